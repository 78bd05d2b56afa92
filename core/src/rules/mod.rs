//! The rules: one file per family, each one table and its functions.
//!
//! The catalogue is the families laid end to end; pages, schemas of findings and label lists are
//! made from it.

mod body;
mod check;
mod circle;
mod core;
mod criterion;
mod former_hit;
mod links;
mod need;
mod offering;
mod offering_access;
mod offering_cost;
mod offering_facts;
mod offering_maturity;
mod organisation;
mod privacy;
mod profile;
mod rule;
mod structural;
mod wording;

use crate::messages::why;
pub use crate::messages::{Text, Why};
pub use check::{Asks, Check, Context, Pushed, Scope, Subject, Violations};
pub(crate) use former_hit::Hit;
pub use rule::{Former, Look, Rule};

/// What texts of rules without typed cases do not say.
const FORMER: Text = Text::new("", "", "", "");

const FAMILIES: &[&[Rule]] = &[
    structural::RULES,
    core::RULES,
    need::RULES,
    wording::RULES,
    profile::RULES,
    criterion::RULES,
    offering::RULES,
    organisation::RULES,
    body::RULES,
    links::RULES,
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
