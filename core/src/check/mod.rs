//! The check: texts in, findings and a register out.

mod engine;
mod inside;
mod options;
mod reader;
mod reporter;
mod split;
mod table;

pub use options::{Input, Options, Scope};
pub use reader::RegisterReader;
pub(crate) use reporter::of_request;

use crate::findings::Report;
use crate::keys::Digest;
use crate::register::Register;

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
    Register::read(input, options).1
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
/// needs normal form NFC and [`Options::nfc`] is not there.
pub fn digest(record: &[u8], options: &Options) -> Result<Digest, Report> {
    let (register, report) = Register::read(Input::One(record), options);
    match register.entries() {
        [entry] => entry.digest(options.nfc).ok_or(report),
        _ => Err(report),
    }
}

impl Register {
    /// Reads a register and checks it: what has structural errors is reported and still known by
    /// its id.
    #[must_use]
    pub fn read(input: Input<'_>, options: &Options) -> (Register, Report) {
        let mut reader = RegisterReader::new(options.clone());
        match input {
            Input::One(text) => reader.text(None, text, false),
            Input::Lines(text) => reader.text(None, text, true),
            Input::Named(texts) => {
                for (name, text) in texts {
                    reader.named(name, text);
                }
            }
        }
        reader.finish()
    }
}
