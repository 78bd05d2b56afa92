//! The pass: reads one document along its table, finds everything wrong with it, writes the tape.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::fault::{Fault, Param, Params, Patch, format_code, key_fault, repaired};
use super::nearest::nearest;
use super::number::{self, Number};
use super::scan::{characters, skip_blank, text_end};
use super::table::{ByType, Codes, Field, List, Map, Node, Object, Root, Union};
use super::tape::{Span, Tape};
use super::{json, locate::value_end};
use crate::keys::{self, Format, KeyFault, SchemaVersion, Standing};

/// What a document may not exceed.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Levels of lists and objects.
    pub depth: usize,
    /// Findings kept of one document; those beyond are counted only.
    pub faults: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { depth: 128, faults: 1_000 }
    }
}

/// What the check of one document gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether the tape can be read: no errors.
    pub fits: bool,
    /// Findings of all severities, those not kept included.
    pub total: u64,
}

/// Checks one document after the other; its room is used again.
#[derive(Debug, Default)]
pub struct Checker {
    /// The tape of the last document.
    pub tape: Tape,
    /// What is wrong with the last document.
    pub faults: Vec<Fault>,
    /// Code, whether a warning, and how many of those that were not kept.
    pub others: Vec<(&'static str, bool, u64)>,
    scratch: Vec<u64>,
    way: Vec<Step>,
}

/// One step of the way from the document to the value at hand.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// An object, before its first member.
    Object,
    Member(&'static str),
    Item(usize),
    Name(Span),
}

/// The document cannot be read on: it is not JSON, or too deep.
struct Halt;

type Halts<T> = Result<T, Halt>;

impl Checker {
    /// Checks one document that is known to be UTF-8.
    pub fn check(&mut self, text: &str, root: &'static Root, limits: Limits) -> Outcome {
        self.tape.clear();
        self.faults.clear();
        self.others.clear();
        self.scratch.clear();
        self.way.clear();
        let mut pass = Pass {
            text,
            bytes: text.as_bytes(),
            at: 0,
            root,
            limits,
            newer: false,
            total: 0,
            errors: 0,
            strangers: 0,
            room: self,
        };
        let halted = pass.document().is_err();
        let (total, errors) = (pass.total, pass.errors);
        Outcome { fits: !halted && errors == 0, total }
    }
}

struct Pass<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    root: &'static Root,
    limits: Limits,
    /// Whether the document was written for a newer minor version.
    newer: bool,
    total: u64,
    errors: u64,
    /// How many of the errors are unknown members.
    strangers: u64,
    room: &'a mut Checker,
}

// Reading along the table.
impl<'a> Pass<'a> {
    fn document(&mut self) -> Halts<()> {
        self.blank();
        if self.peek() == Some(b'{') {
            self.record()?;
        } else {
            self.mismatch("object")?;
        }
        self.blank();
        if self.at < self.bytes.len() {
            return self.halt("end");
        }
        if self.newer {
            self.soften();
        }
        Ok(())
    }

    fn record(&mut self) -> Halts<()> {
        let start = self.at;
        let Some(variant) = self.variant()? else { return Ok(()) };
        self.room.tape.variant = variant;
        let Some(object) = self.root.objects.get(variant).copied() else { return Ok(()) };
        match (self.object(object)?, self.root.withdrawn) {
            (Some(word), _) => self.room.tape.root = word,
            (None, Some(withdrawn)) => {
                self.start_over(start);
                self.room.tape.withdrawn = true;
                self.room.tape.root = self.object(withdrawn)?.unwrap_or_default();
            }
            (None, None) => {}
        }
        Ok(())
    }

    fn start_over(&mut self, start: usize) {
        self.at = start;
        self.total = 0;
        self.errors = 0;
        self.strangers = 0;
        self.newer = false;
        self.room.faults.clear();
        self.room.others.clear();
        self.room.scratch.clear();
        self.room.way.clear();
        self.room.tape.rewind(0);
    }

