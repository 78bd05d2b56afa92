//! A profile as a paper to hand in: the draft of a proposal for a decision (Beschlussvorlage).
//!
//! Everything stands in records. What is on no record is said as an open point, with who is to answer:
//! nothing is filled in by the page.

mod aim;
mod bodies;
mod cost;
mod effect;
mod head;
mod matter;
mod points;
mod requirements;
mod resolution;
mod stances;

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::page::frame;
use super::view::View;
use super::words as common;
use crate::facts::{Census, Known, StatusOn, Steps, TakenUp, source_needs};
use crate::findings::{Lang, Words};
use crate::keys::Date;
use crate::matching::{Debt, DebtsAsked, MatchAnswer, MatchAsked};
use crate::model::{Need, Profile, ProfileStatus};
use crate::register::Register;
use crate::watch::{Interrupted, Watch};
pub use head::strictest;
use points::{Part, Point, summary};
pub use stances::positions;

pub const STYLE: &str = include_str!("paper.css");
const TITLE: Words = Words::new(
    "Entwurf einer Beschlussvorlage",
    "Draft of a proposal for a decision (Beschlussvorlage)",
);
const FROM_RECORDS: Words = Words::new(
    "Diese Vorlage ist aus den Datensätzen des Registers zusammengestellt. Was dort nicht steht, ist \
     als „noch offen“ bezeichnet und nicht ergänzt.",
    "This proposal is put together from the records of the register. What is not recorded there is \
     marked as “still open” and has not been filled in.",
);
const NOT_SETTLED: Words = Words::new("nicht festgelegt", "not settled");

/// What the paper is made of.
struct Paper<'a> {
    view: View<'a>,
    profile: &'a Profile,
    /// The needs behind it, by id.
    needs: Vec<&'a Need>,
    /// Who has the profile in hand.
    acts: &'a str,
    /// Which offerings meet it.
    matched: MatchAnswer,
    /// The open answers of the register.
    debts: Vec<Debt>,
}

/// The paper for a profile on a day, as one HTML page for A4.
///
/// # Errors
/// Where somebody who is told how far it is broke it off.
pub fn paper_page(
    register: &Register,
    profile: &Profile,
    day: Date,
    lang: Lang,
    watch: &Watch,
) -> Result<String, Interrupted> {
    let taken_up = TakenUp::of(register, Some(day));
    let view = View { register, taken_up: &taken_up, day, lang };
    let census = Census::on(register, day);
    let (_, hindrances) = register.reach_and_hindrances(&census, day, watch)?;
    let known = Known::new(register, &census, &taken_up, &hindrances, day);
    let asked = DebtsAsked { owed_by: None, limit: usize::MAX, lang };
    let paper = Paper {
        view,
        profile,
        needs: source_needs(profile, register, &taken_up),
        acts: acting(profile, day).unwrap_or_else(|| view.say(NOT_SETTLED)),
        matched: register.matched(MatchAsked {
            profile,
            offering: None,
            need: None,
            unit: None,
            day,
            limit: usize::MAX,
            lang,
        }),
        debts: register.debts_of(&known, &asked).map_or_else(Vec::new, |told| told.debts),
    };
    let effect = effect::Effect::of(&paper, &census, watch)?;
    Ok(paper.html(&effect))
}

/// Who took the last step up to a day.
fn acting(profile: &Profile, day: Date) -> Option<&str> {
    let taken = profile.history.iter().filter(|step| step.on <= day);
    taken.max_by_key(|step| step.on).map(|step| step.by.as_str())
}

impl<'a> Paper<'a> {
    fn html(&self, effect: &effect::Effect) -> String {
        let view = &self.view;
        let points: Vec<Point> = [
            head::points(self),
            resolution::points(self),
            matter::points(self),
            aim::points(self),
            bodies::points(self),
            stances::points(self),
            cost::points(self),
            effect.points(self),
        ]
        .into_iter()
        .flatten()
        .collect();
        let body = html! {
            (head::header(self, &points))
            main {
                (self.part(Part::Resolution, &points, &resolution::body(self)))
                (self.part(Part::Matter, &points, &matter::body(self)))
                (self.part(Part::Aim, &points, &aim::body(self)))
                (self.part(Part::Bodies, &points, &bodies::body(self)))
                (self.part(Part::Stances, &points, &stances::body(self)))
                (self.part(Part::Cost, &points, &cost::body(self)))
                (self.part(Part::Effect, &points, &effect.body(self)))
                (summary(view, &points))
                (requirements::annex(self))
                (matter::sources(self))
            }
        };
        let title = [view.say(TITLE), ": ", view.text(&self.profile.title)].concat();
        frame(view.lang, &title, STYLE, &body, view.say(FROM_RECORDS))
    }

    /// One numbered part, with what is open in it.
    fn part(&self, part: Part, points: &[Point], body: &Markup) -> Markup {
        let view = &self.view;
        html! {
            section {
                h2 id={ (part.id()) "-title" } {
                    (part.number()) ". " (view.say(part.title()))
                }
                (body)
                (points::of(view, part, points))
            }
        }
    }

    /// Where the profile stood on the day.
    fn status(&self) -> StatusOn<ProfileStatus> {
        self.profile.status_on(Some(self.view.day))
    }

    /// The same in words.
    fn status_told(&self) -> &'static str {
        match self.status() {
            StatusOn::Was(status) => self.view.label(status),
            StatusOn::NotYet | StatusOn::Unknown => self.view.say(common::UNKNOWN),
        }
    }

    /// The ids of the profile and of the needs behind it.
    fn matters(&self) -> BTreeSet<&'a str> {
        let needs = self.needs.iter().map(|need| need.id.as_str());
        needs.chain([self.profile.id.as_str()]).collect()
    }

    /// Id and version of the profile, as one writes it.
    fn named(&self) -> String {
        let profile = self.profile;
        format!("{}, {} {}", profile.id, self.view.say(VERSION), profile.version)
    }
}

const VERSION: Words = Words::new("Fassung", "version");
