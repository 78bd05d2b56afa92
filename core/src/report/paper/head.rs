//! What stands above the parts: for whom the paper is, for which session, who brings it in.

use maud::{Markup, html};

use super::points::{self, Part, Point};
use super::resolution::decisions;
use super::{Paper, TITLE};
use crate::agenda::PlannedSession;
use crate::facts::{addressed_bodies, adopted_by};
use crate::findings::Words;
use crate::model::{
    Addressee, Authority, DecisionResult, Need, ProfileStatus, RecordType, Visibility,
};
use crate::report::words as common;

/// The header of the page.
pub fn header(paper: &Paper<'_>, points: &[Point]) -> Markup {
    let (view, profile) = (&paper.view, paper.profile);
    let addressees: Vec<&str> = profile.addressees.iter().map(|it| view.label(*it)).collect();
    html! {
        header {
            p.kind { (view.say(TITLE)) }
            h1 { bdi { (view.text(&profile.title)) } }
            p.day {
                (paper.named()) " · " (view.say(common::STATUS)) ": " (paper.status_told())
                " · " (view.say(AS_OF_DAY)) " " (view.day(view.day))
            }
            @if let Some(least) = readers(paper) {
                p.note { (view.say(NOT_PUBLIC)) " " strong { (view.label(least)) } "." }
            }
            @if let Some(over) = over(paper) { p.note { strong { (view.say(over)) } } }
            dl {
                dt { (view.say(TO)) }
                dd { (addressees.join(", ")) }
                @if addressed_bodies(profile).next().is_some() {
                    dt { (view.say(common::SESSION)) }
                    dd { (session(paper)) }
                }
                dt { (view.say(RAPPORTEUR)) }
                dd {
                    @match &profile.rapporteur {
                        Some(rapporteur) => { (view.name(rapporteur.as_str())) }
                        None => { (view.say(points::OPEN)) }
                    }
                }
                dt { (view.say(BROUGHT_IN_BY)) }
                dd { (paper.acts) }
                @if !profile.services.is_empty() {
                    dt { (view.say(SERVICES)) }
                    dd {
                        @for (number, key) in profile.services.iter().enumerate() {
                            @if number > 0 { ", " }
                            (service(paper, key))
                        }
                    }
                }
                @if profile.cross_cutting == Some(true) {
                    dt { (view.say(SERVICES)) }
                    dd { (view.say(CROSS_CUTTING)) }
                }
            }
            (points::of(view, Part::Head, points))
        }
    }
}

/// What a body is called to which it is addressed: by its record, otherwise as an addressee.
fn named<'a>(paper: &Paper<'a>, body: &'a str) -> &'a str {
    let addressee = Addressee::ALL.iter().find(|it| it.as_str() == body);
    match (paper.view.register.body(body), addressee) {
        (None, Some(addressee)) => paper.view.label(*addressee),
        _ => paper.view.name(body),
    }
}

/// For which session it is, and by when it has to be handed in.
fn session(paper: &Paper<'_>) -> Markup {
    let view = &paper.view;
    html! {
        @match next_session(paper) {
            None => { (view.say(points::OPEN)) }
            Some((body, session)) => {
                (named(paper, body)) ", " (view.day(session.start))
                @if let Some(day) = session.hand_in_by {
                    "; " (view.say(HAND_IN_BY)) " " (view.day(day))
                }
            }
        }
    }
}

/// A service by its name, as far as the register has it, and its key.
fn service(paper: &Paper<'_>, key: &crate::keys::ServiceKey) -> String {
    let mut rows = paper.view.register.services().rows(key);
    let name = rows.next().map(|row| row.name.as_str()).filter(|name| !name.is_empty());
    name.map_or_else(|| key.to_string(), |name| format!("{name} ({key})"))
}

/// The next session of a body it is addressed to for which it can still be handed in.
fn next_session<'a>(paper: &Paper<'a>) -> Option<(&'static str, PlannedSession)> {
    let view = &paper.view;
    addressed_bodies(paper.profile).find_map(|body| {
        let told = view.register.agenda_on(Some(body), None, view.day, view.lang);
        let in_time = |it: &PlannedSession| {
            it.to_come && it.start >= view.day && it.hand_in_by.is_none_or(|by| by >= view.day)
        };
        told.sessions.into_iter().find(in_time).map(|session| (body, session))
    })
}

/// That it is not to be handed in any more, where that is so.
pub fn over(paper: &Paper<'_>) -> Option<Words> {
    match paper.status().known() {
        Some(ProfileStatus::Withdrawn) => Some(WITHDRAWN),
        Some(ProfileStatus::Replaced) => Some(REPLACED),
        _ => is_decided(paper).then_some(DECIDED),
    }
}

