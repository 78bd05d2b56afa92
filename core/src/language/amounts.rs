//! Numbers and comparisons that leave open what they mean.

use super::lists::{List, hits, is_in};
use super::tokens::{End, Sort, Token, before};

/// What is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A number of nothing.
    NoUnit,
    /// An amount of which it is not said whether it is the least or the most.
    NoBound,
    /// A comparison with nothing.
    ComparedWithNothing,
}

/// Units of which more or less may be meant.
const UNITS: &[&str] = &[
    "%",
    "prozent",
    "sekunde-",
    "sekunden",
    "minute-",
    "minuten",
    "stunde-",
    "stunden",
    "nutzer-",
    "nutzende-",
    "sitzungen",
    "anfragen",
    "mbit/s",
    "gb",
    "tb",
    "ms",
    "zugriffe-",
    "gleichzeitige-",
];

/// Words by which one knows which way an amount is bounded.
const BOUNDS: &[&str] = &[
    "mindestens",
    "höchstens",
    "maximal",
    "minimal",
    "max",
    "min",
    "mind",
    "bis",
    "unter",
    "über",
    "innerhalb",
    "binnen",
    "spätestens",
    "weniger",
    "mehr",
    "ab",
    "rund",
    "genau",
    "je",
    "nach",
    "vor",
    "um",
    "alle",
    "zwischen",
    "wenigstens",
    "exakt",
    "frühestens",
    "größer",
    "kleiner",
    "pro",
];

/// Words whose number is a reference.
const NUMBERED: &[&str] = &[
    "§",
    "§§",
    "absatz",
    "abs",
    "nummer",
    "nr",
    "artikel",
    "art",
    "satz",
    "version",
    "anlage",
    "kapitel",
    "stufe",
    "teil",
    "abschnitt",
    "din",
    "iso",
    "en",
    "tls",
    "seite",
    "priorität",
    "bitv",
    "wcag",
    "typ",
    "los",
    "klasse",
    "ziffer",
    "punkt",
    "level",
    "jahr",
    "jahre",
    "ende",
    "mitte",
];

/// What is open in a sentence, each with the number of its token.
pub fn amounts<'a>(sentence: &'a [Token<'_>]) -> impl Iterator<Item = (usize, Amount)> + use<'a> {
    let of_numbers = sentence
        .iter()
        .enumerate()
        .filter_map(move |(at, token)| number(sentence, at, token).map(|amount| (at, amount)));
    let is_compared = || sentence.iter().any(|token| token.is_one_of(&["als", "gegenüber"]));
    let of_comparisons = hits(sentence, List::Compared, &[])
        .filter(move |hit| !follows_negation(sentence, hit.at) && !is_compared())
        .filter(move |hit| !has_ended(sentence, hit.at))
        .map(|hit| (hit.at, Amount::ComparedWithNothing));
    of_numbers.chain(of_comparisons)
}

/// What is open about a number.
fn number(sentence: &[Token<'_>], at: usize, token: &Token<'_>) -> Option<Amount> {
    let is_plain = |text: &str| text.bytes().all(|it| matches!(it, b'0'..=b'9' | b',' | b'.'));
    let is_year =
        |text: &str| text.len() == 4 && ["19", "20"].iter().any(|it| text.starts_with(it));
    if token.sort != Sort::Number || !is_plain(token.text) || is_year(token.text) {
        return None;
    }
    // „Stufe 1“, „§§ 3 und 4“, „2 bis 3 Sekunden“
    let before = before(sentence, at);
    if before.is_some_and(|it| it.is_one_of(NUMBERED) || it.is_one_of(JOINS) || !it.is_small()) {
        return None;
    }
    let next = sentence.get(at + 1).filter(|_| token.end != End::Sentence)?;
    if is_in(next, UNITS) {
        let bounded = sentence.iter().any(|token| token.is_one_of(BOUNDS));
        return (!bounded).then_some(Amount::NoBound);
    }
    let has_noun = !next.is_small() || next.ends_with("e") || next.is_one_of(JOINS);
    (!has_noun && token.end == End::Blank).then_some(Amount::NoUnit)
}

/// Words between two numbers.
const JOINS: &[&str] = &["und", "bis", "oder"];

/// `nicht mehr`, `immer schwerer` and `umso besser` compare with nothing.
fn follows_negation(sentence: &[Token<'_>], at: usize) -> bool {
    before(sentence, at).is_some_and(|it| {
        it.is_one_of(&["nicht", "immer", "umso", "desto", "keine", "kein", "ein", "zwei"])
    })
}

/// `niemand mehr`, `bekommen keine Updates mehr`: something has ended, nothing is compared.
fn has_ended(sentence: &[Token<'_>], at: usize) -> bool {
    let before = sentence.get(..at).unwrap_or_default();
    let clause = before.rsplit(|token| token.end != End::Blank).next().unwrap_or_default();
    sentence.get(at).is_some_and(|it| it.is("mehr"))
        && clause.iter().any(|it| it.is_one_of(NEGATIONS))
}

/// Words that deny.
const NEGATIONS: &[&str] = &[
    "nicht",
    "nichts",
    "nie",
    "niemals",
    "niemand",
    "niemandem",
    "niemanden",
    "nirgends",
    "kein",
    "keine",
    "keinem",
    "keinen",
    "keiner",
    "keines",
    "kaum",
];
