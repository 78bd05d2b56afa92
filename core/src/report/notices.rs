//! Which notices hold, who must do what by when, whose word is overdue, who has reported what.

use maud::{Markup, html};

use super::view::{Section, View, more, nothing, table};
use super::words;
use crate::findings::Words;
use crate::inform::{NoticeLand, NoticeTold, NoticesAnswer};

pub const TITLE: Words = Words::new("Mitteilungen", "Notices");

const HOLDING: Words =
    Words::new("Mitteilung gilt|Mitteilungen gelten", "notice holds|notices hold");
const OVERDUE: Words = Words::new(
    "zugesagte Nachricht ist überfällig|zugesagte Nachrichten sind überfällig",
    "promised word is overdue|promised words are overdue",
);
const QUESTIONS: Words = Words::new("offene Frage|offene Fragen", "open question|open questions");
const NOTICE: Words = Words::new("Mitteilung", "Notice");
const SENDER: Words = Words::new("Von wem", "From whom");
const CERTAINTY: Words = Words::new("Wie sicher", "How certain");
const TO_DO: Words = Words::new("Zu tun", "To do");
const FOR: Words = Words::new("Für Kommunen", "For municipalities");
const NEXT_WORD: Words = Words::new("nächste Nachricht bis zum", "next word by");
const WORD_OVERDUE: Words =
    Words::new("zugesagte Nachricht überfällig seit dem", "promised word overdue since");
const BY: Words = Words::new("bis zum", "by");
const FROM: Words = Words::new("ab dem", "from");
const THROUGH: Words = Words::new("durch", "by");
const EVERY: Words = Words::new("Alle Mitteilungen", "All notices");
const BY_LAND: Words = Words::new("Rückmeldungen nach Ländern", "Acknowledgements by Land");
const LAND: Words = Words::new("Land", "Land");
const READ: Words = Words::new("gelesen", "read");
const AFFECTED: Words = Words::new("betroffen", "affected");
const NOT_AFFECTED: Words = Words::new("nicht betroffen", "not affected");
const DONE: Words = Words::new("erledigt", "done");
const SILENT: Words = Words::new("ohne Rückmeldung", "silent");
const CANNOT: Words = Words::new("kann nicht handeln", "cannot act");
const NOT_CERTAIN: Words = Words::new("nicht sicher, ob sie können", "not certain that they can");

/// So many notices have a table by Land.
const TABLES: usize = 10;

pub fn section(view: &View<'_>) -> Section {
    let told = view.register.notices_on(None, 0, (view.day, view.lang));
    let body = html! {
        @if told.notices.is_empty() { (nothing(view)) } @else {
            (facts(view, &told))
            (rows(view, &told))
            (lands(view, &told))
        }
    };
    Section { id: "notices", title: view.say(TITLE), body }
}

fn facts(view: &View<'_>, told: &NoticesAnswer) -> Markup {
    let questions = told.notices.iter().filter(|it| it.state.counts());
    let questions: u64 = questions.map(|it| it.open_questions).sum();
    let figures = [
        ("notices.holding", told.notices.iter().filter(|it| it.state.counts()).count(), HOLDING),
        ("notices.overdue", size(told.overdue), OVERDUE),
        ("notices.questions", size(questions), QUESTIONS),
    ];
    html! {
        ul.facts {
            @for (name, number, label) in &figures {
                li { (view.counted(name, *number, *label)) }
            }
        }
    }
}

fn rows(view: &View<'_>, told: &NoticesAnswer) -> Markup {
    let head = [NOTICE, SENDER, CERTAINTY, TO_DO, FOR].map(|it| view.say(it));
    table(view, view.say(EVERY), &head, &told.notices, |it| {
        let name = |id: &str| told.names.get(id).cloned().unwrap_or_else(|| id.to_owned());
        html! {
            th scope="row" {
                bdi { (it.title) } " " span.id { (it.notice) }
                p.more { (it.what_changes) }
            }
            td { (name(&it.sender)) }
            td {
                (view.label(it.certainty))
                @if let Some(since) = it.overdue_since {
                    ", " strong { (view.say(WORD_OVERDUE)) " " (view.day(since)) }
                } @else if let (true, Some(day)) = (it.state.counts(), it.next_word_by) {
                    ", " (view.say(NEXT_WORD)) " " (view.day(day))
                }
            }
            td { (to_do(view, it, &name)) }
            td { (view.figure(&figure(it, "yes"), size(it.addressees.yes))) ": " (it.addressed_to) }
        }
    })
}

fn to_do(view: &View<'_>, it: &NoticeTold, name: &dyn Fn(&str) -> String) -> Markup {
    html! {
        @if !it.state.counts() {
            (view.label(it.state))
            @if let Some(id) = &it.replaced_by { " " (view.say(THROUGH)) " " q { (name(id)) } }
        } @else {
            (view.label(it.obligation))
            @if let Some(day) = it.due.filter(|_| (it.obligation as usize) < 2) {
                ", " (view.say(BY)) " " (view.day(day))
            } @else if let Some(day) = it.effective_from { ", " (view.say(FROM)) " " (view.day(day)) }
        }
    }
}

/// Those that are to be reckoned with and ask for something, or have been answered.
fn lands(view: &View<'_>, told: &NoticesAnswer) -> Markup {
    let is_answered = |it: &NoticeTold| it.acks.silent < it.addressees.yes;
    let asks = |it: &NoticeTold| (it.obligation as usize) < 2 || is_answered(it);
    let all: Vec<&NoticeTold> =
        told.notices.iter().filter(|it| it.state.counts() && asks(it)).collect();
    html! {
        @if !all.is_empty() { h3 { (view.say(BY_LAND)) } }
        @for it in all.iter().take(TABLES) { (by_land(view, it)) }
        (more(view, all.len(), TABLES, words::NOT_SHOWN))
    }
}

fn by_land(view: &View<'_>, it: &NoticeTold) -> Markup {
    let head = [LAND, FOR, READ, AFFECTED, NOT_AFFECTED, DONE, SILENT, CANNOT, NOT_CERTAIN];
    let head = head.map(|it| view.say(it));
    table(view, &it.title, &head, &it.by_land, |land: &NoticeLand| {
        let key = land.land.map_or_else(|| "none".to_owned(), |land| land.to_string());
        let acks = &land.acks;
        let counts = [
            ("yes", land.yes),
            ("read", acks.read),
            ("affected", acks.affected),
            ("not_affected", acks.not_affected),
            ("done", acks.done),
            ("silent", acks.silent),
            ("cannot_act", land.cannot_act),
            ("not_certain", land.not_certain),
        ];
        html! {
            th scope="row" { (land.label) }
            @for (what, count) in counts {
                td.number { (view.figure(&figure(it, &format!("{key}.{what}")), size(count))) }
            }
        }
    })
}

fn figure(it: &NoticeTold, what: &str) -> String {
    format!("notices.{}.{what}", it.notice)
}

fn size(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
