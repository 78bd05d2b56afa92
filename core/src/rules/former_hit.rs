//! What a rule says while it looks: places and values, before any wording.

use crate::findings::Violation;
use crate::keys::Date;
use crate::messages::{Param, Params, Severity, former};
use crate::shape::Patch;

/// One place where a rule does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hit {
    /// JSON Pointer within the record.
    pub path: String,
    /// Which of the rule's texts says it; the first by default.
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

impl Hit {
    /// The rule does not hold at this place.
    #[must_use]
    pub fn at(path: impl Into<String>) -> Self {
        Hit {
            path: path.into(),
            case: 0,
            severity: None,
            params: Params::new(),
            fix: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Says it with another of the rule's texts.
    #[must_use]
    pub fn case(mut self, case: usize) -> Self {
        self.case = case;
        self
    }

    /// Makes it less grave than the rule is.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.push((name, value.into()));
        self
    }

    /// Adds a word that has a label in both languages.
    #[must_use]
    pub fn word(mut self, name: &'static str, word: &'static str) -> Self {
        self.params.push((name, former(word)));
        self
    }

    /// Adds a day.
    #[must_use]
    pub fn day(mut self, name: &'static str, day: Date) -> Self {
        self.params.push((name, Param::Day(day)));
        self
    }

    /// Adds a list of words.
    #[must_use]
    pub fn list(mut self, name: &'static str, words: Vec<String>) -> Self {
        self.params.push((name, Param::Texts(words)));
        self
    }

    /// Adds a list of words that have labels.
    #[must_use]
    pub fn labels(mut self, name: &'static str, words: Vec<&'static str>) -> Self {
        let labels = words.into_iter().filter_map(|word| match former(word) {
            Param::Word(word) => Some(word),
            _ => None,
        });
        self.params.push((name, Param::Words(labels.collect())));
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, place: impl Into<String>) -> Self {
        self.related.push(place.into());
        self
    }

    /// Adds a step of a repair that is certain.
    #[must_use]
    pub fn fix(mut self, step: Patch) -> Self {
        self.fix.push(step);
        self
    }

    /// The same as a violation.
    pub(crate) fn violation(self) -> Violation {
        let Hit { path, case, severity, params, fix, related } = self;
        let violation = Violation::at(path, case, severity, params);
        Violation { fix, related, ..violation }
    }
}
