//! From a JSON Pointer to the byte where the value begins.

use std::borrow::Cow;

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
pub(super) fn member(token: &str) -> Cow<'_, str> {
    if !token.as_bytes().contains(&b'~') {
        return token.into();
    }
    let mut parts = token.split('~');
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        name.push(if part.starts_with('1') { '/' } else { '~' });
        name.push_str(part.get(1..).unwrap_or_default());
    }
    name.into()
}

pub(super) fn child(text: &str, start: usize, token: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let object = match bytes.get(start)? {
        b'{' => true,
        b'[' => false,
        _ => return None,
    };
    let wanted: Option<usize> = token.parse().ok();
    let mut at = skip_blank(bytes, start + 1);
    let mut index = 0_usize;
    while !matches!(bytes.get(at)?, b'}' | b']') {
        let mut found = !object && wanted == Some(index);
        if object {
            let (name, value) = name(text, at)?;
            found = name == token;
            at = value;
        }
        if found {
            return Some(at);
        }
        at = next(bytes, value_end(bytes, at));
        index += 1;
    }
    None
}

/// The name of the member that begins there, and where its value begins.
pub(super) fn name(text: &str, at: usize) -> Option<(Cow<'_, str>, usize)> {
    let bytes = text.as_bytes();
    let end = closing_quote(bytes, at + 1);
    let raw = text.get(at + 1..end)?;
    let name = if raw.contains('\\') { unescape(raw).into() } else { raw.into() };
    Some((name, skip_blank(bytes, skip_blank(bytes, end + 1) + 1)))
}

/// From the end of a member or item to where the next one begins, or to the closing bracket.
pub(super) fn next(bytes: &[u8], end: usize) -> usize {
    let at = skip_blank(bytes, end);
    if bytes.get(at) == Some(&b',') { skip_blank(bytes, at + 1) } else { at }
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
    end_within(bytes, from, 0)
}

/// The byte behind a value of which so many brackets are open at `from`.
pub(super) fn end_within(bytes: &[u8], from: usize, open: usize) -> usize {
    let mut depth = open;
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
