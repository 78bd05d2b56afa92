//! SHAPE-009: lists that are too long, and members that exclude each other.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What there is too much of.
#[derive(Cases)]
pub enum TooMany {
    #[de(
        "Hier steht zu viel: {value?ein Eintrag|# Einträge}, höchstens {limit?einer ist|# sind} \
          möglich."
    )]
    #[help_de("Kürzen Sie die Liste.")]
    #[en(
        "there is too much here: {value?one entry|# entries}, at most {limit?one is|# are} \
          possible"
    )]
    #[help_en("shorten the list")]
    Entries { value: usize, limit: usize },
    #[de("Hier stehen {value} Angaben, von denen nur eine möglich ist: {expected}.")]
    #[help_de("Behalten Sie nur eine davon.")]
    #[en("here are {value} members of which only one is possible: {expected}")]
    #[help_en("keep only one of them")]
    OneOf { value: u32, limit: u32, expected: Vec<String> },
}

impl Structural for TooMany {
    const ABOUT: About = About {
        code: "SHAPE-009",
        name: "too-many",
        severity: Error,
        since: "0.1",
        why: why(
            "Wo nur eine Antwort gelten kann, machen zwei den Datensatz mehrdeutig. Für lange \
             Listen gibt es eine Grenze, damit die Prüfung schnell bleibt.",
            "where only one answer can hold, two make the record ambiguous; long lists have a \
             limit so that the check stays quick",
            "schemas/v1 (JSON Schema 2020-12: maxItems, maxProperties, oneOf)",
        ),
    };
}
