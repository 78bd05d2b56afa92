//! What is to be said of the year 2020, of the 10,794 real municipalities (`../shared/data`): nobody
//! could order yet, and only the two that are Länder were entitled to.

use bedarf_tests::shared_data::rows;
use serde_json::{Value, json};

use crate::ask;

/// The municipalities and unincorporated areas.
fn table() -> Option<String> {
    let mut out = String::from("ars,ags,name,land,kind,unit_type,population\n");
    for row in rows("gemeinden.csv")? {
        let [ars, ags, name, population, land, kind] = [0, 1, 2, 3, 4, 5].map(|at| &row[at]);
        out += &format!("{ars},{ags},\"{name}\",{land},kommune,{kind},{population}\n");
    }
    Some(out)
}

/// One need of all municipalities, and an EfA service for it that Länder order in the FIT-Store and
/// pass on.
fn records() -> Vec<Value> {
    let head = |kind: &str, id: &str| json!({ "type": kind, "id": id, "title": { "de": format!("Titel von {id}") }, "created": "2020-01-01" });
    let with = |mut made: Value, more: Value| {
        made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        made
    };
    let in_house = json!([{ "organisation": "fitko", "valid": {},
        "source": { "kind": "law", "citation": "§ 1 FITKO-Errichtungsgesetz" } }]);
    let lands = (1..=16).map(|number| {
        let land = format!("{number:02}");
        let more = json!({ "kind": "land", "land": land, "in_house_with": in_house });
        with(head("organisation", &format!("land-{land}")), more)
    });
    let mut all: Vec<Value> = lands.collect();
    all.push(with(head("organisation", "fitko"), json!({ "kind": "office" })));
    all.push(with(head("organisation", "haus"), json!({ "kind": "it_provider" })));
    all.push(with(
        head("need", "BED-1"),
        json!({ "statement": { "de": "Wohngeld soll online beantragt werden können." },
            "kind": "functional", "originators": [{ "group": "Kommunen" }],
            "affected": { "everyone": true }, "services": ["99107023017000"], "status": "draft",
            "history": [] }),
    ));
    all.push(with(
        head("offering", "ANG-1"),
        json!({ "reuse_model": "efa_central", "efa": true, "provider": "haus",
            "operator": "haus", "contact": { "name": { "de": "Stelle" } },
            "services": ["99107023017000"], "scope": { "everyone": true },
            "lifecycle": "available", "cost": { "state": "known" },
            "access_paths": [{ "id": "fit-store", "hops": [
                { "from": "haus", "to": "role:land", "channel": "fit_store" },
                { "from": "role:land", "to": "role:kommune", "channel": "land_zentral" }] }] }),
    ));
    all
}

fn on(day: &str, table: &str) -> Value {
    ask(&records(), &[("units.csv", table)], json!({ "as_of": day }))
}

#[test]
fn the_year_2020() {
    let Some(table) = table() else { return };
    let answer = on("2020-11-01", &table);
    let counted = &answer["counted"];
    assert_eq!(counted["municipalities"], 10_794, "{counted}");
    assert_eq!(counted["unincorporated"], 210, "{counted}");
    assert_eq!(counted["population"], 83_163_158, "{counted}");
    let need = &answer["needs"][0];
    let count = &need["counts"]["municipalities"];
    // nobody could order yet …
    assert_eq!((&count["applicable"], &count["upper"]), (&json!(10_794), &json!(0)), "{count}");
    let gap = |code: &str| {
        let gaps = need["gaps"].as_array().unwrap();
        gaps.iter().find(|it| it["code"] == code).map(|it| it["municipalities"].clone())
    };
    assert_eq!(gap("not_yet_available"), Some(json!(10_794)), "{need}");
    // … and all but two were not even entitled
    assert_eq!(gap("orderer_not_permitted"), Some(json!(10_792)), "{need}");
    assert_eq!(need["to_come"], 2, "{need}");
    for key in ["020000000000", "110000000000"] {
        let request = json!({ "as_of": "2020-11-01", "unit": key });
        let answer = ask(&records(), &[("units.csv", &table)], request);
        let unit = &answer["unit"]["needs"][0];
        assert_eq!(unit["state"], "partly", "{key}: {unit}");
        assert_eq!(unit["gaps"], json!(["not_yet_available"]), "{key}: {unit}");
    }
    println!("2020-11-01: {count}");
}

/// Later the Länder can order: towns that are Länder have it for certain, all others if their Land
/// passes it on.
#[test]
fn later_days() {
    let Some(table) = table() else { return };
    for day in ["2021-03-17", "2022-01-01", "2024-04-01", "2026-11-24"] {
        let answer = on(day, &table);
        let need = &answer["needs"][0];
        let count = &need["counts"]["municipalities"];
        println!("{day}: {count} {}", need["gaps"]);
        // the rule for EfA services in the FIT-Store ended with March 2024
        let ordered = day < "2024-04-01";
        let recorded = count["recorded"].as_u64().unwrap();
        assert_eq!(recorded > 0, ordered, "{day}: {count}");
        if ordered {
            let sure = count["proven"].as_u64().unwrap();
            assert!(sure >= 2, "{day}: {count}");
        }
    }
}
