//! The digest, computed once more with other means: serde_json, sorted maps, sha2.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use bedarf::{Options, digest};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The members that the model leaves out, written down once more.
const LEFT_OUT: &str =
    "modified confirmed status history decision rapporteur positions baseline links suppress ext";

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples")
}

/// The records of a file of the examples.
fn records(file: &str) -> Vec<Value> {
    let text = fs::read_to_string(examples().join(file)).unwrap();
    match file.ends_with(".jsonl") {
        true => text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
        false => serde_json::from_str::<Value>(&text).unwrap().as_array().unwrap().clone(),
    }
}

/// Canonical JSON text of a value.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let sorted: BTreeMap<&String, String> = members
                .iter()
                .filter(|(_, value)| **value != json!([]))
                .map(|(name, value)| (name, canonical(value)))
                .collect();
            let parts = sorted.iter().map(|(name, text)| format!("{}:{text}", json!(name)));
            format!("{{{}}}", parts.collect::<Vec<_>>().join(","))
        }
        Value::Array(items) => {
            format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(","))
        }
        Value::String(text) => {
            let words: Vec<&str> = text.split(char::is_whitespace).collect();
            let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
            json!(words.join(" ")).to_string()
        }
        other => other.to_string(),
    }
}

fn by_other_means(record: &Value) -> String {
    let mut record = record.clone();
    let members = record.as_object_mut().unwrap();
    members.retain(|name, _| !LEFT_OUT.split(' ').any(|left_out| left_out == name));
    let hash = Sha256::digest(canonical(&record).as_bytes());
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}")
}

fn of(text: &str) -> String {
    let found = digest(text.as_bytes(), &Options::default());
    found.unwrap_or_else(|report| panic!("{:?}", report.findings)).to_string()
}

#[test]
fn two_ways_lead_to_one_digest() {
    let mut all = Vec::new();
    for file in ["profiles.json", "needs.jsonl", "offerings.json", "organisations.json"] {
        all.extend(records(&format!("kog/{file}")));
    }
    let mut seen = BTreeMap::new();
    for record in &all {
        let found = of(&record.to_string());
        assert_eq!(found, by_other_means(record), "{}", record["id"]);
        assert_eq!(found, of(&serde_json::to_string_pretty(record).unwrap()));
        assert!(seen.insert(found, record["id"].clone()).is_none(), "{}", record["id"]);
    }
    assert!(seen.len() > 40, "only {} records", seen.len());
}

fn profile() -> Value {
    records("kog/profiles.json").into_iter().find(|it| it["kind"] == "profile").unwrap()
}

#[test]
fn every_normative_member_counts_and_no_other() {
    let before = of(&profile().to_string());
    let same = |change: &dyn Fn(&mut Value)| {
        let mut record = profile();
        change(&mut record);
        of(&record.to_string()) == before
    };
    assert!(same(&|_| ()));
    assert!(same(&|it| it["modified"] = json!("2026-09-20")));
    assert!(same(&|it| it["confirmed"] = json!("2026-09-20")));
    assert!(same(&|it| it["status"] = json!("agreed")));
    assert!(same(&|it| it["history"] = json!([])));
    assert!(same(&|it| it["decision"] = json!("kog-2020-b1")));
    assert!(same(&|it| it["rapporteur"] = json!("fitko")));
    assert!(same(&|it| it["positions"] =
        json!([{ "group": "Vitako", "stance": "for", "text": { "de": "Ja." } }])));
    assert!(same(&|it| it["baseline"] = json!(before)));
    assert!(same(&|it| it["links"] = json!([])));
    assert!(same(
        &|it| it["suppress"] = json!([{ "code": "PROF-007", "reason": "so", "by": "Vorsitz", "expires": "2027-01-01" }])
    ));
    assert!(same(&|it| it["ext"] = json!({ "a": 0.5 })));

    assert!(!same(&|it| it["id"] = json!("PRO-2020-0002")));
    assert!(!same(&|it| it["version"] = json!("2")));
    assert!(!same(&|it| it["created"] = json!("2020-12-09")));
    assert!(!same(&|it| it["visibility"] = json!("public")));
    assert!(!same(&|it| it["purpose"]["de"] = json!("Anders.")));
    assert!(!same(&|it| it["criteria"][3]["weight"] = json!(51)));
    assert!(!same(&|it| it["criteria"][0]["expected"]["value"] = json!(false)));
    assert!(!same(&|it| it["criteria"].as_array_mut().unwrap().reverse()));
    assert!(!same(&|it| it["sources"] = json!([])));
}

/// How it is written down does not count: blanks, escapes, normal form, the form of numbers, the
/// order of members, and lists that are empty.
#[test]
fn how_it_is_written_does_not_count() {
    let before = of(&profile().to_string());
    let text = profile().to_string();
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        of(&text.replace(from, to))
    };
    assert_eq!(changed("Geschäftsmodell", "Gesch\\u00e4ftsmodell"), before);
    assert_eq!(changed("\"weight\":50", "\"weight\": 5.0e1"), before);
    assert_eq!(changed("Bewertet wird", "\\n Bewertet \\t\u{a0} wird"), before);
    assert_eq!(changed("\"kind\":\"profile\"", "\"services\":[],\"kind\":\"profile\""), before);
    assert_ne!(changed("Bewertet wird", "Bewertetwird"), before);
    assert_eq!(changed("Geschäftsmodell", "Gescha\u{308}ftsmodell"), before);
    assert_eq!(changed("Geschäftsmodell", "Gescha\\u0308ftsmodell"), before);
    assert_ne!(changed("Geschäftsmodell", "Geschaftsmodell"), before);
    let members = profile();
    let turned: Vec<String> = members
        .as_object()
        .unwrap()
        .iter()
        .rev()
        .map(|(name, value)| format!("{}:{value}", json!(name)))
        .collect();
    assert_eq!(of(&format!("{{{}}}", turned.join(","))), before);
}

#[test]
fn what_is_no_record_is_reported() {
    let faults = |text: &str| {
        let report = digest(text.as_bytes(), &Options::default()).unwrap_err();
        (report.records, report.errors)
    };
    assert_eq!(faults("{"), (1, 1));
    assert_eq!(faults(""), (1, 1));
    assert_eq!(faults("[]"), (0, 0));
    let two = json!([profile(), profile()]).to_string();
    assert_eq!(faults(&two).0, 2);
    let mut unfit = profile();
    unfit["weight"] = json!(1);
    assert_eq!(faults(&unfit.to_string()), (1, 1));
}
