//! The word that was probably meant.

use strsim::osa_distance;

/// Most characters of a word that are compared.
const COMPARED: usize = 64;

/// The one word of the list that differs least from what stands there, if it is near enough and
/// no other is as near. A letter added, left out, replaced or swapped with its neighbour counts one.
#[must_use]
pub fn nearest<'w>(found: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let found: String =
        found.chars().map(|letter| letter.to_ascii_lowercase()).take(COMPARED).collect();
    let length = found.chars().count();
    let limit = (length / 3).clamp(1, 3);
    let near = words.filter(|word| word.chars().count().abs_diff(length) <= limit);
    let mut best: Option<(usize, &str)> = None;
    let mut tied = false;
    for word in near {
        let distance = osa_distance(&found, word);
        match best {
            Some((least, _)) if distance > least => {}
            Some((least, _)) if distance == least => tied = true,
            _ => {
                best = Some((distance, word));
                tied = false;
            }
        }
    }
    best.filter(|(distance, _)| *distance <= limit && !tied).map(|(_, word)| word)
}
