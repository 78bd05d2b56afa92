//! LINK: relations between records.

use super::{Check, Rule, Text};
use crate::findings::Hit;
use crate::findings::Severity::{Error, Warning};
use crate::model::{
    Lifecycle, NeedStatus, Record, RecordType, Reference, Relation, Target, Tombstone,
};
use crate::order::Map;
use crate::register::{Entry, Register};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "LINK-001",
        name: "dangling-reference",
        severity: Error,
        since: "0.1",
        texts: &[
            Text {
                de: "Der Verweis „{value}“ führt ins Leere.",
                en: "the reference “{value}” leads nowhere",
                help_de: "Prüfen Sie die Kennung, oder nehmen Sie den Datensatz in das Register \
                          auf.",
                help_en: "check the id, or add the record to the register",
            },
            Text {
                de: "Der Verweis „{value}“ führt zu einem Datensatz der Art {found}; hier passt \
                     {expected}.",
                en: "the reference “{value}” leads to a record of type {found}; {expected} \
                     belongs here",
                help_de: "Verweisen Sie auf einen passenden Datensatz.",
                help_en: "refer to a fitting record",
            },
            Text {
                de: "Die Beziehung „{relation}“ ist von hier zu „{value}“ nicht vorgesehen.",
                en: "the relation “{relation}” is not meant to lead from here to “{value}”",
                help_de: "Wählen Sie eine andere Beziehung oder ein anderes Ziel.",
                help_en: "choose another relation or another target",
            },
            Text {
                de: "Der Datensatz verweist auf sich selbst.",
                en: "the record refers to itself",
                help_de: "Entfernen Sie die Beziehung.",
                help_en: "remove the relation",
            },
        ],
        check: Check::Within(dangling),
    },
    Rule {
        code: "LINK-002",
        name: "cycle",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "Die Beziehung „{relation}“ läuft im Kreis: {members}.",
            en: "the relation “{relation}” runs in a circle: {members}",
            help_de: "Lösen Sie den Kreis auf, indem Sie eine der Beziehungen entfernen.",
            help_en: "break the circle by removing one of the relations",
        }],
        check: Check::Register(cycles),
    },
    Rule {
        code: "LINK-005",
        name: "outdated-target",
        severity: Warning,
        since: "0.1",
        texts: &[
            Text {
                de: "„{value}“ gilt nicht mehr ({reason}).",
                en: "“{value}” holds no longer ({reason})",
                help_de: "Verweisen Sie auf einen geltenden Datensatz, oder begründen Sie unter \
                          „suppress“, warum der Verweis bleibt.",
                help_en: "refer to a record that holds, or say under “suppress” why the reference \
                          stays",
            },
            Text {
                de: "„{value}“ gilt nicht mehr ({reason}); an seine Stelle trat „{successor}“.",
                en: "“{value}” holds no longer ({reason}); “{successor}” took its place",
                help_de: "Verweisen Sie auf den Nachfolger, oder begründen Sie unter „suppress“, \
                          warum der Verweis bleibt.",
                help_en: "refer to the successor, or say under “suppress” why the reference stays",
            },
        ],
        check: Check::Register(outdated),
    },
];

fn dangling(record: &Record, _: &Entry, register: &Register, out: &mut Vec<Hit>) {
    if matches!(record, Record::Withdrawn(_)) {
        // the successor of a withdrawn record is CORE-008's matter
        return;
    }
    for reference in record.references() {
        let hit = Hit::at(reference.path.clone()).with("value", reference.to);
        let relation = match reference.target {
            Target::Relation(relation) => Some(relation),
            _ => None,
        };
        let same_version = reference.version().is_none_or(|it| Some(it) == record.version());
        if relation.is_some() && reference.id() == record.id().as_ref() && same_version {
            out.push(hit.case(3));
            continue;
        }
        let Some(wanted) = wanted(record.record_type(), &reference) else { continue };
        match find(&reference, register) {
            Found::Nothing if wanted.later && !is_known(&reference, register) => {}
            Found::Nothing => out.push(hit),
            Found::Unreadable => {}
            Found::Record(found) if wanted.types.contains(&found) => {}
            Found::Record(found) => out.push(match relation {
                Some(relation) => hit.case(2).word("relation", relation.as_str()),
                None => {
                    let expected = wanted.types.first().map_or("", |first| first.as_str());
                    hit.case(1).word("found", found.as_str()).word("expected", expected)
                }
            }),
        }
    }
}

