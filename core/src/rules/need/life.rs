//! NEED-003: the life of a need, step by step (model §2).

use crate::keys::Date;
use crate::model::{Need, NeedStatus};
use crate::rules::Hit;
use NeedStatus::{
    Accepted, Addressed, Adopted, Bundled, Draft, Forwarded, Fulfilled, InConsultation, Merged,
    PartlyAccepted, Rejected, Submitted, Superseded, Triaged, Withdrawn,
};

/// What may follow a status. Consultation and bundling may be left out; what was turned down in
/// whole or in part, and what has lost the ground it was fulfilled on, may be opened again.
///
/// An answer of the addressee, whichever, may be followed by fulfilment: what one rejects another
/// may provide.
const STEPS: &[(NeedStatus, &[NeedStatus])] = &[
    (Draft, &[Submitted]),
    (Submitted, &[Triaged]),
    (Triaged, &[InConsultation, Bundled, Adopted]),
    (InConsultation, &[Bundled, Adopted]),
    (Bundled, &[Adopted]),
    (Adopted, &[Addressed]),
    (Addressed, &[Accepted, PartlyAccepted, Rejected]),
    (Accepted, &[Fulfilled]),
    (PartlyAccepted, &[Fulfilled, InConsultation]),
    (Rejected, &[Fulfilled, InConsultation]),
    (Fulfilled, &[InConsultation]),
];

/// What may follow any open status.
const WAYS_OUT: &[NeedStatus] = &[Withdrawn, Forwarded, Merged, Superseded];

/// How a need may begin. Others may draft a need before it is handed in here; what comes after
/// that is done here, and so it is in the history.
const FIRST: &[NeedStatus] = &[Draft, Submitted];

/// Statuses before someone looked at the need, or that it may reach unseen.
const UNSEEN: &[NeedStatus] = &[Draft, Submitted, Withdrawn, Forwarded, Merged, Superseded];

fn may_follow(from: NeedStatus, to: NeedStatus) -> bool {
    let steps = STEPS.iter().find(|(status, _)| *status == from);
    steps.is_some_and(|(_, next)| next.contains(&to)) || (from.is_open() && WAYS_OUT.contains(&to))
}

/// Whether the need was triaged at some time.
pub(super) fn was_triaged(need: &Need) -> bool {
    let steps = need.history.iter().map(|step| step.status);
    steps.chain([need.status]).any(|status| !UNSEEN.contains(&status))
}

/// The history begins at the beginning, goes allowed steps forward in time, and ends in the
/// status.
pub(super) fn history(need: &Need, _: Option<Date>, out: &mut Vec<Hit>) {
    let Some(last) = need.history.last() else {
        out.push(Hit::at("/history").case(4).word("value", need.status.as_str()));
        return;
    };
    if let Some(first) = need.history.first().filter(|first| !FIRST.contains(&first.status)) {
        let hit = Hit::at("/history/0/status").case(1);
        out.push(hit.word("value", first.status.as_str()));
    }
    let after = need.history.iter().skip(1);
    for (before, (step, number)) in need.history.iter().zip(after.zip(1_usize..)) {
        if !may_follow(before.status, step.status) {
            let hit = Hit::at(format!("/history/{number}/status"));
            let hit = hit.word("first", before.status.as_str());
            out.push(hit.word("value", step.status.as_str()));
        }
        if step.on < before.on {
            let hit = Hit::at(format!("/history/{number}/on")).case(2);
            out.push(hit.day("day", step.on).day("from", before.on));
        }
    }
    if last.status != need.status {
        let hit = Hit::at("/status").case(3).word("value", need.status.as_str());
        let hit = hit.word("first", last.status.as_str());
        out.push(hit.related(format!("/history/{}/status", need.history.len() - 1)));
    }
}
