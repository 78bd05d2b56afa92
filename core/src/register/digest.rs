//! The digest of what a record says (formulas, F15).

use sha2::{Digest as _, Sha256};

use super::Entry;
use crate::keys::Digest;
use crate::order::sorted;
use crate::shape::json::{Parts, unescape, write_text};
use crate::shape::number::{self, Number};
use crate::shape::{Nfc, is_composed};

/// Members that may change while what the record says stays the same. All others are normative.
const NOT_NORMATIVE: &[&str] = &[
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
    /// not be read.
    ///
    /// Canonical are members sorted by name, nothing between the signs, whole numbers as digits,
    /// texts in Unicode normal form NFC, every run of white space in them as one blank and none at
    /// their ends, escapes only where JSON asks for them. An empty list counts as absent.
    ///
    /// NFC is the work of [`NFC`](super::NFC), or of a host that has the tables anyway. Without it,
    /// a text that may need it has no digest rather than another one.
    ///
    /// Source: F15; left out is what does not bind, such as `status` and `history` (model, profile).
    #[must_use]
    pub fn digest(&self, nfc: Option<Nfc>) -> Option<Digest> {
        self.record.as_ref()?;
        let text = self.origin.text.trim();
        let mut canonical = Canonical { out: String::with_capacity(text.len()), nfc };
        canonical.object(text, |name| !NOT_NORMATIVE.contains(&name))?;
        Some(Digest::from_bytes(Sha256::digest(canonical.out.as_bytes()).into()))
    }
}

/// A sound JSON value in canonical form, with all its members; `None` where a text needs NFC and there
/// is none.
pub(crate) fn canonical(text: &str, nfc: Option<Nfc>) -> Option<String> {
    let mut canonical = Canonical { out: String::with_capacity(text.len()), nfc };
    canonical.value(text)?;
    Some(canonical.out)
}

/// The digest of a sound JSON value whose texts are in normal form NFC already.
pub(crate) fn digest_of(text: &str) -> Option<Digest> {
    let canonical = canonical(text, Some(str::to_owned))?;
    Some(Digest::from_bytes(Sha256::digest(canonical.as_bytes()).into()))
}

/// Writes sound JSON values in canonical form; nothing where a text needs NFC and there is none.
struct Canonical {
    out: String,
    nfc: Option<Nfc>,
}

impl Canonical {
    fn value(&mut self, text: &str) -> Option<()> {
        match text.as_bytes().first() {
            Some(b'{') => return self.object(text, |_| true),
            Some(b'[') => return self.list(text),
            Some(b'"') => {
                let words = self.inner(text)?;
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                write_text(&mut self.out, &words);
            }
            Some(b't' | b'f' | b'n') | None => self.out.push_str(text),
            Some(_) => match number::read(text) {
                Number::Whole(number) => self.out.push_str(&number.to_string()),
                _ => self.out.push_str(text),
            },
        }
        Some(())
    }

    fn object(&mut self, text: &str, wanted: impl Fn(&str) -> bool) -> Option<()> {
        let mut members: Vec<(String, &str)> = Vec::new();
        let mut parts = Parts::inside(text);
        while let (Some(name), Some(part)) = (parts.next(), parts.next()) {
            let is_empty = part.starts_with('[') && Parts::inside(part).next().is_none();
            let name = self.inner(name)?;
            // absent means the same
            let is_current = name == "schema_version" && part == "\"1.0\"";
            if wanted(&name) && !is_empty && !is_current {
                members.push((name, part));
            }
        }
        self.out.push('{');
        for (number, (name, part)) in sorted(members, Ord::cmp).into_iter().enumerate() {
            if number > 0 {
                self.out.push(',');
            }
            write_text(&mut self.out, &name);
            self.out.push(':');
            self.value(part)?;
        }
        self.out.push('}');
        Some(())
    }

    fn list(&mut self, text: &str) -> Option<()> {
        self.out.push('[');
        for (number, part) in Parts::inside(text).enumerate() {
            if number > 0 {
                self.out.push(',');
            }
            self.value(part)?;
        }
        self.out.push(']');
        Some(())
    }

    /// What stands between the quotes, escapes resolved, in normal form.
    fn inner(&self, quoted: &str) -> Option<String> {
        let quoted = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default();
        let text = unescape(quoted);
        if is_composed(&text) { Some(text) } else { Some(self.nfc?(&text)) }
    }
}