/// Whether a body that decides has decided on it already.
fn is_decided(paper: &Paper<'_>) -> bool {
    let register = paper.view.register;
    decisions(paper).iter().any(|decision| {
        let body = register.body(decision.body.as_str());
        let decides = body.is_some_and(|body| body.authority == Authority::Deciding);
        let is_asked = addressed_bodies(paper.profile).any(|it| it == decision.body.id());
        let adopts = adopted_by(paper.profile).is_some_and(|it| it.id() == decision.id.as_str());
        decision.result != DecisionResult::Deferred && (is_asked || adopts && decides)
    })
}

/// The strictest visibility of what a page tells of: its subject, and needs; `None` where all of it is
/// public.
pub fn strictest(own: Visibility, needs: &[&Need]) -> Option<Visibility> {
    let of_needs =
        needs.iter().map(|it| it.visibility.unwrap_or(RecordType::Need.usual_visibility()));
    of_needs.chain([own]).min().filter(|least| *least != Visibility::Public)
}

/// The same of the paper.
fn readers(paper: &Paper<'_>) -> Option<Visibility> {
    let own = paper.profile.visibility.unwrap_or(RecordType::Profile.usual_visibility());
    strictest(own, &paper.needs)
}

pub fn points(paper: &Paper<'_>) -> Vec<Point> {
    let (view, profile) = (&paper.view, paper.profile);
    let mut points = Vec::new();
    let mut push = |what: String, who: &str| points.push(Point::new(Part::Head, what, who));
    if over(paper).is_some() {
        return points;
    }
    let body = addressed_bodies(profile).next();
    if let Some(body) = body {
        match next_session(paper) {
            None => push(view.say(WHICH_SESSION).to_owned(), named(paper, body)),
            Some((body, session)) if session.hand_in_by.is_none() => {
                push(view.say(BY_WHEN).to_owned(), named(paper, body));
            }
            Some(_) => {}
        }
    }
    if profile.rapporteur.is_none() {
        push(view.say(WHO_REPORTS).to_owned(), paper.acts);
    }
    // what the body keeps to itself is not handed on without its leave
    let to_others = readers(paper).filter(|it| *it < Visibility::Administration);
    if let Some(least) = to_others {
        push(format!("{} {}", view.say(MAY_IT_LEAVE), view.label(least)), paper.acts);
    }
    points
}

const AS_OF_DAY: Words = Words::new("Stichtag", "as of");
const TO: Words = Words::new("Gerichtet an", "Addressed to");
const HAND_IN_BY: Words = Words::new("einzureichen bis", "to be handed in by");
const RAPPORTEUR: Words = Words::new("Berichterstatter", "Rapporteur");
const BROUGHT_IN_BY: Words = Words::new("Eingebracht durch", "Brought in by");
const SERVICES: Words = Words::new("Leistungen", "Services");
const CROSS_CUTTING: Words =
    Words::new("Querschnitt, betrifft viele Leistungen", "cuts across services");
const NOT_PUBLIC: Words = Words::new(
    "Nicht für die Öffentlichkeit bestimmt. Engster Leserkreis einzelner Angaben:",
    "Not meant for the public. The closest circle of readers of any of it:",
);
const WITHDRAWN: Words = Words::new(
    "Dieses Profil ist zurückgezogen. Es wird nicht eingereicht.",
    "This profile was withdrawn. It is not handed in.",
);
const REPLACED: Words = Words::new(
    "Diese Fassung ist abgelöst. Eingereicht wird die neuere.",
    "This version was replaced. The newer one is handed in.",
);
const DECIDED: Words = Words::new(
    "Über dieses Profil ist schon beschlossen (Abschnitt 1).",
    "This profile has been decided on already (part 1).",
);
const WHICH_SESSION: Words = Words::new(
    "in welcher Sitzung darüber beraten wird; eine, für die noch eingereicht werden kann, ist nicht \
     eingetragen",
    "in which session it will be dealt with; none is on record for which it can still be handed in",
);
const BY_WHEN: Words = Words::new(
    "bis wann für diese Sitzung einzureichen ist",
    "by when it has to be handed in for this session",
);
const WHO_REPORTS: Words = Words::new(
    "wer berichtet (der Bund, ein Land oder die FITKO)",
    "who reports (the federation, a Land or FITKO)",
);
const MAY_IT_LEAVE: Words = Words::new(
    "ob Angaben weitergegeben werden dürfen, für die das Register als Leserkreis nennt:",
    "whether that may be handed on for which the register names as its readers:",
);
