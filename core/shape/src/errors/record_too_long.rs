//! JSON-004: how long a record is.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What of a record is too long.
#[derive(Cases)]
pub enum RecordTooLong {
    #[de("Der Datensatz ist länger als {limit} Bytes und wurde nicht gelesen.")]
    #[help_de(
        "Teilen Sie den Datensatz auf; in JSON Lines steht jeder Datensatz in einer \
               eigenen Zeile."
    )]
    #[en("the record is longer than {limit} bytes and was not read")]
    #[help_en("divide the record; in JSON Lines every record has a line of its own")]
    Bytes { limit: usize },
}

impl Structural for RecordTooLong {
    const ABOUT: About = About {
        code: "JSON-004",
        name: "too-long",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein einzelner Datensatz dieser Länge ist fast immer eine ganze Liste in einer \
             einzigen Zeile. Die Grenze hält den Speicherbedarf klein, wie groß eine Datei auch \
             ist.",
            "a single record of that length is nearly always a whole list in a single line; the \
             limit keeps memory small, however large a file is",
            "RFC 8259, Abschnitt 9; README, „What is checked“",
        ),
    };
}
