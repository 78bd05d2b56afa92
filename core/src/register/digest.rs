//! The digest of what a record says (formulas, F15).

use sha2::{Digest as _, Sha256};

use super::Entry;
use super::nfc::nfc;
use crate::keys::Digest;
use crate::order::sorted;
use crate::shape::json::{Parts, unescape, write_text};
use crate::shape::number::{self, Number};

/// Members that may change while what the record says stays the same. All others are normative.
pub const NOT_NORMATIVE: &[&str] = &[
    "modified",
    "confirmed",
    "status",
    "history",
    "decision",
    "rapporteur",
    "positions",
    "baseline",
    "links",
    "suppress",
    "ext",
];

impl Entry {
    /// The digest of its normative members: SHA-256 over canonical JSON. `None` where it could
    /// not be read, or came from no text.
    ///
    /// Canonical are members sorted by name, nothing between the signs, whole numbers as digits,
    /// texts in Unicode normal form NFC, every run of white space in them as one blank and none at
    /// their ends, escapes only where JSON asks for them. An empty list counts as absent.
    ///
    /// NFC is the work of the feature `nfc`, or of the host ([`set_nfc`](super::set_nfc)); with neither,
    /// texts count letter by letter.
    ///
    /// Source: F15; the members are those of [`NOT_NORMATIVE`] left out (model, profile).
    #[must_use]
    pub fn digest(&self) -> Option<Digest> {
        let text = self.origin.text.trim();
        self.record.as_ref().filter(|_| !text.is_empty())?;
        let mut out = String::with_capacity(text.len());
        object(text, &mut out, |name| !NOT_NORMATIVE.contains(&name));
        Some(Digest::from_bytes(Sha256::digest(out.as_bytes()).into()))
    }
}

/// Writes a sound JSON value in canonical form.
fn value(text: &str, out: &mut String) {
    match text.as_bytes().first() {
        Some(b'{') => object(text, out, |_| true),
        Some(b'[') => list(text, out),
        Some(b'"') => write_text(out, &normal(&inner(text))),
        Some(b't' | b'f' | b'n') | None => out.push_str(text),
        Some(_) => match number::read(text) {
            Number::Whole(number) => out.push_str(&number.to_string()),
            _ => out.push_str(text),
        },
    }
}

fn object(text: &str, out: &mut String, wanted: impl Fn(&str) -> bool) {
    let mut members: Vec<(String, &str)> = Vec::new();
    let mut parts = Parts::inside(text);
    while let (Some(name), Some(part)) = (parts.next(), parts.next()) {
        let is_empty = part.starts_with('[') && Parts::inside(part).next().is_none();
        let name = inner(name);
        if wanted(&name) && !is_empty {
            members.push((name, part));
        }
    }
    out.push('{');
    for (number, (name, part)) in sorted(members, Ord::cmp).into_iter().enumerate() {
        if number > 0 {
            out.push(',');
        }
        write_text(out, &name);
        out.push(':');
        value(part, out);
    }
    out.push('}');
}

fn list(text: &str, out: &mut String) {
    out.push('[');
    for (number, part) in Parts::inside(text).enumerate() {
        if number > 0 {
            out.push(',');
        }
        value(part, out);
    }
    out.push(']');
}

/// What stands between the quotes, escapes resolved, in normal form.
fn inner(quoted: &str) -> String {
    nfc(unescape(quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default()))
}

/// A text with single blanks.
fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
