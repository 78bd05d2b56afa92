//! When bodies meet next, by when something has to be handed in for it, and how much was dealt with
//! in each year.

use maud::{Markup, html};

use super::view::{Section, View, nothing, table};
use super::words;
use crate::agenda::{AgendaAnswer, PlannedSession, ReadyTopic, YearCount};
use crate::findings::Words;
use crate::model::Visibility;
use crate::order::Map;

pub fn section(view: &View<'_>) -> Section {
    let told = view.register.agenda_on(None, None, view.day, view.lang);
    let to_come: Vec<&PlannedSession> = told.sessions.iter().filter(|it| it.to_come).collect();
    let body = html! {
        @if told.sessions.is_empty() && told.by_year.is_empty() { (nothing(view)) } @else {
            @if to_come.is_empty() { p { (view.say(NO_SESSION)) } } @else {
                (sessions(view, &told, &to_come))
            }
            @if !told.without_session.is_empty() { (waiting(view, &told)) }
            (years(view, &told.by_year))
        }
    };
    Section { id: "agenda", title: view.say(TITLE), body }
}

fn sessions(view: &View<'_>, told: &AgendaAnswer, all: &[&PlannedSession]) -> Markup {
    let head = [words::DAY, FOR_BODY, words::SESSION, HAND_IN_BY, READY, ON_THE_AGENDA];
    let head = head.map(|it| view.say(it));
    table(view, view.say(TO_COME), &head, all, |session| {
        html! {
            td { (view.day(session.start)) }
            td { (name(&told.names, &session.body)) }
            th scope="row" {
                (name(&told.names, &session.session))
                @if session.visibility != Visibility::Public {
                    p.more { (view.say(MAY_READ)) " " (view.label(session.visibility)) }
                }
            }
            td {
                @match session.hand_in_by {
                    Some(day) => {
                        (view.day(day))
                        @if day < view.day { ", " strong { (view.say(PASSED)) } }
                    }
                    None => { (view.say(words::NOT_SAID)) }
                }
            }
            td { (topics(view, told, &session.ready)) }
            td {
                @if session.items.is_empty() { (view.say(words::NONE)) } @else {
                    ul.plain { @for item in &session.items { li {
                        @if item.public { (item.title) } @else { em { (view.say(NOT_PUBLIC)) } }
                    } } }
                }
            }
        }
    })
}

fn topics(view: &View<'_>, told: &AgendaAnswer, all: &[ReadyTopic]) -> Markup {
    html! {
        @if all.is_empty() { (view.say(words::NONE)) } @else {
            ul.plain {
                @for topic in all {
                    li { (name(&told.names, &topic.id)) " (" (view.label(topic.step)) ")" }
                }
            }
        }
    }
}

/// What is ready for a body of which no session is on record that it could be handed in for.
fn waiting(view: &View<'_>, told: &AgendaAnswer) -> Markup {
    let head = [READY, words::STATUS, words::SINCE, FOR_BODY].map(|it| view.say(it));
    table(view, view.say(WITHOUT_SESSION), &head, &told.without_session, |topic| {
        html! {
            th scope="row" { (name(&told.names, &topic.id)) }
            td { (view.label(topic.step)) }
            td { (view.maybe_day(topic.since)) }
            td { (name(&told.names, &topic.body)) }
        }
    })
}

fn name<'a>(names: &'a Map<String, String>, id: &'a str) -> &'a str {
    names.get(id).map_or(id, String::as_str)
}

/// Needs, agenda items and decisions by year and level.
fn years(view: &View<'_>, all: &[YearCount]) -> Markup {
    let head = [YEAR, words::LEVEL, NEEDS, ITEMS, DECISIONS].map(|it| view.say(it));
    table(view, view.say(BY_YEAR), &head, all, |one| {
        let level = one.level.map_or("none", |level| level.as_str());
        let figure = |what: &str, number: u64| {
            let name = format!("year.{}.{level}.{what}", one.year);
            view.figure(&name, usize::try_from(number).unwrap_or(usize::MAX))
        };
        html! {
            th scope="row" { (one.year) }
            td { (one.level.map_or(view.say(words::NO_LEVEL), |level| view.label(level))) }
            td.number { (figure("needs", one.needs)) }
            td.number { (figure("items", one.items)) }
            td.number { (figure("decisions", one.decisions)) }
        }
    })
}

pub const TITLE: Words = Words::new("Sitzungen und Tagesordnung", "Sessions and agenda");
const NO_SESSION: Words =
    Words::new("Im Register steht keine künftige Sitzung.", "The register has no session to come.");
const TO_COME: Words = Words::new("Sitzungen, die anstehen", "Sessions to come");
const HAND_IN_BY: Words = Words::new("Einzureichen bis", "To be handed in by");
const MAY_READ: Words = Words::new("nicht öffentlich; lesen darf:", "not public; to be read by:");
const NOT_PUBLIC: Words =
    Words::new("ein Punkt, der nicht öffentlich ist", "an item that is not public");
const PASSED: Words = Words::new("verstrichen", "has passed");
const READY: Words = Words::new("Liegt bereit", "Ready");
const ON_THE_AGENDA: Words = Words::new("Auf der Tagesordnung", "On the agenda");
const WITHOUT_SESSION: Words = Words::new(
    "Bereit, aber ohne Sitzung, für die es noch eingereicht werden kann",
    "Ready, but without a session for which it can still be handed in",
);
const FOR_BODY: Words = Words::new("Gremium", "Body");
const BY_YEAR: Words = Words::new(
    "Bedarfe, Tagesordnungspunkte und Beschlüsse nach Jahr und Ebene",
    "Needs, agenda items and decisions by year and level",
);
const YEAR: Words = Words::new("Jahr", "Year");
const NEEDS: Words = Words::new("Bedarfe", "Needs");
const ITEMS: Words = Words::new("Tagesordnungspunkte", "Agenda items");
const DECISIONS: Words = Words::new("Beschlüsse", "Decisions");
