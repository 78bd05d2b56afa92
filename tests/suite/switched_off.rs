//! A test of the oracle: an engine with one check switched off would be caught.
//!
//! The schema takes the place of the engine: with one keyword left out it accepts a document that
//! the engine refuses. Where no random document shows that, the documents are too tame.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use bedarf_tests::oracle::{Engine, exception, validator};
use bedarf_tests::{Case, Maker, Schemas};
use serde_json::{Map, Value};

/// Sound JSON that the engine refuses and a schema could judge.
fn refused() -> Vec<Value> {
    let schemas = Schemas::load("record");
    let maker = Maker { schemas: &schemas, plain: false };
    let mut engine = Engine::default();
    let refused = |seed: u64| {
        let bytes = Case::new(&maker, seed).bytes;
        if engine.judge(&bytes).fits || exception(&bytes).is_some() {
            return None;
        }
        serde_json::from_slice(&bytes).ok()
    };
    // seeds of its own, not those of the oracle
    (1 << 32..(1 << 32) + 12_000).filter_map(refused).collect()
}

/// Whether a schema without something accepts one of the documents.
fn caught(documents: &[Value], without: &dyn Fn(&mut Map<String, Value>)) -> bool {
    let schema = validator(&Schemas::load("record").variant(without));
    documents.iter().any(|document| schema.is_valid(document))
}

#[test]
fn every_keyword_is_missed() {
    let documents = refused();
    let nothing = caught(&documents, &|_| ());
    assert!(!nothing, "the oracle disagrees to begin with");
    let keywords = [
        "required",
        "minLength",
        "maxLength",
        "enum",
        "const",
        "minItems",
        "maxItems",
        "minimum",
        "maximum",
        "uniqueItems",
        "additionalProperties",
        "propertyNames",
        "maxProperties",
        "oneOf",
        "type",
    ];
    for keyword in keywords {
        let found = caught(&documents, &|part| drop(part.remove(keyword)));
        assert!(found, "no document shows that {keyword} is checked");
    }
    // the choice within one object, not the one among selectors
    let found = caught(&documents, &|part| {
        if part.contains_key("type") {
            part.remove("oneOf");
        }
    });
    assert!(found, "no document shows that one of several members is asked for");
}

#[test]
fn every_format_is_missed() {
    let documents = refused();
    let mut formats = Vec::new();
    collect(&Schemas::load("record").root, &mut formats);
    assert!(formats.len() > 15, "{formats:?}");
    for format in formats {
        let found = caught(&documents, &|part| {
            if part.get("format").and_then(Value::as_str) == Some(&format) {
                part.remove("format");
                part.remove("pattern");
            }
        });
        assert!(found, "no document shows that {format} is checked");
    }
}

fn collect(value: &Value, formats: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(name)) = map.get("format") {
                formats.push(name.clone());
                formats.sort();
                formats.dedup();
            }
            map.values().for_each(|inner| collect(inner, formats));
        }
        Value::Array(items) => items.iter().for_each(|inner| collect(inner, formats)),
        _ => {}
    }
}
