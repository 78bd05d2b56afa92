//! Findings: what is said of a record, in both languages, with limits and exact totals.

mod finding;
mod hit;
mod report;
mod template;
mod words;

pub use finding::{Finding, Lang, Severity, Words};
pub use hit::Hit;
pub use report::{Collector, Policy, Report};
pub use template::{day_text, outline, render};
