//! A check of texts as they come, as the bindings need it.

use super::check::CheckRequest;
use super::error::CallError;
use super::host::{CHECK, Host};
use crate::check::{CheckReader, Options};
use crate::findings::{Report, Skipped};
use crate::shape::to_text;

/// Checks texts as they come, with the options of a request for `check`.
#[derive(Debug)]
pub struct TextCheck {
    reader: CheckReader,
    options: Options,
    lines: bool,
}

impl Host {
    /// A check of texts as they come.
    ///
    /// # Errors
    /// The answer to give where the request cannot be understood.
    pub fn check_texts(&self, request: &[u8]) -> Result<TextCheck, Vec<u8>> {
        let check = || -> Result<TextCheck, CallError> {
            let request: CheckRequest = self.read(&CHECK, request)?;
            let options = request.options(self)?;
            let lines = request.lines.unwrap_or(false);
            Ok(TextCheck { reader: CheckReader::new(&options), options, lines })
        };
        check().map_err(|error| error.text(request))
    }
}

impl TextCheck {
    /// A text begins; a name that is not empty is told with its findings.
    pub fn begin(&mut self, name: &str, lines: bool) {
        self.reader.begin(Some(name).filter(|name| !name.is_empty()), lines || self.lines);
    }

    /// A text begins that is known to have a record a line.
    pub fn begin_lines(&mut self) {
        self.reader.begin_lines();
    }

    /// The next piece of the text.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.reader.feed(bytes);
    }

    /// The text is whole.
    pub fn end(&mut self) {
        self.reader.end();
    }

    /// Something is not looked at, for that reason (a word of `SkippedWhy`); the report says so.
    pub fn skip(&mut self, name: &str, why: &str) {
        self.reader.skip(Skipped::because(name, why));
    }

    /// A table, as CSV: of units, successors or services, as its columns say.
    pub fn table(&mut self, name: &str, csv: &[u8]) {
        self.reader.table(name, csv);
    }

    /// The answer of `check`.
    #[must_use]
    pub fn report(self) -> Vec<u8> {
        self.answer(|report, _| to_text(report))
    }

    /// The answer of `sarif`.
    #[cfg(feature = "report")]
    #[must_use]
    pub fn sarif(self) -> Vec<u8> {
        self.answer(|report, options| super::sarif::sarif(report, &options.policy).0)
    }

    fn answer(self, write: impl Fn(&Report, &Options) -> String) -> Vec<u8> {
        let report = self.reader.finish();
        let text = match report.interrupted {
            true => to_text(&CallError::Interrupted.answer(report.lang)),
            false => write(&report, &self.options),
        };
        text.into_bytes()
    }
}
