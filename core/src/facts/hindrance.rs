//! What stands in the way of an access path that takes nothing for granted, and for whom.

use std::collections::BTreeMap;

use super::{Census, UnitCount};
use crate::codes;
use crate::keys::{Date, Land};
use crate::model::LandTopic;
use crate::order::Map;

codes! {
    /// What a path takes for granted.
    AssumptionCode {
        CostUnknown = "cost_unknown": "Kosten unbekannt", "cost unknown";
        LandRuleUnknown = "land_rule_unknown": "Regelung des Landes unbekannt", "rule of the Land unknown";
        StatementOnly = "statement_only": "nur eine Aussage", "a statement only";
        ScopeUnknown = "scope_unknown": "Geltungsbereich nicht sicher", "scope not certain";
    }
}

/// A question that a channel rule leaves to a Land, which has not settled it in writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LandQuestion {
    /// The Land.
    pub land: Land,
    /// What it is asked.
    pub topic: LandTopic,
    /// Whether it has answered, as far as a statement says.
    pub is_said: bool,
    /// The first day on which its answer stood in the way: the rule asked, the hop held, and there
    /// was the offering.
    pub since: Date,
}

/// What stands in the way to the offerings of a register on a day.
#[derive(Debug, Default)]
pub struct Hindrances {
    /// By the id of the offering: those that count on the day.
    pub offerings: BTreeMap<String, Hindered>,
    /// What each Land has not settled on a topic; apart from that what it has only said.
    pub lands: BTreeMap<(Land, LandTopic, bool), LandHinders>,
}

/// Units that one offering is meant for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hindered {
    /// Its version: of several the one that counts.
    pub version: Option<String>,
    /// All of them; those of which that is not known count.
    pub meant: UnitCount,
    /// Those that get it by a mere statement only, by the id of whoever made it.
    pub evidence: Map<String, UnitCount>,
    /// Those that get it, if it is meant for them.
    pub scope: UnitCount,
}

/// Units that an answer of their Land is missing to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LandHinders {
    /// The first day on which the answer stood in the way of one of them.
    pub since: Date,
    /// The units, each once, however many offerings wait for the answer.
    pub units: UnitCount,
    /// The ids of these offerings, in the order asked.
    pub offerings: Vec<String>,
    /// Of each unit by its number whether it waits.
    waits: Vec<bool>,
}

#[cfg_attr(not(feature = "report"), allow(dead_code, reason = "a small build has not every call"))]
impl Hindrances {
    /// What stands in the way to an offering.
    pub(crate) fn of(&mut self, offering: &str) -> &mut Hindered {
        self.offerings.entry(offering.to_owned()).or_default()
    }

    /// Takes in that units wait for the answer of their Land.
    pub(crate) fn ask(&mut self, question: LandQuestion, offering: &str, units: &[usize]) {
        let LandQuestion { land, topic, is_said, since } = question;
        let first = || LandHinders {
            since,
            units: UnitCount::default(),
            offerings: Vec::new(),
            waits: Vec::new(),
        };
        let of = self.lands.entry((land, topic, is_said)).or_insert_with(first);
        of.since = of.since.min(since);
        if of.offerings.last().is_none_or(|last| last != offering) {
            of.offerings.push(offering.to_owned());
        }
        for unit in units {
            if of.waits.len() <= *unit {
                of.waits.resize(*unit + 1, false);
            }
            of.waits.get_mut(*unit).into_iter().for_each(|waits| *waits = true);
        }
    }

    /// The same once all units were told.
    pub(crate) fn counted(mut self, census: &Census<'_>) -> Self {
        for of in self.lands.values_mut() {
            let waiting = of.waits.iter().enumerate().filter(|(_, waits)| **waits);
            of.units = census.sum(waiting.map(|(unit, _)| unit));
        }
        self
    }
}
