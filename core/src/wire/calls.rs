//! The calls by name: a request and named texts in, an answer out, whatever was given.

use super::answers;
use super::held::{Held, Intake};
use super::requests::{CheckRequest, DigestRequest, PathsRequest};
use crate::check::Options;
use crate::findings::{Finding, Lang, Policy, Report, Severity};
use crate::matching::{PathQuery, Who};
use crate::rules;
use crate::shape::table::Root;
use crate::shape::{
    CHECK_REQUEST_ROOT, Checker, DIGEST_REQUEST_ROOT, FromTape, Limits, PATHS_REQUEST_ROOT, Reader,
    utf8,
};

/// Carries out a call; the answer is JSON text, also where the request cannot be understood.
///
/// Named inputs are texts by name: `successors.csv` is the table of successors, any other `.csv`
/// that of units, `.jsonl` is JSON Lines, all else JSON. A text without a name is given the name `""`.
#[must_use]
pub fn call(name: &str, request: &[u8], inputs: &[(&str, &[u8])]) -> Vec<u8> {
    match name {
        "check" => Intake::new(request).map_or_else(|error| error, |it| it.with(inputs).report()),
        #[cfg(feature = "report")]
        "sarif" => Intake::new(request).map_or_else(|error| error, |it| it.with(inputs).sarif()),
        "paths" => match Intake::new(b"{}") {
            Ok(intake) => intake.with(inputs).call(name, request),
            Err(error) => error,
        },
        #[cfg(feature = "report")]
        "report" => super::report::call(request, inputs),
        "digest" => digest(request, inputs).unwrap_or_else(|error| error),
        #[cfg(feature = "reference")]
        "schema" | "catalogue" | "explain" => super::reference::call(name, request),
        _ => unknown(name),
    }
}

/// The digest of the one record that is given.
fn digest(request: &[u8], inputs: &[(&str, &[u8])]) -> Result<Vec<u8>, Vec<u8>> {
    let request: DigestRequest = read(request, &DIGEST_REQUEST_ROOT)?;
    let [(_, text)] = inputs else { return Err(bad("one record is wanted")) };
    let mut options = Options::default();
    options.policy.lang = request.lang.unwrap_or(Lang::De);
    let digest = crate::check::digest(text, &options).map_err(|report| no_record(&report))?;
    Ok(answers::digest(&digest))
}

/// Why there is no record: not exactly one was given, or its structure has errors.
fn no_record(report: &Report) -> Vec<u8> {
    if report.records != 1 {
        return bad(&format!("one record is wanted, not {}", report.records));
    }
    let errors = report.findings.iter().filter(|it| it.severity == Severity::Error);
    answers::error("bad_request", "the record does not fit", &errors.cloned().collect::<Vec<_>>())
}

pub(super) fn unknown(name: &str) -> Vec<u8> {
    answers::error("unknown_call", &format!("there is no call “{name}”"), &[])
}

/// Carries out a call on a register that is held.
pub(super) fn on_register(held: &Held, name: &str, request: &[u8]) -> Vec<u8> {
    match name {
        "paths" => paths(held, request),
        #[cfg(feature = "report")]
        "report" => super::report::on_register(held, request),
        _ => call(name, request, &[]),
    }
}

fn paths(held: &Held, request: &[u8]) -> Vec<u8> {
    match read::<PathsRequest>(request, &PATHS_REQUEST_ROOT) {
        Ok(request) => match query(request) {
            Some(query) => answers::paths(&held.register().paths(&query)),
            None => answers::error("bad_request", "unit or organisation is missing", &[]),
        },
        Err(error) => error,
    }
}

fn query(request: PathsRequest) -> Option<PathQuery> {
    let unit = request.unit.map(Who::Unit);
    let who = unit.or(request.organisation.map(Who::Organisation))?;
    let mut query = PathQuery::new(who, request.as_of);
    query.service = request.service;
    query.lang = request.lang.unwrap_or(Lang::De);
    Some(query)
}

/// The options a request to check means.
pub(super) fn options(request: &[u8]) -> Result<(Options, bool), Vec<u8>> {
    let request: CheckRequest = read(request, &CHECK_REQUEST_ROOT)?;
    let mut policy = Policy::default();
    policy.lang = request.lang.unwrap_or(Lang::De);
    policy.limit = request.limit.map_or(policy.limit, u64::from);
    policy.mask = request.mask.unwrap_or(false);
    for (code, wish) in request.severities.unwrap_or_default().iter() {
        let code = code.to_string();
        match rules::find(&code) {
            None => return Err(bad(&format!("severities: there is no rule {code}"))),
            Some(rule) if matches!(rule.check, rules::Check::Shape) => {
                return Err(bad(&format!("severities: {code} is about structure and stays")));
            }
            Some(_) => policy.severities.insert(code, wish.severity()),
        };
    }
    let (as_of, scope) = (request.as_of, request.scope);
    let options = Options { as_of, scope, policy, ..Options::default() };
    Ok((options, request.lines.unwrap_or(false)))
}

fn bad(message: &str) -> Vec<u8> {
    answers::error("bad_request", message, &[])
}

/// Reads a request by its table; what is wrong with it is told like any finding.
pub(super) fn read<T: FromTape>(request: &[u8], root: &'static Root) -> Result<T, Vec<u8>> {
    let Ok(text) = utf8(request) else { return Err(bad("the request is not UTF-8")) };
    let mut checker = Checker::default();
    let outcome = checker.check(text, root, Limits::default());
    if outcome.fits {
        return Ok(Reader::new(text, &checker.tape).read());
    }
    let findings: Vec<Finding> = crate::check::of_request(&checker, text);
    let first = findings.first();
    let message = first.map_or_else(
        || "not understood".to_owned(),
        |finding| format!("request{}: {}", finding.path, finding.message),
    );
    Err(answers::error("bad_request", &message, &findings))
}
