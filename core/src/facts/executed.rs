//! Who executes a service, as far as its FIM typing tells.

use crate::keys::TypingCode;

/// Whether every code says that somebody else than municipalities executes. Without a code nothing
/// is said.
#[must_use]
pub fn is_executed_elsewhere(typing: &[TypingCode]) -> bool {
    !typing.is_empty() && typing.iter().all(|code| NOT_MUNICIPAL.contains(&code.as_str()))
}

/// The federation rules and executes (1), or the Land executes (a). With 2, 3, 2/3 and 4 alone it is
/// not said whether Land or municipality does.
const NOT_MUNICIPAL: &[&str] = &["1", "2a", "3a", "2/3a", "4a"];
