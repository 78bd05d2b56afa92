//! JSON-002: whether the text is JSON.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::words::JsonPart;

/// Why a text is no JSON.
#[derive(Cases)]
pub enum NotJson {
    #[de("Ab hier ist der Text kein gültiges JSON; erwartet: {expected}.")]
    #[help_de(
        "Prüfen Sie die Stelle: oft fehlt kurz davor ein Komma, eine Klammer oder ein \
               Anführungszeichen."
    )]
    #[en("from here on the text is not valid JSON; expected: {expected}")]
    #[help_en("look at this place: often a comma, a bracket or a quote is missing just before it")]
    Unexpected { expected: JsonPart },
    #[de("Hier steht nichts: Der Text ist leer.")]
    #[help_de("Prüfen Sie, ob die Datei vollständig gespeichert ist. Eine leere Liste ist [ ].")]
    #[en("there is nothing here: the text is empty")]
    #[help_en("check whether the file was saved as a whole; an empty list is [ ]")]
    Empty,
}

impl Structural for NotJson {
    const ABOUT: About = About {
        code: "JSON-002",
        name: "not-json",
        severity: Error,
        since: "0.1",
        why: why(
            "Was sich nicht lesen lässt, kann niemand beraten. Die Stelle steht dabei, damit \
             nicht die ganze Datei durchsucht werden muss.",
            "what cannot be read cannot be discussed; the place is told so that nobody has to \
             search the whole file",
            "RFC 8259",
        ),
    };
}
