//! SHAPE-007: texts that are too long.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What is too long.
#[derive(Cases)]
pub enum TooLong {
    #[de(
        "Der Text ist zu lang: {value?ein Zeichen|# Zeichen}, höchstens {limit?eines ist|# \
          sind} möglich."
    )]
    #[help_de("Kürzen Sie den Text.")]
    #[en(
        "the text is too long: {value?one character|# characters}, at most {limit?one is|# are} \
          possible"
    )]
    #[help_en("shorten the text")]
    Text { value: usize, limit: u32 },
}

impl Structural for TooLong {
    const ABOUT: About = About {
        code: "SHAPE-007",
        name: "too-long",
        severity: Error,
        since: "0.1",
        why: why(
            "Papiere von über hundert Seiten waren einer der Gründe, nach den Anliegen der \
             Kommunen eigens zu fragen. Ein Titel passt in eine Zeile der Tagesordnung.",
            "papers of more than a hundred pages were one of the reasons to ask for the concerns \
             of municipalities; a title fits into a line of an agenda",
            "schemas/v1 (JSON Schema 2020-12: maxLength)",
        ),
    };
}
