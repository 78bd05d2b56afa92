//! The criteria that hold for a profile.

use std::collections::BTreeSet;

use crate::keys::Id;
use crate::model::{ChangeOp, Criterion, Profile};
use crate::register::Register;

/// A criterion that holds for a profile, and whose it is: its own, or that of a profile it is based
/// on.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Effective<'r> {
    /// Whose it is.
    pub of: &'r Profile,
    /// The criterion.
    pub criterion: &'r Criterion,
}

/// The criteria of a profile: its own, and those of what it is based on, minus dropped ones
/// (model §18). And what it is based on that is not in the register.
#[must_use]
pub fn effective<'r>(
    profile: &'r Profile,
    register: &'r Register,
) -> (Vec<Effective<'r>>, Vec<&'r str>) {
    let mut missing = Vec::new();
    let criteria = gather(profile, register, &mut Vec::new(), &mut missing);
    (criteria, missing)
}

/// The same without whose they are, and whether all that it is based on is in the register.
#[must_use]
pub fn criteria_of<'r>(profile: &'r Profile, register: &'r Register) -> (Vec<&'r Criterion>, bool) {
    let (criteria, missing) = effective(profile, register);
    (criteria.into_iter().map(|it| it.criterion).collect(), missing.is_empty())
}

fn gather<'r>(
    profile: &'r Profile,
    register: &'r Register,
    on_the_way: &mut Vec<&'r Profile>,
    missing: &mut Vec<&'r str>,
) -> Vec<Effective<'r>> {
    // where profiles are based on each other in a circle, LINK-002 says so
    if on_the_way.iter().any(|known| std::ptr::eq(*known, profile)) {
        return Vec::new();
    }
    on_the_way.push(profile);
    let (mut criteria, mut known) = (Vec::new(), BTreeSet::new());
    let mut add = |effective: Effective<'r>| {
        if known.insert(&effective.criterion.id) {
            criteria.push(effective);
        }
    };
    let own = profile.criteria.iter().map(|criterion| Effective { of: profile, criterion });
    own.for_each(&mut add);
    for basis in &profile.based_on {
        let Some(base) = register.profile(basis.profile.as_str()) else {
            missing.push(basis.profile.as_str());
            continue;
        };
        let drops = basis.changes.iter().filter(|it| it.op == ChangeOp::Drop);
        let dropped: BTreeSet<&Id> = drops.map(|it| &it.criterion).collect();
        let inherited = gather(base, register, on_the_way, missing).into_iter();
        inherited.filter(|it| !dropped.contains(&it.criterion.id)).for_each(&mut add);
    }
    on_the_way.pop();
    criteria
}
