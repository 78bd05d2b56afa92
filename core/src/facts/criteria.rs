//! The criteria that hold for a profile.

use std::collections::BTreeSet;

use crate::keys::Id;
use crate::model::{ChangeOp, Criterion, Profile};
use crate::register::Register;

/// The criteria of a profile: its own, and those of what it is based on, minus dropped ones
/// (model §18). And whether all that it is based on is in the register.
#[must_use]
pub fn criteria_of<'r>(profile: &'r Profile, register: &'r Register) -> (Vec<&'r Criterion>, bool) {
    let mut is_whole = true;
    let criteria = gather(profile, register, &mut Vec::new(), &mut is_whole);
    (criteria, is_whole)
}

fn gather<'r>(
    profile: &'r Profile,
    register: &'r Register,
    on_the_way: &mut Vec<&'r Profile>,
    is_whole: &mut bool,
) -> Vec<&'r Criterion> {
    // where profiles are based on each other in a circle, LINK-002 says so
    if on_the_way.iter().any(|known| std::ptr::eq(*known, profile)) {
        return Vec::new();
    }
    on_the_way.push(profile);
    let (mut criteria, mut known) = (Vec::new(), BTreeSet::new());
    let mut add = |criterion: &'r Criterion| {
        if known.insert(&criterion.id) {
            criteria.push(criterion);
        }
    };
    profile.criteria.iter().for_each(&mut add);
    for basis in &profile.based_on {
        let Some(base) = register.profile(basis.profile.as_str()) else {
            *is_whole = false;
            continue;
        };
        let drops = basis.changes.iter().filter(|it| it.op == ChangeOp::Drop);
        let dropped: BTreeSet<&Id> = drops.map(|it| &it.criterion).collect();
        let inherited = gather(base, register, on_the_way, is_whole).into_iter();
        inherited.filter(|it| !dropped.contains(&it.id)).for_each(&mut add);
    }
    on_the_way.pop();
    criteria
}
