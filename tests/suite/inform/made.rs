//! Random registers: a few units, one of them without an administration of its own and one
//! dissolved; notices to them; offerings, rules of Länder and decisions that these depend on.

use bedarf_tests::Random;
use serde_json::{Value, json};

pub const DAY: &str = "2026-11-24";
pub const DAYS: [&str; 9] = [
    "2026-05-01",
    "2026-08-24",
    "2026-08-25",
    "2026-10-01",
    "2026-11-23",
    "2026-11-24",
    "2026-11-25",
    "2027-03-01",
    "2027-06-30",
];
/// Key and kind of the units; the third acts for the fourth.
pub const UNITS: [(&str, &str); 6] = [
    ("057740032032", "kommune"),
    ("057740004004", "kommune"),
    ("071355002", "gemeindeverband"),
    ("071355002009", "kommune"),
    ("110000000000", "kommune"),
    ("071110000000", "kommune"),
];
/// The unit that the first took the place of.
pub const OLD: &str = "057740099099";
pub const LANDS: [&str; 3] = ["05", "07", "11"];
/// When bodies met, and when needs were handed in.
const MET: [&str; 5] = ["2026-03-01", "2026-05-02", "2026-06-15", "2026-10-01", "2026-11-25"];
const HANDED_IN: [&str; 4] = ["2026-01-15", "2026-02-01", "2026-08-24", "2026-11-25"];
/// A service, a procedure of it, what both belong to, and another one.
pub const SERVICES: [&str; 4] =
    ["99115005104000", "99115005104001", "99115005000000", "99107003018000"];
pub const OBLIGATIONS: [&str; 5] = ["must_act", "prepare", "may_use", "take_note", "none"];

/// A register in plain form: its records, the rows of its table, and when the old unit ended.
pub struct Made {
    pub records: Vec<Value>,
    pub rows: Vec<Value>,
    pub dissolved: Option<&'static str>,
}

impl Made {
    pub fn of(&self, kind: &str) -> Vec<&Value> {
        self.records.iter().filter(|it| it["type"] == kind).collect()
    }

    pub fn id(&self, id: &str) -> Option<&Value> {
        self.records.iter().find(|it| it["id"] == id)
    }

    /// The texts of the register.
    pub fn texts(&self) -> Vec<(&'static str, String)> {
        let cell = |row: &Value, name: &str| match &row[name] {
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_string(),
        };
        let names = [
            "ars",
            "name",
            "kind",
            "population",
            "administered_by",
            "own_administration",
            "valid_to",
        ];
        let row = |row: &Value| names.map(|name| cell(row, name)).join(",");
        let rows: Vec<String> = self.rows.iter().map(row).collect();
        let mut texts = vec![
            ("register.json", Value::from(self.records.clone()).to_string()),
            ("units.csv", [names.join(","), rows.join("\n")].join("\n")),
        ];
        if let Some(from) = self.dissolved {
            texts.push(("successors.csv", format!("old,new,from\n{OLD},{},{from}", UNITS[0].0)));
        }
        texts
    }
}

pub fn made(dice: &mut Random) -> Made {
    let mut records = Vec::new();
    let mut rows = Vec::new();
    let dissolved = dice.chance(60).then(|| *dice.pick(&DAYS));
    for (number, (ars, kind)) in UNITS.iter().enumerate() {
        rows.push(row(dice, ars, kind));
        if number == 3 {
            rows[number]["own_administration"] = json!(false);
            rows[number]["administered_by"] = json!(UNITS[2].0);
        }
        if dice.chance(75) {
            records.push(head(
                "organisation",
                &format!("u{number}"),
                json!({
                    "kind": kind, "ars": ars
                }),
            ));
        }
    }
    if let Some(from) = dissolved.filter(|_| dice.chance(50)) {
        let mut old = row(dice, OLD, "kommune");
        old["valid_to"] = json!(from);
        rows.push(old);
    }
    for id in ["stelle", "p1"] {
        let kind = if id == "p1" { "it_provider" } else { "office" };
        records.push(head("organisation", id, json!({ "kind": kind })));
    }
    channel(dice, &mut records);
    for number in 1..=3 {
        records.push(offering(dice, number));
    }
    for land in LANDS {
        records.push(land_rule(dice, land));
    }
    bodies(dice, &mut records);
    needs(dice, &mut records);
    let notices = 3 + dice.below(4);
    for number in 0..notices {
        records.push(notice(dice, number, notices));
    }
    for number in 0..2 {
        records.push(decision(dice, number));
    }
    Made { records, rows, dissolved }
}

