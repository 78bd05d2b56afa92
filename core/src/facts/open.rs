//! What is open: what is not known or not done yet, who owes it, since when.

use super::{Answers, TakenUp, addressed_on};
use crate::codes;
use crate::keys::{Date, Id};
use crate::model::{
    Addressee, Attribution, Body, CostState, Lifecycle, Need, NeedStatus, NeedStep, Occupancy,
    Offering, Phase, Profile, ProfileStatus, Record, SeatGroup, Text,
};
use crate::order::Map;
use crate::register::Register;

codes! {
    /// What a path takes for granted.
    AssumptionCode {
        CostUnknown = "cost_unknown": "Kosten unbekannt", "cost unknown";
        LandRuleUnknown = "land_rule_unknown": "Regelung des Landes unbekannt", "rule of the Land unknown";
        StatementOnly = "statement_only": "nur eine Aussage", "a statement only";
        ScopeUnknown = "scope_unknown": "Geltungsbereich nicht sicher", "scope not certain";
    }
}

codes! {
    /// What is not known or not done.
    OpenPoint {
        Outcome = "outcome": "Woran man merkt, dass der Bedarf erfüllt ist", "How one would notice that the need is met";
        DatePassed = "date_passed": "Die Frist ist verstrichen", "The date has passed";
        Profile = "profile": "Ein Profil, das den Bedarf aufgreift", "A profile that takes the need up";
        Reply = "reply": "Eine Antwort auf das adressierte Profil", "A reply to the profile that was addressed";
        Cost = "cost": "Was das Angebot kostet", "What the offering costs";
        Availability = "availability": "Ab wann es verfügbar ist", "From when it is available";
        LandRule = "land_rule": "Wie das Land die Weitergabe regelt", "How the Land rules on passing it on";
        Evidence = "evidence": "Ein Beleg statt einer Aussage", "Evidence in place of a statement";
        Scope = "scope": "Ob das Angebot für alle gilt", "Whether the offering is meant for all";
        SeatUnpublished = "seat_unpublished": "Wer den Sitz hat", "Who holds the seat";
        SeatVacant = "seat_vacant": "Der Sitz ist unbesetzt", "The seat is vacant";
    }
}

/// Who owes an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OwedBy<'r> {
    /// A record, by its id.
    Record(&'r str),
    /// Whoever has a role in a body.
    Role(&'r str),
    /// The addressee of a profile.
    Addressee(Addressee),
    /// The Land in question.
    Land,
    /// Someone who may not be told.
    NotTold,
    /// It is not settled.
    Nobody,
}

/// Something that is not known or not done.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Open<'r> {
    /// What.
    pub what: OpenPoint,
    /// About what.
    pub about: &'r Text,
    /// Who owes it.
    pub owed_by: OwedBy<'r>,
    /// Since when.
    pub since: Option<Date>,
}

/// Everything that is open on a day, in the order of the register; `assumed` tells what the ways to
/// an offering take for granted.
#[must_use]
pub fn open<'r>(
    register: &'r Register,
    taken_up: &TakenUp<'r>,
    assumed: &dyn Fn(&Offering) -> Vec<AssumptionCode>,
    day: Date,
) -> Vec<Open<'r>> {
    let answers = Answers::of(register);
    let mut found = Vec::new();
    for (_, record) in register.records() {
        match record {
            Record::Need(need) => of_need(need, taken_up, day, &mut found),
            Record::Profile(profile) => of_profile(profile, &answers, &mut found),
            Record::Offering(offering) => of_offering(offering, &assumed(offering), &mut found),
            Record::Body(body) => of_body(body, day, &mut found),
            _ => {}
        }
    }
    found
}

