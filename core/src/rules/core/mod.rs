//! CORE: all records.

use crate::model::Record;
use crate::register::Entry;

use crate::messages::is_invisible;

rules! {
    not_unique::NotUnique,
    days_out_of_order::DaysOutOfOrder,
    blank_text::BlankText,
    cost_amounts::CostAmounts,
    not_confirmed::NotConfirmed,
    no_successor::NoSuccessor,
    id_used_twice::IdUsedTwice,
    unknown_service::UnknownService,
}

/// Whether there is no letter and no digit in it.
pub(in crate::rules) fn is_blank(text: &str) -> bool {
    !text.chars().any(|sign| sign.is_alphanumeric() && !is_invisible(sign))
}

/// Where a letter stands that was UTF-8 and was read in another encoding.
pub(in crate::rules) fn misread(words: &str) -> Option<usize> {
    let misread = ["Ã¤", "Ã¶", "Ã¼", "ÃŸ", "Ã„", "Ã–", "Ãœ", "â€ž", "â€œ", "â€“"];
    misread.iter().find_map(|it| words.find(it))
}

/// The letters and digits of a text, small: what stays the same however it is written.
pub(in crate::rules) fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase)
}

fn is_withdrawn(entry: &Entry) -> bool {
    matches!(entry.record, Some(Record::Withdrawn(_)))
}
