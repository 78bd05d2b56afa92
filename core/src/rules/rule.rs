//! The entry of a rule in the catalogue.

use super::check::{Asks, Check, Context, Scope, Violations};
use crate::findings::Violation;
use crate::messages::{About, Severity, Text, Why};

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
    /// The function that looks.
    pub check: Former,
    /// Whether it asks units.
    pub(crate) units: bool,
    /// What it sees besides where all records are looked at together.
    pub(crate) together: Option<Look>,
}

impl Rule {
    /// The entry of a rule.
    #[must_use]
    pub const fn of<C: Check>() -> Rule {
        let About { code, name, severity, since, why } = C::ABOUT;
        let check = Former::Look {
            scope: <C::Of as super::check::Subject>::SCOPE,
            asks: C::ASKS,
            look: look::<C>,
        };
        Rule {
            code,
            name,
            severity,
            since,
            why,
            texts: C::TEXTS,
            check,
            units: C::UNITS,
            together: together_of::<C>(),
        }
    }

    /// What it needs to know besides.
    #[must_use]
    pub const fn asks(&self) -> Asks {
        self.check.asks()
    }

    /// Whether it needs the other records to see all that it looks for.
    #[must_use]
    pub const fn needs_register(&self) -> bool {
        self.asks().register() || self.together.is_some()
    }

    /// The scope as the catalogue names it; empty for what the shape check finds.
    #[must_use]
    pub const fn scope(&self) -> &'static str {
        match (&self.check, self.needs_register(), self.asks()) {
            (Former::Shape, ..) => "",
            (_, true, Asks::Record) => Asks::Register.scope(),
            (_, _, asks) => asks.scope(),
        }
    }

    /// Whether it asks units.
    #[must_use]
    pub const fn asks_units(&self) -> bool {
        self.units
    }

    /// Whether it is about structure, and found by the shape check.
    #[must_use]
    pub const fn is_structural(&self) -> bool {
        matches!(self.check, Former::Shape)
    }

    /// Names of the parameters of its cases, each once, in order of their first use.
    #[must_use]
    pub fn params(&self) -> Vec<&'static str> {
        let mut names: Vec<&'static str> = Vec::new();
        for text in self.texts {
            let typed = text.params.iter().map(|(name, _)| *name);
            let templates = [text.de, text.en, text.help_de, text.help_en];
            for name in typed.chain(templates.into_iter().flat_map(slots)) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }
}

/// Lets a rule look at the subject at hand.
fn look<C: Check>(at: &Context<'_>, out: &mut Vec<Violation>) {
    if let Some(subject) = <C::Of as super::check::Subject>::pick(at) {
        C::look(subject, at, &mut Violations::new(out));
    }
}

/// The function that lets a rule look at all records together, where it has such.
const fn together_of<C: Check>() -> Option<Look> {
    match C::TOGETHER {
        Some(_) => Some(together::<C>),
        None => None,
    }
}

fn together<C: Check>(at: &Context<'_>, out: &mut Vec<Violation>) {
    if let (Some(look), Some(register)) = (C::TOGETHER, at.register) {
        look(register, at, &mut Violations::new(out));
    }
}

/// Names of the parameters in a template.
fn slots(template: &'static str) -> impl Iterator<Item = &'static str> {
    let inner = template.split('{').skip(1).filter_map(|part| part.split_once('}'));
    inner.map(|(slot, _)| slot.split_once('?').map_or(slot, |(name, _)| name))
}

/// How a rule looks.
#[derive(Debug)]
#[non_exhaustive]
pub enum Former {
    /// Found by the shape check.
    Shape,
    /// By a function.
    Look {
        /// Which records it is asked about.
        scope: Scope,
        /// What it needs to know besides.
        asks: Asks,
        /// The function that looks.
        look: Look,
    },
}

impl Former {
    /// What it needs to know besides.
    pub(crate) const fn asks(&self) -> Asks {
        match self {
            Former::Look { asks, .. } => *asks,
            Former::Shape => Asks::Record,
        }
    }
}
