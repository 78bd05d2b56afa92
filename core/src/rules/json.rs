//! JSON: whether a text can be read at all. After one of these findings the document (or this
//! line of JSON Lines) is left; only a member that stands twice lets the check go on.

use super::{Check, Rule, Text};
use crate::findings::Severity::Error;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "JSON-001",
        name: "not-utf8",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "Der Text ist nicht in UTF-8 gespeichert.",
            en: "the text is not stored as UTF-8",
            help_de: "Speichern Sie die Datei mit der Zeichenkodierung UTF-8 neu.",
            help_en: "save the file anew with the character encoding UTF-8",
        }],
        check: Check::Shape,
    },
    Rule {
        code: "JSON-002",
        name: "not-json",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "Ab hier ist der Text kein gültiges JSON; erwartet: {expected}.",
            en: "from here on the text is not valid JSON; expected: {expected}",
            help_de: "Prüfen Sie die Stelle: oft fehlt kurz davor ein Komma, eine Klammer oder ein \
                      Anführungszeichen.",
            help_en: "look at this place: often a comma, a bracket or a quote is missing just \
                      before it",
        }],
        check: Check::Shape,
    },
    Rule {
        code: "JSON-003",
        name: "too-deep",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "Hier sind mehr als {limit} Ebenen ineinander verschachtelt.",
            en: "more than {limit} levels are nested here",
            help_de: "Ein Datensatz braucht nur wenige Ebenen; prüfen Sie, ob Klammern fehlen.",
            help_en: "a record needs few levels; look for missing brackets",
        }],
        check: Check::Shape,
    },
    Rule {
        code: "JSON-004",
        name: "too-long",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "Der Datensatz ist länger als {limit} Bytes und wurde nicht gelesen.",
            en: "the record is longer than {limit} bytes and was not read",
            help_de: "Teilen Sie den Datensatz auf; in JSON Lines steht jeder Datensatz in einer \
                      eigenen Zeile.",
            help_en: "divide the record; in JSON Lines every record has a line of its own",
        }],
        check: Check::Shape,
    },
    Rule {
        code: "JSON-005",
        name: "duplicate-member",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "Das Merkmal „{member}“ steht zweimal im selben Objekt.",
            en: "the member “{member}” stands twice in the same object",
            help_de: "Behalten Sie nur die gültige Angabe.",
            help_en: "keep only the one that holds",
        }],
        check: Check::Shape,
    },
];
