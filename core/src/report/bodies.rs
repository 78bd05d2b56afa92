//! Who sits where, and when the bodies meet.

use maud::{Markup, html};

use super::chart::{Bar, bars};
use super::view::{Section, View, nothing, table};
use super::words;
use crate::model::{Body, Membership, Occupancy, Seat, SeatGroup, Session};

pub fn section(view: &View<'_>) -> Section {
    let bodies: Vec<&Body> = view.register.bodies().collect();
    let body = html! {
        @if bodies.is_empty() { (nothing(view)) }
        @for body in bodies { (one(view, body)) }
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
            dt { (view.say(words::CHAIR)) }
            dd { (view.name(body.chair.as_str())) }
        }
        @if !body.seats.is_empty() {
            (held(view, body))
            (seats(view, body))
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

fn held(view: &View<'_>, body: &Body) -> Markup {
    let bar = |group: &'_ SeatGroup| {
        let seats = body.seats.iter().filter(|seat| seat.group == group.id);
        (group.seats, seats.filter(|seat| body.holder(&seat.id, view.day).is_some()).count())
    };
    let all: Vec<Bar<'_>> = groups(view, body)
        .map(|group| {
            let (seats, held) = bar(group);
            Bar {
                label: view.text(&group.title),
                name: format!("seats.{}.{}", body.id, group.id),
                value: held,
                of: usize::from(seats),
            }
        })
        .collect();
    let title = format!("{}: {}", view.say(words::SEATS_HELD), view.text(&body.title));
    let head = [words::GROUP, words::SEATS_HELD, words::SEATS].map(|it| view.say(it));
    bars(view, &title, head, &all, true)
}

fn seats(view: &View<'_>, body: &Body) -> Markup {
    let head = [words::SEAT, words::GROUP, words::HOLDER].map(|it| view.say(it));
    let caption = format!("{}: {}", view.say(words::BODIES), view.text(&body.title));
    table(
        &caption,
        &head,
        &html! {
            @for group in groups(view, body) {
                @for seat in body.seats.iter().filter(|seat| seat.group == group.id) {
                    tr {
                        th scope="row" { (seat.id) }
                        td { (view.text(&group.title)) }
                        td { (occupant(view, body, seat)) }
                    }
                }
            }
        },
    )
}

fn occupant(view: &View<'_>, body: &Body, seat: &Seat) -> Markup {
    let empty = match seat.occupancy {
        Some(Occupancy::NotPublished) => words::NOT_PUBLISHED,
        Some(Occupancy::Occupied) => words::HELD,
        Some(Occupancy::Vacant) | None => words::VACANT,
    };
    html! {
        @match body.holder(&seat.id, view.day) {
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
            (table(&caption, &head, &html! {
                @for membership in without {
                    tr {
                        th scope="row" { (member(view, membership)) }
                        td { (view.label(membership.role)) }
                    }
                }
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
            (table(view.say(words::SESSIONS), &head, &html! {
                @for session in recent {
                    tr {
                        td { (view.day(session.start)) }
                        th scope="row" { (view.text(&session.title)) }
                        td { (view.label(session.mode)) }
                    }
                }
            }))
        }
    }
}
