//! PROF: requirement profiles.

mod changed_after_adoption;
mod empty_profile;
mod life_cycle;
mod scoring_not_declared;
mod shaky_basis;
mod shares;
mod unbalanced;
mod weights;

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule::of::<changed_after_adoption::ChangedAfterAdoption>(),
    Rule::of::<empty_profile::EmptyProfile>(),
    Rule::of::<shaky_basis::ShakyBasis>(),
    Rule::of::<weights::Weights>(),
    Rule::of::<unbalanced::Unbalanced>(),
    Rule::of::<scoring_not_declared::ScoringNotDeclared>(),
    Rule::of::<life_cycle::LifeCycle>(),
];
