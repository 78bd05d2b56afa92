//! No call breaks down, whatever it is given: registers out of the examples with odd values in them,
//! records of no register at all, damaged texts, requests that fit and such that do not. Every answer
//! is as its schema says, or tells why there is none.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod settings;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use bedarf::calls::{self, CALLS};
use bedarf_tests::damage::damage;
use bedarf_tests::mutate::mutate;
use bedarf_tests::oracle::validator;
use bedarf_tests::{Maker, Random, Schemas, Spelling};
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};
use serde_json::{Value, json};
use settings::settings;

/// So many registers; each is asked all calls.
const REGISTERS: u32 = 400;

/// What the examples have, to make registers of.
struct Stock {
    records: Vec<Value>,
    by_id: BTreeMap<String, usize>,
    /// The values that occur, by the names of their members.
    values: BTreeMap<String, Vec<Value>>,
    tables: Vec<(&'static str, Vec<u8>)>,
}

impl Stock {
    fn of_examples() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
        let mut records = Vec::new();
        for example in ["kog", "kog-2026", "faulty"] {
            let mut paths: Vec<_> =
                fs::read_dir(folder.join(example)).unwrap().map(|it| it.unwrap().path()).collect();
            paths.sort();
            for path in paths.iter().filter(|it| !it.ends_with("expected.json")) {
                let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
                match path.extension().unwrap().to_str().unwrap() {
                    "jsonl" => records.extend(text.lines().filter_map(json_of)),
                    "json" => match json_of(&text) {
                        Some(Value::Array(all)) => records.extend(all),
                        other => records.extend(other),
                    },
                    _ => {}
                }
            }
        }
        let by_id = records.iter().enumerate();
        let by_id = by_id.filter_map(|(at, it)| Some((it["id"].as_str()?.to_owned(), at)));
        let by_id = by_id.collect();
        let mut values = BTreeMap::new();
        records.iter().for_each(|record| collect(record, &mut values));
        let table = |name| (name, fs::read(folder.join("kog").join(name)).unwrap());
        let tables = ["units.csv", "services.csv", "successors.csv"].map(table).to_vec();
        Stock { records, by_id, values, tables }
    }

    /// A few records, mostly with those that they name.
    fn register(&self, dice: &mut Random) -> Vec<Value> {
        let mut chosen: BTreeSet<usize> =
            (0..dice.below(5)).map(|_| dice.below(self.records.len())).collect();
        for wanted in ["need", "need", "need", "profile", "offering", "channel"] {
            let is = |at: &usize| self.records[*at]["type"] == wanted;
            let all: Vec<usize> = (0..self.records.len()).filter(is).collect();
            chosen.extend(dice.chance(90).then(|| *dice.pick(&all)));
        }
        let mut open: Vec<usize> = chosen.iter().copied().collect();
        while let Some(at) = open.pop().filter(|_| chosen.len() < 40) {
            for named in texts(&self.records[at]) {
                let found = self.by_id.get(named.split(['@', '#']).next().unwrap());
                let found = found.filter(|_| dice.chance(80));
                open.extend(found.filter(|next| chosen.insert(**next)));
            }
        }
        chosen.into_iter().map(|at| self.records[at].clone()).collect()
    }

    /// Something else in one place of a record.
    fn change(
        &self,
        dice: &mut Random,
        record: &mut Value,
        ids: &[String],
    ) -> Option<&'static str> {
        let mut places = Vec::new();
        pointers(record, &mut String::new(), &mut places);
        if places.is_empty() {
            return None;
        }
        let place = dice.pick(&places).clone();
        let (parent, member) = place.rsplit_once('/').unwrap();
        if dice.chance(15) {
            return match record.pointer_mut(parent)? {
                Value::Object(members) => members.remove(member).map(|_| "member removed"),
                Value::Array(items) => {
                    let again = items[member.parse::<usize>().unwrap()].clone();
                    items.push(again);
                    Some("item twice")
                }
                _ => None,
            };
        }
        let value = record.pointer_mut(&place)?;
        let (changed, how) = match value {
            Value::Number(_) => {
                let odd = [0, 1, -1, i64::MAX, i64::MIN, 9_007_199_254_740_991, 100, 10_000];
                (json!(*dice.pick(&odd)), "odd number")
            }
            Value::String(text) if is_day(text) => {
                let days = ["0001-01-01", "9999-12-31", "2020-11-01", "2024-02-29", "2026-11-24"];
                (json!(dice.word(&days)), "other day")
            }
            Value::String(text) if ids.contains(text) => (json!(dice.pick(ids)), "other record"),
            Value::Array(items) if dice.chance(30) => {
                items.clear();
                return Some("emptied");
            }
            _ => (dice.pick(self.values.get(member)?).clone(), "other value"),
        };
        *value = changed;
        Some(how)
    }
}

