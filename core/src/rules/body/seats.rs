//! BODY-001 to 003: who sits where.

use std::collections::BTreeSet;

use crate::findings::Severity::{Info, Warning};
use crate::keys::{Date, Id};
use crate::model::{Body, Membership, MembershipRole, Occupancy, Record, Seat, SeatGroup};
use crate::order::grouped;
use crate::register::{Entry, Register};
use crate::rules::Hit;

/// As many seats of each group are listed as its composition on the day says, and every seat and
/// group that is named is there.
pub(super) fn composition(record: &Record, day: Date, out: &mut Vec<Hit>) {
    let Record::Body(body) = record else { return };
    known(body, out);
    taken(body, out);
    if body.valid.is_some_and(|valid| !valid.contains(day)) {
        return;
    }
    for (i, group) in body.seat_groups.iter().enumerate().filter(|(_, it)| it.holds(day)) {
        let listed = body.seats.iter().filter(|seat| seat.group == group.id).count();
        // a seat has no period: where the group changed, it may be one of another time
        let most = compositions(body, &group.id).map(|it| it.seats).max().unwrap_or_default();
        if listed < usize::from(group.seats) || listed > usize::from(most) {
            let hit = Hit::at(format!("/seat_groups/{i}/seats")).day("day", day);
            let hit = hit.with("value", group.title.de.as_str()).with("count", listed);
            out.push(hit.with("expected", usize::from(group.seats)));
        }
    }
    let mut vacant: Vec<String> = Vec::new();
    for group in body.seat_groups.iter().filter(|it| it.holds(day)) {
        let seats = body.seats.iter().filter(|seat| seat.group == group.id);
        let open: Vec<&Seat> = seats.clone().filter(|seat| is_vacant(body, seat, day)).collect();
        // of a group that shrank the seats that are left over stand empty
        let spare = seats.count().saturating_sub(usize::from(group.seats));
        let missing = open.len().saturating_sub(spare);
        vacant.extend(open.into_iter().take(missing).map(|seat| seat.id.to_string()));
    }
    if !vacant.is_empty() {
        let hit = Hit::at("/seats").case(4).severity(Info).with("count", vacant.len());
        out.push(hit.day("day", day).list("members", vacant));
    }
}

/// What is said of a group for its various times.
fn compositions<'b>(body: &'b Body, group: &Id) -> impl Iterator<Item = &'b SeatGroup> {
    body.seat_groups.iter().filter(move |it| it.id == *group)
}

/// Groups and seats that are named are there.
fn known(body: &Body, out: &mut Vec<Hit>) {
    for (i, seat) in body.seats.iter().enumerate() {
        if compositions(body, &seat.group).next().is_none() {
            let hit = Hit::at(format!("/seats/{i}/group")).case(1);
            out.push(hit.with("value", seat.group.as_str()));
        }
    }
    for (i, membership) in body.memberships.iter().enumerate() {
        if let Some(id) = &membership.seat {
            if !body.seats.iter().any(|seat| seat.id == *id) {
                let hit = Hit::at(format!("/memberships/{i}/seat")).case(2);
                out.push(hit.with("value", id.as_str()));
            }
        }
    }
}

/// No id stands for two seats, or for two compositions of one time.
fn taken(body: &Body, out: &mut Vec<Hit>) {
    for (i, seat) in body.seats.iter().enumerate() {
        if body.seats.iter().take(i).any(|other| other.id == seat.id) {
            let hit = Hit::at(format!("/seats/{i}/id")).case(3);
            out.push(hit.with("value", seat.id.as_str()));
        }
    }
    for (i, group) in body.seat_groups.iter().enumerate() {
        let valid = group.valid.unwrap_or_default();
        let overlaps = |it: &SeatGroup| valid.overlaps(&it.valid.unwrap_or_default());
        if body.seat_groups.iter().take(i).any(|it| it.id == group.id && overlaps(it)) {
            let hit = Hit::at(format!("/seat_groups/{i}/id")).case(3);
            out.push(hit.with("value", group.id.as_str()));
        }
    }
}

