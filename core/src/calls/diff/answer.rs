//! What `diff` answers.

use bedarf_derive::Answer;

use crate::calls::NamedUnits;
use crate::codes;
use crate::facts::{NeedState, Strictness};
use crate::keys::{Date, Digest};
use crate::model::{MembershipRole, RecordType, ReferenceState, Relation};
use crate::register::Unread;

codes! {
    /// Whether two registers are one and the same edition.
    EditionMatch {
        Same = "same": "dieselbe Ausgabe", "the same edition";
        Different = "different": "verschiedene Ausgaben", "different editions";
        Unknown = "unknown": "Ausgabe unbekannt", "edition unknown";
    }
}

codes! {
    /// One of the two that are compared.
    DiffSide {
        Before = "before": "vorher", "before";
        After = "after": "nachher", "after";
    }
}

codes! {
    /// What became of something that lasts for a time.
    TimeChange {
        Begun = "begun": "neu", "new";
        Ended = "ended": "beendet", "ended";
        Changed = "changed": "anders", "different";
    }
}

codes! {
    /// A table of the register.
    TableOf {
        Units = "units": "Kommunen, Kreise und Verbände", "local authorities";
        Successors = "successors": "Nachfolge aufgelöster Einheiten", "successors of dissolved units";
        Services = "services": "Leistungen", "services";
    }
}

codes! {
    /// What became of a row of a table.
    RowFate {
        Added = "added": "neu", "new";
        Merged = "merged": "aufgegangen", "merged";
        Removed = "removed": "weggefallen", "gone";
        Renamed = "renamed": "umbenannt", "renamed";
        Changed = "changed": "geändert", "changed";
    }
}

/// What is different.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct DiffAnswer {
    /// The earlier day, of one register.
    pub from: Option<Date>,
    /// The later day.
    pub to: Option<Date>,
    /// Of two registers the day on which ways, seats and uses are compared.
    pub as_of: Option<Date>,
    /// The most important in sentences: what changed, and for whom.
    #[required]
    pub summary: Vec<String>,
    /// Whether both are the same edition.
    pub edition: EditionMatch,
    /// Digest of the earlier register: the same in whatever order its records stand.
    pub edition_before: Option<Digest>,
    /// Digest of the later register.
    pub edition_after: Option<Digest>,
    /// Which units gained or lost a way to an offering; absent where no day is given.
    pub ways: Option<WayChanges>,
    /// Records that have come, in the order of the later register.
    #[required]
    pub added: Vec<AddedRecord>,
    /// Records that have gone, in the order of the earlier register.
    #[required]
    pub removed: Vec<RemovedRecord>,
    /// Records that say something else.
    #[required]
    pub changed: Vec<ChangedRecord>,
    /// Seats in bodies that are held by others, and other parts that somebody takes in them.
    #[required]
    pub seats: Vec<SeatChange>,
    /// Uses of offerings that began, ended or are further.
    #[required]
    pub uses: Vec<UseChange>,
    /// Tables whose rows are different.
    #[required]
    pub tables: Vec<TableChange>,
    /// Relations that are in doubt and were not before.
    #[required]
    pub suspect: Vec<SuspectLink>,
    /// Needs that stand otherwise than before.
    #[required]
    pub states: Vec<StateChange>,
    /// Evaluations of the later register, and whether they rest on one of the two.
    #[required]
    pub stored_editions: Vec<StoredEdition>,
    /// What could be read on one side alone, so that it is not compared.
    #[required]
    pub not_compared: Vec<NotCompared>,
    /// What of the earlier register could not be read, so that it is not compared.
    #[required]
    pub unread_before: Vec<Unread>,
    /// What of the later register could not be read.
    #[required]
    pub unread_after: Vec<Unread>,
    /// One self-contained HTML document, where it was asked for.
    pub html: Option<String>,
}

