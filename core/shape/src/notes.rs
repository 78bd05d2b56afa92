//! Where the value at hand stands, and what is wrong with it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::error::ShapeError;
use super::errors::{
    AnyCase, DuplicateMember, MissingMember, NotJson, Structural, StructuralRule, TooDeep, TooMany,
    UnexpectedMember, WrongType,
};
use super::json::escaped;
use super::misfit::{expected, misfit};
use super::nearest::nearest;
use super::pass::{Halt, Halts, Pass, Step};
use super::patch::PatchOp;
use super::table::{Field, Node, Object};
use super::tape::Span;
use super::words::{JsonPart, JsonType};
use crate::keys::is_blank;
use crate::messages::Severity;

impl<'a> Pass<'a> {
    /// Enters a list or an object.
    #[inline]
    pub(super) fn descend(&mut self, first: Step) -> Halts<()> {
        if self.checker.steps.len() >= self.limits.depth {
            self.report(TooDeep::Levels { limit: self.limits.depth }, self.at, None);
            return Err(Halt::Stop);
        }
        self.checker.steps.push(first);
        Ok(())
    }

    #[inline]
    pub(super) fn step(&mut self, step: Step) {
        if let Some(last) = self.checker.steps.last_mut() {
            *last = step;
        }
    }

    pub(super) fn pointer(&self) -> String {
        let mut out = String::new();
        for step in &self.checker.steps {
            if !matches!(step, Step::Object) {
                out.push('/');
            }
            match step {
                Step::Object => {}
                Step::Member(name) => out.push_str(name),
                Step::Field(field) => out.push_str(field.name()),
                Step::Item(index) => out.push_str(&index.to_string()),
                Step::Name(span) => {
                    out.push_str(&escaped(&self.plain(*span)));
                }
            }
        }
        out
    }

    /// Something is wrong with the value at hand.
    #[cold]
    #[inline(never)]
    pub(super) fn report(&mut self, case: impl Into<AnyCase>, offset: usize, fix: Option<PatchOp>) {
        self.keep(case.into(), offset, fix);
    }

    fn keep(&mut self, case: AnyCase, offset: usize, fix: Option<PatchOp>) {
        let (rule, severity) = (case.rule, case.severity());
        self.total += 1;
        self.errors += u64::from(severity == Severity::Error);
        if self.checker.errors.len() < self.limits.errors {
            let mut error = ShapeError::at(case, offset, self.pointer());
            error.fix.extend(fix);
            self.checker.errors.push(error);
            return;
        }
        let same = |other: &&mut (&StructuralRule, Severity, u64)| {
            other.0.about.code == rule.about.code && other.1 == severity
        };
        match self.checker.others.iter_mut().find(same) {
            Some((_, _, count)) => *count += 1,
            None => self.checker.others.push((rule, severity, 1)),
        }
    }

    /// It is no JSON from here on.
    #[cold]
    pub(super) fn halt<T>(&mut self, expected: JsonPart) -> Halts<T> {
        let offset = self.at.min(self.bytes.len());
        self.report(NotJson::Unexpected { expected }, offset, None);
        Err(Halt::Stop)
    }

    /// A value of another type than expected: reported and skipped.
    #[cold]
    pub(super) fn mismatch(&mut self, node: &Node) -> Halts<u64> {
        let start = self.at;
        let found = match self.peek() {
            Some(b'"') => JsonType::Text,
            Some(b'-' | b'0'..=b'9') => JsonType::Number,
            Some(b't' | b'f') => JsonType::Boolean,
            Some(b'n') => JsonType::Null,
            Some(b'{') => JsonType::Object,
            Some(b'[') => JsonType::List,
            _ => return self.halt(JsonPart::Value),
        };
        let depth = self.checker.steps.len();
        if let Err(halt) = self.skip() {
            // it breaks off, so nothing is certain but its type
            self.checker.steps.truncate(depth);
            let expected = expected(node);
            let case = match found {
                JsonType::Null => WrongType::Null { expected },
                _ => WrongType::Type { found, expected },
            };
            self.report(case, start, None);
            return Err(halt);
        }
        let raw = self.text.get(start..self.at).unwrap_or_default();
        match (found, raw) {
            (JsonType::Null, _) => {
                let expected = expected(node);
                let case = match self.may_go() {
                    true => WrongType::Null { expected },
                    false => WrongType::NullRequired { expected },
                };
                let remove = self.remove();
                self.report(case, start, remove);
            }
            (_, "\"\"") => self.empty(start),
            _ => self.wrong_type(node, found, start),
        }
        Ok(u64::MAX)
    }

