//! What is wrong with a condition that a call is about: the rules say of one in a request what they
//! say of one in a record.

use super::CallError;
use crate::check::{Checker, Options};
use crate::findings::{Finding, Severity};
use crate::logic::Selector;
use crate::model::Need;
use crate::shape::{PatchOp, to_text};

/// What a check says of the condition; `need` is where it stands, otherwise it is the request, in
/// the member `at`.
///
/// # Errors
/// Where it compares what cannot be compared: it would hold for nobody, and nobody would see it.
pub fn doubts(
    condition: &Selector,
    need: Option<&Need>,
    at: &str,
    options: &Options,
) -> Result<Vec<Finding>, CallError> {
    // rules look at records, so it is put into one; as text, which a page reads anyway
    let [before, behind] = RECORD;
    let text = [before, &to_text(condition), behind].concat();
    let mut findings = Checker::new(options).check(text.as_bytes()).findings;
    findings.retain(|it| it.code.starts_with("COND") && it.path.starts_with(MEMBER));
    for finding in &mut findings {
        (finding.index, finding.at, finding.until) = (None, None, None);
        finding.record = need.map(|need| need.id.to_string());
        if need.is_none() {
            in_request(finding, at);
        }
    }
    if !findings.iter().any(|it| it.severity == Severity::Error) {
        return Ok(findings);
    }
    findings.retain(|it| it.severity == Severity::Error);
    Err(match need {
        Some(need) => CallError::UnsoundNeed(need.id.to_string(), findings),
        None => CallError::BadRequest(findings),
    })
}

/// A need that fits, around its condition.
const RECORD: [&str; 2] = [
    r#"{"type":"need","id":"BED","title":{"de":"-"},"created":"2020-01-01","kind":"functional","statement":{"de":"-"},"originators":[{"group":"-"}],"status":"draft","history":[],"affected":"#,
    "}",
];

/// Where a condition stands in a need.
const MEMBER: &str = "/affected";

/// The places as they are in the request.
fn in_request(finding: &mut Finding, at: &str) {
    let moved = |path: &mut String| {
        if let Some(rest) = path.strip_prefix(MEMBER) {
            *path = [at, rest].concat();
        }
    };
    moved(&mut finding.path);
    finding.related.iter_mut().for_each(moved);
    for change in &mut finding.fix {
        match change {
            PatchOp::Replace { path, .. }
            | PatchOp::Add { path, .. }
            | PatchOp::Remove { path } => {
                moved(path);
            }
            PatchOp::Move { from, path } => [from, path].into_iter().for_each(moved),
        }
    }
}
