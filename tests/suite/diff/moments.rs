//! What time alone changes: ways against what `paths` says, seats, uses, versions, rows.

use std::collections::{BTreeMap, BTreeSet};

use bedarf_tests::Random;
use serde_json::{Value, json};

use super::told::{call, profile};

const DAYS: [&str; 4] = ["2026-01-01", "2026-03-01", "2026-05-01", "2026-07-01"];

fn offering(dice: &mut Random, number: usize) -> Value {
    let scope = match dice.below(3) {
        0 => json!({ "everyone": true }),
        1 => json!({ "attr": "population", "ge": 500 * dice.below(6) }),
        _ => json!({ "attr": "land", "eq": dice.word(&["05", "09"]) }),
    };
    let mut made = json!({
        "type": "offering", "id": format!("ANG-{number}"), "created": "2020-01-01",
        "title": { "de": format!("Angebot {number}") }, "reuse_model": "service",
        "provider": "haus", "operator": "haus", "contact": { "name": { "de": "Stelle" } },
        "services": ["99107023017000"], "lifecycle": "available", "scope": scope,
        "access_paths": [{ "id": "eigen",
            "hops": [{ "from": "haus", "to": "role:kommune", "channel": "k1" }] }],
        "cost": { "state": "unknown" }
    });
    if dice.chance(50) {
        made["valid"] = json!({ "from": dice.word(&DAYS[..2]), "to": dice.word(&DAYS[2..]) });
    }
    made
}

fn register(dice: &mut Random) -> Value {
    let ends = dice.word(&DAYS);
    let mut records = vec![
        json!({ "type": "organisation", "id": "haus", "created": "2020-01-01",
            "title": { "de": "Ein Haus" }, "kind": "it_provider" }),
        json!({ "type": "channel", "id": "k1", "created": "2020-01-01",
            "title": { "de": "Ein Kanal" }, "rules": [{ "valid": { "from": "2020-01-01", "to": ends },
                "orderers": ["role:kommune"], "pass_on": "no",
                "source": { "kind": "law", "citation": "§ 1" } }] }),
    ];
    records.extend((0..3).map(|number| offering(dice, number)));
    json!(records)
}

/// Some units of two Länder, some of which come and go.
fn units(dice: &mut Random) -> (String, Vec<String>) {
    let (mut table, mut keys) =
        ("ars,name,kind,population,valid_from,valid_to\n".to_owned(), vec![]);
    for number in 0..12 {
        let land = dice.word(&["05", "09"]);
        let key = format!("{land}7740{number:03}{number:03}");
        let from = if dice.chance(15) { DAYS[1] } else { "2000-01-01" };
        let to = if dice.chance(15) { DAYS[2] } else { "" };
        let size = 100 + 250 * dice.below(12);
        table.push_str(&format!("{key},Ort {number},kommune,{size},{from},{to}\n"));
        keys.push(key);
    }
    (table, keys)
}

/// The offerings that `paths` finds a way to for each unit of the day.
fn reached(
    keys: &[String],
    day: &str,
    inputs: &[(&str, &[u8])],
) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for key in keys {
        let request = json!({ "unit": key, "as_of": day }).to_string();
        let answer = bedarf::calls::call("paths", request.as_bytes(), inputs);
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        if answer["unit"]["ars"] == json!(key) {
            let paths = answer["paths"].as_array().unwrap().iter();
            let ids = paths.map(|it| it["offering"].as_str().unwrap().to_owned());
            all.insert(key.clone(), ids.collect());
        }
    }
    all
}

