//! SHAPE-004: words of code lists.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// Which word is not in its code list.
#[derive(Cases)]
pub enum UnknownCode {
    #[de("„{value}“ ist kein bekannter Wert.")]
    #[help_de("Möglich sind: {expected}.")]
    #[en("“{value}” is not a known value")]
    #[help_en("possible are: {expected}")]
    Unknown { value: String, expected: Vec<String> },
    #[de("„{value}“ ist kein bekannter Wert.")]
    #[help_de("Gemeint ist wohl „{nearest}“.")]
    #[en("“{value}” is not a known value")]
    #[help_en("“{nearest}” is probably meant")]
    Misspelt { value: String, nearest: &'static str, expected: Vec<String> },
}

impl Structural for UnknownCode {
    const ABOUT: About = About {
        code: "SHAPE-004",
        name: "unknown-code",
        severity: Error,
        since: "0.1",
        why: why(
            "Nur mit gemeinsamen Wörtern lassen sich Bedarfe aus vielen Kommunen zählen und \
             zusammenführen. Die Wörter jeder Liste stehen mit deutscher Bezeichnung auf der \
             Seite des Datensatzes.",
            "only with common words can the needs of many municipalities be counted and bundled; \
             the words of every list stand on the page of the record with their labels",
            "docs/records, Wertelisten; schemas/v1 (JSON Schema 2020-12: enum)",
        ),
    };
}

impl UnknownCode {
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
