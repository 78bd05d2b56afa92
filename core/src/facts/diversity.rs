//! Whom a profile would leave behind: every source need with every unit it concerns (formulas, F9).

use super::{
    Availability, ServiceRelation, TakenUp, availability, can_agree, criteria_of, sort_of, sources,
    target,
};
use crate::keys::{Date, Id};
use crate::logic::{Operator, Selector, Truth, Value};
use crate::model::{
    ComplianceResult, Constraint, Criterion, CriterionClass, Expectation, Need, Offering, Profile,
    ReferenceState,
};
use crate::order::{Map, sorted};
use crate::register::{Register, Unit};

/// How many pairs of a source need and a unit that it concerns a profile keeps or leaves behind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diversity<'r> {
    /// All pairs.
    pub pairs: u64,
    /// Of these, the ones the profile leaves something to.
    pub kept: u64,
    /// Those of needs that say nothing of a solution and of which no use is recorded.
    pub nothing_recorded: u64,
    /// Those it leaves behind.
    pub left: u64,
    /// Those of which that is not known.
    pub unknown: u64,
    /// How many exclusion criteria there are.
    pub criteria: u64,
    /// The needs it leaves behind in part or as a whole, by id.
    pub behind: Vec<Behind<'r>>,
}

/// A need that a profile leaves behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind<'r> {
    /// The need.
    pub need: &'r Id,
    /// The criteria that do so, in the order of the profile.
    pub criteria: Vec<RulesOut<'r>>,
    /// For how many units.
    pub units: u64,
}

/// A criterion that leaves nothing to a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RulesOut<'r> {
    /// Its id.
    pub criterion: &'r Id,
    /// Whether it is for what the need asks; otherwise it is for an offering in use.
    pub by_constraint: bool,
    /// For how many units.
    pub units: u64,
}

/// The needs behind a profile: what it says itself that it comes from, what says that it addresses
/// it, and what was merged into these; by id.
#[must_use]
pub fn source_needs<'r>(
    profile: &'r Profile,
    register: &'r Register,
    taken_up: &TakenUp<'r>,
) -> Vec<&'r Need> {
    let said: Map<&str, ()> = sources(profile).map(|id| (id, ())).collect();
    let is_source = |need: &Need| {
        let is_named = said.get(need.id.as_str()).is_some();
        is_named || taken_up.by(need).iter().any(|it| std::ptr::eq(*it, profile))
    };
    let is_behind = |need: &&Need| {
        is_source(need) || target(need, register).is_some_and(|(target, _)| is_source(target))
    };
    sorted(register.needs().filter(is_behind).collect(), |a, b| a.id.cmp(&b.id))
}

/// Whom a profile leaves behind of those whom its source needs concern.
#[must_use]
pub fn diversity<'r>(
    profile: &'r Profile,
    needs: &[&'r Need],
    register: &'r Register,
    day: Date,
) -> Diversity<'r> {
    let criteria = exclusion_criteria(profile, register);
    let mut found = Diversity { criteria: criteria.len() as u64, ..Diversity::default() };
    for need in needs {
        let used = used_by_originators(need, register, day);
        let conflicts = conflicts(profile, &criteria, need, &used);
        let says_nothing = need.constraints.is_empty() && used.is_empty();
        let mut behind = Behind { need: &need.id, criteria: Vec::new(), units: 0 };
        for (unit, holds) in register.affected(&need.affected, day) {
            if holds != Truth::True || profile.scope.judge(&unit) != Truth::True {
                continue;
            }
            found.pairs += 1;
            match left_behind(&conflicts, &unit, &mut behind) {
                Truth::True => {
                    found.left += 1;
                    behind.units += 1;
                }
                Truth::Unknown => found.unknown += 1,
                Truth::False if says_nothing => found.nothing_recorded += 1,
                Truth::False => found.kept += 1,
            }
        }
        if behind.units > 0 {
            let place = |it: &RulesOut<'_>| criteria.iter().position(|own| own.id == *it.criterion);
            behind.criteria = sorted(behind.criteria, |a, b| place(a).cmp(&place(b)));
            found.behind.push(behind);
        }
    }
    found
}

/// Whether a profile certainly leaves a need behind, if it concerns anybody in its scope.
#[must_use]
pub fn rules_out(profile: &Profile, need: &Need, register: &Register, day: Date) -> bool {
    let used = used_by_originators(need, register, day);
    let criteria = exclusion_criteria(profile, register);
    conflicts(profile, &criteria, need, &used).iter().any(|(_, certain, _)| certain.is_true())
}

fn exclusion_criteria<'r>(profile: &'r Profile, register: &'r Register) -> Vec<&'r Criterion> {
    let (criteria, _) = criteria_of(profile, register);
    criteria.into_iter().filter(|it| it.class == CriterionClass::A).collect()
}

/// The criteria that leave nothing to a need, certainly or perhaps, and whether that is for what it
/// asks.
fn conflicts<'r>(
    profile: &Profile,
    criteria: &[&'r Criterion],
    need: &Need,
    used: &[&Offering],
) -> Vec<(&'r Criterion, Truth, bool)> {
    criteria.iter().filter_map(|criterion| conflict(criterion, need, used, profile)).collect()
}

