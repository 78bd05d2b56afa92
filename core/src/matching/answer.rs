//! What `paths` answers.

use bedarf_derive::Answer;

use crate::codes;
use crate::facts::AssumptionCode;
use crate::keys::Date;
use crate::model::{Contact, Cost, Interval, Source};
use crate::order::Map;
use crate::register::Unread;

codes! {
    /// Why an access path is no path, from the closed list of gap reasons (formulas F8).
    ReasonCode {
        NoOffering = "no_offering": "kein Angebot", "no offering";
        OutOfScope = "out_of_scope": "nicht im Geltungsbereich", "out of scope";
        NoAccessPath = "no_access_path": "kein Bezugsweg", "no access path";
        OrdererNotPermitted = "orderer_not_permitted": "nicht bestellberechtigt", "orderer not permitted";
        InHouseMissing = "in_house_missing": "Inhouse-Beziehung fehlt", "in-house relation missing";
        NotYetAvailable = "not_yet_available": "nicht verfügbar", "not available";
        DataMissing = "data_missing": "Angaben fehlen", "data missing";
    }
}

/// The access paths that lead to the unit, why the others do not, and whom to speak to next.
#[derive(Clone, Debug, Default, PartialEq, Answer)]
#[non_exhaustive]
pub struct PathAnswer {
    /// Every access path that holds.
    #[required]
    pub paths: Vec<Path>,
    /// Every reason why another access path does not.
    #[required]
    pub reasons: Vec<Reason>,
    /// Whom to speak to next.
    pub next_contact: Option<NextContact>,
    /// What the ids in the answer are called.
    pub names: Map<String, String>,
    /// What could not be read, so that it counts in no path and no reason.
    #[required]
    pub unread: Vec<Unread>,
}

/// An access path that holds on the day.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct Path {
    /// Id of the offering.
    pub offering: String,
    /// Id of the access path within it.
    pub access_path: String,
    /// Its hops, from the provider to the unit.
    #[required]
    pub hops: Vec<PathHop>,
    /// What the offering costs, as recorded; a cost that is not recorded is unknown.
    pub cost: Cost,
    /// What is not proven.
    #[required]
    pub assumptions: Vec<Assumption>,
}

/// One hop of a path, its ends by name.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct PathHop {
    /// Who hands over: an id, or the key of the unit.
    pub from: String,
    /// Who orders.
    pub to: String,
    /// Through which channel.
    pub channel: String,
    /// When the channel's rule holds.
    pub rule_valid: Interval,
    /// Where the rule is written.
    pub source: Source,
}

/// Something a path takes for granted.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Assumption {
    /// What it is.
    pub code: AssumptionCode,
    /// At which hop, from 0.
    pub hop: Option<usize>,
    /// In words.
    pub message: String,
}

/// Why an access path is no path.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Reason {
    /// The reason.
    pub code: ReasonCode,
    /// Id of the offering.
    pub offering: Option<String>,
    /// Id of the access path within it.
    pub access_path: Option<String>,
    /// At which hop, from 0.
    pub hop: Option<usize>,
    /// Through which channel.
    pub channel: Option<String>,
    /// On which day.
    pub on: Date,
    /// In words.
    pub message: String,
}

/// Whom to speak to next.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct NextContact {
    /// Id of the organisation, or `role:land` when the Land has no record.
    pub organisation: String,
    /// How to reach it, where known.
    pub contact: Option<Contact>,
    /// Why, in words.
    pub why: String,
}
