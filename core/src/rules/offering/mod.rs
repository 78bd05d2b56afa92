//! OFFR: offerings.

mod broken_path;
mod cost_not_known;
mod efa_not_shown;
mod incomplete_cost;
mod maturity_out_of_scale;
mod no_path_to_a_municipality;
mod no_service;
mod not_really_available;
mod old_maturity;
mod one_off_cost_per_year;
mod orderer_not_permitted;
mod unreachable_contact;
mod use_not_confirmed;

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule::of::<unreachable_contact::UnreachableContact>(),
    Rule::of::<no_service::NoService>(),
    Rule::of::<not_really_available::NotReallyAvailable>(),
    Rule::of::<broken_path::BrokenPath>(),
    Rule::of::<orderer_not_permitted::OrdererNotPermitted>(),
    Rule::of::<no_path_to_a_municipality::NoPathToAMunicipality>(),
    Rule::of::<efa_not_shown::EfaNotShown>(),
    Rule::of::<maturity_out_of_scale::MaturityOutOfScale>(),
    Rule::of::<old_maturity::OldMaturity>(),
    Rule::of::<one_off_cost_per_year::OneOffCostPerYear>(),
    Rule::of::<incomplete_cost::IncompleteCost>(),
    Rule::of::<cost_not_known::CostNotKnown>(),
    Rule::of::<use_not_confirmed::UseNotConfirmed>(),
];
