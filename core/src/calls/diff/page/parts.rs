//! For whom something changed: ways, seats, uses, needs, units.

use maud::{Markup, html};

use super::super::{
    RowChange, SeatChange, StateChange, SuspectLink, TableChange, TableOf, UseChange, WayChange,
};
use super::Page;
use crate::calls::NamedUnits;
use crate::messages::Words;

const GAINED: Words = Words::new("gewinnen einen Bezugsweg:", "gain a way:");
const LOST: Words = Words::new("verlieren den Bezugsweg:", "lose the way:");
const MORE: Words = Words::new("weitere", "more");
const SINCE: Words = Words::new("seit", "since");
const ON: Words = Words::new("zum", "on");
const SEAT: Words = Words::new("Sitz", "seat");
const INTO: Words = Words::new("in:", "into:");

impl Page<'_> {
    pub fn ways(&self) -> Option<Markup> {
        let ways = self.answer.ways.as_ref()?;
        let entry = |it: &WayChange| {
            html! {
                (self.record(None, &it.title, &it.offering, None))
                (self.units(it.gained, GAINED, &it.gained_units))
                (self.units(it.lost, LOST, &it.lost_units))
            }
        };
        self.list(&ways.offerings, entry)
    }

    fn units(&self, number: u64, words: Words, named: &NamedUnits) -> Markup {
        html! {
            @if number > 0 {
                p {
                    strong { (self.number(number)) } " " (self.say(words)) " "
                    @for (place, unit) in named.units.iter().enumerate() {
                        @if place > 0 { ", " }
                        bdi { (unit.name) }
                    }
                    @if named.left_out > 0 {
                        " … " (self.number(named.left_out)) " " (self.say(MORE))
                    }
                }
            }
        }
    }

    pub fn seats(&self) -> Option<Markup> {
        let entry = |it: &SeatChange| {
            html! {
                (self.record(None, &it.title, &it.body, None))
                p {
                    strong { (self.label(it.change)) } ": " bdi { (it.name) } ", "
                    (self.label(it.role))
                    @if let Some(seat) = &it.seat { ", " (self.say(SEAT)) " " (seat) }
                    @if let Some(on) = it.on { ", " (self.say(ON)) " " (self.day(on)) }
                }
            }
        };
        self.list(&self.answer.seats, entry)
    }

    pub fn uses(&self) -> Option<Markup> {
        let entry = |it: &UseChange| {
            html! {
                (self.record(None, &it.title, &it.offering, None))
                p {
                    strong { (self.label(it.change)) } ": " bdi { (it.name) } ", "
                    @if let Some(before) = it.before { (self.label(before)) }
                    @if it.before.is_some() && it.after.is_some() { " → " }
                    @if let Some(after) = it.after { (self.label(after)) }
                    @if let Some(since) = it.since { ", " (self.say(SINCE)) " " (self.day(since)) }
                }
            }
        };
        self.list(&self.answer.uses, entry)
    }

    pub fn states(&self) -> Option<Markup> {
        let entry = |it: &StateChange| {
            html! {
                (self.record(None, &it.title, &it.need, None))
                p { (self.label(it.before)) " → " strong { (self.label(it.after)) } }
            }
        };
        self.list(&self.answer.states, entry)
    }

    pub fn suspect(&self) -> Option<Markup> {
        let entry = |it: &SuspectLink| {
            html! {
                p {
                    (it.id) @if let Some(version) = &it.version { "@" (version) }
                    " " (self.label(it.rel)) " " (it.target)
                }
            }
        };
        self.list(&self.answer.suspect, entry)
    }

    pub fn tables(&self) -> Option<Markup> {
        let tables = &self.answer.tables;
        tables.first()?;
        Some(html! { @for table in tables { (self.table(table)) } })
    }

    fn table(&self, table: &TableChange) -> Markup {
        let row = |it: &RowChange| {
            html! {
                p {
                    strong { (self.label(it.fate)) }
                    @if let Some(on) = it.on { " " (self.say(ON)) " " (self.day(on)) }
                    ": " bdi { (it.name) } " " span.id { (it.key) }
                    @if !it.successors.is_empty() && table.table == TableOf::Units {
                        " " (self.say(INTO)) " "
                        @for (place, unit) in it.successors.iter().enumerate() {
                            @if place > 0 { ", " }
                            bdi { (unit.name.as_deref().unwrap_or(&unit.key)) }
                        }
                    }
                }
                @if !it.members.is_empty() { (self.members(&it.members)) }
            }
        };
        html! {
            h3 { (self.label(table.table)) }
            @if let Some(list) = self.list(&table.rows, row) { (list) }
            (self.left_out(table.left_out))
        }
    }
}
