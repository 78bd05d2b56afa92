//! `completeness` against a second implementation that reads the records as plain JSON.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use bedarf_tests::Random;
use bedarf_tests::stood::stood;
use serde_json::{Value, json};

const DAYS: [&str; 4] = ["2020-01-01", "2021-03-01", "2026-01-15", "2026-06-01"];

/// The status of a record on the day that is asked for, or now; nothing where it is not on record.
fn status<'v>(record: &'v Value, day: Option<&str>) -> Option<&'v str> {
    match day {
        Some(day) => stood(record, day),
        None => record["status"].as_str().or(record["lifecycle"].as_str()),
    }
}

fn optional(dice: &mut Random, record: &mut Value, members: &[(&str, Value)]) {
    for (name, value) in members {
        if dice.chance(50) {
            record[*name] = value.clone();
        }
    }
}

fn organisation(dice: &mut Random, id: &str) -> Value {
    let kind = dice.word(&["kommune", "kommune", "land", "it_provider"]);
    let mut made = json!({ "type": "organisation", "id": id, "created": "2020-01-01",
        "title": { "de": format!("Stelle {id}") }, "kind": kind });
    let own = dice.chance(50);
    let members = [
        ("ars", json!(dice.word(&["057740032032", "010020000000", "064110000000"]))),
        ("population", json!({ "count": 5, "on": "2020-01-01" })),
        ("own_administration", json!(own)),
        ("administered_by", json!("o0")),
        ("it_providers", json!([{ "organisation": "o0", "primary": true, "valid": {} }])),
        ("procedures", json!(["Verfahren"])),
        ("contact", json!({ "name": { "de": "Stelle" }, "url": "https://example.org/" })),
        ("confirmed", json!("2026-01-01")),
    ];
    let is_unit = kind == "kommune";
    let members = members.iter().filter(|(name, _)| is_unit || *name == "contact");
    optional(dice, &mut made, &members.cloned().collect::<Vec<_>>());
    if kind == "land" && dice.chance(50) {
        made["land"] = json!("05");
    }
    made
}

fn offering(dice: &mut Random, number: usize) -> Value {
    let mut made = json!({ "type": "offering", "id": format!("a{number}"), "created": "2020-01-01",
        "title": { "de": "Ein Dienst für alle" }, "reuse_model": "service", "provider": dice.word(&["o0", "o1"]),
        "operator": "o0", "contact": { "name": { "de": "Stelle" } }, "scope": { "everyone": true },
        "lifecycle": dice.word(&["available", "planned", "ended"]), "access_paths": [] });
    made["created"] = json!(dice.word(&DAYS));
    let state = dice.word(&["known", "unknown"]);
    let mut user = json!({ "organisation": "o1", "state": dice.word(&["productive", "pilot", "planned"]),
        "confirmed": dice.chance(50) });
    optional(dice, &mut user, &[("since", json!("2020-01-01"))]);
    let hop = json!({ "from": "o0", "to": "role:kommune", "channel": "direct" });
    let members = [
        ("services", json!(["99115005104000"])),
        ("cross_cutting", json!(true)),
        ("access_paths", json!([{ "id": "w", "hops": [hop] }])),
        ("cost", json!({ "state": state })),
        ("contact", json!({ "name": { "de": "Stelle" }, "mail": "stelle@example.org" })),
        (
            "phases",
            json!([{ "phase": dice.word(&["available", "pilot"]), "planned": "2027-01-01" }]),
        ),
        ("references", json!([user])),
        ("confirmed", json!("2026-02-01")),
        ("confirmed_by", json!("o1")),
        ("modified", json!(dice.word(&DAYS))),
    ];
    optional(dice, &mut made, &members);
    if made["lifecycle"] == "ended" && dice.chance(70) {
        let began = json!({ "phase": "available", "actual": dice.word(&DAYS[..2]) });
        made["phases"] = json!([began, { "phase": "ended", "actual": dice.word(&DAYS) }]);
    }
    made
}

