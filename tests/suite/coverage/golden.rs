//! The golden vector of the formulas (F8, second part): seven municipalities, each in another state.

use serde_json::{Value, json};

use crate::ask;

/// U1 proven; U2 assumed and U3 unknown, both administered by V; U4 in part; U5 not covered; U6 not
/// concerned; of U7 it is not known whether it is.
const TABLE: &str = "ars,name,kind,land,population,own_administration,administered_by\n\
    010010000000,U1,kommune,01,100000,true,\n\
    010515001001,U2,kommune,01,700,false,010515001\n\
    010515001002,U3,kommune,01,3000,false,010515001\n\
    010515001,V,gemeindeverband,01,,true,\n\
    010020000000,U4,kommune,01,20000,true,\n\
    010030000000,U5,kommune,01,50000,true,\n\
    010040000000,U6,kommune,01,8000,true,\n\
    010530001001,U7,kommune,01,9000,,\n";

fn offering(id: &str, ars: &str, more: Value) -> Value {
    let mut made = json!({ "type": "offering", "id": id, "title": { "de": format!("Titel von {id}") }, "created": "2026-01-01",
        "reuse_model": "service", "provider": "haus", "operator": "haus", "lifecycle": "available",
        "contact": { "name": { "de": "Stelle" } }, "services": ["99115005104000"],
        "scope": { "attr": "ars", "eq": ars },
        "access_paths": [{ "id": "w", "hops": [
            { "from": "haus", "to": "role:kommune", "channel": "offen" }] }] });
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    made
}

fn records() -> Vec<Value> {
    let statement = json!([{ "id": "w", "hops": [{ "from": "haus", "to": "role:kommune",
        "channel": "offen", "source": { "kind": "statement", "citation": "mündlich" } }] }]);
    // for U6 not, for U7 that is not known, for all others
    let affected = json!({ "all": [{ "attr": "ars", "ne": "010040000000" },
        { "any": [{ "attr": "ars", "ne": "010530001001" },
                  { "attr": "own_administration", "eq": true }] }] });
    let criterion = json!({ "id": "K", "title": { "de": "Kriterium" }, "text": { "de": "Text" },
        "class": "A", "binding": "must", "dimension": "legal", "derived_from": ["BED-1"] });
    let by = |status: &str| json!({ "status": status, "on": "2026-01-01", "by": "Gremium" });
    let met = json!({ "compliance": [{ "criterion": "PRO@1#K", "result": "met" }] });
    let rule = json!({ "valid": {}, "orderers": ["role:kommune"], "pass_on": "freely",
        "source": { "kind": "decision", "citation": "erfunden" } });
    vec![
        json!({ "type": "organisation", "id": "haus", "title": { "de": "Haus" },
            "created": "2026-01-01", "kind": "it_provider" }),
        json!({ "type": "channel", "id": "offen", "title": { "de": "Kanal" },
            "created": "2026-01-01", "rules": [rule] }),
        json!({ "type": "need", "id": "BED-1", "title": { "de": "Ein Bedarf" }, "created": "2026-01-01",
            "statement": { "de": "Es fehlt etwas." }, "kind": "functional",
            "originators": [{ "group": "Kreis" }], "services": ["99115005104000"],
            "affected": affected, "status": "draft", "history": [] }),
        json!({ "type": "profile", "id": "PRO", "title": { "de": "Ein Profil" }, "version": "1",
            "created": "2026-01-01", "kind": "profile", "purpose": { "de": "Zweck" },
            "addressees": ["provider"], "scope": { "everyone": true }, "criteria": [criterion],
            "status": "adopted", "history": [by("draft"), by("adopted")] }),
        offering("O1", "010010000000", met.clone()),
        offering(
            "O2",
            "010515001001",
            json!({ "compliance": met["compliance"], "access_paths": statement }),
        ),
        offering("O3", "010515001002", json!({})),
        offering(
            "O4",
            "010020000000",
            json!({ "compliance": met["compliance"], "lifecycle": "planned" }),
        ),
        offering(
            "O5",
            "010030000000",
            json!({ "compliance": [{ "criterion": "PRO@1#K", "result": "partly" }] }),
        ),
    ]
}

/// 1/6, 2/6 and 4/6 of the municipalities; 1/5 and 3/5 of the administering units; 1000/1827,
/// 1007/1827 and 161/261 of the inhabitants.
#[test]
fn the_golden_vector() {
    let request = json!({ "as_of": "2026-11-24", "unit": "010030000000" });
    let answer = ask(&records(), &[("units.csv", TABLE)], request);
    let counts = &answer["needs"][0]["counts"];
    let bounds = |name: &str| {
        ["lower", "recorded", "upper", "applicable"].map(|it| counts[name][it].as_u64().unwrap())
    };
    assert_eq!(bounds("municipalities"), [1, 2, 4, 6], "{counts}");
    assert_eq!(bounds("administering_units"), [1, 1, 3, 5], "{counts}");
    assert_eq!(bounds("inhabitants"), [100_000, 100_700, 112_700, 182_700], "{counts}");
    // the same shares, cut down
    let [lower, recorded, upper, of] = bounds("inhabitants");
    assert_eq!((lower / 100, recorded / 100, of / 100), (1_000, 1_007, 1_827));
    assert_eq!((upper / 700, of / 700), (161, 261));
    assert_eq!(counts["municipalities"]["not_applicable"], 1);
    let gaps: Vec<&str> = answer["needs"][0]["gaps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["code"].as_str().unwrap())
        .collect();
    assert_eq!(gaps, ["exclusion_criterion_failed", "not_yet_available", "data_missing"]);
    let unit = &answer["unit"]["needs"][0];
    assert_eq!((&unit["state"], &unit["offering"]), (&json!("uncovered"), &json!("O5")));
    // COVR-001: the day, the edition, what is counted and of what shares are told
    assert_eq!(answer["as_of"], "2026-11-24");
    assert!(answer["register_edition"].as_str().unwrap().starts_with("sha256:"));
    assert_eq!(answer["counted"]["municipalities"], 7);
    assert_eq!(answer["counted"]["administering_units"], 6);
    assert!(answer["denominator"].as_str().unwrap().contains("Anteile"));
}

/// Draft profiles, and one that holds elsewhere, keep nobody from being covered.
#[test]
fn a_draft_asks_nothing() {
    let mut all = records();
    all[3]["status"] = json!("draft");
    all[3]["history"] = json!([]);
    let answer = ask(&all, &[("units.csv", TABLE)], json!({ "as_of": "2026-11-24" }));
    let counts = &answer["needs"][0]["counts"]["municipalities"];
    // U3 and U5 are covered now
    assert_eq!((&counts["proven"], &counts["recorded"]), (&json!(3), &json!(4)), "{counts}");
    assert_eq!(answer["needs"][0]["profiles"], json!([]));
}

/// A need that is not there is refused; without a table nothing is counted, and that is said.
#[test]
fn what_is_missing_is_said() {
    let answer = ask(&records(), &[], json!({ "as_of": "2026-11-24", "need": "NIE" }));
    assert!(answer["error"]["message"].as_str().unwrap().contains("„NIE“"), "{answer}");
    let answer = ask(&records(), &[], json!({ "as_of": "2026-11-24" }));
    assert!(answer["message"].as_str().unwrap().contains("Gebietstabelle"), "{answer}");
}
