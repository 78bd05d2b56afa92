//! SHAPE-008: lists that are too short.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What there is too little of.
#[derive(Cases)]
pub enum TooFew {
    #[de(
        "In der Liste {value?steht ein Eintrag|stehen # Einträge}; mindestens {limit?einer ist|# sind} nötig."
    )]
    #[help_de("Ergänzen Sie die Liste.")]
    #[en(
        "the list has too few entries: {value?one entry|# entries}, at least {limit?one is|# \
          are} needed"
    )]
    #[help_en("add to the list")]
    Entries { value: usize, limit: u32 },
}

impl Structural for TooFew {
    const ABOUT: About = About {
        code: "SHAPE-008",
        name: "too-few",
        severity: Error,
        since: "0.1",
        why: why(
            "Eine leere Liste sieht ausgefüllt aus und sagt doch nichts: Sie verdeckt, dass die \
             Antwort noch fehlt.",
            "an empty list looks filled in and yet says nothing: it hides that the answer is \
             still missing",
            "schemas/v1 (JSON Schema 2020-12: minItems, minProperties)",
        ),
    };
}
