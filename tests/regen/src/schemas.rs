//! From the types to JSON Schemas, draft 2020-12.

use std::collections::BTreeMap;

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use bedarf::model::{self, RecordType, Tombstone};
use bedarf::register::{SuccessorRow, UnitRow};
use bedarf::wire::requests;

const BASE: &str = "https://bedarf.example.org/schemas/v1";
const MOST: u64 = 10_000;

/// Every schema, with the definitions they share.
pub struct Documents {
    /// Definition name → schema, over all documents.
    pub definitions: BTreeMap<String, Value>,
    records: BTreeMap<String, Value>,
    others: BTreeMap<String, Value>,
}

impl Documents {
    /// What is committed under `schemas/v1`.
    pub fn public(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.records.iter().chain(&self.others)
    }

    /// The documents that are no records, each with the name of its definition.
    pub fn others() -> &'static [(&'static str, &'static str)] {
        &[
            ("unit", "UnitRow"),
            ("successor", "SuccessorRow"),
            ("check.request", "CheckRequest"),
            ("paths.request", "PathsRequest"),
            ("report.request", "ReportRequest"),
            ("digest.request", "DigestRequest"),
            ("schema.request", "SchemaRequest"),
            ("catalogue.request", "CatalogueRequest"),
            ("explain.request", "ExplainRequest"),
        ]
    }

    /// Record word → name of its definition.
    pub fn records() -> Vec<(&'static str, String)> {
        let pascal = |kind: &RecordType| format!("{kind:?}");
        RecordType::ALL.iter().map(|kind| (kind.as_str(), pascal(kind))).collect()
    }
}

/// Makes all schemas from the types.
pub fn documents() -> Documents {
    let mut definitions = BTreeMap::new();
    macro_rules! each {
        ($($file:ident::$type:ident: $many:ident $(, $one:ident)?;)*) => {
            $(collect::<model::$type>(&mut definitions);)*
        };
    }
    bedarf::records!(each);
    collect::<Tombstone>(&mut definitions);
    collect::<UnitRow>(&mut definitions);
    collect::<SuccessorRow>(&mut definitions);
    collect::<requests::CheckRequest>(&mut definitions);
    collect::<requests::PathsRequest>(&mut definitions);
    collect::<requests::ReportRequest>(&mut definitions);
    collect::<requests::DigestRequest>(&mut definitions);
    collect::<requests::SchemaRequest>(&mut definitions);
    collect::<requests::CatalogueRequest>(&mut definitions);
    collect::<requests::ExplainRequest>(&mut definitions);
    let mut records = BTreeMap::new();
    for (word, name) in Documents::records() {
        records.insert(word.to_owned(), record(word, &name, &definitions));
    }
    records.insert("record".to_owned(), any_record(&definitions));
    let mut others = BTreeMap::new();
    for (word, name) in Documents::others() {
        let schema = json!({ "$ref": format!("#/$defs/{name}") });
        others.insert((*word).to_owned(), document(word, name, schema, &definitions));
    }
    Documents { definitions, records, others }
}

fn collect<T: JsonSchema>(definitions: &mut BTreeMap<String, Value>) {
    let settings = SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    let Some(root) = schema.as_object_mut() else { return };
    let inner = root.remove("$defs").unwrap_or_else(|| json!({}));
    root.remove("$schema");
    root.remove("title");
    definitions.insert(T::schema_name().into_owned(), normal(schema));
    if let Value::Object(inner) = inner {
        for (name, schema) in inner {
            definitions.insert(name, normal(schema));
        }
    }
}

/// Strips what Rust needs and readers do not, and states the limits that hold everywhere.
fn normal(mut schema: Value) -> Value {
    tidy(&mut schema);
    schema
}

fn tidy(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(tidy),
        Value::Object(object) => {
            tidy_object(object);
            // names of members are no keywords
            for (key, inner) in object.iter_mut() {
                match (key.as_str(), inner) {
                    ("properties" | "$defs", Value::Object(members)) => {
                        members.iter_mut().for_each(|(_, member)| tidy(member));
                    }
                    (
                        "enum" | "const" | "required" | "x-members" | "x-label" | "x-entry-label",
                        _,
                    ) => {}
                    (_, inner) => tidy(inner),
                }
            }
        }
        _ => {}
    }
}

