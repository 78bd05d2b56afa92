//! JSON-003: how deep a record is nested.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What is nested too deep.
#[derive(Cases)]
pub enum TooDeep {
    #[de("Hier sind mehr als {limit} Ebenen ineinander verschachtelt.")]
    #[help_de("Ein Datensatz braucht nur wenige Ebenen; prüfen Sie, ob Klammern fehlen.")]
    #[en("more than {limit} levels are nested here")]
    #[help_en("a record needs few levels; look for missing brackets")]
    Levels { limit: usize },
}

impl Structural for TooDeep {
    const ABOUT: About = About {
        code: "JSON-003",
        name: "too-deep",
        severity: Error,
        since: "0.1",
        why: why(
            "Kein Bedarf und kein Angebot ist so tief gegliedert. Die Grenze schützt alle, die \
             fremde Dateien entgegennehmen.",
            "no need and no offering is divided that deeply; the limit protects everyone who \
             takes in files of others",
            "RFC 8259, Abschnitt 9; README, „What is checked“",
        ),
    };
}
