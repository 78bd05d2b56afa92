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
        let files = changed(&[("needs.jsonl", need, "/affected", condition.clone())]);
        cases.finds("K1", &files, code, &format!("/affected{path}"), fix.clone());
        // wherever a condition stands
        let files = changed(&[("offerings.json", "ANG-wohngeld", "/scope", condition.clone())]);
        cases.finds("K1", &files, code, &format!("/scope{path}"), fix.clone());
        let variant = json!([{
            "id": "klein", "originators": [{ "group": "Kommunalgremium" }], "scope": condition,
            "delta": { "de": "Anders als die anderen" }
        }]);
        let files = changed(&[("needs.jsonl", need, "/variants", variant)]);
        let at = format!("/variants/0/scope{path}");
        cases.finds("K1", &files, code, &at, fix.clone());
        if code != "COND-005" && !code.ends_with("dissolved") {
            // in a form as well, where there is one record alone
            let text = String::from_utf8(files["needs.jsonl"].clone()).unwrap();
            let form = BTreeMap::from([(String::new(), text.lines().next().unwrap().into())]);
            let answer = call("check", &json!({ "scope": "record" }), &form);
            let told = answer["findings"].as_array().unwrap().iter();
            let mut told = told.filter(|it| it["path"] == at.as_str());
            let holds = told.any(|it| it["code"].as_str().is_some_and(|it| code.starts_with(it)));
            cases.told("K1", &format!("{code} in a form"), holds, &answer["findings"]);
        }
    }
}

/// Keys and days of units, and of records that are units.
pub fn keys_and_days(cases: &mut Cases) {
    let example = kog();
    let text = String::from_utf8(example["units.csv"].clone()).unwrap();
    let town = |valid: &str| {
        text.replacen(
            "07135045,\"Kaisersesch, Stadt\",07,kommune,63,3137,071355002,false,,",
            &format!("07135045,\"Kaisersesch, Stadt\",07,kommune,63,3137,071355002,false,{valid}"),
            1,
        )
    };
    let later = &paths("07135045", DAY, &with("units.csv", town("2027-01-01,")))["unit"];
    let holds = later["standing"] == "not_yet" && later["day"] == "2027-01-01";
    cases.told("K2", "not there yet", holds, later);
    let gone = &paths("07135045", DAY, &with("units.csv", town(",2026-01-01")))["unit"];
    let holds = gone["standing"] == "dissolved" && gone["day"] == "2026-01-01";
    cases.told("K2", "dissolved by its row", holds, gone);
    let listed = text.lines().find(|line| line.starts_with("057740032032")).unwrap();
    let closed = with("units.csv", text.replacen(listed, &format!("{listed}2023-01-01"), 1));
    let answer = paths("05774032", DAY, &closed);
    let holds = answer["paths"] == json!([]) && answer["unit"]["standing"] == "dissolved";
    cases.told("K2", "a dissolved town with a record", holds, &answer["unit"]);
    // a row that cannot be read is told by itself, and nothing else for it
    let broken = listed.replacen("kommune", "Stadt", 1);
    let all = found(&with("units.csv", text.replacen(listed, &broken, 1)));
    cases.told("K2", "one wrong cell, one finding", all.len() == 1, &all);
    let capitals = with("units.csv", text.replacen("ars,ags,name", "ARS,AGS,Name", 1));
    let all = found(&capitals);
    cases.told("K3", "columns in capitals", all.is_empty(), &all);
    let quoted = with("units.csv", text.replacen("057740032032,", "'057740032032,", 1));
    cases.finds("K3", &quoted, "TABL-004/spelled", "/ars", Some(json!("057740032032")));
    let ended = changed(&[(
        "organisations.json",
        "ars:057740032032",
        "/valid",
        json!({ "to": "2023-07-01" }),
    )]);
    let answer =
        call("paths", &json!({ "organisation": "ars:057740032032", "as_of": DAY }), &ended);
    let holds = answer["paths"] == json!([]) && answer["unit"]["standing"] == "dissolved";
    cases.told("K2", "a record dissolved in 2023", holds, &answer["unit"]);
    let two = format!("{text}071355002046,07135045,Anderer Ort,07,kommune,,,,,,\n");
    cases.finds("K2", &with("units.csv", two), "UNIT-00", "/ags", None);
    let kind = format!("{text}057740077077,05774077,Ort,05,it_provider,,,,,,\n");
    cases.finds("K2", &with("units.csv", kind), "UNIT-00", "/kind", None);
    let itself = format!("{text}057740077077,05774077,Ort,05,kommune,,,057740077077,false,,\n");
    cases.finds("K2", &with("units.csv", itself), "UNIT-004", "/administered_by", None);
    let changes = String::from_utf8(example["successors.csv"].clone()).unwrap();
    let ring = format!(
        "{changes}057740099099,057740098098,2024-01-01\n057740098098,057740099099,2025-01-01\n"
    );
    cases.finds("K2", &with("successors.csv", ring), "UNIT-005", "/new", None);
    let old = changed(&[("organisations.json", "ars:071355002", "/ars", json!("071355002099"))]);
    cases.finds("K2", &old, "ORGA-00", "/ars", None);
    // a record that has but its municipality key is that of its row
    let bodies = |files: &BTreeMap<String, Vec<u8>>| {
        let named: Vec<(&str, &[u8])> =
            files.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
        let register = bedarf::Register::read(bedarf::Input::Named(&named));
        let day = DAY.parse().unwrap();
        register.all_units(Some(day)).count()
    };
    let only_ags = changed(&[
        ("organisations.json", "ars:057740032032", "/ars", Value::Null),
        ("organisations.json", "ars:057740032032", "/ags", json!("05774032")),
    ]);
    let counts = (bodies(&example), bodies(&only_ags));
    cases.told("K2", "a record with but its AGS is no second town", counts.0 == counts.1, &counts);
    let mut twice = example.clone();
    twice.insert("other/units.csv".to_owned(), example["units.csv"].clone());
    let counts = (bodies(&example), bodies(&twice));
    cases.told("K2", "two tables of the same do not double", counts.0 == counts.1, &counts);
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
