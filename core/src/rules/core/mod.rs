//! CORE: all records.

use crate::keys::lower;
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
    // mostly it begins with one that is easily told
    !text.starts_with(|sign: char| sign.is_ascii_alphanumeric())
        && !text.chars().any(|sign| sign.is_alphanumeric() && !is_invisible(sign))
}

/// Whether a text has no byte that any sign begins with which nobody sees, or which was misread.
pub(in crate::rules) fn is_plain(words: &str) -> bool {
    // no early end: this compares many bytes at once
    !words.bytes().fold(false, |any, byte| any | may_hide(byte) | matches!(byte, 0x83 | 0xA2))
}

/// Whether a sign that nobody sees may begin with that byte; most texts have few of them.
const fn may_hide(byte: u8) -> bool {
    byte < b' ' || matches!(byte, 0x7F | 0xC2 | 0xE2 | 0xE3 | 0xEF)
}

/// Where a letter stands that was UTF-8 and was read in another encoding, or was lost in between.
pub(in crate::rules) fn misread(words: &str) -> Option<usize> {
    let misread = ["Ã¤", "Ã¶", "Ã¼", "ÃŸ", "Ã„", "Ã–", "Ãœ", "â€ž", "â€œ", "â€“"];
    if let Some(place) = words.find('\u{fffd}') {
        return Some(place);
    }
    // each of them begins with one of two letters, whose first byte is that of the umlauts as well
    let is_first = |at: &usize| matches!(words.as_bytes().get(at + 1), Some(0x83 | 0xA2));
    let mut first = memchr::memchr_iter(0xC3, words.as_bytes()).filter(is_first);
    first.find(|at| words.get(*at..).is_some_and(|it| misread.iter().any(|m| it.starts_with(m))))
}

/// Where a sign stands that nobody sees and that is not set on purpose, as blanks of a fixed width
/// and hyphens that may break are.
pub(in crate::rules) fn hidden(words: &str) -> Option<usize> {
    let on_purpose = |sign: char| {
        matches!(
            sign,
            '\n' | '\r'
                | '\t'
                | '\u{a0}'
                | '\u{ad}'
                | '\u{2009}'
                | '\u{200b}'
                | '\u{200d}'
                | '\u{202f}'
        )
    };
    let is_hidden = |at: &usize| {
        let sign = words.get(*at..).and_then(|rest| rest.chars().next());
        sign.is_some_and(|sign| is_invisible(sign) && !on_purpose(sign))
    };
    const AT_ONCE: usize = 16;
    words.as_bytes().chunks(AT_ONCE).enumerate().find_map(|(number, bytes)| {
        let is_plain = !bytes.iter().fold(false, |any, byte| any | may_hide(*byte));
        let mut places = (number * AT_ONCE..).zip(bytes).filter(|(_, byte)| may_hide(**byte));
        if is_plain { None } else { places.find_map(|(at, _)| Some(at).filter(is_hidden)) }
    })
}

/// The letters and digits of a text, small: what stays the same however it is written.
pub(in crate::rules) fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|letter| letter.is_alphanumeric()).map(lower)
}

fn is_withdrawn(entry: &Entry) -> bool {
    matches!(entry.record, Some(Record::Withdrawn(_)))
}