fn need(dice: &mut Random, number: usize) -> Value {
    let status = dice.word(&["draft", "triaged", "rejected"]);
    let mut made = json!({ "type": "need", "id": format!("n{number}"), "created": "2020-01-01",
        "title": { "de": "Ein Bedarf für alle" }, "statement": { "de": "Text" }, "kind": "legal",
        "originators": [{ "organisation": "o1" }], "affected": { "everyone": true }, "status": status,
        "history": [{ "status": "draft", "on": dice.word(&DAYS[..2]), "by": "Amt" },
                    { "status": status, "on": dice.word(&DAYS), "by": "Amt" }] });
    let members = [
        ("modified", json!(dice.word(&DAYS))),
        ("level", json!("both")),
        ("outcome", json!({ "de": "Besser" })),
        ("attribution", json!(dice.word(&["named", "none"]))),
    ];
    optional(dice, &mut made, &members);
    made
}

/// What is needed of a record, and whether it is there.
fn needed(it: &Value, day: Option<&str>) -> Vec<(&'static str, bool)> {
    let has = |name: &str| !it[name].is_null();
    let mut all = Vec::new();
    if day.is_some_and(|day| it["created"].as_str() > Some(day)) {
        return all;
    }
    let has_status = !it["status"].is_null() || !it["lifecycle"].is_null();
    let status = Some(it).filter(|_| has_status).and_then(|it| status(it, day));
    match it["type"].as_str().unwrap() {
        "organisation" => {
            if it["kind"] == "kommune" {
                all.push(("/ars", has("ars")));
                all.push(("/population", has("population")));
                all.push(("/own_administration", has("own_administration")));
                if it["own_administration"] == false {
                    all.push(("/administered_by", has("administered_by")));
                }
                all.push(("/it_providers", has("it_providers")));
                all.push(("/procedures", has("procedures")));
            }
            all.push(("/contact", has("contact")));
            if it["kind"] == "land" {
                all.push(("/land", has("land")));
            }
        }
        "offering" if status.is_some_and(|it| it != "ended") => {
            all.push(("/services", has("services") || has("cross_cutting")));
            all.push(("/access_paths", it["access_paths"] != json!([])));
            all.push(("/cost", it["cost"]["state"] == "known"));
            all.push(("/contact/mail", !it["contact"]["mail"].is_null()));
            if status == Some("planned") {
                all.push(("/phases", it["phases"][0]["phase"] == "available"));
            }
            if has("references") && it["references"][0]["state"] != "planned" {
                all.push(("/references/since", !it["references"][0]["since"].is_null()));
                all.push(("/references/confirmed", it["references"][0]["confirmed"] == true));
            }
        }
        "need" if status.is_some_and(|it| it != "rejected") => {
            if status == Some("triaged") {
                all.push(("/level", has("level")));
            }
            all.push(("/outcome", has("outcome")));
            all.push(("/attribution", has("attribution")));
        }
        _ => {}
    }
    all
}

fn responsible(it: &Value) -> Option<&str> {
    match it["type"].as_str().unwrap() {
        "organisation" => it["id"].as_str(),
        "offering" => it["provider"].as_str(),
        _ if it["attribution"] == "named" => Some("o1"),
        _ => None,
    }
}