/// Which units gained or lost a way. Those that are there on one side alone are not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct WayChanges {
    /// How many units gained a way to at least one offering.
    pub gained: u64,
    /// How many lost one.
    pub lost: u64,
    /// The offerings, in the order of their ids.
    #[required]
    pub offerings: Vec<WayChange>,
}

/// Who gained or lost a way to one offering.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct WayChange {
    /// Id of the offering.
    pub offering: String,
    /// What it is called.
    pub title: String,
    /// How many units have a way that had none.
    pub gained: u64,
    /// How many have none that had one.
    pub lost: u64,
    /// The first of those that gained one.
    pub gained_units: NamedUnits,
    /// The first of those that lost one.
    pub lost_units: NamedUnits,
}

/// A record that has come.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct AddedRecord {
    /// What it is.
    pub r#type: RecordType,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: Option<String>,
    /// What it is called.
    pub title: String,
    /// Whether it may have been there: something without an id could not be read.
    pub not_certain: bool,
    /// Of an offering: how many units have a way to it on the day.
    pub units: Option<u64>,
    /// The preceding version of the same profile, which it is compared with.
    pub compared_with: Option<String>,
    /// How its criteria differ from those.
    pub criteria: Vec<CriterionChange>,
    /// The day of its withdrawal, where it is there as a withdrawn record alone.
    pub withdrawn_on: Option<Date>,
    /// Why it was withdrawn.
    pub reason: Option<String>,
    /// That in words.
    pub message: Option<String>,
}

/// A record that has gone.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct RemovedRecord {
    /// What it is.
    pub r#type: RecordType,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: Option<String>,
    /// What it is called.
    pub title: String,
    /// The day of its withdrawal.
    pub withdrawn_on: Option<Date>,
    /// Why it was withdrawn.
    pub reason: Option<String>,
    /// Id of the record that takes its place.
    pub successor: Option<String>,
    /// The version that counts in its place.
    pub replaced_by: Option<String>,
    /// Whether nothing tells that it was withdrawn.
    pub without_tombstone: bool,
    /// Whether it may still be there: something without an id could not be read.
    pub not_certain: bool,
    /// What there is to say of it, in words.
    pub message: Option<String>,
}

/// A record that says something else.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct ChangedRecord {
    /// What it is.
    pub r#type: RecordType,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: Option<String>,
    /// What it is called.
    pub title: String,
    /// Whether it changed in what binds, so that its digest is another one.
    pub normative: bool,
    /// The members that are different.
    #[required]
    pub members: Vec<MemberChange>,
    /// Of a profile how its criteria differ, with those of what it is based on.
    pub criteria: Vec<CriterionChange>,
}

/// A member that is different.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct MemberChange {
    /// JSON Pointer to it: in the later record, of what is gone in the earlier one.
    pub path: String,
    /// What it is called.
    pub label: String,
    /// What stood there: a text as it reads, all else as JSON.
    pub before: Option<String>,
    /// What stands there.
    pub after: Option<String>,
    /// What stood there in words, where these are others.
    pub before_in_words: Option<String>,
    /// What stands there in words, where these are others.
    pub after_in_words: Option<String>,
}

/// How a criterion differs.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct CriterionChange {
    /// Its id.
    pub criterion: String,
    /// What it is called.
    pub title: String,
    /// Whether it lets fewer through, or more.
    pub change: Strictness,
    /// Whether it is new.
    pub added: bool,
    /// Whether it is dropped.
    pub dropped: bool,
    /// The members that make the difference.
    pub members: Vec<CriterionMember>,
}

/// A member in which a criterion differs.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct CriterionMember {
    /// Its name.
    pub member: &'static str,
    /// What it is called.
    pub label: String,
    /// Whether by it fewer get through, or more.
    pub change: Strictness,
}

