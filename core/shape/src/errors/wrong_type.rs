//! SHAPE-003: the type of a value.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::words::JsonType;

/// How a value has another type.
#[derive(Cases)]
pub enum WrongType {
    #[de("Hier steht {found}; gebraucht wird {expected}.")]
    #[help_de("Texte stehen in Anführungszeichen, Zahlen und true oder false ohne.")]
    #[en("here is {found}; {expected} is needed")]
    #[help_en("texts stand in quotes, numbers and true or false without")]
    Type { found: JsonType, expected: JsonType },
    #[de("Hier steht null; eine Angabe, die fehlt, wird weggelassen.")]
    #[help_de("Lassen Sie die Angabe weg, oder geben Sie an, was gebraucht wird: {expected}.")]
    #[en("here is null; a member that is missing is left out")]
    #[help_en("leave the member out, or give what is needed: {expected}")]
    Null { expected: JsonType },
}

impl Structural for WrongType {
    const ABOUT: About = About {
        code: "SHAPE-003",
        name: "wrong-type",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Schlüssel, der als Zahl dasteht, verliert seine führende Null, und aus einer \
             Kommune in Schleswig-Holstein wird eine unbekannte. Deshalb hat jede Angabe eine \
             feste Form.",
            "a key that is written as a number loses its leading zero, and a municipality in \
             Schleswig-Holstein becomes an unknown one; so every member has a fixed form",
            "schemas/v1 (JSON Schema 2020-12: type)",
        ),
    };
}
