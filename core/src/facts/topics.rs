//! What members bring in: before which body, whether it came up, and what waits for a session.

use super::{Answers, Sessions, Steps, TakenUp, submitted_on};
use crate::keys::Date;
use crate::model::{
    Body, Level, Membership, MembershipRole, Need, NeedStatus, Originator, Profile, ProfileStatus,
    Record, Session,
};
use crate::order::{Map, grouped};
use crate::register::Register;

/// What is known of a register on a day about topics: sessions and decisions by what they are about.
#[derive(Debug)]
pub struct Topics<'r> {
    /// The register.
    pub register: &'r Register,
    /// The day.
    pub day: Date,
    /// When bodies met, and about what.
    pub sessions: Sessions<'r>,
    /// Which decision answered what.
    pub answers: Answers<'r>,
    /// Which profile takes which need up.
    pub taken_up: TakenUp<'r>,
    /// The bodies in which an organisation sits or sat, with the membership.
    sits_in: Map<&'r str, Vec<(&'r Body, &'r Membership)>>,
}

impl<'r> Topics<'r> {
    /// Looks at all sessions, decisions and profiles once.
    #[must_use]
    pub fn of(register: &'r Register, day: Date) -> Self {
        let memberships = register.bodies().flat_map(|body| {
            let all = body.memberships.iter().filter(|it| it.role != MembershipRole::Guest);
            all.map(move |it| (it.organisation.id(), (body, it)))
        });
        Topics {
            sits_in: grouped(memberships.collect::<Vec<_>>()),
            register,
            day,
            sessions: Sessions::of(register, Some(day)),
            answers: Answers::of(register, Some(day)),
            taken_up: TakenUp::of(register, Some(day)),
        }
    }

    /// The day on which a need was handed in, where it still waits to be dealt with: it stood on no
    /// agenda, no decision names it and no profile takes it up.
    #[must_use]
    pub fn waits_since(&self, need: &Need) -> Option<Date> {
        let id = need.id.as_str();
        let waits = |it| matches!(it, NeedStatus::Submitted | NeedStatus::Triaged);
        let waits = need.status_on(Some(self.day)).is_surely(waits);
        let came_up = !self.sessions.about(id).is_empty()
            || !self.answers.naming(id).is_empty()
            || !self.taken_up.by(need).is_empty();
        submitted_on(need).filter(|_| waits && !came_up)
    }

    /// The bodies before which someone brought a need, each with the day: that of the session in
    /// which it was raised, otherwise every body that the originator sits in, with the day on which
    /// it was handed in.
    #[must_use]
    pub fn brought_before(
        &self,
        originator: &Originator,
        submitted: Date,
    ) -> Vec<(&'r Body, Date)> {
        if let Some(session) = &originator.session {
            let session = self.register.session(session.as_str());
            let body = session.and_then(|it| self.register.body(it.body.as_str()));
            return body.zip(session.map(|it| it.start.max(submitted))).into_iter().collect();
        }
        let Some(organisation) = &originator.organisation else { return Vec::new() };
        let sits = self.sits_in.get(organisation.id()).into_iter().flatten();
        let sits = sits.filter(|(_, membership)| membership.valid.contains(submitted));
        let mut bodies: Vec<(&Body, Date)> = sits.map(|(body, _)| (*body, submitted)).collect();
        // of several memberships in one body that follow each other one counts
        bodies.dedup_by_key(|(body, _)| body.id.as_str());
        bodies
    }

    /// Whether a profile waits for a body, one of its addressees: adopted or sent, and on no agenda of
    /// that body yet.
    #[must_use]
    pub fn waits_for(&self, profile: &Profile, body: &str) -> bool {
        let waits = |it| matches!(it, ProfileStatus::Adopted | ProfileStatus::Addressed);
        let is_of = |session: &&Session| session.body.id() == body;
        profile.status_on(Some(self.day)).is_surely(waits)
            && !self.sessions.about(profile.id.as_str()).iter().any(is_of)
            && self.answers.to_profile(profile).next().is_none()
    }

    /// The level of what a list of references is about: that of needs, of profiles that of the needs
    /// they come from; several make both.
    #[must_use]
    pub fn level<'i>(&self, references: impl IntoIterator<Item = &'i str>) -> Option<Level> {
        let mut levels = references.into_iter().flat_map(|it| self.levels(it));
        let first = levels.next()?;
        Some(if levels.all(|level| level == first) { first } else { Level::Both })
    }

    fn levels(&self, reference: &str) -> Vec<Level> {
        let level = |id: &str| match self.register.record(id, None) {
            Some(Record::Need(need)) => need.level,
            _ => None,
        };
        match self.register.record(reference, None) {
            Some(Record::Need(need)) => need.level.into_iter().collect(),
            Some(Record::Profile(profile)) => super::sources(profile).filter_map(level).collect(),
            _ => Vec::new(),
        }
    }
}

/// The first day on which a session can deal with what was filed on a day.
#[must_use]
pub fn first_day(body: &Body, filed: Date) -> Date {
    filed.plus_days(lead_time(body).unwrap_or_default().max(1))
}

/// The last day to file something for a session of a body, where the body has agreed on one.
#[must_use]
pub fn last_day(body: &Body, session: &Session) -> Option<Date> {
    Some(session.start.plus_days(-lead_time(body)?))
}

/// How many days before a session something is to be filed.
fn lead_time(body: &Body) -> Option<i32> {
    body.cadence.as_ref()?.lead_time_days.map(i32::from)
}
