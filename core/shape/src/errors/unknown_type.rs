//! SHAPE-017: the type of a record.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// Which type of record is not known.
#[derive(Cases)]
pub enum UnknownType {
    #[de("„{value}“ ist keine bekannte Art von Datensatz.")]
    #[help_de("Möglich sind: {expected}.")]
    #[en("“{value}” is not a known type of record")]
    #[help_en("possible are: {expected}")]
    Unknown { value: String, expected: Vec<String> },
    #[de("„{value}“ ist keine bekannte Art von Datensatz.")]
    #[help_de("Gemeint ist wohl „{nearest}“.")]
    #[en("“{value}” is not a known type of record")]
    #[help_en("“{nearest}” is probably meant")]
    Misspelt { value: String, nearest: &'static str, expected: Vec<String> },
}

impl Structural for UnknownType {
    const ABOUT: About = About {
        code: "SHAPE-017",
        name: "unknown-type",
        severity: Error,
        since: "0.1",
        why: why(
            "An der Art entscheidet sich, welche Angaben und welche Regeln gelten. Ohne sie lässt \
             sich nicht einmal sagen, was fehlt.",
            "the type decides which members and which rules hold; without it nobody can even say \
             what is missing",
            "Modell, alle Datensätze",
        ),
    };
}

impl UnknownType {
    /// What stands there, the word that was probably meant, and all that there are.
    pub fn new(value: &str, nearest: Option<&'static str>, words: &[&str]) -> Self {
        let value = value.to_owned();
        let expected = words.iter().map(|word| (*word).to_owned()).collect();
        match nearest {
            Some(nearest) => Self::Misspelt { value, nearest, expected },
            None => Self::Unknown { value, expected },
        }
    }
}
