//! What is different, as a page to read and print.

use maud::{Markup, html};

use super::{DiffAnswer, EditionMatch, summary};
use crate::findings::Lang;
use crate::keys::Date;
use crate::messages::{Code, Words, day_text, number_text};
use crate::model::RecordType;
use crate::register::Unread;
use crate::report::frame;

mod parts;
mod sections;

const STYLE: &str = include_str!("diff.css");

const TITLE: Words =
    Words::new("Was sich im Register geändert hat", "What has changed in the register");
const BETWEEN: Words = Words::new("Zwischen dem", "Between");
const AND: Words = Words::new("und dem", "and");
const AS_OF: Words = Words::new("Bezugswege am", "Ways on");
const GLANCE: Words = Words::new("Auf einen Blick", "At a glance");
const WAYS: Words =
    Words::new("Bezugswege: wer gewinnt, wer verliert", "Ways: who gains, who loses");
const ADDED: Words = Words::new("Dazugekommen", "Added");
const REMOVED: Words = Words::new("Weggefallen", "Removed");
const CHANGED: Words = Words::new("Geändert", "Changed");
const CRITERIA: Words =
    Words::new("Was Profile verschärfen oder lockern", "What profiles tighten or relax");
const SEATS: Words = Words::new("Mitgliedschaften in Gremien", "Memberships of bodies");
const USES: Words = Words::new("Nutzung von Angeboten", "Uses of offerings");
const TABLES: Words = Words::new("Tabellen", "Tables");
const STATES: Words = Words::new("Bedarfe, die anders dastehen", "Needs that stand otherwise");
const SUSPECT: Words =
    Words::new("Erneut zu prüfende Beziehungen", "Relations to be looked at again");
const NOT_COMPARED: Words = Words::new("Nicht verglichen", "Not compared");
const EDITIONS: Words = Words::new("Stand der Register", "Editions of the registers");
const MADE_FROM: Words = Words::new(
    "Verglichen sind die Datensätze und Tabellen beider Seiten, Angabe für Angabe.",
    "What is compared are the records and tables of both sides, member by member.",
);
const NO_DAY: Words = Words::new(
    "Bezugswege sind nicht verglichen: Dafür fehlt der Tag.",
    "ways are not compared: no day was given for that",
);
const LEFT_OUT: Words =
    Words::new("weitere sind hier nicht aufgeführt.", "more are not listed here.");

/// So many entries of a list a page shows at most.
const SHOWN: usize = 500;

/// The page.
pub fn html(answer: &DiffAnswer, lang: Lang) -> String {
    let page = Page { answer, lang };
    let sections = [
        ("ways", WAYS, page.ways()),
        ("added", ADDED, page.added()),
        ("removed", REMOVED, page.removed()),
        ("changed", CHANGED, page.changed()),
        ("criteria", CRITERIA, page.criteria()),
        ("seats", SEATS, page.seats()),
        ("uses", USES, page.uses()),
        ("states", STATES, page.states()),
        ("suspect", SUSPECT, page.suspect()),
        ("tables", TABLES, page.tables()),
        ("not-compared", NOT_COMPARED, page.not_compared()),
        ("editions", EDITIONS, Some(page.editions())),
    ];
    let body = html! {
        header {
            h1 { (page.say(TITLE)) }
            p.day { (page.days()) }
        }
        main {
            (page.glance())
            @for (id, title, body) in &sections {
                @if let Some(body) = body {
                    section {
                        h2 id=(id) { (page.say(*title)) }
                        (body)
                    }
                }
            }
        }
    };
    frame(lang, page.say(TITLE), STYLE, &body, page.say(MADE_FROM))
}

/// A page and what it tells of. A section of which there is nothing to tell is left out.
struct Page<'a> {
    answer: &'a DiffAnswer,
    lang: Lang,
}

