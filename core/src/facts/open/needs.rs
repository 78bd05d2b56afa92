//! What needs and the profiles that take them up still wait for.

use super::{About, Blocks, Known, Open, OpenPoint, OwedBy};
use crate::facts::{Answers, Conditions, Steps, addressed_on, sources, submitted_on};
use crate::keys::Date;
use crate::model::{Attribution, Need, NeedStatus, NeedStep, Profile, ProfileStatus, Record};

/// Needs that nobody has answered, and profiles without a reply.
pub(super) fn open<'r>(
    known: &Known<'_, 'r>,
    conditions: &Conditions<'r>,
    out: &mut Vec<Open<'r>>,
) {
    let answers = Answers::of(known.register, Some(known.day));
    for (_, record) in known.register.records() {
        match record {
            Record::Need(need) => of_need(need, known, conditions, out),
            Record::Profile(profile) => of_profile(profile, known, (&answers, conditions), out),
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
    let day = known.day;
    if !need.status_on(Some(day)).is_surely(NeedStatus::is_open) {
        return;
    }
    let owed_by = acting(need, day);
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
    if let Some(date) = date.filter(|date| *date < day) {
        push(OpenPoint::DatePassed, Some(date));
    }
    if known.taken_up.by(need).is_empty() {
        let begun = need.history.first().map(|step| step.on);
        push(OpenPoint::Profile, submitted_on(need).filter(|on| *on <= day).or(begun));
    }
}

/// Who has the need in hand on the day, as far as that may be told: up to the submission it is the
/// office that raised it who acts.
fn acting(need: &Need, day: Date) -> OwedBy<'_> {
    let may_be_told = |step: &&NeedStep| {
        need.attribution == Some(Attribution::Named)
            || !matches!(step.status, NeedStatus::Draft | NeedStatus::Submitted)
    };
    let taken = || need.history.iter().filter(|step| step.on <= day);
    match taken().filter(may_be_told).max_by_key(|step| step.on) {
        Some(step) => OwedBy::Role(&step.by),
        None if taken().next().is_none() => OwedBy::Nobody,
        None => OwedBy::NotTold,
    }
}

/// A profile that was addressed and has had no reply.
fn of_profile<'r>(
    profile: &'r Profile,
    known: &Known<'_, 'r>,
    (answers, conditions): (&Answers<'r>, &Conditions<'r>),
    out: &mut Vec<Open<'r>>,
) {
    let status = profile.status_on(Some(known.day));
    let is_sent = status.is_surely(|it| it == ProfileStatus::Addressed);
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
