//! What is open: what is missing, who owes the answer, since when.

use maud::html;

use super::view::{Section, View, table};
use super::words;
use crate::facts::{OwedBy, open};
use crate::matching::Reach;
use crate::messages::Code;
use crate::model::Offering;
use crate::order::Map;

pub fn section(view: &View<'_>, reach: &[Reach]) -> Section {
    let reach: Map<&str, &Reach> = reach.iter().map(|it| (it.offering.as_str(), it)).collect();
    let assumed = |offering: &Offering| {
        let found = reach.get(offering.id.as_str());
        found.iter().flat_map(|it| it.assumptions.keys().copied()).collect()
    };
    let open = open(view.register, view.taken_up, &assumed, view.day);
    let head = [words::WHAT, words::ABOUT, words::WHO_OWES, words::SINCE].map(|it| view.say(it));
    let body = html! {
        @if open.is_empty() { p { (view.say(words::EVERYTHING_KNOWN)) } } @else {
            p { (view.figure("open", open.len())) " " (view.say(words::OPEN_POINTS)) "." }
            (table(view, view.say(words::UNKNOWNS), &head, &open, |it| html! {
                th scope="row" { (view.say(it.what.word().label)) }
                td { (view.text(it.about)) }
                td { (owed_by(view, it.owed_by)) }
                td { (view.maybe_day(it.since)) }
            }))
        }
    };
    Section { id: "unknown", title: view.say(words::UNKNOWNS), body }
}

fn owed_by<'a>(view: &View<'a>, who: OwedBy<'a>) -> &'a str {
    match who {
        OwedBy::Record(id) => view.name(id),
        OwedBy::Role(role) => role,
        OwedBy::Addressee(addressee) => view.say(addressee.word().label),
        OwedBy::Land => view.say(words::NO_LAND),
        OwedBy::NotTold => view.say(words::NOT_TOLD),
        OwedBy::Nobody => view.say(words::NOBODY),
    }
}
