//! Random registers of needs, profiles, sessions, decisions, notices and an offering that name each
//! other, as plain JSON.

use bedarf_tests::Random;
use serde_json::{Value, json};

pub const DAY: &str = "2026-11-24";
const DAYS: [&str; 9] = [
    "2020-03-02",
    "2020-06-24",
    "2020-11-10",
    "2021-03-17",
    "2022-06-22",
    "2023-07-04",
    "2024-03-20",
    "2026-11-24",
    "2027-02-01",
];

const NEEDS: usize = 5;
const SESSIONS: usize = 3;
const DECISIONS: usize = 4;

/// An id of what is in the register, mostly.
fn any(dice: &mut Random, kinds: &[&str]) -> String {
    let kind = *dice.pick(kinds);
    let most = match kind {
        "N" => NEEDS,
        "S" => SESSIONS,
        "D" => DECISIONS,
        _ => 2,
    };
    // one more than there are: it leads nowhere
    let number = if dice.chance(3) { most } else { dice.below(most) };
    let version = if kind == "P" { ["", "@1", "@2"][dice.below(3)] } else { "" };
    format!("{kind}{number}{version}")
}

fn some(dice: &mut Random, most: usize, kinds: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = (0..dice.below(most + 1)).map(|_| any(dice, kinds)).collect();
    all.sort();
    all.dedup();
    all
}

fn link(dice: &mut Random, of: &str) -> Value {
    let pairs: &[(&str, &[&str])] = match of {
        "N" => &[
            ("elaborates", &["N"]),
            ("decomposes", &["N"]),
            ("satisfies", &["O"]),
            ("implemented_by", &["O"]),
            ("validated_by", &["O"]),
            ("requires", &["O"]),
            ("addressed_by", &["P", "D", "D"]),
            ("constrains", &["D", "H"]),
            ("affected_by", &["D", "H"]),
            ("supersedes", &["N"]),
            ("duplicates", &["N"]),
        ],
        "P" => &[("elaborates", &["P"]), ("specifies", &["N"]), ("supersedes", &["P"])],
        "D" => &[("answers", &["N", "P", "H"]), ("continues", &["D"]), ("supersedes", &["D"])],
        "O" => &[("satisfies", &["N", "P", "O"]), ("requires", &["O", "N"])],
        _ => &[("answers", &["N", "P"]), ("affected_by", &["N", "D", "S"])],
    };
    let (rel, kinds) = *dice.pick(pairs);
    let mut made = json!({ "rel": rel, "target": any(dice, kinds) });
    if dice.chance(40) {
        made["basis"] = json!(dice.word(&["documented", "assumed"]));
    }
    made
}

fn links(dice: &mut Random, of: &str, made: &mut Value) {
    let all: Vec<Value> = (0..dice.below(3)).map(|_| link(dice, of)).collect();
    if !all.is_empty() {
        made["links"] = json!(all);
    }
    if dice.chance(40) {
        let names = ["N0", "N1", "Sache N2", "P0", "D0", "2021/10", "2021/11-AL", "D1-2", "xN1"];
        let many = (0..2 + dice.below(3)).map(|_| dice.word(&names).to_owned());
        let citation = many.collect::<Vec<_>>().join([", ", "-", " – ", "/"][dice.below(4)]);
        made["sources"] = json!([{ "kind": "statement", "citation": citation }]);
    }
}

fn head(dice: &mut Random, kind: &str, id: &str) -> Value {
    let mut made = json!({
        "type": kind, "id": id, "created": dice.word(&DAYS),
        "title": { "de": format!("Sache {id} des Registers") }
    });
    if dice.chance(60) {
        made["attribution"] = json!(dice.word(&["named", "group_only", "none"]));
    }
    made
}

