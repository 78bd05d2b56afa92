//! PRIV: the protected space.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
