//! Seats of which it is not known who holds them, or that nobody holds.

use super::{About, Open, OpenPoint, OwedBy};
use crate::keys::{Date, Id};
use crate::model::{Body, Occupancy, SeatGroup};
use crate::order::Map;

/// Those of a body.
pub(super) fn open<'r>(body: &'r Body, day: Date, out: &mut Vec<Open<'r>>) {
    let since = body.valid.and_then(|valid| valid.from).or(Some(body.created));
    if body.valid.is_some_and(|valid| !valid.contains(day)) {
        return;
    }
    let held = body.holders(day);
    // of several compositions the first one counts
    let groups = body.seat_groups.iter().rev().filter(|it| it.holds(day));
    let groups: Map<&Id, &SeatGroup> = groups.map(|it| (&it.id, it)).collect();
    for seat in body.seats.iter().filter(|seat| held.get(&seat.id).is_none()) {
        // a seat of a group that is over is no matter any more
        let Some(group) = groups.get(&seat.group) else { continue };
        let what = match seat.occupancy {
            Some(Occupancy::NotPublished | Occupancy::Occupied) => OpenPoint::SeatUnpublished,
            Some(Occupancy::Vacant) | None => OpenPoint::SeatVacant,
        };
        let chair = body.chair(day).map(|it| it.organisation.as_str());
        let owed_by = OwedBy::Record(chair.unwrap_or(body.id.as_str()));
        out.push(Open::new(what, About::Record(body.id.as_str(), &group.title), owed_by, since));
    }
}
