//! The state of a need against its definition, followed part by part.

use bedarf_tests::Random;
use serde_json::{Value, json};

use super::{Seen, ask};

const STATES: [&str; 4] = ["clean", "suspect", "uncovered", "cycle"];
const OTHER: &str = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

fn need(number: usize, open: bool, links: &[Value]) -> Value {
    let status = if open { "draft" } else { "rejected" };
    let mut made = json!({
        "type": "need", "id": format!("BED-{number}"), "created": "2026-01-01",
        "title": { "de": format!("Bedarf Nummer {number}") }, "statement": { "de": "Text." },
        "kind": "functional", "originators": [{ "group": "Kreis" }],
        "affected": { "everyone": true }, "status": status,
        "history": [{ "status": status, "on": "2026-01-01", "by": "Amt" }]
    });
    if !links.is_empty() {
        made["links"] = json!(links);
    }
    made
}

fn profile(number: usize, need: usize, in_doubt: bool) -> Value {
    let mut link = json!({ "rel": "specifies", "target": format!("BED-{need}") });
    if in_doubt {
        link["digest"] = json!(OTHER);
    }
    json!({
        "type": "profile", "id": format!("PRO-{number}"), "version": "1", "created": "2026-01-01",
        "title": { "de": "Ein Profil" }, "kind": "profile", "purpose": { "de": "Zweck" },
        "addressees": ["it_plr"], "scope": { "everyone": true }, "criteria": [],
        "status": "draft", "links": [link],
        "history": [{ "status": "draft", "on": "2026-01-01", "by": "Vorsitz" }]
    })
}

/// What is said of the needs of one register, as the tree is made.
struct Tree {
    open: Vec<bool>,
    /// Of which need each is a part.
    wholes: Vec<Vec<usize>>,
    /// What else each elaborates, with a digest that is not that of the other.
    doubts: Vec<Option<usize>>,
    /// Which profile takes which need up, and whether by a relation in doubt.
    profiles: Vec<(usize, bool)>,
}

impl Tree {
    fn made(dice: &mut Random) -> Self {
        let size = dice.range(2, 7);
        let wholes = (0..size).map(|number| {
            let forth = dice.chance(85);
            let of = (0..size).filter(|to| if forth { *to < number } else { *to != number });
            let of: Vec<usize> = of.collect();
            let few = dice.below(3);
            let mut picked: Vec<usize> =
                (0..few).filter(|_| !of.is_empty()).map(|_| *dice.pick(&of)).collect();
            picked.sort_unstable();
            picked.dedup();
            picked
        });
        let wholes: Vec<Vec<usize>> = wholes.collect();
        let doubts = (0..size).map(|it| dice.chance(8).then_some((it + 1) % size)).collect();
        let mut profiles = Vec::new();
        for number in 0..size {
            if dice.chance(80) {
                profiles.push((number, dice.chance(10)));
            }
        }
        Tree { open: (0..size).map(|_| dice.chance(85)).collect(), wholes, doubts, profiles }
    }

    fn records(&self) -> Vec<Value> {
        let mut records: Vec<Value> = (0..self.open.len())
            .map(|number| {
                let of = self.wholes[number].iter();
                let mut links: Vec<Value> = of
                    .map(|to| json!({ "rel": "decomposes", "target": format!("BED-{to}") }))
                    .collect();
                links.extend(self.doubts[number].map(|to| {
                    json!({ "rel": "elaborates", "target": format!("BED-{to}"), "digest": OTHER })
                }));
                need(number, self.open[number], &links)
            })
            .collect();
        let profiles = self.profiles.iter().enumerate();
        records.extend(profiles.map(|(number, (need, doubt))| profile(number, *need, *doubt)));
        records
    }

    fn parts(&self, of: usize) -> Vec<usize> {
        (0..self.open.len()).filter(|part| self.wholes[*part].contains(&of)).collect()
    }

    /// All that a need is decomposed into, itself only where it is in a circle.
    fn all_parts(&self, of: usize) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        let mut open = self.parts(of);
        while let Some(part) = open.pop() {
            if !found.contains(&part) {
                found.push(part);
                open.extend(self.parts(part));
            }
        }
        found
    }

    /// Whether it rests on a relation in doubt, its own or by others.
    fn rests_on_doubt(&self, need: usize, seen: &mut Vec<usize>) -> bool {
        if seen.contains(&need) {
            return false;
        }
        seen.push(need);
        let own = self.doubts[need].is_some();
        let mut others = self.wholes[need].iter().copied();
        own || others.any(|to| self.rests_on_doubt(to, seen))
    }

    fn own(&self, need: usize) -> usize {
        if self.all_parts(need).contains(&need) {
            return 3;
        }
        let taken_up = self.profiles.iter().any(|(of, _)| *of == need);
        if self.open[need] && self.parts(need).is_empty() && !taken_up {
            return 2;
        }
        let doubted = self.profiles.iter().any(|(of, doubt)| *of == need && *doubt);
        usize::from(doubted || self.rests_on_doubt(need, &mut Vec::new()))
    }

    fn state(&self, need: usize) -> usize {
        let parts = self.all_parts(need).into_iter().map(|part| self.own(part));
        parts.chain([self.own(need)]).max().unwrap()
    }
}

#[test]
fn the_worst_of_all_parts_counts() {
    let mut seen = Seen::default();
    let mut all = 0;
    for seed in 0..5_000 {
        let mut dice = Random::new(seed);
        let tree = Tree::made(&mut dice);
        let settled: Vec<Value> =
            (0..tree.open.len()).map(|number| need(number, false, &[])).collect();
        let answer = ask(&settled, &tree.records());
        let told = answer["states"].as_array().unwrap();
        for number in 0..tree.open.len() {
            let found = told.iter().find(|it| it["need"] == format!("BED-{number}"));
            let state = found.map_or("clean", |it| it["after"].as_str().unwrap());
            let wanted = STATES[tree.state(number)];
            assert_eq!(state, wanted, "{seed}: {number} of {:?}", tree.records());
            let own = if tree.state(number) > tree.own(number) { " by a part" } else { "" };
            seen.count(format!("{wanted}{own}"));
            all += 1;
        }
    }
    seen.suffices(all, 7);
}