    /// Whether the value at hand may be left out: a member, or an entry of a list.
    pub(super) fn may_go(&self) -> bool {
        self.optional || matches!(self.checker.steps.last(), Some(Step::Item(_)))
    }

    /// What takes the value at hand out, where it is a member that may be left out. An entry is for
    /// people to take out: the list may need it, and the entries behind it change their places.
    #[cold]
    pub(super) fn remove(&self) -> Option<PatchOp> {
        self.optional.then(|| PatchOp::Remove { path: self.pointer() })
    }

    /// The value just read, which begins there, has another type.
    #[cold]
    pub(super) fn wrong_type(&mut self, node: &Node, found: JsonType, offset: usize) {
        let raw = self.text.get(offset..self.at).unwrap_or_default();
        let (case, value) = misfit(node, found, raw);
        let fix = value.map(|value| PatchOp::Replace { path: self.pointer(), value });
        self.report(case, offset, fix);
    }

    pub(super) fn too_many(&mut self, value: usize, limit: usize, offset: usize) {
        self.report(TooMany::Entries { value, limit }, offset, None);
    }

    #[cold]
    pub(super) fn missing(&mut self, member: &'static str, offset: usize) {
        self.checker.steps.push(Step::Member(member));
        self.report(MissingMember::Member { member }, offset, None);
        self.checker.steps.pop();
    }

    #[cold]
    pub(super) fn duplicate(&mut self, member: &str) {
        self.report(DuplicateMember::Twice { member: member.to_owned() }, self.at, None);
    }

    /// A member that the object does not have.
    #[cold]
    pub(super) fn unknown_member(
        &mut self,
        object: &'static Object,
        seen: u64,
        name: Span,
        earlier: &mut Option<BTreeSet<Cow<'a, str>>>,
    ) -> Halts<()> {
        let member = self.plain(name);
        self.step(Step::Name(name));
        let earlier = earlier.get_or_insert_default();
        if earlier.contains(&member) {
            self.duplicate(&member);
            return self.skip();
        }
        let free = |index: usize| seen & (1 << index) == 0;
        let names = object.fields.iter().enumerate();
        let unused = names.filter(|(index, _)| free(*index)).map(|(_, field)| field.name());
        // what the record was before it was withdrawn is no slip of the pen
        let is_over = self.checker.tape.withdrawn && self.checker.steps.len() == 1;
        let is_missing = |name: &&str| {
            let mut fields = object.fields.iter().enumerate();
            let number = fields.position(|(_, field)| field.name() == *name);
            number.is_some_and(|number| object.required & (1 << number) != 0)
        };
        let near = nearest(&member, unused).filter(|near| !is_over || is_missing(near));
        let is_over = is_over && near.is_none();
        // one that is there already, with a blank that nobody sees
        let is_there = |field: &&Field| is_same_without_blanks(&member, field.name());
        let there = object.fields.iter().find(is_there).map(Field::name);
        let fix = near.map(|near| {
            let from = self.pointer();
            self.step(Step::Member(near));
            let path = self.pointer();
            self.step(Step::Name(name));
            PatchOp::Move { from, path }
        });
        self.unknown += 1;
        let case = match is_over {
            true => UnexpectedMember::OfWithdrawn { member: member.clone().into_owned() },
            false => UnexpectedMember::new(&member, near.or(there)),
        };
        let remove = is_over.then(|| PatchOp::Remove { path: self.pointer() });
        self.report(case, name.start() - 1, fix.or(remove));
        earlier.insert(member);
        self.skip()
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
            let expected = among.map(|(_, field)| field.name().to_owned()).collect();
            if chosen == 0 {
                self.report(MissingMember::OneOf { expected }, offset, None);
            } else {
                self.report(TooMany::OneOf { value: chosen, limit: 1, expected }, offset, None);
            }
        }
    }

    /// Unknown members of a newer minor version are warnings only.
    pub(super) fn soften(&mut self) {
        let is_unknown = |rule: &StructuralRule| rule.about.code == UnexpectedMember::ABOUT.code;
        self.errors -= self.unknown;
        for error in self.checker.errors.iter_mut().filter(|error| is_unknown(error.rule)) {
            error.case = UnexpectedMember::in_newer(error.case);
            error.severity = Severity::Warning;
            // what a newer version may know is not taken out
            error.fix.retain(|step| !matches!(step, PatchOp::Remove { .. }));
        }
        for (rule, severity, _) in &mut self.checker.others {
            if is_unknown(rule) {
                *severity = Severity::Warning;
            }
        }
    }
}

/// Whether only blanks stand between the two.
fn is_same_without_blanks(one: &str, other: &str) -> bool {
    let is_seen = |sign: &char| !is_blank(*sign);
    one.chars().filter(is_seen).eq(other.chars())
}
