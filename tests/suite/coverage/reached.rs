//! What there is for each service and municipality against a table of all cells.

use std::ops::Range;

use bedarf::coverage::{Areas, Reached};
use bedarf_tests::Random;

/// The first digits of keys, and how many they are.
type Area = (u64, u32);

/// The municipalities that an offering is for.
fn areas(dice: &mut Random, keys: &[u64]) -> Vec<Area> {
    let length = [0, 2, 5, 12][dice.below(4)];
    let one = |dice: &mut Random| {
        let key = *dice.pick(keys);
        (key / 10_u64.pow(12 - length), length)
    };
    (0..dice.range(1, 3)).map(|_| one(dice)).collect()
}

#[test]
fn every_cell_is_as_in_a_table() {
    let (mut covered, mut several, mut none) = (0, 0, 0);
    for seed in 0..1_000 {
        let mut dice = Random::new(seed);
        let mut keys: Vec<u64> = (0..dice.range(1, 40))
            .map(|_| {
                let land = dice.range(1, 3) as u64;
                land * 10_u64.pow(10) + dice.below(4) as u64 * 10_u64.pow(7) + dice.below(30) as u64
            })
            .collect();
        keys.sort_unstable();
        keys.dedup();
        let index = Areas::of(keys.iter().copied());
        let services = dice.range(1, 5);
        let offerings: Vec<(Vec<u32>, Vec<Area>)> = (0..dice.below(12))
            .map(|_| {
                let mut of: Vec<u32> =
                    (0..dice.range(1, 3)).map(|_| dice.below(services) as u32).collect();
                of.sort_unstable();
                of.dedup();
                (of, areas(&mut dice, &keys))
            })
            .collect();
        let ranges: Vec<Vec<Range<u32>>> = offerings
            .iter()
            .map(|(_, areas)| {
                areas.iter().map(|(digits, length)| index.within(*digits, *length)).collect()
            })
            .collect();
        let told = offerings.iter().zip(&ranges).map(|((of, _), ranges)| (&of[..], &ranges[..]));
        let reached = Reached::of(index.len(), services as u32, told);
        for service in 0..services as u32 {
            assert_eq!(reached.service(service).unwrap().len(), index.len(), "{seed}");
            for (unit, key) in keys.iter().enumerate() {
                let is_in = |(digits, length): &Area| {
                    format!("{key:012}").starts_with(&format!("{digits:0w$}", w = *length as usize))
                        || *length == 0
                };
                let there = offerings
                    .iter()
                    .enumerate()
                    .filter(|(_, (of, areas))| of.contains(&service) && areas.iter().any(is_in));
                let there: Vec<u32> = there.map(|(rank, _)| rank as u32).collect();
                let found = reached.get(service, unit as u32).unwrap();
                let wanted = (there.len() as u32, there.first().copied());
                assert_eq!((found.count, found.best), wanted, "{seed}: {service} {key}");
                match there.len() {
                    0 => none += 1,
                    1 => covered += 1,
                    _ => several += 1,
                }
            }
        }
        assert_eq!(reached.get(services as u32, 0), None);
    }
    println!("none {none}, one {covered}, several {several}");
    assert!(none.min(covered).min(several) > 2_000, "{none} {covered} {several}");
}
