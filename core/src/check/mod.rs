//! The check: every structural error at its place, then the rules.

mod checker;
mod engine;
mod judging;
mod options;
mod reader;
#[cfg(feature = "register")]
mod repairing;
mod reporter;

pub use checker::Checker;
pub use options::{NoSuchList, Options, Scope, SeverityError};
pub use reader::CheckReader;
#[cfg(feature = "register")]
pub use repairing::RepairObstacle;
#[cfg(feature = "register")]
pub(crate) use repairing::Repairing;
pub(crate) use reporter::of_request;

use crate::findings::Report;
use crate::keys::Digest;
use crate::model::Record;
use crate::register::{Input, Reading, Register};
use judging::Judging;

/// Checks records: their structure and every rule that can be asked.
///
/// ```
/// use bedarf::{Input, Options, check};
/// let report = check(Input::One(br#"{"type":"need"}"#), &Options::default());
/// assert!(!report.ok);
/// assert!(report.findings.iter().any(|finding| finding.code == "SHAPE-001"));
/// ```
#[must_use]
pub fn check(input: Input<'_>, options: &Options) -> Report {
    let mut reader = CheckReader::new(options);
    reader.input(input);
    reader.finish()
}

/// Checks one record by itself: its structure, and every rule that it alone can answer.
///
/// ```
/// use bedarf::model::{Organisation, OrganisationKind, Text};
/// use bedarf::{Options, check_record};
/// let nameless = Organisation::new(
///     "amt".parse()?,
///     Text::new(""),
///     "2026-01-01".parse()?,
///     OrganisationKind::Office,
/// );
/// let report = check_record(nameless, &Options::default());
/// assert_eq!(report.findings[0].path, "/title/de");
/// # Ok::<(), bedarf::keys::KeyError>(())
/// ```
#[must_use]
pub fn check_record(record: impl Into<Record>, options: &Options) -> Report {
    let mut options = options.clone();
    options.scope = Some(Scope::Record);
    Register::from_iter([record]).check(&options)
}

/// The digest of what a record says: what `baseline` of an adopted profile records, see
/// [`Entry::digest`](crate::register::Entry::digest).
///
/// ```
/// use bedarf::{Options, digest};
/// let record = br#"{"type":"organisation","id":"haus","title":{"de":"Ein Haus"},
///     "created":"2026-01-01","kind":"office"}"#;
/// let spaced = String::from_utf8_lossy(record).replace("Ein Haus", " Ein  Haus");
/// let digest = |text: &[u8]| digest(text, &Options::default());
/// assert_eq!(digest(record)?, digest(spaced.as_bytes())?);
/// # Ok::<(), bedarf::findings::Report>(())
/// ```
///
/// # Errors
/// The report on the text, where it is not one record that fits; one without errors where a text
/// needs normal form NFC and the limits of the options know none.
pub fn digest(record: &[u8], options: &Options) -> Result<Digest, Report> {
    let register = Register::read(Input::One(record));
    let digest = match register.entries() {
        [entry] => entry.digest(options.limits.nfc),
        _ => None,
    };
    digest.ok_or_else(|| register.check(options))
}

impl Register {
    /// Checks the register: the structure of its records and tables, and every rule that can be
    /// asked.
    ///
    /// ```
    /// use bedarf::{Input, Options, Register};
    /// let register = Register::read(Input::Named(&[("needs.jsonl", br#"{"type":"need"}"#)]));
    /// let report = register.check(&Options::on("2026-11-24".parse()?));
    /// assert_eq!(report.looked_at.records.get("need"), Some(&1));
    /// assert_eq!(report.findings[0].source.as_deref(), Some("needs.jsonl"));
    /// # Ok::<(), bedarf::keys::KeyError>(())
    /// ```
    #[must_use]
    pub fn check(&self, options: &Options) -> Report {
        let report = Judging::new(options).register(self, &|_| true);
        Report { skipped: self.skipped().to_vec(), ..report }
    }

    /// Checks records among those of the register, as if they were in it: a record of the register
    /// with the same id and version gives way. The report is on the incoming records alone; the
    /// register stays as it is. A table among them takes the place of those of its kind.
    ///
    /// ```
    /// use bedarf::model::{Organisation, OrganisationKind};
    /// use bedarf::{Built, Input, Options, Register, Text};
    /// let day = "2026-01-01".parse()?;
    /// let organisation = |id: &str, kind| {
    ///     Ok::<_, bedarf::keys::KeyError>(Organisation::new(id.parse()?, Text::new("Ein Haus"), day, kind))
    /// };
    /// let register: Register = [organisation("haus", OrganisationKind::ItProvider)?].into_iter().collect();
    ///
    /// let again = Built::from(organisation("haus", OrganisationKind::Office)?); // takes its place
    /// let report = register.check_with(Input::Built(&[again]), &Options::on(day));
    /// assert_eq!(report.records, 1); // of the incoming ones alone
    /// # Ok::<(), bedarf::keys::KeyError>(())
    /// ```
    #[must_use]
    pub fn check_with(&self, incoming: Input<'_>, options: &Options) -> Report {
        let mut options = options.clone();
        options.scope.get_or_insert(Scope::Register);
        let mut reading = Reading::new(options.limits);
        let mut own = Register::default();
        reading.input(incoming, &mut |part| own.take(part));
        reading.end(&mut |part| own.take(part));
        let own = own.with_tables(reading.tables);
        // rows that are the register's own were judged with it
        let tables = own.tables().iter().map(|table| table.name.clone()).collect();
        let (among, is_own) = self.with(own);
        let wanted = |number: usize| is_own.get(number) == Some(&true);
        Judging::new(&options).of_tables(tables).register(&among, &wanted)
    }
}
