//! The examples: `kog` holds and tells how a service is come by, `faulty` gives exactly its
//! expected findings.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bedarf::calls;
use serde_json::{Value, json};

const TODAY: &str = "2026-11-24";

/// The codes that no example can show, and why.
const NOT_SHOWN: &[(&str, &str)] = &[
    ("JSON-004", "a record above 16 MiB is too long to be kept here"),
    ("TABL-003", "a table that is none of those of a register is not read in a folder"),
];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples").join(name)
}

/// The texts of a folder, as the command reads it: by name, without what is expected of them.
fn texts(name: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path());
    let wanted = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy();
        let ending = path.extension().unwrap_or_default();
        ["units.csv", "successors.csv", "services.csv"].contains(&&*name)
            || ending == "jsonl"
            || ending == "json" && name != "expected.json"
    };
    let mut paths: Vec<PathBuf> = entries.filter(wanted).collect();
    paths.sort();
    let text = |path: PathBuf| {
        (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())
    };
    paths.into_iter().map(text).collect()
}

fn call(name: &str, request: &Value, texts: &[(String, Vec<u8>)]) -> Value {
    let inputs: Vec<(&str, &[u8])> =
        texts.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    serde_json::from_slice(&calls::call(name, request.to_string().as_bytes(), &inputs)).unwrap()
}

fn list<'v>(answer: &'v Value, name: &str) -> &'v Vec<Value> {
    answer[name].as_array().unwrap_or_else(|| panic!("no {name} in {answer}"))
}

#[test]
fn kog_has_no_errors() {
    let answer = call("check", &json!({ "as_of": TODAY }), &texts("kog"));
    let errors = list(&answer, "findings").iter().filter(|it| it["severity"] == "error");
    assert_eq!(errors.collect::<Vec<_>>(), Vec::<&Value>::new());
    assert_eq!(answer["ok"], true);
    assert!(answer["records"].as_u64().unwrap() > 100, "only {}", answer["records"]);
}

/// What is warned of is meant: sessions that are not published, costs that are not known,
/// minimum requirements that ask for two things, a step that municipalities without a route cannot
/// take, advice on the 33rd session of the IT-Planungsrat that came after it, uses of which nobody told since when or
/// confirmed that they are, and one whose day has passed.
#[test]
fn kog_warns_of_what_is_not_known() {
    let answer = call("check", &json!({ "as_of": TODAY }), &texts("kog"));
    let warnings = list(&answer, "findings").iter().filter(|it| it["severity"] == "warning");
    let told = |it: &Value| [&it["code"], &it["record"], &it["path"]].map(ToString::to_string);
    let wanted = [
        ["BODY-004", "kog", "/cadence/in_person_per_year"],
        ["BODY-004", "kog", "/cadence/video_per_month"],
        ["NOTE-008", "MIT-2026-0002", "/steps/1/requires"],
        ["OFFR-013", "ANG-gewerbe", "/cost/state"],
        ["WORD-005", "efa_minimum_requirements", "/criteria/1/text/de"],
        ["WORD-005", "efa_minimum_requirements", "/criteria/5/text/de"],
        ["BODY-009", "kog-2020-11", "/agenda/1"],
        ["BODY-009", "kog-2020-11", "/agenda/2"],
    ];
    let wanted = wanted.map(|it| it.map(|word| format!("{word:?}")));
    let (of_uses, others): (Vec<_>, Vec<_>) =
        warnings.partition(|it| it["path"].as_str().unwrap().starts_with("/references/"));
    let (own, others): (Vec<_>, Vec<_>) = others
        .into_iter()
        .partition(|it| it["source"] == "offerings-in-use.json" && it["code"] == "OFFR-013");
    assert_eq!(others.into_iter().map(told).collect::<Vec<_>>(), wanted);
    assert_eq!(own.len(), 8);
    let count = |code: &str, end: &str| {
        let ends = |it: &&&Value| it["path"].as_str().unwrap().ends_with(end);
        of_uses.iter().filter(|it| it["code"] == code).filter(ends).count()
    };
    assert_eq!((count("OFFR-014", "/since"), count("OFFR-014", "/confirmed")), (5, 4));
    assert_eq!((count("OFFR-017", "/planned_on"), of_uses.len()), (1, 10));
}

