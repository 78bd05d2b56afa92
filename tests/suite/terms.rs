//! One word for one thing: words that no text for readers has, and what stands in their place.
#![allow(clippy::unwrap_used, clippy::string_slice)]

use std::fs;
use std::path::{Path, PathBuf};

/// Whole words, and the word that is meant. A reader who meets two words looks for two things.
const TERMS: &[(&str, &str)] = &[
    ("adressiert", "übermittelt"),
    ("Bescheid der Vergabestelle", "Schreiben der Stelle, die sie zugeteilt hat"),
    ("Etappe", "Schritt"),
    ("Etappen", "Schritte"),
    ("Fehlermeldung", "Befund"),
    ("Meldungen", "Befunde"),
    ("Schwankungsbereich", "Bandbreite"),
    ("Verteilungsschlüssel", "Verteilschlüssel"),
    ("Themenfeld", "Anforderungsbereich"),
    ("Themenfelder", "Anforderungsbereiche"),
    ("Zusammenspiel", "Interoperabilität"),
    ("stummgeschaltet", "ausgeblendet"),
    ("unterdrückt", "ausgeblendet"),
    ("Fehlernummer", "Code"),
    ("Kennzahl der Meldung", "Code des Befunds"),
    ("Wird zuerst gefragt", "Hauptdienstleister"),
    ("Least", "Minimum"),
    ("Greatest", "Maximum"),
    ("a lot helps", "draw lots"),
    ("by what ways", "by what routes"),
    ("no way", "no route"),
];

/// What readers see: the pages of rules and records, the words of report, access paths, command line
/// and form, and the help of the calls.
fn texts() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found: Vec<PathBuf> = ["core/src/report/words.rs", "core/src/matching/words.rs"]
        .map(|file| root.join(file))
        .into();
    for folder in [
        "docs/rules",
        "docs/records",
        "bindings-wasm/element",
        "bindings-wasm/editor",
        "bindings-python/python/bedarf/command",
    ] {
        let files = fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        found.extend(files.filter(|path| path.is_file()));
    }
    found
}

/// Whether the words stand there by themselves, not as a part of others.
fn stands(text: &str, words: &str) -> bool {
    let is_part = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '-';
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

#[test]
fn one_word_for_one_thing() {
    let files = texts();
    let mut faults = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).unwrap();
        let told = TERMS.iter().filter(|(word, _)| stands(&text, word));
        faults.extend(told.map(|(word, term)| format!("{}: {word} → {term}", file.display())));
    }
    println!("{} terms, {} files", TERMS.len(), files.len());
    assert!(files.len() > 30, "{} files", files.len());
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_word_is_found_by_itself_alone() {
    for text in ["Die Etappe endet.", "„Etappe“", "Etappe"] {
        assert!(stands(text, "Etappe"), "{text}");
    }
    for text in ["Etappen", "Zwischen-Etappe", "Etappe_1", "etappe"] {
        assert!(!stands(text, "Etappe"), "{text}");
    }
}
