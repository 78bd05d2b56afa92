//! Requests of every call: what they name is mostly in the register.

use std::collections::BTreeMap;

use bedarf::calls::CALLS;
use bedarf_tests::damage::damage;
use bedarf_tests::mutate::mutate;
use bedarf_tests::oracle::validator;
use bedarf_tests::{Maker, Random, Schemas, Spelling};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::stock::{is_day, json_of};

/// Makes requests of a call, and judges its answers.
pub struct Asked {
    pub name: &'static str,
    request: Schemas,
    pub answer: Validator,
}

impl Asked {
    pub fn all() -> Vec<Asked> {
        let asked = |name: &'static str| Asked {
            name,
            request: Schemas::load(&format!("{name}.request")),
            answer: validator(&Schemas::load(&format!("{name}.answer"))),
        };
        CALLS.iter().map(|call| asked(call.about.name)).collect()
    }

    /// A request; what it names is mostly in the register.
    pub fn request(&self, dice: &mut Random, named: &Named) -> Vec<u8> {
        let maker = Maker { schemas: &self.request, plain: true };
        let mut tree = maker.document(dice);
        if dice.chance(5) {
            mutate(&maker, dice, &mut tree);
        }
        let text = tree.write(Spelling::Compact, dice);
        let Some(mut request) = json_of(&text) else { return text.into_bytes() };
        point(&mut request, dice, named);
        if self.name == "bundle.merge" && dice.chance(60) {
            // only what is merged may stay a variant, and only later days leave time to object
            request["as_variant"] = json!([]);
            request["objection_until"] = json!("2026-12-31");
        }
        if self.name == "bundle.split" && dice.chance(80) {
            request["on"] = json!("2026-11-24");
            let parts = request["parts"].as_array_mut().into_iter().flatten();
            parts.enumerate().for_each(|(at, part)| part["id"] = json!(format!("BED-NEW-{at}")));
        }
        let mut bytes = request.to_string().into_bytes();
        if dice.chance(3) {
            damage(dice, &mut bytes);
        }
        bytes
    }
}

/// What requests may name, by the name of the member; mostly it is in the register.
pub struct Named(BTreeMap<&'static str, Vec<String>>);

impl Named {
    pub fn of(records: &[Value]) -> Self {
        let mut named: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for record in records {
            let (Some(kind), Some(id)) = (record["type"].as_str(), record["id"].as_str()) else {
                continue;
            };
            let members: &[&str] = match kind {
                "need" => &["need", "into", "from"],
                "profile" => &["profile"],
                "offering" => &["offering"],
                "channel" => &["channel"],
                "body" => &["body"],
                "notice" => &["notice"],
                "organisation" => &["organisation", "owed_by"],
                _ => &[],
            };
            for member in members.iter().chain(&["about", "id"]) {
                named.entry(member).or_default().push(id.to_owned());
            }
            if let Some(version) = record["version"].as_str() {
                named.entry("profile").or_default().push(format!("{id}@{version}"));
            }
        }
        let words: [(&str, &[&str]); 5] = [
            ("unit", &["05774032", "057740032032", "110000000000", "05", "099990000000"]),
            ("land", &["05", "11", "16", "07"]),
            ("service", &["99115005104000", "99107023017000", "10265"]),
            ("noun", &["need", "record", "profile.request", "check.answer", "unit", "land_rule"]),
            ("code", &["NEED-003", "SHAPE-011", "BODY-009", "KEY-002", "NEED-999"]),
        ];
        let words =
            words.map(|(name, all)| (name, all.iter().map(|it| (*it).to_owned()).collect()));
        named.extend(words);
        Named(named)
    }

    /// A text that may stand in the member.
    fn pick(&self, dice: &mut Random, member: &str) -> Option<Value> {
        let known = self.0.get(member).filter(|_| dice.chance(92))?;
        Some(json!(dice.pick(known)))
    }
}

/// Names what the register has, and days on which something is the case.
fn point(value: &mut Value, dice: &mut Random, named: &Named) {
    let Value::Object(members) = value else {
        if let Value::Array(items) = value {
            items.iter_mut().for_each(|it| point(it, dice, named));
        }
        return;
    };
    for (name, value) in members {
        match value {
            Value::String(text) if is_day(text) => {
                if dice.chance(80) {
                    *text = dice.word(&["2020-11-01", "2026-11-24"]).to_owned();
                }
            }
            Value::String(_) => named.pick(dice, name).into_iter().for_each(|it| *value = it),
            Value::Array(items) if items.iter().all(Value::is_string) => {
                for item in items {
                    named.pick(dice, name).into_iter().for_each(|it| *item = it);
                }
            }
            other => point(other, dice, named),
        }
    }
}
