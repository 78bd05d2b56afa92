//! KEY-004: keys of Länder.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How the key of a Land is none.
#[derive(Cases)]
pub enum BadLand {
    #[de("„{value}“ ist kein Landesschlüssel: {reason}.")]
    #[help_de("Die Länder haben die Schlüssel 01 bis 16.")]
    #[en("“{value}” is not a Land key: {reason}")]
    #[help_en("the Länder have the keys 01 to 16")]
    NoKey { value: String, reason: KeyReason },
}

impl Structural for BadLand {
    const ABOUT: About = About {
        code: "KEY-004",
        name: "land",
        severity: Error,
        since: "0.1",
        why: why(
            "Kommunen erreichen EfA-Dienste meist über ihr Land. Ohne gültiges Land lässt sich \
             nicht sagen, wen sie fragen müssen.",
            "municipalities mostly reach EfA services by way of their Land; without a valid Land \
             nobody can tell them whom to ask",
            "Statistisches Bundesamt, Gemeindeverzeichnis (Länder 01 bis 16)",
        ),
    };
}
