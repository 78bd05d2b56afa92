//! Documents with every member that a schema has, in the order of the tables.

use std::collections::BTreeMap;

use bedarf::RECORDS;
use bedarf_shape::table::{Node, Object, Root};
use serde_json::Value;

use crate::schema::alternatives;
use crate::{Maker, Random, Schemas, Tree, formats};

/// Every object of a table, by name.
#[must_use]
pub fn objects(root: &'static Root) -> BTreeMap<&'static str, &'static Object> {
    let mut out = BTreeMap::new();
    root.objects.iter().copied().chain(root.withdrawn).for_each(|it| visit(it, &mut out));
    out
}

fn visit(object: &'static Object, out: &mut BTreeMap<&'static str, &'static Object>) {
    if out.insert(object.name, object).is_none() {
        object.fields.iter().for_each(|field| look(&field.node, out));
    }
}

fn look(node: &'static Node, out: &mut BTreeMap<&'static str, &'static Object>) {
    match node {
        Node::List(list) => look(&list.item, out),
        Node::Object(object) => visit(object, out),
        Node::Map(map) => look(&map.value, out),
        Node::Union(union) => union.variants.iter().for_each(|object| visit(object, out)),
        _ => {}
    }
}

/// The name of the definition that a schema refers to.
#[must_use]
pub fn definition(schema: &Value) -> &str {
    let name = schema.get("$ref").and_then(Value::as_str).unwrap_or_default();
    name.trim_start_matches("#/$defs/")
}

/// Makes records in which every member is there; where there is a choice, each round makes another.
#[derive(Debug)]
pub struct Complete<'s> {
    schemas: &'s Schemas,
    order: BTreeMap<&'static str, &'static Object>,
    random: Random,
    round: usize,
}

/// Deepest level at which conditions are made of others.
const DEEP: usize = 4;

impl<'s> Complete<'s> {
    /// One round.
    #[must_use]
    pub fn new(schemas: &'s Schemas, round: usize) -> Self {
        let random = Random::new(77_000 + round as u64);
        Complete { schemas, order: objects(&RECORDS), random, round }
    }

    /// A record of the type with that definition.
    pub fn record(&mut self, name: &str) -> Tree {
        let schema = self.schemas.definition(name).expect("a definition");
        self.object(schema, name, 0)
    }

    fn value(&mut self, schema: &Value, member: &str, depth: usize) -> Tree {
        let name = definition(schema);
        let schema = self.schemas.follow(schema);
        if let Some(options) = alternatives(schema) {
            let nests = options[0].get("properties").is_some();
            let last = options.len() - 1;
            let chosen = if nests && depth > DEEP { last } else { self.round % options.len() };
            return self.value(&options[chosen], member, depth + 1);
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("array") => self.list(schema, member, depth),
            Some("object") => self.object(schema, name, depth),
            _ => self.maker().value(&mut self.random, schema, member, depth),
        }
    }

    fn maker(&self) -> Maker<'s> {
        Maker { schemas: self.schemas, plain: true }
    }

    /// Two entries, different ones.
    fn list(&mut self, schema: &Value, member: &str, depth: usize) -> Tree {
        let mut items: Vec<Tree> = Vec::new();
        for _ in 0..40 {
            let item = self.value(&schema["items"], member, depth + 1);
            if items.len() < 2 && !items.contains(&item) {
                items.push(item);
            }
        }
        Tree::List(items)
    }

    fn object(&mut self, schema: &Value, name: &str, depth: usize) -> Tree {
        let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
            return match schema.get("additionalProperties").filter(|it| it.is_object()) {
                Some(inner) => {
                    let key = schema["propertyNames"]["format"].as_str().expect("a form of names");
                    let key = formats::good(&mut self.random, key);
                    Tree::Object(vec![(key, self.value(inner, "", depth + 1))])
                }
                None => Tree::object([("own", Tree::number(1))]),
            };
        };
        let options = schema.get("oneOf").and_then(Value::as_array);
        let options: Vec<&str> = options
            .into_iter()
            .flatten()
            .filter_map(|option| option["required"][0].as_str())
            .collect();
        let chosen = options.get(self.round % options.len().max(1)).copied();
        let names: Vec<&str> = match self.order.get(name) {
            Some(object) => object.fields.iter().map(|field| field.name()).collect(),
            None => properties.keys().map(String::as_str).collect(),
        };
        let wanted = |name: &&str| !options.contains(name) || chosen == Some(*name);
        let members = names
            .into_iter()
            .filter(wanted)
            .map(|name| (name.to_owned(), self.value(&properties[name], name, depth + 1)));
        Tree::Object(members.collect())
    }
}
