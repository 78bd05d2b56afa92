//! The oracle: what the schema says of a document, what serde_json reads from it, and which
//! documents a schema cannot judge.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::OnceLock;

use bedarf::RECORDS;
use bedarf::keys::DecisionNumber;
use bedarf::keys::Format;
use bedarf::model::{Ext, Record};
use bedarf_shape::{Checker, Limits, Outcome, ShapeError, TapeReader, utf8};
use jsonschema::{Draft, Validator};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::Schemas;

/// Compiles a schema; its formats are asserted.
#[must_use]
pub fn validator(schemas: &Schemas) -> Validator {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .build(&schemas.root)
        .expect("a sound schema")
}

/// What the engine says of a document.
#[derive(Debug, Default)]
pub struct Engine {
    checker: Checker,
}

/// The verdict of the engine.
#[derive(Debug)]
pub struct Verdict<'a> {
    /// Whether the document fits.
    pub fits: bool,
    /// The text, when it is one.
    pub text: Option<&'a str>,
    /// Every code that was found.
    pub codes: BTreeSet<&'static str>,
}

impl Engine {
    /// Judges a document.
    pub fn judge<'a>(&mut self, bytes: &'a [u8]) -> Verdict<'a> {
        match utf8(bytes) {
            Ok(text) => {
                let Outcome { fits, .. } = self.checker.check(text, &RECORDS, Limits::default());
                let codes = self.checker.errors.iter().map(ShapeError::code).collect();
                Verdict { fits, text: Some(text), codes }
            }
            Err(_) => Verdict { fits: false, text: None, codes: ["JSON-001"].into() },
        }
    }

    /// What was found, for a person to read.
    #[must_use]
    pub fn report(&self) -> Vec<String> {
        let line =
            |error: &ShapeError| format!("{} {:?} {:?}", error.code(), error.path, error.params);
        self.checker.errors.iter().map(line).collect()
    }

    /// Pointers of the members that were not expected.
    #[must_use]
    pub fn unknown_members(&self) -> Vec<String> {
        let unknown = self.checker.errors.iter().filter(|error| error.code() == "SHAPE-002");
        unknown.map(|error| error.path.clone()).collect()
    }

    /// The typed record of the last document, which fitted.
    #[must_use]
    pub fn record(&self, text: &str) -> Record {
        TapeReader::new(text, &self.checker.tape).read()
    }
}

/// The record as serde_json reads it from a value.
///
/// # Errors
/// What serde says.
pub fn read(document: &Value) -> Result<Record, serde_json::Error> {
    serde_json::from_value(document.clone())
}

/// What a record says, by a document: whole numbers written as such, numbers of decisions in their
/// usual spelling, empty lists left out, data of one's own apart.
#[must_use]
pub fn said(document: &Value) -> Value {
    let mut value = document.clone();
    if let Some(record) = value.as_object_mut() {
        record.remove("ext");
        usual_number(record);
    }
    plain(&mut value);
    value
}

/// The number of a decision in its usual spelling: `2015/07` and `2015/7` are the same.
fn usual_number(record: &mut serde_json::Map<String, Value>) {
    let Some(Value::String(number)) = record.get_mut("number") else { return };
    if let Ok(read) = number.parse::<DecisionNumber>() {
        *number = read.to_string();
    }
}

