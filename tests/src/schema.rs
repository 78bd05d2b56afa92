//! The schemas as they are committed, and which part of them a value belongs to.

use std::path::Path;
use std::sync::OnceLock;

use serde_json::Value;

use crate::Tree;

/// A JSON Schema with its definitions.
#[derive(Clone, Debug)]
pub struct Schemas {
    /// The whole document.
    pub root: Value,
}

impl Schemas {
    /// The schema of that noun: `record`, `need`, `unit`, `check.request`, …
    #[must_use]
    pub fn load(noun: &str) -> Schemas {
        let file = format!("../schemas/v1/{noun}.schema.json");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = std::fs::read_to_string(&path).expect("a committed schema");
        Schemas { root: serde_json::from_str(&text).expect("a schema is JSON") }
    }

    /// Follows references.
    #[must_use]
    pub fn follow<'s>(&'s self, mut schema: &'s Value) -> &'s Value {
        while let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let pointer = reference.strip_prefix('#').expect("an inner reference");
            schema = self.root.pointer(pointer).expect("a definition");
        }
        schema
    }

    /// The schema of any record, read once.
    pub fn record() -> &'static Schemas {
        static RECORD: OnceLock<Schemas> = OnceLock::new();
        RECORD.get_or_init(|| Schemas::load("record"))
    }

    /// A definition by name.
    #[must_use]
    pub fn definition(&self, name: &str) -> Option<&Value> {
        self.root.get("$defs")?.get(name)
    }

    /// The schema a value is meant for: of several, the one its members, its type or its look
    /// speak for.
    #[must_use]
    pub fn meant<'s>(&'s self, schema: &'s Value, tree: &Tree) -> Option<&'s Value> {
        let schema = self.follow(schema);
        match alternatives(schema) {
            None => Some(schema),
            Some(options) => {
                let options = options.iter().map(|option| self.follow(option));
                let fitting: Vec<&Value> =
                    options.filter(|option| speaks_for(option, tree)).collect();
                let first = fitting.first().copied()?;
                self.meant(first, tree)
            }
        }
    }

    /// The schema of a member.
    #[must_use]
    pub fn member<'s>(&'s self, object: &'s Value, name: &str) -> Option<&'s Value> {
        let known = object.get("properties").and_then(|all| all.get(name));
        known.or_else(|| object.get("additionalProperties").filter(|any| any.is_object()))
    }

    /// The schema with everything of one kind changed: `change` may edit any object in it.
    #[must_use]
    pub fn variant(&self, change: &dyn Fn(&mut serde_json::Map<String, Value>)) -> Schemas {
        let mut root = self.root.clone();
        walk(&mut root, change);
        Schemas { root }
    }
}

/// Changes a schema and every schema in it; a map of names is no schema.
fn walk(value: &mut Value, change: &dyn Fn(&mut serde_json::Map<String, Value>)) {
    match value {
        Value::Object(map) => {
            change(map);
            for (keyword, inner) in map.iter_mut() {
                match (keyword.as_str(), inner) {
                    ("properties" | "$defs", Value::Object(named)) => {
                        named.values_mut().for_each(|inner| walk(inner, change));
                    }
                    (_, inner) => walk(inner, change),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|inner| walk(inner, change)),
        _ => {}
    }
}

/// The choices of a schema that is nothing but a choice.
#[must_use]
pub fn alternatives(schema: &Value) -> Option<&Vec<Value>> {
    if schema.get("type").is_some() {
        return None;
    }
    schema.get("anyOf").or_else(|| schema.get("oneOf"))?.as_array()
}

fn speaks_for(option: &Value, tree: &Tree) -> bool {
    let wanted = option.get("type").and_then(Value::as_str).unwrap_or_default();
    match tree {
        Tree::Text(_) => wanted == "string",
        Tree::List(_) => wanted == "array",
        Tree::Raw(raw) if raw == "true" || raw == "false" => wanted == "boolean",
        Tree::Raw(_) => wanted == "integer",
        Tree::Object(_) => wanted == "object" && object_fits(option, tree),
    }
}

/// For records the type and whether it is withdrawn, for selectors the telling member.
fn object_fits(option: &Value, tree: &Tree) -> bool {
    let properties = option.get("properties");
    let word = properties.and_then(|all| all.get("type")).and_then(|tag| tag.get("const"));
    if let Some(word) = word.and_then(Value::as_str) {
        return tree.get("type") == Some(&Tree::text(word)) && tree.get("withdrawn").is_none();
    }
    let telling = option.get("required").and_then(Value::as_array);
    telling.is_some_and(|names| {
        let last = names.last().and_then(Value::as_str).unwrap_or_default();
        tree.get(last).is_some()
    })
}
