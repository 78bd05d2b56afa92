//! Values that are one token.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::PatchOp;
use super::errors::{
    LostLeadingZero, NotUnique, OutOfRange, TooLong, TooShort, UnknownCode, bad_form, unusual,
};
use super::json;
use super::nfc::composed;
use super::number::{self, Number};
use super::pass::{Halts, Pass};
use super::table::{Codes, Node};
use super::tape::Span;
use super::words::{Bound, JsonType};
use crate::keys::{self, Format, KeyFault, SchemaVersion, Standing};

/// So many items of a list without repetition are compared one by one; mostly it has no more.
const FIRST_ITEMS: usize = 16;

impl<'a> Pass<'a> {
    /// A text of so many characters.
    #[inline]
    pub(super) fn text(&mut self, span: Span, min: u32, max: u32) -> u64 {
        // a character takes one to four bytes, in escapes up to twelve; what NFC makes one of takes
        // twice as many
        let bytes = if span.escaped() { 12 } else { 4 };
        let widest = if self.limits.nfc.is_some() { 2 * bytes + 1 } else { bytes };
        if span.len() > max as usize || span.len() < min as usize * widest {
            let length = self.length(span);
            let start = span.start() - 1;
            if length == 0 && (self.optional || min > 0) {
                self.empty(start);
            } else if length < min as usize {
                self.report(TooShort::Text { value: length, limit: min }, start, None);
            } else if length > max as usize {
                self.report(TooLong::Text { value: length, limit: max }, start, None);
            }
        }
        span.word()
    }

    /// How many characters a text has.
    fn length(&self, span: Span) -> usize {
        self.composed(span).chars().count()
    }

    /// A text, escapes resolved, in normal form.
    fn composed(&self, span: Span) -> Cow<'a, str> {
        composed(self.plain(span), self.limits.nfc)
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
        if let Some(case) = unusual(format, &self.plain(span)) {
            self.report(case, offset, None);
        }
    }

    #[cold]
    pub(super) fn bad_key(&mut self, format: Format, text: &str, fault: &KeyFault, offset: usize) {
        if text.is_empty() {
            return self.empty(offset);
        }
        let (case, repaired) = bad_form(format, text, fault);
        let fix = repaired.map(|key| self.replace(&key));
        self.report(case, offset, fix);
    }

    /// Nothing stands in a member.
    #[cold]
    pub(super) fn empty(&mut self, offset: usize) {
        let remove = self.remove();
        let case = if self.may_go() { TooShort::Empty } else { TooShort::EmptyRequired };
        self.report(case, offset, remove);
    }

    pub(super) fn replace(&self, value: &str) -> PatchOp {
        let mut quoted = String::new();
        json::write_text(&mut quoted, value);
        PatchOp::Replace { path: self.pointer(), value: quoted }
    }

    /// A number where a key belongs: it may have lost its leading zero.
    pub(super) fn number_for(&mut self, node: &Node, format: Format) -> Halts<u64> {
        let start = self.at;
        let digits = self.number()?;
        let whole = keys::whole_number(digits);
        match keys::repair_number(format, whole.as_deref().unwrap_or(digits)) {
            Some(repaired) => {
                let fix = Some(self.replace(&repaired));
                let value = digits.to_owned();
                self.report(LostLeadingZero::Number { value, repaired }, start, fix);
            }
            None => self.wrong_type(node, JsonType::Number, start),
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
        if word.is_empty() {
            self.empty(span.start() - 1);
            return u64::MAX;
        }
        let near = codes.meant(&word);
        let fix = near.map(|near| self.replace(near));
        self.report(UnknownCode::new(&word, near, codes.words), span.start() - 1, fix);
        u64::MAX
    }

    pub(super) fn integer(&mut self, node: &Node, min: i64, max: i64) -> Halts<u64> {
        let start = self.at;
        let text = self.number()?;
        let over = match number::read(text) {
            Number::Whole(value) if value < min => false,
            Number::Whole(value) if value > max => true,
            #[allow(clippy::cast_sign_loss)]
            Number::Whole(value) => return Ok(value as u64),
            Number::Huge(negative) => !negative,
            Number::Fraction => {
                self.wrong_type(node, JsonType::Decimal, start);
                return Ok(0);
            }
        };
        let (bound, limit) = if over { (Bound::Most, max) } else { (Bound::Least, min) };
        self.report(OutOfRange::Number { value: text.to_owned(), bound, limit }, start, None);
        Ok(0)
    }

    pub(super) fn boolean(&mut self, only_true: bool) -> Halts<u64> {
        let start = self.at;
        let value = self.peek() == Some(b't');
        self.literal(if value { "true" } else { "false" })?;
        if only_true && !value {
            self.report(UnknownCode::new("false", None, &["true"]), start, None);
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
        let text = match node {
            Node::Code(codes) => codes.words.get(word as usize).copied().unwrap_or_default().into(),
            _ => self.composed(Span::of(word)),
        };
        let items = self.checker.scratch.get(base..).unwrap_or_default();
        let is_later = items.len() >= FIRST_ITEMS;
        let first = items.get(..FIRST_ITEMS).unwrap_or(items);
        let same = |item: &u64| match node {
            Node::Code(_) => *item == word,
            _ => *item != u64::MAX && self.composed(Span::of(*item)) == text,
        };
        if first.iter().any(same) || is_later && !later.insert(text) {
            self.report(NotUnique::Entry, offset, None);
        }
    }
}
