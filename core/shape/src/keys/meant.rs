//! What a text was meant to be that is no key, day or address as it stands.

use super::{Date, Format};

/// The text as it is written here, where that is certain: without blanks, in capitals, with the
/// year first, with signs of an address as `%XX`.
#[cold]
#[must_use]
pub fn meant(format: Format, text: &str) -> Option<String> {
    let trimmed = text.trim_matches(is_blank);
    let tight: String = trimmed.chars().filter(|sign| !is_blank(*sign)).collect();
    let other = match format {
        Format::Date => day(&tight),
        Format::LeitwegId => Some(tight.to_uppercase()),
        Format::Uri => Some(address(trimmed)),
        _ => None,
    };
    let all = [other, Some(trimmed.to_owned()), Some(tight)];
    all.into_iter().flatten().find(|it| it != text && format.check(it).is_ok())
}

/// A whole number that is written with zeros behind the point or with a power of ten:
/// `14713000.0`, `9.9115005104e13`.
#[must_use]
pub fn whole_number(text: &str) -> Option<String> {
    let (number, power) = match text.split_once(['e', 'E']) {
        Some((number, power)) => (number, power.trim_start_matches('+').parse::<usize>().ok()?),
        None => (text, 0),
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let part = part.trim_end_matches('0');
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > power || power > 20 {
        return None;
    }
    let zeros = "0".repeat(power - part.len());
    let all = [whole, part, &zeros].concat();
    let all = if whole == "0" { all.trim_start_matches('0') } else { &all };
    (all != text).then(|| all.to_owned())
}

/// A sign that is seen as nothing.
const fn is_blank(sign: char) -> bool {
    matches!(
        sign,
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{ad}' | '\u{2000}'
            ..='\u{200f}' | '\u{202f}' | '\u{feff}'
    )
}

/// A day as it is written in German.
fn day(text: &str) -> Option<String> {
    let mut parts = text.split('.').map(|part| part.parse::<u32>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    let year = i32::try_from(year).ok().filter(|year| (1000..=9999).contains(year))?;
    let date = Date::from_ymd(year, month, day).filter(|_| parts.next().is_none())?;
    Some(date.to_string())
}

/// An address with a small scheme, and signs that do not belong there as `%XX`; its host stays.
fn address(text: &str) -> String {
    let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let mut out = [&scheme.to_ascii_lowercase(), "://", host].concat();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => out.push(char::from(byte)),
            _ if b"-._~!$&'()*+,;=:@/?#%".contains(&byte) => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
