//! Which answers are open: what is missing, who is to answer, since when, and who waits.

use maud::{Markup, PreEscaped, html};

use super::view::{Section, View, table};
use super::words;
use crate::facts::{Known, OpenPoint};
use crate::findings::Words;
use crate::matching::{Debt, Debtor, DebtsAsked};
use crate::order::{Map, sorted};

pub const TITLE: Words = Words::new("Offene Antworten", "Open answers");
const OPEN: Words = Words::new("offene Antwort|offene Antworten", "open answer|open answers");
const TOGETHER: Words =
    Words::new("gleichartige stehen zusammen.", "those of one kind stand together.");
const GROUPED: Words =
    Words::new("Was fehlt und wer dafür zuständig ist", "What is missing and who is to answer");
const WHAT: Words = Words::new("Was fehlt", "What is missing");
const WHO: Words = Words::new("Zuständig für die Antwort", "Who is to answer");
const HOW_MANY: Words = Words::new("Anzahl", "Number");
const WAITING: Words = Words::new("Kommunen, die warten", "Municipalities that wait");
const INHABITANTS: Words = Words::new("Einwohner", "Inhabitants");
const NEEDS: Words = Words::new("Bedarfe", "Needs");
const THROUGH: Words = Words::new("über", "through");
const NONE_IN_PARTICULAR: Words = Words::new("kein bestimmter", "none in particular");
const UP_TO: Words = Words::new("bis zu", "up to");
const AND: Words = Words::new("und", "and");
const MORE: Words = Words::new("weitere", "more");
const NONE_OPEN: Words = Words::new("Es ist keine Antwort offen.", "No answer is open.");

pub fn section(view: &View<'_>, known: &Known<'_, '_>) -> Section {
    let asked = DebtsAsked { owed_by: None, limit: usize::MAX, lang: view.lang };
    let open = view.register.debts_of(known, &asked).map_or_else(Vec::new, |told| told.debts);
    let groups = groups(&open);
    let head = [WHAT, words::ABOUT, WHO, words::SINCE, HOW_MANY, WAITING, INHABITANTS, NEEDS];
    let head = head.map(|it| view.say(it));
    let body = html! {
        @if open.is_empty() { p { (view.say(NONE_OPEN)) } } @else {
            p {
                (view.counted("open", open.len(), OPEN)) "; " (view.say(TOGETHER))
            }
            (table(view, view.say(GROUPED), &head, &groups, |group| row(view, group)))
        }
    };
    Section { id: "unknown", title: view.say(TITLE), body }
}

/// Open answers of one kind that stand together: the one that most wait for first.
struct Group<'d> {
    number: usize,
    first: &'d Debt,
    all: Vec<&'d Debt>,
}

/// What stands together: answers of one kind that the same body is to give; uses of one offering,
/// which many bodies are to confirm.
fn key(debt: &Debt) -> (&str, Option<&Debtor>, Option<&str>) {
    match debt.what {
        OpenPoint::Use => (debt.what.as_str(), None, debt.about.id.as_deref()),
        what => (what.as_str(), Some(&debt.owed_by), None),
    }
}

/// The groups in the order of what each has first.
fn groups(open: &[Debt]) -> Vec<Group<'_>> {
    let mut found: Map<(&str, Option<&Debtor>, Option<&str>), Group<'_>> = Map::default();
    for (number, debt) in open.iter().enumerate() {
        match found.get_mut(&key(debt)) {
            Some(group) => group.all.push(debt),
            None => found.insert(key(debt), Group { number, first: debt, all: vec![debt] }),
        }
    }
    let groups = found.into_iter().map(|(_, group)| group);
    sorted(groups.collect(), |a: &Group<'_>, b| a.number.cmp(&b.number))
}

/// So many are named of those that stand together.
const NAMED: usize = 3;

fn row(view: &View<'_>, group: &Group<'_>) -> Markup {
    let Group { number, first, all } = group;
    let since = all.iter().filter_map(|debt| debt.since).min();
    let needs = most(all, |debt| debt.blocks.needs.len() as u64);
    let up_to = |count: usize| {
        html! {
            @if count > 0 && all.len() > 1 { (view.say(UP_TO)) " " }
            (view.number(count))
        }
    };
    html! {
        th scope="row" { (first.label) }
        td { (some(view, all.iter().map(|debt| html! { (debt.about.title) }))) }
        td { (some(view, all.iter().map(|debt| owed_by(view, &debt.owed_by)))) }
        td { (view.maybe_day(since)) }
        td.number { (view.figure(&format!("open.{}.{number}", first.what.as_str()), all.len())) }
        td.number { (up_to(most(all, |debt| debt.blocks.municipalities))) }
        td.number { (up_to(most(all, |debt| debt.blocks.population))) }
        td.number { @if needs == 0 { (view.say(NONE_IN_PARTICULAR)) } @else { (up_to(needs)) } }
    }
}

/// The most that one of them has of what is counted.
fn most(all: &[&Debt], count: impl Fn(&Debt) -> u64) -> usize {
    let most = all.iter().map(|debt| count(debt)).max().unwrap_or_default();
    usize::try_from(most).unwrap_or(usize::MAX)
}

/// The first of them, each once, and how many more there are.
fn some(view: &View<'_>, all: impl Iterator<Item = Markup>) -> Markup {
    let mut told: Vec<String> = Vec::new();
    for one in all.map(Markup::into_string) {
        if !told.contains(&one) {
            told.push(one);
        }
    }
    // one alone is named rather than counted
    let shown = if told.len() == NAMED + 1 { told.len() } else { NAMED };
    html! {
        ul.plain { @for one in told.iter().take(shown) { li { (PreEscaped(one)) } } }
        @if told.len() > shown {
            p.more { (view.say(AND)) " " (view.number(told.len() - shown)) " " (view.say(MORE)) }
        }
    }
}

fn owed_by(view: &View<'_>, who: &Debtor) -> Markup {
    html! {
        (who.name)
        @if let Some(name) = &who.through_name { ", " (view.say(THROUGH)) " " (name) }
    }
}
