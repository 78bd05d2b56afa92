//! KEY-003: municipality keys.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a municipality key is none.
#[derive(Cases)]
pub enum BadAgs {
    #[de("„{value}“ ist kein Gemeindeschlüssel (AGS): {reason}.")]
    #[help_de("Ein AGS hat 2, 3, 5 oder 8 Ziffern, zum Beispiel 05774032.")]
    #[en("“{value}” is not a municipality key (AGS): {reason}")]
    #[help_en("an AGS has 2, 3, 5 or 8 digits, for instance 05774032")]
    NoKey { value: String, reason: KeyReason },
}

impl Structural for BadAgs {
    const ABOUT: About = About {
        code: "KEY-003",
        name: "ags",
        severity: Error,
        since: "0.1",
        why: why(
            "Viele Fachverfahren und Statistiken kennen nur den Gemeindeschlüssel. Ist er falsch, \
             so wird eine andere Gemeinde oder keine gefunden.",
            "many specialised programs and statistics know the municipality key only; where it is \
             wrong, another municipality is found or none",
            "Statistisches Bundesamt, Gemeindeverzeichnis (AGS)",
        ),
    };
}
