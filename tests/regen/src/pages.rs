//! Reference pages made from the rule catalogue.

use crate::Files;

/// Adds the pages.
pub fn add(_files: &mut Files) {}
