//! What a step rests on.

use super::graph::{Graph, Step};
use crate::model::{Basis, Record, Source, Text};

/// What a step rests on, and the source where it is written. A member of a record is that record's own
/// word; a link is documented where it says so, or where it says nothing and a source of one end
/// names both.
pub(super) fn basis<'r>(graph: &Graph<'r>, step: &Step) -> (Basis, Option<&'r Source>) {
    let Some((_, place)) = step.link else { return (Basis::Documented, None) };
    let ends = [step.from, step.to].map(|it| graph.record(it));
    let teller = step.link.and_then(|(teller, _)| graph.record(teller));
    let said = teller.and_then(Record::head).and_then(|head| head.links.get(place)?.basis);
    let written = ends.iter().flatten().flat_map(|it| sources(it)).find(|source| {
        ends.iter().all(|end| end.is_some_and(|end| is_named(end, &source.citation)))
    });
    match said {
        Some(Basis::Assumed) => (Basis::Assumed, None),
        Some(Basis::Documented) => (Basis::Documented, written),
        None if written.is_some() => (Basis::Documented, written),
        None => (Basis::Assumed, None),
    }
}

fn sources(record: &Record) -> &[Source] {
    record.head().map_or(&[], |head| head.sources)
}

/// Whether a citation names a record: by its id, its number or its title.
fn is_named(record: &Record, citation: &str) -> bool {
    let number = match record {
        Record::Decision(it) => it.number.as_ref().map(ToString::to_string),
        _ => None,
    };
    // "Beschluss 2021/24" is cited as one of several, too: "Beschlüsse 2021/23 und 2021/24"
    let bare = number.as_deref().map(|it| it.rsplit(' ').next().unwrap_or(it));
    let title = record.head().map(|head: crate::model::Head<'_>| head.title);
    let title = title.map(|it: &Text| it.de.as_str());
    let names = [Some(record.id().as_str()), bare, title];
    names.into_iter().flatten().any(|name| is_in(citation, name))
}

/// Whether a name stands in a text as a word of its own: `2022/01` does not stand in `2022/01-AL`.
fn is_in(text: &str, name: &str) -> bool {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '/' | '_');
    let mut from = 0;
    while let Some(rest) = text.get(from..) {
        let Some(at) =
            rest.as_bytes().windows(name.len().max(1)).position(|it| it == name.as_bytes())
        else {
            return false;
        };
        let (begin, end) = (from + at, from + at + name.len());
        let before = text.get(..begin).and_then(|it| it.chars().next_back());
        let mut after = text.get(end..).unwrap_or_default().chars();
        let next = after.next();
        // a hyphen that ends a word is none of it
        let goes_on = match next {
            Some('-') => after.next().is_some_and(is_part),
            Some(sign) => is_part(sign),
            None => false,
        };
        if !before.is_some_and(is_part) && !goes_on {
            return true;
        }
        from = begin + text.get(begin..).and_then(|it| it.chars().next()).map_or(1, char::len_utf8);
    }
    false
}
