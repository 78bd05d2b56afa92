//! LINK: references between records.

mod cycle;
mod dangling_reference;
mod outdated_target;

use super::Rule;
use crate::model::{Record, Relation};
use crate::register::Register;

pub(super) const RULES: &[Rule] = &[
    Rule::of::<dangling_reference::DanglingReference>(),
    Rule::of::<cycle::Cycle>(),
    Rule::of::<outdated_target::OutdatedTarget>(),
];

/// The ids of numbered records.
pub(super) fn ids(register: &Register, numbers: &[usize]) -> Vec<String> {
    let entries = numbers.iter().filter_map(|number| register.entries().get(*number));
    entries.map(|entry| entry.id.clone()).collect()
}

/// Where the links of a relation lead to, and the place of each.
fn links(record: &Record, relation: Relation) -> impl Iterator<Item = (String, &str)> {
    let links = record.head().map_or(&[][..], |head| head.links).iter().enumerate();
    let links = links.filter(move |(_, link)| link.rel == relation);
    links.map(|(i, link)| (format!("/links/{i}/target"), link.target.as_str()))
}
