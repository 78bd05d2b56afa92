//! The stations of a register and what leads from one to the next, found once for all questions.

use super::answer::{TraceDirection, TraceLookedAt, TraceStage};
use super::relation::{First, TraceRelation};
use super::steps::{Said, is_station, told};
use crate::facts::{adopted_on, submitted_on};
use crate::keys::Date;
use crate::model::{Decision, Record, RecordType};
use crate::register::Register;

/// One station: a record by the number of its entry, or a part of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    Record(usize),
    Reply(usize),
    Effect(usize, usize),
}

/// What leads from one point to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub from: usize,
    pub to: usize,
    pub relation: TraceRelation,
    pub on: Option<Date>,
    /// Number of the entry that says so, and of the link there.
    pub link: Option<(usize, usize)>,
}

impl Step {
    /// Whether it was taken after a day.
    pub fn is_later_than(&self, day: Date) -> bool {
        self.on.is_some_and(|on| day < on)
    }
}

/// Where a trace came along: points, each with the number of steps it is away.
#[derive(Debug, Default)]
pub(super) struct Reached {
    pub points: Vec<(usize, u64)>,
    /// Points that are of a later day, or that a step of a later day leads to.
    pub later: Vec<usize>,
    pub steps: u64,
}

/// The stations of a register and the steps between them.
#[derive(Debug)]
pub(super) struct Graph<'r> {
    pub register: &'r Register,
    pub day: Date,
    /// Replies and effects; their points come after those of the entries.
    parts: Vec<Point>,
    pub steps: Vec<Step>,
    /// Numbers of the steps that lead on from each point, and of those that lead there.
    onwards: Vec<Vec<usize>>,
    back: Vec<Vec<usize>>,
    /// What is told of records that are not there: by whose entry, and the reference.
    pub lost: Vec<(usize, &'r str)>,
    pub looked_at: TraceLookedAt,
}

impl<'r> Graph<'r> {
    /// Looks at every record once.
    pub fn of(register: &'r Register, day: Date) -> Self {
        let size = register.entries().len();
        let mut graph = Graph {
            register,
            day,
            parts: Vec::new(),
            steps: Vec::new(),
            onwards: vec![Vec::new(); size],
            back: vec![Vec::new(); size],
            lost: Vec::new(),
            looked_at: TraceLookedAt::default(),
        };
        for (number, record) in register.records() {
            graph.looked_at.records += 1;
            if is_station(record.record_type()) {
                told(record, &mut |said| graph.say(number, record, said));
                if let Record::Decision(decision) = record {
                    graph.reply(number, decision);
                }
            }
        }
        graph
    }

    /// One thing that a record tells of another.
    fn say(&mut self, number: usize, record: &Record, said: Said<'r>) {
        self.looked_at.steps += 1;
        let Some((other, entry)) = self.register.numbered_entry(said.to, Some(self.day)) else {
            if self.register.channel(said.to).is_none() {
                self.lost.push((number, said.to));
            }
            return;
        };
        let Some(target) = entry.record.as_ref().filter(|it| is_station(it.record_type())) else {
            return;
        };
        if is_of_itself(record, target) {
            return;
        }
        let [own_stage, its_stage] = [record, target].map(|it| stage(it.record_type()));
        let is_first = match said.first {
            First::Own => true,
            First::Other => false,
            First::EarlierOrOwn => own_stage <= its_stage,
            First::EarlierOrOther => own_stage < its_stage,
        };
        let (from, to) = if is_first { (number, other) } else { (other, number) };
        let link = said.link.map(|link| (number, link));
        self.lead(Step { from, to, relation: said.relation, on: said.on, link });
    }

    /// The reply of a decision and its effects are stations of their own.
    fn reply(&mut self, number: usize, decision: &Decision) {
        let Some(reply) = &decision.reply else { return };
        let at = self.part(Point::Reply(number));
        let on = Some(reply.on);
        let step = |from, to, relation| Step { from, to, relation, on, link: None };
        self.lead(step(number, at, TraceRelation::Replies));
        for effect in 0..reply.effects.len() {
            let effect = self.part(Point::Effect(number, effect));
            self.lead(step(at, effect, TraceRelation::Effects));
        }
    }

    fn part(&mut self, part: Point) -> usize {
        self.parts.push(part);
        self.onwards.push(Vec::new());
        self.back.push(Vec::new());
        self.onwards.len() - 1
    }

    fn lead(&mut self, step: Step) {
        let number = self.steps.len();
        self.onwards.get_mut(step.from).into_iter().for_each(|list| list.push(number));
        self.back.get_mut(step.to).into_iter().for_each(|list| list.push(number));
        self.steps.push(step);
    }

