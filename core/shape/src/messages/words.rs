//! What stands in two languages: sentences, and the words of code lists.

use crate::codes;

codes! {
    /// The language of messages.
    Lang {
        De = "de": "Deutsch", "German";
        En = "en": "Englisch", "English";
    }
}

// the list of codes is made by a macro that knows no default
#[allow(clippy::derivable_impls)]
impl Default for Lang {
    fn default() -> Self {
        Lang::De
    }
}

/// A sentence or a label in German and English.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Words {
    /// In German.
    pub de: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Words {
    /// In German, in English.
    #[must_use]
    pub const fn new(de: &'static str, en: &'static str) -> Self {
        Words { de, en }
    }

    /// In a language.
    #[must_use]
    pub const fn say(self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }
}

/// One word of a code list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Word {
    /// As it stands in a record.
    pub code: &'static str,
    /// What it is called in a list or a form.
    pub label: Words,
    /// What it is called within a sentence.
    pub said: Words,
}

impl Word {
    /// No word.
    pub const NONE: &'static Word = &Word::new("", Words::new("", ""), Words::new("", ""));

    /// A word and its label in German and English.
    #[must_use]
    pub const fn of(code: &'static str, de: &'static str, en: &'static str) -> Self {
        Word::new(code, Words::new(de, en), Words::new(de, en))
    }

    /// A word, its label, and what it is called within a sentence.
    #[must_use]
    pub const fn new(code: &'static str, label: Words, said: Words) -> Self {
        Word { code, label, said }
    }
}

/// A word that is none of a code list.
///
/// ```
/// use bedarf_shape::messages::Lang;
/// assert_eq!("en".parse(), Ok(Lang::En));
/// let error = "fr".parse::<Lang>().unwrap_err();
/// assert_eq!(error.to_string(), "“fr” is no word of the code list Lang");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{word}” is no word of the code list {list}")]
#[non_exhaustive]
pub struct UnknownCode {
    /// What the list is called.
    pub list: &'static str,
    /// What stood there.
    pub word: String,
}

impl UnknownCode {
    /// The word is none of the list.
    #[must_use]
    pub fn new(list: &'static str, word: &str) -> Self {
        UnknownCode { list, word: word.to_owned() }
    }
}

/// A closed list of words with labels in both languages.
pub trait Code: Copy + 'static {
    /// What the list is called.
    const LIST: &'static str;

    /// Every word, in the order of the list.
    const WORDS: &'static [Word];

    /// This one.
    fn word(self) -> &'static Word;
}