    /// Which object of the root table this is: looks ahead for `type`. When that is not known,
    /// the document is only skipped.
    fn variant(&mut self) -> Halts<Option<usize>> {
        let words = self.root.words;
        if words.is_empty() {
            return Ok(Some(0));
        }
        let start = self.at;
        if self.find_member(|name| (name == "type").then_some(()))?.is_none() {
            // only where the text is JSON to its end is it known that no type comes
            self.at = start;
            self.skip()?;
            self.missing("type", start);
            return Ok(None);
        }
        self.room.way.push(Step::Member("type"));
        let found = if self.peek() == Some(b'"') {
            let span = self.string()?;
            let word = self.plain(span);
            let found = words.iter().position(|known| *known == word);
            if found.is_none() {
                let near = nearest(&word, words.iter().copied());
                self.unknown_word("SHAPE-017", &word, near, words, span.start as usize - 1);
            }
            found
        } else {
            self.mismatch("text")?;
            None
        };
        self.room.way.pop();
        self.at = start;
        if found.is_none() {
            self.skip()?;
        }
        Ok(found)
    }

    /// Goes to the value of the first member that is wanted, if there is one.
    fn find_member<T>(&mut self, wanted: impl Fn(&str) -> Option<T>) -> Halts<Option<T>> {
        self.at += 1;
        self.blank();
        while self.peek() == Some(b'"') {
            let span = self.string()?;
            let name = self.plain(span);
            self.colon()?;
            self.blank();
            if let Some(found) = wanted(&name) {
                return Ok(Some(found));
            }
            self.at = value_end(self.bytes, self.at);
            self.blank();
            if self.peek() != Some(b',') {
                break;
            }
            self.at += 1;
            self.blank();
        }
        Ok(None)
    }

    fn value(&mut self, node: &'static Node) -> Halts<u64> {
        match (node, self.peek()) {
            (Node::Text { min, max }, Some(b'"')) => self.text(*min, *max),
            (Node::Format(format), Some(b'"')) => self.format(*format),
            (Node::Format(format), Some(b'-' | b'0'..=b'9')) => self.number_for(*format),
            (Node::Code(codes), Some(b'"')) => self.code(codes),
            (Node::Integer { min, max }, Some(b'-' | b'0'..=b'9')) => self.integer(*min, *max),
            (Node::Boolean { only_true }, Some(b't' | b'f')) => self.boolean(*only_true),
            (Node::List(list), Some(b'[')) => self.list(list),
            (Node::Object(object), Some(b'{')) => Ok(self.object(object)?.unwrap_or_default()),
            (Node::Map(map), Some(b'{')) => self.map(map),
            (Node::Union(union), Some(b'{')) => self.union(union),
            (Node::Free, Some(b'{')) => self.free(),
            (Node::ByType(types), Some(first)) => match by_type(types, first) {
                Some((kind, node)) => {
                    let word = self.value(node)?;
                    let block = self.room.tape.block(1);
                    self.room.tape.set(block, 0, word);
                    self.room.tape.close(block, kind);
                    Ok(block)
                }
                None => self.mismatch("value"),
            },
            (node, _) => self.mismatch(expected(node)),
        }
    }

    /// Reads an object; `None` when it turns out to be a withdrawn record.
    fn object(&mut self, object: &'static Object) -> Halts<Option<u64>> {
        let start = self.at;
        self.descend(Step::Object)?;
        let block = self.room.tape.block(object.fields.len());
        let mut seen = 0_u64;
        let mut next = 0_usize;
        let mut strangers: BTreeSet<Cow<'a, str>> = BTreeSet::new();
        self.at += 1;
        self.blank();
        if self.peek() == Some(b'}') {
            self.at += 1;
        } else {
            loop {
                match self.member(object, next)? {
                    Ok((index, field)) => {
                        let bit = 1_u64 << index;
                        self.step(Step::Member(field.name()));
                        self.blank();
                        if seen & bit != 0 {
                            self.duplicate(field.name());
                            self.skip()?;
                        } else {
                            let word = self.value(&field.node)?;
                            self.room.tape.set(block, index, word);
                            seen |= bit;
                        }
                        next = index + 1;
                    }
                    Err(name) => {
                        if self.withdraws(name) {
                            return Ok(None);
                        }
                        self.stranger(object, seen, name, &mut strangers)?;
                    }
                }
                if self.after_value(b'}')? {
                    break;
                }
            }
        }
        self.room.way.pop();
        self.room.tape.close(block, seen);
        if object.required & !seen != 0 || object.one_of != 0 {
            self.complete(object, seen, start);
        }
        Ok(Some(block))
    }

