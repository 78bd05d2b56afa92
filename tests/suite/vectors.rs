//! The vectors that Rust, Python and JavaScript share; their form is told in `tests/vectors`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bedarf::calls::{self, Host};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// The files of a folder that end so, in the order of their names; none when there is no folder.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    paths.sort();
    paths
}

fn json(path: &Path) -> Value {
    let text = fs::read(path).unwrap();
    serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Path and content of every vector of records of that kind.
fn records(kind: &str) -> Vec<(PathBuf, Value)> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let paths = folders.iter().flat_map(|folder| files(&folder.join(kind), ".json"));
    paths.map(|path| (path.clone(), json(&path))).collect()
}

/// The bytes of a vector's input.
fn input(vector: &Value) -> Vec<u8> {
    if let Some(text) = vector.get("input_base64") {
        return BASE64_STANDARD.decode(text.as_str().unwrap()).unwrap();
    }
    if let Some(parts) = vector.get("input_repeat") {
        let part = |name: &str| parts[name].as_str().unwrap();
        let times = usize::try_from(parts["times"].as_u64().unwrap()).unwrap();
        let text = [part("prefix"), &part("repeat").repeat(times), part("suffix")];
        return text.concat().into_bytes();
    }
    match &vector["input"] {
        Value::String(text) => text.clone().into_bytes(),
        given => given.to_string().into_bytes(),
    }
}

/// Code, case, path, severity and parameters.
type Told = Vec<[String; 5]>;

fn told(findings: &Value) -> Told {
    let word = |finding: &Value, name: &str| finding[name].as_str().unwrap_or_default().to_owned();
    let findings = findings.as_array().unwrap().iter();
    let mut told: Told = findings
        .map(|finding| {
            let [code, case, path, severity] =
                ["code", "case", "path", "severity"].map(|name| word(finding, name));
            // a parameter that names the text loses its name
            let params = finding["params"].to_string();
            let params = params.replace("name.jsonl#", "#").replace("name.json#", "#");
            [code, case, path, severity, params]
        })
        .collect();
    told.sort();
    told
}

/// The report on inputs that are fed so many bytes at a time.
fn in_pieces(request: &[u8], inputs: &[(&str, &[u8])], size: usize) -> Vec<u8> {
    let mut reader = Host::default().check_texts(request).unwrap();
    for (name, text) in inputs {
        if name.to_lowercase().ends_with(".csv") {
            reader.table(name, text);
            continue;
        }
        reader.begin(name, name.to_lowercase().ends_with(".jsonl"));
        for piece in text.chunks(size) {
            reader.feed(piece);
        }
        reader.end();
    }
    reader.report()
}

/// The tables that go along with a vector's records.
fn tables(vector: &Value) -> Vec<(&str, &[u8])> {
    let tables = vector.get("tables").and_then(Value::as_object).into_iter().flatten();
    tables.map(|(name, csv)| (name.as_str(), csv.as_str().unwrap().as_bytes())).collect()
}

