//! Checking texts as they come: each record is judged as soon as it is read.

use super::judging::Judging;
use super::options::{Options, Scope};
use crate::findings::{Report, Skipped};
use crate::register::{Read, Reading, Register, takes_texts};

/// Checks texts as they come; a file of any size can be fed in pieces. With the scope of single
/// records none is kept, so that the memory of one is enough.
#[derive(Debug)]
pub struct CheckReader {
    reading: Reading,
    judging: Judging,
    /// What the rules on the register are asked about.
    register: Register,
    scope: Option<Scope>,
    skipped: Vec<Skipped>,
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
            skipped: Vec::new(),
        }
    }

    /// Something is not looked at, and the report says so.
    pub fn skip(&mut self, skipped: Skipped) {
        self.skipped.push(skipped);
    }

    /// Everything was given.
    #[must_use]
    pub fn finish(mut self) -> Report {
        self.end();
        let register = self.register.with_tables(self.reading.tables);
        Report { skipped: self.skipped, ..self.judging.finish(&register, &|_| true) }
    }

    fn with<T>(&mut self, read: impl FnOnce(&mut Reading, &mut dyn FnMut(Read<'_>)) -> T) -> T {
        let (judging, register) = (&mut self.judging, &mut self.register);
        let keeps = self.scope != Some(Scope::Record);
        read(&mut self.reading, &mut |part| match part {
            Read::Record(checked) if keeps => {
                let mut entry = checked.entry();
                judging.entry(&entry);
                // they are told: a million of them would be kept for nothing
                entry.errors = None;
                // without an id nothing can refer to what could not be read
                if entry.record.is_some() || !entry.id.is_empty() {
                    register.keep(entry);
                }
            }
            Read::Record(checked) => judging.record(checked),
            Read::Fault(fault) => {
                judging.fault(&fault);
                // a key that stands in a row nobody can read is not missing in its table
                if keeps && fault.is_table && fault.key.is_some() {
                    register.take(Read::Fault(fault));
                }
            }
        })
    }
}

takes_texts!(CheckReader);
