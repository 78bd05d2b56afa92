//! EVAL-001: every exclusion criterion is answered, and what is unknown never passes

use std::collections::BTreeSet;

use crate::facts::criteria_of;
use crate::keys::{Date, Id};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Answer, Criterion, CriterionClass, Evaluation, Offer};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Together, Violations};
use crate::shape::json::escaped;

/// Every exclusion criterion is answered, and what is unknown never passes
#[derive(Cases)]
pub enum Answers {
    #[de("Zum Ausschlusskriterium „{value}“ fehlt die Antwort.")]
    #[help_de("Tragen Sie „ja“, „nein“ oder „unbekannt“ ein.")]
    #[en("the exclusion criterion “{value}” is not answered")]
    #[help_en("enter “yes”, “no” or “unknown”")]
    Missing { value: String },
    #[de(
        "Ob das Angebot das Ausschlusskriterium „{value}“ erfüllt, ist nicht bekannt. Solange kann es nicht bewertet werden."
    )]
    #[help_de("Fragen Sie beim Anbieter nach.")]
    #[en(
        "whether the offer meets the exclusion criterion “{value}” is not known; until then it cannot be rated"
    )]
    #[help_en("ask the provider")]
    #[info]
    NotKnown { value: String },
    #[de(
        "Als bestes Angebot ist „{found}“ eingetragen, obwohl das Ausschlusskriterium „{value}“ mit „{result}“ beantwortet ist."
    )]
    #[help_de("Streichen Sie das Ergebnis, oder klären Sie erst das Kriterium.")]
    #[en(
        "“{found}” is recorded as the best offer although the exclusion criterion “{value}” is answered “{result}”"
    )]
    #[help_en("remove the result, or settle the criterion first")]
    WinsAllTheSame { value: String, found: String, result: Answer },
    #[de("„{value}“ ist kein Kriterium von „{found}“.")]
    #[help_de("Prüfen Sie die Kennung und die Fassung des Profils.")]
    #[en("“{value}” is no criterion of “{found}”")]
    #[help_en("check the id and the version of the profile")]
    NoSuchCriterion { value: String, found: String },
    #[de("„{value}“ ist als bestes Angebot eingetragen, wurde hier aber nicht bewertet.")]
    #[help_de("Nennen Sie eines der bewerteten Angebote.")]
    #[en("“{value}” is recorded as the best offer but was not rated here")]
    #[help_en("name one of the offers")]
    NotAmongThem { value: String },
    #[de(
        "Zu „{value}“ ist bei „{found}“ „{result}“ eingetragen. Was am {day} zu dem Angebot \
         vorlag, sagt das Gegenteil."
    )]
    #[help_de("Prüfen Sie die Antwort und die Nachweise, und berichtigen Sie, was nicht stimmt.")]
    #[en(
        "for “{value}” “{found}” is answered “{result}”; what was on record on {day} says the \
         opposite"
    )]
    #[help_en("look at the answer and the evidence, and correct what is wrong")]
    #[warning]
    #[cfg_attr(not(feature = "register"), allow(dead_code, reason = "asked of a register alone"))]
    Contradicted { value: String, found: String, result: Answer, day: Date },
}

