//! Groups against a second implementation that looks at all pairs of clusters again and again.

use std::collections::BTreeMap;

use bedarf::bundle::{Bond, Score, groups};
use bedarf_tests::Random;

/// The cluster with the highest average first, then the one of the earliest needs, as long as any
/// is high enough.
fn naive(
    needs: usize,
    pairs: &BTreeMap<[usize; 2], Bond>,
    least: u64,
    keys: &[usize],
) -> Vec<Vec<usize>> {
    let mut clusters: Vec<Vec<usize>> = (0..needs).map(|need| vec![need]).collect();
    let bond = |a: usize, b: usize| pairs.get(&[a.min(b), a.max(b)]).copied();
    loop {
        let mut best: Option<(u64, u64, usize, usize)> = None;
        for one in 0..clusters.len() {
            for other in one + 1..clusters.len() {
                let (mut sum, mut many, mut may) = (0, 0, true);
                for a in &clusters[one] {
                    for b in &clusters[other] {
                        many += 1;
                        may &= keys[*a] == keys[*b] || keys[*a] == 0 || keys[*b] == 0;
                        match bond(*a, *b) {
                            Some(Bond::Alike(score)) => sum += u64::from(score.0),
                            Some(Bond::Apart) => may = false,
                            None => {}
                        }
                    }
                }
                let is_enough = sum > 0 && sum >= least * many;
                if may && is_enough && best.is_none_or(|(s, m, ..)| sum * m > s * many) {
                    best = Some((sum, many, one, other));
                }
            }
        }
        let Some((_, _, one, other)) = best else { break };
        let right = clusters.remove(other);
        let left = clusters.remove(one);
        clusters.push([left, right].concat());
    }
    let mut found: Vec<Vec<usize>> = clusters.into_iter().filter(|it| it.len() > 1).collect();
    found.iter_mut().for_each(|it| it.sort_unstable());
    found.sort();
    found
}

#[test]
fn groups_are_those_of_a_second_implementation() {
    let mut dice = Random::new(11);
    let mut seen = 0;
    for _ in 0..2_000 {
        let needs = 2 + dice.below(12);
        let keys: Vec<usize> = (0..needs).map(|_| dice.below(4)).collect();
        let mut pairs = BTreeMap::new();
        for one in 0..needs {
            for other in one + 1..needs {
                if dice.chance(50) {
                    let bond = match dice.chance(15) {
                        true => Bond::Apart,
                        false => Bond::Alike(Score(1_000 + dice.below(9_000) as u16)),
                    };
                    pairs.insert([one, other], bond);
                }
            }
        }
        let list: Vec<_> = pairs.iter().map(|(pair, bond)| (*pair, *bond)).collect();
        let may = |a: usize, b: usize| keys[a] == keys[b] || keys[a] == 0 || keys[b] == 0;
        let found = groups(needs, &list, Score(2_000), &may);
        assert_eq!(found, naive(needs, &pairs, 2_000, &keys), "{list:?} {keys:?}");
        seen += found.len();
    }
    assert!(seen > 1_000);
}
