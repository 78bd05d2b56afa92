//! What decides among offers that count as equal.

use compact_str::CompactString;

use super::id;
use super::key::text_key;

/// A word, or a criterion by its id.
pub(super) const PATTERN: &str =
    "^(?:price|points|lot|criterion:(?!role:)[A-Za-z0-9][A-Za-z0-9._:/-]{0,119})$";

const CRITERION: &str = "criterion:";

text_key! {
    /// What decides among equals: `price`, `points`, `lot`, or a criterion: `criterion:K2`.
    ///
    /// Source: model, profile.
    TieBreak(CompactString) = TieBreak
}

impl TieBreak {
    /// The id of the criterion, where one decides.
    #[must_use]
    pub fn criterion(&self) -> Option<&str> {
        self.as_str().strip_prefix(CRITERION)
    }
}

pub(super) fn is_tie_break(text: &str) -> bool {
    matches!(text, "price" | "points" | "lot")
        || text.strip_prefix(CRITERION).is_some_and(id::is_id)
}
