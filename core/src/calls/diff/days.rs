//! What is different in one register on a day from an earlier one: what holds, and what is known.

use super::{AddedRecord, ChangedRecord, DiffAnswer, MemberChange, RemovedRecord};
use crate::calls::Host;
use crate::facts::{Availability, Presence, Steps, availability};
use crate::findings::Lang;
use crate::keys::Date;
use crate::messages::{Code, Words};
use crate::model::{Channel, Offering, Record};
use crate::register::Register;

const AVAILABLE: Words = Words::new("verfügbar", "available");
const NOT_YET: Words = Words::new("noch nicht verfügbar", "not yet available");
const NO_LONGER: Words = Words::new("nicht mehr verfügbar", "no longer available");

/// What is different on the second day. Channels that the library ships count as well, as far as the
/// register has none of that id.
pub fn compared(
    register: &Register,
    (from, to): (Date, Date),
    lang: Lang,
    host: &Host,
) -> DiffAnswer {
    let edition = register.edition(host.nfc);
    let mut answer = DiffAnswer {
        from: Some(from),
        to: Some(to),
        edition_before: edition,
        edition_after: edition,
        unread_before: register.unread().to_vec(),
        unread_after: register.unread().to_vec(),
        ..DiffAnswer::default()
    };
    let telling = Telling { from, to, lang };
    for record in register.iter() {
        let there = [from, to].map(|day| {
            matches!(register.presence(record, day), Presence::There | Presence::Lost)
        });
        telling.record(record, there, &mut answer);
    }
    let is_free = |it: &&Channel| register.all(it.id.as_str()).next().is_none();
    for channel in register.shipped_channels().iter().filter(is_free) {
        // it was written down later than it began
        telling.record(&Record::from(channel.clone()), [true, true], &mut answer);
    }
    answer
}

struct Telling {
    from: Date,
    to: Date,
    lang: Lang,
}

/// A member, and what it says on a day.
type Said = Vec<(String, String)>;

impl Telling {
    fn record(&self, record: &Record, there: [bool; 2], out: &mut DiffAnswer) {
        let (id, version) = (record.id().to_string(), record.version().map(str::to_owned));
        let (r#type, title) = (record.record_type(), self.title(record));
        match there {
            [false, true] => out.added.push(AddedRecord {
                r#type,
                id,
                version,
                title,
                compared_with: None,
                criteria: Vec::new(),
            }),
            [true, false] => {
                let withdrawal = match record {
                    Record::Withdrawn(record) => Some(&record.withdrawn),
                    _ => None,
                };
                let successor = withdrawal.and_then(|it| it.successor.as_ref());
                out.removed.push(RemovedRecord {
                    r#type,
                    id,
                    version,
                    title,
                    withdrawn_on: withdrawal.map(|it| it.on),
                    successor: successor.map(|it| it.as_str().to_owned()),
                    without_tombstone: false,
                    message: None,
                });
            }
            [true, true] => {
                let members = self.members(record);
                if !members.is_empty() {
                    let normative = false;
                    let criteria = Vec::new();
                    let changed =
                        ChangedRecord { r#type, id, version, title, normative, members, criteria };
                    out.changed.push(changed);
                }
            }
            [false, false] => {}
        }
    }

    fn title(&self, record: &Record) -> String {
        record.title().in_english(self.lang == Lang::En).to_owned()
    }

    /// What a record says on one day and not on the other.
    fn members(&self, record: &Record) -> Vec<MemberChange> {
        let (before, after) = (self.said(record, self.from), self.said(record, self.to));
        let find = |list: &Said, path: &str| {
            list.iter().find(|(own, _)| own == path).map(|(_, value)| value.clone())
        };
        let gone = before.iter().filter(|(path, _)| find(&after, path).is_none());
        let paths: Vec<&String> = after.iter().chain(gone).map(|(path, _)| path).collect();
        let change = |path: &String| {
            let (before, after) = (find(&before, path), find(&after, path));
            let path = path.clone();
            (before != after).then_some(MemberChange { path, before, after })
        };
        paths.into_iter().filter_map(change).collect()
    }

    /// What a record says on a day that time alone decides.
    fn said(&self, record: &Record, day: Date) -> Said {
        let say = |words: Words| words.say(self.lang).to_owned();
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
                    let roles: Vec<&str> =
                        rule.orderers.iter().map(|it| it.word().label.say(self.lang)).collect();
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
        let mut said = vec![("/lifecycle".to_owned(), standing.say(self.lang).to_owned())];
        for (number, phase) in offering.phases.iter().enumerate() {
            if phase.actual.is_some_and(|actual| actual <= day) {
                let word = phase.phase.label().say(self.lang).to_owned();
                said.push((format!("/phases/{number}/actual"), word));
            }
        }
        said
    }
}
