//! Random small registers for `paths`: a few organisations, channels with dated rules, offerings
//! with ways of up to three hops, right and wrong ones.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::Random;

/// The days that occur.
pub const DAYS: [&str; 6] =
    ["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01"];
/// The roles.
pub const ROLES: [&str; 5] =
    ["role:bund", "role:land", "role:kommune", "role:it_provider", "role:bundler"];
/// Keys that the unit is asked by: as written, without its association, and with an older one.
pub const KEYS: [&str; 3] = ["057740032032", "05774032", "057740099032"];
/// Id of the unit that asks.
pub const UNIT: &str = "u";

fn interval(dice: &mut Random) -> Value {
    let (a, b) = (dice.below(8), dice.below(8));
    let mut out = json!({});
    if a.min(b) < 3 {
        out["from"] = json!(DAYS[a.min(b)]);
    }
    if a.max(b) > a.min(b) && a.max(b) < DAYS.len() {
        out["to"] = json!(DAYS[a.max(b)]);
    }
    out
}

fn source(dice: &mut Random) -> Value {
    json!({ "kind": one(dice, &["decision", "statement"]), "citation": "erfunden" })
}

/// The records of one register.
pub fn register(dice: &mut Random) -> Vec<Value> {
    let mut records = Vec::new();
    for (id, kind) in [
        (UNIT, "kommune"),
        ("land", "land"),
        ("p1", "it_provider"),
        ("p2", "it_provider"),
        ("b", "office"),
        ("x", "office"),
    ] {
        let mut record = json!({
            "type": "organisation", "id": id, "title": { "de": format!("Stelle {id}") },
            "created": "2020-01-01", "kind": kind
        });
        match id {
            UNIT => record["ars"] = json!("057740032032"),
            "land" => record["ars"] = json!("05"),
            "b" => record["roles"] = json!(["bundler"]),
            _ => {}
        }
        if id == UNIT {
            let count = dice.below(3);
            record["it_providers"] = (0..count)
                .map(|n| {
                    let name = ["p1", "p2"][n];
                    json!({ "organisation": name, "primary": n == 0, "valid": interval(dice) })
                })
                .collect();
        }
        let ends = if id == UNIT { 3 } else { 5 };
        if (id == UNIT || id.starts_with('p')) && dice.below(ends) == 0 {
            record["valid"] = interval(dice);
        }
        if dice.below(2) == 0 {
            let with = one(dice, &["x", "b"]);
            let (valid, source) = (interval(dice), source(dice));
            record["in_house_with"] =
                json!([{ "organisation": with, "valid": valid, "source": source }]);
        }
        records.push(record);
    }
    for number in 0..3 {
        let rules: Vec<Value> = (0..=dice.below(2)).map(|_| rule(dice)).collect();
        let mut channel = json!({
            "type": "channel", "id": format!("c{number}"), "title": { "de": "Kanal" },
            "created": "2020-01-01", "rules": rules
        });
        if dice.below(8) == 0 {
            channel["valid"] = interval(dice);
        }
        records.push(channel);
    }
    for number in 0..=dice.below(2) {
        let mut made = offering(dice, number);
        if number == 1 && dice.below(4) == 0 {
            made["links"] = json!([{ "rel": "supersedes", "target": "o0" }]);
        }
        // a version that another one takes the place of, some day
        if dice.below(4) == 0 {
            let (mut old, mut new, day) = (made, offering(dice, number), DAYS[dice.below(6)]);
            (old["version"], new["version"]) = (json!("9"), json!("10"));
            match dice.below(3) {
                0 => (old["valid"], new["valid"]) = (json!({ "to": day }), json!({ "from": day })),
                // the other way round than the numbers say
                1 => {
                    let link = json!({ "rel": "supersedes", "target": format!("o{number}@10") });
                    old["links"] = json!([link]);
                }
                _ => {}
            }
            let both = if dice.below(2) == 0 { [old, new] } else { [new, old] };
            records.extend(both);
        } else {
            records.push(made);
        }
    }
    records.extend((0..dice.below(8)).map(|number| land_rule(dice, number)));
    records
}

