//! Sentences that name nobody who acts.

use super::modal::keywords;
use super::tokens::{End, Token};

const BECOME: &[&str] = &["wird", "werden", "wurde", "wurden"];
const BE: &[&str] = &["ist", "sind"];
const ACTORS: &[&str] = &["durch", "von", "vom", "seitens"];
const PRONOUNS: &[&str] = &["er", "sie", "dies", "diese", "dieser", "das", "es"];

/// The word by which one sees that nobody acts: a passive (`wird … geprüft`, `ist zu prüfen`) that
/// says neither by whom nor by what means.
#[must_use]
pub fn without_actor<'t>(sentence: &[Token<'t>]) -> Option<&'t str> {
    let first = sentence.first()?;
    // „Sie“ in a demand to the reader stands behind its verb
    if first.is_one_of(PRONOUNS) && sentence.get(1).is_some_and(|it| is_verb(it)) && !first.is("es")
    {
        return Some(first.text);
    }
    let main = main_clause(sentence);
    if main.iter().any(|token| token.is_one_of(ACTORS)) {
        return None;
    }
    // „ohne beteiligt zu werden“ is no finite verb
    let is_finite = |at: usize| at == 0 || main.get(at - 1).is_some_and(|it| !it.is("zu"));
    let mut passive = main.iter().enumerate().filter(|(_, it)| it.is_one_of(BECOME));
    let finite = passive.find(|(at, _)| is_finite(*at)).map(|(_, it)| it);
    let participle = main.iter().any(is_participle);
    if let Some(token) = finite.filter(|_| participle) {
        return Some(token.text);
    }
    let be = main.iter().position(|token| token.is_one_of(BE))?;
    let behind = main.get(be + 1..).unwrap_or_default();
    let to = behind.windows(2).any(|two| match two {
        [zu, verb] => zu.is("zu") && verb.is_small() && verb.ends_with("n"),
        _ => false,
    });
    let joined = behind
        .last()
        .is_some_and(|verb| verb.is_small() && has(verb, *b"zu") && verb.ends_with("en"));
    (to || joined).then(|| main.get(be).map(|token| token.text))?
}

fn is_verb(token: &Token<'_>) -> bool {
    keywords(&[*token, *token]).next().is_some() || token.is_small() && token.ends_with("t")
}

/// The tokens of the clause that the first finite verb rules: without what stands between commas.
fn main_clause<'a, 't>(sentence: &'a [Token<'t>]) -> &'a [Token<'t>] {
    let is_verb = |token: &Token<'_>| token.is_one_of(BECOME) || token.is_one_of(BE);
    let mut clauses = sentence.split_inclusive(|token| token.end == End::Break).enumerate();
    let is_other = |number: usize, clause: &[Token<'_>]| {
        let first = clause.first();
        first.is_some_and(|it| it.is_one_of(CONDITIONS) || number > 0 && it.is_one_of(RELATIVE))
    };
    let main = clauses.find(|(at, clause)| !is_other(*at, clause) && clause.iter().any(is_verb));
    main.map_or(&[], |(_, clause)| clause)
}

/// Words that begin a clause on a condition, a reason or an aim.
const CONDITIONS: &[&str] =
    &["wenn", "weil", "da", "ob", "um", "falls", "soweit", "sofern", "damit", "dass", "nachdem"];

/// Words that begin a clause on a noun before it.
const RELATIVE: &[&str] = &[
    "die", "der", "das", "den", "dem", "denen", "deren", "welche", "welcher", "welches", "wie",
    "nur", "in", "mit", "für", "auf",
];

/// Whether the two letters stand in it: a search for any text would be the larger part of the rule.
fn has(token: &Token<'_>, letters: [u8; 2]) -> bool {
    token.text.as_bytes().windows(2).any(|two| *two == letters)
}

fn is_participle(token: &Token<'_>) -> bool {
    let is_end = token.ends_with("t") || token.ends_with("en");
    token.is_small()
        && is_end
        && token.text.len() > 5
        && (has(token, *b"ge")
            || BEGINS.iter().any(|it| token.text.starts_with(it))
            || token.ends_with("iert"))
}

const BEGINS: &[&str] = &["be", "ver", "er", "ent", "zer", "über", "unter", "wider"];
