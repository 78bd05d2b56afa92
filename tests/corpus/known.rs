//! What is committed: the vectors and the examples.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::{Case, Corpus};

pub const TODAY: &str = "2026-11-24";
const DAYS: [Option<&str>; 3] = [None, Some("2020-11-01"), Some(TODAY)];

/// A place in the checkout.
pub fn place(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// The files below a folder that end so, in order.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

pub fn json_of(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// Every vector of records, with its place among the vectors.
pub fn records() -> Vec<(String, Value)> {
    let folder = place("tests/vectors");
    let paths = files(&folder, ".json").into_iter();
    let kept = paths.filter(|it| {
        it.parent().unwrap().ends_with("valid") || it.parent().unwrap().ends_with("invalid")
    });
    kept.map(|it| (it.strip_prefix(&folder).unwrap().display().to_string(), json_of(&it))).collect()
}

/// Vectors of records in both languages: as they are, as one record each and as a register.
pub fn vectors(corpus: &mut Corpus) {
    for (name, vector) in records() {
        for lang in ["de", "en"] {
            for scope in [None, Some("record"), Some("register")] {
                let scoped = scope.unwrap_or("as it is");
                let request = asked(&vector["request"], lang, scope);
                let case = Case::new(format!("{name} {lang} {scoped}"), "check", request);
                corpus.add(&given(case, &vector, ""));
            }
        }
        let ending = if vector["request"]["lines"] == true { "jsonl" } else { "json" };
        let request = asked(&vector["request"], "de", Some("register"));
        let case = Case::new(format!("{name} sarif"), "sarif", request);
        corpus.add(&given(case, &vector, &format!("{}.{ending}", "ein text")));
    }
}

fn asked(request: &Value, lang: &str, scope: Option<&str>) -> Value {
    let mut request = request.clone();
    request["lang"] = json!(lang);
    if let Some(scope) = scope {
        request["scope"] = json!(scope);
    }
    request
}

/// The case with the texts of a vector.
fn given(case: Case, vector: &Value, name: &str) -> Case {
    let mut case = match (&vector["input"], &vector["input_repeat"], &vector["input_base64"]) {
        (_, _, Value::String(text)) => case.with(name, &base64(text)),
        (_, Value::Object(parts), _) => {
            let mut case = case;
            case.inputs.insert(name.to_owned(), Value::Object(parts.clone()));
            case
        }
        (Value::String(text), _, _) => case.with(name, text.as_bytes()),
        (records, _, _) => case.with(name, records.to_string().as_bytes()),
    };
    for (name, csv) in vector["tables"].as_object().into_iter().flatten() {
        case = case.with(name, csv.as_str().unwrap().as_bytes());
    }
    case
}

fn base64(text: &str) -> Vec<u8> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut out, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for letter in text.trim_end_matches('=').chars() {
        bits = bits << 6 | u32::try_from(LETTERS.find(letter).unwrap()).unwrap();
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
        }
    }
    out
}

/// Vectors of calls as they are; keys have a function of their own, which is no call.
pub fn calls(corpus: &mut Corpus) {
    for path in files(&place("tests/vectors/calls"), ".json") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let vector = json_of(&path);
        if name.ends_with(".answer.json") || vector["call"] == "key" {
            continue;
        }
        let call = vector["call"].as_str().unwrap();
        let case = Case::new(format!("calls/{name}"), call, vector["request"].clone());
        let inputs = vector["inputs"].as_object().cloned().unwrap_or_default();
        corpus.add(&case.like(&inputs));
    }
}

/// The texts of an example.
pub fn example(name: &str) -> Map<String, Value> {
    let mut case = Case::new("", "", json!({}));
    for ending in [".json", ".jsonl", ".csv"] {
        for path in files(&place("examples").join(name), ending) {
            let file = path.file_name().unwrap().to_string_lossy().into_owned();
            if file != "expected.json" {
                case = case.with(&file, &fs::read(&path).unwrap());
            }
        }
    }
    case.inputs
}

/// The keys of a table of units.
pub fn units(inputs: &Map<String, Value>) -> Vec<String> {
    let rows = inputs["units.csv"].as_str().unwrap().lines().skip(1);
    rows.map(|row| row.split(',').next().unwrap().to_owned()).collect()
}

pub fn examples(corpus: &mut Corpus) {
    for name in ["kog", "faulty"] {
        let inputs = example(name);
        let mut ask = |call: &str, request: Value| {
            corpus.add(&Case::new(format!("{name} {request}"), call, request).like(&inputs));
        };
        for lang in ["de", "en"] {
            for day in DAYS {
                for scope in ["record", "register"] {
                    let mut request = json!({ "lang": lang, "scope": scope });
                    day.iter().for_each(|day| request["as_of"] = json!(day));
                    ask("check", request.clone());
                    ask("sarif", request);
                }
                let Some(day) = day else { continue };
                ask("report", json!({ "lang": lang, "as_of": day }));
                for unit in units(&inputs).iter().step_by(3) {
                    ask("paths", json!({ "lang": lang, "as_of": day, "unit": unit }));
                }
            }
        }
        for id in ["ars:057740032032", "owl_it", "fitko", "land-05", "bund"] {
            ask("paths", json!({ "as_of": TODAY, "organisation": id }));
        }
    }
}
