//! Several editions of the official list of municipalities, as one table.
//!
//! The list tells of one day and of no change. Two of them tell what came and went between: a key
//! that the later one no longer has was dissolved, a key that the earlier one did not have is new.
//! When exactly, neither says; the day after the earlier list is taken (boundaries change on the
//! first of January as a rule, and the lists of the year's end stand right before).

use std::collections::{BTreeMap, BTreeSet};

use crate::keys::{Ars, Date, Land};
use crate::model::OrganisationKind;
use crate::register::{RowPlace, SuccessorRow, UnitRow};

/// A row and where it stands.
type Placed<T> = (T, RowPlace);

/// The rows of each day.
#[derive(Debug, Default)]
pub(super) struct Editions(BTreeMap<Date, Vec<Placed<UnitRow>>>);

impl Editions {
    /// Takes in the rows of an edition.
    pub fn add(&mut self, day: Date, rows: Vec<Placed<UnitRow>>) {
        self.0.entry(day).or_default().extend(rows);
    }

    /// Every unit that was ever listed as the last list with it has it, and what came in the place
    /// of those that are gone, as far as that is certain.
    pub fn merged(self) -> (Vec<Placed<UnitRow>>, Vec<Placed<SuccessorRow>>) {
        let (mut gone, mut successors) = (Vec::new(), Vec::new());
        let mut now: Vec<Placed<UnitRow>> = Vec::new();
        let mut changed: Option<Date> = None;
        for (day, mut rows) in self.0 {
            if let Some(change) = changed {
                let before: BTreeMap<Ars, Option<Date>> =
                    now.iter().map(|(row, _)| (row.ars, row.valid_from)).collect();
                for (row, _) in &mut rows {
                    row.valid_from = before.get(&row.ars).map_or(Some(change), |from| *from);
                }
                let listed: BTreeSet<Ars> = rows.iter().map(|(row, _)| row.ars).collect();
                let (_, mut ended): (Vec<_>, Vec<_>) =
                    now.into_iter().partition(|(row, _)| listed.contains(&row.ars));
                let new = rows.iter().map(|(row, _)| row);
                let new: Vec<&UnitRow> = new.filter(|it| !before.contains_key(&it.ars)).collect();
                successors.extend(in_place_of(&ended, &new, change));
                ended.iter_mut().for_each(|(row, _)| row.valid_to = Some(change));
                gone.append(&mut ended);
            }
            (now, changed) = (rows, Some(day.plus_days(1)));
        }
        gone.append(&mut now);
        (gone, successors)
    }
}

/// The new units that are dissolved ones under another key: with the same municipality key,
/// otherwise the only one of its Land and kind that is called the same, where it was the only one
/// before as well. Who went into another unit cannot be told.
fn in_place_of<'a>(
    old: &'a [Placed<UnitRow>],
    new: &[&UnitRow],
    from: Date,
) -> impl Iterator<Item = Placed<SuccessorRow>> + use<'a> {
    let by_ags = only(new.iter().filter_map(|it| Some((it.ags?, it.ars))));
    let by_name = only(new.iter().map(|it| (named(it), it.ars)));
    let were = only(old.iter().map(|(it, _)| (named(it), it.ars)));
    old.iter().filter_map(move |(row, place)| {
        let same_key = row.ags.and_then(|ags| *by_ags.get(&ags)?);
        let is_only = were.get(&named(row)) == Some(&Some(row.ars));
        let same_name = by_name.get(&named(row)).copied().flatten().filter(|_| is_only);
        let new = same_key.or(same_name)?;
        Some((SuccessorRow { old: row.ars, new, from }, place.clone()))
    })
}

/// What a unit is called, and where.
fn named(row: &UnitRow) -> (Option<Land>, Option<OrganisationKind>, String) {
    (row.land, row.kind, row.name.clone())
}

/// What each key leads to; nothing where it leads to several.
fn only<K: Ord>(all: impl Iterator<Item = (K, Ars)>) -> BTreeMap<K, Option<Ars>> {
    let mut found = BTreeMap::new();
    for (key, ars) in all {
        found.entry(key).and_modify(|one| *one = None).or_insert(Some(ars));
    }
    found
}
