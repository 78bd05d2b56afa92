//! Whether a unit has what a step of a notice requires.

use super::words;
use crate::facts::{LandSays, turns_down};
use crate::findings::{Lang, Words};
use crate::keys::{Date, Ref};
use crate::matching::{Crowd, Verdict, Ways};
use crate::model::{Answer, Notice, Record};
use crate::order::Map;
use crate::register::{Register, Unit};

/// Who can do what is asked for, on one day.
pub struct Prerequisites<'a> {
    register: &'a Register,
    ways: Ways<'a>,
    day: Date,
    lang: Lang,
}

impl<'a> Prerequisites<'a> {
    pub fn on(register: &'a Register, day: Date, lang: Lang) -> Self {
        Prerequisites { register, ways: Ways::on(register, day, lang), day, lang }
    }

    /// Whether a unit has what is required: a way to an offering, leave of its own Land where the
    /// rule of a Land is named, a decision that was made.
    pub fn judge(&self, required: &Ref, unit: Unit<'a>) -> Verdict {
        match self.ways.to(unit, required.id()) {
            Some(verdict) => self.with_reason(verdict),
            None => self.apart_from_ways(required, unit),
        }
    }

    /// The same for every unit of the day, in their order.
    fn judge_each<'s>(&'s self, required: &Ref, crowd: &Crowd<'s>) -> Vec<Verdict> {
        let units = self.register.all_units(Some(self.day));
        let Some(ways) = self.ways.to_all(crowd, required.id()) else {
            return units.map(|unit| self.apart_from_ways(required, unit)).collect();
        };
        let mut all = vec![(Answer::Unknown, None); units.count()];
        for (numbers, verdict) in ways {
            let verdict = self.with_reason(verdict);
            for number in numbers {
                all.get_mut(number).into_iter().for_each(|it| it.clone_from(&verdict));
            }
        }
        all
    }

    /// What paths come to, never without a reason where there is none.
    fn with_reason(&self, verdict: Verdict) -> Verdict {
        match verdict {
            (Answer::No, None) => self.said(Answer::No, words::NO_WAY),
            verdict => verdict,
        }
    }

    fn said(&self, answer: Answer, words: Words) -> Verdict {
        (answer, Some(words.say(self.lang).to_owned()))
    }

    /// What is no offering: leave of its own Land, a decision that was made.
    fn apart_from_ways(&self, required: &Ref, unit: Unit<'_>) -> Verdict {
        let said = |answer, words| self.said(answer, words);
        let id = required.as_str();
        let shipped = || self.register.shipped_land_rules().iter().find(|it| it.id == *id);
        let topic = match self.register.record(id, Some(self.day)) {
            Some(Record::LandRule(rule)) => Some(rule.topic),
            Some(Record::Decision(decision)) if decision.date <= self.day => {
                return match turns_down(decision.result) {
                    true => said(Answer::No, words::TURNED_DOWN),
                    false => (Answer::Yes, None),
                };
            }
            Some(Record::Decision(_)) => return said(Answer::No, words::NOT_DECIDED),
            Some(_) => return said(Answer::Unknown, words::NOT_JUDGED),
            None => shipped().map(|rule| rule.topic),
        };
        let Some(topic) = topic else { return said(Answer::Unknown, words::NOT_ON_RECORD) };
        match self.ways.answers().says(unit.land(), topic) {
            LandSays::Settled => (Answer::Yes, None),
            LandSays::Said => said(Answer::Unknown, words::LAND_SAID),
            LandSays::Open => said(Answer::Unknown, words::LAND_OPEN),
            LandSays::NotKnown => said(Answer::Unknown, words::LAND_UNKNOWN),
            LandSays::Forbidden => said(Answer::No, words::LAND_FORBIDS),
        }
    }
}

/// Of all that notices require whether each unit of the day has it, in their order: each is judged
/// once, however many ask for it, and ways are looked up only where one asks.
pub fn judge_all<'a>(
    register: &'a Register,
    notices: impl Iterator<Item = &'a Notice>,
    day: Date,
    lang: Lang,
) -> Map<&'a str, Vec<Verdict>> {
    let all: Map<&str, &Ref> = notices.flat_map(required).map(|it| (it.as_str(), it)).collect();
    if all.is_empty() {
        return Map::default();
    }
    let prerequisites = Prerequisites::on(register, day, lang);
    let crowd = prerequisites.ways.crowd();
    all.into_iter().map(|(id, it)| (id, prerequisites.judge_each(it, &crowd))).collect()
}

/// What the steps of a notice require, each once, in their order.
pub fn required(notice: &Notice) -> Vec<&Ref> {
    let mut all: Vec<&Ref> = Vec::new();
    for one in notice.steps.iter().filter_map(|step| step.requires.as_ref()) {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// The worse of two answers: what fails weighs more than what is not known.
pub fn worse(one: Answer, other: Answer) -> Answer {
    match (one, other) {
        (Answer::No, _) | (_, Answer::No) => Answer::No,
        (Answer::Unknown, _) | (_, Answer::Unknown) => Answer::Unknown,
        (Answer::Yes, Answer::Yes) => Answer::Yes,
    }
}