fn plain(value: &mut Value) {
    match value {
        Value::Number(number) => {
            let float = number.as_f64().unwrap_or(0.5);
            if number.is_f64() && float.fract() == 0.0 && float.abs() < 9.1e15 {
                *value = Value::from(float as i64);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(plain),
        Value::Object(map) => {
            map.retain(|_, inner| *inner != Value::Array(Vec::new()));
            map.values_mut().for_each(plain);
        }
        _ => {}
    }
}

/// Takes the data of one's own out of a record, as a value.
pub fn take_ext(record: &mut Record) -> Option<Value> {
    macro_rules! taken {
        ($($file:ident::$type:ident: $many:ident $(, $one:ident)?;)*) => {
            match record {
                $(Record::$type(it) => it.ext.take(),)*
                _ => None,
            }
        };
    }
    let ext: Option<Ext> = bedarf::records!(taken);
    ext.map(|ext| {
        let mut value = serde_json::from_str(ext.as_json()).expect("JSON stays JSON");
        floats(&mut value);
        value
    })
}

/// Makes all numbers floats: `1e2` and `100` are the same.
fn floats(value: &mut Value) {
    match value {
        Value::Number(number) => *value = Value::from(number.as_f64()),
        Value::Array(items) => items.iter_mut().for_each(floats),
        Value::Object(map) => map.values_mut().for_each(floats),
        _ => {}
    }
}

/// Why a schema cannot judge a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exception {
    /// A member stands twice in an object; serde_json takes the last.
    Duplicate,
    /// More levels than serde_json goes down, or more selectors than the model allows.
    Deep,
    /// A number that a 64-bit float does not hold exactly.
    Number,
    /// A newer minor version: unknown members are no errors.
    Newer,
    /// A Leitweg-ID with wrong check digits; no pattern can count.
    CheckDigits,
    /// A mail address with a label in Punycode, which `jsonschema` decodes; no pattern can.
    Punycode,
}

impl fmt::Display for Exception {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Exception::Duplicate => "duplicate member",
            Exception::Deep => "too deep",
            Exception::Number => "number",
            Exception::Newer => "newer minor version",
            Exception::CheckDigits => "check digits",
            Exception::Punycode => "mail in Punycode",
        })
    }
}

/// Whether, and why, a schema cannot judge a document. It looks at the bytes alone.
#[must_use]
pub fn exception(bytes: &[u8]) -> Option<Exception> {
    let outside = outside_of_texts(bytes);
    if depth(&outside) > 126 {
        return Some(Exception::Deep);
    }
    if numbers(&outside).any(inexact) {
        return Some(Exception::Number);
    }
    if bytes.windows(4).any(|label| label == b"xn--") {
        return Some(Exception::Punycode);
    }
    let value: Value = serde_json::from_slice(bytes).unwrap_or_default();
    if value.get("leitweg_id").and_then(Value::as_str).is_some_and(miscounted) {
        return Some(Exception::CheckDigits);
    }
    let large = |selector: &Value| {
        let (levels, count) = selectors(selector);
        levels > 16 || count > 256
    };
    if pieces(&value).any(large) {
        return Some(Exception::Deep);
    }
    match serde_json::from_slice::<Twice>(bytes) {
        Ok(Twice(true)) => Some(Exception::Duplicate),
        Ok(Twice(false)) => newer(bytes).then_some(Exception::Newer),
        Err(_) => None,
    }
}

/// Whether a text has the form of a Leitweg-ID, but the number that it is, with letters as 10 to
/// 35, does not leave 1 by 97.
fn miscounted(text: &str) -> bool {
    static FORM: OnceLock<fancy_regex::Regex> = OnceLock::new();
    let form = FORM.get_or_init(|| {
        let pattern = Format::LeitwegId.pattern().expect("a pattern");
        fancy_regex::Regex::new(pattern).expect("a sound pattern")
    });
    if !form.is_match(text).unwrap_or_default() {
        return false;
    }
    let digits: String = text
        .chars()
        .filter_map(|letter| letter.to_digit(36))
        .map(|value| value.to_string())
        .collect();
    let nines = digits.as_bytes().chunks(9).fold(0_u64, |rest, part| {
        let part = std::str::from_utf8(part).unwrap_or_default();
        let shift = 10_u64.pow(part.len() as u32);
        (rest * shift + part.parse::<u64>().unwrap_or_default()) % 97
    });
    nines != 1
}

/// Every value of a document that may be a selector.
fn pieces(document: &Value) -> impl Iterator<Item = &Value> {
    let variants = document.get("variants").and_then(Value::as_array).into_iter().flatten();
    let own = ["affected", "scope", "addressees"].into_iter().filter_map(|name| document.get(name));
    let criteria = document.get("criteria").and_then(Value::as_array).into_iter().flatten();
    own.chain(variants.filter_map(|variant| variant.get("scope")))
        .chain(criteria.filter_map(|criterion| criterion.get("applies_when")))
}

