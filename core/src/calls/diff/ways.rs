//! Which units gained or lost a way to an offering.

use super::{Telling, WayChange, WayChanges};
use crate::calls::moves::{Move, Side};
use crate::keys::Date;
use crate::matching::Standing;
use crate::order::{Map, Set};
use crate::register::Register;
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
    let own = Side::of(before, from, telling.watch)?;
    let later = Side::of(after, to, telling.watch)?;
    let moved = later.moved_since(&own);
    let of_all = |is: fn(&Move) -> bool| {
        let moves = moved.iter().flat_map(|it| &it.moves).filter(|it| is(it));
        moves.map(|it| it.unit).collect::<Set<usize>>().iter().count() as u64
    };
    let mut offerings = Vec::new();
    for it in &moved {
        let units = |is: fn(&Move) -> bool| -> Vec<usize> {
            it.moves.iter().filter(|it| is(it)).map(|it| it.unit).collect()
        };
        let (up, down) = (units(Move::is_gain), units(Move::is_loss));
        if up.is_empty() && down.is_empty() {
            continue;
        }
        let named =
            |units: &[usize]| later.named(units.iter().copied(), telling.limit, telling.lang);
        offerings.push(WayChange {
            offering: it.offering.clone(),
            title: later.title(&own, &it.offering, telling.lang),
            gained: up.len() as u64,
            lost: down.len() as u64,
            gained_units: named(&up),
            lost_units: named(&down),
        });
    }
    let count = |all: &[Standing]| all.iter().filter(|it| **it >= Standing::Assumed).count() as u64;
    let reached = later.ways.iter().map(|(id, units)| (id.clone(), count(units))).collect();
    let (gained, lost) = (of_all(Move::is_gain), of_all(Move::is_loss));
    Ok(Found { changes: WayChanges { gained, lost, offerings }, reached })
}
