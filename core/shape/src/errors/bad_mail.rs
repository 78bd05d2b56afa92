//! SHAPE-019: mail addresses.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a mail address is none.
#[derive(Cases)]
pub enum BadMail {
    #[de("„{value}“ ist keine E-Mail-Adresse.")]
    #[help_de("Schreiben Sie zum Beispiel poststelle@example.org.")]
    #[en("“{value}” is not a mail address")]
    #[help_en("write for instance poststelle@example.org")]
    Form { value: String, reason: KeyReason },
    #[de("In „{value}“ stehen Zeichen, die eine E-Mail-Adresse anders schreibt.")]
    #[help_de("Schreiben Sie {repaired}.")]
    #[en("“{value}” has signs that a mail address writes in another way")]
    #[help_en("write {repaired}")]
    Spelled { value: String, repaired: String },
}

impl Structural for BadMail {
    const ABOUT: About = About {
        code: "SHAPE-019",
        name: "bad-mail",
        severity: Error,
        since: "0.1",
        why: why(
            "An diese Adresse schreibt, wer das Angebot nutzen will. Ein Tippfehler darin bleibt \
             lange unbemerkt.",
            "this is where those write who want to use the offering; a slip in it stays unnoticed \
             for long",
            "RFC 5321, Abschnitt 4.1.2",
        ),
    };
}
