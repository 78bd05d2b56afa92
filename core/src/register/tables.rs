//! The tables that were read, and what a register takes in.

use std::fmt;
use std::sync::Arc;

use super::read::{Read, Tables};
use super::{Entry, Fault, Register, Services, Units};
use crate::keys::{Date, Digest};
use crate::model::Record;

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Table {
    /// Its name.
    pub name: String,
    /// How many of its rows could be read.
    pub rows: usize,
    /// SHA-256 of its text: two tables with one edition are the same.
    pub edition: Digest,
    /// The last day that its rows tell of: how recent it is.
    pub day: Option<Date>,
    /// What it is a table of.
    pub kind: TableKind,
}

/// What a table is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableKind {
    /// Units: `units.csv`.
    Units,
    /// What came in the place of dissolved units: `successors.csv`.
    Successors,
    /// Services: `services.csv`.
    Services,
}

/// Where a row of a table stands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RowPlace {
    /// Name of the table.
    pub table: Arc<str>,
    /// Which row of it, from 0.
    pub index: u64,
    /// The line it begins on.
    pub line: u32,
}

/// `units.csv:25`, without the folder.
impl fmt::Display for RowPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.table.rsplit(['/', '\\']).next().unwrap_or_default();
        write!(f, "{file}:{}", self.line)
    }
}

impl Register {
    /// The tables that were read, in their order.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// What the table of services is called, with its day where it tells one.
    pub(crate) fn services_named(&self) -> String {
        let mut tables = self.tables.iter().filter(|table| table.kind == TableKind::Services);
        tables.next().map_or_else(String::new, |table| {
            let name = table.name.rsplit(['/', '\\']).next().unwrap_or_default();
            match table.day {
                Some(day) => format!("{name} ({day})"),
                None => name.to_owned(),
            }
        })
    }

    /// Structural errors that belong to no record, in the order of the texts.
    pub(crate) fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The register with these records in it, each in the place of the one with the same id and
    /// version, and for each record whether it is one of them. What else is wrong with the
    /// register is left out; a table takes the place of those of its kind.
    pub(crate) fn with(&self, other: Register) -> (Register, Vec<bool>) {
        let mut all = self.clone();
        let mut is_own = vec![false; all.entries.len()];
        for entry in other.entries {
            let place = self.same(&entry).find(|number| is_own.get(*number) == Some(&false));
            match place.and_then(|number| all.entries.get_mut(number).zip(is_own.get_mut(number))) {
                Some((old, own)) => (*old, *own) = (entry, true),
                None => {
                    all.entries.push(entry);
                    is_own.push(true);
                }
            }
        }
        // they stand before the first record, so that each is told once
        all.faults = other.faults.into_iter().map(|fault| Fault { after: 0, ..fault }).collect();
        all.skipped = other.skipped;
        all.lost.extend(other.lost);
        let brings = |kind| other.tables.iter().any(|table| table.kind == kind);
        if brings(TableKind::Units) || brings(TableKind::Successors) {
            let of = |brings: bool| if brings { &other.units } else { &self.units };
            let (rows, successors) =
                (of(brings(TableKind::Units)), of(brings(TableKind::Successors)));
            let rows = rows.placed_rows().map(|(row, place)| (row.clone(), place.clone()));
            let successors = successors.placed_successors();
            let successors = successors.map(|(row, place)| (row.clone(), place.clone()));
            all.units = Units::placed(rows.collect(), successors.collect()).into();
        }
        if brings(TableKind::Services) {
            all.services = other.services;
        }
        all.tables.retain(|table| !brings(table.kind));
        all.tables.extend(other.tables);
        (all.indexed(), is_own)
    }

    /// The numbers of the entries with the id and version of another.
    fn same(&self, other: &Entry) -> impl Iterator<Item = usize> {
        let own = self.numbered(&other.id).filter(|_| !other.id.is_empty());
        own.filter(|(_, own)| version(own) == version(other)).map(|(number, _)| number)
    }

    /// Takes in what was read.
    pub(crate) fn take(&mut self, part: Read<'_>) {
        match part {
            Read::Record(checked) => self.keep(checked.entry()),
            Read::Fault(fault) => self.faults.push(fault),
        }
    }

    /// Takes in an entry.
    pub(crate) fn keep(&mut self, entry: Entry) {
        self.entries.push(entry.into());
    }

    /// Everything was taken in: with the tables, and found again by id and key.
    pub(crate) fn with_tables(mut self, tables: Tables) -> Self {
        let tables = tables.finish();
        self.units = Units::placed(tables.units, tables.successors).into();
        self.services = Services::placed(tables.services).into();
        self.tables = tables.read;
        self.lost = tables.lost;
        self.indexed()
    }
}

/// The version that an entry says.
fn version(entry: &Entry) -> Option<&str> {
    entry.record.as_ref().and_then(Record::version)
}
