//! Writes all mutants of a list into one source, each behind a switch, so that one build has them.
//!
//! The list is that of `cargo mutants --list --json`. What stands at the place of a mutant is kept
//! beside what it becomes: `(if mutated(7) { a != b } else { a == b })`. A value of a function is
//! returned at its head, an arm of a `match` gets a guard. Nothing is taken away, so mutants of
//! parts of an expression stand inside its unchanged side.
//!
//! `bedarf-mutation ROOT <list.json >written.json` changes the files below the folder. Each entry
//! of the list has a `number` besides; the answer says where each came to stand. Those whose place
//! is not found are not in it.

mod places;

use std::collections::BTreeMap;
use std::error::Error;
use std::ops::Range;
use std::path::Path;
use std::{env, fs, io};

use serde::{Deserialize, Serialize};

use places::{Kind, Place};

/// A mutant of the list.
#[derive(Deserialize)]
struct Mutant {
    number: u32,
    file: String,
    span: Span,
    genre: String,
    replacement: String,
}

#[derive(Deserialize)]
struct Span {
    start: Position,
    end: Position,
}

/// Line and column from 1, the column in characters.
#[derive(Deserialize)]
struct Position {
    line: usize,
    column: usize,
}

/// Where a mutant came to stand, in bytes of the file.
#[derive(Serialize)]
struct Written<'m> {
    number: u32,
    file: &'m str,
    /// What is there for this mutant alone.
    own: Range<usize>,
    /// The switch with both of its sides.
    all: Range<usize>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::args().nth(1).ok_or("which folder?")?;
    let mutants: Vec<Mutant> = serde_json::from_reader(io::stdin())?;
    let mut files: BTreeMap<&str, Vec<&Mutant>> = BTreeMap::new();
    for mutant in &mutants {
        files.entry(&mutant.file).or_default().push(mutant);
    }
    let mut written = Vec::new();
    for (name, mutants) in files {
        let path = Path::new(&root).join(name);
        let source = fs::read_to_string(&path)?;
        let mut woven = Woven { source: &source, text: String::new(), written: Vec::new() };
        woven.weave(&mutants).map_err(|error| format!("{name}: {error}"))?;
        fs::write(path, woven.text)?;
        written.extend(woven.written);
    }
    serde_json::to_writer(io::stdout(), &written)?;
    Ok(())
}

/// A source and what has been made of it so far.
struct Woven<'s, 'm> {
    source: &'s str,
    text: String,
    written: Vec<Written<'m>>,
}

/// Mutants of one place, each with the part of the source that it changes.
type Here<'m> = Vec<(&'m Mutant, Range<usize>)>;

impl<'m> Woven<'_, 'm> {
    fn weave(&mut self, mutants: &[&'m Mutant]) -> Result<(), syn::Error> {
        let lines: Vec<usize> =
            self.source.split_inclusive('\n').scan(0, |at, line| Some(end(at, line))).collect();
        let places = places::all(&syn::parse_file(self.source)?);
        let mut here: BTreeMap<usize, Here<'m>> = BTreeMap::new();
        for mutant in mutants {
            let [start, end] = [&mutant.span.start, &mutant.span.end].map(|it| {
                let line = lines[it.line - 1];
                let columns = self.source[line..].char_indices().map(|(at, _)| line + at);
                columns.chain([self.source.len()]).nth(it.column - 1).unwrap_or(line)
            });
            if let Some(place) = places::find(&places, &mutant.genre, &(start..end)) {
                here.entry(place).or_default().push((mutant, start..end));
            }
        }
        // what encloses opens first and closes last
        let mut steps: Vec<(usize, bool, usize, usize)> = Vec::new();
        for number in here.keys() {
            let Range { start, end } = places[*number].range;
            steps.push((start, true, usize::MAX - end, *number));
            steps.push((end, false, usize::MAX - start, usize::MAX - number));
        }
        steps.sort_unstable();
        let mut done = 0;
        for (at, opens, _, number) in steps {
            self.text.push_str(&self.source[done..at]);
            done = at;
            let number = if opens { number } else { usize::MAX - number };
            match opens {
                true => self.open(&places[number], &here[&number]),
                false => self.close(&places[number], &here[&number]),
            }
        }
        self.text.push_str(&self.source[done..]);
        Ok(())
    }

    fn open(&mut self, place: &Place, mutants: &Here<'m>) {
        let start = self.text.len();
        match place.kind {
            Kind::Expression(..) => self.text.push('('),
            Kind::Arm { guarded: false } => self.text.push_str(" if "),
            _ => {}
        }
        for (mutant, span) in mutants {
            let (number, file) = (mutant.number, mutant.file.as_str());
            let library = if file.starts_with("core/shape/") { "crate" } else { "::bedarf_shape" };
            let switch = format!("{library}::mutated({number})");
            let (before, own, after) = match place.kind {
                Kind::Function => {
                    (format!(" if {switch} {{ return "), mutant.replacement.clone(), "; }")
                }
                Kind::Arm { guarded } => ("!".into(), switch, if guarded { " && (" } else { "" }),
                Kind::Expression(..) => {
                    let [head, tail] = [place.range.start..span.start, span.end..place.range.end];
                    let [head, tail] = [&self.source[head], &self.source[tail]];
                    let own = [head, &mutant.replacement, tail].concat();
                    (format!("if {switch} {{ "), own, " } else ")
                }
            };
            self.text.push_str(&before);
            let own_start = self.text.len();
            self.text.push_str(&own);
            let own = own_start..self.text.len();
            self.text.push_str(after);
            let all = start..self.text.len();
            self.written.push(Written { number, file, own, all });
        }
        if matches!(place.kind, Kind::Expression(..)) {
            self.text.push_str("{ ");
        }
    }

    fn close(&mut self, place: &Place, mutants: &Here<'m>) {
        self.text.push_str(match place.kind {
            Kind::Expression(..) => " })",
            Kind::Arm { guarded: true } => ")",
            _ => "",
        });
        for it in &mut self.written {
            if mutants.iter().any(|(mutant, _)| mutant.number == it.number) {
                it.all.end = self.text.len();
            }
        }
    }
}

/// Moves behind a line; where it begins.
fn end(at: &mut usize, line: &str) -> usize {
    *at += line.len();
    *at - line.len()
}
