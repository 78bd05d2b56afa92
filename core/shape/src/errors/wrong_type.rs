//! SHAPE-003: the type of a value.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::words::JsonType;

/// How a value has another type.
#[derive(Cases)]
pub enum WrongType {
    #[de("Hier steht {found}; gebraucht wird {expected}.")]
    #[help_de("Texte stehen in Anführungszeichen, Zahlen und true oder false ohne.")]
    #[en("here is {found}; {expected} is needed")]
    #[help_en("texts stand in quotes, numbers and true or false without")]
    Type { found: JsonType, expected: JsonType },
    #[de("Hier steht {found}; gebraucht wird {expected}.")]
    #[help_de("Ein Objekt steht in geschweiften Klammern, eine Liste in eckigen.")]
    #[en("here is {found}; {expected} is needed")]
    #[help_en("an object stands in braces, a list in brackets")]
    Container { found: JsonType, expected: JsonType },
    #[de("Hier steht {found}; gebraucht wird eine Liste.")]
    #[help_de("Setzen Sie eckige Klammern darum, auch wenn nur ein Eintrag darin steht.")]
    #[en("here is {found}; a list is needed")]
    #[help_en("put brackets around it, even where there is one entry only")]
    NoList { found: JsonType },
    #[de("Hier steht ein Text ohne seine Sprache.")]
    #[help_de(
        "Schreiben Sie ihn als Objekt: in geschweiften Klammern erst die Sprache, „de“ für Deutsch, dann den Text."
    )]
    #[en("here is a text without its language")]
    #[help_en(
        "write it as an object: in braces first the language, “de” for German, then the text"
    )]
    NoLanguage,
    #[de("Hier steht eine Zahl in Anführungszeichen.")]
    #[help_de("Schreiben Sie die Zahl ohne Anführungszeichen und ohne Punkte dazwischen.")]
    #[en("here is a number in quotes")]
    #[help_en("write the number without quotes and without points in between")]
    NumberInQuotes,
    #[de("Hier steht ein Ja oder Nein in Anführungszeichen.")]
    #[help_de("Schreiben Sie true für Ja oder false für Nein, ohne Anführungszeichen.")]
    #[en("here is a yes or no in quotes")]
    #[help_en("write true for yes or false for no, without quotes")]
    AnswerInQuotes,
    #[de("Hier steht {found} ohne Anführungszeichen; gebraucht wird ein Text.")]
    #[help_de("Setzen Sie Anführungszeichen darum.")]
    #[en("here is {found} without quotes; a text is needed")]
    #[help_en("put quotes around it")]
    NoQuotes { found: JsonType },
    #[de("Hier steht eine Zahl mit Nachkommastellen; gebraucht wird eine ganze Zahl.")]
    #[help_de("Geben Sie eine Zahl ohne Nachkommastellen an.")]
    #[en("here is a number with decimals; a whole number is needed")]
    #[help_en("give a number without decimals")]
    Decimals,
    #[de("Hier steht null; eine Angabe, die fehlt, wird weggelassen.")]
    #[help_de("Lassen Sie die Angabe weg, oder geben Sie an, was gebraucht wird: {expected}.")]
    #[en("here is null; a member that is missing is left out")]
    #[help_en("leave the member out, or give what is needed: {expected}")]
    Null { expected: JsonType },
    #[de("Hier steht null; gebraucht wird {expected}.")]
    #[help_de("Die Angabe ist nötig: Ergänzen Sie sie.")]
    #[en("here is null; {expected} is needed")]
    #[help_en("the member is needed: put it in")]
    NullRequired { expected: JsonType },
}

impl Structural for WrongType {
    const ABOUT: About = About {
        code: "SHAPE-003",
        name: "wrong-type",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Schlüssel, der als Zahl dasteht, verliert seine führende Null, und aus einer \
             Kommune in Schleswig-Holstein wird eine unbekannte. Deshalb hat jede Angabe eine \
             feste Form.",
            "a key that is written as a number loses its leading zero, and a municipality in \
             Schleswig-Holstein becomes an unknown one; so every member has a fixed form",
            "schemas/v1 (JSON Schema 2020-12: type)",
        ),
    };
}
