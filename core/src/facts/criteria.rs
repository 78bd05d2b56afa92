//! The criteria that hold for a profile.

use crate::model::{ChangeOp, Criterion, Profile};
use crate::register::Register;

/// The criteria of a profile: its own, and those of what it is based on, minus dropped ones
/// (model §18). And whether all that it is based on is in the register.
#[must_use]
pub fn criteria_of<'r>(profile: &'r Profile, register: &'r Register) -> (Vec<&'r Criterion>, bool) {
    let (mut criteria, mut is_whole) = (Vec::new(), true);
    gather(profile, register, &mut Vec::new(), (&mut criteria, &mut is_whole));
    (criteria, is_whole)
}

fn gather<'r>(
    profile: &'r Profile,
    register: &'r Register,
    on_the_way: &mut Vec<&'r Profile>,
    (criteria, is_whole): (&mut Vec<&'r Criterion>, &mut bool),
) {
    // where profiles are based on each other in a circle, LINK-002 says so
    if on_the_way.iter().any(|known| std::ptr::eq(*known, profile)) {
        return;
    }
    on_the_way.push(profile);
    for criterion in &profile.criteria {
        if !criteria.iter().any(|known| known.id == criterion.id) {
            criteria.push(criterion);
        }
    }
    for basis in &profile.based_on {
        let Some(base) = register.profile(basis.profile.as_str()) else {
            *is_whole = false;
            continue;
        };
        let mut inherited = Vec::new();
        gather(base, register, on_the_way, (&mut inherited, is_whole));
        let is_dropped = |it: &Criterion| {
            basis.changes.iter().any(|one| one.op == ChangeOp::Drop && one.criterion == it.id)
        };
        for criterion in inherited {
            let is_known = criteria.iter().any(|known| known.id == criterion.id);
            if !is_known && !is_dropped(criterion) {
                criteria.push(criterion);
            }
        }
    }
    on_the_way.pop();
}
