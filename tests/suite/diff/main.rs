//! `diff` against what plain JSON says: which records and members are others, and by what laws.
#![allow(clippy::string_slice, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use bedarf_tests::Random;
use serde_json::{Value, json};

mod moments;
mod states;
mod strictness;
mod told;

/// What may change while a record says the same (model, profile).
const NOT_NORMATIVE: [&str; 5] = ["modified", "confirmed", "status", "history", "links"];

/// Counts what was seen; each has to be seen often enough.
#[derive(Default)]
struct Seen(BTreeMap<String, usize>);

impl Seen {
    fn count(&mut self, what: impl Into<String>) {
        *self.0.entry(what.into()).or_default() += 1;
    }

    fn suffices(&self, of: usize, kinds: usize) {
        println!("{:?}", self.0);
        assert_eq!(self.0.len(), kinds, "{:?}", self.0);
        for (what, number) in &self.0 {
            assert!(number * 100 >= of, "{what}: only {number} of {of}");
        }
    }
}

fn ask(before: &[Value], after: &[Value]) -> Value {
    let texts = [before, after].map(|it| Value::from(it.to_vec()).to_string());
    let inputs = [("before/r.json", texts[0].as_bytes()), ("after/r.json", texts[1].as_bytes())];
    let answer = bedarf::calls::call("diff", b"{\"lang\":\"en\"}", &inputs);
    let answer: Value = serde_json::from_slice(&answer).unwrap();
    assert_eq!(answer["unread_before"], json!([]), "{answer}");
    assert_eq!(answer["unread_after"], json!([]), "{answer}");
    answer
}

fn need(dice: &mut Random, number: usize) -> Value {
    let text = dice.word(&["Es fehlt etwas.", "Es  fehlt etwas.", "Es fehlt viel."]);
    let mut made = json!({
        "type": "need", "id": format!("BED-{number}"), "created": "2026-01-01",
        "title": { "de": format!("Bedarf Nummer {number}") }, "statement": { "de": text },
        "kind": dice.word(&["functional", "legal"]), "originators": [{ "group": "Kreis" }],
        "affected": { "everyone": true }, "status": "draft",
        "history": [{ "status": "draft", "on": "2026-01-01", "by": dice.word(&["Amt", "Vorsitz"]) }]
    });
    if dice.chance(30) {
        made["outcome"] = json!({ "de": "Besser.", "en": dice.word(&["Better.", "Good."]) });
    }
    if dice.chance(30) {
        made["confirmed"] = json!(dice.word(&["2026-02-01", "2026-03-01"]));
    }
    if dice.chance(40) {
        let mut variants: Vec<Value> = ["v1", "v2"]
            .iter()
            .filter(|_| dice.chance(60))
            .map(|id| json!({ "id": id, "scope": { "everyone": true }, "originators": [] }))
            .collect();
        for it in &mut variants {
            it["delta"] = json!({ "de": dice.word(&["so", "anders"]) });
        }
        dice.shuffle(&mut variants);
        made["variants"] = json!(variants);
    }
    made
}

fn withdrawn(number: usize) -> Value {
    json!({ "type": "need", "id": format!("BED-{number}"), "created": "2026-01-01",
        "title": { "de": format!("Bedarf Nummer {number}") },
        "withdrawn": { "on": "2026-05-01", "reason": { "de": "Erledigt." } } })
}

fn register(dice: &mut Random) -> Vec<Value> {
    let mut records = Vec::new();
    for number in 0..5 {
        match dice.below(10) {
            0 | 1 => {}
            2 => records.push(withdrawn(number)),
            _ => records.push(need(dice, number)),
        }
    }
    dice.shuffle(&mut records);
    records
}

