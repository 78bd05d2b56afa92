//! `channel`: a way to order, with dated rules (model §12).

use bedarf_derive::{Part, record};

use super::codes::codes;
use super::head::Source;
use super::interval::Interval;
use super::{LandTopic, Organisation};
use crate::keys::{Date, Ref, Role};

/// A channel through which offerings are ordered; who may order changes with time.
#[record(
    "channel",
    de = "Bezugskanal",
    en = "channel",
    about = "Ein Kanal, über den bestellt wird, mit datierten Regeln, wer ihn nutzen darf.",
    visibility = Public,
    review_months = 12,
    relations(
        Constrains | AffectedBy => (LandRule, Decision, Notice),
        Supersedes | Duplicates => Channel,
    ),
)]
pub struct Channel {
    /// Who runs it.
    #[label(de = "Betreiber", en = "Operator")]
    pub operator: Option<Ref<Organisation>>,
    /// Its rules, each for a time.
    #[label(de = "Regeln", en = "Rules")]
    #[required]
    pub rules: Vec<ChannelRule>,
}

/// Who may order through a channel, and on what terms, for a time.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Regel", en = "Rule")]
pub struct ChannelRule {
    /// When the rule holds.
    #[label(de = "Gültigkeit", en = "Validity")]
    pub valid: Interval,
    /// Roles that may order.
    #[label(de = "Wer darf bestellen?", en = "Who may order?")]
    #[entry(de = "Rolle, die bestellen darf", en = "Role that may order")]
    #[required]
    #[length(min = 1)]
    pub orderers: Vec<Role>,
    /// Organisations of which one must be in-house with the orderer.
    #[label(
        de = "Inhouse mit einer dieser Organisationen",
        en = "In-house with one of these organisations"
    )]
    #[entry(de = "Organisation", en = "Organisation")]
    pub in_house_with: Vec<Ref<Organisation>>,
    /// Whether the orderer may pass on what it ordered.
    #[label(de = "Weitergabe", en = "Passing on")]
    pub pass_on: PassOn,
    /// First day on which an order is possible, where it was settled earlier who may order.
    #[label(de = "Bestellung möglich ab", en = "Orders possible from")]
    pub orders_from: Option<Date>,
    /// Only for offerings with the EfA label (true), or only for those without (false).
    #[label(
        de = "Nur für EfA-Dienste (ja) oder nur für andere (nein)",
        en = "Only for EfA services (yes) or only for others (no)"
    )]
    pub efa: Option<bool>,
    /// Topic on which the Land has the last word.
    #[label(de = "Thema, bei dem das Land entscheidet", en = "Topic on which the Land decides")]
    pub land_topic: Option<LandTopic>,
    /// Where the rule is written.
    #[label(de = "Quelle", en = "Source")]
    pub source: Source,
}

codes! {
    /// Whether an orderer may pass on what it ordered.
    PassOn {
        Freely = "freely": "frei", "freely";
        FreeOfCharge = "free_of_charge": "nur unentgeltlich", "free of charge only";
        No = "no": "nicht", "no";
    }
}
