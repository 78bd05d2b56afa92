//! Registers with all that may be open in them.

use bedarf_tests::Random;
use serde_json::{Value, json};

const DAYS: [&str; 5] = ["2020-03-01", "2024-05-01", "2026-11-23", "2026-11-24", "2026-11-25"];
const LANDS: [&str; 3] = ["01", "05", "09"];
const SERVICES: [&str; 3] = ["99115005104000", "99107023017000", "99050012104000"];

fn head(kind: &str, id: &str, dice: &mut Random) -> Value {
    let created = dice.word(&["2019-01-01", "2020-06-01", "2021-02-03"]);
    json!({ "type": kind, "id": id, "created": created, "title": { "de": format!("Titel von {id}") } })
}

/// A condition on units, which may ask for what is not known of them.
fn condition(dice: &mut Random) -> Value {
    match dice.below(6) {
        0 | 1 => json!({ "everyone": true }),
        2 => json!({ "attr": "land", "in": [dice.word(&LANDS)] }),
        3 => json!({ "attr": "population", "ge": 20_000 }),
        4 => json!({ "attr": "own_administration", "eq": true }),
        _ => json!({ "all": [{ "attr": "land", "in": [dice.word(&LANDS)] },
                             { "attr": "population", "lt": 50_000 }] }),
    }
}

pub struct Row {
    pub ars: String,
    pub land: &'static str,
    pub kind: &'static str,
    pub population: Option<u64>,
    pub own: Option<bool>,
}

fn rows(dice: &mut Random) -> Vec<Row> {
    let mut rows = Vec::new();
    for (number, land) in LANDS.iter().enumerate() {
        for place in 0..dice.range(1, 3) {
            let kind = if dice.chance(85) { "kommune" } else { "kreis" };
            let ars = match kind {
                "kommune" => format!("{land}{number}{place}8000{place}00{place}"),
                _ => format!("{land}{number}{place}9"),
            };
            let population = [5_000, 30_000, 90_000][dice.below(3)];
            let population = dice.chance(80).then_some(population);
            let own = if dice.chance(60) { Some(dice.chance(80)) } else { None };
            rows.push(Row { ars, land, kind, population, own });
        }
    }
    rows
}

pub fn table(rows: &[Row]) -> String {
    let mut text = "ars,name,kind,population,own_administration\n".to_owned();
    for row in rows {
        let population = row.population.map(|it| it.to_string()).unwrap_or_default();
        let own = row.own.map(|it| it.to_string()).unwrap_or_default();
        text += &format!("{},Ort {},{},{population},{own}\n", row.ars, row.ars, row.kind);
    }
    text
}

/// Some were changed after they were made, or after the day.
fn changed(dice: &mut Random, made: &mut Value) {
    if dice.chance(20) {
        made["modified"] = json!(dice.word(&DAYS[2..]));
    }
}

