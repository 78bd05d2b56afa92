//! Whether an id that a request names is in the register.

use super::CallError;
use crate::keys::Id;
use crate::model::{Record, RecordType};
use crate::register::Register;

impl Register {
    /// Whether there is a record of an id, read or not, where one is asked for.
    #[cfg(feature = "report")]
    pub(crate) fn known(&self, id: Option<&Id>) -> Result<(), CallError> {
        let Some(id) = id else { return Ok(()) };
        let is_there = self.all(id.as_str()).next().is_some();
        is_there.then_some(()).ok_or_else(|| CallError::NotInRegister(id.to_string(), None))
    }

    /// The same for a record of a type that was not withdrawn; one that could not be read may be it.
    pub(crate) fn known_as(&self, id: Option<&Id>, kind: RecordType) -> Result<(), CallError> {
        let Some(id) = id else { return Ok(()) };
        let is_there = self.all(id.as_str()).any(|entry| match &entry.record {
            Some(Record::Withdrawn(_)) => false,
            Some(record) => record.record_type() == kind,
            None => entry.record_type.is_none_or(|own| own == kind),
        });
        is_there.then_some(()).ok_or_else(|| CallError::NotInRegister(id.to_string(), Some(kind)))
    }
}
