//! The calls by name: a request and named texts in, an answer out, whatever was given.

use super::answers;
use super::handle::{RegisterHandle, RegisterReader};
use super::host::Host;
use super::requests::{CheckRequest, DigestRequest, PathsRequest};
use crate::check::Options;
use crate::findings::{Finding, Lang, Report, Severity};
use crate::matching::{PathQuery, Who};
use crate::messages::Words;
use crate::register::Register;
use crate::rules;
use crate::shape::json::Parts;
use crate::shape::table::Root;
use crate::shape::{Checker, FromTape, Limits, TapeReader, utf8};
use crate::tables::{CHECK_REQUEST_ROOT, DIGEST_REQUEST_ROOT, PATHS_REQUEST_ROOT};

/// Carries out a call; the answer is JSON text, also where the request cannot be understood.
///
/// Named inputs are texts by name: `successors.csv` is the table of successors, any other `.csv`
/// that of units, `.jsonl` is JSON Lines, all else JSON. A text without a name is given the name `""`.
#[must_use]
pub fn call(name: &str, request: &[u8], inputs: &[(&str, &[u8])]) -> Vec<u8> {
    Host::default().call(name, request, inputs)
}

impl Host {
    /// Carries out a call, as [`call`] does.
    #[must_use]
    pub fn call(&self, name: &str, request: &[u8], inputs: &[(&str, &[u8])]) -> Vec<u8> {
        let answer = match name {
            "check" => RegisterReader::at(self, request).map(|it| it.with(inputs).report()),
            #[cfg(feature = "report")]
            "sarif" => RegisterReader::at(self, request).map(|it| it.with(inputs).sarif()),
            "paths" => {
                let handle =
                    RegisterReader::with_options(self, Options::default(), false).with(inputs);
                paths(self, request, handle.register())
            }
            #[cfg(feature = "report")]
            "report" => super::report::call(self, request, inputs),
            "digest" => digest(self, request, inputs),
            #[cfg(feature = "reference")]
            "schema" | "catalogue" | "explain" => super::reference::call(self, name, request),
            _ => Err(unknown(name)),
        };
        answer.unwrap_or_else(|error| error)
    }
}

/// The digest of the one record that is given.
fn digest(host: &Host, request: &[u8], inputs: &[(&str, &[u8])]) -> Result<Vec<u8>, Vec<u8>> {
    let request: DigestRequest = read(host, request, &DIGEST_REQUEST_ROOT)?;
    let lang = request.lang.unwrap_or(Lang::De);
    let [(_, text)] = inputs else { return Err(not_one(inputs.len(), lang)) };
    let options = host.options(lang)?;
    let digest = crate::check::digest(text, &options).map_err(|report| no_record(&report, lang))?;
    Ok(answers::digest(&digest))
}

/// Why there is no digest: not exactly one record was given, its structure has errors, or the host
/// lends no NFC.
fn no_record(report: &Report, lang: Lang) -> Vec<u8> {
    if report.records != 1 {
        return not_one(usize::try_from(report.records).unwrap_or(usize::MAX), lang);
    }
    let errors = report.findings.iter().filter(|it| it.severity == Severity::Error);
    let message = match report.ok {
        false => Words::new(
            "Der Datensatz hat Fehler in seinem Aufbau.",
            "the record has errors in its structure",
        ),
        true => Words::new(
            "Hier lassen sich Texte nicht in die Normalform NFC bringen; der Datensatz braucht sie.",
            "texts cannot be brought into normal form NFC here, and the record needs it",
        ),
    };
    answers::error("bad_request", message.say(lang), &errors.cloned().collect::<Vec<_>>())
}

fn not_one(count: usize, lang: Lang) -> Vec<u8> {
    let de = format!("Nötig ist genau ein Datensatz, nicht {count}.");
    bad(lang, &de, &format!("one record is wanted, not {count}"))
}

pub(super) fn unknown(name: &str) -> Vec<u8> {
    let message = format!("Einen Aufruf „{name}“ gibt es nicht · there is no call “{name}”");
    answers::error("unknown_call", &message, &[])
}

