//! Checking documents, one after the other, in memory that is used again.

use super::error::ShapeError;
use super::errors::StructuralRule;
use super::nfc::{Nfc, all_composed};
use super::pass::{Pass, Step};
use super::table::Root;
use super::tape::Tape;
use crate::messages::Severity;

/// What a document may not exceed, and who counts.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Levels of lists and objects.
    pub depth: usize,
    /// Findings kept of one document; those beyond are counted only.
    pub errors: usize,
    /// Texts are counted, compared and read in normal form NFC where somebody is there who knows it.
    pub nfc: Option<Nfc>,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { depth: 128, errors: 1_000, nfc: None }
    }
}

/// What the check of one document gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether the tape can be read: no errors.
    pub fits: bool,
    /// Whether it could not be read to its end: no JSON, or nested too deep.
    pub broken: bool,
    /// Findings of all severities, those not kept included.
    pub total: u64,
}

/// What is wrong with a document.
#[derive(Clone, Debug, Default)]
pub struct ShapeErrors {
    /// Those that were kept, mostly in the order of the text.
    pub kept: Vec<ShapeError>,
    /// Rule, severity and number of those that were not.
    pub others: Vec<(&'static StructuralRule, Severity, u64)>,
}

/// Checks one document after the other; its memory is used again.
#[derive(Debug, Default)]
pub struct Checker {
    /// The tape of the last document.
    pub tape: Tape,
    /// What is wrong with the last document.
    pub errors: Vec<ShapeError>,
    /// Rule, severity and number of those that were not kept.
    pub others: Vec<(&'static StructuralRule, Severity, u64)>,
    pub(super) scratch: Vec<u64>,
    pub(super) steps: Vec<Step>,
}

impl Checker {
    /// Takes away what is wrong with the last document; `None` where nothing is.
    pub fn take(&mut self) -> Option<Box<ShapeErrors>> {
        if self.errors.is_empty() && self.others.is_empty() {
            return None;
        }
        let kept = std::mem::take(&mut self.errors);
        Some(Box::new(ShapeErrors { kept, others: std::mem::take(&mut self.others) }))
    }

    /// Checks one document that is known to be UTF-8.
    pub fn check(&mut self, text: &str, root: &'static Root, limits: Limits) -> Outcome {
        let limits = Limits { nfc: limits.nfc.filter(|_| !all_composed(text)), ..limits };
        self.tape.clear();
        self.tape.nfc = limits.nfc;
        self.errors.clear();
        self.others.clear();
        self.scratch.clear();
        self.steps.clear();
        let mut pass = Pass {
            text,
            bytes: text.as_bytes(),
            at: 0,
            root,
            limits,
            newer: false,
            optional: false,
            total: 0,
            errors: 0,
            unknown: 0,
            selectors: (0, 0),
            checker: self,
        };
        let broken = pass.document().is_err();
        let (total, errors) = (pass.total, pass.errors);
        Outcome { fits: !broken && errors == 0, broken, total }
    }
}
