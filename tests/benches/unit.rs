//! What the benchmarks in other languages need from here, so that they measure the same documents
//! against the same unit:
//!
//! - `unit write FOLDER` writes the documents as JSON Lines;
//! - `unit measure NOUN FILE` prints the seconds of a plain typed parse by serde_json of each line,
//!   CPU time where the system tells it, so that other processes do not count.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod documents;
mod reference;

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use documents::{documents, examples};
use serde::Deserialize;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["write", folder] => write(Path::new(folder)),
        ["measure", "need", file] => println!("{:.6}", seconds::<reference::Need>(file)),
        ["measure", "offering", file] => println!("{:.6}", seconds::<reference::Offering>(file)),
        _ => panic!("unit write FOLDER, or unit measure need|offering FILE"),
    }
}

fn write(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let needs = documents("Need", 1_700, 2_600);
    let offerings = documents("Offering", 2_200, 3_300);
    for set in needs.iter().chain([&examples()]) {
        fs::write(folder.join(format!("need-{}.jsonl", set.name)), &set.lines).unwrap();
    }
    let [canonical, ..] = offerings;
    fs::write(folder.join("offering-canonical.jsonl"), &canonical.lines).unwrap();
}

/// Seconds that this process has been busy since the beginning, as Linux tells; otherwise by the
/// clock.
fn busy(begun: Instant) -> f64 {
    let told = fs::read_to_string("/proc/self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| begun.elapsed().as_secs_f64(), |told| told / 1e9)
}

/// How often the lines are read: the CPU time is told to some milliseconds only.
const PASSES: u32 = 20;

/// The mean of so many passes over all lines of the file.
fn seconds<T: for<'de> Deserialize<'de>>(file: &str) -> f64 {
    let text = fs::read(file).unwrap();
    let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
    let clock = Instant::now();
    let begun = busy(clock);
    for _ in 0..PASSES {
        for line in &lines {
            let _ = black_box(serde_json::from_slice::<T>(line));
        }
    }
    (busy(clock) - begun) / f64::from(PASSES)
}
