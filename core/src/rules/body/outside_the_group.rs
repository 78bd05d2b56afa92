//! BODY-003: who holds a seat is taken by the group of that seat

use super::seats::members;
use crate::keys::Id;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Body, Interval, Organisation, OrganisationKind, SeatGroup};
use crate::order::{Map, grouped};
use crate::rules::spans::Spans;
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
            "Gründung des Kommunalgremiums am 26.08.2020; Modell, Gremium",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// Or for whom it is held, as the group was composed at the time.
    fn look(body: &Body, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        let groups: Map<&Id, &Id> = body.seats.iter().rev().map(|it| (&it.id, &it.group)).collect();
        let compositions = Compositions::of(body);
        for (number, seat, membership) in members(body) {
            let Some(organisation) = register.organisation(membership.organisation.id()) else {
                continue;
            };
            let other = membership.on_behalf_of.as_ref();
            let other = other.and_then(|it| register.organisation(it.id()));
            let Some(group) = groups.get(seat) else { continue };
            let Some(first) = compositions.first(group, &membership.valid) else { continue };
            let takes = |it| compositions.takes(group, it, &membership.valid);
            if !takes(organisation) && !other.is_some_and(takes) {
                let case = Self::OtherKind {
                    value: organisation.title.de.clone(),
                    kind: organisation.kind,
                    first: first.title.de.clone(),
                };
                out.push(format!("/memberships/{number}/organisation"), case);
            }
        }
    }
}

/// How the groups of a body were composed over time.
struct Compositions<'b> {
    by_group: Map<&'b Id, (Vec<&'b SeatGroup>, Spans)>,
    /// When a group took a kind of organisation, or one by its id.
    accepted: Map<(&'b Id, &'b str), Spans>,
}

impl<'b> Compositions<'b> {
    fn of(body: &'b Body) -> Self {
        let valid = |it: &SeatGroup| it.valid.unwrap_or_default();
        let by_group = grouped(body.seat_groups.iter().map(|it| (&it.id, it)));
        let accepted = body.seat_groups.iter().flat_map(|group| {
            let words = group.accepts.iter().map(|holder| holder.as_str());
            words.map(move |word| ((&group.id, word), valid(group)))
        });
        let accepted = grouped(accepted).into_iter();
        Compositions {
            by_group: by_group
                .into_iter()
                .map(|(id, groups)| {
                    let spans: Vec<Interval> = groups.iter().map(|it| valid(it)).collect();
                    (id, (groups, Spans::new(&spans)))
                })
                .collect(),
            accepted: accepted.map(|(word, spans)| (word, Spans::new(&spans))).collect(),
        }
    }

    /// The first composition of a group at that time.
    fn first(&self, group: &Id, time: &Interval) -> Option<&'b SeatGroup> {
        let (groups, spans) = self.by_group.get(&group)?;
        groups.get(spans.first(time)?).copied()
    }

    /// Whether a group took an organisation at that time.
    fn takes(&self, group: &Id, organisation: &Organisation, time: &Interval) -> bool {
        [organisation.kind.as_str(), organisation.id.as_str()].into_iter().any(|word| {
            let spans = self.accepted.get(&(group, word));
            spans.is_some_and(|spans| spans.first(time).is_some())
        })
    }
}
