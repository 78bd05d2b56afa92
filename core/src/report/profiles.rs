//! Which profiles answer, where they stand, and what they require.

use maud::{Markup, html};

use super::chart::{Bar, bars};
use super::needs::line;
use super::view::{SHOWN, Section, View, list, more, nothing, table};
use super::words;
use crate::model::{Binding, Criterion, Position, Profile};

pub fn section(view: &View<'_>) -> Section {
    let (profiles, later): (Vec<&Profile>, Vec<&Profile>) =
        view.register.profiles().partition(|profile| view.knows(*profile));
    let body = html! {
        @if profiles.is_empty() { (nothing(view)) }
        @for profile in profiles.iter().take(SHOWN) { (one(view, profile)) }
        (more(view, profiles.len(), SHOWN, words::NOT_SHOWN))
        (view.later(later.len()))
    };
    Section { id: "profiles", title: view.say(words::PROFILES), body }
}

fn one(view: &View<'_>, profile: &Profile) -> Markup {
    let decision = profile.decision.as_ref().and_then(|it| view.register.decision(it.as_str()));
    let addressees = profile.addressees.iter().map(|it| view.label(*it));
    html! {
        h3 id={ "profile-" (profile.id) "-" (profile.version) } {
            bdi { (view.text(&profile.title)) } " " span.id { (profile.id) "@" (profile.version) }
        }
        p { (view.text(&profile.purpose)) }
        dl {
            dt { (view.say(words::CLASS)) }
            dd { (view.label(profile.kind)) }
            dt { (view.say(words::STATUS)) }
            dd { (view.status(profile)) }
            dt { (view.say(words::ADDRESSED_TO)) }
            dd { (addressees.collect::<Vec<_>>().join(", ")) }
            dt { (view.say(words::DECISION)) }
            dd {
                @match decision {
                    Some(decision) => { (line(view, decision)) }
                    None => { (view.say(words::NO_DECISION)) }
                }
            }
        }
        @if !profile.criteria.is_empty() {
            (bindings(view, profile))
            (criteria(view, profile))
        }
        @if !profile.positions.is_empty() { (positions(view, &profile.positions)) }
    }
}

fn bindings(view: &View<'_>, profile: &Profile) -> Markup {
    let bar = |binding: &Binding| Bar {
        label: view.label(*binding),
        name: format!("criteria.{}@{}.{}", profile.id, profile.version, binding.as_str()),
        value: profile.criteria.iter().filter(|it| it.binding == *binding).count(),
        of: profile.criteria.len(),
    };
    let all: Vec<Bar<'_>> = Binding::ALL.iter().map(bar).collect();
    let title = format!("{}: {}", view.say(words::CRITERIA_BY_BINDING), view.text(&profile.title));
    bars(view, &title, [view.say(words::BINDING), view.say(words::COUNT), ""], &all, false)
}

fn criteria(view: &View<'_>, profile: &Profile) -> Markup {
    let head =
        [words::CRITERION, words::BINDING, words::CLASS, words::DIMENSION, words::COMES_FROM]
            .map(|title| view.say(title));
    let caption = format!("{}: {}", view.say(words::CRITERIA), view.text(&profile.title));
    table(view, &caption, &head, &profile.criteria, |criterion| {
        html! {
            th scope="row" {
                bdi { (view.text(&criterion.title)) } " " span.id { (criterion.id) }
                p.more { (view.text(&criterion.text)) }
            }
            td { (view.label(criterion.binding)) }
            td { (view.label(criterion.class)) }
            td { (view.label(criterion.dimension)) }
            td { (sources(view, criterion)) }
        }
    })
}

fn sources(view: &View<'_>, criterion: &Criterion) -> Markup {
    html! {
        @if criterion.derived_from.is_empty() { (view.say(words::NOT_SAID)) } @else {
            (list(view, &criterion.derived_from, |source| html! { (view.name(source.as_str())) }))
        }
    }
}

fn positions(view: &View<'_>, positions: &[Position]) -> Markup {
    html! {
        h4 { (view.say(words::POSITIONS)) }
        ul {
            @for position in positions.iter().take(SHOWN) {
                li {
                    @if let Some(organisation) = &position.organisation {
                        (view.name(organisation.as_str()))
                    }
                    @if let Some(group) = &position.group { (group) }
                    " (" (view.label(position.stance))
                    @if position.minority == Some(true) { ", " (view.say(words::MINORITY)) }
                    "): " (view.text(&position.text))
                }
            }
        }
        (more(view, positions.len(), SHOWN, words::NOT_SHOWN))
    }
}