/// A need that is still open: by what it is met, and whether its date has passed.
fn of_need<'r>(need: &'r Need, taken_up: &TakenUp<'r>, day: Date, out: &mut Vec<Open<'r>>) {
    if !need.status.is_open() {
        return;
    }
    // up to the submission it is the office that raised it who acts, and that may not be told
    let may_be_told = |step: &&NeedStep| {
        need.attribution == Some(Attribution::Named)
            || !matches!(step.status, NeedStatus::Draft | NeedStatus::Submitted)
    };
    let told = need.history.iter().rev().find(may_be_told);
    let owed_by = match told {
        Some(step) => OwedBy::Role(&step.by),
        None if need.history.is_empty() => OwedBy::Nobody,
        None => OwedBy::NotTold,
    };
    let mut push = |what, since| out.push(Open { what, about: &need.title, owed_by, since });
    if need.outcome.is_none() {
        push(OpenPoint::Outcome, Some(need.created));
    }
    let date = need.urgency.as_ref().and_then(|urgency| urgency.date);
    if let Some(date) = date.filter(|date| *date < day) {
        push(OpenPoint::DatePassed, Some(date));
    }
    if taken_up.by(need).is_empty() {
        push(OpenPoint::Profile, need.history.last().map(|step| step.on));
    }
}

/// A profile that was addressed and has had no reply.
fn of_profile<'r>(profile: &'r Profile, answers: &Answers<'r>, out: &mut Vec<Open<'r>>) {
    let is_sent = profile.status == ProfileStatus::Addressed;
    let Some(addressed) = addressed_on(profile).filter(|_| is_sent) else { return };
    if !answers.to_profile(profile).any(|answer| answer.date >= addressed) {
        let first = profile.addressees.first().copied();
        out.push(Open {
            what: OpenPoint::Reply,
            about: &profile.title,
            owed_by: first.map_or(OwedBy::Nobody, OwedBy::Addressee),
            since: Some(addressed),
        });
    }
}

fn of_offering<'r>(offering: &'r Offering, assumed: &[AssumptionCode], out: &mut Vec<Open<'r>>) {
    let provider = OwedBy::Record(offering.provider.as_str());
    let since = Some(offering.modified.unwrap_or(offering.created));
    let mut push = |what, owed_by| out.push(Open { what, about: &offering.title, owed_by, since });
    if offering.cost.as_ref().is_none_or(|cost| cost.state == CostState::Unknown) {
        push(OpenPoint::Cost, provider);
    }
    let is_coming = matches!(
        offering.lifecycle,
        Lifecycle::Planned | Lifecycle::Development | Lifecycle::Pilot
    );
    let dated = |phase: &Phase| {
        phase.phase == Lifecycle::Available && phase.planned.or(phase.actual).is_some()
    };
    if is_coming && !offering.phases.iter().any(dated) {
        push(OpenPoint::Availability, provider);
    }
    for code in assumed {
        match code {
            AssumptionCode::LandRuleUnknown => push(OpenPoint::LandRule, OwedBy::Land),
            AssumptionCode::StatementOnly => push(OpenPoint::Evidence, provider),
            AssumptionCode::ScopeUnknown => push(OpenPoint::Scope, provider),
            // told above, for every offering
            AssumptionCode::CostUnknown => {}
        }
    }
}

fn of_body<'r>(body: &'r Body, day: Date, out: &mut Vec<Open<'r>>) {
    let since = body.valid.and_then(|valid| valid.from).or(Some(body.created));
    let held = body.holders(day);
    // of several compositions the first one counts
    let groups = body.seat_groups.iter().rev().filter(|it| it.holds(day));
    let groups: Map<&Id, &SeatGroup> = groups.map(|it| (&it.id, it)).collect();
    for seat in body.seats.iter().filter(|seat| held.get(&seat.id).is_none()) {
        // a seat of a group that is over is no matter any more
        let Some(group) = groups.get(&seat.group) else { continue };
        let what = match seat.occupancy {
            Some(Occupancy::NotPublished | Occupancy::Occupied) => OpenPoint::SeatUnpublished,
            Some(Occupancy::Vacant) | None => OpenPoint::SeatVacant,
        };
        let chair = body.chair(day).map(|it| it.organisation.as_str());
        let owed_by = OwedBy::Record(chair.unwrap_or(body.id.as_str()));
        out.push(Open { what, about: &group.title, owed_by, since });
    }
}
