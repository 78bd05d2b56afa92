//! Fixed words in parameters, as readers say them.

use super::Lang;

/// The label of a word in a language; a word without one stands for itself.
#[must_use]
pub fn label(word: &'static str, lang: Lang) -> &'static str {
    let found = WORDS.iter().find(|(known, _, _)| *known == word);
    match (found, lang) {
        (Some((_, german, _)), Lang::De) => german,
        (Some((_, _, english)), _) => english,
        (None, _) => word,
    }
}

/// Word, German, English.
const WORDS: &[(&str, &str, &str)] = &[
    // types of JSON
    ("text", "ein Text", "a text"),
    ("number", "eine Zahl", "a number"),
    ("integer", "eine ganze Zahl", "a whole number"),
    ("decimal", "eine Zahl mit Nachkommastellen", "a number with decimals"),
    ("boolean", "ein Ja oder Nein (true, false)", "a yes or no (true, false)"),
    ("null", "nichts (null)", "nothing (null)"),
    ("object", "ein Objekt in { }", "an object in { }"),
    ("list", "eine Liste in [ ]", "a list in [ ]"),
    ("value", "ein Wert", "a value"),
    ("pair", "eine Liste von zwei Werten", "a list of two values"),
    // what sort of value something has
    ("code", "ein Wort", "a word"),
    ("codes", "eine Liste von Wörtern", "a list of words"),
    ("ordinal", "eine Stufe", "a level"),
    ("date", "ein Tag", "a day"),
    ("duration", "eine Dauer in ganzen Zahlen", "a duration in whole numbers"),
    ("key", "ein Schlüssel aus Ziffern", "a key of digits"),
    // delicate dimensions
    ("security", "Sicherheit", "security"),
    ("privacy", "Datenschutz", "privacy"),
    ("accessibility", "Barrierefreiheit", "accessibility"),
    // what JSON text was expected
    ("end", "das Ende des Datensatzes", "the end of the record"),
    ("name", "ein Merkmal in Anführungszeichen", "a member name in quotes"),
    ("colon", "ein Doppelpunkt", "a colon"),
    ("comma_or_brace", "ein Komma oder }", "a comma or }"),
    ("comma_or_bracket", "ein Komma oder ]", "a comma or ]"),
    ("digit", "eine Ziffer", "a digit"),
    ("quote", "ein schließendes Anführungszeichen", "a closing quote"),
    ("escape", "ein gültiges Zeichen nach dem \\", "a valid character after the \\"),
    (
        "control",
        "kein Zeilenumbruch oder Steuerzeichen im Text",
        "no line break or control character in a text",
    ),
    (
        "surrogate",
        "ein vollständiges Zeichenpaar (\\uD… allein ist keines)",
        "a complete character pair (\\uD… alone is none)",
    ),
    // kinds of keys
    ("leistungsschluessel", "Leistungsschlüssel", "Leistungsschlüssel (service key)"),
    ("ozg-id", "OZG-ID", "OZG id"),
    ("service-key", "Leistungsschlüssel oder OZG-ID", "Leistungsschlüssel or OZG id"),
    ("ars", "Regionalschlüssel (ARS)", "regional key (ARS)"),
    ("ags", "Gemeindeschlüssel (AGS)", "municipality key (AGS)"),
    ("land", "Land", "Land"),
    ("area-key", "ARS oder AGS", "ARS or AGS"),
    ("decision-number", "Beschlussnummer", "decision number"),
    ("leitweg-id", "Leitweg-ID", "Leitweg-ID"),
    ("fim-id", "FIM-ID", "FIM id"),
    ("dvdv-key", "DVDV-Organisationsschlüssel", "DVDV organisation key"),
    ("destination-id", "Zustellpunkt-ID von FIT-Connect", "destination id of FIT-Connect"),
    // why a key is none
    ("form", "Form oder Länge stimmt nicht", "its form or length is wrong"),
    (
        "detail_without_procedure",
        "es nennt ein Detail, aber keine Verrichtung",
        "it names a detail but no procedure",
    ),
    (
        "unknown_land",
        "die ersten zwei Ziffern sind kein Land (01 bis 16)",
        "its first two digits are no Land (01 to 16)",
    ),
    (
        "check_digits",
        "die Prüfziffern passen nicht zum Rest",
        "its check digits do not fit the rest",
    ),
    // bounds
    ("least", "mindestens", "at least"),
    ("most", "höchstens", "at most"),
    // relations
    ("elaborates", "führt näher aus", "elaborates"),
    ("decomposes", "zerlegt", "decomposes"),
    ("specifies", "legt fest", "specifies"),
    ("satisfies", "erfüllt", "satisfies"),
    ("implemented_by", "wird umgesetzt durch", "implemented by"),
    ("validated_by", "wird belegt durch", "validated by"),
    ("requires", "setzt voraus", "requires"),
    ("constrains", "schränkt ein", "constrains"),
    ("affected_by", "ist betroffen von", "affected by"),
    ("addressed_by", "wird aufgegriffen durch", "addressed by"),
    ("answers", "antwortet auf", "answers"),
    ("supersedes", "ersetzt", "supersedes"),
    ("duplicates", "ist Dublette von", "duplicates"),
    ("merge", "zusammengeführt in", "merged into"),
    ("based_on", "beruht auf", "based on"),
    // types of records
    ("organisation", "Organisation", "organisation"),
    ("channel", "Bezugskanal", "channel"),
    ("need", "Bedarf", "need"),
    ("offering", "Angebot", "offering"),
    ("profile", "Anforderungsprofil", "requirement profile"),
    ("body", "Gremium", "body"),
    ("session", "Sitzung", "session"),
    ("decision", "Beschluss", "decision"),
    // why a record holds no longer
    ("withdrawn", "zurückgezogen", "withdrawn"),
    ("superseded", "ersetzt", "superseded"),
    ("merged", "zusammengeführt", "merged"),
    ("ended", "beendet", "ended"),
    // maturity models
    ("ozg_1_1", "OZG-Reifegradmodell 1.1", "OZG maturity model 1.1"),
    ("ozg_2_0", "OZG-Reifegradmodell 2.0", "OZG maturity model 2.0"),
    ("dstack", "Reifegradmodell des Deutschland-Stacks", "maturity model of the Deutschland-Stack"),
    // cost that arises once
    ("connection_once", "einmalige Anbindung", "connection, once"),
    ("rollout", "Einführung", "rollout"),
    ("first_development", "Erstentwicklung", "first development"),
    // kinds of units
    ("kommune", "Gemeinde", "municipality"),
    ("kreis", "Kreis", "county"),
    ("gemeindeverband", "Gemeindeverband", "association of municipalities"),
    // kinds of organisations that are none
    ("bund", "Bund", "federation"),
    ("umbrella_association", "kommunaler Spitzenverband", "umbrella association"),
    ("it_provider", "IT-Dienstleister", "IT provider"),
    ("expert_organisation", "Fachorganisation", "expert organisation"),
    ("office", "Geschäftsstelle oder Anstalt", "office"),
    // bodies known everywhere
    ("it_plr", "IT-Planungsrat", "IT-Planungsrat"),
    ("al_runde", "Abteilungsleiterrunde", "Abteilungsleiterrunde"),
    ("fit_ab", "Föderales IT-Architekturboard", "Föderales IT-Architekturboard"),
    ("kog", "Kommunalgremium", "Kommunalgremium"),
    // roles in access paths
    ("role:bund", "Bund", "federation"),
    ("role:land", "Land", "Land"),
    ("role:kommune", "Kommune", "municipality"),
    ("role:it_provider", "IT-Dienstleister", "IT provider"),
    ("role:bundler", "bündelnde Organisation", "bundling organisation"),
    // why rules were left out
    ("no_as_of", "kein Stichtag angegeben", "no as-of date was given"),
    ("no_units", "keine Gebietstabelle angegeben", "no unit table was given"),
    ("one_record", "nur ein einzelner Datensatz geprüft", "one record alone was checked"),
    // how far a need has come, inside a sentence
    ("draft", "Entwurf", "draft"),
    ("submitted", "eingereicht", "submitted"),
    ("triaged", "gesichtet", "triaged"),
    ("in_consultation", "in Beratung", "in consultation"),
    ("bundled", "gebündelt", "bundled"),
    ("adopted", "angenommen", "adopted"),
    ("addressed", "adressiert", "addressed"),
    ("accepted", "vom Adressaten angenommen", "accepted by the addressee"),
    ("partly_accepted", "teilweise angenommen", "partly accepted"),
    ("rejected", "abgelehnt", "rejected"),
    ("fulfilled", "erfüllt", "fulfilled"),
    ("withdrawn", "zurückgezogen", "withdrawn"),
    ("forwarded", "weitergegeben", "forwarded"),
    ("merged", "zusammengeführt", "merged"),
    ("superseded", "ersetzt", "superseded"),
];
