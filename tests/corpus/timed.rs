//! What is timed: one file a set, each a corpus of its own.

use std::path::Path;

use serde_json::{Value, json};

use crate::copies::Template;
use crate::documents::{Set, documents, examples};
use crate::known::{TODAY, example, units};
use crate::{Case, Corpus, links};

/// About so many records in a register.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// Criteria of the large record, each with a finding or none.
const CRITERIA: usize = 1_000;

pub fn write(folder: &Path) {
    let put = |name: &str, cases: &[Case]| {
        let mut corpus = Corpus::new(&folder.join(format!("time-{name}.jsonl")));
        cases.iter().for_each(|case| corpus.add(case));
        corpus.end();
    };
    let [random, ..] = documents("Need", 1_700, 2_600);
    put("needs-lines", &[lines(&examples())]);
    put("needs-array", &[array(&examples())]);
    put("needs-random", &[lines(&random)]);
    put("paths", &paths());
    put("large-findings", &[large(true)]);
    put("large-clean", &[large(false)]);
    let template = Template::new();
    even(&template);
    for about in SIZES {
        put(&format!("copies-{about}"), &[template.case(about / template.records)]);
        put(&format!("links-{about}"), &[links::case(about)]);
    }
}

fn of_records() -> Value {
    json!({ "as_of": TODAY, "scope": "record" })
}

fn lines(set: &Set) -> Case {
    Case::new(set.name, "check", of_records()).with("needs.jsonl", &set.lines)
}

fn array(set: &Set) -> Case {
    let text = format!("[{}]", set.texts.join(","));
    Case::new(set.name, "check", of_records()).with("needs.json", text.as_bytes())
}

/// Twenty units ask at the example.
fn paths() -> Vec<Case> {
    let inputs = example("kog");
    let units = units(&inputs).into_iter().step_by(3).take(20);
    let ask = |unit: String| {
        let request = json!({ "as_of": TODAY, "unit": unit });
        Case::new(format!("paths {unit}"), "paths", request).like(&inputs)
    };
    units.map(ask).collect()
}

/// One record of 3 MB; of the criteria every one has a finding, or none has.
fn large(faulty: bool) -> Case {
    let criterion = |number: usize| {
        let text = "Der Dienst muss die empfangende Stelle aus den Daten ermitteln. ".repeat(44);
        let mut criterion = json!({
            "id": format!("K{number}"), "title": { "de": format!("Kriterium {number}") },
            "text": { "de": format!("{number}: {text}") }, "class": "A", "binding": "must",
            "dimension": "design", "data_type": "boolean",
            "expected": { "op": "eq", "value": true }, "evidence": [["demonstration"]]
        });
        if faulty {
            criterion["evidence"] = json!([]);
        }
        criterion
    };
    let record = json!({
        "type": "profile", "id": "rahmen", "title": { "de": "Ein großer Rahmen" },
        "created": "2022-11-09", "confirmed": "2026-09-15", "visibility": "public",
        "version": "1", "kind": "framework", "purpose": { "de": "Viele Anforderungen." },
        "addressees": ["land"], "cross_cutting": true, "scope": { "everyone": true },
        "criteria": (0..CRITERIA).map(criterion).collect::<Vec<_>>(),
        "status": "draft", "history": [{ "status": "draft", "on": "2022-11-09", "by": "FITKO" }]
    });
    let text = record.to_string();
    let case = Case::new("a large record", "check", of_records()).with("r.json", text.as_bytes());
    let answer = case.answer();
    let found = answer["findings"].as_array().unwrap();
    let own = found.iter().filter(|it| it["code"] != "CORE-002").count();
    let wanted = if faulty { CRITERIA } else { 0 };
    assert_eq!((own, text.len() / 100_000), (wanted, 30), "{:.2000}", found[0]);
    case
}

/// Copies that belong together wrongly would find each other: several copies have the findings of
/// one as many times.
fn even(template: &Template) {
    let count = |copies: usize| {
        let answer = template.case(copies).answer();
        let mut codes = answer["by_code"].as_object().unwrap().clone();
        // the keys of towns are theirs alone, and every copy has them
        codes.remove("CORE-001");
        codes.into_iter().map(|(code, count)| (code, count.as_u64().unwrap())).collect::<Vec<_>>()
    };
    let times = |codes: Vec<(String, u64)>| -> Vec<(String, u64)> {
        codes.into_iter().map(|(code, count)| (code, count * 3)).collect()
    };
    let one = count(1);
    println!("corpus: a copy of {} records: {one:?}", template.records);
    assert_eq!(count(3), times(one), "copies are not alone");
}
