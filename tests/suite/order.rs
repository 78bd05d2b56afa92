//! What the table of the shape check and the schema say of the members of each object. That structs
//! have the order of the table is in `records.rs`.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use bedarf::RECORDS;
use bedarf_tests::Schemas;
use bedarf_tests::complete::objects;
use serde_json::Value;

#[test]
fn tables_and_schemas_have_the_same_members() {
    for (name, object) in objects(&RECORDS) {
        let Some(schema) = Schemas::record().definition(name) else {
            assert!(name.starts_with("Selector"), "{name} is in no schema");
            continue;
        };
        let in_table: BTreeSet<&str> = object.fields.iter().map(|field| field.name()).collect();
        let properties = schema.get("properties").and_then(Value::as_object).unwrap();
        assert_eq!(in_table, properties.keys().map(String::as_str).collect(), "{name}");
        let asked = object.fields.iter().enumerate();
        let asked = asked.filter(|(index, _)| object.required & (1 << index) != 0);
        let asked: BTreeSet<&str> = asked.map(|(_, field)| field.name()).collect();
        let required = schema.get("required").and_then(Value::as_array);
        let required = required.into_iter().flatten().filter_map(Value::as_str).collect();
        assert_eq!(asked, required, "{name}");
    }
}