/// What a reference may lead to.
struct Wanted {
    types: &'static [RecordType],
    /// Whether record types that this version does not carry are among it.
    later: bool,
}

/// The types a reference may lead to; `None` when only types this version does not carry.
fn wanted(from: RecordType, reference: &Reference<'_>) -> Option<Wanted> {
    let only = |types| Some(Wanted { types, later: false });
    match reference.target {
        Target::Later => None,
        Target::Type(RecordType::Organisation) => only(&[RecordType::Organisation]),
        Target::Type(RecordType::Channel) => only(&[RecordType::Channel]),
        Target::Type(RecordType::Need) => only(&[RecordType::Need]),
        Target::Type(RecordType::Offering) => only(&[RecordType::Offering]),
        Target::Relation(relation) => Some(related(from, relation)),
    }
}

/// The pairs of model §1, as far as their types are carried.
fn related(from: RecordType, relation: Relation) -> Wanted {
    use RecordType::{Channel, Need, Offering, Organisation};
    let (types, later): (&'static [RecordType], bool) = match (relation, from) {
        (Relation::Elaborates | Relation::Decomposes, Need) => (&[Need], false),
        (
            Relation::Satisfies
            | Relation::ImplementedBy
            | Relation::ValidatedBy
            | Relation::Requires,
            Need,
        ) => (&[Offering], true),
        (
            Relation::Satisfies
            | Relation::ImplementedBy
            | Relation::ValidatedBy
            | Relation::Requires,
            Offering,
        ) => (&[Need, Offering], true),
        (Relation::Constrains | Relation::AffectedBy, _) => (&[], true),
        (Relation::AddressedBy, Need) => (&[], true),
        (Relation::Supersedes | Relation::Duplicates, Need) => (&[Need], false),
        (Relation::Supersedes | Relation::Duplicates, Offering) => (&[Offering], false),
        (Relation::Supersedes | Relation::Duplicates, Organisation) => (&[Organisation], false),
        (Relation::Supersedes | Relation::Duplicates, Channel) => (&[Channel], false),
        _ => (&[], false),
    };
    Wanted { types, later }
}

/// Whether there is a record with that id, whatever its version.
fn is_known(reference: &Reference<'_>, register: &Register) -> bool {
    register.all(reference.id()).next().is_some()
}

enum Found {
    Nothing,
    /// A record whose type could not be read.
    Unreadable,
    Record(RecordType),
}

fn find(reference: &Reference<'_>, register: &Register) -> Found {
    let mut found = Found::Nothing;
    for entry in register.all(reference.id()) {
        let version = entry.record.as_ref().and_then(Record::version);
        let differs = match (reference.version(), version) {
            (Some(wanted), Some(version)) => wanted != version,
            _ => false,
        };
        if !differs {
            found = entry.record_type.map_or(Found::Unreadable, Found::Record);
        }
    }
    if matches!(found, Found::Nothing) && register.channel(reference.id()).is_some() {
        return Found::Record(RecordType::Channel);
    }
    found
}

/// The relations that must not run in a circle; merging is one of them.
const ACYCLIC: &[(Option<Relation>, &str)] = &[
    (Some(Relation::Elaborates), "elaborates"),
    (Some(Relation::Decomposes), "decomposes"),
    (Some(Relation::Requires), "requires"),
    (Some(Relation::Supersedes), "supersedes"),
    (None, "merge"),
];

fn cycles(register: &Register, out: &mut Vec<(usize, Hit)>) {
    for (relation, word) in ACYCLIC {
        let edges = register.edges(|record| targets(record, *relation));
        for cycle in crate::register::circles(&edges) {
            if relation.is_some() && cycle.len() == 1 {
                // a link of a record to itself is LINK-001's matter
                continue;
            }
            let ids = ids(register, &cycle);
            let first = cycle.first().and_then(|number| register.entries().get(*number));
            let place = first.and_then(|entry| {
                let inside = |to: &str| ids.iter().any(|id| id == to);
                place_of(entry.record.as_ref()?, *relation, inside)
            });
            let hit = Hit::at(place.unwrap_or_default()).word("relation", word);
            out.extend(circle(&cycle, ids, hit));
        }
    }
}

