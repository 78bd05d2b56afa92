//! What the Länder have answered.

use crate::keys::{Date, Land};
use crate::model::{LandRule, LandState, LandTopic, SourceKind};
use crate::order::Map;
use crate::register::Register;

/// What follows from the answer of a Land to a question on which a channel leaves it the last word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LandSays {
    /// It is settled, and nothing stands against it.
    Settled,
    /// The same, as far as a statement says.
    Said,
    /// It is settled that it is not allowed.
    Forbidden,
    /// The Land has not settled it yet, or its answer does not say.
    Open,
    /// No answer is known.
    NotKnown,
}

/// The answers of the Länder that hold on a day: those of the register, otherwise the shipped ones.
#[derive(Debug, Default)]
pub struct LandAnswers<'r>(Map<(Land, LandTopic), &'r LandRule>);

impl<'r> LandAnswers<'r> {
    /// Those of a register on a day: of several the one that says of which period it is and whose
    /// period the day lies in, otherwise the latest by its day (model §18).
    #[must_use]
    pub fn on(register: &'r Register, day: Date) -> Self {
        let holds =
            |rule: &&LandRule| rule.on <= day && rule.valid.is_none_or(|valid| valid.contains(day));
        let rank = |is_own: bool, rule: &LandRule| (is_own, rule.valid.is_some(), rule.on);
        let own = register.land_rules().map(|rule| (true, rule));
        let is_replaced = |rule: &&LandRule| register.all(rule.id.as_str()).next().is_none();
        let shipped = register.shipped_land_rules().iter().filter(is_replaced);
        let mut answers: Map<(Land, LandTopic), (bool, &LandRule)> = Map::default();
        for (is_own, rule) in own.chain(shipped.map(|rule| (false, rule))) {
            if !holds(&rule) {
                continue;
            }
            let key = (rule.land, rule.topic);
            let known = answers.get(&key);
            if known.is_none_or(|(own, best)| rank(*own, best) < rank(is_own, rule)) {
                answers.insert(key, (is_own, rule));
            }
        }
        LandAnswers(answers.into_iter().map(|(key, (_, rule))| (key, rule)).collect())
    }

    /// The answer of a Land on a topic.
    #[must_use]
    pub fn get(&self, land: Land, topic: LandTopic) -> Option<&'r LandRule> {
        self.0.get(&(land, topic)).copied()
    }

    /// What follows from it.
    #[must_use]
    pub fn says(&self, land: Option<Land>, topic: LandTopic) -> LandSays {
        let answer = land.and_then(|land| self.get(land, topic));
        let passes_on = topic == LandTopic::PassOnToMunicipalities;
        let Some(answer) = answer else { return LandSays::NotKnown };
        let written = answer.source.as_ref().is_some_and(|it| it.kind != SourceKind::Statement);
        match (answer.state, answer.allows) {
            (_, Some(false)) => LandSays::Forbidden,
            (LandState::Unknown, _) => LandSays::NotKnown,
            (LandState::Regulated, None) if passes_on => LandSays::Open,
            (LandState::Regulated, _) if written => LandSays::Settled,
            (LandState::Regulated, _) => LandSays::Said,
            (LandState::InPreparation, _) => LandSays::Open,
        }
    }
}
