//! CRIT-003: scales of points

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Criterion, Profile, ScaleStep};
use crate::order::sorted;
use crate::rules::{Check, Context, Violations};
use std::cmp::Ordering;

/// Scales of points
#[derive(Cases)]
pub enum BrokenScale {
    #[de("In der Punkteskala fehlt die Stufe mit {value?einem Punkt|# Punkten}.")]
    #[help_de("Eine Skala reicht von 0 bis zur höchsten Punktzahl des Profils.")]
    #[en("the scale has no step with {value?one point|# points}")]
    #[help_en("a scale reaches from 0 to the most points of the profile")]
    StepMissing { value: u32 },
    #[de(
        "Diese Stufe gibt {value?einen Punkt|# Punkte}; höchstens {limit?einer ist|# sind} \
          möglich."
    )]
    #[help_de("Prüfen Sie die Punktzahl oder die höchste Punktzahl des Profils.")]
    #[en("this step gives {value?one point|# points}, but {limit?one is|# are} the most")]
    #[help_en("check the points, or the most points of the profile")]
    TooManyPoints { value: u32, limit: u32 },
    #[de(
        "Von Stufe zu Stufe steigen die Punkte nicht durchgehend oder fallen nicht durchgehend: \
          auf {first?einen Punkt|# Punkte} {value?folgt einer|folgen #}."
    )]
    #[help_de("Ordnen Sie die Stufen, und geben Sie jeder eine eigene Punktzahl.")]
    #[en(
        "from step to step the points neither always rise nor always fall: {first?one|#} is \
          followed by {value?one|#}"
    )]
    #[help_en("put the steps in order, and give each its own number of points")]
    NotSteady { first: u32, value: u32 },
    #[de("Für Werte von {low} bis {high} gibt es keine Stufe.")]
    #[help_de("Lassen Sie die Stufen ohne Lücke aneinander anschließen.")]
    #[en("no step covers values from {low} to {high}")]
    #[help_en("let the steps join without a gap")]
    Gap { low: i64, high: i64 },
    #[de("Der Wert {value} steht in zwei Stufen.")]
    #[help_de("Lassen Sie die Stufen aneinander anschließen, ohne dass sie sich überschneiden.")]
    #[en("the value {value} is in two steps")]
    #[help_en("let the steps join without overlap")]
    Overlap { value: i64 },
    #[de("Die Stufe beginnt bei {low} und endet schon bei {high}.")]
    #[help_de("Nennen Sie unter „from“ den kleineren Wert.")]
    #[en("the step begins at {low} and already ends at {high}")]
    #[help_en("give the smaller value under “from”")]
    EndsBeforeItBegins { low: i64, high: i64 },
    #[de("Von dieser Stufe ist nicht gesagt, welche Werte sie umfasst.")]
    #[help_de("Geben Sie „from“ oder „to“ an wie bei den anderen Stufen.")]
    #[en("it is not said which values this step covers")]
    #[help_en("give “from” or “to” as with the other steps")]
    NoRange,
    #[de("Gefordert sind mindestens {value} Punkte; mehr als {limit?einen|#} gibt es aber nicht.")]
    #[help_de("Senken Sie die geforderte Punktzahl.")]
    #[en("at least {value} points are required, but there are no more than {limit}")]
    #[help_en("require fewer points")]
    OutOfReach { value: u32, limit: u32 },
}

impl Check for BrokenScale {
    type Of = Profile;
    const ABOUT: About = About {
        code: "CRIT-003",
        name: "broken-scale",
        severity: Error,
        since: "0.1",
        why: why(
            "Hat die Skala Lücken oder Überschneidungen, so bekommt dasselbe Angebot je nach \
             Prüfer andere Punkte.",
            "where the scale has gaps or overlaps, the same offer gets other points from another \
             assessor",
            "UfAB 2018, Leistungspunkte; Modell, Anforderungsprofil",
        ),
    };

    const WHOLE: bool = true;

