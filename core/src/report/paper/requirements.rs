//! The first annex: what the profile requires, word for word.

use maud::{Markup, html};

use super::Paper;
use crate::facts::{Effective, effective};
use crate::findings::Words;
use crate::report::view::table;
use crate::report::words as common;

pub fn annex(paper: &Paper<'_>) -> Markup {
    let view = &paper.view;
    let (all, _) = effective(paper.profile, view.register);
    let head = [common::CRITERION, common::BINDING, common::COMES_FROM];
    let head = head.map(|it| view.say(it));
    html! {
        @if !all.is_empty() {
            section.annex {
                h2 id="requirements-title" { (view.say(TITLE)) }
                (table(view, view.say(REQUIREMENTS), &head, &all, |it| html! {
                    th scope="row" {
                        bdi { (view.text(&it.criterion.title)) } " " span.id { (it.criterion.id) }
                        p.more { (view.text(&it.criterion.text)) }
                    }
                    td {
                        (view.label(it.criterion.binding))
                        p.more { (view.label(it.criterion.class)) }
                    }
                    td { (origin(paper, it)) }
                }))
            }
        }
    }
}

/// The needs and records that it comes from; of one that another profile brings, that profile.
fn origin(paper: &Paper<'_>, it: &Effective<'_>) -> Markup {
    let view = &paper.view;
    let from = it.criterion.derived_from.iter().map(|to| view.name(to.as_str()));
    let from: Vec<&str> = from.collect();
    html! {
        @if !std::ptr::eq(it.of, paper.profile) { (view.text(&it.of.title)) }
        @else if from.is_empty() { (view.say(common::NOT_SAID)) }
        @else { ul.plain { @for name in from { li { (name) } } } }
    }
}

const TITLE: Words = Words::new("Anlage 1: Anforderungen", "Annex 1: Requirements");
const REQUIREMENTS: Words = Words::new("Was das Profil verlangt", "What the profile requires");