    /// Whether an unknown member says that this is a withdrawn record.
    fn withdraws(&self, name: Span) -> bool {
        self.root.withdrawn.is_some()
            && !self.room.tape.withdrawn
            && self.room.way.len() == 1
            && self.plain(name) == "withdrawn"
    }

    /// Reads the name of a member: which one it is, or what stands there instead.
    #[inline]
    fn member(
        &mut self,
        object: &'static Object,
        next: usize,
    ) -> Halts<Result<(usize, &'static Field), Span>> {
        if self.peek() != Some(b'"') {
            return self.halt("name");
        }
        if let Some(field) = object.fields.get(next) {
            let rest = self.bytes.get(self.at + 1..).unwrap_or_default();
            if rest.starts_with(field.quoted.as_bytes()) {
                self.at += 1 + field.quoted.len();
                return Ok(Ok((next, field)));
            }
        }
        let span = self.string()?;
        self.colon()?;
        let found = if span.escaped {
            let name = self.plain(span);
            object.fields.iter().position(|field| field.name() == name)
        } else {
            let name = self.raw(span);
            object.position(next, name)
        };
        Ok(match found.and_then(|index| Some((index, object.fields.get(index)?))) {
            Some(found) => Ok(found),
            None => Err(span),
        })
    }

    /// After a value: whether the closing bracket came.
    #[inline]
    fn after_value(&mut self, close: u8) -> Halts<bool> {
        self.blank();
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                self.blank();
                Ok(false)
            }
            Some(byte) if byte == close => {
                self.at += 1;
                Ok(true)
            }
            _ => self.halt(if close == b'}' { "comma_or_brace" } else { "comma_or_bracket" }),
        }
    }

    fn list(&mut self, list: &'static List) -> Halts<u64> {
        let start = self.at;
        self.descend(Step::Item(0))?;
        let base = self.room.scratch.len();
        let mut count = 0_usize;
        self.at += 1;
        self.blank();
        if self.peek() == Some(b']') {
            self.at += 1;
        } else {
            loop {
                self.step(Step::Item(count));
                let item = self.at;
                let word = self.value(&list.item)?;
                if list.unique {
                    self.unique(&list.item, base, word, item);
                }
                self.room.scratch.push(word);
                count += 1;
                if self.after_value(b']')? {
                    break;
                }
            }
        }
        self.room.way.pop();
        if count < list.min as usize {
            self.measure("SHAPE-008", count, list.min, start);
        } else if count > list.max as usize {
            self.measure("SHAPE-009", count, list.max, start);
        }
        let room = &mut *self.room;
        let word = room.tape.list(room.scratch.get(base..).unwrap_or_default());
        room.scratch.truncate(base);
        Ok(word)
    }

    /// Reports an item that stands in the list already.
    fn unique(&mut self, node: &Node, base: usize, word: u64, offset: usize) {
        let earlier = self.room.scratch.get(base..).unwrap_or_default();
        let twice = match node {
            Node::Code(_) => earlier.contains(&word) && word != u64::MAX,
            _ => {
                let text = self.plain(Span::of(word));
                word != u64::MAX
                    && earlier
                        .iter()
                        .any(|item| *item != u64::MAX && self.plain(Span::of(*item)) == text)
            }
        };
        if twice {
            self.report("SHAPE-010", offset, Params::new(), Vec::new());
        }
    }

    fn map(&mut self, map: &'static Map) -> Halts<u64> {
        let start = self.at;
        self.descend(Step::Object)?;
        let base = self.room.scratch.len();
        let mut found = map.required.is_empty();
        let mut count = 0_u32;
        self.at += 1;
        self.blank();
        if self.peek() == Some(b'}') {
            self.at += 1;
        } else {
            loop {
                let offset = self.at;
                if self.peek() != Some(b'"') {
                    return self.halt("name");
                }
                let name = self.string()?;
                self.colon()?;
                self.step(Step::Name(name));
                found = found || self.plain(name) == map.required;
                count += 1;
                if count <= map.max {
                    self.map_name(map.key, name, base, offset);
                }
                self.blank();
                let word = self.value(&map.value)?;
                self.room.scratch.extend([name.word(), word]);
                if self.after_value(b'}')? {
                    break;
                }
            }
        }
        self.room.way.pop();
        if !found {
            self.missing(map.required, start);
        }
        if count > map.max {
            self.measure("SHAPE-009", count as usize, map.max, start);
        }
        let room = &mut *self.room;
        let word = room.tape.list(room.scratch.get(base..).unwrap_or_default());
        room.scratch.truncate(base);
        Ok(word)
    }

    fn map_name(&mut self, key: Format, name: Span, base: usize, offset: usize) {
        let text = self.plain(name);
        if key.check(&text).is_err() {
            let params = vec![("value", Param::from(&*text))];
            self.report(format_code(key), offset, params, Vec::new());
        }
        let entries = self.room.scratch.get(base..).unwrap_or_default();
        let twice = entries
            .chunks_exact(2)
            .any(|entry| entry.first().is_some_and(|word| self.plain(Span::of(*word)) == text));
        if twice {
            self.duplicate(&text);
        }
    }

    fn union(&mut self, union: &'static Union) -> Halts<u64> {
        let start = self.at;
        let tag = |name: &str| union.tags.iter().position(|tag| *tag == name);
        let found = self.find_member(tag)?;
        self.at = start;
        let Some((index, object)) = found.and_then(|i| Some((i, *union.variants.get(i)?))) else {
            let expected = Param::Words(union.tags.iter().map(|tag| (*tag).to_owned()).collect());
            self.report("SHAPE-001", start, vec![("expected", expected)], Vec::new());
            self.skip()?;
            return Ok(0);
        };
        let block = self.object(object)?.unwrap_or_default();
        Ok(block | ((index as u64) << 32))
    }

    fn free(&mut self) -> Halts<u64> {
        let start = self.at;
        self.skip()?;
        Ok(span(start, self.at, false).word())
    }
}

