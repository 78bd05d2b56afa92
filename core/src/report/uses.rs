//! Who uses what already, and who planned to.

use maud::{Markup, html};

use super::view::{Section, View, nothing, table};
use super::words;
use crate::findings::Words;
use crate::matching::{OfferingUses, OneUse, UsesAnswer};
use crate::model::ReferenceState;

pub fn section(view: &View<'_>) -> Section {
    let told = view.register.uses_on(None, None, None, (view.day, view.lang));
    let uses = |it| told.offerings.iter().flat_map(move |of: &OfferingUses| pairs(of, it));
    let begun: Vec<Row<'_>> = uses(false).collect();
    let planned: Vec<Row<'_>> = uses(true).collect();
    let sum = |count: fn(&OfferingUses) -> u64| {
        let all = told.offerings.iter().map(count).sum::<u64>();
        usize::try_from(all).unwrap_or(usize::MAX)
    };
    let figures = [
        ("uses.productive", sum(|it| it.productive), words::PRODUCTIVE),
        ("uses.pilot", sum(|it| it.pilot), words::PILOT),
        ("uses.planned", sum(|it| it.planned), words::PLANNED),
        ("uses.overdue", sum(|it| it.overdue), words::OVERDUE_OF_THEM),
    ];
    let body = html! {
        @if begun.is_empty() && planned.is_empty() { (nothing(view)) } @else {
            ul.facts {
                @for (name, number, label) in &figures {
                    li { (view.counted(name, *number, *label)) }
                }
            }
            @if !begun.is_empty() { (rows(view, &told, words::IN_USE, words::SINCE, &begun)) }
            @if !planned.is_empty() {
                (rows(view, &told, words::PLANNED_USES, words::PLANNED_FOR, &planned))
            }
        }
    };
    Section { id: "uses", title: view.say(words::USES), body }
}

/// The offering, and one who uses it.
type Row<'a> = (&'a OfferingUses, &'a OneUse);

fn pairs(of: &OfferingUses, planned: bool) -> impl Iterator<Item = Row<'_>> {
    let wanted = of.uses.iter().filter(move |it| (it.state == ReferenceState::Planned) == planned);
    wanted.map(move |it| (of, it))
}

fn rows(
    view: &View<'_>,
    told: &UsesAnswer,
    caption: Words,
    when: Words,
    all: &[Row<'_>],
) -> Markup {
    let head = [
        words::OFFERING,
        words::HOLDER,
        words::STATUS,
        when,
        words::CONFIRMED,
        words::WITH,
        words::WRITTEN,
    ]
    .map(|it| view.say(it));
    table(view, view.say(caption), &head, all, |(of, one)| {
        let name = |id: &str| told.names.get(id).cloned().unwrap_or_else(|| id.to_owned());
        let organisation = &one.organisation;
        let with = one.it_provider.iter().map(|id| name(id)).chain(one.procedures.iter().cloned());
        let with: Vec<String> = with.collect();
        html! {
            th scope="row" { (name(&of.offering)) }
            td { (organisation.name.as_ref().unwrap_or(&organisation.id)) }
            td { (view.label(one.state)) }
            td {
                @match one.since.or(one.planned_on) {
                    Some(day) => { (view.day(day)) }
                    None => { (view.say(words::NOT_SAID)) }
                }
                @if one.overdue { ", " strong { (view.say(words::OVERDUE)) } }
            }
            td { (view.say(if one.confirmed { words::YES } else { words::NO })) }
            td { @if with.is_empty() { (view.say(words::NOT_SAID)) } @else { (with.join(", ")) } }
            td { (source(view, one)) }
        }
    })
}

/// Where it is written: the day, with the address where there is one.
fn source(view: &View<'_>, one: &OneUse) -> Markup {
    let Some(source) = &one.source else { return html! { (view.say(words::NOT_SAID)) } };
    let what = match source.date {
        Some(day) => view.day(day),
        None => html! { (source.citation) },
    };
    html! {
        @match &source.url {
            Some(url) => { a href=(url) rel="noreferrer" { (what) } }
            None => { (what) }
        }
    }
}
