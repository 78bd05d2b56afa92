//! What people who do this job ran into, by kind: inputs as they were met, and what is right.
//!
//! K1 conditions, K2 units, K3 files and containers, K4 causes, K5 two roles, K6 day and version,
//! K7 legitimate records, K8 faults, K10 typed ways in.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

const DAY: &str = "2026-11-24";

/// `examples/kog`, by file.
fn kog() -> BTreeMap<String, Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/kog");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let named = entries.map(|path| {
        (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())
    });
    named.filter(|(name, _)| !name.ends_with(".md")).collect()
}

/// The example with a file in another form.
fn with(file: &str, text: impl Into<Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let mut files = kog();
    files.insert(file.to_owned(), text.into());
    files
}

/// The example with a record changed: file, id, pointer, value; `null` takes the member away.
fn changed(changes: &[(&str, &str, &str, Value)]) -> BTreeMap<String, Vec<u8>> {
    let mut files = kog();
    for (file, id, pointer, value) in changes {
        let text = String::from_utf8(files[*file].clone()).unwrap();
        let lines = file.ends_with(".jsonl");
        let mut records: Vec<Value> = match lines {
            true => text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
            false => serde_json::from_str(&text).unwrap(),
        };
        let record = records.iter_mut().find(|record| record["id"] == *id).unwrap();
        let (parent, member) = pointer.rsplit_once('/').unwrap();
        let parent = record.pointer_mut(parent).unwrap();
        match (parent, value) {
            (Value::Object(object), Value::Null) => drop(object.remove(member)),
            (Value::Array(items), value) => items[member.parse::<usize>().unwrap()] = value.clone(),
            (object, value) => object[member] = value.clone(),
        }
        let text = match lines {
            true => records.iter().map(|record| format!("{record}\n")).collect(),
            false => Value::from(records).to_string(),
        };
        files.insert((*file).to_owned(), text.into_bytes());
    }
    files
}

fn call(name: &str, request: &Value, files: &BTreeMap<String, Vec<u8>>) -> Value {
    let inputs: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    let answer = bedarf::calls::call(name, request.to_string().as_bytes(), &inputs);
    serde_json::from_slice(&answer).unwrap()
}

/// Codes with cases and pointers of what is found, beyond what the example itself gives.
fn found(files: &BTreeMap<String, Vec<u8>>) -> Vec<(String, String, Value)> {
    let told = |files: &BTreeMap<String, Vec<u8>>| {
        let answer = call("check", &json!({ "as_of": DAY }), files);
        let findings = answer["findings"].as_array().unwrap().clone();
        let word = |it: &Value, name: &str| it[name].as_str().unwrap_or_default().to_owned();
        let told = findings.into_iter().map(move |it| {
            let code = format!("{}/{}", word(&it, "code"), word(&it, "case"));
            (code, word(&it, "path"), it["fix"].clone())
        });
        told.collect::<Vec<_>>()
    };
    let example = kog();
    let own = told(&example);
    told(files).into_iter().filter(|it| !own.contains(it)).collect()
}

fn paths(unit: &str, day: &str, files: &BTreeMap<String, Vec<u8>>) -> Value {
    call("paths", &json!({ "unit": unit, "as_of": day }), files)
}