/// The same record with other white space, and without what says nothing.
fn squeezed(value: &Value) -> Value {
    match value {
        Value::String(text) => json!(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Value::Array(items) => items.iter().map(squeezed).collect(),
        Value::Object(members) => members
            .iter()
            .filter(|(_, it)| it.as_array().is_none_or(|it| !it.is_empty()))
            .map(|(name, it)| (name.clone(), squeezed(it)))
            .collect(),
        other => other.clone(),
    }
}

/// The paths at which two values differ.
fn paths(at: &str, before: &Value, after: &Value, out: &mut BTreeSet<String>) {
    if before == after {
        return;
    }
    if let (Some(one), Some(other)) = (before.as_object(), after.as_object()) {
        let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
        for name in names {
            paths(&format!("{at}/{name}"), &before[name], &after[name], out);
        }
        return;
    }
    let ids = |value: &Value| -> Option<Vec<Value>> {
        value.as_array()?.iter().map(|it| it.get("id").cloned()).collect()
    };
    let (Some(one), Some(other)) = (ids(before), ids(after)) else {
        out.insert(at.to_owned());
        return;
    };
    let shared = |of: &[Value], with: &[Value]| -> Vec<Value> {
        of.iter().filter(|id| with.contains(id)).cloned().collect()
    };
    if shared(&one, &other) != shared(&other, &one) {
        out.insert(at.to_owned());
    }
    for (place, id) in other.iter().enumerate() {
        let earlier = one.iter().position(|it| it == id);
        let earlier = earlier.map_or(&Value::Null, |it| &before[it]);
        paths(&format!("{at}/{place}"), earlier, &after[place], out);
    }
    for (place, _) in one.iter().enumerate().filter(|(_, id)| !other.contains(id)) {
        out.insert(format!("{at}/{place}"));
    }
}

fn ids(list: &Value) -> BTreeSet<String> {
    let words = list.as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned());
    words.collect()
}

#[test]
fn what_is_told_is_what_is_different() {
    let mut seen = Seen::default();
    for seed in 0..5_000 {
        let mut dice = Random::new(seed);
        let (before, after) = (register(&mut dice), register(&mut dice));
        let answer = ask(&before, &after);
        compare(seed, &before, &after, &answer, &mut seen);
        mirrored(seed, &answer, &ask(&after, &before));
        let mut shuffled = before.clone();
        dice.shuffle(&mut shuffled);
        let same = ask(&before, &shuffled);
        for list in ["added", "removed", "changed", "suspect", "states"] {
            assert_eq!(same[list], json!([]), "{seed}: a register differs from itself");
        }
        assert_eq!(same["edition_before"], same["edition_after"], "{seed}");
        let set = |records: &[Value]| -> BTreeSet<String> {
            records.iter().map(|it| squeezed(it).to_string()).collect()
        };
        let is_same = set(&before) == set(&after);
        assert_eq!(answer["edition_before"] == answer["edition_after"], is_same, "{seed}");
    }
    seen.suffices(5_000, 9);
}

fn compare(seed: u64, before: &[Value], after: &[Value], answer: &Value, seen: &mut Seen) {
    let find = |list: &'_ [Value], number: usize| -> Option<Value> {
        list.iter().find(|it| it["id"] == format!("BED-{number}")).cloned()
    };
    let (mut added, mut removed, mut changed) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for number in 0..5 {
        let id = format!("BED-{number}");
        let is_stone = |it: &Value| it.get("withdrawn").is_some();
        match (find(before, number), find(after, number)) {
            (None, Some(_)) => _ = added.insert(id),
            (Some(_), None) => {
                let told = answer["removed"].as_array().unwrap();
                let told = told.iter().find(|it| it["id"] == id).unwrap();
                assert_eq!(told["without_tombstone"], true, "{seed}: {id}");
                assert!(told["message"].is_string(), "{seed}");
                seen.count("gone");
                removed.insert(id);
            }
            (Some(one), Some(other)) if is_stone(&one) && !is_stone(&other) => {
                seen.count("used again");
                added.insert(id);
            }
            (Some(one), Some(other)) if !is_stone(&one) && is_stone(&other) => {
                let told = answer["removed"].as_array().unwrap();
                let told = told.iter().find(|it| it["id"] == id).unwrap();
                assert_eq!(told["withdrawn_on"], "2026-05-01", "{seed}");
                assert!(told.get("without_tombstone").is_none_or(|it| it == false), "{seed}");
                seen.count("withdrawn");
                removed.insert(id);
            }
            (Some(one), Some(other)) => {
                let mut wanted = BTreeSet::new();
                paths("", &squeezed(&one), &squeezed(&other), &mut wanted);
                if !wanted.is_empty() {
                    members(seed, &id, &wanted, answer, seen);
                    changed.insert(id);
                } else if one != other {
                    seen.count("written otherwise");
                }
            }
            (None, None) => {}
        }
    }
    seen.0.entry("added".to_owned()).and_modify(|it| *it += added.len()).or_insert(added.len());
    assert_eq!(ids(&answer["added"]), added, "{seed}");
    assert_eq!(ids(&answer["removed"]), removed, "{seed}");
    assert_eq!(ids(&answer["changed"]), changed, "{seed}");
}

