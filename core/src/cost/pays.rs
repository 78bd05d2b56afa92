//! What a municipality would pay by one way to an offering.

use bedarf_derive::Answer;

use super::{KeyGround, KeyShare};
use crate::codes;
use crate::keys::{Amount, Currency};
use crate::model::{CostKey, Source};

codes! {
    /// How much is known of what a municipality would pay each year.
    PaysState {
        Known = "known": "bekannt", "known";
        Free = "free": "unentgeltlich weitergegeben", "passed on free of charge";
        InPart = "in_part": "zum Teil bekannt", "known in part";
        Unknown = "unknown": "nicht bekannt", "not known";
        Own = "own": "eigenes Angebot", "its own offering";
    }
}

codes! {
    /// What a municipality pays for each year.
    PaysFor {
        Share = "share": "Anteil am Betrag, der nach Schlüssel verteilt wird", "share of what is shared by a key";
        Inhabitants = "inhabitants": "je Einwohner", "per inhabitant";
        Cases = "cases": "je Fall", "per case";
        Municipality = "municipality": "je Kommune", "per municipality";
        NotShared = "not_shared": "jährlich, in keiner Verteilung", "yearly, in no allocation";
        PassedOn = "passed_on": "Preis der Stelle, die weitergibt", "price of whoever passes it on";
    }
}

codes! {
    /// Who is taken for those that share a cost.
    SharedBy {
        Asked = "asked": "wie angefragt, mit der Kommune", "as asked, with the municipality";
        RecordedUsers = "recorded_users": "eingetragene Nutzer und die Kommune", "the users on record and the municipality";
    }
}

codes! {
    /// Why others bear a cost.
    BorneGround {
        CarriedByAll = "carried_by_all": "von allen gemeinsam getragen", "carried by all together";
        PassedOnFree = "passed_on_free": "nur unentgeltliche Weitergabe erlaubt", "may be passed on free of charge only";
    }
}

codes! {
    /// What is not known, so that it is not known what a municipality would pay.
    PaysGap {
        Cost = "cost": "die Kosten", "the cost";
        Key = "key": "die Anteile der Schlüssel", "the shares of the keys";
        Parties = "parties": "wer die Kosten teilt", "who shares the cost";
        Figure = "figure": "Zahlen für den Schlüssel", "figures for the key";
        NoFigures = "no_figures": "der Schlüssel hat nur Nullen", "the key has nothing but zeros";
        Population = "population": "die Einwohnerzahl der Kommune", "the population of the municipality";
        Cases = "cases": "die Fälle der Kommune im Jahr", "the cases of the municipality in a year";
        NotShared = "not_shared": "wer jährliche Kosten außerhalb der Verteilung trägt", "who bears yearly cost outside of the allocation";
        Price = "price": "der Preis der Weitergabe", "the price at which it is passed on";
        Once = "once": "wer einmalige Kosten trägt", "who bears what is paid once";
    }
}

/// What a municipality would pay by one way: each year, and apart from that once.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct Pays {
    /// How much of it is known, each year.
    pub state: PaysState,
    /// The year of the cost, where it is recorded.
    pub year: Option<u16>,
    /// In which currency.
    pub currency: Option<Currency>,
    /// Whether VAT is included.
    pub vat_included: Option<bool>,
    /// What it pays each year, all parts together. Absent where one of them is not known.
    pub yearly: Option<Amount>,
    /// What is known of that, where a part is not.
    pub at_least: Option<Amount>,
    /// What it pays for each year.
    pub parts: Vec<PaysPart>,
    /// What the connection costs, once, as recorded; no part of the yearly amount.
    pub connection: Option<Amount>,
    /// What else is paid once, as for the rollout, as recorded; no part of the yearly amount.
    pub once: Option<Amount>,
    /// What others bear.
    pub borne: Vec<Borne>,
    /// What the Land has settled on financing; no amount is read from it.
    pub financing: Option<LandFinancing>,
    /// What is not known, and who is to answer.
    pub open: Vec<PaysOpen>,
    /// How many more there are than are listed: at most 10.
    pub more_open: Option<u64>,
    /// What it pays each year, in a sentence.
    pub in_words: String,
}

/// Something that a municipality pays for each year.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct PaysPart {
    /// What for.
    pub what: PaysFor,
    /// What it pays for it; absent where that is not known.
    pub amount: Option<Amount>,
    /// What one inhabitant, case or municipality costs.
    pub price: Option<Amount>,
    /// How many of them there are.
    pub number: Option<u64>,
    /// The whole, of which it pays its part.
    pub whole: Option<Amount>,
    /// By which keys, and how much of it in per cent.
    pub keys: Vec<KeyShare>,
    /// Why these keys.
    pub ground: Option<KeyGround>,
    /// Who is taken for those that share it.
    pub shared_by: Option<SharedBy>,
    /// How many they are, with the municipality.
    pub sharers: Option<u64>,
    /// The same in words.
    pub in_words: String,
}

/// What others bear.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct Borne {
    /// Why.
    pub why: BorneGround,
    /// Id of who bears it; absent where all do.
    pub by: Option<String>,
    /// How much, where that is known.
    pub amount: Option<Amount>,
    /// Where the rule is written.
    pub source: Option<Source>,
    /// Id of the answer of the Land to whether it passes on, where it has settled that.
    pub land_rule: Option<String>,
    /// The same in words.
    pub in_words: String,
}

/// What a Land has settled on who pays.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct LandFinancing {
    /// Id of its answer.
    pub land_rule: String,
    /// What it says.
    pub rule: Option<String>,
    /// Where that is written.
    pub source: Option<Source>,
}

/// What is not known, and who is to answer.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct PaysOpen {
    /// What.
    pub what: PaysGap,
    /// For which key.
    pub key: Option<CostKey>,
    /// Of how many of those that share it.
    pub parties: Option<u64>,
    /// Who is to answer: an id, or a regional key.
    pub owed_by: Option<String>,
    /// In words.
    pub message: String,
}
