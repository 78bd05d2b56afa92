//! A record with gaps: what rules tell of it they tell of the whole record as well.
//!
//! Records that fit are taken from the vectors and from the examples, and every member of each is
//! taken away or spoilt, one after the other and two at a time. The record as it was is one of those
//! that the gap may be filled to, so nothing may be told that is not told of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use bedarf::{Checker, Date, Options};
use bedarf_shape::keys::Format;
use bedarf_tests::Random;
use serde_json::{Value, json};

const DAY: &str = "2026-11-24";

/// What rules tell of a record: code, case and path; `None` of one whose structure is right.
#[derive(Debug)]
struct Told {
    structure: BTreeSet<String>,
    rules: BTreeSet<(String, String, String)>,
}

fn told(checker: &mut Checker, record: &Value) -> Told {
    let report = checker.check(record.to_string().as_bytes());
    let mut told = Told { structure: BTreeSet::new(), rules: BTreeSet::new() };
    for finding in report.findings {
        let family = finding.code.split('-').next().unwrap();
        if ["JSON", "SHAPE", "KEY"].contains(&family) {
            if finding.severity == bedarf::Severity::Error {
                told.structure.insert(finding.path);
            }
        } else {
            told.rules.insert((finding.code.to_owned(), finding.case.to_owned(), finding.path));
        }
    }
    told
}

fn checker() -> Checker {
    let mut options = Options::default();
    options.as_of = Some(DAY.parse::<Date>().unwrap());
    Checker::new(&options)
}

fn json_files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            json_files(&path, out);
        } else if path.extension().is_some_and(|it| it == "json" || it == "jsonl") {
            out.push(path);
        }
    }
}

/// Every record of the vectors and the examples whose structure is right.
fn records() -> Vec<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut files, mut records) = (Vec::new(), Vec::new());
    json_files(&root.join("vectors"), &mut files);
    json_files(&root.join("../examples"), &mut files);
    files.sort();
    for file in files {
        let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
        let values = serde_json::Deserializer::from_str(&text).into_iter::<Value>();
        for mut value in values.map_while(Result::ok) {
            let given = value.get_mut("input").map_or(Value::Null, Value::take);
            let given = match given {
                Value::Null => value,
                Value::String(text) => serde_json::from_str(&text).unwrap_or_default(),
                other => other,
            };
            match given {
                Value::Array(list) => records.extend(list),
                one => records.push(one),
            }
        }
    }
    let mut seen = BTreeSet::new();
    records.retain(|it| it["type"].is_string() && seen.insert(it.to_string()));
    records
}

/// The pointers of all values within.
fn places(value: &Value, path: &str, out: &mut Vec<String>) {
    let mut inner = |step: &str, value: &Value| {
        let path = format!("{path}/{}", step.replace('~', "~0").replace('/', "~1"));
        out.push(path.clone());
        places(value, &path, out);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| inner(name, value)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| inner(&at.to_string(), value));
        }
        _ => {}
    }
}

/// The record with a place taken away or spoilt.
fn broken(record: &Value, path: &str, way: usize) -> Option<Value> {
    let mut record = record.clone();
    let (holder, last) = path.rsplit_once('/')?;
    let name = last.replace("~1", "/").replace("~0", "~");
    if way == 0 {
        record.pointer_mut(holder)?.as_object_mut()?.remove(&name)?;
    } else if way == 5 {
        // misspelt, by a letter that is lost
        let members = record.pointer_mut(holder)?.as_object_mut()?;
        let value = members.remove(&name)?;
        members.insert(name.chars().skip(1).collect(), value);
    } else {
        let spoilt = [json!({ "?": 0 }), json!("?!\u{7}"), json!(-0.5), json!([[]])];
        *record.pointer_mut(path)? = spoilt[way % spoilt.len()].clone();
    }
    Some(record)
}

#[test]
fn what_is_told_despite_gaps_is_told_without_them() {
    let mut checker = checker();
    let mut counts = BTreeMap::<&str, usize>::new();
    let mut wrong = BTreeMap::<String, (usize, String)>::new();
    let mut random = Random::new(12);
    for record in records() {
        let whole = told(&mut checker, &record);
        if !whole.structure.is_empty() {
            continue;
        }
        let mut all = Vec::new();
        places(&record, "", &mut all);
        for (number, path) in all.iter().enumerate() {
            if path == "/type" || path.starts_with("/withdrawn") {
                continue;
            }
            let other = &all[random.below(all.len())];
            let ways = [0, 1 + number % 4, 5].map(|way| broken(&record, path, way));
            // of two each must be a gap by itself: what is left out on purpose is none
            let is_gap =
                |checker: &mut Checker, it: &Value| !told(checker, it).structure.is_empty();
            let alone = broken(&record, other, 1).filter(|it| is_gap(&mut checker, it));
            let first = ways[1].clone().filter(|it| is_gap(&mut checker, it));
            let two = alone.and(first).and_then(|one| broken(&one, other, 1));
            for gapped in ways.into_iter().chain([two]).flatten() {
                let found = told(&mut checker, &gapped);
                if found.structure.is_empty() {
                    *counts.entry("fits all the same").or_default() += 1;
                    continue;
                }
                let kind = match (found.rules.is_empty(), whole.rules.is_empty()) {
                    (_, true) => "nothing to tell",
                    (true, _) => "nothing told",
                    _ => "told",
                };
                *counts.entry(kind).or_default() += 1;
                for (code, case, at) in found.rules.difference(&whole.rules) {
                    let (count, example) = wrong
                        .entry(format!(
                            "{code}/{case} {}",
                            at.replace(|it: char| it.is_ascii_digit(), "*")
                        ))
                        .or_default();
                    *count += 1;
                    *example = format!("{:?} {gapped}", found.structure);
                }
            }
        }
    }
    println!("{counts:?}");
    for (what, (count, example)) in &wrong {
        println!("{count:5} {what} {}", example.chars().take(300).collect::<String>());
    }
    let sum: usize = counts.values().sum();
    assert!(counts.values().all(|count| count * 100 > sum), "each must be common: {counts:?}");
    assert!(wrong.is_empty(), "{} findings only of records with gaps", wrong.len());
}

#[test]
fn samples_have_the_form_that_they_are_of() {
    for format in Format::ALL {
        for sample in format.samples() {
            assert!(format.check(sample).is_ok(), "{}: {sample}", format.name());
        }
    }
}
