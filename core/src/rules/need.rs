//! NEED: needs.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
