//! `match` against a second implementation that is naive: it reads the records as plain JSON and asks
//! every criterion of every offering for itself.
#![allow(clippy::string_slice, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use bedarf_tests::Random;
use serde_json::{Value, json};

use made::{DAY, TABLE, UNITS, register};
use naive::{Cells, Naive};

mod frameworks;
mod made;
mod naive;

fn ask(records: &[Value], more: Value) -> Value {
    let mut request = json!({ "as_of": DAY, "profile": "PRO" });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let text = Value::from(records.to_vec()).to_string();
    let inputs = [("register.json", text.as_bytes()), ("units.csv", TABLE.as_bytes())];
    let answer = bedarf::calls::call("match", request.to_string().as_bytes(), &inputs);
    serde_json::from_slice(&answer).unwrap()
}

fn told(offering: &Value) -> Cells {
    let word = |it: &Value| it.as_str().map(str::to_owned);
    let of = |it: &Value| {
        let doubted = it["doubted"].as_array().into_iter().flatten();
        let doubted = doubted.map(|it| (word(&it["evidence"]).unwrap(), word(&it["why"]).unwrap()));
        (
            word(&it["criterion"]).unwrap(),
            word(&it["answer"]).unwrap(),
            word(&it["reason"]).unwrap(),
            word(&it["assurance"]),
            it["evidence"].as_array().into_iter().flatten().filter_map(word).collect(),
            doubted.collect(),
        )
    };
    offering["criteria"].as_array().unwrap().iter().map(of).collect()
}

/// What each list of outcomes was seen of; nothing may be rare.
#[derive(Default)]
struct Seen(BTreeMap<&'static str, BTreeMap<String, usize>>);

impl Seen {
    fn add(&mut self, list: &'static str, outcome: &str) {
        *self.0.entry(list).or_default().entry(outcome.to_owned()).or_default() += 1;
    }

    fn judge(&self, wanted: &[(&'static str, usize)]) {
        for (list, number) in wanted {
            let outcomes = &self.0[list];
            let all: usize = outcomes.values().sum();
            println!("{list}: {outcomes:?} of {all}");
            assert_eq!(outcomes.len(), *number, "{list}: {outcomes:?}");
            for (outcome, seen) in outcomes {
                assert!(seen * 100 >= all, "{list}: {outcome} only {seen} of {all}");
            }
        }
    }
}

#[test]
fn every_criterion_of_every_offering() {
    let mut seen = Seen::default();
    for seed in 0..5_000 {
        let mut dice = Random::new(seed);
        let records = register(&mut dice);
        let (unit, more) = match dice.below(4) {
            0 => (None, json!({})),
            1 => (Some(("05", Some(154_755))), json!({ "unit": UNITS[0] })),
            2 => (Some(("05", None)), json!({ "unit": UNITS[1] })),
            _ => (Some(("09", Some(1_484_226))), json!({ "unit": UNITS[2] })),
        };
        let answer = ask(&records, more);
        assert_eq!(answer["unread"], json!([]), "{seed}: {answer}");
        let naive = Naive { records: &records, unit };
        let offerings = answer["offerings"].as_array().unwrap();
        let wanted = naive.offerings();
        assert_eq!(offerings.len(), wanted.len(), "{seed}: {answer}");
        for offering in wanted {
            let found = offerings.iter().find(|it| it["offering"] == offering["id"]).unwrap();
            let cells = naive.cells(offering);
            assert_eq!(told(found), cells, "{seed}: {}", offering["id"]);
            assert_eq!(found["version"], offering["version"], "{seed}");
            let verdict = naive.verdict(&cells);
            assert_eq!(found["verdict"], verdict, "{seed}: {}", offering["id"]);
            seen.add("verdict", verdict);
            counted(seed, found, &answer);
            for (_, answer, reason, _, _, doubted) in &cells {
                seen.add("answer", answer);
                seen.add("reason", reason);
                doubted.iter().for_each(|(_, why)| seen.add("doubt", why));
            }
        }
        // those that fit first, then those of which it is not known
        let ranks: Vec<usize> = offerings
            .iter()
            .map(|it| {
                ["yes", "unknown", "no"].iter().position(|word| it["verdict"] == *word).unwrap()
            })
            .collect();
        assert!(ranks.is_sorted(), "{seed}: {ranks:?}");
    }
    seen.judge(&[("verdict", 3), ("answer", 4), ("reason", 9), ("doubt", 4)]);
}

/// The counts are those of the cells, those of exclusion criteria apart.
fn counted(seed: u64, offering: &Value, answer: &Value) {
    for (list, is_exclusion) in [("exclusion", true), ("others", false)] {
        for word in ["yes", "no", "unknown", "left_out"] {
            let criteria = answer["criteria"].as_array().unwrap().iter();
            let cells = offering["criteria"].as_array().unwrap().iter();
            let both = criteria.zip(cells);
            let wanted = both.filter(|(it, cell)| {
                (it["class"] == "A") == is_exclusion && cell["answer"] == word
            });
            assert_eq!(offering[list][word], json!(wanted.count()), "{seed}: {list} {word}");
        }
    }
}

#[test]
fn what_is_not_there_is_refused() {
    let records = register(&mut Random::new(1));
    for (request, said) in [
        (json!({ "profile": "NIE" }), "„NIE“ ist im Register nicht als Anforderungsprofil"),
        (json!({ "profile": "ANG-0" }), "„ANG-0“ ist im Register nicht als Anforderungsprofil"),
        (json!({ "offering": "NIE" }), "„NIE“ ist im Register nicht als Angebot"),
    ] {
        let answer = ask(&records, request);
        let message = answer["error"]["message"].as_str().unwrap();
        assert!(message.contains(said), "{message}");
    }
    let answer = ask(&records, json!({ "offering": "ANG-1@1", "limit": 0 }));
    assert_eq!((&answer["left_out"], &answer["offerings"]), (&json!(1), &json!([])));
    let answer = ask(&records, json!({ "offering": "ANG-1@1" }));
    assert_eq!(answer["offerings"][0]["version"], "1");
}
