//! CORE-001: what an id stands for

use super::is_withdrawn;
use crate::keys::AreaKey;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Interval, Lifecycle, Organisation, ProfileStatus, Record, RecordType};
use crate::order::{Map, sorted};
use crate::register::{Entry, Register};
use crate::rules::{Asks, Check, Context, Violations};

/// What an id stands for
#[derive(Cases)]
pub enum NotUnique {
    #[de("Die Kennung „{value}“ trägt schon ein anderer Datensatz: {first}.")]
    #[help_de(
        "Jede Kennung gibt es nur einmal, über alle Arten von Datensätzen hinweg. Vergeben \
               Sie hier eine neue, oder entfernen Sie den doppelten Datensatz."
    )]
    #[en("another record already has the id “{value}”: {first}")]
    #[help_en(
        "every id stands for one record, whatever its type; give this one a new id, or \
               remove the second record"
    )]
    IdTaken { value: String, first: String },
    #[de("Die Fassung „{version}“ von „{value}“ gibt es schon: {first}.")]
    #[help_de("Vergeben Sie eine neue Fassung, oder entfernen Sie den doppelten Datensatz.")]
    #[en("there is already a version “{version}” of “{value}”: {first}")]
    #[help_en("give this one a new version, or remove the second record")]
    VersionTaken { value: String, first: String, version: String },
    #[de("Die Kennung „{value}“ gehört einem zurückgezogenen Datensatz: {first}.")]
    #[help_de(
        "Eine Kennung wird nie ein zweites Mal vergeben. Wählen Sie hier eine neue, oder \
               entfernen Sie diesen Datensatz, wenn er der zurückgezogene ist."
    )]
    #[en("the id “{value}” belongs to a withdrawn record: {first}")]
    #[help_en(
        "an id is never used again; choose a new one here, or remove this record if it is \
               the withdrawn one"
    )]
    IdOfWithdrawn { value: String, first: String },
    #[de(
        "Den Schlüssel „{value}“ trägt zur selben Zeit schon eine andere Organisation: \
          „{first}“."
    )]
    #[help_de(
        "Prüfen Sie den Schlüssel. Löst die eine Organisation die andere ab, so geben Sie \
               unter „valid“ an, von wann bis wann jede besteht."
    )]
    #[en("another organisation has the key “{value}” at the same time: “{first}”")]
    #[help_en(
        "check the key; where one organisation follows the other, say under “valid” from \
               when to when each exists"
    )]
    KeyTaken { value: String, first: String },
    #[de("Die Fassungen „{first}“ und „{version}“ von „{value}“ gelten zur selben Zeit.")]
    #[help_de(
        "Begrenzen Sie die ältere Fassung mit „valid“, oder verweisen Sie in der neueren mit der \
         Beziehung „ersetzt“ („supersedes“) auf „{value}@{first}“. Sonst ist nicht gesagt, welche \
         zählt."
    )]
    #[en("the versions “{first}” and “{version}” of “{value}” hold at the same time")]
    #[help_en(
        "limit the older version by “valid”, or refer from the newer one to “{value}@{first}” by the \
         relation “supersedes”; otherwise nothing says which one counts"
    )]
    #[warning]
    VersionsAtOnce { value: String, first: String, version: String },
    #[de(
        "Von „{value}“ gelten zur selben Zeit ein Datensatz ohne Fassung und die Fassung „{version}“."
    )]
    #[help_de("Geben Sie jedem der beiden eine Fassung („version“), oder nehmen Sie einen heraus.")]
    #[en(
        "of “{value}” a record without a version and the version “{version}” hold at the same time"
    )]
    #[help_en("give each of the two a version (“version”), or take one out")]
    #[warning]
    BesideNone { value: String, version: String },
}

