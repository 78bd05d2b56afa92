//! Which bodies had to do with it, when, and what came of it.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::Paper;
use super::points::{Part, Point};
use crate::facts::{Answers, OpenPoint, Sessions, adoption, originators_told};
use crate::findings::Words;
use crate::keys::Date;
use crate::model::{Authority, Body, Decision, Session};
use crate::order::sorted;
use crate::report::view::table;
use crate::report::words as common;

/// One time that a body had to do with it.
struct Heard<'a> {
    body: &'a str,
    on: Date,
    occasion: &'a str,
    /// The item of the agenda, where it is public.
    item: Option<&'a str>,
    how: How<'a>,
}

/// What came of it.
enum How<'a> {
    /// A need was brought in there.
    Raised,
    /// It is on the agenda of a session to come.
    ToCome,
    /// It was dealt with: the result that the agenda tells.
    Discussed(Option<&'a str>),
    /// An item that is not public.
    NotPublic,
    Decided(&'a Decision),
    /// It was heard before that decision.
    Involved(&'a Decision),
}

impl How<'_> {
    /// Whether it tells how the body stood.
    const fn is_told(&self) -> bool {
        matches!(self, How::Discussed(Some(_)) | How::Decided(_))
    }
}

/// All of them, by day.
fn heard<'a>(paper: &Paper<'a>) -> Vec<Heard<'a>> {
    let (register, day) = (paper.view.register, paper.view.day);
    let sessions = Sessions::of(register, Some(day));
    let answers = Answers::of(register, Some(day));
    let matters = paper.matters();
    let mut found = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for id in &matters {
        for session in sessions.about(id) {
            if seen.insert(session.id.as_str()) {
                found.extend(in_session(paper, session, &matters));
            }
        }
    }
    found.extend(raised(paper, &mut seen));
    let adopted = adoption(paper.profile, register).filter(|it| it.date <= day);
    let naming = matters.iter().flat_map(|id| answers.naming(id).iter().copied());
    let mut decisions: BTreeSet<&str> = BTreeSet::new();
    for decision in adopted.into_iter().chain(naming) {
        if !decisions.insert(decision.id.as_str()) {
            continue;
        }
        let occasion = paper.view.text(&decision.title);
        let one = |body, on, how| Heard { body, on, occasion, item: None, how };
        found.push(one(decision.body.id(), decision.date, How::Decided(decision)));
        let involved = decision.involved.iter();
        found.extend(involved.map(|it| one(it.body.id(), it.on, How::Involved(decision))));
    }
    let mut found = sorted(found, |a, b| (a.on, a.body).cmp(&(b.on, b.body)));
    // several items of one session that are not public are one
    found.dedup_by(|a, b| {
        let is_hidden = |it: &Heard<'_>| matches!(it.how, How::NotPublic);
        is_hidden(a) && is_hidden(b) && (a.body, a.on) == (b.body, b.on)
    });
    found
}

/// The items of a session that are about it.
fn in_session<'a>(
    paper: &Paper<'a>,
    session: &'a Session,
    matters: &BTreeSet<&str>,
) -> Vec<Heard<'a>> {
    let view = &paper.view;
    let items =
        session.agenda.iter().filter(|item| item.refs.iter().any(|to| matters.contains(to.id())));
    let told = items.map(|item| Heard {
        body: session.body.id(),
        on: session.start,
        occasion: view.text(&session.title),
        item: item.public.then(|| view.text(&item.title)),
        how: match (session.start > view.day, item.public) {
            (true, _) => How::ToCome,
            (false, true) => How::Discussed(item.result.as_deref()),
            (false, false) => How::NotPublic,
        },
    });
    told.collect()
}

/// The sessions in which needs were brought in, where it may be told who raised them.
fn raised<'a>(paper: &Paper<'a>, seen: &mut BTreeSet<&'a str>) -> Vec<Heard<'a>> {
    let (view, mut found) = (&paper.view, Vec::new());
    for need in paper.needs.iter().filter(|it| originators_told(it).is_some()) {
        let sessions = need.originators.iter().filter_map(|it| it.session.as_ref());
        for session in sessions.filter_map(|it| view.register.session(it.as_str())) {
            if session.start <= view.day && seen.insert(session.id.as_str()) {
                found.push(Heard {
                    body: session.body.id(),
                    on: session.start,
                    occasion: view.text(&session.title),
                    item: None,
                    how: How::Raised,
                });
            }
        }
    }
    found
}

pub fn body(paper: &Paper<'_>) -> Markup {
    let view = &paper.view;
    let all = heard(paper);
    let head = [BODY, common::DAY, OCCASION, HOW].map(|it| view.say(it));
    html! {
        @if !all.is_empty() {
            (table(view, view.say(INVOLVED), &head, &all, |one| html! {
                th scope="row" { (view.name(one.body)) }
                td { (view.day(one.on)) }
                td {
                    (one.occasion)
                    @if let Some(item) = one.item { p.more { (item) } }
                }
                td { (how(paper, &one.how)) }
            }))
        }
    }
}

