//! PROF-004: what a profile builds on.

use crate::facts::adoption;
use crate::keys::Id;
use crate::model::{
    Authority, BasedOn, Body, ChangeOp, Criterion, Decision, DecisionResult, Profile, ProfileKind,
    ProfileStatus, ProfileStep, Record,
};
use crate::register::{Entry, Register};
use crate::rules::Hit;

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
        let owner = must_of(base, register).filter(|body| {
            // its own next version, or one that the same body adopted
            let own =
                adoption(profile, register).is_some_and(|it| it.body.id() == body.id.as_str());
            weakens && !own && profile.id != base.id
        });
        if let Some(body) = owner {
            let hit = at("op").case(3).with("found", from());
            out.push(hit.with("first", body.title.de.as_str()));
        }
    }
}

fn criterion<'a>(profile: &'a Profile, id: &Id) -> Option<&'a Criterion> {
    profile.criteria.iter().find(|criterion| criterion.id == *id)
}

/// The deciding body whose framework it is.
fn must_of<'a>(framework: &Profile, register: &'a Register) -> Option<&'a Body> {
    let decision = adoption(framework, register)?;
    let body = register.body(decision.body.as_str())?;
    let is_adopted = framework.kind == ProfileKind::Framework
        && decision.result == DecisionResult::Adopted
        && body.authority == Authority::Deciding;
    is_adopted.then_some(body)
}
