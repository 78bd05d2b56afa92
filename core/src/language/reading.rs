//! A text with its tokens, read once for all that ask about it.

use super::tokens::{Token, sentences, tokens};

/// A text that was read.
#[derive(Clone, Debug)]
pub struct Reading<'t> {
    /// The text.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: Vec<Token<'t>>,
}

impl<'t> Reading<'t> {
    /// Reads a text.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        Reading { text, tokens: tokens(text) }
    }

    /// Its sentences.
    pub fn sentences(&self) -> impl Iterator<Item = &[Token<'t>]> {
        sentences(&self.tokens)
    }
}
