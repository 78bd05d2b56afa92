//! What became of each need: a time line of the stations on its way, with a table beside it.

use maud::{Markup, html};

use super::view::{Section, View, more, nothing, table};
use crate::findings::Words;
use crate::model::{Basis, Need};
use crate::trace::{TraceAnswer, TraceDirection, TraceNode, TraceStage, TraceStep, Traces};

/// So many needs are traced on a page at most.
const TRACED: usize = 50;
/// So many stations of one are drawn at most; the table has more of them.
const DRAWN: usize = 40;
/// So many stations of one stand in its table at most, and so many connections of each.
const LISTED: usize = 60;
const CONNECTED_SHOWN: usize = 8;

pub const TITLE: Words = Words::new("Werdegang", "What became of it");
const LED_ON: Words = Words::new(
    "Bedarf, dessen Werdegang sich verfolgen lässt|Bedarfe, deren Werdegang sich verfolgen lässt",
    "need whose way can be followed|needs whose way can be followed",
);
const INTRO: Words = Words::new(
    "Vom Bedarf über Profil, Sitzung und Beschluss bis zu Antwort und Folge, der Zeit nach. Eine \
     gestrichelte Linie heißt: Der Zusammenhang ist angenommen, kein Text nennt beide Seiten.",
    "From the need by profile, session and decision to reply and effect, in order of time. A dashed \
     line means that the connection is assumed: no text names both ends.",
);
const NOT_TRACED: Words = Words::new(
    "weiterer Bedarf ist hier nicht verfolgt, von insgesamt|weitere Bedarfe sind hier nicht verfolgt, \
     von insgesamt",
    "more need is not traced here, of|more needs are not traced here, of",
);
const NOT_DRAWN: Words = Words::new(
    "weitere Station ist nicht gezeichnet, von insgesamt|weitere Stationen sind nicht gezeichnet, von \
     insgesamt",
    "more station is not drawn, of|more stations are not drawn, of",
);
const NOT_LISTED: Words = Words::new(
    "weitere Station steht nicht in der Tabelle, von insgesamt|weitere Stationen stehen nicht in der \
     Tabelle, von insgesamt",
    "more station is not in the table, of|more stations are not in the table, of",
);
const MORE: Words = Words::new("weiterer|weitere", "more");
const WAY: Words = Words::new("Werdegang", "The way");
const STATIONS: Words = Words::new("Station|Stationen", "station|stations");
const ASSUMED: Words = Words::new("Zusammenhang angenommen", "connection assumed");
const DAY: Words = Words::new("Tag", "Day");
const STATION: Words = Words::new("Station", "Station");
const STATE: Words = Words::new("Stand", "Status");
const CONNECTED: Words = Words::new("Zusammenhang", "Connection");
const MISSING: Words = Words::new("Was auf dem Weg fehlt", "What is missing on the way");
const NOTHING_MISSING: Words = Words::new(
    "Auf dem Weg fehlt nichts, was sich feststellen lässt.",
    "On the way nothing is missing that can be told.",
);
const LATER: Words = Words::new(
    "Datensätze nach dem Stichtag sind nicht gezeigt:",
    "Records after the day are not shown:",
);
const NO_DAY: Words = Words::new("ohne Tag", "no day");

pub fn section(view: &View<'_>) -> Section {
    let traces = Traces::of(view.register, view.day);
    let all: Vec<&Need> =
        view.register.needs().filter(|need| traces.leads_on(need.id.as_str())).collect();
    let about = |need: &&Need| traces.about(need.id.as_str(), TraceDirection::Both, view.lang);
    let told: Vec<TraceAnswer> = all.iter().take(TRACED).filter_map(about).collect();
    let body = html! {
        @if told.is_empty() { (nothing(view)) } @else {
            ul.facts { li { (view.counted("traces.needs", all.len(), LED_ON)) } }
            p { (view.say(INTRO)) }
            @for trace in &told { (one(view, trace)) }
            (more(view, all.len(), TRACED, NOT_TRACED))
        }
    };
    Section { id: "traces", title: view.say(TITLE), body }
}

