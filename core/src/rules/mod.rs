//! The rules: a folder a family, a file a rule.
//!
//! The catalogue is the families laid end to end; pages, schemas of findings and label lists are
//! made from it.

/// The rules of a family, in the order of their codes: file and type of each.
macro_rules! rules {
    ($($file:ident::$rule:ident,)*) => {
        $(mod $file;)*

        pub(super) const RULES: &[$crate::rules::Rule] =
            &[$($crate::rules::Rule::of::<$file::$rule>()),*];
    };
}

mod audience;
mod body;
mod check;
mod condition;
mod core;
mod criterion;
mod evaluation;
mod evidence;
mod links;
mod need;
mod notice;
mod offering;
mod organisation;
mod privacy;
mod profile;
mod rule;
mod structural;
mod unit;
mod wording;

pub use crate::messages::{Text, Why};
pub(crate) use check::{Asks, Check, Context, Pushed, Scope, Together, Violations};
pub use rule::{Look, Rule};
pub(crate) use wording::texts;

const FAMILIES: &[&[Rule]] = if cfg!(feature = "rules") { ALL } else { &[structural::RULES] };

const ALL: &[&[Rule]] = &[
    structural::RULES,
    structural::TABLE_RULES,
    condition::RULES,
    unit::RULES,
    core::RULES,
    need::RULES,
    wording::RULES,
    profile::RULES,
    criterion::RULES,
    offering::RULES,
    evidence::RULES,
    organisation::RULES,
    body::RULES,
    notice::RULES,
    links::RULES,
    evaluation::RULES,
    privacy::RULES,
];

/// Every rule, in the order of the catalogue.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter())
}

/// The rule with that code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code == code)
}

/// The rule that someone means who names its code (`NEED-014`) or one of its cases
/// (`NEED-014/no-reason`).
#[must_use]
pub fn find_meant(named: &str) -> Option<&'static Rule> {
    match named.split_once('/') {
        None => find(named),
        Some((code, case)) => {
            find(code).filter(|rule| rule.texts.iter().any(|text| text.name == case))
        }
    }
}
