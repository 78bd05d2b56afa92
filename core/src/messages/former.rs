//! Words in parameters of rules that have no typed cases yet.

use super::{Param, Word, Words};

/// The parameter of a word; one without a label stands for itself.
pub(crate) fn former(word: &'static str) -> Param {
    match WORDS.iter().find(|known| known.code == word) {
        Some(word) => Param::Word(word),
        None => Param::Name(word),
    }
}

const fn word(code: &'static str, de: &'static str, en: &'static str) -> Word {
    Word::new(code, Words::new(de, en), Words::new(de, en))
}

static WORDS: &[Word] = &[
    // types of JSON
    word("text", "ein Text", "a text"),
    word("integer", "eine ganze Zahl", "a whole number"),
    word("decimal", "eine Zahl mit Nachkommastellen", "a number with decimals"),
    word("boolean", "ein Ja oder Nein (true, false)", "a yes or no (true, false)"),
    word("list", "eine Liste in [ ]", "a list in [ ]"),
    word("value", "ein Wert", "a value"),
    word("pair", "eine Liste von zwei Werten", "a list of two values"),
    // what sort of value something has
    word("code", "ein Wort", "a word"),
    word("codes", "eine Liste von Wörtern", "a list of words"),
    word("ordinal", "eine Stufe", "a level"),
    word("date", "ein Tag", "a day"),
    word("duration", "eine Dauer in ganzen Zahlen", "a duration in whole numbers"),
    word("key", "ein Schlüssel aus Ziffern", "a key of digits"),
    // delicate dimensions
    word("security", "Sicherheit", "security"),
    word("privacy", "Datenschutz", "privacy"),
    word("accessibility", "Barrierefreiheit", "accessibility"),
    // relations
    word("elaborates", "führt näher aus", "elaborates"),
    word("decomposes", "zerlegt", "decomposes"),
    word("specifies", "legt fest", "specifies"),
    word("satisfies", "erfüllt", "satisfies"),
    word("implemented_by", "wird umgesetzt durch", "implemented by"),
    word("validated_by", "wird belegt durch", "validated by"),
    word("requires", "setzt voraus", "requires"),
    word("constrains", "schränkt ein", "constrains"),
    word("affected_by", "ist betroffen von", "affected by"),
    word("addressed_by", "wird aufgegriffen durch", "addressed by"),
    word("answers", "antwortet auf", "answers"),
    word("supersedes", "ersetzt", "supersedes"),
    word("duplicates", "ist Dublette von", "duplicates"),
    word("merge", "zusammengeführt in", "merged into"),
    word("based_on", "beruht auf", "based on"),
    // types of records
    word("organisation", "Organisation", "organisation"),
    word("channel", "Bezugskanal", "channel"),
    word("need", "Bedarf", "need"),
    word("offering", "Angebot", "offering"),
    word("profile", "Anforderungsprofil", "requirement profile"),
    word("body", "Gremium", "body"),
    word("session", "Sitzung", "session"),
    word("decision", "Beschluss", "decision"),
    // why a record holds no longer
    word("withdrawn", "zurückgezogen", "withdrawn"),
    word("superseded", "ersetzt", "superseded"),
    word("merged", "zusammengeführt", "merged"),
    word("ended", "beendet", "ended"),
    // maturity models
    word("ozg_1_1", "OZG-Reifegradmodell 1.1", "OZG maturity model 1.1"),
    word("ozg_2_0", "OZG-Reifegradmodell 2.0", "OZG maturity model 2.0"),
    word(
        "dstack",
        "Reifegradmodell des Deutschland-Stacks",
        "maturity model of the Deutschland-Stack",
    ),
    // cost that arises once
    word("connection_once", "einmalige Anbindung", "connection, once"),
    word("rollout", "Einführung", "rollout"),
    word("first_development", "Erstentwicklung", "first development"),
    // kinds of units
    word("land", "Land", "Land"),
    word("kommune", "Gemeinde", "municipality"),
    word("kreis", "Kreis", "county"),
    word("gemeindeverband", "Gemeindeverband", "association of municipalities"),
    // kinds of organisations that are none
    word("bund", "Bund", "federation"),
    word("umbrella_association", "kommunaler Spitzenverband", "umbrella association"),
    word("it_provider", "IT-Dienstleister", "IT provider"),
    word("expert_organisation", "Fachorganisation", "expert organisation"),
    word("office", "Geschäftsstelle oder Anstalt", "office"),
    // bodies known everywhere
    word("it_plr", "IT-Planungsrat", "IT-Planungsrat"),
    word("al_runde", "Abteilungsleiterrunde", "Abteilungsleiterrunde"),
    word("fit_ab", "Föderales IT-Architekturboard", "Föderales IT-Architekturboard"),
    word("kog", "Kommunalgremium", "Kommunalgremium"),
    // roles in access paths
    word("role:bund", "Bund", "federation"),
    word("role:land", "Land", "Land"),
    word("role:kommune", "Kommune", "municipality"),
    word("role:it_provider", "IT-Dienstleister", "IT provider"),
    word("role:bundler", "bündelnde Organisation", "bundling organisation"),
];
