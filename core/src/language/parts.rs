//! The parts of a requirement: condition – who – MUSS, SOLL, KANN – what – verb.

use super::modal::{Keyword, keywords};
use super::tokens::{End, Token};

/// The parts of a requirement, as ranges of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<'t> {
    /// When it holds; empty where it always does.
    pub condition: &'t str,
    /// Who does it.
    pub who: &'t str,
    /// How binding it is.
    pub keyword: &'t str,
    /// What is done.
    pub what: &'t str,
    /// The verb at its end.
    pub verb: &'t str,
}

/// Which part of a requirement is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// It does not say how binding it is.
    Keyword,
    /// It does not say who.
    Who,
    /// It has no verb at its end.
    Verb,
}

/// Subjects that name nobody.
const NOBODY: &[&str] = &["es", "man"];

/// Words that begin a condition.
const CONDITIONS: &[&str] = &["wenn", "falls", "sofern", "sobald", "soweit", "bei", "nach", "vor"];

/// The parts of a sentence, which is part of `text`.
///
/// # Errors
/// The first part that is missing.
pub fn parts<'t>(text: &'t str, sentence: &[Token<'t>]) -> Result<Parts<'t>, Missing> {
    let Some(Keyword { at, .. }) = keywords(sentence).next() else {
        return Err(Missing::Keyword);
    };
    let keyword = sentence.get(at).ok_or(Missing::Keyword)?;
    let before = sentence.get(..at).unwrap_or_default();
    let behind = sentence.get(at + 1..).unwrap_or_default();
    // inversion: „Wenn …, MUSS der Anbieter …“ names who behind the keyword
    let comma = before.iter().rposition(|token| token.end == End::Break);
    let is_condition = before.first().is_some_and(|it| it.is_one_of(CONDITIONS));
    let who = match (is_condition, comma) {
        (true, Some(comma)) => before.get(comma + 1..).unwrap_or_default(),
        _ => before,
    };
    let names_nobody = |tokens: &[Token<'_>]| {
        tokens.first().is_none_or(|it| it.is_one_of(NOBODY) && tokens.len() == 1)
    };
    if names_nobody(who)
        && (!is_condition
            || names_nobody(behind)
            || behind.first().is_some_and(|it| it.is_one_of(NOBODY)))
    {
        return Err(Missing::Who);
    }
    let verb = last_verb(behind).ok_or(Missing::Verb)?;
    let end = offset(text, verb);
    let span = |from: usize, to: usize| text.get(from..to).unwrap_or_default().trim();
    let (key, after) = (offset(text, keyword), offset(text, keyword) + keyword.text.len());
    let begin = who.first().map_or(key, |token| offset(text, token));
    let start = before.first().map_or(key, |token| offset(text, token));
    Ok(Parts {
        condition: span(start, begin),
        who: span(begin, key),
        keyword: keyword.text,
        what: span(after, end),
        verb: verb.text,
    })
}

fn offset(text: &str, token: &Token<'_>) -> usize {
    (token.text.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// How many things a sentence asks for: modal verbs, or verbs joined under the last one.
#[must_use]
pub fn obligations(sentence: &[Token<'_>]) -> usize {
    let modals = keywords(sentence).count();
    if modals != 1 {
        return modals;
    }
    let joined = sentence.windows(4).any(|four| match four {
        [before, first, and, second] => {
            let is_list = first.end == End::Blank && is_infinitive(first) && !is_adjective(first);
            let is_list = is_list && !before.is("zu");
            // „der funktionalen und technischen Anforderungen“ has no verb before the „und“
            let goes_on = is_infinitive(second) && second.end == End::Blank;
            is_list && and.is_one_of(&["und", "sowie", "noch"]) && !goes_on
        }
        _ => false,
    });
    1 + usize::from(joined)
}

fn is_adjective(token: &Token<'_>) -> bool {
    ["igen", "lichen", "ischen", "baren", "samen", "ellen", "alen", "iven", "ären", "enden"]
        .iter()
        .any(|end| token.ends_with(end))
}

/// The verb that ends the main clause: at the end of the sentence, or before what is put behind it.
fn last_verb<'a, 't>(behind: &'a [Token<'t>]) -> Option<&'a Token<'t>> {
    let last = behind.iter().find(|it| it.end == End::Sentence).or(behind.last());
    let ends = |it: &&Token<'t>| it.end != End::Blank && is_infinitive(it);
    let before_as = behind.windows(2).find_map(|two| match two {
        [verb, than] if than.is("als") && is_infinitive(verb) => Some(verb),
        _ => None,
    });
    last.filter(|it| is_infinitive(it)).or_else(|| behind.iter().rfind(ends)).or(before_as)
}

fn is_infinitive(token: &Token<'_>) -> bool {
    let is_other = || token.is_one_of(&["in", "von", "an", "den", "einen", "keinen"]);
    token.ends_with("n") && token.is_small() && !is_other()
}
