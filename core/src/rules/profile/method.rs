//! PROF-008: how offers are scored is said beforehand (formulas F2 and F3).

use crate::keys::{Date, TieBreak};
use crate::model::{Criterion, Profile, ProfileStatus, Scoring, ScoringMethod};
use crate::rules::Hit;

/// The widest band of the extended method, in percent (F3).
const WIDEST_BAND: u8 = 10;

/// The scoring is declared, has what its method needs and no more, and was fixed before the
/// profile was adopted. That it was fixed before any evaluation cannot be asked yet: this version
/// carries no evaluations.
pub(super) fn declared(profile: &Profile, _: Option<Date>, out: &mut Vec<Hit>) {
    let Some(scoring) = &profile.scoring else {
        if profile.criteria.iter().any(Criterion::is_evaluated) {
            out.push(Hit::at("/scoring"));
        }
        return;
    };
    match scoring.method {
        ScoringMethod::UfabExtended => band(scoring, out),
        _ => no_band(scoring, out),
    }
    ties(profile, scoring, out);
    let mut adopted = profile.history.iter().filter(|it| it.status == ProfileStatus::Adopted);
    if let Some(step) = adopted.next().filter(|step| step.on < scoring.fixed_on) {
        let hit = Hit::at("/scoring/fixed_on").case(7);
        out.push(hit.day("day", scoring.fixed_on).day("from", step.on));
    }
}

fn band(scoring: &Scoring, out: &mut Vec<Hit>) {
    let hit = Hit::at("/scoring/band_percent");
    match scoring.band_percent {
        None => out.push(hit.case(1)),
        Some(band) if band > WIDEST_BAND => {
            let hit = hit.case(2).with("value", u32::from(band));
            out.push(hit.with("limit", u32::from(WIDEST_BAND)));
        }
        Some(_) => {}
    }
    if scoring.decide_by.is_none() {
        out.push(Hit::at("/scoring/decide_by").case(3));
    }
}

fn no_band(scoring: &Scoring, out: &mut Vec<Hit>) {
    let members = [
        ("band_percent", scoring.band_percent.is_some()),
        ("decide_by", scoring.decide_by.is_some()),
    ];
    for (member, _) in members.into_iter().filter(|(_, is_there)| *is_there) {
        out.push(Hit::at(format!("/scoring/{member}")).case(4).with("value", member));
    }
}

fn ties(profile: &Profile, scoring: &Scoring, out: &mut Vec<Hit>) {
    let is_ufab = matches!(scoring.method, ScoringMethod::UfabSimple | ScoringMethod::UfabExtended);
    if is_ufab && scoring.tie_chain.is_empty() {
        out.push(Hit::at("/scoring/tie_chain").case(5));
    }
    let mut known = |path: String, decides: &TieBreak| {
        let unknown =
            |id: &&str| !profile.criteria.iter().any(|criterion| criterion.id.as_str() == *id);
        if let Some(id) = decides.criterion().filter(unknown) {
            out.push(Hit::at(path).case(6).with("value", id));
        }
    };
    if let Some(decides) = &scoring.decide_by {
        known("/scoring/decide_by".to_owned(), decides);
    }
    for (number, decides) in scoring.tie_chain.iter().enumerate() {
        known(format!("/scoring/tie_chain/{number}"), decides);
    }
}
