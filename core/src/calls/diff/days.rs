//! What is different in one register on a day from an earlier one: what holds, and what is known.

use super::label::At;
use super::sides::stored;
use super::{
    ChangedRecord, DiffAnswer, EditionMatch, MemberChange, RemovedRecord, Telling, criteria, rows,
    seats, ways,
};
use crate::facts::{Availability, Presence, Steps, availability};
use crate::keys::Date;
use crate::messages::{Code, Words};
use crate::model::{Channel, Offering, Record};
use crate::register::{Entry, Register};
use crate::watch::Interrupted;

const AVAILABLE: Words = Words::new("verfügbar", "available");
const NOT_YET: Words = Words::new("noch nicht verfügbar", "not yet available");
const NO_LONGER: Words = Words::new("nicht mehr verfügbar", "no longer available");

/// What is different on the second day. Channels that the library ships count as well, as far as the
/// register has none of that id.
pub fn compared(
    register: &Register,
    (from, to): (Date, Date),
    telling: Telling<'_>,
) -> Result<DiffAnswer, Interrupted> {
    let edition = register.edition(telling.nfc);
    let found = ways::changes((register, from), (register, to), telling)?;
    let mut answer = DiffAnswer {
        from: Some(from),
        to: Some(to),
        edition: EditionMatch::Same,
        edition_before: edition,
        edition_after: edition,
        tables: rows::of_days(register, [from, to], telling),
        stored_editions: stored(register, [edition.as_ref(); 2], telling),
        unread_before: register.unread().to_vec(),
        unread_after: register.unread().to_vec(),
        ..DiffAnswer::default()
    };
    let known =
        [from, to].map(|day| Known { register: register.only(|it| is_known(register, it, day)), day });
    let days = Days { known: &known, telling };
    for record in register.iter() {
        days.record(record, known.each_ref().map(|it| it.has(record)), &mut answer);
    }
    let is_free = |it: &&Channel| register.all(it.id.as_str()).next().is_none();
    for channel in register.shipped_channels().iter().filter(is_free) {
        // it was written down later than it began
        days.record(&Record::from(channel.clone()), [true, true], &mut answer);
    }
    for added in &mut answer.added {
        added.units = found.reached.get(&added.id).copied();
    }
    answer.ways = Some(found.changes);
    Ok(answer)
}

/// Whether a record was written down and not withdrawn on a day.
fn is_known(register: &Register, entry: &Entry, day: Date) -> bool {
    entry.record.as_ref().is_some_and(|record| {
        !matches!(register.presence(record, day), Presence::NotYet | Presence::Withdrawn)
    })
}

/// What was known on a day.
struct Known {
    register: Register,
    day: Date,
}

impl Known {
    /// The record of an id that holds; of several versions the one that counts.
    fn of(&self, id: &str) -> Option<&Record> {
        let record = self.register.record(id, Some(self.day))?;
        let valid = record.head().and_then(|head| head.valid);
        valid.is_none_or(|valid| valid.contains(self.day)).then_some(record)
    }

    fn has(&self, record: &Record) -> bool {
        let counting = self.of(record.id().as_str());
        counting.is_some_and(|it| std::ptr::eq(it, record) || it == record)
    }
}

struct Days<'k> {
    known: &'k [Known; 2],
    telling: Telling<'k>,
}

/// A member, what it is called, and what it says on a day.
type Said = Vec<(String, String)>;

