//! Taking texts in, piece by piece: each record is checked as soon as it is whole.

use std::sync::Arc;

use super::engine::RuleEngine;
use super::options::{Options, Scope};
use super::reporter::{RecordAt, Reporter};
use super::split::{Part, Splitter};
use super::table::{self, SUCCESSOR, UNIT};
use crate::findings::Report;
use crate::model::RecordType;
use crate::register::{Entry, Origin, Register, SuccessorRow, UnitRow, Units};
use crate::shape::errors::{NotJson, NotUtf8, RecordTooLong};
use crate::shape::{AnyCase, Checker, Place, ShapeError, TapeReader, utf8};
use crate::tables::RECORDS;

/// Checks texts as they come; a file of any size can be fed in pieces.
#[derive(Debug)]
pub struct RegisterReader {
    options: Options,
    checker: Checker,
    engine: RuleEngine,
    reporter: Reporter,
    text: Option<(Option<Arc<str>>, Splitter)>,
    index: u64,
    entries: Vec<Entry>,
    rows: Vec<UnitRow>,
    successors: Vec<SuccessorRow>,
    has_units: bool,
    records: u64,
}

impl RegisterReader {
    /// A new check.
    #[must_use]
    pub fn new(options: Options) -> Self {
        let policy = options.policy.clone();
        RegisterReader {
            engine: RuleEngine::new(options.as_of, options.nfc),
            reporter: Reporter::new(policy, options.as_of),
            options,
            checker: Checker::default(),
            text: None,
            index: 0,
            entries: Vec::new(),
            rows: Vec::new(),
            successors: Vec::new(),
            has_units: false,
            records: 0,
        }
    }

    /// A whole text with a name: `.csv` is a table, `.jsonl` is JSON Lines.
    pub fn named(&mut self, name: &str, text: &[u8]) {
        if has_ending(name, ".csv") {
            self.table(name, text);
        } else {
            self.text(Some(name), text, has_ending(name, ".jsonl"));
        }
    }

    /// A whole text.
    pub fn text(&mut self, name: Option<&str>, text: &[u8], lines: bool) {
        self.begin(name, lines);
        self.feed(text);
        self.end();
    }

    /// A text begins; `lines` says that every line is a record.
    pub fn begin(&mut self, name: Option<&str>, lines: bool) {
        self.end();
        self.index = 0;
        self.text = Some((name.map(Arc::from), Splitter::new(lines, self.options.max_bytes)));
    }

    /// The next piece of the text that has begun.
    pub fn feed(&mut self, piece: &[u8]) {
        if let Some((name, mut splitter)) = self.text.take() {
            splitter.feed(piece, &mut |part| self.part(name.as_ref(), part));
            self.text = Some((name, splitter));
        }
    }

    /// The text that has begun is whole.
    pub fn end(&mut self) {
        if let Some((name, mut splitter)) = self.text.take() {
            splitter.end(&mut |part| self.part(name.as_ref(), part));
        }
    }

    /// A table, a CSV text: that of successors when it is called `successors.csv`, otherwise
    /// that of units.
    pub fn table(&mut self, name: &str, text: &[u8]) {
        let (checker, reporter) = (&mut self.checker, &mut self.reporter);
        if name.rsplit(['/', '\\']).next() == Some("successors.csv") {
            self.successors.extend(table::read(&SUCCESSOR, text, name, checker, reporter));
        } else {
            self.has_units = true;
            self.rows.extend(table::read(&UNIT, text, name, checker, reporter));
        }
    }

    /// Everything was given: the register and the report.
    #[must_use]
    pub fn finish(mut self) -> (Register, Report) {
        self.end();
        let alone = match self.options.scope {
            Some(scope) => scope == Scope::Record,
            None => self.records == 1 && !self.has_units,
        };
        let units =
            Units::new(std::mem::take(&mut self.rows), std::mem::take(&mut self.successors));
        let entries = std::mem::take(&mut self.entries);
        let day = self.options.as_of;
        let register = Register::new(entries, units, day);
        if !alone {
            self.engine.together(&register, &mut self.reporter);
        }
        let units = register.all_units(day).next().is_some();
        self.reporter.collector.left_out(self.engine.left_out(alone, units));
        (register, self.reporter.collector.finish())
    }

    /// One part of the text; whether the rest is wanted.
    fn part(&mut self, name: Option<&Arc<str>>, part: Part<'_>) -> bool {
        let index = self.index;
        let goes_on = match part {
            Part::Record(bytes, place) => {
                self.index += 1;
                self.record(name, index, bytes, place)
            }
            Part::TooLong(place) => {
                self.index += 1;
                let case = RecordTooLong::Bytes { limit: self.options.max_bytes };
                self.unread(case, name, Some(index), place);
                true
            }
            Part::Broken(expected, place) => {
                self.unread(NotJson::Unexpected { expected }, name, None, place);
                return false;
            }
        };
        self.records += 1;
        self.reporter.collector.record();
        goes_on
    }

    /// Something could not be read.
    fn unread(
        &mut self,
        case: impl Into<AnyCase>,
        name: Option<&Arc<str>>,
        index: Option<u64>,
        place: Place,
    ) {
        let record_at = RecordAt { source: name.map(|name| &**name), index, record: None };
        self.reporter.error(&ShapeError::new(case), record_at, place, None);
    }

    fn record(&mut self, name: Option<&Arc<str>>, index: u64, bytes: &[u8], place: Place) -> bool {
        let text = match utf8(bytes) {
            Ok(text) => text,
            Err(sound) => {
                let at = place.after(bytes.get(..sound).unwrap_or_default());
                self.unread(NotUtf8::OtherEncoding, name, Some(index), at);
                return false;
            }
        };
        let outcome = self.checker.check(text, &RECORDS, self.options.limits);
        let id = self.checker.id(text, &RECORDS);
        let origin = Origin { source: name.cloned(), index, place, text: text.into() };
        let record_type = self.checker.record_word(&RECORDS).and_then(RecordType::from_word);
        let fits = record_type.is_some() && outcome.fits;
        let record = fits.then(|| TapeReader::new(text, &self.checker.tape).read());
        let entry =
            Entry { id: id.map(Into::into).unwrap_or_default(), record_type, record, origin };
        self.reporter.document(&self.checker, text, place, RecordAt::of(&entry));
        self.engine.alone(&entry, &mut self.reporter);
        if self.options.scope != Some(Scope::Record) {
            self.entries.push(entry);
        }
        !outcome.broken
    }
}

fn has_ending(name: &str, ending: &str) -> bool {
    let at = name.len().saturating_sub(ending.len());
    name.get(at..).is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
