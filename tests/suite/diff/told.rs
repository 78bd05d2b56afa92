//! What `diff` says of two registers beside their records: what could not be read, which version a
//! criterion is compared with, rows of tables, words for people.

use serde_json::{Value, json};

use super::withdrawn;

type Texts<'t> = &'t [(&'t str, &'t str)];

pub fn call(request: &Value, inputs: Texts<'_>) -> Value {
    let inputs: Vec<(&str, &[u8])> =
        inputs.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let answer = bedarf::calls::call("diff", request.to_string().as_bytes(), &inputs);
    serde_json::from_slice(&answer).unwrap()
}

fn two(before: &Value, after: &Value) -> Value {
    let (before, after) = (before.to_string(), after.to_string());
    call(&json!({}), &[("before/r.json", &before), ("after/r.json", &after)])
}

pub fn need(id: &str) -> Value {
    json!({
        "type": "need", "id": id, "created": "2026-01-01", "title": { "de": "Ein Bedarf" },
        "statement": { "de": "Es fehlt etwas." }, "kind": "functional",
        "originators": [{ "group": "Kreis" }], "affected": { "everyone": true },
        "status": "draft", "history": [{ "status": "draft", "on": "2026-01-01", "by": "Amt" }]
    })
}

/// A profile that takes the need up, of one criterion with so many points at least.
pub fn profile(version: &str, least: u64) -> Value {
    json!({
        "type": "profile", "id": "PRO-1", "version": version, "created": "2026-01-01",
        "title": { "de": "Ein Profil" }, "kind": "profile", "purpose": { "de": "Zweck" },
        "addressees": ["it_plr"], "scope": { "everyone": true }, "status": "draft",
        "criteria": [{ "id": "K-1", "title": { "de": "Ein Kriterium" }, "text": { "de": "So." },
            "class": "B", "binding": "must", "dimension": "legal", "min_points": least }],
        "links": [{ "rel": "specifies", "target": "BED-1" }],
        "history": [{ "status": "draft", "on": "2026-01-01", "by": "Vorsitz" }]
    })
}

/// The preceding version counts, in whatever order the versions stand.
#[test]
fn a_version_is_compared_with_the_one_before_it() {
    let (one, two_, nine) = (profile("1", 1), profile("2", 5), profile("9", 7));
    let ten = profile("10", 6);
    for before in [[&one, &two_, &nine], [&nine, &one, &two_], [&two_, &nine, &one]] {
        let after: Vec<&Value> = before.iter().copied().chain([&ten]).collect();
        let answer = two(&json!(before), &json!(after));
        let added = &answer["added"][0];
        assert_eq!((&added["version"], &added["compared_with"]), (&json!("10"), &json!("9")));
        assert_eq!(added["criteria"][0]["change"], "relaxed", "{added}");
    }
    // both new: the later one is compared with the other, not with what was there
    let answer = two(&json!([one]), &json!([ten, nine, one]));
    let added = answer["added"].as_array().unwrap();
    let with: Vec<&Value> = added.iter().map(|it| &it["compared_with"]).collect();
    assert_eq!(with, [&json!("9"), &json!("1")]);
    // nothing comes before the first one
    let answer = two(&json!([ten]), &json!([ten, one]));
    assert_eq!(answer["added"][0].get("compared_with"), None);
    // the first day counts before the number
    let dated = |version: &str, from: &str| {
        let mut made = profile(version, 1);
        made["valid"] = json!({ "from": from });
        made
    };
    let (old, new) = (dated("b", "2026-01-01"), dated("a", "2026-07-01"));
    let answer = two(&json!([old]), &json!([new, old]));
    assert_eq!(answer["added"][0]["compared_with"], "b");
}

/// A record that is not readable on one side has not come, gone or changed, and what rests on it stands
/// as before.
#[test]
fn what_is_not_readable_is_no_change() {
    let (sound, need) = (profile("1", 1), need("BED-1"));
    let mut broken = sound.clone();
    broken["purpose"] = json!(7);
    for (before, after, side) in [(&sound, &broken, "after"), (&broken, &sound, "before")] {
        let answer = two(&json!([need, before]), &json!([need, after]));
        for list in ["added", "removed", "changed", "states", "suspect"] {
            assert_eq!(answer[list], json!([]), "{side} {list}: {answer}");
        }
        let told = json!([{ "type": "profile", "id": "PRO-1", "version": "1",
            "title": "Ein Profil", "unread": side }]);
        assert_eq!(answer["not_compared"], told);
    }
    // gone indeed, the need is taken up no more
    let answer = two(&json!([need, sound]), &json!([need]));
    assert_eq!(answer["states"][0]["after"], "uncovered");
    assert_eq!(answer["not_compared"], json!([]));
}

