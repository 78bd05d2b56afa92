//! Repairs carried out on the text of a document: what they do not touch stays byte for byte.

use std::borrow::Cow;

use super::json::write_text;
use super::locate::{child, closing_quote, member, name, value_end};
use super::patch::PatchOp;
use super::scan::skip_blank;

/// What a step of a repair changes in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The first byte that goes.
    pub from: usize,
    /// The first byte behind that stays.
    pub to: usize,
    /// What comes in their place.
    pub text: String,
    /// What stood there, without commas and blanks around it.
    pub old: String,
    /// What stands there afterwards, without them.
    pub new: String,
}

/// Why a step cannot be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoEdit {
    /// What it is about is not there.
    NotFound,
    /// The member that it would add is there.
    Taken,
    /// The member that it is about stands there more than once.
    Twice,
}

impl Edit {
    /// What a step changes in a sound text.
    ///
    /// # Errors
    /// Where it cannot be carried out.
    pub fn of(text: &str, step: &PatchOp) -> Result<Edit, NoEdit> {
        let (way, last) = step.path().rsplit_once('/').ok_or(NoEdit::NotFound)?;
        let holder = Holder::at(text, way).ok_or(NoEdit::NotFound)?;
        let last = member(last);
        match step {
            PatchOp::Replace { value, .. } => {
                let part = holder.part(&last)?;
                Ok(Edit::simple(text, (part.value, part.end), value))
            }
            PatchOp::Remove { .. } => holder.without(holder.number(&last)?).ok_or(NoEdit::NotFound),
            PatchOp::Add { .. } | PatchOp::Move { .. } if holder.has(&last) => Err(NoEdit::Taken),
            PatchOp::Add { value, .. } => holder.with(&last, value).ok_or(NoEdit::NotFound),
            PatchOp::Move { from, .. } => {
                let (old_way, old) = from.rsplit_once('/').ok_or(NoEdit::NotFound)?;
                let part = holder.part(&member(old))?;
                if old_way != way || !part.is_member() {
                    return Err(NoEdit::NotFound);
                }
                let end = closing_quote(text.as_bytes(), part.from + 1) + 1;
                Ok(Edit::simple(text, (part.from, end), &quoted(&last)))
            }
        }
    }

    /// Something in the place of something else.
    fn simple(text: &str, (from, to): (usize, usize), new: &str) -> Edit {
        let old = text.get(from..to).unwrap_or_default().to_owned();
        Edit { from, to, text: new.to_owned(), old, new: new.to_owned() }
    }

    /// Whether two of them touch the same bytes, or the same place between two bytes.
    #[must_use]
    pub fn overlaps(&self, other: &Edit) -> bool {
        let is_between = self.from < other.to && other.from < self.to;
        let is_same = (self.from, self.to) == (other.from, other.to);
        is_between || is_same
    }
}

/// The text with edits made that do not overlap, in whatever order they are given.
#[must_use]
pub fn edited(text: &str, edits: &[Edit]) -> String {
    let place = |number: usize| edits.get(number).map(|edit| (edit.from, edit.to));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for number in crate::order::order(edits.len(), &|a, b| place(a).cmp(&place(b))) {
        if let Some(edit) = edits.get(number) {
            out.push_str(text.get(at..edit.from).unwrap_or_default());
            out.push_str(&edit.text);
            at = edit.to;
        }
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// An object or a list, with what stands in it.
struct Holder<'t> {
    text: &'t str,
    /// Behind its opening bracket.
    open: usize,
    /// Its closing bracket.
    close: usize,
    is_object: bool,
    parts: Vec<Part<'t>>,
}

/// A member or an entry.
struct Part<'t> {
    /// The name, of a member.
    name: Option<Cow<'t, str>>,
    /// Where its name or its value begins.
    from: usize,
    /// Where its value begins.
    value: usize,
    /// Behind its value.
    end: usize,
}

impl Part<'_> {
    fn is_member(&self) -> bool {
        self.name.is_some()
    }
}

