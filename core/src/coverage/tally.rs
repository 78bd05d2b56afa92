//! One need, counted over all municipalities.

use super::answer::{
    CellState, CoverageAssumption, CoverageCount, CoverageCounts, CoveringOffering, Gap, GapCode,
    NeedCoverage,
};
use super::cell::Cell;
use super::grid::{Grid, Row};
use super::places::Places;
use crate::facts::{AssumptionCode, Steps};
use crate::findings::Lang;

/// What is told of a need.
pub(super) fn need(row: &Row<'_>, grid: &Grid<'_>, lang: Lang) -> NeedCoverage {
    let (places, cells) = (&grid.places, row.cells.as_slice());
    let title = |text: &crate::model::Text| text.in_english(lang == Lang::En).to_owned();
    let counts = counts(cells, places);
    let offerings = row.offerings.iter().filter_map(|number| {
        let offering = grid.offering(*number)?;
        let (municipalities, population) = sum(cells, places, &|cell| {
            cell.state >= CellState::Assumed && cell.by == Some(*number)
        });
        Some(CoveringOffering {
            offering: offering.id.to_string(),
            version: offering.version.clone(),
            title: title(&offering.title),
            provider: offering.provider.id().to_owned(),
            municipalities,
            population,
        })
    });
    let profiles = row.profiles.iter().map(|it| format!("{}@{}", it.id, it.version));
    let number = |holds: &dyn Fn(&Cell) -> bool| sum(cells, places, holds).0;
    let is_partly = |cell: &Cell| cell.state == CellState::Partly;
    let of = &counts.municipalities;
    NeedCoverage {
        need: row.need.id.to_string(),
        title: title(&row.need.title),
        status: row.need.status_on(Some(grid.day)).known(),
        executed_elsewhere: row.is_executed_elsewhere.then_some(true),
        profiles: profiles.collect(),
        offerings: offerings.collect(),
        gaps: gaps(cells, places, lang),
        assumptions: assumptions(cells, places, lang),
        to_come: number(&|cell| is_partly(cell) && cell.is_to_come),
        should_failed: number(&|cell| is_partly(cell) && cell.should_failed),
        self_declared: number(&|cell| cell.self_declared),
        only_bounds: is_mostly_unknown(of),
        counts,
    }
}

/// Whether so much is unknown that only the bounds may be told (COVR-004).
pub(super) const fn is_mostly_unknown(count: &CoverageCount) -> bool {
    count.unknown * 10 > count.applicable
}

/// The cells in the three denominators.
fn counts(cells: &[Cell], places: &Places<'_>) -> CoverageCounts {
    let mut counts = CoverageCounts::default();
    let mut worst = vec![CellState::NotApplicable; places.administering];
    for (number, cell) in cells.iter().enumerate() {
        counts.municipalities.add(cell.state, 1);
        counts.inhabitants.add(cell.state, places.inhabitants(number));
        let by = places.administered_by.get(number);
        let Some(slot) = by.and_then(|by| worst.get_mut(*by)) else { continue };
        *slot = match (*slot, cell.state) {
            (known, CellState::NotApplicable) => known,
            (CellState::NotApplicable, state) => state,
            (known, state) => known.min(state),
        };
    }
    worst.into_iter().for_each(|state| counts.administering_units.add(state, 1));
    counts
}

/// How many municipalities have cells that are wanted, and how many inhabitants these have.
fn sum(cells: &[Cell], places: &Places<'_>, is_wanted: &dyn Fn(&Cell) -> bool) -> (u64, u64) {
    let wanted = cells.iter().enumerate().filter(|(_, cell)| is_wanted(cell));
    wanted.fold((0, 0), |(all, population), (number, _)| {
        (all + 1, population + places.inhabitants(number))
    })
}

fn gaps(cells: &[Cell], places: &Places<'_>, lang: Lang) -> Vec<Gap> {
    let all = GapCode::ALL.iter().map(|code| {
        let (municipalities, population) = sum(cells, places, &|cell| cell.gaps.has(*code));
        Gap { code: *code, label: code.label().say(lang).to_owned(), municipalities, population }
    });
    all.filter(|it| it.municipalities > 0).collect()
}

fn assumptions(cells: &[Cell], places: &Places<'_>, lang: Lang) -> Vec<CoverageAssumption> {
    let all = AssumptionCode::ALL.iter().map(|code| {
        let is_wanted =
            |cell: &Cell| cell.state == CellState::Assumed && cell.assumptions.has(*code);
        let (municipalities, population) = sum(cells, places, &is_wanted);
        let label = code.label().say(lang).to_owned();
        CoverageAssumption { code: *code, label, municipalities, population }
    });
    all.filter(|it| it.municipalities > 0).collect()
}
