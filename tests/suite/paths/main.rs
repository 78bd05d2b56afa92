//! `paths` against brute force: random small registers, every chain of organisations tried, the
//! conditions read off the JSON anew (model §16). The reference shares no function with the core.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod pays;
mod priced;
mod real;
mod reference;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use bedarf_tests::Random;
use bedarf_tests::registers::{DAYS, KEYS, UNIT, register};
use reference::{Reference, items, text};
use serde_json::{Value, json};

type Told = (
    BTreeSet<(String, String, Vec<String>)>,
    BTreeSet<(String, String, Option<String>, Option<u64>)>,
);

fn expected(records: &[Value], day: &str) -> Told {
    let reference = Reference { records, day };
    let (mut paths, mut reasons) = (BTreeSet::new(), BTreeSet::new());
    // a unit that is gone, or not there yet, gets nothing
    if !reference.is_there(UNIT) {
        reasons.insert(("data_missing".to_owned(), String::new(), None, None));
        return (paths, reasons);
    }
    for offering in reference.offerings() {
        let id = text(offering, "id").to_owned();
        let unavailable = match reference.is_superseded(offering) {
            true => Some("no_longer_available"),
            false => reference.unavailable(offering),
        };
        let (available, in_scope) = (unavailable.is_none(), Reference::in_scope(offering));
        if let Some(code) = unavailable {
            reasons.insert((code.to_owned(), id.clone(), None, None));
        }
        if !in_scope {
            reasons.insert(("out_of_scope".to_owned(), id.clone(), None, None));
        }
        for way in items(offering, "access_paths") {
            let name = text(way, "id").to_owned();
            if available && in_scope {
                for chain in reference.chains(offering, way) {
                    paths.insert((id.clone(), name.clone(), chain));
                }
            }
            for (code, hop) in reference.reasons(offering, way) {
                reasons.insert((code, id.clone(), Some(name.clone()), hop));
            }
        }
    }
    (paths, reasons)
}

fn answer(records: &[Value], key: &str, day: &str) -> Value {
    let text = serde_json::to_vec(records).unwrap();
    let request = json!({ "unit": key, "as_of": day }).to_string();
    let answer = bedarf::calls::call("paths", request.as_bytes(), &[("r.json", &text)]);
    serde_json::from_slice(&answer).unwrap()
}

fn told(answer: &Value) -> Told {
    let paths = items(answer, "paths").map(|path| {
        let hops: Vec<&Value> = items(path, "hops").collect();
        let first = hops.first().map(|hop| text(hop, "from").to_owned());
        let others = hops.iter().map(|hop| text(hop, "to").to_owned());
        let chain = first.into_iter().chain(others).collect();
        (text(path, "offering").to_owned(), text(path, "access_path").to_owned(), chain)
    });
    let reasons = items(answer, "reasons").map(|reason| {
        let way = reason["access_path"].as_str().map(str::to_owned);
        let offering = text(reason, "offering").to_owned();
        (text(reason, "code").to_owned(), offering, way, reason["hop"].as_u64())
    });
    (paths.collect(), reasons.collect())
}

/// How an offering takes the place of others, if it does.
fn replacing(offering: &Value) -> Option<&'static str> {
    let targets: Vec<&str> = items(offering, "links").map(|it| text(it, "target")).collect();
    match targets.as_slice() {
        _ if targets.contains(&"o0") => Some("another offering"),
        [_, ..] => Some("a version that says so"),
        [] if offering["version"].is_null() => None,
        [] if !offering["valid"]["from"].is_null() => Some("a version from a day on"),
        [] => offering["valid"].is_null().then_some("a higher number"),
    }
}

#[test]
fn every_way_is_judged_as_brute_force_judges_it() {
    let (mut found, mut standings) = ([0_usize; 2], BTreeMap::<String, usize>::new());
    let mut kinds = BTreeMap::<&str, usize>::new();
    for seed in 0..20_000 {
        let mut dice = Random::new(seed);
        let records = register(&mut dice);
        let day = DAYS[dice.below(DAYS.len())];
        let key = KEYS[dice.below(KEYS.len())];
        let answer = answer(&records, key, day);
        assert!(answer["error"].is_null(), "{answer}");
        let standing = answer["unit"]["standing"].as_str().unwrap_or("as_written");
        *standings.entry(standing.to_owned()).or_default() += 1;
        let offerings = records.iter().filter(|record| text(record, "type") == "offering");
        for kind in offerings.filter_map(replacing) {
            *kinds.entry(kind).or_default() += 1;
        }
        let (told, expected) = (told(&answer), expected(&records, day));
        assert_eq!(told, expected, "seed {seed} on {day}: {}", json!(records));
        found[usize::from(!told.0.is_empty())] += 1;
    }
    println!("registers without a path, with one: {found:?}; {standings:?}; {kinds:?}");
    let mut counts = kinds.values().chain(standings.values());
    assert!(kinds.len() == 4 && counts.all(|count| *count > 200), "all must be common");
    assert!(found.iter().all(|count| *count > 2_000), "both answers must be common: {found:?}");
}

