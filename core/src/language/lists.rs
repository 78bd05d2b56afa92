//! Lists of words (`core/data/words`), and where a text has one of them.

use super::tokens::{End, Sort, Token, head};
use crate::order::Map;

/// Words that judge without a measure.
pub const VAGUE: &[&str] = &include!("../../data/words/vague.json");
/// Phrases that leave a way out.
pub const ESCAPES: &[&str] = &include!("../../data/words/escapes.json");
/// Phrases that leave a list open.
pub const OPEN_LISTS: &[&str] = &include!("../../data/words/open_lists.json");
/// Comparisons that need something to be compared with.
pub const COMPARED: &[&str] = &include!("../../data/words/comparisons.json");
/// Words that mean all without a circle they are drawn from.
pub const UNIVERSAL: &[&str] = &include!("../../data/words/universal.json");
/// Names of products and of those who make them.
pub const PRODUCTS: &[&str] = &include!("../../data/words/products.json");
/// Kinds of software that a need may prescribe.
pub const SOLUTIONS: &[&str] = &include!("../../data/words/solutions.json");

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

/// Every place where a phrase of a list begins. Lists are sorted, so of each word only those phrases
/// are compared that begin with the same two bytes; `more` is what a caller adds.
pub fn hits(tokens: &[Token<'_>], list: &[&str], more: &[String]) -> impl Iterator<Item = Hit> {
    tokens.iter().enumerate().filter_map(move |(at, token)| {
        let rest = tokens.get(at..).unwrap_or_default();
        let known = near(list, token).iter().find_map(|phrase| length(rest, phrase));
        let len = known.or_else(|| more.iter().find_map(|phrase| length(rest, phrase)))?;
        Some(Hit { at, len })
    })
}

/// Whether a word stands in a list of single words.
#[must_use]
pub fn is_in(token: &Token<'_>, list: &[&str]) -> bool {
    list.iter().any(|word| matches(token, word))
}

/// The phrases of a sorted list that begin with the same two bytes as the word.
fn near<'l>(list: &'l [&'l str], token: &Token<'_>) -> &'l [&'l str] {
    if token.sort != Sort::Word {
        return &[];
    }
    let wanted = token.head();
    let from = list.partition_point(|phrase| head(phrase) < wanted);
    let rest = list.get(from..).unwrap_or_default();
    let count = rest.iter().take_while(|phrase| head(phrase) == wanted).count();
    rest.get(..count).unwrap_or_default()
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
    let (stem, is_open) = match (word.strip_suffix('-'), word.strip_suffix('*')) {
        (Some(stem), _) => (stem, Some(true)),
        (_, Some(stem)) => (stem, Some(false)),
        _ => (word, None),
    };
    let mut folded = token.folded();
    if !stem.bytes().map(|byte| byte.to_ascii_lowercase()).all(|byte| folded.next() == Some(byte)) {
        return false;
    }
    match is_open {
        None => matches!(folded.next(), None | Some(b'-')),
        Some(false) => true,
        Some(true) => token.text.get(stem.len()..).is_some_and(|end| {
            matches!(
                end,
                "" | "e" | "en" | "em" | "er" | "es" | "n" | "s" | "ere" | "eren" | "erer"
            )
        }),
    }
}
