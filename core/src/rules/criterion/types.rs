//! CRIT-002: conditions and answers are of the type they are compared with.

use crate::keys::{ConceptName, Date};
use crate::logic::{Misfit, Operator, Selector, Sort, Test, Value};
use crate::model::{Criterion, DataType, Profile, ProfileStatus, Record};
use crate::order::grouped;
use crate::register::Register;
use crate::rules::Hit;

/// One concept has one type, in all profiles that are not replaced or withdrawn: an adopted version
/// cannot be corrected, its successor can.
pub(super) fn of_concepts(register: &Register, out: &mut Vec<(usize, Hit)>) {
    let mut concepts = Vec::new();
    for (number, record) in register.records() {
        let Record::Profile(profile) = record else { continue };
        if !matches!(profile.status, ProfileStatus::Replaced | ProfileStatus::Withdrawn) {
            concepts.extend(uses(profile).map(|(concept, used)| (concept, (number, used))));
        }
    }
    for (concept, uses) in grouped(concepts) {
        one_type(concept, &uses, out);
    }
}

/// The selectors of profiles (`scope`) and criteria (`applies_when`) compare attributes with what
/// these can be, and `expected` fits `data_type`.
pub(super) fn conditions(profile: &Profile, _: Option<Date>, out: &mut Vec<Hit>) {
    selector(&profile.scope, "/scope", out);
    for (number, criterion) in profile.criteria.iter().enumerate() {
        let at = format!("/criteria/{number}");
        if let Some(when) = &criterion.applies_when {
            selector(when, &format!("{at}/applies_when"), out);
        }
        answer(criterion, &at, out);
    }
}

fn selector(selector: &Selector, at: &str, out: &mut Vec<Hit>) {
    selector.each_test(at, &mut |at, Test { attr, op, value }| {
        let (name, sort) = (attr.as_str(), attr.sort());
        let at = format!("{at}/{op}");
        if let Some(misfit) = sort.misfit(*op, value) {
            out.push(misfitting(name, sort, *op, value, &at, &misfit));
        } else if !matches!(op, Operator::Within | Operator::Known) {
            let listed = matches!(value, Value::List(_));
            for (place, item) in value.items().iter().enumerate() {
                if !attr.can_be(item) {
                    let at = if listed { format!("{at}/{place}") } else { at.clone() };
                    let hit = Hit::at(at).case(4).with("value", shown(item));
                    out.push(hit.with("first", name));
                }
            }
        }
    });
}

fn answer(criterion: &Criterion, at: &str, out: &mut Vec<Hit>) {
    let Some(expected) = &criterion.expected else { return };
    let Some(data_type) = criterion.data_type else {
        out.push(Hit::at(format!("{at}/data_type")).case(5));
        return;
    };
    let sort = data_type.sort();
    let name = criterion.concept.as_ref().map_or(criterion.id.as_str(), ConceptName::as_str);
    if let Some(misfit) = sort.misfit(expected.op, &expected.value) {
        let member = if misfit == Misfit::Operator { "op" } else { "value" };
        let at = format!("{at}/expected/{member}");
        out.push(misfitting(name, sort, expected.op, &expected.value, &at, &misfit));
    }
}

/// What a misfit is called; `at` is where the value stands.
fn misfitting(
    name: &str,
    sort: Sort,
    op: Operator,
    value: &Value,
    at: &str,
    misfit: &Misfit,
) -> Hit {
    let of = |hit: Hit| hit.with("first", name).word("kind", sort.as_str());
    match misfit {
        Misfit::Operator => {
            let possible = sort.operators().iter().map(|op| op.as_str().to_owned()).collect();
            of(Hit::at(at)).with("value", op.as_str()).list("expected", possible)
        }
        Misfit::Form(wanted) => {
            Hit::at(at).case(2).with("value", op.as_str()).word("expected", wanted)
        }
        Misfit::Value(Some(place)) => {
            let item = value.items().get(*place).unwrap_or(value);
            of(Hit::at(format!("{at}/{place}")).case(1)).with("value", shown(item))
        }
        Misfit::Value(None) => of(Hit::at(at).case(1)).with("value", shown(value)),
        Misfit::Order => {
            let mut ends = value.items().iter().map(shown);
            let hit = Hit::at(at).case(3).with("low", ends.next().unwrap_or_default());
            hit.with("high", ends.next().unwrap_or_default())
        }
    }
}

/// A value as people write it.
fn shown(value: &Value) -> String {
    match value {
        Value::Boolean(value) => value.to_string(),
        Value::Integer(value) => value.to_string(),
        Value::Text(value) => value.clone(),
        Value::List(items) => items.iter().map(shown).collect::<Vec<_>>().join(", "),
    }
}

/// A criterion about a concept: its profile, its place there, its type.
type Use<'a> = (&'a Profile, usize, DataType);

fn uses(profile: &Profile) -> impl Iterator<Item = (&ConceptName, Use<'_>)> {
    profile.criteria.iter().enumerate().filter_map(move |(place, criterion)| {
        Some((criterion.concept.as_ref()?, (profile, place, criterion.data_type?)))
    })
}

/// All have the type of the first one.
fn one_type(concept: &ConceptName, uses: &[(usize, Use<'_>)], out: &mut Vec<(usize, Hit)>) {
    let Some(((_, (other, there, first)), others)) = uses.split_first() else { return };
    for (number, (profile, place, own)) in others.iter().filter(|(_, (_, _, own))| own != first) {
        let there = format!("/criteria/{there}/data_type");
        let is_here = std::ptr::eq(*other, *profile);
        let there = if is_here { there } else { format!("{}#{there}", other.id) };
        let hit = Hit::at(format!("/criteria/{place}/data_type")).case(6);
        let hit = hit.with("value", concept.as_str()).related(there);
        let hit = hit.word("kind", own.sort().as_str()).word("found", first.sort().as_str());
        out.push((*number, hit));
    }
}
