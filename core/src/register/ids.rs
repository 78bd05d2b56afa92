//! Entries by id. Where several have one id, no question goes through all of them.

use std::cmp::Ordering;

use super::{Entry, Register, shipped};
use crate::keys::parts;
use crate::model::{Channel, Organisation, Record};
use crate::order::{leading, order, same};

/// What an entry is among those with its id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Other,
    Organisation,
    Channel,
    Withdrawn,
}

impl Kind {
    fn of(entry: &Entry) -> Self {
        match entry.record {
            Some(Record::Organisation(_)) => Kind::Organisation,
            Some(Record::Channel(_)) => Kind::Channel,
            Some(Record::Withdrawn(_)) => Kind::Withdrawn,
            _ => Kind::Other,
        }
    }
}

fn version(entry: &Entry) -> Option<&str> {
    entry.record.as_ref().and_then(Record::version)
}

/// The numbers of all entries by id; of those with one id in the order read.
pub(super) fn by_id(entries: &[Entry]) -> Vec<usize> {
    let id = |number: usize| entries.get(number).map(|entry| entry.id.as_str());
    order(entries.len(), &|a, b| id(a).cmp(&id(b)))
}

/// The numbers of the entries whose id others have as well, by id, kind and version.
pub(super) fn shared(entries: &[Entry], by_id: &[usize]) -> Vec<usize> {
    let id = |number: usize| entries.get(number).map(|entry| entry.id.as_str());
    let groups = by_id.chunk_by(|a, b| id(*a) == id(*b)).filter(|group| group.len() > 1);
    let shared: Vec<usize> = groups.flatten().copied().collect();
    let entry = |place: usize| shared.get(place).and_then(|number| entries.get(*number));
    let key = |place: usize| entry(place).map(|it| (it.id.as_str(), Kind::of(it), version(it)));
    let order = order(shared.len(), &|a, b| key(a).cmp(&key(b)));
    order.into_iter().filter_map(|place| shared.get(place).copied()).collect()
}

/// Whether an entry is the only one with its id, by its number.
pub(super) fn alone(entries: &[Entry], shared: &[usize]) -> Vec<bool> {
    let mut alone = vec![true; entries.len()];
    for number in shared {
        if let Some(slot) = alone.get_mut(*number) {
            *slot = false;
        }
    }
    alone
}

impl Register {
    /// The numbers of the entries with that id, in the order read.
    pub(super) fn numbers(&self, id: &str) -> &[usize] {
        let own = |number: usize| self.entries.get(number).map_or("", |entry| entry.id.as_str());
        let from = self.by_id.partition_point(|number| own(*number) < id);
        let rest = self.by_id.get(from..).unwrap_or_default();
        // mostly one entry has the id, and no other need be looked at
        let first = rest.get(..1).unwrap_or_default();
        let is_alone = first.iter().any(|number| self.alone.get(*number) == Some(&true));
        leading(if is_alone { first } else { rest }, |number| own(*number) == id)
    }

    fn compare(&self, number: usize, key: impl Fn(&Entry) -> Ordering) -> Ordering {
        self.entries.get(number).map_or(Ordering::Greater, key)
    }

    /// Of several entries with that id those of a kind and a version, in the order read.
    fn alike(&self, id: &str, kind: Kind, wanted: Option<&str>) -> &[usize] {
        let key = |entry: &Entry| {
            let by_kind = entry.id.as_str().cmp(id).then(Kind::of(entry).cmp(&kind));
            by_kind.then_with(|| version(entry).cmp(&wanted))
        };
        same(&self.shared, |number| self.compare(*number, key))
    }

    /// The numbers of the entries that a reference means, in parts, each in the order read: of its
    /// version where it names one, else all with its id. An entry without a version stands for all
    /// of them.
    fn meant(&self, reference: &str) -> [&[usize]; 5] {
        let (id, wanted, _) = parts(reference);
        let all = self.numbers(id);
        let fits = |number: &usize| {
            let own = self.entries.get(*number).and_then(version);
            own.is_none() || wanted.is_none() || own == wanted
        };
        match all {
            [_, _, ..] if wanted.is_some() => [
                self.alike(id, Kind::Other, None),
                self.alike(id, Kind::Other, wanted),
                self.alike(id, Kind::Organisation, None),
                self.alike(id, Kind::Channel, None),
                self.alike(id, Kind::Withdrawn, None),
            ],
            [first, ..] if fits(first) => [all, &[], &[], &[], &[]],
            _ => [&[]; 5],
        }
    }

    /// The entry that a reference means: of its version where it names one, else the first with
    /// its id. An entry without a version stands for all of them.
    #[must_use]
    pub fn find(&self, reference: &str) -> Option<(usize, &Entry)> {
        let first = self.meant(reference).into_iter().filter_map(|part| part.first()).min();
        first.and_then(|number| Some((*number, self.entries.get(*number)?)))
    }

    /// The last of the entries that a reference may mean.
    #[must_use]
    pub fn find_last(&self, reference: &str) -> Option<&Entry> {
        let last = self.meant(reference).into_iter().filter_map(|part| part.last()).max();
        last.and_then(|number| self.entries.get(*number))
    }

    /// Whether any of the entries that a reference may mean is not withdrawn.
    #[must_use]
    pub fn is_active(&self, reference: &str) -> bool {
        let active = |part: &[usize]| {
            let first = part.first().and_then(|number| self.entries.get(*number));
            first.is_some_and(|entry| Kind::of(entry) != Kind::Withdrawn)
        };
        let (id, version, _) = parts(reference);
        let shared =
            same(&self.shared, |number| self.compare(*number, |it| it.id.as_str().cmp(id)));
        match version {
            // the withdrawn ones come last
            None if !shared.is_empty() => active(shared),
            _ => self.meant(reference).into_iter().any(active),
        }
    }

    /// The first entry of a kind that has the id.
    fn first(&self, id: &str, kind: Kind) -> Option<&Record> {
        let numbers = match self.numbers(id) {
            all @ ([] | [_]) => all,
            _ => self.alike(id, kind, None),
        };
        self.entries.get(*numbers.first()?)?.record.as_ref()
    }

    /// The organisation with that id.
    #[must_use]
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        match self.first(id, Kind::Organisation) {
            Some(Record::Organisation(record)) => Some(record),
            _ => None,
        }
    }

    /// The channel with that id: the register's own, otherwise the shipped one.
    #[must_use]
    pub fn channel(&self, id: &str) -> Option<&Channel> {
        if let Some(Record::Channel(record)) = self.first(id, Kind::Channel) {
            return Some(record);
        }
        let shipped = self.shipped.get_or_init(shipped);
        shipped.iter().find(|channel| channel.id.as_str() == id)
    }
}
