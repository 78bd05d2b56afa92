//! OFFR: offerings.

rules! {
    unreachable_contact::UnreachableContact,
    no_service::NoService,
    no_municipal_execution::NoMunicipalExecution,
    not_really_available::NotReallyAvailable,
    broken_path::BrokenPath,
    orderer_not_permitted::OrdererNotPermitted,
    no_path_to_a_municipality::NoPathToAMunicipality,
    efa_not_shown::EfaNotShown,
    maturity_out_of_scale::MaturityOutOfScale,
    old_maturity::OldMaturity,
    one_off_cost_per_year::OneOffCostPerYear,
    incomplete_cost::IncompleteCost,
    cost_not_known::CostNotKnown,
    use_not_confirmed::UseNotConfirmed,
    lifecycle_and_phases::LifecycleAndPhases,
    efa_by_direct_contract::EfaByDirectContract,
    use_overdue::UseOverdue,
}
