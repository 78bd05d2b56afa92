//! What is different between two registers, record by record.

use super::label::At;
use super::members::differences;
use super::sides::{Sides, edition, has_nameless, stored};
use super::{
    AddedRecord, ChangedRecord, DiffAnswer, RemovedRecord, StateChange, SuspectLink, Telling,
    criteria, rows, seats, ways,
};
use crate::facts::{NeedStates, TakenUp, is_suspect};
use crate::findings::Lang;
use crate::keys::Date;
use crate::messages::{Words, day_text};
use crate::model::{Profile, Record, Tombstone};
use crate::order::{Map, Set};
use crate::register::{Entry, Nfc, Register, version_order};
use crate::watch::Interrupted;

/// CORE-008, as far as one register cannot see it.
const GONE: Words = Words::new(
    "Der Datensatz fehlt, ohne dass er zurückgezogen wurde. Lassen Sie ihn als zurückgezogenen \
     Datensatz stehen, damit seine Kennung nicht noch einmal vergeben wird.",
    "the record is gone without having been withdrawn; keep it as a withdrawn record, so that its id \
     is never used again",
);
const UNREAD: Words = Words::new(
    "Der Datensatz fehlt, oder er gehört zu dem, was im späteren Register nicht lesbar ist.",
    "the record is gone, or is among what could not be read in the later register",
);

/// What tells a record of a register from others: id, version, whether it is withdrawn, and which of
/// several it is.
type Key<'r> = (&'r str, Option<&'r str>, bool, usize);

/// The records of a register.
struct Side<'r> {
    register: &'r Register,
    by_key: Map<Key<'r>, (&'r Entry, &'r Record)>,
    in_order: Vec<Key<'r>>,
    /// Whether something could not be read of which not even the id is known.
    has_nameless: bool,
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
        let has_nameless = has_nameless(register);
        Side { register, by_key: by_key.into_iter().collect(), in_order, has_nameless }
    }

    /// Every record, in the order of the register.
    fn all(&self) -> impl Iterator<Item = (Key<'r>, &'r Entry, &'r Record)> {
        self.in_order.iter().filter_map(|key| {
            let (entry, record) = self.by_key.get(key)?;
            Some((*key, *entry, *record))
        })
    }

    fn knows(&self, id: &str) -> bool {
        self.register.all(id).next().is_some()
    }
}

/// What is different in the later register.
pub fn compared(
    before: &Register,
    after: &Register,
    as_of: Option<Date>,
    telling: Telling<'_>,
) -> Result<DiffAnswer, Interrupted> {
    let sides = Sides::of(before, after, telling.lang);
    let (own, later) = (Side::of(&sides.before), Side::of(&sides.after));
    let (edition_before, edition_after) = (before.edition(telling.nfc), after.edition(telling.nfc));
    let editions = [edition_before.as_ref(), edition_after.as_ref()];
    let mut answer = DiffAnswer {
        as_of,
        edition: edition((before, editions[0]), (after, editions[1])),
        suspect: suspect(own.register, later.register, telling.nfc),
        states: telling.states(own.register, later.register),
        tables: rows::of_two(before, after, telling),
        stored_editions: stored(after, editions, telling),
        unread_before: before.unread().to_vec(),
        unread_after: after.unread().to_vec(),
        ..DiffAnswer::default()
    };
    telling.records(&own, &later, &mut answer);
    telling.parts(&own, &later, as_of, &mut answer);
    if let Some(day) = as_of {
        let found = ways::changes((own.register, day), (later.register, day), telling)?;
        for added in &mut answer.added {
            added.units = found.reached.get(&added.id).copied();
        }
        answer.ways = Some(found.changes);
    }
    drop((own, later));
    Ok(DiffAnswer { edition_before, edition_after, not_compared: sides.not_compared, ..answer })
}

const fn is_withdrawn(record: &Record) -> bool {
    matches!(record, Record::Withdrawn(_))
}

