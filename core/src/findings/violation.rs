//! What a rule says while it looks: places and values, before any wording.

use crate::messages::{Params, Severity};
use crate::shape::Patch;

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
    /// A severity lower than the rule's own.
    pub severity: Option<Severity>,
    /// Values and limits.
    pub params: Params,
    /// A repair that is certain.
    pub fix: Vec<Patch>,
    /// Other places it has to do with.
    pub related: Vec<String>,
}

impl Violation {
    /// The rule does not hold at this place.
    #[must_use]
    pub fn at(path: String, case: usize, severity: Option<Severity>, params: Params) -> Self {
        Violation {
            entry: None,
            path,
            case,
            severity,
            params,
            fix: Vec::new(),
            related: Vec::new(),
        }
    }
}
