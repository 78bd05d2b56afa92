//! JSON-001: the encoding of the text.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// Why a text is not UTF-8.
#[derive(Cases)]
pub enum NotUtf8 {
    #[de("Der Text ist nicht in UTF-8 gespeichert.")]
    #[help_de("Speichern Sie die Datei mit der Zeichenkodierung UTF-8 neu.")]
    #[en("the text is not stored as UTF-8")]
    #[help_en("save the file anew with the character encoding UTF-8")]
    OtherEncoding,
}

impl Structural for NotUtf8 {
    const ABOUT: About = About {
        code: "JSON-001",
        name: "not-utf8",
        severity: Error,
        since: "0.1",
        why: why(
            "Umlaute und ß in Orts- und Behördennamen bleiben nur heil, wenn alle dieselbe \
             Zeichenkodierung nutzen. Ältere Tabellenprogramme speichern anders, ohne es zu \
             sagen.",
            "umlauts and ß in the names of places and offices survive only where all use the same \
             character encoding; older spreadsheets store another one without saying so",
            "RFC 8259, Abschnitt 8.1",
        ),
    };
}
