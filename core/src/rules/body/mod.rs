//! BODY: bodies, their sessions and decisions.

mod below_cadence;
mod beyond_its_remit;
mod composition;
mod decision_number_twice;
mod decision_without_session;
mod outside_the_group;
mod seat_held_twice;
mod seats;
mod voters;

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule::of::<composition::Composition>(),
    Rule::of::<seat_held_twice::SeatHeldTwice>(),
    Rule::of::<outside_the_group::OutsideTheGroup>(),
    Rule::of::<below_cadence::BelowCadence>(),
    Rule::of::<decision_without_session::DecisionWithoutSession>(),
    Rule::of::<decision_number_twice::DecisionNumberTwice>(),
    Rule::of::<beyond_its_remit::BeyondItsRemit>(),
];
