//! What needs and the profiles that take them up still wait for.

use super::{About, Blocks, Known, Open, OpenPoint, OwedBy};
use crate::facts::{Answers, Conditions, addressed_on, sources, submitted_on};
use crate::model::{Attribution, Need, NeedStatus, NeedStep, Profile, ProfileStatus, Record};

/// Needs that nobody has answered, and profiles without a reply.
pub(super) fn open<'r>(
    known: &Known<'_, 'r>,
    conditions: &Conditions<'r>,
    out: &mut Vec<Open<'r>>,
) {
    let answers = Answers::of(known.register);
    for (_, record) in known.register.records() {
        match record {
            Record::Need(need) => of_need(need, known, conditions, out),
            Record::Profile(profile) => of_profile(profile, &answers, conditions, out),
            _ => {}
        }
    }
}

/// A need that is still open: by what it is met, and whether its date has passed.
fn of_need<'r>(
    need: &'r Need,
    known: &Known<'_, 'r>,
    conditions: &Conditions<'r>,
    out: &mut Vec<Open<'r>>,
) {
    if !need.status.is_open() {
        return;
    }
    let owed_by = acting(need);
    let about = About::Record(need.id.as_str(), &need.title);
    let units = conditions.meant(&need.affected);
    let mut push = |what, since| {
        let blocks = Blocks { units, needs: vec![need.id.as_str()], offerings: Vec::new() };
        out.push(Open::new(what, about, owed_by, since).holding_up(blocks));
    };
    if need.outcome.is_none() {
        push(OpenPoint::Outcome, Some(need.created));
    }
    let date = need.urgency.as_ref().and_then(|urgency| urgency.date);
    if let Some(date) = date.filter(|date| *date < known.day) {
        push(OpenPoint::DatePassed, Some(date));
    }
    if known.taken_up.by(need).is_empty() {
        let begun = need.history.first().map(|step| step.on);
        push(OpenPoint::Profile, submitted_on(need).or(begun));
    }
}

/// Who has the need in hand, as far as that may be told: up to the submission it is the office that
/// raised it who acts.
fn acting(need: &Need) -> OwedBy<'_> {
    let may_be_told = |step: &&NeedStep| {
        need.attribution == Some(Attribution::Named)
            || !matches!(step.status, NeedStatus::Draft | NeedStatus::Submitted)
    };
    match need.history.iter().rev().find(may_be_told) {
        Some(step) => OwedBy::Role(&step.by),
        None if need.history.is_empty() => OwedBy::Nobody,
        None => OwedBy::NotTold,
    }
}

/// A profile that was addressed and has had no reply.
fn of_profile<'r>(
    profile: &'r Profile,
    answers: &Answers<'r>,
    conditions: &Conditions<'r>,
    out: &mut Vec<Open<'r>>,
) {
    let is_sent = profile.status == ProfileStatus::Addressed;
    let Some(addressed) = addressed_on(profile).filter(|_| is_sent) else { return };
    if answers.to_profile(profile).any(|answer| answer.date >= addressed) {
        return;
    }
    let through = profile.rapporteur.as_ref().map(|it| it.id());
    let first = profile.addressees.first();
    let owed_by = first.map_or(OwedBy::Nobody, |first| OwedBy::Addressee(*first, through));
    let mut needs: Vec<&str> = sources(profile).collect();
    needs.sort_unstable();
    needs.dedup();
    let blocks = Blocks { units: conditions.meant(&profile.scope), needs, offerings: Vec::new() };
    let about = About::Record(profile.id.as_str(), &profile.title);
    out.push(Open::new(OpenPoint::Reply, about, owed_by, Some(addressed)).holding_up(blocks));
}
