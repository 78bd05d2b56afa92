//! `body`: who sits where (model §6).
//!
//! Only the founding shape of the Kommunalgremium is public; terms, deputies, quorum and deadlines
//! are therefore data, never constants.

use bedarf_derive::{Part, record};

use super::codes::codes;
use super::head::Source;
use super::interval::Interval;
use super::organisation::Organisation;
use super::text::Text;
use super::walk::{Kinds, Path, Visitor, Walk};
use crate::keys::{Date, Id, Ref};
use crate::logic::OrganisationKind;
use crate::order::Map;
use crate::shape::{FromTape, TapeReader};

/// A body: its seats, who holds them, and how it works.
#[record(
    "body",
    de = "Gremium",
    en = "body",
    about = "Ein Gremium: welche Sitze es hat, wer sie hält, für wen und seit wann.",
    visibility = Body,
    review_months = 12,
    relations(
        Constrains | AffectedBy => (LandRule, Decision, Notice),
        Supersedes | Duplicates => Body,
    ),
)]
pub struct Body {
    /// Whether it decides or advises.
    #[label(de = "Befugnis", en = "Authority")]
    pub authority: Authority,
    /// What it is there for.
    #[label(de = "Zweck", en = "Purpose")]
    pub purpose: Option<Text>,
    /// What it rests on.
    #[label(de = "Auftrag", en = "Mandate")]
    pub mandate: Source,
    /// Groups of seats.
    #[label(de = "Gruppen von Sitzen", en = "Groups of seats")]
    #[required]
    pub seat_groups: Vec<SeatGroup>,
    /// The seats.
    #[label(de = "Sitze", en = "Seats")]
    #[required]
    pub seats: Vec<Seat>,
    /// Who holds which seat, and who takes part without one.
    #[label(de = "Mitgliedschaften", en = "Memberships")]
    #[required]
    pub memberships: Vec<Membership>,
    /// How often it meets and how long it takes to answer.
    #[label(de = "Sitzungsrhythmus", en = "Rhythm of meetings")]
    pub cadence: Option<Cadence>,
}

impl Body {
    /// Who has the chair on the day, as far as it is told: a membership, as it may rotate.
    #[must_use]
    pub fn chair(&self, day: Date) -> Option<&Membership> {
        let mut chairs = self.memberships.iter().filter(|it| it.role == MembershipRole::Chair);
        chairs.find(|it| it.valid.contains(day))
    }

    /// The full membership that holds a seat on the day, as far as it is told.
    #[must_use]
    pub fn holders(&self, day: Date) -> Map<&Id, &Membership> {
        let is_full = |it: &&Membership| it.role == MembershipRole::Member;
        let full = self.memberships.iter().filter(is_full).filter(|it| it.valid.contains(day));
        // where several hold a seat the first one counts
        full.rev().filter_map(|it| Some((it.seat.as_ref()?, it))).collect()
    }
}

codes! {
    /// What the word of a body is worth.
    Authority {
        Advisory = "advisory": "beratend", "advisory";
        Deciding = "deciding": "beschließend", "deciding";
    }
}

/// A group of seats, for instance those of the counties.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Gruppe von Sitzen", en = "Group of seats")]
pub struct SeatGroup {
    /// Its id within the body.
    #[label(de = "Kennung", en = "Id")]
    pub id: Id,
    /// What it is called.
    #[label(de = "Titel", en = "Title")]
    pub title: Text,
    /// How many seats it has.
    #[label(de = "Zahl der Sitze", en = "Number of seats")]
    #[range(min = 0, max = 10_000)]
    pub seats: u16,
    /// When this composition holds.
    #[label(de = "Gültigkeit", en = "Validity")]
    pub valid: Option<Interval>,
    /// Kinds of organisations, or organisations by id, that may hold its seats.
    #[label(de = "Wer darf hier sitzen?", en = "Who may sit here?")]
    #[entry(de = "Art oder Organisation", en = "Kind or organisation")]
    #[required]
    pub accepts: Vec<Holder>,
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
        let id = organisation.id.as_str();
        self.accepts.iter().any(|it| it.as_str() == kind || it.as_str() == id)
    }

    /// The kinds it accepts.
    pub fn kinds(&self) -> impl Iterator<Item = OrganisationKind> {
        let known = OrganisationKind::ALL.iter().copied();
        known.filter(|kind| self.accepts.iter().any(|it| it.as_str() == kind.as_str()))
    }
}

