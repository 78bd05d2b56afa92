//! Which units gained or lost a way to an offering.

use super::{Telling, WayChange, WayChanges};
use crate::calls::{NamedUnit, NamedUnits};
use crate::findings::Lang;
use crate::keys::Date;
use crate::matching::Reached;
use crate::order::{Map, Set, sorted};
use crate::register::{Register, Unit};
use crate::watch::Interrupted;

/// A register on a day.
pub type Moment<'r> = (&'r Register, Date);

/// What there is to say of ways.
pub struct Found {
    pub changes: WayChanges,
    /// Offering → how many units have a way to it on the later side.
    pub reached: Map<String, u64>,
}

/// Who gained a way and who lost one, of those that are there on both sides.
pub fn changes(
    (before, from): Moment<'_>,
    (after, to): Moment<'_>,
    telling: Telling<'_>,
) -> Result<Found, Interrupted> {
    let own = by_id(before.reached(from, telling.watch)?);
    let later = by_id(after.reached(to, telling.watch)?);
    let pairs = Pairs::of((before, from), (after, to), telling.lang);
    let ids: Set<&String> = own.iter().chain(later.iter()).map(|(id, _)| id).collect();
    let (mut gained, mut lost) = (vec![false; pairs.later.len()], vec![false; pairs.later.len()]);
    let mut offerings = Vec::new();
    for id in ids.iter().copied() {
        let sides = [own.get(id), later.get(id)].map(|it| it.map_or(&[][..], Vec::as_slice));
        let moved = pairs.moved(sides, [&mut gained, &mut lost]);
        if moved.iter().all(Vec::is_empty) {
            continue;
        }
        let title = [after, before].into_iter().find_map(|it| it.offering(id));
        let title = title.map_or(id.as_str(), |it| it.title.in_english(telling.lang == Lang::En));
        let [up, down] = &moved;
        offerings.push(WayChange {
            offering: id.clone(),
            title: title.to_owned(),
            gained: up.len() as u64,
            lost: down.len() as u64,
            gained_units: pairs.named(up, telling),
            lost_units: pairs.named(down, telling),
        });
    }
    let count = |all: &[bool]| all.iter().filter(|it| **it).count() as u64;
    let reached = later.iter().map(|(id, units)| (id.clone(), count(units))).collect();
    let changes = WayChanges { gained: count(&gained), lost: count(&lost), offerings };
    Ok(Found { changes, reached })
}

fn by_id(all: Vec<Reached>) -> Map<String, Vec<bool>> {
    all.into_iter().map(|it| (it.offering, it.units)).collect()
}

/// The units of the later side, each with its number on the earlier one.
struct Pairs<'r> {
    later: Vec<(Unit<'r>, Option<usize>)>,
}

impl<'r> Pairs<'r> {
    fn of((before, from): Moment<'r>, (after, to): Moment<'r>, lang: Lang) -> Self {
        let key = |unit: &Unit<'_>| NamedUnit::of(unit, lang).key;
        let units = before.all_units(Some(from)).enumerate();
        let own: Map<String, usize> = units.map(|(number, unit)| (key(&unit), number)).collect();
        let later = after.all_units(Some(to));
        Pairs { later: later.map(|unit| (unit, own.get(&key(&unit)).copied())).collect() }
    }

    /// The numbers of those that gained a way and of those that lost one; counts them.
    fn moved(&self, sides: [&[bool]; 2], seen: [&mut Vec<bool>; 2]) -> [Vec<usize>; 2] {
        let [own, later] = sides;
        let [gained, lost] = seen;
        let has = |side: &[bool], unit: usize| side.get(unit).copied().unwrap_or_default();
        let (mut up, mut down) = (Vec::new(), Vec::new());
        for (number, (_, earlier)) in self.later.iter().enumerate() {
            let Some(earlier) = *earlier else { continue };
            let (list, seen) = match (has(own, earlier), has(later, number)) {
                (false, true) => (&mut up, &mut *gained),
                (true, false) => (&mut down, &mut *lost),
                _ => continue,
            };
            list.push(number);
            seen.get_mut(number).into_iter().for_each(|it| *it = true);
        }
        [up, down]
    }

    /// The first of them by key.
    fn named(&self, numbers: &[usize], telling: Telling<'_>) -> NamedUnits {
        let units = numbers.iter().filter_map(|number| self.later.get(*number));
        let units = units.map(|(unit, _)| NamedUnit::of(unit, telling.lang)).collect();
        let mut units: Vec<NamedUnit> = sorted(units, |a: &NamedUnit, b| a.key.cmp(&b.key));
        let left_out = units.len().saturating_sub(telling.limit) as u64;
        units.truncate(telling.limit);
        NamedUnits { units, left_out }
    }
}