fn need(dice: &mut Random, number: usize) -> Value {
    let mut made = head(dice, "need", &format!("N{number}"));
    made["statement"] = json!({ "de": "Etwas fehlt." });
    made["kind"] = json!("funding");
    made["affected"] = json!({ "everyone": true });
    let mut one = match dice.chance(50) {
        true => json!({ "organisation": "stadt" }),
        false => json!({ "group": "Eine Gruppe" }),
    };
    if dice.chance(40) {
        one["session"] = json!(any(dice, &["S"]));
    }
    made["originators"] = json!([one]);
    let words = ["submitted", "submitted", "triaged", "in_consultation", "fulfilled", "merged"];
    made["status"] = json!(dice.word(&words));
    let mut history: Vec<Value> = Vec::new();
    if dice.chance(80) {
        history
            .push(json!({ "status": "submitted", "on": dice.word(&DAYS[..4]), "by": "Mitglied" }));
    }
    if dice.chance(30) {
        let decision = any(dice, &["D"]);
        history.push(json!({
            "status": "adopted", "on": dice.word(&DAYS), "by": "Gremium", "decision": decision
        }));
    }
    made["history"] = json!(history);
    if dice.chance(25) {
        made["merge"] = json!({
            "into": any(dice, &["N"]), "on": dice.word(&DAYS), "objection_until": "2026-12-01"
        });
    }
    if dice.chance(15) {
        let profile = any(dice, &["P"]);
        made["fulfilment"] = json!({
            "by": any(dice, &["O"]), "profile": profile, "as_of": dice.word(&DAYS), "confirmed_by": []
        });
    }
    links(dice, "N", &mut made);
    made
}

fn profile(dice: &mut Random, number: usize, version: usize) -> Value {
    let mut made = head(dice, "profile", &format!("P{number}"));
    made["version"] = json!(version.to_string());
    made["kind"] = json!("profile");
    made["purpose"] = json!({ "de": "Wozu es dient." });
    made["addressees"] = json!(["it_plr"]);
    made["scope"] = json!({ "everyone": true });
    made["criteria"] = json!([{
        "id": "K1", "title": { "de": "Ein Kriterium" }, "text": { "de": "Es muss sein." },
        "class": "A", "binding": "must", "dimension": "legal",
        "derived_from": some(dice, 2, &["N", "D", "H"])
    }]);
    if dice.chance(30) {
        made["based_on"] = json!([{ "profile": any(dice, &["P"]), "changes": [] }]);
    }
    made["status"] = json!(dice.word(&["draft", "agreed", "addressed", "addressed"]));
    let mut history: Vec<Value> = Vec::new();
    for status in ["adopted", "addressed"] {
        if dice.chance(60) {
            let mut step = json!({ "status": status, "on": dice.word(&DAYS), "by": "Gremium" });
            if dice.chance(40) {
                step["decision"] = json!(any(dice, &["D"]));
            }
            history.push(step);
        }
    }
    made["history"] = json!(history);
    if dice.chance(30) {
        made["decision"] = json!(any(dice, &["D"]));
    }
    if dice.chance(40) {
        made["positions"] = json!([{
            "group": dice.word(&["Länder", "Verbände"]), "stance": "against", "minority": true,
            "text": { "de": "Dagegen." }
        }]);
    }
    links(dice, "P", &mut made);
    made
}

fn session(dice: &mut Random, number: usize) -> Value {
    let mut made = head(dice, "session", &format!("S{number}"));
    made["body"] = json!(dice.word(&["kog", "kog", "it_plr"]));
    made["start"] = json!(dice.word(&DAYS));
    let items = (0..dice.below(3)).map(|item| {
        let refs = some(dice, 2, &["N", "N", "P", "D", "S", "H"]);
        json!({ "id": item.to_string(), "title": { "de": "Ein Punkt" }, "public": true, "refs": refs })
    });
    made["agenda"] = json!(items.collect::<Vec<_>>());
    made
}

fn decision(dice: &mut Random, number: usize) -> Value {
    let mut made = head(dice, "decision", &format!("D{number}"));
    made["body"] = json!(dice.word(&["kog", "it_plr", "it_plr"]));
    made["date"] = json!(dice.word(&DAYS));
    made["result"] = json!(dice.word(&["adopted", "recommended", "recommended", "deferred"]));
    let mut refs = some(dice, 2, &["N", "P", "S", "D"]);
    if dice.chance(30) {
        refs.push("it_plr".to_owned());
    }
    made["refs"] = json!(refs);
    if dice.chance(60) {
        let suffix = ["", "-AL"][dice.below(2)];
        made["number"] = json!(format!("Beschluss 2021/1{number}{suffix}"));
    }
    if dice.chance(50) {
        made["session"] = json!(any(dice, &["S"]));
    }
    if dice.chance(20) {
        let (text, refs) = (json!({ "de": "Nummer." }), some(dice, 1, &["N", "O"]));
        made["items"] = json!([{ "text": text, "result": "noted", "refs": refs }]);
    }
    if dice.chance(20) {
        made["involved"] = json!([{ "body": "kog", "on": dice.word(&DAYS) }]);
    }
    if dice.chance(20) {
        let effects: Vec<Value> = some(dice, 2, &["N"])
            .into_iter()
            .map(|need| json!({ "need": need, "status": "accepted" }))
            .collect();
        made["reply"] = json!({
            "by": "it_plr", "on": dice.word(&DAYS), "text": { "de": "Antwort." }, "effects": effects
        });
    }
    links(dice, "D", &mut made);
    made
}

