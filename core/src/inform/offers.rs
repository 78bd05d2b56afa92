//! What a municipality can obtain and through whom, and who like it uses that already.

use bedarf_derive::Answer;

use super::inbox::Reader;
use crate::keys::{Date, ServiceKey};
use crate::matching::{AssumptionCode, Path, PathAnswer, UsesAnswer, UsingOrganisation};
use crate::model::{Basis, Contact, CostState, Offering, ReferenceState};
use crate::order::Map;

/// An offering that has a way to the municipality.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct Obtainable {
    /// Id of the offering.
    pub offering: String,
    /// What it is called.
    pub title: String,
    /// The services it covers.
    pub services: Vec<ServiceKey>,
    /// Whether there was no way to it on the earlier day.
    pub new: bool,
    /// How far the municipality is with it itself.
    pub own: Option<ReferenceState>,
    /// By how many access paths it can be had.
    pub ways: u64,
    /// Id of the first of them: one that is documented comes before one that is assumed, a short one
    /// before a long one.
    pub access_path: String,
    /// Id of who hands it over on that one; absent where the municipality has it itself.
    pub through: Option<String>,
    /// Id of the channel of that last hop.
    pub channel: Option<String>,
    /// The unit or function to ask there.
    pub contact: Option<Contact>,
    /// Whether that one is documented from end to end.
    pub basis: Basis,
    /// What is not proven.
    #[required]
    pub assumptions: Vec<AssumptionCode>,
    /// Whether the cost is known.
    pub cost: CostState,
}

/// Somebody like the municipality who uses an offering that it can obtain.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct LikeMe {
    /// Id of the offering.
    pub offering: String,
    /// Who.
    pub organisation: UsingOrganisation,
    /// How far it is.
    pub state: ReferenceState,
    /// Since when.
    pub since: Option<Date>,
    /// Whether it confirmed that.
    pub confirmed: bool,
    /// How like the municipality it is.
    pub points: u64,
    /// What both share, in words.
    #[required]
    pub shared: Vec<String>,
    /// The unit or function to ask there.
    pub contact: Option<Contact>,
}

/// What can be obtained: what is new first, then what is documented, by title.
pub fn offers(
    reader: &Reader<'_>,
    before: &PathAnswer,
    now: &PathAnswer,
    uses: &UsesAnswer,
) -> Vec<Obtainable> {
    let mut by_offering: Map<&str, Vec<&Path>> = Map::default();
    for path in &now.paths {
        match by_offering.get_mut(path.offering.as_str()) {
            Some(known) => known.push(path),
            None => by_offering.insert(&path.offering, vec![path]),
        }
    }
    let mut found: Vec<Obtainable> = by_offering
        .iter()
        .filter_map(|(id, paths)| {
            let is_new = !before.paths.iter().any(|path| path.offering == *id);
            let own = uses.offerings.iter().find(|it| it.offering == *id).and_then(|it| it.own);
            offer(reader, paths, is_new, own)
        })
        .collect();
    found.sort_by(|one, other| {
        let rank =
            |it: &Obtainable| (!it.new, it.basis as usize, it.title.clone(), it.offering.clone());
        rank(one).cmp(&rank(other))
    });
    found
}

fn offer(
    reader: &Reader<'_>,
    paths: &[&Path],
    new: bool,
    own: Option<ReferenceState>,
) -> Option<Obtainable> {
    let best = paths.iter().min_by_key(|path| (path.basis as usize, path.hops.len()))?;
    let reference = match &best.version {
        Some(version) => [best.offering.as_str(), "@", version].concat(),
        None => best.offering.clone(),
    };
    let offering = reader.register.one::<Offering>(&reference)?;
    let last = best.hops.last();
    let through = last.map(|hop| hop.from.clone());
    let giver = through.as_deref().and_then(|id| reader.register.organisation(id));
    let mut assumptions: Vec<AssumptionCode> = Vec::new();
    for assumption in &best.assumptions {
        if !assumptions.contains(&assumption.code) {
            assumptions.push(assumption.code);
        }
    }
    Some(Obtainable {
        offering: best.offering.clone(),
        title: reader.text(&offering.title).to_owned(),
        services: offering.services.clone(),
        new,
        own,
        ways: paths.len() as u64,
        access_path: best.access_path.clone(),
        contact: giver.and_then(|it| it.contact.clone()),
        through,
        channel: last.map(|hop| hop.channel.clone()),
        basis: best.basis,
        assumptions,
        cost: best.cost.state,
    })
}

/// Those who use what can be obtained and share something with the municipality: of each offering
/// the one most like it, then the next ones.
pub fn like_me(offers: &[Obtainable], uses: &UsesAnswer) -> Vec<LikeMe> {
    let mut found: Vec<(usize, LikeMe)> = Vec::new();
    for of in uses.offerings.iter().filter(|of| offers.iter().any(|it| it.offering == of.offering))
    {
        let begun = of.uses.iter().filter(|it| it.state != ReferenceState::Planned);
        let alike = begun.filter(|it| it.points.unwrap_or_default() > 0);
        found.extend(alike.enumerate().map(|(round, it)| {
            let told = LikeMe {
                offering: of.offering.clone(),
                organisation: it.organisation.clone(),
                state: it.state,
                since: it.since,
                confirmed: it.confirmed,
                points: it.points.unwrap_or_default(),
                shared: it.reasons.iter().map(|it| it.message.clone()).collect(),
                contact: it.contact.clone(),
            };
            (round, told)
        }));
    }
    found.sort_by(|(round, one), (other_round, other)| {
        let rank = |round: usize, it: &LikeMe| {
            let id = it.organisation.id.clone();
            (round, std::cmp::Reverse(it.points), it.state as usize, it.offering.clone(), id)
        };
        rank(*round, one).cmp(&rank(*other_round, other))
    });
    found.into_iter().map(|(_, told)| told).collect()
}
