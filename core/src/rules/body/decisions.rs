//! BODY-005 to 007: what a body decided.

use super::seats;
use crate::findings::Severity::{Info, Warning};
use crate::keys::DecisionNumber;
use crate::model::{Authority, Body, Decision, DecisionResult, Need, Record, Session, SessionMode};
use crate::order::grouped;
use crate::register::{Entry, Register};
use crate::rules::Hit;
use crate::rules::profile::adoption;

/// A decision was made in a session of its body, on its agenda, in its days, and by no more votes
/// than there were.
pub(super) fn cited(record: &Record, _: &Entry, register: &Register, out: &mut Vec<Hit>) {
    let Record::Decision(decision) = record else { return };
    match &decision.session {
        None => out.push(Hit::at("/session").case(1).severity(Warning)),
        Some(id) => match register.find(id.as_str()).map(|(_, entry)| &entry.record) {
            Some(Some(Record::Session(session))) => in_session(decision, session, out),
            // a session with structural errors exists
            Some(None) => {}
            _ => out.push(Hit::at("/session").with("value", id.as_str())),
        },
    }
    let body = register.body(decision.body.as_str());
    if let (Some(votes), Some(body)) = (decision.votes, body) {
        let (count, limit) = (votes.total(), seats::votes(body, decision.date));
        // a body of which nobody is told who votes is not asked
        if limit > 0 && usize::try_from(count).is_ok_and(|count| count > limit) {
            let hit = Hit::at("/votes").case(5).with("count", count);
            out.push(hit.day("day", decision.date).with("limit", limit));
        }
    }
}

fn in_session(decision: &Decision, session: &Session, out: &mut Vec<Hit>) {
    if session.body.id() != decision.body.id() {
        let hit = Hit::at("/session").case(2).with("found", session.body.id());
        out.push(hit.with("expected", decision.body.id()));
        return;
    }
    if let Some(item) = decision.item.as_ref().filter(|_| !session.agenda.is_empty()) {
        if !session.agenda.iter().any(|it| it.id == *item) {
            out.push(Hit::at("/item").case(3).with("value", item.as_str()));
        }
    }
    let (from, to) = (session.start, session.end.unwrap_or(session.start));
    // where votes are gathered by circulation, the last one may come any day
    let is_open = session.mode == SessionMode::Circular && session.end.is_none();
    if decision.date < from || (decision.date > to && !is_open) {
        let hit = Hit::at("/date").case(4).day("day", decision.date);
        out.push(hit.day("from", from).day("to", to));
    }
}

/// Bodies by the ids under which every register knows them (model §6).
const WELL_KNOWN: &[&str] = &["it_plr", "al_runde", "fit_ab", "kog"];

/// A decision is the body, the year and the number; its address tells nothing.
pub(super) fn identity(register: &Register, out: &mut Vec<(usize, Hit)>) {
    let mut numbered = Vec::new();
    for (at, record) in register.records() {
        let Record::Decision(decision) = record else { continue };
        let Some(number) = decision.number else { continue };
        let body = decision.body.id();
        let hit = |path| Hit::at(path).with("value", number.to_string());
        numbered.push(((body, number), (at, decision.id.as_str())));
        let own = number.body().as_str();
        if let Some(body) = WELL_KNOWN.iter().find(|known| **known == body && **known != own) {
            let hit = hit("/number").case(1).word("expected", own);
            out.push((at, hit.word("found", body)));
        }
        let said = decision.url.as_ref().and_then(|url| in_address(url.as_str()));
        if let Some(said) = said.filter(|said| *said != number) {
            let hit = hit("/url").case(2).severity(Info);
            out.push((at, hit.with("found", said.to_string())));
        }
    }
    for ((_, number), same) in grouped(numbered) {
        let Some(((_, first), others)) = same.split_first() else { continue };
        // one id for two records is CORE-001's matter
        for (at, _) in others.iter().filter(|(_, id)| id != first) {
            let hit = Hit::at("/number").with("value", number.to_string());
            out.push((*at, hit.with("first", *first).related(*first)));
        }
    }
}

/// The number that the end of an address is made from: `…/beschluss-2022-02-al`.
fn in_address(url: &str) -> Option<DecisionNumber> {
    let path = url.split(['?', '#']).next()?.trim_end_matches('/');
    let last = path.rsplit('/').next()?.to_ascii_lowercase();
    let parts: Vec<&str> = last.split('-').collect();
    let number = match parts.as_slice() {
        ["beschluss", year, number] => format!("Beschluss {year}/{number}"),
        ["beschluss", year, number, "al"] => format!("Beschluss {year}/{number}-AL"),
        ["b", year, number, "it"] => format!("B-{year}/{number}-IT"),
        ["b", year, number, "al"] => format!("B-{year}/{number}-AL"),
        ["fit", "ab", year, number] => format!("FIT-AB {year}/{number}"),
        _ => return None,
    };
    number.parse().ok()
}

/// A body that advises decides about its own matters only.
pub(super) fn remit(record: &Record, _: &Entry, register: &Register, out: &mut Vec<Hit>) {
    let Record::Decision(decision) = record else { return };
    let decides = matches!(decision.result, DecisionResult::Adopted | DecisionResult::Rejected);
    let advisory = |body: &&Body| body.authority == Authority::Advisory;
    let body = register.body(decision.body.as_str()).filter(advisory);
    let Some(body) = body.filter(|_| decides) else { return };
    let others = decision.refs.iter().filter(|to| match register.find(to.as_str()) {
        Some((_, entry)) => entry.record.as_ref().is_some_and(|it| !is_own(it, body, register)),
        None => register.channel(to.as_str()).is_some(),
    });
    let others: Vec<String> = others.map(|to| to.to_string()).collect();
    if !others.is_empty() {
        out.push(Hit::at("/result").list("members", others));
    }
}

/// Whether a record is the body's own matter: profiles that no other body adopted, needs of its
/// members or of a group, the body itself, its sessions and its decisions. What was withdrawn is
/// nobody's any more.
fn is_own(record: &Record, body: &Body, register: &Register) -> bool {
    let own = body.id.as_str();
    match record {
        Record::Withdrawn(_) => true,
        Record::Profile(it) => adoption(it, register).is_none_or(|it| it.body.id() == own),
        Record::Need(need) => is_its_need(need, body),
        Record::Body(it) => it.id == body.id,
        Record::Session(it) => it.body.id() == own,
        Record::Decision(it) => it.body.id() == own,
        Record::Organisation(_) | Record::Channel(_) | Record::Offering(_) => false,
    }
}

/// A need is another's when none but organisations outside the body raised it.
fn is_its_need(need: &Need, body: &Body) -> bool {
    let takes_part = |id: &str| {
        body.memberships.iter().any(|membership| {
            let by = membership.represented_by.iter();
            by.chain([&membership.organisation]).any(|organisation| organisation.id() == id)
        })
    };
    need.originators.is_empty()
        || need.originators.iter().any(|originator| {
            let mut names = originator.organisation.iter().chain(&originator.on_behalf_of);
            originator.group.is_some() || names.any(|it| takes_part(it.id()))
        })
}
