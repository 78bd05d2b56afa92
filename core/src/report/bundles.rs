//! Bundles of needs: what was merged and who agreed, what could be, what only reads alike, and whom a
//! profile would leave behind.

pub mod behind;
pub mod page;
mod proposed;

use maud::{Markup, html};

use super::view::{Section, View, more, nothing, table};
use super::words;
use crate::bundle::{Asked, BundleAnswer, MergedNeed, OriginatorConsent, RecordedBundle, propose};
use crate::facts::ConsentState;
use crate::findings::Words;

/// So many bundles, proposals or profiles stand on a page at most, each kind.
const BLOCKS: usize = 50;

pub fn section(view: &View<'_>) -> Section {
    let (day, lang) = (view.day, view.lang);
    let told = propose(view.register, Asked { need: None, day, limit: usize::MAX, lang });
    let is_empty = view.register.needs().next().is_none();
    let body = if is_empty { nothing(view) } else { of(view, &told) };
    Section { id: "bundles", title: view.say(TITLE), body }
}

fn of(view: &View<'_>, told: &BundleAnswer) -> Markup {
    let facts = [
        ("recorded", told.bundles.len(), RECORDED_OF_THEM),
        ("proposed", told.groups.len(), PROPOSED_OF_THEM),
        ("twins", told.twins.len(), TWINS_OF_THEM),
    ];
    html! {
        ul.facts {
            @for (name, number, label) in facts {
                li { (view.counted(&format!("bundles.{name}"), number, label)) }
            }
        }
        p { (view.say(INTRO)) }
        @if let Some(message) = &told.message { p { (message) } }
        (blocks(view, RECORDED, &told.bundles, |one| recorded(view, one)))
        (blocks(view, proposed::TITLE, &told.groups, |one| proposed::group(view, one)))
        (blocks(view, proposed::TWINS, &told.twins, |one| proposed::twins(view, one)))
        (proposed::other_services(view, &told.other_services))
        (blocks(view, behind::TITLE, &told.profiles, |one| behind::profile(view, one)))
    }
}

/// Blocks with a heading, as far as there are any; each is kept together on paper.
fn blocks<T>(view: &View<'_>, title: Words, all: &[T], block: impl Fn(&T) -> Markup) -> Markup {
    html! {
        @if !all.is_empty() {
            h3 { (view.say(title)) }
            @for one in all.iter().take(BLOCKS) { article.block { (block(one)) } }
            (more(view, all.len(), BLOCKS, words::NOT_SHOWN))
        }
    }
}

/// A record by title and id.
fn named(title: &str, id: &str) -> Markup {
    html! { bdi { (title) } " " span.id { (id) } }
}

fn recorded(view: &View<'_>, bundle: &RecordedBundle) -> Markup {
    let target = view.register.need(&bundle.id);
    let title = format!("{} {}", view.say(MERGED_INTO), bundle.id);
    let head = [words::NEED, MERGED_ON, OBJECTIONS, STANCES].map(|it| view.say(it));
    html! {
        h4 { (named(&bundle.title, &bundle.id)) }
        @if let Some(target) = target {
            p { (view.say(COMMON)) " " (view.text(&target.statement)) }
        }
        p { (view.say(if bundle.agreed { AGREED } else { NOT_AGREED })) }
        (table(view, &title, &head, &bundle.needs, |need| merged(view, need)))
        @if !bundle.variants.is_empty() {
            p { strong { (view.say(DIFFERS)) } }
            ul {
                @for variant in &bundle.variants {
                    li {
                        (variant.delta)
                        @if !variant.originators.is_empty() {
                            " – " (view.say(FOR)) " " (variant.originators.join(", "))
                        }
                    }
                }
            }
        }
    }
}

fn merged(view: &View<'_>, need: &MergedNeed) -> Markup {
    let objects = |it: &OriginatorConsent| {
        matches!(it.state, ConsentState::Objected | ConsentState::ObjectedLate)
    };
    html! {
        th scope="row" {
            (named(&need.title, &need.id))
            @if let Some(way) = &need.by_way_of { p.more { (view.say(BY_WAY_OF)) " " (way) } }
        }
        td { (view.day(need.on)) }
        td { (deadline(view, need)) }
        td {
            @if need.originators.is_empty() { (view.say(words::NOT_SAID)) } @else {
                ul.plain {
                    @for one in &need.originators {
                        li { @if objects(one) { strong { (one.message) } } @else { (one.message) } }
                    }
                }
            }
        }
    }
}

/// Until when objections to a merge are possible, and whether they are still.
fn deadline(view: &View<'_>, need: &MergedNeed) -> Markup {
    html! {
        (view.say(UNTIL)) " " (view.day(need.objection_until))
        @if need.objection_until >= view.day { ", " strong { (view.say(STILL_OPEN)) } }
    }
}

pub const TITLE: Words = Words::new("Bündel", "Bundles");
const INTRO: Words = Words::new(
    "Ein Bündel führt Bedarfe zusammen, die dasselbe wollen. Was hier vorgeschlagen ist, hat niemand \
     beschlossen: Es sind Hinweise aus Wortlaut und Leistung, und zusammengeführt wird davon nichts \
     von selbst.",
    "A bundle merges needs that want the same. What is proposed here has been decided by nobody: \
     these are hints from words and services, and nothing of it is merged by itself.",
);
const RECORDED_OF_THEM: Words = Words::new(
    "Bündel ist eingetragen|Bündel sind eingetragen",
    "bundle on record|bundles on record",
);
const PROPOSED_OF_THEM: Words = Words::new(
    "Bündel ist vorgeschlagen|Bündel sind vorgeschlagen",
    "bundle proposed|bundles proposed",
);
const TWINS_OF_THEM: Words = Words::new(
    "gemeinsames Kriterium ist vorgeschlagen|gemeinsame Kriterien sind vorgeschlagen",
    "common criterion proposed|common criteria proposed",
);
const RECORDED: Words = Words::new("Was zusammengeführt ist", "What is merged");
const COMMON: Words = Words::new("Gemeinsam:", "In common:");
const AGREED: Words = Words::new(
    "Alle, von denen die Bedarfe stammen, haben zugestimmt, nicht widersprochen oder eine Abweichung \
     bekommen.",
    "All who raised the needs agreed, did not object or got a variant.",
);
const NOT_AGREED: Words = Words::new(
    "Nicht alle, von denen die Bedarfe stammen, sind einverstanden, oder die Frist läuft noch.",
    "Not all who raised the needs agree, or there is still time to object.",
);
const MERGED_INTO: Words = Words::new("Zusammengeführt in", "Merged into");
const MERGED_ON: Words = Words::new("Zusammengeführt am", "Merged on");
const OBJECTIONS: Words = Words::new("Frist für Einwände", "Time to object");
const UNTIL: Words = Words::new("bis", "until");
const STILL_OPEN: Words = Words::new("läuft noch", "still open");
const STANCES: Words = Words::new("Wer zustimmt, wer nicht", "Who agrees, who does not");
const BY_WAY_OF: Words = Words::new("zuvor zusammengeführt in", "merged before into");
const DIFFERS: Words = Words::new("Was verschieden bleibt", "What stays different");
const FOR: Words = Words::new("für", "for");
