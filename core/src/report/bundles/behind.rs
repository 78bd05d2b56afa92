//! Whom a profile would leave behind, with names and reasons.

use maud::{Markup, html};

use super::named;
use super::proposed::from;
use crate::bundle::ProfileDiversity;
use crate::findings::Words;
use crate::messages::number_text;
use crate::report::view::{View, table};
use crate::report::words;

pub fn profile(view: &View<'_>, profile: &ProfileDiversity) -> Markup {
    let figure = |what: &str, number| {
        view.sum(&format!("bundles.profile.{}.{what}", profile.profile), number)
    };
    let caption = format!("{} {}", view.say(LEFT_BY), profile.profile);
    let head = [words::NEED, words::FROM, FOR_HOW_MANY, WHY].map(|it| view.say(it));
    html! {
        h4 { (named(&profile.title, &profile.profile)) }
        p {
            (view.say(OF_ALL)) " " (figure("pairs", profile.pairs)) " " (view.say(PAIRS)) " "
            (figure("left", profile.left)) " " (view.say(LEFT)) " "
            (figure("unknown", profile.unknown)) " " (view.say(UNKNOWN))
            @if let (Some(least), Some(most)) = (profile.least, profile.most) {
                " " (view.say(KEPT)) " "
                (view.between([least, most].map(|it| u64::from(it / 10)))) "."
            }
        }
        @if profile.behind.is_empty() { p { (view.say(NOBODY)) } } @else {
            (table(view, &caption, &head, &profile.behind, |need| html! {
                th scope="row" { (named(&need.title, &need.need)) }
                td { (from(view, &need.raised_by)) }
                td.number { (number_text(need.units, view.lang)) }
                td { ul.plain { @for reason in &need.reasons { li { (reason.message) } } } }
            }))
        }
    }
}

pub const TITLE: Words =
    Words::new("Wen ein Profil zurücklassen würde", "Whom a profile would leave behind");
const LEFT_BY: Words = Words::new("Zurückgelassen durch", "Left behind by");
const OF_ALL: Words = Words::new("Von", "Of");
const PAIRS: Words = Words::new(
    "Fällen (je Bedarf dahinter jede Kommune, jeder Kreis und Verband, die er betrifft) ließe das \
     Profil",
    "cases (of each need behind it every municipality, county and association it concerns) the \
     profile would leave",
);
const LEFT: Words = Words::new("zurück; bei", "behind; of");
const UNKNOWN: Words = Words::new("ist das nicht bekannt.", "that is not known.");
const KEPT: Words = Words::new("Gewahrt blieben", "It would keep");
const NOBODY: Words = Words::new(
    "Soweit bekannt, lässt es niemanden zurück.",
    "As far as is known, it leaves nobody behind.",
);
const FOR_HOW_MANY: Words = Words::new("Für wie viele", "For how many");
const WHY: Words = Words::new("Warum", "Why");
