//! What the check found, code by code.

use maud::{Markup, html};

use super::view::{Section, View, table};
use super::words;
use crate::findings::{Finding, Report, Words};
use crate::messages::Param;
use crate::model::{Attribution, Record};

const BY_CODE: Words = Words::new("Befunde nach Regel", "Findings by rule");

pub fn section(view: &View<'_>, check: &Report) -> Section {
    let head = [words::RULE, words::SEVERITY, words::COUNT, words::EXAMPLE].map(|it| view.say(it));
    // the gravest one, of them the first
    let first = |code: &str| {
        let found = check.findings.iter().filter(|finding| finding.code == code);
        found.rev().max_by_key(|finding| finding.severity)
    };
    let codes: Vec<_> = check.by_code.iter().collect();
    let body = html! {
        @if check.by_code.is_empty() { p { (view.say(words::NO_FINDINGS)) } } @else {
            (table(view, view.say(BY_CODE), &head, &codes, |(code, count)| {
                let count = usize::try_from(*count).unwrap_or(usize::MAX);
                let example = first(code);
                html! {
                    th.whole scope="row" { (code) }
                    td { @if let Some(finding) = example { (view.label(finding.severity)) } }
                    td.number { (view.figure(&format!("findings.{code}"), count)) }
                    td {
                        @if let Some(finding) = example {
                            // said in the language of the check
                            @if check.lang == view.lang && may_be_told(view, finding) {
                                (message(view, finding)) " "
                            }
                            (place(view, finding))
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

/// The message, with what records are called in place of their ids.
fn message(view: &View<'_>, finding: &Finding) -> String {
    let mut said = finding.message.clone();
    for (_, param) in &finding.params {
        let Param::Text(id) = param else { continue };
        let Some(title) = title(view, id) else { continue };
        for [open, close] in [["„", "“"], ["“", "”"]] {
            said = said.replace(&[open, id, close].concat(), &[open, title, close].concat());
        }
    }
    said
}

/// What the record with that id is called.
fn title<'a>(view: &View<'a>, id: &str) -> Option<&'a str> {
    let record = view.register.find(id).and_then(|(_, entry)| entry.record.as_ref());
    record.map(|record| view.text(record.title()))
}

/// The record that the finding is about, otherwise the text that it stands in.
fn place(view: &View<'_>, finding: &Finding) -> Markup {
    let title = finding.record.as_deref().and_then(|id| title(view, id));
    let id = finding.record.as_deref().or(finding.source.as_deref()).unwrap_or_default();
    html! {
        p.more { @if let Some(title) = title { bdi { (title) } " " } span.id { (id) } }
    }
}