/// A part that somebody takes in a body.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct SeatChange {
    /// Id of the body.
    pub body: String,
    /// What it is called.
    pub title: String,
    /// Id of the organisation.
    pub organisation: String,
    /// What it is called.
    pub name: String,
    /// As what.
    pub role: MembershipRole,
    /// Id of the seat.
    pub seat: Option<String>,
    /// Whether it began or ended.
    pub change: TimeChange,
    /// The day of that, where it is told.
    pub on: Option<Date>,
}

/// A use of an offering.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct UseChange {
    /// Id of the offering.
    pub offering: String,
    /// What it is called.
    pub title: String,
    /// Id of the organisation.
    pub organisation: String,
    /// What it is called.
    pub name: String,
    /// Whether it began or ended, or is further.
    pub change: TimeChange,
    /// How far it was.
    pub before: Option<ReferenceState>,
    /// How far it is.
    pub after: Option<ReferenceState>,
    /// Since when, where that is told.
    pub since: Option<Date>,
}

/// A table whose rows are different: how many, and the first of them.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct TableChange {
    /// Which one.
    pub table: TableOf,
    /// How many rows are new.
    pub added: u64,
    /// How many units are merged with others.
    pub merged: u64,
    /// How many rows are gone.
    pub removed: u64,
    /// How many have another name.
    pub renamed: u64,
    /// How many are different in something else.
    pub changed: u64,
    /// The first of them, by what became of them and key.
    #[required]
    pub rows: Vec<RowChange>,
    /// How many are not listed.
    pub left_out: u64,
}

/// A row that is different.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct RowChange {
    /// What became of it.
    pub fate: RowFate,
    /// Its key.
    pub key: String,
    /// What it is called, or was.
    pub name: String,
    /// The day of that, where it is told.
    pub on: Option<Date>,
    /// The units in its place.
    pub successors: Vec<NamedKey>,
    /// The members that are different.
    pub members: Vec<MemberChange>,
}

/// A unit by key and name.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct NamedKey {
    /// Its key.
    pub key: String,
    /// What it is called, where the table tells.
    pub name: Option<String>,
}

/// A relation in doubt: what it leads to has changed since someone looked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Answer)]
#[non_exhaustive]
pub struct SuspectLink {
    /// Id of the record that has it.
    pub id: String,
    /// Version of that record.
    pub version: Option<String>,
    /// The relation.
    pub rel: Relation,
    /// What it leads to.
    pub target: String,
}

/// A need that stands otherwise than before.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct StateChange {
    /// Its id.
    pub need: String,
    /// What it is called.
    pub title: String,
    /// How it stood.
    pub before: NeedState,
    /// How it stands.
    pub after: NeedState,
}

/// The edition that an evaluation rests on.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct StoredEdition {
    /// Id of the evaluation.
    pub evaluation: String,
    /// What it is called.
    pub title: String,
    /// What it says of the register: its digest, or a day.
    pub stored: String,
    /// Whether that is the earlier register.
    pub before: EditionMatch,
    /// Whether that is the later register.
    pub after: EditionMatch,
}

/// What could be read on one side alone.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct NotCompared {
    /// What it is; absent for a row of a table.
    pub r#type: Option<RecordType>,
    /// Its id or key.
    pub id: String,
    /// Its version.
    pub version: Option<String>,
    /// What it is called.
    pub title: String,
    /// On which side it could not be read.
    pub unread: DiffSide,
}

impl Default for DiffAnswer {
    fn default() -> Self {
        DiffAnswer {
            from: None,
            to: None,
            as_of: None,
            summary: Vec::new(),
            edition: EditionMatch::Unknown,
            edition_before: None,
            edition_after: None,
            ways: None,
            added: Vec::new(),
            removed: Vec::new(),
            changed: Vec::new(),
            seats: Vec::new(),
            uses: Vec::new(),
            tables: Vec::new(),
            suspect: Vec::new(),
            states: Vec::new(),
            stored_editions: Vec::new(),
            not_compared: Vec::new(),
            unread_before: Vec::new(),
            unread_after: Vec::new(),
            html: None,
        }
    }
}
