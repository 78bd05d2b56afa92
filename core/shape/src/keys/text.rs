//! Short texts with a fixed form: language, digest, currency, licence, typing, concept.

use std::fmt;

use compact_str::CompactString;

use super::ascii::Ascii;
use super::key::{Key, Known, key, text_key};
use super::{Format, KeyFault};

/// Language, script, region.
pub(super) const LANGUAGE_TAG: &str = "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$";
/// SHA-256 in lower-case hex.
pub(super) const DIGEST: &str = "^sha256:[0-9a-f]{64}$";
/// Three capital letters.
pub(super) const CURRENCY: &str = "^[A-Z]{3}$";
/// What an SPDX expression is made of.
pub(super) const SPDX: &str = "^[A-Za-z0-9(][A-Za-z0-9.+() -]{0,119}$";
/// The code list of FIM.
pub(super) const TYPING_CODE: &str = "^(?:2/3[ab]?|[234][ab]?|[156789]|1[0-2])$";
/// Major version 1, any minor.
pub(super) const SCHEMA_VERSION: &str = r"^1\.(?:0|[1-9][0-9]{0,2})$";
/// Family and number.
pub(super) const RULE_CODE: &str =
    "^(?=.{1,80}$)[A-Z]{3,6}-[0-9]{3}(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?$";
/// Words joined by points.
pub(super) const CONCEPT_NAME: &str =
    r"^(?=.{1,120}$)[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9][A-Za-z0-9_-]*)*$";

text_key! {
    /// A language, for instance `de`, `en`, `sr-Latn` or `de-AT`.
    ///
    /// Form: BCP 47 reduced to language (2–3 small letters), script (`Latn`) and region (2 capital
    /// letters or 3 digits), each in its usual case.
    #[derive(Copy)]
    LanguageTag(Ascii<12>) = LanguageTag
}

text_key! {
    /// A currency, for instance `EUR`. Form: 3 capital letters, as in ISO 4217.
    #[derive(Copy)]
    Currency(Ascii<3>) = Currency
}

text_key! {
    /// A licence, for instance `EUPL-1.2` or `MIT OR Apache-2.0`.
    ///
    /// Form: at most 120 characters an SPDX expression is made of: letters, digits, blanks and
    /// `. + ( ) -`. Whether it is a well-formed expression of known names is not asked.
    Spdx(CompactString) = Spdx
}

text_key! {
    /// Typisierung of a service: who makes the rules and who executes them, for instance `2/3`.
    ///
    /// Form: one of `1 2 2a 2b 3 3a 3b 2/3 2/3a 2/3b 4 4a 4b 5 6 7 8 9 10 11 12`. Source: code
    /// list `urn:de:fim:leika:typisierung`.
    #[derive(Copy)]
    TypingCode(Ascii<4>) = TypingCode
}

text_key! {
    /// Version of the record format, for instance `1.0`.
    ///
    /// Form: major version 1, a point, and a minor version up to 999. A newer minor version than
    /// [`SchemaVersion::CURRENT`] may have members that are not known here.
    #[derive(Copy)]
    SchemaVersion(Ascii<6>) = SchemaVersion
}

impl SchemaVersion {
    /// The version this library writes.
    pub const CURRENT: &'static str = "1.0";
}

text_key! {
    /// The code of a rule, for instance `NEED-005`, or one of its cases: `NEED-014/no-reason`.
    ///
    /// Form: 3–6 capital letters, a hyphen, 3 digits; a case is small words joined by hyphens.
    RuleCode(CompactString) = RuleCode
}

text_key! {
    /// The free name of something that can be asked for, for instance `rollout.weeks`.
    ///
    /// Form: at most 120 characters; words of letters, digits, `_` and `-` that begin with a
    /// letter or digit, joined by points.
    ConceptName(CompactString) = ConceptName
}

