//! How alike texts are: the cosine over pieces of words, weighted by how rare they are, in whole
//! numbers.

use super::words::Word;
use crate::order::{Map, grouped, sorted};

/// How alike two texts are, in ten-thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(pub u16);

impl Score {
    /// The highest one.
    pub const FULL: Score = Score(10_000);

    /// In thousandths, as it is shown.
    #[must_use]
    pub const fn per_mille(self) -> u16 {
        self.0 / 10
    }

    /// So many times as much, at most the highest one.
    #[must_use]
    pub fn times(self, times: u16) -> Score {
        Score(self.0.saturating_mul(times)).min(Score::FULL)
    }

    /// The cosine with this dot product of texts with these squares of norms, rounded down.
    fn of(dot: u64, norms: [u64; 2]) -> Score {
        let product = norms.iter().map(|norm| u128::from(*norm)).product::<u128>().max(1);
        let scaled = u128::from(dot) * u128::from(Score::FULL.0);
        let score = (scaled * scaled / product).isqrt();
        Score(u16::try_from(score).unwrap_or(Score::FULL.0).min(Score::FULL.0))
    }
}

/// Four letters of a word, one of them a blank where the word begins: 16 bits each.
type Piece = u64;

/// A piece that stands in more of the texts than a quarter says nothing of any of them; never fewer
/// than the first, never more than the second, so that large registers are compared fast.
const MANY: [usize; 2] = [32, 1_000];

/// Texts that are compared with each other.
#[derive(Debug)]
pub struct Pieces {
    /// Of each text its pieces by number, rarest first, with their weights.
    texts: Vec<Vec<(u32, u64)>>,
    /// Of each text the square of its norm.
    norms: Vec<u64>,
    /// Of each piece the texts that have it, with its weight there.
    places: Vec<Vec<(u32, u64)>>,
}

impl Pieces {
    /// Of texts, each given by its words.
    #[must_use]
    pub fn of(texts: &[Vec<Word<'_>>]) -> Pieces {
        let counted: Vec<Map<Piece, u64>> = texts.iter().map(|words| counts(words)).collect();
        let most = (texts.len() / 4).clamp(MANY[0], MANY[1]);
        let places = counted.iter().zip(0_u32..).flat_map(|(pieces, text)| {
            pieces.iter().map(move |(piece, count)| (*piece, (text, *count)))
        });
        let known = grouped(places).into_iter().filter(|(_, places)| places.len() <= most);
        let rarest = sorted(known.collect(), |(_, a), (_, b)| a.len().cmp(&b.len()));
        let mut pieces = Pieces {
            texts: vec![Vec::new(); texts.len()],
            norms: vec![0; texts.len()],
            places: Vec::with_capacity(rarest.len()),
        };
        for ((_, places), number) in rarest.into_iter().zip(0_u32..) {
            let rarity = rarity(texts.len(), places.len());
            let weighted = places.into_iter().map(|(text, count)| (text, count * rarity));
            let weighted: Vec<(u32, u64)> = weighted.collect();
            for (text, weight) in &weighted {
                let at = *text as usize;
                pieces.texts.get_mut(at).into_iter().for_each(|it| it.push((number, *weight)));
                pieces.norms.get_mut(at).into_iter().for_each(|it| *it += weight * weight);
            }
            pieces.places.push(weighted);
        }
        pieces
    }

    /// How alike a text is to those behind it, as far as they share anything, in their order.
    #[must_use]
    pub fn behind(&self, text: usize) -> Vec<(usize, Score)> {
        let mut dots = vec![0_u64; self.texts.len()];
        for (piece, weight) in self.texts.get(text).into_iter().flatten() {
            let Some(places) = self.places.get(*piece as usize) else { continue };
            let from = places.partition_point(|(other, _)| *other as usize <= text);
            for (other, own) in places.get(from..).unwrap_or_default() {
                dots.get_mut(*other as usize).into_iter().for_each(|dot| *dot += weight * own);
            }
        }
        let norm = |text: usize| self.norms.get(text).copied().unwrap_or_default();
        let met = dots.into_iter().enumerate().filter(|(_, dot)| *dot > 0);
        met.map(|(other, dot)| (other, Score::of(dot, [norm(text), norm(other)]))).collect()
    }
}

/// How often a text has each piece.
fn counts(words: &[Word<'_>]) -> Map<Piece, u64> {
    let all = words.iter().filter(|word| word.counts()).flat_map(|word| pieces(&word.folded));
    let counted = grouped(all.map(|piece| (piece, ()))).into_iter();
    counted.map(|(piece, times)| (piece, times.len() as u64)).collect()
}

/// The pieces of a word: each four letters of it, beginning with the blank before it.
fn pieces(word: &str) -> Vec<Piece> {
    let letters: Vec<char> = std::iter::once(' ').chain(word.chars()).collect();
    let piece = |letters: &[char]| {
        letters
            .iter()
            .fold(0, |piece: Piece, sign| piece << 16 | Piece::from(*sign as u32 & 0xFFFF))
    };
    match letters.len() {
        0..=4 => vec![piece(&letters)],
        _ => letters.windows(4).map(piece).collect(),
    }
}

/// How rare a piece is: 1 + ln((all + 1) / (with it + 1)), in 64ths.
fn rarity(all: usize, with: usize) -> u64 {
    /// The natural logarithm of 2, in 65,536ths.
    const LN_2: u64 = 45_426;
    let halvings = log2(all as u64 + 1).saturating_sub(log2(with as u64 + 1));
    64 + ((halvings * LN_2) >> 26)
}

/// The logarithm to base 2 of a number above 0, in 65,536ths, rounded down.
fn log2(number: u64) -> u64 {
    let whole = u64::from(number.max(1).ilog2());
    // between 1 and 2, in 2⁻³¹; each square tells one more binary place
    let mut rest = if whole > 31 { number >> (whole - 31) } else { number << (31 - whole) };
    let mut log = whole;
    for _ in 0..16 {
        rest = (rest * rest) >> 31;
        let is_above = rest >> 32;
        log = log << 1 | is_above;
        rest >>= is_above;
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::words;

    #[test]
    fn logarithms_are_exact_to_their_last_place() {
        for number in (1..5_000_u64).chain([1 << 20, (1 << 31) - 1, 1 << 40]) {
            let real = ((number as f64).log2() * 65_536.0).floor() as u64;
            assert!(log2(number).abs_diff(real) <= 1, "{number}");
        }
    }

    #[test]
    fn a_text_is_like_itself_and_not_like_one_that_shares_nothing() {
        let texts = ["Wohngeld online beantragen", "Wohngeld online beantragen", "Hundesteuer"];
        let texts: Vec<_> = texts.iter().map(|text| words(text)).collect();
        assert_eq!(Pieces::of(&texts).behind(0), [(1, Score::FULL)]);
    }

    #[test]
    fn the_longest_texts_do_not_overflow() {
        let long = "abcd ".repeat(6_000);
        let texts: Vec<_> = [&*long, &*long, "xyz"].iter().map(|text| words(text)).collect();
        assert_eq!(Pieces::of(&texts).behind(0), [(1, Score::FULL)]);
    }
}
