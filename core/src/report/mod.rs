//! The report: one page of HTML that a member of a body reads and prints.
//!
//! What is needed, by whom, at which level; which profile answers it and where it stands; what became
//! of it; how far needs are covered, and which could be bundled; which services reach which
//! municipalities and by what way; who uses them already; what the Länder settled; when bodies meet
//! and who sits where; what is not known. The page for one municipality tells what its inbox holds.
//! Every figure comes from a call of the register and carries a name (`data-figure`), so that it can be
//! read back. The page needs nothing from elsewhere: no script, no font, no picture.

mod agenda;
mod bodies;
mod bundles;
mod chart;
mod coverage;
mod findings;
mod lands;
mod needs;
mod notices;
mod page;
mod paper;
mod profiles;
mod reach;
mod traces;
mod unit;
mod unknown;
mod uses;
mod view;
mod words;

use maud::html;

use crate::facts::{Census, Known, NeedStates, TakenUp};
use crate::findings::{Lang, Report};
use crate::keys::Date;
use crate::register::{Nfc, Register};
use crate::watch::{Interrupted, Watch};
pub use bundles::page::{Unites, bundle_page};
pub(crate) use page::frame;
pub use paper::paper_page;
pub use unit::unit_page;
use view::View;

/// The report on a register on a day, as one HTML page.
///
/// `check` is what the check of the same register gave. Where a record says that its originator is
/// told as a group only, or not at all, the page tells no more. With `nfc` it tells which needs are to
/// be looked at again.
///
/// # Errors
/// Where somebody who is told how far it is broke it off.
pub fn page(
    register: &Register,
    check: &Report,
    day: Date,
    lang: Lang,
    watch: &Watch,
    nfc: Option<Nfc>,
) -> Result<String, Interrupted> {
    let taken_up = TakenUp::of(register, Some(day));
    let states = NeedStates::of(register, &taken_up, nfc);
    let view = View { register, taken_up: &taken_up, day, lang };
    let census = Census::on(register, day);
    let (reach, hindrances) = register.reach_and_hindrances(&census, day, watch)?;
    let known = Known::new(register, &census, &taken_up, &hindrances, day);
    let coverage = coverage::section(&view, watch)?;
    let sections = [
        needs::section(&view, &states),
        profiles::section(&view),
        traces::section(&view),
        coverage,
        bundles::section(&view),
        reach::section(&view, &reach.offerings),
        uses::section(&view),
        lands::section(&view),
        notices::section(&view),
        agenda::section(&view),
        bodies::section(&view),
        unknown::section(&view, &known),
        findings::section(&view, check),
    ];
    let facts = page::facts(&view, check, reach.any);
    let sections = html! {
        @for section in &sections { (section.html()) }
    };
    Ok(page::document(&view, &facts, &sections))
}
