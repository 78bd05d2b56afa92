//! The second wave: 80 needs whose groups were put down before anything saw them.

use std::collections::BTreeSet;
use std::path::Path;

use bedarf::bundle::{Pairs, Verdict};
use bedarf::{Input, Register};
use serde_json::Value;

use super::share;

fn text(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(root.join(path)).unwrap()
}

/// Every pair of a list of lists.
fn pairs_of<'a>(lists: impl Iterator<Item = Vec<&'a str>>) -> BTreeSet<[String; 2]> {
    let mut pairs = BTreeSet::new();
    for mut list in lists {
        list.sort_unstable();
        for (at, one) in list.iter().enumerate() {
            pairs.extend(list[at + 1..].iter().map(|it| [(*one).to_owned(), (*it).to_owned()]));
        }
    }
    pairs
}

fn ids(value: &Value) -> Vec<&str> {
    value["needs"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect()
}

#[test]
fn the_groups_of_the_second_wave() {
    let needs = text("../examples/kog-2026/needs.jsonl");
    let register = Register::read(Input::Lines(needs.as_bytes()));
    let expected: Value = serde_json::from_str(&text("groups/kog-2026.json")).unwrap();
    let list = |name: &str| expected[name].as_array().unwrap();
    let pairs = Pairs::of(register.needs());
    let id = |number: &usize| pairs.needs[*number].id.as_str();
    let groups = pairs.groups();
    let found = pairs_of(groups.iter().map(|group| group.iter().map(id).collect()));
    let wanted = pairs_of(list("groups").iter().map(ids));
    let right = found.intersection(&wanted).count();
    println!(
        "{} groups of {}; pairs: {right} of {} wanted, {} of {} proposed",
        groups.len(),
        list("groups").len(),
        wanted.len(),
        right,
        found.len()
    );
    for group in &groups {
        println!("  {}", group.iter().map(id).collect::<Vec<_>>().join(" "));
    }
    let verdict = |pair: &[String; 2]| {
        let found =
            pairs.pairs.iter().find(|it| it.needs.each_ref().map(id) == [&*pair[0], &*pair[1]]);
        found.map(|it| it.verdict)
    };
    let twins = pairs_of(list("template_twins").iter().map(ids));
    for pair in &twins {
        println!("  twins {pair:?}: {:?}", verdict(pair));
        assert!(!found.contains(pair), "{pair:?} were merged");
    }
    let apart = pairs_of(list("not_together").iter().map(ids));
    let wrong: Vec<_> = found.intersection(&apart).collect();
    println!("  proposed though they should not be: {wrong:?}");
    let told = twins.iter().filter(|pair| verdict(pair) == Some(Verdict::Twins)).count();
    println!("  twins told {told} of {}", twins.len());
    assert!(share(right, wanted.len()) >= 75 && share(right, found.len()) >= 55);
}
