//! How far offerings reach: the ways of every unit of the register on one day, counted.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{AssumptionCode, PathAnswer, ReasonCode};
use crate::findings::Lang;
use crate::keys::{Date, Land};
use crate::register::Register;

/// How far one offering reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reach {
    /// Id of the offering.
    pub offering: String,
    /// All units.
    pub all: Share,
    /// The units of each Land.
    pub lands: BTreeMap<Land, Share>,
    /// Way → units that it leads to.
    pub ways: BTreeMap<String, usize>,
    /// Reason → units in scope that no way leads to, and for which it was told.
    pub reasons: BTreeMap<ReasonCode, usize>,
    /// Assumption → units whose ways all take something of that kind for granted.
    pub assumptions: BTreeMap<AssumptionCode, usize>,
}

/// Units that an offering is meant for, and those of them that can get it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Share {
    /// Units in scope; those of which that is not known count.
    pub in_scope: usize,
    /// Units that at least one way leads to.
    pub reached: usize,
}

impl Share {
    fn add(&mut self, reached: bool) {
        self.in_scope += 1;
        self.reached += usize::from(reached);
    }
}

impl Register {
    /// How far every offering reaches on a day, in the order read; versions of one count together.
    ///
    /// Asked are the rows of the unit table and the organisations that are units.
    #[must_use]
    pub fn reach(&self, day: Date) -> Vec<Reach> {
        let mut all: Vec<Reach> = Vec::new();
        for offering in self.offerings() {
            if all.iter().all(|reach| reach.offering != offering.id.as_str()) {
                let offering = offering.id.to_string();
                all.push(Reach { offering, ..Reach::default() });
            }
        }
        for unit in self.all_units(Some(day)) {
            let answer = self.search(unit, day, None, Lang::De);
            for reach in &mut all {
                reach.count(&answer, unit.land());
            }
        }
        all
    }
}

impl Reach {
    /// Counts what one unit was answered.
    fn count(&mut self, answer: &PathAnswer, land: Option<Land>) {
        let own = |offering: &Option<String>| offering.as_ref() == Some(&self.offering);
        let reasons = answer.reasons.iter().filter(|reason| own(&reason.offering));
        let reasons: BTreeSet<ReasonCode> = reasons.map(|reason| reason.code).collect();
        let paths = answer.paths.iter().filter(|path| path.offering == self.offering);
        let paths: Vec<_> = paths.collect();
        let reached = !paths.is_empty();
        if !reached && reasons.contains(&ReasonCode::OutOfScope) {
            return;
        }
        self.all.add(reached);
        if let Some(land) = land {
            self.lands.entry(land).or_default().add(reached);
        }
        if !reached {
            reasons.into_iter().for_each(|code| *self.reasons.entry(code).or_default() += 1);
        }
        let ways: BTreeSet<&String> = paths.iter().map(|path| &path.access_path).collect();
        ways.into_iter().for_each(|way| *self.ways.entry(way.clone()).or_default() += 1);
        for code in AssumptionCode::ALL {
            let takes = |path: &&super::Path| path.assumptions.iter().any(|it| it.code == *code);
            if reached && paths.iter().all(takes) {
                *self.assumptions.entry(*code).or_default() += 1;
            }
        }
    }
}