// Values that are one token.
impl<'a> Pass<'a> {
    fn text(&mut self, min: u32, max: u32) -> Halts<u64> {
        let start = self.at;
        let span = self.string()?;
        // every character takes one to four bytes, with escapes one to twelve
        if span.escaped || span.len > max || span.len < min.saturating_mul(4) {
            let length = characters(self.plain(span).as_bytes());
            if length < min as usize {
                self.measure("SHAPE-006", length, min, start);
            } else if length > max as usize {
                self.measure("SHAPE-007", length, max, start);
            }
        }
        Ok(span.word())
    }

    fn format(&mut self, format: Format) -> Halts<u64> {
        let start = self.at;
        let span = self.string()?;
        let verdict = if span.escaped {
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
                return Ok(u64::MAX);
            }
        }
        if format == Format::SchemaVersion && self.plain(span) != SchemaVersion::CURRENT {
            self.newer = true;
        }
        Ok(span.word())
    }

    fn doubt(&mut self, format: Format, span: Span, offset: usize) {
        let params = vec![("value", Param::from(&*self.plain(span)))];
        self.push(format_code(format), true, offset, params, Vec::new());
    }

    fn bad_key(&mut self, format: Format, text: &str, fault: &KeyFault, offset: usize) {
        let (code, params) = key_fault(format, text, fault);
        let fix = repaired(&params).map(|key| self.replace(key)).into_iter().collect();
        self.report(code, offset, params, fix);
    }

    fn replace(&self, value: &str) -> Patch {
        let mut quoted = String::new();
        json::write_text(&mut quoted, value);
        Patch::Replace { path: self.pointer(), value: quoted }
    }

    /// A number where a key belongs: it may have lost its leading zero.
    fn number_for(&mut self, format: Format) -> Halts<u64> {
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

    fn code(&mut self, codes: &'static Codes) -> Halts<u64> {
        let start = self.at;
        let span = self.string()?;
        let word = self.plain(span);
        if let Some(found) = codes.position(&word) {
            return Ok(found as u64);
        }
        let near = nearest(&word, codes.words.iter().copied());
        let word = word.into_owned();
        self.unknown_word("SHAPE-004", &word, near, codes.words, start);
        Ok(u64::MAX)
    }

    fn unknown_word(
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
        params.push(("expected", Param::Words(all)));
        self.report(code, offset, params, fix);
    }

    fn integer(&mut self, min: i64, max: i64) -> Halts<u64> {
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
            ("bound", Param::Word(bound)),
            ("limit", Param::from(limit)),
        ];
        self.report("SHAPE-005", start, params, Vec::new());
        Ok(0)
    }

    fn boolean(&mut self, only_true: bool) -> Halts<u64> {
        let start = self.at;
        let value = self.peek() == Some(b't');
        self.literal(if value { "true" } else { "false" })?;
        if only_true && !value {
            let expected = Param::Words(vec!["true".to_owned()]);
            let params = vec![("value", Param::from("false")), ("expected", expected)];
            self.report("SHAPE-004", start, params, Vec::new());
        }
        Ok(u64::from(value))
    }
}

