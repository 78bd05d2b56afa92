//! What the check found, code by code.

use maud::html;

use super::view::{Section, View, table};
use super::words;
use crate::findings::{Finding, Report};

pub fn section(view: &View<'_>, check: &Report) -> Section {
    let head =
        [words::FINDING, words::SEVERITY, words::COUNT, words::EXAMPLE].map(|it| view.say(it));
    let first = |code: &str| check.findings.iter().find(|finding| finding.code == code);
    let body = html! {
        @if check.by_code.is_empty() { p { (view.say(words::NO_FINDINGS)) } } @else {
            (table(view.say(words::FINDINGS), &head, &html! {
                @for (code, count) in check.by_code.iter() {
                    tr {
                        th scope="row" { (code) }
                        @match first(code) {
                            Some(finding) => {
                                td { (view.label(finding.severity.label_de(), finding.severity.label_en())) }
                                td.number { (view.figure(&format!("findings.{code}"), usize::try_from(*count).unwrap_or(usize::MAX))) }
                                td {
                                    // said in the language of the check
                                    @if check.lang == view.lang { (finding.message) " " }
                                    span.id { (place(finding)) }
                                }
                            }
                            None => {
                                td {}
                                td.number { (view.figure(&format!("findings.{code}"), usize::try_from(*count).unwrap_or(usize::MAX))) }
                                td {}
                            }
                        }
                    }
                }
            }))
        }
    };
    Section { id: "findings", title: view.say(words::FINDINGS), body }
}

fn place(finding: &Finding) -> &str {
    finding.record.as_deref().or(finding.source.as_deref()).unwrap_or_default()
}
