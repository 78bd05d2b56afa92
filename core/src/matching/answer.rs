//! What `paths` answers.

use bedarf_derive::Answer;

use crate::codes;
use crate::cost::Pays;
use crate::facts::AssumptionCode;
use crate::keys::{Ars, Date};
use crate::model::{Basis, Contact, Cost, Interval, Source};
use crate::order::Map;
use crate::register::{UnitStanding, Unread};

codes! {
    /// Why an access path is no path, from the closed list of gap reasons (formulas F8).
    ReasonCode {
        NoOffering = "no_offering": "kein Angebot", "no offering";
        OutOfScope = "out_of_scope": "nicht im Geltungsbereich", "out of scope";
        NoAccessPath = "no_access_path": "kein Bezugsweg", "no access path";
        OrdererNotPermitted = "orderer_not_permitted": "nicht bestellberechtigt", "orderer not permitted";
        InHouseMissing = "in_house_missing": "Inhouse-Beziehung fehlt", "in-house relation missing";
        NotYetAvailable = "not_yet_available": "noch nicht verfügbar", "not yet available";
        NoLongerAvailable = "no_longer_available": "nicht mehr verfügbar", "no longer available";
        DataMissing = "data_missing": "Angaben fehlen", "data missing";
    }
}

/// The access paths that lead to the unit, why the others do not, and whom to speak to next.
#[derive(Clone, Debug, Default, PartialEq, Answer)]
#[non_exhaustive]
pub struct PathAnswer {
    /// The unit that was asked for, and how its key was read.
    pub unit: Option<AskedUnit>,
    /// Every access path that holds.
    #[required]
    pub paths: Vec<Path>,
    /// How many more there are than are listed: of one access path at most 1,000.
    pub more_paths: Option<u64>,
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

/// The unit that was asked for: what its key means on the day, or what it is instead.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct AskedUnit {
    /// How the key leads to the unit, or what became of it.
    pub standing: UnitStanding,
    /// Its regional key, where it exists on the day.
    pub ars: Option<Ars>,
    /// Id of its record.
    pub organisation: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// Since when it is dissolved, or from when on it exists.
    pub day: Option<Date>,
    /// Keys of the units in the place of a dissolved one.
    pub successors: Vec<Ars>,
    /// Id or key of the unit that acts for it, where it has no administration of its own.
    pub administered_by: Option<String>,
    /// In words, where there is something to say.
    pub message: Option<String>,
}

/// An access path that holds on the day.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct Path {
    /// Id of the offering.
    pub offering: String,
    /// Its version, where it has one: of several the one that is valid on the day.
    pub version: Option<String>,
    /// Id of the access path within it.
    pub access_path: String,
    /// Its hops, from the provider to the unit.
    #[required]
    pub hops: Vec<PathHop>,
    /// What the offering costs, as recorded; a cost that is not recorded is unknown.
    pub cost: Cost,
    /// What the municipality would pay by it: each year, and apart from that once.
    pub pays: Option<Pays>,
    /// Whether it is documented from end to end, or takes something for granted.
    pub basis: Basis,
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
