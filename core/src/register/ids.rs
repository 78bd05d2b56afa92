//! Entries by id: mostly one has it, a few where it is versions of one record.

use std::sync::Arc;

use super::{Entry, Register, shipped};
use crate::keys::parts;
use crate::model::{Channel, Criterion, Organisation, Record};
use crate::order::{order, same};

/// The numbers of all entries by id; of those with one id in the order read.
pub(super) fn by_id(entries: &[Arc<Entry>]) -> Vec<usize> {
    let id = |number: usize| entries.get(number).map(|entry| entry.id.as_str());
    order(entries.len(), &|a, b| id(a).cmp(&id(b)))
}

impl Register {
    /// The entries with that id and their numbers, in the order read.
    pub(super) fn numbered(&self, id: &str) -> impl DoubleEndedIterator<Item = (usize, &Entry)> {
        let own = |number: usize| self.entries.get(number).map_or("", |entry| entry.id.as_str());
        let numbers = same(&self.by_id, |number| own(*number).cmp(id));
        numbers.iter().filter_map(|number| Some((*number, &**self.entries.get(*number)?)))
    }

    /// Every record with that id, those with structural errors and withdrawn ones included.
    pub fn all(&self, id: &str) -> impl Iterator<Item = &Entry> {
        self.numbered(id).map(|(_, entry)| entry)
    }

    /// The entries that a reference may mean: of its version where it names one, else all with its
    /// id. An entry without a version stands for all of them.
    fn meant(&self, reference: &str) -> impl DoubleEndedIterator<Item = (usize, &Entry)> {
        let (id, wanted, _) = parts(reference);
        self.numbered(id).filter(move |(_, entry)| {
            let own = entry.record.as_ref().and_then(Record::version);
            own.is_none() || wanted.is_none() || own == wanted
        })
    }

    /// The first entry that a reference may mean.
    #[must_use]
    pub fn find(&self, reference: &str) -> Option<(usize, &Entry)> {
        self.meant(reference).next()
    }

    /// The last entry that a reference may mean.
    #[must_use]
    pub fn find_last(&self, reference: &str) -> Option<&Entry> {
        self.meant(reference).next_back().map(|(_, entry)| entry)
    }

    /// Whether any of the entries that a reference may mean is not withdrawn.
    #[must_use]
    pub fn is_active(&self, reference: &str) -> bool {
        self.meant(reference).any(|(_, it)| !matches!(it.record, Some(Record::Withdrawn(_))))
    }

    /// The criterion of a profile, by the number of its entry; the first one with that id.
    #[must_use]
    pub fn criterion(&self, profile: usize, id: &str) -> Option<&Criterion> {
        match self.entries.get(profile)?.record.as_ref()? {
            Record::Profile(profile) => profile.criteria.iter().find(|it| it.id.as_str() == id),
            _ => None,
        }
    }

    /// The organisation with that id.
    #[must_use]
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.all(id).find_map(|entry| match &entry.record {
            Some(Record::Organisation(record)) => Some(&**record),
            _ => None,
        })
    }

    /// The channel with that id: the register's own, otherwise the shipped one.
    #[must_use]
    pub fn channel(&self, id: &str) -> Option<&Channel> {
        let own = self.all(id).find_map(|entry| match &entry.record {
            Some(Record::Channel(record)) => Some(&**record),
            _ => None,
        });
        own.or_else(|| {
            let shipped = self.shipped.get_or_init(shipped);
            shipped.iter().find(|channel| channel.id.as_str() == id)
        })
    }
}
