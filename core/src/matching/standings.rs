//! How the ways to one offering stand for every unit on a day: there, taken for granted, not known,
//! only to come, or none, and why (model §16, formulas F8).

use std::borrow::Cow;

use super::access::Search;
use super::actor::Holders;
use super::answer::{PathAnswer, Reason, ReasonCode};
use super::classes::{Asked, Crowd};
use crate::facts::{AssumptionCode, rules_on};
use crate::findings::Lang;
use crate::keys::Date;
use crate::model::{Basis, Hop, Offering};
use crate::order::{Map, grouped};
use crate::register::Register;
use crate::watch::{Interrupted, Stage, Watch};

/// How the ways to an offering stand for a unit, from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum WayState {
    /// The offering is not meant for the unit.
    OutOfScope,
    /// No way leads to the unit.
    Without,
    /// One would, but for the day: it is still to come.
    ToCome,
    /// Whether one does is not known.
    Unknown,
    /// One does, and takes something for granted.
    Assumed,
    /// One does that takes nothing for granted.
    Proven,
}

/// What a unit is told of the ways to an offering.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WayStanding {
    pub state: WayState,
    /// Why there is none, each once in the order of the list.
    pub reasons: Vec<ReasonCode>,
    /// What is taken for granted, likewise.
    pub assumptions: Vec<AssumptionCode>,
}

/// Units that are told the same, by their numbers.
pub(crate) type Alike<'c> = (WayStanding, Cow<'c, [usize]>);

impl Register {
    /// How the ways to these offerings stand for every unit, told one offering after the other with
    /// its number in the list. Of units that an offering cannot tell apart one is asked for all.
    pub(crate) fn standings(
        &self,
        offerings: &[&Offering],
        day: Date,
        watch: &Watch,
        tell: &mut dyn FnMut(usize, Vec<Alike<'_>>),
    ) -> Result<(), Interrupted> {
        let common = Holders::new(self, day);
        let crowd = Crowd::new(&common);
        let numbered = offerings.iter().enumerate().map(|(number, it)| {
            // what counts on the day is one version each
            (Asked::by(std::slice::from_ref(it)), (number, it))
        });
        let mut done = 0;
        for (asked, alike) in grouped(numbered) {
            watch.at(Stage::Reach, done, offerings.len())?;
            done += alike.len();
            let classes = crowd.classes(&asked);
            for (number, offering) in alike {
                let all = crowd.asked(&classes, &asked, std::slice::from_ref(offering));
                let told = all.into_iter().map(|(asker, units)| {
                    let answer = Search::new(asker.clone(), Lang::De).alone(offering);
                    (standing(self, offering, day, &answer), units)
                });
                tell(number, told.collect());
            }
        }
        Ok(())
    }
}

impl Register {
    /// What every unit is answered about one offering that need not be in the register, units that
    /// are answered alike together.
    pub(crate) fn answers_about(
        &self,
        offering: &Offering,
        (day, lang): (Date, Lang),
        tell: &mut dyn FnMut(PathAnswer, &[usize]),
    ) {
        let common = Holders::new(self, day);
        let crowd = Crowd::new(&common);
        let versions = [offering];
        let asked = Asked::by(&versions);
        let classes = crowd.classes(&asked);
        for (asker, units) in crowd.asked(&classes, &asked, &versions) {
            tell(Search::new(asker.clone(), lang).alone(offering), &units);
        }
    }
}

/// What the search for ways to one offering comes to.
pub(super) fn standing(
    register: &Register,
    offering: &Offering,
    day: Date,
    answer: &PathAnswer,
) -> WayStanding {
    let told = |state, reasons, assumptions| WayStanding { state, reasons, assumptions };
    if answer.paths.iter().any(|it| it.basis == Basis::Documented) {
        return told(WayState::Proven, Vec::new(), Vec::new());
    }
    let codes = answer.paths.iter().flat_map(|it| &it.assumptions).map(|it| it.code);
    let assumptions = each_once(codes);
    if assumptions.contains(&AssumptionCode::ScopeUnknown) {
        return told(WayState::Unknown, vec![ReasonCode::DataMissing], Vec::new());
    }
    if !answer.paths.is_empty() {
        return told(WayState::Assumed, Vec::new(), assumptions);
    }
    let mut reasons = each_once(answer.reasons.iter().map(|it| it.code));
    if reasons.contains(&ReasonCode::OutOfScope) {
        return told(WayState::OutOfScope, reasons, Vec::new());
    }
    if offering.access_paths.is_empty() || reasons.is_empty() {
        reasons = each_once(reasons.into_iter().chain([ReasonCode::NoAccessPath]));
    }
    let of_all = answer.reasons.iter().filter(|it| it.access_path.is_none());
    let of_all: Vec<&Reason> = of_all.collect();
    let of_each: Map<&str, Vec<&Reason>> =
        grouped(answer.reasons.iter().filter_map(|it| Some((it.access_path.as_deref()?, it))));
    let states = offering.access_paths.iter().map(|path| {
        let own = of_each.get(path.id.as_str()).map_or(&[][..], Vec::as_slice);
        let is_closed = |hop: usize| {
            path.hops.get(hop).is_some_and(|hop| is_closed(register, offering, hop, day))
        };
        state_of(of_all.iter().chain(own).copied(), &is_closed)
    });
    told(states.max().unwrap_or(WayState::Without), reasons, Vec::new())
}

/// Whether a hop holds for nobody on the day, whoever hands over and orders there.
fn is_closed(register: &Register, offering: &Offering, hop: &Hop, day: Date) -> bool {
    let channel = register.channel_on(hop.channel.id(), day);
    let mut rules = channel.into_iter().flat_map(|it| rules_on(it, day, offering.is_efa()));
    hop.valid.is_some_and(|valid| !valid.contains(day)) || rules.next().is_none()
}

/// How a way stands that does not hold for these reasons.
fn state_of<'r>(
    reasons: impl Iterator<Item = &'r Reason> + Clone,
    is_closed: &dyn Fn(usize) -> bool,
) -> WayState {
    let missing = reasons.clone().filter(|it| it.code == ReasonCode::DataMissing);
    let first_missing = missing.filter_map(|it| it.hop).min();
    // whoever would hand over or order there, nobody could on the day
    if first_missing.is_some_and(is_closed) {
        return WayState::Without;
    }
    // where nobody is known to whom it is handed over, nobody is known either to hand it on
    let follows = |it: &Reason| {
        let is_behind = first_missing.is_some_and(|hop| it.hop > Some(hop));
        it.code == ReasonCode::NoAccessPath && is_behind && !it.hop.is_some_and(is_closed)
    };
    let stands = |it: &&Reason| it.code != ReasonCode::DataMissing && !follows(it);
    let mut standing = reasons.filter(stands).peekable();
    match (standing.peek().is_some(), first_missing) {
        (true, _) if standing.all(|it| it.code == ReasonCode::NotYetAvailable) => WayState::ToCome,
        (false, Some(_)) => WayState::Unknown,
        _ => WayState::Without,
    }
}

fn each_once<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.sort_unstable();
    items.dedup();
    items
}
