//! The word that was probably meant.

/// The one word of the list that differs least from what stands there, if it is near enough and
/// no other is as near. A letter added, left out, replaced or swapped with its neighbour counts one.
#[must_use]
pub fn nearest<'w>(found: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let found: Vec<char> =
        found.chars().map(|letter| letter.to_ascii_lowercase()).take(64).collect();
    let limit = (found.len() / 3).clamp(1, 3);
    let mut best: Option<(usize, &str)> = None;
    let mut tied = false;
    for word in words {
        let letters: Vec<char> = word.chars().collect();
        if letters.len().abs_diff(found.len()) > limit {
            continue;
        }
        let distance = distance(&found, &letters);
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

/// Optimal string alignment distance.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut left_a = None;
    for (i, x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        let mut left_b = None;
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], k: usize| row.get(k).copied().unwrap_or(usize::MAX / 2);
            let swap = at(&last, j) + usize::from(x != y);
            let mut least = swap.min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            if j > 0 && left_a == Some(y) && left_b == Some(x) {
                least = least.min(at(&before, j - 1) + 1);
            }
            row.push(least);
            left_b = Some(y);
        }
        before = std::mem::replace(&mut last, row);
        left_a = Some(x);
    }
    last.last().copied().unwrap_or_default()
}