fn json_of(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

fn is_day(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(text.split('-').collect::<Vec<_>>()[..], [year, month, day]
        if year.len() == 4 && [year, month, day].into_iter().all(digits))
}

fn collect(value: &Value, values: &mut BTreeMap<String, Vec<Value>>) {
    match value {
        Value::Array(items) => items.iter().for_each(|it| collect(it, values)),
        Value::Object(members) => {
            for (name, value) in members {
                values.entry(name.clone()).or_default().push(value.clone());
                collect(value, values);
            }
        }
        _ => {}
    }
}

/// All texts in a value.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(members) => members.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// The places in a value.
fn pointers(value: &Value, way: &mut String, places: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => {
            items.iter().enumerate().map(|(at, it)| (at.to_string(), it)).collect()
        }
        Value::Object(members) => {
            let plain = members.iter().filter(|(name, _)| !name.contains(['/', '~']));
            plain.map(|(name, it)| (name.clone(), it)).collect()
        }
        _ => Vec::new(),
    };
    for (step, value) in inner {
        let length = way.len();
        way.push_str(&format!("/{step}"));
        places.push(way.clone());
        pointers(value, way, places);
        way.truncate(length);
    }
}

/// Makes requests of a call, and judges its answers.
struct Asked {
    name: &'static str,
    request: Schemas,
    answer: Validator,
}

impl Asked {
    fn all() -> Vec<Asked> {
        let asked = |name: &'static str| Asked {
            name,
            request: Schemas::load(&format!("{name}.request")),
            answer: validator(&Schemas::load(&format!("{name}.answer"))),
        };
        CALLS.iter().map(|call| asked(call.about.name)).collect()
    }

    /// A request; what it names is mostly in the register.
    fn request(&self, dice: &mut Random, named: &Named) -> Vec<u8> {
        let maker = Maker { schemas: &self.request, plain: true };
        let mut tree = maker.document(dice);
        if dice.chance(5) {
            mutate(&maker, dice, &mut tree);
        }
        let text = tree.write(Spelling::Compact, dice);
        let Some(mut request) = json_of(&text) else { return text.into_bytes() };
        point(&mut request, dice, named);
        if self.name == "bundle.merge" && dice.chance(60) {
            // only what is merged may stay a variant, and only later days leave time to object
            request["as_variant"] = json!([]);
            request["objection_until"] = json!("2026-12-31");
        }
        if self.name == "bundle.split" && dice.chance(80) {
            request["on"] = json!("2026-11-24");
            let parts = request["parts"].as_array_mut().into_iter().flatten();
            parts.enumerate().for_each(|(at, part)| part["id"] = json!(format!("BED-NEW-{at}")));
        }
        let mut bytes = request.to_string().into_bytes();
        if dice.chance(3) {
            damage(dice, &mut bytes);
        }
        bytes
    }
}

