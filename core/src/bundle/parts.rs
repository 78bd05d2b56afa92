//! The parts of German compounds, by a list of words: „Gewerbesteuerbescheid“ is about Gewerbe,
//! Steuer and Bescheid.

use super::words::{Word, folded};
use crate::order::{Map, grouped};

/// Words that compounds are made of.
const KNOWN: &[&str] = &include!("../../data/words/compounds.json");

/// What joins the parts of a compound.
const JOINTS: &[&str] = &["", "s", "n", "en", "er", "es", "e"];

/// The shortest part.
const SHORTEST: usize = 3;

/// The list, to be asked.
#[derive(Debug)]
pub struct Parts {
    known: Map<String, &'static str>,
}

impl Default for Parts {
    fn default() -> Self {
        Parts { known: KNOWN.iter().map(|word| (folded(word), *word)).collect() }
    }
}

impl Parts {
    /// What the words of a text are about: parts of compounds, of other words the stem; each with
    /// the shortest word that has it, as it is written.
    #[must_use]
    pub fn of<'t>(&self, words: &[Word<'t>]) -> Map<String, &'t str> {
        let counting = words.iter().filter(|word| word.counts() && word.folded.len() > SHORTEST);
        let found =
            counting.flat_map(|word| self.of_word(word).into_iter().map(|part| (part, word.text)));
        let shortest = |(part, words): (String, Vec<&'t str>)| {
            Some((part, words.into_iter().min_by_key(|word| word.len())?))
        };
        grouped(found).into_iter().filter_map(shortest).collect()
    }

    fn of_word(&self, word: &Word<'_>) -> Vec<String> {
        match self.split(&word.folded) {
            Some(parts) => parts.into_iter().map(str::to_owned).collect(),
            None => vec![word.stem().to_owned()],
        }
    }

    /// The fewest known parts that a word is made of, with an ending at most behind the last one.
    fn split(&self, word: &str) -> Option<Vec<&'static str>> {
        // of each place the fewest parts from there to the end
        let mut best: Vec<Option<Vec<&'static str>>> = vec![None; word.len() + 1];
        for at in (0..word.len()).rev() {
            let Some(rest) = word.get(at..) else { continue };
            let mut found: Option<Vec<&'static str>> = None;
            for end in SHORTEST..=rest.len() {
                let Some(part) = rest.get(..end).and_then(|part| self.known.get(part)) else {
                    continue;
                };
                for behind in self.behind(rest.get(end..).unwrap_or_default(), at + end, &best) {
                    if found.as_ref().is_none_or(|found| behind.len() + 1 < found.len()) {
                        found = Some([&[*part], behind.as_slice()].concat());
                    }
                }
            }
            best.get_mut(at).into_iter().for_each(|it| it.clone_from(&found));
        }
        best.into_iter().next().flatten()
    }

    /// What may follow on a part: the end of the word, or further parts behind a joint.
    fn behind(
        &self,
        rest: &str,
        at: usize,
        best: &[Option<Vec<&'static str>>],
    ) -> Vec<Vec<&'static str>> {
        let further = JOINTS.iter().filter_map(|joint| {
            let after = rest.strip_prefix(joint)?;
            match after.is_empty() {
                true => Some(Vec::new()),
                false => best.get(at + joint.len())?.clone(),
            }
        });
        further.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::words;

    fn parts(text: &str) -> Vec<String> {
        Parts::default().of(&words(text)).into_iter().map(|(part, _)| part).collect()
    }

    #[test]
    fn compounds_are_split_where_all_their_parts_are_known() {
        assert_eq!(parts("Gewerbesteuerbescheide"), ["bescheid", "gewerbe", "steuer"]);
        assert_eq!(parts("Anmeldung"), ["anmeldung"]);
        assert_eq!(parts("Bewohnerparkausweis"), ["ausweis", "bewohner", "park"]);
        assert_eq!(parts("Xylophonen"), ["xylophon"]);
    }
}
