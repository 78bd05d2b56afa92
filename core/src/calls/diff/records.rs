//! What is different between two registers, record by record.

use super::members::differences;
use super::{
    AddedRecord, ChangedRecord, CriterionChange, CriterionMember, DiffAnswer, RemovedRecord,
    StateChange, SuspectLink,
};
use crate::calls::Host;
use crate::facts::{
    NeedStates, Strictness, TakenUp, criteria_of, is_suspect, stricter, turns_away,
};
use crate::findings::Lang;
use crate::messages::Words;
use crate::model::{Criterion, Profile, Record, Text};
use crate::order::{Map, Set};
use crate::register::{Entry, Nfc, Register};

/// CORE-008, as far as one register cannot see it.
const GONE: Words = Words::new(
    "Der Datensatz fehlt, ohne dass er zurückgezogen wurde. Lassen Sie ihn als zurückgezogenen \
     Datensatz stehen, damit seine Kennung nicht noch einmal vergeben wird.",
    "the record is gone without having been withdrawn; keep it as a withdrawn record, so that its id \
     is never used again",
);

/// What tells a record of a register from others: id, version, whether it is withdrawn, and which of
/// several it is.
type Key<'r> = (&'r str, Option<&'r str>, bool, usize);

/// The records of a register that could be read.
struct Side<'r> {
    register: &'r Register,
    by_key: Map<Key<'r>, (&'r Entry, &'r Record)>,
    in_order: Vec<Key<'r>>,
    /// Ids of those that could not be.
    unread: Set<&'r str>,
}

impl<'r> Side<'r> {
    fn of(register: &'r Register) -> Self {
        let mut seen: Map<(&str, Option<&str>, bool), usize> = Map::default();
        let mut in_order = Vec::new();
        let mut by_key = Vec::new();
        for entry in register.entries() {
            let Some(record) = &entry.record else { continue };
            let own = (record.id().as_str(), record.version(), is_withdrawn(record));
            let number = seen.get(&own).copied().unwrap_or_default();
            seen.insert(own, number + 1);
            let key = (own.0, own.1, own.2, number);
            in_order.push(key);
            by_key.push((key, (&**entry, record)));
        }
        let unread = register.entries().iter().filter(|entry| entry.record.is_none());
        let unread = unread.map(|entry| entry.id.as_str()).collect();
        Side { register, by_key: by_key.into_iter().collect(), in_order, unread }
    }

    /// Every record, in the order of the register.
    fn all(&self) -> impl Iterator<Item = (Key<'r>, &'r Entry, &'r Record)> {
        self.in_order.iter().filter_map(|key| {
            let (entry, record) = self.by_key.get(key)?;
            Some((*key, *entry, *record))
        })
    }

    fn knows(&self, id: &str) -> bool {
        self.unread.contains(id) || self.register.all(id).next().is_some()
    }
}

/// What is different in the later register.
pub fn compared(before: &Register, after: &Register, lang: Lang, host: &Host) -> DiffAnswer {
    let (own, later) = (Side::of(before), Side::of(after));
    let telling = Telling { lang, nfc: host.nfc };
    let mut answer = DiffAnswer {
        edition_before: before.edition(host.nfc),
        edition_after: after.edition(host.nfc),
        suspect: suspect(before, after, host.nfc),
        states: telling.states(before, after),
        unread_before: before.unread().to_vec(),
        unread_after: after.unread().to_vec(),
        ..DiffAnswer::default()
    };
    for (key, entry, record) in later.all() {
        match own.by_key.get(&key) {
            Some(earlier) => {
                answer.changed.extend(telling.changed((&own, *earlier), (&later, (entry, record))));
            }
            // withdrawn since: told as gone; what could not be read before is not compared
            None if own.unread.contains(key.0) => {}
            None if is_withdrawn(record) && own.knows(key.0) => {}
            None => answer.added.push(telling.added(&own, &later, record)),
        }
    }
    for (key, _, record) in own.all() {
        // an id that is used again is told as a record that has come
        let is_used = is_withdrawn(record) && later.knows(key.0);
        if later.by_key.get(&key).is_none() && !later.unread.contains(key.0) && !is_used {
            answer.removed.push(telling.removed(&later, record));
        }
    }
    answer
}

const fn is_withdrawn(record: &Record) -> bool {
    matches!(record, Record::Withdrawn(_))
}

struct Telling {
    lang: Lang,
    nfc: Option<Nfc>,
}

impl Telling {
    fn text(&self, text: &Text) -> String {
        text.in_english(self.lang == Lang::En).to_owned()
    }

    fn title(&self, record: &Record) -> String {
        self.text(record.title())
    }

    fn added(&self, own: &Side<'_>, later: &Side<'_>, record: &Record) -> AddedRecord {
        let (mut compared_with, mut criteria) = (None, Vec::new());
        if let Record::Profile(profile) = record {
            let earlier = own.register.profiles().filter(|it| it.id == profile.id).last();
            if let Some(earlier) = earlier {
                compared_with = Some(earlier.version.clone());
                criteria = self.criteria((own.register, earlier), (later.register, profile));
            }
        }
        AddedRecord {
            r#type: record.record_type(),
            id: record.id().to_string(),
            version: record.version().map(str::to_owned),
            title: self.title(record),
            compared_with,
            criteria,
        }
    }