/// The cases that passed, by kind.
#[derive(Default)]
struct Cases(BTreeMap<&'static str, Vec<String>>);

impl Cases {
    fn told(&mut self, kind: &'static str, case: &str, holds: bool, seen: &dyn std::fmt::Debug) {
        assert!(holds, "{kind} {case}: {seen:?}");
        self.0.entry(kind).or_default().push(case.to_owned());
    }

    /// Something is found there, with that repair where one is said.
    fn finds(
        &mut self,
        kind: &'static str,
        files: &BTreeMap<String, Vec<u8>>,
        code: &str,
        path: &str,
        fix: Option<Value>,
    ) {
        let all = found(files);
        let there = all.iter().find(|it| it.0.starts_with(code) && it.1 == path);
        let fits = |it: &(String, String, Value)| {
            fix.as_ref().is_none_or(|fix| it.2[0]["value"] == *fix || it.2[0]["op"] == *fix)
        };
        self.told(kind, &format!("{code} {path}"), there.is_some_and(fits), &all);
    }
}

#[test]
fn what_people_ran_into() {
    let mut cases = Cases::default();
    conditions(&mut cases);
    units(&mut cases);
    files(&mut cases);
    roles_and_days(&mut cases);
    records(&mut cases);
    for (kind, passed) in &cases.0 {
        println!("{kind}: {} cases passed", passed.len());
    }
    assert_eq!(cases.0.len(), 8);
}

fn conditions(cases: &mut Cases) {
    let need = "BED-2020-0001";
    let land = json!({ "attr": "land", "in": ["5"] });
    let files = changed(&[("offerings.json", "ANG-wohngeld", "/scope", land)]);
    cases.finds("K1", &files, "COND-003", "/scope/in/0", Some(json!("05")));
    for (condition, code, path, fix) in [
        (json!({ "attr": "land", "in": ["09", "5"] }), "COND-003", "/in/1", Some(json!("05"))),
        (json!({ "attr": "ags", "eq": 5_774_032 }), "COND-003", "/eq", Some(json!("05774032"))),
        (json!({ "attr": "population", "ge": "20000" }), "COND-001", "/ge", Some(json!(20_000))),
        (json!({ "attr": "population", "ge": "90000000" }), "COND-001", "/ge", None),
        (
            json!({ "attr": "kind", "in": ["gemeinde"] }),
            "COND-002",
            "/in/0",
            Some(json!("kommune")),
        ),
        (json!({ "attr": "kind", "in": ["Stadt"] }), "COND-002", "/in/0", Some(json!("kommune"))),
        (json!({ "attr": "own_administration", "eq": "ja" }), "COND-001", "/eq", Some(json!(true))),
        (json!({ "attr": "land", "eq": "NRW" }), "COND-003", "/eq", Some(json!("05"))),
        (json!({ "attr": "land", "eq": "Bayern" }), "COND-003", "/eq", Some(json!("09"))),
        (json!({ "attr": "ars", "within": "57" }), "COND-003", "/within", Some(json!("057"))),
        (json!({ "attr": "land", "eq": "17" }), "COND-003", "/eq", None),
        (json!({ "attr": "population", "lt": 0 }), "COND-004", "", None),
        (json!({ "attr": "ars", "within": "05775" }), "COND-005", "/within", None),
        (json!({ "attr": "ars", "in": ["071355002099"] }), "COND-005/dissolved", "/in/0", None),
        (json!({ "not": { "attr": "land", "eq": "5" } }), "COND-003", "/not/eq", Some(json!("05"))),
    ] {
        let files = changed(&[("needs.jsonl", need, "/affected", condition)]);
        cases.finds("K1", &files, code, &format!("/affected{path}"), fix);
    }
}

fn units(cases: &mut Cases) {
    let example = kog();
    for (key, standing, ars) in [
        ("05774000", "filled_up", "05774"),
        ("057740000000", "filled_up", "05774"),
        ("05315", "filled_up", "053150000000"),
        ("071355002000", "filled_up", "071355002"),
        ("010545453076", "other_key", "010545489076"),
    ] {
        let unit = &paths(key, DAY, &example)["unit"];
        let holds = unit["standing"] == standing && unit["ars"] == ars;
        cases.told("K2", key, holds, unit);
    }
    let gone = &paths("071355002099", DAY, &example)["unit"];
    let holds = gone["standing"] == "dissolved" && gone["successors"] == json!(["071355002045"]);
    cases.told("K2", "dissolved", holds, gone);
    let text = String::from_utf8(example["units.csv"].clone()).unwrap();
    let rows: Vec<&str> = text.lines().collect();
    let twice = [&text, rows[1..21].join("\n").as_str(), "\n"].concat();
    cases.finds("K2", &with("units.csv", twice.clone()), "UNIT-001/identical", "/ars", None);
    let html = |files: &BTreeMap<String, Vec<u8>>| {
        let page = call("report", &json!({ "as_of": DAY }), files);
        page["html"].as_str().unwrap().matches("/ 75").count()
    };
    let same = (html(&example), html(&with("units.csv", twice)));
    cases.told("K2", "20 rows twice count once", same.0 == same.1, &same);
    let other = text.replacen("90164", "90165", 1) + rows[1] + "\n";
    cases.finds("K2", &with("units.csv", other), "UNIT-001/two-rows", "/ars", None);
    for (from, to, code, path) in [
        ("01,kommune", "02,kommune", "UNIT-002/other-land", "/land"),
        (",01001000,", ",01001001,", "UNIT-002/ags-not-of-ars", "/ags"),
        (",true,,", ",true,2024-01-01,2020-01-01", "UNIT-003", "/valid_to"),
        ("\"Flensburg, Stadt\"", "\"Flensburg, Stadt", "TABL-002", ""),
    ] {
        let files = with("units.csv", text.replacen(from, to, 1));
        cases.finds("K2", &files, code, path, None);
    }
    let changes = String::from_utf8(example["successors.csv"].clone()).unwrap();
    for (line, code) in [
        ("010010000000,010010000000,2024-01-01", "UNIT-005/itself"),
        ("010010000000,010020000000,2024-01-01", "UNIT-005/still-valid"),
    ] {
        let files = with("successors.csv", format!("{changes}{line}\n"));
        let path = if code.ends_with("itself") { "/new" } else { "/old" };
        cases.finds("K2", &files, code, path, None);
    }
}

fn files(cases: &mut Cases) {
    let example = kog();
    let text = String::from_utf8(example["units.csv"].clone()).unwrap();
    let semicolons = text.replace(',', ";").replace('\n', "\r\n");
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (case, table) in [
        ("as German Excel saves it", ["\u{feff}", &semicolons].concat().into_bytes()),
        ("sep=;", ["sep=;\n", &semicolons].concat().into_bytes()),
        ("tabs", text.replace(',', "\t").into_bytes()),
    ] {
        let all = found(&with("units.csv", table));
        cases.told("K3", case, all.is_empty(), &all);
    }
    let all = found(&with("units.csv", utf16));
    cases.told("K3", "UTF-16 table", all.len() == 1 && all[0].0.starts_with("JSON-006"), &all);
    let spelled = text.replace(",true,", ",WAHR,");
    let all = found(&with("units.csv", spelled));
    cases.told("K3", "WAHR once", all.len() == 1 && all[0].0 == "TABL-004/spelled", &all);
    let line = String::from_utf8(example["needs.jsonl"].clone()).unwrap();
    let first: Value = serde_json::from_str(line.lines().next().unwrap()).unwrap();
    for (name, text) in [
        ("one.jsonl", serde_json::to_string_pretty(&first).unwrap().into_bytes()),
        ("many.json", line.clone().into_bytes()),
        ("list.jsonl", format!("[{}]", line.trim().replace('\n', ",")).into_bytes()),
        ("wide.jsonl", line.encode_utf16().flat_map(u16::to_le_bytes).collect()),
    ] {
        let files = BTreeMap::from([(name.to_owned(), text)]);
        let answer = call("check", &json!({ "scope": "record" }), &files);
        let once = answer["by_code"] == json!({ "JSON-006": 1 });
        let all = if name == "one.jsonl" { 1 } else { line.lines().count() };
        cases.told("K3", name, once && answer["records"] == all, &answer["by_code"]);
    }
    let nothing = call("check", &json!({}), &BTreeMap::new());
    cases.told("K3", "nothing is not fine", nothing["ok"] == false, &nothing["ok"]);
}

fn roles_and_days(cases: &mut Cases) {
    let example = kog();
    let berlin = paths("11000000", "2020-11-01", &example);
    let next = berlin["next_contact"]["organisation"].as_str().unwrap_or_default();
    cases.told("K5", "Berlin does not ask Berlin", next != "land-11", &next);
    for (key, day) in [("11000000", DAY), ("02000000", DAY), ("11000000", "2022-01-01")] {
        let answer = paths(key, day, &example);
        let hops = answer["paths"].as_array().unwrap().iter();
        let all: Vec<&Value> = hops.flat_map(|it| it["hops"].as_array().unwrap()).collect();
        let itself = all.iter().any(|hop| hop["from"] == hop["to"]);
        cases.told("K5", &format!("{key} on {day}"), !itself, &all);
    }
    let unit = &paths("071355002009", DAY, &example)["unit"];
    let acts = unit["administered_by"] == "ars:071355002" && unit["message"].is_string();
    cases.told("K5", "who acts for Binningen", acts, unit);
    for state in ["ended", "planned", "pilot"] {
        let files = changed(&[("offerings.json", "ANG-wohngeld", "/lifecycle", json!(state))]);
        let answer = paths("05774032", DAY, &files);
        let mut ways = answer["paths"].as_array().unwrap().iter();
        let none = ways.all(|it| it["offering"] != "ANG-wohngeld");
        cases.told("K6", &format!("{state} gives no way"), none, &answer["paths"]);
        let all = found(&files);
        cases.told(
            "K6",
            &format!("{state} is told"),
            all.iter().any(|it| it.0.starts_with("OFFR-015")),
            &all,
        );
    }
    for (file, id, path, value, code) in [
        (
            "offerings.json",
            "ANG-wohngeld",
            "/provider",
            json!("dataport@3"),
            "LINK-001/not-versioned",
        ),
        ("organisations.json", "kgst", "/member_of", json!(["kgst"]), "LINK-001/to-itself"),
    ] {
        let at = if path == "/member_of" { "/member_of/0" } else { path };
        cases.finds("K6", &changed(&[(file, id, path, value)]), code, at, None);
    }
}

fn records(cases: &mut Cases) {
    let need = "BED-2020-0001";
    // looking back is possible: nothing but hints
    let past = call("check", &json!({ "as_of": "2021-06-01" }), &kog());
    let only_hints = past["findings"].as_array().unwrap().iter();
    let wrong: Vec<&Value> =
        only_hints.filter(|it| it["code"] == "CORE-003" && it["severity"] != "info").collect();
    cases.told("K7", "looking back", wrong.is_empty(), &wrong);
    let standard = changed(&[
        ("offerings.json", "ANG-gewerbe", "/reuse_model", json!("standard")),
        ("offerings.json", "ANG-gewerbe", "/access_paths", json!([])),
    ]);
    let all = found(&standard);
    let blamed = all.iter().any(|it| it.0.starts_with("OFFR-004") || it.0.starts_with("OFFR-007"));
    cases.told("K7", "a standard without access path", !blamed, &all);
    cases.finds(
        "K8",
        &changed(&[("bodies.json", "kog", "/memberships/1/seat", Value::Null)]),
        "BODY-010/no-seat",
        "/memberships/9/seat",
        None,
    );
    cases.finds(
        "K8",
        &changed(&[("bodies.json", "it_plr", "/memberships/17/voting", json!(true))]),
        "BODY-010/guest-votes",
        "/memberships/17/voting",
        None,
    );
    cases.finds(
        "K8",
        &changed(&[("bodies.json", "kog", "/seats/0/occupancy", json!("vacant"))]),
        "BODY-010/not-vacant",
        "/seats/0/occupancy",
        None,
    );
    cases.finds(
        "K8",
        &changed(&[("needs.jsonl", need, "/forwarded_to", json!({ "de": "An das Land" }))]),
        "NEED-016",
        "/forwarded_to",
        None,
    );
    let phone = json!({ "de": "Kommunen bestellen selbst. Rückfragen: 05251 881234." });
    let public = changed(&[
        ("needs.jsonl", need, "/visibility", json!("public")),
        ("needs.jsonl", need, "/outcome", phone),
    ]);
    cases.finds("K8", &public, "PRIV-009/telephone", "/outcome/de", None);
    // the typed ways in are as strict as the text
    let mut options = bedarf::Options::default();
    let refused = options.set_severity("SHAPE-001", None).is_err()
        && options.set_severity("NEED-999", None).is_err();
    cases.told("K10", "severities", refused, &refused);
    let text = String::from_utf8(kog()["needs.jsonl"].clone()).unwrap();
    let sound: Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    for condition in [
        json!({ "everyone": false }),
        json!({ "attr": "land", "eq": "05", "ne": "09" }),
        json!({ "attr": "land", "eq": "05", "mehr": 1 }),
    ] {
        let mut need = sound.clone();
        need["affected"] = condition.clone();
        let refused = serde_json::from_value::<bedarf::Need>(need).is_err();
        cases.told("K10", &condition.to_string(), refused, &condition);
    }
}
