//! Whom a selector means: asked once for each selector, as many records name the same one.

use std::collections::BTreeMap;

use crate::keys::Date;
use crate::logic::{Selector, Truth};
use crate::register::{Register, Unit};

/// The selectors that the records of a register name, each with the first unit it may mean.
pub(super) struct Audience<'a> {
    register: &'a Register,
    day: Option<Date>,
    first: BTreeMap<&'a Selector, Option<Unit<'a>>>,
}

impl<'a> Audience<'a> {
    /// The audience in a register on a day; `None` where no unit is known that could be asked.
    pub(super) fn of(register: &'a Register, day: Option<Date>) -> Option<Self> {
        let audience = Audience { register, day, first: BTreeMap::new() };
        audience.units().next().is_some().then_some(audience)
    }

    /// Every unit on the day.
    pub(super) fn units(&self) -> impl Iterator<Item = Unit<'a>> + use<'a> {
        self.register.all_units(self.day)
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
}

/// Whether the selector may mean the unit: one of which it is not known counts.
pub(super) fn may_be(selector: &Selector, unit: &Unit<'_>) -> bool {
    selector.judge(unit) != Truth::False
}
