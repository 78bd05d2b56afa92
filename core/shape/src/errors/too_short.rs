//! SHAPE-006: texts that are too short.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What is too short.
#[derive(Cases)]
pub enum TooShort {
    #[de(
        "Der Text ist zu kurz: {value?ein Zeichen|# Zeichen}, mindestens {limit?eines ist|# \
          sind} nötig."
    )]
    #[help_de("Beschreiben Sie es etwas ausführlicher.")]
    #[en(
        "the text is too short: {value?one character|# characters}, at least {limit?one is|# \
          are} needed"
    )]
    #[help_en("say a little more")]
    Text { value: usize, limit: u32 },
    #[de("Hier steht nichts.")]
    #[help_de("Lassen Sie die Angabe weg, wenn es nichts zu sagen gibt.")]
    #[en("there is nothing here")]
    #[help_en("leave the member out where there is nothing to say")]
    Empty,
    #[de("Hier steht nichts, die Angabe ist aber nötig.")]
    #[help_de("Ergänzen Sie sie.")]
    #[en("there is nothing here, but the member is needed")]
    #[help_en("put it in")]
    EmptyRequired,
}

impl Structural for TooShort {
    const ABOUT: About = About {
        code: "SHAPE-006",
        name: "too-short",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Titel aus einem Wort lässt sich in einer Liste mit hundert Bedarfen nicht \
             wiederfinden.",
            "a title of one word cannot be found again in a list of a hundred needs",
            "schemas/v1 (JSON Schema 2020-12: minLength)",
        ),
    };
}
