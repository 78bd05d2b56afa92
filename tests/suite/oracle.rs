//! The shape check against the `jsonschema` crate and serde_json, on random documents.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use bedarf::model::Record;
use bedarf_tests::oracle::{Engine, Exception, exception, read, said, take_ext, validator};
use bedarf_tests::shrink::shrink;
use bedarf_tests::{Case, Maker, Schemas};
use jsonschema::Validator;
use serde_json::Value;

/// Every structural code that a record can give.
const CODES: &[&str] = &[
    "JSON-001",
    "JSON-002",
    "JSON-003",
    "JSON-005",
    "SHAPE-001",
    "SHAPE-002",
    "SHAPE-003",
    "SHAPE-004",
    "SHAPE-005",
    "SHAPE-006",
    "SHAPE-007",
    "SHAPE-008",
    "SHAPE-009",
    "SHAPE-010",
    "SHAPE-011",
    "SHAPE-012",
    "SHAPE-013",
    "SHAPE-014",
    "SHAPE-015",
    "SHAPE-016",
    "SHAPE-017",
    "SHAPE-018",
    "SHAPE-019",
    "KEY-001",
    "KEY-002",
    "KEY-003",
    "KEY-004",
    "KEY-005",
    "KEY-006",
    "KEY-007",
    "KEY-008",
    "KEY-009",
    "KEY-010",
    "KEY-011",
];

/// How many documents: `BEDARF_ORACLE`, fewer without it where the build is slow.
fn count() -> u64 {
    let wanted = std::env::var("BEDARF_ORACLE").ok().and_then(|count| count.parse().ok());
    wanted.unwrap_or(if cfg!(debug_assertions) { 10_000 } else { 200_000 })
}

#[derive(Default)]
struct Tally {
    documents: u64,
    sound: u64,
    exceptions: BTreeMap<Exception, u64>,
    codes: BTreeMap<&'static str, u64>,
    steps: BTreeMap<&'static str, (u64, u64)>,
    bytes: u64,
}

/// What the schema says: sound JSON that it accepts.
fn accepted(schema: &Validator, bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes).ok().filter(|value| schema.is_valid(value))
}

/// What is wrong with the engine's answer, if anything.
fn disagreement(schema: &Validator, engine: &mut Engine, bytes: &[u8]) -> Option<String> {
    let verdict = engine.judge(bytes);
    let value = accepted(schema, bytes);
    let by_serde = serde_json::from_slice::<Record>(bytes).is_ok();
    let comparable = !matches!(exception(bytes), Some(Exception::Deep | Exception::Number));
    if comparable && by_serde != verdict.fits {
        return Some(format!("the engine says {}, serde says {by_serde}", verdict.fits));
    }
    let (fits, text) = (verdict.fits, verdict.text.unwrap_or_default());
    match (exception(bytes), fits, value) {
        (None, true, Some(value)) => other_value(engine, text, &value),
        (None, false, None) => None,
        (None, fits, _) => Some(format!("the engine says {fits}, the schema says {}", !fits)),
        (Some(Exception::Duplicate), true, _) => Some("a duplicate member went unseen".to_owned()),
        (Some(Exception::Newer), true, None) => without_unknown_members(schema, engine, text),
        (Some(Exception::Newer), false, Some(_)) => {
            Some("a newer minor version is refused".to_owned())
        }
        (Some(_), _, _) => None,
    }
}

/// Compares the typed record read from the tape with what the document says, and with what serde
/// reads from it.
fn other_value(engine: &Engine, text: &str, value: &Value) -> Option<String> {
    let mut mine = engine.record(text);
    let mut theirs = match read(value) {
        Ok(theirs) => theirs,
        Err(error) => return Some(format!("serde_json cannot read it: {error}")),
    };
    let (ext, other) = (take_ext(&mut mine), take_ext(&mut theirs));
    if mine != theirs {
        return Some(format!("typed values differ:\n{mine:#?}\n{theirs:#?}"));
    }
    if ext != other {
        return Some(format!("ext differs: {ext:?} {other:?}"));
    }
    let mine = said(&serde_json::to_value(&mine).unwrap());
    let theirs = said(value);
    (mine != theirs).then(|| format!("the record says something else:\n{mine:#}\n{theirs:#}"))
}

