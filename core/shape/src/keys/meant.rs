//! What a text was meant to be that is no key, day or address as it stands.

use super::{Date, Format, ascii};

/// The text as it is written here, where that is certain: without blanks, in capitals, with the
/// year first, with signs of an address as `%XX`.
#[cold]
#[must_use]
pub fn meant(format: Format, text: &str) -> Option<String> {
    let trimmed = text.trim_matches(is_blank);
    let tight: String = trimmed.chars().filter(|sign| !is_blank(*sign)).collect();
    let other = match format {
        Format::Date => day(&tight),
        Format::LeitwegId => Some(tight.to_ascii_uppercase()),
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
        Some((number, power)) => {
            let digits = power.strip_prefix('+').unwrap_or(power).as_bytes();
            (number, usize::try_from(ascii::number(digits)?).ok()?)
        }
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
    let mut parts = text.split('.').map(|part| ascii::number(part.as_bytes()));
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    let year = i32::try_from(year).ok().filter(|year| (1000..=9999).contains(year))?;
    let date = Date::from_ymd(year, month, day).filter(|_| parts.next().is_none())?;
    Some(date.to_string())
}

/// An address with a small scheme, and signs that do not belong there as `%XX`; its host stays.
fn address(text: &str) -> String {
    let colon = text.find(':').unwrap_or_default();
    let mut out = text.get(..colon).unwrap_or_default().to_ascii_lowercase();
    let rest = text.get(colon..).unwrap_or_default();
    // behind the two strokes of the scheme
    let mut strokes = 0;
    let mut in_path = false;
    for byte in rest.bytes() {
        strokes += usize::from(byte == b'/');
        in_path = in_path || strokes > 2 || matches!(byte, b'?' | b'#');
        let stays = byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?#%".contains(&byte);
        match byte {
            _ if stays => out.push(char::from(byte)),
            _ if in_path => {
                out.push('%');
                out.push(hex(byte >> 4));
                out.push(hex(byte & 15));
            }
            // the name of the host is not ours to write
            _ => return String::new(),
        }
    }
    out
}

/// A digit of a number by sixteen.
#[must_use]
pub fn hex(digit: u8) -> char {
    char::from(if digit < 10 { b'0' + digit } else { b'A' + digit - 10 })
}