#[test]
fn what_is_not_proven_is_said() {
    let (mut said, mut answers) = (BTreeSet::new(), BTreeMap::<&str, usize>::new());
    for seed in 0..2_000 {
        let mut dice = Random::new(seed);
        let records = register(&mut dice);
        let reference = Reference { records: &records, day: "2022-01-01" };
        let answer = answer(&records, KEYS[1], reference.day);
        for path in items(&answer, "paths") {
            let id = text(path, "offering");
            let offering = reference.offerings().find(|it| text(it, "id") == id).unwrap();
            let way = items(offering, "access_paths").find(|way| way["id"] == path["access_path"]);
            let hops: Vec<&Value> = items(way.unwrap(), "hops").collect();
            let mut wanted = BTreeSet::new();
            // hops of a body with itself are left out: the others are found by their channel
            let mut rest = hops.iter().enumerate();
            for made in items(path, "hops") {
                let is_made = |(_, hop): &(usize, &&Value)| {
                    hop["channel"] == made["channel"]
                        && reference.stands(text(made, "to"), text(hop, "to"))
                        && reference.stands(text(made, "from"), text(hop, "from"))
                };
                let (number, hop) = rest.find(is_made).unwrap();
                let to = text(made, "to");
                let last = number + 1 == hops.len() || to == UNIT;
                let rules = reference.rules(hop);
                let mut allowed =
                    rules.iter().filter(|rule| reference.land_says(rule) != "forbidden");
                let rule = allowed.find(|rule| reference.against(rule, to, last).is_empty());
                let rule = rule.unwrap();
                if text(rule, "pass_on") == "free_of_charge"
                    && !last
                    && offering["cost"]["state"] != "known"
                {
                    wanted.insert(("cost_unknown", number));
                }
                let says = reference.land_says(rule);
                *answers.entry(says).or_default() += 1;
                match says {
                    "open" | "not known" => wanted.insert(("land_rule_unknown", number)),
                    "said" => wanted.insert(("statement_only", number)),
                    _ => false,
                };
                let related = items(reference.record(to).unwrap(), "in_house_with").find(|entry| {
                    items(rule, "in_house_with").any(|with| *with == entry["organisation"])
                        && reference.inside(&entry["valid"])
                });
                let sources =
                    [Some(&hop["source"]), Some(&rule["source"]), related.map(|it| &it["source"])];
                if sources.into_iter().flatten().any(|source| source["kind"] == "statement") {
                    wanted.insert(("statement_only", number));
                }
            }
            let told: BTreeSet<(&str, usize)> = items(path, "assumptions")
                .map(|it| (text(it, "code"), usize::try_from(it["hop"].as_u64().unwrap()).unwrap()))
                .collect();
            assert_eq!(told, wanted, "seed {seed}");
            let basis = if told.is_empty() { "documented" } else { "assumed" };
            assert_eq!(path["basis"], basis, "seed {seed}");
            said.extend(wanted.into_iter().map(|(code, _)| code));
        }
    }
    assert_eq!(said.len(), 3, "every kind of assumption must occur: {said:?}");
    println!("what the Land says to rules that hold: {answers:?}");
    let all: usize = answers.values().sum();
    assert!(answers.len() == 5 && answers.values().all(|it| it * 100 > all), "{answers:?}");
}

/// One day of one channel decides: the register with the day moved gives the other answer.
#[test]
fn one_channel_date_flips_the_answer() {
    let mut flipped = 0;
    for seed in 0..600 {
        let mut dice = Random::new(seed);
        let records = register(&mut dice);
        let day = "2022-01-01";
        let before = told(&answer(&records, KEYS[1], day)).0.is_empty();
        let flips = (0..records.len()).try_for_each(|number| {
            for (at, rule) in items(&records[number], "rules").enumerate() {
                let mut moved = records.clone();
                let valid = if rule["valid"]["from"].as_str().is_some_and(|from| from > day) {
                    json!({ "from": "2021-06-01" })
                } else {
                    json!({ "from": "2022-06-01" })
                };
                moved[number]["rules"][at]["valid"] = valid;
                let (after, wanted) = (told(&answer(&moved, KEYS[1], day)), expected(&moved, day));
                assert_eq!(after, wanted, "seed {seed}, channel {number}, rule {at}");
                if after.0.is_empty() != before {
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        });
        flipped += usize::from(flips.is_break());
    }
    assert!(flipped > 60, "a channel date must often decide: {flipped} of 600");
}

/// Of two organisations that are one Land the first one counts: a second one behind it changes
/// nothing, one before it takes its place.
#[test]
fn of_two_that_are_one_land_the_first_counts() {
    let (mut asked, mut found) = (0, 0);
    for seed in 0..1_200 {
        let mut dice = Random::new(seed);
        let records = register(&mut dice);
        let land = records.iter().position(|it| it["id"] == "land").unwrap();
        let mut twin = records[land].clone();
        twin["id"] = json!("twin");
        let behind = [&records[..], &[twin.clone()]].concat();
        let before = [&[twin], &records[..]].concat();
        // a way that names the Land by its role is then one of the twin
        let by =
            |name: &str, told: &Told| told.0.iter().any(|path| path.2.iter().any(|it| it == name));
        let [mut any, mut leads] = [false; 2];
        for day in DAYS {
            let answers = [&records, &behind, &before].map(|it| told(&answer(it, KEYS[1], day)));
            let [alone, behind, before] = answers;
            assert_eq!(behind, alone, "seed {seed} on {day}");
            assert!(!by("twin", &alone), "seed {seed} on {day}");
            any |= !alone.0.is_empty();
            leads |= by("twin", &before);
        }
        asked += usize::from(any);
        found += usize::from(leads);
    }
    println!("{found} of {asked} registers with a way have one by the first Land");
    assert!(found * 100 > asked, "the first Land must often count: {found} of {asked}");
}
