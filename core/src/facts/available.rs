//! Whether an offering can be had.

use crate::keys::Date;
use crate::model::{Lifecycle, Offering};

/// Whether an offering can be had on the day: within its validity, and its phase `available`
/// reached and not followed by the end.
#[must_use]
pub fn is_available(offering: &Offering, day: Date) -> bool {
    if offering.valid.is_some_and(|valid| !valid.contains(day)) {
        return false;
    }
    let reached = |phase: Lifecycle| {
        let mut phases = offering.phases.iter().filter(|entry| entry.phase == phase);
        phases.any(|entry| entry.actual.is_some_and(|actual| actual <= day))
    };
    let dated = |phase: Lifecycle| {
        offering.phases.iter().any(|entry| entry.phase == phase && entry.actual.is_some())
    };
    if reached(Lifecycle::Ended) {
        return false;
    }
    match offering.lifecycle {
        _ if dated(Lifecycle::Available) => reached(Lifecycle::Available),
        Lifecycle::Available | Lifecycle::PhasingOut => true,
        _ => false,
    }
}
