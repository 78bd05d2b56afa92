//! Repairs of findings, carried out in the texts that the records stand in.

use crate::findings::Finding;
use crate::model::codes;
use crate::order::order;
use crate::register::{Origin, Register};
use crate::shape::{Edit, NoEdit, Place, edited};

codes! {
    /// Why a repair was not carried out.
    RepairObstacle {
        Overlap = "overlap": "berührt dieselbe Stelle wie eine andere Korrektur",
            "touches the same place as another fix";
        NotFound = "not_found": "die Stelle ist im Text nicht zu finden",
            "the place is not found in the text";
        Taken = "taken": "die Angabe gibt es dort schon", "the member is there already";
        Twice = "twice": "die Angabe steht dort mehrmals", "the member stands there more than once";
        Table = "table": "Tabellen werden nicht geändert", "tables are not changed";
        Encoding = "encoding": "die Datei ist nicht in UTF-8", "the file is not in UTF-8";
        Skipped = "skipped": "nicht gewünscht", "not wanted";
        Again = "again": "hat schon einmal nichts geholfen", "has been of no help before";
    }
}

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Texts of which each record may be changed at several places at once.
#[derive(Debug)]
pub(crate) struct Repairing<'t> {
    texts: Vec<TextAt<'t>>,
    /// Names of the tables.
    tables: Vec<&'t str>,
}

#[derive(Debug)]
struct TextAt<'t> {
    name: &'t str,
    /// `None` where it is no UTF-8.
    text: Option<&'t str>,
    records: Vec<RecordAt<'t>>,
}

#[derive(Debug)]
struct RecordAt<'t> {
    index: u64,
    text: &'t str,
    /// The byte at which it begins; `None` where the text is another there, as one in UTF-16.
    start: Option<usize>,
    edits: Vec<Edit>,
    /// Pointers to what was changed.
    changed: Vec<String>,
}

/// What stood there, and what stands there now.
pub(crate) type Change = (String, String);

impl<'t> Repairing<'t> {
    /// Of these texts, which are the register.
    pub fn new(texts: &[(&'t str, &'t [u8])], register: &'t Register) -> Self {
        let of = |(name, bytes): &(&'t str, &'t [u8])| {
            let entries = register.entries().iter().map(|entry| &entry.origin);
            let is_own = |it: &&Origin| it.source.as_deref().unwrap_or_default() == *name;
            // two texts of one name cannot be told apart
            let is_only = texts.iter().filter(|(other, _)| other == name).count() == 1;
            let origins: Vec<&Origin> = entries.filter(is_own).filter(|_| is_only).collect();
            TextAt {
                name,
                text: std::str::from_utf8(bytes).ok(),
                records: records(bytes, &origins),
            }
        };
        Repairing {
            texts: texts.iter().map(of).collect(),
            tables: register.tables().iter().map(|table| table.name.as_str()).collect(),
        }
    }

    /// Carries the repair of a finding out.
    pub fn attempt(&mut self, finding: &Finding) -> Result<Change, RepairObstacle> {
        let source = finding.source.as_deref().unwrap_or_default();
        if self.tables.contains(&source) {
            return Err(RepairObstacle::Table);
        }
        let text = self.texts.iter_mut().find(|text| text.name == source);
        let text = text.ok_or(RepairObstacle::NotFound)?;
        let index = finding.index.unwrap_or_default();
        let number = text.records.binary_search_by(|record| record.index.cmp(&index));
        let record = number.ok().and_then(|number| text.records.get_mut(number));
        let record = record.ok_or(RepairObstacle::NotFound)?;
        if text.text.is_none() {
            return Err(RepairObstacle::Encoding);
        }
        if record.start.is_none() {
            return Err(RepairObstacle::NotFound);
        }
        record.attempt(finding)
    }

    /// The texts that have changed, with their numbers.
    pub fn finish(self) -> Vec<(usize, String)> {
        let changed = self.texts.into_iter().enumerate().filter_map(|(number, at)| {
            let mut all = Vec::new();
            for record in at.records {
                let start = record.start.unwrap_or_default();
                let moved = |it: Edit| Edit { from: it.from + start, to: it.to + start, ..it };
                all.extend(record.edits.into_iter().map(moved));
            }
            let text = at.text.filter(|_| !all.is_empty())?;
            Some((number, edited(text, &all)))
        });
        changed.collect()
    }
}

impl RecordAt<'_> {
    fn attempt(&mut self, finding: &Finding) -> Result<Change, RepairObstacle> {
        let mut edits: Vec<Edit> = Vec::new();
        for step in &finding.fix {
            let edit = Edit::of(self.text, step).map_err(|why| match why {
                NoEdit::NotFound => RepairObstacle::NotFound,
                NoEdit::Taken => RepairObstacle::Taken,
                NoEdit::Twice => RepairObstacle::Twice,
            })?;
            let target = step.path();
            let is_free = !self.changed.iter().any(|it| it == target);
            if !is_free || self.edits.iter().chain(&edits).any(|it| it.overlaps(&edit)) {
                return Err(RepairObstacle::Overlap);
            }
            edits.push(edit);
        }
        let joined = |side: fn(&Edit) -> &str| {
            let all: Vec<&str> = edits.iter().map(side).filter(|it| !it.is_empty()).collect();
            all.join(", ")
        };
        let change = (joined(|edit| &edit.old), joined(|edit| &edit.new));
        self.changed.extend(finding.fix.iter().map(|step| step.path().to_owned()));
        self.edits.extend(edits);
        Ok(change)
    }
}

/// The records of a text by their numbers, with the bytes at which they begin.
fn records<'t>(bytes: &[u8], origins: &[&'t Origin]) -> Vec<RecordAt<'t>> {
    let sorted = order(origins.len(), &|a, b| {
        origins.get(a).map(|it| it.index).cmp(&origins.get(b).map(|it| it.index))
    });
    let mut here = (Place::START, if bytes.starts_with(BOM) { BOM.len() } else { 0 });
    let of = |origin: &&'t Origin| {
        here = reached(bytes, here, origin.place?)?;
        let rest = bytes.get(here.1..)?;
        rest.starts_with(origin.text.as_bytes()).then_some(here.1)
    };
    let origins: Vec<&'t Origin> =
        sorted.into_iter().filter_map(|number| origins.get(number).copied()).collect();
    let starts: Vec<Option<usize>> = origins.iter().map(of).collect();
    let made = |(origin, start): (&'t Origin, Option<usize>)| RecordAt {
        index: origin.index,
        text: &origin.text,
        start,
        edits: Vec::new(),
        changed: Vec::new(),
    };
    origins.into_iter().zip(starts).map(made).collect()
}

/// From a place and its byte to a place behind it.
fn reached(
    bytes: &[u8],
    (mut place, mut at): (Place, usize),
    wanted: Place,
) -> Option<(Place, usize)> {
    while place.line < wanted.line {
        at += memchr::memchr(b'\n', bytes.get(at..)?)? + 1;
        place = Place::line(place.line + 1);
    }
    while place.column < wanted.column {
        let more = bytes.get(at + 1..)?;
        at += 1 + more.iter().take_while(|byte| **byte & 0xC0 == 0x80).count();
        place.column += 1;
    }
    Some((place, at))
}
