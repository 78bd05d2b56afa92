//! What a rule says while it looks: places and values, before any wording.

use crate::messages::Params;
use crate::shape::PatchOp;

/// One place where a rule does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// Number of the entry of the register, where the rule looks at all of them.
    pub entry: Option<usize>,
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
            path,
            case: 0,
            params: Params::new(),
            fix: Vec::new(),
            related: Vec::new(),
        }
    }
}
