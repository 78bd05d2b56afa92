//! Every need in every municipality on a day: covered, in part, not, not known, or of no concern; in
//! three denominators, with bounds, and with what stands in the way (formulas, F8).

mod answer;
mod cell;
mod grid;
mod groups;
mod places;
mod reached;
mod runs;
mod tally;
mod words;

pub use answer::{
    CellState, CountedUnits, CoverageAnswer, CoverageAssumption, CoverageCount, CoverageCounts,
    CoverageNote, CoveringOffering, Gap, GapCode, GroupCoverage, NeedCoverage, ProviderShare,
    UnitCoverage, UnitNeed,
};
pub use reached::{Areas, Offers, Reached};
pub use runs::Runs;

use crate::facts::{AssumptionCode, StatusOn, Steps};
use crate::findings::Lang;
use crate::keys::Date;
use crate::model::{Need, NeedStatus};
use crate::register::{Nfc, Register, Resolved};
use crate::watch::{Interrupted, Watch};
use cell::Cell;
use grid::{Grid, Row};
use groups::{Carried, Groups};

/// What is asked.
pub(crate) struct CoverageAsked<'a> {
    /// Only these needs, otherwise all that are not settled.
    pub needs: Option<&'a [&'a Need]>,
    /// A municipality that wants to know how it stands.
    pub unit: Option<&'a Resolved<'a>>,
    pub day: Date,
    pub limit: usize,
    pub lang: Lang,
    pub nfc: Option<Nfc>,
}

impl Register {
    /// How far needs are covered.
    pub(crate) fn covered(
        &self,
        asked: &CoverageAsked<'_>,
        watch: &Watch,
    ) -> Result<CoverageAnswer, Interrupted> {
        let (day, lang) = (asked.day, asked.lang);
        let Standing { waiting, settled, later, unknown } = Standing::on(self, day);
        let needs = asked.needs.map_or(waiting, <[&Need]>::to_vec);
        let mut grid = Grid::on(self, &needs, day, watch)?;
        let place = asked.unit.and_then(|it| grid.places.find(&it.unit?));
        let mut groups = Groups::of(&grid.places);
        let mut carried = Carried::default();
        let (mut all, mut told, mut of_unit) = (CoverageCounts::default(), Vec::new(), Vec::new());
        let mut self_declared = 0;
        for need in &needs {
            let row = grid.row(need);
            let one = tally::need(&row, &grid, lang);
            all.join(one.counts);
            self_declared += one.self_declared;
            groups.count(&row.cells);
            carried.count(&one);
            if let Some(cell) = place.and_then(|place| row.cells.get(place)) {
                of_unit.push(unit_need(&row, cell, &grid, lang));
            }
            if told.len() < asked.limit {
                told.push(one);
            }
        }
        let providers = carried.told(self, lang);
        let [by_land, by_size_class, by_kind] = groups.told(&all.municipalities, lang);
        let in_groups = [&by_land, &by_size_class, &by_kind];
        let mut notes = words::of_sums(&all.municipalities, self_declared, lang);
        notes.extend(words::of_providers(&providers, lang));
        notes.extend(in_groups.into_iter().flat_map(|it| words::of_groups(it, lang)));
        let counted = counted(&grid, needs.len());
        Ok(CoverageAnswer {
            as_of: day,
            register_edition: self.edition(asked.nfc),
            counted,
            denominator: words::DENOMINATOR.say(lang).to_owned(),
            message: (counted.municipalities == 0).then(|| words::NOBODY.say(lang).to_owned()),
            all,
            left_out: (needs.len() - told.len()) as u64,
            settled,
            later,
            status_unknown: unknown,
            needs: told,
            by_land,
            by_size_class,
            by_kind,
            providers,
            notes,
            unit: asked.unit.map(|unit| UnitCoverage {
                asked: self.asked_unit(unit, day, lang),
                needs: of_unit,
            }),
            unread: self.unread().to_vec(),
        })
    }
}

/// How the needs of a register stood on a day.
#[derive(Default)]
struct Standing<'r> {
    /// Those that waited for something, or had it.
    waiting: Vec<&'r Need>,
    settled: u64,
    later: u64,
    unknown: Vec<String>,
}

impl<'r> Standing<'r> {
    fn on(register: &'r Register, day: Date) -> Self {
        let mut standing = Standing::default();
        for need in register.needs() {
            match need.status_on(Some(day)) {
                StatusOn::Was(status) if status.is_open() || status == NeedStatus::Fulfilled => {
                    standing.waiting.push(need);
                }
                StatusOn::Was(_) => standing.settled += 1,
                StatusOn::NotYet => standing.later += 1,
                StatusOn::Unknown => standing.unknown.push(need.id.to_string()),
            }
        }
        standing
    }
}

fn counted(grid: &Grid<'_>, needs: usize) -> CountedUnits {
    let places = &grid.places;
    CountedUnits {
        municipalities: places.units.len() as u64,
        administering_units: places.administering as u64,
        population: places.population.iter().flatten().map(|it| u64::from(*it)).sum(),
        population_unknown: places.population.iter().filter(|it| it.is_none()).count() as u64,
        unincorporated: places.unincorporated,
        needs: needs as u64,
    }
}

/// How a need stands in the municipality that was asked for.
fn unit_need(row: &Row<'_>, cell: &Cell, grid: &Grid<'_>, lang: Lang) -> UnitNeed {
    let by = cell.by.filter(|_| cell.state != CellState::NotApplicable);
    UnitNeed {
        need: row.need.id.to_string(),
        title: row.need.title.in_english(lang == Lang::En).to_owned(),
        state: cell.state,
        message: cell.state.label().say(lang).to_owned(),
        offering: by.and_then(|it| grid.offering(it)).map(|it| it.id.to_string()),
        gaps: GapCode::ALL.iter().copied().filter(|it| cell.gaps.has(*it)).collect(),
        assumptions: AssumptionCode::ALL
            .iter()
            .copied()
            .filter(|it| cell.assumptions.has(*it))
            .collect(),
    }
}
