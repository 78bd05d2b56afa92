//! JSON, SHAPE, KEY and TABL: what is found while texts are read.

use super::Rule;
use crate::register::TABLES;
use crate::shape::StructuralRule;
use crate::shape::errors::{ALL, NotUtf8, Structural};

pub(super) const RULES: &[Rule] = &entries::<{ ALL.len() }>(ALL);

/// TABL: what is found while tables are read.
pub(super) const TABLE_RULES: &[Rule] = &entries::<{ TABLES.len() }>(TABLES);

const fn entries<const N: usize>(mut rules: &[&'static StructuralRule]) -> [Rule; N] {
    let mut entries = [const { Rule::structural(NotUtf8::RULE) }; N];
    let mut rest: &mut [Rule] = &mut entries;
    while let ([entry, later @ ..], [rule, others @ ..]) = (rest, rules) {
        *entry = Rule::structural(rule);
        (rest, rules) = (later, others);
    }
    entries
}
