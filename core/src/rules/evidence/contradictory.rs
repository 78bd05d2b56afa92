//! EVID-003: what counts on one day for one criterion says the same

use crate::facts::counts;
use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{ComplianceResult, Evidence};
use crate::order::grouped;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// What counts on one day for one criterion says the same
#[derive(Cases)]
pub enum Contradictory {
    #[de("Für „{value}“ gilt am {day} auch „{found}“, der das Gegenteil belegt.")]
    #[help_de(
        "Klären Sie, welcher Nachweis stimmt. Bis dahin gilt das Kriterium als nicht beantwortet."
    )]
    #[en("for “{value}” there is also “{found}” on {day}, which shows the opposite")]
    #[help_en("find out which evidence is right; until then the criterion counts as not answered")]
    Evidence { value: String, found: String, day: Date },
    #[de("Beim Angebot „{found}“ steht zu „{value}“ das Gegenteil von diesem Nachweis.")]
    #[help_de("Klären Sie, was stimmt. Bis dahin gilt das Kriterium als nicht beantwortet.")]
    #[en("the offering “{found}” says the opposite of this evidence on “{value}”")]
    #[help_en("find out which is right; until then the criterion counts as not answered")]
    Offering { value: String, found: String },
}

impl Check for Contradictory {
    type Of = Register;
    const ABOUT: About = About {
        code: "EVID-003",
        name: "contradictory-evidence",
        severity: Error,
        since: "0.1",
        why: why(
            "Belegt ein Nachweis, was ein anderer widerlegt, ist die Frage offen. Der jüngere oder der bequemere darf nicht stillschweigend gewinnen.",
            "where one piece of evidence shows what another one denies, the question is open; neither the newer nor the more convenient one may win silently",
            "Modell, Nachweis",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day else { return };
        let all = register.numbered_of::<Evidence>();
        let statements = all.flat_map(|(number, evidence)| {
            let supports = evidence.supports.iter().enumerate();
            let counting = supports.filter(move |(_, target)| {
                let criterion = register.criterion_of(target.as_str());
                criterion.is_some_and(|criterion| counts(evidence, criterion, day))
            });
            counting.filter_map(move |(place, target)| {
                let is_met = is_met(evidence.result)?;
                Some((
                    (evidence.about.as_str(), target.as_str()),
                    (number, place, evidence, is_met),
                ))
            })
        });
        for ((about, criterion), group) in grouped(statements) {
            for (number, place, evidence, is_met) in &group {
                let (mut out, at) = (out.of(*number), format!("/supports/{place}"));
                let value = criterion.to_owned();
                // the later of two is told, with the earlier one
                let other = group.iter().take_while(|(known, ..)| known < number);
                let other =
                    other.filter(|(.., other)| other != is_met).map(|(_, _, other, _)| other);
                if let Some(found) = other.last().map(|other: &&Evidence| other.id.to_string()) {
                    let related = found.clone();
                    out.push(at, Self::Evidence { value, found, day }).related(related);
                } else if says_the_opposite(register, about, (criterion, *is_met), evidence) {
                    let found = about.to_owned();
                    out.push(at, Self::Offering { value, found }).related(about);
                }
            }
        }
    }
}

/// Whether the criterion is met, where the result says so or denies it.
const fn is_met(result: ComplianceResult) -> Option<bool> {
    match result {
        ComplianceResult::Met => Some(true),
        ComplianceResult::NotMet | ComplianceResult::Partly => Some(false),
        ComplianceResult::Unknown | ComplianceResult::NotApplicable => None,
    }
}

/// Whether the offering itself says the opposite, not resting on this evidence.
fn says_the_opposite(
    register: &Register,
    about: &str,
    (criterion, met): (&str, bool),
    evidence: &Evidence,
) -> bool {
    let offering = register.offering(about);
    let statements = offering.into_iter().flat_map(|offering| &offering.compliance);
    let of_this = statements.filter(|it| it.criterion.as_str() == criterion);
    let of_others = of_this
        .filter(|it| it.evidence.as_ref().is_none_or(|own| own.id() != evidence.id.as_str()));
    of_others.filter_map(|it| is_met(it.result)).any(|own| own != met)
}
