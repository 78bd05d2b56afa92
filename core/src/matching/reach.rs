//! How far offerings reach: the access paths of every unit of the register on one day, counted.

use std::collections::{BTreeMap, BTreeSet};

use super::access::Search;
use super::actor::{Asker, Holders};
use super::answer::{Path, ReasonCode};
use super::classes::{Asked, Crowd};
use crate::facts::{AssumptionCode, Census, Hindrances, LandQuestion};
use crate::findings::Lang;
use crate::keys::{Date, Land};
use crate::model::{Basis, Offering};
use crate::order::grouped;
use crate::register::Register;
use crate::watch::{Interrupted, Stage, Watch};

/// How far one offering reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reach {
    /// Id of the offering.
    pub offering: String,
    /// All units.
    pub all: Share,
    /// The units of each Land.
    pub lands: BTreeMap<Land, Share>,
    /// Access path → units that it leads to.
    pub access_paths: BTreeMap<String, usize>,
    /// Reason → units in scope that no access path leads to, and for which it was told.
    pub reasons: BTreeMap<ReasonCode, usize>,
    /// Assumption → units that have no access path which takes nothing for granted, and one that
    /// takes this.
    pub assumptions: BTreeMap<AssumptionCode, usize>,
}

/// How far offerings reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reaches {
    /// Each of them, in the order read; versions of one count together.
    pub offerings: Vec<Reach>,
    /// All together: units that at least one is meant for, and those that can get at least one.
    pub any: Share,
}

/// Units that an offering is meant for, and those of them that can get it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Share {
    /// Units in scope; those of which that is not known count.
    pub in_scope: usize,
    /// Units that at least one access path leads to.
    pub reached: usize,
    /// Units that at least one access path leads to which takes nothing for granted.
    pub proven: usize,
}

/// How every unit stands to an offering.
#[cfg(feature = "report")]
pub(crate) struct Reached {
    /// Id of the offering.
    pub offering: String,
    /// Each unit of the day, by its number.
    pub units: Vec<Standing>,
}

/// How a unit stands to an offering, from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// It is not meant for the unit.
    NotMeant,
    /// No access path leads to the unit.
    Without,
    /// Every access path takes something for granted.
    Assumed,
    /// An access path takes nothing for granted.
    Proven,
}

impl Share {
    /// Units whose every access path takes something for granted.
    #[must_use]
    pub const fn assumed(&self) -> usize {
        self.reached - self.proven
    }

    fn add(&mut self, standing: Standing, units: usize) {
        self.in_scope += if standing >= Standing::Without { units } else { 0 };
        self.reached += if standing >= Standing::Assumed { units } else { 0 };
        self.proven += if standing >= Standing::Proven { units } else { 0 };
    }
}

impl Register {
    /// How far every offering reaches on a day, in the order read; versions of one count together.
    ///
    /// Asked are the rows of the unit table and the organisations that are units. Of units that
    /// an offering cannot tell apart one is asked for all.
    #[must_use]
    pub fn reach(&self, day: Date) -> Vec<Reach> {
        // nobody breaks it off
        self.reach_watched(day, &Watch::default()).unwrap_or_default().offerings
    }

    /// The same with the sum of all, while somebody is told how far it is.
    ///
    /// # Errors
    /// Where it was broken off.
    pub fn reach_watched(&self, day: Date, watch: &Watch) -> Result<Reaches, Interrupted> {
        self.reach_told(day, watch, &mut |_| {})
    }

    /// The same, with what stands in the way of a way that takes nothing for granted, and for whom.
    ///
    /// # Errors
    /// Where it was broken off.
    #[cfg(feature = "report")]
    pub fn reach_and_hindrances(
        &self,
        census: &Census<'_>,
        day: Date,
        watch: &Watch,
    ) -> Result<(Reaches, Hindrances), Interrupted> {
        let mut hindrances = Hindrances::default();
        for offering in self.current_offerings(None, day) {
            hindrances.of(offering.id.as_str()).version.clone_from(&offering.version);
        }
        let reach = self.reach_told(day, watch, &mut |alike| alike.hinder(census, &mut hindrances));
        Ok((reach?, hindrances.counted(census)))
    }

    /// To which offerings there is a way on a day: for each, in the order read, how each unit of
    /// [`all_units`](Register::all_units) stands to it.
    ///
    /// # Errors
    /// Where it was broken off.
    #[cfg(feature = "report")]
    pub(crate) fn reached(&self, day: Date, watch: &Watch) -> Result<Vec<Reached>, Interrupted> {
        let size = self.all_units(Some(day)).count();
        let mut all: Vec<Reached> = Vec::new();
        self.reach_told(day, watch, &mut |alike| {
            if all.last().is_none_or(|last| last.offering != alike.offering) {
                let units = vec![Standing::NotMeant; size];
                all.push(Reached { offering: alike.offering.to_owned(), units });
            }
            let standing = alike.told.standing();
            let places = all.last_mut().map(|last| last.units.as_mut_slice()).unwrap_or_default();
            for unit in alike.units {
                places.get_mut(*unit).into_iter().for_each(|place| *place = standing);
            }
        })?;
        Ok(all)
    }

