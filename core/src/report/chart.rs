//! Bars with their figures in a table beside.

use maud::{Markup, html};

use super::view::{View, more, table};
use super::words;

/// One bar: so many of so many.
pub struct Bar<'a> {
    pub label: &'a str,
    /// Name of the figure.
    pub name: String,
    pub value: usize,
    pub of: usize,
}

/// Units of the drawing: one bar with its label is so high, and all is so wide.
const STEP: usize = 40;
const WIDTH: usize = 320;
/// So many bars are drawn at most.
const DRAWN: usize = 50;

/// The bars as a drawing, as far as that can be taken in, and the same figures as a table.
///
/// `head` names the three columns: what, how many, of how many. Without `with_total` (all bars are
/// parts of one number) the third column is left out.
pub fn bars(
    view: &View<'_>,
    title: &str,
    head: [&str; 3],
    bars: &[Bar<'_>],
    with_total: bool,
) -> Markup {
    let height = bars.len().min(DRAWN) * STEP;
    let columns = if with_total { &head[..] } else { head.split_at(2).0 };
    html! {
        div.chart {
            div {
                svg role="img" aria-label=(title) viewBox={ "0 0 " (WIDTH) " " (height) } {
                    @for (place, bar) in bars.iter().take(DRAWN).enumerate() {
                        @let y = place * STEP;
                        text.label x="0" y=(y + 14) { (shorten(bar.label)) }
                        rect.all x="0" y=(y + 20) width=(WIDTH) height="12" {}
                        rect.part x="0" y=(y + 20) width=(width(bar)) height="12" {}
                    }
                }
                (more(view, bars.len(), DRAWN, words::NOT_DRAWN))
            }
            (table(view, title, columns, bars, |bar| html! {
                th scope="row" { (bar.label) }
                td.number { (view.figure(&bar.name, bar.value)) }
                @if with_total { td.number { (view.number(bar.of)) } }
            }))
        }
    }
}

/// How wide a bar is, rounded up: what is not nothing shows.
fn width(bar: &Bar<'_>) -> usize {
    (bar.value * WIDTH).div_ceil(bar.of.max(1))
}

/// A label that fits the drawing; the table has all of it.
fn shorten(label: &str) -> String {
    const MOST: usize = 38;
    match label.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", label.get(..end).unwrap_or_default().trim_end()),
        None => label.to_owned(),
    }
}
