//! The phrases of all lists, grouped by their first two bytes when the library is built.

use super::lists::List;
use super::tokens::{Sort, Token, head};

/// How many groups there are.
const GROUPS: usize = 256;

/// How many phrases there are.
const COUNT: usize = count();

/// The phrases, group by group, and where each group begins.
static INDEX: Index = Index::new();

struct Index {
    begins: [u16; GROUPS + 1],
    phrases: [Start; COUNT],
}

/// A phrase, by its first word.
#[derive(Clone, Copy, Debug)]
pub struct Start {
    /// What its first word begins with.
    pub stem: &'static str,
    /// How the first word may go on.
    pub rest: Rest,
    /// All of it.
    pub phrase: &'static str,
    /// The list it is from.
    pub list: List,
}

/// How a word may go on behind its stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Not at all, or as a compound with a hyphen.
    None,
    /// With an ending of German inflection.
    Ending,
    /// With anything.
    Any,
}

/// The phrases that may begin with the word: those of its group.
pub fn begun(token: &Token<'_>) -> &'static [Start] {
    if token.sort != Sort::Word {
        return &[];
    }
    let group = group(token.head());
    let begin = |group: usize| INDEX.begins.get(group).map_or(0, |begin| usize::from(*begin));
    INDEX.phrases.get(begin(group)..begin(group + 1)).unwrap_or_default()
}

const fn group([first, second]: [u8; 2]) -> usize {
    (first.wrapping_mul(31) ^ second) as usize
}

#[allow(clippy::indexing_slicing, reason = "runs when the library is built")]
const fn count() -> usize {
    let (mut count, mut list) = (0, 0);
    while list < List::ALL.len() {
        count += List::ALL[list].phrases().len();
        list += 1;
    }
    count
}

#[allow(clippy::indexing_slicing, reason = "runs when the library is built")]
impl Index {
    /// Counts how many phrases each group has, then puts each behind those of its group.
    const fn new() -> Index {
        let mut begins = [0; GROUPS + 1];
        let mut list = 0;
        while list < List::ALL.len() {
            let phrases = List::ALL[list].phrases();
            let mut at = 0;
            while at < phrases.len() {
                begins[group(head(phrases[at])) + 1] += 1;
                at += 1;
            }
            list += 1;
        }
        let mut group = 0;
        while group < GROUPS {
            begins[group + 1] += begins[group];
            group += 1;
        }
        Index { begins, phrases: placed(begins) }
    }
}

#[allow(clippy::indexing_slicing, reason = "runs when the library is built")]
const fn placed(mut next: [u16; GROUPS + 1]) -> [Start; COUNT] {
    let mut placed = [start("", List::Vague); COUNT];
    let mut list = 0;
    while list < List::ALL.len() {
        let phrases = List::ALL[list].phrases();
        let mut at = 0;
        while at < phrases.len() {
            let place = &mut next[group(head(phrases[at]))];
            placed[*place as usize] = start(phrases[at], List::ALL[list]);
            *place += 1;
            at += 1;
        }
        list += 1;
    }
    placed
}

const fn start(phrase: &'static str, list: List) -> Start {
    let first = up_to(phrase, first_word(phrase.as_bytes()));
    let rest = match first.as_bytes() {
        [.., b'-'] => Rest::Ending,
        [.., b'*'] => Rest::Any,
        _ => Rest::None,
    };
    let mark = if matches!(rest, Rest::None) { 0 } else { 1 };
    Start { stem: up_to(first, first.len() - mark), rest, phrase, list }
}

/// The text up to a byte at which a sign begins.
const fn up_to(text: &'static str, end: usize) -> &'static str {
    match std::str::from_utf8(text.as_bytes().split_at(end).0) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// How many bytes the first word has.
const fn first_word(mut phrase: &[u8]) -> usize {
    let all = phrase.len();
    while let [sign, rest @ ..] = phrase {
        if *sign == b' ' {
            break;
        }
        phrase = rest;
    }
    all - phrase.len()
}