/// Whether any of the conflicting criteria applies to a unit; those that do are noted.
fn left_behind<'r>(
    conflicts: &[(&'r Criterion, Truth, bool)],
    unit: &Unit<'_>,
    behind: &mut Behind<'r>,
) -> Truth {
    let mut worst = Truth::False;
    for (criterion, certain, by_constraint) in conflicts {
        let condition = criterion.applies_when.as_ref().unwrap_or(&Selector::Everyone);
        match (condition.judge(unit), certain) {
            (Truth::False, _) => {}
            (Truth::True, Truth::True) => {
                worst = Truth::True;
                let known = behind.criteria.iter_mut().find(|it| *it.criterion == criterion.id);
                match known {
                    Some(known) => known.units += 1,
                    None => behind.criteria.push(RulesOut {
                        criterion: &criterion.id,
                        by_constraint: *by_constraint,
                        units: 1,
                    }),
                }
            }
            _ if worst == Truth::False => worst = Truth::Unknown,
            _ => {}
        }
    }
    worst
}

/// Whether a criterion leaves nothing to a need: certainly, or perhaps; and whether that is for
/// what the need asks.
fn conflict<'r>(
    criterion: &'r Criterion,
    need: &Need,
    used: &[&Offering],
    profile: &Profile,
) -> Option<(&'r Criterion, Truth, bool)> {
    let asked: Vec<Expectation> = need
        .constraints
        .iter()
        .filter(|it| Some(&it.concept) == criterion.concept.as_ref())
        .map(|it| Expectation { op: it.op, value: it.value.clone() })
        .collect();
    let expected = criterion.expected.as_ref();
    if let (Some(expected), false) = (expected, asked.is_empty()) {
        let said = || sort_of(expected.op, &expected.value);
        let sort = criterion.data_type.map_or_else(said, |it| it.sort());
        let all: Vec<&Expectation> = asked.iter().chain([expected]).collect();
        if !can_agree(sort, &all) {
            return Some((criterion, Truth::True, true));
        }
    }
    let excluded = used.iter().map(|offering| {
        let meets =
            need.constraints.iter().map(|it| meets(offering, it)).fold(Truth::True, Truth::and);
        meets.and(is_excluded(offering, criterion, profile))
    });
    match excluded.fold(Truth::False, Truth::or) {
        Truth::False => None,
        certain => Some((criterion, certain, false)),
    }
}

/// What originators of a need use productively on a day, as far as it is for the same services.
fn used_by_originators<'r>(need: &Need, register: &'r Register, day: Date) -> Vec<&'r Offering> {
    let is_originator = |id: &str| {
        need.originators.iter().filter_map(|it| it.organisation.as_ref()).any(|it| it.id() == id)
    };
    let is_used = |offering: &&Offering| {
        let mut uses = offering.references.iter();
        uses.any(|it| {
            it.state == ReferenceState::Productive
                && it.since.is_none_or(|since| since <= day)
                && is_originator(it.organisation.id())
        })
    };
    let is_for =
        |offering: &&Offering| match (need.services.is_empty(), offering.services.is_empty()) {
            (true, true) => true,
            _ => ServiceRelation::of(&need.services, &offering.services).is_near(),
        };
    let had = |offering: &&Offering| availability(offering, day) != Availability::NoLonger;
    register.offerings().filter(is_used).filter(is_for).filter(had).collect()
}

/// Whether an offering is what a need asks, as far as its facts tell.
fn meets(offering: &Offering, constraint: &Constraint) -> Truth {
    let Some(known) = fact(offering, constraint.concept.as_str()) else { return Truth::Unknown };
    holds(&known, constraint.op, &constraint.value)
}

/// Whether a criterion turns an offering away, as far as its records tell.
fn is_excluded(offering: &Offering, criterion: &Criterion, profile: &Profile) -> Truth {
    let is_about = |reference: &str| {
        reference.rsplit_once('#').is_some_and(|(of, id)| {
            id == criterion.id.as_str() && of.split('@').next() == Some(profile.id.as_str())
        })
    };
    let said = offering.compliance.iter().find(|it| is_about(it.criterion.as_str()));
    match said.map(|it| it.result) {
        Some(ComplianceResult::NotMet | ComplianceResult::Partly) => return Truth::True,
        Some(ComplianceResult::Met | ComplianceResult::NotApplicable) => return Truth::False,
        Some(ComplianceResult::Unknown) | None => {}
    }
    let (Some(concept), Some(expected)) = (&criterion.concept, &criterion.expected) else {
        return Truth::Unknown;
    };
    let Some(known) = fact(offering, concept.as_str()) else { return Truth::Unknown };
    !holds(&known, expected.op, &expected.value)
}

/// What is recorded of an offering: the latest fact.
fn fact(offering: &Offering, concept: &str) -> Option<Value> {
    let facts = offering.facts.iter().filter(|it| it.concept.as_str() == concept);
    facts.max_by_key(|it| it.on).map(|it| it.value.clone())
}

fn holds(known: &Value, op: Operator, with: &Value) -> Truth {
    op.holds(known.items(), with).into()
}
