//! All needs against all municipalities on a day: what each cell is made from is looked up once.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::answer::{CellState, GapCode};
use super::cell::{Cell, Limit, Way};
use super::places::Places;
use super::runs::Runs;
use crate::facts::{
    Effective, effective, is_executed_elsewhere, profiles_in_force, target, with_those_above,
};
use crate::keys::{Date, ServiceKey, TypingCode};
use crate::logic::{Selector, Truth};
use crate::matching::{CriterionAnswer, CriterionReason, Judgement, Matcher};
use crate::model::{Assurance, Binding, CriterionClass, Need, Offering, Profile, Relation};
use crate::order::{Map, grouped};
use crate::register::Register;
use crate::watch::{Interrupted, Watch};

/// An offering, and how its ways stand in each municipality.
struct Offered<'r> {
    offering: &'r Offering,
    /// The ways there are.
    ways: Vec<Way>,
    /// Of each municipality the number of its way.
    of: Runs<u16>,
}

/// A profile that offerings have to meet, with the criteria that hold for it.
struct Asking<'r> {
    profile: &'r Profile,
    criteria: Vec<Effective<'r>>,
    is_whole: bool,
}

/// Whether a condition holds, for each municipality.
type Holds = Rc<[Truth]>;

/// What a profile comes to for one offering.
struct Demand {
    /// Where the profile holds.
    scope: Holds,
    /// What its criteria without a condition come to.
    always: Limit,
    /// The others: where they apply, what they come to there, and where that is not known.
    sometimes: Vec<(Holds, Limit, Limit)>,
}

/// What cells are made from.
pub(super) struct Grid<'r> {
    register: &'r Register,
    pub day: Date,
    pub places: Places<'r>,
    offered: Vec<Offered<'r>>,
    by_service: Map<ServiceKey, Vec<u32>>,
    /// Those that are about every service.
    cross_cutting: Vec<u32>,
    by_id: Map<&'r str, Vec<u32>>,
    asking: Vec<Asking<'r>>,
    /// The numbers of profiles by the needs that their criteria come from.
    asked_for: Map<&'r str, Vec<usize>>,
    matcher: Matcher<'r>,
    conditions: BTreeMap<&'r Selector, Holds>,
    demands: BTreeMap<(usize, u32), Rc<Demand>>,
}

/// A need in every municipality.
pub(super) struct Row<'r> {
    pub need: &'r Need,
    pub cells: Vec<Cell>,
    pub profiles: Vec<&'r Profile>,
    /// The numbers of the offerings that are about it.
    pub offerings: Vec<u32>,
    pub is_executed_elsewhere: bool,
}

impl<'r> Grid<'r> {
    /// That of a register on a day, for these needs.
    pub fn on(
        register: &'r Register,
        needs: &[&'r Need],
        day: Date,
        watch: &Watch,
    ) -> Result<Self, Interrupted> {
        let offerings: Vec<&Offering> = register.current_offerings(None, day).collect();
        let numbered = || offerings.iter().enumerate().map(|(number, it)| (narrow(number), *it));
        let keys = numbered()
            .flat_map(|(number, it)| it.services.iter().map(move |service| (*service, number)));
        let is_cross_cutting = |it: &Offering| it.cross_cutting == Some(true);
        let asking: Vec<Asking<'_>> = profiles_in_force(register, day)
            .into_iter()
            .map(|profile| {
                let (criteria, missing) = effective(profile, register);
                Asking { profile, criteria, is_whole: missing.is_empty() }
            })
            .collect();
        let from = asking.iter().enumerate().flat_map(|(number, asking)| {
            let origins = asking.criteria.iter().flat_map(|it| &it.criterion.derived_from);
            // what comes from a need that was merged into another is asked of that one
            let bundled = |id| target(register.need(id)?, register).map(|(it, _)| it.id.as_str());
            let needs = origins
                .map(|origin| origin.id())
                .flat_map(move |id| [Some(id), bundled(id).filter(|target| *target != id)]);
            needs.flatten().map(move |id| (id, number))
        });
        let mut grid = Grid {
            register,
            day,
            places: Places::on(register, day),
            offered: Vec::new(),
            by_service: grouped(keys),
            cross_cutting: numbered()
                .filter(|(_, it)| is_cross_cutting(it))
                .map(|(number, _)| number)
                .collect(),
            by_id: grouped(numbered().map(|(number, it)| (it.id.as_str(), number))),
            asked_for: grouped(from),
            asking,
            matcher: Matcher::of(register),
            conditions: BTreeMap::new(),
            demands: BTreeMap::new(),
        };
        grid.offered = offerings.iter().map(|it| Offered::new(it)).collect();
        grid.find_ways(needs, watch)?;
        Ok(grid)
    }

    /// Asks for the ways to the offerings that these needs are about.
    fn find_ways(&mut self, needs: &[&Need], watch: &Watch) -> Result<(), Interrupted> {
        let mut wanted: Vec<u32> = needs.iter().flat_map(|need| self.about(need)).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let offerings: Vec<&Offering> =
            wanted.iter().filter_map(|number| self.offering(*number)).collect();
        let (register, day) = (self.register, self.day);
        register.standings(&offerings, day, watch, &mut |number, alike| {
            let slot = wanted.get(number).and_then(|it| self.offered.get_mut(*it as usize));
            let Some(offered) = slot else { return };
            let mut ways = vec![0_u16; self.places.units.len()];
            for (standing, units) in alike {
                let way = Way::of(&standing);
                let known = offered.ways.iter().position(|it| *it == way);
                let place = known.unwrap_or_else(|| {
                    offered.ways.push(way);
                    offered.ways.len() - 1
                });
                let numbers = units.iter().filter_map(|unit| *self.places.numbers.get(*unit)?);
                for unit in numbers {
                    if let Some(slot) = ways.get_mut(unit as usize) {
                        *slot = u16::try_from(place).unwrap_or(u16::MAX);
                    }
                }
            }
            offered.of = Runs::of(ways);
        })
    }

    /// The offering with that number.
    pub fn offering(&self, number: u32) -> Option<&'r Offering> {
        self.offered.get(number as usize).map(|it| it.offering)
    }

