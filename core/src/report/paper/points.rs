//! What is not on record, and who is to answer.

use maud::{Markup, html};

use crate::findings::Words;
use crate::report::view::View;

/// A part of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What stands above the parts: for whom, when, by whom.
    Head,
    Resolution,
    Matter,
    Aim,
    Bodies,
    Stances,
    Cost,
    Effect,
}

impl Part {
    /// The number that stands before its title; that of the list of open points is the next one.
    pub const fn number(self) -> usize {
        self as usize
    }

    pub const fn id(self) -> &'static str {
        match self {
            Part::Head => "head",
            Part::Resolution => "resolution",
            Part::Matter => "matter",
            Part::Aim => "aim",
            Part::Bodies => "bodies",
            Part::Stances => "stances",
            Part::Cost => "cost",
            Part::Effect => "effect",
        }
    }

    pub const fn title(self) -> Words {
        match self {
            Part::Head => Words::new("Kopf der Vorlage", "Head of the proposal"),
            Part::Resolution => Words::new("Beschlussvorschlag", "Proposed decision"),
            Part::Matter => Words::new("Sachverhalt", "Facts of the matter"),
            Part::Aim => Words::new("Ziel", "Aim"),
            Part::Bodies => Words::new(
                "Beteiligte Gremien und wie sie standen",
                "Bodies involved and how they stood",
            ),
            Part::Stances => Words::new(
                "Stellungnahmen und Minderheitspositionen",
                "Positions, and views of a minority",
            ),
            Part::Cost => Words::new("Kosten", "Cost"),
            Part::Effect => Words::new("Wirkung je Land", "Effect by Land"),
        }
    }
}

/// Something that is not on record.
pub struct Point {
    pub part: Part,
    /// What, as the end of a sentence that begins with "still open".
    pub what: String,
    /// Who is to answer.
    pub who: String,
}

impl Point {
    pub fn new(part: Part, what: impl Into<String>, who: impl Into<String>) -> Self {
        Point { part, what: what.into(), who: who.into() }
    }
}

/// What is open in one part.
pub fn of(view: &View<'_>, part: Part, points: &[Point]) -> Markup {
    let own = points.iter().filter(|point| point.part == part);
    html! {
        @for point in own {
            p.note {
                strong { (view.say(STILL_OPEN)) } " " (point.what) ". "
                (view.say(WHO_ANSWERS)) " " (point.who) "."
            }
        }
    }
}

/// All that is open, at the end: what has to be cleared before the paper is handed in.
pub fn summary(view: &View<'_>, points: &[Point]) -> Markup {
    html! {
        section {
            h2 id="open-title" { (Part::Effect.number() + 1) ". " (view.say(TITLE)) }
            @if points.is_empty() { p { (view.say(NOTHING_OPEN)) } } @else {
                p { (view.counted("paper.open", points.len(), COUNTED)) }
                div.scroll role="region" aria-label=(view.say(ALL_OPEN)) tabindex="0" {
                    table {
                        caption { (view.say(ALL_OPEN)) }
                        thead {
                            tr {
                                @for name in [IN_PART, WHAT, WHO] {
                                    th scope="col" { (view.say(name)) }
                                }
                            }
                        }
                        tbody {
                            @for point in points {
                                tr {
                                    td { (view.say(point.part.title())) }
                                    th scope="row" { (point.what) }
                                    td { (point.who) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

pub const OPEN: Words = Words::new("noch offen", "still open");
const STILL_OPEN: Words = Words::new("noch offen:", "still open:");
const WHO_ANSWERS: Words = Words::new("Zuständig für die Antwort:", "To be answered by:");
const TITLE: Words = Words::new(
    "Was vor der Einreichung zu klären ist",
    "What has to be cleared before it is handed in",
);
const ALL_OPEN: Words = Words::new("Offene Punkte", "Open points");
const NOTHING_OPEN: Words = Words::new(
    "Es ist nichts offen, was sich aus dem Register feststellen lässt.",
    "Nothing is open that the register can tell of.",
);
const COUNTED: Words = Words::new(
    "Punkt ist noch offen.|Punkte sind noch offen.",
    "point is still open.|points are still open.",
);
const IN_PART: Words = Words::new("Abschnitt", "Part");
const WHAT: Words = Words::new("Noch offen", "Still open");
const WHO: Words = Words::new("Zuständig für die Antwort", "To be answered by");