fn head(kind: &str, id: &str, members: Value) -> Value {
    let mut made = json!({
        "type": kind, "id": id, "title": { "de": format!("Titel von {id}") },
        "created": "2026-01-01"
    });
    let Value::Object(members) = members else { return made };
    made.as_object_mut().unwrap().extend(members);
    made
}

fn row(dice: &mut Random, ars: &str, kind: &str) -> Value {
    let mut row = json!({ "ars": ars, "name": format!("Ort {ars}"), "kind": kind });
    if dice.chance(80) {
        row["population"] = json!([900, 19_000, 21_000, 150_000][dice.below(4)]);
    }
    row
}

fn maybe(dice: &mut Random, made: &mut Value, name: &str, percent: usize) {
    if dice.chance(percent) {
        made[name] = json!(dice.word(&DAYS));
    }
}

fn interval(dice: &mut Random) -> Value {
    let mut valid = json!({});
    match dice.below(5) {
        0 => valid["from"] = json!(dice.word(&DAYS)),
        1 => valid["to"] = json!(dice.word(&DAYS)),
        _ => {}
    }
    valid
}

/// A channel with one rule: every municipality may order, where its Land has the last word or not.
fn channel(dice: &mut Random, records: &mut Vec<Value>) {
    for (id, asks) in [("frei", false), ("weitergabe", true)] {
        let mut rule = json!({
            "valid": interval(dice), "orderers": ["role:kommune"], "pass_on": "no",
            "source": { "kind": "law", "citation": "Gesetz", "date": "2020-01-01" }
        });
        if asks {
            rule["land_topic"] = json!("pass_on_to_municipalities");
        }
        records.push(head("channel", id, json!({ "rules": [rule] })));
    }
}

pub fn addressees(dice: &mut Random) -> Value {
    match dice.below(6) {
        0 => json!({ "everyone": true }),
        1 => json!({ "attr": "land", "in": [dice.word(&LANDS)] }),
        2 => json!({ "attr": "population", "ge": 20_000 }),
        3 => json!({ "attr": "ars", "in": [OLD, UNITS[dice.below(6)].0] }),
        4 => json!({ "attr": "kind", "eq": dice.word(&["kommune", "gemeindeverband"]) }),
        _ => json!({ "attr": "ars", "eq": OLD }),
    }
}

fn offering(dice: &mut Random, number: usize) -> Value {
    let paths: Vec<Value> = (0..dice.below(3))
        .map(|path| {
            let channel = dice.word(&["frei", "weitergabe", "weitergabe"]);
            let mut hop = json!({ "from": "p1", "to": "role:kommune", "channel": channel });
            if dice.chance(60) {
                hop["valid"] = interval(dice);
            }
            json!({ "id": format!("weg-{path}"), "hops": [hop] })
        })
        .collect();
    let users: Vec<usize> = (0..6).filter(|_| dice.chance(30)).collect();
    let references: Vec<Value> = users
        .into_iter()
        .map(|user| {
            let state = dice.word(&["productive", "pilot", "planned"]);
            let confirmed = dice.chance(50);
            let who = format!("u{user}");
            let mut made = json!({ "organisation": who, "state": state, "confirmed": confirmed });
            maybe(dice, &mut made, "since", 50);
            made
        })
        .collect();
    let scope = addressees(dice);
    let mut made = head(
        "offering",
        &format!("ANG-{number}"),
        json!({
            "reuse_model": "service", "provider": "p1", "operator": "p1", "lifecycle": "available",
            "contact": { "name": { "de": "Stelle" }, "url": "https://example.org/" },
            "services": [dice.word(&SERVICES)], "scope": scope, "access_paths": paths,
            "references": references
        }),
    );
    if dice.chance(30) {
        made["valid"] = interval(dice);
    }
    if dice.chance(50) {
        made["cost"] = json!({ "state": "known" });
    }
    made
}

