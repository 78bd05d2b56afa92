//! The small writer of answers: compact JSON, members in the order written, absent = left out.

use crate::shape::json::write_text;

/// Writes JSON text.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    /// Whether a comma must come before the next value.
    comma: bool,
}

impl Writer {
    /// The text.
    pub fn finish(self) -> String {
        self.out
    }

    fn before(&mut self) {
        if std::mem::replace(&mut self.comma, true) {
            self.out.push(',');
        }
    }

    /// An object.
    pub fn object(&mut self, inner: impl FnOnce(&mut Self)) {
        self.bracket('{', '}', inner);
    }

    /// A list.
    pub fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut each: impl FnMut(&mut Self, T),
    ) {
        self.bracket('[', ']', |writer| items.into_iter().for_each(|item| each(writer, item)));
    }

    fn bracket(&mut self, open: char, close: char, inner: impl FnOnce(&mut Self)) {
        self.before();
        self.out.push(open);
        self.comma = false;
        inner(self);
        self.out.push(close);
        self.comma = true;
    }

    /// The name of a member; its value is written next.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.before();
        write_text(&mut self.out, name);
        self.out.push(':');
        self.comma = false;
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.before();
        write_text(&mut self.out, text);
    }

    /// A whole number.
    pub fn number(&mut self, number: i64) {
        self.before();
        self.out.push_str(&number.to_string());
    }

    /// Yes or no.
    pub fn boolean(&mut self, value: bool) {
        self.before();
        self.out.push_str(if value { "true" } else { "false" });
    }

    /// JSON text as it stands.
    pub fn raw(&mut self, json: &str) {
        self.before();
        self.out.push_str(json);
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
