//! Who had to do with a matter, and since when: whose advice came too late, and who was not heard.

use super::{Answers, Sessions, adoption};
use crate::keys::{Date, Ref};
use crate::model::{
    AgendaItem, Authority, Body, Decision, DecisionResult, Involvement, NeedStatus, Record, Session,
};
use crate::register::Register;

/// The sessions and decisions of a register, by what they are about.
#[derive(Debug)]
pub struct Hearings<'r> {
    register: &'r Register,
    sessions: Sessions<'r>,
    answers: Answers<'r>,
}

impl<'r> Hearings<'r> {
    /// Looks at all sessions and decisions once.
    #[must_use]
    pub fn of(register: &'r Register) -> Self {
        let (sessions, answers) = (Sessions::of(register, None), Answers::of(register, None));
        Hearings { register, sessions, answers }
    }

    /// The decision of another body on an own matter of a body that advises, made before this
    /// session, which is the first one since: the item names a need or a profile and the decision, or
    /// the decision names these. None where the body had to do with it before, and what was decided
    /// longer ago is background.
    #[must_use]
    pub fn came_before(
        &self,
        session: &Session,
        item: &'r AgendaItem,
    ) -> Option<(&'r Decision, &'r Body)> {
        let body = self.advising(session.body.as_str())?;
        let own: Vec<&Ref> = item.refs.iter().filter(|it| self.is_matter(it)).collect();
        own.first()?;
        let beside = item.refs.iter().filter_map(|it| self.register.decision(it.as_str()));
        let on_it = own.iter().flat_map(|it| self.answers.naming(it.id()).iter().copied());
        let mut decisions = beside.chain(on_it).filter(|it| {
            let decides = it.body.id() != body.id.as_str() && it.result != DecisionResult::Deferred;
            decides && self.is_first_since(it.date, session)
        });
        decisions.find_map(|decision| {
            let decider = self.register.body(decision.body.as_str())?;
            let decides = decider.authority == Authority::Deciding;
            let is_there = body.valid.is_none_or(|valid| valid.contains(decision.date));
            let is_named = decision.involved.iter().any(|it| it.body.id() == body.id.as_str());
            let is_late = decides && is_there && !is_named;
            (is_late && !self.was_heard(body, item, &own, decision)).then_some((decision, decider))
        })
    }

    /// The bodies whose matter a decision of the IT-Planungsrat is about, without its saying that they
    /// were involved, each with what concerns it: since 2023/31 a draft has to show them.
    #[must_use]
    pub fn not_involved<'d>(&self, decision: &'d Decision) -> Vec<(&'d Ref, &'r Body)> {
        let since = Date::from_ymd(2023, 7, 4);
        let is_bound = since.is_some_and(|since| since <= decision.date);
        let is_put_off = decision.result == DecisionResult::Deferred;
        if decision.body.id() != "it_plr" || !is_bound || is_put_off {
            return Vec::new();
        }
        let mut told: Vec<&str> = decision.involved.iter().map(|it| it.body.id()).collect();
        let mut found = Vec::new();
        let refs = decision.refs.iter().chain(decision.items.iter().flat_map(|item| &item.refs));
        for to in refs {
            for body in self.concerned(to, decision) {
                if !told.contains(&body.id.as_str()) {
                    told.push(body.id.as_str());
                    found.push((to, body));
                }
            }
        }
        found
    }

    /// Whether a body had to do with an item before a decision.
    fn was_heard(&self, body: &Body, item: &AgendaItem, own: &[&Ref], decision: &Decision) -> bool {
        let (id, day) = (body.id.as_str(), decision.date);
        let refs = item.refs.iter().chain(&decision.refs).map(Ref::id);
        let refs = refs.chain(decision.session.iter().map(Ref::id));
        let mut matters = refs.filter(|it| self.register.body(it).is_none());
        let was_on = |it: &&Session| it.body.id() == id && it.start <= day;
        let decided = |it: &&Decision| it.body.id() == id && it.date <= day;
        matters.any(|it| self.sessions.about(it).iter().any(was_on))
            || own.iter().any(|it| {
                self.answers.naming(it.id()).iter().any(decided) || self.is_known(it, day)
            })
    }

    /// Whether a need was in consultation on a day, or a profile begun.
    fn is_known(&self, matter: &Ref, day: Date) -> bool {
        match self.register.record(matter.as_str(), Some(day)) {
            Some(Record::Need(need)) => need.history.iter().any(|step| {
                use NeedStatus::{Draft, Submitted, Triaged};
                step.on <= day && !matches!(step.status, Draft | Submitted | Triaged)
            }),
            Some(Record::Profile(profile)) => profile.history.iter().any(|step| step.on <= day),
            _ => false,
        }
    }

    /// Whether the body met in this session for the first time after a day.
    fn is_first_since(&self, day: Date, session: &Session) -> bool {
        let mut since =
            self.sessions.of_body(session.body.id()).iter().filter(|it| it.start >= day);
        since.next().is_some_and(|first| first.start == session.start)
    }

    /// Whether a reference leads to what a body brings in.
    fn is_matter(&self, to: &Ref) -> bool {
        let found = self.register.find(to.as_str()).and_then(|(_, entry)| entry.record.as_ref());
        matches!(found, Some(Record::Need(_) | Record::Profile(_)))
    }

    /// The body with that id, where it advises.
    fn advising(&self, id: &str) -> Option<&'r Body> {
        self.register.body(id).filter(|body| body.authority == Authority::Advisory)
    }

    /// The bodies that advise whose own need, profile or session a decision names.
    fn concerned(&self, to: &Ref, decision: &Decision) -> Vec<&'r Body> {
        let day = decision.date;
        let mut ids: Vec<&str> = Vec::new();
        match self.register.record(to.as_str(), Some(day)) {
            Some(Record::Session(session)) => ids.push(session.body.id()),
            Some(Record::Need(need)) => {
                let sessions = need.originators.iter().filter_map(|it| it.session.as_ref());
                let sessions = sessions.filter_map(|it| self.register.session(it.as_str()));
                ids.extend(sessions.map(|session| session.body.id()));
            }
            Some(Record::Profile(profile)) => {
                ids.extend(adoption(profile, self.register).map(|it| it.body.id()));
            }
            _ => return Vec::new(),
        }
        let sessions = self.sessions.about(to.id()).iter().filter(|it| it.start <= day);
        ids.extend(sessions.map(|it| it.body.id()));
        let decisions = self.answers.naming(to.id()).iter().filter(|it| it.date <= day);
        ids.extend(decisions.map(|it| it.body.id()));
        let bodies = ids.into_iter().filter_map(|id| self.advising(id));
        bodies.filter(|body| body.valid.is_none_or(|valid| valid.contains(day))).collect()
    }
}

/// The bodies that were heard only after the decision, with their numbers in its list.
pub fn heard_afterwards(decision: &Decision) -> impl Iterator<Item = (usize, &Involvement)> {
    let day = decision.date;
    decision.involved.iter().enumerate().filter(move |(_, it)| it.on > day)
}
