//! CORE-001, CORE-008 and CORE-009: what an id stands for.

use crate::keys::{Ars, Date, Id};
use crate::model::{Organisation, Record, RecordType};
use crate::order::{Map, sorted};
use crate::register::{Entry, Register};
use crate::rules::Hit;

/// A record whose structure has errors counts by its id.
pub(super) fn not_unique(register: &Register, out: &mut Vec<(usize, Hit)>) {
    let mut group: Vec<(usize, &Entry)> = Vec::new();
    for (number, entry) in register.by_id().filter(|(_, entry)| !entry.id.is_empty()) {
        if group.first().is_some_and(|(_, first)| first.id != entry.id) {
            same_id(&group, out);
            group.clear();
        }
        group.push((number, entry));
    }
    same_id(&group, out);
    same_key(register, out);
}

/// The records with one id, as far as read.
struct Seen<'a> {
    any: Option<&'a Entry>,
    /// Stands alone: of a type that has no versions.
    single: Option<&'a Entry>,
    withdrawn: Option<&'a Entry>,
    /// The first of each version, those not read yet included.
    versions: Map<Option<&'a str>, &'a Entry>,
}

/// Records with one id, in the order read. A withdrawn one keeps the id wherever it stands;
/// otherwise the first has it, and versions of one offering or profile share it.
fn same_id(group: &[(usize, &Entry)], out: &mut Vec<(usize, Hit)>) {
    if group.len() < 2 {
        return;
    }
    let withdrawn = group.iter().map(|(_, entry)| *entry).find(|entry| is_withdrawn(entry));
    let readable = group.iter().rev().map(|(_, entry)| *entry).filter(|it| it.record.is_some());
    let versioned = readable.filter(|entry| may_have_versions(entry));
    let versions = versioned.map(|entry| (version(entry), entry)).collect();
    let mut seen = Seen { any: None, single: None, withdrawn: None, versions };
    for (number, entry) in group {
        let hit = |first: &Entry| {
            let place = place_of(first);
            let hit = Hit::at("/id").with("value", entry.id.as_str());
            hit.with("first", place.as_str()).related(place)
        };
        match (&entry.record, withdrawn) {
            (Some(Record::Withdrawn(_)), _) => {
                out.extend(seen.withdrawn.map(|first| (*number, hit(first))));
                seen.withdrawn = seen.withdrawn.or(Some(entry));
            }
            (Some(_), Some(withdrawn)) => out.push((*number, hit(withdrawn).case(2))),
            _ => {
                let earlier = seen.withdrawn.or_else(|| seen.excluding(entry));
                out.extend(earlier.map(|first| (*number, told(hit(first), first, entry))));
                seen.add(entry);
            }
        }
    }
}

/// Names the version where it is the version that is there already.
fn told(hit: Hit, first: &Entry, entry: &Entry) -> Hit {
    match version(entry) {
        Some(version) if first.record_type == entry.record_type => {
            hit.case(1).with("version", version)
        }
        _ => hit,
    }
}

impl<'a> Seen<'a> {
    /// The first record that cannot have the same id as this one. Of a record that cannot be read
    /// the version is not known.
    fn excluding(&self, entry: &'a Entry) -> Option<&'a Entry> {
        if !may_have_versions(entry) {
            return self.any;
        }
        let other_type = |first: &&Entry| {
            let types = first.record_type.zip(entry.record_type);
            types.is_some_and(|(first, own)| first != own)
        };
        let same = self.versions.get(&version(entry)).copied();
        let earlier = same.filter(|first| entry.record.is_some() && !std::ptr::eq(*first, entry));
        self.any.filter(other_type).or(self.single).or(earlier)
    }

    fn add(&mut self, entry: &'a Entry) {
        self.any = self.any.or(Some(entry));
        if !may_have_versions(entry) {
            self.single = self.single.or(Some(entry));
        }
    }
}

fn may_have_versions(entry: &Entry) -> bool {
    let versioned = |kind| matches!(kind, RecordType::Offering | RecordType::Profile);
    entry.record_type.is_none_or(versioned)
}

/// Organisations with the same regional key that are valid at the same time.
fn same_key(register: &Register, out: &mut Vec<(usize, Hit)>) {
    let mut keyed: Vec<(Ars, usize, &Organisation)> = Vec::new();
    for (number, entry) in register.entries().iter().enumerate() {
        if let Some(Record::Organisation(record)) = &entry.record {
            keyed.extend(record.ars.map(|ars| (ars, number, &**record)));
        }
    }
    let keyed = sorted(keyed, |a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let valid = |it: &Organisation| it.valid.unwrap_or_default();
    for group in keyed.chunk_by(|(one, ..), (other, ..)| one == other) {
        // each once, however often the same organisation was given
        let mut seen: Vec<&Organisation> = Vec::new();
        for (ars, number, record) in group {
            let mut others = seen.iter().filter(|other| other.id != record.id);
            if let Some(first) = others.find(|it| valid(it).overlaps(&valid(record))) {
                let hit = Hit::at("/ars").case(3).with("value", ars.to_string());
                let hit = hit.with("first", first.id.as_str()).related(first.id.as_str());
                out.push((*number, hit));
            }
            if !seen.iter().any(|it| it.id == record.id && it.valid == record.valid) {
                seen.push(record);
            }
        }
    }
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

/// Entries of one list have ids of their own. Of seats and their groups BODY-001 tells it.
pub(super) fn twice_within(record: &Record, _: Option<Date>, out: &mut Vec<Hit>) {
    let mut look = |list: &str, ids: &mut dyn Iterator<Item = &Id>| {
        let ids = sorted(ids.enumerate().collect(), |(_, a), (_, b)| a.cmp(b));
        for same in ids.chunk_by(|(_, one), (_, other)| one == other) {
            let Some(((first, id), others)) = same.split_first() else { continue };
            for (number, _) in others {
                let hit = Hit::at(format!("{list}/{number}/id")).with("value", id.as_str());
                out.push(hit.related(format!("{list}/{first}/id")));
            }
        }
    };
    match record {
        Record::Need(it) => look("/variants", &mut it.variants.iter().map(|it| &it.id)),
        Record::Offering(it) => {
            look("/access_paths", &mut it.access_paths.iter().map(|it| &it.id));
        }
        Record::Profile(it) => {
            look("/criteria", &mut it.criteria.iter().map(|it| &it.id));
            let groups = it.scoring.iter().flat_map(|scoring| &scoring.groups);
            look("/scoring/groups", &mut groups.map(|it| &it.id));
        }
        Record::Session(it) => look("/agenda", &mut it.agenda.iter().map(|it| &it.id)),
        Record::Organisation(_)
        | Record::Channel(_)
        | Record::Body(_)
        | Record::Decision(_)
        | Record::Withdrawn(_) => {}
    }
}
