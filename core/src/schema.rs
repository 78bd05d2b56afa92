//! The schema of an object, made from what its struct says (feature `schema`).
//!
//! Beside the keywords it carries what else is made from the types: the order of the members, and
//! what forms call them. No published schema shows that.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

/// German, English.
pub(crate) type Label = [&'static str; 2];

/// An object.
pub(crate) struct Object {
    /// Its doc comment.
    pub doc: &'static str,
    /// What it is called as one entry of a list.
    pub label: Option<Label>,
    /// The word of `type`, of record types.
    pub tag: Option<&'static str>,
    /// Members of which exactly one is there.
    pub choice: &'static [&'static str],
    /// Its members, in the order of the table.
    pub members: &'static [Member],
}

/// A member of an object.
pub(crate) struct Member {
    pub name: &'static str,
    pub doc: &'static str,
    pub label: Option<Label>,
    /// What an entry of its list is called.
    pub entry: Option<Label>,
    pub required: bool,
    /// Whether it is left out where it is empty.
    pub filled: bool,
    /// Keywords with numbers, for it and for each entry of its list.
    pub limits: &'static [(&'static str, i64)],
    pub each: &'static [(&'static str, i64)],
    pub schema: fn(&mut SchemaGenerator) -> Schema,
}

/// What the member `type` is called.
const TYPE: Label = ["Art des Datensatzes", "Type of record"];

impl Object {
    pub fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        let tag = self.tag.map(|word| {
            ("type", json!({ "type": "string", "const": word, "x-label": TYPE }), true)
        });
        let members = self.members.iter().map(|it| (it.name, it.schema(generator), it.required));
        let (mut order, mut required, mut properties) = (Vec::new(), Vec::new(), Map::new());
        for (name, schema, must) in tag.into_iter().chain(members) {
            order.push(name);
            properties.insert(name.to_owned(), schema);
            required.extend(must.then_some(name));
        }
        let mut schema = json_schema!({
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
            "x-members": order,
        });
        described(&mut schema, self.doc, self.label);
        if !required.is_empty() {
            schema.insert("required".to_owned(), json!(required));
        }
        if !self.choice.is_empty() {
            let options = self.choice.iter().map(|name| json!({ "required": [name] }));
            schema.insert("oneOf".to_owned(), options.collect());
        }
        schema
    }
}

impl Member {
    fn schema(&self, generator: &mut SchemaGenerator) -> Value {
        let mut schema = (self.schema)(generator);
        described(&mut schema, self.doc, self.label);
        limited(&mut schema, self.limits);
        if self.filled {
            schema.insert("x-filled".to_owned(), json!(true));
        }
        if let Some(label) = self.entry {
            schema.insert("x-entry-label".to_owned(), json!(label));
        }
        if let Some(items) = schema.get_mut("items").filter(|_| !self.each.is_empty()) {
            if let Ok(items) = <&mut Schema>::try_from(items) {
                limited(items, self.each);
            }
        }
        schema.to_value()
    }
}

fn described(schema: &mut Schema, doc: &str, label: Option<Label>) {
    if !doc.is_empty() {
        schema.insert("description".to_owned(), json!(doc));
    }
    if let Some(label) = label {
        schema.insert("x-label".to_owned(), json!(label));
    }
}

fn limited(schema: &mut Schema, limits: &[(&str, i64)]) {
    for (word, number) in limits {
        schema.insert((*word).to_owned(), json!(number));
    }
}
