//! Tokens, and what is only skipped.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::json;
use super::number;
use super::pass::{Halts, Pass, Step};
use super::scan::{skip_blank, text_end};
use super::tape::Span;
use super::words::JsonPart;

impl<'a> Pass<'a> {
    #[inline]
    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The document from there on.
    #[inline]
    pub(super) fn rest(&self, at: usize) -> &'a [u8] {
        self.bytes.get(at..).unwrap_or_default()
    }

    /// The next byte that is no blank; 0 at the end, which begins nothing either.
    #[inline]
    pub(super) fn token(&mut self) -> u8 {
        match self.bytes.get(self.at) {
            Some(byte) if *byte > b' ' => *byte,
            _ => {
                self.at = skip_blank(self.bytes, self.at);
                self.bytes.get(self.at).copied().unwrap_or_default()
            }
        }
    }

    #[inline]
    pub(super) fn colon(&mut self) -> Halts<()> {
        if self.token() != b':' {
            return self.halt(JsonPart::Colon);
        }
        self.at += 1;
        Ok(())
    }

    /// Reads a text, from quote to quote.
    #[inline]
    pub(super) fn string(&mut self) -> Halts<Span> {
        let start = self.at + 1;
        let end = text_end(self.bytes, start);
        if self.bytes.get(end) == Some(&b'"') {
            self.at = end + 1;
            return Ok(Span::new(start, end, false));
        }
        self.string_with_escapes(start, end)
    }

    #[inline(never)]
    fn string_with_escapes(&mut self, start: usize, stop: usize) -> Halts<Span> {
        self.at = stop;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Span::new(start, self.at - 1, true));
                }
                Some(b'\\') => self.escape()?,
                Some(_) => return self.halt(JsonPart::Control),
                None => return self.halt(JsonPart::Quote),
            }
            self.at = text_end(self.bytes, self.at);
        }
    }

    pub(super) fn escape(&mut self) -> Halts<()> {
        match self.bytes.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 2,
            Some(b'u') => match json::unit(self.rest(self.at + 2)) {
                Some(0xD800..=0xDBFF) => {
                    let marked = self.bytes.get(self.at + 6..self.at + 8) == Some(b"\\u");
                    let second = json::unit(self.rest(self.at + 8));
                    if !marked || !matches!(second, Some(0xDC00..=0xDFFF)) {
                        return self.halt(JsonPart::Surrogate);
                    }
                    self.at += 12;
                }
                Some(0xDC00..=0xDFFF) => return self.halt(JsonPart::Surrogate),
                Some(_) => self.at += 6,
                None => return self.halt(JsonPart::Escape),
            },
            _ => return self.halt(JsonPart::Escape),
        }
        Ok(())
    }

    pub(super) fn number(&mut self) -> Halts<&'a str> {
        let start = self.at;
        match number::end(self.bytes, start) {
            Ok(end) => {
                self.at = end;
                Ok(self.text.get(start..end).unwrap_or_default())
            }
            Err(at) => {
                self.at = at;
                self.halt(JsonPart::Digit)
            }
        }
    }

    pub(super) fn literal(&mut self, word: &'static str) -> Halts<()> {
        if self.bytes.get(self.at..self.at + word.len()) == Some(word.as_bytes()) {
            self.at += word.len();
            return Ok(());
        }
        self.halt(JsonPart::Value)
    }

    /// Reads a value of any type without keeping it.
    pub(super) fn skip(&mut self) -> Halts<()> {
        match self.token() {
            b'"' => self.string().map(|_| ()),
            b'-' | b'0'..=b'9' => self.number().map(|_| ()),
            b't' => self.literal("true"),
            b'f' => self.literal("false"),
            b'n' => self.literal("null"),
            b'{' => self.skip_object(),
            b'[' => self.skip_list(),
            _ => self.halt(JsonPart::Value),
        }
    }

    pub(super) fn skip_object(&mut self) -> Halts<()> {
        let mut names: BTreeSet<Cow<'a, str>> = BTreeSet::new();
        self.descend(Step::Object)?;
        self.at += 1;
        if self.token() == b'}' {
            self.at += 1;
        } else {
            loop {
                if self.token() != b'"' {
                    return self.halt(JsonPart::Name);
                }
                let name = self.string()?;
                self.colon()?;
                self.step(Step::Name(name));
                if !names.insert(self.plain(name)) {
                    let text = self.plain(name);
                    self.duplicate(&text);
                }
                self.skip()?;
                if self.after_value(b'}')? {
                    break;
                }
            }
        }
        self.checker.steps.pop();
        Ok(())
    }

    pub(super) fn skip_list(&mut self) -> Halts<()> {
        self.descend(Step::Item(0))?;
        let mut count = 0;
        self.at += 1;
        if self.token() == b']' {
            self.at += 1;
        } else {
            loop {
                self.step(Step::Item(count));
                self.skip()?;
                count += 1;
                if self.after_value(b']')? {
                    break;
                }
            }
        }
        self.checker.steps.pop();
        Ok(())
    }

    /// The text of a span as it stands.
    #[inline]
    pub(super) fn raw(&self, span: Span) -> &'a str {
        span.raw(self.text)
    }

    /// The text of a span, escapes resolved.
    pub(super) fn plain(&self, span: Span) -> Cow<'a, str> {
        span.plain(self.text)
    }
}