    /// A scale reaches from 0 to the most points, its points rise or fall all along, and where its
    /// steps are ranges of whole numbers these join. `min_points` can be reached.
    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let most = profile.scoring.as_ref().map(|scoring| scoring.scale_max);
        for (number, criterion) in profile.criteria.iter().enumerate() {
            let at = |member: &str| format!("/criteria/{number}/{member}");
            if let (Some(value), Some(limit)) = (criterion.min_points, most) {
                if value > limit {
                    out.push(at("min_points"), Self::OutOfReach { value, limit });
                }
            }
            if !criterion.scale.is_empty() {
                reach(criterion, most, &at, out);
                steps(criterion, &at, out);
            }
        }
    }
}

/// Where a member of the criterion at hand stands.
type At<'a> = dyn Fn(&str) -> String + 'a;

fn reach(
    criterion: &Criterion,
    most: Option<u32>,
    at: &At<'_>,
    out: &mut Violations<'_, BrokenScale>,
) {
    for value in [Some(0), most].into_iter().flatten() {
        if !criterion.scale.iter().any(|step| step.points == value) {
            out.push(at("scale"), BrokenScale::StepMissing { value });
        }
    }
    for (place, step) in criterion.scale.iter().enumerate() {
        if let Some(limit) = most.filter(|most| step.points > *most) {
            let case = BrokenScale::TooManyPoints { value: step.points, limit };
            out.push(at(&format!("scale/{place}/points")), case);
        }
    }
}

/// Steps in order: by their values, or as they are written where they are words.
fn steps(criterion: &Criterion, at: &At<'_>, out: &mut Violations<'_, BrokenScale>) {
    let mut steps: Vec<(usize, &ScaleStep)> = criterion.scale.iter().enumerate().collect();
    let is_range = |step: &ScaleStep| step.from.is_some() || step.to.is_some();
    if steps.iter().any(|(_, step)| is_range(step)) {
        if !are_ranges(&steps, at, out) {
            return;
        }
        // a step without a beginning comes first
        steps = sorted(steps, |(_, one), (_, other)| one.from.cmp(&other.from));
        if !join(&steps, at, out) {
            return;
        }
    }
    let mut direction = None;
    let next = steps.iter().skip(1);
    for ((_, low), (place, high)) in steps.iter().zip(next) {
        let turn = high.points.cmp(&low.points);
        if turn == Ordering::Equal || *direction.get_or_insert(turn) != turn {
            let case = BrokenScale::NotSteady { first: low.points, value: high.points };
            out.push(at(&format!("scale/{place}/points")), case);
        }
    }
}

/// Whether every step says which values it takes in.
fn are_ranges(
    steps: &[(usize, &ScaleStep)],
    at: &At<'_>,
    out: &mut Violations<'_, BrokenScale>,
) -> bool {
    let before = out.count();
    for (place, step) in steps {
        match (step.from, step.to) {
            (Some(low), Some(high)) if low > high => {
                let case = BrokenScale::EndsBeforeItBegins { low, high };
                out.push(at(&format!("scale/{place}/to")), case);
            }
            (None, None) => {
                out.push(at(&format!("scale/{place}/from")), BrokenScale::NoRange);
            }
            _ => {}
        }
    }
    out.count() == before
}

/// Whether no step overlaps the next; what follows an overlap tells nothing of gaps.
fn join(steps: &[(usize, &ScaleStep)], at: &At<'_>, out: &mut Violations<'_, BrokenScale>) -> bool {
    let next = steps.iter().skip(1);
    for ((_, low), (place, high)) in steps.iter().zip(next) {
        let at = at(&format!("scale/{place}/from"));
        if let Some(value) = overlap(low, high) {
            out.push(at, BrokenScale::Overlap { value });
            return false;
        }
        if let Some((low, high)) = gap(low, high) {
            out.push(at, BrokenScale::Gap { low, high });
        }
    }
    true
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
