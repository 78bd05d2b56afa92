//! One record of a register, with where it came from.

use crate::model::{Record, RecordType};
use crate::shape::{Place, locate};

/// Where a record came from.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Origin {
    /// Name of the text, where several were given.
    pub source: Option<std::sync::Arc<str>>,
    /// Which record of that text, from 0.
    pub index: u64,
    /// Where the record begins in the text.
    pub place: Place,
    /// The record as it stands there; empty when there is no text.
    pub text: Box<str>,
}

impl Origin {
    /// A record that came from no text.
    #[must_use]
    pub fn none() -> Self {
        Origin { source: None, index: 0, place: Place::START, text: Box::default() }
    }

    /// The position of a pointer, where there is a text.
    #[must_use]
    pub fn place_of(&self, path: &str) -> Option<Place> {
        if self.text.is_empty() {
            return None;
        }
        let offset = locate(&self.text, path);
        Some(self.place.after(self.text.as_bytes().get(..offset).unwrap_or_default()))
    }
}

/// One record of a register.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Entry {
    /// Its id; empty when it could not be read.
    pub id: String,
    /// Which record it is, when that could be read.
    pub record_type: Option<RecordType>,
    /// The record; `None` when its structure has errors. It still exists for references.
    pub record: Option<Record>,
    /// Where it came from.
    pub origin: Origin,
}
