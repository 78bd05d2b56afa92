//! EVAL-004: it is said which versions were looked at

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Evaluation;
use crate::rules::{Check, Context, Violations};

/// It is said which versions were looked at
#[derive(Cases)]
pub enum NotPinned {
    #[de("Es fehlt, welche Fassung des Profils bewertet wurde.")]
    #[help_de("Nennen Sie die Fassung, zum Beispiel {value}@1.")]
    #[en("it is not said which version of the profile was used")]
    #[help_en("name the version, for instance {value}@1")]
    Profile { value: String },
    #[de("Es fehlt, welche Fassung von „{value}“ bewertet wurde.")]
    #[help_de(
        "Nennen Sie die Fassung, oder tragen Sie unter „digest“ die Prüfsumme des Angebots ein."
    )]
    #[en("it is not said which version of “{value}” was rated")]
    #[help_en("name the version, or give the checksum of the offering under “digest”")]
    Offering { value: String },
    #[de("Es fehlt, mit welchem Stand des Registers bewertet wurde.")]
    #[help_de(
        "Tragen Sie unter „register_edition“ den Stand ein, den Ihr Register an diesem Tag hatte."
    )]
    #[en("it is not said which edition of the register was used")]
    #[help_en("give the edition of the register of that day under “register_edition”")]
    Register,
}

impl Check for NotPinned {
    type Of = Evaluation;
    const ABOUT: About = About {
        code: "EVAL-004",
        name: "evaluation-not-pinned",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer ein Ergebnis nachrechnen will, braucht genau das, was damals vorlag, nicht was heute dort steht.",
            "who wants to recompute a result needs exactly what was there at that time, not what stands there today",
            "Modell, Bewertung",
        ),
    };

    fn look(evaluation: &Evaluation, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if evaluation.profile.version().is_none() {
            out.push("/profile", Self::Profile { value: evaluation.profile.to_string() });
        }
        for (number, offer) in evaluation.offers.iter().enumerate() {
            if offer.offering.version().is_none() && offer.digest.is_none() {
                let value = offer.offering.to_string();
                out.push(format!("/offers/{number}/offering"), Self::Offering { value });
            }
        }
        if evaluation.register_edition.is_none() {
            out.push("/register_edition", Self::Register);
        }
    }
}
