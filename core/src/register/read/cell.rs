//! A cell as a spreadsheet spells it, and what it means.

use crate::keys::{self, Date, Format};
use crate::shape::table::Node;

/// What a cell means that is spelled as spreadsheets spell it: `90.164`, `WAHR`, `01.01.2020`.
/// `None` where it is spelled as it should, or nothing is certain.
pub(super) fn meant(node: &Node, cell: &str) -> Option<String> {
    // what a spreadsheet was told to take for a text: '0577, ="0577"
    let told = cell.strip_prefix('\'');
    let told = told.or_else(|| cell.strip_prefix("=\"")?.strip_suffix('"'));
    match node {
        Node::Format(_) if told.is_some() => told.map(str::to_owned),
        Node::Integer { .. } => number(cell),
        Node::Boolean { .. } => boolean(cell).filter(|meant| *meant != cell).map(str::to_owned),
        Node::Format(Format::Date) => day(cell),
        _ => None,
    }
}

/// A whole number with separators of thousands, or with nothing but zeros behind the point.
fn number(cell: &str) -> Option<String> {
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain(cell) {
        return None;
    }
    let whole = [".0", ",0", ".00", ",00"].iter().find_map(|end| cell.strip_suffix(end));
    let whole = whole.and_then(|whole| keys::whole_digits(whole, is_separator));
    whole.or_else(|| keys::whole_digits(cell, is_separator))
}

const fn is_separator(sign: char) -> bool {
    matches!(sign, '.' | ',' | ' ' | '\'' | '’' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

fn boolean(cell: &str) -> Option<&'static str> {
    let is_yes = match cell {
        "1" | "x" | "X" => Some(true),
        "0" => Some(false),
        _ => keys::truth(cell),
    };
    is_yes.map(|is_yes| if is_yes { "true" } else { "false" })
}

/// A day as it is written in German, with or without zeros and a time.
fn day(cell: &str) -> Option<String> {
    let date = cell.split([' ', 'T']).next().unwrap_or_default();
    if let Ok(day) = date.parse::<Date>() {
        return Some(day.to_string()).filter(|day| day != cell);
    }
    keys::meant(Format::Date, date)
}