    /// A record that is gone. Where another version of it is left, its id is not free.
    fn removed(&self, later: &Side<'_>, record: &Record) -> RemovedRecord {
        let id = record.id().as_str();
        let left: Vec<&Record> =
            later.register.all(id).filter_map(|it| it.record.as_ref()).collect();
        let tombstone = left.iter().find_map(|it| match it {
            Record::Withdrawn(record) => Some(record),
            _ => None,
        });
        let without_tombstone = left.is_empty();
        RemovedRecord {
            r#type: record.record_type(),
            id: id.to_owned(),
            version: record.version().map(str::to_owned),
            title: self.title(record),
            withdrawn_on: tombstone.map(|it| it.withdrawn.on),
            successor: tombstone
                .and_then(|it| it.withdrawn.successor.as_ref())
                .map(|it| it.as_str().to_owned()),
            without_tombstone,
            message: without_tombstone.then(|| GONE.say(self.lang).to_owned()),
        }
    }

    fn changed(
        &self,
        (own, (entry, record)): (&Side<'_>, (&Entry, &Record)),
        (later, (new_entry, new)): (&Side<'_>, (&Entry, &Record)),
    ) -> Option<ChangedRecord> {
        let text = |entry: &'_ Entry| entry.origin.text.trim().to_owned();
        let members = differences(&text(entry), &text(new_entry), self.nfc);
        if members.is_empty() {
            return None;
        }
        let criteria = match (record, new) {
            (Record::Profile(one), Record::Profile(other)) => {
                self.criteria((own.register, one), (later.register, other))
            }
            _ => Vec::new(),
        };
        Some(ChangedRecord {
            r#type: new.record_type(),
            id: new.id().to_string(),
            version: new.version().map(str::to_owned),
            title: self.title(new),
            normative: entry.digest(self.nfc) != new_entry.digest(self.nfc),
            members,
            criteria,
        })
    }

    /// How the criteria of a profile differ, with those that it takes over.
    fn criteria(
        &self,
        (before, earlier): (&Register, &Profile),
        (after, profile): (&Register, &Profile),
    ) -> Vec<CriterionChange> {
        let (own, _) = criteria_of(earlier, before);
        let (later, _) = criteria_of(profile, after);
        let find = |list: &[&Criterion], id: &str| list.iter().any(|it| it.id == *id);
        let mut changes = Vec::new();
        for criterion in &later {
            let before = own.iter().find(|it| it.id == criterion.id);
            changes.extend(match before {
                Some(before) => self.criterion(before, criterion),
                None => Some(self.whole(criterion, Strictness::Tightened, true)),
            });
        }
        let gone = own.iter().filter(|it| !find(&later, it.id.as_str()));
        changes.extend(gone.map(|it| self.whole(it, Strictness::Relaxed, false)));
        changes
    }

    fn criterion(&self, before: &Criterion, after: &Criterion) -> Option<CriterionChange> {
        let found = stricter(before, after);
        let change = Strictness::of_all(found.iter().map(|(_, change)| *change))?;
        let member = |(member, change)| CriterionMember { member, change };
        Some(CriterionChange {
            criterion: after.id.to_string(),
            title: self.text(&after.title),
            change,
            added: false,
            dropped: false,
            members: found.into_iter().map(member).collect(),
        })
    }

    /// One that is there on one side alone: stricter where it turns somebody away.
    fn whole(&self, criterion: &Criterion, change: Strictness, added: bool) -> CriterionChange {
        CriterionChange {
            criterion: criterion.id.to_string(),
            title: self.text(&criterion.title),
            change: if turns_away(criterion) { change } else { Strictness::Other },
            added,
            dropped: !added,
            members: Vec::new(),
        }
    }

    /// Needs of both registers that stand otherwise.
    fn states(&self, before: &Register, after: &Register) -> Vec<StateChange> {
        let of = |register| NeedStates::of(register, &TakenUp::of(register, None), self.nfc);
        let (own, later) = (of(before), of(after));
        let change = |(number, record): (usize, &Record)| {
            let Record::Need(need) = record else { return None };
            let (before, after) = (own.get(before.find(need.id.as_str())?.0)?, later.get(number)?);
            let (id, title) = (need.id.to_string(), self.text(&need.title));
            (before != after).then_some(StateChange { need: id, title, before, after })
        };
        after.records().filter_map(change).collect()
    }
}

/// Relations of the later register that are in doubt and were not in the earlier one.
fn suspect(before: &Register, after: &Register, nfc: Option<Nfc>) -> Vec<SuspectLink> {
    let known: Set<SuspectLink> = in_doubt(before, nfc).into_iter().collect();
    in_doubt(after, nfc).into_iter().filter(|it| !known.contains(it)).collect()
}

fn in_doubt(register: &Register, nfc: Option<Nfc>) -> Vec<SuspectLink> {
    let mut found = Vec::new();
    for (_, record) in register.records() {
        let links = record.head().map_or(&[][..], |head| head.links);
        for link in links.iter().filter(|link| is_suspect(link, register, nfc)) {
            found.push(SuspectLink {
                id: record.id().to_string(),
                version: record.version().map(str::to_owned),
                rel: link.rel,
                target: link.target.as_str().to_owned(),
            });
        }
    }
    found
}
