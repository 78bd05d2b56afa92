//! LINK-001: every reference leads somewhere that it may lead to

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Record, RecordType, Reference, Relation, Target};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// Every reference leads somewhere that it may lead to
#[derive(Cases)]
pub enum DanglingReference {
    #[de("Der Verweis „{value}“ führt ins Leere.")]
    #[help_de("Prüfen Sie die Kennung, oder nehmen Sie den Datensatz in das Register auf.")]
    #[en("the reference “{value}” leads nowhere")]
    #[help_en("check the id, or add the record to the register")]
    Nowhere { value: String },
    #[de("Der Verweis „{value}“ führt zu einem Datensatz der Art {found}; hier passt {expected}.")]
    #[help_de("Verweisen Sie auf einen passenden Datensatz.")]
    #[en("the reference “{value}” leads to a record of type {found}; {expected} belongs here")]
    #[help_en("refer to a fitting record")]
    OtherType { value: String, found: RecordType, expected: Vec<RecordType> },
    #[de("Die Beziehung „{relation}“ ist von hier zu „{value}“ nicht vorgesehen.")]
    #[help_de("Wählen Sie eine andere Beziehung oder ein anderes Ziel.")]
    #[en("the relation “{relation}” is not meant to lead from here to “{value}”")]
    #[help_en("choose another relation or another target")]
    NotIntended { value: String, relation: Relation },
    #[de("Der Datensatz verweist auf sich selbst.")]
    #[help_de("Entfernen Sie die Beziehung.")]
    #[en("the record refers to itself")]
    #[help_en("remove the relation")]
    ToItself { value: String },
    #[de("Das Profil, zu dem „{value}“ führt, hat kein solches Kriterium.")]
    #[help_de("Prüfen Sie Fassung und Kriterium, zum Beispiel PRO-2020-0001@1#K1.")]
    #[en("the profile that “{value}” leads to has no such criterion")]
    #[help_en("check version and id of the criterion, for instance PRO-2020-0001@1#K1")]
    NoSuchCriterion { value: String },
    #[de("Der Verweis „{value}“ nennt das Profil, aber kein Kriterium.")]
    #[help_de("Nennen Sie Fassung und Kriterium, zum Beispiel PRO-2020-0001@1#K1.")]
    #[en("the reference “{value}” names the profile but no criterion")]
    #[help_en("name the version and the criterion, for instance PRO-2020-0001@1#K1")]
    NoCriterion { value: String },
    #[de("Der Verweis „{value}“ nennt eine Fassung; Datensätze der Art {found} haben keine.")]
    #[help_de("Nennen Sie nur die Kennung, ohne @ und #.")]
    #[en("the reference “{value}” names a version; records of type {found} have none")]
    #[help_en("name the id alone, without @ and #")]
    NotVersioned { value: String, found: RecordType },
}

impl Check for DanglingReference {
    type Of = Record;
    const ABOUT: About = About {
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
    };
    const ASKS: Asks = Asks::Register;

    /// The successor of a withdrawn record is CORE-008's matter, the session of a decision that of
    /// BODY-005, but for a version of it.
    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        if matches!(record, Record::Withdrawn(_)) {
            return;
        }
        for reference in record.references() {
            let Some(case) = wrong(record, &reference, register) else { continue };
            let of_body = matches!(record, Record::Decision(_)) && reference.path == "/session";
            if !of_body || matches!(case, Self::NotVersioned { .. }) {
                out.push(reference.path, case);
            }
        }
    }
}

/// What is wrong with a reference, if anything is.
fn wrong(
    record: &Record,
    reference: &Reference<'_>,
    register: &Register,
) -> Option<DanglingReference> {
    use DanglingReference::{NotIntended, NotVersioned, Nowhere, OtherType, ToItself};
    let value = || reference.to.to_owned();
    let relation = match reference.target {
        Target::Relation(relation) => Some(relation),
        _ => None,
    };
    let same_version = record.version().is_none()
        || reference.version().is_none_or(|it| Some(it) == record.version());
    let of_its_own = relation.is_some() || is_of_another(&reference.path);
    if of_its_own && reference.id() == record.id().as_ref() && same_version {
        return Some(ToItself { value: value() });
    }
    let wanted = wanted(record.record_type(), reference);
    match find(reference, register) {
        Found::Nothing => Some(Nowhere { value: value() }),
        Found::Unreadable => None,
        Found::Record(found) if is_too_exact(reference, found) => {
            Some(NotVersioned { value: value(), found })
        }
        Found::Record(found) if wanted.contains(&found) => criterion(reference, register),
        Found::Record(found) => Some(match relation {
            Some(relation) => NotIntended { value: value(), relation },
            None => OtherType { value: value(), found, expected: wanted.to_vec() },
        }),
    }
}

/// Members that name another organisation by what they mean.
fn is_of_another(path: &str) -> bool {
    let of_organisation = ["/member_of/", "/successor_of/", "/in_house_with/"];
    of_organisation.iter().any(|member| path.starts_with(member)) || path.contains("/derived_from/")
}

/// Whether a reference names a version or a criterion where there can be none.
fn is_too_exact(reference: &Reference<'_>, found: RecordType) -> bool {
    reference.version().is_some() && !found.is_versioned()
        || reference.criterion().is_some() && found != RecordType::Profile
}

/// What is wrong with the criterion that a reference names, or should name.
fn criterion(reference: &Reference<'_>, register: &Register) -> Option<DanglingReference> {
    let profile = register.profile(reference.to);
    let value = || reference.to.to_owned();
    match (reference.criterion(), profile) {
        (Some(wanted), Some(profile)) => {
            let is_there = profile.criteria.iter().any(|it| it.id.as_str() == wanted);
            (!is_there).then(|| DanglingReference::NoSuchCriterion { value: value() })
        }
        (None, Some(_)) if reference.target == Target::Criterion => {
            Some(DanglingReference::NoCriterion { value: value() })
        }
        _ => None,
    }
}

/// What a reference may lead to.
fn wanted(from: RecordType, reference: &Reference<'_>) -> &'static [RecordType] {
    match reference.target {
        Target::Any => RecordType::ALL,
        Target::OneOf(types) => types,
        Target::Criterion => RecordType::Profile.alone(),
        Target::Type(one) => one.alone(),
        Target::Same => from.alone(),
        Target::Relation(relation) => {
            let mut pairs = from.relations().iter();
            pairs.find(|(known, _)| *known == relation).map_or(&[], |(_, types)| types)
        }
    }
}

enum Found {
    Nothing,
    /// A record whose type could not be read.
    Unreadable,
    Record(RecordType),
}

fn find(reference: &Reference<'_>, register: &Register) -> Found {
    match register.find_last(reference.to) {
        Some(entry) => entry.record_type.map_or(Found::Unreadable, Found::Record),
        None if register.channel(reference.id()).is_some() => Found::Record(RecordType::Channel),
        None if register.profile(reference.to).is_some() => Found::Record(RecordType::Profile),
        None => Found::Nothing,
    }
}
