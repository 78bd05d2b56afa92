//! K2 to K6: siblings of what people ran into, found by readers who tried to break it.

use serde_json::{Value, json};

use crate::ways::{and, of, record};
use crate::{Cases, DAY, changed, found, kog, paths, with};

/// Versions, and offerings that take the place of others.
pub fn versions(cases: &mut Cases) {
    let town = "05774032";
    let version = |number: &str, more: Value| {
        let mut one = record("offerings.json", "ANG-wohngeld");
        (one["id"], one["version"]) = (json!("ANG-probe"), json!(number));
        for (name, value) in more.as_object().unwrap() {
            one[name] = value.clone();
        }
        one
    };
    let supersedes = |target: &str| json!({ "links": [{ "rel": "supersedes", "target": target }] });
    let planned = json!({ "lifecycle": "planned", "phases": [] });
    let told = |one: &Value, other: &Value| {
        // whichever comes first
        [[one, other], [other, one]].map(|both| {
            let files = and(kog(), &both.map(Clone::clone));
            let answer = paths(town, DAY, &files);
            let all = answer["paths"].as_array().unwrap().iter();
            let own =
                all.filter(|it| it["offering"] == "ANG-probe").map(|it| it["version"].clone());
            let mut own: Vec<Value> = own.collect();
            own.dedup();
            let at_once = found(&files).iter().any(|it| it.0 == "CORE-001/versions-at-once");
            (own, at_once)
        })
    };
    let (nine, ten) = (version("9", json!({})), version("10", json!({})));
    for (case, one, other, wanted, at_once) in [
        ("the higher number", &nine, &ten, "10", true),
        ("the one that supersedes", &version("9", supersedes("ANG-probe@10")), &ten, "9", false),
        ("the one that can be had", &nine, &version("10", planned), "9", false),
    ] {
        let both = told(one, other);
        let right = both.iter().all(|it| *it == (vec![json!(wanted)], at_once));
        cases.told("K6", case, right, &both);
    }
    let mut new = record("offerings.json", "ANG-wohngeld");
    new["id"] = json!("ANG-neu");
    new["links"] = supersedes("ANG-wohngeld")["links"].clone();
    let answer = paths(town, DAY, &and(kog(), &[new]));
    let ways = (of(&answer, "ANG-wohngeld").0, of(&answer, "ANG-neu").0);
    cases.told("K6", "superseded by another offering", ways.0 == 0 && ways.1 > 0, &ways);
    let ended = json!({ "from": "2020-01-01", "to": "2025-01-01" });
    let files = changed(&[("organisations.json", "dataport", "/valid", ended)]);
    let told = found(&files).iter().any(|it| it.0 == "LINK-005/over");
    cases.told("K6", "a record whose time is over", told, &found(&files));
}

/// Municipalities, counties and Länder that are known by their municipality key alone.
pub fn keys(cases: &mut Cases) {
    let town = |id: &str, name: &str, value: &str| {
        json!({
            "type": "organisation", "id": id, "title": { "de": "Stadt Beispiel" },
            "created": "2020-08-26", "confirmed": "2026-09-01", "kind": "kommune", name: value
        })
    };
    // dissolved by the table of successors, whatever the record says
    for (name, value, key) in
        [("ars", "071355002099", "071355002099"), ("ags", "07135099", "07135099")]
    {
        let answer = paths(key, DAY, &and(kog(), &[town("alt", name, value)]));
        let standing = answer["unit"]["standing"].clone();
        let none = answer["paths"].as_array().unwrap().is_empty();
        cases.told("K2", &format!("{name} {value}"), standing == "dissolved" && none, &answer);
    }
    let answer = paths("05762020", DAY, &and(kog(), &[town("hx", "ags", "05762020")]));
    let ways = of(&answer, "ANG-wohngeld").0;
    cases.told("K2", "the Land of a municipality key", ways > 0, &answer);
    let twice = [town("pb", "ags", "05774032")];
    let told = found(&and(kog(), &twice)).iter().any(|it| it.0 == "CORE-001/key-taken");
    cases.told("K2", "one town by two keys", told, &found(&and(kog(), &twice)));
    for member in ["/ars", "/ags"] {
        let files = changed(&[("organisations.json", "land-11", member, Value::Null)]);
        let answers = ["11000000", "11"].map(|key| {
            let answer = paths(key, DAY, &files);
            answer["paths"].as_array().unwrap().len()
        });
        let whole = paths("11000000", DAY, &kog())["paths"].as_array().unwrap().len();
        cases.told("K5", &format!("Berlin without {member}"), answers == [whole; 2], &answers);
    }
}

/// Tables, containers and values.
pub fn forms(cases: &mut Cases) {
    let units = String::from_utf8(kog()["units.csv"].clone()).unwrap();
    for (case, text, code) in [
        ("no quotes at all", units.replace('"', ""), "TABL-002/no-quotes"),
        ("a source below", format!("{units}Quelle: Destatis, Stand 2026\n"), "TABL-003/note"),
        (
            "the header twice",
            format!("{units}{}\n", units.lines().next().unwrap()),
            "TABL-003/note",
        ),
    ] {
        let all = found(&with("units.csv", text));
        let codes: Vec<&str> = all.iter().map(|it| it.0.as_str()).collect();
        cases.told("K3", case, codes == [code], &codes);
    }
    let file = "needs.jsonl";
    let need = |pointer: &str, value: Value| changed(&[(file, "BED-2020-0001", pointer, value)]);
    for (pointer, value, code, fix) in [
        (
            "/services",
            json!("99107023017000"),
            "SHAPE-003/no-list",
            Some(json!(["99107023017000"])),
        ),
        ("/title", json!("Wohngeld"), "SHAPE-003/no-language", Some(json!({ "de": "Wohngeld" }))),
        ("/created", json!("2020-02-31"), "SHAPE-011/no-such-day", None),
        ("/created", json!("31.11.2020"), "SHAPE-011/no-such-day", None),
        ("/title", json!(5), "SHAPE-003/container", None),
        ("/level", json!(""), "SHAPE-006/empty", Some(json!("remove"))),
        ("/id", json!("BED 2020"), "SHAPE-014/form", None),
    ] {
        let files = need(pointer, value);
        let all = found(&files);
        let own = all.iter().find(|it| it.0 == code && it.1 == pointer);
        let fits = own.is_some_and(|it| match &fix {
            Some(fix) => it.2[0]["value"] == *fix || it.2[0]["op"] == *fix,
            None => it.2.is_null(),
        });
        cases.told("K4", &format!("{code} {pointer}"), fits, &all);
    }
}
