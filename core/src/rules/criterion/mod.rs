//! CRIT: the criteria of profiles.

mod broken_scale;
mod class_and_weight;
mod condition_of_wrong_type;
mod no_evidence;
mod not_decidable;
mod own_word_only;

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule::of::<class_and_weight::ClassAndWeight>(),
    Rule::of::<condition_of_wrong_type::ConditionOfWrongType>(),
    Rule::of::<broken_scale::BrokenScale>(),
    Rule::of::<not_decidable::NotDecidable>(),
    Rule::of::<no_evidence::NoEvidence>(),
    Rule::of::<own_word_only::OwnWordOnly>(),
];