/// What is wrong with one vector of records.
fn judge(path: &Path, vector: &Value, faults: &mut Vec<String>) {
    let request = vector["request"].to_string();
    let text = input(vector);
    let inputs = |name| [vec![(name, text.as_slice())], tables(vector)].concat();
    let whole = calls::call("check", request.as_bytes(), &inputs(""));
    let answer: Value = serde_json::from_slice(&whole).unwrap();
    let name = path.strip_prefix(folder()).unwrap().display();
    if answer.get("findings").is_none() {
        faults.push(format!("{name}: {answer}"));
        return;
    }
    let (found, wanted) = (told(&answer["findings"]), told(&vector["findings"]));
    if found != wanted {
        faults.push(format!("{name}\n  wanted {wanted:?}\n  found  {found:?}"));
    }
    // a long text one byte at a time says nothing that a short one does not
    let sizes: &[usize] = if text.len() > 100_000 { &[4096] } else { &[1, 7, 4096] };
    for size in sizes {
        if in_pieces(request.as_bytes(), &inputs(""), *size) != whole {
            faults.push(format!("{name}: another report in pieces of {size}"));
        }
    }
    let ending = if vector["request"]["lines"] == true { "jsonl" } else { "json" };
    let named = calls::call("check", request.as_bytes(), &inputs(&format!("name.{ending}")));
    let answer: Value = serde_json::from_slice(&named).unwrap();
    let sources = answer["findings"].as_array().unwrap().iter();
    let nameless = sources.filter(|finding| finding["source"].is_null());
    if told(&answer["findings"]) != found || nameless.count() > 0 {
        faults.push(format!("{name}: another report when the text has a name"));
    }
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn records_as_text_in_pieces_and_by_name() {
    let mut faults = Vec::new();
    let mut count = 0;
    for kind in ["valid", "invalid"] {
        for (path, vector) in records(kind) {
            count += 1;
            judge(&path, &vector, &mut faults);
            if (kind == "valid") != told(&vector["findings"]).is_empty() {
                faults.push(format!("{}: belongs into the other folder", path.display()));
            }
        }
    }
    assert!(count > 700, "only {count} vectors were found");
    none(&faults);
}

/// A failing vector and its twin differ in one member; those without a twin are named here.
#[test]
fn twins_differ_in_one_member() {
    let mut faults = Vec::new();
    let valid: BTreeMap<PathBuf, Value> = records("valid").into_iter().collect();
    for (path, vector) in records("invalid") {
        let twin = path.parent().unwrap().with_file_name("valid").join(path.file_name().unwrap());
        match valid.get(&twin) {
            None => faults.push(format!("{}: no twin", path.display())),
            Some(twin) => {
                let far = distance(&list(&vector["input"]), &list(&twin["input"])) > 1;
                if far || vector["input"].is_string() != twin["input"].is_string() {
                    faults.push(format!("{}: differs in more", path.display()));
                }
            }
        }
    }
    none(&faults);
}

fn list(input: &Value) -> Vec<Value> {
    input.as_array().cloned().unwrap_or_else(|| vec![input.clone()])
}

/// In how many members of their records two inputs differ; a member of another name is one, and
/// so is a record more.
fn distance(a: &[Value], b: &[Value]) -> usize {
    if a.len() != b.len() {
        return 1;
    }
    let apart = |(a, b): (&Value, &Value)| match (a.as_object(), b.as_object()) {
        (Some(a), Some(b)) => {
            let other =
                a.iter().filter(|(name, value)| b.get(*name).is_some_and(|it| it != *value));
            let gone = a.keys().filter(|name| !b.contains_key(*name)).count();
            let new = b.keys().filter(|name| !a.contains_key(*name)).count();
            other.count() + gone.max(new)
        }
        _ => usize::from(a != b),
    };
    a.iter().zip(b).map(apart).sum()
}

#[test]
fn calls_are_answered_to_the_byte() {
    let mut faults = Vec::new();
    let mut count = 0;
    for path in files(&folder().join("calls"), ".json") {
        if path.to_string_lossy().ends_with(".answer.json") {
            continue;
        }
        count += 1;
        let vector = json(&path);
        let wanted = fs::read_to_string(path.with_extension("answer.json")).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let answer = answer(&vector);
        if uncounted(std::str::from_utf8(&answer).unwrap()) != wanted.strip_suffix('\n').unwrap() {
            faults.push(format!("{name}\n  {}", String::from_utf8_lossy(&answer)));
        }
        let is_report = answer.starts_with(b"{\"ok\"") && vector["call"] == "check";
        for size in [1, 7, 4096].into_iter().filter(|_| is_report) {
            let request = vector["request"].to_string();
            if in_pieces(request.as_bytes(), &inputs(&vector), size) != answer {
                faults.push(format!("{name}: another report in pieces of {size}"));
            }
        }
    }
    assert!(count > 80, "only {count} calls were found");
    none(&faults);
}

/// The answer without the number of rules asked (`looked_at`), which changes with every new rule.
fn uncounted(answer: &str) -> String {
    let mut parts = answer.split("\"rules\":");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| {
        let rest = part.trim_start_matches(|digit: char| digit.is_ascii_digit());
        out + "\"rules\":" + if rest.len() < part.len() { "0" } else { "" } + rest
    })
}

fn inputs(vector: &Value) -> Vec<(&str, &[u8])> {
    let inputs = vector.get("inputs").and_then(Value::as_object);
    let texts = inputs.into_iter().flatten();
    texts.map(|(name, text)| (name.as_str(), text.as_str().unwrap().as_bytes())).collect()
}

fn answer(vector: &Value) -> Vec<u8> {
    let request = &vector["request"];
    let word = |name: &str| request[name].as_str().unwrap();
    match vector["call"].as_str().unwrap() {
        "key" => calls::key(word("format"), word("text"), word("lang")),
        call => calls::call(call, request.to_string().as_bytes(), &inputs(vector)),
    }
}

#[test]
fn keys_are_read_alike() {
    let mut faults = Vec::new();
    let mut count = 0;
    for path in files(&folder().join("keys"), ".json") {
        for case in json(&path).as_array().unwrap() {
            count += 1;
            let word = |name: &str| case[name].as_str().unwrap();
            let answer = calls::key(word("format"), word("text"), "de");
            let answer: Value = serde_json::from_slice(&answer).unwrap();
            let same = |name: &str| case.get(name) == answer.get(name);
            let doubtful = case.get("doubtful").is_some_and(|it| *it == true);
            let fits = match case["ok"].as_bool().unwrap() {
                true => {
                    let written = case.get("written").unwrap_or(&case["text"]);
                    same("parts") && answer["doubtful"] == doubtful && answer["text"] == *written
                }
                false => same("code") && same("fix"),
            };
            if !(fits && same("ok")) {
                faults.push(format!("{case}\n  {answer}"));
            }
        }
    }
    assert!(count > 150, "only {count} keys were found");
    none(&faults);
}
