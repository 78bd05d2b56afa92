//! The corpus that `scripts/compare.py` puts to two builds: `corpus FOLDER` writes `answers.jsonl`
//! and, for the times, one file a set; its lines are told in `tests/compare`.
//!
//! At the end stands how often each rule spoke on the generated registers. A rule that never did
//! would be compared by nothing, so that is a failure.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod copies;
#[path = "../benches/documents.rs"]
mod documents;
mod known;
mod links;
mod made;
mod pool;
mod timed;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use serde_json::{Map, Value, json};

/// One call: a line of the corpus.
pub struct Case {
    pub name: String,
    pub call: String,
    pub request: Value,
    pub inputs: Map<String, Value>,
}

impl Case {
    pub fn new(name: impl Into<String>, call: &str, request: Value) -> Case {
        Case { name: name.into(), call: call.to_owned(), request, inputs: Map::new() }
    }

    /// Gives it a text, or bytes that are none.
    pub fn with(mut self, name: &str, bytes: &[u8]) -> Case {
        let input = match std::str::from_utf8(bytes) {
            Ok(text) => Value::from(text),
            Err(_) => {
                json!({ "bytes": bytes.iter().map(|byte| char::from(*byte)).collect::<String>() })
            }
        };
        self.inputs.insert(name.to_owned(), input);
        self
    }

    /// Gives it all texts of another.
    pub fn like(mut self, other: &Map<String, Value>) -> Case {
        self.inputs = other.clone();
        self
    }

    /// The answer of this build.
    pub fn answer(&self) -> Value {
        let mut inputs: Vec<(&str, Vec<u8>)> =
            self.inputs.iter().map(|(name, input)| (name.as_str(), bytes(input))).collect();
        inputs.sort_unstable();
        let inputs: Vec<(&str, &[u8])> =
            inputs.iter().map(|(name, text)| (*name, text.as_slice())).collect();
        let answer = bedarf::calls::call(&self.call, self.request.to_string().as_bytes(), &inputs);
        serde_json::from_slice(&answer).unwrap()
    }

    fn line(&self) -> String {
        let Case { name, call, request, inputs } = self;
        json!({ "name": name, "call": call, "request": request, "inputs": inputs }).to_string()
    }
}

/// What was given as text or as bytes.
fn bytes(input: &Value) -> Vec<u8> {
    match input.as_str() {
        Some(text) => text.as_bytes().to_vec(),
        None => {
            input["bytes"].as_str().unwrap().chars().map(|it| u8::try_from(it).unwrap()).collect()
        }
    }
}

/// Writes cases as they come and counts them.
pub struct Corpus {
    out: BufWriter<File>,
    pub count: usize,
}

impl Corpus {
    pub fn new(file: &Path) -> Corpus {
        Corpus { out: BufWriter::new(File::create(file).unwrap()), count: 0 }
    }

    pub fn add(&mut self, case: &Case) {
        writeln!(self.out, "{}", case.line()).unwrap();
        self.count += 1;
    }

    pub fn end(mut self) {
        self.out.flush().unwrap();
    }
}

const REGISTERS: u64 = 20_000;

/// Codes that no generated register has to give: a record that is too long would make the corpus
/// too long as well, so only a vector has it; what was left out is no fault of a register; and
/// tables are handed in as they are, their faults stand in vectors and in `one_sign`.
const NEVER: &[&str] = &[
    "JSON-004", "CORE-002", "CORE-010", "TABL-001", "TABL-002", "TABL-003", "TABL-004", "UNIT-002",
    "UNIT-003", "UNIT-006",
];

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| panic!("corpus FOLDER"));
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).unwrap();
    let mut corpus = Corpus::new(&folder.join("answers.jsonl"));
    known::vectors(&mut corpus);
    known::calls(&mut corpus);
    known::examples(&mut corpus);
    let known = corpus.count;
    let codes = made::registers(&mut corpus, REGISTERS);
    println!("corpus: {known} known calls, {} on generated registers", corpus.count - known);
    corpus.end();
    timed::write(folder);
    told(&codes);
}

/// Prints how often each code occurred; fails where one never did.
fn told(codes: &BTreeMap<String, u64>) {
    let all = Case::new("", "catalogue", json!({})).answer();
    let all = all.as_array().or_else(|| all["rules"].as_array()).unwrap().clone();
    let count = |code: &str| codes.get(code).copied().unwrap_or_default();
    let all: Vec<&str> = all.iter().map(|rule| rule["code"].as_str().unwrap()).collect();
    let counts: Vec<String> = all.iter().map(|code| format!("{code} {}", count(code))).collect();
    for row in counts.chunks(8) {
        println!("corpus: {}", row.join(", "));
    }
    let never: Vec<&str> =
        all.into_iter().filter(|code| count(code) == 0 && !NEVER.contains(code)).collect();
    assert!(never.is_empty(), "rules that no generated register ever broke: {never:?}");
}
