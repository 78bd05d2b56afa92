//! JSON text: writing texts, and handing raw text on to another serializer.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::locate::closing_quote;

/// Appends a text in quotes, with the escapes that JSON asks for and no others.
pub fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' => {
                let code = letter as u32;
                out.push_str("\\u00");
                out.push(if code >= 16 { '1' } else { '0' });
                out.push(char::from_digit(code % 16, 16).unwrap_or('0'));
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}

/// The text that stands between two quotes, escapes resolved. The text is known to be sound.
#[must_use]
pub fn unescape(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let mut letters = after.chars();
        match letters.next() {
            Some('u') => {
                let (letter, used) = unicode(letters.as_str());
                out.push(letter);
                rest = letters.as_str().get(used..).unwrap_or_default();
                continue;
            }
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('b') => out.push('\u{8}'),
            Some('f') => out.push('\u{c}'),
            Some(same) => out.push(same),
            None => {}
        }
        rest = letters.as_str();
    }
    out.push_str(rest);
    out
}

/// The character that `XXXX` or `XXXX\uXXXX` means, and how many bytes it took.
fn unicode(hex: &str) -> (char, usize) {
    let unit = |at: usize| u32::from_str_radix(hex.get(at..at + 4)?, 16).ok();
    let first = unit(0).unwrap_or_default();
    if let (0xD800..=0xDBFF, Some(second @ 0xDC00..=0xDFFF)) = (first, unit(6)) {
        let code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        return (char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), 10);
    }
    (char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER), 4)
}

/// JSON text known to be sound, serialised as what it says.
pub struct Raw<'a>(pub &'a str);

impl Serialize for Raw<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.0.trim_matches([' ', '\n', '\r', '\t']);
        match text.as_bytes().first() {
            Some(b'{') => {
                let mut map = serializer.serialize_map(None)?;
                let mut parts = Parts::inside(text);
                while let Some(name) = parts.next() {
                    let value = parts.next().unwrap_or("null");
                    map.serialize_entry(&Raw(name), &Raw(value))?;
                }
                map.end()
            }
            Some(b'[') => {
                let mut list = serializer.serialize_seq(None)?;
                for part in Parts::inside(text) {
                    list.serialize_element(&Raw(part))?;
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
            Some(_) => number(text, serializer),
        }
    }
}

fn number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(value) = text.parse::<u64>() {
        return serializer.serialize_u64(value);
    }
    match text.parse::<i64>() {
        Ok(value) if value < 0 => serializer.serialize_i64(value),
        _ => serializer.serialize_f64(text.parse().unwrap_or_default()),
    }
}

/// The values inside an object or a list, names of members included, one after the other.
struct Parts<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parts<'a> {
    fn inside(text: &'a str) -> Self {
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
