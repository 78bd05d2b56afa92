//! EVAL: evaluations.

rules! {
    answers::Answers,
    points::Points,
    price::PriceNotComparable,
    not_pinned::NotPinned,
    scoring_afterwards::ScoringAfterwards,
}
