//! How records stood on a day, against a second implementation that reads them as plain JSON.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use bedarf::facts::{Presence, StatusOn, Steps, is_unknown_on, known_from};
use bedarf::keys::Date;
use bedarf::messages::Code;
use bedarf::model::Record;
use bedarf::{Input, Register};
use bedarf_tests::Random;
use bedarf_tests::stood::{steps, stood};
use serde_json::{Value, json};

const DAYS: [&str; 7] = [
    "2024-01-01",
    "2024-01-02",
    "2024-06-15",
    "2025-01-01",
    "2025-01-02",
    "2026-03-01",
    "2026-11-24",
];

fn head(dice: &mut Random, kind: &str, id: &str) -> Value {
    let mut made = json!({ "type": kind, "id": id, "created": dice.word(&DAYS),
        "title": { "de": format!("Datensatz {id}") } });
    if dice.chance(40) {
        made["modified"] = json!(dice.word(&DAYS));
    }
    if dice.chance(30) {
        made["valid"] = match dice.below(3) {
            0 => json!({ "from": dice.word(&DAYS) }),
            1 => json!({ "to": dice.word(&DAYS) }),
            _ => json!({ "from": DAYS[dice.below(3)], "to": DAYS[3 + dice.below(4)] }),
        };
    }
    made
}

/// Some steps, not always in the order of their days, and not always with the last one that led to
/// the status.
fn history(dice: &mut Random, words: &[&str]) -> (Vec<Value>, String) {
    let all = (0..dice.below(4))
        .map(|_| json!({ "status": dice.word(words), "on": dice.word(&DAYS), "by": "Gremium" }));
    let all: Vec<Value> = all.collect();
    let last = all.iter().max_by_key(|it| it["on"].as_str()).filter(|_| dice.chance(70));
    let now = last.and_then(|it| it["status"].as_str()).unwrap_or(dice.word(words)).to_owned();
    (all, now)
}

fn need(dice: &mut Random) -> Value {
    let mut made = head(dice, "need", "N");
    let (history, now) = history(dice, &["draft", "submitted", "triaged", "rejected"]);
    let more = json!({ "statement": { "de": "Es fehlt etwas." }, "kind": "legal",
        "originators": [{ "group": "Kreis" }], "affected": { "everyone": true },
        "status": now, "history": history });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    made
}

fn profile(dice: &mut Random, version: &str) -> Value {
    let mut made = head(dice, "profile", "P");
    let (history, now) = history(dice, &["draft", "agreed", "adopted", "withdrawn"]);
    let more = json!({ "version": version, "kind": "profile", "purpose": { "de": "Zweck" },
        "addressees": [], "scope": { "everyone": true }, "criteria": [],
        "status": now, "history": history });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    made
}

fn offering(dice: &mut Random) -> Value {
    let mut made = head(dice, "offering", "O");
    let (history, now) = history(dice, &["planned", "pilot", "available", "ended"]);
    let phases = history.iter().map(|it| {
        let mut phase = json!({ "phase": it["status"], "actual": it["on"] });
        if dice.chance(40) {
            phase["planned"] = json!(dice.word(&DAYS));
        }
        phase
    });
    let mut phases: Vec<Value> = phases.collect();
    if dice.chance(30) {
        phases.push(json!({ "phase": "ended", "planned": dice.word(&DAYS) }));
    }
    let more = json!({ "reuse_model": "service", "provider": "h", "operator": "h", "lifecycle": now,
        "contact": { "name": { "de": "Stelle" } }, "scope": { "everyone": true },
        "access_paths": [], "phases": phases });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    made
}

fn withdrawn(dice: &mut Random) -> Value {
    json!({ "type": "need", "id": "W", "title": { "de": "Ein alter Bedarf" },
        "created": dice.word(&DAYS[..3]),
        "withdrawn": { "on": dice.word(&DAYS), "reason": { "de": "Erledigt." } } })
}

