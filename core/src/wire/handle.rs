//! A check that goes on, and a register that is held for more calls.

use super::answers;
use super::calls;
use super::host::Host;
#[cfg(feature = "report")]
use super::sarif;
use crate::check::Options;
use crate::findings::Report;
use crate::register::Register;

/// Takes texts piece by piece, as [`crate::RegisterReader`] does, with options from a request.
#[derive(Debug)]
pub struct RegisterReader {
    host: Host,
    inner: crate::check::RegisterReader,
    lines: bool,
}

impl RegisterReader {
    /// A check with the options of the request.
    ///
    /// # Errors
    /// The answer to give when the request cannot be understood.
    pub fn new(request: &[u8]) -> Result<RegisterReader, Vec<u8>> {
        RegisterReader::at(&Host::default(), request)
    }

    pub(super) fn at(host: &Host, request: &[u8]) -> Result<RegisterReader, Vec<u8>> {
        let (options, lines) = calls::options(host, request)?;
        Ok(RegisterReader::with_options(host, options, lines))
    }

    pub(super) fn with_options(host: &Host, options: Options, lines: bool) -> RegisterReader {
        RegisterReader {
            host: host.clone(),
            inner: crate::check::RegisterReader::new(options),
            lines,
        }
    }

    /// A text begins; a name that is not empty is told with its findings.
    pub fn begin(&mut self, name: &str, lines: bool) {
        self.inner.begin(Some(name).filter(|name| !name.is_empty()), lines || self.lines);
    }

    /// The next piece of the text.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.inner.feed(bytes);
    }

    /// The text is whole.
    pub fn end(&mut self) {
        self.inner.end();
    }

    /// A table, as CSV: that of successors when it is called `successors.csv`, otherwise that of
    /// units.
    pub fn table(&mut self, name: &str, csv: &[u8]) {
        self.inner.table(name, csv);
    }

    /// Whole texts by name.
    #[must_use]
    pub fn with(mut self, inputs: &[(&str, &[u8])]) -> RegisterHandle {
        for (name, text) in inputs {
            if name.is_empty() {
                self.inner.text(None, text, self.lines);
            } else {
                self.inner.named(name, text);
            }
        }
        self.finish()
    }

    /// Everything was given.
    #[must_use]
    pub fn finish(self) -> RegisterHandle {
        let (register, report) = self.inner.finish();
        RegisterHandle { host: self.host, register, report }
    }
}

/// A register that was read, with the report on it.
#[derive(Debug)]
pub struct RegisterHandle {
    pub(super) host: Host,
    register: Register,
    report: Report,
}

impl RegisterHandle {
    #[cfg(feature = "report")]
    pub(super) fn parts(&self) -> (&Register, &Report) {
        (&self.register, &self.report)
    }

    /// The report as JSON text.
    #[must_use]
    pub fn report(&self) -> Vec<u8> {
        answers::report(&self.report)
    }

    /// The report as SARIF 2.1.0.
    #[cfg(feature = "report")]
    #[must_use]
    pub fn sarif(&self) -> Vec<u8> {
        match self.host.options(self.report.lang) {
            Ok(options) => sarif::sarif(&self.report, &options.policy),
            Err(error) => error,
        }
    }

    /// Carries out a call on the register.
    #[must_use]
    pub fn call(&self, name: &str, request: &[u8]) -> Vec<u8> {
        calls::on_register(self, name, request)
    }

    pub(super) fn register(&self) -> &Register {
        &self.register
    }
}