impl<'t> Holder<'t> {
    /// The object or list to which a pointer leads.
    fn at(text: &'t str, pointer: &str) -> Option<Holder<'t>> {
        let bytes = text.as_bytes();
        let mut tokens = pointer.split('/').skip(1);
        let start = skip_blank(bytes, 0);
        let start = tokens.try_fold(start, |at, token| child(text, at, &member(token)))?;
        let is_object = match bytes.get(start)? {
            b'{' => true,
            b'[' => false,
            _ => return None,
        };
        let mut parts = Vec::new();
        let mut at = skip_blank(bytes, start + 1);
        while !matches!(bytes.get(at)?, b'}' | b']') {
            let (name, value) = match is_object {
                true => name(text, at).map(|(name, value)| (Some(name), value))?,
                false => (None, at),
            };
            let next = value_end(bytes, value);
            let end = value + text.get(value..next)?.trim_ascii_end().len();
            parts.push(Part { name, from: at, value, end });
            at = if bytes.get(next)? == &b',' { skip_blank(bytes, next + 1) } else { next };
        }
        Some(Holder { text, open: start + 1, close: at, is_object, parts })
    }

    /// The number of the part that a step is about, where there is one alone.
    fn number(&self, last: &str) -> Result<usize, NoEdit> {
        let is_it = |number: &usize| match self.parts.get(*number).and_then(|it| it.name.as_deref())
        {
            Some(name) => name == last,
            None => last.parse() == Ok(*number),
        };
        let mut found = (0..self.parts.len()).filter(is_it);
        match (found.next(), found.next()) {
            (Some(number), None) => Ok(number),
            (Some(_), Some(_)) => Err(NoEdit::Twice),
            (None, _) => Err(NoEdit::NotFound),
        }
    }

    fn has(&self, last: &str) -> bool {
        self.number(last) != Err(NoEdit::NotFound)
    }

    fn part(&self, last: &str) -> Result<&Part<'t>, NoEdit> {
        self.parts.get(self.number(last)?).ok_or(NoEdit::NotFound)
    }

    /// Takes a part out, with one comma and the blanks between it and its neighbour.
    fn without(&self, number: usize) -> Option<Edit> {
        let part = self.parts.get(number)?;
        let before = number.checked_sub(1).and_then(|before| self.parts.get(before));
        let (from, to) = match (before, self.parts.get(number + 1)) {
            (Some(before), _) => (before.end, part.end),
            (None, Some(next)) => (part.from, next.from),
            (None, None) => (self.open, self.close),
        };
        let old = self.text.get(part.from..part.end)?.to_owned();
        Some(Edit { from, to, text: String::new(), old, new: String::new() })
    }

    /// Adds a member behind the last one, with blanks as its neighbours have them.
    fn with(&self, name: &str, value: &str) -> Option<Edit> {
        if !self.is_object {
            return None;
        }
        let name = quoted(name);
        let Some(last) = self.parts.last() else {
            let new = [&name, ":", value].concat();
            let (from, to) = (self.open, self.open);
            return Some(Edit { from, to, text: new.clone(), old: String::new(), new });
        };
        let behind = closing_quote(self.text.as_bytes(), last.from + 1) + 1;
        let colon = self.text.get(behind..last.value)?;
        let before = self.parts.len().checked_sub(2).and_then(|number| self.parts.get(number));
        let between = match before {
            Some(before) => self.text.get(before.end..last.from)?.to_owned(),
            None => match self.text.get(self.open..last.from)? {
                "" if colon.ends_with(' ') => ", ".to_owned(),
                blanks => [",", blanks].concat(),
            },
        };
        let new = [&name, colon, value].concat();
        let (from, to, text) = (last.end, last.end, [&between, new.as_str()].concat());
        Some(Edit { from, to, text, old: String::new(), new })
    }
}

fn quoted(name: &str) -> String {
    let mut out = String::new();
    write_text(&mut out, name);
    out
}
