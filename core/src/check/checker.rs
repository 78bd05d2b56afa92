//! Checking one record after the other, with options that are read once.

use super::judging::Judging;
use super::options::{Options, Scope};
use crate::findings::Report;
use crate::model::RecordType;
use crate::register::{Read, Reading};

/// Checks one record after the other: forms and services keep one. Each record is checked by
/// itself, as [`check`](crate::check) does with the scope of one record.
///
/// ```
/// use bedarf::{Checker, Options};
/// let mut checker = Checker::new(&Options::default());
/// for record in [r#"{"type":"need"}"#, r#"{"type":"session"}"#] {
///     assert!(!checker.check(record.as_bytes()).ok);
/// }
/// ```
#[derive(Debug)]
pub struct Checker {
    reading: Reading,
    judging: Judging,
}

impl Checker {
    /// One with these options.
    #[must_use]
    pub fn new(options: &Options) -> Self {
        let mut options = options.clone();
        options.scope = Some(Scope::Record);
        Checker { reading: Reading::new(options.limits), judging: Judging::new(&options) }
    }

    /// The report on a record.
    #[must_use]
    pub fn check(&mut self, record: &[u8]) -> Report {
        self.look(record);
        self.report()
    }

    /// Which record it is, where nothing is found of it.
    ///
    /// # Errors
    /// Otherwise the report on it.
    pub(crate) fn clean(&mut self, record: &[u8]) -> Result<RecordType, Report> {
        self.look(record);
        self.judging.clean().ok_or_else(|| self.report())
    }

    fn look(&mut self, record: &[u8]) {
        let judging = &mut self.judging;
        let mut judge = |part: Read<'_>| match part {
            Read::Record(checked) => judging.record(checked),
            Read::Fault(fault) => judging.fault(&fault),
        };
        self.reading.one(record, &mut judge);
    }

    fn report(&mut self) -> Report {
        self.judging.report(None, true, false)
    }
}
