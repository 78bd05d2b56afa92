//! The facts of the matter: the needs behind the profile in their own words, and what all rests on.

use maud::{Markup, html};

use super::Paper;
use super::points::{Part, Point};
use crate::facts::{StatusOn, Steps};
use crate::findings::Words;
use crate::keys::Date;
use crate::logic::Truth;
use crate::model::{Need, Source};
use crate::report::needs::originators;
use crate::report::view::{SHOWN, more};
use crate::report::words as common;

pub fn body(paper: &Paper<'_>) -> Markup {
    let (view, needs) = (&paper.view, &paper.needs);
    html! {
        @if !needs.is_empty() {
            p { (view.number(needs.len())) " " (view.noun(needs.len(), BEHIND)) }
        }
        @for need in needs.iter().take(SHOWN) { (one(paper, need)) }
        (more(view, needs.len(), SHOWN, common::NOT_SHOWN))
    }
}

fn one(paper: &Paper<'_>, need: &Need) -> Markup {
    let view = &paper.view;
    let status = match need.status_on(Some(view.day)) {
        StatusOn::Was(status) => view.label(status),
        StatusOn::NotYet | StatusOn::Unknown => view.say(common::UNKNOWN),
    };
    html! {
        article.block {
            h3 id={ "need-" (need.id) } { bdi { (view.text(&need.title)) } " " span.id { (need.id) } }
            p { (view.text(&need.statement)) }
            dl {
                dt { (view.say(common::FROM)) }
                dd { (originators(view, need)) }
                dt { (view.say(CONCERNS)) }
                dd { (concerned(paper, need)) }
                @if let Some(urgency) = &need.urgency {
                    dt { (view.say(common::UNTIL)) }
                    dd {
                        @match (urgency.date, &urgency.within) {
                            (Some(day), _) => { (view.day(day)) }
                            (None, Some(within)) => {
                                (within.months) " " (view.say(MONTHS_AFTER)) " "
                                (view.text(&within.event))
                            }
                            (None, None) => { (view.say(common::NO_DATE)) }
                        }
                        "; " (view.say(OTHERWISE)) " " (view.label(urgency.consequence))
                    }
                }
                dt { (view.say(common::STATUS)) }
                dd { (status) }
                @if let Some(merge) = need.merge.as_ref().filter(|it| it.on <= view.day) {
                    dt { (view.say(MERGED)) }
                    dd {
                        bdi { (view.name(merge.into.as_str())) } ", " (view.day(merge.on))
                    }
                }
            }
        }
    }
}

/// How many units it concerns, and of how many that is not known.
fn concerned(paper: &Paper<'_>, need: &Need) -> Markup {
    let view = &paper.view;
    let (mut sure, mut perhaps) = (0, 0);
    for (_, holds) in view.register.affected(&need.affected, view.day) {
        match holds {
            Truth::True => sure += 1,
            _ => perhaps += 1,
        }
    }
    html! {
        (view.counted(&format!("paper.need.{}.units", need.id), sure, common::UNITS))
        @if perhaps > 0 {
            "; " (view.say(OF_MORE)) " "
            (view.figure(&format!("paper.need.{}.units.unknown", need.id), perhaps)) " "
            (view.say(PERHAPS))
        }
    }
}

/// What the profile and its needs rest on: the second annex.
pub fn sources(paper: &Paper<'_>) -> Markup {
    let view = &paper.view;
    let own = paper.profile.sources.iter();
    let all = own.chain(paper.needs.iter().flat_map(|need| &need.sources));
    let mut told: Vec<&Source> = Vec::new();
    for source in all {
        if !told.iter().any(|it| it.citation == source.citation) {
            told.push(source);
        }
    }
    html! {
        @if !told.is_empty() {
            section {
                h2 id="sources-title" { (view.say(SOURCES)) }
                ul {
                    @for source in told.iter().take(SHOWN) {
                        li { (view.label(source.kind)) ": " (cited(paper, source)) }
                    }
                }
                (more(view, told.len(), SHOWN, common::NOT_SHOWN))
            }
        }
    }
}

fn cited(paper: &Paper<'_>, source: &Source) -> Markup {
    let day = |day: Option<Date>| {
        html! { @if let Some(day) = day { " (" (paper.view.day(day)) ")" } }
    };
    html! {
        @match &source.url {
            Some(url) => { a href=(url) rel="noreferrer" { (source.citation) } }
            None => { (source.citation) }
        }
        (day(source.date))
    }
}

pub fn points(paper: &Paper<'_>) -> Vec<Point> {
    let none = paper.needs.is_empty();
    let point = || Point::new(Part::Matter, paper.view.say(NO_NEED), paper.acts);
    none.then(point).into_iter().collect()
}

const BEHIND: Words = Words::new(
    "Bedarf steht hinter diesem Profil, hier im Wortlaut des Registers.|Bedarfe stehen hinter diesem \
     Profil, hier im Wortlaut des Registers.",
    "need is behind this profile, in the words of the register.|needs are behind this profile, in the \
     words of the register.",
);
const CONCERNS: Words = Words::new("Betrifft", "Concerns");
const OF_MORE: Words = Words::new("bei", "of");
const PERHAPS: Words = Words::new("weiteren ist das nicht bekannt", "more that is not known");
const MONTHS_AFTER: Words = Words::new("Monate nach:", "months after:");
const OTHERWISE: Words = Words::new("Folge sonst:", "otherwise:");
const MERGED: Words = Words::new("Zusammengeführt in", "Merged into");
const SOURCES: Words = Words::new("Anlage 2: Quellen", "Annex 2: Sources");
const NO_NEED: Words = Words::new(
    "aus welchen Bedarfen das Profil entstanden ist",
    "which needs the profile comes from",
);
