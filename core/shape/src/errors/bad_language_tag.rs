//! SHAPE-013: language tags.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a language tag is none.
#[derive(Cases)]
pub enum BadLanguageTag {
    #[de("„{value}“ ist kein Sprachkürzel.")]
    #[help_de("Schreiben Sie zum Beispiel de, en oder de-AT.")]
    #[en("“{value}” is not a language tag")]
    #[help_en("write for instance de, en or de-AT")]
    Form { value: String, reason: KeyReason },
    #[de("„{value}“ ist kein Sprachkürzel.")]
    #[help_de("Schreiben Sie zum Beispiel de, en oder de-AT.")]
    #[en("“{value}” is not a language tag")]
    #[help_en("write for instance de, en or de-AT")]
    MemberName { value: String },
}

impl Structural for BadLanguageTag {
    const ABOUT: About = About {
        code: "SHAPE-013",
        name: "bad-language-tag",
        severity: Error,
        since: "0.1",
        why: why(
            "Am Sprachkürzel erkennen Vorleseprogramme und Übersetzungen, wie ein Text zu \
             behandeln ist.",
            "screen readers and translations tell from the language tag how to treat a text",
            "BCP 47 (RFC 5646)",
        ),
    };
}
