//! LINK-005: what a record refers to still holds

use crate::codes;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{
    Lifecycle, NeedStatus, ProfileStatus, Record, Reference, Relation, Target, Tombstone,
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

    /// Sessions and decisions tell of their day, whatever became of it since.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let superseded = superseded(register);
        for (number, record) in register.records() {
            if matches!(record, Record::Withdrawn(_) | Record::Session(_) | Record::Decision(_)) {
                continue;
            }
            let mut out = out.of(number);
            let own = record.id().as_str();
            for reference in record.references() {
                let replaces = Target::Relation(Relation::Supersedes);
                let duplicates = Target::Relation(Relation::Duplicates);
                let is_over_on_purpose = [replaces, duplicates].contains(&reference.target);
                // LINK-002 says that a record leads to itself
                if is_over_on_purpose || reference.id() == own {
                    continue;
                }
                if let Some((reason, successor)) = over(&reference, register, &superseded) {
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

codes! {
    /// Why a record holds no longer.
    Ending {
        Withdrawn = "withdrawn": "zurückgezogen", "withdrawn";
        Superseded = "superseded": "ersetzt", "superseded";
        Merged = "merged": "zusammengeführt", "merged";
        Ended = "ended": "beendet", "ended";
    }
}

/// Number of a superseded entry → the id of the record that takes its place.
fn superseded(register: &Register) -> Map<usize, &str> {
    let pairs = register.records().flat_map(|(_, record)| {
        let targets = super::links(record, Relation::Supersedes);
        let numbers = targets.filter_map(|(_, target)| Some(register.find(target)?.0));
        numbers.map(|number| (number, record.id().as_ref()))
    });
    pairs.collect()
}

/// Why the target of a reference holds no longer, and what took its place.
fn over<'r>(
    reference: &Reference<'_>,
    register: &'r Register,
    superseded: &Map<usize, &'r str>,
) -> Option<(Ending, Option<&'r str>)> {
    let (number, entry) = register.find(reference.to)?;
    let successor = superseded.get(&number).copied();
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

fn successor_of(tombstone: &Tombstone) -> Option<&str> {
    tombstone.withdrawn.successor.as_ref().map(|successor| successor.id())
}
