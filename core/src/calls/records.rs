//! A check of one record after the other, as the bindings need it.

use super::check::CheckRequest;
use super::error::CallError;
use super::host::{CHECK, Host};
use crate::check::Checker;
use crate::model::RecordType;
use crate::register::Register;
use crate::shape::to_text;

/// Checks one record after the other, with the options of a request for `check` read once.
#[derive(Debug)]
pub struct RecordCheck {
    checker: Checker,
    /// The answer for each type of record of which nothing is found.
    clean: Vec<Option<String>>,
}

impl Host {
    /// A check of one record after the other.
    ///
    /// # Errors
    /// The answer to give where the request cannot be understood.
    pub fn check_records(&self, request: &[u8]) -> Result<RecordCheck, Vec<u8>> {
        let check = || -> Result<RecordCheck, CallError> {
            let request: CheckRequest = self.read(&CHECK, request)?;
            let checker = Checker::new(&request.options(self)?);
            Ok(RecordCheck { checker, clean: vec![None; RecordType::ALL.len()] })
        };
        check().map_err(|error| error.text(request))
    }

    /// The JSON text of the record that a reference means on the day of a request for `check`, see
    /// [`Register::record`].
    ///
    /// # Errors
    /// The answer to give where the request cannot be understood.
    pub fn record<'r>(
        &self,
        register: &'r Register,
        reference: &str,
        request: &[u8],
    ) -> Result<Option<&'r str>, Vec<u8>> {
        let asked: CheckRequest = self.read(&CHECK, request).map_err(|it| it.text(request))?;
        Ok(register.entry(reference, asked.as_of).map(|entry| &*entry.origin.text))
    }
}

impl RecordCheck {
    /// The answer of `check`; `None` where nothing is found.
    pub fn findings(&mut self, record: &[u8]) -> Option<String> {
        self.checker.clean(record).err().map(|report| to_text(&report))
    }

    /// The answer of `check`; where nothing is found, the number of the record type, for which
    /// [`RecordCheck::clean`] has it.
    ///
    /// # Errors
    /// The number, where nothing is found.
    pub fn check(&mut self, record: &[u8]) -> Result<String, usize> {
        match self.checker.clean(record) {
            Err(report) => Ok(to_text(&report)),
            Ok(record_type) => {
                let number = record_type as usize;
                if let Some(clean @ None) = self.clean.get_mut(number) {
                    *clean = Some(to_text(&self.checker.check(record)));
                }
                Err(number)
            }
        }
    }

    /// The answer for a record type of which nothing was found.
    #[must_use]
    pub fn clean(&self, number: usize) -> &str {
        self.clean.get(number).and_then(Option::as_deref).unwrap_or_default()
    }
}
