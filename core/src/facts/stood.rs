//! How a record stood on a day: whether it was on record, whether it counted, what its status was.
//!
//! A record says what it is now. What it was on an earlier day its history tells, as far as that goes;
//! where it does not tell, the status of that day is not known, and no other takes its place.

use crate::keys::Date;
use crate::logic::Truth;
use crate::model::{
    Head, Lifecycle, Need, NeedStatus, Offering, Profile, ProfileStatus, Record, Session,
};
use crate::register::Register;

/// The status of a record on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StatusOn<S> {
    /// It was this one.
    Was(S),
    /// Nothing of it was on record yet: neither itself nor a step.
    NotYet,
    /// It is not on record: the record was changed later, and its history does not tell that day.
    Unknown,
}

impl<S: Copy> StatusOn<S> {
    /// The status, where it is known.
    #[must_use]
    pub fn known(self) -> Option<S> {
        match self {
            StatusOn::Was(status) => Some(status),
            StatusOn::NotYet | StatusOn::Unknown => None,
        }
    }

    /// Whether the status fits; what was not yet there fits nothing.
    #[must_use]
    pub fn is(self, fits: impl Fn(S) -> bool) -> Truth {
        match self {
            StatusOn::Was(status) if fits(status) => Truth::True,
            StatusOn::Was(_) | StatusOn::NotYet => Truth::False,
            StatusOn::Unknown => Truth::Unknown,
        }
    }

    /// The same where it is certain.
    #[must_use]
    pub fn is_surely(self, fits: impl Fn(S) -> bool) -> bool {
        self.is(fits).is_true()
    }
}

/// A record that comes to its status step by step.
pub trait Steps {
    /// What its status may be.
    type Status: Copy + Eq;

    /// Its status now.
    fn status_now(&self) -> Self::Status;

    /// The steps that it took, with their days.
    fn steps(&self) -> impl Iterator<Item = (Self::Status, Date)>;

    /// The day on which it was made, and that of its last change.
    fn written(&self) -> (Date, Option<Date>);

    /// Its status on a day; without one its status now. Of steps on one day the last counts.
    ///
    /// It is what it is now since it was changed last: on the day that it says, or that of a later
    /// step. A change without any step is not known to have been one of status, unless the last step
    /// led to another status.
    fn status_on(&self, day: Option<Date>) -> StatusOn<Self::Status> {
        let (created, modified) = self.written();
        let changed = self.steps().map(|(_, on)| on).fold(modified.unwrap_or(created), Date::max);
        let Some(day) = day.filter(|day| *day < changed.max(created)) else {
            return StatusOn::Was(self.status_now());
        };
        let is_later = |(_, on): &(Self::Status, Date)| day < *on;
        let last = self.steps().filter(|step| !is_later(step)).max_by_key(|(_, on)| *on);
        let goes_on = self.steps().any(|step| is_later(&step));
        match last {
            Some((status, _)) if goes_on || status == self.status_now() => StatusOn::Was(status),
            None if day < created => StatusOn::NotYet,
            _ => StatusOn::Unknown,
        }
    }

    /// The first day on which something of it was on record: itself or a step.
    fn known_from(&self) -> Date {
        self.steps().map(|(_, on)| on).fold(self.written().0, Date::min)
    }
}

impl Steps for Need {
    type Status = NeedStatus;

    fn status_now(&self) -> NeedStatus {
        self.status
    }

    fn steps(&self) -> impl Iterator<Item = (NeedStatus, Date)> {
        self.history.iter().map(|step| (step.status, step.on))
    }

    fn written(&self) -> (Date, Option<Date>) {
        (self.created, self.modified)
    }
}

impl Steps for Profile {
    type Status = ProfileStatus;

    fn status_now(&self) -> ProfileStatus {
        self.status
    }

    fn steps(&self) -> impl Iterator<Item = (ProfileStatus, Date)> {
        self.history.iter().map(|step| (step.status, step.on))
    }

    fn written(&self) -> (Date, Option<Date>) {
        (self.created, self.modified)
    }
}

impl Steps for Offering {
    type Status = Lifecycle;

    fn status_now(&self) -> Lifecycle {
        self.lifecycle
    }

    /// The phases that it has reached; what is planned is no step.
    fn steps(&self) -> impl Iterator<Item = (Lifecycle, Date)> {
        self.phases.iter().filter_map(|it| Some((it.phase, it.actual?)))
    }

    fn written(&self) -> (Date, Option<Date>) {
        (self.created, self.modified)
    }
}

/// How a record is there on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Presence {
    /// It was made later.
    NotYet,
    /// It is there and counts.
    There,
    /// It was there; of what it said nothing is left, as it was withdrawn later.
    Lost,
    /// It was withdrawn by then.
    Withdrawn,
    /// It does not hold on the day.
    NotValid,
    /// Another version of it counts.
    OtherVersion,
}

impl Register {
    /// How a record of the register is there on a day.
    #[must_use]
    pub fn presence(&self, record: &Record, day: Date) -> Presence {
        let head = match record {
            Record::Withdrawn(it) if day < it.created => return Presence::NotYet,
            Record::Withdrawn(it) if day < it.withdrawn.on => return Presence::Lost,
            other => other.head(),
        };
        match head {
            None => Presence::Withdrawn,
            Some(head) if day < head.created => Presence::NotYet,
            Some(head) if head.valid.is_some_and(|it| !it.contains(day)) => Presence::NotValid,
            Some(head) if !self.counts(record, &head, day) => Presence::OtherVersion,
            Some(_) => Presence::There,
        }
    }

    /// Whether of several versions it is the one that counts.
    fn counts(&self, record: &Record, head: &Head<'_>, day: Date) -> bool {
        let id = head.id.as_str();
        self.all(id).count() < 2 || self.record(id, Some(day)).is_some_and(|it| it == record)
    }
}

/// Whether it is not on record how a record stood on a day: its status, or all of it.
#[must_use]
pub fn is_unknown_on(register: &Register, record: &Record, day: Date) -> bool {
    match record {
        Record::Need(it) => it.status_on(Some(day)) == StatusOn::Unknown,
        Record::Profile(it) => it.status_on(Some(day)) == StatusOn::Unknown,
        Record::Offering(it) => it.status_on(Some(day)) == StatusOn::Unknown,
        Record::Withdrawn(_) => register.presence(record, day) == Presence::Lost,
        _ => false,
    }
}

/// The first day on which something of a record was on record: itself, or a step that it tells of.
#[must_use]
pub fn known_from(record: &Record) -> Date {
    match record {
        Record::Need(it) => it.known_from(),
        Record::Profile(it) => it.known_from(),
        Record::Withdrawn(it) => it.created,
        other => other.head().map_or(Date::MIN, |head| head.created),
    }
}

/// Whether a session was known on a day: it had begun, or was on record as one to come.
#[must_use]
pub fn is_session_known(session: &Session, day: Date) -> bool {
    session.start.min(session.created) <= day
}