/// Published cases: each with the address and the day of its source.
#[test]
fn kog_has_uses_with_their_sources() {
    let answer = call("uses", &json!({ "as_of": TODAY }), &texts("kog"));
    let offerings = list(&answer, "offerings");
    let uses: Vec<&Value> = offerings.iter().flat_map(|it| list(it, "uses")).collect();
    assert!(uses.len() >= 25, "only {}", uses.len());
    let used = offerings.iter().filter(|it| !list(it, "uses").is_empty());
    assert!(used.flat_map(|it| list(it, "services")).collect::<Vec<_>>().len() >= 10);
    let records: Vec<Value> = texts("kog")
        .iter()
        .filter(|(name, _)| name == "users.json" || name == "organisations.json")
        .flat_map(|(_, text)| serde_json::from_slice::<Vec<Value>>(text).unwrap())
        .collect();
    let mut lands = BTreeSet::new();
    for one in uses {
        let source = &one["source"];
        assert!(source["url"].as_str().unwrap().starts_with("http"), "{one}");
        assert!(source["date"].is_string() && source["citation"].is_string(), "{one}");
        let record = records.iter().find(|it| it["id"] == one["organisation"]["id"]).unwrap();
        lands.insert(record["land"].as_str().unwrap().to_owned());
        assert!(one["contact"]["name"]["de"].is_string(), "{one}");
    }
    assert!(lands.len() >= 8, "{lands:?}");
}

/// The 33rd session as it was: the FIT-Store and FIT-Connect were decided on 28 October 2020, and the
/// Kommunalgremium discussed both in November.
#[test]
fn the_advice_on_the_33rd_session_came_after_it() {
    let answer = call("check", &json!({ "as_of": TODAY, "lang": "en" }), &texts("kog"));
    let found = list(&answer, "findings").iter().filter(|it| it["code"] == "BODY-009");
    let told = |it: &Value| ["first", "day", "from"].map(|name| it["params"][name].clone());
    let days = ["2020-10-28", "2020-11-10"];
    let wanted =
        ["itplr-2020-40", "itplr-2020-44"].map(|it| [it, days[0], days[1]].map(Value::from));
    assert_eq!(found.map(told).collect::<Vec<_>>(), wanted);
}

/// The founding shape: 14 seats in groups of 3, 3, 3, 3 and 2, the chair outside.
#[test]
fn the_kommunalgremium_is_as_it_was_constituted() {
    let text = fs::read(folder("kog").join("bodies.json")).unwrap();
    let bodies: Vec<Value> = serde_json::from_slice(&text).unwrap();
    let kog = bodies.iter().find(|body| body["id"] == "kog").unwrap();
    let seats: Vec<u64> =
        list(kog, "seat_groups").iter().map(|group| group["seats"].as_u64().unwrap()).collect();
    assert_eq!(seats, [3, 3, 3, 3, 2]);
    assert_eq!(list(kog, "seats").len(), 14);
    let chair = list(kog, "memberships").iter().find(|it| it["role"] == "chair").unwrap();
    assert_eq!((chair["organisation"].as_str(), chair.get("seat")), (Some("fitko"), None));
}

#[test]
fn nothing_of_kog_is_left_out() {
    let answer = call("check", &json!({ "as_of": TODAY }), &texts("kog"));
    let nothing = json!({ "no_as_of": 0, "no_units": 0, "one_record": 0 });
    assert_eq!(answer["left_out"], nothing, "{answer}");
    let without = call("check", &json!({}), &texts("kog"));
    assert!(without["left_out"]["no_as_of"].as_u64() > Some(5), "{without}");
}

fn paths_of_paderborn(day: &str) -> Value {
    call("paths", &json!({ "unit": "05774032", "as_of": day }), &texts("kog"))
}

#[test]
fn in_2020_no_path_leads_to_paderborn() {
    let answer = paths_of_paderborn("2020-11-01");
    assert!(list(&answer, "paths").is_empty(), "{answer}");
    let wanted = json!({
        "code": "orderer_not_permitted", "offering": "ANG-wohngeld", "access_path": "fit-store",
        "hop": 0, "channel": "fit_store", "on": "2020-11-01"
    });
    let fits = |reason: &&Value| {
        wanted.as_object().unwrap().iter().all(|(name, value)| reason[name] == *value)
    };
    let reason = list(&answer, "reasons").iter().find(fits);
    let reason = reason.unwrap_or_else(|| panic!("no such reason in {answer}"));
    assert!(!reason["message"].as_str().unwrap().is_empty());
    assert_eq!(answer["next_contact"]["organisation"], "land-05");
    assert!(answer["next_contact"]["contact"]["name"]["de"].is_string());
    for reason in list(&answer, "reasons") {
        assert_eq!(reason["on"], "2020-11-01");
    }
}

