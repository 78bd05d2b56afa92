//! `body`: who sits where (model §6).
//!
//! Only the founding shape of the Kommunalgremium is public; terms, deputies, quorum and deadlines
//! are therefore data, never constants.

use super::head::Source;
use super::interval::Interval;
use super::organisation::{Organisation, OrganisationKind};
use super::text::Text;
use crate::codes::codes;
use crate::keys::{Date, Id, Ref};
use crate::members::{members, record};

record! {
    /// A body: its seats, who holds them, and how it works.
    Body, "body", "crate::model::text::title" {
        /// Whether it decides or advises.
        req authority: Authority;
        /// What it rests on.
        req mandate: Source;
        /// Who has the chair.
        req chair: Ref;
        /// Groups of seats.
        req seat_groups: Vec<SeatGroup>;
        /// The seats.
        req seats: Vec<Seat>;
        /// Who holds which seat, and who takes part without one.
        req memberships: Vec<Membership>;
        /// How often it meets and how long it takes to answer.
        opt cadence: Cadence;
    }
}

impl Body {
    /// The full membership that holds a seat on the day, as far as it is told.
    #[must_use]
    pub fn holder(&self, seat: &Id, day: Date) -> Option<&Membership> {
        self.memberships.iter().find(|it| {
            it.seat.as_ref() == Some(seat)
                && it.role == MembershipRole::Member
                && it.valid.contains(day)
        })
    }
}

codes! {
    /// What the word of a body is worth.
    Authority {
        Advisory = "advisory": "beratend", "advisory";
        Deciding = "deciding": "beschließend", "deciding";
    }
}

members! {
    /// A group of seats, for instance those of the counties.
    SeatGroup {
        /// Its id within the body.
        req id: Id;
        /// What it is called.
        req title: Text;
        /// How many seats it has.
        req seats: u16, [range(min = 0, max = 10_000)];
        /// When this composition holds.
        opt valid: Interval;
        /// Kinds of organisations, or organisations by id, that may hold its seats.
        req accepts: Vec<Id>;
    }
}

impl SeatGroup {
    /// Whether it is composed like this on that day.
    #[must_use]
    pub fn holds(&self, day: Date) -> bool {
        self.valid.is_none_or(|valid| valid.contains(day))
    }

    /// Whether an organisation may hold a seat of the group: by its kind or by its id.
    #[must_use]
    pub fn takes(&self, organisation: &Organisation) -> bool {
        let kind = organisation.kind.as_str();
        self.accepts.iter().any(|it| it.as_str() == kind || *it == organisation.id)
    }

    /// The kinds it accepts.
    pub fn kinds(&self) -> impl Iterator<Item = OrganisationKind> {
        let known = OrganisationKind::ALL.iter().copied();
        known.filter(|kind| self.accepts.iter().any(|it| it.as_str() == kind.as_str()))
    }
}

members! {
    /// A seat.
    Seat {
        /// Its id within the body.
        req id: Id;
        /// The group it belongs to.
        req group: Id;
        /// Whether someone holds it; absent means that the memberships tell.
        opt occupancy: Occupancy;
    }
}

codes! {
    /// Whether someone holds a seat.
    Occupancy {
        Occupied = "occupied": "besetzt", "occupied";
        Vacant = "vacant": "unbesetzt", "vacant";
        NotPublished = "not_published": "nicht veröffentlicht", "not published";
    }
}

members! {
    /// That an organisation takes part in a body, for a time.
    Membership {
        /// The seat; absent for the chair and for guests.
        opt seat: Id;
        /// The organisation.
        req organisation: Ref;
        /// As what.
        req role: MembershipRole;
        /// Whether it has a vote.
        req voting: bool;
        /// The organisation that sits there in its place.
        opt represented_by: Ref;
        /// For whom it speaks.
        opt on_behalf_of: Ref;
        /// When that holds.
        req valid: Interval;
    }
}

codes! {
    /// As what an organisation takes part in a body.
    MembershipRole {
        Chair = "chair": "Vorsitz", "chair";
        Member = "member": "Mitglied", "member";
        Deputy = "deputy": "Stellvertretung", "deputy";
        Guest = "guest": "Gast", "guest";
    }
}

members! {
    /// How often a body meets and how long it takes to answer.
    #[derive(Copy, Eq)]
    Cadence {
        /// Meetings in person a year.
        req in_person_per_year: u16, [range(min = 0, max = 366)];
        /// Video conferences a month.
        req video_per_month: u16, [range(min = 0, max = 31)];
        /// Days before a session by which a topic is to be filed.
        opt lead_time_days: u16, [range(min = 0, max = 3_660)];
        /// Sessions within which it answers what is addressed to it.
        opt reply_within_sessions: u16, [range(min = 1, max = 1_000)];
    }
}
