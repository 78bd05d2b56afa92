//! What a rule says while it looks: places and values, before any wording.

use crate::messages::Params;
use crate::register::RowPlace;
use crate::shape::PatchOp;

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it stands.
    pub place: RowPlace,
    /// The key by which it is known.
    pub key: String,
}

/// One place where a rule does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// Number of the entry of the register, where the rule looks at all of them.
    pub entry: Option<usize>,
    /// The row of a table, where it is about one.
    pub row: Option<Box<Row>>,
    /// JSON Pointer within the record.
    pub path: String,
    /// Which of the rule's cases it is.
    pub case: usize,
    /// Values and limits.
    pub params: Params,
    /// A repair that is certain.
    pub fix: Vec<PatchOp>,
    /// Other places it has to do with.
    pub related: Vec<String>,
}

impl Violation {
    /// The rule does not hold at this place of the entry.
    #[must_use]
    pub fn at(path: String, entry: Option<usize>) -> Self {
        Violation {
            entry,
            row: None,
            path,
            case: 0,
            params: Params::new(),
            fix: Vec::new(),
            related: Vec::new(),
        }
    }
}
