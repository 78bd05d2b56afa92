//! The pass: reads one document along its table, finds everything wrong with it, writes the tape.

use std::collections::BTreeSet;

use super::check::{Checker, Limits};
use super::errors::{MissingMember, TooFew, bad_member_name};
use super::table::{ByType, Field, List, Map, Node, Object, Root, Union};
use super::tape::Span;
use super::words::JsonPart;

/// One step from the document to the value at hand.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    /// An object, before its first member.
    Object,
    Member(&'static str),
    Field(&'static Field),
    Item(usize),
    Name(Span),
}

/// Why a document is not read on.
pub(super) enum Halt {
    /// It is not JSON, or too deep.
    Stop,
    /// It turned out to be a withdrawn record.
    Withdrawn,
}

pub(super) type Halts<T> = Result<T, Halt>;

/// One document being read.
pub(super) struct Pass<'a> {
    pub(super) text: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    pub(super) root: &'static Root,
    pub(super) limits: Limits,
    /// Whether the document was written for a newer minor version.
    pub(super) newer: bool,
    /// Whether the value at hand may be left out.
    pub(super) optional: bool,
    pub(super) total: u64,
    pub(super) errors: u64,
    /// How many of the errors are unknown members.
    pub(super) unknown: u64,
    /// Levels and number of selectors within the outermost.
    pub(super) selectors: (usize, usize),
    pub(super) checker: &'a mut Checker,
}

impl<'a> Pass<'a> {
    fn value(&mut self, node: &'static Node) -> Halts<u64> {
        match (node, self.token()) {
            (Node::Text { min, max }, b'"') => {
                let span = self.string()?;
                Ok(self.text(span, *min, *max))
            }
            (Node::Format(format), b'"') => {
                let span = self.string()?;
                Ok(self.format(span, *format))
            }
            (Node::Code(codes), b'"') => {
                let span = self.string()?;
                Ok(self.code(span, codes))
            }
            (Node::Format(format), b'-' | b'0'..=b'9') => self.number_for(node, *format),
            (Node::Integer { min, max }, b'-' | b'0'..=b'9') => self.integer(node, *min, *max),
            (Node::Boolean { only_true }, b't' | b'f') => self.boolean(*only_true),
            (Node::List(list), b'[') => self.list(list),
            (Node::Object(object), b'{') => self.object(object),
            (Node::Map(map), b'{') => self.map(map),
            (Node::Union(union), b'{') => self.union(union),
            (Node::Free, b'{') => self.free(),
            (Node::ByType(types), first) => match by_type(types, first) {
                Some((kind, node)) => {
                    let word = self.value(node)?;
                    Ok(self.kind(kind, word))
                }
                None => self.mismatch(node),
            },
            (node, _) => self.mismatch(node),
        }
    }

    /// Notes which of several types a value has.
    fn kind(&mut self, kind: u64, word: u64) -> u64 {
        let block = self.checker.tape.block(1);
        self.checker.tape.set(block, 0, word);
        self.checker.tape.close(block, kind);
        block
    }

    #[inline(never)]
    pub(super) fn object(&mut self, object: &'static Object) -> Halts<u64> {
        let start = self.at;
        self.descend(Step::Object)?;
        let block = self.checker.tape.block(object.fields.len());
        let mut seen = 0_u64;
        let mut next = 0_usize;
        let mut unknown = None;
        self.at += 1;
        if self.token() == b'}' {
            self.at += 1;
        } else {
            loop {
                match self.member(object, next)? {
                    Ok((index, field)) => {
                        let bit = 1_u64 << index;
                        self.step(Step::Field(field));
                        if seen & bit != 0 {
                            self.token();
                            self.duplicate(field.name());
                            self.skip()?;
                        } else {
                            self.optional = (object.required | object.one_of) & bit == 0;
                            let word = self.value(&field.node)?;
                            self.checker.tape.set(block, index, word);
                            seen |= bit;
                        }
                        next = index + 1;
                    }
                    Err(name) if self.withdraws(name) => return Err(Halt::Withdrawn),
                    Err(name) => self.unknown_member(object, seen, name, &mut unknown)?,
                }
                if self.after_value(b'}')? {
                    break;
                }
            }
        }
        self.checker.steps.pop();
        self.checker.tape.close(block, seen);
        let chosen = object.one_of & seen;
        let one = object.one_of == 0 || chosen.is_power_of_two();
        if object.required & !seen != 0 || !one {
            self.complete(object, seen, start);
        }
        Ok(block)
    }

    /// Whether an unknown member says that this is a withdrawn record.
    fn withdraws(&self, name: Span) -> bool {
        self.root.withdrawn.is_some()
            && self.checker.steps.len() == 1
            && self.plain(name) == "withdrawn"
    }

    /// Reads the name of a member: which one it is, or what stands there instead.
    #[inline]
    fn member(
        &mut self,
        object: &'static Object,
        next: usize,
    ) -> Halts<Result<(usize, &'static Field), Span>> {
        if self.token() != b'"' {
            return self.halt(JsonPart::Name);
        }
        if let Some(field) = object.expects(next, self.rest(self.at + 1)) {
            self.at += field.quoted.len();
            self.colon()?;
            return Ok(Ok((next, field)));
        }
        let span = self.string()?;
        self.colon()?;
        let found = if span.escaped() {
            object.position(next, &self.plain(span), &[])
        } else {
            object.position(next, self.raw(span), self.rest(span.start()))
        };
        Ok(match found.and_then(|index| Some((index, object.fields.get(index)?))) {
            Some(found) => Ok(found),
            None => Err(span),
        })
    }

