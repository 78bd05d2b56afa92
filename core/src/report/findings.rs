//! What the check found, code by code.

use maud::html;

use super::view::{Section, View, table};
use super::words;
use crate::findings::{Finding, Report};
use crate::model::{Attribution, Record};

pub fn section(view: &View<'_>, check: &Report) -> Section {
    let head =
        [words::FINDING, words::SEVERITY, words::COUNT, words::EXAMPLE].map(|it| view.say(it));
    // the gravest one, of them the first
    let first = |code: &str| {
        let found = check.findings.iter().filter(|finding| finding.code == code);
        found.rev().max_by_key(|finding| finding.severity)
    };
    let codes: Vec<_> = check.by_code.iter().collect();
    let body = html! {
        @if check.by_code.is_empty() { p { (view.say(words::NO_FINDINGS)) } } @else {
            (table(view, view.say(words::FINDINGS), &head, &codes, |(code, count)| {
                let count = usize::try_from(*count).unwrap_or(usize::MAX);
                let example = first(code);
                html! {
                    th scope="row" { (code) }
                    td { @if let Some(finding) = example { (view.label(finding.severity)) } }
                    td.number { (view.figure(&format!("findings.{code}"), count)) }
                    td {
                        @if let Some(finding) = example {
                            // said in the language of the check
                            @if check.lang == view.lang && may_be_told(view, finding) {
                                (finding.message) " "
                            }
                            span.id { (place(finding)) }
                        }
                    }
                }
            }))
        }
    };
    Section { id: "findings", title: view.say(words::FINDINGS), body }
}

/// A message may repeat what a record says; of a need whose originator is not to be named it stays
/// untold.
fn may_be_told(view: &View<'_>, finding: &Finding) -> bool {
    let record = finding.record.as_deref().and_then(|id| view.register.find(id));
    match record.and_then(|(_, entry)| entry.record.as_ref()) {
        Some(Record::Need(need)) => need.attribution == Some(Attribution::Named),
        _ => true,
    }
}

fn place(finding: &Finding) -> &str {
    finding.record.as_deref().or(finding.source.as_deref()).unwrap_or_default()
}
