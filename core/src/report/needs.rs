//! What is needed, by whom, at which level, and what takes it up.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::chart::{Bar, bars};
use super::view::{Section, View, list, nothing, table};
use super::words;
use crate::facts::{NeedState, NeedStates, StatusOn, Steps, Told, originators_told};
use crate::findings::Words;
use crate::model::{Attribution, Decision, Level, Need, NeedStatus};
use crate::order::{Map, grouped};

const EVERY: Words = Words::new("Alle Bedarfe", "All needs");

pub fn section(view: &View<'_>, states: &NeedStates) -> Section {
    let (needs, later): (Vec<&Need>, Vec<&Need>) =
        view.register.needs().partition(|need| view.knows(*need));
    let body = html! {
        @if needs.is_empty() { (nothing(view)) } @else {
            (levels(view, &needs))
            (statuses(view, &needs))
            (rows(view, states, &needs))
        }
        (view.later(later.len()))
    };
    Section { id: "needs", title: view.say(words::NEEDS), body }
}

fn levels(view: &View<'_>, needs: &[&Need]) -> Markup {
    let count = |level| needs.iter().filter(|need| need.level == level).count();
    let bar = |label, name: &str, value| Bar {
        label,
        name: format!("needs.level.{name}"),
        value,
        of: needs.len(),
    };
    let known = Level::ALL.iter().map(|level| {
        let label = view.label(*level);
        bar(label, level.as_str(), count(Some(*level)))
    });
    let all: Vec<Bar<'_>> =
        known.chain([bar(view.say(words::NO_LEVEL), "none", count(None))]).collect();
    let title = view.say(words::NEEDS_BY_LEVEL);
    bars(view, title, [view.say(words::LEVEL), view.say(words::COUNT), ""], &all, false)
}

fn statuses(view: &View<'_>, needs: &[&Need]) -> Markup {
    let bar = |label, name: &str, status| Bar {
        label,
        name: format!("needs.status.{name}"),
        value: needs.iter().filter(|need| need.status_on(Some(view.day)) == status).count(),
        of: needs.len(),
    };
    let known = NeedStatus::ALL
        .iter()
        .map(|status| bar(view.label(*status), status.as_str(), StatusOn::Was(*status)));
    let unknown = bar(view.say(words::STATUS_UNKNOWN), "unknown", StatusOn::Unknown);
    let all: Vec<Bar<'_>> = known.chain([unknown]).filter(|bar| bar.value > 0).collect();
    let title = view.say(words::NEEDS_BY_STATUS);
    bars(view, title, [view.say(words::STATUS), view.say(words::COUNT), ""], &all, false)
}

fn rows(view: &View<'_>, states: &NeedStates, needs: &[&Need]) -> Markup {
    let head = [
        words::NEED,
        words::FROM,
        words::LEVEL,
        words::STATUS,
        words::UNTIL,
        words::ANSWERED_BY,
        words::DECIDED,
    ]
    .map(|title| view.say(title));
    let none = view.say(words::NO_LEVEL);
    let decisions = decisions(view);
    table(view, view.say(EVERY), &head, needs, |need| {
        html! {
            th scope="row" id={ "need-" (need.id) } {
                bdi { (view.text(&need.title)) } " " span.id { (need.id) }
                @if let Some(outcome) = &need.outcome { p.more { (view.text(outcome)) } }
            }
            td { (originators(view, need)) }
            td { (need.level.map_or(none, |it| view.label(it))) }
            td { (view.status(*need)) }
            td { (until(view, need)) }
            td { (answers(view, need)) (state(view, states, need)) }
            td { (decided(view, decisions.get(need.id.as_str()))) }
        }
    })
}

/// Who raised a need, as far as that may be told; where nothing is said, nothing is told.
pub fn originators(view: &View<'_>, need: &Need) -> Markup {
    let names: Vec<&str> = match originators_told(need) {
        None => vec![view.say(words::NOT_TOLD)],
        Some(told) if told.is_empty() && need.attribution != Some(Attribution::Named) => {
            vec![view.say(words::GROUP_ONLY)]
        }
        Some(told) => {
            let name = |it| match it {
                Told::Organisation(reference) => view.name(reference.as_str()),
                Told::Group(group) => group,
            };
            told.into_iter().map(name).collect()
        }
    };
    html! { (names.join(", ")) }
}

fn until(view: &View<'_>, need: &Need) -> Markup {
    match need.urgency.as_ref().and_then(|urgency| urgency.date) {
        Some(day) => view.day(day),
        None => html! { (view.say(words::NO_DATE)) },
    }
}

fn answers(view: &View<'_>, need: &Need) -> Markup {
    let found = view.taken_up.by(need);
    html! {
        @if found.is_empty() { (view.say(words::NO_PROFILE)) } @else {
            (list(view, found, |profile| html! {
                @if view.shows(profile) {
                    a href={ "#profile-" (profile.id) "-" (profile.version) } {
                        (view.text(&profile.title))
                    }
                } @else { (view.text(&profile.title)) }
                " (" (view.status(*profile)) ")"
            }))
        }
    }
}

/// How a need stands with all its parts, where that is not simply taken up or not.
fn state(view: &View<'_>, states: &NeedStates, need: &Need) -> Markup {
    let found = view.register.find(need.id.as_str());
    let state = found.and_then(|(number, _)| states.get(number));
    let is_told = |it: &NeedState| match it {
        NeedState::Clean => false,
        // that there is no profile was said
        NeedState::Uncovered => !view.taken_up.by(need).is_empty(),
        _ => true,
    };
    html! {
        @if let Some(state) = state.filter(is_told) { p.more { strong { (view.label(state)) } } }
    }
}

/// The decisions about each record: those that name it, and those whose reply changes it.
fn decisions<'a>(view: &View<'a>) -> Map<&'a str, Vec<&'a Decision>> {
    grouped(view.register.decisions().flat_map(|decision| {
        let effects = decision.reply.iter().flat_map(|reply| &reply.effects);
        let named = decision.refs.iter().map(|to| to.id());
        let about: BTreeSet<&str> = named.chain(effects.map(|it| it.need.id())).collect();
        about.into_iter().map(move |id| (id, decision))
    }))
}

fn decided<'a>(view: &View<'a>, decisions: Option<&Vec<&'a Decision>>) -> Markup {
    html! {
        @match decisions {
            None => { (view.say(words::NONE)) }
            Some(found) => { (list(view, found, |decision| line(view, decision))) }
        }
    }
}

/// A decision in one line: number or title, result, day.
pub fn line<'a>(view: &View<'a>, decision: &'a Decision) -> Markup {
    html! {
        @match &decision.number {
            Some(number) => { (number) }
            None => { (view.text(&decision.title)) }
        }
        ", " (view.label(decision.result))
        ", " (view.day(decision.date))
    }
}
