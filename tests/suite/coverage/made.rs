//! Registers in which needs are covered, in part, not, or nobody knows.

use bedarf_tests::Random;
use serde_json::{Value, json};

pub const DAY: &str = "2026-11-24";
const DAYS: [&str; 4] = ["2026-01-01", "2026-11-24", "2026-11-25", "2027-03-01"];
pub const SERVICES: [&str; 2] = ["99115005104000", "99107023017000"];
const LANDS: [&str; 3] = ["01", "05", "09"];

/// A row of the table of units.
#[derive(Clone, Debug)]
pub struct Row {
    pub ars: String,
    pub land: &'static str,
    /// Municipality, or unincorporated area.
    pub unit_type: &'static str,
    pub population: Option<u64>,
    pub administered_by: Option<String>,
}

pub fn rows(dice: &mut Random) -> Vec<Row> {
    let mut rows = Vec::new();
    for (number, land) in LANDS.iter().enumerate() {
        // of each Land up to four, the later ones administered by the first or by an association
        for place in 0..dice.range(1, 4) {
            let by = match dice.below(3) {
                0 if place > 0 => Some(format!("{land}{number}008000000")),
                1 if place > 0 => Some(format!("{land}{number}005001")),
                _ => None,
            };
            let population = [3_000, 12_000, 30_000, 90_000][dice.below(4)];
            rows.push(Row {
                ars: format!("{land}{number}00800000{place}"),
                land,
                unit_type: if place > 0 && dice.chance(10) {
                    "66"
                } else {
                    dice.word(&["63", "64"])
                },
                population: dice.chance(85).then_some(population),
                administered_by: by,
            });
        }
    }
    rows
}

pub fn table(rows: &[Row]) -> String {
    let mut text =
        "ars,name,kind,unit_type,population,own_administration,administered_by\n".to_owned();
    for (number, land) in LANDS.iter().enumerate() {
        text += &format!("{land}{number}005001,Amt {land},gemeindeverband,51,,true,\n");
    }
    for row in rows {
        let population = row.population.map(|it| it.to_string()).unwrap_or_default();
        let (own, by) = match &row.administered_by {
            Some(by) => ("false", by.as_str()),
            None => ("true", ""),
        };
        let (ars, kind) = (&row.ars, row.unit_type);
        text += &format!("{ars},Ort {ars},kommune,{kind},{population},{own},{by}\n");
    }
    text
}

fn head(kind: &str, id: &str) -> Value {
    json!({ "type": kind, "id": id, "created": "2020-01-01", "title": { "de": format!("Titel {id}") } })
}

fn with(mut made: Value, more: Value) -> Value {
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    made
}

/// A condition on units, which may ask for what is not known of them.
fn condition(dice: &mut Random) -> Value {
    match dice.below(8) {
        0..=3 => json!({ "everyone": true }),
        4 => json!({ "attr": "land", "in": [dice.word(&LANDS)] }),
        5 => json!({ "attr": "land", "not_in": [dice.word(&LANDS)] }),
        _ => json!({ "attr": "population", "ge": 20_000 }),
    }
}

/// Channels: who may order, and what a Land or a day has to say.
fn channels() -> Vec<Value> {
    let rule = |more: Value| {
        let rule = json!({ "valid": {}, "orderers": ["role:kommune", "role:it_provider"],
            "pass_on": "freely", "source": { "kind": "decision", "citation": "erfunden" } });
        json!([with(rule, more)])
    };
    let channel = |id: &str, more: Value| with(head("channel", id), json!({ "rules": rule(more) }));
    vec![
        channel("offen", json!({})),
        channel("land", json!({ "orderers": ["role:land"] })),
        channel("frage", json!({ "land_topic": "pass_on_to_municipalities" })),
        channel("spaeter", json!({ "orders_from": "2026-11-25" })),
        channel("vorbei", json!({ "valid": { "to": "2026-11-24" } })),
        channel("inhouse", json!({ "in_house_with": ["haus-1"] })),
        channel("gesagt", json!({ "source": { "kind": "statement", "citation": "mündlich" } })),
    ]
}

/// What the Länder answer: 05 allows, 09 forbids, of 01 nothing is known.
fn land_rules() -> Vec<Value> {
    let rule = |land: &str, more: Value| {
        let rule =
            json!({ "land": land, "topic": "pass_on_to_municipalities", "on": "2026-01-01" });
        with(with(head("land_rule", &format!("regel-{land}")), rule), more)
    };
    let source = json!({ "kind": "law", "citation": "erfunden" });
    vec![
        rule("01", json!({ "state": "unknown" })),
        rule("05", json!({ "state": "regulated", "allows": true, "source": source })),
        rule("09", json!({ "state": "regulated", "allows": false, "source": source })),
    ]
}

