//! `debts` against a second implementation that is naive: it reads the records as plain JSON and asks
//! every unit of every record for itself.
#![allow(clippy::string_slice, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use bedarf_tests::Random;
use serde_json::{Value, json};

use made::{Row, need, register, table};
use naive::{Naive, Point};

mod examples;
mod made;
mod naive;

const DAY: &str = "2026-11-24";
fn told(debt: &Value) -> Point {
    let word = |it: &Value| it.as_str().map(str::to_owned);
    let about = ["id", "topic", "attribute"].iter().find_map(|it| word(&debt["about"][*it]));
    let who = &debt["owed_by"];
    let name = match who["kind"].as_str().unwrap() {
        "record" => word(&who["id"]).unwrap(),
        "role" => word(&who["name"]).unwrap(),
        "land" => format!("Land {}", who["land"].as_str().unwrap()),
        "addressee" => {
            let through = who["through"].as_str().unwrap_or("-");
            format!("{} {through}", who["addressee"].as_str().unwrap())
        }
        kind => kind.to_owned(),
    };
    let list = |it: &Value| it.as_array().into_iter().flatten().filter_map(word).collect();
    let blocks = &debt["blocks"];
    (
        word(&debt["what"]).unwrap(),
        about.unwrap(),
        name,
        word(&debt["since"]),
        usize::try_from(blocks["units"].as_u64().unwrap()).unwrap(),
        blocks["population"].as_u64().unwrap(),
        list(&blocks["needs"]),
        list(&blocks["offerings"]),
    )
}

fn ask(records: &[Value], rows: &[Row], more: Value) -> Value {
    let mut request = json!({ "as_of": DAY, "limit": 100_000 });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let text = Value::from(records.to_vec()).to_string();
    let table = table(rows);
    let inputs = [("register.json", text.as_bytes()), ("units.csv", table.as_bytes())];
    let answer = bedarf::calls::call("debts", request.to_string().as_bytes(), &inputs);
    serde_json::from_slice(&answer).unwrap()
}

#[test]
fn whoever_owes_an_answer_is_told() {
    let (mut seen, mut all, mut unknowns) = (BTreeMap::<String, usize>::new(), 0, 0);
    for seed in 0..5_000 {
        let mut dice = Random::new(seed);
        let (records, rows) = register(&mut dice);
        let answer = ask(&records, &rows, json!({}));
        assert_eq!(answer["unread"], json!([]), "{seed}: {answer}");
        let mut naive = Naive { records: &records, rows: &rows, found: Vec::new() };
        naive.needs();
        naive.offerings();
        naive.notices();
        naive.units();
        naive.seats();
        let unknown = records.iter().filter(|it| {
            let kinds = ["need", "profile", "offering"];
            kinds.iter().any(|kind| it["type"] == *kind) && naive::stood(it).is_none()
        });
        let unknown: Vec<&Value> = unknown.map(|it| &it["id"]).collect();
        unknowns += unknown.len();
        let told_unknown = answer["status_unknown"].as_array().cloned().unwrap_or_default();
        assert_eq!(told_unknown.iter().collect::<Vec<_>>(), unknown, "{seed}");
        let debts = answer["debts"].as_array().unwrap();
        let points: Vec<Point> = debts.iter().map(told).collect();
        let (mut wanted, mut found) = (naive.found.clone(), points.clone());
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted, "{seed}");
        // most inhabitants first, then most units, then the oldest
        let rank = |it: &Point| (std::cmp::Reverse((it.5, it.4)), it.3.clone());
        assert!(points.is_sorted_by_key(rank), "{seed}");
        let total: u64 = totals(&answer, "by_debtor");
        assert_eq!((total, totals(&answer, "by_what")), (points.len() as u64, total), "{seed}");
        for point in &points {
            *seen.entry(point.0.clone()).or_default() += 1;
        }
        all += points.len();
        whose(seed, &mut dice, &records, &rows, &points);
    }
    println!("{all} open points: {seen:?}");
    assert!(unknowns > 1_000, "{unknowns}");
    assert_eq!(seen.len(), 16, "{seen:?}");
    for (what, number) in &seen {
        assert!(number * 100 > all, "{what}: only {number} of {all}");
    }
}

fn totals(answer: &Value, list: &str) -> u64 {
    answer[list].as_array().unwrap().iter().map(|it| it["debts"].as_u64().unwrap()).sum()
}

/// Of one debtor those are told that are theirs, as far as the limit goes.
fn whose(seed: u64, dice: &mut Random, records: &[Value], rows: &[Row], points: &[Point]) {
    let who = dice.word(&["haus", "amt", "05"]);
    let limit = dice.below(4);
    let answer = ask(records, rows, json!({ "owed_by": who, "limit": limit }));
    let is_theirs = |it: &&Point| {
        it.2 == who || it.2 == format!("Land {who}") || it.2.ends_with(&format!(" {who}"))
    };
    let wanted: Vec<&Point> = points.iter().filter(is_theirs).collect();
    assert_eq!(answer["total"], json!(wanted.len()), "{seed}: {who}");
    let left = wanted.len().saturating_sub(limit);
    assert_eq!(answer["left_out"].as_u64().unwrap_or(0), left as u64, "{seed}");
    let found: Vec<Point> = answer["debts"].as_array().unwrap().iter().map(told).collect();
    assert_eq!(found.iter().collect::<Vec<_>>(), wanted[..limit.min(wanted.len())], "{seed}");
}

/// A unit owes what is not known of itself and of those it acts for.
#[test]
fn a_unit_owes_what_it_lacks() {
    let rows = [
        "057740032032,Paderborn,kommune,,true,",
        "057740004004,Altenbeken,kommune,,false,057740032032",
    ];
    let table = format!(
        "ars,name,kind,population,own_administration,administered_by\n{}\n",
        rows.join("\n")
    );
    let mut need = need(&mut Random::new(1), 1);
    need["status"] = json!("draft");
    need["affected"] = json!({ "attr": "population", "ge": 20_000 });
    let text = json!([need]).to_string();
    let inputs = [("register.json", text.as_bytes()), ("units.csv", table.as_bytes())];
    let ask = |key: &str| -> Value {
        let request = json!({ "as_of": DAY, "owed_by": key }).to_string();
        let answer = bedarf::calls::call("debts", request.as_bytes(), &inputs);
        serde_json::from_slice(&answer).unwrap()
    };
    let nobody = ask("057740099099");
    assert_eq!(nobody["error"]["code"], "bad_request", "{nobody}");
    for (key, units) in [("057740032032", 2), ("057740004004", 1)] {
        let answer = ask(key);
        let counted = answer["debts"][0]["blocks"]["units"].as_u64().unwrap_or(0);
        assert_eq!(counted, units, "{key}: {answer}");
    }
}