/// The SHA-256 digest of a content, for instance of a record in canonical form.
///
/// Form: `sha256:` and 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest with these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Digest {
        Digest(bytes)
    }

    /// The bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0; 64];
        for (pair, byte) in text.chunks_exact_mut(2).zip(self.0) {
            pair.copy_from_slice(&[hex(byte >> 4), hex(byte & 15)]);
        }
        f.write_str("sha256:")?;
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl serde::Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl Key for Digest {
    const FORMAT: Format = Format::Digest;

    fn read(text: &str) -> Result<Self, KeyFault> {
        if !is_digest(text) {
            return Err(KeyFault::Form);
        }
        let digits = text.as_bytes().iter().skip(7).map(|b| match b {
            b'a'..=b'f' => b - b'a' + 10,
            _ => b - b'0',
        });
        let mut bytes = [0; 32];
        for (index, digit) in digits.enumerate() {
            if let Some(byte) = bytes.get_mut(index / 2) {
                *byte = *byte << 4 | digit;
            }
        }
        Ok(Digest(bytes))
    }
}

impl Known for Digest {
    fn known(text: &str) -> Self {
        Digest::read(text).unwrap_or(Digest([0; 32]))
    }
}

key!(Digest);

const fn hex(half: u8) -> u8 {
    if half < 10 { b'0' + half } else { b'a' + half - 10 }
}

pub(super) fn is_digest(text: &str) -> bool {
    let hex = |b: u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
    text.len() == 71 && text.strip_prefix("sha256:").is_some_and(|rest| rest.bytes().all(hex))
}

pub(super) fn is_language_tag(text: &str) -> bool {
    let mut parts = text.as_bytes().split(|byte| *byte == b'-').peekable();
    let language = parts.next().unwrap_or_default();
    if !matches!(language.len(), 2 | 3) || !language.iter().all(u8::is_ascii_lowercase) {
        return false;
    }
    let script = |part: &&[u8]| match part {
        [first, rest @ ..] => {
            first.is_ascii_uppercase() && rest.len() == 3 && rest.iter().all(u8::is_ascii_lowercase)
        }
        [] => false,
    };
    let _ = parts.next_if(script);
    let region = |part: &&[u8]| match part.len() {
        2 => part.iter().all(u8::is_ascii_uppercase),
        3 => part.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    let _ = parts.next_if(region);
    parts.next().is_none()
}

pub(super) fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase())
}

pub(super) fn is_spdx(text: &str) -> bool {
    let inside =
        |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'+' | b'(' | b')' | b' ' | b'-');
    let first = text.as_bytes().first();
    text.len() <= 120
        && first.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'(')
        && text.bytes().all(inside)
}

pub(super) fn is_typing_code(text: &str) -> bool {
    match text.as_bytes() {
        [b'1'..=b'9'] | [b'2'..=b'4', b'a' | b'b'] | [b'1', b'0'..=b'2'] => true,
        [b'2', b'/', b'3', rest @ ..] => matches!(rest, [] | [b'a' | b'b']),
        _ => false,
    }
}

pub(super) fn is_concept_name(text: &str) -> bool {
    let word = |word: &[u8]| {
        word.first().is_some_and(u8::is_ascii_alphanumeric)
            && word.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
    };
    text.len() <= 120 && text.as_bytes().split(|b| *b == b'.').all(word)
}

/// Whether the text is a version of the record format.
pub(super) fn is_schema_version(text: &str) -> bool {
    match text.strip_prefix("1.").map(str::as_bytes) {
        Some([b'0']) => true,
        Some(minor @ [b'1'..=b'9', ..]) => minor.len() <= 3 && minor.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

/// Whether the text is the code of a rule.
pub(super) fn is_rule_code(text: &str) -> bool {
    let (code, case) = text.split_once('/').map_or((text, None), |(code, case)| (code, Some(case)));
    let is_code = code.split_once('-').is_some_and(|(family, number)| {
        (3..=6).contains(&family.len())
            && family.bytes().all(|byte| byte.is_ascii_uppercase())
            && number.len() == 3
            && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    let small = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(small);
    text.len() <= 80 && is_code && case.is_none_or(|case| case.split('-').all(is_word))
}
