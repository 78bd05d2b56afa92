//! CRIT-003: scales of points.

use std::cmp::Ordering;

use crate::keys::Date;
use crate::model::{Criterion, Profile, ScaleStep};
use crate::order::sorted;
use crate::rules::Hit;

/// A scale reaches from 0 to the most points, its points rise or fall all along, and where its
/// steps are ranges of whole numbers these join. `min_points` can be reached.
pub(super) fn sound(profile: &Profile, _: Option<Date>, out: &mut Vec<Hit>) {
    let most = profile.scoring.as_ref().map(|scoring| scoring.scale_max);
    for (number, criterion) in profile.criteria.iter().enumerate() {
        let at = |member: &str| Hit::at(format!("/criteria/{number}/{member}"));
        if let (Some(least), Some(most)) = (criterion.min_points, most) {
            if least > most {
                out.push(at("min_points").case(7).with("value", least).with("limit", most));
            }
        }
        if !criterion.scale.is_empty() {
            reach(criterion, most, &at, out);
            steps(criterion, &at, out);
        }
    }
}

fn reach(criterion: &Criterion, most: Option<u32>, at: &impl Fn(&str) -> Hit, out: &mut Vec<Hit>) {
    for wanted in [Some(0), most].into_iter().flatten() {
        if !criterion.scale.iter().any(|step| step.points == wanted) {
            out.push(at("scale").with("value", wanted));
        }
    }
    for (place, step) in criterion.scale.iter().enumerate() {
        if let Some(most) = most.filter(|most| step.points > *most) {
            let hit = at(&format!("scale/{place}/points")).case(1);
            out.push(hit.with("value", step.points).with("limit", most));
        }
    }
}

/// Steps in order: by their values, or as they are written where they are words.
fn steps(criterion: &Criterion, at: &impl Fn(&str) -> Hit, out: &mut Vec<Hit>) {
    let before = out.len();
    let mut steps: Vec<(usize, &ScaleStep)> = criterion.scale.iter().enumerate().collect();
    let is_range = |step: &ScaleStep| step.from.is_some() || step.to.is_some();
    if steps.iter().any(|(_, step)| is_range(step)) {
        for (place, step) in &steps {
            match (step.from, step.to) {
                (Some(low), Some(high)) if low > high => {
                    let hit = at(&format!("scale/{place}/to")).case(5);
                    out.push(hit.with("low", low).with("high", high));
                }
                (None, None) => out.push(at(&format!("scale/{place}/from")).case(6)),
                _ => {}
            }
        }
        if out.len() > before {
            return;
        }
        // a step without a beginning comes first
        steps = sorted(steps, |(_, one), (_, other)| one.from.cmp(&other.from));
        let next = steps.iter().skip(1);
        for ((_, low), (place, high)) in steps.iter().zip(next) {
            let hit = at(&format!("scale/{place}/from"));
            if let Some(value) = overlap(low, high) {
                // what follows an overlap tells nothing of gaps
                out.push(hit.case(4).with("value", value));
                return;
            }
            if let Some((first, last)) = gap(low, high) {
                out.push(hit.case(3).with("low", first).with("high", last));
            }
        }
    }
    let mut way = None;
    let next = steps.iter().skip(1);
    for ((_, low), (place, high)) in steps.iter().zip(next) {
        let turn = high.points.cmp(&low.points);
        if turn == Ordering::Equal || *way.get_or_insert(turn) != turn {
            let hit = at(&format!("scale/{place}/points")).case(2);
            out.push(hit.with("first", low.points).with("value", high.points));
        }
    }
}

/// A value that lies in both of two ranges, the lower one first.
fn overlap(low: &ScaleStep, high: &ScaleStep) -> Option<i64> {
    match (low.to, high.from) {
        (Some(end), Some(begin)) => (end >= begin).then_some(begin),
        (None, begin) => begin,
        (Some(end), None) => Some(end.min(high.to.unwrap_or(end))),
    }
}

/// The values between two ranges.
fn gap(low: &ScaleStep, high: &ScaleStep) -> Option<(i64, i64)> {
    let (end, begin) = (low.to?, high.from?);
    (end + 1 < begin).then_some((end + 1, begin - 1))
}
