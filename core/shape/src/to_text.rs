//! Values as JSON text: compact, members in the order in which they are told.

use serde::Serialize;

use super::json::write_text;
use super::sink::{Sink, take_apart};

/// The JSON text of a record or an answer.
#[must_use]
pub fn to_text<T: Serialize + ?Sized>(value: &T) -> String {
    let mut text = JsonWriter::default();
    // what records and answers are made of can all be written
    let _ = take_apart(value, &mut text);
    text.finish()
}

/// JSON text as it is written.
#[derive(Debug, Default)]
pub struct JsonWriter {
    out: String,
    /// Whether a comma must come before the next value.
    comma: bool,
}

impl JsonWriter {
    /// The text.
    #[must_use]
    pub fn finish(self) -> String {
        self.out
    }

    /// JSON text as it stands.
    pub fn raw(&mut self, json: &str) {
        self.before();
        self.out.push_str(json);
    }

    fn before(&mut self) {
        if std::mem::replace(&mut self.comma, true) {
            self.out.push(',');
        }
    }

    fn open(&mut self, bracket: char) {
        self.before();
        self.out.push(bracket);
        self.comma = false;
    }
}

impl Sink for JsonWriter {
    fn null(&mut self) {
        self.raw("null");
    }

    fn boolean(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    fn number(&mut self, value: i64) {
        self.raw(&value.to_string());
    }

    fn fraction(&mut self, value: f64) {
        self.raw(&value.to_string());
    }

    fn text(&mut self, text: &str) {
        self.before();
        write_text(&mut self.out, text);
    }

    fn list(&mut self) {
        self.open('[');
    }

    fn object(&mut self, _: Option<&'static str>) {
        self.open('{');
    }

    fn member(&mut self, name: &str) {
        self.text(name);
        self.out.push(':');
        self.comma = false;
    }

    fn field(&mut self, name: &'static str) {
        self.before();
        self.out.extend(["\"", name, "\":"]);
        self.comma = false;
    }

    fn end(&mut self, is_list: bool) {
        self.out.push(if is_list { ']' } else { '}' });
        self.comma = true;
    }
}
