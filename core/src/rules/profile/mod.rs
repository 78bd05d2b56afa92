//! PROF: requirement profiles.

mod shares;

rules! {
    changed_after_adoption::ChangedAfterAdoption,
    empty_profile::EmptyProfile,
    without_origin::WithoutOrigin,
    shaky_basis::ShakyBasis,
    weights::Weights,
    unbalanced::Unbalanced,
    scoring_not_declared::ScoringNotDeclared,
    life_cycle::LifeCycle,
}