/// The full memberships of a body, with their seats and numbers.
fn members(body: &Body) -> impl Iterator<Item = (usize, &Id, &Membership)> {
    let full = body.memberships.iter().enumerate();
    full.filter(|(_, membership)| membership.role == MembershipRole::Member)
        .filter_map(|(number, membership)| Some((number, membership.seat.as_ref()?, membership)))
}

fn is_vacant(body: &Body, seat: &Seat, day: Date) -> bool {
    matches!(seat.occupancy, None | Some(Occupancy::Vacant)) && body.holder(&seat.id, day).is_none()
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

/// A seat has one full member at a time; an organisation on two seats is told as well.
pub(super) fn occupation(record: &Record, day: Date, out: &mut Vec<Hit>) {
    let Record::Body(body) = record else { return };
    for (seat, holders) in grouped(members(body).map(|(number, seat, it)| (seat, (number, it)))) {
        for (before, (number, membership)) in holders.iter().enumerate() {
            let overlaps = |(_, it): &&(usize, &Membership)| it.valid.overlaps(&membership.valid);
            let Some((other, first)) = holders.iter().take(before).find(overlaps) else { continue };
            let names = [first, membership].map(|it| it.organisation.to_string());
            let hit = Hit::at(format!("/memberships/{number}")).with("value", seat.as_str());
            out.push(hit.list("members", names.into()).related(format!("/memberships/{other}")));
        }
    }
    several_seats(body, day, out);
}

/// An organisation that its group names by id has its seats on purpose.
fn several_seats(body: &Body, day: Date, out: &mut Vec<Hit>) {
    let by_kind = |(_, seat, membership): &(usize, &Id, &Membership)| {
        let group = body.seats.iter().find(|it| it.id == **seat).map(|it| &it.group);
        let mut groups = group.into_iter().flat_map(|group| compositions(body, group));
        let organisation = membership.organisation.id();
        !groups.any(|it| it.accepts.iter().any(|id| id.as_str() == organisation))
    };
    let held = members(body).filter(|(_, _, it)| it.valid.contains(day)).filter(by_kind);
    for (organisation, held) in
        grouped(held.map(|(at, seat, it)| (it.organisation.id(), (at, seat))))
    {
        let mut seats: Vec<(usize, &Id)> = Vec::new();
        for (number, seat) in held {
            if !seats.iter().any(|(_, other)| *other == seat) {
                seats.push((number, seat));
            }
        }
        let [_, (number, _), ..] = seats.as_slice() else { continue };
        let hit = Hit::at(format!("/memberships/{number}/organisation")).case(1).severity(Warning);
        let hit = hit.with("value", organisation).day("day", day).with("count", seats.len());
        out.push(hit.list("members", seats.iter().map(|(_, seat)| seat.to_string()).collect()));
    }
}

/// Who holds a seat, or for whom, is taken by the group of that seat, as it was composed at the
/// time.
pub(super) fn belonging(record: &Record, _: &Entry, register: &Register, out: &mut Vec<Hit>) {
    let Record::Body(body) = record else { return };
    for (number, seat, membership) in members(body) {
        let Some(organisation) = register.organisation(membership.organisation.id()) else {
            continue;
        };
        let other = membership.on_behalf_of.as_ref();
        let other = other.and_then(|it| register.organisation(it.id()));
        let Some(seat) = body.seats.iter().find(|it| it.id == *seat) else { continue };
        let at_the_time =
            |it: &&SeatGroup| it.valid.unwrap_or_default().overlaps(&membership.valid);
        let mut groups = compositions(body, &seat.group).filter(at_the_time).peekable();
        let Some(first) = groups.peek().copied() else { continue };
        if !groups.any(|group| group.takes(organisation) || other.is_some_and(|it| group.takes(it)))
        {
            let hit = Hit::at(format!("/memberships/{number}/organisation"));
            let hit = hit.with("value", organisation.title.de.as_str());
            let hit = hit.word("kind", organisation.kind.as_str());
            out.push(hit.with("first", first.title.de.as_str()));
        }
    }
}
