//! How far the needs are covered on the day: proven and assumed apart, with the lower and the upper
//! bound, what stands in the way, and who carries it.

mod map;

use maud::{Markup, html};

use super::view::{Section, View, more, table};
use super::words;
use crate::coverage::{
    CellState, CoverageAnswer, CoverageAsked, CoverageCount, GroupCoverage, NeedCoverage,
};
use crate::findings::Words;
use crate::keys::Land;
use crate::messages::number_text;
use crate::watch::{Interrupted, Watch};

/// So many needs are told one by one on a page at most; the others count in the sums.
const TOLD: usize = 100;

/// How far the needs are covered, by the call `coverage`.
///
/// # Errors
/// Where somebody who is told how far it is broke it off.
pub fn section(view: &View<'_>, watch: &Watch) -> Result<Section, Interrupted> {
    let (day, lang) = (view.day, view.lang);
    let asked = CoverageAsked { needs: None, unit: None, day, limit: TOLD, lang, nfc: None };
    let told = view.register.covered(&asked, watch)?;
    let body = match (told.counted.needs, &told.message) {
        (0, _) => html! { p { (view.say(NO_NEED)) } },
        (_, Some(message)) => html! { p { (message) } },
        _ => of(view, &told),
    };
    Ok(Section { id: "coverage", title: view.say(TITLE), body })
}

fn of(view: &View<'_>, told: &CoverageAnswer) -> Markup {
    let (all, shown) = (told.needs.len() + narrow(told.left_out), told.needs.len());
    html! {
        (lead(view, told))
        (legend(view))
        (denominators(view, told))
        (needs(view, told))
        (more(view, all, shown, NOT_TOLD))
        (reasons(view, GAPS, words::REASON, &gaps(told)))
        (reasons(view, ASSUMPTIONS, words::SHAKY_WHAT, &assumptions(told)))
        (map::map(view, &told.by_land))
        (lands(view, &told.by_land))
        (providers(view, told))
        @if !told.notes.is_empty() {
            h3 { (view.say(NOTES)) }
            ul { @for note in &told.notes { li { (note.message) } } }
        }
    }
}

/// Of how many so many are covered, in one sentence; and what is not counted.
fn lead(view: &View<'_>, told: &CoverageAnswer) -> Markup {
    let (counted, all) = (&told.counted, &told.all.municipalities);
    let besides = [
        (counted.population_unknown, POPULATION_UNKNOWN),
        (counted.unincorporated, UNINCORPORATED),
        (told.settled, SETTLED),
    ];
    html! {
        p {
            (view.say(COUNTED)) " "
            (several(view, counted.municipalities, MUNICIPALITIES)) ", "
            (several(view, counted.administering_units, ADMINISTRATIONS)) " " (view.say(AND)) " "
            (several(view, counted.population, INHABITANTS)) ": "
            @match bounds(all) {
                None => { (view.say(NOBODY_CONCERNED)) }
                Some(bounds) => {
                    (view.say(words::OF)) " " (several(view, all.applicable, CASES)) " "
                    (several(view, all.proven, ARE_PROVEN)) " " (view.say(AND)) " "
                    (several(view, all.assumed, ARE_ASSUMED)) "; " (view.say(SO_COVERED)) " "
                    (view.between(bounds)) "."
                }
            }
        }
        p.more { (told.denominator) }
        @for (number, said) in besides {
            @if number > 0 { p.more { (several(view, number, said)) } }
        }
    }
}

/// What the bars show: each state by its pattern.
fn legend(view: &View<'_>) -> Markup {
    let shown = CellState::ALL.iter().rev().filter(|it| **it != CellState::NotApplicable);
    html! {
        ul.legend {
            @for state in shown {
                li { (drawn(&[(*state, 1)], 1, KEY)) " " (view.label(*state)) }
            }
        }
    }
}

/// All needs together, in the three ways of counting.
fn denominators(view: &View<'_>, told: &CoverageAnswer) -> Markup {
    let all = &told.all;
    let rows = [
        ("municipalities", MUNICIPALITIES, all.municipalities),
        ("administering_units", ADMINISTRATIONS, all.administering_units),
        ("inhabitants", INHABITANTS, all.inhabitants),
    ];
    let head = headed(view, COUNTED_AS, None);
    table(view, view.say(TOGETHER), &head, &rows, |(name, label, count)| {
        html! {
            th scope="row" { (view.noun(2, *label)) (bar(count)) }
            (states(view, &format!("all.{name}"), count))
            td.whole { (share(view, count)) }
        }
    })
}

