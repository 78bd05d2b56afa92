//! How much of the whole each evaluation criterion weighs (formula F1).

use crate::keys::Id;
use crate::model::{Criterion, Profile, ScoringGroup};
use crate::order::Map;

/// The evaluation criteria with their places.
pub(super) fn evaluated(profile: &Profile) -> impl Iterator<Item = (usize, &Criterion)> {
    profile.criteria.iter().enumerate().filter(|(_, it)| it.is_evaluated())
}

pub(super) fn groups(profile: &Profile) -> &[ScoringGroup] {
    profile.scoring.as_ref().map_or(&[], |scoring| &scoring.groups)
}

/// Every evaluation criterion with its place, its weight in the whole and the sum of these;
/// `None` where a weight or a group is missing.
pub(super) fn shares(profile: &Profile) -> Option<Vec<(usize, &Criterion, u64, u64)>> {
    // of two groups with one id the first counts
    let groups: Map<&Id, u32> =
        groups(profile).iter().rev().map(|group| (&group.id, group.weight)).collect();
    let weight = |criterion: &Criterion| {
        let of_group = || groups.get(criterion.group.as_ref()?).copied();
        let factor = if groups.is_empty() { 1 } else { of_group()? };
        Some(u64::from(factor) * u64::from(criterion.weight?))
    };
    let total = evaluated(profile).map(|(_, it)| weight(it)).sum::<Option<u64>>()?;
    evaluated(profile).map(|(number, it)| Some((number, it, weight(it)?, total))).collect()
}
