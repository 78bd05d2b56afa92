//! The report as SARIF says what the report says, and its repairs repair.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::fs;
use std::path::Path;

use bedarf::calls;
use serde_json::{Value, json};

/// Request and inputs of every vector of a check that gives a report.
fn checks() -> Vec<(Value, Vec<(String, String)>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/calls");
    let mut checks = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().ends_with(".answer.json") {
            continue;
        }
        let vector: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        if vector["call"] != "check" && vector["call"] != "sarif" {
            continue;
        }
        let inputs = vector["inputs"].as_object().into_iter().flatten();
        let inputs = inputs.map(|(name, text)| (name.clone(), text.as_str().unwrap().to_owned()));
        checks.push((vector["request"].clone(), inputs.collect()));
    }
    assert!(checks.len() > 40, "only {} vectors", checks.len());
    checks
}

fn call(name: &str, request: &Value, inputs: &[(String, String)]) -> Value {
    let named: Vec<(&str, &[u8])> =
        inputs.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    serde_json::from_slice(&calls::call(name, request.to_string().as_bytes(), &named)).unwrap()
}

#[test]
fn every_finding_is_a_result_at_its_place() {
    for (request, inputs) in checks() {
        let report = call("check", &request, &inputs);
        let log = call("sarif", &request, &inputs);
        if report.get("error").is_some() {
            assert_eq!(report, log);
            continue;
        }
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "utf16CodeUnits");
        let findings = report["findings"].as_array().unwrap();
        let results = run["results"].as_array().unwrap();
        assert_eq!(findings.len(), results.len());
        for (finding, result) in findings.iter().zip(results) {
            same(finding, result, run);
        }
        let mut totals = report.clone();
        totals.as_object_mut().unwrap().remove("findings");
        assert_eq!(run["properties"], totals);
    }
}

fn same(finding: &Value, result: &Value, run: &Value) {
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    let rule = &run["tool"]["driver"]["rules"][index];
    assert_eq!((&result["ruleId"], &rule["id"]), (&finding["code"], &finding["code"]));
    assert_eq!(rule["name"], finding["name"]);
    let level = match finding["severity"].as_str().unwrap() {
        "info" => "note",
        other => other,
    };
    assert_eq!(result["level"], level);
    let text = result["message"]["text"].as_str().unwrap();
    let text = text.replace("{{", "{").replace("}}", "}").replace("] (", "](");
    assert!(text.starts_with(finding["message"].as_str().unwrap()), "{text}");
    assert!(text.ends_with(finding["help"].as_str().unwrap_or_default()), "{text}");
    let location = &result["locations"][0];
    let pointer = &location["logicalLocations"][0]["fullyQualifiedName"];
    assert_eq!(pointer.as_str().unwrap_or_default(), finding["path"]);
    if finding.get("source").is_some() {
        let region = &location["physicalLocation"]["region"];
        assert_eq!(region["startLine"], finding["at"]["line"]);
        assert_eq!(region["startColumn"], finding["at"]["column_utf16"]);
    }
    let print = result["partialFingerprints"]["recordAndPath/v1"].as_str().unwrap();
    assert!(print.starts_with(finding["code"].as_str().unwrap()), "{print}");
}

/// The byte of a line and a column in UTF-16 units, both from 1.
fn byte_at(text: &str, line: &Value, column: &Value) -> usize {
    let line = usize::try_from(line.as_u64().unwrap()).unwrap() - 1;
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut left = column.as_u64().unwrap() - 1;
    for (offset, letter) in text[start..].char_indices() {
        if left == 0 {
            return start + offset;
        }
        left -= letter.len_utf16() as u64;
    }
    text.len()
}

/// The text with the first repair of a result made in it.
fn repaired(text: &str, result: &Value) -> String {
    let change = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    let region = &change["deletedRegion"];
    let from = byte_at(text, &region["startLine"], &region["startColumn"]);
    let to = byte_at(text, &region["endLine"], &region["endColumn"]);
    let inserted = change["insertedContent"]["text"].as_str().unwrap();
    [&text[..from], inserted, &text[to..]].concat()
}

#[test]
fn a_repair_takes_its_finding_away_and_brings_no_other() {
    let mut count = 0;
    for (request, inputs) in checks() {
        let log = call("sarif", &request, &inputs);
        let results = log["runs"][0]["results"].as_array().cloned().unwrap_or_default();
        for result in results.iter().filter(|result| result.get("fixes").is_some()) {
            count += 1;
            let uri = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
            let mut inputs = inputs.clone();
            let named = |(name, _): &&mut (String, String)| encoded(name) == *uri;
            let (_, text) = inputs.iter_mut().find(named).unwrap();
            *text = repaired(text, result);
            let after = call("sarif", &request, &inputs);
            let after = after["runs"][0]["results"].as_array().unwrap();
            let print = &result["partialFingerprints"];
            assert!(after.iter().all(|it| it["partialFingerprints"] != *print), "{result}");
            // a record of an unknown type was not looked at before
            let is_type = result["ruleId"] == "SHAPE-017";
            assert!(is_type || after.len() < results.len(), "{result}");
        }
    }
    assert!(count > 8, "only {count} repairs");
}

/// The names of the vectors with repairs as URIs: all but letters, digits and `.` by their bytes.
fn encoded(name: &str) -> String {
    let encode = |byte: u8| match byte {
        b'.' | b'/' | b'-' | b'_' => char::from(byte).to_string(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    name.bytes().map(encode).collect()
}

#[test]
fn a_fingerprint_holds_when_lines_move() {
    let text = r#"{"type":"need","id":"BED-1","kind":"x"}"#;
    let print = |text: String| {
        let inputs = [("a.json".to_owned(), text)];
        let log = call("sarif", &json!({}), &inputs);
        let results = log["runs"][0]["results"].as_array().unwrap().clone();
        let prints = results.iter().map(|it| it["partialFingerprints"].to_string());
        prints.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(print(text.to_owned()), print(text.replace(',', "\n,\n")));
}
