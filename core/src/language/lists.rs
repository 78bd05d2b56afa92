//! Lists of words (`core/data/words`), and where a text has one of them.

use super::index::{Rest, Start, begun};
use super::tokens::{End, Sort, Token, head};
use crate::order::Map;

/// A list of words and phrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Words that judge without a measure.
    Vague,
    /// Phrases that leave a way out.
    Escapes,
    /// Phrases that leave a list open.
    OpenLists,
    /// Comparisons that need something to be compared with.
    Compared,
    /// Words that mean all without a circle they are drawn from.
    Universal,
    /// Names of products and of those who make them.
    Products,
    /// Kinds of software that a need may prescribe.
    Solutions,
}

impl List {
    /// All lists.
    pub const ALL: [List; 7] = [
        List::Vague,
        List::Escapes,
        List::OpenLists,
        List::Compared,
        List::Universal,
        List::Products,
        List::Solutions,
    ];

    /// Its words and phrases.
    #[must_use]
    pub const fn phrases(self) -> &'static [&'static str] {
        match self {
            List::Vague => &include!("../../data/words/vague.json"),
            List::Escapes => &include!("../../data/words/escapes.json"),
            List::OpenLists => &include!("../../data/words/open_lists.json"),
            List::Compared => &include!("../../data/words/comparisons.json"),
            List::Universal => &include!("../../data/words/universal.json"),
            List::Products => &include!("../../data/words/products.json"),
            List::Solutions => &include!("../../data/words/solutions.json"),
        }
    }
}

/// Some of the lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists(u8);

impl Lists {
    /// Whether the list is one of them.
    #[must_use]
    pub const fn has(self, list: List) -> bool {
        self.0 & 1 << list as u8 != 0
    }

    /// Those of which a phrase begins with that word.
    #[must_use]
    pub fn of(token: &Token<'_>) -> Lists {
        let mut lists = 0;
        for Start { stem, rest, list, .. } in begun(token) {
            if agrees(token, stem, *rest) {
                lists |= 1 << *list as u8;
            }
        }
        Lists(lists)
    }
}

/// Where a phrase of a list stands: number of its first token, and how many it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The number of the first token.
    pub at: usize,
    /// How many tokens it has.
    pub len: usize,
}

/// Words that a caller adds to the lists of rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Map<String, Vec<String>>);

impl Words {
    /// Adds words to the list of a rule, in the form of the lists: small letters, a hyphen for the
    /// endings of inflection, a star for any rest, blanks between the words of a phrase.
    pub fn add(&mut self, code: &str, words: impl IntoIterator<Item = impl AsRef<str>>) {
        let small = |word: &str| -> String { word.trim().chars().flat_map(to_small).collect() };
        let mut all = self.0.get(code).cloned().unwrap_or_default();
        all.extend(words.into_iter().map(|word| small(word.as_ref())));
        all.retain(|word| !word.is_empty());
        self.0.insert(code.to_owned(), all);
    }

    /// The words that were added for a rule.
    #[must_use]
    pub fn of(&self, code: &str) -> &[String] {
        self.0.get(code).map_or(&[], Vec::as_slice)
    }
}

fn to_small(sign: char) -> Option<char> {
    Some(match sign {
        'Ä' => 'ä',
        'Ö' => 'ö',
        'Ü' => 'ü',
        other => other.to_ascii_lowercase(),
    })
}

/// The words of a hit, as they are written.
#[must_use]
pub fn said(sentence: &[Token<'_>], hit: Hit) -> String {
    let mut said = String::new();
    for token in sentence.iter().skip(hit.at).take(hit.len) {
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(token.text);
    }
    said
}

/// Every place where a phrase of a list begins; `more` is what a caller adds.
pub fn hits(tokens: &[Token<'_>], list: List, more: &[String]) -> impl Iterator<Item = Hit> {
    tokens.iter().enumerate().filter_map(move |(at, token)| {
        if more.is_empty() && !token.lists.has(list) {
            return None;
        }
        let rest = tokens.get(at..).unwrap_or_default();
        let mut of_list = begun(token).iter().filter(|start| start.list == list);
        let known = of_list.find_map(|start| length(rest, start.phrase));
        let len = known.or_else(|| more.iter().find_map(|phrase| length(rest, phrase)))?;
        Some(Hit { at, len })
    })
}

/// Whether a word stands in a list of single words.
#[must_use]
pub fn is_in(token: &Token<'_>, list: &[&str]) -> bool {
    list.iter().any(|word| matches(token, word))
}

/// How many tokens a phrase has, where the text begins with it.
fn length(tokens: &[Token<'_>], phrase: &str) -> Option<usize> {
    let mut len = 0;
    for word in phrase.split(' ') {
        let token = tokens.get(len)?;
        let is_cut = len > 0 && tokens.get(len - 1).is_some_and(|it| it.end == End::Sentence);
        if is_cut || !matches(token, word) {
            return None;
        }
        len += 1;
    }
    Some(len)
}

/// Whether a token is a word of a list. One that ends with a hyphen takes the endings of German
/// inflection, one that ends with a star whatever follows; a compound with a hyphen counts as its
/// first word.
fn matches(token: &Token<'_>, word: &str) -> bool {
    if token.sort == Sort::Quoted || token.head() != head(word) && word.len() > 2 {
        return false;
    }
    match (word.strip_suffix('-'), word.strip_suffix('*')) {
        (Some(stem), _) => agrees(token, stem, Rest::Ending),
        (_, Some(stem)) => agrees(token, stem, Rest::Any),
        _ => agrees(token, word, Rest::None),
    }
}

/// Whether a word begins with the stem and goes on as it may.
fn agrees(token: &Token<'_>, stem: &str, rest: Rest) -> bool {
    let mut folded = token.folded();
    let begins = token.text.len() >= stem.len() && stem.bytes().all(|it| folded.next() == Some(it));
    begins
        && match rest {
            Rest::None => matches!(folded.next(), None | Some(b'-')),
            Rest::Any => true,
            Rest::Ending => token.text.get(stem.len()..).is_some_and(|end| {
                matches!(
                    end,
                    "" | "e" | "en" | "em" | "er" | "es" | "n" | "s" | "ere" | "eren" | "erer"
                )
            }),
        }
}
