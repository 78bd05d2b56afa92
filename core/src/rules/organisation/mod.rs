//! ORGA: organisations.

mod keys_do_not_fit;
mod no_such_unit;
mod population;
mod two_primary_providers;
mod who_administers;

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule::of::<keys_do_not_fit::KeysDoNotFit>(),
    Rule::of::<no_such_unit::NoSuchUnit>(),
    Rule::of::<who_administers::WhoAdministers>(),
    Rule::of::<population::Population>(),
    Rule::of::<two_primary_providers::TwoPrimaryProviders>(),
];
