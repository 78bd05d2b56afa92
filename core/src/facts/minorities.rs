//! Which views of a minority got lost from one version of a profile to the next.

use super::Steps;
use crate::keys::{Date, Ref};
use crate::model::{Position, Profile, ProfileStatus, Relation};
use crate::register::Register;

/// Who was to be kept as a minority in an earlier version and has no stance on this one, from the day
/// on which that is agreed: the earlier version, and whose view it is. Asked for a day, or as it is now.
#[must_use]
pub fn minorities_lost<'r>(
    profile: &'r Profile,
    register: &'r Register,
    day: Option<Date>,
) -> Vec<(&'r Profile, &'r str)> {
    let mut lost = Vec::new();
    let is_agreed = |it: ProfileStatus| it.is_fixed() || it == ProfileStatus::Agreed;
    if !profile.status_on(day).is_surely(is_agreed) {
        return lost;
    }
    let bases = profile.based_on.iter().map(|it| it.profile.as_str());
    let links = profile.links.iter().filter(|it| it.rel == Relation::Supersedes);
    let mut seen: Vec<&str> = vec![profile.version.as_str()];
    for to in bases.chain(links.map(|it| it.target.as_str())) {
        let earlier = register.profile(to).filter(|it| it.id == profile.id);
        let Some(earlier) = earlier.filter(|it| !seen.contains(&it.version.as_str())) else {
            continue;
        };
        seen.push(earlier.version.as_str());
        for view in earlier.positions.iter().filter(|it| it.minority == Some(true)) {
            let is_there = profile.positions.iter().any(|it| holder(it) == holder(view));
            let own = holder(view).filter(|_| !is_there);
            lost.extend(own.map(|holder| (earlier, holder)));
        }
    }
    lost
}

/// Who takes a position.
fn holder(position: &Position) -> Option<&str> {
    position.organisation.as_ref().map(Ref::id).or(position.group.as_deref())
}