impl Telling<'_> {
    /// What a record is called.
    pub fn title(&self, record: &Record) -> String {
        record.title().in_english(self.lang == Lang::En).to_owned()
    }

    fn records(&self, own: &Side<'_>, later: &Side<'_>, out: &mut DiffAnswer) {
        for (key, entry, record) in later.all() {
            match own.by_key.get(&key) {
                Some((one, other)) => {
                    out.changed.extend(self.changed((own, one, other), (later, entry, record)));
                }
                // withdrawn since: told as gone
                None if is_withdrawn(record) && own.knows(key.0) => {}
                None => out.added.push(self.added(own, later, record)),
            }
        }
        for (key, _, record) in own.all() {
            // an id that is used again is told as a record that has come
            let is_used = is_withdrawn(record) && later.knows(key.0);
            if later.by_key.get(&key).is_none() && !is_used {
                out.removed.push(self.removed(later, record));
            }
        }
    }

    /// Seats and uses of the bodies and offerings that are there on both sides.
    fn parts(&self, own: &Side<'_>, later: &Side<'_>, as_of: Option<Date>, out: &mut DiffAnswer) {
        for record in later.register.iter() {
            let id = record.id().as_str();
            // of several versions the one that counts
            let counts =
                later.register.record(id, as_of).is_some_and(|it| std::ptr::eq(it, record));
            if let Some(one) = own.register.record(id, as_of).filter(|_| counts) {
                let sides = ((own.register, one, as_of), (later.register, record, as_of));
                seats::parts(sides.0, sides.1, *self, out);
            }
        }
    }

    /// A record that has come.
    pub fn new_record(&self, record: &Record) -> AddedRecord {
        let stone = tombstone(record);
        AddedRecord {
            r#type: record.record_type(),
            id: record.id().to_string(),
            version: record.version().map(str::to_owned),
            title: self.title(record),
            not_certain: false,
            units: None,
            compared_with: None,
            criteria: Vec::new(),
            withdrawn_on: stone.map(|it| it.withdrawn.on),
            reason: stone.map(|it| self.reason(it)),
            message: stone.map(|it| self.withdrawal(it)),
        }
    }

    fn added(&self, own: &Side<'_>, later: &Side<'_>, record: &Record) -> AddedRecord {
        let mut added = self.new_record(record);
        added.not_certain = own.has_nameless;
        if let Record::Profile(profile) = record {
            if let Some((register, earlier)) = preceding(own.register, later.register, profile) {
                added.compared_with = Some(earlier.version.clone());
                added.criteria =
                    criteria::changes((register, earlier), (later.register, profile), self.lang);
            }
        }
        added
    }

    /// A record that is gone, and what is left of it.
    pub fn gone_record(&self, record: &Record, stone: Option<&Tombstone>) -> RemovedRecord {
        let successor = stone.and_then(|it| it.withdrawn.successor.as_ref());
        RemovedRecord {
            r#type: record.record_type(),
            id: record.id().to_string(),
            version: record.version().map(str::to_owned),
            title: self.title(record),
            withdrawn_on: stone.map(|it| it.withdrawn.on),
            reason: stone.map(|it| self.reason(it)),
            successor: successor.map(|it| it.as_str().to_owned()),
            replaced_by: None,
            without_tombstone: false,
            not_certain: false,
            message: stone.map(|it| self.withdrawal(it)),
        }
    }

    /// Where another version of it is left, its id is not free.
    fn removed(&self, later: &Side<'_>, record: &Record) -> RemovedRecord {
        let id = record.id().as_str();
        let left: Vec<&Record> =
            later.register.all(id).filter_map(|it| it.record.as_ref()).collect();
        let stone = left.iter().find_map(|it| tombstone(it));
        let replaced_by = later.register.record(id, None).and_then(Record::version);
        let without_tombstone = left.is_empty();
        let not_certain = without_tombstone && later.has_nameless;
        let words = if not_certain { UNREAD } else { GONE };
        let gone = self.gone_record(record, stone);
        RemovedRecord {
            replaced_by: replaced_by.filter(|_| stone.is_none()).map(str::to_owned),
            without_tombstone,
            not_certain,
            message: gone.message.or_else(|| without_tombstone.then(|| self.say(words).to_owned())),
            ..gone
        }
    }

    fn reason(&self, stone: &Tombstone) -> String {
        stone.withdrawn.reason.in_english(self.lang == Lang::En).to_owned()
    }

    /// That a record was withdrawn, when and why.
    fn withdrawal(&self, stone: &Tombstone) -> String {
        let on = self.say(Words::new("Zurückgezogen am ", "withdrawn on "));
        let why = self.say(Words::new(". Begründung: ", ": "));
        [on, &day_text(stone.withdrawn.on, self.lang), why, &self.reason(stone)].concat()
    }

    fn changed(
        &self,
        (own, entry, record): (&Side<'_>, &Entry, &Record),
        (later, new_entry, new): (&Side<'_>, &Entry, &Record),
    ) -> Option<ChangedRecord> {
        let at = At::record(new.record_type(), is_withdrawn(new));
        let texts = [entry, new_entry].map(|it| it.origin.text.trim().to_owned());
        let [one, other] = &texts;
        let members = differences(&at, one, other, self.nfc, self.lang);
        if members.is_empty() {
            return None;
        }
        let criteria = match (record, new) {
            (Record::Profile(one), Record::Profile(other)) => {
                criteria::changes((own.register, one), (later.register, other), self.lang)
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

    /// Needs of both registers that stand otherwise.
    fn states(&self, before: &Register, after: &Register) -> Vec<StateChange> {
        let of = |register| NeedStates::of(register, &TakenUp::of(register, None), self.nfc);
        let (own, later) = (of(before), of(after));
        let change = |(number, record): (usize, &Record)| {
            let Record::Need(need) = record else { return None };
            let (before, after) = (own.get(before.find(need.id.as_str())?.0)?, later.get(number)?);
            let (id, title) = (need.id.to_string(), self.title(record));
            (before != after).then_some(StateChange { need: id, title, before, after })
        };
        after.records().filter_map(change).collect()
    }
}

fn tombstone(record: &Record) -> Option<&Tombstone> {
    match record {
        Record::Withdrawn(stone) => Some(stone),
        _ => None,
    }
}

/// The version of a profile that comes before this one, as it stands in the earlier register, otherwise
/// in the later one: by the first day of both where both tell it, otherwise by their numbers.
fn preceding<'r>(
    before: &'r Register,
    after: &'r Register,
    profile: &Profile,
) -> Option<(&'r Register, &'r Profile)> {
    let of = |register: &'r Register| {
        let versions = register.profiles().filter(|it| it.id == profile.id);
        versions.map(move |it| (register, it))
    };
    let comes_before = |one: &Profile, other: &Profile| {
        let first = |it: &Profile| it.valid.and_then(|valid| valid.from);
        match first(one).zip(first(other)) {
            Some((one, other)) if one != other => one < other,
            _ => version_order(&one.version) < version_order(&other.version),
        }
    };
    let earlier = of(before).chain(of(after)).filter(|(_, it)| comes_before(it, profile));
    // of the same version the earlier register counts
    earlier.reduce(|best, it| if comes_before(best.1, it.1) { it } else { best })
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
