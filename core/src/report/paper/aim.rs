//! The aim: what the profile is for, and how one would notice that its needs are met.

use maud::{Markup, html};

use super::Paper;
use super::points::{Part, Point};
use crate::facts::OpenPoint;
use crate::findings::Words;
use crate::matching::Debt;
use crate::model::Need;

pub fn body(paper: &Paper<'_>) -> Markup {
    let (view, profile) = (&paper.view, paper.profile);
    let with_outcome: Vec<&&Need> = paper.needs.iter().filter(|it| it.outcome.is_some()).collect();
    html! {
        p { (view.text(&profile.purpose)) }
        @if !with_outcome.is_empty() {
            p { (view.say(ONE_WOULD_NOTICE)) }
            ul {
                @for need in with_outcome {
                    li {
                        @if let Some(outcome) = &need.outcome { (view.text(outcome)) }
                        " " span.id { (need.id) }
                    }
                }
            }
        }
    }
}

pub fn points(paper: &Paper<'_>) -> Vec<Point> {
    let matters = paper.matters();
    let is_own = |debt: &&Debt| {
        let of_aim = matches!(debt.what, OpenPoint::Outcome | OpenPoint::DatePassed);
        of_aim && debt.about.id.as_deref().is_some_and(|id| matters.contains(id))
    };
    let view = &paper.view;
    let told = paper.debts.iter().filter(is_own).map(|debt| {
        let what = if debt.what == OpenPoint::Outcome { NO_OUTCOME } else { DATE_PASSED };
        let id = debt.about.id.as_deref().unwrap_or_default();
        Point::new(Part::Aim, format!("{} {id}", view.say(what)), debt.owed_by.name.clone())
    });
    told.collect()
}

const ONE_WOULD_NOTICE: Words =
    Words::new("Erreicht ist das Ziel, wenn gilt:", "The aim is reached when:");
const NO_OUTCOME: Words = Words::new(
    "woran man merkt, dass der Bedarf erfüllt ist:",
    "how one would notice that the need is met:",
);
const DATE_PASSED: Words = Words::new(
    "was gilt, nachdem die Frist des Bedarfs verstrichen ist:",
    "what holds since the date of the need has passed:",
);
