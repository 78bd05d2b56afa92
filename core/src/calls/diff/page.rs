//! What is different, as a page to read and print.

use maud::{Markup, html};

use super::{AddedRecord, ChangedRecord, CriterionChange, DiffAnswer, RemovedRecord};
use crate::facts::Strictness;
use crate::findings::Lang;
use crate::keys::Date;
use crate::messages::{Code, Words, day_text, number_text};
use crate::model::RecordType;
use crate::report::frame;

const TITLE: Words =
    Words::new("Was sich im Register geändert hat", "What has changed in the register");
const BETWEEN: Words = Words::new("Zwischen", "Between");
const AND: Words = Words::new("und", "and");
const CONTENTS: Words = Words::new("Inhalt", "Contents");
const GLANCE: Words = Words::new("Auf einen Blick", "At a glance");
const ADDED: Words = Words::new("Dazugekommen", "Added");
const REMOVED: Words = Words::new("Weggefallen", "Removed");
const CHANGED: Words = Words::new("Geändert", "Changed");
const CRITERIA: Words =
    Words::new("Was Profile verschärfen oder lockern", "What profiles tighten or relax");
const SUSPECT: Words =
    Words::new("Erneut zu prüfende Beziehungen", "Relations to be looked at again");
const STATES: Words = Words::new("Bedarfe, die anders dastehen", "Needs that stand otherwise");
const RECORD: Words = Words::new("Datensatz", "Record");
const MEMBER: Words = Words::new("Angabe", "Member");
const BEFORE: Words = Words::new("Vorher", "Before");
const AFTER: Words = Words::new("Nachher", "After");
const HOW: Words = Words::new("Wie", "How");
const WHY: Words = Words::new("Woran es liegt", "Why");
const CRITERION: Words = Words::new("Kriterium", "Criterion");
const NEW: Words = Words::new("neu aufgenommen", "new");
const DROPPED: Words = Words::new("gestrichen", "dropped");
const WITHDRAWN: Words = Words::new("zurückgezogen am", "withdrawn on");
const SUCCESSOR: Words = Words::new("an seiner Stelle", "in its place");
const BINDING: Words = Words::new("bindender Inhalt", "what binds");
const RELATION: Words = Words::new("Beziehung", "Relation");
const LEADS_TO: Words = Words::new("führt zu", "Leads to");
const NEED: Words = Words::new("Bedarf", "Need");
const NOTHING: Words = Words::new("Nichts.", "Nothing.");
const NOT_THERE: Words = Words::new("–", "–");
const UNREAD: Words = Words::new(
    "Datensätze ließen sich nicht lesen und sind nicht verglichen.",
    "records could not be read and are not compared.",
);
const EDITIONS: Words = Words::new("Prüfsummen der Register", "Digests of the registers");
const MADE_FROM: Words = Words::new(
    "Verglichen sind die Datensätze der beiden Register, Angabe für Angabe.",
    "What is compared are the records of both registers, member by member.",
);

