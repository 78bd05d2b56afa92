//! CORE: what holds for every record.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
