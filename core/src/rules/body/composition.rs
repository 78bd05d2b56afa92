//! BODY-001: as many seats of each group are listed as its composition on the day says

use crate::keys::{Date, Id};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Body, Occupancy, Seat, SeatGroup};
use crate::order::{Map, Set, grouped, sorted};
use crate::rules::{Asks, Check, Context, Violations};

/// As many seats of each group are listed as its composition on the day says
#[derive(Cases)]
pub enum Composition {
    #[de(
        "In der Gruppe „{value}“ {count?ist ein Sitz|sind # Sitze} aufgeführt; nach der \
          Zusammensetzung am {day} {expected?müsste es einer|müssten es #} sein."
    )]
    #[help_de("Ergänzen oder streichen Sie Sitze, oder berichtigen Sie, wie viele die Gruppe hat.")]
    #[en(
        "{count?one seat is|# seats are} listed in the group “{value}”; by the composition on \
          {day} there should be {expected}"
    )]
    #[help_en("add or strike seats, or correct how many the group has")]
    OtherNumber { day: Date, value: String, count: usize, expected: usize },
    #[de("Der Sitz zählt zur Gruppe „{value}“, die es in diesem Gremium nicht gibt.")]
    #[help_de("Nennen Sie eine Gruppe, die unter „seat_groups“ steht.")]
    #[en("the seat counts for the group “{value}”, which this body does not have")]
    #[help_en("name a group that stands under “seat_groups”")]
    NoSuchGroup { value: String },
    #[de("Den Sitz „{value}“ gibt es in diesem Gremium nicht.")]
    #[help_de(
        "Nennen Sie einen Sitz, der unter „seats“ steht; wer nur den Vorsitz führt oder zu \
               Gast ist, hat keinen."
    )]
    #[en("this body has no seat “{value}”")]
    #[help_en(
        "name a seat that stands under “seats”; who only has the chair or is a guest has \
               none"
    )]
    NoSuchSeat { value: String },
    #[de("Die Kennung „{value}“ ist in diesem Gremium schon vergeben.")]
    #[help_de(
        "Geben Sie jedem Sitz eine eigene Kennung; mehrere Zusammensetzungen einer Gruppe \
               dürfen sich in ihrer Zeit nicht überschneiden."
    )]
    #[en("the id “{value}” is already taken in this body")]
    #[help_en(
        "give every seat an id of its own; several compositions of one group must not \
               overlap in time"
    )]
    IdTaken { value: String },
    #[de("{count?Ein Sitz ist|# Sitze sind} am {day} unbesetzt: {members}.")]
    #[help_de(
        "Tragen Sie ein, wer die Sitze hat. Ist ein Sitz besetzt, aber nicht bekannt mit \
               wem, so vermerken Sie „not_published“."
    )]
    #[en("{count?one seat is|# seats are} vacant on {day}: {members}")]
    #[help_en(
        "put in who holds the seats; if a seat is held but it is not known by whom, say \
               “not_published”"
    )]
    #[info]
    Vacant { count: usize, day: Date, members: Vec<String> },
}

impl Check for Composition {
    type Of = Body;
    const ABOUT: About = About {
        code: "BODY-001",
        name: "composition",
        severity: Error,
        since: "0.1",
        why: why(
            "Die Gruppen sichern, dass Städte, Kreise, Gemeinden und Dienstleister gleich viel \
             Gewicht haben. Ein Sitz zu viel oder zu wenig verschiebt es.",
            "the groups give towns, counties, municipalities and providers equal weight; a seat \
             too many or too few shifts it",
            "Beschluss 2019/50 vom 29.10.2019; konstituierende Sitzung des Kommunalgremiums am 26.08.2020 (14 Sitze); Modell, Gremium",
        ),
    };
    const ASKS: Asks = Asks::Day;

    const WHOLE: bool = true;

