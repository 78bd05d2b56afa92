//! KEY-002: regional keys.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a regional key is none, or an unusual one.
#[derive(Cases)]
pub enum BadArs {
    #[de("„{value}“ ist kein Regionalschlüssel (ARS): {reason}.")]
    #[help_de("Ein ARS hat 2, 3, 5, 9 oder 12 Ziffern, zum Beispiel 057740032032.")]
    #[en("“{value}” is not a regional key (ARS): {reason}")]
    #[help_en("an ARS has 2, 3, 5, 9 or 12 digits, for instance 057740032032")]
    NoKey { value: String, reason: KeyReason },
    #[de("„{value}“ ist als Regionalschlüssel (ARS) ungewöhnlich.")]
    #[help_de(
        "Prüfen Sie, ob der Schlüssel stimmt. Ein ARS hat 2, 3, 5, 9 oder 12 Ziffern, zum \
               Beispiel 057740032032."
    )]
    #[en("“{value}” is unusual as a regional key (ARS)")]
    #[help_en(
        "check whether the key is right; an ARS has 2, 3, 5, 9 or 12 digits, for instance \
               057740032032"
    )]
    #[warning]
    Unusual { value: String },
}

impl Structural for BadArs {
    const ABOUT: About = About {
        code: "KEY-002",
        name: "ars",
        severity: Error,
        since: "0.1",
        why: why(
            "Der Regionalschlüssel entscheidet, zu welchem Land und welchem Gemeindeverband eine \
             Kommune gehört und damit, wer für sie bestellen darf.",
            "the regional key decides to which Land and association a municipality belongs, and \
             so who may order for it",
            "Statistisches Bundesamt, Gemeindeverzeichnis (ARS); an 11.004 Gemeinden gemessen",
        ),
    };
}
