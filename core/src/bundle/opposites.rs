//! Opposite demands: words of the one need that contradict words of the other.

use super::words::Word;

/// Words that contradict each other: two sides, each of words in small letters with umlauts as
/// vowels; one that ends with a star goes on as it likes. Where a side has two lists with `&`
/// between, a word of each has to be said: to keep something, and what.
const OPPOSITES: &[[&str; 2]] = &include!("../../data/words/opposites.json");

/// The first words of the one and the other that contradict each other: of the one a word of a side
/// of which the other has none, of the other a word of the other side.
#[must_use]
pub fn opposite<'a>(one: &'a [Word<'_>], other: &'a [Word<'_>]) -> Option<[&'a str; 2]> {
    OPPOSITES.iter().find_map(|[left, right]| {
        let [a, b] = [one, other].map(|words| [said(words, left), said(words, right)]);
        match (a, b) {
            ([Some(one), _], [None, Some(other)]) | ([None, Some(one)], [Some(other), _]) => {
                Some([one, other])
            }
            _ => None,
        }
    })
}

/// The first word of a text that is one of a side.
fn said<'a>(words: &'a [Word<'_>], side: &str) -> Option<&'a str> {
    let is = |word: &Word<'_>, known: &str| match known.strip_suffix('*') {
        Some(stem) => word.folded.starts_with(stem),
        None => word.folded == known,
    };
    let first = |list: &str| words.iter().find(|word| list.split(' ').any(|it| is(word, it)));
    let mut all = side.split(" & ").map(|list| first(list).map(|it| it.text));
    let word = all.next().flatten()?;
    all.all(|it| it.is_some()).then_some(word)
}
