//! Which profiles offerings have to meet on a day.

use super::Steps;
use crate::keys::Date;
use crate::model::{Profile, ProfileStatus, ProfileStep};
use crate::order::grouped;
use crate::register::Register;

/// The profiles that count on a day: adopted or addressed by then, and valid; of several versions the
/// one adopted last (formulas, F8). Drafts never count. In the order of their ids.
#[must_use]
pub fn profiles_in_force(register: &Register, day: Date) -> Vec<&Profile> {
    let is_in_force = |profile: &&Profile| {
        let is_adopted =
            |status| matches!(status, ProfileStatus::Adopted | ProfileStatus::Addressed);
        profile.status_on(Some(day)).is_surely(is_adopted)
            && profile.valid.is_none_or(|valid| valid.contains(day))
    };
    let all = register.profiles().filter(is_in_force).map(|it| (it.id.as_str(), it));
    let latest = grouped(all).into_iter().filter_map(|(_, versions)| {
        versions.into_iter().max_by_key(|profile| last_adopted(profile, day))
    });
    latest.collect()
}

/// The last day up to this one on which it was adopted or addressed.
fn last_adopted(profile: &Profile, day: Date) -> Option<Date> {
    let counts = |step: &&ProfileStep| {
        step.on <= day && matches!(step.status, ProfileStatus::Adopted | ProfileStatus::Addressed)
    };
    profile.history.iter().filter(counts).map(|step| step.on).max()
}
