//! PROF-001 and PROF-002: what a profile says, and that it stays so.

use crate::findings::Severity;
use crate::keys::Date;
use crate::model::{Profile, Record};
use crate::register::{Entry, Register};
use crate::rules::Hit;
use crate::rules::circle::Circles;
use crate::shape::Patch;

/// From adoption on the contents are those of which the digest was recorded.
pub(super) fn unchanged(entry: &Entry, out: &mut Vec<Hit>) {
    let Some(Record::Profile(profile)) = &entry.record else { return };
    if !profile.status.is_fixed() {
        return;
    }
    let Some(found) = entry.digest() else { return };
    let hit = Hit::at("/baseline");
    match &profile.baseline {
        Some(recorded) if *recorded == found => {}
        Some(recorded) => {
            let hit = hit.with("expected", recorded.to_string());
            out.push(hit.with("found", found.to_string()));
        }
        None => {
            let path = "/baseline".to_owned();
            let hit = hit.case(1).severity(Severity::Info).with("found", found.to_string());
            out.push(hit.fix(Patch::Add { path, value: format!("\"{found}\"") }));
        }
    }
}

/// A profile asks something of somebody.
pub(super) fn filled(profile: &Profile, _: Option<Date>, out: &mut Vec<Hit>) {
    if profile.criteria.is_empty() {
        out.push(Hit::at("/criteria"));
    }
    if profile.addressees.is_empty() {
        out.push(Hit::at("/addressees").case(1));
    }
}

/// It holds for somebody.
pub(super) fn meant(register: &Register, out: &mut Vec<(usize, Hit)>) {
    let Some(mut circles) = Circles::of(register) else { return };
    for (number, record) in register.records() {
        let Record::Profile(profile) = record else { continue };
        if circles.first(&profile.scope).is_none() {
            out.push((number, circles.nobody("/scope", 2, 3)));
        }
    }
}
