//! How one need stands in one municipality: the cell of the table (formulas, F8).

use super::answer::{CellState, GapCode};
use crate::facts::AssumptionCode;
use crate::matching::{ReasonCode, WayStanding, WayState};

/// A set of gap reasons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gaps(u16);

impl Gaps {
    pub const fn one(code: GapCode) -> Self {
        Gaps(1 << code as u16)
    }

    pub const fn and(self, other: Gaps) -> Self {
        Gaps(self.0 | other.0)
    }

    pub const fn without(self, other: Gaps) -> Self {
        Gaps(self.0 & !other.0)
    }

    pub const fn has(self, code: GapCode) -> bool {
        self.0 & Gaps::one(code).0 != 0
    }
}

/// A set of assumptions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Assumptions(u8);

impl Assumptions {
    pub fn of(codes: &[AssumptionCode]) -> Self {
        Assumptions(codes.iter().fold(0, |set, code| set | 1 << *code as u8))
    }

    pub const fn and(self, other: Self) -> Self {
        Assumptions(self.0 | other.0)
    }

    pub const fn has(self, code: AssumptionCode) -> bool {
        self.0 & (1 << code as u8) != 0
    }
}

/// How far something lets a need be covered: what stands in the way, or nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    /// At best.
    pub most: CellState,
    pub gaps: Gaps,
    /// Whether a criterion that should be met is not.
    pub should_failed: bool,
    /// Whether an exclusion criterion is met by a self-declaration only.
    pub self_declared: bool,
}

impl Limit {
    /// Nothing stands in the way.
    pub const NONE: Limit = Limit {
        most: CellState::Proven,
        gaps: Gaps(0),
        should_failed: false,
        self_declared: false,
    };

    /// It is not known whether something does.
    pub const UNKNOWN: Limit = Limit::at(CellState::Unknown, GapCode::DataMissing);

    pub const fn at(most: CellState, gap: GapCode) -> Limit {
        Limit { most, gaps: Gaps::one(gap), ..Limit::NONE }
    }

    /// Both stand in the way: the worse counts.
    pub fn and(self, other: Limit) -> Limit {
        Limit {
            most: self.most.min(other.most),
            gaps: self.gaps.and(other.gaps),
            should_failed: self.should_failed || other.should_failed,
            self_declared: self.self_declared || other.self_declared,
        }
    }
}

/// How the ways to an offering stand, as far as cells tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Way {
    pub limit: Limit,
    pub assumptions: Assumptions,
    pub is_to_come: bool,
}

impl Way {
    pub fn of(standing: &WayStanding) -> Self {
        let gaps = standing.reasons.iter().map(|code| Gaps::one(gap(*code)));
        let gaps = gaps.fold(Gaps::default(), Gaps::and);
        let asks_land = standing.assumptions.contains(&AssumptionCode::LandRuleUnknown);
        let (most, gaps) = match standing.state {
            WayState::Proven => (CellState::Proven, Gaps::default()),
            WayState::Assumed if asks_land => {
                (CellState::Assumed, Gaps::one(GapCode::LandRuleUnknown))
            }
            WayState::Assumed => (CellState::Assumed, Gaps::default()),
            WayState::Unknown => (CellState::Unknown, Gaps::one(GapCode::DataMissing)),
            WayState::ToCome => (CellState::Partly, Gaps::one(GapCode::NotYetAvailable)),
            WayState::Without => (CellState::Uncovered, gaps),
            WayState::OutOfScope => (CellState::Uncovered, Gaps::one(GapCode::OutOfScope)),
        };
        Way {
            limit: Limit { most, gaps, ..Limit::NONE },
            assumptions: Assumptions::of(&standing.assumptions),
            is_to_come: standing.state == WayState::ToCome,
        }
    }
}

const fn gap(code: ReasonCode) -> GapCode {
    match code {
        ReasonCode::NoOffering => GapCode::NoOffering,
        ReasonCode::OutOfScope => GapCode::OutOfScope,
        ReasonCode::NoAccessPath => GapCode::NoAccessPath,
        ReasonCode::OrdererNotPermitted => GapCode::OrdererNotPermitted,
        ReasonCode::InHouseMissing => GapCode::InHouseMissing,
        ReasonCode::NotYetAvailable => GapCode::NotYetAvailable,
        ReasonCode::NoLongerAvailable => GapCode::NoLongerAvailable,
        ReasonCode::DataMissing => GapCode::DataMissing,
    }
}

/// How a need stands in a municipality, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub state: CellState,
    pub gaps: Gaps,
    pub assumptions: Assumptions,
    /// The number of the offering that counts: of equal ones the first.
    pub by: Option<u32>,
    /// Why it is covered in part only.
    pub is_to_come: bool,
    pub should_failed: bool,
    /// Whether it is covered, and a self-declaration is all that an exclusion criterion is met by.
    pub self_declared: bool,
}

impl Cell {
    const EMPTY: Cell = Cell {
        state: CellState::NotApplicable,
        gaps: Gaps(0),
        assumptions: Assumptions(0),
        by: None,
        is_to_come: false,
        should_failed: false,
        self_declared: false,
    };

    /// The need does not concern the municipality.
    pub const NOT_APPLICABLE: Cell = Cell::EMPTY;

    /// Whether it does is not known.
    pub const UNKNOWN: Cell =
        Cell { state: CellState::Unknown, gaps: Gaps::one(GapCode::DataMissing), ..Cell::EMPTY };

    /// No offering is about the need.
    const NO_OFFERING: Cell =
        Cell { state: CellState::Uncovered, gaps: Gaps::one(GapCode::NoOffering), ..Cell::EMPTY };

    /// The best of what the offerings with these numbers come to: of one the worst of what stands in
    /// its way. Whatever comes to the same adds its reasons.
    pub fn best(offerings: impl Iterator<Item = (u32, Way, Limit)>) -> Cell {
        let mut best: Option<Cell> = None;
        for (number, way, criteria) in offerings {
            let cell = Cell::by(number, way, criteria);
            best = Some(match best {
                Some(known) if known.state > cell.state => known,
                Some(known) if known.state == cell.state => known.beside(cell),
                _ => cell,
            });
        }
        let Some(cell) = best else { return Cell::NO_OFFERING };
        // that others are not meant for the municipality is no reason where one is
        let rest = cell.gaps.without(Gaps::one(GapCode::OutOfScope));
        if rest == Gaps::default() { cell } else { Cell { gaps: rest, ..cell } }
    }

    fn by(number: u32, way: Way, criteria: Limit) -> Cell {
        // whoever an offering is not meant for need not know what else it does not meet
        let is_meant = !way.limit.gaps.has(GapCode::OutOfScope);
        let limit = if is_meant { way.limit.and(criteria) } else { way.limit };
        let is_covered = limit.most >= CellState::Assumed;
        Cell {
            state: limit.most,
            gaps: limit.gaps,
            assumptions: way.assumptions,
            by: is_meant.then_some(number),
            is_to_come: way.is_to_come,
            should_failed: limit.should_failed,
            self_declared: is_covered && limit.self_declared,
        }
    }

    /// Both come to the same: the first counts.
    fn beside(self, other: Cell) -> Cell {
        Cell {
            gaps: self.gaps.and(other.gaps),
            assumptions: self.assumptions.and(other.assumptions),
            by: self.by.or(other.by),
            is_to_come: self.is_to_come || other.is_to_come,
            should_failed: self.should_failed || other.should_failed,
            ..self
        }
    }
}
