//! One finding.

use crate::messages::{Params, Severity};
use crate::shape::{PatchOp, Place};

/// One finding: which rule, where, what was measured, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// Code of the rule, stable for ever.
    pub code: &'static str,
    /// Short name of the rule.
    pub name: &'static str,
    /// Name of the case, never used again for another.
    pub case: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Name of the text it was found in, where several were given.
    pub source: Option<String>,
    /// Which record of that text, from 0.
    pub index: Option<u64>,
    /// Id of the record, where it could be read.
    pub record: Option<String>,
    /// JSON Pointer within the record, also of a member that is missing.
    pub path: String,
    /// Position in the text, where there is one.
    pub at: Option<Place>,
    /// Where the name or value there ends, when `fix` puts another in its place.
    pub until: Option<Place>,
    /// Measured values and limits, by name.
    pub params: Params,
    /// What is wrong, in the language asked for.
    pub message: String,
    /// What to do about it; may be empty.
    pub help: String,
    /// A repair that is certain, as JSON Patch; may be empty.
    pub fix: Vec<PatchOp>,
    /// Other places it has to do with: pointers of this record, or `id#pointer`.
    pub related: Vec<String>,
}
