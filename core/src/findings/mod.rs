//! Findings: what is said of a record, in both languages, with limits and exact totals.

mod finding;
mod report;
mod sentences;
mod violation;

pub use crate::messages::{Lang, Severity, Words};
pub use finding::Finding;
pub(crate) use report::{Collector, is_meant};
pub use report::{Edition, LeftOut, LookedAt, Policy, Report};

pub use crate::register::{Skipped, SkippedWhy};
pub use sentences::Sentences;
pub(crate) use violation::{Row, Violation};
