//! The frameworks that are shipped: sound, told with their sources, found by `match`; and what a need
//! says, against its plain JSON.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use bedarf::Register;
use serde_json::{Value, json};

use crate::made::DAY;

fn file(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::read_to_string(root.join(path)).unwrap()
}

fn frameworks() -> Vec<Value> {
    let lines = file("core/data/frameworks.jsonl");
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn call(name: &str, request: &Value, inputs: &[(&str, &[u8])]) -> Value {
    let answer = bedarf::calls::call(name, request.to_string().as_bytes(), inputs);
    serde_json::from_slice(&answer).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn each_is_read_and_is_sound() {
    let register = Register::default();
    let shipped = register.shipped_frameworks().iter().map(|it| it.id.to_string());
    let written = frameworks();
    assert!(shipped.eq(written.iter().map(|it| text(&it["id"]).to_owned())));
    assert_eq!(written.len(), 6);
    let lines = file("core/data/frameworks.jsonl");
    let request = json!({ "as_of": "2026-11-30", "scope": "register" });
    let report = call("check", &request, &[("frameworks.jsonl", lines.as_bytes())]);
    assert_eq!((&report["ok"], &report["records"]), (&json!(true), &json!(6)), "{report}");
    // the library ships no decisions; what the EfA minimum requirements ask is told as they ask it
    let findings = report["findings"].as_array().unwrap().iter();
    let wording = |it: &Value| {
        it["record"] == "efa_minimum_requirements" && text(&it["code"]).starts_with("WORD-")
    };
    let others: Vec<_> = findings
        .filter(|it| it["severity"] != "info" && it["case"] != "no-decision" && !wording(it))
        .map(|it| format!("{} {} {}: {}", it["record"], it["code"], it["path"], it["message"]))
        .collect();
    assert!(others.is_empty(), "{others:#?}");
}

/// Every text of a value, as its members are called.
fn texts<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
    match value {
        Value::Object(members) if members.contains_key("de") => found.push(value),
        Value::Object(members) => members.values().for_each(|it| texts(it, found)),
        Value::Array(items) => items.iter().for_each(|it| texts(it, found)),
        _ => {}
    }
}

#[test]
fn each_tells_its_sources_and_what_could_not_be_shown() {
    let page = file("docs/frameworks.md");
    for framework in frameworks() {
        let (id, version) = (text(&framework["id"]), text(&framework["version"]));
        assert!(page.contains(&format!("| `{id}` | `{version}` |")), "{id} is not on the page");
        let purpose = &framework["purpose"];
        let says = |lang: &str, words: &[&str]| {
            words.iter().any(|word| text(&purpose[lang]).to_lowercase().contains(word))
        };
        assert!(says("de", &["nicht zu belegen"]), "{id}");
        assert!(says("en", &["could not be shown"]), "{id}");
        let sources = framework["sources"].as_array().unwrap();
        assert!(!sources.is_empty(), "{id}");
        for source in sources {
            assert!(source["url"].is_string() && source["date"].is_string(), "{id}: {source}");
        }
        let mut found = Vec::new();
        texts(&framework, &mut found);
        for it in found {
            assert!(it["en"].is_string() && it["en"] != it["de"], "{id}: {it}");
        }
    }
}

#[test]
fn each_is_found_by_match() {
    let haus = json!({ "type": "organisation", "id": "haus", "title": { "de": "Ein Anbieter" },
        "created": "2026-01-01", "kind": "it_provider" });
    let text_of = Value::from(vec![haus]).to_string();
    for framework in frameworks() {
        let (id, version) = (text(&framework["id"]), text(&framework["version"]));
        for profile in [id.to_owned(), format!("{id}@{version}")] {
            let request = json!({ "as_of": DAY, "profile": profile, "lang": "en" });
            let answer = call("match", &request, &[("register.json", text_of.as_bytes())]);
            assert_eq!(answer["profile"]["title"], framework["title"]["en"], "{answer}");
            assert_eq!(answer["profile"]["subject"], framework["subject"], "{answer}");
            let ids = |list: &Value, name: &str| {
                list.as_array().unwrap().iter().map(|it| it[name].clone()).collect::<Vec<_>>()
            };
            let told = ids(&answer["criteria"], "criterion");
            assert_eq!(told, ids(&framework["criteria"], "id"), "{id}");
        }
    }
}

#[test]
fn the_copy_in_the_example_says_the_same() {
    let kog: Value = serde_json::from_str(&file("examples/kog/profiles.json")).unwrap();
    let named = |all: &[Value]| {
        all.iter().find(|it| it["id"] == "efa_minimum_requirements").unwrap().clone()
    };
    let (copy, shipped) = (named(kog.as_array().unwrap()), named(&frameworks()));
    for member in ["version", "title", "purpose", "criteria", "scope", "status"] {
        assert_eq!(copy[member], shipped[member], "{member}");
    }
}

/// Members of a need that say nothing of its matter: nobody asks for them.
const OF_THE_OFFICE: [&str; 9] = [
    "type",
    "schema_version",
    "id",
    "created",
    "modified",
    "confirmed_by",
    "valid",
    "suppress",
    "ext",
];

fn asking(members: &[String]) -> Value {
    let criteria = members.iter().map(|member| {
        json!({ "id": member, "title": { "de": "Eine Angabe" }, "text": { "de": "Die Angabe." },
            "class": "A", "binding": "should", "dimension": "organisation",
            "concept": format!("need.{member}"), "data_type": "text",
            "expected": { "op": "known", "value": true } })
    });
    json!({ "type": "profile", "id": "ALLES", "title": { "de": "Alle Angaben" }, "version": "1",
        "created": "2020-01-01", "kind": "framework", "subject": "need",
        "purpose": { "de": "Alle Angaben" }, "addressees": ["fitko"], "scope": { "everyone": true },
        "criteria": criteria.collect::<Vec<_>>(), "status": "draft",
        "history": [{ "status": "draft", "on": "2020-01-01", "by": "Amt" }] })
}

fn members() -> Vec<String> {
    let schema: Value = serde_json::from_str(&file("schemas/v1/need.schema.json")).unwrap();
    let named = |schema: &Value| {
        schema["properties"].as_object().map(|it| it.keys().cloned().collect::<BTreeSet<_>>())
    };
    let in_place = named(&schema).or_else(|| named(&schema["$defs"]["Need"]));
    let all = in_place.unwrap().into_iter();
    all.filter(|it| !OF_THE_OFFICE.contains(&it.as_str())).collect()
}

#[test]
fn every_member_of_a_need_can_be_asked_for() {
    let mut members = members();
    assert!(members.len() > 20, "{members:?}");
    members.push("nutzen".to_owned());
    let framework = Value::from(vec![asking(&members)]).to_string();
    let request = json!({ "as_of": DAY, "scope": "register" });
    let report = call("check", &request, &[("rahmen.json", framework.as_bytes())]);
    let unknown = report["findings"].as_array().unwrap().iter();
    let unknown: Vec<_> =
        unknown.filter(|it| it["case"] == "no-such-member").map(|it| &it["params"]).collect();
    assert_eq!(unknown, [&json!({ "value": "need.nutzen" })], "{report}");
}

#[test]
fn a_need_says_what_its_text_says() {
    let members = members();
    let needs = ["examples/kog/needs.jsonl", "examples/kog-2026/needs.jsonl"].map(file).concat();
    let needs: Vec<Value> = needs.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let records: Vec<Value> = needs.iter().cloned().chain([asking(&members)]).collect();
    let records = Value::from(records).to_string();
    let (mut said, mut missing) = (0, 0);
    for need in &needs {
        let request = json!({ "as_of": "2026-12-31", "profile": "ALLES", "need": need["id"] });
        let answer = call("match", &request, &[("register.json", records.as_bytes())]);
        let told = answer["needs"][0]["criteria"].as_array().unwrap();
        for (member, cell) in members.iter().zip(told) {
            let is_empty = |it: &Value| it.as_array().is_some_and(Vec::is_empty);
            let has = |it: &str| need.get(it).is_some_and(|it| !is_empty(it));
            let is_cut = member == "services" && need["cross_cutting"] == true;
            let wanted = if has(member) || is_cut { "yes" } else { "no" };
            assert_eq!(cell["answer"], wanted, "{}: {member}: {cell}", need["id"]);
            assert_eq!(cell["path"], json!(format!("/{member}")), "{cell}");
            let counted = if wanted == "yes" { &mut said } else { &mut missing };
            *counted += 1;
        }
    }
    assert!(said > 500 && missing > 500, "{said} said, {missing} missing");
}
