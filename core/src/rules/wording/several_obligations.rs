//! WORD-005: a criterion asks for one thing

use crate::language::obligations;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Profile;
use crate::rules::{Check, Context, Violations};

/// A criterion asks for one thing
#[derive(Cases)]
pub enum SeveralObligations {
    #[de("„{value}“ verlangt anscheinend mehr als eines.")]
    #[help_de("Prüfen Sie, ob daraus zwei Kriterien werden sollten.")]
    #[en("“{value}” seems to ask for more than one thing")]
    #[help_en("check whether two criteria should come of it")]
    Several { value: String },
}

impl Check for SeveralObligations {
    type Of = Profile;
    const ABOUT: About = About {
        code: "WORD-005",
        name: "several-obligations",
        severity: Warning,
        since: "0.1",
        why: why(
            "Wer nur die Hälfte erfüllt, hat das Kriterium weder erfüllt noch verfehlt; bewerten \
             lässt sich das nicht.",
            "who meets half of it has neither met nor missed the criterion, and nobody can judge \
             that",
            "ISO/IEC/IEEE 29148:2018, 5.2.5 (singular)",
        ),
    };

    fn look(profile: &Profile, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, (criterion, it)) in profile.criteria.iter().zip(at.texts).enumerate() {
            if it.sentences().map(obligations).sum::<usize>() > 1 {
                let path = format!("/criteria/{number}/text/de");
                out.push(path, Self::Several { value: criterion.id.to_string() });
            }
        }
    }
}