/// Who may hold a seat: organisations of a kind, or one organisation by its id.
///
/// A word that is a kind means the kind.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Holder {
    /// Organisations of this kind.
    Kind(OrganisationKind),
    /// This organisation.
    Organisation(Ref<Organisation>),
}

impl Holder {
    /// The word that stands in the record.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Holder::Kind(kind) => kind.as_str(),
            Holder::Organisation(organisation) => organisation.as_str(),
        }
    }
}

impl From<Id> for Holder {
    fn from(id: Id) -> Self {
        let kind = OrganisationKind::ALL.iter().find(|kind| kind.as_str() == id.as_str());
        kind.map_or_else(|| Holder::Organisation(id.into()), |kind| Holder::Kind(*kind))
    }
}

impl FromTape for Holder {
    fn from_tape(at: TapeReader<'_>) -> Self {
        Holder::from(at.read::<Id>())
    }
}

impl serde::Serialize for Holder {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl Walk for Holder {
    const MEETS: Kinds = Kinds::REFERENCE;

    fn walk<'a>(&'a self, at: &Path<'_>, out: &mut dyn Visitor<'a>) {
        if let Holder::Organisation(organisation) = self {
            organisation.walk(at, out);
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Holder {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Holder".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Id::json_schema(generator)
    }
}

/// A seat.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Sitz", en = "Seat")]
pub struct Seat {
    /// Its id within the body.
    #[label(de = "Kennung", en = "Id")]
    pub id: Id,
    /// The group it belongs to.
    #[label(de = "Gehört zur Gruppe", en = "Belongs to the group")]
    pub group: Id,
    /// Whether someone holds it; absent means that the memberships tell.
    #[label(de = "Besetzung", en = "Occupancy")]
    pub occupancy: Option<Occupancy>,
}

codes! {
    /// Whether someone holds a seat.
    Occupancy {
        Occupied = "occupied": "besetzt", "occupied";
        Vacant = "vacant": "unbesetzt", "vacant";
        NotPublished = "not_published": "nicht veröffentlicht", "not published";
    }
}

/// That an organisation takes part in a body, for a time.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Mitgliedschaft", en = "Membership")]
pub struct Membership {
    /// The seat; absent for the chair and for guests.
    #[label(de = "Sitz", en = "Seat")]
    pub seat: Option<Id>,
    /// The organisation.
    #[label(de = "Organisation", en = "Organisation")]
    pub organisation: Ref<Organisation>,
    /// As what.
    #[label(de = "Rolle", en = "Role")]
    pub role: MembershipRole,
    /// Whether it has a vote.
    #[label(de = "Stimmberechtigt", en = "Has a vote")]
    pub voting: bool,
    /// The organisation that sits there in its place.
    #[label(de = "Vertreten durch", en = "Represented by")]
    pub represented_by: Option<Ref<Organisation>>,
    /// For whom it speaks.
    #[label(de = "Im Namen von", en = "On behalf of")]
    pub on_behalf_of: Option<Ref<Organisation>>,
    /// When that holds.
    #[label(de = "Gültigkeit", en = "Validity")]
    pub valid: Interval,
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

/// How often a body meets and how long it takes to answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Sitzungsrhythmus", en = "Rhythm of meetings")]
pub struct Cadence {
    /// Meetings in person a year.
    #[label(de = "Sitzungen vor Ort im Jahr", en = "Meetings in person a year")]
    #[range(min = 0, max = 366)]
    pub in_person_per_year: u16,
    /// Video conferences a month.
    #[label(de = "Videokonferenzen im Monat", en = "Video conferences a month")]
    #[range(min = 0, max = 31)]
    pub video_per_month: u16,
    /// Days before a session by which a topic is to be filed.
    #[label(
        de = "Anmeldefrist vor einer Sitzung in Tagen",
        en = "Days before a session to file a topic"
    )]
    #[range(min = 0, max = 3_660)]
    pub lead_time_days: Option<u16>,
    /// Sessions within which it answers what is addressed to it.
    #[label(
        de = "Antwort nach höchstens so vielen Sitzungen",
        en = "Reply within so many sessions"
    )]
    #[range(min = 1, max = 1_000)]
    pub reply_within_sessions: Option<u16>,
}
