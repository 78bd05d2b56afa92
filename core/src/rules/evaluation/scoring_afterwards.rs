//! EVAL-005: how offers are scored was declared before

use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Evaluation, Offer};
use crate::rules::{Asks, Check, Context, Violations};

/// How offers are scored was declared before
#[derive(Cases)]
pub enum ScoringAfterwards {
    #[de(
        "Bewertet wurde mit Stand {day}, wie bewertet wird, steht aber erst seit dem {from} fest."
    )]
    #[help_de("Bewerten Sie neu, oder berichtigen Sie den Tag, der nicht stimmt.")]
    #[en("the evaluation is of {day}, but how offers are scored was fixed on {from} only")]
    #[help_en("evaluate anew, or correct the day that is wrong")]
    FixedLate { day: Date, from: Date },
    #[de("„{value}“ legt nicht fest, wie bewertet wird; hier stehen trotzdem Punkte.")]
    #[help_de("Ergänzen Sie im Profil die Bewertung, oder lassen Sie die Punkte weg.")]
    #[en("“{value}” does not say how offers are scored, but here are points all the same")]
    #[help_en("add the scoring to the profile, or leave the points out")]
    NotDeclared { value: String },
}

impl Check for ScoringAfterwards {
    type Of = Evaluation;
    const ABOUT: About = About {
        code: "EVAL-005",
        name: "scored-before-declared",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer nach dem Blick in die Angebote festlegt, was zählt, legt den Sieger fest.",
            "who decides what counts after a look at the offers decides who wins",
            "§ 127 GWB; Formeln, F3; Modell, Bewertung",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(evaluation: &Evaluation, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        let Some(profile) = register.profile(evaluation.profile.as_str()) else { return };
        match &profile.scoring {
            Some(scoring) if evaluation.as_of < scoring.fixed_on => {
                let case = Self::FixedLate { day: evaluation.as_of, from: scoring.fixed_on };
                out.push("/as_of", case).related(format!("{}#/scoring/fixed_on", profile.id));
            }
            Some(_) => {}
            None => {
                let has_points = |it: &Offer| it.points.is_some() || !it.assessors.is_empty();
                if let Some(number) = evaluation.offers.iter().position(has_points) {
                    let value = evaluation.profile.to_string();
                    out.push(format!("/offers/{number}/points"), Self::NotDeclared { value });
                }
            }
        }
    }
}
