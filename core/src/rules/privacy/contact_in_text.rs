//! PRIV-009: no telephone number, no mail address and no postal address in a text that everybody may read

use crate::keys::Mail;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Record, Visibility};
use crate::rules::{Check, Context, Violations};

/// No telephone number, no mail address and no postal address in a text that everybody may read
#[derive(Cases)]
pub enum ContactInText {
    #[de("In diesem öffentlichen Text steht eine E-Mail-Adresse.")]
    #[help_de("Nehmen Sie sie heraus; Anschriften gehören zur Kontaktangabe einer Stelle.")]
    #[en("this public text has a mail address in it")]
    #[help_en("take it out; addresses belong to the contact of an office")]
    Mail,
    #[de("In diesem öffentlichen Text steht eine Telefonnummer.")]
    #[help_de("Nehmen Sie sie heraus; Anschriften gehören zur Kontaktangabe einer Stelle.")]
    #[en("this public text has a telephone number in it")]
    #[help_en("take it out; addresses belong to the contact of an office")]
    Telephone,
    #[de("In diesem öffentlichen Text steht eine Anschrift.")]
    #[help_de("Nehmen Sie sie heraus; Anschriften gehören zur Kontaktangabe einer Stelle.")]
    #[en("this public text has a postal address in it")]
    #[help_en("take it out; addresses belong to the contact of an office")]
    Address,
}

impl Check for ContactInText {
    type Of = Record;
    const ABOUT: About = About {
        code: "PRIV-009",
        name: "contact-in-text",
        severity: Warning,
        since: "0.1",
        why: why(
            "Wer einen Bedarf beschreibt, setzt leicht die eigene Durchwahl darunter. In einem \
             öffentlichen Text bleibt sie für immer stehen.",
            "who describes a need easily puts a direct line below; in a public text it stays there \
             for ever",
            "DSGVO, Artikel 5 (Datenminimierung); Modell, alle Datensätze",
        ),
    };

    /// The finding does not repeat what it found: reports travel further than records.
    fn look(record: &Record, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let standard = record.record_type().usual_visibility();
        let visibility = record.head().and_then(|head| head.visibility).unwrap_or(standard);
        if visibility != Visibility::Public {
            return;
        }
        record.each_text(&mut |at, text| {
            for (language, words) in text.entries() {
                if has_mail(words) {
                    out.push(format!("{at}/{language}"), Self::Mail);
                }
                let digits = words.bytes().filter(u8::is_ascii_digit).count();
                if digits >= DIGITS && has_telephone(words) {
                    out.push(format!("{at}/{language}"), Self::Telephone);
                }
                if digits > POSTCODE && has_address(words) {
                    out.push(format!("{at}/{language}"), Self::Address);
                }
            }
        });
    }
}

const fn is_between(sign: char) -> bool {
    matches!(sign, ' ' | '\n' | '\t' | '(' | ')' | '<' | '>' | ',' | ';' | '\u{a0}')
}

/// Whether there is a mail address, or one that is meant to be read by people only: `it (at)
/// example.org`.
fn has_mail(words: &str) -> bool {
    if words.contains('@') && words.split(is_between).any(is_mail) {
        return true;
    }
    // no early end: this compares many bytes at once
    let is_bracket = |byte: u8| matches!(byte, b'(' | b')' | b'[' | b']');
    if !words.bytes().fold(false, |any, byte| any | is_bracket(byte)) {
        return false;
    }
    let parts: Vec<&str> = words.split(['(', ')', '[', ']']).map(str::trim).collect();
    parts.windows(2).enumerate().any(|(number, two)| match two {
        [before, "at" | "ät"] => {
            let behind = parts.get(number + 2..).unwrap_or_default().iter();
            let said: String = behind.map(|it| if is_dot(it) { "." } else { it }).collect();
            let host = said.split('.').map(str::trim).collect::<Vec<_>>().join(".");
            let [local, host] = [before.rsplit(is_between).next(), host.split(is_between).next()]
                .map(Option::unwrap_or_default);
            is_mail(&[local, "@", host].concat())
        }
        _ => false,
    })
}

fn is_dot(part: &str) -> bool {
    matches!(part, "dot" | "punkt")
}

fn is_mail(word: &str) -> bool {
    let word = word.strip_prefix("mailto:").unwrap_or(word).trim_end_matches(['.', ':', '!', '?']);
    word.parse::<Mail>().is_ok()
}

/// Whether there is a number with a German area or country code: `0251 1234567`, `+49 (0)30 …`.
fn has_telephone(words: &str) -> bool {
    let of_number = |sign: char| matches!(sign, '0'..='9' | ' ' | '/' | '-' | '(' | ')' | '+');
    words.split(|sign| !of_number(sign)).any(|run| is_telephone(run.trim()))
}

/// Whether there is a house number with a postcode and a place behind it: `Am Abdinghof 11, 33098
/// Paderborn`.
fn has_address(words: &str) -> bool {
    let is_postcode = |it: &str| it.len() == POSTCODE && it.bytes().all(|it| it.is_ascii_digit());
    let all: Vec<&str> = words.split([' ', '\n', '\u{a0}']).filter(|it| !it.is_empty()).collect();
    all.windows(3).any(|three| match three {
        [house, code, place] => {
            let code = code.strip_prefix("D-").unwrap_or(code);
            let number = house.trim_end_matches(|it: char| it == ',' || it.is_ascii_alphabetic());
            let is_number = (1..=4).contains(&number.len());
            let is_house = is_number && number.bytes().all(|byte| byte.is_ascii_digit());
            is_house
                && is_postcode(code)
                && place.starts_with(|it: char| matches!(it, 'A'..='Z' | 'Ä' | 'Ö' | 'Ü'))
        }
        _ => false,
    })
}

/// Fewer digits than this are no number that can be called from elsewhere.
const DIGITS: usize = 7;

/// So many digits have a postcode; a house number has one at least.
const POSTCODE: usize = 5;

fn is_telephone(run: &str) -> bool {
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    // a mobile number is often written in one: no key begins so and is as long
    let is_mobile = ["015", "016", "017"].iter().any(|begin| run.starts_with(begin));
    if is_mobile && digits == run.len() && (10..=11).contains(&digits) {
        return true;
    }
    let begins = ["+49", "(0", "0"].iter().any(|begin| run.starts_with(begin));
    // a day, a key or a span of years is written otherwise
    let groups = run.split([' ', '/', '-']).filter(|part| !part.is_empty()).count();
    begins && (DIGITS..=15).contains(&digits) && groups >= 2
}
