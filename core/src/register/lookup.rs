//! The register and what can be looked up in it.

use std::sync::OnceLock;

use super::{Entry, Unit, Units, shipped};
use crate::keys::{AreaKey, Ars, Date, Role, parts};
use crate::model::*;
use crate::order::{order, sorted};

/// Records by id, the shipped channels, and the table of units.
#[derive(Clone, Debug)]
pub struct Register {
    entries: Vec<Entry>,
    /// Positions in `entries`, by id.
    order: Vec<usize>,
    /// Positions of organisations with a regional key, by that key.
    by_ars: Vec<(Ars, usize)>,
    /// Channels that the library ships, read when one is first asked for: a check of one record
    /// needs none. A record of the register replaces one with its id.
    shipped: OnceLock<Vec<Channel>>,
    units: Units,
    as_of: Option<Date>,
}

impl Register {
    /// A register of these records, with the channels that the library ships.
    #[must_use]
    pub fn new(entries: Vec<Entry>, units: Units, as_of: Option<Date>) -> Self {
        let id = |number: usize| entries.get(number).map(|entry| entry.id.as_str());
        let order = order(entries.len(), &|a, b| id(a).cmp(&id(b)));
        let mut by_ars: Vec<(Ars, usize)> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            if let Some(Record::Organisation(record)) = &entry.record {
                by_ars.extend(record.ars.map(|ars| (ars, index)));
            }
        }
        let by_ars = sorted(by_ars, Ord::cmp);
        Register { entries, order, by_ars, shipped: OnceLock::new(), units, as_of }
    }

    /// Every record, in the order read.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Every record with its number, by id; those with one id in the order read.
    pub fn by_id(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.order.iter().filter_map(|number| Some((*number, self.entries.get(*number)?)))
    }

    /// The table of units.
    #[must_use]
    pub fn units(&self) -> &Units {
        &self.units
    }

    /// The day as of which the register was read.
    #[must_use]
    pub fn as_of(&self) -> Option<Date> {
        self.as_of
    }

    /// Every record with that id, those with structural errors and withdrawn ones included.
    pub fn all(&self, id: &str) -> impl Iterator<Item = &Entry> {
        self.numbered(id).map(|(_, entry)| entry)
    }

    fn numbered(&self, id: &str) -> impl Iterator<Item = (usize, &Entry)> {
        let key = |index: &usize| self.entries.get(*index).map_or("", |entry| entry.id.as_str());
        let from = self.order.partition_point(|index| key(index) < id);
        let same = self.order.get(from..).unwrap_or_default();
        same.iter()
            .filter_map(|number| Some((*number, self.entries.get(*number)?)))
            .take_while(move |(_, entry)| entry.id == id)
    }

    /// The entry that a reference means: of its version where it names one, else the first with
    /// its id. An entry without a version stands for all of them.
    #[must_use]
    pub fn find(&self, reference: &str) -> Option<(usize, &Entry)> {
        let (id, version, _) = parts(reference);
        let own = |entry: &Entry| {
            let own = entry.record.as_ref().and_then(Record::version);
            version.is_none() || own.is_none() || own == version
        };
        self.numbered(id).find(|(_, entry)| own(entry))
    }

    /// For every entry the numbers of the entries that it points to, by the references it gives.
    #[must_use]
    pub fn edges<'a>(&'a self, targets: impl Fn(&'a Record) -> Vec<&'a str>) -> Vec<Vec<usize>> {
        let of = |entry: &'a Entry| {
            let to = entry.record.as_ref().map(&targets).unwrap_or_default();
            to.into_iter().filter_map(|to| Some(self.find(to)?.0)).collect()
        };
        self.entries.iter().map(of).collect()
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

    /// Every readable record, in the order read, with the number of its entry.
    pub fn records(&self) -> impl Iterator<Item = (usize, &Record)> {
        let numbered = self.entries.iter().enumerate();
        numbered.filter_map(|(number, entry)| Some((number, entry.record.as_ref()?)))
    }

    /// The organisations that hold a role on the day.
    pub fn holders(&self, role: Role, day: Option<Date>) -> impl Iterator<Item = &Organisation> {
        self.organisations().filter(move |record| record.holds(role) && is_valid(record, day))
    }

    /// The organisations with that regional key and the numbers of their entries, in the order
    /// read.
    pub fn organisations_at(&self, ars: Ars) -> impl Iterator<Item = (usize, &Organisation)> {
        let from = self.by_ars.partition_point(|(key, _)| *key < ars);
        let same = self.by_ars.get(from..).unwrap_or_default();
        same.iter().take_while(move |(key, _)| *key == ars).filter_map(|(_, index)| {
            match self.entries.get(*index).and_then(|entry| entry.record.as_ref()) {
                Some(Record::Organisation(record)) => Some((*index, &**record)),
                _ => None,
            }
        })
    }

    /// The unit with that key, from the table, the records or both.
    #[must_use]
    pub fn unit(&self, key: &AreaKey, day: Option<Date>) -> Option<Unit<'_>> {
        let row = self.units.find(key, day);
        let same = |record: &&Organisation| match key {
            AreaKey::Ars(ars) => record.ars == Some(*ars),
            AreaKey::Ags(ags) => {
                record.is_unit()
                    && (record.ags == Some(*ags)
                        || record.ars.and_then(|ars| ars.ags()) == Some(*ags))
            }
        };
        let organisation = self.organisations().filter(same).find(|record| is_valid(record, day));
        (row.is_some() || organisation.is_some()).then_some(Unit { row, organisation, as_of: day })
    }

    /// The unit that an organisation is.
    #[must_use]
    pub fn unit_of<'a>(&'a self, organisation: &'a Organisation, day: Option<Date>) -> Unit<'a> {
        let row = organisation.ars.and_then(|ars| self.units.find(&AreaKey::Ars(ars), day));
        Unit { row, organisation: Some(organisation), as_of: day }
    }

    /// Every unit on the day: the rows of the table, then the records that are in no row.
    pub fn all_units(&self, day: Option<Date>) -> impl Iterator<Item = Unit<'_>> {
        let rows = self.units.on(day).map(move |row| Unit {
            row: Some(row),
            organisation: self
                .organisations_at(row.ars)
                .map(|(_, it)| it)
                .find(|it| is_valid(it, day)),
            as_of: day,
        });
        let others = self
            .organisations()
            .filter(move |record| record.is_unit() && is_valid(record, day))
            .filter(move |record| {
                let row = record.ars.and_then(|ars| self.units.find(&AreaKey::Ars(ars), day));
                row.is_none()
            })
            .map(move |record| Unit { row: None, organisation: Some(record), as_of: day });
        rows.chain(others)
    }
}