fn offering(dice: &mut Random, number: usize) -> Value {
    let mut made = head("offering", &format!("ANG-{number}"), dice);
    let statement = dice.chance(20);
    let mut hop =
        json!({ "from": "haus", "to": "role:kommune", "channel": dice.word(&["k1", "k2"]) });
    if statement {
        hop["source"] = json!({ "kind": "statement", "citation": "mündlich" });
    }
    let lifecycle = dice.word(&["available", "available", "available", "planned", "ended"]);
    let more = json!({
        "reuse_model": "service", "provider": "haus", "operator": "haus", "lifecycle": lifecycle,
        "contact": { "name": { "de": "Stelle" } }, "scope": condition(dice),
        "access_paths": [{ "id": "w", "hops": [hop] }], "services": [dice.word(&SERVICES)],
    });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    if dice.chance(60) {
        made["contact"]["url"] = json!("https://example.org/");
    }
    if dice.chance(10) {
        made["cross_cutting"] = json!(true);
    }
    match dice.below(4) {
        0 => made["cost"] = json!({ "state": "unknown" }),
        1 => {}
        _ => made["cost"] = json!({ "state": "known" }),
    }
    match lifecycle {
        "planned" if dice.chance(50) => {
            made["phases"] = json!([{ "phase": "available", "planned": "2027-01-01" }]);
        }
        "available" | "ended" if dice.chance(50) => {
            let mut phases = vec![json!({ "phase": "available", "actual": dice.word(&DAYS) })];
            if lifecycle == "ended" {
                phases.push(json!({ "phase": "ended", "actual": dice.word(&DAYS) }));
            }
            made["phases"] = json!(phases);
        }
        _ => {}
    }
    changed(dice, &mut made);
    let users: Vec<&str> = ["amt", "niemand"].into_iter().filter(|_| dice.chance(40)).collect();
    let references = users.into_iter().map(|who| {
        let state = dice.word(&["productive", "pilot", "planned"]);
        let mut it = json!({ "organisation": who, "state": state, "confirmed": dice.chance(40) });
        if dice.chance(60) {
            it["since"] = json!(dice.word(&DAYS));
        }
        it
    });
    let references: Vec<Value> = references.collect();
    if !references.is_empty() {
        made["references"] = json!(references);
    }
    made
}

pub fn need(dice: &mut Random, number: usize) -> Value {
    let mut made = head("need", &format!("BED-{number}"), dice);
    let status = dice.word(&["draft", "submitted", "triaged", "fulfilled", "rejected"]);
    let by = format!("Amt {number}");
    let mut history = vec![json!({ "status": "draft", "on": dice.word(&DAYS), "by": by })];
    if status != "draft" {
        history.push(json!({ "status": status, "on": dice.word(&DAYS), "by": "Vorsitz" }));
    }
    let more = json!({
        "statement": { "de": "Es fehlt etwas." }, "kind": "functional",
        "originators": [{ "group": "Kreis" }], "affected": condition(dice), "status": status,
        "history": history,
    });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    if dice.chance(50) {
        made["outcome"] = json!({ "de": "Es geht schneller." });
    }
    if dice.chance(50) {
        made["urgency"] = json!({ "date": dice.word(&DAYS), "consequence": "none" });
    }
    if dice.chance(60) {
        // a service, or one procedure of it
        let service = dice.word(&SERVICES);
        let one = format!("{}1", &service[..13]);
        made["services"] = json!([if dice.chance(30) { one.as_str() } else { service }]);
    }
    if dice.chance(40) {
        made["attribution"] = json!("named");
    }
    changed(dice, &mut made);
    if dice.chance(25) {
        made["links"] = json!([{ "rel": "addressed_by", "target": "PRO-1" }]);
    }
    made
}

fn profile(dice: &mut Random) -> Value {
    let mut made = head("profile", "PRO-1", dice);
    let mut history =
        vec![json!({ "status": "addressed", "on": dice.word(&DAYS), "by": "Vorsitz" })];
    let status = if dice.chance(15) { "withdrawn" } else { "addressed" };
    if status == "withdrawn" {
        history.push(json!({ "status": status, "on": dice.word(&DAYS), "by": "Vorsitz" }));
    }
    let more = json!({
        "version": "1", "kind": "profile", "purpose": { "de": "Zweck" }, "scope": condition(dice),
        "addressees": [dice.word(&["it_plr", "land"])], "status": status,
        "criteria": [{ "id": "K-1", "title": { "de": "Ein Kriterium" }, "text": { "de": "Text" },
            "class": "A", "binding": "must", "dimension": "legal", "derived_from": ["BED-0"] }],
        "history": history
    });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    if dice.chance(60) {
        made["rapporteur"] = json!("amt");
    }
    changed(dice, &mut made);
    made
}

