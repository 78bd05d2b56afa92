//! What the benchmarks in other languages need from here, so that they measure the same documents
//! against the same unit:
//!
//! - `unit write FOLDER` writes the documents as JSON Lines;
//! - `unit measure NOUN FILE` prints the seconds of a plain typed parse by serde_json of each line.
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

/// The second of two passes over all lines of the file.
fn seconds<T: for<'de> Deserialize<'de>>(file: &str) -> f64 {
    let text = fs::read(file).unwrap();
    let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
    let pass = || {
        let begun = Instant::now();
        for line in &lines {
            let _ = black_box(serde_json::from_slice::<T>(line));
        }
        begun.elapsed().as_secs_f64()
    };
    pass();
    pass()
}
