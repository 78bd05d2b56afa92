//! What is wrong with the structure of a document: raw findings, before any wording.

use crate::keys::{Date, Format};

/// A measured value or a limit that goes with a finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Param {
    /// A text, mostly what was found.
    Text(String),
    /// A fixed word.
    Word(&'static str),
    /// A number.
    Number(i64),
    /// A list of words.
    Words(Vec<String>),
    /// A day.
    Day(Date),
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Param::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Param::Text(text)
    }
}

impl From<i64> for Param {
    fn from(number: i64) -> Self {
        Param::Number(number)
    }
}

impl From<usize> for Param {
    fn from(number: usize) -> Self {
        Param::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Param {
    fn from(number: u32) -> Self {
        Param::Number(i64::from(number))
    }
}

/// Named parameters, in the order in which they were said.
pub type Params = Vec<(&'static str, Param)>;

/// One step of a repair, as JSON Patch has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Patch {
    /// Puts a value in the place of another.
    Replace {
        /// Where.
        path: String,
        /// The value, as JSON text.
        value: String,
    },
    /// Adds a value.
    Add {
        /// Where.
        path: String,
        /// The value, as JSON text.
        value: String,
    },
    /// Gives a member another name.
    Move {
        /// From where.
        from: String,
        /// To where.
        path: String,
    },
    /// Takes a value away.
    Remove {
        /// From where.
        path: String,
    },
}

/// A raw structural finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Code of the rule.
    pub code: &'static str,
    /// Whether it is a warning only.
    pub warning: bool,
    /// Byte of the document.
    pub offset: usize,
    /// JSON Pointer.
    pub path: String,
    /// Values and limits.
    pub params: Params,
    /// A repair that is certain.
    pub fix: Vec<Patch>,
}

/// The code for a text that is not of the named form.
#[must_use]
pub fn format_code(format: Format) -> &'static str {
    match format {
        Format::Date => "SHAPE-011",
        Format::Uri => "SHAPE-012",
        Format::LanguageTag => "SHAPE-013",
        Format::Id | Format::Ref | Format::End | Format::ConceptName => "SHAPE-014",
        Format::Amount | Format::Currency => "SHAPE-015",
        Format::Digest => "SHAPE-016",
        Format::SchemaVersion => "SHAPE-018",
        Format::Mail => "SHAPE-019",
        Format::Leistung | Format::Ozg | Format::Service => "KEY-001",
        Format::Ars | Format::Area => "KEY-002",
        Format::Ags => "KEY-003",
        Format::Land => "KEY-004",
        Format::DecisionNumber => "KEY-006",
        _ => "SHAPE-014",
    }
}