    fn reach_told(
        &self,
        day: Date,
        watch: &Watch,
        tell: &mut dyn FnMut(&Alike<'_>),
    ) -> Result<Reaches, Interrupted> {
        let (of, mut done) = (self.offerings().count(), 0);
        let common = Holders::new(self, day);
        let crowd = Crowd::new(&common);
        let offerings = by_id(&common);
        let reach = |versions: &Vec<&Offering>| Reach {
            offering: versions.first().map(|it| it.id.to_string()).unwrap_or_default(),
            ..Reach::default()
        };
        let mut all: Vec<Reach> = offerings.iter().map(reach).collect();
        let mut best = vec![Standing::NotMeant; crowd.size()];
        let asked = offerings.iter().zip(&mut all).map(|it| (Asked::by(it.0), it));
        for (asked, alike) in grouped(asked) {
            watch.at(Stage::Reach, done, of)?;
            done += alike.len();
            let classes = crowd.classes(&asked);
            for (versions, reach) in alike {
                for (asker, units) in crowd.asked(&classes, &asked, versions) {
                    let told = Told::by(asker, versions);
                    reach.count(&told, asker.unit.land(), units.len());
                    raise(&mut best, &units, told.standing());
                    tell(&Alike { offering: &reach.offering, told: &told, units: &units });
                }
            }
        }
        let mut any = Share::default();
        best.into_iter().for_each(|standing| any.add(standing, 1));
        Ok(Reaches { offerings: all, any })
    }
}

/// What is best for each of these units, now that one more offering was looked at.
fn raise(best: &mut [Standing], units: &[usize], standing: Standing) {
    for unit in units {
        if let Some(known) = best.get_mut(*unit) {
            *known = standing.max(*known);
        }
    }
}

/// The versions of each offering that count on the day, in the order read.
fn by_id<'a>(common: &Holders<'a>) -> Vec<Vec<&'a Offering>> {
    let mut all: Vec<Vec<&Offering>> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for offering in common.register.offerings().filter(|it| !common.outdated.has_version(it)) {
        let place = *places.entry(offering.id.as_str()).or_insert(all.len());
        match all.get_mut(place) {
            Some(versions) => versions.push(offering),
            None => all.push(vec![offering]),
        }
    }
    all
}

/// What one unit is answered about all versions of one offering.
#[derive(Default)]
struct Told {
    reasons: BTreeSet<ReasonCode>,
    paths: Vec<Path>,
    questions: Vec<LandQuestion>,
    /// The ids of those on whose mere statements they rest, each once.
    statements: BTreeSet<String>,
}

/// Units that are answered alike about one offering.
#[cfg_attr(not(feature = "report"), allow(dead_code, reason = "a small build has not every call"))]
struct Alike<'s> {
    offering: &'s str,
    told: &'s Told,
    /// Their numbers.
    units: &'s [usize],
}

#[cfg_attr(not(feature = "report"), allow(dead_code, reason = "a small build has not every call"))]
impl Alike<'_> {
    /// Tells what stands in their way.
    fn hinder(&self, census: &Census<'_>, out: &mut Hindrances) {
        if self.told.standing() == Standing::NotMeant {
            return;
        }
        let count = || census.sum(self.units.iter().copied());
        let of = out.of(self.offering);
        of.meant = of.meant.and(count());
        // what is proven on one access path is enough
        if self.told.standing() == Standing::Proven {
            return;
        }
        let assumed = |code| self.told.assumed().filter(|it| *it == code).count();
        if assumed(AssumptionCode::ScopeUnknown) > 0 {
            of.scope = of.scope.and(count());
        }
        for who in &self.told.statements {
            let all = of.evidence.get(who).copied().unwrap_or_default();
            of.evidence.insert(who.clone(), all.and(count()));
        }
        for question in &self.told.questions {
            out.ask(*question, self.offering, self.units);
        }
    }
}

impl Told {
    fn by<'a>(asker: &Asker<'a>, versions: &[&'a Offering]) -> Self {
        let mut search = Search::new(asker.clone(), Lang::De);
        let mut told = Told::default();
        for offering in versions {
            let answer = search.alone(offering);
            told.reasons.extend(answer.reasons.iter().map(|reason| reason.code));
            told.paths.extend(answer.paths);
        }
        told.questions = search.questions;
        told.statements = search.statements.into_iter().map(str::to_owned).collect();
        told
    }

    fn standing(&self) -> Standing {
        match self.paths.as_slice() {
            [] if self.reasons.contains(&ReasonCode::OutOfScope) => Standing::NotMeant,
            [] => Standing::Without,
            paths if paths.iter().any(|it| it.basis == Basis::Documented) => Standing::Proven,
            _ => Standing::Assumed,
        }
    }

    /// What its paths take for granted.
    fn assumed(&self) -> impl Iterator<Item = AssumptionCode> {
        self.paths.iter().flat_map(|path| &path.assumptions).map(|it| it.code)
    }
}

impl Reach {
    /// Counts what so many units were answered alike.
    fn count(&mut self, told: &Told, land: Option<Land>, units: usize) {
        let standing = told.standing();
        self.all.add(standing, units);
        if let Some(land) = land.filter(|_| standing != Standing::NotMeant) {
            self.lands.entry(land).or_default().add(standing, units);
        }
        if standing == Standing::Without {
            told.reasons.iter().for_each(|code| *self.reasons.entry(*code).or_default() += units);
        }
        let taken: BTreeSet<&String> = told.paths.iter().map(|path| &path.access_path).collect();
        taken.into_iter().for_each(|id| *self.access_paths.entry(id.clone()).or_default() += units);
        // what is proven on one access path is enough
        if standing == Standing::Assumed {
            let codes: BTreeSet<AssumptionCode> = told.assumed().collect();
            codes.into_iter().for_each(|code| *self.assumptions.entry(code).or_default() += units);
        }
    }
}