fn members(seed: u64, id: &str, wanted: &BTreeSet<String>, answer: &Value, seen: &mut Seen) {
    let told = answer["changed"].as_array().unwrap();
    let told = told.iter().find(|it| it["id"] == id).unwrap_or_else(|| panic!("{seed}: {id}"));
    let paths = told["members"].as_array().unwrap().iter();
    let paths: BTreeSet<String> = paths.map(|it| it["path"].as_str().unwrap().to_owned()).collect();
    assert_eq!(paths, *wanted, "{seed}: {id}");
    let normative = wanted.iter().any(|path| {
        let first = path.split('/').nth(1).unwrap();
        !NOT_NORMATIVE.contains(&first)
    });
    assert_eq!(told["normative"], normative, "{seed}: {id} {wanted:?}");
    seen.count(if normative { "what binds" } else { "what does not bind" });
    if wanted.iter().any(|path| path == "/variants") {
        seen.count("another order, or a list that is new");
    }
    if wanted.iter().any(|path| path.starts_with("/variants/")) {
        seen.count("an entry of a list");
    }
}

/// What has come one way has gone the other way; what changed changed back.
fn mirrored(seed: u64, one: &Value, other: &Value) {
    assert_eq!(ids(&one["added"]), ids(&other["removed"]), "{seed}");
    assert_eq!(ids(&one["removed"]), ids(&other["added"]), "{seed}");
    assert_eq!(ids(&one["changed"]), ids(&other["changed"]), "{seed}");
    assert_eq!(one["edition_before"], other["edition_after"], "{seed}");
}

/// On one register time alone decides: what holds on a day and not on the other.
#[test]
fn two_days_of_one_register() {
    const DAYS: [&str; 5] = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"];
    let mut seen = Seen::default();
    for seed in 0..5_000 {
        let mut dice = Random::new(seed);
        let mut channel = json!({ "type": "channel", "id": "k1", "created": dice.word(&DAYS),
            "title": { "de": "Ein Kanal" } });
        let mut rule = json!({ "valid": {}, "orderers": ["role:kommune"], "pass_on": "no",
            "source": { "kind": "law", "citation": "§ 1" } });
        for end in ["from", "to"] {
            if dice.chance(60) {
                rule["valid"][end] = json!(DAYS[dice.below(3) + usize::from(end == "to") * 2]);
            }
        }
        channel["rules"] = json!([rule]);
        if dice.chance(30) {
            channel["valid"] = json!({ "from": DAYS[0], "to": dice.word(&DAYS[1..]) });
        }
        let text = json!([channel]).to_string();
        let (from, to) = (dice.word(&DAYS), dice.word(&DAYS));
        let call = |from: &str, to: &str| -> Value {
            let request = json!({ "from": from, "to": to }).to_string();
            let inputs = [("r.json", text.as_bytes())];
            let answer = bedarf::calls::call("diff", request.as_bytes(), &inputs);
            let mut answer: Value = serde_json::from_slice(&answer).unwrap();
            for list in ["added", "removed", "changed"] {
                let all = answer[list].as_array_mut().unwrap_or_else(|| panic!("{seed}"));
                all.retain(|it| it["id"] == "k1");
            }
            answer
        };
        let answer = call(from, to);
        let within = |valid: &Value, day: &str| {
            valid["from"].as_str().is_none_or(|it| it <= day)
                && valid["to"].as_str().is_none_or(|it| day < it)
        };
        let there = |day: &str| {
            channel["created"].as_str().unwrap() <= day && within(&channel["valid"], day)
        };
        let holds = |day: &str| within(&rule["valid"], day);
        let wanted = match (there(from), there(to)) {
            (false, true) => "added",
            (true, false) => "removed",
            (true, true) if holds(from) != holds(to) => "changed",
            _ => "same",
        };
        for list in ["added", "removed", "changed"] {
            let count = answer[list].as_array().unwrap().len();
            assert_eq!(count, usize::from(list == wanted), "{seed}: {list} {answer}");
        }
        if wanted == "changed" {
            let member = &answer["changed"][0]["members"][0];
            assert_eq!(member["path"], "/rules/0", "{seed}");
            assert_eq!(member.get("after").is_some(), holds(to), "{seed}");
        }
        mirrored(seed, &answer, &call(to, from));
        seen.count(wanted);
    }
    seen.suffices(5_000, 4);
}
