//! What was handed in and not looked at.

use bedarf_derive::Answer;

use crate::codes;

codes! {
    /// Why something was not looked at.
    SkippedWhy {
        Folder = "folder": "Unterordner", "folder within the folder";
        Ending = "ending": "keine Endung .json, .jsonl, .ndjson oder .csv",
            "no ending .json, .jsonl, .ndjson or .csv";
        Table = "table": "keine Tabelle units.csv, successors.csv oder services.csv",
            "no table units.csv, successors.csv or services.csv";
        Expectation = "expectation": "Erwartung eines Beispiels", "what an example expects";
        NoFile = "no_file": "keine gewöhnliche Datei", "no regular file";
        Hidden = "hidden": "versteckte Datei", "hidden file";
    }
}

/// Something that was handed in and not looked at.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Skipped {
    /// Its name.
    pub source: String,
    /// Why.
    pub why: SkippedWhy,
}

impl Skipped {
    /// Something with that name, for a reason that is given by its word.
    #[must_use]
    pub fn because(source: impl Into<String>, why: &str) -> Self {
        Skipped::new(source, SkippedWhy::from_word(why).unwrap_or(SkippedWhy::Ending))
    }

    /// Something with that name, for that reason.
    #[must_use]
    pub fn new(source: impl Into<String>, why: SkippedWhy) -> Self {
        Skipped { source: source.into(), why }
    }
}
