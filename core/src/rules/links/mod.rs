//! LINK: references between records.

use crate::model::{Record, Relation};
use crate::register::Register;

rules! {
    dangling_reference::DanglingReference,
    cycle::Cycle,
    suspect::Suspect,
    suspect_by_others::SuspectByOthers,
    outdated_target::OutdatedTarget,
    not_cleared::NotCleared,
}

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
