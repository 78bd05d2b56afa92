//! Values that are one token.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::fault::{Patch, format_code, key_fault, repaired};
use super::json;
use super::nearest::nearest;
use super::number::{self, Number};
use super::pass::{Halts, Pass};
use super::table::{Codes, Node};
use super::tape::Span;
use crate::keys::{self, Format, KeyFault, SchemaVersion, Standing};
use crate::messages::{Param, Params, former};

/// So many items of a list without repetition are compared one by one; mostly it has no more.
const FIRST_ITEMS: usize = 16;

impl<'a> Pass<'a> {
    /// A text of so many characters.
    #[inline]
    pub(super) fn text(&mut self, span: Span, min: u32, max: u32) -> u64 {
        // a character takes one to four bytes, in escapes up to twelve
        let widest = if span.escaped() { 12 } else { 4 };
        if span.len() > max as usize || span.len() < min as usize * widest {
            let length = json::length(self.raw(span));
            let start = span.start() - 1;
            if length < min as usize {
                self.measure("SHAPE-006", length, min, start);
            } else if length > max as usize {
                self.measure("SHAPE-007", length, max, start);
            }
        }
        span.word()
    }

    /// A text of a named form.
    pub(super) fn format(&mut self, span: Span, format: Format) -> u64 {
        let start = span.start() - 1;
        let verdict = if span.escaped() {
            format.check(&self.plain(span))
        } else {
            format.check(self.raw(span))
        };
        match verdict {
            Ok(Standing::Sound) => {}
            Ok(Standing::Doubtful) => self.doubt(format, span, start),
            Err(fault) => {
                let text = self.plain(span).into_owned();
                self.bad_key(format, &text, &fault, start);
                return u64::MAX;
            }
        }
        if format == Format::SchemaVersion && self.plain(span) != SchemaVersion::CURRENT {
            self.newer = true;
        }
        span.word()
    }

    pub(super) fn doubt(&mut self, format: Format, span: Span, offset: usize) {
        let params = vec![("value", Param::from(&*self.plain(span)))];
        self.push(format_code(format), true, offset, params, Vec::new());
    }

    pub(super) fn bad_key(&mut self, format: Format, text: &str, fault: &KeyFault, offset: usize) {
        let (code, params) = key_fault(format, text, fault);
        let fix = repaired(&params).map(|key| self.replace(key)).into_iter().collect();
        self.report(code, offset, params, fix);
    }

    pub(super) fn replace(&self, value: &str) -> Patch {
        let mut quoted = String::new();
        json::write_text(&mut quoted, value);
        Patch::Replace { path: self.pointer(), value: quoted }
    }

    /// A number where a key belongs: it may have lost its leading zero.
    pub(super) fn number_for(&mut self, format: Format) -> Halts<u64> {
        let start = self.at;
        let digits = self.number()?;
        match keys::repair_number(format, digits) {
            Some(repaired) => {
                let params = vec![
                    ("value", Param::from(digits)),
                    ("repaired", Param::from(repaired.as_str())),
                ];
                let fix = vec![self.replace(&repaired)];
                self.report("KEY-010", start, params, fix);
            }
            None => self.wrong_type("number", "text", start),
        }
        Ok(u64::MAX)
    }

    /// A word of a code list.
    pub(super) fn code(&mut self, span: Span, codes: &'static Codes) -> u64 {
        let rest = if span.escaped() { &[] } else { self.rest(span.start()) };
        let word = self.plain(span);
        if let Some(found) = codes.position(&word, rest) {
            return found as u64;
        }
        let near = nearest(&word, codes.words.iter().copied());
        let word = word.into_owned();
        self.unknown_word("SHAPE-004", &word, near, codes.words, span.start() - 1);
        u64::MAX
    }

    pub(super) fn unknown_word(
        &mut self,
        code: &'static str,
        word: &str,
        near: Option<&str>,
        words: &[&'static str],
        offset: usize,
    ) {
        let mut params = vec![("value", Param::from(word))];
        let mut fix = Vec::new();
        if let Some(near) = near {
            params.push(("nearest", Param::from(near)));
            fix.push(self.replace(near));
        }
        let all = words.iter().map(|word| (*word).to_owned()).collect();
        params.push(("expected", Param::Texts(all)));
        self.report(code, offset, params, fix);
    }

    pub(super) fn integer(&mut self, min: i64, max: i64) -> Halts<u64> {
        let start = self.at;
        let text = self.number()?;
        let over = match number::read(text) {
            Number::Whole(value) if value < min => false,
            Number::Whole(value) if value > max => true,
            #[allow(clippy::cast_sign_loss)]
            Number::Whole(value) => return Ok(value as u64),
            Number::Huge(negative) => !negative,
            Number::Fraction => {
                self.wrong_type("decimal", "integer", start);
                return Ok(0);
            }
        };
        let (bound, limit) = if over { ("most", max) } else { ("least", min) };
        let params = vec![
            ("value", Param::from(text)),
            ("bound", former(bound)),
            ("limit", Param::from(limit)),
        ];
        self.report("SHAPE-005", start, params, Vec::new());
        Ok(0)
    }

    pub(super) fn boolean(&mut self, only_true: bool) -> Halts<u64> {
        let start = self.at;
        let value = self.peek() == Some(b't');
        self.literal(if value { "true" } else { "false" })?;
        if only_true && !value {
            let expected = Param::Texts(vec!["true".to_owned()]);
            let params = vec![("value", Param::from("false")), ("expected", expected)];
            self.report("SHAPE-004", start, params, Vec::new());
        }
        Ok(u64::from(value))
    }

    /// Reports the item just read where it stands in the list already: among the first ones, or
    /// among the `later` ones, which are looked up. Items are texts or codes.
    pub(super) fn unique(
        &mut self,
        node: &Node,
        base: usize,
        word: u64,
        offset: usize,
        later: &mut BTreeSet<Cow<'a, str>>,
    ) {
        // what does not fit has no place in the document
        if word == u64::MAX {
            return;
        }
        let items = self.room.scratch.get(base..).unwrap_or_default();
        let is_later = items.len() >= FIRST_ITEMS;
        let first = items.get(..FIRST_ITEMS).unwrap_or(items);
        let twice = if matches!(node, Node::Code(_)) {
            first.contains(&word)
        } else {
            let text = self.plain(Span::of(word));
            let mut fitting = first.iter().filter(|item| **item != u64::MAX);
            fitting.any(|item| self.plain(Span::of(*item)) == text)
        };
        if twice || is_later && !later.insert(self.quoted(offset)) {
            self.report("SHAPE-010", offset, Params::new(), Vec::new());
        }
    }

    /// The text just read, whose opening quote stands there.
    fn quoted(&self, offset: usize) -> Cow<'a, str> {
        let raw = self.raw(Span::new(offset + 1, self.at - 1, false));
        if raw.contains('\\') { json::unescape(raw).into() } else { raw.into() }
    }
}