/// Carries out a call on a register that is held.
pub(super) fn on_register(handle: &RegisterHandle, name: &str, request: &[u8]) -> Vec<u8> {
    match name {
        "paths" => paths(&handle.host, request, handle.register()).unwrap_or_else(|error| error),
        #[cfg(feature = "report")]
        "report" => super::report::on_register(handle, request),
        _ => handle.host.call(name, request, &[]),
    }
}

fn paths(host: &Host, request: &[u8], register: &Register) -> Result<Vec<u8>, Vec<u8>> {
    let request: PathsRequest = read(host, request, &PATHS_REQUEST_ROOT)?;
    let lang = request.lang.unwrap_or(Lang::De);
    let unit = request.unit.map(Who::Unit);
    let Some(who) = unit.or(request.organisation.map(Who::Organisation)) else {
        let de = "Es fehlt, für wen gefragt wird: „unit“ oder „organisation“.";
        return Err(bad(lang, de, "it is missing for whom you ask: “unit” or “organisation”"));
    };
    let mut query = PathQuery::new(who, request.as_of);
    query.service = request.service;
    query.lang = lang;
    Ok(answers::paths(&register.paths(&query)))
}

/// The options a request to check means.
pub(super) fn options(host: &Host, request: &[u8]) -> Result<(Options, bool), Vec<u8>> {
    let request: CheckRequest = read(host, request, &CHECK_REQUEST_ROOT)?;
    let lang = request.lang.unwrap_or(Lang::De);
    let mut options = host.options(lang)?;
    let policy = &mut options.policy;
    policy.limit = request.limit.map_or(policy.limit, u64::from);
    policy.mask = request.mask.unwrap_or(false);
    for (code, wish) in request.severities.unwrap_or_default().iter() {
        let code = code.to_string();
        match rules::find_meant(&code) {
            None => {
                let de = format!("severities: Die Regel {code} gibt es nicht.");
                return Err(bad(lang, &de, &format!("severities: there is no rule {code}")));
            }
            Some(rule) if rule.is_structural() => {
                let de = format!("severities: {code} betrifft den Aufbau und bleibt ein Fehler.");
                let en = format!("severities: {code} is about structure and stays an error");
                return Err(bad(lang, &de, &en));
            }
            Some(_) => policy.severities.insert(code, wish.severity()),
        };
    }
    (options.as_of, options.scope) = (request.as_of, request.scope);
    Ok((options, request.lines.unwrap_or(false)))
}

pub(super) fn bad(lang: Lang, de: &str, en: &str) -> Vec<u8> {
    answers::error("bad_request", if lang == Lang::En { en } else { de }, &[])
}

/// The language that a request asks for, even where the rest of it makes no sense.
fn lang_of(request: &[u8]) -> Lang {
    let mut parts = Parts::inside(utf8(request).unwrap_or_default());
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        if name == "\"lang\"" {
            return if value == "\"en\"" { Lang::En } else { Lang::De };
        }
    }
    Lang::De
}

/// Reads a request by its table; what is wrong with it is told like any finding.
pub(super) fn read<T: FromTape>(
    host: &Host,
    request: &[u8],
    root: &'static Root,
) -> Result<T, Vec<u8>> {
    let Ok(text) = utf8(request) else {
        let message = "Die Anfrage ist nicht in UTF-8 · the request is not in UTF-8";
        return Err(answers::error("bad_request", message, &[]));
    };
    let mut checker = Checker::default();
    let outcome = checker.check(text, root, Limits::default());
    if outcome.fits {
        return Ok(TapeReader::new(text, &checker.tape).read());
    }
    let findings: Vec<Finding> =
        crate::check::of_request(&checker, text, host.options(lang_of(request))?.policy);
    let first = findings.first();
    let message = first.map(|finding| format!("request{}: {}", finding.path, finding.message));
    Err(answers::error("bad_request", &message.unwrap_or_default(), &findings))
}
