//! `examples/kog` again and again, each copy with ids of its own and references among itself.

use std::collections::BTreeSet;
use std::fs;

use bedarf_tests::oracle::read;
use bedarf_tests::{Maker, Random, Schemas, Spelling, Tree};
use serde_json::{Value, json};

use crate::Case;
use crate::known::{TODAY, example, place};
use crate::pool::{kog, texts, word};

/// Stands in a template where the number of the copy comes.
const COPY: &str = "-COPY-";

/// The records of one copy as JSON Lines, members in the order of their declaration.
pub struct Template {
    lines: String,
    pub records: usize,
}

impl Template {
    pub fn new() -> Template {
        let schemas = Schemas::record();
        let maker = Maker { schemas, plain: true };
        let channels = fs::read_to_string(place("core/data/channels.jsonl")).unwrap();
        let channels = channels.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let mut records: Vec<Tree> = channels.map(|it| Tree::from(&it)).chain(kog()).collect();
        let ids: BTreeSet<String> = records.iter().map(|it| word(it, "id").to_owned()).collect();
        let kinds = kinds(schemas);
        for record in &mut records {
            rename(&maker, record, &ids, &kinds);
            without_key(record);
        }
        let lines: Vec<String> = records.iter().map(canonical).collect();
        Template { lines: lines.join("\n") + "\n", records: lines.len() }
    }

    /// A check of so many copies as one register, with the tables of the example.
    pub fn case(&self, copies: usize) -> Case {
        let text: String =
            (1..=copies).map(|number| self.lines.replace(COPY, &format!("-{number}"))).collect();
        let name = format!("kog {copies} times");
        let case = Case::new(name, "check", json!({ "as_of": TODAY, "scope": "register" }));
        let tables = example("kog");
        let table = |name: &str| tables[name].as_str().unwrap().as_bytes().to_vec();
        case.with("kog.jsonl", text.as_bytes())
            .with("units.csv", &table("units.csv"))
            .with("successors.csv", &table("successors.csv"))
    }
}

/// The words that an organisation's kind can be; they stand beside ids in what a group accepts.
fn kinds(schemas: &Schemas) -> BTreeSet<String> {
    let words = schemas.definition("OrganisationKind").unwrap().to_string();
    words.split('"').map(str::to_owned).collect()
}

fn rename(maker: &Maker<'_>, record: &mut Tree, ids: &BTreeSet<String>, kinds: &BTreeSet<String>) {
    for text in texts(maker, record) {
        let refers = match (text.format.as_str(), text.member.as_str()) {
            ("ref" | "hop-end", _) | (_, "accepts") => true,
            ("id", "id") => text.way.len() == 1,
            _ => false,
        };
        let value = record.at(&text.way);
        let Tree::Text(old) = value else { continue };
        let id = old.split('@').next().unwrap_or_default().to_owned();
        let is_kind = text.member == "accepts" && kinds.contains(&id);
        if refers && ids.contains(&id) && !is_kind {
            let rest = old.split_off(id.len());
            *value = Tree::Text(format!("{id}{COPY}{rest}"));
        }
    }
}

/// No two organisations may have one key.
fn without_key(record: &mut Tree) {
    if let Tree::Object(members) = record {
        members.retain(|(name, _)| name != "ars" && name != "ags");
    }
}

/// As the library writes it.
fn canonical(record: &Tree) -> String {
    let text = record.write(Spelling::Compact, &mut Random::new(0));
    let value: Value = serde_json::from_str(&text).unwrap();
    serde_json::to_string(&read(&value).unwrap()).unwrap()
}