fn how(paper: &Paper<'_>, how: &How<'_>) -> Markup {
    let view = &paper.view;
    html! {
        @match how {
            How::Raised => { (view.say(WAS_RAISED)) }
            How::ToCome => { (view.say(TO_COME)) }
            How::NotPublic => { em { (view.say(NOT_PUBLIC)) } }
            How::Discussed(Some(result)) => { (result) }
            How::Discussed(None) => { (view.say(DISCUSSED)) }
            How::Decided(decision) => {
                (view.label(decision.result))
                @if let Some(number) = &decision.number { ", " (number) }
                @if let Some(votes) = &decision.votes {
                    p.more {
                        (votes.yes) " " (view.say(YES)) ", " (votes.no) " " (view.say(NO)) ", "
                        (view.number(votes.abstained as usize)) " "
                        (view.noun(votes.abstained as usize, ABSTAINED))
                    }
                }
                @if let Some(reply) = decision.reply.as_ref().filter(|it| it.on <= view.day) {
                    p.more { (view.say(REPLY)) " " (view.text(&reply.text)) }
                }
            }
            How::Involved(decision) => {
                (view.say(HEARD_BEFORE)) " "
                @match &decision.number {
                    Some(number) => { (number) }
                    None => { (view.text(&decision.title)) }
                }
            }
        }
    }
}

pub fn points(paper: &Paper<'_>) -> Vec<Point> {
    let view = &paper.view;
    let all = heard(paper);
    let mut points = Vec::new();
    let mut push = |what: String, who: &str| points.push(Point::new(Part::Bodies, what, who));
    if all.is_empty() {
        push(view.say(NONE_HEARD).to_owned(), paper.acts);
    }
    let not_told: Vec<&str> = advising(paper)
        .filter(|body| !all.iter().any(|it| it.body == body.id.as_str()))
        .map(|body| view.text(&body.title))
        .collect();
    if !not_told.is_empty() {
        push(format!("{} {}", view.say(TO_BE_HEARD), not_told.join(", ")), paper.acts);
    }
    let mut silent: Vec<&str> = Vec::new();
    for one in &all {
        let is_told = all.iter().any(|it| it.body == one.body && it.how.is_told());
        if !is_told && !silent.contains(&one.body) {
            silent.push(one.body);
            push(view.say(HOW_IT_STANDS).to_owned(), view.name(one.body));
        }
    }
    let own = paper.profile.id.as_str();
    let replies = paper
        .debts
        .iter()
        .filter(|debt| debt.what == OpenPoint::Reply && debt.about.id.as_deref() == Some(own));
    for debt in replies {
        push(view.say(NO_REPLY).to_owned(), &debt.owed_by.name);
    }
    points
}

/// The bodies that advise on the day.
fn advising<'a>(paper: &Paper<'a>) -> impl Iterator<Item = &'a Body> {
    let day = paper.view.day;
    let bodies = paper.view.register.bodies();
    bodies.filter(move |body| {
        body.authority == Authority::Advisory && body.valid.is_none_or(|it| it.contains(day))
    })
}

const INVOLVED: Words = Words::new(
    "Welche Gremien wann damit befasst waren",
    "Which bodies had to do with it, and when",
);
const BODY: Words = Words::new("Gremium", "Body");
const OCCASION: Words = Words::new("Anlass", "Occasion");
const HOW: Words = Words::new("Ergebnis", "What came of it");
const WAS_RAISED: Words = Words::new("Bedarf eingebracht", "a need was brought in");
const TO_COME: Words = Words::new("steht auf der Tagesordnung", "is on the agenda");
const NOT_PUBLIC: Words = Words::new("nicht öffentlich", "not public");
const DISCUSSED: Words =
    Words::new("beraten, Ergebnis nicht angegeben", "discussed, no result recorded");
const YES: Words = Words::new("dafür", "for it");
const NO: Words = Words::new("dagegen", "against it");
const ABSTAINED: Words = Words::new("Enthaltung|Enthaltungen", "abstention|abstentions");
const REPLY: Words = Words::new("Antwort:", "Reply:");
const HEARD_BEFORE: Words = Words::new("beteiligt vor", "heard before");
const NONE_HEARD: Words = Words::new(
    "welche Gremien mit dem Profil und seinen Bedarfen befasst waren",
    "which bodies had to do with the profile and its needs",
);
const TO_BE_HEARD: Words = Words::new(
    "ob diese Gremien zu beteiligen sind und wie sie stehen (die Beteiligung ist nach Beschluss \
     2023/31 in der Vorlage auszuweisen):",
    "whether these bodies are to be heard, and how they stand (by decision 2023/31 the proposal has to \
     show who was heard):",
);
const HOW_IT_STANDS: Words = Words::new(
    "wie das Gremium dazu steht; ein Ergebnis ist nicht eingetragen oder nicht öffentlich",
    "how the body stands; no result is on record, or it is not public",
);
const NO_REPLY: Words = Words::new(
    "die Antwort auf das schon übermittelte Profil",
    "the reply to the profile, which was sent already",
);
