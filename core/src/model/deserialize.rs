//! Reading records from any serde format, as strictly as from text.
//!
//! What the format gives is written down as JSON text and goes the same way as any other text: the
//! shape check, the tape, the record. So nothing is read here that a file could not say.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{Record, TypedRecord};
use crate::messages::Severity;
use crate::shape::{Checker, Limits, NFC, TapeReader, json};
use crate::tables::RECORDS;

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let limits = Limits { nfc: NFC, ..Limits::default() };
        let mut text = String::new();
        Transcriber { out: &mut text, levels: limits.depth }.deserialize(from)?;
        read(&text, limits).map_err(D::Error::custom)
    }
}

/// A record of one type, not withdrawn.
pub(crate) fn typed<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: TypedRecord,
    D: Deserializer<'de>,
{
    T::try_from(Record::deserialize(from)?).map_err(|other| {
        let found = other.record_type();
        let state = if matches!(other, Record::Withdrawn(_)) { "withdrawn " } else { "" };
        D::Error::custom(format_args!(
            "expected a record of type {}, not a {state}{found}",
            T::TYPE
        ))
    })
}

/// The record that a text says, or the first thing that is wrong with it.
fn read(text: &str, limits: Limits) -> Result<Record, String> {
    let mut checker = Checker::default();
    if checker.check(text, &RECORDS, limits).fits {
        return Ok(TapeReader::new(text, &checker.tape).read());
    }
    let first = checker.errors.iter().find(|error| error.severity == Severity::Error);
    let (code, path) = first.map_or(("", ""), |error| (error.code(), &*error.path));
    let place = if path.is_empty() { "at the top" } else { path };
    Err(format!("the record does not fit the format: {code} {place}"))
}

/// Writes whatever it is given as JSON text.
struct Transcriber<'a> {
    out: &'a mut String,
    /// How many levels of lists and objects there may be below.
    levels: usize,
}

impl Transcriber<'_> {
    /// The same for what stands inside.
    fn inside<E: Error>(&mut self) -> Result<Transcriber<'_>, E> {
        let levels = self.levels.checked_sub(1).ok_or_else(|| E::custom("too many levels"))?;
        Ok(Transcriber { out: self.out, levels })
    }

    fn say<E>(self, word: impl fmt::Display) -> Result<(), E> {
        self.out.push_str(&word.to_string());
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Transcriber<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Transcriber<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what JSON can say")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.say("null")
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.say("null")
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.deserialize(from)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.deserialize(from)
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.say(value)
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.say(value)
    }

    fn visit_i128<E>(self, value: i128) -> Result<(), E> {
        self.say(value)
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.say(value)
    }

    fn visit_u128<E>(self, value: u128) -> Result<(), E> {
        self.say(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        // a whole number is written as one: 5.0 is 5, as in a text
        if value.is_finite() { self.say(value) } else { Err(E::custom("not a finite number")) }
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        json::write_text(self.out, value);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        self.out.push('[');
        while seq.next_element_seed(self.inside()?)?.is_some() {
            self.out.push(',');
        }
        close(self.out, ']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        self.out.push('{');
        while map.next_key_seed(Name(self.out))?.is_some() {
            self.out.push(':');
            map.next_value_seed(self.inside()?)?;
            self.out.push(',');
        }
        close(self.out, '}');
        Ok(())
    }
}

/// The bracket, in the place of the last comma.
fn close(out: &mut String, bracket: char) {
    if out.ends_with(',') {
        out.pop();
    }
    out.push(bracket);
}

/// Writes the name of a member, which is a text in JSON.
struct Name<'a>(&'a mut String);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E>(self, name: &str) -> Result<(), E> {
        json::write_text(self.0, name);
        Ok(())
    }
}
