//! What `what_if` answers.

use bedarf_derive::Answer;

use crate::calls::{JsonText, NamedUnits};
use crate::facts::UnitCount;
use crate::keys::{Date, Land};
use crate::matching::ReasonCode;
use crate::model::RecordType;
use crate::register::Unread;

/// Who would gain or lose a way.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct WhatIfAnswer {
    /// The day.
    pub as_of: Date,
    /// What all changes together come to, in words.
    pub summary: String,
    /// What there is to say of the units, in words: that there are none, or no table.
    pub message: Option<String>,
    /// What all changes together come to.
    pub all: WayEffect,
    /// What each change comes to beside those before it.
    #[required]
    pub changes: Vec<ChangeEffect>,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// What one change comes to beside those before it.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct ChangeEffect {
    /// The change in words.
    pub in_words: String,
    /// What it comes to, in words.
    pub summary: String,
    /// Why no way changes by it, where one thing stands behind that and no obstacle tells it.
    pub message: Option<String>,
    /// The records as they would be.
    #[required]
    pub records: Vec<WhatIfRecord>,
    /// Ids of the records that would not be there.
    #[required]
    pub removed: Vec<String>,
    /// Who gains or loses a way.
    pub effect: WayEffect,
    /// Where a Land joins: why units of it do not get the offering that way.
    #[required]
    pub obstacles: Vec<JoinObstacle>,
}

/// A record as it would be.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct WhatIfRecord {
    /// What it is.
    pub r#type: RecordType,
    /// Its id.
    pub id: String,
    /// The whole of it.
    pub record: JsonText,
}

/// Who gains or loses ways, and whose ways rest on more or on less.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct WayEffect {
    /// How many units, each counted once in a sum: to at least one offering.
    pub units: WayMoves,
    /// By Land, in the order of their numbers.
    #[required]
    pub lands: Vec<LandEffect>,
    /// By offering, in the order of their ids.
    #[required]
    pub offerings: Vec<OfferingEffect>,
}

/// How many units move from which standing to which: without a way, with one that takes something
/// for granted, with one that takes nothing for granted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct WayMoves {
    /// They have a way that had none.
    pub gained: UnitCount,
    /// They have none that had one.
    pub lost: UnitCount,
    /// Without a way before, then with one that takes something for granted.
    pub none_to_assumed: UnitCount,
    /// Without a way before, then with a documented one.
    pub none_to_proven: UnitCount,
    /// The way took something for granted, then nothing.
    pub assumed_to_proven: UnitCount,
    /// The way took nothing for granted, then something.
    pub proven_to_assumed: UnitCount,
    /// The way took something for granted, then there is none.
    pub assumed_to_none: UnitCount,
    /// The way took nothing for granted, then there is none.
    pub proven_to_none: UnitCount,
}

/// Who moves in one Land.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct LandEffect {
    /// The Land; absent where it is not recorded.
    pub land: Option<Land>,
    /// What it is called.
    pub label: String,
    /// How many units.
    pub units: WayMoves,
}

/// Who moves in respect of one offering.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct OfferingEffect {
    /// Id of the offering.
    pub offering: String,
    /// What it is called.
    pub title: String,
    /// How many units.
    pub units: WayMoves,
    /// The first of those that gain a way.
    pub gained: NamedUnits,
    /// The first of those that lose it.
    pub lost: NamedUnits,
    /// The first of those whose way is documented then.
    pub proven: NamedUnits,
    /// The first of those whose way takes something for granted then.
    pub assumed: NamedUnits,
}

/// Why units of a Land do not get an offering that way. A unit counts with each reason.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct JoinObstacle {
    /// The reason.
    pub code: ReasonCode,
    /// In words.
    pub message: String,
    /// For how many units.
    pub units: UnitCount,
    /// The first of them.
    pub named: NamedUnits,
}
