//! NEED-007: whom a need affects.

use crate::findings::Severity;
use crate::model::{Level, Need, Record};
use crate::register::{Register, Unit};
use crate::rules::Hit;
use crate::rules::circle::{Circles, may_be};

/// Somebody may be affected, and by a strategic need somebody else than those who raised it. A
/// unit of which it is not known whether it is affected counts as one that may be.
pub(super) fn affected(register: &Register, out: &mut Vec<(usize, Hit)>) {
    let Some(mut circles) = Circles::of(register) else { return };
    for (number, record) in register.records() {
        let Record::Need(need) = record else { continue };
        match circles.first(&need.affected).copied() {
            None => out.push((number, circles.nobody("/affected", 0, 1))),
            Some(unit) if is_narrow(need, &unit, &circles) => {
                let hit = Hit::at("/affected").case(2).severity(Severity::Warning);
                out.push((number, hit.related("/originators")));
            }
            Some(_) => {}
        }
    }
}

/// Whether a strategic need affects nobody but those who raised it; `first` is affected.
fn is_narrow(need: &Need, first: &Unit<'_>, circles: &Circles<'_>) -> bool {
    matches!(need.level, Some(Level::Strategic | Level::Both))
        && raised_it(need, first)
        && circles.units().all(|unit| raised_it(need, &unit) || !may_be(&need.affected, &unit))
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