/// The ids of numbered records.
pub(super) fn ids(register: &Register, numbers: &[usize]) -> Vec<String> {
    let entries = numbers.iter().filter_map(|number| register.entries().get(*number));
    entries.map(|entry| entry.id.clone()).collect()
}

/// A circle told of its first record, with all members named and the others related.
pub(super) fn circle(numbers: &[usize], ids: Vec<String>, hit: Hit) -> Option<(usize, Hit)> {
    let hit = ids.iter().skip(1).fold(hit, |hit, id| hit.related(id.as_str()));
    Some((*numbers.first()?, hit.list("members", ids)))
}

/// The ids a record points to by a relation, or by merging.
fn targets(record: &Record, relation: Option<Relation>) -> Vec<&str> {
    match (record, relation) {
        (Record::Need(need), None) => need.merge.iter().map(|merge| merge.into.id()).collect(),
        (_, None) => Vec::new(),
        (_, Some(relation)) => record.head().map_or_else(Vec::new, |head| {
            let links = head.links.iter().filter(|link| link.rel == relation);
            links.map(|link| link.target.id()).collect()
        }),
    }
}

/// Where a record points into a circle.
fn place_of(
    record: &Record,
    relation: Option<Relation>,
    inside: impl Fn(&str) -> bool,
) -> Option<String> {
    let Some(relation) = relation else { return Some("/merge/into".to_owned()) };
    let head = record.head()?;
    let at = head.links.iter().position(|link| link.rel == relation && inside(link.target.id()))?;
    Some(format!("/links/{at}/target"))
}

fn outdated(register: &Register, out: &mut Vec<(usize, Hit)>) {
    let superseded = superseded(register);
    for (number, entry) in register.entries().iter().enumerate() {
        let Some(record) = &entry.record else { continue };
        if matches!(record, Record::Withdrawn(_)) {
            continue;
        }
        for reference in record.references() {
            let replaces = Target::Relation(Relation::Supersedes);
            let duplicates = Target::Relation(Relation::Duplicates);
            if reference.target == replaces || reference.target == duplicates {
                continue;
            }
            if let Some((reason, successor)) = over(&reference, register, &superseded) {
                let hit = Hit::at(reference.path.clone())
                    .with("value", reference.to)
                    .word("reason", reason);
                out.push((
                    number,
                    match successor {
                        Some(successor) => hit.case(1).with("successor", successor),
                        None => hit,
                    },
                ));
            }
        }
    }
}

/// Superseded id → the id that takes its place.
fn superseded(register: &Register) -> Map<&str, &str> {
    let records = register.entries().iter().filter_map(|entry| entry.record.as_ref());
    let pairs = records.flat_map(|record| {
        let targets = targets(record, Some(Relation::Supersedes)).into_iter();
        targets.map(|target| (target, record.id().as_ref()))
    });
    pairs.collect()
}

/// Why the target of a reference holds no longer, and what took its place.
fn over<'r>(
    reference: &Reference<'_>,
    register: &'r Register,
    superseded: &Map<&'r str, &'r str>,
) -> Option<(&'static str, Option<&'r str>)> {
    let mut entries = register.all(reference.id()).filter_map(|entry| entry.record.as_ref());
    let target = entries.find(|record| match reference.version() {
        Some(version) => record.version().is_none_or(|own| own == version),
        None => true,
    })?;
    let successor = superseded.get(target.id().as_str()).copied();
    match target {
        Record::Withdrawn(tombstone) => Some(("withdrawn", successor_of(tombstone))),
        _ if successor.is_some() => Some(("superseded", successor)),
        Record::Need(need) => match need.status {
            NeedStatus::Superseded => Some(("superseded", None)),
            NeedStatus::Withdrawn => Some(("withdrawn", None)),
            NeedStatus::Merged => {
                Some(("merged", need.merge.as_ref().map(|merge| merge.into.id())))
            }
            _ => None,
        },
        Record::Offering(offering) if offering.lifecycle == Lifecycle::Ended => {
            Some(("ended", None))
        }
        _ => None,
    }
}

fn successor_of(tombstone: &Tombstone) -> Option<&str> {
    tombstone.withdrawn.successor.as_ref().map(|successor| successor.id())
}