    /// After a value: whether the closing bracket came.
    #[inline]
    pub(super) fn after_value(&mut self, close: u8) -> Halts<bool> {
        match self.token() {
            b',' => {
                self.at += 1;
                Ok(false)
            }
            byte if byte == close => {
                self.at += 1;
                Ok(true)
            }
            _ if close == b'}' => self.halt(JsonPart::CommaOrBrace),
            _ => self.halt(JsonPart::CommaOrBracket),
        }
    }

    #[inline(never)]
    fn list(&mut self, list: &'static List) -> Halts<u64> {
        let start = self.at;
        self.descend(Step::Item(0))?;
        let base = self.checker.scratch.len();
        let mut later = BTreeSet::new();
        let mut count = 0_usize;
        self.at += 1;
        if self.token() == b']' {
            self.at += 1;
        } else {
            loop {
                self.step(Step::Item(count));
                self.optional = false;
                self.token();
                let item = self.at;
                let word = self.value(&list.item)?;
                if list.unique {
                    self.unique(&list.item, base, word, item, &mut later);
                }
                self.checker.scratch.push(word);
                count += 1;
                if self.after_value(b']')? {
                    break;
                }
            }
        }
        self.checker.steps.pop();
        if count < list.min as usize {
            self.report(TooFew::Entries { value: count, limit: list.min }, start, None);
        } else if count > list.max as usize {
            self.too_many(count, list.max as usize, start);
        }
        let checker = &mut *self.checker;
        let word = checker.tape.list(checker.scratch.get(base..).unwrap_or_default());
        checker.scratch.truncate(base);
        Ok(word)
    }

    #[inline(never)]
    fn map(&mut self, map: &'static Map) -> Halts<u64> {
        let start = self.at;
        self.descend(Step::Object)?;
        let base = self.checker.scratch.len();
        let mut found = map.required.is_empty();
        let mut count = 0_u32;
        self.at += 1;
        if self.token() == b'}' {
            self.at += 1;
        } else {
            loop {
                if self.token() != b'"' {
                    return self.halt(JsonPart::Name);
                }
                let offset = self.at;
                let name = self.string()?;
                self.colon()?;
                self.step(Step::Name(name));
                count += 1;
                let is_required = self.plain(name) == map.required;
                if is_required && !found {
                    found = true;
                } else {
                    self.map_name(map, name, base, offset);
                }
                self.optional = !is_required;
                let word = self.value(&map.value)?;
                self.checker.scratch.extend([name.word(), word]);
                if self.after_value(b'}')? {
                    break;
                }
            }
        }
        self.checker.steps.pop();
        if !found {
            self.missing(map.required, start);
        }
        if count > map.max {
            self.too_many(count as usize, map.max as usize, start);
        }
        let checker = &mut *self.checker;
        let word = checker.tape.list(checker.scratch.get(base..).unwrap_or_default());
        checker.scratch.truncate(base);
        Ok(word)
    }

    fn map_name(&mut self, map: &'static Map, name: Span, base: usize, offset: usize) {
        let text = self.plain(name);
        if map.key.check(&text).is_err() {
            self.report(bad_member_name(map.key, &text), offset, None);
        }
        let entries = self.checker.scratch.get(base..).unwrap_or_default();
        // a map that is too long anyway is not searched for names that stand twice
        let entries = if entries.len() / 2 < map.max as usize { entries } else { &[] };
        let twice = entries
            .chunks_exact(2)
            .any(|entry| entry.first().is_some_and(|word| self.plain(Span::of(*word)) == text));
        if twice {
            self.duplicate(&text);
        }
    }

    #[inline(never)]
    fn union(&mut self, union: &'static Union) -> Halts<u64> {
        let start = self.at;
        let tag = |name: &str, _: &[u8]| union.tags.iter().position(|tag| *tag == name);
        let found = self.find_member(tag)?;
        self.at = start;
        let Some((index, object)) = found.and_then(|i| Some((i, *union.variants.get(i)?))) else {
            let expected = union.tags.iter().map(|tag| (*tag).to_owned()).collect();
            self.report(MissingMember::OneOf { expected }, start, None);
            self.skip()?;
            return Ok(0);
        };
        self.nested(union, start);
        let block = self.object(object)?;
        self.selectors.0 -= 1;
        Ok(block | ((index as u64) << 32))
    }

    /// One selector more within the outermost: reported where levels or number run out.
    fn nested(&mut self, union: &'static Union, offset: usize) {
        let (level, count) = &mut self.selectors;
        *count = if *level == 0 { 1 } else { *count + 1 };
        *level += 1;
        let over = [(*level, union.depth), (*count, union.nodes)];
        if let Some((value, limit)) = over.into_iter().find(|(value, limit)| *value == limit + 1) {
            self.too_many(value, limit, offset);
        }
    }

    #[inline(never)]
    fn free(&mut self) -> Halts<u64> {
        let start = self.at;
        self.skip()?;
        Ok(Span::new(start, self.at, false).word())
    }
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