/// Records of some of the units: who has an IT provider, and who is in house.
fn organisations(dice: &mut Random, rows: &[Row]) -> Vec<Value> {
    let mut made = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        if row.administered_by.is_some() || !dice.chance(50) {
            continue;
        }
        let mut it = with(
            head("organisation", &format!("ort-{number}")),
            json!({ "kind": "kommune", "ars": row.ars }),
        );
        if dice.chance(50) {
            it["it_providers"] =
                json!([{ "organisation": "dienstleister", "primary": true, "valid": {} }]);
        }
        if dice.chance(50) {
            it["in_house_with"] = json!([{ "organisation": "haus-1", "valid": {},
                "source": { "kind": "law", "citation": "erfunden" } }]);
        }
        made.push(it);
    }
    for id in ["haus-1", "haus-2", "dienstleister"] {
        made.push(with(head("organisation", id), json!({ "kind": "it_provider" })));
    }
    made
}

/// One of them more often than the other.
fn service(dice: &mut Random) -> &'static str {
    if dice.chance(75) { SERVICES[0] } else { SERVICES[1] }
}

fn offering(dice: &mut Random, number: usize) -> Value {
    let provider = dice.word(&["haus-1", "haus-2"]);
    let direct =
        ["offen", "offen", "land", "frage", "frage", "spaeter", "vorbei", "inhouse", "gesagt"];
    let path = |dice: &mut Random, id: &str| {
        let hop = |from: &str, to: &str, channel: &str| json!({ "from": from, "to": to, "channel": channel });
        let hops = match dice.chance(20) {
            true => vec![
                hop(provider, "role:it_provider", "offen"),
                hop("role:it_provider", "role:kommune", "offen"),
            ],
            false => vec![hop(provider, "role:kommune", dice.word(&direct))],
        };
        json!({ "id": id, "hops": hops })
    };
    let ids = [&[][..], &["w1"], &["w1"], &["w1"], &["w1", "w2"]][dice.below(5)];
    let paths: Vec<Value> = ids.iter().map(|id| path(dice, id)).collect();
    let lifecycle =
        ["available", "available", "available", "available", "available", "planned", "ended"];
    let mut made = with(
        head("offering", &format!("ANG-{number}")),
        json!({ "reuse_model": "service", "provider": provider, "operator": provider,
            "contact": { "name": { "de": "Stelle" } }, "scope": condition(dice),
            "access_paths": paths, "services": [service(dice)],
            "lifecycle": dice.word(&lifecycle) }),
    );
    if dice.chance(15) {
        made["cross_cutting"] = json!(true);
    }
    if dice.chance(20) {
        made["typing"] = json!([dice.word(&["1", "4a", "2/3"])]);
    }
    if dice.chance(15) {
        made["links"] = json!([{ "rel": "satisfies", "target": "BED-3" }]);
    }
    let results = ["met", "met", "met", "met", "met", "not_met", "unknown", "not_applicable"];
    let targets = ["PRO-1@1#A-1", "PRO-1@1#A-2", "PRO-1@1#S-1", "PRO-2@1#A-1", "PRO-2@2#A-1"];
    let said = targets.iter().filter(|_| dice.chance(85)).collect::<Vec<_>>();
    let compliance = said.into_iter().map(|target| {
        let should = target.ends_with("S-1") && dice.chance(50);
        let result = if should { "not_met" } else { dice.word(&results) };
        json!({ "criterion": target, "result": result })
    });
    made["compliance"] = Value::from(compliance.collect::<Vec<_>>());
    made
}

fn criterion(dice: &mut Random, id: &str, need: &str) -> Value {
    let class = if id.starts_with('A') { "A" } else { "B" };
    let binding = if class == "A" { "must" } else { "should" };
    let mut made = json!({ "id": id, "title": { "de": format!("Kriterium {id}") }, "text": { "de": "Text" },
        "class": class, "binding": binding, "dimension": "legal", "derived_from": [need] });
    if dice.chance(20) {
        made["evidence"] = json!([["test_report"]]);
    }
    if dice.chance(30) {
        made["applies_when"] = condition(dice);
    }
    made
}