impl Days<'_> {
    fn record(&self, record: &Record, there: [bool; 2], out: &mut DiffAnswer) {
        let [before, after] = self.known;
        let id = record.id().as_str();
        match there {
            [false, true] => {
                let mut added = self.telling.new_record(record);
                if let (Some(Record::Profile(one)), Record::Profile(other)) =
                    (before.of(id), record)
                {
                    let sides = ((&before.register, &**one), (&after.register, &**other));
                    added.compared_with = Some(one.version.clone());
                    added.criteria = criteria::changes(sides.0, sides.1, self.telling.lang);
                }
                out.added.push(added);
                self.parts(record, out);
            }
            [true, false] => {
                let stone = match record {
                    Record::Withdrawn(stone) => Some(&**stone),
                    _ => None,
                };
                let version = after.of(id).and_then(Record::version);
                let replaced_by = version.map(str::to_owned);
                let gone = self.telling.gone_record(record, stone);
                out.removed.push(RemovedRecord { replaced_by, ..gone });
            }
            [true, true] => {
                let members = self.members(record);
                if !members.is_empty() {
                    out.changed.push(ChangedRecord {
                        r#type: record.record_type(),
                        id: id.to_owned(),
                        version: record.version().map(str::to_owned),
                        title: self.telling.title(record),
                        normative: false,
                        members,
                        criteria: Vec::new(),
                    });
                }
                self.parts(record, out);
            }
            [false, false] => {}
        }
    }

    /// Seats of a body and uses of an offering, of which some version was there before.
    fn parts(&self, record: &Record, out: &mut DiffAnswer) {
        let [before, after] = self.known;
        if let Some(one) = before.of(record.id().as_str()) {
            let sides = [(before, one), (after, record)];
            let [one, other] = sides.map(|(known, it)| (&known.register, it, Some(known.day)));
            seats::parts(one, other, self.telling, out);
        }
    }

    /// What a record says on one day and not on the other.
    fn members(&self, record: &Record) -> Vec<MemberChange> {
        let [before, after] = self.known.each_ref().map(|known| self.said(record, known.day));
        let find = |list: &Said, path: &str| {
            list.iter().find(|(own, _)| own == path).map(|(_, value)| value.clone())
        };
        let gone = before.iter().filter(|(path, _)| find(&after, path).is_none());
        let paths: Vec<&String> = after.iter().chain(gone).map(|(path, _)| path).collect();
        let change = |path: &String| {
            let (before, after) = (find(&before, path), find(&after, path));
            let label = self.label(record, path);
            let path = path.clone();
            let change = MemberChange { path, label, before, after, ..MemberChange::default() };
            (change.before != change.after).then_some(change)
        };
        paths.into_iter().filter_map(change).collect()
    }

    /// What a member is called, with its number where it stands in a list.
    fn label(&self, record: &Record, path: &str) -> String {
        let lang = self.telling.lang;
        let mut at = At::record(record.record_type(), false);
        for step in path.split('/').skip(1) {
            at = match step.parse::<usize>() {
                Ok(number) => at.numbered(number + 1, lang),
                Err(_) => at.member(step, lang),
            };
        }
        at.label().to_owned()
    }

    /// What a record says on a day that time alone decides.
    fn said(&self, record: &Record, day: Date) -> Said {
        let say = |words: Words| self.telling.say(words).to_owned();
        let at = |member: &str, value: Option<String>| -> Said {
            value.into_iter().map(|value| (member.to_owned(), value)).collect()
        };
        match record {
            Record::Need(need) => {
                let status = need.status_on(Some(day)).known();
                at("/status", status.map(|status| say(status.label())))
            }
            Record::Profile(profile) => {
                let status = profile.status_on(Some(day)).known();
                at("/status", status.map(|status| say(status.label())))
            }
            Record::Offering(offering) => self.offering(offering, day),
            Record::Channel(channel) => {
                let rules = channel.rules.iter().enumerate();
                let valid = rules.filter(|(_, rule)| rule.valid.contains(day));
                let told = |(number, rule): (usize, &crate::model::ChannelRule)| {
                    let roles: Vec<String> =
                        rule.orderers.iter().map(|it| say(it.word().label)).collect();
                    let source = &rule.source.citation;
                    (format!("/rules/{number}"), format!("{} ({source})", roles.join(", ")))
                };
                valid.map(told).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether an offering can be had, and which phases it has reached.
    fn offering(&self, offering: &Offering, day: Date) -> Said {
        let standing = match availability(offering, day) {
            Availability::Available => AVAILABLE,
            Availability::NotYet => NOT_YET,
            Availability::NoLonger => NO_LONGER,
        };
        let mut said = vec![("/lifecycle".to_owned(), self.telling.say(standing).to_owned())];
        for (number, phase) in offering.phases.iter().enumerate() {
            if phase.actual.is_some_and(|actual| actual <= day) {
                let word = self.telling.say(phase.phase.label()).to_owned();
                said.push((format!("/phases/{number}/actual"), word));
            }
        }
        said
    }
}
