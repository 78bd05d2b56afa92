//! What the Länder have settled for their municipalities, and where no answer is known.

use maud::{Markup, html};

use super::view::{Section, View, table};
use super::words;
use crate::facts::LandAnswers;
use crate::findings::Words;
use crate::keys::Land;
use crate::model::{LandRule, LandState, LandTopic};

pub fn section(view: &View<'_>) -> Section {
    let answers = LandAnswers::on(view.register, view.day);
    let lands: Vec<Land> = Land::all().collect();
    let topics = LandTopic::ALL.iter().map(|topic| view.label(*topic));
    let head: Vec<&str> = std::iter::once(view.say(LAND)).chain(topics).collect();
    let known = |topic: LandTopic| {
        let told = lands.iter().filter_map(|land| answers.get(*land, topic));
        told.filter(|rule| rule.state != LandState::Unknown).count()
    };
    let body = html! {
        ul.facts {
            @for topic in LandTopic::ALL {
                li {
                    (view.figure(&format!("lands.{}", topic.as_str()), known(*topic)))
                    " " (view.say(words::OF)) " " (view.number(lands.len()))
                    " " (view.say(ANSWERS_ON)) " " q { (view.label(*topic)) }
                }
            }
        }
        (table(view, view.say(BY_TOPIC), &head, &lands, |land| html! {
            th scope="row" { (land.name()) }
            @for topic in LandTopic::ALL { td { (answer(view, answers.get(*land, *topic))) } }
        }))
    };
    Section { id: "lands", title: view.say(TITLE), body }
}

/// What a Land has answered: how it stands, whether it allows it, since when, and where that is
/// written.
fn answer(view: &View<'_>, rule: Option<&LandRule>) -> Markup {
    let Some(rule) = rule.filter(|rule| rule.state != LandState::Unknown) else {
        return html! { em { (view.say(words::UNKNOWN)) } };
    };
    let url = rule.source.as_ref().and_then(|source| source.url.as_ref());
    let allows = rule.allows.map(|allows| view.say(if allows { ALLOWED } else { FORBIDDEN }));
    html! {
        (view.label(rule.state))
        @if let Some(allows) = allows { ", " (allows) }
        @if let Some(text) = &rule.rule { p.more { (view.text(text)) } }
        p.more {
            @match url {
                Some(url) => {
                    a href=(url) rel="noreferrer" { (view.say(words::AS_OF)) " " (view.day(rule.on)) }
                }
                None => { (view.say(words::AS_OF)) " " (view.day(rule.on)) }
            }
        }
    }
}

pub const TITLE: Words =
    Words::new("Was die Länder geregelt haben", "What the Länder have settled");
const BY_TOPIC: Words = Words::new("Antworten nach Land und Thema", "Answers by Land and topic");
const LAND: Words = Words::new("Land", "Land");
const ANSWERS_ON: Words = Words::new("Ländern mit einer Antwort zu", "Länder with an answer on");
const ALLOWED: Words = Words::new("erlaubt", "allowed");
const FORBIDDEN: Words = Words::new("nicht erlaubt", "not allowed");