/// The page.
pub fn html(answer: &DiffAnswer, lang: Lang) -> String {
    let page = Page { answer, lang };
    let sections = [
        ("added", ADDED, page.added()),
        ("removed", REMOVED, page.removed()),
        ("changed", CHANGED, page.changed()),
        ("criteria", CRITERIA, page.criteria()),
        ("suspect", SUSPECT, page.suspect()),
        ("states", STATES, page.states()),
    ];
    let contents = html! {
        ol {
            @for (id, title, _) in &sections {
                li { a href={ "#" (id) "-title" } { (page.say(*title)) } }
            }
        }
    };
    let body = html! {
        header {
            h1 { (page.say(TITLE)) }
            p.day { (page.days()) }
        }
        nav aria-label=(page.say(CONTENTS)) { (contents) }
        main {
            (page.glance())
            @for (id, title, body) in &sections {
                section {
                    h2 id={ (id) "-title" } { (page.say(*title)) }
                    (body)
                }
            }
        }
    };
    frame(lang, page.say(TITLE), "", &body, page.say(MADE_FROM))
}

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

    fn days(&self) -> Markup {
        let day = |day: Date| html! { time datetime=(day) { (day_text(day, self.lang)) } };
        html! {
            @if let Some((from, to)) = self.answer.from.zip(self.answer.to) {
                (self.say(BETWEEN)) " " (day(from)) " " (self.say(AND)) " " (day(to))
            }
        }
    }

    fn glance(&self) -> Markup {
        let DiffAnswer { added, removed, changed, edition_before, edition_after, .. } = self.answer;
        let criteria = |change| self.changes().filter(|(_, it)| it.change == change).count();
        let tightened = criteria(Strictness::Tightened);
        let relaxed = criteria(Strictness::Relaxed);
        let unread = self.answer.unread_before.len() + self.answer.unread_after.len();
        let figure = |name: &str, number: usize, label: &str| {
            let shown = number_text(number as u64, self.lang);
            html! { li { data data-figure=(name) value=(number) { (shown) } " " (label) } }
        };
        html! {
            section {
                h2 { (self.say(GLANCE)) }
                ul.facts {
                    (figure("added", added.len(), self.say(ADDED)))
                    (figure("removed", removed.len(), self.say(REMOVED)))
                    (figure("changed", changed.len(), self.say(CHANGED)))
                    (figure("tightened", tightened, self.label(Strictness::Tightened)))
                    (figure("relaxed", relaxed, self.label(Strictness::Relaxed)))
                }
                @if unread > 0 { p.note { (unread) " " (self.say(UNREAD)) } }
                @if let Some((before, after)) = edition_before.as_ref().zip(edition_after.as_ref()) {
                    p.more { (self.say(EDITIONS)) ": " (before) ", " (after) }
                }
            }
        }
    }

    fn record(&self, kind: RecordType, title: &str, id: &str, version: Option<&str>) -> Markup {
        html! {
            th scope="row" {
                bdi { (title) } " "
                span.id { (id) @if let Some(version) = version { "@" (version) } }
                br;
                span.id { (self.label(kind)) }
            }
        }
    }

    fn added(&self) -> Markup {
        let row = |it: &AddedRecord| {
            html! {
                (self.record(it.r#type, &it.title, &it.id, it.version.as_deref()))
            }
        };
        self.table(ADDED, &[RECORD], self.answer.added.iter().map(row))
    }

    fn removed(&self) -> Markup {
        let row = |it: &RemovedRecord| {
            html! {
                (self.record(it.r#type, &it.title, &it.id, it.version.as_deref()))
                td {
                    @if let Some(day) = it.withdrawn_on {
                        (self.say(WITHDRAWN)) " " (day_text(day, self.lang))
                    }
                    @if let Some(successor) = &it.successor { "; " (self.say(SUCCESSOR)) ": " (successor) }
                    @if let Some(message) = &it.message { strong { (message) } }
                }
            }
        };
        self.table(REMOVED, &[RECORD, WHY], self.answer.removed.iter().map(row))
    }

    fn changed(&self) -> Markup {
        let rows = self.answer.changed.iter().flat_map(|record: &ChangedRecord| {
            record.members.iter().enumerate().map(move |(number, member)| {
                html! {
                    @if number == 0 {
                        th scope="rowgroup" rowspan=(record.members.len()) {
                            bdi { (record.title) } " "
                            span.id {
                                (record.id)
                                @if let Some(version) = &record.version { "@" (version) }
                            }
                            br;
                            span.id {
                                (self.label(record.r#type))
                                @if record.normative { ", " (self.say(BINDING)) }
                            }
                        }
                    }
                    td { code { (member.path) } }
                    td.value { (self.value(member.before.as_deref())) }
                    td.value { (self.value(member.after.as_deref())) }
                }
            })
        });
        self.table(CHANGED, &[RECORD, MEMBER, BEFORE, AFTER], rows)
    }

    fn value<'v>(&self, value: Option<&'v str>) -> &'v str {
        value.unwrap_or(self.say(NOT_THERE))
    }

    /// Every criterion that differs, with the profile it belongs to.
    fn changes(&self) -> impl Iterator<Item = ((&str, &str), &CriterionChange)> {
        let DiffAnswer { added, changed, .. } = self.answer;
        let of_added = added.iter().map(|it| (&it.title, &it.id, &it.criteria));
        let of_changed = changed.iter().map(|it| (&it.title, &it.id, &it.criteria));
        let all = of_added.chain(of_changed);
        all.flat_map(|(title, id, criteria)| {
            criteria.iter().map(move |it| ((title.as_str(), id.as_str()), it))
        })
    }

    fn criteria(&self) -> Markup {
        let rows = self.changes().map(|((title, id), it)| {
            html! {
                (self.record(RecordType::Profile, title, id, None))
                td { (it.title) " " span.id { (it.criterion) } }
                td { strong { (self.label(it.change)) } }
                td {
                    @if it.added { (self.say(NEW)) }
                    @if it.dropped { (self.say(DROPPED)) }
                    ul.plain {
                        @for member in &it.members {
                            li { code { (member.member) } ": " (self.label(member.change)) }
                        }
                    }
                }
            }
        });
        self.table(CRITERIA, &[RECORD, CRITERION, HOW, WHY], rows)
    }

    fn suspect(&self) -> Markup {
        let rows = self.answer.suspect.iter().map(|it| {
            html! {
                th scope="row" { (it.id) @if let Some(version) = &it.version { "@" (version) } }
                td { (self.label(it.rel)) }
                td { (it.target) }
            }
        });
        self.table(SUSPECT, &[RECORD, RELATION, LEADS_TO], rows)
    }

    fn states(&self) -> Markup {
        let rows = self.answer.states.iter().map(|it| {
            html! {
                th scope="row" { bdi { (it.title) } " " span.id { (it.need) } }
                td { (self.label(it.before)) }
                td { (self.label(it.after)) }
            }
        });
        self.table(STATES, &[NEED, BEFORE, AFTER], rows)
    }

    /// A table with these rows, or that there are none.
    fn table(&self, caption: Words, head: &[Words], rows: impl Iterator<Item = Markup>) -> Markup {
        let mut rows = rows.peekable();
        html! {
            @if rows.peek().is_none() { p { (self.say(NOTHING)) } } @else {
                div.scroll role="region" aria-label=(self.say(caption)) tabindex="0" {
                    table {
                        caption { (self.say(caption)) }
                        thead { tr { @for name in head { th scope="col" { (self.say(*name)) } } } }
                        tbody { @for row in rows { tr { (row) } } }
                    }
                }
            }
        }
    }
}