/// Where something without an id could not be read, it may be what is missing.
#[test]
fn what_is_missing_may_be_what_could_not_be_read() {
    let need = need("BED-1");
    let answer = two(&json!([need]), &json!([{ "type": "need" }]));
    let gone = &answer["removed"][0];
    assert_eq!((&gone["not_certain"], &gone["without_tombstone"]), (&json!(true), &json!(true)));
    assert!(gone["message"].as_str().unwrap().contains("nicht lesbar"), "{gone}");
    let answer = two(&json!([need]), &json!([]));
    let gone = &answer["removed"][0];
    assert_eq!(gone["not_certain"], false);
    assert!(gone["message"].as_str().unwrap().contains("zurückgezogen"), "{gone}");
    let answer = two(&json!([{ "type": "need" }]), &json!([need]));
    assert_eq!(answer["added"][0]["not_certain"], true);
}

#[test]
fn a_withdrawn_record_says_when_and_why() {
    let before = need("BED-1");
    let answer = two(&json!([before]), &json!([withdrawn(1)]));
    let gone = &answer["removed"][0];
    assert_eq!(
        (&gone["withdrawn_on"], &gone["reason"]),
        (&json!("2026-05-01"), &json!("Erledigt."))
    );
    assert_eq!(gone["message"], "Zurückgezogen am 01.05.2026. Begründung: Erledigt.");
    assert_eq!(answer["changed"], json!([]), "no list of members that vanished");
    // it came and went in between
    let answer = two(&json!([]), &json!([withdrawn(1)]));
    assert_eq!(answer["added"][0]["message"], gone["message"]);
}

#[test]
fn members_are_told_by_their_labels() {
    let mut after = need("BED-1");
    after["status"] = json!("triaged");
    after["affected"] = json!({ "attr": "land", "eq": "05" });
    after["variants"] = json!([{ "id": "v1", "scope": { "everyone": true }, "originators": [],
        "delta": { "de": "so" } }]);
    let mut before = need("BED-1");
    before["variants"] = json!([{ "id": "v1", "scope": { "everyone": true }, "originators": [],
        "delta": { "de": "anders" } }]);
    let answer = two(&json!([before]), &json!([after]));
    let member = |path: &str| -> Value {
        let members = answer["changed"][0]["members"].as_array().unwrap().iter();
        members
            .into_iter()
            .find(|it| it["path"] == path)
            .unwrap_or_else(|| panic!("{path}"))
            .clone()
    };
    let status = member("/status");
    assert_eq!((&status["label"], &status["before"]), (&json!("Stand"), &json!("draft")));
    assert_eq!(
        (&status["before_in_words"], &status["after"]),
        (&json!("Entwurf"), &json!("triaged"))
    );
    let affected = member("/affected");
    assert_eq!(affected["before_in_words"], "alle Kommunen");
    assert_eq!(affected["after_in_words"], "Kommunen in Nordrhein-Westfalen");
    let delta = member("/variants/0/delta/de");
    assert!(delta["label"].as_str().unwrap().starts_with("Abweichung „v1“: "), "{delta}");
    assert_eq!(delta.get("before_in_words"), None, "a text says what it says");
}

const UNITS: &str = "ars,name,kind,population,valid_from,valid_to\n";

fn tables(before: &str, after: &str, successors: &str) -> Value {
    let (before, after) = ([UNITS, before].concat(), [UNITS, after].concat());
    call(
        &json!({ "limit": 2 }),
        &[
            ("before/units.csv", &before),
            ("after/units.csv", &after),
            ("after/successors.csv", successors),
        ],
    )
}

