//! The labelled pairs of needs: what is proposed, what is told to be twins, what is held back.

use std::collections::BTreeMap;

use bedarf::Register;
use bedarf::bundle::{ALIKE, Pair, Pairs, Verdict};
use bedarf::facts::ServiceRelation;
use bedarf_tests::shared_data::read;
use sha2::{Digest, Sha256};

use super::{need, register, share};

const LABELS: [&str; 4] = ["same", "related", "different", "twin"];

/// The needs of the labelled pairs, and the pairs: ids, label, reason.
fn labelled() -> (Register, Vec<[String; 4]>) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/pairs/");
    let rows = |file: &str| read(std::path::Path::new(&format!("{folder}{file}"))).unwrap();
    let needs: Vec<_> =
        rows("needs.csv").iter().map(|row| need(&row[0], &row[1], &row[2], &row[3])).collect();
    let pairs = rows("pairs.csv").into_iter().map(|row| row.try_into().unwrap()).collect();
    (register(&needs), pairs)
}

fn is_held_out([one, other, ..]: &[String; 4]) -> bool {
    Sha256::digest(format!("{one}|{other}"))[0] % 3 == 0
}

/// What of a part of the pairs was proposed as a bundle, as twins, and with a doubt, by label.
#[derive(Debug, Default)]
struct Found {
    all: BTreeMap<&'static str, usize>,
    bundled: BTreeMap<&'static str, usize>,
    twins: BTreeMap<&'static str, usize>,
    opposites: usize,
    opposites_doubted: usize,
    doubted: BTreeMap<&'static str, usize>,
    vetoed: BTreeMap<&'static str, usize>,
}

fn found(part: impl Fn(&[String; 4]) -> bool) -> Found {
    let (register, labels) = labelled();
    let pairs = Pairs::of(register.needs());
    let number = |id: &str| pairs.needs.iter().position(|need| need.id == id).unwrap();
    let by_needs: BTreeMap<[usize; 2], &Pair> =
        pairs.pairs.iter().map(|pair| (pair.needs, pair)).collect();
    let mut found = Found::default();
    for row in labels.iter().filter(|row| part(row)) {
        let label = LABELS.into_iter().find(|it| *it == row[2]).unwrap();
        let mut needs = [number(&row[0]), number(&row[1])];
        needs.sort_unstable();
        *found.all.entry(label).or_default() += 1;
        let pair = by_needs.get(&needs);
        let is = |verdict| pair.is_some_and(|it| it.verdict == verdict);
        if is(Verdict::Alike) && pair.is_some_and(|it| it.counts() >= ALIKE) {
            *found.bundled.entry(label).or_default() += 1;
        }
        if is(Verdict::Twins) {
            *found.twins.entry(label).or_default() += 1;
        }
        if is(Verdict::OtherService) {
            *found.vetoed.entry(label).or_default() += 1;
        }
        let is_doubted = pairs.opposite(needs[0], needs[1]).is_some();
        if row[3].to_lowercase().contains("opposi") {
            found.opposites += 1;
            found.opposites_doubted += usize::from(is_doubted);
        } else if is_doubted {
            *found.doubted.entry(label).or_default() += 1;
        }
    }
    found
}

impl Found {
    fn count(map: &BTreeMap<&'static str, usize>, label: &str) -> usize {
        map.get(label).copied().unwrap_or_default()
    }

    /// Prints the table; gives precision and recall of bundles in per cent, then those of twins.
    fn told(&self, name: &str) -> [usize; 4] {
        println!("{name}: label, pairs, proposed, twins, other service, doubted");
        for label in LABELS {
            let count = |map| Found::count(map, label);
            println!(
                "  {label:9} {:3} {:3} {:3} {:3} {:3}",
                count(&self.all),
                count(&self.bundled),
                count(&self.twins),
                count(&self.vetoed),
                count(&self.doubted)
            );
        }
        println!("  opposite demands {}, doubted {}", self.opposites, self.opposites_doubted);
        let bundled: usize = self.bundled.values().sum();
        let right = Found::count(&self.bundled, "same") + Found::count(&self.bundled, "related");
        let twins: usize = self.twins.values().sum();
        let told = [
            share(right, bundled),
            share(Found::count(&self.bundled, "same"), Found::count(&self.all, "same")),
            share(Found::count(&self.twins, "twin"), twins),
            share(Found::count(&self.twins, "twin"), Found::count(&self.all, "twin")),
        ];
        println!(
            "  bundles: precision {} %, recall of the same need {} %; twins: precision {} %, recall {} %",
            told[0], told[1], told[2], told[3]
        );
        told
    }
}

#[test]
fn the_pairs_that_thresholds_were_found_on() {
    let found = found(|row| !is_held_out(row));
    let told = found.told("not held out");
    assert!(told[0] >= 75 && told[1] >= 70 && told[2] >= 95 && told[3] >= 95, "{told:?}");
    assert_eq!(Found::count(&found.bundled, "twin"), 0);
    assert_eq!(Found::count(&found.vetoed, "same") + Found::count(&found.vetoed, "related"), 0);
    assert!(4 * found.opposites_doubted >= 3 * found.opposites, "{found:?}");
}

#[test]
fn the_pairs_that_were_held_out() {
    let found = found(is_held_out);
    let told = found.told("held out");
    assert!(told[0] >= 55 && told[1] >= 50 && told[2] >= 90 && told[3] >= 85, "{told:?}");
    assert_eq!(Found::count(&found.vetoed, "same"), 0);
}

#[test]
fn keys_contradict_only_those_of_their_own_catalogue() {
    let relation = |one: &str, other: &str| {
        let needs = [need("a", "Ein Bedarf", "Text", one), need("b", "Ein Bedarf", "Text", other)];
        let register = register(&needs);
        let services = |id: &str| register.need(id).unwrap().services.clone();
        ServiceRelation::of(&services("a"), &services("b"))
    };
    use ServiceRelation::{Other, Related, Same, Unsaid};
    assert_eq!(relation("99107023017000", "99107023017000"), Same);
    assert_eq!(relation("99107023000000", "99107023017000"), Related);
    assert_eq!(relation("99107023017000", "99107023017001"), Related);
    assert_eq!(relation("99107023017000", "99107023044000"), Other);
    assert_eq!(relation("10092", "99107023017000"), Unsaid);
    assert_eq!(relation("10092", "10093"), Other);
    assert_eq!(relation("10092 99107023017000", "99107021017000"), Other);
    assert_eq!(relation("10092 99107023017000", "10092"), Same);
    assert_eq!(relation("", "99107021017000"), Unsaid);
}
