//! What is wrong with the structure of a document, before any wording.

use super::PatchOp;
use super::errors::{AnyCase, StructuralRule};
use crate::messages::{Params, Severity, Text};

/// A structural error at its place. Some are no more than a warning.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShapeError {
    /// The rule that does not hold.
    pub rule: &'static StructuralRule,
    /// Which of its cases it is.
    pub case: usize,
    /// How grave it is.
    pub severity: Severity,
    /// Byte of the document.
    pub offset: usize,
    /// JSON Pointer.
    pub path: String,
    /// Values and limits.
    pub params: Params,
    /// A repair that is certain.
    pub fix: Vec<PatchOp>,
}

impl ShapeError {
    /// An error of the whole document.
    #[must_use]
    pub fn new(case: impl Into<AnyCase>) -> Self {
        ShapeError::at(case.into(), 0, String::new())
    }

    /// An error at a place.
    #[must_use]
    pub fn at(case: AnyCase, offset: usize, path: String) -> Self {
        let severity = case.severity();
        let AnyCase { rule, number, params } = case;
        ShapeError { rule, case: number, severity, offset, path, params, fix: Vec::new() }
    }

    /// Whether it is an error and no less.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The code of the rule.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.rule.about.code
    }

    /// What it says.
    #[must_use]
    pub fn text(&self) -> Option<&'static Text> {
        self.rule.texts.get(self.case)
    }
}
