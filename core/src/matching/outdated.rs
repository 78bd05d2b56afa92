//! Which offerings do not count on a day: of several versions all but one, and those that another
//! offering, which can be had, takes the place of.

use crate::facts::{Availability, availability};
use crate::keys::{Date, parts};
use crate::model::{Offering, Record, Relation};
use crate::order::sorted;
use crate::register::Register;

/// The offerings that do not count on a day.
pub(super) struct Outdated<'a> {
    /// Versions in whose place another counts.
    versions: Vec<&'a Offering>,
    /// Ids, with or without a version, and the id of the offering that takes their place.
    superseded: Vec<(&'a str, Option<&'a str>, &'a str)>,
}

impl<'a> Outdated<'a> {
    /// Those of a register.
    pub fn on(register: &'a Register, day: Date) -> Self {
        let can_be_had = |it: &Offering| availability(it, day) == Availability::Available;
        let all = sorted(register.offerings().collect(), |a: &&Offering, b| a.id.cmp(&b.id));
        let mut versions = Vec::new();
        for same in all.chunk_by(|a, b| a.id == b.id).filter(|same| same.len() > 1) {
            let id = same.first().map_or("", |it| it.id.as_str());
            let replaced = register.replaced(id, Some(day));
            let ranked = register.all(id).filter_map(|entry| match &entry.record {
                // a version that can be had comes before one that is still to come
                Some(Record::Offering(it)) => {
                    let rank = register.rank(entry, Some(day), &replaced);
                    Some(((can_be_had(it), rank), &**it))
                }
                _ => None,
            });
            let current = ranked.max_by(|(one, _), (other, _)| one.cmp(other)).map(|(_, it)| it);
            let is_current = |it: &&Offering| current.is_some_and(|one| std::ptr::eq(one, *it));
            versions.extend(same.iter().copied().filter(|it| !is_current(it)));
        }
        let links = register.offerings().filter(|it| !it.links.is_empty() && can_be_had(it));
        let targets = links.flat_map(|by| {
            let links = by.links.iter().filter(|link| link.rel == Relation::Supersedes);
            links.map(move |link| {
                let (id, version, _) = parts(link.target.as_str());
                (id, version, by.id.as_str())
            })
        });
        // two that supersede each other both count: which of them does, nobody can tell
        let all: Vec<_> = targets.filter(|(id, _, by)| id != by).collect();
        let is_mutual = |(id, _, by): &(&str, Option<&str>, &str)| {
            all.iter().any(|(other, _, its)| (other, its) == (by, id))
        };
        let superseded = all.iter().copied().filter(|it| !is_mutual(it)).collect();
        Outdated { versions, superseded }
    }

    /// Whether another version of an offering counts in its place.
    pub fn has_version(&self, offering: &Offering) -> bool {
        self.versions.iter().any(|it| std::ptr::eq(*it, offering))
    }

    /// Whether another offering takes its place.
    pub fn is_superseded(&self, offering: &Offering) -> bool {
        self.superseded.iter().any(|(id, version, _)| {
            *id == offering.id.as_str()
                && version.is_none_or(|version| offering.version.as_deref() == Some(version))
        })
    }
}