/// An answer of the unit's Land, or of another one, on one topic or another.
fn land_rule(dice: &mut Random, number: usize) -> Value {
    let topic = one(dice, &["pass_on_to_municipalities", "pass_on_to_municipalities", "financing"]);
    let mut rule = json!({
        "type": "land_rule", "id": format!("l{number}"), "title": { "de": "Regelung" },
        "created": "2020-01-01", "land": one(dice, &["05", "05", "05", "09"]), "topic": topic,
        "state": one(dice, &["regulated", "regulated", "in_preparation", "unknown"]),
        "on": one(dice, &DAYS[..4])
    });
    if dice.below(4) != 0 {
        rule["source"] = source(dice);
    }
    match dice.below(4) {
        0 => rule["allows"] = json!(false),
        1 | 2 => rule["allows"] = json!(true),
        _ => {}
    }
    if dice.below(3) == 0 {
        rule["valid"] = interval(dice);
    }
    rule
}

fn rule(dice: &mut Random) -> Value {
    let mut orderers: BTreeSet<&str> = (0..=dice.below(3)).map(|_| one(dice, &ROLES)).collect();
    if dice.below(3) == 0 {
        orderers.extend(ROLES);
    }
    let mut rule = json!({
        "valid": interval(dice), "orderers": orderers, "source": source(dice),
        "pass_on": one(dice, &["freely", "freely", "free_of_charge", "no"])
    });
    if dice.below(3) == 0 {
        rule["in_house_with"] = json!([one(dice, &["x", "b"])]);
    }
    if dice.below(6) == 0 {
        rule["orders_from"] = json!(DAYS[dice.below(DAYS.len())]);
    }
    if dice.below(3) == 0 {
        rule["land_topic"] = json!(one(dice, &["pass_on_to_municipalities", "financing"]));
    }
    rule
}

fn offering(dice: &mut Random, number: usize) -> Value {
    let ends = ["x", "p1", "p2", "b", "land", UNIT, ROLES[1], ROLES[2], ROLES[3], ROLES[4]];
    let mut ways = Vec::new();
    for way in 0..=dice.below(2) {
        let mut from = one(dice, &["x", "x", "x", "p1", "role:bundler"]).to_owned();
        let mut hops = Vec::new();
        let length = 1 + dice.below(3);
        for hop in 0..length {
            let last = hop + 1 == length;
            let to = if last && dice.below(4) != 0 { ROLES[2] } else { one(dice, &ends) };
            let mut made = json!({
                "from": from, "to": to, "channel": format!("c{}", dice.below(3))
            });
            if dice.below(3) == 0 {
                made["valid"] = interval(dice);
            }
            if dice.below(4) == 0 {
                made["source"] = source(dice);
            }
            hops.push(made);
            from = if dice.below(4) == 0 { one(dice, &ends).to_owned() } else { to.to_owned() };
        }
        ways.push(json!({ "id": format!("w{way}"), "hops": hops }));
    }
    let kinds = one::<[&str]>(dice, &[&["kommune"], &["kommune"], &["kommune"], &["kreis"]]);
    let mut made = json!({
        "type": "offering", "id": format!("o{number}"), "title": { "de": "Ein Angebot" },
        "created": "2020-01-01", "reuse_model": "service", "provider": "x", "operator": "p1",
        "contact": { "name": { "de": "Stelle" }, "url": "https://example.org/" },
        "cross_cutting": true, "lifecycle": "available",
        "scope": { "attr": "kind", "in": kinds }, "access_paths": ways
    });
    if dice.below(3) == 0 {
        made["phases"] = json!([{ "phase": "available", "actual": DAYS[dice.below(6)] }]);
    }
    if dice.below(4) == 0 {
        made["valid"] = interval(dice);
    }
    if dice.below(2) == 0 {
        made["cost"] = json!({ "state": one(dice, &["known", "unknown"]) });
    }
    made
}

fn one<'a, T: ?Sized>(dice: &mut Random, of: &[&'a T]) -> &'a T {
    of[dice.below(of.len())]
}
