//! What it costs, as far as offerings that meet the profile, or may meet it, tell.

use maud::{Markup, html};

use super::Paper;
use super::points::{Part, Point};
use crate::findings::Words;
use crate::matching::MatchedOffering;
use crate::model::{Answer, Cost, CostState, Offering, Record};
use crate::order::grouped;
use crate::report::view::table;
use crate::report::words as common;

/// An offering that may answer the profile.
struct Candidate<'a> {
    offering: &'a Offering,
    verdict: Answer,
}

/// Those that meet it, and those of which that is not known: for its services, or since they meet some
/// of it.
fn candidates<'a>(paper: &Paper<'a>) -> Vec<Candidate<'a>> {
    let (view, profile) = (&paper.view, paper.profile);
    let may = |it: &&MatchedOffering| match it.verdict {
        Answer::Yes => true,
        Answer::Unknown => !profile.services.is_empty() || it.exclusion.yes + it.others.yes > 0,
        Answer::No => false,
    };
    let found = paper.matched.offerings.iter().filter(may).filter_map(|it| {
        let named = match &it.version {
            Some(version) => format!("{}@{version}", it.offering),
            None => it.offering.clone(),
        };
        match view.register.record(&named, Some(view.day)) {
            Some(Record::Offering(offering)) => Some(Candidate { offering, verdict: it.verdict }),
            _ => None,
        }
    });
    found.collect()
}

fn known(offering: &Offering) -> Option<&Cost> {
    let cost = offering.cost.as_ref()?;
    (cost.state == CostState::Known && !cost.components.is_empty()).then_some(cost)
}

pub fn body(paper: &Paper<'_>) -> Markup {
    let view = &paper.view;
    let all = candidates(paper);
    let head = [common::OFFERING, PROVIDER, MEETS, COST].map(|it| view.say(it));
    html! {
        p { (view.say(if all.is_empty() { NO_OFFERING } else { OF_OFFERINGS })) }
        @if !all.is_empty() {
            (table(view, view.say(WHAT_OFFERINGS_COST), &head, &all, |one| html! {
                th scope="row" {
                    bdi { (view.text(&one.offering.title)) } " " span.id { (one.offering.id) }
                }
                td { (view.name(one.offering.provider.as_str())) }
                td { (view.label(one.verdict)) }
                td { (cost(paper, one.offering)) }
            }))
        }
    }
}

fn cost(paper: &Paper<'_>, offering: &Offering) -> Markup {
    let view = &paper.view;
    let Some(cost) = known(offering) else {
        return html! { em { (view.say(common::UNKNOWN)) } };
    };
    html! {
        ul.plain {
            @for part in &cost.components {
                li {
                    (view.amount(part.amount)) " " (part.currency) " " (view.label(part.per)) ", "
                    (view.label(part.kind)) " (" (part.year) ", "
                    (view.say(if part.vat_included { WITH_VAT } else { WITHOUT_VAT })) ")"
                }
            }
        }
        @if let Some(key) = cost.key { p.more { (view.say(SHARED_BY)) " " (view.label(key)) } }
        @if let Some(scenarios) = &cost.scenarios {
            p.more {
                (view.say(SCENARIOS)) " " (view.amount(scenarios.low)) " / "
                (view.amount(scenarios.expected)) " / " (view.amount(scenarios.high))
            }
        }
    }
}

pub fn points(paper: &Paper<'_>) -> Vec<Point> {
    let view = &paper.view;
    let all = candidates(paper);
    let unknown = all.iter().filter(|it| known(it.offering).is_none());
    let by_provider = grouped(unknown.map(|it| (it.offering.provider.id(), it.offering)));
    let of_offerings = by_provider.into_iter().map(|(provider, offerings)| {
        let titles: Vec<&str> = offerings.iter().map(|it| view.text(&it.title)).collect();
        let what = format!("{} {}", view.say(WHAT_IT_COSTS), titles.join(", "));
        Point::new(Part::Cost, what, view.name(provider))
    });
    let rapporteur = paper.profile.rapporteur.as_ref().map(|it| view.name(it.as_str()));
    let all_in_all = Point::new(Part::Cost, view.say(ALL_IN_ALL), rapporteur.unwrap_or(paper.acts));
    of_offerings.chain([all_in_all]).collect()
}

const PROVIDER: Words = Words::new("Anbieter", "Provider");
const MEETS: Words = Words::new("Erfüllt das Profil", "Meets the profile");
const COST: Words = Words::new("Kosten", "Cost");
const OF_OFFERINGS: Words = Words::new(
    "Eingetragen sind Kosten von Angeboten, die das Profil erfüllen oder erfüllen könnten. Was die \
     Umsetzung des Beschlusses darüber hinaus kostet, steht in keinem Datensatz.",
    "On record is the cost of offerings that meet the profile or may meet it. What it costs besides to \
     implement the decision stands in no record.",
);
const NO_OFFERING: Words = Words::new(
    "Im Register steht kein Angebot, von dem bekannt ist, dass es das Profil erfüllt oder erfüllen \
     könnte. Was die Umsetzung des Beschlusses kostet, steht in keinem Datensatz.",
    "The register has no offering that is known to meet the profile or that may meet it. What it costs \
     to implement the decision stands in no record.",
);
const WHAT_OFFERINGS_COST: Words =
    Words::new("Was Angebote kosten, die in Frage kommen", "What offerings cost that may do");
const WITH_VAT: Words = Words::new("mit Umsatzsteuer", "including VAT");
const WITHOUT_VAT: Words = Words::new("ohne Umsatzsteuer", "without VAT");
const SHARED_BY: Words = Words::new("Verteilung nach:", "shared by:");
const SCENARIOS: Words =
    Words::new("Jährliche Kosten niedrig / erwartet / hoch:", "yearly cost low / expected / high:");
const WHAT_IT_COSTS: Words = Words::new("was diese Angebote kosten:", "what these offerings cost:");
const ALL_IN_ALL: Words = Words::new(
    "was die Umsetzung insgesamt kostet und wer die Kosten trägt",
    "what the implementation costs in all, and who bears it",
);
