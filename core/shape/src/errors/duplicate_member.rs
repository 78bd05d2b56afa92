//! JSON-005: members that stand twice.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What stands twice in an object.
#[derive(Cases)]
pub enum DuplicateMember {
    #[de("Die Angabe „{member}“ steht zweimal im selben Objekt.")]
    #[help_de("Behalten Sie nur die gültige Angabe.")]
    #[en("the member “{member}” stands twice in the same object")]
    #[help_en("keep only the one that holds")]
    Twice { member: String },
}

impl Structural for DuplicateMember {
    const ABOUT: About = About {
        code: "JSON-005",
        name: "duplicate-member",
        severity: Error,
        since: "0.1",
        why: why(
            "Stehen zwei Antworten auf dieselbe Frage da, so nimmt das eine Programm die erste \
             und das andere die letzte. Aus einem Bedarf würden zwei.",
            "where the same question has two answers, one program takes the first and another the \
             last; one need would become two",
            "RFC 7493 (I-JSON), Abschnitt 2.3",
        ),
    };
}
