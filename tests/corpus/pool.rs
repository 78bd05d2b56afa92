//! Records as they are written down somewhere in the checkout, in groups that belong together.

use std::fs;

use bedarf_tests::{Maker, Tree};
use serde_json::Value;

use crate::known;

/// The records of a JSON text: one, or a list.
fn trees(value: &Value) -> Vec<Tree> {
    match value {
        Value::Array(records) => {
            records.iter().filter(|it| it.is_object()).map(Tree::from).collect()
        }
        Value::Object(_) => vec![Tree::from(value)],
        _ => Vec::new(),
    }
}

/// The records of every vector, and each of the example alone.
pub fn groups() -> Vec<Vec<Tree>> {
    let vectors = known::records().into_iter();
    let fitting = vectors.filter(|(_, it)| it["input"].to_string().len() < 12_000);
    let mut groups: Vec<Vec<Tree>> = fitting.map(|(_, it)| trees(&it["input"])).collect();
    groups.extend(kog().into_iter().map(|record| vec![record]));
    groups.retain(|group| !group.is_empty());
    groups
}

/// The records of the example `kog`, in the order of its files.
pub fn kog() -> Vec<Tree> {
    let mut records = Vec::new();
    for path in known::files(&known::place("examples/kog"), ".json") {
        records.extend(trees(&known::json_of(&path)));
    }
    let needs = fs::read_to_string(known::place("examples/kog/needs.jsonl")).unwrap();
    records.extend(
        needs.lines().map(|line| Tree::from(&serde_json::from_str::<Value>(line).unwrap())),
    );
    records
}

/// What stands at a place, and in which member.
#[derive(Clone, Debug)]
pub struct Text {
    pub way: Vec<usize>,
    pub format: String,
    pub member: String,
}

/// All texts of a record that have a form.
pub fn texts(maker: &Maker<'_>, record: &Tree) -> Vec<Text> {
    let spots = bedarf_tests::spots::spots(maker, record);
    let formed = spots.into_iter().filter_map(|spot| {
        let format = spot.schema.get("format")?.as_str()?.to_owned();
        let member = member(record, &spot.way);
        Some(Text { way: spot.way, format, member })
    });
    formed.collect()
}

/// The innermost member on a way.
fn member(record: &Tree, way: &[usize]) -> String {
    let (mut at, mut name) = (record, "");
    for step in way {
        at = match at {
            Tree::List(items) => &items[*step],
            Tree::Object(members) => {
                name = &members[*step].0;
                &members[*step].1
            }
            other => panic!("no way on from {other:?}"),
        };
    }
    name.to_owned()
}

/// The text of a member, or nothing.
pub fn word<'t>(tree: &'t Tree, name: &str) -> &'t str {
    match tree.get(name) {
        Some(Tree::Text(text)) => text,
        _ => "",
    }
}
