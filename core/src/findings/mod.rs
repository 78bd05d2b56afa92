//! Findings: what is said of a record, in both languages, with limits and exact totals.

mod finding;
mod report;
mod sentences;
mod violation;

pub use crate::messages::{Lang, Severity, Words, day_text, outline, render};
pub use finding::Finding;
pub use report::{Collector, Edition, LeftOut, LookedAt, Policy, Report, is_meant};
pub use sentences::Sentences;
pub use violation::Violation;
