//! No call breaks down, whatever it is given: registers out of the examples with odd values in them,
//! records of no register at all, damaged texts, requests that fit and such that do not. Every answer
//! is as its schema says, or tells why there is none.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod asked;
#[path = "../settings.rs"]
mod settings;
mod stock;

use std::cell::RefCell;
use std::collections::BTreeMap;

use asked::{Asked, Named};
use bedarf::calls;
use bedarf_tests::damage::damage;
use bedarf_tests::{Maker, Random, Schemas, Spelling};
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};
use serde_json::{Value, json};
use settings::settings;
use stock::{Stock, json_of};

/// So many registers; each is asked all calls.
const REGISTERS: u32 = 400;

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
