//! LINK: relations between records.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
