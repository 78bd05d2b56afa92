//! What is proposed: needs that could be one, one sentence about several things, and what reads alike
//! but should not be merged.

use maud::{Markup, html};

use super::{DIFFERS, named};
use crate::bundle::{BundledNeed, OtherService, ProposedBundle, TwinProposal};
use crate::findings::Words;
use crate::report::view::{View, table};
use crate::report::words;

/// Needs that could be one.
pub fn group(view: &View<'_>, bundle: &ProposedBundle) -> Markup {
    let caption = format!("{} {}", view.say(ALIKE), bundle.canonical);
    let head = [words::NEED, words::FROM, SCORE, REASONS, OWN_WORDS].map(|it| view.say(it));
    html! {
        h4 { (named(&bundle.title, &bundle.canonical)) }
        p { (view.number(bundle.needs.len())) " " (view.say(COULD_BE_ONE)) }
        (table(view, &caption, &head, &bundle.needs, |need| row(view, need)))
        (differences(view, bundle))
        @if !bundle.doubts.is_empty() {
            p { strong { (view.say(NOT_WITHOUT_ASKING)) } }
            ul {
                @for doubt in &bundle.doubts {
                    li {
                        @for (number, id) in doubt.needs.iter().enumerate() {
                            @if number > 0 { " / " }
                            (named(title(bundle, id), id))
                        }
                        ": " (doubt.message)
                    }
                }
            }
        }
    }
}

fn row(view: &View<'_>, need: &BundledNeed) -> Markup {
    html! {
        th scope="row" { (named(&need.title, &need.id)) }
        td { (from(view, &need.raised_by)) }
        td.number { (need.score.map_or_else(String::new, |score| percent(view, score))) }
        td {
            @if need.score.is_none() { (view.say(CANONICAL)) }
            ul.plain { @for reason in &need.reasons { li { (reason.message) } } }
        }
        td { (need.own_words.join(", ")) }
    }
}

/// Where the needs ask different things of a solution, and who asks what.
fn differences(view: &View<'_>, bundle: &ProposedBundle) -> Markup {
    html! {
        @if !bundle.differs.is_empty() {
            p { strong { (view.say(DIFFERS)) } }
            ul {
                @for one in &bundle.differs {
                    li {
                        span.id { (one.concept) } ": "
                        @if one.can_agree { (one.message) } @else { strong { (one.message) } }
                        ul {
                            @for demand in &one.needs {
                                li {
                                    (named(title(bundle, &demand.need), &demand.need)) ": "
                                    (demand.asks)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn title<'b>(bundle: &'b ProposedBundle, id: &'b str) -> &'b str {
    bundle.needs.iter().find(|it| it.id == id).map_or(id, |it| &it.title)
}

/// One sentence about several services or practices.
pub fn twins(view: &View<'_>, twins: &TwinProposal) -> Markup {
    let first = twins.needs.first().map_or("", |it| &it.id);
    let caption = format!("{} {first}", view.say(SAME_SENTENCE));
    let head = [words::NEED, INSTEAD].map(|it| view.say(it));
    html! {
        h4 { (twins.title.as_deref().unwrap_or_else(|| view.say(ONE_CRITERION))) }
        p { (twins.message) }
        p { (view.say(COMMON_TEXT)) " " q { (twins.text) } }
        (table(view, &caption, &head, &twins.needs, |need| html! {
            th scope="row" { (named(&need.title, &need.id)) }
            td { (need.instead) }
        }))
    }
}

/// What reads alike and is about different services.
pub fn other_services(view: &View<'_>, all: &[OtherService]) -> Markup {
    let head = [words::NEED, AND_NEED, SCORE, WHY_NOT].map(|it| view.say(it));
    html! {
        @if !all.is_empty() {
            h3 { (view.say(NOT_TO_BE_MERGED)) }
            (table(view, view.say(NOT_TO_BE_MERGED_TABLE), &head, all, |pair| {
                let both = pair.titles.iter().zip(&pair.needs);
                html! {
                    @for (number, (title, id)) in both.enumerate() {
                        @if number == 0 { th scope="row" { (named(title, id)) } }
                        @else { td { (named(title, id)) } }
                    }
                    td.number { (percent(view, pair.score)) }
                    td { (pair.message) }
                }
            }))
        }
    }
}

/// Who raised a need, as far as that may be told.
pub fn from(view: &View<'_>, names: &[String]) -> String {
    if names.is_empty() { view.say(words::NOT_TOLD).to_owned() } else { names.join(", ") }
}

/// Thousandths as hundredths, rounded down.
fn percent(view: &View<'_>, thousandths: u16) -> String {
    view.percent(u64::from(thousandths / 10))
}

pub const TITLE: Words =
    Words::new("Was sich bündeln ließe (Vorschläge)", "What could be bundled (proposals)");
const ALIKE: Words = Words::new("Bedarfe ähnlich wie", "Needs like");
const COULD_BE_ONE: Words = Words::new(
    "Bedarfe sind einander ähnlich; in diesen ließen sich die anderen zusammenführen.",
    "needs are alike; the others could be merged into this one.",
);
const SCORE: Words = Words::new("Ähnlichkeit der Wörter", "How alike the words are");
const REASONS: Words = Words::new("Was dafür spricht", "What speaks for it");
const CANONICAL: Words = Words::new("den anderen am ähnlichsten", "most like the others");
const OWN_WORDS: Words = Words::new("Was nur dieser nennt", "What this one alone names");
const NOT_WITHOUT_ASKING: Words = Words::new(
    "Nicht ohne Rückfrage zusammenlegen, weil sie sich widersprechen könnten",
    "Not to be merged without asking, since they may contradict each other",
);
pub const TWINS: Words = Words::new(
    "Gleiche Aussage, verschiedene Gegenstände: Vorschläge für ein gemeinsames Kriterium",
    "The same said of different things: proposals for one common criterion",
);
const SAME_SENTENCE: Words =
    Words::new("Bedarfe mit der Aussage von", "Needs that say what is said in");
const ONE_CRITERION: Words = Words::new("Ein gemeinsames Kriterium", "One common criterion");
const COMMON_TEXT: Words = Words::new("Gemeinsamer Wortlaut:", "Words in common:");
const INSTEAD: Words =
    Words::new("Was dort an der Stelle von … steht", "What stands there instead of …");
const NOT_TO_BE_MERGED: Words =
    Words::new("Ähnlich, aber nicht zusammenzulegen", "Alike, but not to be merged");
const NOT_TO_BE_MERGED_TABLE: Words = Words::new(
    "Bedarfe mit ähnlichem Wortlaut zu verschiedenen Leistungen",
    "Needs that read alike about different services",
);
const AND_NEED: Words = Words::new("und", "and");
const WHY_NOT: Words = Words::new("Nicht zusammenlegen, weil", "Not to be merged, since");
