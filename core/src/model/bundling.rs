//! How needs are bundled: what was merged, what stays different, who agreed (model §2).

use bedarf_derive::Part;

use super::codes::codes;
use super::{
    Attribution, Constraint, Link, Need, Organisation, Originator, Supporter, Text, Visibility,
};
use crate::keys::{Date, Digest, Id, Ref, ServiceKey};
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
    /// Digest of the target's title, statement, outcome and variants at the merge: who agreed did so
    /// to this wording.
    #[label(
        de = "Prüfsumme des Wortlauts, über den entschieden wird",
        en = "Checksum of the wording that is decided on"
    )]
    pub text: Option<Digest>,
    /// What the target got from this need alone, so that it can be taken out again.
    #[label(de = "Was nur durch diesen Bedarf dazukam", en = "What came from this need alone")]
    pub moved: Option<Moved>,
}

/// What a target got from one merged need alone, and what that need gave up.
#[derive(Clone, Debug, Default, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Was dazukam", en = "What was added")]
pub struct Moved {
    /// Those who raised it.
    #[label(de = "Bedarfsträger", en = "Originators")]
    pub originators: Vec<Originator>,
    /// Those who support it.
    #[label(de = "Unterstützungen", en = "Supporters")]
    pub supporters: Vec<Supporter>,
    /// The services.
    #[label(de = "Leistungen", en = "Services")]
    #[entry(de = "Leistung", en = "Service")]
    pub services: Vec<ServiceKey>,
    /// Whom it concerns besides.
    #[label(de = "Wen betrifft es außerdem?", en = "Whom does it concern besides?")]
    pub affected: Option<Selector>,
    /// The relations that the target got.
    #[label(de = "Beziehungen, die dazukamen", en = "Relations that were added")]
    pub links: Vec<Link>,
    /// All relations that the merged need gave up.
    #[label(de = "Beziehungen, die der Bedarf abgab", en = "Relations that the need gave up")]
    pub own_links: Vec<Link>,
    /// Whether it stays a variant of the target.
    #[label(de = "Bleibt als Abweichung erhalten", en = "Stays as a variant")]
    pub as_variant: Option<bool>,
    /// Who might read the target before.
    #[label(
        de = "Frühere Sichtbarkeit des anderen Bedarfs",
        en = "Earlier visibility of the other need"
    )]
    pub visibility: Option<Visibility>,
    /// What might be told before about who raised the target.
    #[label(de = "Frühere Angabe zur Herkunft", en = "Earlier attribution of the other need")]
    pub attribution: Option<Attribution>,
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
