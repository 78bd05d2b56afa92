//! What is to be decided: a proposal made of what the profile says of itself, and what was decided on
//! it already.

use maud::{Markup, html};

use super::Paper;
use super::head::over;
use super::points::{Part, Point};
use crate::facts::{Answers, StatusOn, addressed_bodies, adoption, effective};
use crate::findings::Words;
use crate::model::{Addressee, Binding, Decision, ProfileKind, ProfileStatus};
use crate::report::needs::line;

/// The body that is to decide: the highest one to which the profile is addressed.
fn decider(paper: &Paper<'_>) -> Option<Addressee> {
    let bodies = [Addressee::ItPlr, Addressee::AlRunde, Addressee::Fitko];
    bodies.into_iter().find(|body| addressed_bodies(paper.profile).any(|it| it == body.as_str()))
}

/// An addressee as the subject of a sentence, and as its object.
const fn phrases(addressee: Addressee) -> (Words, Words) {
    match addressee {
        Addressee::ItPlr => (IT_PLR, IT_PLR_OBJECT),
        Addressee::AlRunde => (AL_RUNDE, AL_RUNDE_OBJECT),
        Addressee::Fitko => (FITKO, FITKO_OBJECT),
        Addressee::Land => (LAENDER, LAENDER),
        Addressee::Provider => (PROVIDERS, PROVIDERS),
        Addressee::Municipalities => (MUNICIPALITIES, MUNICIPALITIES),
    }
}

pub fn body(paper: &Paper<'_>) -> Markup {
    let view = &paper.view;
    let decided = decisions(paper);
    html! {
        @if over(paper).is_some() { p { (view.say(NO_PROPOSAL)) } }
        @else if let Some(decider) = decider(paper) { (proposal(paper, decider)) }
        @if !decided.is_empty() {
            p { (view.say(DECIDED)) }
            ul { @for decision in &decided { li { (line(view, decision)) } } }
        }
    }
}

fn proposal(paper: &Paper<'_>, decider: Addressee) -> Markup {
    let (view, profile) = (&paper.view, paper.profile);
    let others = profile.addressees.iter().filter(|it| **it != decider);
    let others: Vec<&str> = others.map(|it| view.say(phrases(*it).1)).collect();
    let takes_note = match profile.kind {
        ProfileKind::Framework => TAKES_NOTE_OF_FRAMEWORK,
        ProfileKind::Profile => TAKES_NOTE,
    };
    let needs = paper.needs.len();
    html! {
        p { (view.say(phrases(decider).0)) }
        ol.proposal {
            li {
                (view.say(takes_note)) " " q { (view.text(&profile.title)) }
                " (" (paper.named()) ") " (view.say(AGREES)) " (" (view.say(ANNEX)) ": "
                (bindings(paper)) ")."
            }
            @if !others.is_empty() {
                li { (view.say(ASKS)) " " (listed(paper, &others)) (view.say(TO_IMPLEMENT)) }
            }
            @if needs > 0 {
                li {
                    (view.noun(needs, TELLS)) " " (view.figure("paper.needs", needs)) " "
                    (view.noun(needs, WHETHER))
                }
            }
        }
        p.more { (view.say(FORMED)) }
    }
}

/// How many requirements there are, and how binding they are.
fn bindings(paper: &Paper<'_>) -> Markup {
    let view = &paper.view;
    let (criteria, _) = effective(paper.profile, view.register);
    let count = |binding| criteria.iter().filter(|it| it.criterion.binding == binding).count();
    html! {
        (view.counted("paper.criteria", criteria.len(), REQUIREMENTS))
        @for (number, binding) in
            Binding::ALL.iter().filter(|it| count(**it) > 0).enumerate() {
            @if number == 0 { ", " (view.say(OF_THEM)) " " } @else { ", " }
            (view.figure(&format!("paper.criteria.{}", binding.as_str()), count(*binding)))
            " " (view.label(*binding))
        }
    }
}

/// A list in a sentence.
fn listed(paper: &Paper<'_>, all: &[&str]) -> String {
    match all {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => [&first.join(", "), " ", paper.view.say(AND), " ", last].concat(),
    }
}

/// The decisions on the profile: the one that adopted it, and those that name it.
pub fn decisions<'a>(paper: &Paper<'a>) -> Vec<&'a Decision> {
    let (register, day) = (paper.view.register, paper.view.day);
    let answers = Answers::of(register, Some(day));
    let mut found: Vec<&Decision> = Vec::new();
    let adopted = adoption(paper.profile, register).filter(|it| it.date <= day);
    let naming = answers.naming(paper.profile.id.as_str()).iter().copied();
    for decision in adopted.into_iter().chain(naming) {
        if !found.iter().any(|it| it.id == decision.id) {
            found.push(decision);
        }
    }
    found
}

