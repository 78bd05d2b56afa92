//! What the call `trace` answers.

use bedarf_derive::Answer;

use super::relation::TraceRelation;
use crate::codes;
use crate::keys::{Date, Uri};
use crate::model::codes as asked;
use crate::model::{Basis, RecordType, Source};
use crate::register::Unread;

asked! {
    /// Which way a trace goes.
    TraceDirection {
        Forwards = "forwards": "vorwärts: was daraus wurde", "forwards: what became of it";
        Backwards = "backwards": "rückwärts: woher es kommt", "backwards: where it comes from";
        Both = "both": "beides", "both";
    }
}

codes! {
    /// What a station on the way is.
    TraceStage {
        Need = "need": "Bedarf", "need";
        Bundle = "bundle": "Bündel", "bundle";
        Profile = "profile": "Anforderungsprofil", "requirement profile";
        Session = "session": "Sitzung", "session";
        Decision = "decision": "Beschluss", "decision";
        Reply = "reply": "Antwort", "reply";
        Effect = "effect": "Folge", "effect";
        Notice = "notice": "Mitteilung", "notice";
        LandRule = "land_rule": "Antwort eines Landes", "answer of a Land";
        Offering = "offering": "Angebot", "offering";
        Evidence = "evidence": "Nachweis", "evidence";
        Evaluation = "evaluation": "Bewertung", "evaluation";
    }
}

codes! {
    /// What may be missing on the way.
    TraceGap {
        NotOnAgenda = "not_on_agenda": "nicht auf der Tagesordnung", "not on the agenda";
        ConsultedLate = "consulted_late": "erst nach der Entscheidung beraten", "discussed only after the decision";
        HeardLate = "heard_late": "erst nach dem Beschluss beteiligt", "heard only after the decision";
        NotInvolved = "not_involved": "Beteiligung nicht angegeben", "involvement not said";
        NoReply = "no_reply": "Profil ohne Antwort", "profile without reply";
        StatementWithoutReply = "statement_without_reply": "Empfehlung ohne Antwort", "recommendation without reply";
        NotAnswered = "not_answered": "Bedarf ohne Antwort", "need without answer";
        MinorityLost = "minority_lost": "Minderheitsvotum verloren", "minority view lost";
        NoSuchRecord = "no_such_record": "Datensatz fehlt", "record missing";
    }
}

/// The way of a record: what it came from, what became of it, and what is missing there.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct TraceAnswer {
    /// Id of the station asked about.
    pub about: String,
    /// Which way was gone.
    pub direction: TraceDirection,
    /// The day.
    pub as_of: Date,
    /// The stations: by day, those without one last; then by stage, then by id.
    #[required]
    pub nodes: Vec<TraceNode>,
    /// What leads from one to the next, in the order of the stations.
    #[required]
    pub steps: Vec<TraceStep>,
    /// What is missing on the way.
    #[required]
    pub missing: Vec<TraceMissing>,
    /// Stations that lead to each other in a circle.
    pub circles: Vec<TraceCircle>,
    /// To how many more records it leads that are of a later day.
    pub later: u64,
    /// What there is to say of it in words: that nothing leads there or on.
    pub message: Option<String>,
    /// What was looked at for the answer.
    pub looked_at: TraceLookedAt,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// One station.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct TraceNode {
    /// Its id: that of the record, with its version where it has one; for a reply and its effects with the place.
    pub id: String,
    /// Id of the record.
    pub record: String,
    /// Which record it is.
    pub r#type: RecordType,
    /// What it is on the way.
    pub stage: TraceStage,
    /// What that is called.
    pub label: String,
    /// What the record is called; of an effect the need.
    pub title: String,
    /// Number of the decision.
    pub number: Option<String>,
    /// The body that met or decided.
    pub body: Option<String>,
    /// Its day.
    pub on: Option<Date>,
    /// How far it came, or what was decided.
    pub state: Option<TraceState>,
    /// Who raised it, as far as that may be told.
    pub raised_by: Vec<String>,
    /// Where it can be read.
    pub url: Option<Uri>,
    /// Id of the need that an effect is on.
    pub need: Option<String>,
    /// How many steps it is before the station asked about.
    pub before: Option<u64>,
    /// How many steps it is after it.
    pub after: Option<u64>,
}

/// How far something came.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct TraceState {
    /// The word that stands in the record; `unknown` where it is not on record for the day.
    pub code: String,
    /// What it is called.
    pub label: String,
}

/// What leads from one station to another.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct TraceStep {
    /// From which station; backwards it is the later one.
    pub from: String,
    /// To which one.
    pub to: String,
    /// What the relation is.
    pub relation: TraceRelation,
    /// What it is called from the one to the other.
    pub name: String,
    /// What it is called the other way round.
    pub reverse: String,
    /// What it rests on.
    pub basis: Basis,
    /// That in words, where it is assumed.
    pub note: Option<String>,
    /// Where it is written.
    pub source: Option<Source>,
    /// The day it happened.
    pub on: Option<Date>,
}

/// Something that is missing on the way.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct TraceMissing {
    /// What.
    pub what: TraceGap,
    /// What that is called.
    pub label: String,
    /// At which station.
    pub at: String,
    /// In words.
    pub message: String,
    /// Whose turn it is: the name of a body.
    pub owed_by: Option<String>,
    /// Since when.
    pub since: Option<Date>,
}

/// Stations that lead to each other.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct TraceCircle {
    /// Their ids.
    #[required]
    pub members: Vec<String>,
    /// In words.
    pub message: String,
}

/// How much was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct TraceLookedAt {
    /// Visits of records: once each for what they tell of others, once more for each station.
    pub records: u64,
    /// Visits of what leads from one to another.
    pub steps: u64,
}