    /// The points to which one leads, or that lead to it: breadth first, so each point and each step
    /// is visited once.
    pub fn reach(&self, start: usize, way: TraceDirection) -> Reached {
        let forwards = way == TraceDirection::Forwards;
        let lists = if forwards { &self.onwards } else { &self.back };
        let mut is_seen = vec![false; lists.len()];
        is_seen.get_mut(start).into_iter().for_each(|seen| *seen = true);
        let mut reached = Reached { points: vec![(start, 0)], ..Reached::default() };
        let mut at = 0;
        while let Some((point, far)) = reached.points.get(at).copied() {
            at += 1;
            for step in lists.get(point).into_iter().flatten().filter_map(|it| self.steps.get(*it))
            {
                reached.steps += 1;
                let next = if forwards { step.to } else { step.from };
                let Some(seen) = is_seen.get_mut(next).filter(|seen| !**seen) else { continue };
                if !self.is_told(step, start) || self.is_later(next) {
                    reached.later.push(next);
                } else {
                    *seen = true;
                    reached.points.push((next, far + 1));
                }
            }
        }
        reached
    }

    /// Whether a step is told on the day; those of what is asked for are, even where it is to come.
    pub fn is_told(&self, step: &Step, about: usize) -> bool {
        let is_own = [step.from, step.to].contains(&about) && self.is_later(about);
        is_own || !step.is_later_than(self.day)
    }

    fn is_later(&self, point: usize) -> bool {
        self.day_of(point).is_some_and(|day| self.day < day)
    }

    /// Whether any step leads to a point or on from it.
    pub fn is_connected(&self, point: usize) -> bool {
        [&self.onwards, &self.back].iter().any(|it| it.get(point).is_some_and(|it| !it.is_empty()))
    }

    /// Numbers of the steps that lead on from a point.
    pub fn onwards(&self, point: usize) -> &[usize] {
        self.onwards.get(point).map_or(&[], Vec::as_slice)
    }

    pub fn point(&self, number: usize) -> Point {
        let size = self.register.entries().len();
        let part = number.checked_sub(size).and_then(|part| self.parts.get(part));
        part.copied().unwrap_or(Point::Record(number))
    }

    /// The record of a point, or of which it is a part.
    pub fn record(&self, number: usize) -> Option<&'r Record> {
        let (Point::Record(entry) | Point::Reply(entry) | Point::Effect(entry, _)) =
            self.point(number);
        self.register.entries().get(entry)?.record.as_ref()
    }

    pub fn stage(&self, number: usize) -> TraceStage {
        let kind = self.record(number).map_or(RecordType::Need, Record::record_type);
        match self.point(number) {
            Point::Reply(_) => TraceStage::Reply,
            Point::Effect(..) => TraceStage::Effect,
            Point::Record(_) if self.is_bundle(number) => TraceStage::Bundle,
            Point::Record(_) => stage(kind),
        }
    }

    /// Whether another need was merged into it.
    fn is_bundle(&self, number: usize) -> bool {
        let steps = self.back.get(number).into_iter().flatten();
        let mut steps = steps.filter_map(|it| self.steps.get(*it));
        let merged = |it: &Step| it.relation == TraceRelation::MergedInto;
        steps.any(|step| merged(step) && !step.is_later_than(self.day))
    }

    pub fn day_of(&self, number: usize) -> Option<Date> {
        match (self.point(number), self.record(number)?) {
            (Point::Reply(_) | Point::Effect(..), Record::Decision(it)) => {
                Some(it.reply.as_ref()?.on)
            }
            (_, record) => day_of(record, self.register, self.day),
        }
    }
}

/// A decision on the agenda of the session that took it is no way of its own, nor is what a record
/// says of itself.
fn is_of_itself(record: &Record, target: &Record) -> bool {
    match (record, target) {
        (Record::Session(session), Record::Decision(decision)) => {
            decision.session.as_ref().is_some_and(|it| it.id() == session.id.as_str())
        }
        _ => std::ptr::eq(record, target),
    }
}

const fn stage(kind: RecordType) -> TraceStage {
    match kind {
        RecordType::Profile => TraceStage::Profile,
        RecordType::Session => TraceStage::Session,
        RecordType::Decision => TraceStage::Decision,
        RecordType::Notice => TraceStage::Notice,
        RecordType::LandRule => TraceStage::LandRule,
        RecordType::Offering => TraceStage::Offering,
        RecordType::Evidence => TraceStage::Evidence,
        RecordType::Evaluation => TraceStage::Evaluation,
        _ => TraceStage::Need,
    }
}

/// The day on which a record came into the matter, as far as its steps had been taken on a day.
fn day_of(record: &Record, register: &Register, day: Date) -> Option<Date> {
    let is_past = |on: &Date| *on <= day;
    match record {
        Record::Need(it) => {
            let first = || it.history.first().map(|step| step.on);
            submitted_on(it).filter(is_past).or_else(first).or(Some(it.created))
        }
        Record::Profile(it) => {
            let first = || it.history.first().map(|step| step.on);
            adopted_on(it, register).filter(is_past).or_else(first).or(Some(it.created))
        }
        Record::Session(it) => Some(it.start),
        Record::Decision(it) => Some(it.date),
        Record::Notice(it) => Some(it.published),
        Record::LandRule(it) => Some(it.on),
        Record::Evidence(it) => Some(it.issued),
        Record::Evaluation(it) => Some(it.as_of),
        Record::Withdrawn(it) => Some(it.created),
        // when an offering came about is often not known, and its record tells of later days
        _ => None,
    }
}
