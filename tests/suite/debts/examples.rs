//! Who owes what, by examples.

use serde_json::{Value, json};

use crate::DAY;

fn head(kind: &str, id: &str, more: Value) -> Value {
    let mut made = json!({ "type": kind, "id": id, "created": "2020-01-01",
        "title": { "de": format!("Titel von {id}") } });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    made
}

fn ask(call: &str, records: &[Value], request: &Value) -> Value {
    let text = Value::from(records.to_vec()).to_string();
    let inputs = [("register.json", text.as_bytes())];
    let answer = bedarf::calls::call(call, request.to_string().as_bytes(), &inputs);
    serde_json::from_slice(&answer).unwrap()
}

/// An offering by a channel for those in house with its provider.
fn in_house(more: &[Value]) -> Vec<Value> {
    let hop = json!({ "from": "haus", "to": "role:kommune", "channel": "hausweg" });
    let through = json!([
        { "from": "haus", "to": "role:it_provider", "channel": "hausweg" },
        { "from": "role:it_provider", "to": "role:kommune", "channel": "frei" }
    ]);
    let rule = |orderers: Value, with: Value| {
        let mut rule = json!({ "valid": {}, "orderers": orderers, "pass_on": "free_of_charge",
            "source": { "kind": "law", "citation": "§ 2" } });
        if !with.is_null() {
            rule["in_house_with"] = with;
        }
        json!({ "rules": [rule] })
    };
    let mut all = vec![
        head("organisation", "haus", json!({ "kind": "office" })),
        head(
            "channel",
            "hausweg",
            rule(json!(["role:kommune", "role:it_provider"]), json!(["haus"])),
        ),
        head("channel", "frei", rule(json!(["role:kommune"]), Value::Null)),
        head(
            "offering",
            "ANG-1",
            json!({ "reuse_model": "service", "provider": "haus", "operator": "haus",
                "lifecycle": "available", "cost": { "state": "known" },
                "contact": { "name": { "de": "Stelle" }, "url": "https://example.org/" },
                "scope": { "everyone": true }, "services": ["99115005104000"],
                "access_paths": [{ "id": "selbst", "hops": [hop] },
                                 { "id": "dienstleister", "hops": through }] }),
        ),
    ];
    all.extend(more.iter().cloned());
    all
}

/// Who says without a document that it is in house owes the document, not the provider.
#[test]
fn whoever_made_a_statement_owes_the_evidence() {
    let said = json!([{ "organisation": "haus", "valid": {},
        "source": { "kind": "statement", "citation": "mündlich" } }]);
    let town = |id: &str, ars: &str, more: Value| {
        let mut made = head(
            "organisation",
            id,
            json!({ "kind": "kommune", "ars": ars,
            "own_administration": true }),
        );
        made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        made
    };
    let by = json!({ "it_providers": [{ "organisation": "rz", "primary": true, "valid": {} }] });
    let records = in_house(&[
        town("stadt-a", "057740032032", json!({ "in_house_with": said })),
        town("stadt-b", "057740004004", json!({ "in_house_with": said })),
        town("stadt-c", "057740008008", by),
        head("organisation", "rz", json!({ "kind": "it_provider", "in_house_with": said })),
    ]);
    let answer = ask("debts", &records, &json!({ "as_of": DAY }));
    let evidence = answer["debts"].as_array().unwrap().iter().filter(|it| it["what"] == "evidence");
    let mut owed: Vec<(&str, u64)> = evidence
        .map(|it| {
            let who = it["owed_by"]["id"].as_str().unwrap();
            (who, it["blocks"]["units"].as_u64().unwrap())
        })
        .collect();
    owed.sort_unstable();
    assert_eq!(owed, [("rz", 1), ("stadt-a", 1), ("stadt-b", 1)], "{answer}");
}

/// A Land is one debtor, whether it is named by its record or by its number.
#[test]
fn a_land_is_one_debtor() {
    let notice = head(
        "notice",
        "HIN-1",
        json!({ "sender": "land-06", "competence": { "kind": "law", "citation": "§ 1" },
            "message": "new", "subjects": [], "addressees": { "everyone": true },
            "certainty": "decided", "obligation": "take_note", "published": "2026-01-01",
            "what_changes": { "de": "Etwas ändert sich." }, "next_update_by": "2026-02-01",
            "contact": { "name": { "de": "Stelle" }, "url": "https://example.org/" } }),
    );
    let channel = head(
        "channel",
        "weg",
        json!({ "rules": [{ "valid": { "from": "2021-01-01" }, "orderers": ["role:kommune"],
            "pass_on": "no", "land_topic": "financing",
            "source": { "kind": "law", "citation": "§ 2" } }] }),
    );
    let hop = json!({ "from": "haus", "to": "role:kommune", "channel": "weg",
        "valid": { "from": "2022-03-01" } });
    let offering = |begun: &str| {
        head(
            "offering",
            "ANG-1",
            json!({ "reuse_model": "service", "provider": "haus", "operator": "haus",
                "lifecycle": "available", "cost": { "state": "known" },
                "phases": [{ "phase": "available", "actual": begun }],
                "contact": { "name": { "de": "Stelle" }, "url": "https://example.org/" },
                "scope": { "everyone": true }, "services": ["99115005104000"],
                "access_paths": [{ "id": "w", "hops": [hop] }] }),
        )
    };
    let others = [
        notice,
        channel,
        head("organisation", "haus", json!({ "kind": "it_provider" })),
        head("organisation", "land-06", json!({ "kind": "land", "land": "06" })),
        head(
            "organisation",
            "ort",
            json!({ "kind": "kommune", "ars": "064110000000",
            "own_administration": true }),
        ),
    ];
    // the answer stands in the way since there was a rule, a hop and an offering
    for (begun, since) in [("2020-05-01", "2022-03-01"), ("2024-01-01", "2024-01-01")] {
        let records = [others.as_slice(), &[offering(begun)]].concat();
        let all = ask("debts", &records, &json!({ "as_of": DAY }));
        let lands = all["by_debtor"].as_array().unwrap().iter();
        let lands: Vec<&Value> = lands.filter(|it| it["debtor"]["land"] == "06").collect();
        assert_eq!((lands.len(), &lands[0]["debts"]), (1, &json!(2)), "{all}");
        let mut debts = all["debts"].as_array().unwrap().iter();
        let rule = debts.find(|it| it["what"] == "land_rule").unwrap();
        assert_eq!(rule["since"], since, "{rule}");
        let by = |who: &str| ask("debts", &records, &json!({ "as_of": DAY, "owed_by": who }));
        assert_eq!(by("06"), by("land-06"));
        assert_eq!(by("06")["total"], 2);
    }
}

/// Who asks for somebody of whom nothing is on record is told so; a Land may have no record.
#[test]
fn somebody_who_is_not_there_is_an_error() {
    for (who, is_known) in [("hasu", false), ("haus", true), ("06", true), ("17", false)] {
        let records = in_house(&[]);
        let answer = ask("debts", &records, &json!({ "as_of": DAY, "owed_by": who }));
        assert_eq!(answer.get("error").is_none(), is_known, "{who}: {answer}");
    }
}