fn notice(dice: &mut Random, id: &str, before: Option<&str>) -> Value {
    let mut made = head("notice", id, dice);
    let more = json!({
        "sender": "amt", "competence": { "kind": "law", "citation": "§ 1" },
        "message": dice.word(&["new", "new", "new", "withdrawal"]), "subjects": ["BED-0", "ANG-0"],
        "addressees": condition(dice), "certainty": "decided", "obligation": "take_note",
        "what_changes": { "de": "Etwas ändert sich." }, "published": dice.word(&DAYS),
        "contact": { "name": { "de": "Stelle" }, "url": "https://example.org/" }
    });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    if dice.chance(60) {
        made["next_update_by"] = json!(dice.word(&DAYS));
    }
    if let Some(before) = before {
        made["supersedes"] = json!(before);
    }
    if dice.chance(60) {
        let mut question = json!({ "text": { "de": format!("Frage zu {id}?") } });
        if dice.chance(60) {
            question["asked_on"] = json!(dice.word(&DAYS));
        }
        if dice.chance(25) {
            question["answer"] = json!({ "de": "Ja." });
        }
        made["questions"] = json!([question]);
    }
    made
}

fn others(dice: &mut Random) -> Vec<Value> {
    let mut all = Vec::new();
    for (id, kind) in [("haus", "it_provider"), ("amt", "office")] {
        let mut made = head("organisation", id, dice);
        made["kind"] = json!(kind);
        all.push(made);
    }
    for (number, land) in LANDS.iter().enumerate() {
        let mut made = head("land_rule", &format!("regel-{number}"), dice);
        made["land"] = json!(land);
        made["topic"] = json!("financing");
        made["on"] = json!("2026-01-01");
        made["state"] = json!(dice.word(&["regulated", "regulated", "in_preparation", "unknown"]));
        if dice.chance(70) {
            let kind = dice.word(&["law", "statement"]);
            made["source"] = json!({ "kind": kind, "citation": "Fundstelle" });
        }
        if dice.chance(15) {
            made["allows"] = json!(false);
        }
        all.push(made);
    }
    for id in ["k1", "k2"] {
        let mut made = head("channel", id, dice);
        let mut valid = json!({});
        if dice.chance(70) {
            valid["from"] = json!(dice.word(&["2022-01-01", "2023-01-01"]));
        }
        made["rules"] = json!([{ "valid": valid, "orderers": ["role:kommune"], "pass_on": "no",
            "land_topic": "financing", "source": { "kind": "law", "citation": "§ 2" } }]);
        all.push(made);
    }
    if dice.chance(50) {
        let mut made = head("decision", "BES-1", dice);
        let more = json!({ "body": dice.word(&["it_plr", "gremium"]), "date": dice.word(&DAYS),
            "result": dice.word(&["adopted", "deferred"]), "refs": ["PRO-1"] });
        made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        all.push(made);
    }
    let mut made = head("body", "gremium", dice);
    let valid = json!({ "from": dice.word(&DAYS) });
    let seats = ["s1", "s2"].map(|id| {
        let mut seat = json!({ "id": id, "group": "g" });
        if dice.chance(60) {
            seat["occupancy"] = json!(dice.word(&["occupied", "vacant", "not_published"]));
        }
        seat
    });
    let more = json!({ "authority": "advisory", "mandate": { "kind": "law", "citation": "§ 3" },
        "seat_groups": [{ "id": "g", "title": { "de": "Gruppe" }, "seats": 2, "accepts": ["office"] }],
        "seats": seats, "memberships": [
            { "seat": "s1", "organisation": "amt", "role": "member", "voting": true, "valid": valid },
            { "organisation": "amt", "role": "chair", "voting": true, "valid": valid }] });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    all.push(made);
    all
}

pub fn register(dice: &mut Random) -> (Vec<Value>, Vec<Row>) {
    let rows = rows(dice);
    let mut records = others(dice);
    records.extend((0..dice.range(1, 3)).map(|number| offering(dice, number)));
    records.extend((0..dice.range(1, 3)).map(|number| need(dice, number)));
    records.push(profile(dice));
    records.push(notice(dice, "HIN-1", None));
    let before = Some("HIN-1").filter(|_| dice.chance(40));
    records.push(notice(dice, "HIN-2", before));
    (records, rows)
}
