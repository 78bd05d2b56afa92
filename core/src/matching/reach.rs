//! How far offerings reach: the ways of every unit of the register on one day, counted.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{Path, PathAnswer, ReasonCode};
use crate::facts::AssumptionCode;
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
    /// Assumption → units that have no way which takes nothing for granted, and one that takes
    /// this.
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

/// What one unit was answered about one offering.
#[derive(Clone, Default)]
struct Told<'a> {
    reasons: BTreeSet<ReasonCode>,
    paths: Vec<&'a Path>,
}

impl Register {
    /// How far every offering reaches on a day, in the order read; versions of one count together.
    ///
    /// Asked are the rows of the unit table and the organisations that are units.
    #[must_use]
    pub fn reach(&self, day: Date) -> Vec<Reach> {
        let mut all: Vec<Reach> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for offering in self.offerings() {
            places.entry(offering.id.as_str()).or_insert_with(|| {
                all.push(Reach { offering: offering.id.to_string(), ..Reach::default() });
                all.len() - 1
            });
        }
        for unit in self.all_units(Some(day)) {
            let answer = self.search(unit, day, None, Lang::De);
            for (reach, told) in all.iter_mut().zip(by_offering(&answer, &places)) {
                reach.count(&told, unit.land());
            }
        }
        all
    }
}

/// An answer taken apart, one part for each offering.
fn by_offering<'a>(answer: &'a PathAnswer, places: &BTreeMap<&str, usize>) -> Vec<Told<'a>> {
    let mut all = vec![Told::default(); places.len()];
    let place = |offering: &str| places.get(offering).copied();
    for reason in &answer.reasons {
        let place = reason.offering.as_deref().and_then(place);
        if let Some(told) = place.and_then(|place| all.get_mut(place)) {
            told.reasons.insert(reason.code);
        }
    }
    for path in &answer.paths {
        if let Some(told) = place(&path.offering).and_then(|place| all.get_mut(place)) {
            told.paths.push(path);
        }
    }
    all
}

impl Reach {
    /// Counts what one unit was answered.
    fn count(&mut self, told: &Told<'_>, land: Option<Land>) {
        let reached = !told.paths.is_empty();
        if !reached && told.reasons.contains(&ReasonCode::OutOfScope) {
            return;
        }
        self.all.add(reached);
        if let Some(land) = land {
            self.lands.entry(land).or_default().add(reached);
        }
        if !reached {
            told.reasons.iter().for_each(|code| *self.reasons.entry(*code).or_default() += 1);
        }
        let ways: BTreeSet<&String> = told.paths.iter().map(|path| &path.access_path).collect();
        ways.into_iter().for_each(|way| *self.ways.entry(way.clone()).or_default() += 1);
        // what is proven on one way is enough
        if told.paths.iter().all(|path| !path.assumptions.is_empty()) {
            let taken = told.paths.iter().flat_map(|path| &path.assumptions);
            let codes: BTreeSet<AssumptionCode> = taken.map(|it| it.code).collect();
            codes.into_iter().for_each(|code| *self.assumptions.entry(code).or_default() += 1);
        }
    }
}
