//! What every record type says of itself.

use super::{Record, RecordType, Relation, Visibility};
use crate::messages::Word;

/// A record type: what `#[record(…)]` says above the struct.
pub trait TypedRecord: Into<Record> + TryFrom<Record, Error = Record> {
    /// Which it is.
    const TYPE: RecordType;

    /// The word of `type` and its labels.
    const WORD: Word;

    /// What it is, in a German sentence for someone in a town hall.
    const ABOUT: &'static str;

    /// Whether records with one id may be versions of one another.
    const VERSIONED: bool;

    /// Who may read a record that says nothing of it (model §15).
    const VISIBILITY: Visibility;

    /// After so many months without a look it is to be confirmed; `None` for what tells of its day.
    const REVIEW_MONTHS: Option<u32>;

    /// To records of which types relations may lead (model §1); a relation that does not stand here
    /// leads nowhere.
    const RELATIONS: &'static [(Relation, &'static [RecordType])];

    /// The record, if it is of this type.
    fn of(record: &Record) -> Option<&Self>;

    /// Its version, where the type has one.
    fn version(&self) -> Option<&str>;
}
