//! What a value of a condition was meant to be, where that is certain.

use super::{Attribute, OrganisationKind, SizeClass, UnitType, Value};
use crate::keys::{Format, KeyFault, Land, truth, whole_digits};
use crate::messages::{Code, Word, Words};

impl Attribute {
    /// The words it can have, where they are a closed list; otherwise none.
    #[must_use]
    pub fn words(self) -> Vec<&'static str> {
        self.list().iter().map(|word| word.code).collect()
    }

    /// Whether its words are a closed list.
    #[must_use]
    pub fn has_words(self) -> bool {
        !self.list().is_empty()
    }

    /// Whether a word is in its closed list.
    #[must_use]
    pub fn has_word(self, text: &str) -> bool {
        self.list().iter().any(|word| word.code == text)
    }

    /// What a word of its closed list is called.
    pub(crate) fn label_of(self, text: &str) -> Option<Words> {
        self.list().iter().find(|word| word.code == text).map(|word| word.label)
    }

    fn list(self) -> &'static [Word] {
        match self {
            Attribute::Kind => OrganisationKind::WORDS,
            Attribute::UnitType => UnitType::WORDS,
            Attribute::SizeClass => SizeClass::WORDS,
            _ => &[],
        }
    }

    /// The word of its list that somebody means who writes it in other letters, or as people say
    /// it; none where several could be meant.
    pub(crate) fn meant_word(self, text: &str) -> Option<&'static str> {
        let text = text.trim().to_ascii_lowercase();
        let is_said = |word: &Word| {
            let mut labels = [word.label, word.said].into_iter().flat_map(|it| [it.de, it.en]);
            word.code == text
                || labels.any(|label| {
                    label.split([' ', ',', '(', ')']).any(|part| part.eq_ignore_ascii_case(&text))
                        || label.eq_ignore_ascii_case(&text)
                })
        };
        let mut found = self.list().iter().filter(|word| is_said(word));
        found.next().filter(|_| found.next().is_none() && !text.is_empty()).map(|word| word.code)
    }

    /// The format of its values, where they are keys.
    #[must_use]
    pub const fn format(self) -> Option<Format> {
        match self {
            Attribute::Land => Some(Format::Land),
            Attribute::Ars => Some(Format::Ars),
            Attribute::Ags => Some(Format::Ags),
            _ => None,
        }
    }

    /// The key that a value was meant to be: with its zero, without blanks, as a text, and for a
    /// Land that is named, its number.
    pub(crate) fn meant_key(self, value: &Value) -> Option<String> {
        let text = match value {
            Value::Integer(number) => number.to_string(),
            Value::Text(text) => text.split_whitespace().collect(),
            _ => return None,
        };
        if self == Attribute::Land {
            let is_named = |land: &Land| {
                [land.short(), land.name()].iter().any(|name| name.eq_ignore_ascii_case(&text))
            };
            let short = if text.eq_ignore_ascii_case("NRW") { Land::from_number(5) } else { None };
            if let Some(land) = short.or_else(|| Land::all().find(is_named)) {
                return Some(land.to_string());
            }
        }
        let format = self.format()?;
        match format.check(&text) {
            Ok(_) => Some(text),
            Err(KeyFault::LostZero(key)) => Some(key),
            // the municipality key of a regional key
            Err(KeyFault::OtherKind { hint, .. }) if self == Attribute::Ags => hint,
            // two digits that are no Land: a Regierungsbezirk without its zero
            Err(_) if text.len() == 2 => {
                let key = format!("0{text}");
                (self != Attribute::Land && format.check(&key).is_ok()).then_some(key)
            }
            Err(_) => None,
        }
    }

    /// The value of its type that a value of another type was meant to be.
    pub(crate) fn meant(self, value: &Value) -> Option<Value> {
        match (self, value) {
            (Attribute::Population, Value::Text(text)) => {
                let is_separator = |it: char| matches!(it, ' ' | '.' | '\u{a0}' | '\u{202f}');
                let digits = whole_digits(text.trim(), is_separator)?;
                digits.parse().ok().map(Value::Integer)
            }
            (Attribute::OwnAdministration, Value::Text(text)) => {
                truth(text.trim()).map(Value::Boolean)
            }
            (_, Value::Integer(number))
                if self.list().iter().any(|word| word.code == number.to_string()) =>
            {
                Some(Value::Text(number.to_string()))
            }
            _ => None,
        }
    }
}
