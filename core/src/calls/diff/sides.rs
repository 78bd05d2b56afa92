//! The two sides of a comparison, without what could be read on one of them alone.

use std::borrow::Cow;

use super::{DiffSide, EditionMatch, NotCompared, StoredEdition, Telling};
use crate::findings::Lang;
use crate::keys::Digest;
use crate::model::Record;
use crate::order::Set;
use crate::register::Register;

/// Two registers without what could be read on one side alone: else what only could not be read would
/// look as if it had come or gone, and what rests on it as if it had changed.
pub struct Sides<'r> {
    pub before: Cow<'r, Register>,
    pub after: Cow<'r, Register>,
    pub not_compared: Vec<NotCompared>,
}

impl<'r> Sides<'r> {
    pub fn of(before: &'r Register, after: &'r Register, lang: Lang) -> Self {
        let (own, later) = (unread_ids(before), unread_ids(after));
        let mut not_compared = readable(after, &own, DiffSide::Before, lang);
        not_compared.extend(readable(before, &later, DiffSide::After, lang));
        not_compared.extend(rows(after, before, DiffSide::Before));
        not_compared.extend(rows(before, after, DiffSide::After));
        let ids: Set<&str> = own.iter().chain(later.iter()).copied().collect();
        let cleaned = |register: &'r Register| match ids.iter().next() {
            Some(_) => Cow::Owned(register.only(|entry| !ids.contains(entry.id.as_str()))),
            None => Cow::Borrowed(register),
        };
        Sides { before: cleaned(before), after: cleaned(after), not_compared }
    }
}

/// Ids of records that could not be read.
fn unread_ids(register: &Register) -> Set<&str> {
    let unread = register.entries().iter().filter(|entry| entry.record.is_none());
    unread.map(|entry| entry.id.as_str()).filter(|id| !id.is_empty()).collect()
}

/// Whether something could not be read of which not even an id or a key is known.
pub fn has_nameless(register: &Register) -> bool {
    register.unread().iter().any(|it| it.id.is_none())
}

/// The records of one side that could not be read on the other.
fn readable(
    register: &Register,
    unread: &Set<&str>,
    side: DiffSide,
    lang: Lang,
) -> Vec<NotCompared> {
    let told = |record: &Record| NotCompared {
        r#type: Some(record.record_type()),
        id: record.id().to_string(),
        version: record.version().map(str::to_owned),
        title: record.title().in_english(lang == Lang::En).to_owned(),
        unread: side,
    };
    register.iter().filter(|record| unread.contains(record.id().as_str())).map(told).collect()
}

/// The rows of one side that could not be read on the other.
fn rows<'a>(
    register: &'a Register,
    other: &'a Register,
    side: DiffSide,
) -> impl Iterator<Item = NotCompared> + 'a {
    let units = register.units().rows().iter().map(|row| (row.ars.to_string(), row.name.clone()));
    let services =
        register.services().all().map(|(row, _)| (row.key.to_string(), row.name.clone()));
    let is_any = other.unread().iter().any(|it| it.id.is_some());
    let all = units.chain(services).filter(move |(key, _)| is_any && other.is_unread(key));
    all.map(move |(id, title)| NotCompared { r#type: None, id, version: None, title, unread: side })
}

/// Whether two registers are one edition. Where something could not be taken in at all, digests that
/// are the same prove nothing.
pub fn edition(
    before: (&Register, Option<&Digest>),
    after: (&Register, Option<&Digest>),
) -> EditionMatch {
    match (before.1, after.1) {
        (Some(one), Some(other)) if one != other => EditionMatch::Different,
        (Some(_), Some(_)) if before.0.is_whole() && after.0.is_whole() => EditionMatch::Same,
        _ => EditionMatch::Unknown,
    }
}

/// The editions that evaluations of the later register rest on.
pub fn stored(
    after: &Register,
    editions: [Option<&Digest>; 2],
    telling: Telling<'_>,
) -> Vec<StoredEdition> {
    let told = |it: &crate::model::Evaluation| {
        let stored = it.register_edition.clone()?;
        let seen: Option<Digest> = stored.parse().ok();
        let [before, after] = editions.map(|edition| match (&seen, edition) {
            (Some(seen), Some(edition)) if seen == edition => EditionMatch::Same,
            (Some(_), Some(_)) => EditionMatch::Different,
            _ => EditionMatch::Unknown,
        });
        let title = it.title.in_english(telling.lang == Lang::En).to_owned();
        Some(StoredEdition { evaluation: it.id.to_string(), title, stored, before, after })
    };
    after.evaluations().filter_map(told).collect()
}
