//! Texts with parameters.
//!
//! `{name}` is the value; `{name?one|many}` is the first text when the number is 1, otherwise the
//! second, with `#` for the number.

use super::{Lang, Param};
use crate::keys::{Date, hex};

/// Longest value shown in a sentence, in characters.
const SHOWN: usize = 80;

/// The text with the parameters put in.
#[must_use]
pub fn render(template: &str, params: &[(&'static str, Param)], lang: Lang) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((slot, after)) = after.split_once('}') else { break };
        let (name, forms) = slot.split_once('?').unwrap_or((slot, ""));
        if let Some((_, param)) = params.iter().find(|(known, _)| *known == name) {
            put(&mut out, param, forms, lang);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The text without values: an ellipsis where a finding has one, plural forms for many.
#[must_use]
pub fn outline(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((slot, after)) = after.split_once('}') else { break };
        out.push_str(before);
        match slot.split_once('|') {
            Some((_, many)) => out.push_str(&many.replace('#', "…")),
            None => out.push('…'),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

fn put(out: &mut String, param: &Param, forms: &str, lang: Lang) {
    match (param, forms.split_once('|')) {
        (Param::Number(1), Some((one, _))) => out.push_str(one),
        (Param::Number(number), Some((_, many))) => {
            out.push_str(&many.replace('#', &number.to_string()));
        }
        (Param::Number(number), None) => out.push_str(&number.to_string()),
        (Param::Word(word), _) => out.push_str(word.said.say(lang)),
        (Param::Text(text), _) => shorten(out, text),
        (Param::Name(name), _) => shorten(out, name),
        (Param::Day(day), _) => out.push_str(&day_text(*day, lang)),
        (Param::Texts(texts), _) => list(out, texts.iter().map(String::as_str)),
        (Param::Words(words), _) => list(out, words.iter().map(|word| word.said.say(lang))),
    }
}

fn list<'w>(out: &mut String, words: impl Iterator<Item = &'w str>) {
    for (index, word) in words.enumerate() {
        out.push_str(if index == 0 { "" } else { ", " });
        shorten(out, word);
    }
}

fn shorten(out: &mut String, text: &str) {
    for sign in text.chars().take(SHOWN) {
        match is_invisible(sign) {
            true => {
                let [_, _, high, low] = u32::from(sign).to_be_bytes();
                out.push_str("[U+");
                out.extend([high >> 4, high & 15, low >> 4, low & 15].map(hex));
                out.push(']');
            }
            false => out.push(sign),
        }
    }
    if text.chars().nth(SHOWN).is_some() {
        out.push('…');
    }
}

/// Whether nobody sees the sign, or it turns the direction of writing; it is shown by its number.
#[must_use]
pub fn is_invisible(sign: char) -> bool {
    let blank =
        matches!(sign, '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{202f}' | '\u{205f}');
    let turns = matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    blank || turns || sign.is_control() || matches!(sign, '\u{3164}' | '\u{ffa0}' | '\u{feff}')
}

/// A day as people write it: `31.12.2022` in German, `2022-12-31` in English.
#[must_use]
pub fn day_text(day: Date, lang: Lang) -> String {
    let iso = day.to_string();
    match (lang, iso.as_bytes()) {
        (Lang::De, [..]) if iso.len() == 10 => {
            let part = |from: usize, to: usize| iso.get(from..to).unwrap_or_default();
            [part(8, 10), ".", part(5, 7), ".", part(0, 4)].concat()
        }
        _ => iso,
    }
}

/// A number as people write it, its thousands apart: `20.000` in German, `20,000` in English.
#[must_use]
pub fn number_text(number: u64, lang: Lang) -> String {
    let point = if lang == Lang::De { '.' } else { ',' };
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            out.push(point);
        }
        out.push(digit);
    }
    out
}
