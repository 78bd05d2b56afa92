//! One finding.

use std::fmt;

use bedarf_derive::Answer;
use serde::Serializer;

use crate::messages::{Params, Severity};
use crate::shape::{PatchOp, Place};

/// One finding: which rule, where, what was measured, what to do.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
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
    #[unsaid]
    pub until: Option<Place>,
    /// Measured values and limits, by name.
    #[optional]
    #[said(with = said_params)]
    #[schema(with = params_schema)]
    pub params: Params,
    /// What is wrong, in the language asked for.
    pub message: String,
    /// What to do about it; may be empty.
    #[optional]
    pub help: String,
    /// A repair that is certain, as JSON Patch; may be empty.
    pub fix: Vec<PatchOp>,
    /// Other places it has to do with: pointers of this record, or `id#pointer`.
    pub related: Vec<String>,
}

/// An object, in the order in which they were said.
fn said_params<S: Serializer>(params: &Params, to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(params.iter().map(|(name, value)| (name, value)))
}

#[cfg(feature = "schema")]
fn params_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": "object", "additionalProperties": {} })
}

/// One line: where, the code, what is wrong, what to do.
///
/// ```
/// use bedarf::{Input, Options, check};
/// let report = check(Input::One(br#"{"type":"session"}"#), &Options::default());
/// let line = report.findings[0].to_string();
/// assert!(line.starts_with("1:1: SHAPE-001 /agenda: "), "{line}");
/// ```
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(source) = &self.source {
            write!(f, "{source}:")?;
        }
        if let Some(at) = self.at {
            write!(f, "{}:{}: ", at.line, at.column)?;
        }
        write!(f, "{} {}: {}", self.code, self.path, self.message)?;
        if self.help.is_empty() { Ok(()) } else { write!(f, " – {}", self.help) }
    }
}
