//! Registers with profiles, offerings, and much said of how these meet those.

use bedarf_tests::Random;
use serde_json::{Value, json};

pub const DAY: &str = "2026-11-24";
/// Days around the one asked for, and such that lie just at the age that a criterion allows.
pub const DAYS: [&str; 7] = [
    "2024-11-24",
    "2025-11-24",
    "2025-11-25",
    "2026-05-24",
    "2026-11-23",
    "2026-11-24",
    "2026-11-25",
];
pub const UNITS: [&str; 3] = ["057740032032", "057740004004", "091620000000"];
const KINDS: [&str; 6] = [
    "self_declaration",
    "provider_document",
    "demonstration",
    "test_report",
    "certificate",
    "user_confirmation",
];

pub const TABLE: &str = "ars,name,kind,population\n057740032032,Paderborn,kommune,154755\n\
    057740004004,Altenbeken,kommune,\n091620000000,Muenchen,kommune,1484226\n";

fn head(kind: &str, id: &str) -> Value {
    json!({ "type": kind, "id": id, "created": "2020-01-01", "title": { "de": format!("Titel {id}") } })
}

fn with(mut made: Value, more: Value) -> Value {
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    made
}

/// A concept, the sort of its answers, and what may be expected; the last one fits no such sort.
fn expected(dice: &mut Random) -> (&'static str, &'static str, Value) {
    let op = |op: &str, value: Value| json!({ "op": op, "value": value });
    match dice.below(9) {
        0 => ("epay", "boolean", op(dice.word(&["eq", "ne"]), json!(dice.chance(50)))),
        1 => ("weeks", "integer", op(dice.word(&["lt", "le", "gt", "ge", "eq"]), json!(8))),
        2 => ("weeks", "integer", op("between", json!([4, 12]))),
        3 => ("price", "decimal", op(dice.word(&["le", "ge", "eq"]), json!("9.50"))),
        4 => (
            "interfaces",
            "codes",
            op(dice.word(&["contains_all", "contains_any"]), json!(["xta", "fit_connect"])),
        ),
        5 => ("hosting", "code", op(dice.word(&["in", "not_in"]), json!(["own", "provider"]))),
        6 => ("since", "date", op(dice.word(&["le", "gt"]), json!("2026-06-01"))),
        7 => ("weeks", "integer", op("known", json!(dice.chance(70)))),
        _ => ("epay", "boolean", op("ge", json!(3))),
    }
}

fn fact_value(dice: &mut Random, concept: &str) -> Value {
    if dice.chance(10) {
        return [json!("anders"), json!(7), json!([4, 8])][dice.below(3)].clone();
    }
    match concept {
        "epay" => json!(dice.chance(60)),
        "weeks" => json!([3, 4, 8, 12, 13][dice.below(5)]),
        "price" => json!(["9.5", "9.50", "10.00", "1.00", "100.00"][dice.below(5)]),
        "interfaces" => [json!(["xta"]), json!(["xta", "fit_connect", "osci"]), json!(["osci"])]
            [dice.below(3)]
        .clone(),
        "hosting" => json!(dice.word(&["own", "provider", "cloud"])),
        _ => json!(dice.word(&["2026-01-01", "2026-06-01", "2026-06-02"])),
    }
}

fn criterion(dice: &mut Random, id: &str) -> Value {
    let class = dice.word(&["A", "A", "B", "I"]);
    let made = json!({ "id": id, "title": { "de": format!("Kriterium {id}") }, "text": { "de": "Text" },
        "class": class, "binding": dice.word(&["must", "should", "may"]), "dimension": "legal" });
    let mut made = made;
    if dice.chance(70) {
        let (concept, sort, expected) = expected(dice);
        made["concept"] = json!(concept);
        made["expected"] = expected;
        if dice.chance(80) {
            made["data_type"] = json!(sort);
        }
    }
    if dice.chance(50) {
        let list = |dice: &mut Random| {
            let mut kinds = vec![dice.word(&KINDS)];
            if dice.chance(40) {
                kinds.push(dice.word(&KINDS));
                kinds.dedup();
            }
            kinds
        };
        let lists = (0..dice.range(1, 2)).map(|_| list(dice)).collect::<Vec<_>>();
        made["evidence"] = json!(lists);
    }
    if dice.chance(50) {
        made["evidence_max_age_months"] = json!([6, 12][dice.below(2)]);
    }
    if dice.chance(35) {
        made["applies_when"] = match dice.below(4) {
            0 => json!({ "everyone": true }),
            1 => json!({ "attr": "land", "in": ["05"] }),
            2 => json!({ "attr": "population", "ge": 20_000 }),
            _ => json!({ "attr": "population", "known": false }),
        };
    }
    made
}

