//! Runs against the list that they stand for.

use bedarf::coverage::Runs;
use bedarf_tests::Random;

#[test]
fn runs_are_the_list() {
    let mut shorter = 0;
    for seed in 0..2_000 {
        let mut dice = Random::new(seed);
        let mut list = Vec::new();
        let mut pushed = Runs::default();
        for _ in 0..dice.below(12) {
            let (number, value) = (dice.below(6), dice.below(3));
            list.extend(std::iter::repeat_n(value, number));
            pushed.push(u32::try_from(number).unwrap(), value);
        }
        let runs = Runs::of(list.iter().copied());
        assert_eq!(runs, pushed, "{seed}");
        assert_eq!((runs.len() as usize, runs.is_empty()), (list.len(), list.is_empty()), "{seed}");
        assert!(runs.iter().eq(list.iter().copied()), "{seed}");
        for unit in 0..=list.len() {
            let number = u32::try_from(unit).unwrap();
            assert_eq!(runs.get(number), list.get(unit).copied(), "{seed}: {unit}");
        }
        let all: Vec<(u32, u32, usize)> = runs.runs().collect();
        assert!(
            all.windows(2).all(|it| it[0].1 == it[1].0 && it[0].2 != it[1].2),
            "{seed}: {all:?}"
        );
        shorter += usize::from(all.len() < list.len());
    }
    assert!(shorter > 1_000, "{shorter}");
}