/// Levels and number of the selectors within one.
fn selectors(value: &Value) -> (usize, usize) {
    let inner = match (value.get("all"), value.get("any"), value.get("not")) {
        (Some(list), ..) | (_, Some(list), _) => list.as_array().cloned().unwrap_or_default(),
        (_, _, Some(one)) => vec![one.clone()],
        _ => Vec::new(),
    };
    let sizes = inner.iter().map(selectors);
    let (levels, count) = sizes.fold((0, 0), |(levels, count), (l, c)| (levels.max(l), count + c));
    (levels + 1, count + 1)
}

/// The bytes with all texts blanked out.
fn outside_of_texts(bytes: &[u8]) -> Vec<u8> {
    let mut inside = false;
    let mut escaped = false;
    let blank = |byte: &u8| {
        let quote = *byte == b'"' && !escaped;
        escaped = inside && *byte == b'\\' && !escaped;
        let hidden = inside || quote;
        inside ^= quote;
        if hidden { b' ' } else { *byte }
    };
    bytes.iter().map(blank).collect()
}

fn depth(outside: &[u8]) -> usize {
    let (mut depth, mut most) = (0_usize, 0);
    for byte in outside {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        most = most.max(depth);
    }
    most
}

fn numbers(outside: &[u8]) -> impl Iterator<Item = &str> {
    let part = |byte: &u8| !matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E');
    outside.split(part).filter_map(|token| std::str::from_utf8(token).ok())
}

fn inexact(token: &str) -> bool {
    let Ok(float) = token.parse::<f64>() else { return false };
    let mantissa = token.split(['e', 'E']).next().unwrap_or_default();
    let digits = mantissa.bytes().filter(u8::is_ascii_digit).count();
    let tiny = float == 0.0 && mantissa.bytes().any(|digit| matches!(digit, b'1'..=b'9'));
    float.is_infinite() || tiny || (digits > 15 && token.contains(['.', 'e', 'E']))
}

fn newer(bytes: &[u8]) -> bool {
    let value: Value = serde_json::from_slice(bytes).unwrap_or_default();
    let version = value.get("schema_version").and_then(Value::as_str).unwrap_or_default();
    version.strip_prefix("1.").is_some_and(|minor| {
        matches!(minor.as_bytes(), [b'1'..=b'9', rest @ ..] if rest.len() < 3 && rest.iter().all(u8::is_ascii_digit))
    })
}

/// Whether any object has a member twice.
struct Twice(bool);

impl<'de> Deserialize<'de> for Twice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TwiceVisitor)
    }
}

struct TwiceVisitor;

impl<'de> Visitor<'de> for TwiceVisitor {
    type Value = Twice;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<Twice, E> {
        Ok(Twice(false))
    }
    fn visit_bool<E>(self, _: bool) -> Result<Twice, E> {
        Ok(Twice(false))
    }
    fn visit_i64<E>(self, _: i64) -> Result<Twice, E> {
        Ok(Twice(false))
    }
    fn visit_u64<E>(self, _: u64) -> Result<Twice, E> {
        Ok(Twice(false))
    }
    fn visit_f64<E>(self, _: f64) -> Result<Twice, E> {
        Ok(Twice(false))
    }
    fn visit_str<E>(self, _: &str) -> Result<Twice, E> {
        Ok(Twice(false))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Twice, A::Error> {
        let mut twice = false;
        while let Some(Twice(inner)) = seq.next_element()? {
            twice |= inner;
        }
        Ok(Twice(twice))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Twice, A::Error> {
        let mut names = BTreeSet::new();
        let mut twice = false;
        while let Some(name) = map.next_key::<String>()? {
            twice |= !names.insert(name);
            twice |= map.next_value::<Twice>()?.0;
        }
        Ok(Twice(twice))
    }
}

/// Whether serde_json reads the bytes as JSON at all.
#[must_use]
pub fn is_json(bytes: &[u8]) -> bool {
    serde_json::from_slice::<Value>(bytes).is_ok()
}
