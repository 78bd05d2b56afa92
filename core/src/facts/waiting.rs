//! What was brought before a body and waits longer than the body allows itself.

use super::{Answers, Steps, Topics, addressed_bodies, addressed_on, first_day};
use crate::keys::Date;
use crate::model::{
    Authority, Body, Decision, DecisionResult, Need, Originator, Profile, ProfileStatus,
};
use crate::register::Register;

/// In so many sessions a topic of a member should have come up.
const SESSIONS: usize = 2;

/// What waits in a register on a day. The body's own periods are asked, where it has any.
#[derive(Debug)]
pub struct Waiting<'r> {
    topics: Topics<'r>,
}

/// With which body something waits.
#[derive(Clone, Copy, Debug)]
pub struct Waits<'r> {
    /// The body.
    pub body: &'r Body,
    /// Since when.
    pub since: Date,
    /// How many sessions it has held since in which that could have come up.
    pub sessions: usize,
}

impl<'r> Waiting<'r> {
    /// Looks at all sessions, decisions and profiles once.
    #[must_use]
    pub fn of(register: &'r Register, day: Date) -> Self {
        Waiting { topics: Topics::of(register, day) }
    }

    /// What is known of topics.
    #[must_use]
    pub const fn topics(&self) -> &Topics<'r> {
        &self.topics
    }

    /// Which decisions name what.
    #[must_use]
    pub const fn answers(&self) -> &Answers<'r> {
        &self.topics.answers
    }

    /// The addressees of a profile that was sent and has had no reply.
    #[must_use]
    pub fn profile(&self, profile: &Profile) -> Vec<Waits<'r>> {
        let Some(day) = addressed_on(profile) else { return Vec::new() };
        let status = profile.status_on(Some(self.topics.day));
        let mut replies = self.topics.answers.to_profile(profile);
        if !status.is_surely(|it| it == ProfileStatus::Addressed)
            || replies.any(|it| it.date >= day)
        {
            return Vec::new();
        }
        let bodies = addressed_bodies(profile).filter_map(|id| self.topics.register.body(id));
        bodies.filter_map(|body| self.overdue(body, day)).collect()
    }

    /// The bodies that decide to which one that advises recommended something, and that have not
    /// replied; with the numbers of the references that lead to them.
    #[must_use]
    pub fn advice(&self, decision: &Decision) -> Vec<(usize, Waits<'r>)> {
        let advises = |body: &Body| body.authority == Authority::Advisory;
        let is_advice = self.topics.register.body(decision.body.as_str()).is_some_and(advises);
        let day = decision.date;
        let mut replies = self.topics.answers.to(decision.id.as_str());
        if decision.result != DecisionResult::Recommended
            || !is_advice
            || replies.any(|it| it.date >= day)
        {
            return Vec::new();
        }
        let asked = |to: &str| self.topics.register.body(to).filter(|body| !advises(body));
        let refs = decision.refs.iter().enumerate();
        refs.filter_map(|(i, to)| Some((i, self.overdue(asked(to.as_str())?, day)?))).collect()
    }

    /// In how many sessions a body could have answered what reached it on a day, where these are as
    /// many as it allows itself.
    fn overdue(&self, body: &'r Body, since: Date) -> Option<Waits<'r>> {
        let limit = usize::from(body.cadence.as_ref()?.reply_within_sessions?);
        let from = first_day(body, since);
        let sessions =
            self.topics.sessions.between(body.id.as_str(), from, self.topics.day).count();
        (sessions >= limit).then_some(Waits { body, since, sessions })
    }

    /// The bodies before which a member brought a need that has not come up in one of the next
    /// sessions, with the numbers of the originators. Agendas without any item tell nothing; what a
    /// profile takes up, or a decision names, was dealt with.
    #[must_use]
    pub fn need(&self, need: &Need) -> Vec<(usize, Waits<'r>)> {
        let Some(submitted) = self.topics.waits_since(need) else { return Vec::new() };
        let originators = need.originators.iter().enumerate();
        originators.filter_map(|(i, it)| Some((i, self.left_lying(it, submitted)?))).collect()
    }

    /// The first body before which an originator brought a need, where none dealt with it.
    fn left_lying(&self, originator: &Originator, submitted: Date) -> Option<Waits<'r>> {
        let mut left = None;
        for (body, since) in self.topics.brought_before(originator, submitted) {
            let from = first_day(body, since);
            let sessions = self.topics.sessions.between(body.id.as_str(), from, self.topics.day);
            let sessions = sessions.filter(|it| !it.agenda.is_empty()).count();
            if sessions < SESSIONS {
                return None;
            }
            left = left.or(Some(Waits { body, since, sessions }));
        }
        left
    }
}