impl Check for NotUnique {
    type Of = Register;
    const ABOUT: About = About {
        code: "CORE-001",
        name: "not-unique",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Beschluss, der „BED-2026-0042“ nennt, muss genau einen Bedarf meinen, auch in \
             zehn Jahren noch. Und keine Kommune darf doppelt gezählt werden.",
            "a decision that names “BED-2026-0042” has to mean exactly one need, in ten years as \
             well; and no municipality may be counted twice",
            "Modell, alle Datensätze",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// A record whose structure has errors counts by its id.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let mut group: Vec<(usize, &Entry)> = Vec::new();
        for (number, entry) in register.by_id().filter(|(_, entry)| !entry.id.is_empty()) {
            if group.first().is_some_and(|(_, first)| first.id != entry.id) {
                same_id(&group, out);
                at_once(register, &group, out);
                group.clear();
            }
            group.push((number, entry));
        }
        same_id(&group, out);
        at_once(register, &group, out);
        same_key(register, out);
    }
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
fn same_id(group: &[(usize, &Entry)], out: &mut Violations<'_, NotUnique>) {
    if group.len() < 2 {
        return;
    }
    let withdrawn = group.iter().map(|(_, entry)| *entry).find(|entry| is_withdrawn(entry));
    let readable = group.iter().rev().map(|(_, entry)| *entry).filter(|it| it.record.is_some());
    let versioned = readable.filter(|entry| may_have_versions(entry));
    let versions = versioned.map(|entry| (version(entry), entry)).collect();
    let mut seen = Seen { any: None, single: None, withdrawn: None, versions };
    for (number, entry) in group {
        let value = || entry.id.clone();
        let mut out = out.of(*number);
        match (&entry.record, withdrawn) {
            (Some(Record::Withdrawn(_)), _) => {
                if let Some(earlier) = seen.withdrawn {
                    let first = place_of(earlier);
                    let case = NotUnique::IdTaken { value: value(), first: first.clone() };
                    out.push("/id", case).related(first);
                }
                seen.withdrawn = seen.withdrawn.or(Some(entry));
            }
            (Some(_), Some(withdrawn)) => {
                let first = place_of(withdrawn);
                let case = NotUnique::IdOfWithdrawn { value: value(), first: first.clone() };
                out.push("/id", case).related(first);
            }
            _ => {
                if let Some(earlier) = seen.withdrawn.or_else(|| seen.excluding(entry)) {
                    out.push("/id", taken(earlier, entry)).related(place_of(earlier));
                }
                seen.add(entry);
            }
        }
    }
}

/// Versions of one record that both count on some day, and neither says that it replaces the other.
fn at_once(register: &Register, group: &[(usize, &Entry)], out: &mut Violations<'_, NotUnique>) {
    let counts = |(_, entry): &&(usize, &Entry)| match &entry.record {
        Some(Record::Offering(it)) => {
            matches!(it.lifecycle, Lifecycle::Available | Lifecycle::PhasingOut)
        }
        Some(Record::Profile(it)) => it.status == ProfileStatus::Adopted,
        _ => false,
    };
    if group.len() < 2 {
        return;
    }
    let id = group.first().map_or("", |(_, entry)| entry.id.as_str());
    let replaced = register.replaced(id, None);
    let mut earlier: Vec<(Option<&str>, Interval)> = Vec::new();
    for (number, entry) in group.iter().filter(counts) {
        let version = version(entry);
        if version.is_some_and(|own| replaced.binary_search(&own).is_ok()) {
            continue;
        }
        let head = entry.record.as_ref().and_then(Record::head);
        let valid = head.and_then(|head| head.valid).unwrap_or_default();
        // where one has its last day, one without a first day is meant to follow
        let follows = |a: &Interval, b: &Interval| a.to.is_some() && b.from.is_none();
        let at_once =
            |it: &Interval| it.overlaps(&valid) && !follows(it, &valid) && !follows(&valid, it);
        let mut others = earlier.iter().filter(|(other, _)| *other != version);
        if let Some((first, _)) = others.find(|(_, other)| at_once(other)) {
            let value = entry.id.clone();
            let case = match (*first, version) {
                (Some(first), Some(version)) => {
                    let (first, version) = (first.to_owned(), version.to_owned());
                    NotUnique::VersionsAtOnce { value, first, version }
                }
                (first, version) => {
                    let version = first.or(version).unwrap_or_default().to_owned();
                    NotUnique::BesideNone { value, version }
                }
            };
            let path = if version.is_some() { "/version" } else { "/id" };
            out.of(*number).push(path, case);
        }
        earlier.push((version, valid));
    }
}

/// Names the version where it is the version that is there already.
fn taken(earlier: &Entry, entry: &Entry) -> NotUnique {
    let (value, first) = (entry.id.clone(), place_of(earlier));
    match version(entry) {
        Some(version) if earlier.record_type == entry.record_type => {
            NotUnique::VersionTaken { value, first, version: version.to_owned() }
        }
        _ => NotUnique::IdTaken { value, first },
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
    entry.record_type.is_none_or(RecordType::is_versioned)
}

/// Organisations with the same regional key, and municipalities with the same municipality key,
/// that are valid at the same time.
fn same_key(register: &Register, out: &mut Violations<'_, NotUnique>) {
    let mut keyed: Vec<(AreaKey, usize, &Organisation)> = Vec::new();
    for (number, record) in register.numbered_of::<Organisation>() {
        let regional = record.regional_key();
        keyed.extend(regional.map(|ars| (AreaKey::Ars(ars), number, record)));
        // where they contradict each other, ORGA-001 says so
        let ags = regional.and_then(|ars| ars.ags()).or(record.ags);
        let ags = ags.filter(|ags| record.is_unit() && ags.as_str().len() == 8);
        keyed.extend(ags.map(|ags| (AreaKey::Ags(ags), number, record)));
    }
    let keyed = sorted(keyed, |a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let valid = |it: &Organisation| it.valid.unwrap_or_default();
    // with the same regional key it is told by that
    let is_told = |key: &AreaKey, one: &Organisation, other: &Organisation| {
        matches!(key, AreaKey::Ags(_))
            && one.regional_key() == other.regional_key()
            && one.regional_key().is_some()
    };
    for group in keyed.chunk_by(|(one, ..), (other, ..)| one == other) {
        // each once, however often the same organisation was given
        let mut seen: Vec<&Organisation> = Vec::new();
        for (key, number, record) in group {
            let mut others = seen.iter().filter(|other| other.id != record.id);
            let overlaps = |it: &&&Organisation| valid(it).overlaps(&valid(record));
            if let Some(first) = others.find(overlaps).filter(|it| !is_told(key, it, record)) {
                let first = first.id.to_string();
                let case = NotUnique::KeyTaken { value: key.to_string(), first: first.clone() };
                let is_ags = matches!(key, AreaKey::Ags(_)) || record.ars.is_none();
                let path = match (is_ags && record.ags.is_some(), record.ars) {
                    (true, _) => "/ags",
                    (false, Some(_)) => "/ars",
                    (false, None) => "/land",
                };
                out.of(*number).push(path, case).related(first);
            }
            if !seen.iter().any(|it| it.id == record.id && it.valid == record.valid) {
                seen.push(record);
            }
        }
    }
}

fn version(entry: &Entry) -> Option<&str> {
    entry.record.as_ref().and_then(Record::version)
}

/// Text and number of a record that its id does not tell apart.
fn place_of(entry: &Entry) -> String {
    let source = entry.origin.source.as_deref().unwrap_or_default();
    format!("{source}#{}", entry.origin.index)
}
