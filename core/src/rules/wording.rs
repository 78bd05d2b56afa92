//! WORD: wording.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
