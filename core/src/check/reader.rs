//! Checking texts as they come: each record is judged as soon as it is read.

use super::judging::Judging;
use super::options::{Options, Scope};
use crate::findings::Report;
use crate::register::{Input, Read, Reading, Register};

/// Checks texts as they come; a file of any size can be fed in pieces. With the scope of single
/// records none is kept, so that the memory of one is enough.
#[derive(Debug)]
pub struct CheckReader {
    reading: Reading,
    judging: Judging,
    /// What the rules on the register are asked about.
    register: Register,
    scope: Option<Scope>,
}

impl CheckReader {
    /// A new check.
    #[must_use]
    pub fn new(options: &Options) -> Self {
        CheckReader {
            reading: Reading::new(options.limits),
            judging: Judging::new(options),
            register: Register::default(),
            scope: options.scope,
        }
    }

    /// All texts of an input.
    pub fn input(&mut self, input: Input<'_>) {
        self.with(|reading, out| reading.input(input, out));
    }

    /// A whole text with a name: `.csv` is a table, `.jsonl` is JSON Lines.
    pub fn named(&mut self, name: &str, text: &[u8]) {
        self.with(|reading, out| reading.named(name, text, out));
    }

    /// A text begins; `lines` says that every line is a record.
    pub fn begin(&mut self, name: Option<&str>, lines: bool) {
        self.with(|reading, out| reading.begin(name, lines, out));
    }

    /// The next piece of the text that has begun.
    pub fn feed(&mut self, piece: &[u8]) {
        self.with(|reading, out| reading.feed(piece, out));
    }

    /// The text that has begun is whole.
    pub fn end(&mut self) {
        self.with(Reading::end);
    }

    /// A table, a CSV text: that of successors when it is called `successors.csv`, otherwise that
    /// of units.
    pub fn table(&mut self, name: &str, text: &[u8]) {
        self.with(|reading, out| reading.table(name, text, out));
    }

    /// Everything was given.
    #[must_use]
    pub fn finish(mut self) -> Report {
        self.end();
        let register = self.register.with_tables(self.reading.tables);
        self.judging.finish(&register, &|_| true)
    }

    fn with(&mut self, read: impl FnOnce(&mut Reading, &mut dyn FnMut(Read))) {
        let (judging, register) = (&mut self.judging, &mut self.register);
        let keeps = self.scope != Some(Scope::Record);
        read(&mut self.reading, &mut |part| match part {
            Read::Entry(mut entry) => {
                judging.entry(&entry);
                // they are told: a million of them would be kept for nothing
                entry.errors = None;
                // without an id nothing can refer to what could not be read
                if keeps && (entry.record.is_some() || !entry.id.is_empty()) {
                    register.take(Read::Entry(entry));
                }
            }
            Read::Fault(fault) => judging.fault(&fault),
        });
    }
}
