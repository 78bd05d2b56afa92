//! CRIT-004: what excludes can be decided, what is scored can be graded

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{CriterionClass, DataType, Profile};
use crate::rules::{Check, Context, Violations};

/// What excludes can be decided, what is scored can be graded
#[derive(Cases)]
pub enum NotDecidable {
    #[de("Zum Ausschlusskriterium „{value}“ ist nicht gesagt, welche Antwort erwartet wird.")]
    #[help_de("Geben Sie unter „expected“ an, wann das Kriterium erfüllt ist.")]
    #[en("it is not said which answer the exclusion criterion “{value}” expects")]
    #[help_en("say under “expected” when the criterion is met")]
    NothingExpected { value: String },
    #[de("„{value}“ ist ein Ausschlusskriterium, hat aber eine Punkteskala.")]
    #[help_de(
        "Ob ein Angebot ausscheidet, ist keine Frage des Ermessens: Streichen Sie die \
               Skala, oder machen Sie daraus ein Bewertungskriterium (B)."
    )]
    #[en("“{value}” is an exclusion criterion but has a scale")]
    #[help_en(
        "whether an offer is excluded is no matter of judgement: remove the scale, or make \
               it an evaluation criterion (B)"
    )]
    Graded { value: String },
    #[de("„{value}“ soll bewertet werden, kennt aber nur Ja oder Nein.")]
    #[help_de(
        "Fragen Sie nach einem Maß, das sich abstufen lässt, oder machen Sie daraus ein \
               Ausschlusskriterium (A)."
    )]
    #[en("“{value}” is to be scored but knows yes and no only")]
    #[help_en("ask for a measure that can be graded, or make it an exclusion criterion (A)")]
    #[warning]
    YesOrNo { value: String },
}

impl Check for NotDecidable {
    type Of = Profile;
    const ABOUT: About = About {
        code: "CRIT-004",
        name: "not-decidable",
        severity: Error,
        since: "0.1",
        why: why(
            "Ob ein Angebot ausscheidet, muss sich mit Ja oder Nein beantworten lassen. Ermessen \
             an dieser Stelle hält keiner Nachprüfung stand.",
            "whether an offer is excluded has to be answered by yes or no; discretion at this \
             point stands up to no review",
            "UfAB 2018, A-Kriterien; Modell, Anforderungsprofil",
        ),
    };

    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, criterion) in profile.criteria.iter().enumerate() {
            let value = || criterion.id.to_string();
            let at = |member: &str| format!("/criteria/{number}/{member}");
            match criterion.class {
                CriterionClass::A => {
                    if criterion.expected.is_none() {
                        out.push(at("expected"), Self::NothingExpected { value: value() });
                    }
                    if !criterion.scale.is_empty() {
                        out.push(at("scale"), Self::Graded { value: value() });
                    }
                }
                CriterionClass::B if criterion.data_type == Some(DataType::Boolean) => {
                    out.push(at("data_type"), Self::YesOrNo { value: value() });
                }
                CriterionClass::B | CriterionClass::I => {}
            }
        }
    }
}
