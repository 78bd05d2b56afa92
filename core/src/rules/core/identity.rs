//! CORE-001 and CORE-008: which record an id stands for.

use crate::findings::Hit;
use crate::model::{Organisation, Record, RecordType};
use crate::register::{Entry, Register};

/// A record whose structure has errors counts by its id.
pub(super) fn not_unique(register: &Register, out: &mut Vec<(usize, Hit)>) {
    for (number, entry) in register.entries().iter().enumerate() {
        if let Some(hit) = same_id(entry, register) {
            out.push((number, hit));
        }
        if let Some(Record::Organisation(organisation)) = &entry.record {
            out.extend(same_key(number, organisation, register).map(|hit| (number, hit)));
        }
    }
}

/// The id is that of a withdrawn record, wherever it stands, or that of an earlier one.
fn same_id(entry: &Entry, register: &Register) -> Option<Hit> {
    if entry.id.is_empty() {
        return None;
    }
    let hit = |first: &Entry| {
        let place = place_of(first);
        let hit = Hit::at("/id").with("value", entry.id.as_str());
        hit.with("first", place.as_str()).related(place)
    };
    let withdrawn = register.all(&entry.id).find(|other| is_withdrawn(other));
    if let Some(other) = withdrawn.filter(|_| !is_withdrawn(entry)) {
        return Some(hit(other).case(2));
    }
    let earlier = register.all(&entry.id).take_while(|other| !std::ptr::eq(*other, entry));
    let first = earlier.filter(|other| is_withdrawn(other) == is_withdrawn(entry));
    let first = first.into_iter().find(|other| excludes(other, entry))?;
    Some(match version(entry) {
        Some(version) if first.record_type == entry.record_type => {
            hit(first).case(1).with("version", version)
        }
        _ => hit(first),
    })
}

/// Whether the two cannot both have their id: versions of one offering can.
fn excludes(one: &Entry, other: &Entry) -> bool {
    let may_be_offering = |entry: &Entry| {
        entry.record_type.is_none_or(|kind| kind == RecordType::Offering) && !is_withdrawn(entry)
    };
    if !may_be_offering(one) || !may_be_offering(other) {
        return true;
    }
    match (&one.record, &other.record) {
        (Some(one), Some(other)) => one.version() == other.version(),
        _ => false,
    }
}

/// Another organisation has the same key while this one is valid, and was read earlier.
fn same_key(number: usize, organisation: &Organisation, register: &Register) -> Option<Hit> {
    let ars = organisation.ars?;
    let valid = |it: &Organisation| it.valid.unwrap_or_default();
    let (_, first) = register
        .organisations_at(ars)
        .take_while(|(index, _)| *index < number)
        .filter(|(_, other)| other.id != organisation.id)
        .find(|(_, other)| valid(other).overlaps(&valid(organisation)))?;
    let hit = Hit::at("/ars").case(3).with("value", ars.to_string());
    Some(hit.with("first", first.id.to_string()).related(first.id.to_string()))
}

fn is_withdrawn(entry: &Entry) -> bool {
    matches!(entry.record, Some(Record::Withdrawn(_)))
}

fn version(entry: &Entry) -> Option<&str> {
    entry.record.as_ref().and_then(Record::version)
}

/// Text and number of a record that its id does not tell apart.
fn place_of(entry: &Entry) -> String {
    let source = entry.origin.source.as_deref().unwrap_or_default();
    format!("{source}#{}", entry.origin.index)
}

/// The successor of a withdrawn record is there and holds.
pub(super) fn successor(record: &Record, _: &Entry, register: &Register, out: &mut Vec<Hit>) {
    let Record::Withdrawn(tombstone) = record else { return };
    let Some(successor) = &tombstone.withdrawn.successor else { return };
    let hit = Hit::at("/withdrawn/successor").with("value", successor.as_str());
    let mut named = register.all(successor.id()).filter(|entry| {
        let wanted = successor.version();
        wanted.is_none_or(|wanted| version(entry).is_none_or(|version| version == wanted))
    });
    match named.next() {
        None if register.channel(successor.id()).is_some() => {}
        None => out.push(hit),
        Some(first) if is_withdrawn(first) && named.all(is_withdrawn) => out.push(hit.case(1)),
        Some(_) => {}
    }
}
