//! BODY-002: a seat has one full member at a time

use super::seats::members;
use crate::keys::{Date, Id};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Body, Membership};
use crate::order::{Map, grouped};
use crate::rules::{Asks, Check, Context, Violations};

/// A seat has one full member at a time
#[derive(Cases)]
pub enum SeatHeldTwice {
    #[de("Der Sitz „{value}“ ist zur selben Zeit doppelt besetzt: {members}.")]
    #[help_de(
        "Begrenzen Sie die Zeiträume, oder tragen Sie eine der Organisationen als \
               Stellvertretung („deputy“) ein."
    )]
    #[en("the seat “{value}” is held twice at the same time: {members}")]
    #[help_en("limit the times, or make one of the organisations a “deputy”")]
    Twice { value: String, members: Vec<String> },
    #[de("„{value}“ hat am {day} {count} Sitze in diesem Gremium: {members}.")]
    #[help_de(
        "Prüfen Sie, ob das so gemeint ist. Stehen einer Organisation mehrere Sitze zu, so \
               nennt die Gruppe sie unter „accepts“ mit ihrer Kennung."
    )]
    #[en("“{value}” holds {count} seats of this body on {day}: {members}")]
    #[help_en(
        "check whether that is meant; where several seats are due to an organisation, the \
               group names it by its id under “accepts”"
    )]
    #[warning]
    SeveralSeats { value: String, day: Date, count: usize, members: Vec<String> },
}

impl Check for SeatHeldTwice {
    type Of = Body;
    const ABOUT: About = About {
        code: "BODY-002",
        name: "seat-held-twice",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer spricht und stimmt, muss an jedem Tag feststehen; sonst zählt eine Stimme \
             doppelt.",
            "who speaks and votes must be settled on every day; otherwise a vote counts twice",
            "Modell, Gremium",
        ),
    };
    const ASKS: Asks = Asks::Day;

    const WHOLE: bool = true;

    /// An organisation on two seats is told as well.
    fn look(body: &Body, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day else { return };
        let held = grouped(members(body).map(|(number, seat, it)| (seat, (number, it))));
        for (seat, holders) in held {
            for (before, (number, membership)) in holders.iter().enumerate() {
                let overlaps =
                    |(_, it): &&(usize, &Membership)| it.valid.overlaps(&membership.valid);
                let Some((other, first)) = holders.iter().take(before).find(overlaps) else {
                    continue;
                };
                let members = [first, membership].map(|it| it.organisation.to_string()).into();
                let case = Self::Twice { value: seat.to_string(), members };
                out.push(format!("/memberships/{number}"), case)
                    .related(format!("/memberships/{other}"));
            }
        }
        several_seats(body, day, out);
    }
}

/// An organisation that its group names by id has its seats on purpose.
fn several_seats(body: &Body, day: Date, out: &mut Violations<'_, SeatHeldTwice>) {
    let groups: Map<&Id, &Id> = body.seats.iter().rev().map(|it| (&it.id, &it.group)).collect();
    let compositions = grouped(body.seat_groups.iter().map(|group| (&group.id, group)));
    let by_kind = |(_, seat, membership): &(usize, &Id, &Membership)| {
        let group = groups.get(*seat).and_then(|group| compositions.get(*group));
        let mut accepted = group.into_iter().flatten().flat_map(|group| &group.accepts);
        let organisation = membership.organisation.id();
        !accepted.any(|id| id.as_str() == organisation)
    };
    let held = members(body).filter(|(_, _, it)| it.valid.contains(day)).filter(by_kind);
    let held = held.map(|(number, seat, it)| (it.organisation.id(), (number, seat)));
    for (organisation, held) in grouped(held) {
        let mut seats: Vec<(usize, &Id)> = Vec::new();
        for (number, seat) in held {
            if !seats.iter().any(|(_, other)| *other == seat) {
                seats.push((number, seat));
            }
        }
        let [_, (number, _), ..] = seats[..] else { continue };
        let case = SeatHeldTwice::SeveralSeats {
            value: organisation.to_owned(),
            day,
            count: seats.len(),
            members: seats.iter().map(|(_, seat)| seat.to_string()).collect(),
        };
        out.push(format!("/memberships/{number}/organisation"), case);
    }
}
