//! `notices` and `inbox` against a second implementation that is naive and shares no function with
//! the first: it reads the records as plain JSON and asks every unit one after the other.
#![allow(clippy::string_slice, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod inbox;
mod made;
mod notices;
mod own;
mod plain;

use std::collections::BTreeMap;

use serde_json::Value;

use made::Made;

/// What a call answers on a register.
fn ask(made: &Made, call: &str, request: &Value) -> Value {
    let texts = made.texts();
    let inputs: Vec<(&str, &[u8])> =
        texts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let answer = bedarf::calls::call(call, request.to_string().as_bytes(), &inputs);
    let answer: Value = serde_json::from_slice(&answer).unwrap();
    assert_eq!(answer["unread"], serde_json::json!([]), "{answer}");
    answer
}

/// How often something came up.
#[derive(Default)]
struct Seen(BTreeMap<String, usize>);

impl Seen {
    fn count(&mut self, what: &str, number: usize) {
        *self.0.entry(what.to_owned()).or_default() += number;
    }

    /// Each of so many came up, and each in one of a hundred at least.
    fn enough(&self, kinds: usize, of: usize) {
        println!("{of}: {:?}", self.0);
        assert_eq!(self.0.len(), kinds, "{:?}", self.0);
        for (what, number) in &self.0 {
            assert!(number * 100 > of, "{what}: only {number} of {of}");
        }
    }
}
