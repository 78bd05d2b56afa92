//! The entry of a rule in the catalogue.

use super::check::{Asks, Check, Context, Scope, Subject, Violations};
use crate::findings::Violation;
use crate::messages::{About, Severity, Text, Why};
use crate::shape::StructuralRule;

/// The function of a rule, whatever its cases.
pub type Look = fn(&Context<'_>, &mut Vec<Violation>);

/// One rule.
#[derive(Debug)]
#[non_exhaustive]
pub struct Rule {
    /// Stable for ever, never used again.
    pub code: &'static str,
    /// Short name that people remember.
    pub name: &'static str,
    /// The highest severity that its findings have.
    pub severity: Severity,
    /// Version of the library in which it came.
    pub since: &'static str,
    /// Why it is there and where it comes from.
    pub why: Why,
    /// What it says in each case.
    pub texts: &'static [Text],
    /// Which records it is asked about.
    pub of: Scope,
    /// What it needs to know besides.
    pub asks: Asks,
    /// Whether it asks units.
    pub units: bool,
    /// Whether it is asked only of records of which nothing is missing or does not fit.
    pub whole: bool,
    /// The function that looks; what the shape check finds has none.
    pub(crate) look: Option<Look>,
    /// What it sees besides where all records are looked at together.
    pub(crate) together: Option<Look>,
}

impl Rule {
    /// The entry of a rule.
    #[must_use]
    pub const fn of<C: Check>() -> Rule {
        // a build that looks at one record alone has no use for the others, nor their functions, and
        // one that reads needs alone none for those of other types
        let (of, with_others) = (<C::Of as Subject>::SCOPE, cfg!(feature = "register"));
        let looks = match of {
            Scope::Type(record_type) if !record_type.is_read() => false,
            _ => with_others || !(C::ASKS.register() || matches!(of, Scope::Register)),
        };
        let look: Option<Look> = if looks { Some(look::<C>) } else { None };
        let together: Option<Look> = match C::TOGETHER {
            Some(_) if with_others => Some(together::<C>),
            _ => None,
        };
        Rule {
            of,
            asks: C::ASKS,
            units: C::UNITS,
            whole: C::WHOLE,
            look,
            together,
            ..Rule::new(C::ABOUT, C::TEXTS)
        }
    }

    /// The entry of a rule that the shape check finds.
    #[must_use]
    pub const fn structural(rule: &'static StructuralRule) -> Rule {
        Rule::new(rule.about, rule.texts)
    }

    const fn new(about: About, texts: &'static [Text]) -> Rule {
        let About { code, name, severity, since, why } = about;
        let (of, asks) = (Scope::Structure, Asks::Record);
        Rule {
            code,
            name,
            severity,
            since,
            why,
            texts,
            of,
            asks,
            units: false,
            whole: false,
            look: None,
            together: None,
        }
    }

    /// Whether it needs the other records to see all that it looks for.
    #[must_use]
    pub const fn needs_register(&self) -> bool {
        self.asks.register() || self.together.is_some()
    }

    /// The scope as the catalogue names it: L one record, N register, T as-of date; empty for what
    /// the shape check finds.
    #[must_use]
    pub const fn scope(&self) -> &'static str {
        match (self.is_structural(), self.needs_register(), self.asks.day()) {
            (true, ..) => "",
            (_, true, true) => "NT",
            (_, true, false) => "N",
            (_, false, true) => "T",
            (_, false, false) => "L",
        }
    }

    /// Whether it is about structure, and found by the shape check.
    #[must_use]
    pub const fn is_structural(&self) -> bool {
        matches!(self.of, Scope::Structure)
    }

    /// Whether it has a case that is no error: the one that is named, or any where the code alone is.
    #[must_use]
    pub fn has_milder_case(&self, named: &str) -> bool {
        let case = named.split_once('/').map(|(_, case)| case);
        self.texts
            .iter()
            .filter(|text| case.is_none_or(|case| text.name == case))
            .any(|text| text.severity.unwrap_or(self.severity) < Severity::Error)
    }

    /// Names of the parameters of its cases, each once, in order of their first use.
    #[cfg(feature = "reference")]
    #[must_use]
    pub fn params(&self) -> Vec<&'static str> {
        let mut names: Vec<&'static str> = Vec::new();
        for (name, _) in self.texts.iter().flat_map(|text| text.params) {
            if !names.contains(name) {
                names.push(name);
            }
        }
        names
    }
}

/// Lets a rule look at the subject at hand.
fn look<C: Check>(at: &Context<'_>, out: &mut Vec<Violation>) {
    if let Some(subject) = <C::Of as Subject>::pick(at) {
        C::look(subject, at, &mut Violations::new(out));
    }
}

/// Lets a rule look at all records together.
fn together<C: Check>(at: &Context<'_>, out: &mut Vec<Violation>) {
    if let (Some(look), Some(register)) = (C::TOGETHER, at.register) {
        look(register, at, &mut Violations::new(out));
    }
}
