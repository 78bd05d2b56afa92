//! Whom a selector means: asked once for each circle, as many records name the same one.

use std::collections::BTreeMap;

use crate::findings::Severity;
use crate::logic::{Selector, Truth};
use crate::register::{Register, Unit};
use crate::rules::Hit;

/// The circles that the records of a register name.
pub(super) struct Circles<'a> {
    register: &'a Register,
    first: BTreeMap<&'a Selector, Option<Unit<'a>>>,
}

impl<'a> Circles<'a> {
    /// The circles of a register; `None` where no unit is known that could be asked.
    pub(super) fn of(register: &'a Register) -> Option<Self> {
        let circles = Circles { register, first: BTreeMap::new() };
        circles.units().next().is_some().then_some(circles)
    }

    /// Every unit on the day of the register.
    pub(super) fn units(&self) -> impl Iterator<Item = Unit<'a>> + use<'a> {
        self.register.all_units(self.register.as_of())
    }

    /// The first unit that the selector may mean.
    pub(super) fn first(&mut self, selector: &'a Selector) -> Option<&Unit<'a>> {
        let units = self.units();
        let first = self.first.entry(selector);
        first.or_insert_with(|| units.into_iter().find(|unit| may_be(selector, unit))).as_ref()
    }

    /// Whether a table of units is there: the organisations of a register are seldom all there are.
    pub(super) fn has_table(&self) -> bool {
        !self.register.units().is_empty()
    }

    /// Says with one of two texts that nobody is meant. It is less grave without a table: the
    /// organisations of a register are seldom all there are.
    pub(super) fn nobody(&self, path: &str, with_table: usize, without: usize) -> Hit {
        match self.register.units().is_empty() {
            true => Hit::at(path).case(without).severity(Severity::Warning),
            false => Hit::at(path).case(with_table),
        }
    }
}

/// Whether the selector may mean the unit: one of which it is not known counts.
pub(super) fn may_be(selector: &Selector, unit: &Unit<'_>) -> bool {
    selector.judge(unit) != Truth::False
}