fn land_rule(dice: &mut Random, land: &str) -> Value {
    let mut made = head(
        "land_rule",
        &format!("land-{land}-weitergabe"),
        json!({
            "land": land, "topic": "pass_on_to_municipalities",
            "state": dice.word(&["regulated", "regulated", "in_preparation", "unknown"]),
            "on": dice.word(&DAYS)
        }),
    );
    if dice.chance(70) {
        made["allows"] = json!(dice.chance(50));
    }
    if dice.chance(60) {
        let kind = dice.word(&["law", "law", "statement"]);
        made["source"] = json!({ "kind": kind, "citation": "Erlass", "date": "2026-01-01" });
    }
    maybe(dice, &mut made, "next_update_by", 40);
    made
}

/// Two bodies with members, and when they met on what.
fn bodies(dice: &mut Random, records: &mut Vec<Value>) {
    for body in ["gremium", "beirat"] {
        let members: Vec<Value> = (0..dice.below(5))
            .map(|_| {
                let role = dice.word(&["member", "member", "guest"]);
                json!({
                    "organisation": format!("u{}", dice.below(6)), "role": role, "voting": false,
                    "valid": interval(dice)
                })
            })
            .collect();
        let mandate = json!({ "kind": "law", "citation": "Gesetz", "date": "2020-01-01" });
        let members = json!({
            "authority": "advisory", "mandate": mandate, "seat_groups": [], "seats": [],
            "memberships": members
        });
        records.push(head("body", body, members));
    }
    for number in 0..dice.below(12) {
        let refs = ["BED-0", "ANG-1", "ANG-2", "ANG-3"];
        let items: Vec<Value> = (0..dice.below(4))
            .map(|item| {
                let refs = [dice.word(&refs)];
                json!({ "id": item.to_string(), "title": { "de": "Punkt" }, "refs": refs, "public": true })
            })
            .collect();
        let mut session = json!({
            "body": dice.word(&["gremium", "beirat"]), "start": dice.word(&MET), "agenda": items
        });
        if dice.chance(30) {
            session["mode"] = json!(dice.word(&["video", "special", "circular"]));
        }
        records.push(head("session", &format!("sitzung-{number}"), session));
    }
}

fn needs(dice: &mut Random, records: &mut Vec<Value>) {
    let steps = [
        "draft",
        "submitted",
        "submitted",
        "submitted",
        "triaged",
        "triaged",
        "in_consultation",
        "bundled",
        "adopted",
        "addressed",
        "accepted",
        "partly_accepted",
        "rejected",
    ];
    for number in 0..4 {
        let affected = addressees(dice);
        let originators: Vec<Value> = (0..=dice.below(2)).map(|_| originator(dice)).collect();
        let mut history = vec![json!({ "status": "draft", "on": "2026-01-01", "by": "Amt" })];
        if dice.chance(85) {
            history
                .push(json!({ "status": "submitted", "on": dice.word(&HANDED_IN), "by": "Amt" }));
        }
        let mut need = json!({
            "statement": { "de": "Es fehlt etwas." }, "kind": "functional",
            "originators": originators, "affected": affected, "status": dice.word(&steps),
            "history": history
        });
        if dice.chance(60) {
            need["attribution"] = json!(dice.word(&["named", "group_only", "none"]));
        }
        if dice.chance(50) {
            need["services"] = json!([dice.word(&SERVICES)]);
        }
        if dice.chance(50) {
            need["urgency"] = json!({ "consequence": "cost", "date": dice.word(&DAYS) });
        }
        records.push(head("need", &format!("BED-{number}"), need));
    }
}

fn originator(dice: &mut Random) -> Value {
    let mut made = json!({ "organisation": format!("u{}", dice.below(6)) });
    if dice.chance(20) {
        made["on_behalf_of"] = json!(format!("u{}", dice.below(6)));
    }
    if dice.chance(20) {
        made["session"] = json!(format!("sitzung-{}", dice.below(12)));
    }
    made
}