/// A record of a newer version fits when the schema accepts it without its unknown members.
fn without_unknown_members(schema: &Validator, engine: &Engine, text: &str) -> Option<String> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    for pointer in engine.unknown_members() {
        let (object, name) = pointer.rsplit_once('/')?;
        let name = name.replace("~1", "/").replace("~0", "~");
        value.pointer_mut(object)?.as_object_mut()?.remove(&name);
    }
    match schema.is_valid(&value) {
        true => other_value(engine, text, &value),
        false => Some("a newer minor version has more than unknown members".to_owned()),
    }
}

fn run(seeds: std::ops::Range<u64>) -> Tally {
    let schemas = Schemas::load("record");
    let (maker, schema) = (Maker { schemas: &schemas, plain: false }, validator(&schemas));
    let (mut engine, mut tally) = (Engine::default(), Tally::default());
    for seed in seeds {
        let case = Case::new(&maker, seed);
        if let Some(trouble) = disagreement(&schema, &mut engine, &case.bytes) {
            fail(&schema, &mut engine, &case, &trouble);
        }
        let verdict = engine.judge(&case.bytes);
        tally.documents += 1;
        tally.bytes += case.bytes.len() as u64;
        tally.sound += u64::from(verdict.fits);
        for code in verdict.codes {
            *tally.codes.entry(code).or_default() += 1;
        }
        for step in case.steps {
            let (all, sound) = tally.steps.entry(step).or_default();
            *all += 1;
            *sound += u64::from(verdict.fits);
        }
        if let Some(exception) = exception(&case.bytes) {
            *tally.exceptions.entry(exception).or_default() += 1;
        }
    }
    tally
}

fn fail(schema: &Validator, engine: &mut Engine, case: &Case, trouble: &str) -> ! {
    let kind = trouble.chars().take(30).collect::<String>();
    let small = shrink(&case.bytes, |bytes| {
        disagreement(schema, &mut Engine::default(), bytes)
            .is_some_and(|other| other.starts_with(&kind))
    });
    let trouble = disagreement(schema, engine, &small).unwrap_or_default();
    let value: Value = serde_json::from_slice(&small).unwrap_or_default();
    let errors: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
    panic!(
        "seed {} ({:?}): {trouble}\n{}\nengine: {:#?}\nschema: {errors:#?}",
        case.seed,
        case.steps,
        String::from_utf8_lossy(&small),
        engine.report(),
    );
}

fn merged(mut a: Tally, b: Tally) -> Tally {
    a.documents += b.documents;
    a.sound += b.sound;
    a.bytes += b.bytes;
    b.exceptions
        .into_iter()
        .for_each(|(key, count)| *a.exceptions.entry(key).or_default() += count);
    b.codes.into_iter().for_each(|(key, count)| *a.codes.entry(key).or_default() += count);
    for (key, (all, sound)) in b.steps {
        let entry = a.steps.entry(key).or_default();
        entry.0 += all;
        entry.1 += sound;
    }
    a
}

#[test]
fn engine_agrees_with_schema_and_serde() {
    let count = count();
    let other = std::thread::spawn(move || run(count / 2..count));
    let tally = merged(run(0..count / 2), other.join().unwrap());
    println!(
        "{} documents, {} sound, {} bytes each",
        tally.documents,
        tally.sound,
        tally.bytes / tally.documents.max(1)
    );
    for code in CODES {
        println!("{code:12} {:8}", tally.codes.get(code).copied().unwrap_or_default());
    }
    for (exception, count) in &tally.exceptions {
        println!("exception {exception:22} {count:8}");
    }
    for (step, (all, sound)) in &tally.steps {
        println!("step {step:24} {all:8}, {sound:8} sound");
    }
    let share = |part: u64| part as f64 / tally.documents.max(1) as f64;
    assert!((0.4..=0.6).contains(&share(tally.sound)), "about half are sound");
    assert!(share(tally.exceptions.values().sum()) <= 0.05, "too many exceptions");
    let enough = if count >= 200_000 { 1000 } else { count / 400 };
    for code in CODES {
        let found = tally.codes.get(code).copied().unwrap_or_default();
        assert!(found >= enough, "{code} occurs {found} times only");
    }
    let strange = tally.codes.keys().find(|code| !CODES.contains(code));
    assert_eq!(strange, None, "a code that is not in the list");
}
