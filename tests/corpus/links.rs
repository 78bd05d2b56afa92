//! Registers that are woven closely: needs that point at ten others each, and evaluations, evidence
//! and notices, made of the vectors again and again with ids of their own.

use serde_json::{Value, json};

use crate::Case;
use crate::known::{TODAY, example, records};

/// So many needs a need points at.
const LINKS: usize = 10;
/// So many needs there are to each evaluation.
const NEEDS: usize = 4;

/// A check of about so many records.
pub fn case(about: usize) -> Case {
    let (organisations, group) = group();
    let need = first("need", |it| it["type"] == "need");
    let mut lines: Vec<String> = organisations.iter().map(Value::to_string).collect();
    let mut needs: Vec<String> = Vec::new();
    for copy in 1.. {
        if lines.len() >= about {
            break;
        }
        lines.extend(copied(&group, copy));
        for _ in 0..NEEDS {
            let id = format!("BED-2026-{:07}", needs.len() + 1);
            lines.push(linked(&need, &id, &needs));
            needs.push(id);
        }
    }
    let case = Case::new(format!("links, {about}"), "check", json!({ "as_of": TODAY }));
    let tables = example("kog");
    let table = |name: &str| tables[name].as_str().unwrap().as_bytes().to_vec();
    case.with("links.jsonl", (lines.join("\n") + "\n").as_bytes())
        .with("units.csv", &table("units.csv"))
        .with("successors.csv", &table("successors.csv"))
}

/// The records of sound vectors on evaluations, evidence and notices: organisations, and all else.
fn group() -> (Vec<Value>, Vec<Value>) {
    let mut all: Vec<Value> = Vec::new();
    for folder in ["evaluation", "evidence", "notice"] {
        for record in vector(folder) {
            if !all.iter().any(|it| it["id"] == record["id"]) {
                all.push(record);
            }
        }
    }
    all.into_iter().partition(|it| it["type"] == "organisation")
}

/// The records of the first sound vector of a folder.
fn vector(folder: &str) -> Vec<Value> {
    let begin = format!("{folder}/valid/");
    let mut lists = records().into_iter().filter(|(name, it)| {
        name.starts_with(&begin) && it["input"].as_array().is_some_and(|list| list.len() > 1)
    });
    lists.next().unwrap().1["input"].as_array().unwrap().clone()
}

fn first(folder: &str, wanted: impl Fn(&Value) -> bool) -> Value {
    vector(folder).into_iter().find(wanted).unwrap()
}

/// A group with ids of its own, and its references among itself.
fn copied(group: &[Value], copy: usize) -> Vec<String> {
    let lines = group.iter().map(|record| {
        let ids = group.iter().filter_map(|it| it["id"].as_str());
        ids.fold(record.to_string(), |line, id| {
            ['"', '@', '#'].iter().fold(line, |line, end| {
                line.replace(&format!("\"{id}{end}"), &format!("\"{id}-{copy}{end}"))
            })
        })
    });
    lines.collect()
}

/// The need under that id, pointing at the last of those that there are.
fn linked(need: &Value, id: &str, others: &[String]) -> String {
    let mut need = need.clone();
    need["id"] = json!(id);
    let targets = others.iter().rev().take(LINKS);
    let link = |target| json!({ "rel": "elaborates", "target": target, "basis": "documented" });
    need["links"] = targets.map(link).collect();
    need.to_string()
}
