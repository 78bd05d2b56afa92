//! Which offerings count on a day: of several versions one, and none that another offering, which can
//! be had, takes the place of.

use crate::facts::{Availability, availability};
use crate::keys::{Date, parts};
use crate::model::{Offering, Record, Relation};
use crate::register::Register;

/// The offerings that count on a day.
pub(super) struct Current<'a> {
    register: &'a Register,
    day: Date,
    /// Ids, with or without a version, and the offering that takes their place.
    superseded: Vec<(&'a str, Option<&'a str>, &'a Offering)>,
}

impl<'a> Current<'a> {
    /// Those of a register.
    pub fn on(register: &'a Register, day: Date) -> Self {
        let of = |offering: &'a Offering| {
            let links = offering.links.iter().filter(|link| link.rel == Relation::Supersedes);
            links.map(move |link| {
                let (id, version, _) = parts(link.target.as_str());
                (id, version, offering)
            })
        };
        let links = register.offerings().flat_map(of);
        let can_be_had = |by: &Offering| availability(by, day) == Availability::Available;
        let superseded = links.filter(|(.., by)| can_be_had(by)).collect();
        Current { register, day, superseded }
    }

    /// Whether an offering is one of them.
    pub fn has(&self, offering: &Offering) -> bool {
        let versions = self.register.all(offering.id.as_str());
        let versions = versions.filter_map(|entry| match &entry.record {
            // a version that can be had comes before one that is still to come
            Some(Record::Offering(version)) => {
                let can_be_had = availability(version, self.day) == Availability::Available;
                let rank = self.register.rank(entry, Some(self.day));
                Some(((can_be_had, rank), &**version))
            }
            _ => None,
        });
        let current = versions.max_by(|(one, _), (other, _)| one.cmp(other));
        current.is_none_or(|(_, current)| std::ptr::eq(current, offering))
            && !self.superseded.iter().any(|(id, version, by)| {
                *id == offering.id.as_str()
                    && by.id != offering.id
                    && version.is_none_or(|version| offering.version.as_deref() == Some(version))
            })
    }
}
