//! ORGA: organisations.

rules! {
    keys_do_not_fit::KeysDoNotFit,
    no_such_unit::NoSuchUnit,
    who_administers::WhoAdministers,
    population::Population,
    two_primary_providers::TwoPrimaryProviders,
    lands_missing::LandsMissing,
    answer_of_a_land::AnswerOfALand,
}