    /// The numbers of the offerings that are about a need, in the order of the register: those for
    /// its services, those that say they satisfy it, and the one that it says it is fulfilled by.
    fn about(&self, need: &Need) -> Vec<u32> {
        let above = need.services.iter().flat_map(|service| with_those_above(*service));
        let of_services = above.filter_map(|key| self.by_service.get(&key)).flatten().copied();
        let has_service = !need.services.is_empty();
        let of_all = self.cross_cutting.iter().copied().filter(|_| has_service);
        let says = |it: &Offering| {
            let links = it.links.iter().filter(|link| link.rel == Relation::Satisfies);
            links.into_iter().any(|link| link.target.id() == need.id.as_str())
        };
        let satisfying = self.offered.iter().enumerate().filter(|(_, it)| says(it.offering));
        let satisfying = satisfying.map(|(number, _)| narrow(number));
        let by = need.fulfilment.as_ref().and_then(|it| self.by_id.get(it.by.id()));
        let linked = need.links.iter().filter(|link| link.rel == Relation::ImplementedBy);
        let linked = linked.filter_map(|link| self.by_id.get(link.target.id()));
        let named = by.into_iter().chain(linked).flatten().copied();
        let all = of_services.chain(of_all).chain(satisfying).chain(named);
        let mut all: Vec<u32> = all.collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// A need in every municipality.
    pub fn row(&mut self, need: &'r Need) -> Row<'r> {
        let offerings = self.about(need);
        let mut asked: Vec<usize> =
            self.asked_for.get(need.id.as_str()).cloned().unwrap_or_default();
        asked.dedup();
        let profiles = asked.iter().filter_map(|it| Some(self.asking.get(*it)?.profile)).collect();
        let is_executed_elsewhere = self.is_executed_elsewhere(need, &offerings);
        let affected = self.holding(&need.affected);
        let demands: Vec<(u32, Vec<Rc<Demand>>)> = offerings
            .iter()
            .map(|number| {
                let of = asked.iter().filter_map(|profile| self.demand(*profile, *number));
                (*number, of.collect())
            })
            .collect();
        let mut ways: Vec<_> = demands
            .iter()
            .filter_map(|(number, demands)| {
                let offered = self.offered.get(*number as usize)?;
                Some((*number, &offered.ways, offered.of.iter(), demands))
            })
            .collect();
        let cells = affected.iter().enumerate().map(|(place, holds)| {
            // every way goes on to the next municipality, needed or not
            let there = ways.iter_mut().map(|(number, ways, of, demands)| {
                let way = of.next().and_then(|way| ways.get(usize::from(way)));
                (*number, way.copied(), &**demands)
            });
            let there: Vec<_> = there.collect();
            match holds {
                _ if is_executed_elsewhere => Cell::NOT_APPLICABLE,
                Truth::False => Cell::NOT_APPLICABLE,
                Truth::Unknown => Cell::UNKNOWN,
                Truth::True => {
                    Cell::best(there.into_iter().filter_map(|(number, way, demands)| {
                        let limits = demands.iter().map(|demand| demand.at(place));
                        Some((number, way?, limits.fold(Limit::NONE, Limit::and)))
                    }))
                }
            }
        });
        let cells = cells.collect();
        Row { need, cells, profiles, offerings, is_executed_elsewhere }
    }

    /// Whether the services of a need are executed by others than municipalities: as the table of
    /// services types them, otherwise as every offering for them does.
    fn is_executed_elsewhere(&self, need: &Need, offerings: &[u32]) -> bool {
        let table = self.register.services();
        let typed = |service: &ServiceKey| -> Vec<TypingCode> {
            let of = with_those_above(*service).map(|key| {
                let holding = table.rows(&key).filter(|row| row.valid().contains(self.day));
                holding.filter_map(|row| row.typing).collect::<Vec<_>>()
            });
            of.into_iter().find(|it| !it.is_empty()).unwrap_or_default()
        };
        let typings: Vec<Vec<TypingCode>> = need.services.iter().map(typed).collect();
        if typings.iter().any(|it| !it.is_empty()) {
            return typings.iter().all(|it| is_executed_elsewhere(it));
        }
        let mut offered = offerings.iter().filter_map(|number| self.offering(*number)).peekable();
        let is_offered = !need.services.is_empty() && offered.peek().is_some();
        is_offered && offered.all(|it| is_executed_elsewhere(&it.typing))
    }

    /// Whether a condition holds, for each municipality.
    fn holding(&mut self, condition: &'r Selector) -> Holds {
        let units = &self.places.units;
        let judged = || units.iter().map(|unit| condition.judge(unit)).collect();
        self.conditions.entry(condition).or_insert_with(judged).clone()
    }

    /// What a profile comes to for an offering.
    fn demand(&mut self, profile: usize, offering: u32) -> Option<Rc<Demand>> {
        if let Some(known) = self.demands.get(&(profile, offering)) {
            return Some(known.clone());
        }
        let of = self.offering(offering)?;
        let asking = self.asking.get(profile)?;
        let scope = &asking.profile.scope;
        let mut always = if asking.is_whole { Limit::NONE } else { Limit::UNKNOWN };
        let mut sometimes = Vec::new();
        for it in &asking.criteria {
            if !is_counted(*it) {
                continue;
            }
            let judged = self.matcher.judge(of, it.criterion, self.day);
            match &it.criterion.applies_when {
                None => always = always.and(limit(*it, &judged)),
                Some(condition) => {
                    let there = limit(*it, &judged);
                    sometimes.push((
                        condition,
                        there,
                        limit(*it, &judged.applying(Truth::Unknown)),
                    ));
                }
            }
        }
        let scope = self.holding(scope);
        let sometimes = sometimes.into_iter();
        let sometimes = sometimes.map(|(it, there, unknown)| (self.holding(it), there, unknown));
        let demand = Rc::new(Demand { scope, always, sometimes: sometimes.collect() });
        self.demands.insert((profile, offering), demand.clone());
        Some(demand)
    }
}

impl<'r> Offered<'r> {
    fn new(offering: &'r Offering) -> Self {
        Offered { offering, ways: Vec::new(), of: Runs::default() }
    }
}

impl Demand {
    /// What it comes to in a municipality.
    fn at(&self, place: usize) -> Limit {
        let holds = |it: &Holds| it.get(place).copied().unwrap_or(Truth::Unknown);
        let all = self.sometimes.iter().map(|(condition, there, unknown)| match holds(condition) {
            Truth::True => *there,
            Truth::False => Limit::NONE,
            Truth::Unknown => *unknown,
        });
        match holds(&self.scope) {
            Truth::False => Limit::NONE,
            Truth::True => all.fold(self.always, Limit::and),
            // what is met wherever it holds is met
            Truth::Unknown => match all.fold(self.always, Limit::and) {
                limit if limit.most == CellState::Proven => limit,
                _ => Limit::UNKNOWN,
            },
        }
    }
}

/// Whether a criterion can keep a need from being covered.
fn is_counted(it: Effective<'_>) -> bool {
    it.criterion.class == CriterionClass::A || it.criterion.binding == Binding::Should
}

/// What a criterion comes to.
fn limit(it: Effective<'_>, judged: &Judgement<'_>) -> Limit {
    if it.criterion.class != CriterionClass::A {
        let failed = judged.answer == CriterionAnswer::No;
        let most = if failed { CellState::Partly } else { CellState::Proven };
        return Limit { most, should_failed: failed, ..Limit::NONE };
    }
    match (judged.answer, judged.reason) {
        (CriterionAnswer::LeftOut, _) => Limit::NONE,
        (CriterionAnswer::Yes, _) => {
            let self_declared = judged.assurance == Some(Assurance::SelfDeclared);
            Limit { self_declared, ..Limit::NONE }
        }
        (CriterionAnswer::No, _) => {
            Limit::at(CellState::Uncovered, GapCode::ExclusionCriterionFailed)
        }
        (_, CriterionReason::EvidenceMissing | CriterionReason::Contradictory) => {
            Limit::at(CellState::Unknown, GapCode::EvidenceMissing)
        }
        (CriterionAnswer::Unknown, _) => Limit::UNKNOWN,
    }
}

/// Offerings are numbered in 32 bits.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