fn decision(dice: &mut Random, number: usize) -> Value {
    let about = dice.word(&["BED-0", "BED-1", "ANG-1", "MIT-0", "u0", "u2", "p1"]);
    let mut made = head(
        "decision",
        &format!("beschluss-{number}"),
        json!({
            "body": "gremium", "date": dice.word(&DAYS), "refs": [about],
            "result": dice.word(&["adopted", "recommended", "deferred", "rejected"])
        }),
    );
    if dice.chance(40) {
        made["reply"] = json!({
            "by": "stelle", "on": dice.word(&DAYS), "text": { "de": "Eine Antwort." },
            "effects": []
        });
    }
    made
}

fn notice(dice: &mut Random, number: usize, of: usize) -> Value {
    let message = dice.word(&["new", "new", "update", "withdrawal", "question"]);
    let subjects: &[&str] = if dice.chance(25) { &["ANG-3"] } else { &[] };
    let mut made = head(
        "notice",
        &format!("MIT-{number}"),
        json!({
            "sender": "stelle", "message": message, "subjects": subjects,
            "competence": { "kind": "decision", "citation": "Beschluss", "date": "2026-01-01" },
            "addressees": addressees(dice),
            "certainty": dice.word(&["decided", "decided", "draft", "expected", "open"]),
            "obligation": dice.word(&OBLIGATIONS), "what_changes": { "de": "Es ändert sich etwas." },
            "published": dice.word(&DAYS),
            "contact": { "name": { "de": "Stelle" }, "url": "https://example.org/" }
        }),
    );
    maybe(dice, &mut made, "effective_from", 40);
    maybe(dice, &mut made, "next_update_by", 50);
    if dice.chance(25) {
        let source = json!({ "kind": "law", "citation": "Gesetz", "date": "2026-01-01" });
        made["deadline"] = json!({ "date": dice.word(&DAYS), "source": source });
    }
    if dice.chance(20) {
        made["valid"] = interval(dice);
    }
    if dice.chance(45) {
        // now and then in a circle
        let other = (number + 1 + dice.below(of - 1)) % of;
        made["supersedes"] = json!(format!("MIT-{other}"));
    }
    if dice.chance(50) {
        made["attribution"] = json!(dice.word(&["named", "group_only"]));
    }
    let steps: Vec<Value> = (0..dice.below(3)).map(|step| self::step(dice, step)).collect();
    if !steps.is_empty() {
        made["steps"] = json!(steps);
    }
    let questions: Vec<Value> = (0..dice.below(3)).map(|_| question(dice)).collect();
    if !questions.is_empty() {
        made["questions"] = json!(questions);
    }
    let acks: Vec<Value> = (0..dice.below(5))
        .map(|_| {
            let state = dice.word(&["read", "affected", "not_affected", "done"]);
            let by = format!("u{}", dice.below(6));
            json!({ "organisation": by, "state": state, "on": dice.word(&DAYS) })
        })
        .collect();
    if !acks.is_empty() {
        made["acks"] = json!(acks);
    }
    made
}

fn step(dice: &mut Random, number: usize) -> Value {
    let mut made = json!({ "text": { "de": format!("Schritt {number}") }, "role": "Leitung" });
    maybe(dice, &mut made, "due", 60);
    if dice.chance(70) {
        let known = [
            "ANG-1",
            "ANG-2",
            "ANG-3",
            "land-05-weitergabe",
            "land-05-weitergabe",
            "beschluss-0",
            "BED-0",
            "niemand",
        ];
        made["requires"] = json!(dice.word(&known));
    }
    made
}

fn question(dice: &mut Random) -> Value {
    let mut made = json!({ "text": { "de": "Gilt das auch für uns?" } });
    maybe(dice, &mut made, "asked_on", 80);
    if dice.chance(70) {
        made["asked_by"] = json!("u1");
    }
    if dice.chance(40) {
        made["answer"] = json!({ "de": "Ja." });
    }
    made
}
