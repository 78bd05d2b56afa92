//! CRIT-001: what is scored has a weight above zero and a scale, all else has no weight

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Profile;
use crate::rules::{Check, Context, Violations};

/// What is scored has a weight above zero and a scale, all else has no weight
#[derive(Cases)]
pub enum ClassAndWeight {
    #[de("„{value}“ trägt ein Gewicht, ist aber kein Bewertungskriterium.")]
    #[help_de("Streichen Sie das Gewicht, oder machen Sie daraus ein Bewertungskriterium (B).")]
    #[en("“{value}” has a weight but is no evaluation criterion")]
    #[help_en("remove the weight, or make it an evaluation criterion (B)")]
    Weighed { value: String },
    #[de("Das Bewertungskriterium „{value}“ hat das Gewicht null.")]
    #[help_de(
        "Geben Sie ein Gewicht größer als null an, oder machen Sie daraus ein \
               Informationskriterium (I)."
    )]
    #[en("the evaluation criterion “{value}” has a weight of zero")]
    #[help_en("give a weight greater than zero, or make it an information criterion (I)")]
    Zero { value: String },
    #[de("Zum Bewertungskriterium „{value}“ fehlt die Punkteskala.")]
    #[help_de("Sagen Sie, welche Antwort wie viele Punkte gibt.")]
    #[en("the evaluation criterion “{value}” has no scale")]
    #[help_en("say which answer gives how many points")]
    NoScale { value: String },
}

impl Check for ClassAndWeight {
    type Of = Profile;
    const ABOUT: About = About {
        code: "CRIT-001",
        name: "class-and-weight",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Ausschlusskriterium trennt, ein Bewertungskriterium wiegt. Wer beides mischt, \
             kann mit Punkten ausgleichen, was nicht auszugleichen ist.",
            "an exclusion criterion parts, an evaluation criterion weighs; who mixes them lets \
             points make up for what cannot be made up for",
            "UfAB 2018, A- und B-Kriterien; Modell, Anforderungsprofil",
        ),
    };

    const WHOLE: bool = true;

    /// A weight that is missing is PROF-006's matter.
    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, criterion) in profile.criteria.iter().enumerate() {
            let value = || criterion.id.to_string();
            let weight = format!("/criteria/{number}/weight");
            if !criterion.is_evaluated() {
                if criterion.weight.is_some() {
                    out.push(weight, Self::Weighed { value: value() });
                }
                continue;
            }
            if criterion.weight == Some(0) {
                out.push(weight, Self::Zero { value: value() });
            }
            if criterion.scale.is_empty() {
                out.push(format!("/criteria/{number}/scale"), Self::NoScale { value: value() });
            }
        }
    }
}
