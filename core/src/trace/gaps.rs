//! What is missing on the way: the same questions as those of the rules BODY-008 and BODY-009.

use super::answer::{TraceGap, TraceMissing};
use super::graph::{Graph, Point};
use super::node::title_of;
use super::words;
use crate::facts::{
    Hearings, Steps, Waiting, Waits, heard_afterwards, minorities_lost, submitted_on,
};
use crate::findings::Lang;
use crate::keys::Date;
use crate::messages::Code;
use crate::model::{
    Attribution, Body, Decision, Link, Need, NeedStatus, Profile, Record, RecordType, Relation,
    Session,
};
use crate::order::Set;

/// Who knows what waits in a register and who was heard when.
#[derive(Debug)]
pub(super) struct Gaps<'r> {
    hearings: Hearings<'r>,
    waiting: Waiting<'r>,
}

/// What is told of one trace.
struct Telling<'g, 'r> {
    graph: &'g Graph<'r>,
    lang: Lang,
    at: String,
    out: Vec<TraceMissing>,
}

impl<'r> Gaps<'r> {
    pub fn of(graph: &Graph<'r>) -> Self {
        let (register, day) = (graph.register, graph.day);
        Gaps { hearings: Hearings::of(register), waiting: Waiting::of(register, day) }
    }

    /// What is missing at these points, each with its id, in their order.
    pub fn at(&self, graph: &Graph<'r>, all: &[(usize, String)], lang: Lang) -> Vec<TraceMissing> {
        let matters: Set<&str> = all
            .iter()
            .filter_map(|(point, _)| graph.record(*point))
            .filter(|it| matches!(it.record_type(), RecordType::Need | RecordType::Profile))
            .map(|it| it.id().as_str())
            .collect();
        let mut telling = Telling { graph, lang, at: String::new(), out: Vec::new() };
        for (point, id) in all {
            let (Point::Record(number), Some(record)) = (graph.point(*point), graph.record(*point))
            else {
                continue;
            };
            telling.at.clone_from(id);
            match record {
                Record::Need(need) => self.need(need, &mut telling),
                Record::Profile(profile) => self.profile(profile, &mut telling),
                Record::Session(session) => self.session(session, &matters, &mut telling),
                Record::Decision(decision) => self.decision(decision, &mut telling),
                _ => {}
            }
            telling.lost(number);
        }
        telling.out
    }

    /// A need that came on no agenda, or that no decision answers although some are about its matter.
    fn need(&self, need: &Need, out: &mut Telling<'_, 'r>) {
        for (_, waits) in self.waiting.need(need) {
            out.waits(TraceGap::NotOnAgenda, waits);
        }
        let day = out.graph.day;
        let is_answered = self.waiting.answers().to(need.id.as_str()).next().is_some();
        let is_open = need.status_on(Some(day)).is_surely(NeedStatus::is_open);
        let submitted = submitted_on(need).filter(|on| *on <= day);
        let Some(since) = submitted.filter(|_| is_open && !is_answered) else { return };
        let named = self.waiting.answers().naming(need.id.as_str()).len();
        let count = self.about(need, out.graph).count();
        let message = words::not_answered(since, (named, count), out.lang);
        out.missing(TraceGap::NotAnswered, message, None, Some(since));
    }

    /// The decisions that a need says it is addressed by.
    fn about<'g>(
        &self,
        need: &'g Need,
        graph: &'g Graph<'r>,
    ) -> impl Iterator<Item = &'g Decision> + use<'g, 'r> {
        let links = need.links.iter().filter(|it: &&Link| it.rel == Relation::AddressedBy);
        let found = links.filter_map(|it| graph.register.decision(it.target.as_str()));
        found.filter(|it| it.date <= graph.day)
    }

    /// A profile that has no reply, or in which the view of a minority got lost.
    fn profile(&self, profile: &Profile, out: &mut Telling<'_, 'r>) {
        for waits in self.waiting.profile(profile) {
            out.waits(TraceGap::NoReply, waits);
        }
        for (earlier, holder) in minorities_lost(profile, out.graph.register, Some(out.graph.day)) {
            let is_told = |it: &Profile| it.attribution == Some(Attribution::Named);
            let holder = Some(holder).filter(|_| is_told(profile) && is_told(earlier));
            let name = holder.map(|it| out.name(it));
            let message = words::minority_lost(name.as_deref(), &earlier.version, out.lang);
            out.missing(TraceGap::MinorityLost, message, None, None);
        }
    }

    /// What the session dealt with after another body had decided, as far as that is on the way.
    fn session(&self, session: &Session, matters: &Set<&str>, out: &mut Telling<'_, 'r>) {
        let of_way =
            |it: &&crate::model::AgendaItem| it.refs.iter().any(|to| matters.contains(to.id()));
        for item in session.agenda.iter().filter(of_way) {
            let Some((decision, _)) = self.hearings.came_before(session, item) else { continue };
            let matter = item.title.in_english(out.lang == Lang::En);
            let message = words::consulted_late(matter, session.start, decision, out.lang);
            let day = Some(decision.date);
            out.missing(TraceGap::ConsultedLate, message, None, day);
        }
    }

    /// A recommendation that has no reply, and bodies that were heard late or of which that is not said.
    fn decision(&self, decision: &Decision, out: &mut Telling<'_, 'r>) {
        for (_, waits) in self.waiting.advice(decision) {
            out.waits(TraceGap::StatementWithoutReply, waits);
        }
        let decider = out.graph.register.body(decision.body.as_str());
        for (_, it) in heard_afterwards(decision) {
            let message = words::heard_late(&out.name(it.body.as_str()), it.on, out.lang);
            out.missing(TraceGap::HeardLate, message, None, Some(it.on));
        }
        for (to, body) in self.hearings.not_involved(decision) {
            let found = body.title.in_english(out.lang == Lang::En);
            let message = words::not_involved(&out.name(to.as_str()), found, out.lang);
            out.missing(TraceGap::NotInvolved, message, decider, Some(decision.date));
        }
    }
}

impl Telling<'_, '_> {
    fn waits(&mut self, what: TraceGap, waits: Waits<'_>) {
        let found = waits.body.title.in_english(self.lang == Lang::En);
        let message = words::waits(what, waits.since, found, waits.sessions, self.lang);
        self.missing(what, message, Some(waits.body), Some(waits.since));
    }

    /// References of an entry that lead to no record.
    fn lost(&mut self, number: usize) {
        let lost = &self.graph.lost;
        let from = lost.partition_point(|(teller, _)| *teller < number);
        let own = lost.iter().skip(from).take_while(|(teller, _)| *teller == number);
        for (_, to) in own {
            let message = words::no_such_record(to, self.lang);
            self.missing(TraceGap::NoSuchRecord, message, None, None);
        }
    }

    fn missing(
        &mut self,
        what: TraceGap,
        message: String,
        owed_by: Option<&Body>,
        since: Option<Date>,
    ) {
        let english = self.lang == Lang::En;
        let label = what.word().label.say(self.lang).to_owned();
        let owed_by = owed_by.map(|it| it.title.in_english(english).to_owned());
        let told = TraceMissing { what, label, at: self.at.clone(), message, owed_by, since };
        if !self.out.contains(&told) {
            self.out.push(told);
        }
    }

    /// What a record is called; its id where there is none.
    fn name(&self, reference: &str) -> String {
        title_of(self.graph, reference, self.lang)
    }
}