// Tokens, and what is only skipped.
impl<'a> Pass<'a> {
    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    #[inline]
    fn blank(&mut self) {
        if self.peek().is_some_and(|byte| byte <= b' ') {
            self.at = skip_blank(self.bytes, self.at);
        }
    }

    #[inline]
    fn colon(&mut self) -> Halts<()> {
        self.blank();
        if self.peek() != Some(b':') {
            return self.halt("colon");
        }
        self.at += 1;
        Ok(())
    }

    /// Reads a text, from quote to quote.
    #[inline]
    fn string(&mut self) -> Halts<Span> {
        let start = self.at + 1;
        let end = text_end(self.bytes, start);
        if self.bytes.get(end) == Some(&b'"') {
            self.at = end + 1;
            return Ok(span(start, end, false));
        }
        self.string_with_escapes(start, end)
    }

    fn string_with_escapes(&mut self, start: usize, stop: usize) -> Halts<Span> {
        self.at = stop;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(span(start, self.at - 1, true));
                }
                Some(b'\\') => self.escape()?,
                Some(_) => return self.halt("control"),
                None => return self.halt("quote"),
            }
            self.at = text_end(self.bytes, self.at);
        }
    }

    fn escape(&mut self) -> Halts<()> {
        match self.bytes.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 2,
            Some(b'u') => match self.unit(self.at + 2) {
                Some(0xD800..=0xDBFF) => {
                    let marked = self.bytes.get(self.at + 6..self.at + 8) == Some(b"\\u");
                    let second = self.unit(self.at + 8);
                    if !marked || !matches!(second, Some(0xDC00..=0xDFFF)) {
                        return self.halt("surrogate");
                    }
                    self.at += 12;
                }
                Some(0xDC00..=0xDFFF) => return self.halt("surrogate"),
                Some(_) => self.at += 6,
                None => return self.halt("escape"),
            },
            _ => return self.halt("escape"),
        }
        Ok(())
    }

    fn unit(&self, at: usize) -> Option<u32> {
        let hex = self.text.get(at..at + 4)?;
        if hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            u32::from_str_radix(hex, 16).ok()
        } else {
            None
        }
    }

    fn number(&mut self) -> Halts<&'a str> {
        let start = self.at;
        match number::end(self.bytes, start) {
            Ok(end) => {
                self.at = end;
                Ok(self.text.get(start..end).unwrap_or_default())
            }
            Err(at) => {
                self.at = at;
                self.halt("digit")
            }
        }
    }

    fn literal(&mut self, word: &'static str) -> Halts<()> {
        if self.bytes.get(self.at..self.at + word.len()) == Some(word.as_bytes()) {
            self.at += word.len();
            return Ok(());
        }
        self.halt("value")
    }

    /// Reads a value of any type without keeping it.
    fn skip(&mut self) -> Halts<()> {
        self.blank();
        match self.peek() {
            Some(b'"') => self.string().map(|_| ()),
            Some(b'-' | b'0'..=b'9') => self.number().map(|_| ()),
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'n') => self.literal("null"),
            Some(b'{') => self.skip_object(),
            Some(b'[') => self.skip_list(),
            _ => self.halt("value"),
        }
    }

    fn skip_object(&mut self) -> Halts<()> {
        let mut names: BTreeSet<Cow<'a, str>> = BTreeSet::new();
        self.descend(Step::Object)?;
        self.at += 1;
        self.blank();
        if self.peek() == Some(b'}') {
            self.at += 1;
        } else {
            loop {
                if self.peek() != Some(b'"') {
                    return self.halt("name");
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
        self.room.way.pop();
        Ok(())
    }

    fn skip_list(&mut self) -> Halts<()> {
        self.descend(Step::Item(0))?;
        let mut count = 0;
        self.at += 1;
        self.blank();
        if self.peek() == Some(b']') {
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
        self.room.way.pop();
        Ok(())
    }

    /// The text of a span as it stands.
    #[inline]
    fn raw(&self, span: Span) -> &'a str {
        let (start, len) = (span.start as usize, span.len as usize);
        self.text.get(start..start + len).unwrap_or_default()
    }

    /// The text of a span, escapes resolved.
    fn plain(&self, span: Span) -> Cow<'a, str> {
        let raw = self.raw(span);
        if span.escaped { json::unescape(raw).into() } else { raw.into() }
    }
}

// The way, and findings.
impl<'a> Pass<'a> {
    /// Enters a list or an object.
    fn descend(&mut self, first: Step) -> Halts<()> {
        if self.room.way.len() >= self.limits.depth {
            let params = vec![("limit", Param::from(self.limits.depth))];
            self.report("JSON-003", self.at, params, Vec::new());
            return Err(Halt);
        }
        self.room.way.push(first);
        Ok(())
    }

    #[inline]
    fn step(&mut self, step: Step) {
        if let Some(last) = self.room.way.last_mut() {
            *last = step;
        }
    }

    fn pointer(&self) -> String {
        let mut out = String::new();
        for step in &self.room.way {
            if !matches!(step, Step::Object) {
                out.push('/');
            }
            match step {
                Step::Object => {}
                Step::Member(name) => out.push_str(name),
                Step::Item(index) => out.push_str(&index.to_string()),
                Step::Name(span) => {
                    out.push_str(&self.plain(*span).replace('~', "~0").replace('/', "~1"));
                }
            }
        }
        out
    }

    fn push(
        &mut self,
        code: &'static str,
        warning: bool,
        offset: usize,
        params: Params,
        fix: Vec<Patch>,
    ) {
        self.total += 1;
        self.errors += u64::from(!warning);
        if self.room.faults.len() < self.limits.faults {
            let path = self.pointer();
            self.room.faults.push(Fault { code, warning, offset, path, params, fix });
            return;
        }
        let others = &mut self.room.others;
        match others.iter_mut().find(|other| other.0 == code && other.1 == warning) {
            Some((_, _, count)) => *count += 1,
            None => others.push((code, warning, 1)),
        }
    }

    fn report(&mut self, code: &'static str, offset: usize, params: Params, fix: Vec<Patch>) {
        self.push(code, false, offset, params, fix);
    }

    /// It is no JSON from here on.
    #[cold]
    fn halt<T>(&mut self, expected: &'static str) -> Halts<T> {
        let params = vec![("expected", Param::Word(expected))];
        self.report("JSON-002", self.at.min(self.bytes.len()), params, Vec::new());
        Err(Halt)
    }

    /// A value of another type than expected: reported and skipped.
    #[cold]
    fn mismatch(&mut self, expected: &'static str) -> Halts<u64> {
        let start = self.at;
        let found = match self.peek() {
            Some(b'"') => "text",
            Some(b'-' | b'0'..=b'9') => "number",
            Some(b't' | b'f') => "boolean",
            Some(b'n') => "null",
            Some(b'{') => "object",
            Some(b'[') => "list",
            _ => return self.halt("value"),
        };
        self.wrong_type(found, expected, start);
        self.skip()?;
        Ok(u64::MAX)
    }

    fn wrong_type(&mut self, found: &'static str, expected: &'static str, offset: usize) {
        let params = vec![("found", Param::Word(found)), ("expected", Param::Word(expected))];
        self.report("SHAPE-003", offset, params, Vec::new());
    }

    fn measure(&mut self, code: &'static str, value: usize, limit: u32, offset: usize) {
        let params = vec![("value", Param::from(value)), ("limit", Param::from(limit))];
        self.report(code, offset, params, Vec::new());
    }

    #[cold]
    fn missing(&mut self, member: &'static str, offset: usize) {
        self.room.way.push(Step::Member(member));
        let params = vec![("member", Param::Word(member))];
        self.report("SHAPE-001", offset, params, Vec::new());
        self.room.way.pop();
    }

    #[cold]
    fn duplicate(&mut self, member: &str) {
        let params = vec![("member", Param::from(member))];
        self.report("JSON-005", self.at, params, Vec::new());
    }

    /// A member that the object does not have.
    #[cold]
    fn stranger(
        &mut self,
        object: &'static Object,
        seen: u64,
        name: Span,
        strangers: &mut BTreeSet<Cow<'a, str>>,
    ) -> Halts<()> {
        let member = self.plain(name);
        self.step(Step::Name(name));
        if strangers.contains(&member) {
            self.duplicate(&member);
            return self.skip();
        }
        let mut params = vec![("member", Param::from(&*member))];
        let mut fix = Vec::new();
        let free = |index: usize| seen & (1 << index) == 0;
        let names = object.fields.iter().enumerate();
        let unused = names.filter(|(index, _)| free(*index)).map(|(_, field)| field.name());
        if let Some(near) = nearest(&member, unused) {
            params.push(("nearest", Param::from(near)));
            let from = self.pointer();
            self.step(Step::Member(self.field_name(object, near)));
            fix.push(Patch::Move { from, path: self.pointer() });
            self.step(Step::Name(name));
        }
        self.strangers += 1;
        self.report("SHAPE-002", name.start as usize - 1, params, fix);
        strangers.insert(member);
        self.skip()
    }

    fn field_name(&self, object: &'static Object, name: &str) -> &'static str {
        object.fields.iter().find(|field| field.name() == name).map_or("", Field::name)
    }

    /// Reports members that are not there.
    #[cold]
    fn complete(&mut self, object: &'static Object, seen: u64, offset: usize) {
        let missing = object.required & !seen;
        for (index, field) in object.fields.iter().enumerate() {
            if missing & (1 << index) != 0 {
                self.missing(field.name(), offset);
            }
        }
        let chosen = (object.one_of & seen).count_ones();
        if object.one_of != 0 && chosen != 1 {
            let among = object.fields.iter().enumerate();
            let among = among.filter(|(index, _)| object.one_of & (1 << index) != 0);
            let words = among.map(|(_, field)| field.name().to_owned()).collect();
            let (code, mut params) = if chosen == 0 {
                ("SHAPE-001", Params::new())
            } else {
                let count = Param::from(chosen);
                ("SHAPE-009", vec![("value", count), ("limit", Param::from(1_u32))])
            };
            params.push(("expected", Param::Words(words)));
            self.report(code, offset, params, Vec::new());
        }
    }

    /// Unknown members of a newer minor version are warnings only.
    fn soften(&mut self) {
        self.errors -= self.strangers;
        for fault in &mut self.room.faults {
            fault.warning |= fault.code == "SHAPE-002";
        }
        for (code, warning, _) in &mut self.room.others {
            *warning |= *code == "SHAPE-002";
        }
    }
}

#[allow(clippy::cast_possible_truncation)]
fn span(start: usize, end: usize, escaped: bool) -> Span {
    Span { start: start as u32, len: (end - start) as u32, escaped }
}

/// The node for a value that begins so, and its number on the tape.
fn by_type(types: &'static ByType, first: u8) -> Option<(u64, &'static Node)> {
    let (kind, node) = match first {
        b't' | b'f' => (0, &types.boolean),
        b'-' | b'0'..=b'9' => (1, &types.integer),
        b'"' => (2, &types.text),
        b'[' => (3, &types.list),
        _ => return None,
    };
    Some((kind, node.as_ref()?))
}

/// The word for the type that a node expects.
fn expected(node: &Node) -> &'static str {
    match node {
        Node::Text { .. } | Node::Format(_) | Node::Code(_) => "text",
        Node::Integer { .. } => "integer",
        Node::Boolean { .. } => "boolean",
        Node::List(_) => "list",
        Node::Object(_) | Node::Map(_) | Node::Union(_) | Node::Free => "object",
        Node::ByType(_) => "value",
    }
}
