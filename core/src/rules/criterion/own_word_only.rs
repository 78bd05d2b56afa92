//! CRIT-006: security, privacy and accessibility are not shown by the provider's word alone

use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Criterion, Dimension, EvidenceKind, Profile};
use crate::rules::{Check, Context, Violations};

/// Security, privacy and accessibility are not shown by the provider's word alone
#[derive(Cases)]
pub enum OwnWordOnly {
    #[de("„{value}“ ist ein MUSS ({kind}), für das eine Eigenerklärung allein genügt.")]
    #[help_de(
        "Verlangen Sie einen Nachweis durch andere, zum Beispiel einen Prüfbericht oder \
               ein Zertifikat."
    )]
    #[en("“{value}” is a must ({kind}) for which a self-declaration alone is enough")]
    #[help_en("ask for evidence by others, for instance a test report or a certificate")]
    Trusted { value: String, kind: Dimension },
}

impl Check for OwnWordOnly {
    type Of = Profile;
    const ABOUT: About = About {
        code: "CRIT-006",
        name: "own-word-only",
        severity: Warning,
        since: "0.1",
        why: why(
            "Bei Sicherheit, Datenschutz und Barrierefreiheit haftet am Ende die Kommune. Das \
             Wort des Anbieters allein genügt ihr da nicht.",
            "for security, privacy and accessibility the municipality is liable in the end; there \
             the word of the provider alone is not enough",
            "Modell, Anforderungsprofil",
        ),
    };

    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, criterion) in profile.criteria.iter().enumerate() {
            if !is_delicate(criterion) {
                continue;
            }
            for (place, kinds) in criterion.evidence.iter().enumerate() {
                let own_word = kinds.iter().all(|kind| *kind == EvidenceKind::SelfDeclaration);
                if own_word && !kinds.is_empty() {
                    let (value, kind) = (criterion.id.to_string(), criterion.dimension);
                    let path = format!("/criteria/{number}/evidence/{place}");
                    out.push(path, Self::Trusted { value, kind });
                }
            }
        }
    }
}

fn is_delicate(criterion: &Criterion) -> bool {
    use Dimension::{Accessibility, Privacy, Security};
    criterion.is_must() && matches!(criterion.dimension, Security | Privacy | Accessibility)
}