#[test]
fn rows_are_new_merged_gone_renamed_and_changed() {
    let answer = tables(
        "057740004004,Altenbeken,kommune,9000,2000-01-01,\n\
         057740008008,Bad Lippspringe,kommune,16000,2000-01-01,\n\
         057740012012,Borchen,kommune,13000,2000-01-01,\n\
         057740016016,Bueren,kommune,21000,2000-01-01,\n\
         057740020020,Delbrueck,kommune,31000,2000-01-01,\n",
        "057740004004,Altenbeken,kommune,9100,2000-01-01,\n\
         057740008008,Bad Lippspringe,kommune,16000,2000-01-01,2026-01-01\n\
         057740012012,Borchen,kommune,13000,2000-01-01,2026-01-01\n\
         057740012012,Stadt Borchen,kommune,13000,2026-01-01,\n\
         057740016016,Bueren,kommune,21000,2000-01-01,\n\
         057740099099,Neustadt,kommune,16000,2026-01-01,\n",
        "old,new,from\n057740008008,057740099099,2026-01-01\n",
    );
    let units = &answer["tables"][0];
    let counts = ["added", "merged", "removed", "renamed", "changed"].map(|it| units[it].as_u64());
    assert_eq!(counts, [Some(1); 5], "{answer}");
    assert_eq!(units["left_out"], 3, "two are named");
    let [new, merged] = [&units["rows"][0], &units["rows"][1]];
    assert_eq!((&new["fate"], &new["name"]), (&json!("added"), &json!("Neustadt")));
    assert_eq!((&merged["fate"], &merged["on"]), (&json!("merged"), &json!("2026-01-01")));
    assert_eq!(merged["successors"], json!([{ "key": "057740099099", "name": "Neustadt" }]));
    let said = "Kommunen, Kreise und Verbände: 1 neu, 1 aufgegangen, 1 weggefallen, 1 umbenannt, 1 \
                geändert.";
    assert!(answer["summary"].as_array().unwrap().contains(&json!(said)), "{}", answer["summary"]);
}

/// The same table with other days, or in another order, is no other table; a row that cannot be read is
/// not gone.
#[test]
fn rows_that_say_the_same_are_not_told() {
    let one = "057740004004,Altenbeken,kommune,9000,2000-01-01,\n";
    let other = "057740008008,Bad Lippspringe,kommune,16000,2000-01-01,\n";
    let answer = tables(&[one, other].concat(), &[other, one].concat(), "old,new,from\n");
    assert_eq!(answer["tables"], json!([]), "{answer}");
    let broken = "057740008008,Bad Lippspringe,Gemeinde?,16000,2000-01-01,\n";
    let answer = tables(&[one, other].concat(), &[one, broken].concat(), "old,new,from\n");
    assert_eq!(answer["tables"], json!([]), "{answer}");
    assert_eq!(answer["not_compared"][0]["id"], "057740008008", "{answer}");
}

#[test]
fn editions_are_the_same_different_or_unknown() {
    let need = need("BED-1");
    let edition = |answer: &Value| answer["edition"].as_str().unwrap().to_owned();
    let same = two(&json!([need]), &json!([need]));
    assert_eq!(edition(&same), "same");
    assert_eq!(same["summary"][0], "Es hat sich nichts geändert.");
    assert_eq!(edition(&two(&json!([need]), &json!([]))), "different");
    let (text, lost) = (json!([need]).to_string(), "ars,name\nx,Ort\n");
    let inputs = [("before/r.json", &*text), ("before/units.csv", lost), ("after/r.json", &*text)];
    let unknown = call(&json!({}), &inputs);
    assert_eq!(edition(&unknown), "unknown", "a row that was not read has no digest");
}

#[test]
fn days_belong_to_one_register_and_a_day_to_two() {
    let text = json!([need("BED-1")]).to_string();
    let two = [("before/r.json", &*text), ("after/r.json", &*text)];
    let days = json!({ "from": "2026-01-01", "to": "2026-02-01" });
    assert_eq!(call(&days, &two)["error"]["code"], "bad_request");
    let mut all = days.clone();
    all["as_of"] = json!("2026-01-01");
    assert_eq!(call(&all, &[("r.json", &*text)])["error"]["code"], "bad_request");
    assert_eq!(call(&days, &[("r.json", &*text)]).get("error"), None);
    assert_eq!(call(&json!({ "as_of": "2026-01-01" }), &two).get("error"), None);
}
