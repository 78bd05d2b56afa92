//! What a text was meant to be that is no key, day or address as it stands.

use super::{Date, Format, ascii};

/// The text as it is written here, where that is certain: without blanks, in capitals, with the
/// year first, an address in ASCII.
#[cold]
#[must_use]
pub fn meant(format: Format, text: &str) -> Option<String> {
    let trimmed = text.trim_matches(is_blank);
    let tight: String = trimmed.chars().filter(|sign| !is_blank(*sign)).collect();
    let other = match format {
        Format::Date => day(&tight),
        Format::LeitwegId => Some(tight.replace(is_dash, "-").to_ascii_uppercase()),
        Format::DecisionNumber => Some(trimmed.replace(is_blank, " ")),
        Format::Amount => amount(&tight),
        Format::Currency if tight == "€" => Some("EUR".to_owned()),
        Format::Currency => Some(tight.to_ascii_uppercase()),
        Format::Uri => address(trimmed),
        Format::Mail => mail(trimmed),
        _ => None,
    };
    // in a name a blank may stand for anything
    let is_name = matches!(
        format,
        Format::Id | Format::Ref | Format::End | Format::ConceptName | Format::Spdx
    );
    let all = [other, Some(trimmed.to_owned()), Some(tight).filter(|_| !is_name)];
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

/// Yes or no, as people write it.
#[must_use]
pub fn truth(text: &str) -> Option<bool> {
    let is = |words: [&str; 4]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    match () {
        () if is(["true", "ja", "wahr", "yes"]) => Some(true),
        () if is(["false", "nein", "falsch", "no"]) => Some(false),
        () => None,
    }
}

/// The digits of a whole number that may have separators of thousands: three digits behind each, up
/// to three before the first.
#[must_use]
pub fn whole_digits(text: &str, is_separator: fn(char) -> bool) -> Option<String> {
    let mut parts = text.split(is_separator);
    let first = parts.next().unwrap_or_default();
    let mut others = parts.peekable();
    let is_grouped = others.peek().is_some();
    let fits = !is_grouped || (first.len() <= 3 && others.all(|part| part.len() == 3));
    let digits: String = text.chars().filter(|sign| !is_separator(*sign)).collect();
    let is_number = !first.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (fits && is_number).then_some(digits)
}

/// A sign that is seen as nothing.
pub(crate) const fn is_blank(sign: char) -> bool {
    matches!(
        sign,
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{ad}' | '\u{2000}'
            ..='\u{200f}' | '\u{202f}' | '\u{feff}'
    )
}

/// A hyphen that is none of ASCII, a dash, or a minus.
const fn is_dash(sign: char) -> bool {
    matches!(sign, '\u{2010}'..='\u{2014}' | '\u{2212}')
}

/// An amount as it is written in German, or without its cents.
fn amount(text: &str) -> Option<String> {
    let text = text.strip_suffix('€').unwrap_or(text);
    let (whole, cents) = match text.rsplit_once(',') {
        Some((whole, cents)) => (whole.replace('.', ""), cents),
        // 310.000 is three hundred and ten thousand here, and elsewhere three hundred and ten
        None => text.split_once('.').map_or((text.to_owned(), ""), |(a, b)| (a.to_owned(), b)),
    };
    (cents.len() < 3).then(|| format!("{whole}.{cents:0<2}"))
}

/// A day as it is written in German, with strokes or other dashes, or with the first moment of it.
fn day(text: &str) -> Option<String> {
    let day = text.strip_suffix(['Z', 'z']).unwrap_or(text);
    let day = day.strip_suffix("T00:00:00").unwrap_or(day);
    let mut parts = day.split(|sign| matches!(sign, '.' | '/' | '-') || is_dash(sign));
    let (first, month, last) = (parts.next()?, parts.next()?, parts.next()?);
    // 2026/11/24 and 24.11.2026, but no 03/04/2026: which is the month there is not certain
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if parts.next().is_some() || year.len() != 4 || (first.len() != 4 && !text.contains('.')) {
        return None;
    }
    let [year, month, day] = [year, month, day].map(|part| ascii::number(part.as_bytes()));
    let year = i32::try_from(year?).ok().filter(|year| (1000..=9999).contains(year))?;
    Some(Date::from_ymd(year, month?, day?)?.to_string())
}

/// The scheme of an address and what follows it.
pub(crate) fn after_scheme(text: &str) -> Option<(&str, &str)> {
    // by bytes: the search for a text in a text is as large as all of this file
    let at = text.as_bytes().windows(3).position(|signs| signs == b"://")?;
    Some((text.get(..at)?, text.get(at + 3..)?))
}

/// An address with a small scheme, its host in ASCII, and signs that do not belong there as `%XX`.
fn address(text: &str) -> Option<String> {
    let (scheme, rest) = after_scheme(text)?;
    let end = rest.find(['/', '?', '#', ':']).unwrap_or(rest.len());
    let (host, tail) = rest.split_at_checked(end)?;
    let mut out = [&scheme.to_ascii_lowercase(), "://", &ascii_host(host)?].concat();
    for byte in tail.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?#%".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', hex(byte >> 4), hex(byte & 15)]);
        }
    }
    Some(out)
}

/// A mail address with its host in ASCII.
fn mail(text: &str) -> Option<String> {
    let (local, host) = text.split_once('@')?;
    Some([local, "@", &ascii_host(host)?].concat())
}

/// A host with each label that is not ASCII in small letters and as `xn--…` (RFC 5890, RFC 3492).
fn ascii_host(host: &str) -> Option<String> {
    let label = |label: &str| match label.is_ascii() {
        true => Some(label.to_owned()),
        false => {
            let small: Option<String> = label.chars().map(small).collect();
            Some(["xn--", &punycode::encode(&small?).ok()?].concat())
        }
    };
    Some(host.split('.').map(label).collect::<Option<Vec<_>>>()?.join("."))
}

/// A letter of Latin-1, a digit or `-`, in small letters. Others are rare in a host of ours, and the
/// tables of Unicode are larger than all of this check; an accent by itself would make another host.
fn small(sign: char) -> Option<char> {
    match sign {
        '-' | '0'..='9' | 'a'..='z' => Some(sign),
        'A'..='Z' | 'À'..='ÿ' if !matches!(sign, '×' | '÷') => Some(lower(sign)),
        _ => None,
    }
}

/// A letter as a small one: Latin as far as European languages use it, Greek and Cyrillic; any other
/// sign as it is. The tables of Unicode for all scripts are larger than all that asks this.
#[must_use]
pub fn lower(sign: char) -> char {
    let code = u32::from(sign);
    let is_even = code % 2 == 0;
    let distance = match sign {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        'Ā'..='Į' | 'Ĳ'..='Ķ' | 'Ŋ'..='Ŷ' | 'Ș'..='Ț' | 'Ґ' | 'Ḁ'..='Ẕ' | 'Ạ'..='Ỿ' if is_even => {
            1
        }
        'Ĺ'..='Ň' | 'Ź'..='Ž' if !is_even => 1,
        'Ÿ' => return 'ÿ',
        'ẞ' => return 'ß',
        _ => 0,
    };
    char::from_u32(code + distance).unwrap_or(sign)
}

/// A digit of a number by sixteen.
#[must_use]
pub fn hex(digit: u8) -> char {
    char::from(if digit < 10 { b'0' + digit } else { b'A' + digit - 10 })
}
