//! NEED-007: whom a need affects.

use crate::findings::{Hit, Severity};
use crate::logic::Truth;
use crate::model::{Level, Need, Record};
use crate::register::{Entry, Register, Unit};

/// Somebody may be affected, and by a strategic need somebody else than those who raised it. A
/// unit of which it is not known whether it is affected counts as one that may be.
pub(super) fn affected(record: &Record, _: &Entry, register: &Register, out: &mut Vec<Hit>) {
    let Record::Need(need) = record else { return };
    let may_be = |unit: &Unit<'_>| need.affected.judge(unit) != Truth::False;
    let mut units = register.all_units(register.as_of()).peekable();
    if units.peek().is_none() {
        return;
    }
    let mut any = false;
    let strategic = matches!(need.level, Some(Level::Strategic | Level::Both));
    for unit in units.filter(may_be) {
        any = true;
        if !strategic || !raised_it(need, &unit) {
            return;
        }
    }
    let hit = Hit::at("/affected");
    out.push(match (any, register.units().is_empty()) {
        (true, _) => hit.case(2).severity(Severity::Warning).related("/originators"),
        (false, true) => hit.case(1).severity(Severity::Warning),
        (false, false) => hit,
    });
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