impl Page<'_> {
    fn say(&self, words: Words) -> &'static str {
        words.say(self.lang)
    }

    fn label(&self, code: impl Code) -> &'static str {
        code.word().label.say(self.lang)
    }

    fn number(&self, number: u64) -> String {
        number_text(number, self.lang)
    }

    fn day(&self, day: Date) -> Markup {
        html! { time datetime=(day) { (day_text(day, self.lang)) } }
    }

    fn days(&self) -> Markup {
        html! {
            @if let Some((from, to)) = self.answer.from.zip(self.answer.to) {
                (self.say(BETWEEN)) " " (self.day(from)) " " (self.say(AND)) " " (self.day(to))
            }
            @if let Some(day) = self.answer.as_of { (self.say(AS_OF)) " " (self.day(day)) }
        }
    }

    /// What changed, and for whom: each sentence leads to the section that tells more.
    fn glance(&self) -> Markup {
        html! {
            section {
                h2 { (self.say(GLANCE)) }
                ul.glance {
                    @for (section, sentence) in summary::told(self.answer, self.lang) {
                        li {
                            @if section.is_empty() { (sentence) }
                            @else { a href={ "#" (section) } { (sentence) } }
                        }
                    }
                }
                @if self.answer.ways.is_none() { p.more { (self.say(NO_DAY)) } }
            }
        }
    }

    /// Entries of a list, as far as they are shown; nothing where there are none.
    fn list<T>(&self, all: &[T], entry: impl Fn(&T) -> Markup) -> Option<Markup> {
        let first = all.first()?;
        let rest = all.iter().skip(1).take(SHOWN - 1);
        Some(html! {
            ul.changes { @for one in std::iter::once(first).chain(rest) { li { (entry(one)) } } }
            (self.left_out(all.len().saturating_sub(SHOWN) as u64))
        })
    }

    fn left_out(&self, number: u64) -> Markup {
        html! {
            @if number > 0 { p.note { (self.number(number)) " " (self.say(LEFT_OUT)) } }
        }
    }

    /// What a record is called, with its id; what sort of record where that is told.
    fn record(
        &self,
        kind: Option<RecordType>,
        title: &str,
        id: &str,
        version: Option<&str>,
    ) -> Markup {
        html! {
            p.lead {
                bdi { (title) } " "
                span.id {
                    @if let Some(kind) = kind { (self.label(kind)) " " }
                    (id)
                    @if let Some(version) = version { "@" (version) }
                }
            }
        }
    }

    fn editions(&self) -> Markup {
        let DiffAnswer { edition, edition_before, edition_after, from, .. } = self.answer;
        let one = Words::new("Ein Register an zwei Tagen:", "One register on two days:");
        let (before, after) = (Words::new("früher", "earlier"), Words::new("später", "later"));
        let both = Words::new("Prüfsumme", "digest");
        let digest = |words: Words, digest: Option<&crate::keys::Digest>| {
            let unknown = self.label(EditionMatch::Unknown);
            html! {
                dt { (self.say(words)) }
                dd { @if let Some(digest) = digest { (digest) } @else { (unknown) } }
            }
        };
        html! {
            p {
                @if from.is_some() { (self.say(one)) " " }
                strong { (self.label(*edition)) }
            }
            dl {
                @if from.is_none() { (digest(before, edition_before.as_ref())) }
                (digest(if from.is_some() { both } else { after }, edition_after.as_ref()))
            }
            @if let Some(list) = self.stored() { (list) }
        }
    }

    fn unread(&self, words: Words, all: &[Unread]) -> Markup {
        let record = Words::new("Nummer", "number");
        let entry = |it: &Unread| {
            html! {
                @if let Some(id) = &it.id { (id) " " }
                span.id {
                    @if let Some(source) = &it.source { (source) " " }
                    @if let Some(index) = it.index { (self.say(record)) " " (index + 1) }
                }
            }
        };
        html! {
            @if let Some(list) = self.list(all, entry) { h3 { (self.say(words)) } (list) }
        }
    }
}
