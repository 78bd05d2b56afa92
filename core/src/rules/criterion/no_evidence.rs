//! CRIT-005: a must says how it is shown

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Profile;
use crate::rules::{Check, Context, Violations};

/// A must says how it is shown
#[derive(Cases)]
pub enum NoEvidence {
    #[de("„{value}“ ist ein MUSS, aber es fehlt, womit es nachgewiesen wird.")]
    #[help_de("Nennen Sie unter „evidence“ mindestens einen Nachweis.")]
    #[en("“{value}” is a must but it is not said how it is shown")]
    #[help_en("name at least one kind of evidence under “evidence”")]
    Missing { value: String },
    #[de("Diese Liste von Nachweisen ist leer; „{value}“ wäre damit ohne Nachweis erfüllt.")]
    #[help_de("Nennen Sie einen Nachweis, oder streichen Sie die Liste.")]
    #[en("this list of evidence is empty, so “{value}” would be met without any")]
    #[help_en("name a kind of evidence, or remove the list")]
    EmptyList { value: String },
}

impl Check for NoEvidence {
    type Of = Profile;
    const ABOUT: About = About {
        code: "CRIT-005",
        name: "no-evidence",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein MUSS, das niemand nachweisen muss, ist ein Wunsch. Kommunen verlassen sich \
             darauf, dass es geprüft wurde.",
            "a must that nobody has to prove is a wish; municipalities rely on its having been \
             checked",
            "Modell, Anforderungsprofil",
        ),
    };

    /// And no list of evidence is empty: it would ask for none. What is asked of a need is shown by the
    /// need itself.
    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, criterion) in profile.criteria.iter().enumerate() {
            let value = || criterion.id.to_string();
            let is_to_be_shown = criterion.is_must() && !profile.is_for_needs();
            if is_to_be_shown && criterion.evidence.is_empty() {
                out.push(format!("/criteria/{number}/evidence"), Self::Missing { value: value() });
            }
            for (place, _) in criterion.evidence.iter().enumerate().filter(|it| it.1.is_empty()) {
                let path = format!("/criteria/{number}/evidence/{place}");
                out.push(path, Self::EmptyList { value: value() });
            }
        }
    }
}
