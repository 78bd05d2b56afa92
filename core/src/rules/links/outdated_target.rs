//! LINK-005: what a record refers to still holds

use crate::codes;
use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{
    Lifecycle, Need, NeedStatus, ProfileStatus, Record, Reference, Relation, Target, Tombstone,
};
use crate::order::Map;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// What a record refers to still holds
#[derive(Cases)]
pub enum OutdatedTarget {
    #[de("„{value}“ gilt nicht mehr ({reason}).")]
    #[help_de(
        "Verweisen Sie auf einen geltenden Datensatz, oder begründen Sie unter „suppress“, \
               warum der Verweis bleibt."
    )]
    #[en("“{value}” holds no longer ({reason})")]
    #[help_en("refer to a record that holds, or say under “suppress” why the reference stays")]
    Over { value: String, reason: Ending },
    #[de("„{value}“ gilt nicht mehr ({reason}); an seine Stelle trat „{successor}“.")]
    #[help_de(
        "Verweisen Sie auf den Nachfolger, oder begründen Sie unter „suppress“, warum der \
               Verweis bleibt."
    )]
    #[en("“{value}” holds no longer ({reason}); “{successor}” took its place")]
    #[help_en("refer to the successor, or say under “suppress” why the reference stays")]
    Replaced { value: String, reason: Ending, successor: String },
}

impl Check for OutdatedTarget {
    type Of = Register;
    const ABOUT: About = About {
        code: "LINK-005",
        name: "outdated-target",
        severity: Warning,
        since: "0.1",
        why: why(
            "Wer sich auf Überholtes stützt, fordert womöglich, was längst geregelt ist, oder \
             plant mit einem Dienst, den es nicht mehr gibt.",
            "who builds on what is outdated may ask for what was settled long ago, or plan with a \
             service that is gone",
            "Modell, alle Datensätze",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// Sessions, decisions, evidence and evaluations tell of their day, whatever became of it since.
    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let (superseded, successors) = (superseded(register), successors(register));
        for (number, record) in register.records() {
            if tells_of_its_day(record) {
                continue;
            }
            let mut out = out.of(number);
            let own = record.id().as_str();
            let past = at.day.map(|day| past(record, day));
            for reference in record.references() {
                let replaces = Target::Relation(Relation::Supersedes);
                let duplicates = Target::Relation(Relation::Duplicates);
                let is_over_on_purpose = [replaces, duplicates].contains(&reference.target);
                // LINK-002 says that a record leads to itself
                let is_told_elsewhere =
                    reference.id() == own || is_end_of_merge(&reference, register);
                if is_over_on_purpose || is_told_elsewhere {
                    continue;
                }
                let ended = || {
                    let is_past = past.as_ref().is_none_or(|past| past.covers(&reference.path));
                    let is_over = !is_past && has_ended(&reference, register, at.day?);
                    is_over.then(|| (Ending::Ended, successors.get(reference.id()).copied()))
                };
                let over = over(&reference, register, at.day, &superseded).or_else(ended);
                if let Some((reason, successor)) = over {
                    let successor = successor.filter(|successor| *successor != reference.to);
                    let value = reference.to.to_owned();
                    out.push(
                        reference.path,
                        match successor {
                            Some(successor) => {
                                Self::Replaced { value, reason, successor: successor.to_owned() }
                            }
                            None => Self::Over { value, reason },
                        },
                    );
                }
            }
        }
    }
}

/// Whether a merge leads into a need that goes no further, which NEED-010 tells, or into one that was
/// merged later, as chains of merges do.
fn is_end_of_merge(reference: &Reference<'_>, register: &Register) -> bool {
    let is_over = |need: &Need| !need.status.is_open() && need.status != NeedStatus::Fulfilled;
    reference.path == "/merge/into" && register.need(reference.to).is_some_and(is_over)
}

const fn tells_of_its_day(record: &Record) -> bool {
    matches!(
        record,
        Record::Withdrawn(_)
            | Record::Session(_)
            | Record::Decision(_)
            | Record::Evidence(_)
            | Record::Evaluation(_)
    )
}

codes! {
    /// Why a record holds no longer.
    Ending {
        Withdrawn = "withdrawn": "zurückgezogen", "withdrawn";
        Superseded = "superseded": "ersetzt", "superseded";
        Merged = "merged": "zusammengeführt", "merged";
        Ended = "ended": "beendet", "ended";
    }
}

/// Number of a superseded entry → the record that takes its place, with its version.
fn superseded(register: &Register) -> Map<usize, String> {
    let pairs = register.records().flat_map(|(_, record)| {
        let targets = super::links(record, Relation::Supersedes);
        let numbers = targets.filter_map(|(_, target)| Some(register.find(target)?.0));
        numbers.map(|number| (number, named(record)))
    });
    pairs.collect()
}

/// A record as a reference names it.
fn named(record: &Record) -> String {
    match record.version() {
        Some(version) => format!("{}@{version}", record.id().as_str()),
        None => record.id().to_string(),
    }
}

/// Why the target of a reference holds no longer, and what took its place.
fn over<'r>(
    reference: &Reference<'_>,
    register: &'r Register,
    day: Option<Date>,
    superseded: &'r Map<usize, String>,
) -> Option<(Ending, Option<&'r str>)> {
    // without a version the one of the day is meant
    let (number, entry) = match reference.version() {
        Some(_) => register.find(reference.to)?,
        None => register.numbered_entry(reference.to, day)?,
    };
    let successor = superseded.get(&number).map(String::as_str);
    match entry.record.as_ref()? {
        Record::Withdrawn(tombstone) => Some((Ending::Withdrawn, successor_of(tombstone))),
        _ if successor.is_some() => Some((Ending::Superseded, successor)),
        Record::Need(need) => match need.status {
            NeedStatus::Superseded => Some((Ending::Superseded, None)),
            NeedStatus::Withdrawn => Some((Ending::Withdrawn, None)),
            NeedStatus::Merged => {
                Some((Ending::Merged, need.merge.as_ref().map(|merge| merge.into.id())))
            }
            _ => None,
        },
        Record::Offering(offering) if offering.lifecycle == Lifecycle::Ended => {
            Some((Ending::Ended, None))
        }
        Record::Profile(profile) => match profile.status {
            ProfileStatus::Replaced => Some((Ending::Superseded, None)),
            ProfileStatus::Withdrawn => Some((Ending::Withdrawn, None)),
            _ => None,
        },
        _ => None,
    }
}

