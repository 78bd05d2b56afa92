//! WORD: how things are said, and what is left unsaid on purpose.

mod suppression;

use super::Rule;

pub(super) const RULES: &[Rule] = &[Rule::of::<suppression::Suppression>()];
