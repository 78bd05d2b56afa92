//! What a need says: statement, originators, outcome, level, sources, urgency.

use super::life::was_triaged;
use crate::keys::Date;
use crate::model::{Attribution, Need, NeedKind, Originator};
use crate::rules::Hit;
use crate::rules::core::{is_blank, letters};

/// The German statement says something that the title does not say already; case, blanks and
/// punctuation make no difference.
pub(super) fn statement(need: &Need, _: Option<Date>, out: &mut Vec<Hit>) {
    let statement = &need.statement.de;
    if is_blank(statement) {
        out.push(Hit::at("/statement/de"));
    } else if letters(statement).eq(letters(&need.title.de)) {
        out.push(Hit::at("/statement/de").case(1).related("/title/de"));
    }
}

/// Someone raised it; a group may stand for an organisation that is not to be told. Where
/// nothing is said about that, PRIV-001 asks for it first.
pub(super) fn originators(need: &Need, _: Option<Date>, out: &mut Vec<Hit>) {
    if need.originators.is_empty() {
        out.push(Hit::at("/originators"));
    }
    if need.attribution != Some(Attribution::Named) {
        return;
    }
    groups(&need.originators, "", out);
    for (i, variant) in need.variants.iter().enumerate() {
        groups(&variant.originators, &format!("/variants/{i}"), out);
    }
}

fn groups(originators: &[Originator], under: &str, out: &mut Vec<Hit>) {
    for (i, originator) in originators.iter().enumerate() {
        if let Some(group) = &originator.group {
            let hit = Hit::at(format!("{under}/originators/{i}/group")).case(1);
            out.push(hit.with("value", group.as_str()).related("/attribution"));
        }
    }
}

pub(super) fn outcome(need: &Need, _: Option<Date>, out: &mut Vec<Hit>) {
    if need.outcome.is_none() {
        out.push(Hit::at("/outcome"));
    }
}

pub(super) fn level(need: &Need, _: Option<Date>, out: &mut Vec<Hit>) {
    if need.level.is_none() && was_triaged(need) {
        out.push(Hit::at("/level").related("/status"));
    }
}

/// One dated source is enough, whether it stands with the urgency or with the need.
pub(super) fn dated_source(need: &Need, _: Option<Date>, out: &mut Vec<Hit>) {
    let urgency = need.urgency.as_ref();
    let of_urgency = urgency.and_then(|urgency| urgency.source.as_ref());
    if need.sources.iter().chain(of_urgency).any(|source| source.date.is_some()) {
        return;
    }
    if need.kind == NeedKind::Legal {
        out.push(Hit::at("/sources").related("/kind"));
    } else if let Some(day) = urgency.and_then(|urgency| urgency.date) {
        let hit = Hit::at("/urgency/source").case(1).day("day", day);
        out.push(hit.related("/urgency/date"));
    }
}

pub(super) fn urgency_passed(need: &Need, day: Date, out: &mut Vec<Hit>) {
    let date = need.urgency.as_ref().and_then(|urgency| urgency.date);
    if let Some(date) = date.filter(|date| *date < day && need.status.is_open()) {
        let hit = Hit::at("/urgency/date").day("day", date);
        out.push(hit.word("value", need.status.as_str()).related("/status"));
    }
}
