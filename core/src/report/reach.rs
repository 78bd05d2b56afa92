//! Which services reach which municipalities, by what way, and why not otherwise.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::chart::{Bar, bars};
use super::view::{Section, View, nothing, table};
use super::words;
use crate::findings::Words;
use crate::keys::Land;
use crate::matching::{Reach, Share};
use crate::model::{AccessPath, Offering};
use crate::order::Map;

pub fn section(view: &View<'_>, reach: &[Reach]) -> Section {
    let body = html! {
        @if reach.is_empty() { (nothing(view)) } @else {
            (chart(view, reach))
            (standing(view, reach))
            (lands(view, reach))
            (ways(view, reach))
            (unproven(view, reach))
            (gaps(view, reach))
        }
    };
    Section { id: "reach", title: view.say(words::REACH), body }
}

fn chart(view: &View<'_>, reach: &[Reach]) -> Markup {
    let bar = |it: &Reach| Bar {
        label: view.name(register_id(view, &it.offering)),
        name: format!("reach.{}.reached", it.offering),
        value: it.all.reached,
        of: it.all.in_scope,
    };
    let all: Vec<Bar<'_>> = reach.iter().map(bar).collect();
    let head = [words::OFFERING, words::REACHED, words::MEANT].map(|title| view.say(title));
    bars(view, view.say(words::REACH_CHART), head, &all, true)
}

/// How many units have a path that is documented, one that is assumed, or none.
fn standing(view: &View<'_>, reach: &[Reach]) -> Markup {
    let head = [words::OFFERING, words::PROVEN, words::ASSUMED, words::WITHOUT, words::MEANT];
    let head = head.map(|title| view.say(title));
    table(view, view.say(words::STANDING), &head, reach, |it| {
        let Share { in_scope, reached, proven } = it.all;
        let figure =
            |what: &str, count| view.figure(&format!("reach.{}.{what}", it.offering), count);
        html! {
            th scope="row" { (view.name(register_id(view, &it.offering))) }
            td.number { (figure("proven", proven)) }
            td.number { (figure("assumed", it.all.assumed())) }
            td.number { (figure("without", in_scope - reached)) }
            td.number { (view.number(in_scope)) }
        }
    })
}

/// The id as the register holds it, so that names outlive the figures.
fn register_id<'a>(view: &View<'a>, id: &str) -> &'a str {
    view.register.find(id).map_or("", |(_, entry)| entry.id.as_str())
}

fn lands(view: &View<'_>, reach: &[Reach]) -> Markup {
    let lands: BTreeSet<Land> = reach.iter().flat_map(|it| it.lands.keys().copied()).collect();
    let names = lands.iter().map(|land| land.name());
    let head: Vec<&str> = std::iter::once(view.say(words::OFFERING)).chain(names).collect();
    table(view, view.say(words::BY_LAND), &head, reach, |it| {
        html! {
            th scope="row" { (view.name(register_id(view, &it.offering))) }
            @for land in &lands {
                td.number {
                    @match it.lands.get(land) {
                        Some(share) => {
                            (view.number(share.reached)) " " (view.say(words::OF)) " "
                            (view.number(share.in_scope))
                        }
                        None => { (view.say(words::NOT_MEANT)) }
                    }
                }
            }
        }
    })
}

fn ways(view: &View<'_>, reach: &[Reach]) -> Markup {
    let head =
        [words::OFFERING, words::WAY, words::CHANNELS, words::LEADS_TO].map(|it| view.say(it));
    let by_id: Map<&str, &Reach> = reach.iter().map(|it| (it.offering.as_str(), it)).collect();
    let ways: Vec<(&Offering, &AccessPath)> = view.register.offerings().flat_map(paths).collect();
    table(view, view.say(words::WAYS), &head, &ways, |(offering, way)| {
        let found = by_id.get(offering.id.as_str());
        let led = found.and_then(|it| it.access_paths.get(way.id.as_str())).copied();
        let name = format!("reach.{}.way.{}", offering.id, way.id);
        html! {
            th scope="row" { (view.text(&offering.title)) }
            td { (way.id) }
            td { (channels(view, way)) }
            td.number { (view.figure(&name, led.unwrap_or(0))) }
        }
    })
}

fn paths(offering: &Offering) -> impl Iterator<Item = (&Offering, &AccessPath)> {
    offering.access_paths.iter().map(move |way| (offering, way))
}

fn channels(view: &View<'_>, way: &AccessPath) -> String {
    let names: Vec<&str> = way.hops.iter().map(|hop| view.name(hop.channel.as_str())).collect();
    names.join(" → ")
}

/// What every way of a unit takes for granted, be it one thing or another.
fn unproven(view: &View<'_>, reach: &[Reach]) -> Markup {
    let rows: Vec<Row<'_>> = reach
        .iter()
        .flat_map(|it| it.assumptions.iter().map(move |(code, count)| (it, code, count)))
        .map(|(it, code, count)| (it, view.label(*code), code.as_str(), *count))
        .collect();
    html! {
        @if !rows.is_empty() { (counted(view, words::SHAKY, words::SHAKY_WHAT, &rows)) }
    }
}

fn gaps(view: &View<'_>, reach: &[Reach]) -> Markup {
    let rows: Vec<Row<'_>> = reach
        .iter()
        .flat_map(|it| it.reasons.iter().map(move |(code, count)| (it, code, count)))
        .map(|(it, code, count)| (it, view.label(*code), code.as_str(), *count))
        .collect();
    html! {
        @if rows.is_empty() { p { (view.say(words::NO_GAPS)) } }
        @else { (counted(view, words::GAPS, words::REASON, &rows)) }
    }
}

/// The offering, what is told of it, the code of that, and for how many units.
type Row<'a> = (&'a Reach, &'a str, &'a str, usize);

fn counted(view: &View<'_>, caption: Words, what: Words, rows: &[Row<'_>]) -> Markup {
    let head = [words::OFFERING, what, words::COUNT].map(|it| view.say(it));
    table(view, view.say(caption), &head, rows, |(it, label, code, count)| {
        html! {
            th scope="row" { (view.name(register_id(view, &it.offering))) }
            td { (label) }
            td.number { (view.figure(&format!("reach.{}.{code}", it.offering), *count)) }
        }
    })
}
