//! Answers of one build to a corpus, and their times: `scripts/compare.py` builds this file beside
//! the core of another state as well and holds the two against each other. So it uses nothing but
//! `call`, which all states have.
//!
//! - `compare answers CORPUS` prints one answer a line;
//! - `compare time CORPUS SECONDS` answers all of it again and again, at least so long, and prints
//!   the CPU seconds of one pass.
//!
//! A line of the corpus is `{"name", "call", "request", "inputs": {name: text}}`; inputs are given
//! in the order of their names. In place of a text stands `{"bytes": …}`, a letter a byte, or
//! `{"prefix", "repeat", "times", "suffix"}`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::io::{BufRead, BufReader, Write};
use std::time::Instant;

use bedarf::calls::call;
use serde_json::Value;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["answers", corpus] => answers(corpus),
        ["time", corpus, seconds] => println!("{:.9}", time(corpus, seconds.parse().unwrap())),
        _ => panic!("compare answers CORPUS, or compare time CORPUS SECONDS"),
    }
}

/// One call of the corpus.
struct Call {
    name: String,
    request: Vec<u8>,
    inputs: Vec<(String, Vec<u8>)>,
}

impl Call {
    fn read(line: &str) -> Call {
        let case: Value = serde_json::from_str(line).unwrap();
        let inputs = case["inputs"].as_object().into_iter().flatten();
        let inputs: BTreeMap<&String, &Value> = inputs.collect();
        Call {
            name: case["call"].as_str().unwrap().to_owned(),
            request: case["request"].to_string().into_bytes(),
            inputs: inputs.into_iter().map(|(name, it)| (name.clone(), bytes(it))).collect(),
        }
    }

    fn answer(&self) -> Vec<u8> {
        let inputs: Vec<(&str, &[u8])> =
            self.inputs.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
        call(&self.name, &self.request, &inputs)
    }
}

/// The bytes of an input.
fn bytes(input: &Value) -> Vec<u8> {
    if let Some(text) = input.as_str() {
        return text.as_bytes().to_vec();
    }
    if let Some(letters) = input["bytes"].as_str() {
        return letters.chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    }
    let part = |name: &str| input[name].as_str().unwrap();
    let times = usize::try_from(input["times"].as_u64().unwrap()).unwrap();
    [part("prefix"), &part("repeat").repeat(times), part("suffix")].concat().into_bytes()
}

fn calls(corpus: &str) -> impl Iterator<Item = Call> {
    let lines = BufReader::new(fs::File::open(corpus).unwrap()).lines();
    lines.map(|line| Call::read(&line.unwrap()))
}

/// Each line goes out at once: where a call ends the process, it shows which one.
fn answers(corpus: &str) {
    let mut out = std::io::stdout().lock();
    for call in calls(corpus) {
        let mut answer = call.answer();
        assert!(!answer.contains(&b'\n'), "an answer is one line");
        answer.push(b'\n');
        out.write_all(&answer).unwrap();
        out.flush().unwrap();
    }
}

/// CPU seconds of one pass over all calls, the reading of the corpus left out. The first pass
/// counts only where it takes long: it asks the system for memory, the others have it.
fn time(corpus: &str, least: f64) -> f64 {
    let calls: Vec<Call> = calls(corpus).collect();
    let clock = Instant::now();
    let pass = || {
        let begun = busy(clock);
        for call in &calls {
            black_box(call.answer());
        }
        busy(clock) - begun
    };
    let first = pass();
    if first >= least {
        return first;
    }
    let (mut spent, mut passes) = (0.0, 0_u32);
    while spent < least {
        spent += pass();
        passes += 1;
    }
    spent / f64::from(passes)
}

/// Seconds that this process has been busy since the beginning, as Linux tells; otherwise by the
/// clock. Linux reckons anew when a process gives way, otherwise every few milliseconds only.
fn busy(begun: Instant) -> f64 {
    std::thread::yield_now();
    let told = fs::read_to_string("/proc/self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| begun.elapsed().as_secs_f64(), |told| told / 1e9)
}
