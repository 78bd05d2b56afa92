//! `session`: a meeting of a body (model §7).

use super::text::Text;
use crate::codes::codes;
use crate::keys::{Date, Id, Ref};
use crate::members::{members, record};

record! {
    /// A session: when a body met and about what.
    Session, "session", "crate::model::text::title" {
        /// The body.
        req body: Ref;
        /// Its number.
        opt number: u32, [range(min = 1, max = 100_000)];
        /// How it met.
        req mode: SessionMode;
        /// The first day.
        req start: Date;
        /// The last day, where it took several.
        opt end: Date;
        /// What it was about.
        req agenda: Vec<AgendaItem>;
    }
}

codes! {
    /// How a body met.
    SessionMode {
        InPerson = "in_person": "vor Ort", "in person";
        Video = "video": "Videokonferenz", "video conference";
        Circular = "circular": "Umlaufverfahren", "by circulation";
        Special = "special": "Sondersitzung", "special session";
    }
}

members! {
    /// One item of an agenda.
    AgendaItem {
        /// Its id within the session.
        req id: Id;
        /// What it is called.
        req title: Text;
        /// The records it is about.
        req refs: Vec<Ref>;
        /// Whether it is public.
        req public: bool;
        /// Who raised it.
        opt raised_by: Ref;
        /// What came of it.
        opt result: String, [length(min = 1, max = 1_000)];
    }
}
