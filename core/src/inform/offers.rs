//! What a municipality can obtain and through whom, and who like it uses that already.

use std::cmp::Reverse;

use bedarf_derive::Answer;

use super::duties::Duty;
use super::inbox::Reader;
use crate::cost::Pays;
use crate::keys::{Date, ServiceKey, parts};
use crate::matching::{
    AssumptionCode, OfferingUses, OneUse, Path, PathAnswer, UsesAnswer, UsingOrganisation,
    names_service,
};
use crate::model::{Basis, Contact, CostState, Need, Offering, ReferenceState};
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
    /// Id of the notice with the first duty that it is needed for.
    pub duty: Option<String>,
    /// Id of the most urgent need of the municipality that it is about.
    pub need: Option<String>,
    /// How many like the municipality use it.
    pub like_me: u64,
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
    /// What the municipality would pay by that way.
    pub pays: Option<Pays>,
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

/// What decides which offerings matter most to a municipality.
pub struct Asked<'a> {
    /// What it must do, in order.
    pub duties: &'a [Duty],
    /// Its own open needs, the most urgent first.
    pub needs: &'a [&'a Need],
    /// Who uses what.
    pub uses: &'a UsesAnswer,
}

impl Asked<'_> {
    /// The number of the first duty that an offering is needed for: a step requires it, or the notice
    /// is about it.
    fn duty(&self, reader: &Reader<'_>, offering: &str) -> Option<usize> {
        let is_about = |notice: &str| {
            let found = reader.notices.iter().find(|it| it.notice.id == *notice);
            found.is_some_and(|it| it.notice.subjects.iter().any(|it| it.id() == offering))
        };
        self.duties.iter().position(|duty| {
            let required = duty.prerequisite.as_deref().map(|it| parts(it).0);
            required == Some(offering) || is_about(&duty.notice)
        })
    }

    /// The number of the first need that an offering is about.
    fn need(&self, offering: &Offering) -> Option<usize> {
        let is_about = |need: &&Need| need.services.iter().any(|it| names_service(offering, it));
        self.needs.iter().position(is_about)
    }
}

/// Those who use an offering and share something with the municipality, the one most like it first.
fn alike(of: &OfferingUses) -> impl Iterator<Item = &OneUse> {
    let begun = of.uses.iter().filter(|it| it.state != ReferenceState::Planned);
    begun.filter(|it| it.points.unwrap_or_default() > 0)
}

/// What decides the order: the duty, the need, then how many like the municipality use it.
type Rank = (usize, usize, Reverse<u64>);

/// What can be obtained: what a duty asks for first, then what a need is about, then what most like
/// the municipality use; of these what is new, then what is documented, by title.
pub fn offers(
    reader: &Reader<'_>,
    before: &PathAnswer,
    now: &PathAnswer,
    asked: &Asked<'_>,
) -> Vec<Obtainable> {
    let mut by_offering: Map<&str, Vec<&Path>> = Map::default();
    for path in &now.paths {
        match by_offering.get_mut(path.offering.as_str()) {
            Some(known) => known.push(path),
            None => by_offering.insert(&path.offering, vec![path]),
        }
    }
    let mut found: Vec<(Rank, Obtainable)> = by_offering
        .iter()
        .filter_map(|(id, paths)| {
            let is_new = !before.paths.iter().any(|path| path.offering == *id);
            offer(reader, paths, is_new, asked)
        })
        .collect();
    found.sort_by(|(first, one), (second, other)| {
        let rest =
            |it: &Obtainable| (!it.new, it.basis as usize, it.title.clone(), it.offering.clone());
        first.cmp(second).then_with(|| rest(one).cmp(&rest(other)))
    });
    found.into_iter().map(|(_, told)| told).collect()
}

fn offer(
    reader: &Reader<'_>,
    paths: &[&Path],
    new: bool,
    asked: &Asked<'_>,
) -> Option<(Rank, Obtainable)> {
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
    let uses = asked.uses.offerings.iter().find(|it| it.offering == best.offering);
    let like_me = uses.map_or(0, |of| alike(of).count() as u64);
    let [duty, need] = [asked.duty(reader, &best.offering), asked.need(offering)];
    let told = Obtainable {
        offering: best.offering.clone(),
        title: reader.text(&offering.title).to_owned(),
        services: offering.services.clone(),
        new,
        own: uses.and_then(|it| it.own),
        duty: duty.and_then(|it| asked.duties.get(it)).map(|it| it.notice.clone()),
        need: need.and_then(|it| asked.needs.get(it)).map(|it| it.id.to_string()),
        like_me,
        ways: paths.len() as u64,
        access_path: best.access_path.clone(),
        contact: giver.and_then(|it| it.contact.clone()),
        through,
        channel: last.map(|hop| hop.channel.clone()),
        basis: best.basis,
        assumptions,
        cost: best.cost.state,
        pays: best.pays.clone(),
    };
    let last = usize::MAX;
    Some(((duty.unwrap_or(last), need.unwrap_or(last), Reverse(like_me)), told))
}

/// Those who use what can be obtained and share something with the municipality: of each offering
/// the one most like it, then the next ones.
pub fn like_me(offers: &[Obtainable], uses: &UsesAnswer) -> Vec<LikeMe> {
    let mut found: Vec<(usize, LikeMe)> = Vec::new();
    for of in uses.offerings.iter().filter(|of| offers.iter().any(|it| it.offering == of.offering))
    {
        found.extend(alike(of).enumerate().map(|(round, it)| {
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
            (round, Reverse(it.points), it.state as usize, it.offering.clone(), id)
        };
        rank(*round, one).cmp(&rank(*other_round, other))
    });
    found.into_iter().map(|(_, told)| told).collect()
}
