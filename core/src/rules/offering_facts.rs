//! OFFR-008 and OFFR-014: what is told of an offering, and whether it is shown.

use crate::findings::Severity::Warning;
use crate::model::{
    Binding, Compliance, ComplianceResult, Lifecycle, Offering, Profile, Record, ReferenceState,
    Relation,
};
use crate::order::{grouped, sorted};
use crate::register::{Entry, Register};
use crate::rules::Hit;
use crate::rules::core::letters;

/// The id under which every register knows the minimum requirements of EfA (model §4).
const MINIMUM: &str = "efa_minimum_requirements";

/// An offering with the EfA label is assessed by the minimum requirements; every `must` of the
/// newest version it is assessed by is met, or the deviation accepted.
pub(super) fn minimum(record: &Record, _: &Entry, register: &Register, out: &mut Vec<Hit>) {
    let Record::Offering(offering) = record else { return };
    if offering.efa != Some(true) {
        return;
    }
    let by_minimum = |it: &&Compliance| it.criterion.id() == MINIMUM;
    let mut assessed = offering.compliance.iter().filter(by_minimum).peekable();
    if assessed.peek().is_none() {
        out.push(Hit::at("/compliance"));
        return;
    }
    let profiles = assessed.filter_map(|it| register.profile(it.criterion.as_str()));
    let age = |it: &&Profile| (it.created, it.version.as_str().to_owned());
    let Some(framework) = profiles.max_by_key(age) else { return };
    let mut missing = Vec::new();
    for must in framework.criteria.iter().filter(|it| it.binding == Binding::Must) {
        let full = format!("{MINIMUM}@{}#{}", framework.version, must.id);
        let mut entries = offering.compliance.iter().enumerate();
        let Some((i, entry)) = entries.rfind(|(_, it)| it.criterion.as_str() == full) else {
            missing.push(must.id.to_string());
            continue;
        };
        let hit = Hit::at(format!("/compliance/{i}/result"));
        let hit = hit.with("value", must.title.de.as_str());
        match entry.result {
            ComplianceResult::NotMet | ComplianceResult::Partly
                if entry.deviation_accepted != Some(true) =>
            {
                out.push(hit.case(1));
            }
            ComplianceResult::Unknown => out.push(hit.case(2).severity(Warning)),
            _ => {}
        }
    }
    if !missing.is_empty() {
        let hit = Hit::at("/compliance").case(3).severity(Warning).with("count", missing.len());
        out.push(hit.with("version", framework.version.as_str()).list("members", missing));
    }
}

/// Productive use has a first day and is confirmed, and no offering stands here twice: under one
/// name, run by one operator for the same services and the same circle, as it happens where two
/// sellers offer it.
pub(super) fn uses(register: &Register, out: &mut Vec<(usize, Hit)>) {
    let mut kinds = Vec::new();
    for (number, record) in register.records() {
        let Record::Offering(offering) = record else { continue };
        for (i, user) in offering.references.iter().enumerate() {
            if user.state != ReferenceState::Productive {
                continue;
            }
            let hit = |member| {
                let hit = Hit::at(format!("/references/{i}/{member}"));
                hit.with("value", user.organisation.id())
            };
            if user.since.is_none() {
                out.push((number, hit("since")));
            }
            if !user.confirmed {
                out.push((number, hit("confirmed").case(1)));
            }
        }
        if offering.services.is_empty() || offering.lifecycle == Lifecycle::Ended {
            continue;
        }
        let services: Vec<&str> = offering.services.iter().map(AsRef::as_ref).collect();
        let services = sorted(services, Ord::cmp);
        // how a name is written does not tell two apart
        let name: String = letters(&offering.title.de).collect();
        let kind = (name, services, offering.operator.id(), &offering.scope);
        kinds.push((kind, (number, offering)));
    }
    for (_, alike) in grouped(kinds) {
        for (before, (number, offering)) in alike.iter().enumerate() {
            let mut others = alike.iter().take(before).map(|(_, other)| other);
            let Some(first) = others.find(|it| !is_known(it, offering)) else { continue };
            let hit = Hit::at("/services").case(2).with("first", first.id.as_str());
            out.push((*number, hit.related(first.id.as_str())));
        }
    }
}

/// Whether the two are versions of one id, or one is said to replace or double the other.
fn is_known(one: &Offering, other: &Offering) -> bool {
    let says = |from: &Offering, to: &Offering| {
        let said = [Relation::Supersedes, Relation::Duplicates];
        from.links.iter().any(|it| said.contains(&it.rel) && it.target.id() == to.id.as_str())
    };
    one.id == other.id || says(one, other) || says(other, one)
}
