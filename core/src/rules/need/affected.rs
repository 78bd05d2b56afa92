//! NEED-007: whom a need affects.

use crate::findings::{Hit, Severity};
use crate::logic::{Selector, Truth};
use crate::model::{Level, Need, Record};
use crate::order::sorted;
use crate::register::{Register, Unit};

/// Somebody may be affected, and by a strategic need somebody else than those who raised it. A
/// unit of which it is not known whether it is affected counts as one that may be.
pub(super) fn affected(register: &Register, out: &mut Vec<(usize, Hit)>) {
    if units(register).next().is_none() {
        return;
    }
    let entries = register.entries().iter().enumerate();
    let needs = entries.filter_map(|(number, entry)| match &entry.record {
        Some(Record::Need(need)) => Some((number, need)),
        _ => None,
    });
    // many needs affect the same circle: the units are walked once for each
    let mut circles = sorted(needs.clone().map(|(_, need)| &need.affected).collect(), Ord::cmp);
    circles.dedup();
    let first = |circle: &&Selector| units(register).find(|unit| may_be(circle, unit));
    let firsts: Vec<Option<Unit<'_>>> = circles.iter().map(first).collect();
    for (number, need) in needs {
        let circle = circles.binary_search(&&need.affected).ok();
        match circle.and_then(|at| firsts.get(at)?.as_ref()) {
            None => out.push((number, nobody(register))),
            Some(unit) if is_narrow(need, unit, register) => {
                let hit = Hit::at("/affected").case(2).severity(Severity::Warning);
                out.push((number, hit.related("/originators")));
            }
            Some(_) => {}
        }
    }
}

fn units(register: &Register) -> impl Iterator<Item = Unit<'_>> {
    register.all_units(register.as_of())
}

fn may_be(affected: &Selector, unit: &Unit<'_>) -> bool {
    affected.judge(unit) != Truth::False
}

/// Less grave without a table: the organisations of a register are seldom all there are.
fn nobody(register: &Register) -> Hit {
    match register.units().is_empty() {
        true => Hit::at("/affected").case(1).severity(Severity::Warning),
        false => Hit::at("/affected"),
    }
}

/// Whether a strategic need affects nobody but those who raised it; `first` is affected.
fn is_narrow(need: &Need, first: &Unit<'_>, register: &Register) -> bool {
    matches!(need.level, Some(Level::Strategic | Level::Both))
        && raised_it(need, first)
        && units(register).all(|unit| raised_it(need, &unit) || !may_be(&need.affected, &unit))
}

/// Whether the unit raised the need, or had it raised on its behalf.
fn raised_it(need: &Need, unit: &Unit<'_>) -> bool {
    let Some(organisation) = unit.organisation else { return false };
    let mut names = need
        .originators
        .iter()
        .flat_map(|originator| originator.organisation.iter().chain(&originator.on_behalf_of));
    names.any(|name| name.id() == organisation.id.as_str())
}