pub fn points(paper: &Paper<'_>) -> Vec<Point> {
    let view = &paper.view;
    let mut points = Vec::new();
    let mut push = |what: String| points.push(Point::new(Part::Resolution, what, paper.acts));
    if over(paper).is_some() {
        return points;
    }
    if decider(paper).is_none() {
        push(view.say(WHICH_BODY).to_owned());
    }
    match paper.status() {
        StatusOn::Was(ProfileStatus::Draft | ProfileStatus::Agreed) => {
            push(format!("{} {})", view.say(NOT_ADOPTED), paper.status_told()));
        }
        StatusOn::NotYet | StatusOn::Unknown => push(view.say(STATUS_UNKNOWN).to_owned()),
        StatusOn::Was(_) => {}
    }
    let (criteria, missing) = effective(paper.profile, view.register);
    if criteria.is_empty() {
        push(view.say(NO_REQUIREMENTS).to_owned());
    }
    for basis in missing {
        push(format!("{} {basis}", view.say(BASIS_MISSING)));
    }
    points
}

const IT_PLR: Words = Words::new("Der IT-Planungsrat", "The IT-Planungsrat");
const IT_PLR_OBJECT: Words = Words::new("den IT-Planungsrat", "the IT-Planungsrat");
const AL_RUNDE: Words = Words::new(
    "Die Abteilungsleiterrunde des IT-Planungsrats",
    "The Abteilungsleiterrunde of the IT-Planungsrat",
);
const AL_RUNDE_OBJECT: Words = Words::new("die Abteilungsleiterrunde", "the Abteilungsleiterrunde");
const FITKO: Words = Words::new("Die FITKO", "FITKO");
const FITKO_OBJECT: Words = Words::new("die FITKO", "FITKO");
const LAENDER: Words = Words::new("die Länder", "the Länder");
const PROVIDERS: Words = Words::new("die Anbieter", "the providers");
const MUNICIPALITIES: Words = Words::new("die Kommunen", "the municipalities");
const AND: Words = Words::new("und", "and");
const TAKES_NOTE: Words =
    Words::new("nimmt das Anforderungsprofil", "takes note of the requirement profile");
const TAKES_NOTE_OF_FRAMEWORK: Words =
    Words::new("nimmt den Rahmen", "takes note of the framework");
const AGREES: Words = Words::new(
    "zur Kenntnis und stimmt den Anforderungen zu, die darin stehen",
    "and agrees to the requirements that it holds",
);
const ANNEX: Words = Words::new("Anlage 1", "annex 1");
const REQUIREMENTS: Words = Words::new("Anforderung|Anforderungen", "requirement|requirements");
const OF_THEM: Words = Words::new("davon", "of them");
const ASKS: Words = Words::new("bittet", "asks");
const TO_IMPLEMENT: Words =
    Words::new(", diese Anforderungen umzusetzen.", " to implement these requirements.");
const TELLS: Words =
    Words::new("teilt zu dem|teilt zu jedem der", "tells of the|tells of each of the");
const WHETHER: Words = Words::new(
    "Bedarf hinter dem Profil mit, ob er angenommen, teilweise angenommen oder abgelehnt ist, und \
     begründet eine Ablehnung.|Bedarfe hinter dem Profil mit, ob er angenommen, teilweise angenommen \
     oder abgelehnt ist, und begründet jede Ablehnung.",
    "need behind the profile whether it is accepted, accepted in part or turned down, and why it was \
     turned down.|needs behind the profile whether it is accepted, accepted in part or turned down, \
     and why any of them was turned down.",
);
const FORMED: Words = Words::new(
    "Vorschlag nach den Angaben des Profils; im Wortlaut kein Beschluss des Gremiums.",
    "A proposal by what the profile says of itself; the wording is no decision of the body.",
);
const NO_PROPOSAL: Words = Words::new("Ein Beschlussvorschlag entfällt.", "There is no proposal.");
const DECIDED: Words = Words::new("Zu diesem Profil liegt vor:", "On this profile there is:");
const WHICH_BODY: Words = Words::new(
    "welches Gremium darüber beschließt; das Profil ist an keines gerichtet",
    "which body decides on it; the profile is addressed to none",
);
const NOT_ADOPTED: Words = Words::new(
    "der Beschluss des Gremiums, das Profil zu verabschieden (Stand:",
    "the decision of the body to adopt the profile (status:",
);
const STATUS_UNKNOWN: Words =
    Words::new("wie weit das Profil am Stichtag war", "how far the profile had come on the day");
const NO_REQUIREMENTS: Words =
    Words::new("welche Anforderungen das Profil stellt", "what the profile requires");
const BASIS_MISSING: Words = Words::new(
    "was aus einer Grundlage gilt, die nicht im Register steht:",
    "what holds of a basis that is not in the register:",
);
