//! The rules: one file per family, each one table and its functions.
//!
//! The catalogue is the families laid end to end; pages, schemas of findings and label lists are
//! made from it.

mod body;
mod circle;
mod core;
mod criterion;
mod json;
mod keys;
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
mod shape;
mod wording;

use rule::why;
pub use rule::{Check, Rule, Text, Why};

const FAMILIES: &[&[Rule]] = &[
    json::RULES,
    shape::RULES,
    keys::RULES,
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
