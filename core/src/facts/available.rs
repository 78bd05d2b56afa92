//! Whether an offering can be had.

use crate::codes;
use crate::keys::Date;
use crate::model::{Lifecycle, Offering};

codes! {
    /// Whether an offering can be had on a day.
    Availability {
        Available = "available": "verfügbar", "available";
        NotYet = "not_yet": "noch nicht verfügbar", "not yet available";
        NoLonger = "no_longer": "nicht mehr verfügbar", "no longer available";
    }
}

/// Whether an offering can be had on the day: within its validity, and its phase `available`
/// reached. The end always wins, and what is still planned, developed or tried is not there yet,
/// whatever days other phases have.
#[must_use]
pub fn availability(offering: &Offering, day: Date) -> Availability {
    let valid = offering.valid.unwrap_or_default();
    let actual = |phase: Lifecycle| {
        let phases = offering.phases.iter().filter(|entry| entry.phase == phase);
        phases.filter_map(|entry| entry.actual).min()
    };
    let ended = match actual(Lifecycle::Ended) {
        Some(end) => end <= day,
        None => offering.lifecycle == Lifecycle::Ended,
    };
    if ended || valid.to.is_some_and(|to| to <= day) {
        return Availability::NoLonger;
    }
    let begun = match (offering.lifecycle, actual(Lifecycle::Available)) {
        (Lifecycle::Planned | Lifecycle::Development | Lifecycle::Pilot, _) => false,
        (_, Some(begin)) => begin <= day,
        (Lifecycle::Available | Lifecycle::PhasingOut, None) => true,
        (Lifecycle::Ended, None) => false,
    };
    match begun && valid.contains(day) {
        true => Availability::Available,
        false => Availability::NotYet,
    }
}
