//! The BSI's published mapping from IT-Grundschutz 2022 to Grundschutz++, and its twins.

use std::collections::{BTreeMap, BTreeSet};

use bedarf::bundle::{Pairs, Pieces, Score, Verdict, words};
use bedarf_tests::shared_data::rows;

use super::{need, register, share};

#[test]
fn equal_requirements_are_found_among_the_first() {
    let (Some(old), Some(new), Some(mapping)) =
        (rows("bsi_grundschutz_2022.csv"), rows("bsi_kernel.csv"), rows("bsi_mapping.csv"))
    else {
        return;
    };
    let place = |rows: &[Vec<String>], id: &str| rows.iter().position(|row| row[0] == id);
    let mut wanted: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for row in mapping.iter().filter(|row| matches!(&*row[0], "equal-to" | "equivalent-to")) {
        if let (Some(source), Some(target)) = (place(&old, &row[1]), place(&new, &row[2])) {
            wanted.entry(source).or_default().insert(target);
        }
    }
    assert_eq!(wanted.len(), 94);
    // title and text of the old ones, then of the new ones
    let texts: Vec<String> = old
        .iter()
        .map(|row| format!("{} {}", row[1], row[2]))
        .chain(new.iter().map(|row| format!("{} {}", row[2], row[3])))
        .collect();
    let pieces = Pieces::of(&texts.iter().map(|text| words(text)).collect::<Vec<_>>());
    let mut found = [0, 0];
    for (source, targets) in &wanted {
        let mut alike: Vec<(Score, std::cmp::Reverse<usize>)> = pieces
            .behind(*source)
            .into_iter()
            .filter_map(|(other, score)| {
                Some((score, std::cmp::Reverse(other.checked_sub(old.len())?)))
            })
            .collect();
        alike.sort_unstable();
        for (hits, first) in found.iter_mut().zip([5, 10]) {
            *hits +=
                usize::from(alike.iter().rev().take(first).any(|(_, it)| targets.contains(&it.0)));
        }
    }
    println!("94 sentences: found among the first 5 {}, among the first 10 {}", found[0], found[1]);
    assert!(share(found[0], 94) >= 50 && share(found[1], 94) >= 60, "{found:?}");
    // what shares its words alone finds a third of that (F13)
    assert_eq!((old.len(), new.len()), (628, 901));
    let sets: Vec<BTreeSet<String>> = texts.iter().map(|text| plain_words(text)).collect();
    let (old, new) = sets.split_at(old.len());
    for (name, wanted_hits, score) in [
        ("containment", [17, 22], contained as fn(&BTreeSet<String>, &BTreeSet<String>) -> f64),
        ("Jaccard", [16, 22], shared),
    ] {
        let mut hits = [0, 0];
        for (source, targets) in &wanted {
            let mut alike: Vec<(f64, usize)> =
                new.iter().enumerate().map(|(at, it)| (score(&old[*source], it), at)).collect();
            alike.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            for (hits, first) in hits.iter_mut().zip([5, 10]) {
                *hits += usize::from(alike.iter().take(first).any(|it| targets.contains(&it.1)));
            }
        }
        println!("{name}: {hits:?}");
        assert_eq!(hits, wanted_hits, "{name}");
    }
}

fn plain_words(text: &str) -> BTreeSet<String> {
    let text = text.to_lowercase();
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn contained(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    one.intersection(other).count() as f64 / one.len().min(other.len()).max(1) as f64
}

fn shared(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    one.intersection(other).count() as f64 / one.union(other).count().max(1) as f64
}

#[test]
fn the_same_requirement_of_another_practice_is_a_twin_and_never_merged() {
    let Some(new) = rows("bsi_kernel.csv") else { return };
    let needs: Vec<_> = new
        .iter()
        .enumerate()
        .map(|(number, row)| {
            let title = format!("{} {}", row[2], if row[2].len() < 8 { "regeln" } else { "" });
            need(&format!("N{number:04}"), title.trim(), &row[3], "")
        })
        .collect();
    let register = register(&needs);
    let pairs = Pairs::of(register.needs());
    let verdicts: BTreeMap<[usize; 2], Verdict> =
        pairs.pairs.iter().map(|pair| (pair.needs, pair.verdict)).collect();
    let group_of: BTreeMap<usize, usize> = pairs
        .groups()
        .iter()
        .enumerate()
        .flat_map(|(group, needs)| needs.iter().map(move |need| (*need, group)))
        .collect();
    let (mut all, mut twins, mut merged) = (0, 0, 0);
    for (one, a) in new.iter().enumerate() {
        for (other, b) in new.iter().enumerate().skip(one + 1) {
            // action word and result are the same, and there is one; the practice is another
            if a[6].is_empty() || (&a[5], &a[6]) != (&b[5], &b[6]) || a[1] == b[1] {
                continue;
            }
            all += 1;
            twins += usize::from(verdicts.get(&[one, other]) == Some(&Verdict::Twins));
            let group = group_of.get(&one);
            merged += usize::from(group.is_some() && group == group_of.get(&other));
        }
    }
    println!("{all} pairs of one requirement in two practices: {twins} twins, {merged} merged");
    assert_eq!((all, merged), (352, 0));
    assert!(share(twins, all) >= 95);
}
