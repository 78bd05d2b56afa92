//! JSON text: writing texts, and handing raw text on to another serializer.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::locate::closing_quote;
use super::scan::text_end;

/// Appends a text in quotes, with the escapes that JSON asks for and no others.
pub fn write_text(out: &mut String, text: &str) {
    out.push('"');
    let mut at = 0;
    loop {
        let stop = text_end(text.as_bytes(), at);
        out.push_str(text.get(at..stop).unwrap_or_default());
        match text.as_bytes().get(stop) {
            None => break,
            Some(b'\n') => out.push_str("\\n"),
            Some(b'\r') => out.push_str("\\r"),
            Some(b'\t') => out.push_str("\\t"),
            Some(8) => out.push_str("\\b"),
            Some(12) => out.push_str("\\f"),
            Some(code @ 0..=0x1f) => {
                out.push_str(if *code >= 16 { "\\u001" } else { "\\u000" });
                out.push(char::from_digit(u32::from(code % 16), 16).unwrap_or('0'));
            }
            Some(same) => {
                out.push('\\');
                out.push(char::from(*same));
            }
        }
        at = stop + 1;
    }
    out.push('"');
}

/// The text that stands between two quotes, escapes resolved. The text is known to be sound.
#[must_use]
pub fn unescape(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut at = 0;
    loop {
        // in a sound text nothing but a backslash stops the search
        let stop = text_end(raw.as_bytes(), at);
        out.push_str(raw.get(at..stop).unwrap_or_default());
        at = stop + 2;
        match raw.as_bytes().get(stop + 1) {
            Some(b'u') => {
                let (letter, used) = unicode(raw.as_bytes().get(at..).unwrap_or_default());
                out.push(letter);
                at += used;
            }
            Some(b'n') => out.push('\n'),
            Some(b'r') => out.push('\r'),
            Some(b't') => out.push('\t'),
            Some(b'b') => out.push('\u{8}'),
            Some(b'f') => out.push('\u{c}'),
            Some(same) => out.push(char::from(*same)),
            None => return out,
        }
    }
}

/// A name as a step of a JSON Pointer.
#[must_use]
pub fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The character that `XXXX` or `XXXX\uXXXX` means, and how many bytes it took.
fn unicode(digits: &[u8]) -> (char, usize) {
    let first = unit(digits).unwrap_or_default();
    let second = if first & 0xFC00 == 0xD800 { digits.get(6..).and_then(unit) } else { None };
    let (code, used) = match second {
        Some(second) => (0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF), 10),
        None => (first, 4),
    };
    (char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), used)
}

/// The number that the first four bytes mean as hexadecimal digits.
pub(super) fn unit(bytes: &[u8]) -> Option<u32> {
    let digits: &[u8; 4] = bytes.first_chunk()?;
    digits.iter().try_fold(0, |unit, digit| Some(unit * 16 + char::from(*digit).to_digit(16)?))
}

/// JSON text known to be sound, serialised as what it says. Without `FLOATS` its numbers are known to be
/// whole: a page then needs no tables to read and write others.
pub struct Raw<'a, const FLOATS: bool = true>(pub &'a str);

impl<const FLOATS: bool> Serialize for Raw<'_, FLOATS> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.0.trim_matches([' ', '\n', '\r', '\t']);
        match text.as_bytes().first() {
            Some(b'{') => {
                let mut map = serializer.serialize_map(None)?;
                let mut parts = Parts::inside(text);
                while let Some(name) = parts.next() {
                    let value = parts.next().unwrap_or("null");
                    map.serialize_entry(&Raw::<FLOATS>(name), &Raw::<FLOATS>(value))?;
                }
                map.end()
            }
            Some(b'[') => {
                let mut list = serializer.serialize_seq(None)?;
                for part in Parts::inside(text) {
                    list.serialize_element(&Raw::<FLOATS>(part))?;
                }
                list.end()
            }
            Some(b'"') => {
                let inner = text.get(1..text.len() - 1).unwrap_or_default();
                serializer.serialize_str(&unescape(inner))
            }
            Some(b't') => serializer.serialize_bool(true),
            Some(b'f') => serializer.serialize_bool(false),
            Some(b'n') | None => serializer.serialize_unit(),
            Some(_) => number::<S, FLOATS>(text, serializer),
        }
    }
}

fn number<S: Serializer, const FLOATS: bool>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(value) = text.parse::<u64>() {
        return serializer.serialize_u64(value);
    }
    match text.parse::<i64>() {
        Ok(value) if value < 0 => serializer.serialize_i64(value),
        _ if FLOATS => serializer.serialize_f64(text.parse().unwrap_or_default()),
        _ => serializer.serialize_str(text),
    }
}

/// The values inside an object or a list, names of members included, one after the other.
#[derive(Debug)]
pub struct Parts<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parts<'a> {
    /// The parts of an object or list, which begins with its bracket.
    #[must_use]
    pub fn inside(text: &'a str) -> Self {
        Parts { text, at: 1 }
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let bytes = self.text.as_bytes();
        while let Some(b' ' | b'\n' | b'\r' | b'\t' | b',' | b':') = bytes.get(self.at) {
            self.at += 1;
        }
        let start = self.at;
        let mut depth = 0_usize;
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'"' => self.at = closing_quote(bytes, self.at + 1),
                b'{' | b'[' => depth += 1,
                b'}' | b']' if depth == 0 => break,
                b'}' | b']' => depth -= 1,
                b',' | b':' | b' ' | b'\n' | b'\r' | b'\t' if depth == 0 => break,
                _ => {}
            }
            self.at += 1;
        }
        self.text.get(start..self.at).filter(|part| !part.is_empty())
    }
}
