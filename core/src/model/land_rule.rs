//! `land_rule`: what a Land does on a topic (model §12, §18).

use bedarf_derive::record;

use super::codes::codes;
use super::{Contact, Source, Text};
use crate::keys::{Date, Land};

/// The answer of a Land to a question that decides what its municipalities can get.
#[record(
    "land_rule",
    de = "Länderregelung",
    en = "rule of a Land",
    about = "Was ein Land zu einer Frage geregelt hat, etwa ob es EfA-Dienste an seine Kommunen weitergibt \
             und wer sie bezahlt.",
    visibility = Public,
    review_months = 12,
    relations(
        Constrains | AffectedBy => (any),
        Supersedes | Duplicates => LandRule,
    ),
)]
pub struct LandRule {
    /// The Land.
    #[label(de = "Land", en = "Land")]
    pub land: Land,
    /// What it is about.
    #[label(de = "Thema", en = "Topic")]
    pub topic: LandTopic,
    /// How far the Land is.
    #[label(de = "Stand", en = "Status")]
    pub state: LandState,
    /// Whether passing on is allowed; absent where nobody has said.
    #[label(de = "Weitergabe ist erlaubt", en = "Passing on is allowed")]
    pub allows: Option<bool>,
    /// What the rule is.
    #[label(de = "Regelung", en = "Rule")]
    pub rule: Option<Text>,
    /// Whom to speak to.
    #[label(de = "Ansprechstelle", en = "Contact")]
    pub contact: Option<Contact>,
    /// Where the rule is written.
    #[label(de = "Fundstelle der Regelung", en = "Where the rule is written")]
    pub source: Option<Source>,
    /// The day that the answer is of.
    #[label(de = "Stand vom", en = "As of")]
    #[happened]
    pub on: Date,
    /// When the Land will say more.
    #[label(de = "Nächste Auskunft bis", en = "Next word by")]
    pub next_update_by: Option<Date>,
}

codes! {
    /// What a Land is asked.
    LandTopic {
        PassOnToMunicipalities = "pass_on_to_municipalities": "Weitergabe an Kommunen", "passing on to municipalities";
        Financing = "financing": "Finanzierung", "financing";
        Contact = "contact": "Ansprechstelle", "contact";
        BusinessModel = "business_model": "Bezugsmodell", "business model";
    }
}

codes! {
    /// How far a Land is with an answer.
    LandState {
        Regulated = "regulated": "geregelt", "regulated";
        InPreparation = "in_preparation": "in Vorbereitung", "in preparation";
        Unknown = "unknown": "unbekannt", "unknown";
    }
}
