//! JSON: whether a text can be read at all. After one of these findings the document (or this
//! line of JSON Lines) is left; only a member that stands twice lets the check go on.

use super::{FORMER, Former as Check, Rule, Text, why};
use crate::findings::Severity::Error;

pub(super) const RULES: &[Rule] = &[
    Rule {
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
        texts: &[Text {
            de: "Der Text ist nicht in UTF-8 gespeichert.",
            en: "the text is not stored as UTF-8",
            help_de: "Speichern Sie die Datei mit der Zeichenkodierung UTF-8 neu.",
            help_en: "save the file anew with the character encoding UTF-8",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "JSON-002",
        name: "not-json",
        severity: Error,
        since: "0.1",
        why: why(
            "Was sich nicht lesen lässt, kann niemand beraten. Die Stelle steht dabei, damit \
             nicht die ganze Datei durchsucht werden muss.",
            "what cannot be read cannot be discussed; the place is told so that nobody has to \
             search the whole file",
            "RFC 8259",
        ),
        texts: &[Text {
            de: "Ab hier ist der Text kein gültiges JSON; erwartet: {expected}.",
            en: "from here on the text is not valid JSON; expected: {expected}",
            help_de: "Prüfen Sie die Stelle: oft fehlt kurz davor ein Komma, eine Klammer oder ein \
                      Anführungszeichen.",
            help_en: "look at this place: often a comma, a bracket or a quote is missing just \
                      before it",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
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
        texts: &[Text {
            de: "Hier sind mehr als {limit} Ebenen ineinander verschachtelt.",
            en: "more than {limit} levels are nested here",
            help_de: "Ein Datensatz braucht nur wenige Ebenen; prüfen Sie, ob Klammern fehlen.",
            help_en: "a record needs few levels; look for missing brackets",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
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
        texts: &[Text {
            de: "Der Datensatz ist länger als {limit} Bytes und wurde nicht gelesen.",
            en: "the record is longer than {limit} bytes and was not read",
            help_de: "Teilen Sie den Datensatz auf; in JSON Lines steht jeder Datensatz in einer \
                      eigenen Zeile.",
            help_en: "divide the record; in JSON Lines every record has a line of its own",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "JSON-005",
        name: "duplicate-member",
        severity: Error,
        since: "0.1",
        why: why(
            "Stehen zwei Antworten auf dieselbe Frage da, so nimmt das eine Programm die erste \
             und das andere die letzte. Aus einem Bedarf würden zwei.",
            "where the same question has two answers, one program takes the first and another the \
             last; one need would become two",
            "RFC 7493 (I-JSON), Abschnitt 2.3",
        ),
        texts: &[Text {
            de: "Das Merkmal „{member}“ steht zweimal im selben Objekt.",
            en: "the member “{member}” stands twice in the same object",
            help_de: "Behalten Sie nur die gültige Angabe.",
            help_en: "keep only the one that holds",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
];
