//! `session`: a meeting of a body (model §7).

use bedarf_derive::{Part, record};

use super::codes::codes;
use super::text::Text;
use super::{Body, Organisation};
use crate::keys::{Date, Id, Ref};

/// A session: when a body met and about what.
#[record(
    "session",
    de = "Sitzung",
    en = "session",
    about = "Eine Sitzung eines Gremiums mit ihrer Tagesordnung.",
    visibility = Body,
    relations(
        Constrains | AffectedBy => (LandRule, Decision, Notice),
        Supersedes | Duplicates => Session,
    ),
)]
pub struct Session {
    /// The body.
    #[label(de = "Gremium", en = "Body")]
    pub body: Ref<Body>,
    /// Its number.
    #[label(de = "Nummer der Sitzung", en = "Number of the session")]
    #[range(min = 1, max = 100_000)]
    pub number: Option<u32>,
    /// How it met.
    #[label(de = "Form der Sitzung", en = "How it met")]
    pub mode: Option<SessionMode>,
    /// The first day.
    #[label(de = "Erster Tag", en = "First day")]
    pub start: Date,
    /// The last day, where it took several.
    #[label(de = "Letzter Tag", en = "Last day")]
    pub end: Option<Date>,
    /// What it was about.
    #[label(de = "Tagesordnung", en = "Agenda")]
    #[required]
    pub agenda: Vec<AgendaItem>,
}

codes! {
    /// How a body met.
    SessionMode {
        InPerson = "in_person": "vor Ort", "in person";
        Video = "video": "Videokonferenz", "video conference";
        Hybrid = "hybrid": "vor Ort und per Video", "in person and by video";
        Circular = "circular": "Umlaufverfahren", "by circulation";
        Special = "special": "Sondersitzung", "special session";
    }
}

/// One item of an agenda.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Tagesordnungspunkt", en = "Agenda item")]
pub struct AgendaItem {
    /// Its id within the session.
    #[label(de = "Kennung", en = "Id")]
    pub id: Id,
    /// What it is called.
    #[label(de = "Titel", en = "Title")]
    pub title: Text,
    /// The records it is about.
    #[label(de = "Betroffene Datensätze", en = "Records it is about")]
    #[entry(de = "Datensatz", en = "Record")]
    #[required]
    pub refs: Vec<Ref>,
    /// Whether it is public.
    #[label(de = "Öffentlich", en = "Public")]
    pub public: bool,
    /// Who raised it.
    #[label(de = "Eingebracht von", en = "Raised by")]
    pub raised_by: Option<Ref<Organisation>>,
    /// What came of it.
    #[label(de = "Ergebnis", en = "Result")]
    #[length(min = 1, max = 1_000)]
    pub result: Option<String>,
}
