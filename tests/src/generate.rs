//! Sound documents, made from the schemas.

use std::iter::repeat_n;

use serde_json::Value;

use crate::complete::definition;
use crate::schema::alternatives;
use crate::{Random, Schemas, Tree, formats, words};

/// Makes documents of one schema.
#[derive(Debug)]
pub struct Maker<'s> {
    /// The schema.
    pub schemas: &'s Schemas,
    /// Whether documents are as real ones mostly are: no rare languages, no data of one's own.
    pub plain: bool,
}

/// Record types that are made more often than others.
const OFTEN: &[(&str, usize)] =
    &[("Organisation", 3), ("Need", 2), ("Offering", 2), ("Profile", 2)];

/// Deepest level at which members that may be absent are still made.
const DEEP: usize = 7;

impl Maker<'_> {
    /// A document of any type.
    pub fn document(&self, random: &mut Random) -> Tree {
        self.value(random, &self.schemas.root, "", 0)
    }

    /// A value of a definition, for instance `Need`.
    pub fn named(&self, random: &mut Random, name: &str) -> Tree {
        let schema = self.schemas.definition(name).expect("a definition");
        self.value(random, schema, "", 0)
    }

    /// A value of that schema.
    pub fn value(&self, random: &mut Random, schema: &Value, member: &str, depth: usize) -> Tree {
        let schema = self.schemas.follow(schema);
        if let Some(options) = alternatives(schema) {
            let option = self.option(random, options, depth);
            return self.value(random, option, member, depth);
        }
        if let Some(constant) = schema.get("const") {
            return Tree::from(constant);
        }
        if let Some(words) = schema.get("enum").and_then(Value::as_array) {
            return Tree::from(random.pick(words));
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("string") => Tree::Text(self.text(random, schema, member)),
            Some("integer") => self.integer(random, schema),
            Some("boolean") => Tree::Raw(random.chance(60).to_string()),
            Some("array") => self.list(random, schema, member, depth),
            Some("object") => self.object(random, schema, member, depth),
            other => panic!("type {other:?} at {member}"),
        }
    }

    /// One of several: the later ones of a record are rarer, selectors end in a test.
    fn option<'v>(&self, random: &mut Random, options: &'v [Value], depth: usize) -> &'v Value {
        if depth == 0 {
            let records = options.iter().filter(|option| option.get("$ref").is_some());
            let often = |it| OFTEN.iter().find(|(name, _)| *name == definition(it));
            let all: Vec<&Value> = records
                .flat_map(|it| repeat_n(it, often(it).map_or(1, |(_, times)| *times)))
                .collect();
            return all[random.below(all.len())];
        }
        let last = options.len() - 1;
        let nests = options[0].get("properties").is_some();
        if nests && (depth > 4 || random.chance(60)) {
            return &options[last];
        }
        random.pick(options)
    }

    fn text(&self, random: &mut Random, schema: &Value, member: &str) -> String {
        if let Some(format) = schema.get("format").and_then(Value::as_str) {
            return formats::good(random, format);
        }
        let min = limit(schema, "minLength", 0);
        let max = limit(schema, "maxLength", 40);
        if !self.plain && random.chance(2) && max <= 1000 {
            let edge = if random.chance(50) { min } else { max };
            return words::exactly(random, edge);
        }
        words::within(random, min, max, words::usual(member))
    }

    fn integer(&self, random: &mut Random, schema: &Value) -> Tree {
        let number = |key: &str| schema.get(key).and_then(Value::as_i64).expect("a bound");
        let (min, max) = (number("minimum"), number("maximum"));
        let usual = match random.below(if self.plain { 8 } else { 10 }) {
            8 => max,
            9 => min,
            _ => (min.max(0) + random.below(60) as i64).min(max),
        };
        Tree::number(usual)
    }

    fn list(&self, random: &mut Random, schema: &Value, member: &str, depth: usize) -> Tree {
        let item = schema.get("items").expect("items");
        let min = limit(schema, "minItems", 0);
        let max = limit(schema, "maxItems", 3);
        let most = if depth > DEEP {
            min
        } else {
            max.min(if random.chance(10) { 5 } else { 2 }).max(min)
        };
        let count = random.range(min.max(usize::from(self.plain).min(most)), most);
        let mut items: Vec<Tree> = Vec::new();
        for _ in 0..count {
            let value = self.value(random, item, member, depth + 1);
            if schema.get("uniqueItems").is_none() || !items.contains(&value) {
                items.push(value);
            }
        }
        Tree::List(items)
    }

    fn object(&self, random: &mut Random, schema: &Value, member: &str, depth: usize) -> Tree {
        let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
            return match schema.get("propertyNames") {
                Some(names) => self.map(random, schema, names, depth),
                None => free(random, 0),
            };
        };
        let required = words_of(schema.get("required"));
        let choices: Vec<&str> = schema
            .get("oneOf")
            .and_then(Value::as_array)
            .map(|all| all.iter().flat_map(|one| words_of(one.get("required"))).collect())
            .unwrap_or_default();
        let chosen = if choices.is_empty() { "" } else { *random.pick(&choices) };
        let mut members = Vec::new();
        for (name, inner) in properties {
            let name = name.as_str();
            let wanted = required.contains(&name)
                || name == chosen
                || (!choices.contains(&name)
                    && depth <= DEEP
                    && random.chance(self.likely(name, depth)));
            if wanted {
                let about = if matches!(name, "de" | "en") { member } else { name };
                members.push((name.to_owned(), self.value(random, inner, about, depth + 1)));
            }
        }
        if let (Some(any), false) =
            (schema.get("additionalProperties").filter(|any| any.is_object()), self.plain)
        {
            while random.chance(5) {
                let tag = formats::good(random, "language-tag");
                if members.iter().all(|(name, _)| *name != tag) {
                    members.push((tag, self.value(random, any, member, depth + 1)));
                }
            }
        }
        Tree::Object(members)
    }

    /// How often in a hundred a member is there that may be absent.
    fn likely(&self, name: &str, depth: usize) -> usize {
        match name {
            "ext" if self.plain => 0,
            "variants" | "merge" | "fulfilment" | "suppress" | "schema_version" => 12,
            "ext" | "en" => 10,
            "outcome" | "solution_idea" | "urgency" | "cost" | "supporters" | "constraints" => 60,
            _ if depth < 2 => 50,
            _ => 35,
        }
    }

    fn map(&self, random: &mut Random, schema: &Value, names: &Value, depth: usize) -> Tree {
        let value = schema.get("additionalProperties").expect("values of a map");
        let mut members: Vec<(String, Tree)> = Vec::new();
        for _ in 0..random.range(0, 3) {
            let name = self.text(random, names, "");
            if members.iter().all(|(other, _)| *other != name) {
                members.push((name, self.value(random, value, "", depth + 1)));
            }
        }
        Tree::Object(members)
    }
}

