//! The words of a need: as they are written, and as they are compared.

use crate::model::Need;

/// Words that say nothing of what a need is about.
const STOP: &[&str] = &include!("../../data/words/stop.json");

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// As it is written.
    pub text: &'t str,
    /// Where it begins in its text, in bytes.
    pub at: usize,
    /// Small letters, umlauts as vowels.
    pub folded: String,
}

impl Word<'_> {
    /// Whether it says what the text is about.
    #[must_use]
    pub fn counts(&self) -> bool {
        STOP.binary_search(&self.folded.as_str()).is_err()
    }

    /// Whether it begins with a capital: a noun, or the first one of its sentence.
    #[must_use]
    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Without its ending.
    #[must_use]
    pub fn stem(&self) -> &str {
        stem(&self.folded)
    }
}

/// The words of a text; places to be filled in (`{{ … }}`) are none.
#[must_use]
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut all = Vec::new();
    let mut depth = 0_u32;
    let mut begin = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if sign.is_alphanumeric() && depth == 0 {
            begin = begin.or(Some(at));
        } else if let Some(begin) = begin.take() {
            let text = text.get(begin..at).unwrap_or_default();
            all.push(Word { text, at: begin, folded: folded(text) });
        }
    }
    all
}

/// The texts of a need that say what it is about: title, statement, outcome.
pub fn texts(need: &Need) -> impl Iterator<Item = &str> {
    let outcome = need.outcome.as_ref().map(|it| it.de.as_str());
    [need.title.de.as_str(), need.statement.de.as_str()].into_iter().chain(outcome)
}

/// Small letters, umlauts as vowels.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in text.chars().flat_map(char::to_lowercase) {
        match sign {
            'ä' => folded.push('a'),
            'ö' => folded.push('o'),
            'ü' => folded.push('u'),
            'ß' => folded.push_str("ss"),
            other => folded.push(other),
        }
    }
    folded
}

/// Endings of German inflection, the longest first.
const ENDINGS: &[&str] = &[
    "heiten", "keiten", "ungen", "erung", "eren", "ung", "ern", "en", "er", "es", "em", "et", "te",
    "st", "e", "s", "n", "t",
];

/// A folded word without its ending, as long as four letters remain.
#[must_use]
pub fn stem(word: &str) -> &str {
    let ending = |end: &&str| word.strip_suffix(*end).filter(|stem| stem.chars().count() >= 4);
    ENDINGS.iter().find_map(ending).unwrap_or(word)
}