impl Check for Answers {
    type Of = Evaluation;
    const ABOUT: About = About {
        code: "EVAL-001",
        name: "exclusion-criterion-unanswered",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Ausschlusskriterium, das niemand beantwortet hat, ist nicht erfüllt. Sonst gewinnt, wer am wenigsten sagt.",
            "an exclusion criterion that nobody answered is not met; otherwise whoever says least wins",
            "UfAB 2018; Formeln, F1; Modell, Bewertung",
        ),
    };
    const ASKS: Asks = Asks::Register;

    const TOGETHER: Option<Together<Self>> = Some(beside_what_is_on_record);

    fn look(evaluation: &Evaluation, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        let winner = evaluation.winner.as_ref();
        let is_among = |it: &Offer| Some(&it.offering) == winner;
        if let Some(winner) = winner.filter(|_| !evaluation.offers.iter().any(is_among)) {
            out.push("/winner", Self::NotAmongThem { value: winner.to_string() });
        }
        let Some(profile) = register.profile(evaluation.profile.as_str()) else { return };
        let (criteria, is_whole) = criteria_of(profile, register);
        let known: BTreeSet<&Id> = criteria.iter().map(|it| &it.id).collect();
        for (number, offer) in evaluation.offers.iter().enumerate() {
            let at = |id: &str| format!("/offers/{number}/answers/{}", escaped(id));
            let wins = evaluation.winner.as_ref() == Some(&offer.offering);
            for criterion in criteria.iter().filter(|it| it.class == CriterionClass::A) {
                if let Some(case) = wrong(offer, criterion, wins) {
                    out.push(at(criterion.id.as_str()), case);
                }
            }
            for (id, _) in offer.answers.iter().filter(|_| is_whole) {
                if !known.contains(id) {
                    let (value, found) = (id.to_string(), evaluation.profile.to_string());
                    out.push(at(id.as_str()), Self::NoSuchCriterion { value, found });
                }
            }
        }
    }
}

/// What is wrong with the answer of an offer to an exclusion criterion.
fn wrong(offer: &Offer, criterion: &Criterion, wins: bool) -> Option<Answers> {
    let (value, found) = (criterion.id.to_string(), offer.offering.to_string());
    match offer.answers.get(&criterion.id).copied() {
        None => Some(Answers::Missing { value }),
        Some(Answer::Yes) => None,
        Some(result) if wins => Some(Answers::WinsAllTheSame { value, found, result }),
        Some(Answer::Unknown) => Some(Answers::NotKnown { value }),
        Some(Answer::No) => None,
    }
}

/// Answers that contradict what offering and evidence say on the day of the evaluation. What is not
/// known contradicts nothing, nor does what is asked of some municipalities only.
fn beside_what_is_on_record(
    register: &Register,
    _: &Context<'_>,
    out: &mut Violations<'_, Answers>,
) {
    #[cfg(feature = "register")]
    on_record::look(register, out);
    #[cfg(not(feature = "register"))]
    let _ = (register, out);
}

#[cfg(feature = "register")]
mod on_record {
    use super::Answers;
    use crate::facts::criteria_of;
    use crate::matching::{CriterionAnswer, Matcher};
    use crate::model::{Answer, Evaluation, Offer, Profile, Record};
    use crate::register::Register;
    use crate::rules::Violations;
    use crate::shape::json::escaped;

    pub fn look(register: &Register, out: &mut Violations<'_, Answers>) {
        let mut evaluations = register.numbered_of::<Evaluation>().peekable();
        if evaluations.peek().is_none() {
            return;
        }
        let matcher = Matcher::of(register);
        for (number, evaluation) in evaluations {
            let Some(profile) = register.profile(evaluation.profile.as_str()) else { continue };
            for (place, offer) in evaluation.offers.iter().enumerate() {
                let at = (evaluation, place, offer);
                of_offer(at, profile, (register, &matcher), &mut out.of(number));
            }
        }
    }

    fn of_offer(
        (evaluation, place, offer): (&Evaluation, usize, &Offer),
        profile: &Profile,
        (register, matcher): (&Register, &Matcher<'_>),
        out: &mut Violations<'_, Answers>,
    ) {
        let day = evaluation.as_of;
        let found = register.record(offer.offering.as_str(), Some(day));
        let Some(Record::Offering(offering)) = found else { return };
        let (criteria, _) = criteria_of(profile, register);
        for criterion in criteria.into_iter().filter(|it| it.applies_when.is_none()) {
            let Some(result) = offer.answers.get(&criterion.id).copied() else { continue };
            let opposite = match result {
                Answer::Yes => CriterionAnswer::No,
                Answer::No => CriterionAnswer::Yes,
                Answer::Unknown => continue,
            };
            if matcher.judge(offering, criterion, day).answer == opposite {
                let (value, found) = (criterion.id.to_string(), offer.offering.to_string());
                let path = format!("/offers/{place}/answers/{}", escaped(criterion.id.as_str()));
                let case = Answers::Contradicted { value, found, result, day };
                out.push(path, case).related(offer.offering.as_str());
            }
        }
    }
}