/// Who gained or lost a way is who `paths` says, unit by unit.
#[test]
fn ways_are_those_that_paths_finds() {
    let (mut gained, mut lost) = (0, 0);
    for seed in 0..150 {
        let mut dice = Random::new(seed);
        let text = register(&mut dice).to_string();
        let (table, keys) = units(&mut dice);
        let (from, to) = (dice.word(&DAYS), dice.word(&DAYS));
        let request = json!({ "from": from, "to": to });
        let answer = call(&request, &[("r.json", &text), ("units.csv", &table)]);
        let inputs = [("r.json", text.as_bytes()), ("units.csv", table.as_bytes())];
        let (own, later) = (reached(&keys, from, &inputs), reached(&keys, to, &inputs));
        let mut wanted = BTreeSet::new();
        for (key, now) in &later {
            let Some(before) = own.get(key) else { continue };
            let up = now.difference(before).map(|id| (id.clone(), "gained_units", key.clone()));
            wanted.extend(up);
            wanted.extend(before.difference(now).map(|id| (id.clone(), "lost_units", key.clone())));
        }
        let mut told = BTreeSet::new();
        for it in answer["ways"]["offerings"].as_array().unwrap() {
            for list in ["gained_units", "lost_units"] {
                for unit in it[list]["units"].as_array().unwrap() {
                    let id = it["offering"].as_str().unwrap().to_owned();
                    told.insert((id, list, unit["key"].as_str().unwrap().to_owned()));
                }
            }
            let named = |list: &str| it[list]["units"].as_array().unwrap().len() as u64;
            assert_eq!(it["gained"], named("gained_units"), "{seed}");
            assert_eq!(it["lost"], named("lost_units"), "{seed}");
        }
        assert_eq!(told, wanted, "{seed}: {from} {to}");
        let distinct = |list: &str| {
            let units = wanted.iter().filter(|(_, own, _)| *own == list).map(|(.., key)| key);
            units.collect::<BTreeSet<_>>().len()
        };
        assert_eq!(answer["ways"]["gained"], distinct("gained_units"), "{seed}");
        assert_eq!(answer["ways"]["lost"], distinct("lost_units"), "{seed}");
        gained += distinct("gained_units");
        lost += distinct("lost_units");
    }
    assert!(gained > 100 && lost > 100, "{gained} {lost}");
}

/// Of two registers ways are compared on one day: the same answer as for that day in each.
#[test]
fn ways_of_two_registers() {
    let mut dice = Random::new(3);
    let (table, _) = units(&mut dice);
    let text = register(&mut dice);
    let mut after = text.clone();
    after[2]["scope"] = json!({ "attr": "population", "ge": 100_000_000 });
    after[2]["lifecycle"] = json!("available");
    let mut before = after.clone();
    before[2]["scope"] = json!({ "everyone": true });
    for side in [&mut before, &mut after] {
        side[2].as_object_mut().unwrap().remove("valid");
        side[1]["rules"][0]["valid"] = json!({ "from": "2020-01-01" });
    }
    let (before, after) = (before.to_string(), after.to_string());
    let inputs = [
        ("before/r.json", &*before),
        ("before/units.csv", &*table),
        ("after/r.json", &*after),
        ("after/units.csv", &*table),
    ];
    let answer = call(&json!({ "as_of": "2026-02-01", "limit": 2 }), &inputs);
    let lost = &answer["ways"]["offerings"][0];
    assert_eq!((&lost["offering"], &lost["gained"]), (&json!("ANG-0"), &json!(0)), "{answer}");
    let left = lost["lost_units"]["left_out"].as_u64().unwrap();
    assert_eq!(lost["lost"].as_u64().unwrap(), left + 2);
    assert_eq!(answer["ways"]["lost"], lost["lost"]);
    assert_eq!(call(&json!({}), &inputs).get("ways"), None, "without a day nothing is said");
}

fn days(records: &Value, from: &str, to: &str) -> Value {
    call(&json!({ "from": from, "to": to }), &[("r.json", &records.to_string())])
}

/// Versions that tell no period: the one that was written down later takes the place of the other.
#[test]
fn versions_without_a_period() {
    let old = profile("1", 1);
    let mut new = profile("2", 5);
    new["created"] = json!("2026-05-01");
    for records in [json!([old, new]), json!([new, old])] {
        let answer = days(&records, "2026-03-01", "2026-07-01");
        let (came, gone) = (&answer["added"][0], &answer["removed"][0]);
        assert_eq!(
            (&came["version"], &came["compared_with"]),
            (&json!("2"), &json!("1")),
            "{answer}"
        );
        assert_eq!(came["criteria"][0]["change"], "tightened");
        assert_eq!((&gone["version"], &gone["replaced_by"]), (&json!("1"), &json!("2")));
        let answer = days(&records, "2026-02-01", "2026-03-01");
        assert_eq!((&answer["added"], &answer["removed"]), (&json!([]), &json!([])), "{answer}");
    }
}