/// How a record is there, in a word.
fn presence(record: &Value, all: &[Value], day: &str) -> &'static str {
    let created = record["created"].as_str().unwrap();
    if day < created {
        return "not yet";
    }
    if let Some(on) = record["withdrawn"]["on"].as_str() {
        return if day < on { "lost" } else { "withdrawn" };
    }
    let holds = |it: &Value| {
        it["valid"]["from"].as_str().is_none_or(|from| from <= day)
            && it["valid"]["to"].as_str().is_none_or(|to| day < to)
    };
    let rank = |it: &Value| {
        let word = |it: &Value| it.as_str().map(str::to_owned);
        (holds(it), word(&it["valid"]["from"]), word(&it["created"]), word(&it["version"]))
    };
    let best = all.iter().filter(|it| it["id"] == record["id"]).max_by_key(|it| rank(it)).unwrap();
    match holds(record) {
        false => "not valid",
        true if best != record => "other version",
        true => "there",
    }
}

fn said<S: Code>(status: StatusOn<S>) -> Option<&'static str> {
    match status {
        StatusOn::Was(status) => Some(status.word().code),
        StatusOn::NotYet => Some(""),
        _ => None,
    }
}

#[test]
fn what_history_does_not_tell_is_unknown() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..5_000 {
        let mut dice = Random::new(seed);
        let all = [
            need(&mut dice),
            profile(&mut dice, "1"),
            profile(&mut dice, "2"),
            offering(&mut dice),
            withdrawn(&mut dice),
        ];
        let text = Value::from(all.to_vec()).to_string();
        let register = Register::read(Input::One(text.as_bytes()));
        assert_eq!(register.len(), all.len(), "{seed}: {text}");
        for word in DAYS.into_iter().chain(["2023-12-31", "2026-11-25"]) {
            let day: Date = word.parse().unwrap();
            for (record, plain) in register.iter().zip(&all) {
                let (status, now, known) = match record {
                    Record::Need(it) => {
                        (said(it.status_on(Some(day))), said(it.status_on(None)), it.known_from())
                    }
                    Record::Profile(it) => {
                        (said(it.status_on(Some(day))), said(it.status_on(None)), it.known_from())
                    }
                    Record::Offering(it) => {
                        (said(it.status_on(Some(day))), said(it.status_on(None)), it.known_from())
                    }
                    other => (Some("withdrawn"), None, known_from(other)),
                };
                let there = match register.presence(record, day) {
                    Presence::NotYet => "not yet",
                    Presence::There => "there",
                    Presence::Lost => "lost",
                    Presence::Withdrawn => "withdrawn",
                    Presence::NotValid => "not valid",
                    Presence::OtherVersion => "other version",
                    other => panic!("{other:?}"),
                };
                assert_eq!(there, presence(plain, &all, word), "{seed} on {word}: {plain}");
                let is_gone = plain["withdrawn"].is_object();
                let wanted = if is_gone { Some("withdrawn") } else { stood(plain, word) };
                assert_eq!(status, wanted, "{seed} on {word}: {plain}");
                if !is_gone {
                    let own = plain["status"].as_str().or(plain["lifecycle"].as_str());
                    assert_eq!(now, own, "{seed}: {plain}");
                }
                let first = steps(plain).into_iter().map(|(_, on)| on);
                let first = first.chain(plain["created"].as_str()).min().unwrap();
                assert_eq!(known.to_string(), first, "{seed}: {plain}");
                let is_unknown = wanted.is_none() || there == "lost";
                assert_eq!(is_unknown_on(&register, record, day), is_unknown, "{seed} on {word}");
                let told = [there, wanted.unwrap_or("unknown")];
                told.iter().for_each(|it| *seen.entry((*it).to_owned()).or_default() += 1);
            }
        }
    }
    println!("{seen:?}");
    assert_eq!(seen.len(), 18, "{seen:?}");
    assert!(seen.values().all(|number| *number > 500), "{seen:?}");
}