fn tidy_object(object: &mut Map<String, Value>) {
    let kind = object.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
    match kind.as_str() {
        "integer" => {
            object.remove("format");
        }
        "array" => {
            object.entry("maxItems").or_insert(json!(MOST));
            if object.get("items").is_some_and(is_key) {
                object.insert("uniqueItems".to_owned(), json!(true));
            }
        }
        "string" => {
            let bound = ["enum", "const", "format", "pattern", "maxLength"];
            if !bound.iter().any(|word| object.contains_key(*word)) {
                object.insert("maxLength".to_owned(), json!(MOST));
            }
        }
        _ => {}
    }
}

/// A list of keys or codes is a set. Definitions are codes when they carry a list of words.
fn is_key(items: &Value) -> bool {
    const CODES: [&str; 5] = ["Addressee", "EvidenceKind", "OrganisationRole", "Role", "RoleEnd"];
    let named = items.get("$ref").and_then(Value::as_str).unwrap_or_default();
    items.get("format").is_some() || CODES.iter().any(|name| named.ends_with(&format!("/{name}")))
}

/// The schema of one record type: the record, or what stays of a withdrawn one.
fn record(word: &str, name: &str, definitions: &BTreeMap<String, Value>) -> Value {
    let grave = json!({
        "allOf": [
            { "$ref": "#/$defs/Tombstone" },
            { "type": "object", "properties": { "type": { "const": word } } }
        ]
    });
    let schema = json!({ "anyOf": [{ "$ref": format!("#/$defs/{name}") }, grave] });
    document(word, name, schema, definitions)
}

fn any_record(definitions: &BTreeMap<String, Value>) -> Value {
    let mut options: Vec<Value> = Documents::records()
        .iter()
        .map(|(_, name)| json!({ "$ref": format!("#/$defs/{name}") }))
        .collect();
    options.push(json!({ "$ref": "#/$defs/Tombstone" }));
    document("record", "Record", json!({ "anyOf": options }), definitions)
}

fn document(
    word: &str,
    title: &str,
    schema: Value,
    definitions: &BTreeMap<String, Value>,
) -> Value {
    let mut used = BTreeMap::new();
    reach(&schema, definitions, &mut used);
    let mut document = Map::new();
    document.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    document.insert("$id".to_owned(), json!(format!("{BASE}/{word}.schema.json")));
    document.insert("title".to_owned(), json!(title));
    if let Value::Object(schema) = schema {
        document.extend(schema);
    }
    document.insert("$defs".to_owned(), json!(used));
    let mut document = Value::Object(document);
    without_extras(&mut document);
    document
}

/// The order of members and what forms call them, for what else is made from the types.
pub const EXTRAS: [&str; 4] = ["x-members", "x-label", "x-entry-label", "x-labels"];

/// Strips those.
pub fn without_extras(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(without_extras),
        Value::Object(object) => {
            object.retain(|name, _| !EXTRAS.contains(&name.as_str()));
            object.values_mut().for_each(without_extras);
        }
        _ => {}
    }
}

/// Collects the definitions that a schema refers to.
fn reach<'d>(
    schema: &Value,
    definitions: &'d BTreeMap<String, Value>,
    used: &mut BTreeMap<&'d str, &'d Value>,
) {
    match schema {
        Value::Array(items) => items.iter().for_each(|item| reach(item, definitions, used)),
        Value::Object(object) => {
            let name = object.get("$ref").and_then(Value::as_str);
            let name = name.and_then(|path| path.strip_prefix("#/$defs/"));
            let found = name.and_then(|name| definitions.get_key_value(name));
            if let Some((name, found)) = found.filter(|(name, _)| !used.contains_key(name.as_str()))
            {
                used.insert(name, found);
                reach(found, definitions, used);
            }
            object.values().for_each(|inner| reach(inner, definitions, used));
        }
        _ => {}
    }
}
