//! Modal verbs: how binding a sentence says that something is.

use super::tokens::{End, Token, before};

/// What a modal verb says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modal {
    /// MUSS, DARF NICHT, DARF NUR.
    Must,
    /// SOLL, SOLLTE.
    Should,
    /// KANN, DARF.
    May,
}

/// A modal verb in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keyword {
    /// The number of its token.
    pub at: usize,
    /// What it says.
    pub modal: Modal,
    /// Whether it is written in capitals, on purpose.
    pub is_upper: bool,
}

const MUST: &[&str] = &["muss", "müssen", "musst", "müsse", "muß"];
const SHOULD: &[&str] = &["soll", "sollen", "sollte", "sollten"];
const MAY: &[&str] = &["kann", "können"];
const ALLOWED: &[&str] = &["darf", "dürfen"];

/// What turns a permission into a prohibition or a limit.
const LIMITS: &[&str] = &[
    "nicht",
    "nie",
    "niemals",
    "kein",
    "keine",
    "keinen",
    "keiner",
    "keinem",
    "keines",
    "nur",
    "ausschließlich",
    "weder",
    "höchstens",
    "keinesfalls",
];

/// The modal verbs of a sentence that say how binding it is. Where some are in capitals, those alone;
/// otherwise those of its main clauses: one at the end of a clause belongs to another clause, and one
/// behind another is its infinitive.
pub fn keywords<'a>(sentence: &'a [Token<'_>]) -> impl Iterator<Item = Keyword> + use<'a> {
    let upper = sentence.iter().any(|token| token.is_upper() && word(token).is_some());
    sentence.iter().enumerate().filter_map(move |(at, token)| {
        let known = word(token)?;
        let is_upper = token.is_upper();
        let rest = sentence.get(at + 1..).unwrap_or_default();
        let before = before(sentence, at);
        if upper && !is_upper || !upper && !is_finite(before, token, rest) {
            return None;
        }
        let modal = match known {
            Some(modal) => modal,
            None if rest.iter().any(|it| it.is_one_of(LIMITS)) => Modal::Must,
            None => Modal::May,
        };
        Some(Keyword { at, modal, is_upper })
    })
}

/// The modal verb that a token is; inside, what it says where that does not hang on the sentence.
fn word(token: &Token<'_>) -> Option<Option<Modal>> {
    // most words of a text are told apart by their first letter
    let [b'm' | b's' | b'k' | b'd', _] = token.head() else { return None };
    let table = [
        (MUST, Some(Modal::Must)),
        (SHOULD, Some(Modal::Should)),
        (MAY, Some(Modal::May)),
        (ALLOWED, None),
    ];
    table.into_iter().find(|(words, _)| token.is_one_of(words)).map(|(_, modal)| modal)
}

/// Whether it rules a clause of its own: something follows within the clause, or the clause goes on
/// behind one that is put in (`sollen, soweit …, aufbewahren`).
fn is_finite(before: Option<&Token<'_>>, token: &Token<'_>, rest: &[Token<'_>]) -> bool {
    let goes_on = match token.end {
        End::Blank => true,
        End::Break => {
            let is_put_in = rest.first().is_some_and(|next| next.is_one_of(PUT_IN));
            is_put_in && !before.is_some_and(|it| it.is_small() && it.ends_with("n"))
        }
        End::Sentence => false,
    };
    goes_on && rest.first().is_some_and(|next| !next.is_one_of(&["und", "oder"]))
}

/// Words that begin a clause put into another.
const PUT_IN: &[&str] =
    &["soweit", "sofern", "wenn", "falls", "sobald", "nachdem", "bevor", "auch"];
