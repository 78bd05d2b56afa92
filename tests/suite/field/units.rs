//! K1 conditions, K2 units, K5 two roles, K6 day and version.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{Cases, DAY, call, changed, found, kog, paths, with};

pub fn conditions(cases: &mut Cases) {
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

pub fn units(cases: &mut Cases) {
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
    for (row, code) in [
        ("057740000000,,Kreis Paderborn,05,kreis,,,,,,", "UNIT-002/length"),
        ("057740099099,05774099,Ort,05,kommune,,,057740099099,,,", "UNIT-004/cycle"),
    ] {
        let path = if code.starts_with("UNIT-002") { "/ars" } else { "/administered_by" };
        cases.finds("K2", &with("units.csv", format!("{text}{row}\n")), code, path, None);
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

pub fn roles_and_days(cases: &mut Cases) {
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
    let itself = json!([{ "rel": "requires", "target": "ANG-gewerbe@1" }]);
    for (file, id, path, value, at, code) in [
        ("offerings", "ANG-wohngeld", "/provider", json!("dataport@3"), "", "not-versioned"),
        ("offerings", "ANG-wohngeld", "/provider", json!("kgst@1#K"), "", "not-versioned"),
        ("decisions", "itplr-2024-13", "/session", json!("itplr-43@2"), "", "not-versioned"),
        ("organisations", "kgst", "/member_of", json!(["kgst"]), "/0", "to-itself"),
        ("organisations", "kgst", "/successor_of", json!(["kgst"]), "/0", "to-itself"),
        ("offerings", "ANG-gewerbe", "/links", itself, "/0/target", "to-itself"),
        ("bodies", "kog", "/seat_groups/0/accepts", json!(["gibtsnicht"]), "/0", "nowhere"),
    ] {
        let files = changed(&[(&format!("{file}.json"), id, path, value)]);
        let code = format!("LINK-001/{code}");
        cases.finds("K6", &files, &code, &format!("{path}{at}"), None);
    }
}
