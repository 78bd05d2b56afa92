//! Mutations of a record as a whole.

use crate::generate::anything;
use crate::spots::Job;
use crate::{Random, Tree, formats};

/// Levels upon levels.
pub(crate) fn nested(job: &mut Job<'_, '_>) -> bool {
    let depth = *job.random.pick(&[10, 130, 140, 150, 200, 300]);
    let random = &mut *job.random;
    let kind = random.below(3);
    if kind == 0 {
        let deep = "[".repeat(depth) + "1" + &"]".repeat(depth);
        let list = Tree::Object(vec![("tief".to_owned(), Tree::Raw(deep))]);
        if let Tree::Object(members) = job.tree {
            members.push(("ext".to_owned(), list));
            return true;
        }
        return false;
    }
    let many = if kind == 1 { (r#"{"not":"#, "}") } else { (r#"{"any":["#, "]}") };
    let selector = many.0.repeat(depth) + r#"{"everyone":true}"# + &many.1.repeat(depth);
    job.replace(
        |spot, _| spot.schema.pointer("/properties/attr").is_some(),
        |_, _, _| Tree::Raw(selector.clone()),
    )
}

/// A record withdrawn, or only half.
pub(crate) fn withdrawn(job: &mut Job<'_, '_>) -> bool {
    let maker = job.maker;
    let mut random = Random::new(job.random.step());
    let Some(schema) = maker.schemas.definition("Withdrawal") else { return false };
    let withdrawal = maker.value(&mut random, schema, "withdrawn", 1);
    let Tree::Object(members) = job.tree else { return false };
    match members.iter().any(|(name, _)| name == "withdrawn") {
        true => members.push(("modified".to_owned(), Tree::text("2024-01-01"))),
        false => {
            if random.chance(50) {
                members.retain(|(name, _)| {
                    matches!(name.as_str(), "type" | "id" | "title" | "created")
                });
            }
            members.insert(random.below(members.len() + 1), ("withdrawn".to_owned(), withdrawal));
        }
    }
    true
}

/// A selector of two minds.
pub(crate) fn selector_mixed(job: &mut Job<'_, '_>) -> bool {
    const OTHERS: &[(&str, &str)] = &[
        ("all", r#"[{"everyone":true}]"#),
        ("any", r#"[{"attr":"land","in":["05"]}]"#),
        ("not", r#"{"everyone":true}"#),
        ("everyone", "true"),
        ("everyone", "false"),
        ("attr", r#""land""#),
        ("eq", "1"),
    ];
    job.members(
        |spot, _| {
            let telling = ["all", "any", "not", "everyone", "attr"];
            telling.iter().any(|name| spot.schema.pointer(&format!("/properties/{name}")).is_some())
        },
        |random, _, members| {
            let (name, value) = *random.pick(OTHERS);
            if random.chance(30) {
                members.clear();
            }
            members.retain(|(other, _)| other != name);
            members.insert(
                random.below(members.len() + 1),
                (name.to_owned(), Tree::Raw(value.to_owned())),
            );
        },
    )
}

/// The type: last, missing, unknown, no text.
pub(crate) fn record_type(job: &mut Job<'_, '_>) -> bool {
    let random = &mut *job.random;
    let Tree::Object(members) = job.tree else { return false };
    let Some(place) = members.iter().position(|(name, _)| name == "type") else { return false };
    let (name, value) = members.remove(place);
    let value = match random.below(8) {
        0 | 1 => value,
        2 => return true,
        3 => Tree::text(random.word(&["needs", "Need", "offer", "profil", "", "n\u{e9}ed"])),
        4 => Tree::text(random.word(&["need", "offering", "channel", "organisation"])),
        5 => Tree::Raw((random.word(&["1", "null", "[]", "{}", "true", "[\"need\"]"])).to_owned()),
        6 => Tree::Raw(r#""ne\u0065d""#.to_owned()),
        _ => Tree::text("bedarf"),
    };
    members.push((name, value));
    true
}

/// A newer or an unknown version.
pub(crate) fn version(job: &mut Job<'_, '_>) -> bool {
    let random = &mut *job.random;
    let text = match random.chance(50) {
        true => format!("1.{}", random.range(1, 12)),
        false => formats::bad(random, "schema-version"),
    };
    let Tree::Object(members) = job.tree else { return false };
    members.retain(|(name, _)| name != "schema_version");
    let place = random.below(members.len() + 1);
    members.insert(place, ("schema_version".to_owned(), Tree::Text(text)));
    if random.chance(50) {
        members.insert(random.below(members.len() + 1), ("neu".to_owned(), anything(random, 2)));
    }
    true
}

/// No record at all.
pub(crate) fn root(job: &mut Job<'_, '_>) -> bool {
    *job.tree = match job.random.below(4) {
        0 => Tree::List(vec![job.tree.clone()]),
        1 => Tree::text("need"),
        2 => Tree::Object(vec![]),
        _ => anything(job.random, 5),
    };
    true
}
