//! `decision`: what a body decided or recommended (model §8).

use bedarf_derive::{Part, record};

use super::codes::codes;
use super::need::NeedStatus;
use super::text::Text;
use super::{Body, Need, Organisation, Session};
use crate::keys::{Date, DecisionNumber, Id, Ref, Uri};

/// A decision of a body.
#[record(
    "decision",
    de = "Beschluss",
    en = "decision",
    about = "Was ein Gremium beschlossen, empfohlen oder zur Kenntnis genommen hat.",
    visibility = Body,
    relations(
        Constrains | AffectedBy => (any),
        Answers => (Need, Profile, Notice),
        Continues => Decision,
        Supersedes | Duplicates => Decision,
    ),
)]
pub struct Decision {
    /// The body.
    #[label(de = "Gremium", en = "Body")]
    pub body: Ref<Body>,
    /// Its number; absent where the body numbers nothing.
    #[label(de = "Nummer des Beschlusses", en = "Number of the decision")]
    pub number: Option<DecisionNumber>,
    /// The day.
    #[label(de = "Beschlossen am", en = "Decided on")]
    #[happened]
    pub date: Date,
    /// The session.
    #[label(de = "Sitzung", en = "Session")]
    pub session: Option<Ref<Session>>,
    /// The item of that session's agenda.
    #[label(de = "Tagesordnungspunkt", en = "Agenda item")]
    pub item: Option<Id>,
    /// What was decided.
    #[label(de = "Was wurde beschlossen?", en = "What was decided?")]
    pub result: DecisionResult,
    /// How the votes were.
    #[label(de = "Abstimmung", en = "Votes")]
    pub votes: Option<Votes>,
    /// The records it is about.
    #[label(de = "Betroffene Datensätze", en = "Records it is about")]
    #[entry(de = "Datensatz", en = "Record")]
    #[required]
    pub refs: Vec<Ref>,
    /// What it says item by item, where it does several things at once.
    #[label(de = "Einzelne Nummern", en = "Items")]
    pub items: Vec<DecisionItem>,
    /// Bodies that were heard before.
    #[label(de = "Vorher beteiligte Gremien", en = "Bodies heard before")]
    pub involved: Vec<Involvement>,
    /// Where it can be read.
    #[label(de = "Adresse im Internet", en = "Address on the web")]
    pub url: Option<Uri>,
    /// The answer that came with it.
    #[label(de = "Antwort", en = "Reply")]
    pub reply: Option<Reply>,
}

codes! {
    /// What was decided.
    DecisionResult {
        Adopted = "adopted": "beschlossen", "adopted";
        Recommended = "recommended": "empfohlen", "recommended";
        Noted = "noted": "zur Kenntnis genommen", "noted";
        Deferred = "deferred": "zurückgestellt", "deferred";
        Rejected = "rejected": "abgelehnt", "rejected";
    }
}

/// One item of a decision: it may note one thing, recommend another and ask for a third.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Nummer", en = "Item")]
pub struct DecisionItem {
    /// What it says.
    #[label(de = "Wortlaut", en = "Wording")]
    pub text: Text,
    /// What was decided.
    #[label(de = "Was wurde beschlossen?", en = "What was decided?")]
    pub result: DecisionResult,
    /// The records it is about.
    #[label(de = "Betroffene Datensätze", en = "Records it is about")]
    #[entry(de = "Datensatz", en = "Record")]
    #[required]
    pub refs: Vec<Ref>,
}

/// Votes.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Abstimmung", en = "Votes")]
pub struct Votes {
    /// For it.
    #[label(de = "Dafür", en = "For it")]
    #[range(min = 0, max = 100_000)]
    pub yes: u32,
    /// Against it.
    #[label(de = "Dagegen", en = "Against it")]
    #[range(min = 0, max = 100_000)]
    pub no: u32,
    /// Abstentions.
    #[label(de = "Enthaltungen", en = "Abstentions")]
    #[range(min = 0, max = 100_000)]
    pub abstained: u32,
}

impl Votes {
    /// How many voted, abstentions included.
    #[must_use]
    pub const fn total(&self) -> u32 {
        self.yes + self.no + self.abstained
    }
}

/// A body that was heard before the decision (Beschluss 2023/31).
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Beteiligtes Gremium", en = "Body that was heard")]
pub struct Involvement {
    /// The body.
    #[label(de = "Gremium", en = "Body")]
    pub body: Ref<Body>,
    /// The day.
    #[label(de = "Am", en = "On")]
    #[happened]
    pub on: Date,
}

/// The answer to what had been addressed to the body.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Antwort", en = "Reply")]
pub struct Reply {
    /// Who answers.
    #[label(de = "Wer antwortet?", en = "Who answers?")]
    pub by: Ref<(Body, Organisation)>,
    /// The day.
    #[label(de = "Am", en = "On")]
    #[happened]
    pub on: Date,
    /// What it says.
    #[label(de = "Text", en = "Text")]
    pub text: Text,
    /// What it means for which needs.
    #[label(de = "Was das für Bedarfe heißt", en = "What it means for needs")]
    #[required]
    pub effects: Vec<Effect>,
}

/// What an answer means for a need.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Folge für einen Bedarf", en = "Effect on a need")]
pub struct Effect {
    /// The need.
    #[label(de = "Bedarf", en = "Need")]
    pub need: Ref<Need>,
    /// The status it gets.
    #[label(de = "Stand", en = "Status")]
    pub status: NeedStatus,
}
