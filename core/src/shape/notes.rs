//! The way to the value at hand, and what is found there.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::fault::{Fault, Patch};
use super::nearest::nearest;
use super::pass::{Halt, Halts, Pass, Step};
use super::table::{Field, Object};
use super::tape::Span;
use crate::messages::{Param, Params, former};

impl<'a> Pass<'a> {
    /// Enters a list or an object.
    #[inline]
    pub(super) fn descend(&mut self, first: Step) -> Halts<()> {
        if self.room.way.len() >= self.limits.depth {
            let params = vec![("limit", Param::from(self.limits.depth))];
            self.report("JSON-003", self.at, params, Vec::new());
            return Err(Halt::Stop);
        }
        self.room.way.push(first);
        Ok(())
    }

    #[inline]
    pub(super) fn step(&mut self, step: Step) {
        if let Some(last) = self.room.way.last_mut() {
            *last = step;
        }
    }

    pub(super) fn pointer(&self) -> String {
        let mut out = String::new();
        for step in &self.room.way {
            if !matches!(step, Step::Object) {
                out.push('/');
            }
            match step {
                Step::Object => {}
                Step::Member(name) => out.push_str(name),
                Step::Field(field) => out.push_str(field.name()),
                Step::Item(index) => out.push_str(&index.to_string()),
                Step::Name(span) => {
                    out.push_str(&self.plain(*span).replace('~', "~0").replace('/', "~1"));
                }
            }
        }
        out
    }

    pub(super) fn push(
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

    pub(super) fn report(
        &mut self,
        code: &'static str,
        offset: usize,
        params: Params,
        fix: Vec<Patch>,
    ) {
        self.push(code, false, offset, params, fix);
    }

    /// It is no JSON from here on.
    #[cold]
    pub(super) fn halt<T>(&mut self, expected: &'static str) -> Halts<T> {
        let params = vec![("expected", former(expected))];
        self.report("JSON-002", self.at.min(self.bytes.len()), params, Vec::new());
        Err(Halt::Stop)
    }

    /// A value of another type than expected: reported and skipped.
    #[cold]
    pub(super) fn mismatch(&mut self, expected: &'static str) -> Halts<u64> {
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

    pub(super) fn wrong_type(
        &mut self,
        found: &'static str,
        expected: &'static str,
        offset: usize,
    ) {
        let params = vec![("found", former(found)), ("expected", former(expected))];
        self.report("SHAPE-003", offset, params, Vec::new());
    }

    pub(super) fn measure(&mut self, code: &'static str, value: usize, limit: u32, offset: usize) {
        let params = vec![("value", Param::from(value)), ("limit", Param::from(limit))];
        self.report(code, offset, params, Vec::new());
    }

    #[cold]
    pub(super) fn missing(&mut self, member: &'static str, offset: usize) {
        self.room.way.push(Step::Member(member));
        let params = vec![("member", Param::Name(member))];
        self.report("SHAPE-001", offset, params, Vec::new());
        self.room.way.pop();
    }

    #[cold]
    pub(super) fn duplicate(&mut self, member: &str) {
        let params = vec![("member", Param::from(member))];
        self.report("JSON-005", self.at, params, Vec::new());
    }

    /// A member that the object does not have.
    #[cold]
    pub(super) fn stranger(
        &mut self,
        object: &'static Object,
        seen: u64,
        name: Span,
        strangers: &mut Option<BTreeSet<Cow<'a, str>>>,
    ) -> Halts<()> {
        let member = self.plain(name);
        self.step(Step::Name(name));
        let strangers = strangers.get_or_insert_default();
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
        self.report("SHAPE-002", name.start() - 1, params, fix);
        strangers.insert(member);
        self.skip()
    }

    pub(super) fn field_name(&self, object: &'static Object, name: &str) -> &'static str {
        object.fields.iter().find(|field| field.name() == name).map_or("", Field::name)
    }

    /// Reports members that are not there.
    #[cold]
    pub(super) fn complete(&mut self, object: &'static Object, seen: u64, offset: usize) {
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
            params.push(("expected", Param::Texts(words)));
            self.report(code, offset, params, Vec::new());
        }
    }

    /// Unknown members of a newer minor version are warnings only.
    pub(super) fn soften(&mut self) {
        self.errors -= self.strangers;
        for fault in &mut self.room.faults {
            fault.warning |= fault.code == "SHAPE-002";
        }
        for (code, warning, _) in &mut self.room.others {
            *warning |= *code == "SHAPE-002";
        }
    }
}
