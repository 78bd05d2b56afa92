//! How organisations and groups stand to the profile, those of a minority in their own words, and who
//! objected when needs were merged.

use maud::{Markup, html};

use super::Paper;
use super::points::{Part, Point};
use crate::bundle::{Asked, OriginatorConsent, RecordedBundle, recorded};
use crate::facts::{ConsentState, minorities_lost};
use crate::findings::Words;
use crate::messages::day_text;
use crate::model::Position;
use crate::report::view::{SHOWN, View, more, table};
use crate::report::words as common;

pub fn body(paper: &Paper<'_>) -> Markup {
    let (view, all) = (&paper.view, &paper.profile.positions);
    let is_minority = |it: &&Position| it.minority == Some(true);
    let minority: Vec<&Position> = all.iter().filter(is_minority).collect();
    let objections = objections(paper);
    html! {
        @if !all.is_empty() {
            (positions(view, all))
            h3 { (view.say(MINORITY)) }
            @if minority.is_empty() { p { (view.say(NO_MINORITY)) } }
            @for position in minority.iter().take(SHOWN) {
                blockquote {
                    p { (view.text(&position.text)) }
                    p.more { (holder(view, position)) " (" (view.label(position.stance)) ")" }
                }
            }
            (more(view, minority.len(), SHOWN, common::NOT_SHOWN))
        }
        @if !objections.is_empty() {
            h3 { (view.say(OBJECTIONS)) }
            ul { @for (need, said) in &objections { li { (said) " " span.id { (need) } } } }
        }
    }
}

/// How organisations and groups stand to a profile, in their own words.
pub fn positions(view: &View<'_>, all: &[Position]) -> Markup {
    let head = [WHO, STANCE, IN_OWN_WORDS].map(|it| view.say(it));
    table(view, view.say(POSITIONS), &head, all, |position| {
        html! {
            th scope="row" { (holder(view, position)) }
            td {
                (view.label(position.stance))
                @if position.minority == Some(true) { ", " (view.say(common::MINORITY)) }
            }
            td { (view.text(&position.text)) }
        }
    })
}

fn holder<'a>(view: &View<'a>, position: &'a Position) -> &'a str {
    let organisation = position.organisation.as_ref().map(|it| view.name(it.as_str()));
    organisation.or(position.group.as_deref()).unwrap_or_default()
}

/// The bundles of the needs behind the profile.
fn bundles(paper: &Paper<'_>) -> Vec<RecordedBundle> {
    let (view, matters) = (&paper.view, paper.matters());
    let asked = Asked { need: None, day: view.day, limit: usize::MAX, lang: view.lang };
    let is_own = |bundle: &RecordedBundle| {
        let merged = bundle.needs.iter().map(|it| it.id.as_str());
        merged.chain([bundle.id.as_str()]).any(|id| matters.contains(id))
    };
    recorded(view.register, asked).into_iter().filter(is_own).collect()
}

/// Who objected to a merge of a need behind the profile and has got no variant: which need, and the
/// words.
fn objections(paper: &Paper<'_>) -> Vec<(String, String)> {
    let objects = |it: &&OriginatorConsent| {
        matches!(it.state, ConsentState::Objected | ConsentState::ObjectedLate)
    };
    let needs = bundles(paper).into_iter().flat_map(|bundle| bundle.needs);
    let told = needs.flat_map(|need| {
        let said = need.originators.iter().filter(objects).map(|it| it.message.clone());
        said.map(|message| (need.id.clone(), message)).collect::<Vec<_>>()
    });
    told.collect()
}

pub fn points(paper: &Paper<'_>) -> Vec<Point> {
    let (view, profile) = (&paper.view, paper.profile);
    let mut points = Vec::new();
    let mut push = |what: String| points.push(Point::new(Part::Stances, what, paper.acts));
    if profile.positions.is_empty() {
        push(view.say(NO_POSITION).to_owned());
    }
    for (earlier, whose) in minorities_lost(profile, view.register, Some(view.day)) {
        let said = view.say(MINORITY_LOST);
        push(format!("{said} {} ({} {})", view.name(whose), view.say(VERSION), earlier.version));
    }
    let bundles = bundles(paper);
    let pending = bundles
        .iter()
        .flat_map(|bundle| &bundle.needs)
        .filter(|need| need.originators.iter().any(|it| it.state == ConsentState::Pending));
    for need in pending {
        let until = day_text(need.objection_until, view.lang);
        push(format!("{} {until}: {}", view.say(WINDOW_OPEN), need.id));
    }
    for (need, _) in objections(paper) {
        push(format!("{} {need}", view.say(WHAT_OF_OBJECTION)));
    }
    points
}

const WHO: Words = Words::new("Wer", "Who");
const STANCE: Words = Words::new("Haltung", "Stance");
const IN_OWN_WORDS: Words = Words::new("In eigenen Worten", "In their own words");
const POSITIONS: Words = Words::new("Stellungnahmen zum Profil", "Positions on the profile");
const MINORITY: Words = Words::new("Minderheitspositionen", "Views of a minority");
const NO_MINORITY: Words = Words::new(
    "Als Minderheitsvotum ist keine Stellungnahme festgehalten.",
    "No position is recorded as that of a minority.",
);
const OBJECTIONS: Words =
    Words::new("Einwände gegen das Zusammenführen von Bedarfen", "Objections to merging needs");
const VERSION: Words = Words::new("Fassung", "version");
const NO_POSITION: Words = Words::new(
    "wie die Mitglieder zum Profil stehen, und ob eine Minderheit anderer Auffassung ist",
    "how the members stand to the profile, and whether a minority holds another view",
);
const MINORITY_LOST: Words = Words::new(
    "was aus der Minderheitsposition einer früheren Fassung geworden ist:",
    "what became of a minority view on an earlier version:",
);
const WINDOW_OPEN: Words = Words::new("Einwände sind möglich bis", "objections are possible until");
const WHAT_OF_OBJECTION: Words = Words::new(
    "wie mit dem Einwand umgegangen wird (keine Abweichung eingetragen):",
    "what is done about the objection (no variant on record):",
);
