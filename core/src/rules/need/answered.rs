//! NEED-014: that an answer to a need can be traced.

use crate::model::{Need, NeedStatus, Profile, Record, Relation};
use crate::order::{Map, grouped};
use crate::register::Register;
use crate::rules::Hit;

/// What was turned down names decision and reason; what was addressed was so by a profile that
/// was decided on.
pub(super) fn answered(register: &Register, out: &mut Vec<(usize, Hit)>) {
    let derived = derived(register);
    for (number, record) in register.records() {
        let Record::Need(need) = record else { continue };
        let mut hits = Vec::new();
        turned_down(need, &mut hits);
        if was_addressed(need.status) {
            let of_criteria = derived.get(need.id.as_str()).map_or(&[][..], Vec::as_slice);
            hits.extend(profiles(need, of_criteria, register));
        }
        out.extend(hits.into_iter().map(|hit| (number, hit)));
    }
}

fn turned_down(need: &Need, out: &mut Vec<Hit>) {
    for (i, step) in need.history.iter().enumerate() {
        if !matches!(step.status, NeedStatus::Rejected | NeedStatus::PartlyAccepted) {
            continue;
        }
        let said = [step.decision.is_some(), step.reason.is_some()];
        for (case, (member, is_there)) in ["decision", "reason"].into_iter().zip(said).enumerate() {
            if !is_there {
                let hit = Hit::at(format!("/history/{i}/{member}")).case(case);
                out.push(hit.word("value", step.status.as_str()));
            }
        }
    }
}

const fn was_addressed(status: NeedStatus) -> bool {
    use NeedStatus::{Accepted, Addressed, Fulfilled, PartlyAccepted, Rejected};
    matches!(status, Addressed | Accepted | PartlyAccepted | Rejected | Fulfilled)
}

/// The profiles with a criterion that comes from a need, by its id.
fn derived(register: &Register) -> Map<&str, Vec<&Profile>> {
    grouped(register.profiles().flat_map(|profile| {
        let sources = profile.criteria.iter().flat_map(|criterion| &criterion.derived_from);
        sources.map(move |source| (source.id(), profile))
    }))
}

/// What is wrong when no profile that takes the need up was decided on.
fn profiles(need: &Need, derived: &[&Profile], register: &Register) -> Option<Hit> {
    let mut first = None;
    for (i, link) in need.links.iter().enumerate().filter(|(_, it)| it.rel == Relation::AddressedBy)
    {
        match register.find(link.target.as_str()).map(|(_, entry)| &entry.record) {
            Some(Some(Record::Profile(profile))) if !is_decided(profile, register) => {
                first = first.or(Some((format!("/links/{i}/target"), profile.id.as_str())));
            }
            // it leads to a decision, or to something that is no profile
            Some(Some(Record::Profile(_)) | None) => return None,
            _ => {}
        }
    }
    for profile in derived {
        if is_decided(profile, register) {
            return None;
        }
        first = first.or(Some(("/links".to_owned(), profile.id.as_str())));
    }
    Some(match first {
        Some((path, profile)) => Hit::at(path).case(3).with("value", profile).related(profile),
        None => Hit::at("/links").case(2),
    })
}

/// Whether the decision on the profile is in the register, be it readable or not.
fn is_decided(profile: &Profile, register: &Register) -> bool {
    profile.decision.as_ref().is_some_and(|decision| register.find(decision.as_str()).is_some())
}
