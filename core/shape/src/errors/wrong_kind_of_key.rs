//! KEY-011: keys in the place of others.

use super::Structural;
use crate::keys::Format;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a key is of another kind.
#[derive(Cases)]
pub enum WrongKindOfKey {
    #[de("„{value}“ ist ein anderer Schlüssel: {kind}. Hierher gehört: {expected}.")]
    #[help_de("Tragen Sie den passenden Schlüssel ein.")]
    #[en("“{value}” is another kind of key: {kind}; here belongs: {expected}")]
    #[help_en("put in the fitting key")]
    OtherKind { value: String, kind: Format, expected: Format },
    #[de("„{value}“ ist ein anderer Schlüssel: {kind}. Hierher gehört: {expected}.")]
    #[help_de("Der passende Schlüssel ist „{repaired}“.")]
    #[en("“{value}” is another kind of key: {kind}; here belongs: {expected}")]
    #[help_en("the fitting key is “{repaired}”")]
    Repairable { value: String, kind: Format, expected: Format, repaired: String },
}

impl Structural for WrongKindOfKey {
    const ABOUT: About = About {
        code: "KEY-011",
        name: "wrong-kind-of-key",
        severity: Error,
        since: "0.1",
        why: why(
            "Leistungsschlüssel, OZG-ID, ARS und AGS sehen sich ähnlich und werden auch in \
             amtlichen Beispielen verwechselt. Am falschen Platz findet sie kein Abgleich.",
            "service key, OZG id, ARS and AGS look alike and are mixed up in official examples as \
             well; in the wrong place no comparison finds them",
            "FIM; OZG-Umsetzungskatalog; Statistisches Bundesamt, Gemeindeverzeichnis",
        ),
    };
}