fn limit(schema: &Value, key: &str, otherwise: usize) -> usize {
    schema.get(key).and_then(Value::as_u64).map_or(otherwise, |limit| limit as usize)
}

/// The texts of a list.
#[must_use]
pub fn words_of(list: Option<&Value>) -> Vec<&str> {
    list.and_then(Value::as_array)
        .map(|list| list.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default()
}

/// An object that nobody reads, with whatever JSON can hold.
pub fn free(random: &mut Random, depth: usize) -> Tree {
    let count = random.range(0, 3);
    let members = (0..count).map(|index| {
        let name = format!("{}{index}", random.word(&["x", "ä/~", "", "tief.er", "\"q\"", "type"]));
        (name, anything(random, depth + 1))
    });
    Tree::Object(members.collect())
}

/// Any value.
pub fn anything(random: &mut Random, depth: usize) -> Tree {
    const RAW: &[&str] = &[
        "null",
        "true",
        "false",
        "0",
        "-0",
        "5",
        "-17",
        "5.0",
        "0.1",
        "1e2",
        "1E-3",
        "2.5e+10",
        "123456789012345678901",
        "-9007199254740993",
        "18446744073709551615",
        "1e300",
    ];
    match random.below(if depth > 4 { 4 } else { 7 }) {
        0..=2 => Tree::Raw((random.word(RAW)).to_owned()),
        3 => Tree::Text(words::sentence(random, 12)),
        4 => Tree::List((0..random.range(0, 3)).map(|_| anything(random, depth + 1)).collect()),
        _ => free(random, depth + 1),
    }
}
