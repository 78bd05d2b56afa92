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
    word("number", "eine Zahl", "a number"),
    word("integer", "eine ganze Zahl", "a whole number"),
    word("decimal", "eine Zahl mit Nachkommastellen", "a number with decimals"),
    word("boolean", "ein Ja oder Nein (true, false)", "a yes or no (true, false)"),
    word("null", "nichts (null)", "nothing (null)"),
    word("object", "ein Objekt in { }", "an object in { }"),
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
    // what JSON text was expected
    word("end", "das Ende des Datensatzes", "the end of the record"),
    word("name", "ein Merkmal in Anführungszeichen", "a member name in quotes"),
    word("colon", "ein Doppelpunkt", "a colon"),
    word("comma_or_brace", "ein Komma oder }", "a comma or }"),
    word("comma_or_bracket", "ein Komma oder ]", "a comma or ]"),
    word("digit", "eine Ziffer", "a digit"),
    word("quote", "ein schließendes Anführungszeichen", "a closing quote"),
    word("escape", "ein gültiges Zeichen nach dem \\", "a valid character after the \\"),
    word(
        "control",
        "kein Zeilenumbruch oder Steuerzeichen im Text",
        "no line break or control character in a text",
    ),
    word(
        "surrogate",
        "ein vollständiges Zeichenpaar (\\uD… allein ist keines)",
        "a complete character pair (\\uD… alone is none)",
    ),
    // kinds of keys
    word("leistungsschluessel", "Leistungsschlüssel", "Leistungsschlüssel (service key)"),
    word("ozg-id", "OZG-ID", "OZG id"),
    word("service-key", "Leistungsschlüssel oder OZG-ID", "Leistungsschlüssel or OZG id"),
    word("ars", "Regionalschlüssel (ARS)", "regional key (ARS)"),
    word("ags", "Gemeindeschlüssel (AGS)", "municipality key (AGS)"),
    word("land", "Land", "Land"),
    word("area-key", "ARS oder AGS", "ARS or AGS"),
    word("decision-number", "Beschlussnummer", "decision number"),
    word("leitweg-id", "Leitweg-ID", "Leitweg-ID"),
    word("fim-id", "FIM-ID", "FIM id"),
    word("dvdv-key", "DVDV-Organisationsschlüssel", "DVDV organisation key"),
    word("destination-id", "Zustellpunkt-ID von FIT-Connect", "destination id of FIT-Connect"),
    // why a key is none
    word("form", "Form oder Länge stimmt nicht", "its form or length is wrong"),
    word(
        "detail_without_procedure",
        "es nennt ein Detail, aber keine Verrichtung",
        "it names a detail but no procedure",
    ),
    word(
        "unknown_land",
        "die ersten zwei Ziffern sind kein Land (01 bis 16)",
        "its first two digits are no Land (01 to 16)",
    ),
    word(
        "check_digits",
        "die Prüfziffern passen nicht zum Rest",
        "its check digits do not fit the rest",
    ),
    // bounds
    word("least", "mindestens", "at least"),
    word("most", "höchstens", "at most"),
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
    // why rules were left out
    word("no_as_of", "kein Stichtag angegeben", "no as-of date was given"),
    word("no_units", "keine Gebietstabelle angegeben", "no unit table was given"),
    word("one_record", "nur ein einzelner Datensatz geprüft", "one record alone was checked"),
    // how far a need has come, inside a sentence
    word("draft", "Entwurf", "draft"),
    word("submitted", "eingereicht", "submitted"),
    word("triaged", "gesichtet", "triaged"),
    word("in_consultation", "in Beratung", "in consultation"),
    word("bundled", "gebündelt", "bundled"),
    word("adopted", "angenommen", "adopted"),
    word("addressed", "adressiert", "addressed"),
    word("accepted", "vom Adressaten angenommen", "accepted by the addressee"),
    word("partly_accepted", "teilweise angenommen", "partly accepted"),
    word("rejected", "abgelehnt", "rejected"),
    word("fulfilled", "erfüllt", "fulfilled"),
    word("withdrawn", "zurückgezogen", "withdrawn"),
    word("forwarded", "weitergegeben", "forwarded"),
    word("merged", "zusammengeführt", "merged"),
    word("superseded", "ersetzt", "superseded"),
];
