//! Template twins: one sentence about two services or practices. They are never merged; one general
//! criterion follows from them.

use super::words::{Word, words};

/// So many words of a text are compared at most.
const COMPARED: usize = 400;

/// A title and a statement.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'t> {
    /// The title.
    pub title: &'t str,
    /// The statement.
    pub statement: &'t str,
}

/// Whether two needs are twins: at least half of their words are the same in the same order, and
/// what differs is what they are about. That is so where another noun stands in title and statement
/// alike; in the title alone while the statements are nearly the same; or in one place of the
/// statement.
#[must_use]
pub fn are_twins(one: Sentence<'_>, other: Sentence<'_>) -> bool {
    let [titles, statements] = shared(one, other);
    let (same, all) = (titles.same + statements.same, titles.all + statements.all);
    if 4 * same < all {
        return false;
    }
    let (of_titles, of_statements) = (titles.nouns(), statements.nouns());
    if of_titles.iter().any(Vec::is_empty) {
        let is_same_title = titles.left.iter().all(Vec::is_empty);
        return is_same_title && statements.is_one_noun();
    }
    let is_said_twice = of_titles
        .iter()
        .zip(&of_statements)
        .all(|(title, statement)| title.iter().any(|noun| statement.contains(noun)));
    is_said_twice || statements.is_one_noun() || 40 * statements.same >= 17 * statements.all
}

/// Whether two needs of which the keys say that they are about different services are twins: at
/// least a third of their words are the same in the same order.
#[must_use]
pub fn are_alike(one: Sentence<'_>, other: Sentence<'_>) -> bool {
    let [titles, statements] = shared(one, other);
    6 * (titles.same + statements.same) >= titles.all + statements.all
}

fn shared<'t>(one: Sentence<'t>, other: Sentence<'t>) -> [Shared<'t>; 2] {
    [Shared::of(one.title, other.title), Shared::of(one.statement, other.statement)]
}

/// What two texts share, and what each has besides.
struct Shared<'t> {
    /// How many words that count are the same in the same order.
    same: usize,
    /// How many there are in both texts together.
    all: usize,
    /// Those of each that are not shared, with the number of shared ones before them.
    left: [Vec<(usize, Word<'t>)>; 2],
}

impl<'t> Shared<'t> {
    fn of(one: &'t str, other: &'t str) -> Self {
        let texts = [one, other].map(|text| -> Vec<Word<'t>> {
            words(text).into_iter().filter(Word::counts).take(COMPARED).collect()
        });
        let [a, b] = &texts;
        let pairs = aligned(a, b);
        let (same, all) = (pairs.len(), a.len() + b.len());
        let [a, b] = texts;
        let left = |words: Vec<Word<'t>>, shared: Vec<usize>| {
            let before = |at: usize| shared.partition_point(|it| *it < at);
            let alone = words.into_iter().enumerate().filter(|(at, _)| !shared.contains(at));
            alone.map(|(at, word)| (before(at), word)).collect()
        };
        let (of_one, of_other) = pairs.into_iter().unzip();
        Shared { same, all, left: [left(a, of_one), left(b, of_other)] }
    }

    /// The stems of nouns that only one has.
    fn nouns(&self) -> [Vec<&str>; 2] {
        self.left.each_ref().map(|words| {
            let nouns = words.iter().filter(|(_, word)| word.is_capital());
            nouns.map(|(_, word)| word.stem()).collect()
        })
    }

    /// Whether all that differs stands in one place, with a noun on both sides.
    fn is_one_noun(&self) -> bool {
        let [first, ..] = self.left.each_ref().map(|words| words.first().map(|(place, _)| *place));
        let in_one_place = self.left.iter().flatten().all(|(place, _)| Some(*place) == first);
        in_one_place && self.nouns().iter().all(|nouns| !nouns.is_empty())
    }
}

/// The longest sequence of words that both have, by their stems: numbers in the one and the other.
fn aligned(one: &[Word<'_>], other: &[Word<'_>]) -> Vec<(usize, usize)> {
    let stems = |words: &[Word<'_>]| -> Vec<String> {
        words.iter().map(|word| word.stem().to_owned()).collect()
    };
    let (a, b) = (stems(one), stems(other));
    let width = b.len() + 1;
    // the longest sequence from each pair of places on, from the end
    let mut longest = vec![0_u16; (a.len() + 1) * width];
    let length = |longest: &[u16], i: usize, j: usize| {
        longest.get(i * width + j).copied().unwrap_or_default()
    };
    for (i, word) in a.iter().enumerate().rev() {
        for (j, other) in b.iter().enumerate().rev() {
            let best = match word == other {
                true => length(&longest, i + 1, j + 1) + 1,
                false => length(&longest, i + 1, j).max(length(&longest, i, j + 1)),
            };
            longest.get_mut(i * width + j).into_iter().for_each(|it| *it = best);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while let (Some(word), Some(other)) = (a.get(i), b.get(j)) {
        if word == other {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if length(&longest, i + 1, j) >= length(&longest, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// What stands for the words that differ.
const GAP: &str = "…";

/// The text that all have in common: the first one, with a gap where another says something else.
#[must_use]
pub fn general(first: &str, others: &[&str]) -> String {
    let own: Vec<Word<'_>> = words(first).into_iter().take(COMPARED).collect();
    let mut is_common = vec![true; own.len()];
    for other in others {
        let theirs: Vec<Word<'_>> = words(other).into_iter().take(COMPARED).collect();
        let pairs = aligned(&own, &theirs);
        for (at, common) in is_common.iter_mut().enumerate() {
            *common &= pairs.iter().any(|(i, _)| *i == at);
        }
    }
    let mut text = String::new();
    let (mut end, mut in_gap) = (0, false);
    for (word, common) in own.iter().zip(is_common) {
        let between = first.get(end..word.at).unwrap_or_default();
        match (common, in_gap) {
            (true, _) => text.extend([between, word.text]),
            (false, false) => text.extend([between, GAP]),
            (false, true) => {}
        }
        in_gap = !common;
        end = word.at + word.text.len();
    }
    text.push_str(first.get(end..).unwrap_or_default());
    text
}

/// What a text has in the place of the gaps: its words that another one does not have.
#[must_use]
pub fn own_words(text: &str, other: &str) -> String {
    let shared = Shared::of(text, other);
    let [own, _] = shared.left;
    let words: Vec<&str> = own.iter().map(|(_, word)| word.text).collect();
    words.join(" ")
}
