//! A span of days.

use bedarf_derive::Part;

use crate::keys::Date;

/// Days from `from` up to, not including, `to`; an absent end is unbounded.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Zeitraum", en = "Period")]
#[period]
pub struct Interval {
    /// First day.
    #[label(de = "Erster Tag", en = "First day")]
    pub from: Option<Date>,
    /// First day after.
    #[label(de = "Erster Tag danach", en = "First day after")]
    pub to: Option<Date>,
}

impl Interval {
    /// The span between two days; `None` is unbounded.
    #[must_use]
    pub const fn new(from: Option<Date>, to: Option<Date>) -> Self {
        Interval { from, to }
    }

    /// Whether the day lies inside.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day < to)
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(&self, other: &Interval) -> bool {
        let starts_before = |a: &Interval, b: &Interval| match (a.from, b.to) {
            (Some(from), Some(to)) => from < to,
            _ => true,
        };
        starts_before(self, other) && starts_before(other, self)
    }

    /// Whether `from` lies before `to`, as far as both are said.
    #[must_use]
    pub fn is_ordered(&self) -> bool {
        match (self.from, self.to) {
            (Some(from), Some(to)) => from < to,
            _ => true,
        }
    }
}
