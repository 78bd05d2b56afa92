//! LINK: relations between records.

use super::{FORMER, Former as Check, Rule, Text, why};
use crate::findings::Severity::{Error, Warning};
use crate::model::{
    Lifecycle, NeedStatus, ProfileStatus, Record, RecordType, Reference, Relation, Target,
    Tombstone,
};
use crate::order::Map;
use crate::register::{Entry, Register};
use crate::rules::Hit;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "LINK-001",
        name: "dangling-reference",
        severity: Error,
        since: "0.1",
        why: why(
            "Von der Meldung einer Kommune über Profil und Beschluss bis zum Angebot soll sich \
             alles nachlesen lassen. Ein Verweis ins Leere reißt diese Kette.",
            "from the report of a municipality by profile and decision to the offering everything \
             should be traceable; a reference that leads nowhere breaks the chain",
            "Modell, alle Datensätze",
        ),
        texts: &[
            Text {
                de: "Der Verweis „{value}“ führt ins Leere.",
                en: "the reference “{value}” leads nowhere",
                help_de: "Prüfen Sie die Kennung, oder nehmen Sie den Datensatz in das Register \
                          auf.",
                help_en: "check the id, or add the record to the register",
                ..FORMER
            },
            Text {
                de: "Der Verweis „{value}“ führt zu einem Datensatz der Art {found}; hier passt \
                     {expected}.",
                en: "the reference “{value}” leads to a record of type {found}; {expected} \
                     belongs here",
                help_de: "Verweisen Sie auf einen passenden Datensatz.",
                help_en: "refer to a fitting record",
                ..FORMER
            },
            Text {
                de: "Die Beziehung „{relation}“ ist von hier zu „{value}“ nicht vorgesehen.",
                en: "the relation “{relation}” is not meant to lead from here to “{value}”",
                help_de: "Wählen Sie eine andere Beziehung oder ein anderes Ziel.",
                help_en: "choose another relation or another target",
                ..FORMER
            },
            Text {
                de: "Der Datensatz verweist auf sich selbst.",
                en: "the record refers to itself",
                help_de: "Entfernen Sie die Beziehung.",
                help_en: "remove the relation",
                ..FORMER
            },
            Text {
                de: "Das Profil, zu dem „{value}“ führt, hat kein solches Kriterium.",
                en: "the profile that “{value}” leads to has no such criterion",
                help_de: "Prüfen Sie Fassung und Kriterium, zum Beispiel PRO-2020-0001@1#K1.",
                help_en: "check version and id of the criterion, for instance PRO-2020-0001@1#K1",
                ..FORMER
            },
            Text {
                de: "Der Verweis „{value}“ nennt das Profil, aber kein Kriterium.",
                en: "the reference “{value}” names the profile but no criterion",
                help_de: "Nennen Sie Fassung und Kriterium, zum Beispiel PRO-2020-0001@1#K1.",
                help_en: "name the version and the criterion, for instance PRO-2020-0001@1#K1",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Within(dangling),
    },
    Rule {
        code: "LINK-002",
        name: "cycle",
        severity: Error,
        since: "0.1",
        why: why(
            "Läuft eine Beziehung im Kreis, so setzt sich jeder Bedarf selbst voraus und kommt \
             nie zum Abschluss.",
            "where a relation runs in a circle, every need presupposes itself and never comes to \
             an end",
            "Modell, alle Datensätze",
        ),
        texts: &[Text {
            de: "Die Beziehung „{relation}“ läuft im Kreis: {members}.",
            en: "the relation “{relation}” runs in a circle: {members}",
            help_de: "Lösen Sie den Kreis auf, indem Sie eine der Beziehungen entfernen.",
            help_en: "break the circle by removing one of the relations",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Register(cycles),
    },
    Rule {
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
        texts: &[
            Text {
                de: "„{value}“ gilt nicht mehr ({reason}).",
                en: "“{value}” holds no longer ({reason})",
                help_de: "Verweisen Sie auf einen geltenden Datensatz, oder begründen Sie unter \
                          „suppress“, warum der Verweis bleibt.",
                help_en: "refer to a record that holds, or say under “suppress” why the reference \
                          stays",
                ..FORMER
            },
            Text {
                de: "„{value}“ gilt nicht mehr ({reason}); an seine Stelle trat „{successor}“.",
                en: "“{value}” holds no longer ({reason}); “{successor}” took its place",
                help_de: "Verweisen Sie auf den Nachfolger, oder begründen Sie unter „suppress“, \
                          warum der Verweis bleibt.",
                help_en: "refer to the successor, or say under “suppress” why the reference stays",
                ..FORMER
            },
        ],
        units: false,
        together: None,
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
            Found::Record(found) if wanted.types.contains(&found) => {
                out.extend(criterion(&reference, register).map(|case| hit.case(case)));
            }
            Found::Record(found) => out.push(match relation {
                Some(relation) => hit.case(2).word("relation", relation.as_str()),
                None => {
                    let hit = hit.case(1).word("found", found.as_str());
                    hit.labels("expected", wanted.types.iter().map(|it| it.as_str()).collect())
                }
            }),
        }
    }
}

/// Which text tells what is wrong with the criterion that a reference names, or should name.
fn criterion(reference: &Reference<'_>, register: &Register) -> Option<usize> {
    let profile = register.profile(reference.to);
    match (reference.criterion(), profile) {
        (Some(wanted), Some(profile)) => {
            let is_there = profile.criteria.iter().any(|it| it.id.as_str() == wanted);
            (!is_there).then_some(4)
        }
        (None, Some(_)) if reference.target == Target::Criterion => Some(5),
        _ => None,
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
        Target::Any => Some(Wanted { types: RecordType::ALL, later: true }),
        Target::OneOf(types) => only(types),
        Target::Criterion => only(&[RecordType::Profile]),
        Target::Type(one) => {
            let types = RecordType::ALL.iter().position(|kind| *kind == one);
            only(types.and_then(|at| RecordType::ALL.get(at..=at)).unwrap_or_default())
        }
        Target::Relation(relation) => Some(related(from, relation)),
    }
}

/// The pairs of model §1, as far as their types are carried.
fn related(from: RecordType, relation: Relation) -> Wanted {
    use RecordType::{Body, Channel, Decision, Need, Offering, Organisation, Profile, Session};
    let (types, later): (&'static [RecordType], bool) = match (relation, from) {
        (Relation::Elaborates | Relation::Decomposes, Need) => (&[Need], false),
        (Relation::Elaborates | Relation::Decomposes, Profile) => (&[Profile], false),
        (Relation::Specifies, Profile) => (&[Need], false),
        (
            Relation::Satisfies
            | Relation::ImplementedBy
            | Relation::ValidatedBy
            | Relation::Requires,
            Need | Profile,
        ) => (&[Offering], true),
        (
            Relation::Satisfies
            | Relation::ImplementedBy
            | Relation::ValidatedBy
            | Relation::Requires,
            Offering,
        ) => (&[Need, Profile, Offering], true),
        (Relation::Constrains | Relation::AffectedBy, Decision) => (RecordType::ALL, true),
        (Relation::Constrains | Relation::AffectedBy, _) => (&[Decision], true),
        (Relation::AddressedBy, Need) => (&[Profile, Decision], false),
        (Relation::Answers, Decision) => (&[Need, Profile], true),
        (Relation::Supersedes | Relation::Duplicates, Need) => (&[Need], false),
        (Relation::Supersedes | Relation::Duplicates, Offering) => (&[Offering], false),
        (Relation::Supersedes | Relation::Duplicates, Organisation) => (&[Organisation], false),
        (Relation::Supersedes | Relation::Duplicates, Channel) => (&[Channel], false),
        (Relation::Supersedes | Relation::Duplicates, Profile) => (&[Profile], false),
        (Relation::Supersedes | Relation::Duplicates, Body) => (&[Body], false),
        (Relation::Supersedes | Relation::Duplicates, Session) => (&[Session], false),
        (Relation::Supersedes | Relation::Duplicates, Decision) => (&[Decision], false),
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

/// What must not run in a circle.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Link(Relation),
    Merge,
    BasedOn,
}

const ACYCLIC: &[(Way, &str)] = &[
    (Way::Link(Relation::Elaborates), "elaborates"),
    (Way::Link(Relation::Decomposes), "decomposes"),
    (Way::Link(Relation::Requires), "requires"),
    (Way::Link(Relation::Supersedes), "supersedes"),
    (Way::Merge, "merge"),
    (Way::BasedOn, "based_on"),
];

fn cycles(register: &Register, out: &mut Vec<(usize, Hit)>) {
    for (way, word) in ACYCLIC {
        let edges = register.edges(|record| steps(record, *way).map(|(_, to)| to).collect());
        for cycle in crate::register::circles(&edges) {
            if matches!(way, Way::Link(_)) && cycle.len() == 1 {
                // a link of a record to itself is LINK-001's matter
                continue;
            }
            let inside =
                |to: &str| register.find(to).is_some_and(|(number, _)| cycle.contains(&number));
            let first = cycle.first().and_then(|number| register.entries().get(*number));
            let record = first.and_then(|entry| entry.record.as_ref());
            let place = record.and_then(|it| steps(it, *way).find(|(_, to)| inside(to)));
            let hit = Hit::at(place.map(|(at, _)| at).unwrap_or_default()).word("relation", word);
            out.extend(circle(&cycle, ids(register, &cycle), hit));
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

/// Where a record points to on a way, and the place of each reference.
fn steps(record: &Record, way: Way) -> Box<dyn Iterator<Item = (String, &str)> + '_> {
    match (way, record) {
        (Way::Link(relation), _) => {
            let links = record.head().map_or(&[][..], |head| head.links).iter().enumerate();
            let links = links.filter(move |(_, link)| link.rel == relation);
            Box::new(links.map(|(i, link)| (format!("/links/{i}/target"), link.target.as_str())))
        }
        (Way::Merge, Record::Need(need)) => {
            let merge = need.merge.iter();
            Box::new(merge.map(|merge| ("/merge/into".to_owned(), merge.into.as_str())))
        }
        (Way::BasedOn, Record::Profile(profile)) => {
            let bases = profile.based_on.iter().enumerate();
            Box::new(bases.map(|(i, it)| (format!("/based_on/{i}/profile"), it.profile.as_str())))
        }
        _ => Box::new(std::iter::empty()),
    }
}

fn outdated(register: &Register, out: &mut Vec<(usize, Hit)>) {
    let superseded = superseded(register);
    for (number, entry) in register.entries().iter().enumerate() {
        let Some(record) = &entry.record else { continue };
        // sessions and decisions tell of their day, whatever became of it since
        if matches!(record, Record::Withdrawn(_) | Record::Session(_) | Record::Decision(_)) {
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

/// Number of a superseded entry → the id of the record that takes its place.
fn superseded(register: &Register) -> Map<usize, &str> {
    let pairs = register.records().flat_map(|(_, record)| {
        let targets = steps(record, Way::Link(Relation::Supersedes));
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
) -> Option<(&'static str, Option<&'r str>)> {
    let (number, entry) = register.find(reference.to)?;
    let successor = superseded.get(&number).copied();
    match entry.record.as_ref()? {
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
        Record::Profile(profile) => match profile.status {
            ProfileStatus::Replaced => Some(("superseded", None)),
            ProfileStatus::Withdrawn => Some(("withdrawn", None)),
            _ => None,
        },
        _ => None,
    }
}

fn successor_of(tombstone: &Tombstone) -> Option<&str> {
    tombstone.withdrawn.successor.as_ref().map(|successor| successor.id())
}
