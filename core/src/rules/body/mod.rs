//! BODY: bodies, their sessions and decisions.

mod seats;
mod voters;

rules! {
    composition::Composition,
    seat_held_twice::SeatHeldTwice,
    outside_the_group::OutsideTheGroup,
    below_cadence::BelowCadence,
    decision_without_session::DecisionWithoutSession,
    decision_number_twice::DecisionNumberTwice,
    beyond_its_remit::BeyondItsRemit,
    left_lying::LeftLying,
    involved_too_late::InvolvedTooLate,
    who_votes::WhoVotes,
}
