//! One record of a register, with where it came from.

use crate::model::{Record, RecordType};
use crate::order::order;
use crate::shape::{Place, ShapeErrors, locate, locate_all};

/// Where a record came from.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Origin {
    /// Name of the text, where several were given.
    pub source: Option<std::sync::Arc<str>>,
    /// Which record of that text, from 0.
    pub index: u64,
    /// Where the record begins in the text; `None` where it came from none.
    pub place: Option<Place>,
    /// The record as it stands there, or as it would.
    pub text: String,
}

impl Origin {
    /// The position of a pointer, where there is a text.
    #[must_use]
    pub fn place_of(&self, path: &str) -> Option<Place> {
        let place = self.place?;
        let offset = locate(&self.text, path);
        Some(place.after(self.text.as_bytes().get(..offset).unwrap_or_default()))
    }

    /// The positions of these pointers, in their order: for each what [`place_of`](Self::place_of)
    /// says. The text is gone through once for all of them, so that a long record with many
    /// findings costs no more than it is long.
    #[must_use]
    pub fn places_of(&self, paths: &[&str]) -> Vec<Option<Place>> {
        let mut places = vec![None; paths.len()];
        let Some(begin) = self.place else { return places };
        let offsets = locate_all(&self.text, paths);
        let (mut reached, mut here) = (0, begin);
        for number in order(offsets.len(), &|a, b| offsets.get(a).cmp(&offsets.get(b))) {
            let offset = offsets.get(number).copied().unwrap_or_default();
            let between = self.text.as_bytes().get(reached..offset).unwrap_or_default();
            (reached, here) = (offset, here.after(between));
            if let Some(place) = places.get_mut(number) {
                *place = Some(here);
            }
        }
        places
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
    /// What is wrong with its structure; some of it may be no more than a warning.
    pub(crate) errors: Option<Box<ShapeErrors>>,
}
