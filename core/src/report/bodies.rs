//! Who sits where, and when the bodies meet.

use maud::{Markup, html};

use super::chart::{Bar, bars};
use super::view::{SHOWN, Section, View, more, nothing, table};
use super::words;
use crate::findings::Words;
use crate::keys::Id;
use crate::model::{Body, Membership, Occupancy, Seat, SeatGroup, Session};
use crate::order::{Map, grouped};

const SEATS: Words = Words::new("Sitze", "Seats");
const OCCUPIED: Words = Words::new("Besetzt", "Held");

pub fn section(view: &View<'_>) -> Section {
    let bodies: Vec<&Body> = view.register.bodies().collect();
    let body = html! {
        @if bodies.is_empty() { (nothing(view)) }
        @for body in bodies.iter().take(SHOWN) { (one(view, body)) }
        (more(view, bodies.len(), SHOWN, words::NOT_SHOWN))
        (sessions(view))
    };
    Section { id: "bodies", title: view.say(words::BODIES), body }
}

fn one(view: &View<'_>, body: &Body) -> Markup {
    html! {
        h3 id={ "body-" (body.id) } { (view.text(&body.title)) " " span.id { (body.id) } }
        dl {
            dt { (view.say(words::CLASS)) }
            dd { (view.label(body.authority)) }
            dt { (view.say(words::MANDATE)) }
            dd { (body.mandate.citation) }
            @if let Some(chair) = body.chair(view.day) {
                dt { (view.say(words::CHAIR)) }
                dd { (view.name(chair.organisation.as_str())) }
            }
        }
        @if !body.seats.is_empty() {
            @let seats = Seats::of(view, body);
            (held(view, body, &seats))
            (list(view, body, &seats))
        }
        (others(view, body))
    }
}

/// The groups as they are composed on the day.
fn groups<'a>(view: &View<'a>, body: &'a Body) -> impl Iterator<Item = &'a SeatGroup> {
    let day = view.day;
    body.seat_groups.iter().filter(move |group| group.holds(day))
}

/// Who takes part on the day.
fn members<'a>(view: &View<'a>, body: &'a Body) -> impl Iterator<Item = &'a Membership> {
    let day = view.day;
    body.memberships.iter().filter(move |membership| membership.valid.contains(day))
}

/// The seats of a body by their groups, and who holds them on the day.
struct Seats<'a> {
    by_group: Map<&'a Id, Vec<&'a Seat>>,
    held: Map<&'a Id, &'a Membership>,
}

impl<'a> Seats<'a> {
    fn of(view: &View<'a>, body: &'a Body) -> Self {
        let by_group = grouped(body.seats.iter().map(|seat| (&seat.group, seat)));
        Seats { by_group, held: body.holders(view.day) }
    }

    fn of_group(&self, group: &SeatGroup) -> &[&'a Seat] {
        self.by_group.get(&group.id).map_or(&[], Vec::as_slice)
    }
}

fn held(view: &View<'_>, body: &Body, seats: &Seats<'_>) -> Markup {
    let held = |group| {
        let own = seats.of_group(group).iter();
        own.filter(|seat| seats.held.get(&seat.id).is_some()).count()
    };
    let all: Vec<Bar<'_>> = groups(view, body)
        .map(|group| Bar {
            label: view.text(&group.title),
            name: format!("seats.{}.{}", body.id, group.id),
            value: held(group),
            of: usize::from(group.seats),
        })
        .collect();
    let title = format!("{}: {}", view.say(words::SEATS_HELD), view.text(&body.title));
    let head = [words::GROUP, OCCUPIED, SEATS].map(|it| view.say(it));
    bars(view, &title, head, &all, true)
}

fn list(view: &View<'_>, body: &Body, seats: &Seats<'_>) -> Markup {
    let head = [words::SEAT, words::GROUP, words::HOLDER].map(|it| view.say(it));
    let caption = format!("{}: {}", view.say(SEATS), view.text(&body.title));
    let of_group = |group| seats.of_group(group).iter().map(move |seat| (group, *seat));
    let all: Vec<(&SeatGroup, &Seat)> = groups(view, body).flat_map(of_group).collect();
    table(view, &caption, &head, &all, |(group, seat)| {
        html! {
            th scope="row" { (seat.id) }
            td { (view.text(&group.title)) }
            td { (occupant(view, seats, seat)) }
        }
    })
}

fn occupant<'a>(view: &View<'a>, seats: &Seats<'a>, seat: &Seat) -> Markup {
    let empty = match seat.occupancy {
        Some(Occupancy::NotPublished) => words::NOT_PUBLISHED,
        Some(Occupancy::Occupied) => words::HELD,
        Some(Occupancy::Vacant) | None => words::VACANT,
    };
    html! {
        @match seats.held.get(&seat.id) {
            Some(membership) => { (member(view, membership)) }
            None => { em { (view.say(empty)) } }
        }
    }
}

fn member<'a>(view: &View<'a>, membership: &'a Membership) -> Markup {
    html! {
        (view.name(membership.organisation.as_str()))
        @if let Some(other) = &membership.represented_by {
            " (" (view.say(words::SENDS)) " " (view.name(other.as_str())) ")"
        }
    }
}

fn others(view: &View<'_>, body: &Body) -> Markup {
    let without: Vec<&Membership> =
        members(view, body).filter(|membership| membership.seat.is_none()).collect();
    let head = [words::HOLDER, words::ROLE].map(|it| view.say(it));
    let caption = format!("{}: {}", view.say(words::OTHERS), view.text(&body.title));
    html! {
        @if !without.is_empty() {
            (table(view, &caption, &head, &without, |membership| html! {
                th scope="row" { (member(view, membership)) }
                td { (view.label(membership.role)) }
            }))
        }
    }
}

fn sessions(view: &View<'_>) -> Markup {
    let begin = view.day.plus_months(-12);
    let sessions = view.register.sessions();
    let mut recent: Vec<&Session> = sessions.filter(|it| it.start >= begin).collect();
    recent.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    let head = [words::DAY, words::SESSION, words::MODE].map(|it| view.say(it));
    html! {
        @if !recent.is_empty() {
            (table(view, view.say(words::SESSIONS), &head, &recent, |session| html! {
                td { (view.day(session.start)) }
                th scope="row" { (view.text(&session.title)) }
                td { @if let Some(mode) = session.mode { (view.label(mode)) } @else { "–" } }
            }))
        }
    }
}