impl Register {
    /// Every record of a type, in the order read.
    pub fn every<'a, T: TypedRecord + 'a>(&'a self) -> impl Iterator<Item = &'a T> {
        self.records().filter_map(|(_, record)| T::of(record))
    }

    /// The record of a type that a reference means.
    #[must_use]
    pub fn one<T: TypedRecord>(&self, reference: &str) -> Option<&T> {
        T::of(self.find(reference)?.1.record.as_ref()?)
    }
}

macro_rules! lookups {
    ($($file:ident::$type:ident: $many:ident $(, $one:ident)?;)*) => {
        impl Register {
            $(
                #[doc = concat!("Every [`", stringify!($type), "`], in the order read.")]
                pub fn $many(&self) -> impl Iterator<Item = &$type> {
                    self.every()
                }
                $(
                    #[doc = concat!("The [`", stringify!($type), "`] that a reference means.")]
                    #[must_use]
                    pub fn $one(&self, reference: &str) -> Option<&$type> {
                        self.one(reference)
                    }
                )?
            )*
        }
    };
}
crate::records!(lookups);

fn is_valid(record: &Organisation, day: Option<Date>) -> bool {
    match (record.valid, day) {
        (Some(valid), Some(day)) => valid.contains(day),
        _ => true,
    }
}