    /// And every seat and group that is named is there.
    fn look(body: &Body, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day else { return };
        known(body, out);
        taken(body, out);
        if body.valid.is_some_and(|valid| !valid.contains(day)) {
            return;
        }
        let held = body.holders(day);
        let seats = grouped(body.seats.iter().map(|seat| (&seat.group, seat)));
        let compositions = grouped(body.seat_groups.iter().map(|group| (&group.id, group.seats)));
        let mut vacant: Vec<String> = Vec::new();
        for (i, group) in body.seat_groups.iter().enumerate().filter(|(_, it)| it.holds(day)) {
            let seats = seats.get(&group.id).map_or(&[][..], Vec::as_slice);
            let (listed, expected) = (seats.len(), usize::from(group.seats));
            // a seat has no period: where the group changed, it may be one of another time
            let times = compositions.get(&group.id).into_iter().flatten();
            let most = times.copied().max().unwrap_or_default();
            if listed < expected || listed > usize::from(most) {
                let value = group.title.de.clone();
                let case = Self::OtherNumber { day, value, count: listed, expected };
                out.push(format!("/seat_groups/{i}/seats"), case);
            }
            let open = seats.iter().filter(|it| may_be_vacant(it) && held.get(&it.id).is_none());
            let open: Vec<String> = open.map(|seat| seat.id.to_string()).collect();
            // of a group that shrank the seats that are left over stand empty
            let missing = open.len().saturating_sub(listed.saturating_sub(expected));
            vacant.extend(open.into_iter().take(missing));
        }
        if !vacant.is_empty() {
            out.push("/seats", Self::Vacant { count: vacant.len(), day, members: vacant });
        }
    }
}

/// Groups and seats that are named are there.
fn known(body: &Body, out: &mut Violations<'_, Composition>) {
    let groups: Set<&Id> = body.seat_groups.iter().map(|group| &group.id).collect();
    for (i, seat) in body.seats.iter().enumerate() {
        if !groups.contains(&seat.group) {
            let case = Composition::NoSuchGroup { value: seat.group.to_string() };
            out.push(format!("/seats/{i}/group"), case);
        }
    }
    let seats: Set<&Id> = body.seats.iter().map(|seat| &seat.id).collect();
    for (i, membership) in body.memberships.iter().enumerate() {
        if let Some(id) = membership.seat.as_ref().filter(|id| !seats.contains(id)) {
            let case = Composition::NoSuchSeat { value: id.to_string() };
            out.push(format!("/memberships/{i}/seat"), case);
        }
    }
}

/// No id stands for two seats, or for two compositions of one time.
fn taken(body: &Body, out: &mut Violations<'_, Composition>) {
    let first = body.seats.iter().enumerate().rev().map(|(i, seat)| (&seat.id, i));
    let first: Map<&Id, usize> = first.collect();
    for (i, seat) in body.seats.iter().enumerate() {
        if first.get(&seat.id) != Some(&i) {
            let case = Composition::IdTaken { value: seat.id.to_string() };
            out.push(format!("/seats/{i}/id"), case);
        }
    }
    let groups = grouped(body.seat_groups.iter().enumerate().map(|(i, it)| (&it.id, (i, it))));
    let mut twice: Vec<usize> = Vec::new();
    for (_, alike) in groups {
        for (before, (i, group)) in alike.iter().enumerate() {
            let valid = |it: &SeatGroup| it.valid.unwrap_or_default();
            let mut earlier = alike.iter().take(before);
            if earlier.any(|(_, it)| valid(group).overlaps(&valid(it))) {
                twice.push(*i);
            }
        }
    }
    let twice = sorted(twice, Ord::cmp);
    for i in twice {
        let Some(group) = body.seat_groups.get(i) else { continue };
        let case = Composition::IdTaken { value: group.id.to_string() };
        out.push(format!("/seat_groups/{i}/id"), case);
    }
}

fn may_be_vacant(seat: &Seat) -> bool {
    matches!(seat.occupancy, None | Some(Occupancy::Vacant))
}
