//! From a JSON Pointer to the byte where the value begins.

use super::json::unescape;
use super::scan::{skip_blank, text_end};

/// The byte at which the value of a pointer begins. What is not there (a missing member) is
/// placed at the opening brace of the object that should have it. The text is known to be sound.
#[must_use]
pub fn locate(text: &str, pointer: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = skip_blank(bytes, 0);
    for token in pointer.split('/').skip(1) {
        match child(text, at, &member(token)) {
            Some(found) => at = found,
            None => return at,
        }
    }
    at
}

/// The name that a token of a pointer stands for.
fn member(token: &str) -> String {
    let mut parts = token.split('~');
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        name.push(if part.starts_with('1') { '/' } else { '~' });
        name.push_str(part.get(1..).unwrap_or_default());
    }
    name
}

fn child(text: &str, start: usize, token: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let object = match bytes.get(start)? {
        b'{' => true,
        b'[' => false,
        _ => return None,
    };
    let mut at = skip_blank(bytes, start + 1);
    let mut index = 0_usize;
    while !matches!(bytes.get(at)?, b'}' | b']') {
        let mut found = !object && token.parse() == Ok(index);
        if object {
            let end = closing_quote(bytes, at + 1);
            found = unescape(text.get(at + 1..end)?) == token;
            at = skip_blank(bytes, skip_blank(bytes, end + 1) + 1);
        }
        if found {
            return Some(at);
        }
        at = skip_blank(bytes, value_end(bytes, at));
        if bytes.get(at) == Some(&b',') {
            at = skip_blank(bytes, at + 1);
        }
        index += 1;
    }
    None
}

/// The name, text, number or word that a sound text begins with.
#[must_use]
pub fn token(text: &[u8]) -> &[u8] {
    let end = match text.first() {
        Some(b'"') => closing_quote(text, 1) + 1,
        _ => value_end(text, 0),
    };
    text.get(..end).unwrap_or_default().trim_ascii_end()
}

/// The byte behind the value that begins at `from`.
pub fn value_end(bytes: &[u8], from: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => at = closing_quote(bytes, at + 1),
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 0 => return at,
            b'}' | b']' => depth -= 1,
            b',' if depth == 0 => return at,
            _ => {}
        }
        at += 1;
    }
    at
}

/// The closing quote of a sound text that begins at `from`.
pub fn closing_quote(bytes: &[u8], from: usize) -> usize {
    let mut at = text_end(bytes, from);
    while bytes.get(at) == Some(&b'\\') {
        at = text_end(bytes, at + 2);
    }
    at
}
