//! Who holds the seats of a body, and who votes.

use std::collections::BTreeSet;

use crate::keys::{Date, Id};
use crate::model::{Body, Membership, MembershipRole, Occupancy, Seat};

/// The full memberships of a body, with their seats and numbers.
pub(super) fn members(body: &Body) -> impl Iterator<Item = (usize, &Id, &Membership)> {
    let full = body.memberships.iter().enumerate();
    full.filter(|(_, membership)| membership.role == MembershipRole::Member)
        .filter_map(|(number, membership)| Some((number, membership.seat.as_ref()?, membership)))
}

/// How many may vote on the day: the memberships that have a vote, a member and its deputy on one
/// seat as one, and the seats held by someone who is not told. A member whose seat is not told holds
/// one of these.
pub(super) fn votes(body: &Body, day: Date) -> usize {
    let may_vote = |it: &&Membership| it.voting && it.valid.contains(day);
    let voting: Vec<&Membership> = body.memberships.iter().filter(may_vote).collect();
    let no_seat = |it: &&&Membership| it.role == MembershipRole::Member && it.seat.is_none();
    let no_seat = voting.iter().filter(no_seat).count();
    let untold = |seat: &&Seat| {
        matches!(seat.occupancy, Some(Occupancy::Occupied | Occupancy::NotPublished))
            && body.holder(&seat.id, day).is_none()
    };
    let untold = body.seats.iter().filter(untold).count();
    let seats: BTreeSet<&Id> = voting.iter().filter_map(|it| it.seat.as_ref()).collect();
    let seatless = voting.iter().filter(|it| it.seat.is_none()).count();
    seats.len() + seatless + untold.saturating_sub(no_seat)
}
