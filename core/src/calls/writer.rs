//! Answers that are no structs, written by hand: keys, and SARIF.

use crate::shape::{JsonWriter, Sink as _};

/// Writes JSON text.
#[derive(Debug, Default)]
pub struct Writer(JsonWriter);

impl Writer {
    /// The text.
    pub fn finish(self) -> String {
        self.0.finish()
    }

    /// An object.
    pub fn object(&mut self, inner: impl FnOnce(&mut Self)) {
        self.0.object(None);
        inner(self);
        self.0.end(false);
    }

    /// A list.
    pub fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut each: impl FnMut(&mut Self, T),
    ) {
        self.0.list();
        items.into_iter().for_each(|item| each(self, item));
        self.0.end(true);
    }

    /// The name of a member; its value is written next.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.0.member(name);
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.0.text(text);
    }

    /// A whole number.
    pub fn number(&mut self, number: i64) {
        self.0.number(number);
    }

    /// Yes or no.
    pub fn boolean(&mut self, value: bool) {
        self.0.boolean(value);
    }

    /// JSON text as it stands.
    pub fn raw(&mut self, json: &str) {
        self.0.raw(json);
    }

    /// A member that is a text, when there is one.
    pub fn text_member(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.name(name).text(text);
        }
    }

    /// A member that is a number, when there is one.
    pub fn number_member(&mut self, name: &str, number: Option<i64>) {
        if let Some(number) = number {
            self.name(name).number(number);
        }
    }
}
