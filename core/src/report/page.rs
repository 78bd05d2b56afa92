//! The page around the sections.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::view::View;
use super::{agenda, bundles, coverage, lands, notices, traces, words};
use crate::facts::Steps;
use crate::findings::{Lang, Report};
use crate::matching::Share;
use crate::model::{Need, NeedStatus, Visibility};

const STYLE: &str = include_str!("report.css");
const OF_SECTIONS: &str = include_str!("sections.css");

/// The sections by their ids and titles, in their order.
const CONTENTS: &[(&str, crate::findings::Words)] = &[
    ("needs", words::NEEDS),
    ("profiles", words::PROFILES),
    ("traces", traces::TITLE),
    ("coverage", coverage::TITLE),
    ("bundles", bundles::TITLE),
    ("reach", words::REACH),
    ("uses", words::USES),
    ("lands", lands::TITLE),
    ("notices", notices::TITLE),
    ("agenda", agenda::TITLE),
    ("bodies", words::BODIES),
    ("unknown", super::unknown::TITLE),
    ("findings", words::FINDINGS),
];

/// The whole document.
pub fn document(view: &View<'_>, facts: &Markup, sections: &Markup) -> String {
    let title = view.say(words::TITLE);
    let body = html! {
        header {
            h1 { (title) }
            p.day { (view.say(words::AS_OF)) " " (view.day(view.day)) }
        }
        nav aria-label=(view.say(words::CONTENTS)) {
            ol {
                @for (id, title) in CONTENTS {
                    li { a href={ "#" (id) "-title" } { (view.say(*title)) } }
                }
            }
        }
        main {
            (facts)
            (sections)
        }
    };
    frame(view.lang, title, OF_SECTIONS, &body, view.say(words::MADE_FROM))
}

/// A document with a body, styles of its own and a line at its end.
pub fn frame(lang: Lang, title: &str, style: &str, body: &Markup, end: &str) -> String {
    let markup = html! {
        (DOCTYPE)
        html lang=(if lang == Lang::De { "de" } else { "en" }) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy"
                    content="default-src 'none'; style-src 'unsafe-inline'";
                title { (title) }
                style { (PreEscaped(STYLE)) (PreEscaped(style)) }
            }
            body {
                (body)
                footer { p { (end) } }
            }
        }
    };
    shown(&markup.into_string())
}

/// Signs that would end a document or turn its lines round, each as the mark of what cannot be
/// shown.
fn shown(html: &str) -> String {
    let is_harmful = |sign: char| {
        let turns = matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        turns || sign.is_control() && !matches!(sign, '\n' | '\t')
    };
    html.replace(is_harmful, "\u{fffd}")
}

/// The figures at the head of the page, and for whom it is.
pub fn facts(view: &View<'_>, check: &Report, any: Share) -> Markup {
    let register = view.register;
    let is_open = |need: &&Need| need.status_on(Some(view.day)).is_surely(NeedStatus::is_open);
    let open = register.needs().filter(is_open).count();
    let units = register.all_units(Some(view.day)).count();
    let figure = |name: &str, number: usize, label| {
        html! { li { (view.counted(name, number, label)) } }
    };
    let total = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    html! {
        section {
            h2 { (view.say(words::AT_A_GLANCE)) }
            ul.facts {
                (figure("needs.open", open, words::NEEDS_OPEN))
                (figure("records", total(check.records), words::RECORDS))
                (figure("units", units, words::UNITS))
                (figure("reach.any.proven", any.proven, words::ANY_PROVEN))
                (figure("reach.any.assumed", any.assumed(), words::ANY_ASSUMED))
                (figure("errors", total(check.errors), words::ERRORS))
                (figure("warnings", total(check.warnings), words::WARNINGS))
            }
            @if let Some(strictest) = strictest(view) {
                p.note {
                    (view.say(words::CONFIDENTIAL)) " "
                    strong { (view.label(strictest)) } "."
                }
            }
        }
    }
}

/// The strictest visibility of the records that the page tells of; `None` when all are public.
fn strictest(view: &View<'_>) -> Option<Visibility> {
    let own = |visibility: Option<Visibility>, kind: crate::model::RecordType| {
        visibility.unwrap_or_else(|| kind.usual_visibility())
    };
    let heads = view.register.records().filter_map(|(_, record)| record.head());
    let least = heads.map(|head| own(head.visibility, head.record_type)).min();
    least.filter(|visibility| *visibility != Visibility::Public)
}
