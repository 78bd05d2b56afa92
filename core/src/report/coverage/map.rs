//! The Länder on a map: in each, the share that is covered at least, by pattern and colour, with the
//! same as a table beside it.

use maud::{Markup, html};

use super::{bounds, narrow, of_land, share};
use crate::coverage::GroupCoverage;
use crate::findings::Words;
use crate::keys::Land;
use crate::report::view::{View, table};

/// One line a Land: its number, where its name stands, its outline as path data. Made by
/// `scripts/outlines.py`; source and licence stand below the map.
const OUTLINES: &str = include_str!("../../../data/outlines.txt");
/// The drawing is so wide and so high.
const SIZE: [u32; 2] = [380, 516];

/// How much is covered at least, as the map shows it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    NotCounted,
    Nothing,
    Quarter,
    Half,
    Most,
    All,
}

impl Level {
    const ALL: [Level; 6] =
        [Level::Nothing, Level::Quarter, Level::Half, Level::Most, Level::All, Level::NotCounted];

    /// That of a share of a hundred.
    const fn of(percent: u64) -> Level {
        match percent {
            0 => Level::Nothing,
            1..=25 => Level::Quarter,
            26..=50 => Level::Half,
            51..=75 => Level::Most,
            _ => Level::All,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Level::NotCounted => "uncounted",
            Level::Nothing => "nothing",
            Level::Quarter => "quarter",
            Level::Half => "half",
            Level::Most => "most",
            Level::All => "whole",
        }
    }

    const fn label(self) -> Words {
        match self {
            Level::NotCounted => Words::new("nicht gezählt", "not counted"),
            Level::Nothing => Words::new("0 %", "0%"),
            Level::Quarter => Words::new("1 bis 25 %", "1 to 25%"),
            Level::Half => Words::new("26 bis 50 %", "26 to 50%"),
            Level::Most => Words::new("51 bis 75 %", "51 to 75%"),
            Level::All => Words::new("76 bis 100 %", "76 to 100%"),
        }
    }

    /// The pattern that fills it.
    fn fill(self) -> String {
        format!("url(#map-{})", self.name())
    }
}

/// Number, place of the name and outline of a Land.
type Outline = (Land, [u32; 2], &'static str);

fn outlines() -> impl Iterator<Item = Outline> {
    OUTLINES.lines().filter_map(|line| {
        let mut parts = line.splitn(4, ' ');
        let land = parts.next()?.parse().ok()?;
        let place = [parts.next()?.parse().ok()?, parts.next()?.parse().ok()?];
        Some((land, place, parts.next()?))
    })
}

/// The map with its table, where anything is counted in a Land.
pub fn map(view: &View<'_>, all: &[GroupCoverage]) -> Markup {
    let least = |land: Land| bounds(&of_land(all, land)?.cells).map(|[least, _]| least);
    let lands: Vec<Land> = Land::all().collect();
    let head = [LAND, AT_LEAST, FROM_TO].map(|it| view.say(it));
    html! {
        @if lands.iter().any(|land| least(*land).is_some()) {
            div.chart.map {
                div {
                    svg.lands role="img" aria-label=(view.say(TITLE))
                        viewBox={ "0 0 " (SIZE[0]) " " (SIZE[1]) } {
                        (patterns())
                        @for (land, _, path) in outlines() {
                            (area(path, least(land).map_or(Level::NotCounted, Level::of)))
                        }
                        @for (land, [x, y], _) in outlines() {
                            text x=(x) y=(y + 4) { (land.short()) }
                        }
                    }
                    (legend(view))
                    (source(view))
                }
                div {
                    (table(view, view.say(TITLE), &head, &lands, |land| html! {
                        th scope="row" { (land.name()) " (" (land.short()) ")" }
                        td.number {
                            @match least(*land) {
                                Some(percent) => {
                                    (view.figure(&format!("coverage.map.{land}"), narrow(percent)))
                                    (view.say(PERCENT))
                                }
                                None => { (view.say(Level::NotCounted.label())) }
                            }
                        }
                        td.whole {
                            @if let Some(group) = of_land(all, *land) { (share(view, &group.cells)) }
                        }
                    }))
                }
            }
        }
    }
}

fn area(path: &str, level: Level) -> Markup {
    html! { path.(level.name()) d=(path) fill=(level.fill()) fill-rule="evenodd" {} }
}

/// What fills the areas: each level by lines or dots of its own, so that it is seen without colour.
fn patterns() -> Markup {
    let lines = |level: Level| match level {
        Level::NotCounted => Some("M0 4h8"),
        Level::Nothing => None,
        Level::Quarter => Some("M3 4h2"),
        Level::Half => Some("M-1 1l2-2M0 8l8-8M7 9l2-2"),
        Level::Most => Some("M-1 1l2-2M0 8l8-8M7 9l2-2M-1 7l2 2M0 0l8 8M7-1l2 2"),
        Level::All => Some("M0 4h8M4 0v8M-1 1l2-2M0 8l8-8M7 9l2-2"),
    };
    html! {
        defs {
            @for level in Level::ALL {
                pattern id={ "map-" (level.name()) } width="8" height="8"
                    patternUnits="userSpaceOnUse" {
                    rect.(level.name()) width="8" height="8" {}
                    @if let Some(lines) = lines(level) { path.(level.name()) d=(lines) {} }
                }
            }
        }
    }
}

fn legend(view: &View<'_>) -> Markup {
    html! {
        ul.legend {
            @for level in Level::ALL {
                li {
                    svg.lands.key viewBox="0 0 32 16" aria-hidden="true" {
                        (area("M0 0h32v16h-32z", level))
                    }
                    (view.say(level.label()))
                }
            }
        }
    }
}

/// Whose the outlines are, as the licence asks.
fn source(view: &View<'_>) -> Markup {
    html! {
        p.more {
            (view.say(OUTLINES_BY)) " "
            a href="https://www.bkg.bund.de" rel="noreferrer" { "© GeoBasis-DE / BKG 2021" } " "
            (view.say(CHANGED)) ", "
            a href="https://www.govdata.de/dl-de/by-2-0" rel="noreferrer" { "dl-de/by-2-0" }
        }
    }
}

const TITLE: Words = Words::new(
    "Karte: welcher Anteil der Fälle in jedem Land mindestens abgedeckt ist",
    "Map: which share of cases is covered at least in each Land",
);
const LAND: Words = Words::new("Land", "Land");
const AT_LEAST: Words = Words::new("Mindestens abgedeckt", "Covered at least");
const FROM_TO: Words = Words::new("Abgedeckt, von bis", "Covered, from to");
const PERCENT: Words = Words::new("\u{a0}%", "%");
const OUTLINES_BY: Words = Words::new(
    "Umrisse: Verwaltungsgebiete 1:5 000 000,",
    "Outlines: Verwaltungsgebiete 1:5 000 000,",
);
const CHANGED: Words = Words::new("(Daten verändert)", "(data changed)");