/// What a record tells of the past: where it may name what has ended since.
enum Past {
    /// Below these places, whose own period does not hold on the day.
    Below(Vec<String>),
    /// Everywhere but in its links: who raised a need, who brought in a profile.
    AllButLinks,
}

impl Past {
    fn covers(&self, path: &str) -> bool {
        match self {
            Past::Below(places) => {
                let is_below = |place: &String| path.starts_with(place.as_str());
                path.starts_with("/successor_of/") || places.iter().any(is_below)
            }
            Past::AllButLinks => !path.starts_with("/links/"),
        }
    }
}

fn past(record: &Record, day: Date) -> Past {
    let is_over = matches!(record, Record::Offering(it) if it.lifecycle == Lifecycle::Ended);
    match record {
        Record::Need(_) | Record::Profile(_) => Past::AllButLinks,
        _ => {
            let mut places: Vec<String> = is_over.then(String::new).into_iter().collect();
            record.each_period(&mut |path, period| {
                if !period.contains(day) {
                    places.push(path.to_string().trim_end_matches("valid").to_owned());
                }
            });
            Past::Below(places)
        }
    }
}

/// Organisations and those that say they took their place.
fn successors(register: &Register) -> Map<&str, &str> {
    let pairs = register
        .organisations()
        .flat_map(|it| it.successor_of.iter().map(|old| (old.id(), it.id.as_str())));
    pairs.collect()
}

/// Whether no version of what a reference leads to holds on the day, as its time is over.
fn has_ended(reference: &Reference<'_>, register: &Register, day: Date) -> bool {
    let record = register.record(reference.to, Some(day));
    let valid = record.and_then(Record::head).and_then(|head| head.valid);
    valid.and_then(|valid| valid.to).is_some_and(|to| to <= day)
}

fn successor_of(tombstone: &Tombstone) -> Option<&str> {
    tombstone.withdrawn.successor.as_ref().map(|successor| successor.id())
}
