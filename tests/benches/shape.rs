//! How fast documents are checked and read, as ratios to a plain typed parse by serde_json of the
//! same documents in the same run: above 1 is faster. Prints `BENCH <name> <ratio> <low> <high>`.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod documents;
mod reference;

use std::hint::black_box;
use std::time::{Duration, Instant};

use bedarf::RECORDS;
use bedarf::model::{Need, Offering};
use bedarf::{Input, Options};
use bedarf_shape::{Checker, Limits, TapeReader, utf8};
use bedarf_tests::Schemas;
use criterion::{Criterion, Throughput};
use documents::{Set, documents, examples};
use serde::Deserialize;

const ROUNDS: usize = 9;

/// One thing measured: its name and what it does with all documents of a set.
type Candidate<'a> = (&'static str, Box<dyn FnMut(&Set) + 'a>);

fn candidates<'a, R, T>(schema: &'a jsonschema::Validator) -> Vec<Candidate<'a>>
where
    R: for<'de> Deserialize<'de>,
    T: bedarf_shape::FromTape,
{
    let (mut plain, mut checked, mut typed) =
        (Checker::default(), Checker::default(), Checker::default());
    vec![
        (
            "serde_json typed parse (the unit)",
            each(|text| {
                let _ = black_box(serde_json::from_slice::<R>(text));
            }),
        ),
        (
            "all faults and tape, text known to be UTF-8",
            Box::new(move |set| {
                for text in &set.texts {
                    black_box(plain.check(text, &RECORDS, Limits::default()));
                }
            }),
        ),
        (
            "all faults and tape",
            each(move |bytes| {
                let text = utf8(bytes).unwrap();
                black_box(checked.check(text, &RECORDS, Limits::default()));
            }),
        ),
        (
            "typed record",
            each(move |bytes| {
                let text = utf8(bytes).unwrap();
                if typed.check(text, &RECORDS, Limits::default()).fits {
                    black_box(TapeReader::new(text, &typed.tape).read::<T>());
                }
            }),
        ),
        (
            "typed record and its rules, JSON Lines",
            Box::new(|set| {
                let mut options = Options::default();
                options.scope = Some(bedarf::Scope::Record);
                options.as_of = "2026-11-24".parse().ok();
                black_box(bedarf::check(Input::Lines(&set.lines), &options));
            }),
        ),
        (
            "jsonschema is_valid",
            each(move |text| {
                black_box(schema.is_valid(&serde_json::from_slice(text).unwrap()));
            }),
        ),
        (
            "jsonschema iter_errors",
            each(move |text| {
                let value = serde_json::from_slice(text).unwrap();
                black_box(schema.iter_errors(&value).count());
            }),
        ),
    ]
}

fn each<'a>(mut act: impl FnMut(&[u8]) + 'a) -> Box<dyn FnMut(&Set) + 'a> {
    Box::new(move |set| set.texts.iter().for_each(|text| act(text.as_bytes())))
}

/// Measures all candidates of a set in turn, round by round, and prints their ratios.
fn ratios(noun: &str, set: &Set, candidates: &mut [Candidate<'_>]) {
    let mut times = vec![Vec::new(); candidates.len()];
    for round in 0..=ROUNDS {
        for ((_, act), times) in candidates.iter_mut().zip(&mut times) {
            let begun = Instant::now();
            act(set);
            if round > 0 {
                times.push(begun.elapsed());
            }
        }
    }
    let unit = times[0].clone();
    for ((name, _), times) in candidates.iter().zip(&times).skip(1) {
        let ratio = |(unit, time): (&Duration, &Duration)| unit.as_secs_f64() / time.as_secs_f64();
        let mut ratios: Vec<f64> = unit.iter().zip(times).map(ratio).collect();
        ratios.sort_by(f64::total_cmp);
        let (low, high) = (ratios[0], ratios[ratios.len() - 1]);
        let median = ratios[ratios.len() / 2];
        println!("BENCH {noun} {}: {name} {median:.2} {low:.2} {high:.2}", set.name);
    }
}

/// A reference that refuses the documents would be quick and no measure.
fn reads<R: for<'de> serde::Deserialize<'de>>(set: &Set) {
    let sound = set.texts.iter().filter(|text| serde_json::from_str::<R>(text).is_ok()).count();
    assert!(sound * 10 >= set.texts.len() * 9, "{}: {sound} read by serde_json", set.name);
}

fn main() {
    let schemas = Schemas::load("record");
    let schema = bedarf_tests::oracle::validator(&schemas);
    let needs = documents("Need", 1_700, 2_600);
    let offerings = documents("Offering", 2_200, 3_300);
    for set in needs.iter().chain(&offerings) {
        let mean = set.lines.len() / set.texts.len();
        println!("{}: {} documents of {mean} bytes", set.name, set.texts.len());
    }
    for set in &needs {
        reads::<reference::Need>(set);
        ratios("need", set, &mut candidates::<reference::Need, Need>(&schema));
    }
    ratios("need", &examples(), &mut candidates::<reference::Need, Need>(&schema));
    reads::<reference::Offering>(&offerings[0]);
    ratios("offering", &offerings[0], &mut candidates::<reference::Offering, Offering>(&schema));
    if std::env::args().any(|argument| argument == "--detail") {
        detail(&needs[0], &schema);
    }
}

/// The same candidates by criterion, with its statistics: `cargo bench -- --detail`.
fn detail(set: &Set, schema: &jsonschema::Validator) {
    let mut criterion = Criterion::default().sample_size(20);
    let mut group = criterion.benchmark_group("need canonical");
    group.throughput(Throughput::Bytes(set.lines.len() as u64));
    for (name, mut act) in candidates::<reference::Need, Need>(schema) {
        group.bench_function(name, |bencher| bencher.iter(|| act(set)));
    }
    group.finish();
}
