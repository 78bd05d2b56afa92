//! Pairs of needs that are alike, and what is to be made of each.

use super::opposites::opposite;
use super::pieces::{Pieces, Score};
use super::twins::{Sentence, are_alike, are_twins};
use super::words::{Word, texts, words};
use crate::facts::ServiceRelation;
use crate::model::Need;

/// From here on two needs are alike. Found on the labelled pairs of needs that are not held out:
/// four of five pairs from here on are the same need or related.
pub const ALIKE: Score = Score(2_000);

/// What counts less is not looked at.
const LOOKED_AT: Score = Score(1_000);

/// What a pair of needs is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They belong together, or may do so in a larger group.
    Alike,
    /// One sentence about two things.
    Twins,
    /// Alike, but about another service.
    OtherService,
}

/// A pair of needs that are alike, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Their numbers, the smaller one first.
    pub needs: [usize; 2],
    /// How alike their words are.
    pub score: Score,
    /// How their services stand to each other.
    pub services: ServiceRelation,
    /// What they are.
    pub verdict: Verdict,
}

impl Pair {
    /// What they count in a group: twice what their words say where they are on the same service.
    #[must_use]
    pub fn counts(&self) -> Score {
        counts(self.score, self.services)
    }
}

fn counts(score: Score, services: ServiceRelation) -> Score {
    score.times(if services.is_near() { 2 } else { 1 })
}

/// Needs that are compared with each other.
#[derive(Debug)]
pub struct Pairs<'r> {
    /// The needs, by id.
    pub needs: Vec<&'r Need>,
    /// Their words.
    words: Vec<Vec<Word<'r>>>,
    /// The pairs of them that are alike, in their order.
    pub pairs: Vec<Pair>,
}

impl<'r> Pairs<'r> {
    /// Those of needs, whatever their order.
    #[must_use]
    pub fn of(needs: impl IntoIterator<Item = &'r Need>) -> Self {
        let mut needs: Vec<&Need> = needs.into_iter().collect();
        needs.sort_by(|a, b| a.id.cmp(&b.id));
        let words = needs.iter().map(|need| texts(need).flat_map(words).collect());
        let words: Vec<Vec<Word<'r>>> = words.collect();
        let pieces = Pieces::of(&words);
        let mut pairs = Vec::new();
        for (one, need) in needs.iter().enumerate() {
            for (other, score) in pieces.behind(one) {
                let Some(with) = needs.get(other).filter(|_| score.times(2) >= LOOKED_AT) else {
                    continue;
                };
                let services = ServiceRelation::of(&need.services, &with.services);
                if counts(score, services) >= LOOKED_AT {
                    let verdict = verdict(need, with, score, services);
                    pairs.push(Pair { needs: [one, other], score, services, verdict });
                }
            }
        }
        Pairs { needs, words, pairs }
    }

    /// The words of a need.
    #[must_use]
    pub fn words(&self, need: usize) -> &[Word<'r>] {
        self.words.get(need).map_or(&[], Vec::as_slice)
    }

    /// The words of two needs that contradict each other.
    #[must_use]
    pub fn opposite(&self, one: usize, other: usize) -> Option<[&str; 2]> {
        opposite(self.words(one), self.words(other))
    }

    /// Whether two needs are about different services.
    #[must_use]
    pub fn differ(&self, one: usize, other: usize) -> bool {
        let services = |need: usize| self.needs.get(need).map_or(&[][..], |need| &need.services);
        ServiceRelation::of(services(one), services(other)) == ServiceRelation::Other
    }
}

fn verdict(one: &Need, other: &Need, score: Score, services: ServiceRelation) -> Verdict {
    let is_alike = score >= ALIKE;
    let (one, other) = (sentence(one), sentence(other));
    match services {
        ServiceRelation::Same => Verdict::Alike,
        ServiceRelation::Other if is_alike && are_alike(one, other) => Verdict::Twins,
        ServiceRelation::Other => Verdict::OtherService,
        ServiceRelation::Related | ServiceRelation::Unsaid => {
            match is_alike && are_twins(one, other) {
                true => Verdict::Twins,
                false => Verdict::Alike,
            }
        }
    }
}

fn sentence(need: &Need) -> Sentence<'_> {
    Sentence { title: &need.title.de, statement: &need.statement.de }
}
