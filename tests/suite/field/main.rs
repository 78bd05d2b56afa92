//! What people who do this job ran into, by kind: inputs as they were met, and what is right.
//!
//! K1 conditions, K2 units, K3 files and containers, K4 causes, K5 two roles, K6 day and version,
//! K7 legitimate records, K8 faults, K9 cost and harm, K10 typed ways in. What only Python has (folders, files,
//! values, Ctrl-C) stands in its tests.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod files;
mod records;
mod siblings;
mod units;
mod ways;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

const DAY: &str = "2026-11-24";

/// `examples/kog`, by file.
fn kog() -> BTreeMap<String, Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/kog");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let named = entries.map(|path| {
        (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())
    });
    named.filter(|(name, _)| !name.ends_with(".md")).collect()
}

/// The example with a file in another form.
fn with(file: &str, text: impl Into<Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let mut files = kog();
    files.insert(file.to_owned(), text.into());
    files
}

/// The example with a record changed: file, id, pointer, value; `null` takes the member away.
fn changed(changes: &[(&str, &str, &str, Value)]) -> BTreeMap<String, Vec<u8>> {
    let mut files = kog();
    for (file, id, pointer, value) in changes {
        let text = String::from_utf8(files[*file].clone()).unwrap();
        let lines = file.ends_with(".jsonl");
        let mut records: Vec<Value> = match lines {
            true => text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
            false => serde_json::from_str(&text).unwrap(),
        };
        let record = records.iter_mut().find(|record| record["id"] == *id).unwrap();
        let (parent, member) = pointer.rsplit_once('/').unwrap();
        let parent = record.pointer_mut(parent).unwrap();
        match (parent, value) {
            (Value::Object(object), Value::Null) => drop(object.remove(member)),
            (Value::Array(items), value) => items[member.parse::<usize>().unwrap()] = value.clone(),
            (object, value) => object[member] = value.clone(),
        }
        let text = match lines {
            true => records.iter().map(|record| format!("{record}\n")).collect(),
            false => Value::from(records).to_string(),
        };
        files.insert((*file).to_owned(), text.into_bytes());
    }
    files
}

fn call(name: &str, request: &Value, files: &BTreeMap<String, Vec<u8>>) -> Value {
    let inputs: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    let answer = bedarf::calls::call(name, request.to_string().as_bytes(), &inputs);
    serde_json::from_slice(&answer).unwrap()
}

/// Codes with cases and pointers of what is found, beyond what the example itself gives.
fn found(files: &BTreeMap<String, Vec<u8>>) -> Vec<(String, String, Value)> {
    let told = |files: &BTreeMap<String, Vec<u8>>| {
        let answer = call("check", &json!({ "as_of": DAY }), files);
        let findings = answer["findings"].as_array().unwrap().clone();
        let word = |it: &Value, name: &str| it[name].as_str().unwrap_or_default().to_owned();
        let told = findings.into_iter().map(move |it| {
            let code = format!("{}/{}", word(&it, "code"), word(&it, "case"));
            (code, word(&it, "path"), it["fix"].clone())
        });
        told.collect::<Vec<_>>()
    };
    let example = kog();
    let own = told(&example);
    told(files).into_iter().filter(|it| !own.contains(it)).collect()
}

fn paths(unit: &str, day: &str, files: &BTreeMap<String, Vec<u8>>) -> Value {
    call("paths", &json!({ "unit": unit, "as_of": day }), files)
}

/// The cases that passed, by kind, and those that did not, with what was seen.
#[derive(Default)]
struct Cases {
    passed: BTreeMap<&'static str, usize>,
    failed: Vec<String>,
}

impl Cases {
    fn told(&mut self, kind: &'static str, case: &str, holds: bool, seen: &dyn std::fmt::Debug) {
        if holds {
            *self.passed.entry(kind).or_default() += 1;
        } else {
            self.failed.push(format!("{kind} {case}: {seen:?}"));
        }
    }

    /// Something is found there, with that repair where one is said.
    fn finds(
        &mut self,
        kind: &'static str,
        files: &BTreeMap<String, Vec<u8>>,
        code: &str,
        path: &str,
        fix: Option<Value>,
    ) {
        let all = found(files);
        let there = all.iter().find(|it| it.0.starts_with(code) && it.1 == path);
        let fits = |it: &(String, String, Value)| {
            fix.as_ref().is_none_or(|fix| it.2[0]["value"] == *fix || it.2[0]["op"] == *fix)
        };
        self.told(kind, &format!("{code} {path}"), there.is_some_and(fits), &all);
    }
}

#[test]
fn what_people_ran_into() {
    let mut cases = Cases::default();
    units::conditions(&mut cases);
    units::units(&mut cases);
    units::keys_and_days(&mut cases);
    units::roles_and_days(&mut cases);
    ways::ways(&mut cases);
    siblings::versions(&mut cases);
    siblings::keys(&mut cases);
    siblings::forms(&mut cases);
    files::files(&mut cases);
    files::cost(&mut cases);
    records::advice(&mut cases);
    records::records(&mut cases);
    records::legitimate(&mut cases);
    records::spellings(&mut cases);
    records::faults(&mut cases);
    records::typed(&mut cases);
    for (kind, passed) in &cases.passed {
        println!("{kind}: {passed} cases passed");
    }
    assert!(cases.failed.is_empty(), "{}", cases.failed.join("\n"));
    assert_eq!(cases.passed.len(), 10);
}