#[test]
fn seats_and_uses_begin_and_end() {
    let body = json!({
        "type": "body", "id": "kog", "created": "2020-01-01", "title": { "de": "Ein Gremium" },
        "authority": "advisory", "mandate": { "kind": "law", "citation": "§ 1" },
        "seat_groups": [{ "id": "g", "title": { "de": "Gruppe" }, "seats": 1, "accepts": ["kreis"] }],
        "seats": [{ "id": "s", "group": "g" }],
        "memberships": [
            { "seat": "s", "organisation": "kreis-a", "role": "member", "voting": true,
              "valid": { "from": "2020-01-01", "to": "2026-05-01" } },
            { "seat": "s", "organisation": "kreis-b", "role": "member", "voting": true,
              "valid": { "from": "2026-05-01" } },
            { "organisation": "kreis-c", "role": "guest", "voting": false, "valid": {} }]
    });
    let mut used = offering(&mut Random::new(1), 0);
    used["references"] = json!([
        { "organisation": "kreis-a", "state": "pilot", "since": "2026-01-01", "confirmed": true },
        { "organisation": "kreis-a", "state": "productive", "since": "2026-04-01", "confirmed": true },
        { "organisation": "kreis-b", "state": "productive", "since": "2026-04-15", "confirmed": true },
        { "organisation": "kreis-c", "state": "planned", "confirmed": false }]);
    used.as_object_mut().unwrap().remove("valid");
    let answer = days(&json!([body, used]), "2026-03-01", "2026-06-01");
    let told: Vec<_> = answer["seats"].as_array().unwrap().iter().collect();
    let told: Vec<_> =
        told.iter().map(|it| (&it["organisation"], &it["change"], &it["on"])).collect();
    let (ended, begun, on) = (json!("ended"), json!("begun"), json!("2026-05-01"));
    let (a, b) = (json!("kreis-a"), json!("kreis-b"));
    assert_eq!(told, [(&a, &ended, &on), (&b, &begun, &on)], "{answer}");
    let told: Vec<_> = answer["uses"].as_array().unwrap().iter().collect();
    let told: Vec<_> =
        told.iter().map(|it| (&it["organisation"], &it["change"], &it["since"])).collect();
    let (changed, first, second) = (json!("changed"), json!("2026-04-01"), json!("2026-04-15"));
    assert_eq!(told, [(&a, &changed, &first), (&b, &begun, &second)], "{answer}");
    // the same the other way round
    let back = days(&json!([body, used]), "2026-06-01", "2026-03-01");
    assert_eq!(back["uses"][1]["change"], "ended");
    assert_eq!(back["seats"].as_array().unwrap().len(), 2);
}

#[test]
fn rows_that_hold_on_one_day_alone() {
    let units = "ars,name,kind,valid_from,valid_to\n\
         057740008008,Bad Lippspringe,kommune,2000-01-01,2026-05-01\n\
         057740012012,Borchen,kommune,2000-01-01,2026-05-01\n\
         057740012012,Stadt Borchen,kommune,2026-05-01,\n\
         057740099099,Neustadt,kommune,2026-05-01,\n";
    let successors = "old,new,from\n057740008008,057740099099,2026-05-01\n";
    let answer = call(
        &json!({ "from": "2026-03-01", "to": "2026-06-01" }),
        &[("units.csv", units), ("successors.csv", successors)],
    );
    let rows = answer["tables"][0]["rows"].as_array().unwrap();
    let told: Vec<_> = rows.iter().map(|it| (it["fate"].as_str(), it["name"].as_str())).collect();
    let wanted =
        [("added", "Neustadt"), ("merged", "Bad Lippspringe"), ("renamed", "Stadt Borchen")];
    assert_eq!(told, wanted.map(|(fate, name)| (Some(fate), Some(name))), "{answer}");
    assert_eq!(rows[1]["successors"][0]["name"], "Neustadt");
    assert_eq!(rows[2]["members"][0]["before"], "Borchen");
    assert_eq!(rows[2]["members"].as_array().unwrap().len(), 1, "its days tell nothing new");
}
