//! PROF-004: what a profile builds on.

use crate::findings::Hit;
use crate::keys::Id;
use crate::model::{
    Authority, BasedOn, Body, ChangeOp, Criterion, DecisionResult, Profile, ProfileKind, Record,
};
use crate::register::{Entry, Register};

/// The version is named, changes name criteria that exist, and what a deciding body has made a
/// must stays one.
pub(super) fn sound(record: &Record, _: &Entry, register: &Register, out: &mut Vec<Hit>) {
    let Record::Profile(profile) = record else { return };
    for (number, basis) in profile.based_on.iter().enumerate() {
        if basis.profile.version().is_none() {
            let hit = Hit::at(format!("/based_on/{number}/profile"));
            out.push(hit.with("value", basis.profile.as_str()));
        }
        changes(profile, number, basis, register, out);
    }
}

fn changes(
    profile: &Profile,
    number: usize,
    basis: &BasedOn,
    register: &Register,
    out: &mut Vec<Hit>,
) {
    // which one is meant without a version is not known; where it is missing is LINK-001's matter
    let pinned = Some(&basis.profile).filter(|it| it.version().is_some());
    let base = pinned.and_then(|it| register.profile(it.as_str()));
    for (place, change) in basis.changes.iter().enumerate() {
        let at = |member: &str| {
            let hit = Hit::at(format!("/based_on/{number}/changes/{place}/{member}"));
            hit.with("value", change.criterion.as_str())
        };
        let base = match change.op {
            ChangeOp::Add => {
                if criterion(profile, &change.criterion).is_none() {
                    out.push(at("criterion").case(1));
                }
                continue;
            }
            ChangeOp::Tighten | ChangeOp::Relax | ChangeOp::Drop => base,
        };
        let Some(base) = base else { continue };
        let from = || basis.profile.as_str();
        let Some(criterion) = criterion(base, &change.criterion) else {
            out.push(at("criterion").case(2).with("found", from()));
            continue;
        };
        let weakens = change.op != ChangeOp::Tighten && criterion.is_must();
        if let Some(body) = adopted_by(base, register).filter(|_| weakens) {
            let hit = at("op").case(3).with("found", from());
            out.push(hit.with("first", body.title.de.as_str()));
        }
    }
}

fn criterion<'a>(profile: &'a Profile, id: &Id) -> Option<&'a Criterion> {
    profile.criteria.iter().find(|criterion| criterion.id == *id)
}

/// The deciding body that adopted a framework, as far as the register tells.
fn adopted_by<'a>(framework: &Profile, register: &'a Register) -> Option<&'a Body> {
    let decision = register.decision(framework.decision.as_ref()?.as_str())?;
    let body = register.body(decision.body.as_str())?;
    let is_adopted = framework.kind == ProfileKind::Framework
        && decision.result == DecisionResult::Adopted
        && body.authority == Authority::Deciding;
    is_adopted.then_some(body)
}
