//! Looking at a document without reading it: what it is, one of its texts, its typed record.

use std::borrow::Cow;

use super::Checker;
use super::table::{Node, Object, Root};
use super::tape::{Span, Tape};

impl Checker {
    /// The value of `type`, when it is known.
    #[must_use]
    pub fn record_word(&self, root: &'static Root) -> Option<&'static str> {
        root.words.get(self.tape.variant).copied()
    }

    /// The id of the document, also of one that has errors elsewhere.
    #[must_use]
    pub fn id<'t>(&self, text: &'t str, root: &'static Root) -> Option<Cow<'t, str>> {
        self.text_of(text, object_of(&self.tape, root)?, "id")
    }

    /// A text member of the document, when it is there and fits.
    #[must_use]
    pub fn text_of<'t>(
        &self,
        text: &'t str,
        object: &'static Object,
        member: &str,
    ) -> Option<Cow<'t, str>> {
        let index = object.fields.iter().position(|field| field.name() == member)?;
        let (seen, words) = self.tape.members(self.tape.root, object.fields.len());
        let word = words.get(index).copied().filter(|word| *word != u64::MAX)?;
        if seen & (1 << index) == 0 {
            return None;
        }
        Some(Span::of(word).plain(text))
    }
}

/// The object a document is.
fn object_of(tape: &Tape, root: &'static Root) -> Option<&'static Object> {
    match root.withdrawn {
        Some(withdrawn) if tape.withdrawn => Some(withdrawn),
        _ => root.objects.get(tape.variant).copied(),
    }
}

impl Node {
    /// Whether a bare word of a table can stand for such a value without quotes.
    #[must_use]
    pub fn takes(&self, word: &str) -> bool {
        match self {
            Node::Integer { .. } => word.parse::<i64>().is_ok(),
            Node::Boolean { .. } => matches!(word, "true" | "false"),
            _ => false,
        }
    }
}
