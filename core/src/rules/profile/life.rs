//! PROF-011: the life of a profile, step by step (model §3).

use crate::keys::Date;
use crate::model::{Addressee, Profile, ProfileStatus};
use crate::rules::Hit;
use Addressee::{AlRunde, ItPlr};
use ProfileStatus::{Addressed, Adopted, Agreed, Draft, Replaced, Withdrawn};

/// What may follow a status. What was agreed may be worked on again, and a profile that was never
/// addressed may be replaced as well.
const STEPS: &[(ProfileStatus, &[ProfileStatus])] = &[
    (Draft, &[Agreed, Withdrawn]),
    (Agreed, &[Draft, Adopted, Withdrawn]),
    (Adopted, &[Addressed, Replaced, Withdrawn]),
    (Addressed, &[Replaced, Withdrawn]),
];

fn may_follow(from: ProfileStatus, to: ProfileStatus) -> bool {
    STEPS.iter().any(|(status, next)| *status == from && next.contains(&to))
}

/// The history goes allowed steps forward in time and ends in the status; what was
/// addressed to the IT-Planungsrat has somebody who brings it there. It may begin anywhere: how somebody else's framework came about
/// is not known here.
pub(super) fn lived(profile: &Profile, _: Option<Date>, out: &mut Vec<Hit>) {
    let after = profile.history.iter().skip(1);
    for (before, (step, number)) in profile.history.iter().zip(after.zip(1_usize..)) {
        if !may_follow(before.status, step.status) {
            out.push(Hit::at(format!("/history/{number}/status")));
        }
        if step.on < before.on {
            let hit = Hit::at(format!("/history/{number}/on")).case(1);
            out.push(hit.day("day", step.on).day("from", before.on));
        }
    }
    match profile.history.last() {
        None => out.push(Hit::at("/history").case(2)),
        Some(last) if last.status != profile.status => {
            let last = format!("/history/{}/status", profile.history.len() - 1);
            out.push(Hit::at("/status").case(3).related(last));
        }
        Some(_) => {}
    }
    let to_the_council = profile.addressees.iter().any(|it| matches!(it, ItPlr | AlRunde));
    if profile.status == Addressed && to_the_council && profile.rapporteur.is_none() {
        out.push(Hit::at("/rapporteur").case(4));
    }
}
