//! How needs are bundled: what was merged, what stays different, who agreed (model §2).

use bedarf_derive::Part;

use super::codes::codes;
use super::{Constraint, Need, Organisation, Originator, Text};
use crate::keys::{Date, Id, Ref};
use crate::logic::Selector;

codes! {
    /// How someone stands to a bundling.
    Stance {
        Agreed = "agreed": "stimmt zu", "agreed";
        Objected = "objected": "widerspricht", "objected";
    }
}

/// That a need was merged into another.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Zusammenführung", en = "Merge")]
pub struct Merge {
    /// The other need.
    #[label(de = "Zusammengeführt mit", en = "Merged into")]
    pub into: Ref<Need>,
    /// The day.
    #[label(de = "Am", en = "On")]
    #[happened]
    pub on: Date,
    /// Last day for an objection.
    #[label(de = "Widerspruch möglich bis", en = "Objection possible until")]
    pub objection_until: Date,
    /// What was generalised.
    #[label(de = "Was verallgemeinert wurde", en = "What was generalised")]
    pub generalisation: Option<Text>,
}

/// What stays different for some after bundling.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Abweichung", en = "Variant")]
pub struct Variant {
    /// Its id within the need.
    #[label(de = "Kennung", en = "Id")]
    pub id: Id,
    /// For whom.
    #[label(de = "Geltungsbereich", en = "For whom")]
    pub scope: Selector,
    /// What is different.
    #[label(de = "Was ist anders?", en = "What is different?")]
    pub delta: Text,
    /// What any solution must leave possible for them.
    #[label(
        de = "Was jede Lösung weiter ermöglichen muss",
        en = "What any solution must leave possible"
    )]
    pub constraints: Vec<Constraint>,
    /// Who raised it.
    #[label(de = "Wer hat den Bedarf?", en = "Who has the need?")]
    #[required]
    pub originators: Vec<Originator>,
}

/// Agreement or objection of one organisation or group.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Zustimmung oder Widerspruch", en = "Consent or objection")]
#[choice(organisation, group)]
pub struct Consent {
    /// The organisation.
    #[label(de = "Organisation", en = "Organisation")]
    pub organisation: Option<Ref<Organisation>>,
    /// The group.
    #[label(de = "Gruppe", en = "Group")]
    #[length(min = 1, max = 200)]
    pub group: Option<String>,
    /// How it stands.
    #[label(de = "Haltung", en = "Stance")]
    pub stance: Stance,
    /// The day.
    #[label(de = "Am", en = "On")]
    #[happened]
    pub on: Date,
}
