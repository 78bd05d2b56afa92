//! NEED: needs.

mod answer_without_ground;
mod life_cycle;
mod no_dated_source;
mod no_level;
mod no_outcome;
mod no_statement;
mod nobody_affected;
mod originators;
mod urgency_passed;

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule::of::<no_statement::NoStatement>(),
    Rule::of::<originators::Originators>(),
    Rule::of::<life_cycle::LifeCycle>(),
    Rule::of::<no_outcome::NoOutcome>(),
    Rule::of::<no_level::NoLevel>(),
    Rule::of::<nobody_affected::NobodyAffected>(),
    Rule::of::<no_dated_source::NoDatedSource>(),
    Rule::of::<urgency_passed::UrgencyPassed>(),
    Rule::of::<answer_without_ground::AnswerWithoutGround>(),
];
