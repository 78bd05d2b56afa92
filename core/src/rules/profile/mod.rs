//! PROF: requirement profiles.

mod shares;

rules! {
    changed_after_adoption::ChangedAfterAdoption,
    empty_profile::EmptyProfile,
    without_origin::WithoutOrigin,
    shaky_basis::ShakyBasis,
    contradiction::Contradiction,
    weights::Weights,
    unbalanced::Unbalanced,
    scoring_not_declared::ScoringNotDeclared,
    replaced_basis::ReplacedBasis,
    leaves_behind::LeavesBehind,
    life_cycle::LifeCycle,
}
