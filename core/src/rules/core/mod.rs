//! CORE: all records.

mod blank_text;
mod cost_amounts;
mod days_out_of_order;
mod id_used_twice;
mod no_successor;
mod not_confirmed;
mod not_unique;

use super::Rule;
use crate::model::Record;
use crate::register::Entry;

pub(super) const RULES: &[Rule] = &[
    Rule::of::<not_unique::NotUnique>(),
    Rule::of::<days_out_of_order::DaysOutOfOrder>(),
    Rule::of::<blank_text::BlankText>(),
    Rule::of::<cost_amounts::CostAmounts>(),
    Rule::of::<not_confirmed::NotConfirmed>(),
    Rule::of::<no_successor::NoSuccessor>(),
    Rule::of::<id_used_twice::IdUsedTwice>(),
];

/// Whether there is no letter and no digit in it.
pub(in crate::rules) fn is_blank(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// The letters and digits of a text, small: what stays the same however it is written.
pub(in crate::rules) fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase)
}

fn is_withdrawn(entry: &Entry) -> bool {
    matches!(entry.record, Some(Record::Withdrawn(_)))
}