fn needs(view: &View<'_>, told: &CoverageAnswer) -> Markup {
    let head = headed(view, words::NEED, None);
    table(view, view.say(EACH), &head, &told.needs, |need| {
        let NeedCoverage { counts, .. } = need;
        html! {
            th scope="row" {
                bdi { (need.title) } " " span.id { (need.need) }
                (bar(&counts.municipalities))
                @if need.executed_elsewhere == Some(true) { p.more { (view.say(ELSEWHERE)) } }
                @if need.only_bounds { p.more { (view.say(ONLY_BOUNDS)) } }
            }
            (states(view, &format!("need.{}", need.need), &counts.municipalities))
            td.shares {
                dl {
                    @for (label, count) in [
                        (MUNICIPALITIES, &counts.municipalities),
                        (ADMINISTRATIONS, &counts.administering_units),
                        (INHABITANTS, &counts.inhabitants),
                    ] {
                        dt { (view.noun(2, label)) }
                        dd.whole { (share(view, count)) }
                    }
                }
            }
        }
    })
}

fn lands(view: &View<'_>, all: &[GroupCoverage]) -> Markup {
    let head = headed(view, LAND, Some(MUNICIPALITIES));
    table(view, view.say(BY_LAND), &head, all, |land| {
        let key = land.key.as_deref().unwrap_or("none");
        html! {
            th scope="row" {
                (land.label) (bar(&land.cells))
                @if land.below_half { p.more { strong { (view.say(BELOW_HALF)) } } }
            }
            td.number { (view.sum(&format!("coverage.land.{key}"), land.municipalities)) }
            (states(view, &format!("land.{key}"), &land.cells))
            td.whole { (share(view, &land.cells)) }
        }
    })
}

/// The need, what is told of it, its code, in how many municipalities, and of how many inhabitants.
type Row<'a> = (&'a NeedCoverage, &'a str, &'a str, u64, u64);

fn gaps(told: &CoverageAnswer) -> Vec<Row<'_>> {
    let all = told.needs.iter().flat_map(|need| need.gaps.iter().map(move |it| (need, it)));
    all.map(|(need, it)| (need, &*it.label, it.code.as_str(), it.municipalities, it.population))
        .collect()
}

fn assumptions(told: &CoverageAnswer) -> Vec<Row<'_>> {
    let all = told.needs.iter().flat_map(|need| need.assumptions.iter().map(move |it| (need, it)));
    all.map(|(need, it)| (need, &*it.label, it.code.as_str(), it.municipalities, it.population))
        .collect()
}

fn reasons(view: &View<'_>, caption: Words, what: Words, rows: &[Row<'_>]) -> Markup {
    let head = [words::NEED, what, MUNICIPALITIES, INHABITANTS].map(|it| view.noun(2, it));
    html! {
        @if !rows.is_empty() {
            (table(view, view.say(caption), &head, rows, |(need, label, code, units, population)| {
                html! {
                    th scope="row" { bdi { (need.title) } " " span.id { (need.need) } }
                    td { (label) }
                    td.number { (view.sum(&format!("coverage.need.{}.{code}", need.need), *units)) }
                    td.number { (number_text(*population, view.lang)) }
                }
            }))
        }
    }
}

/// Who carries it: more than half with one provider is a risk that the notes tell of.
fn providers(view: &View<'_>, told: &CoverageAnswer) -> Markup {
    let head = [PROVIDER, CARRIES, OF_COVERED].map(|it| view.say(it));
    html! {
        @if !told.providers.is_empty() {
            (table(view, view.say(CARRIED_BY), &head, &told.providers, |one| html! {
                th scope="row" { (one.name) }
                td.number {
                    (view.sum(&format!("coverage.provider.{}", one.provider), one.population))
                }
                td.number { (number_text(one.covered, view.lang)) }
            }))
        }
    }
}

