//! Whether a unit has what a step of a notice requires.

use super::words;
use crate::facts::{LandSays, turns_down};
use crate::findings::{Lang, Words};
use crate::keys::{Date, Ref};
use crate::matching::{Verdict, Ways};
use crate::model::{Answer, Notice, Record};
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
        let said = |answer, words: Words| (answer, Some(words.say(self.lang).to_owned()));
        if let Some(verdict) = self.ways.to(unit, required.id()) {
            return verdict;
        }
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

    /// What keeps a unit from doing what a notice asks for, or may do so: what is required, once,
    /// in the order of the steps.
    pub fn missing(&self, notice: &'a Notice, unit: Unit<'a>) -> Vec<(&'a Ref, Verdict)> {
        let mut required: Vec<&Ref> = Vec::new();
        for one in notice.steps.iter().filter_map(|step| step.requires.as_ref()) {
            if !required.contains(&one) {
                required.push(one);
            }
        }
        let judged = required.into_iter().map(|one| (one, self.judge(one, unit)));
        judged.filter(|(_, (answer, _))| *answer != Answer::Yes).collect()
    }
}

/// The worse of two answers: what fails weighs more than what is not known.
pub fn worse(one: Answer, other: Answer) -> Answer {
    match (one, other) {
        (Answer::No, _) | (_, Answer::No) => Answer::No,
        (Answer::Unknown, _) | (_, Answer::Unknown) => Answer::Unknown,
        (Answer::Yes, Answer::Yes) => Answer::Yes,
    }
}
