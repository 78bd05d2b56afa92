//! BODY-003: who holds a seat is taken by the group of that seat

use super::seats::members;
use crate::keys::Id;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Body, Organisation, OrganisationKind, SeatGroup};
use crate::order::{Map, grouped};
use crate::rules::{Asks, Check, Context, Violations};

/// Who holds a seat is taken by the group of that seat
#[derive(Cases)]
pub enum OutsideTheGroup {
    #[de("„{value}“ ({kind}) gehört nicht in die Gruppe „{first}“, zu der dieser Sitz zählt.")]
    #[help_de(
        "Prüfen Sie Sitz und Organisation. Soll die Gruppe sie aufnehmen, so nennen Sie \
               ihre Art oder ihre Kennung unter „accepts“."
    )]
    #[en("“{value}” ({kind}) does not belong into the group “{first}” that this seat counts for")]
    #[help_en(
        "check seat and organisation; if the group is to take it, name its kind or its id \
               under “accepts”"
    )]
    OtherKind { value: String, kind: OrganisationKind, first: String },
}

impl Check for OutsideTheGroup {
    type Of = Body;
    const ABOUT: About = About {
        code: "BODY-003",
        name: "outside-the-group",
        severity: Error,
        since: "0.1",
        why: why(
            "Die Sitze einer Gruppe gehören denen, für die sie gedacht sind. Sonst spricht etwa \
             ein Dienstleister für die Landkreise.",
            "the seats of a group belong to those they are meant for; otherwise a provider, say, \
             speaks for the counties",
            "Beschluss 2019/50 vom 29.10.2019; konstituierende Sitzung des Kommunalgremiums am 26.08.2020; Modell, Gremium",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// Or for whom it is held, as the group was composed at the time; and so is who sits there in
    /// its place.
    fn look(body: &Body, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        let groups: Map<&Id, &Id> = body.seats.iter().rev().map(|it| (&it.id, &it.group)).collect();
        let compositions = grouped(body.seat_groups.iter().map(|group| (&group.id, group)));
        for (number, seat, membership) in members(body) {
            let Some(organisation) = register.organisation(membership.organisation.id()) else {
                continue;
            };
            let other = membership.on_behalf_of.as_ref();
            let other = other.and_then(|it| register.organisation(it.id()));
            let group = groups.get(seat).and_then(|group| compositions.get(*group));
            let at_the_time =
                |it: &&&SeatGroup| it.valid.unwrap_or_default().overlaps(&membership.valid);
            let mut groups = group.into_iter().flatten().filter(at_the_time).peekable();
            let Some(first) = groups.peek().copied() else { continue };
            let groups: Vec<&SeatGroup> = groups.copied().collect();
            let is_taken = |it: &Organisation| groups.iter().any(|group| group.takes(it));
            let case = |it: &Organisation| Self::OtherKind {
                value: it.title.de.clone(),
                kind: it.kind,
                first: first.title.de.clone(),
            };
            if !is_taken(organisation) && !other.is_some_and(is_taken) {
                out.push(format!("/memberships/{number}/organisation"), case(organisation));
            }
            let deputy = membership.represented_by.as_ref();
            let deputy = deputy.and_then(|it| register.organisation(it.id()));
            if let Some(deputy) = deputy.filter(|it| !is_taken(it)) {
                out.push(format!("/memberships/{number}/represented_by"), case(deputy));
            }
        }
    }
}
