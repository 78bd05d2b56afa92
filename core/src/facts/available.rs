//! Whether an offering can be had.

use crate::keys::Date;
use crate::model::{Lifecycle, Offering};

/// Whether an offering can be had on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Availability {
    /// It can be had.
    Available,
    /// Not yet.
    NotYet,
    /// Not any more.
    NoLonger,
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
