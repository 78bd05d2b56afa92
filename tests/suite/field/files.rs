//! K3 files and containers, K9 cost and harm.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{Cases, call, found, kog, with};

pub fn files(cases: &mut Cases) {
    let example = kog();
    let text = String::from_utf8(example["units.csv"].clone()).unwrap();
    let semicolons = text.replace(',', ";").replace('\n', "\r\n");
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (case, table) in [
        ("as German Excel saves it", ["\u{feff}", &semicolons].concat().into_bytes()),
        ("sep=;", ["sep=;\n", &semicolons].concat().into_bytes()),
        ("tabs", text.replace(',', "\t").into_bytes()),
    ] {
        let all = found(&with("units.csv", table));
        cases.told("K3", case, all.is_empty(), &all);
    }
    let all = found(&with("units.csv", utf16));
    cases.told("K3", "UTF-16 table", all.len() == 1 && all[0].0.starts_with("JSON-006"), &all);
    let spelled = text.replace(",true,", ",WAHR,");
    let all = found(&with("units.csv", spelled));
    cases.told("K3", "WAHR once", all.len() == 1 && all[0].0 == "TABL-004/spelled", &all);
    for (from, to, case) in [
        ("90164", "90.164", "thousands"),
        (",true,", ",True,", "True"),
        (",true,,", ",true,01.01.2020,", "a German day"),
    ] {
        // with semicolons, as a German spreadsheet has it
        let all = found(&with("units.csv", text.replace(from, to).replace(',', ";")));
        let once =
            all.len() == 1 && all[0].0 == "TABL-004/spelled" && all[0].2[0]["op"] == "replace";
        cases.told("K3", case, once, &all);
    }
    let wrongly = text.replacen("Flensburg, Stadt", "MÃ¼nster, Stadt", 1);
    let all = found(&with("units.csv", wrongly));
    let once = all.len() == 1 && all[0].0 == "UNIT-006/misread";
    cases.told("K3", "a name decoded wrongly", once, &all);
    let line = String::from_utf8(example["needs.jsonl"].clone()).unwrap();
    let wrongly = line.replacen("können", "kÃ¶nnen", 1);
    let all = found(&with("needs.jsonl", wrongly));
    cases.told("K3", "a text decoded wrongly", all.len() == 1, &all);
    let first: Value = serde_json::from_str(line.lines().next().unwrap()).unwrap();
    for (name, text) in [
        ("one.jsonl", serde_json::to_string_pretty(&first).unwrap().into_bytes()),
        ("many.json", line.clone().into_bytes()),
        ("list.jsonl", format!("[{}]", line.trim().replace('\n', ",")).into_bytes()),
        ("wide.jsonl", line.encode_utf16().flat_map(u16::to_le_bytes).collect()),
    ] {
        let files = BTreeMap::from([(name.to_owned(), text)]);
        let answer = call("check", &json!({ "scope": "record" }), &files);
        let graver = answer["errors"].as_u64().zip(answer["warnings"].as_u64());
        let once = answer["by_code"]["JSON-006"] == 1 && graver.is_some_and(|(a, b)| a + b == 1);
        let all = if name == "one.jsonl" { 1 } else { line.lines().count() };
        cases.told("K3", name, once && answer["records"] == all, &answer["by_code"]);
    }
    let nothing = call("check", &json!({}), &BTreeMap::new());
    cases.told("K3", "nothing is not fine", nothing["ok"] == false, &nothing["ok"]);
}

/// A report stays one that people can open, and figures stay exact where findings are cut off.
pub fn cost(cases: &mut Cases) {
    let line = String::from_utf8(kog()["needs.jsonl"].clone()).unwrap();
    let first: Value = serde_json::from_str(line.lines().next().unwrap()).unwrap();
    let many: String = (0..620)
        .map(|number| {
            let mut need = first.clone();
            need["id"] = json!(format!("BED-{number}"));
            need["title"]["de"] = json!(format!("Vorhaben Nummer {number} \u{202e}\u{7}umgedreht"));
            format!("{need}\n")
        })
        .collect();
    let files = BTreeMap::from([("needs.jsonl".to_owned(), many.into_bytes())]);
    let page = call("report", &json!({ "as_of": "2026-11-24" }), &files);
    let html = page["html"].as_str().unwrap();
    let rows = html.matches("Vorhaben Nummer").count();
    let said = html.contains("120 weitere Einträge sind hier nicht gezeigt, von insgesamt 620");
    cases.told("K9", "500 rows of 620 needs", said && html.matches("<tr>").count() < 1200, &rows);
    let harmless =
        !html.contains(['\u{202e}', '\u{7}']) && html.contains("\u{fffd}\u{fffd}umgedreht");
    cases.told("K9", "nothing turns a line round", harmless, &rows);
    let mut need = first;
    need["services"] = (0..1500).map(|number| json!(format!("x{number}"))).collect();
    let files = BTreeMap::from([("need.json".to_owned(), need.to_string().into_bytes())]);
    let answer = call("check", &json!({ "scope": "record", "limit": 5000 }), &files);
    let exact = answer["by_code"]["KEY-001"] == 1500 && answer["truncated"] == true;
    cases.told("K9", "1,500 faults of one record", exact, &answer["by_code"]);
}