#[test]
fn today_paths_lead_to_paderborn_and_tell_what_is_assumed() {
    let answer = paths_of_paderborn(TODAY);
    let paths = list(&answer, "paths");
    assert!(!paths.is_empty(), "{answer}");
    let paderborn = "ars:057740032032";
    for path in paths {
        let hops = list(path, "hops");
        assert_eq!(hops.last().unwrap()["to"], paderborn, "{path}");
        for pair in hops.windows(2) {
            assert_eq!(pair[0]["to"], pair[1]["from"], "{path}");
        }
        assert!(hops.iter().all(|hop| hop["source"]["citation"].is_string()), "{path}");
    }
    let assumed = paths.iter().filter(|path| !list(path, "assumptions").is_empty());
    assert!(assumed.count() > 0, "{answer}");
    assert!(answer["names"][paderborn].is_string());
}

/// The way through the FIT-Store was open to no municipality at any time by itself: it needed the
/// Land, from the day on which Länder could pass on to that on which the FIT-Store ended.
#[test]
fn the_way_through_the_fit_store_opens_and_closes() {
    let open = |day: &str| {
        let answer = paths_of_paderborn(day);
        let through =
            |path: &Value| list(path, "hops").iter().any(|it| it["channel"] == "fit_store");
        list(&answer, "paths").iter().any(through)
    };
    let days = ["2020-10-27", "2020-10-28", "2021-10-28", "2024-04-01", TODAY];
    let found: Vec<&str> = days.into_iter().filter(|day| open(day)).collect();
    assert_eq!(found, Vec::<&str>::new());
    assert!(open("2024-03-31"), "the last day of the FIT-Store");
}

type Found = BTreeSet<(String, Option<String>, String)>;

fn found(entries: &[Value]) -> Found {
    let word = |entry: &Value, name: &str| entry[name].as_str().map(str::to_owned);
    let told =
        |it: &Value| (word(it, "code").unwrap(), word(it, "record"), word(it, "path").unwrap());
    entries.iter().map(told).collect()
}

fn expected() -> Vec<Value> {
    let text = fs::read(folder("faulty").join("expected.json")).unwrap();
    serde_json::from_slice::<Value>(&text).unwrap().as_array().unwrap().clone()
}

#[test]
fn faulty_gives_exactly_what_is_expected() {
    let request = json!({ "as_of": TODAY, "limit": 1_000_000 });
    let answer = call("check", &request, &texts("faulty"));
    let (there, wanted) = (found(list(&answer, "findings")), found(&expected()));
    let missing: Vec<_> = wanted.difference(&there).collect();
    let more: Vec<_> = there.difference(&wanted).collect();
    assert!(missing.is_empty() && more.is_empty(), "missing: {missing:#?}\nmore: {more:#?}");
    assert_eq!(list(&answer, "findings").len(), wanted.len(), "each fault once");
    assert_eq!(answer["ok"], false);
}

#[test]
fn faulty_shows_every_code() {
    let shown: BTreeSet<String> = found(&expected()).into_iter().map(|(code, ..)| code).collect();
    for rule in bedarf::rules::all() {
        let excepted = NOT_SHOWN.iter().any(|(code, _)| *code == rule.code);
        assert_ne!(shown.contains(rule.code), excepted, "{}", rule.code);
    }
}

/// A fault is isolated: no record but those that cannot be read has two, and those of which the
/// title says that they have none have none.
#[test]
fn every_record_of_faulty_has_one_fault() {
    let mut seen = BTreeSet::new();
    for (code, record, path) in found(&expected()) {
        if let Some(record) = record {
            assert!(seen.insert(record.clone()), "{record} has more than {code} at {path}");
        }
    }
    let mut sound = 0;
    for (name, text) in texts("faulty") {
        for line in String::from_utf8_lossy(&text).lines() {
            let line = line.trim().trim_end_matches(',');
            let Ok(record) = serde_json::from_str::<Value>(line) else { continue };
            let title = record["title"]["de"].as_str().unwrap_or_default();
            if title.contains("ohne Fehler") {
                sound += 1;
                assert!(!seen.contains(record["id"].as_str().unwrap()), "{name}: {title}");
            }
        }
    }
    assert!(sound > 10, "only {sound} records are said to be without fault");
}