fn one(view: &View<'_>, trace: &TraceAnswer) -> Markup {
    let Some(about) = trace.nodes.iter().find(|it| it.id == trace.about) else {
        return html! {};
    };
    let title = format!("{}: {}", view.say(WAY), about.title);
    let later = usize::try_from(trace.later).unwrap_or(usize::MAX);
    html! {
        h3 id={ "trace-" (about.record) } { bdi { (about.title) } " " span.id { (about.record) } }
        p.more {
            (view.counted(
                &format!("trace.{}.stations", about.record),
                trace.nodes.len(),
                STATIONS,
            ))
        }
        div.chart {
            div { (line(view, trace, &title)) (more(view, trace.nodes.len(), DRAWN, NOT_DRAWN)) }
            (stations(view, trace, &title))
        }
        (missing(view, trace))
        @if later > 0 { p.note { (view.say(LATER)) " " (view.number(later)) "." } }
    }
}

fn stations(view: &View<'_>, trace: &TraceAnswer, title: &str) -> Markup {
    let head = [DAY, STATION, STATE, CONNECTED].map(|it| view.say(it));
    let shown = trace.nodes.get(..LISTED).unwrap_or(&trace.nodes);
    let listed = table(view, title, &head, shown, |node| {
        let all = connections(trace, node);
        html! {
            td.number { (day(view, node)) }
            th scope="row" {
                (what(node)) ": "
                @match &node.url {
                    Some(url) => { a href=(url) rel="noreferrer" { (node.title) } }
                    None => { bdi { (node.title) } }
                }
                " " span.id { (node.id) }
            }
            td { @if let Some(state) = &node.state { (state.label) } }
            td { ul.plain {
                @for (from, steps) in all.iter().take(CONNECTED_SHOWN) {
                    li { (connected(view, trace, from, steps)) }
                }
                @if all.len() > CONNECTED_SHOWN {
                    @let others = all.len() - CONNECTED_SHOWN;
                    li { (view.number(others)) " " (view.noun(others, MORE)) }
                }
            } }
        }
    });
    html! { div { (listed) (more(view, trace.nodes.len(), LISTED, NOT_LISTED)) } }
}

/// From where steps lead to a station, each with these steps.
fn connections<'t>(trace: &'t TraceAnswer, to: &TraceNode) -> Vec<(&'t str, Vec<&'t TraceStep>)> {
    let mut found: Vec<(&str, Vec<&TraceStep>)> = Vec::new();
    for step in trace.steps.iter().filter(|it| it.to == to.id) {
        match found.last_mut() {
            Some((from, steps)) if *from == step.from => steps.push(step),
            _ => found.push((&step.from, vec![step])),
        }
    }
    found
}

/// How a station is connected with one before it, told from there back.
fn connected(view: &View<'_>, trace: &TraceAnswer, from: &str, steps: &[&TraceStep]) -> Markup {
    let from = trace.nodes.iter().find(|it| it.id == from);
    html! {
        @for (number, step) in steps.iter().enumerate() {
            @if number > 0 { ", " }
            (step.reverse)
            @if step.basis == Basis::Assumed { " (" em { (view.say(ASSUMED)) } ")" }
        }
        ": "
        @if let Some(from) = from { bdi { (from.number.as_ref().unwrap_or(&from.title)) } }
    }
}

fn missing(view: &View<'_>, trace: &TraceAnswer) -> Markup {
    html! {
        h4 { (view.say(MISSING)) }
        @if trace.missing.is_empty() { p { (view.say(NOTHING_MISSING)) } } @else {
            ul {
                @for gap in &trace.missing {
                    li {
                        @if gap.at != trace.about {
                            @if let Some(at) = trace.nodes.iter().find(|it| it.id == gap.at) {
                                bdi { (at.number.as_ref().unwrap_or(&at.title)) } ": "
                            }
                        }
                        (gap.message)
                    }
                }
            }
        }
    }
}