fn profile(dice: &mut Random, id: &str, version: &str, names: &[&str]) -> Value {
    let need = dice.word(&["BED-0", "BED-1"]);
    let criteria = names.iter().map(|it| criterion(dice, it, need)).collect::<Vec<_>>();
    let mut history = vec![json!({ "status": "draft", "on": "2025-01-01", "by": "Gremium" })];
    let mut status = "draft";
    for next in ["adopted", "replaced"] {
        if dice.chance(if next == "adopted" { 80 } else { 15 }) {
            let day =
                dice.word(&DAYS).max(history.last().unwrap()["on"].as_str().unwrap()).to_owned();
            history.push(json!({ "status": next, "on": day, "by": "Gremium" }));
            status = next;
        }
    }
    let mut made = with(
        head("profile", id),
        json!({ "version": version, "kind": "profile", "purpose": { "de": "Zweck" },
            "addressees": ["provider"], "scope": condition(dice), "criteria": criteria,
            "status": status, "history": history }),
    );
    if dice.chance(10) {
        made["valid"] = json!({ "from": dice.word(&DAYS) });
    }
    if dice.chance(10) {
        made["based_on"] = json!([{ "profile": "FEHLT@1", "changes": [] }]);
    }
    made
}

fn evidence(dice: &mut Random, number: usize) -> Value {
    let targets = ["PRO-1@1#A-1", "PRO-1@1#A-2", "PRO-2@1#A-1", "PRO-2@2#A-1"];
    with(
        head("evidence", &format!("NW-{number}")),
        json!({ "about": format!("ANG-{}", dice.below(4)), "kind": "test_report",
            "issuer": "Prüfstelle", "issued": dice.word(&DAYS), "supports": [dice.word(&targets)],
            "result": dice.word(&["met", "met", "met", "not_met"]) }),
    )
}

fn need(dice: &mut Random, number: usize) -> Value {
    let status = ["draft", "draft", "submitted", "fulfilled", "withdrawn"];
    let affected = if dice.chance(60) { json!({ "everyone": true }) } else { condition(dice) };
    let mut made = with(
        head("need", &format!("BED-{number}")),
        json!({ "statement": { "de": "Es fehlt etwas." }, "kind": "functional",
            "originators": [{ "group": "Kreis" }], "affected": affected,
            "status": if number == 0 { "draft" } else { dice.word(&status) }, "history": [] }),
    );
    if number != 3 && dice.chance(95) {
        // a service, or one procedure of it
        let service = service(dice);
        let one = format!("{}1", &service[..13]);
        made["services"] = json!([if dice.chance(30) { one.as_str() } else { service }]);
    }
    if number == 3 && dice.chance(30) {
        made["links"] = json!([{ "rel": "implemented_by", "target": "ANG-0" }]);
    }
    if number > 0 {
        life(dice, &mut made);
    }
    made
}

/// What a record tells of its time: when it was made and changed, and its steps.
fn life(dice: &mut Random, made: &mut Value) {
    match dice.below(10) {
        0 => made["created"] = json!("2026-11-25"),
        1 => made["modified"] = json!("2026-12-01"),
        2..=4 => {
            let (last, on) = (made["status"].take(), dice.word(&DAYS));
            let first = dice.word(&["draft", "submitted", "withdrawn"]);
            made["history"] = json!([
                { "status": first, "on": "2025-01-01", "by": "Kreis" },
                { "status": last, "on": on, "by": "Kreis" },
            ]);
            made["status"] = last;
        }
        _ => {}
    }
}

/// The table of services, where there is one: what it says of the typing.
pub fn services(dice: &mut Random) -> Option<String> {
    dice.chance(15).then(|| {
        let mut text = "key,name,typing\n".to_owned();
        for service in SERVICES {
            text += &format!("{service},Leistung,{}\n", dice.word(&["", "2/3", "2/3", "4a"]));
        }
        text
    })
}

pub fn register(dice: &mut Random, rows: &[Row]) -> Vec<Value> {
    let mut records = channels();
    records.extend(land_rules());
    records.extend(organisations(dice, rows));
    records.push(profile(dice, "PRO-1", "1", &["A-1", "A-2", "S-1"]));
    records.push(profile(dice, "PRO-2", "1", &["A-1"]));
    records.push(profile(dice, "PRO-2", "2", &["A-1"]));
    records.extend((0..4).map(|number| need(dice, number)));
    records.extend((0..dice.range(2, 4)).map(|number| offering(dice, number)));
    records.extend((0..dice.range(0, 6)).map(|number| evidence(dice, number)));
    records
}