/// The head of a table: what it is about, perhaps a number of its own, the states, the share.
fn headed(view: &View<'_>, about: Words, own: Option<Words>) -> Vec<&'static str> {
    let states = [CONCERNED, PROVEN, ASSUMED, NOT_KNOWN, PARTLY, UNCOVERED, SHARE];
    let said = [about].into_iter().chain(own).chain(states);
    said.map(|it| view.noun(2, it)).collect()
}

/// How many are concerned, and how many of them are how far.
fn states(view: &View<'_>, name: &str, count: &CoverageCount) -> Markup {
    let figure = |what: &str, number| view.sum(&format!("coverage.{name}.{what}"), number);
    html! {
        td.number { (figure("applicable", count.applicable)) }
        @for (state, number) in in_order(count) { td.number { (figure(state.as_str(), number)) } }
    }
}

/// The states of those who are concerned, from best to worst.
fn in_order(count: &CoverageCount) -> [(CellState, u64); 5] {
    [
        (CellState::Proven, count.proven),
        (CellState::Assumed, count.assumed),
        (CellState::Unknown, count.unknown),
        (CellState::Partly, count.partly),
        (CellState::Uncovered, count.uncovered),
    ]
}

/// At least and at most so many of a hundred: rounded down, and up.
fn bounds(count: &CoverageCount) -> Option<[u64; 2]> {
    let least = (count.lower * 100).checked_div(count.applicable)?;
    Some([least, (count.upper * 100).div_ceil(count.applicable)])
}

/// How far needs are covered in a Land, where anything is counted there.
pub fn of_land(all: &[GroupCoverage], land: Land) -> Option<&GroupCoverage> {
    let key = land.to_string();
    all.iter().find(|it| it.key.as_deref() == Some(key.as_str()))
}

/// The lower and the upper bound, in so many of a hundred.
pub fn share(view: &View<'_>, count: &CoverageCount) -> String {
    match bounds(count) {
        None => view.say(words::NOT_MEANT).to_owned(),
        Some([least, most]) if least == most => view.percent(least),
        Some([least, most]) => format!("{least}–{}", view.percent(most)),
    }
}

/// Units of the drawing: a bar is so wide, and a sign of the legend.
const BAR: u64 = 192;
const KEY: u64 = 24;

/// The shares as a bar; the figures stand beside it.
fn bar(count: &CoverageCount) -> Markup {
    html! {
        @if count.applicable > 0 { (drawn(&in_order(count), count.applicable, BAR)) }
    }
}

fn drawn(parts: &[(CellState, u64)], of: u64, width: u64) -> Markup {
    let ends = parts.iter().scan(0, |end, (state, number)| {
        let begin = *end;
        *end += number;
        Some((state, begin * width / of, *end * width / of))
    });
    html! {
        svg.states width=(width) height="16" viewBox={ "0 0 " (width) " 16" } aria-hidden="true" {
            @for (state, begin, end) in ends.filter(|(_, begin, end)| begin < end) {
                line class=(state.as_str()) x1=(begin) x2=(end) y1="8" y2="8" {}
            }
        }
    }
}

/// A number with what it counts, as text.
fn several(view: &View<'_>, number: u64, words: Words) -> String {
    format!("{} {}", number_text(number, view.lang), view.noun(narrow(number), words))
}

fn narrow(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

pub const TITLE: Words = Words::new("Abdeckung", "Coverage");
const NO_NEED: Words = Words::new(
    "Im Register steht kein Bedarf, der offen oder erfüllt ist; gezählt ist deshalb nichts.",
    "The register has no need that is open or fulfilled, so nothing is counted.",
);
const COUNTED: Words = Words::new("Gezählt sind", "Counted are");
const AND: Words = Words::new("und", "and");
const MUNICIPALITIES: Words = Words::new("Kommune|Kommunen", "municipality|municipalities");
const ADMINISTRATIONS: Words =
    Words::new("Verwaltung|Verwaltungen", "administration|administrations");
const INHABITANTS: Words = Words::new("Einwohner|Einwohner", "inhabitant|inhabitants");
const NOBODY_CONCERNED: Words =
    Words::new("Kein Bedarf betrifft eine von ihnen.", "none of them is concerned by any need.");
const CASES: Words = Words::new(
    "Fall (je Bedarf jede Kommune, die er betrifft) ist|Fällen (je Bedarf jede Kommune, die er \
     betrifft) sind",
    "case (of each need every municipality it concerns)|cases (of each need every municipality it \
     concerns)",
);
const ARE_PROVEN: Words =
    Words::new("nachweislich abgedeckt", "is covered, as is proven,|are covered, as is proven,");
const ARE_ASSUMED: Words = Words::new(
    "weiterer, soweit Annahmen stimmen|weitere, soweit Annahmen stimmen",
    "more, if what is assumed is so",
);
const SO_COVERED: Words = Words::new("abgedeckt sind damit", "so the share that is covered is");
const POPULATION_UNKNOWN: Words = Words::new(
    "Kommune ist ohne Einwohnerzahl eingetragen.|Kommunen sind ohne Einwohnerzahl eingetragen.",
    "municipality is recorded without a number of inhabitants.|municipalities are recorded without \
     a number of inhabitants.",
);
const UNINCORPORATED: Words = Words::new(
    "gemeindefreies Gebiet zählt nicht mit.|gemeindefreie Gebiete zählen nicht mit.",
    "unincorporated area does not count.|unincorporated areas do not count.",
);
const SETTLED: Words = Words::new(
    "erledigter Bedarf zählt nicht mit (zurückgezogen, zusammengeführt, weitergegeben, ersetzt oder \
     abgelehnt).|erledigte Bedarfe zählen nicht mit (zurückgezogen, zusammengeführt, weitergegeben, \
     ersetzt oder abgelehnt).",
    "settled need does not count (withdrawn, merged, passed on, replaced or turned down).|settled \
     needs do not count (withdrawn, merged, passed on, replaced or turned down).",
);
const COUNTED_AS: Words = Words::new("Gezählt nach", "Counted by");
const TOGETHER: Words = Words::new(
    "Alle Bedarfe zusammen, jeder für sich gezählt",
    "All needs together, each counted by itself",
);
const EACH: Words = Words::new(
    "Jeder Bedarf: in wie vielen Kommunen er wie weit abgedeckt ist",
    "Each need: in how many municipalities it is how far covered",
);
const NOT_TOLD: Words = Words::new(
    "weiterer Bedarf steht hier nicht einzeln und zählt in den Summen mit, von insgesamt|weitere \
     Bedarfe stehen hier nicht einzeln und zählen in den Summen mit, von insgesamt",
    "more need is not told here by itself and counts in the sums, of|more needs are not told here \
     one by one and count in the sums, of",
);
const ELSEWHERE: Words = Words::new(
    "Diese Leistung vollziehen nach ihrer Typisierung nicht die Kommunen.",
    "By its typing, this service is executed by others than municipalities.",
);
const ONLY_BOUNDS: Words = Words::new(
    "Vieles ist nicht bekannt: Zu nennen sind nur die untere und die obere Grenze.",
    "Much is not known: only the lower and the upper bound may be told.",
);
const CONCERNED: Words = Words::new("Betroffen", "Concerned");
const PROVEN: Words = Words::new("Nachweislich", "Proven");
const ASSUMED: Words = Words::new("Angenommen", "Assumed");
const NOT_KNOWN: Words = Words::new("Nicht bekannt", "Not known");
const PARTLY: Words = Words::new("Teilweise", "In part");
const UNCOVERED: Words = Words::new("Nicht abgedeckt", "Not covered");
const SHARE: Words = Words::new("Abgedeckt, von bis", "Covered, from to");
const GAPS: Words = Words::new(
    "Was der Abdeckung im Weg steht, und in wie vielen Kommunen",
    "What stands in the way, and in how many municipalities",
);
const ASSUMPTIONS: Words = Words::new(
    "Was angenommen ist, wo ein Bedarf nur unter Annahmen abgedeckt ist",
    "What is assumed where a need is covered for that only",
);
const LAND: Words = Words::new("Land", "Land");
const BY_LAND: Words = Words::new("Alle Bedarfe, nach Land", "All needs, by Land");
const BELOW_HALF: Words =
    Words::new("weniger als halb so viel wie im Mittel", "less than half of the average");
const PROVIDER: Words = Words::new("Anbieter", "Provider");
const CARRIES: Words =
    Words::new("Einwohner, deren Bedarf er abdeckt", "Inhabitants whose need it covers");
const OF_COVERED: Words =
    Words::new("von allen, deren Bedarf abgedeckt ist", "of all whose need is covered");
const CARRIED_BY: Words = Words::new(
    "An welchen Anbietern es hängt, jeder Bedarf für sich gezählt",
    "On which providers it depends, each need counted by itself",
);
const NOTES: Words = Words::new("Was dazu zu sagen ist", "What has to be said of it");
