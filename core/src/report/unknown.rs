//! What is open: what is missing, who owes the answer, since when.

use maud::html;

use super::needs::profiles;
use super::view::{Section, View, table};
use super::words;
use crate::findings::Words;
use crate::keys::Date;
use crate::matching::{AssumptionCode, Reach};
use crate::model::{
    Attribution, Body, CostState, Lifecycle, Need, NeedStatus, NeedStep, Occupancy, Offering,
    Profile, ProfileStatus, Record,
};

/// Something that is not known.
struct Open<'a> {
    what: Words,
    about: &'a str,
    owes: &'a str,
    since: Option<Date>,
}

pub fn section(view: &View<'_>, reach: &[Reach]) -> Section {
    let mut open = Vec::new();
    for (_, record) in view.register.records() {
        match record {
            Record::Need(need) => of_need(view, need, &mut open),
            Record::Profile(profile) => of_profile(view, profile, &mut open),
            Record::Offering(offering) => of_offering(view, offering, reach, &mut open),
            Record::Body(body) => of_body(view, body, &mut open),
            _ => {}
        }
    }
    let head = [words::WHAT, words::ABOUT, words::WHO_OWES, words::SINCE].map(|it| view.say(it));
    let body = html! {
        @if open.is_empty() { p { (view.say(words::EVERYTHING_KNOWN)) } } @else {
            p { (view.figure("open", open.len())) " " (view.say(words::OPEN_POINTS)) "." }
            (table(view.say(words::UNKNOWNS), &head, &html! {
                @for it in &open {
                    tr {
                        th scope="row" { (view.say(it.what)) }
                        td { (it.about) }
                        td { (it.owes) }
                        td { (view.maybe_day(it.since)) }
                    }
                }
            }))
        }
    };
    Section { id: "unknown", title: view.say(words::UNKNOWNS), body }
}

/// A need that is still open: by what it is met, and whether its date has passed. Who raised it
/// is told in its own row, as far as that may be told.
fn of_need<'a>(view: &View<'a>, need: &'a Need, out: &mut Vec<Open<'a>>) {
    if !need.status.is_open() {
        return;
    }
    let about = view.text(&need.title);
    // up to the submission it is the office that raised it who acts, and that may not be told
    let may_be_told = |step: &&NeedStep| {
        need.attribution == Some(Attribution::Named)
            || !matches!(step.status, NeedStatus::Draft | NeedStatus::Submitted)
    };
    let owes = match need.history.last() {
        Some(_) => {
            let told = need.history.iter().rev().find(may_be_told);
            told.map_or(view.say(words::NOT_TOLD), |step| step.by.as_str())
        }
        None => view.say(words::NOBODY),
    };
    if need.outcome.is_none() {
        out.push(Open { what: words::NO_OUTCOME, about, owes, since: Some(need.created) });
    }
    let date = need.urgency.as_ref().and_then(|urgency| urgency.date);
    if let Some(date) = date.filter(|date| *date < view.day) {
        out.push(Open { what: words::DATE_PASSED, about, owes, since: Some(date) });
    }
    if profiles(view, need).is_empty() {
        let since = need.history.last().map(|step| step.on);
        out.push(Open { what: words::NO_PROFILE_YET, about, owes, since });
    }
}

/// A profile that was addressed and has had no reply.
fn of_profile<'a>(view: &View<'a>, profile: &'a Profile, out: &mut Vec<Open<'a>>) {
    let addressed = profile.history.iter().find(|it| it.status == ProfileStatus::Addressed);
    let Some(addressed) = addressed.filter(|_| profile.status == ProfileStatus::Addressed) else {
        return;
    };
    let replied = view.register.decisions().any(|decision| {
        let about = decision.refs.iter().any(|to| to.id() == profile.id.as_str());
        about && decision.reply.is_some() && decision.date >= addressed.on
    });
    if !replied {
        let first = profile.addressees.first();
        let owes = first.map(|it| view.label(it.label_de(), it.label_en()));
        out.push(Open {
            what: words::NO_REPLY,
            about: view.text(&profile.title),
            owes: owes.unwrap_or(view.say(words::NOBODY)),
            since: Some(addressed.on),
        });
    }
}

fn of_offering<'a>(
    view: &View<'a>,
    offering: &'a Offering,
    reach: &[Reach],
    out: &mut Vec<Open<'a>>,
) {
    let about = view.text(&offering.title);
    let provider = view.name(offering.provider.as_str());
    let mut push = |what, owes, since| out.push(Open { what, about, owes, since });
    let said = Some(offering.modified.unwrap_or(offering.created));
    if offering.cost.as_ref().is_none_or(|cost| cost.state == CostState::Unknown) {
        push(words::COST_UNKNOWN, provider, said);
    }
    let is_coming = matches!(
        offering.lifecycle,
        Lifecycle::Planned | Lifecycle::Development | Lifecycle::Pilot
    );
    let dated = |phase: &crate::model::Phase| {
        phase.phase == Lifecycle::Available && phase.planned.or(phase.actual).is_some()
    };
    if is_coming && !offering.phases.iter().any(dated) {
        push(words::PHASE_UNKNOWN, provider, said);
    }
    let found = reach.iter().find(|it| it.offering == offering.id.as_str());
    for code in found.iter().flat_map(|it| it.assumptions.keys()) {
        match code {
            AssumptionCode::LandRuleUnknown => {
                push(words::LAND_RULE_UNKNOWN, view.say(words::NO_LAND), said);
            }
            AssumptionCode::StatementOnly => push(words::STATEMENT_ONLY, provider, said),
            AssumptionCode::ScopeUnknown => push(words::SCOPE_UNKNOWN, provider, said),
            // told above, for every offering
            AssumptionCode::CostUnknown => {}
        }
    }
}

fn of_body<'a>(view: &View<'a>, body: &'a Body, out: &mut Vec<Open<'a>>) {
    let since = body.valid.and_then(|valid| valid.from).or(Some(body.created));
    let groups = || body.seat_groups.iter().filter(|it| it.holds(view.day));
    for seat in body.seats.iter().filter(|seat| body.holder(&seat.id, view.day).is_none()) {
        // a seat of a group that is over is no matter any more
        let Some(group) = groups().find(|group| group.id == seat.group) else { continue };
        let what = match seat.occupancy {
            Some(Occupancy::NotPublished | Occupancy::Occupied) => words::SEAT_UNPUBLISHED,
            Some(Occupancy::Vacant) | None => words::SEAT_VACANT,
        };
        let about = view.text(&group.title);
        out.push(Open { what, about, owes: view.name(body.chair.as_str()), since });
    }
}