fn day(view: &View<'_>, node: &TraceNode) -> Markup {
    match node.on {
        Some(day) => view.day(day),
        None => html! { (view.say(NO_DAY)) },
    }
}

fn what(node: &TraceNode) -> &str {
    node.number.as_deref().unwrap_or(&node.label)
}

/// Units of the drawing: a station is so high; stations stand on an axis, to the right of it what they
/// are, to the left of it the arcs from one to the other.
const STEP: usize = 56;
const AXIS: usize = 64;
const WIDTH: usize = 320;

fn line(view: &View<'_>, trace: &TraceAnswer, title: &str) -> Markup {
    let drawn: Vec<&TraceNode> = trace.nodes.iter().take(DRAWN).collect();
    let place = |id: &str| drawn.iter().position(|it| it.id == id);
    let arcs: Vec<(usize, usize, &TraceStep)> = trace
        .steps
        .iter()
        .filter_map(|step| Some((place(&step.from)?, place(&step.to)?, step)))
        .collect();
    let longest = arcs.iter().map(|(from, to, _)| from.abs_diff(*to)).max().unwrap_or_default();
    let height = drawn.len() * STEP;
    html! {
        svg.way role="img" aria-label=(title) viewBox={ "0 0 " (WIDTH) " " (height) } {
            line.axis x1=(AXIS) x2=(AXIS) y1=(at(0)) y2=(at(drawn.len().saturating_sub(1))) {}
            @for (from, to, step) in &arcs { (arc([*from, *to], longest, step.basis)) }
            @for (number, node) in drawn.iter().enumerate() {
                (stop(at(number), node, node.id == trace.about))
                text.label x=(AXIS + 16) y=(at(number) - 4) {
                    tspan.when { (when(view, node)) } " " (shorten(what(node), 22))
                }
                text.label.soft x=(AXIS + 16) y=(at(number) + 12) { (shorten(&node.title, 30)) }
            }
        }
    }
}

/// The height of a station on the axis.
const fn at(number: usize) -> usize {
    number * STEP + STEP / 2
}

fn when(view: &View<'_>, node: &TraceNode) -> String {
    match node.on {
        Some(day) => crate::messages::day_text(day, view.lang),
        None => view.say(NO_DAY).to_owned(),
    }
}

/// An arc to the left of the axis, the wider the further it goes, with a head where it ends.
fn arc([from, to]: [usize; 2], longest: usize, basis: Basis) -> Markup {
    let far = from.abs_diff(to).max(1);
    let wide = 14 + (far * (AXIS - 22)).div_ceil(longest.max(1));
    let (left, start, end) = (AXIS.saturating_sub(wide), at(from), at(to));
    let begin = AXIS - 7;
    let path = format!("M{begin} {start} C{left} {start} {left} {end} {begin} {end}");
    let head = format!("M{begin} {end} l-7 -3.5 l0 7 z");
    let class = if basis == Basis::Assumed { "arc assumed" } else { "arc" };
    html! {
        path class=(class) d=(path) {}
        path.head d=(head) {}
    }
}

/// The mark of a station: round for a need, a diamond for a session, a square for all that is decided
/// or comes of it; the one asked about is ringed.
fn stop(y: usize, node: &TraceNode, is_about: bool) -> Markup {
    html! {
        @if is_about { circle.ring cx=(AXIS) cy=(y) r="10" {} }
        @match node.stage {
            TraceStage::Need | TraceStage::Bundle => { circle.stop cx=(AXIS) cy=(y) r="6" {} }
            TraceStage::Session => {
                path.stop d={ "M" (AXIS) " " (y - 7) " l7 7 l-7 7 l-7 -7 z" } {}
            }
            _ => { rect.stop x=(AXIS - 5) y=(y - 5) width="10" height="10" {} }
        }
    }
}

/// A label that fits the drawing; the table has all of it.
fn shorten(label: &str, most: usize) -> String {
    match label.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", label.get(..end).unwrap_or_default().trim_end()),
        None => label.to_owned(),
    }
}
