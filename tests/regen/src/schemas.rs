//! From the types to JSON Schemas, draft 2020-12.

use std::collections::BTreeMap;

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use bedarf::model::{
    Body, Channel, Decision, Need, Offering, Organisation, Profile, RecordType, Session, Tombstone,
};
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
    collect::<Organisation>(&mut definitions);
    collect::<Channel>(&mut definitions);
    collect::<Need>(&mut definitions);
    collect::<Offering>(&mut definitions);
    collect::<Profile>(&mut definitions);
    collect::<Body>(&mut definitions);
    collect::<Session>(&mut definitions);
    collect::<Decision>(&mut definitions);
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
    for (word, name) in Documents::records() {
        definitions.entry(name).and_modify(|schema| with_type(schema, word));
    }
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
    // a record type is called by its word in serde, by its Rust name among the definitions
    let name = T::schema_name();
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    let name = first.into_iter().chain(letters).collect();
    definitions.insert(name, normal(schema));
    if let Value::Object(inner) = inner {
        for (name, schema) in inner {
            definitions.insert(name, normal(schema));
        }
    }
}

/// The member `type`, which serde writes and reads but schemars does not know of.
fn with_type(schema: &mut Value, word: &str) {
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("type".to_owned(), json!({ "type": "string", "const": word }));
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.insert(0, json!("type"));
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
                    ("enum" | "const" | "required", _) => {}
                    (_, inner) => tidy(inner),
                }
            }
        }
        _ => {}
    }
}

fn tidy_object(object: &mut Map<String, Value>) {
    object.remove("default");
    without_null(object);
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

fn without_null(object: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            object.insert("type".to_owned(), one);
        }
    }
    let Some(Value::Array(options)) = object.get_mut("anyOf") else { return };
    let before = options.len();
    options.retain(|option| option.get("type") != Some(&json!("null")));
    if options.len() < before && options.len() == 1 {
        let only = options.pop();
        object.remove("anyOf");
        if let Some(Value::Object(only)) = only {
            object.extend(only);
        }
    }
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

/// The order of members and the labels of codes are for what else is made from the types.
fn without_extras(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(without_extras),
        Value::Object(object) => {
            object.remove("x-members");
            object.remove("x-labels");
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
