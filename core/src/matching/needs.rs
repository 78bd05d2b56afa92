//! Needs against a framework for needs: what a need has to say before it may be handed in (model §18).

use bedarf_derive::Answer;

use super::criteria::{CriterionAnswer, CriterionReason, Judgement};
use super::profile::{Held, MatchCell, MatchCount, Outcome};
use crate::facts::{StatusOn, Steps, as_expected, member_named, said_by, with_those_above};
use crate::findings::Lang;
use crate::keys::{Date, ServiceKey};
use crate::logic::{Operator, Truth, Value};
use crate::model::{Answer as Verdict, Criterion, Need, NeedStatus, Profile};
use crate::register::Register;

/// One need, held against a framework for needs.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct MatchedNeed {
    /// Its id.
    pub need: String,
    /// What it is called.
    pub title: String,
    /// Where it stood on the day; absent where that is not on record.
    pub status: Option<NeedStatus>,
    /// Whether it meets every exclusion criterion that applies.
    pub verdict: Verdict,
    /// How the exclusion criteria are answered.
    pub exclusion: MatchCount,
    /// How all others are answered.
    pub others: MatchCount,
    /// The criteria, in the order of the list above.
    #[required]
    pub criteria: Vec<MatchCell>,
}

impl Register {
    /// The needs that are open on a day, as far as that is known, for the services of a profile; of
    /// one without services all.
    pub(super) fn needs_to_match(&self, profile: &Profile, day: Date) -> Vec<&Need> {
        let services = &profile.services;
        let names = |need: &Need, service: &ServiceKey| {
            with_those_above(*service).any(|key| need.services.contains(&key))
        };
        let is_for = |need: &Need| {
            let is_for_all = services.is_empty() || need.cross_cutting == Some(true);
            is_for_all || services.iter().any(|service| names(need, service))
        };
        let is_open = |need: &Need| match need.status_on(Some(day)) {
            StatusOn::Was(status) => status.is_open(),
            StatusOn::NotYet => false,
            StatusOn::Unknown => true,
        };
        self.needs().filter(|need| is_open(need) && is_for(need)).collect()
    }
}

/// How a need stands to the criteria.
pub(super) fn told_of_need(need: &Need, held: &Held<'_>) -> MatchedNeed {
    let Outcome { verdict, exclusion, others, mut cells } =
        held.outcome(|criterion| judge(need, criterion, held.day));
    for ((it, _), cell) in held.applying.iter().zip(&mut cells) {
        let member = it.criterion.concept.as_ref().and_then(member_named);
        cell.path = member.map(pointer);
    }
    MatchedNeed {
        need: need.id.to_string(),
        title: need.title.in_english(held.lang == Lang::En).to_owned(),
        status: need.status_on(Some(held.day)).known(),
        verdict,
        exclusion,
        others,
        criteria: cells,
    }
}

/// The member of the record that is to be filled in.
fn pointer(member: &str) -> String {
    let whole = member.split_once('.').map_or(member, |(whole, _)| whole);
    format!("/{whole}")
}

/// Whether a need says what a criterion asks. What no member tells is for somebody to judge.
fn judge(need: &Need, criterion: &Criterion, day: Date) -> Judgement<'static> {
    use CriterionAnswer::{No, Unknown, Yes};
    use CriterionReason::{DataMissing, Met, Missing, NotMet, ToBeJudged};
    let member = criterion.concept.as_ref().and_then(member_named);
    let (answer, reason) = match (member, &criterion.expected) {
        (Some(member), Some(expected)) => {
            let said = said_by(need, member, day);
            let is_wanted = expected.value == Value::Boolean(true);
            match (expected.op, said.is_empty()) {
                (Operator::Known, true) if is_wanted => (No, Missing),
                (Operator::Known, is_empty) => match is_empty != is_wanted {
                    true => (Yes, Met),
                    false => (No, NotMet),
                },
                (_, true) => (Unknown, DataMissing),
                (_, false) => match as_expected(criterion, &one_or_list(said)) {
                    Truth::True => (Yes, Met),
                    Truth::False => (No, NotMet),
                    Truth::Unknown => (Unknown, ToBeJudged),
                },
            }
        }
        _ => (Unknown, ToBeJudged),
    };
    Judgement {
        answer,
        reason,
        assurance: None,
        evidence: Vec::new(),
        doubted: Vec::new(),
        deviation_accepted: false,
    }
}

fn one_or_list(mut said: Vec<Value>) -> Value {
    match said.len() {
        1 => said.remove(0),
        _ => Value::List(said),
    }
}
