//! What the real municipalities and Länder would pay (`../shared/data`): the figures of formulas
//! F7, told by `paths`.

use bedarf_tests::shared_data::rows;
use serde_json::{Value, json};

/// An offering that whoever orders it has by a direct contract.
fn records(amount: &str, key: &str) -> String {
    let source = json!({ "kind": "law", "citation": "Gesetz" });
    json!([
        { "type": "organisation", "id": "haus", "title": { "de": "Ein Anbieter" },
          "created": "2020-01-01", "kind": "office" },
        { "type": "channel", "id": "vertrag", "title": { "de": "Vertrag" },
          "created": "2020-01-01", "rules": [{ "valid": {}, "orderers": ["role:kommune"],
          "pass_on": "no", "source": source }] },
        { "type": "offering", "id": "o", "title": { "de": "Ein Angebot" },
          "created": "2020-01-01", "reuse_model": "service", "provider": "haus",
          "operator": "haus", "contact": { "name": { "de": "Stelle" } },
          "cross_cutting": true, "lifecycle": "available", "scope": { "everyone": true },
          "cost": { "state": "known", "key": key, "unanimous": true, "components": [
              { "kind": "service_operation", "amount": amount, "currency": "EUR",
                "vat_included": true, "year": 2026, "per": "year" }] },
          "access_paths": [{ "id": "w", "hops": [
              { "from": "haus", "to": "role:kommune", "channel": "vertrag" }] }] }
    ])
    .to_string()
}

fn yearly(records: &str, table: &str, request: &Value) -> (String, u64) {
    let inputs = [("r.json", records.as_bytes()), ("units.csv", table.as_bytes())];
    let answer = bedarf::calls::call("paths", request.to_string().as_bytes(), &inputs);
    let answer: Value = serde_json::from_slice(&answer).unwrap();
    let pays = &answer["paths"][0]["pays"];
    assert_eq!(pays["state"], "known", "{answer}");
    let yearly = pays["yearly"].as_str().unwrap().to_owned();
    (yearly, pays["parts"][0]["sharers"].as_u64().unwrap())
}

/// A million on all municipalities by their inhabitants.
#[test]
fn every_municipality_pays_by_its_inhabitants() {
    let Some(rows) = rows("gemeinden.csv") else { return };
    let mut table = String::from("ars,ags,name,land,kind,unit_type,population\n");
    for row in rows {
        let [ars, ags, name, population, land, kind] = [0, 1, 2, 3, 4, 5].map(|at| &row[at]);
        table += &format!("{ars},{ags},\"{name}\",{land},kommune,{kind},{population}\n");
    }
    let records = records("1000000.00", "population");
    for (unit, wanted) in
        [("110000000000", "44124.00"), ("020000000000", "22212.40"), ("057740032032", "1823.32")]
    {
        let request = json!({ "as_of": "2026-11-24", "unit": unit, "among": { "everyone": true } });
        assert_eq!(yearly(&records, &table, &request), (wanted.to_owned(), 10_794), "{unit}");
    }
}

/// What the two that are Länder pay by the Königstein key of 2016.
#[test]
fn the_city_states_pay_by_the_koenigstein_key() {
    let Some(rows) = rows("koenigstein.csv") else { return };
    let table = "ars,name,land,kind,unit_type,population\n\
                 110000000000,Berlin,11,kommune,61,3669491\n\
                 020000000000,Hamburg,02,kommune,61,1847253\n";
    let parties: Vec<Value> = rows
        .iter()
        .map(|row| {
            let id = match row[1].as_str() {
                land @ ("02" | "11") => format!("{land}0000000000"),
                other => other.to_owned(),
            };
            let share: u32 = row[3].replace('.', "").parse().unwrap();
            json!({ "id": id, "koenigstein": share })
        })
        .collect();
    let records = records("1234567.89", "koenigstein");
    for (unit, wanted) in [("110000000000", "62756.05"), ("020000000000", "31574.32")] {
        let request = json!({ "as_of": "2026-11-24", "unit": unit, "parties": parties });
        assert_eq!(yearly(&records, table, &request), (wanted.to_owned(), 16), "{unit}");
    }
}
