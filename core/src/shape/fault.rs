//! What is wrong with the structure of a document: raw findings, before any wording.

use crate::keys::{Format, KeyFault};
use crate::messages::{Param, Params, former};

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
        Format::LeitwegId => "KEY-005",
        Format::DecisionNumber => "KEY-006",
        Format::FimId => "KEY-007",
        Format::DvdvKey => "KEY-008",
        Format::DestinationId => "KEY-009",
        _ => "SHAPE-014",
    }
}

/// Code and parameters for a text that is not the key it should be.
#[must_use]
pub fn key_fault(format: Format, text: &str, fault: &KeyFault) -> (&'static str, Params) {
    let mut params: Params = vec![("value", Param::from(text))];
    let code = match fault {
        KeyFault::LostZero(repaired) => {
            params.push(("repaired", Param::from(repaired.as_str())));
            "KEY-010"
        }
        KeyFault::OtherKind { kind, hint } => {
            params.push(("kind", former(kind.name())));
            params.push(("expected", former(format.name())));
            if let Some(hint) = hint {
                params.push(("repaired", Param::from(hint.as_str())));
            }
            "KEY-011"
        }
        KeyFault::DetailWithoutProcedure => {
            params.push(("reason", former("detail_without_procedure")));
            format_code(format)
        }
        KeyFault::UnknownLand => {
            params.push(("reason", former("unknown_land")));
            format_code(format)
        }
        KeyFault::CheckDigits => {
            params.push(("reason", former("check_digits")));
            format_code(format)
        }
        _ => {
            params.push(("reason", former("form")));
            format_code(format)
        }
    };
    (code, params)
}

/// The repaired key among the parameters, if there is one.
#[must_use]
pub fn repaired<'p>(params: &'p [(&'static str, Param)]) -> Option<&'p str> {
    params.iter().find_map(|(name, param)| match param {
        Param::Text(text) if *name == "repaired" => Some(text.as_str()),
        _ => None,
    })
}
