//! Whether there is a decision on a profile, and which one adopted it.

use crate::keys::{Date, Ref};
use crate::model::{Decision, DecisionResult, Profile, ProfileStatus, ProfileStep, Record};
use crate::register::Register;

/// Whether the decision on the profile is in the register, be it readable or not; one that turned it
/// down or put it off is none.
#[must_use]
pub fn is_decided(profile: &Profile, register: &Register) -> bool {
    profile.decision.as_ref().is_some_and(|decision| {
        register.find(decision.as_str()).is_some_and(|(_, entry)| match &entry.record {
            Some(Record::Decision(decision)) => !turns_down(decision.result),
            _ => true,
        })
    })
}

/// Whether nothing was decided for it.
pub const fn turns_down(result: DecisionResult) -> bool {
    matches!(result, DecisionResult::Rejected | DecisionResult::Deferred)
}

/// The decision that a profile says it was adopted by: the one it names, otherwise that of its last
/// step `adopted`.
#[must_use]
pub fn adopted_by(profile: &Profile) -> Option<&Ref<Decision>> {
    let adopted = |step: &&ProfileStep| step.status == ProfileStatus::Adopted;
    let step = profile.history.iter().rev().find(adopted);
    profile.decision.as_ref().or(step.and_then(|step| step.decision.as_ref()))
}

/// The same as a record, where the register has it.
#[must_use]
pub fn adoption<'r>(profile: &Profile, register: &'r Register) -> Option<&'r Decision> {
    register.decision(adopted_by(profile)?.as_str())
}

/// The day on which a profile was adopted: that of its last step `adopted`, otherwise that of the
/// decision.
#[must_use]
pub fn adopted_on(profile: &Profile, register: &Register) -> Option<Date> {
    let adopted = |step: &&ProfileStep| step.status == ProfileStatus::Adopted;
    let step = profile.history.iter().rev().find(adopted).map(|step| step.on);
    step.or_else(|| Some(adoption(profile, register)?.date))
}