fn notice(dice: &mut Random, number: usize) -> Value {
    let mut made = head(dice, "notice", &format!("H{number}"));
    let more = json!({
        "sender": "it_plr", "competence": { "kind": "law", "citation": "§ 1" }, "message": "new",
        "addressees": { "everyone": true }, "certainty": "decided", "obligation": "take_note",
        "what_changes": { "de": "Etwas." }, "contact": { "name": { "de": "Stelle" } }
    });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    made["subjects"] = json!(some(dice, 2, &["N", "D", "O"]));
    made["published"] = json!(dice.word(&DAYS));
    if dice.chance(20) {
        made["supersedes"] = json!(any(dice, &["H"]));
    }
    if dice.chance(20) {
        let requires = any(dice, &["O", "D"]);
        made["steps"] = json!([{ "text": { "de": "Tun." }, "role": "Amt", "requires": requires }]);
    }
    links(dice, "H", &mut made);
    made
}

fn offering(dice: &mut Random, number: usize) -> Value {
    let mut made = head(dice, "offering", &format!("O{number}"));
    let more = json!({
        "reuse_model": "service", "provider": "stadt", "operator": "stadt", "lifecycle": "pilot",
        "contact": { "name": { "de": "Stelle" } }, "scope": { "everyone": true }, "access_paths": []
    });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    if dice.chance(30) {
        let criterion = format!("{}#K1", ["P0@1", "P0@2", "P1@1"][dice.below(3)]);
        made["compliance"] = json!([{ "criterion": criterion, "result": "met" }]);
    }
    links(dice, "O", &mut made);
    made
}

fn evidence(dice: &mut Random) -> Value {
    let mut made = head(dice, "evidence", "E0");
    made["about"] = json!(any(dice, &["O"]));
    made["kind"] = json!("certificate");
    made["issuer"] = json!("stadt");
    made["issued"] = json!(dice.word(&DAYS));
    made["supports"] = json!([format!("{}#K1", ["P0@1", "P1@1"][dice.below(2)])]);
    made["result"] = json!("met");
    made
}

fn evaluation(dice: &mut Random) -> Value {
    let mut made = head(dice, "evaluation", "V0");
    made["profile"] = json!(["P0@1", "P0@2", "P1@1"][dice.below(3)]);
    made["as_of"] = json!(dice.word(&DAYS));
    made["offers"] = json!([{ "offering": any(dice, &["O"]), "answers": {} }]);
    made
}

fn body(id: &str, authority: &str) -> Value {
    json!({
        "type": "body", "id": id, "title": { "de": format!("Gremium {id}") }, "created": "2020-01-01",
        "authority": authority, "mandate": { "kind": "law", "citation": "§ 1" },
        "seat_groups": [], "seats": [],
        "memberships": [{ "organisation": "stadt", "role": "member", "voting": true, "valid": {} }],
        "cadence": { "in_person_per_year": 1, "video_per_month": 0, "reply_within_sessions": 1 }
    })
}

/// A random register.
pub fn register(dice: &mut Random) -> Vec<Value> {
    let title = json!({ "de": "Eine Stadt" });
    let mut all = vec![
        json!({ "type": "organisation", "id": "stadt", "title": title, "created": "2020-01-01", "kind": "kommune" }),
        body("kog", "advisory"),
        body("it_plr", "deciding"),
        profile(dice, 0, 1),
        profile(dice, 0, 2),
        profile(dice, 1, 1),
        evidence(dice),
        evaluation(dice),
    ];
    all.extend((0..NEEDS).map(|it| need(dice, it)));
    all.extend((0..SESSIONS).map(|it| session(dice, it)));
    all.extend((0..DECISIONS).map(|it| decision(dice, it)));
    all.extend((0..2).map(|it| notice(dice, it)));
    all.extend((0..2).map(|it| offering(dice, it)));
    dice.shuffle(&mut all);
    all
}