#[test]
fn what_is_missing_is_told() {
    let (mut seen, mut all, mut unknowns) = (BTreeMap::<&str, usize>::new(), 0, 0);
    for seed in 0..5_000 {
        let mut dice = Random::new(seed);
        let mut records = vec![organisation(&mut dice, "o0"), organisation(&mut dice, "o1")];
        records.extend((0..2).map(|number| offering(&mut dice, number)));
        records.extend((0..2).map(|number| need(&mut dice, number)));
        let only = dice.chance(20).then(|| dice.word(&["need", "offering"]));
        let day = dice.chance(70).then(|| dice.word(&["2020-06-01", "2026-01-15", "2026-11-24"]));
        let mut request = only.map_or_else(|| json!({}), |only| json!({ "type": only }));
        day.into_iter().for_each(|day| request["as_of"] = json!(day));
        let text = Value::from(records.clone()).to_string();
        let inputs = [("r.json", text.as_bytes())];
        let answer = bedarf::calls::call("completeness", request.to_string().as_bytes(), &inputs);
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        assert_eq!(answer["unread"], json!([]), "{seed}: {answer}");
        let wanted = records.iter().filter(|it| only.is_none_or(|only| it["type"] == only));
        let wanted_all = wanted.clone();
        let wanted: Vec<(&Value, Vec<(&str, bool)>)> = wanted
            .map(|it| (it, needed(it, day)))
            .filter(|(_, needed)| !needed.is_empty())
            .collect();
        let told = answer["records"].as_array().unwrap();
        assert_eq!(told.len(), wanted.len(), "{seed}");
        let mut by_whom: BTreeMap<&str, (u64, u64, u64)> = BTreeMap::new();
        for ((record, needed), told) in wanted.iter().zip(told) {
            assert_eq!(told["id"], record["id"], "{seed}");
            let missing: Vec<&str> =
                needed.iter().filter(|(_, there)| !there).map(|(path, _)| *path).collect();
            let paths = told["missing"].as_array().unwrap().iter();
            let paths: Vec<&str> = paths.map(|it| it["member"].as_str().unwrap()).collect();
            assert_eq!(paths, missing, "{seed}: {record}");
            let there = needed.len() - missing.len();
            assert_eq!((&told["needed"], &told["there"]), (&json!(needed.len()), &json!(there)));
            let by_then = |on: &&Value| day.is_none_or(|day| on.as_str() <= Some(day));
            let confirmed = record.get("confirmed").filter(by_then);
            assert_eq!(told.get("confirmed_on"), confirmed, "{seed}");
            let by = record.get("confirmed_by").filter(|_| confirmed.is_some());
            assert_eq!(told.get("confirmed_by"), by, "{seed}");
            if let Some(who) = responsible(record) {
                let of = by_whom.entry(who).or_default();
                *of = (of.0 + 1, of.1 + needed.len() as u64, of.2 + there as u64);
            }
            for (path, is_there) in needed {
                *seen.entry(if *is_there { "there" } else { path }).or_default() += 1;
                all += 1;
            }
        }
        let sum = |member: &str| told.iter().map(|it| it[member].as_u64().unwrap()).sum::<u64>();
        assert_eq!(answer["needed"], sum("needed"), "{seed}");
        assert_eq!(answer["there"], sum("there"), "{seed}");
        let confirmed = told.iter().filter(|it| it.get("confirmed_on").is_some()).count();
        assert_eq!(answer["confirmed"], confirmed, "{seed}");
        let is_unknown = |it: &&Value| {
            let is_there = day.is_some_and(|day| it["created"].as_str() <= Some(day));
            is_there && it["type"] != "organisation" && status(it, day).is_none()
        };
        let unknown: Vec<&Value> = wanted_all.filter(is_unknown).map(|it| &it["id"]).collect();
        let told_unknown: Vec<&Value> =
            answer["status_unknown"].as_array().into_iter().flatten().collect();
        assert_eq!(told_unknown, unknown, "{seed} on {day:?}: {text}");
        unknowns += unknown.len();
        let found = answer["organisations"].as_array().unwrap().iter().map(|it| {
            let number = |member: &str| it[member].as_u64().unwrap();
            let sums = (number("records"), number("needed"), number("there"));
            (it["organisation"].as_str().unwrap(), sums)
        });
        assert_eq!(found.collect::<BTreeMap<_, _>>(), by_whom, "{seed}");
        units(seed, &records, &answer);
    }
    println!("{all}: {seen:?}");
    assert!(unknowns > 500, "{unknowns}");
    assert_eq!(seen.len(), 19, "{seen:?}");
    for (what, number) in &seen {
        assert!(number * 200 > all, "{what}: only {number} of {all}");
    }
}

/// Who asks for a record that is not there is told so.
#[test]
fn a_record_that_is_not_there_is_an_error() {
    let request = json!({ "id": "a1" }).to_string();
    let answer = bedarf::calls::call("completeness", request.as_bytes(), &[("r.json", b"[]")]);
    let answer: Value = serde_json::from_slice(&answer).unwrap();
    assert_eq!(answer["error"]["code"], "bad_request", "{answer}");
}

/// Of each attribute of how many units it is known; two records of one key are one unit.
fn units(seed: u64, records: &[Value], answer: &Value) {
    let mut units: Vec<&Value> = Vec::new();
    for it in records.iter().filter(|it| it["kind"] == "kommune") {
        let is_known = units.iter().any(|other| !it["ars"].is_null() && other["ars"] == it["ars"]);
        if !is_known {
            units.push(it);
        }
    }
    let told = answer["units"].as_array().unwrap();
    for (attribute, member) in
        [("population", "population"), ("procedure", "procedures"), ("ars", "ars")]
    {
        let of = told.iter().find(|it| it["attribute"] == attribute).unwrap();
        assert_eq!(of["units"], units.len(), "{seed}");
        let there = units.iter().filter(|it| !it[member].is_null()).count();
        assert_eq!(of["there"], there, "{seed}: {attribute}");
    }
}
