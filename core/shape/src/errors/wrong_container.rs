//! JSON-006: what a file is, and what it is called or how it is stored.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What a file is, other than it says.
#[derive(Debug, Cases)]
pub enum WrongContainer {
    #[de(
        "Die Datei enthält mehrere Datensätze hintereinander statt eines einzigen oder einer Liste."
    )]
    #[help_de(
        "Sie wurden alle gelesen. Steht je Zeile einer, so geben Sie der Datei die Endung .jsonl; \
         sonst fassen Sie sie mit [ ] und Kommas zu einer Liste zusammen."
    )]
    #[en("the file has several records one after another, not one record or a list")]
    #[help_en(
        "all were read; where each has a line of its own, give the file the ending .jsonl, \
         otherwise make a list of them with [ ] and commas"
    )]
    #[warning]
    Records,
    #[de(
        "Die Datei soll je Zeile einen Datensatz haben, ein Datensatz geht hier aber über mehrere."
    )]
    #[help_de("Er wurde gelesen. Geben Sie der Datei die Endung .json.")]
    #[en("the file should have a record a line, but here a record takes several lines")]
    #[help_en("it was read; give the file the ending .json")]
    #[warning]
    ManyLines,
    #[de("Die Datei soll je Zeile einen Datensatz haben, enthält aber eine Liste in [ ].")]
    #[help_de("Sie wurde gelesen. Geben Sie der Datei die Endung .json.")]
    #[en("the file should have a record a line, but it has a list in [ ]")]
    #[help_en("it was read; give the file the ending .json")]
    #[warning]
    List,
    #[de("Die Datei ist in UTF-16 gespeichert.")]
    #[help_de("Sie wurde gelesen. Speichern Sie sie mit der Zeichenkodierung UTF-8 neu.")]
    #[en("the file is stored as UTF-16")]
    #[help_en("it was read; save it anew with the character encoding UTF-8")]
    #[warning]
    OtherEncoding,
    #[de("Die Datensätze stehen hier in einer Liste unter „{member}“ statt für sich.")]
    #[help_de(
        "Behalten Sie nur die Liste, ohne das Objekt darum, oder schreiben Sie je Zeile einen \
         Datensatz in eine Datei mit der Endung .jsonl."
    )]
    #[en("the records stand here in a list under “{member}” and not by themselves")]
    #[help_en(
        "keep the list only, without the object around it, or write a record a line into a file \
         with the ending .jsonl"
    )]
    Wrapped { member: String },
}

impl Structural for WrongContainer {
    const ABOUT: About = About {
        code: "JSON-006",
        name: "wrong-container",
        severity: Error,
        since: "0.1",
        why: why(
            "Die falsche Endung oder Zeichenkodierung macht sonst jede Zeile zu einem Fehler. \
             Erkannt wird zuerst, was für eine Datei es ist; dann wird sie geprüft.",
            "the wrong ending or encoding otherwise makes every line an error; first it is found \
             out what sort of file it is, then it is checked",
            "RFC 8259, Abschnitt 8.1; JSON Lines",
        ),
    };
}