fn profile(dice: &mut Random, id: &str, version: &str, names: &[&str]) -> Value {
    let criteria = names.iter().filter(|_| dice.chance(75)).collect::<Vec<_>>();
    let criteria = criteria.into_iter().map(|it| criterion(dice, it)).collect::<Vec<_>>();
    with(
        head("profile", id),
        json!({ "version": version, "kind": if id == "RAHMEN" { "framework" } else { "profile" },
            "purpose": { "de": "Zweck" }, "addressees": ["provider"], "scope": { "everyone": true },
            "criteria": criteria, "status": "draft", "history": [] }),
    )
}

/// What the profile inherits, drops and says anew.
fn based_on(dice: &mut Random) -> Value {
    let change =
        |op: &str, id: &str| json!({ "op": op, "criterion": id, "reason": { "de": "Grund" } });
    let mut changes = Vec::new();
    if dice.chance(40) {
        changes.push(change("drop", dice.word(&["F-1", "F-2"])));
    }
    if dice.chance(30) {
        changes.push(change("tighten", "F-3"));
    }
    let base = if dice.chance(12) { "FEHLT@1" } else { "RAHMEN@1" };
    json!([{ "profile": base, "changes": changes }])
}

const TARGETS: [&str; 7] = [
    "RAHMEN@1#F-1",
    "RAHMEN@1#F-2",
    "RAHMEN@1#F-3",
    "PRO@1#K-1",
    "PRO@1#K-2",
    "PRO@1#F-3",
    "PRO@2#K-1",
];

fn offering(dice: &mut Random, number: usize, version: Option<&str>) -> Value {
    let mut made = with(
        head("offering", &format!("ANG-{number}")),
        json!({ "reuse_model": "service", "provider": "haus", "operator": "haus",
            "contact": { "name": { "de": "Stelle" } }, "scope": { "everyone": true },
            "access_paths": [], "services": ["99115005104000"],
            "lifecycle": dice.word(&["available", "available", "planned", "ended"]) }),
    );
    if let Some(version) = version {
        made["version"] = json!(version);
        made["valid"] = match version {
            "1" => json!({ "to": "2026-11-24" }),
            _ => json!({ "from": "2026-11-24" }),
        };
    }
    let results = ["met", "met", "met", "not_met", "partly", "unknown", "not_applicable"];
    let said = TARGETS.iter().filter(|_| dice.chance(30)).collect::<Vec<_>>();
    let compliance = said.into_iter().map(|target| {
        let mut it = json!({ "criterion": target, "result": dice.word(&results) });
        if dice.chance(10) {
            it["deviation_accepted"] = json!(dice.chance(70));
        }
        it
    });
    let compliance: Vec<Value> = compliance.collect();
    if !compliance.is_empty() {
        made["compliance"] = json!(compliance);
    }
    let concepts = ["epay", "weeks", "price", "interfaces", "hosting", "since", "weeks"];
    let concepts = concepts.iter().filter(|_| dice.chance(35)).collect::<Vec<_>>();
    let facts = concepts.into_iter().map(|concept| {
        let assurance = ["self_declared", "provider_document", "user_confirmed", "certified"];
        json!({ "concept": concept, "value": fact_value(dice, concept),
            "assurance": dice.word(&assurance), "on": dice.word(&DAYS) })
    });
    let facts: Vec<Value> = facts.collect();
    if !facts.is_empty() {
        made["facts"] = json!(facts);
    }
    made
}

fn evidence(dice: &mut Random, number: usize) -> Value {
    let results = ["met", "met", "met", "met", "not_met", "partly", "unknown", "not_applicable"];
    let about = ["ANG-0", "ANG-1@1", "ANG-1@2", "ANG-1@2", "ANG-1", "ANG-2"];
    let mut supports = vec![dice.word(&TARGETS)];
    if dice.chance(50) {
        supports.push(dice.word(&TARGETS));
    }
    supports.dedup();
    let mut made = with(
        head("evidence", &format!("NW-{number}")),
        json!({ "about": dice.word(&about), "kind": dice.word(&KINDS), "issuer": "Prüfstelle",
            "issued": dice.word(&DAYS), "supports": supports, "result": dice.word(&results) }),
    );
    if dice.chance(15) {
        let end = dice.word(&["2026-11-24", "2026-11-25"]);
        made["valid"] = json!({ "to": end });
    }
    made
}

/// The records of one register.
pub fn register(dice: &mut Random) -> Vec<Value> {
    let mut heir = profile(dice, "PRO", "1", &["K-1", "K-2", "F-3"]);
    heir["based_on"] = based_on(dice);
    if dice.chance(50) {
        heir["services"] = json!(["99115005104000"]);
    }
    let mut records = vec![
        profile(dice, "RAHMEN", "1", &["F-1", "F-2", "F-3"]),
        heir,
        offering(dice, 0, None),
        offering(dice, 1, Some("1")),
        offering(dice, 1, Some("2")),
    ];
    let mut other = offering(dice, 2, None);
    if dice.chance(50) {
        other["services"] = json!(["99107023017000"]);
    }
    records.push(other);
    records.extend((0..dice.range(2, 14)).map(|number| evidence(dice, number)));
    dice.shuffle(&mut records);
    records
}
