//! Several editions of the official list of municipalities, as one table.
//!
//! The list tells of one day and of no change. Two of them tell what came and went between: a key
//! that the later one no longer has was dissolved, a key that the earlier one did not have is new.
//! When exactly, neither says; the day after the earlier list is taken (boundaries change on the
//! first of January as a rule, and the lists of the year's end stand right before).

use crate::keys::{Ars, Date, Land};
use crate::model::OrganisationKind;
use crate::order::{same, sorted};
use crate::register::{RowPlace, SuccessorRow, UnitRow};

/// A row and where it stands.
type Placed<T> = (T, RowPlace);

/// The rows of each day.
#[derive(Debug, Default)]
pub(super) struct Editions(Vec<(Date, Vec<Placed<UnitRow>>)>);

impl Editions {
    /// Takes in the rows of an edition.
    pub fn add(&mut self, day: Date, mut rows: Vec<Placed<UnitRow>>) {
        match self.0.iter_mut().find(|(other, _)| *other == day) {
            Some((_, known)) => known.append(&mut rows),
            None => self.0.push((day, rows)),
        }
    }

    /// Every unit that was ever listed as the last list with it has it, and what came in the place
    /// of those that are gone, as far as that is certain.
    pub fn merged(self) -> (Vec<Placed<UnitRow>>, Vec<Placed<SuccessorRow>>) {
        let (mut gone, mut successors) = (Vec::new(), Vec::new());
        let mut now: Vec<Placed<UnitRow>> = Vec::new();
        let mut changed: Option<Date> = None;
        for (day, rows) in sorted(self.0, |(a, _), (b, _)| a.cmp(b)) {
            let mut rows = sorted(rows, |(a, _), (b, _)| a.ars.cmp(&b.ars));
            if let Some(change) = changed {
                for (row, _) in &mut rows {
                    let before = with_key(&now, row.ars).first();
                    row.valid_from = before.map_or(Some(change), |(it, _)| it.valid_from);
                }
                let new = rows.iter().map(|(row, _)| row);
                let new = new.filter(|row| with_key(&now, row.ars).is_empty()).collect();
                let is_gone = |(row, _): &Placed<UnitRow>| with_key(&rows, row.ars).is_empty();
                let mut ended: Vec<_> = now.iter().filter(|it| is_gone(it)).cloned().collect();
                in_place_of(&ended, new, change, &mut successors);
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
fn in_place_of(
    old: &[Placed<UnitRow>],
    new: Vec<&UnitRow>,
    from: Date,
    successors: &mut Vec<Placed<SuccessorRow>>,
) {
    let were = sorted(old.iter().map(|(row, _)| row).collect(), |a, b| named(a).cmp(&named(b)));
    let by_name = sorted(new.clone(), |a, b| named(a).cmp(&named(b)));
    let by_ags = sorted(new, |a, b| a.ags.cmp(&b.ags));
    for (row, place) in old {
        let same_key = same(&by_ags, |it| it.ags.cmp(&row.ags));
        let [was, is] = [&were, &by_name].map(|all| same(all, |it| named(it).cmp(&named(row))));
        let by_key = only(same_key).filter(|_| row.ags.is_some());
        if let Some(new) = by_key.or_else(|| only(was).and_then(|_| only(is))) {
            let successor = SuccessorRow { old: row.ars, new: new.ars, from };
            successors.push((successor, place.clone()));
        }
    }
}

fn with_key(rows: &[Placed<UnitRow>], key: Ars) -> &[Placed<UnitRow>] {
    same(rows, |(row, _)| row.ars.cmp(&key))
}

/// What a unit is called, and where.
fn named(row: &UnitRow) -> (Option<Land>, Option<OrganisationKind>, &str) {
    (row.land, row.kind, &row.name)
}

fn only<T>(all: &[T]) -> Option<&T> {
    match all {
        [one] => Some(one),
        _ => None,
    }
}
