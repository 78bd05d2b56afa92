//! Registers out of the examples, with odd values in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use bedarf_tests::Random;
use serde_json::{Value, json};

/// What the examples have, to make registers of.
pub struct Stock {
    records: Vec<Value>,
    by_id: BTreeMap<String, usize>,
    /// The values that occur, by the names of their members.
    values: BTreeMap<String, Vec<Value>>,
    pub tables: Vec<(&'static str, Vec<u8>)>,
}

impl Stock {
    pub fn of_examples() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
        let mut records = Vec::new();
        for example in ["kog", "kog-2026", "faulty"] {
            let mut paths: Vec<_> =
                fs::read_dir(folder.join(example)).unwrap().map(|it| it.unwrap().path()).collect();
            paths.sort();
            for path in paths.iter().filter(|it| !it.ends_with("expected.json")) {
                let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
                match path.extension().unwrap().to_str().unwrap() {
                    "jsonl" => records.extend(text.lines().filter_map(json_of)),
                    "json" => match json_of(&text) {
                        Some(Value::Array(all)) => records.extend(all),
                        other => records.extend(other),
                    },
                    _ => {}
                }
            }
        }
        let by_id = records.iter().enumerate();
        let by_id = by_id.filter_map(|(at, it)| Some((it["id"].as_str()?.to_owned(), at)));
        let by_id = by_id.collect();
        let mut values = BTreeMap::new();
        records.iter().for_each(|record| collect(record, &mut values));
        let table = |name| (name, fs::read(folder.join("kog").join(name)).unwrap());
        let tables = ["units.csv", "services.csv", "successors.csv"].map(table).to_vec();
        Stock { records, by_id, values, tables }
    }

    /// A few records, mostly with those that they name.
    pub fn register(&self, dice: &mut Random) -> Vec<Value> {
        let mut chosen: BTreeSet<usize> =
            (0..dice.below(5)).map(|_| dice.below(self.records.len())).collect();
        for wanted in ["need", "need", "need", "profile", "offering", "channel"] {
            let is = |at: &usize| self.records[*at]["type"] == wanted;
            let all: Vec<usize> = (0..self.records.len()).filter(is).collect();
            chosen.extend(dice.chance(90).then(|| *dice.pick(&all)));
        }
        let mut open: Vec<usize> = chosen.iter().copied().collect();
        while let Some(at) = open.pop().filter(|_| chosen.len() < 40) {
            for named in texts(&self.records[at]) {
                let found = self.by_id.get(named.split(['@', '#']).next().unwrap());
                let found = found.filter(|_| dice.chance(80));
                open.extend(found.filter(|next| chosen.insert(**next)));
            }
        }
        chosen.into_iter().map(|at| self.records[at].clone()).collect()
    }

    /// Something else in one place of a record.
    pub fn change(
        &self,
        dice: &mut Random,
        record: &mut Value,
        ids: &[String],
    ) -> Option<&'static str> {
        let mut places = Vec::new();
        pointers(record, &mut String::new(), &mut places);
        if places.is_empty() {
            return None;
        }
        let place = dice.pick(&places).clone();
        let (parent, member) = place.rsplit_once('/').unwrap();
        if dice.chance(15) {
            return match record.pointer_mut(parent)? {
                Value::Object(members) => members.remove(member).map(|_| "member removed"),
                Value::Array(items) => {
                    let again = items[member.parse::<usize>().unwrap()].clone();
                    items.push(again);
                    Some("item twice")
                }
                _ => None,
            };
        }
        let value = record.pointer_mut(&place)?;
        let (changed, how) = match value {
            Value::Number(_) => {
                let odd = [0, 1, -1, i64::MAX, i64::MIN, 9_007_199_254_740_991, 100, 10_000];
                (json!(*dice.pick(&odd)), "odd number")
            }
            Value::String(text) if is_day(text) => {
                let days = ["0001-01-01", "9999-12-31", "2020-11-01", "2024-02-29", "2026-11-24"];
                (json!(dice.word(&days)), "other day")
            }
            Value::String(text) if ids.contains(text) => (json!(dice.pick(ids)), "other record"),
            Value::Array(items) if dice.chance(30) => {
                items.clear();
                return Some("emptied");
            }
            _ => (dice.pick(self.values.get(member)?).clone(), "other value"),
        };
        *value = changed;
        Some(how)
    }
}

pub fn json_of(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

pub fn is_day(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(text.split('-').collect::<Vec<_>>()[..], [year, month, day]
        if year.len() == 4 && [year, month, day].into_iter().all(digits))
}

fn collect(value: &Value, values: &mut BTreeMap<String, Vec<Value>>) {
    match value {
        Value::Array(items) => items.iter().for_each(|it| collect(it, values)),
        Value::Object(members) => {
            for (name, value) in members {
                values.entry(name.clone()).or_default().push(value.clone());
                collect(value, values);
            }
        }
        _ => {}
    }
}

/// All texts in a value.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(members) => members.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// The places in a value.
fn pointers(value: &Value, way: &mut String, places: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => {
            items.iter().enumerate().map(|(at, it)| (at.to_string(), it)).collect()
        }
        Value::Object(members) => {
            let plain = members.iter().filter(|(name, _)| !name.contains(['/', '~']));
            plain.map(|(name, it)| (name.clone(), it)).collect()
        }
        _ => Vec::new(),
    };
    for (step, value) in inner {
        let length = way.len();
        way.push_str(&format!("/{step}"));
        places.push(way.clone());
        pointers(value, way, places);
        way.truncate(length);
    }
}
