//! Criteria of profiles by their ids.

use super::Register;
use crate::model::{Criterion, Record};
use crate::order::{same, sorted};

/// Number of an entry, place of a criterion in it.
type At = (usize, usize);

impl Register {
    /// The criterion of a profile, by the number of its entry; the first one with that id.
    #[must_use]
    pub fn criterion(&self, profile: usize, id: &str) -> Option<&Criterion> {
        let places = self.criteria.get_or_init(|| self.by_profile());
        let found = same(places, |at| self.key(*at).cmp(&(profile, Some(id))));
        self.at(*found.first()?)
    }

    fn at(&self, (number, place): At) -> Option<&Criterion> {
        match self.entries.get(number)?.record.as_ref()? {
            Record::Profile(profile) => profile.criteria.get(place),
            _ => None,
        }
    }

    fn key(&self, at: At) -> (usize, Option<&str>) {
        (at.0, self.at(at).map(|criterion| criterion.id.as_str()))
    }

    /// The criteria of all profiles, by the number of the entry and by id.
    fn by_profile(&self) -> Vec<At> {
        let mut places = Vec::new();
        for (number, record) in self.records() {
            if let Record::Profile(profile) = record {
                places.extend((0..profile.criteria.len()).map(|place| (number, place)));
            }
        }
        sorted(places, |a, b| self.key(*a).cmp(&self.key(*b)))
    }
}