/// What requests may name, by the name of the member; mostly it is in the register.
struct Named(BTreeMap<&'static str, Vec<String>>);

impl Named {
    fn of(records: &[Value]) -> Self {
        let mut named: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for record in records {
            let (Some(kind), Some(id)) = (record["type"].as_str(), record["id"].as_str()) else {
                continue;
            };
            let members: &[&str] = match kind {
                "need" => &["need", "into", "from"],
                "profile" => &["profile"],
                "offering" => &["offering"],
                "channel" => &["channel"],
                "body" => &["body"],
                "notice" => &["notice"],
                "organisation" => &["organisation", "owed_by"],
                _ => &[],
            };
            for member in members.iter().chain(&["about", "id"]) {
                named.entry(member).or_default().push(id.to_owned());
            }
            if let Some(version) = record["version"].as_str() {
                named.entry("profile").or_default().push(format!("{id}@{version}"));
            }
        }
        let words: [(&str, &[&str]); 5] = [
            ("unit", &["05774032", "057740032032", "110000000000", "05", "099990000000"]),
            ("land", &["05", "11", "16", "07"]),
            ("service", &["99115005104000", "99107023017000", "10265"]),
            ("noun", &["need", "record", "profile.request", "check.answer", "unit", "land_rule"]),
            ("code", &["NEED-003", "SHAPE-011", "BODY-009", "KEY-002", "NEED-999"]),
        ];
        let words =
            words.map(|(name, all)| (name, all.iter().map(|it| (*it).to_owned()).collect()));
        named.extend(words);
        Named(named)
    }

    /// A text that may stand in the member.
    fn pick(&self, dice: &mut Random, member: &str) -> Option<Value> {
        let known = self.0.get(member).filter(|_| dice.chance(92))?;
        Some(json!(dice.pick(known)))
    }
}

/// Names what the register has, and days on which something is the case.
fn point(value: &mut Value, dice: &mut Random, named: &Named) {
    let Value::Object(members) = value else {
        if let Value::Array(items) = value {
            items.iter_mut().for_each(|it| point(it, dice, named));
        }
        return;
    };
    for (name, value) in members {
        match value {
            Value::String(text) if is_day(text) => {
                if dice.chance(80) {
                    *text = dice.word(&["2020-11-01", "2026-11-24"]).to_owned();
                }
            }
            Value::String(_) => named.pick(dice, name).into_iter().for_each(|it| *value = it),
            Value::Array(items) if items.iter().all(Value::is_string) => {
                for item in items {
                    named.pick(dice, name).into_iter().for_each(|it| *item = it);
                }
            }
            other => point(other, dice, named),
        }
    }
}

/// The texts of one case: a register as it might be, with odd values in it, or damaged.
fn inputs(stock: &Stock, dice: &mut Random, counts: &RefCell<Counts>) -> Inputs {
    let mut records = stock.register(dice);
    let ids: Vec<String> =
        records.iter().filter_map(|it| Some(it["id"].as_str()?.to_owned())).collect();
    let mut seen = |what: &'static str| counts.borrow_mut().count("register", what);
    for _ in 0..dice.below(8) {
        let at = dice.below(records.len());
        stock.change(dice, &mut records[at], &ids).into_iter().for_each(&mut seen);
    }
    if dice.chance(20) {
        let maker = Maker { schemas: Schemas::record(), plain: false };
        for _ in 0..dice.range(1, 4) {
            let text = maker.document(dice).write(Spelling::Compact, dice);
            records.extend(json_of(&text));
        }
        seen("records of no register");
    }
    let named = Named::of(&records);
    let mut texts = vec![("register.json", Value::from(records).to_string().into_bytes())];
    texts.extend(stock.tables.iter().filter(|_| dice.chance(80)).cloned());
    if dice.chance(10) {
        let at = dice.below(texts.len());
        damage(dice, &mut texts[at].1);
        seen("text damaged");
    }
    (texts, named)
}

type Inputs = (Vec<(&'static str, Vec<u8>)>, Named);

/// How often what was the case.
#[derive(Default)]
struct Counts(BTreeMap<String, BTreeMap<&'static str, u32>>);

impl Counts {
    fn count(&mut self, of: &str, what: &'static str) {
        *self.0.entry(of.to_owned()).or_default().entry(what).or_default() += 1;
    }
}

/// What answers a call: the library, or a broken variant of it.
type Call<'c> = &'c dyn Fn(&str, &[u8], &[(&str, &[u8])]) -> Vec<u8>;

/// Asks every call once; `Err` says which answer is not as its schema says.
fn ask_all(
    call_of: Call<'_>,
    asked: &[Asked],
    (texts, names): &Inputs,
    dice: &mut Random,
    counts: &RefCell<Counts>,
) -> Result<(), TestCaseError> {
    let all: Option<Vec<Value>> = serde_json::from_slice(&texts[0].1).ok();
    let one = all.map_or_else(Vec::new, |all| dice.pick(&all).to_string().into_bytes());
    for call in asked {
        let request = call.request(dice, names);
        let named: Vec<(String, &[u8])> = match call.name {
            // compares two registers, or one on two days
            "diff" if dice.chance(50) => {
                let both = |(name, text)| {
                    [(format!("before/{name}"), text), (format!("after/{name}"), text)]
                };
                let texts = texts.iter().map(|(name, text)| (*name, &**text));
                texts.flat_map(both).filter(|_| dice.chance(90)).collect()
            }
            // works on one record
            "digest" => vec![(String::new(), &*one)],
            _ => texts.iter().map(|(name, text)| ((*name).to_owned(), &**text)).collect(),
        };
        let inputs: Vec<(&str, &[u8])> =
            named.iter().map(|(name, text)| (&**name, *text)).collect();
        let said = call_of(call.name, &request, &inputs);
        let answer: Value = serde_json::from_slice(&said)
            .map_err(|error| TestCaseError::fail(format!("{}: no JSON: {error}", call.name)))?;
        let what = match answer.get("error") {
            Some(error) => {
                prop_assert!(
                    error["message"].as_str().is_some_and(|it| !it.is_empty()),
                    "{}: {}",
                    call.name,
                    answer
                );
                "refused"
            }
            None => {
                if let Some(wrong) = call.answer.iter_errors(&answer).next() {
                    let request = String::from_utf8_lossy(&request);
                    let at = wrong.instance_path();
                    prop_assert!(false, "{} {}: {} at {}", call.name, request, wrong, at);
                }
                "answered"
            }
        };
        counts.borrow_mut().count(call.name, what);
    }
    Ok(())
}

/// Asks `call` on so many random registers, until something is wrong.
fn tried(
    call: Call<'_>,
    registers: u32,
    stock: &Stock,
    asked: &[Asked],
) -> (Result<(), TestError<u64>>, Counts) {
    let counts = RefCell::default();
    let mut runner = TestRunner::new(settings(registers));
    let result = runner.run(&any::<u64>(), |seed| {
        let mut dice = Random::new(seed);
        let inputs = inputs(stock, &mut dice, &counts);
        ask_all(call, asked, &inputs, &mut dice, &counts)
    });
    (result, counts.into_inner())
}

#[test]
fn whatever_is_asked_is_answered() {
    let (stock, asked) = (Stock::of_examples(), Asked::all());
    let (result, Counts(counts)) = tried(&calls::call, REGISTERS, &stock, &asked);
    println!("{REGISTERS} registers, {} calls each: {counts:#?}", asked.len());
    result.unwrap();
    for (of, outcomes) in &counts {
        let all: u32 = outcomes.values().sum();
        for (what, count) in outcomes {
            assert!(count * 100 >= all, "{of}: {what} {count} of {all}");
        }
    }
    let is_answered = |call: &Asked| counts[call.name].contains_key("answered");
    assert!(asked.iter().all(is_answered), "{counts:#?}");
    assert_eq!(counts["register"].len(), 9, "{counts:#?}");
}

/// What would go wrong in a library that is not sound, and that the test above notices it.
#[test]
fn a_broken_library_is_found_out() {
    fn said(name: &str, request: &[u8], inputs: &[(&str, &[u8])]) -> (Vec<u8>, Value) {
        let answer = calls::call(name, request, inputs);
        let value = serde_json::from_slice(&answer).unwrap();
        (answer, value)
    }
    fn has(inputs: &[(&str, &[u8])], word: &str) -> bool {
        inputs.iter().any(|(_, text)| text.windows(word.len()).any(|it| it == word.as_bytes()))
    }
    /// The answer with something else in it, where it is one.
    fn changed(answer: (Vec<u8>, Value), change: impl Fn(&mut Value)) -> Vec<u8> {
        let (text, mut value) = answer;
        if value.get("error").is_some() {
            return text;
        }
        change(&mut value);
        value.to_string().into_bytes()
    }
    let broken: [(&str, Call<'_>); 10] = [
        ("the last day of all", &|name, request, inputs| {
            assert!(name != "agenda" || !has(inputs, "9999-12-31"));
            calls::call(name, request, inputs)
        }),
        ("the largest number", &|name, request, inputs| {
            assert!(name != "allocate" || !has(inputs, &i64::MAX.to_string()));
            calls::call(name, request, inputs)
        }),
        ("no table of municipalities", &|name, request, inputs| {
            assert!(name != "coverage" || inputs.iter().any(|(name, _)| *name == "units.csv"));
            calls::call(name, request, inputs)
        }),
        ("a text that is none", &|name, request, inputs| {
            assert!(inputs.iter().all(|(_, text)| std::str::from_utf8(text).is_ok()));
            calls::call(name, request, inputs)
        }),
        ("a request that is none", &|name, request, inputs| {
            assert!(serde_json::from_slice::<Value>(request).is_ok());
            calls::call(name, request, inputs)
        }),
        ("half an answer", &|name, request, inputs| {
            let answer = calls::call(name, request, inputs);
            answer.iter().take(100_000).copied().collect()
        }),
        ("a member that nobody knows", &|name, request, inputs| {
            changed(said(name, request, inputs), |it| {
                if name == "uses" {
                    it["more"] = json!(1);
                }
            })
        }),
        ("a member that is not there", &|name, request, inputs| {
            changed(said(name, request, inputs), |it| {
                let members = it.as_object_mut().filter(|_| name == "trace");
                members.and_then(|it| it.remove("as_of"));
            })
        }),
        ("null where a list was", &|name, request, inputs| {
            changed(said(name, request, inputs), |it| {
                let list = it.get_mut("findings").filter(|_| name == "check");
                list.into_iter().for_each(|it| *it = Value::Null);
            })
        }),
        ("no reason given", &|name, request, inputs| {
            let (answer, mut value) = said(name, request, inputs);
            match value.get_mut("error").filter(|_| name == "bundle") {
                None => answer,
                Some(error) => {
                    error["message"] = json!("");
                    value.to_string().into_bytes()
                }
            }
        }),
    ];
    let (stock, asked) = (Stock::of_examples(), Asked::all());
    for (what, call) in broken {
        let (result, _) = tried(call, REGISTERS, &stock, &asked);
        assert!(matches!(result, Err(TestError::Fail(..))), "not found out: {what}: {result:?}");
    }
}

/// Nothing, and what is no register at all.
#[test]
fn nothing_at_all_is_answered_as_well() {
    let asked = Asked::all();
    let nothing: &[&[(&str, &[u8])]] = &[
        &[],
        &[("", b"")],
        &[("register.json", b"[]")],
        &[("units.csv", b"")],
        &[("units.csv", b"ars,name\n")],
        &[("register.json", b"\xff\xfe"), ("register.json", b"{}")],
    ];
    let requests: &[&[u8]] = &[b"", b"{}", b"null", b"[]", b"{\"as_of\":\"2026-11-24\"}", b"\xff"];
    let mut answered = BTreeMap::new();
    for call in &asked {
        for inputs in nothing {
            for request in requests {
                let said = calls::call(call.name, request, inputs);
                let answer: Value = serde_json::from_slice(&said).unwrap();
                let is_error = answer.get("error").is_some();
                let fits = is_error || call.answer.is_valid(&answer);
                assert!(fits, "{} {inputs:?}: {answer}", call.name);
                *answered.entry(is_error).or_insert(0) += 1;
            }
        }
    }
    println!("refused: {answered:?}");
    assert!(answered.values().all(|it| *it > 100) && answered.len() == 2, "{answered:?}");
}
