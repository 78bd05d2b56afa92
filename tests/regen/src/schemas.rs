//! From the types to JSON Schemas, draft 2020-12.

use std::collections::BTreeMap;

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use bedarf::calls::{About, Call, Subject, Works};
use bedarf::model::{self, RecordType, Tombstone};
use bedarf::register::{ServiceRow, SuccessorRow, UnitRow};

use crate::tables::pascal;
use crate::words::reach;

const BASE: &str = "https://bedarf.example.org/schemas/v1";
const MOST: u64 = 10_000;

/// The rows of tables, each by its word with the name of its definition.
pub const ROWS: [(&str, &str); 3] =
    [("unit", "UnitRow"), ("successor", "SuccessorRow"), ("service", "ServiceRow")];

/// Every schema, with the definitions they share.
pub struct Documents {
    /// Definition name → schema, of records, rows and requests.
    pub definitions: BTreeMap<String, Value>,
    /// Definition name → schema, of what answers alone have.
    pub answers: BTreeMap<String, Value>,
    /// Every call, in the order of the list.
    pub calls: Vec<CallDocument>,
    records: BTreeMap<String, Value>,
    others: BTreeMap<String, Value>,
}

/// What is made from a call.
pub struct CallDocument {
    /// What it says of itself.
    pub about: About,
    /// What it works on.
    pub works: Works,
    /// The feature of a build that has it, where not every one has.
    pub feature: Option<String>,
    /// Name of the definition of its request.
    pub request: String,
    /// The schema of its answer.
    pub answer: Value,
}

impl Documents {
    /// What is committed under `schemas/v1`.
    pub fn public(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.records.iter().chain(&self.others)
    }

    /// What is read beside records, each by its word with the name of its definition.
    pub fn others(&self) -> Vec<(String, String)> {
        let rows = ROWS.map(|(word, name)| (word.to_owned(), name.to_owned()));
        let request =
            |it: &CallDocument| (format!("{}.request", it.about.name), it.request.clone());
        rows.into_iter().chain(self.calls.iter().map(request)).collect()
    }

    /// Every definition, those of answers included.
    pub fn all(&self) -> BTreeMap<String, Value> {
        let mut all = self.answers.clone();
        all.extend(self.definitions.clone());
        all
    }

    /// What a schema refers to, otherwise itself.
    pub fn resolved<'v>(&'v self, schema: &'v Value) -> &'v Value {
        let name = schema.get("$ref").and_then(Value::as_str);
        let name = name.and_then(|path| path.strip_prefix("#/$defs/"));
        name.and_then(|name| self.definitions.get(name)).unwrap_or(schema)
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
    let mut answers = BTreeMap::new();
    macro_rules! each {
        ($($file:ident::$type:ident: $many:ident $(, $one:ident)?;)*) => {
            $(collect::<model::$type>(&mut definitions);)*
        };
    }
    bedarf::records!(each);
    collect::<Tombstone>(&mut definitions);
    collect::<UnitRow>(&mut definitions);
    collect::<ServiceRow>(&mut definitions);
    collect::<SuccessorRow>(&mut definitions);
    macro_rules! each_call {
        ($($(#[$when:meta])* $file:ident::$call:ident;)*) => {
            vec![$(call::<bedarf::calls::$call>(
                stringify!($($when)*),
                &mut definitions,
                &mut answers,
            )),*]
        };
    }
    let calls = bedarf::calls!(each_call);
    let mut records = BTreeMap::new();
    for (word, name) in Documents::records() {
        records.insert(word.to_owned(), record(word, &name, &definitions));
    }
    records.insert("record".to_owned(), any_record(&definitions));
    let others = BTreeMap::new();
    let mut documents = Documents { definitions, answers, calls, records, others };
    let all = documents.all();
    for (word, name) in documents.others() {
        let schema = json!({ "$ref": format!("#/$defs/{name}") });
        let made = document(&word, &name, schema, &documents.definitions);
        documents.others.insert(word, made);
    }
    for call in &documents.calls {
        let word = format!("{}.answer", call.about.name);
        let made = document(&word, &pascal(&word), call.answer.clone(), &all);
        documents.others.insert(word, made);
    }
    documents
}

/// One call, with its request and its answer among the definitions.
fn call<C: Call>(
    when: &str,
    definitions: &mut BTreeMap<String, Value>,
    answers: &mut BTreeMap<String, Value>,
) -> CallDocument
where
    C::Request: JsonSchema,
    C::Answer: JsonSchema,
{
    collect::<C::Request>(definitions);
    let settings = SchemaSettings::draft2020_12();
    let mut generator = settings.into_generator();
    let answer = generator.subschema_for::<C::Answer>().to_value();
    for (name, mut schema) in generator.take_definitions(true) {
        match definitions.get(&name) {
            Some(own) => assert!(*own == normal(schema), "two types are called {name}"),
            None => {
                unnumbered(&mut schema);
                answers.insert(name, schema);
            }
        }
    }
    let request = C::Request::schema_name().into_owned();
    let works = <C::On<'static> as Subject>::WORKS;
    // `cfg(feature = "report")`
    let feature = when.split('"').nth(1).map(str::to_owned);
    // every build that has calls for others has registers
    let feature = feature.filter(|feature| feature != "register");
    CallDocument { about: C::ABOUT, works, feature, request, answer }
}

/// Strips what Rust needs and readers do not.
fn unnumbered(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(unnumbered),
        Value::Object(object) => {
            if object.get("type").and_then(Value::as_str) == Some("integer") {
                object.remove("format");
            }
            object.values_mut().for_each(unnumbered);
        }
        _ => {}
    }
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
pub const EXTRAS: [&str; 5] = ["x-members", "x-label", "x-entry-label", "x-labels", "x-filled"];

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
