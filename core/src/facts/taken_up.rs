//! Which profiles take a need up.

use super::{StatusOn, Steps};
use crate::keys::Date;
use crate::model::{Link, Need, Profile, ProfileStatus, Relation};
use crate::order::{Map, grouped};
use crate::register::Register;

/// The profiles of a register by the needs that they take up: a criterion comes from the need, the
/// profile says that it specifies the need, or the need says that the profile addresses it.
#[derive(Debug, Default)]
pub struct TakenUp<'r> {
    by_need: Map<&'r str, Vec<&'r Profile>>,
}

impl<'r> TakenUp<'r> {
    /// Looks at all needs and profiles once, as they stood on a day; without one as they stand now.
    #[must_use]
    pub fn of(register: &'r Register, day: Option<Date>) -> Self {
        // what was withdrawn takes nothing up any more, and what came later nothing yet
        let takes_up = |it: &&Profile| {
            let status = it.status_on(day);
            status != StatusOn::Was(ProfileStatus::Withdrawn) && status != StatusOn::NotYet
        };
        let all = || register.profiles().filter(takes_up);
        let profiles = grouped(all().enumerate().map(|it| (it.1.id.as_str(), it)));
        let said_by_profiles = all().enumerate().flat_map(|(number, profile)| {
            sources(profile).map(move |need| (need, (number, profile)))
        });
        let said_by_needs = register.needs().flat_map(|need| {
            let addressed = targets(&need.links, Relation::AddressedBy);
            let found = addressed.flat_map(|id| profiles.get(id).into_iter().flatten());
            found.map(|(number, profile)| (need.id.as_str(), (*number, *profile)))
        });
        let pairs: Vec<_> = said_by_profiles.chain(said_by_needs).collect();
        let by_need = grouped(pairs).into_iter().map(|(need, found)| {
            // in the order of the register, each once
            let found: Map<usize, &Profile> = found.into_iter().collect();
            (need, found.into_iter().map(|(_, profile)| profile).collect())
        });
        TakenUp { by_need: by_need.collect() }
    }

    /// The profiles that take a need up, in the order of the register.
    #[must_use]
    pub fn by(&self, need: &Need) -> &[&'r Profile] {
        self.by_need.get(need.id.as_str()).map_or(&[], Vec::as_slice)
    }
}

/// What a profile says itself that it comes from: what its criteria are derived from, and the needs
/// that it specifies.
pub fn sources(profile: &Profile) -> impl Iterator<Item = &str> {
    let criteria = profile.criteria.iter().flat_map(|it| &it.derived_from);
    let criteria = criteria.map(|source| source.id());
    criteria.chain(targets(&profile.links, Relation::Specifies))
}

/// The ids that links of a relation lead to.
fn targets(links: &[Link], relation: Relation) -> impl Iterator<Item = &str> {
    links.iter().filter(move |link| link.rel == relation).map(|link| link.target.id())
}
