//! Values in facts and conditions: exact, without floating point.

use std::cmp::Ordering;
use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::shape::{FromTape, TapeReader};

/// A yes or no, a whole number, a text, or a list of those.
///
/// Whole numbers lie within ±(2⁵³ − 1), so that every language reads them alike; what has
/// decimals is a text (`"0.50"`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Yes or no.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// A text.
    Text(String),
    /// A list of the above.
    List(Vec<Value>),
}

impl Value {
    /// The values of a list, or the value alone.
    #[must_use]
    pub fn items(&self) -> &[Value] {
        match self {
            Value::List(items) => items,
            one => std::slice::from_ref(one),
        }
    }

    /// The text, when it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, when it is one.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// How two values of one kind compare; `None` when they are of different kinds or lists.
    #[must_use]
    pub fn compare(&self, other: &Value) -> Option<Ordering> {
        match (self, other) {
            (Value::Boolean(a), Value::Boolean(b)) => Some(a.cmp(b)),
            (Value::Integer(a), Value::Integer(b)) => Some(a.cmp(b)),
            (Value::Text(a), Value::Text(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }
}

/// As people write it: a text without quotes, a list with commas.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Boolean(value) => value.fmt(f),
            Value::Integer(value) => value.fmt(f),
            Value::Text(value) => value.fmt(f),
            Value::List(items) => {
                let items: Vec<String> = items.iter().map(Value::to_string).collect();
                f.write_str(&items.join(", "))
            }
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Boolean(value) => serializer.serialize_bool(*value),
            Value::Integer(value) => serializer.serialize_i64(*value),
            Value::Text(value) => serializer.serialize_str(value),
            Value::List(items) => serializer.collect_seq(items),
        }
    }
}

impl FromTape for Value {
    fn from_tape(at: TapeReader<'_>) -> Self {
        match at.kind() {
            (0, value) => Value::Boolean(value.read()),
            (1, value) => Value::Integer(value.read()),
            (2, value) => Value::Text(value.read()),
            (_, value) => Value::List(value.read()),
        }
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::Value;
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    /// The largest whole number that every language reads exactly, 2⁵³ − 1.
    const EXACT: i64 = (1 << 53) - 1;

    /// One value that is not a list.
    pub(crate) fn scalar() -> Schema {
        json_schema!({ "anyOf": [
            { "type": "boolean" },
            { "type": "integer", "minimum": -EXACT, "maximum": EXACT },
            { "type": "string" }
        ] })
    }

    impl JsonSchema for Value {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Value".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "anyOf": [
                { "type": "boolean" },
                { "type": "integer", "minimum": -EXACT, "maximum": EXACT },
                { "type": "string" },
                { "type": "array", "items": scalar(), "maxItems": 1000 }
            ] })
        }
    }
}
#[cfg(feature = "schema")]
pub(crate) use schema::scalar;
