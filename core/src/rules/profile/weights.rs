//! PROF-006 and PROF-007: weights, and how they and the obligations are spread (formula F1).

use crate::keys::Date;
use crate::model::{Criterion, Profile, ProfileKind, Scoring, ScoringGroup, WeightForm};
use crate::rules::Hit;

/// The evaluation criteria with their places.
fn evaluated(profile: &Profile) -> impl Iterator<Item = (usize, &Criterion)> {
    profile.criteria.iter().enumerate().filter(|(_, it)| it.is_evaluated())
}

fn groups(profile: &Profile) -> &[ScoringGroup] {
    profile.scoring.as_ref().map_or(&[], |scoring| &scoring.groups)
}

/// Every evaluation criterion and every group has a weight, groups that are named exist, and
/// where weights are percentages each level sums to 100. A weight of zero is CRIT-001's matter.
pub(super) fn complete(profile: &Profile, _: Option<Date>, out: &mut Vec<Hit>) {
    let before = out.len();
    let groups = groups(profile);
    for (number, group) in groups.iter().enumerate().filter(|(_, group)| group.weight == 0) {
        let hit = Hit::at(format!("/scoring/groups/{number}/weight")).case(1);
        out.push(hit.with("value", group.id.as_str()));
    }
    for (number, criterion) in profile.criteria.iter().enumerate() {
        let at = |member: &str| Hit::at(format!("/criteria/{number}/{member}"));
        let named = |hit: Hit| hit.with("value", criterion.id.as_str());
        if criterion.is_evaluated() && criterion.weight.is_none() {
            out.push(named(at("weight")));
        }
        match &criterion.group {
            Some(group) if !groups.iter().any(|known| known.id == *group) => {
                out.push(at("group").case(2).with("value", group.as_str()));
            }
            None if criterion.is_evaluated() && !groups.is_empty() => {
                out.push(named(at("group").case(3)));
            }
            _ => {}
        }
    }
    if let Some(scoring) = profile.scoring.as_ref().filter(|_| out.len() == before) {
        if scoring.weight_form == WeightForm::Percent {
            levels(profile, scoring, out);
        }
    }
}

/// Each level of percentages sums to 100.
fn levels(profile: &Profile, scoring: &Scoring, out: &mut Vec<Hit>) {
    let mut level = |hit: Hit, sum: u64| {
        if sum != 100 {
            out.push(hit.with("found", i64::try_from(sum).unwrap_or(i64::MAX)));
        }
    };
    let weight = |it: &Criterion| u64::from(it.weight.unwrap_or_default());
    if scoring.groups.is_empty() {
        let mut weights = evaluated(profile).map(|(_, it)| weight(it)).peekable();
        if weights.peek().is_some() {
            level(Hit::at("/criteria").case(6), weights.sum());
        }
        return;
    }
    let sum = scoring.groups.iter().map(|group| u64::from(group.weight)).sum();
    level(Hit::at("/scoring/groups").case(4), sum);
    for (number, group) in scoring.groups.iter().enumerate() {
        let inside = evaluated(profile).filter(|(_, it)| it.group.as_ref() == Some(&group.id));
        let hit = Hit::at(format!("/scoring/groups/{number}")).case(5);
        level(hit.with("value", group.id.as_str()), inside.map(|(_, it)| weight(it)).sum());
    }
}

/// No criterion outweighs all others together, and not nearly everything is a must. A framework
/// of minimum requirements consists of these by nature; so only profiles are asked the latter.
pub(super) fn balanced(profile: &Profile, _: Option<Date>, out: &mut Vec<Hit>) {
    for (number, criterion, own, total) in shares(profile).unwrap_or_default() {
        if own * 2 > total {
            // rounded up, so that it is above half as well
            let percent = (own * 100).div_ceil(total);
            let hit = Hit::at(format!("/criteria/{number}/weight"));
            let hit = hit.with("value", criterion.id.as_str());
            out.push(hit.with("found", i64::try_from(percent).unwrap_or_default()));
        }
    }
    let musts = profile.criteria.iter().filter(|it| it.is_must()).count();
    let all = profile.criteria.len();
    if profile.kind == ProfileKind::Profile && musts * 5 > all * 3 {
        out.push(Hit::at("/criteria").case(1).with("count", musts).with("limit", all));
    }
}

/// Every evaluation criterion with its place, its weight in the whole and the sum of these;
/// `None` where a weight or a group is missing.
fn shares(profile: &Profile) -> Option<Vec<(usize, &Criterion, u64, u64)>> {
    let groups = groups(profile);
    let weight = |criterion: &Criterion| {
        let group = groups.iter().find(|group| Some(&group.id) == criterion.group.as_ref());
        let factor = if groups.is_empty() { 1 } else { group?.weight };
        Some(u64::from(factor) * u64::from(criterion.weight?))
    };
    let total = evaluated(profile).map(|(_, it)| weight(it)).sum::<Option<u64>>()?;
    evaluated(profile).map(|(number, it)| Some((number, it, weight(it)?, total))).collect()
}
