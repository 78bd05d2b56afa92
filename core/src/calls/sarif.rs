//! A report as SARIF 2.1.0, which code hosts, review tools and editors read.
//!
//! Columns count UTF-16 units. A source is a URI relative to where the check ran, unless its name
//! begins at a root. The totals of the report stand under `properties` of the run.

use super::check::CheckRequest;
use super::writer::Writer;
use super::{About, Call, CallError, Given, Host, JsonText};
use crate::findings::{Finding, Policy, Report, Severity};
use crate::messages::outline;
use crate::messages::Words;
use crate::rules::{self, Rule, Text};
use crate::shape::json::write_text;
use crate::shape::{PatchOp, Place, to_text};

/// The call `sarif`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Sarif;

impl Call for Sarif {
    const ABOUT: About = About {
        name: "sarif",
        does: Words::new(
            "Prüft wie check; die Befunde im Format SARIF 2.1.0.",
            "Checks as check does; the findings in the format SARIF 2.1.0.",
        ),
    };
    type On<'g> = &'g Given<'g>;
    type Request = CheckRequest;
    type Answer = JsonText;

    fn answer(
        given: &Given<'_>,
        request: &CheckRequest,
        host: &Host,
    ) -> Result<JsonText, CallError> {
        let options = request.options(host)?;
        let report = given.check(&options, request.lines.unwrap_or(false))?;
        Ok(sarif(&report, &options.policy))
    }
}

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The report as a SARIF log with one run; the policy has the sentences of its language.
#[must_use]
pub fn sarif(report: &Report, policy: &Policy) -> JsonText {
    let mut writer = Writer::default();
    writer.object(|out| {
        out.name("$schema").text(SCHEMA);
        out.name("version").text("2.1.0");
        only(out, "runs", |out| run(out, report, policy));
    });
    JsonText(writer.finish())
}

fn run(out: &mut Writer, report: &Report, policy: &Policy) {
    let lang = report.lang;
    let rules: Vec<&Rule> =
        rules::all().filter(|rule| report.by_code.get(rule.code).is_some()).collect();
    out.name("tool").object(|out| {
        out.name("driver").object(|out| {
            out.name("name").text("bedarf");
            out.name("version").text(env!("CARGO_PKG_VERSION"));
            out.name("semanticVersion").text(env!("CARGO_PKG_VERSION"));
            out.name("language").text(lang.as_str());
            out.name("rules").list(&rules, |out, rule| descriptor(out, rule, policy));
        });
    });
    out.name("language").text(lang.as_str());
    out.name("columnKind").text("utf16CodeUnits");
    out.name("results").list(&report.findings, |out, finding| result(out, finding, &rules));
    out.name("properties").object(|out| totals(out, report));
}

/// What the report counts.
fn totals(out: &mut Writer, report: &Report) {
    out.name("ok").boolean(report.ok);
    out.name("records").raw(&to_text(&report.records));
    out.name("errors").raw(&to_text(&report.errors));
    out.name("warnings").raw(&to_text(&report.warnings));
    out.name("infos").raw(&to_text(&report.infos));
    out.name("by_code").raw(&to_text(&report.by_code));
    out.name("truncated").boolean(report.truncated);
    out.name("left_out").raw(&to_text(&report.left_out));
    out.name("looked_at").raw(&to_text(&report.looked_at));
    if !report.skipped.is_empty() {
        out.name("skipped").raw(&to_text(&report.skipped));
    }
}

/// A rule that something was found of.
fn descriptor(out: &mut Writer, rule: &Rule, policy: &Policy) {
    let said = |case: usize, text: &Text| policy.said(rule.code, case, text);
    let messages = outlines(rule, |case, text| said(case, text).0.to_owned());
    let helps = outlines(rule, |case, text| said(case, text).1.to_owned());
    out.object(|out| {
        out.name("id").text(rule.code);
        out.name("name").text(rule.name);
        message(out.name("shortDescription"), messages.lines().next().unwrap_or_default());
        message(out.name("fullDescription"), &messages);
        if !helps.is_empty() {
            message(out.name("help"), &helps);
        }
        out.name("defaultConfiguration").object(|out| {
            out.name("level").text(level(rule.severity));
        });
    });
}

/// What the texts of a rule say, each on a line of its own and once.
fn outlines(rule: &Rule, side: impl Fn(usize, &Text) -> String) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in rule.texts.iter().enumerate().map(|(case, text)| outline(&side(case, text))) {
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        _ => "note",
    }
}

fn result(out: &mut Writer, finding: &Finding, rules: &[&Rule]) {
    let said = [finding.message.as_str(), finding.help.as_str()].join("\n");
    let index = rules.iter().position(|rule| rule.code == finding.code);
    out.object(|out| {
        out.name("ruleId").text(finding.code);
        out.number_member("ruleIndex", index.map(|index| index as i64));
        out.name("level").text(level(finding.severity));
        message(out.name("message"), said.trim_end());
        if finding.source.is_some() || !finding.path.is_empty() || finding.record.is_some() {
            only(out, "locations", |out| location(out, finding));
        }
        out.name("partialFingerprints").object(|out| {
            out.name("recordAndPath/v1").text(&fingerprint(finding));
        });
        fixes(out, finding);
        if finding.record.is_some() || finding.index.is_some() {
            out.name("properties").object(|out| {
                out.text_member("record", finding.record.as_deref());
                out.number_member("index", finding.index.map(|index| index as i64));
            });
        }
    });
}

/// Where in the text, and where in the record.
fn location(out: &mut Writer, finding: &Finding) {
    if let Some(source) = &finding.source {
        out.name("physicalLocation").object(|out| {
            artifact(out.name("artifactLocation"), source);
            if let Some(at) = finding.at {
                out.name("region").object(|out| begin(out, at));
            }
        });
    }
    let last = finding.path.rsplit('/').next().filter(|last| !last.is_empty());
    if let Some(name) = last.or(finding.record.as_deref()) {
        only(out, "logicalLocations", |out| logical(out, name, &finding.path));
    }
}

/// A place in a record: its JSON Pointer; the record itself goes by its id.
fn logical(out: &mut Writer, name: &str, path: &str) {
    out.name("name").text(&name.replace("~1", "/").replace("~0", "~"));
    if !path.is_empty() {
        out.name("fullyQualifiedName").text(path);
    }
    out.name("kind").text(match name.bytes().all(|byte| byte.is_ascii_digit()) {
        _ if path.is_empty() => "object",
        true => "value",
        false => "property",
    });
}

fn artifact(out: &mut Writer, source: &str) {
    let uri = uri(source);
    out.object(|out| {
        out.name("uri").text(&uri);
        if !uri.starts_with("file:") {
            out.name("uriBaseId").text("%SRCROOT%");
        }
    });
}

fn begin(out: &mut Writer, at: Place) {
    out.name("startLine").number(at.line.into());
    out.name("startColumn").number(at.column_utf16.into());
}

/// A repair that puts one name or value in the place of another, where the text is known.
fn fixes(out: &mut Writer, finding: &Finding) {
    let (Some(source), Some(at), Some(until)) = (&finding.source, finding.at, finding.until) else {
        return;
    };
    let Some(inserted) = inserted(&finding.fix) else { return };
    only(out, "fixes", |out| {
        message(out.name("description"), &finding.help);
        only(out, "artifactChanges", |out| {
            artifact(out.name("artifactLocation"), source);
            only(out, "replacements", |out| {
                out.name("deletedRegion").object(|out| {
                    begin(out, at);
                    out.name("endLine").number(until.line.into());
                    out.name("endColumn").number(until.column_utf16.into());
                });
                out.name("insertedContent").object(|out| out.name("text").text(&inserted));
            });
        });
    });
}

/// A member that is a list of one object.
fn only(out: &mut Writer, name: &str, inner: impl FnOnce(&mut Writer)) {
    out.name(name).list([inner], |out, inner| out.object(inner));
}

/// The JSON text that a repair of one step puts there: a value, or the new name of a member.
fn inserted(fix: &[PatchOp]) -> Option<String> {
    match fix {
        [PatchOp::Replace { value, .. }] => Some(value.clone()),
        [PatchOp::Move { path, .. }] => {
            let name = path.rsplit('/').next()?.replace("~1", "/").replace("~0", "~");
            let mut quoted = String::new();
            write_text(&mut quoted, &name);
            Some(quoted)
        }
        _ => None,
    }
}

/// What stays the same when lines move: the code, the record and the place in it. A record whose
/// id cannot be read goes by its text and number.
fn fingerprint(finding: &Finding) -> String {
    let record = finding.record.clone().unwrap_or_else(|| {
        let source = finding.source.as_deref().unwrap_or_default();
        finding.index.map_or_else(|| source.to_owned(), |index| format!("{source}#{index}"))
    });
    [finding.code, &record, &finding.path].join(" ")
}

/// A message: braces are doubled, and what looks like a link is none.
fn message(out: &mut Writer, text: &str) {
    let text = text.replace('{', "{{").replace('}', "}}").replace("](", "] (");
    out.object(|out| out.name("text").text(&text));
}

/// The name of a text as a URI.
fn uri(name: &str) -> String {
    let disk = matches!(name.as_bytes(), [disk, b':', b'/', ..] if disk.is_ascii_alphabetic());
    let mut out = String::from(match name {
        _ if disk => "file:///",
        _ if name.starts_with("//") => "file:",
        _ if name.starts_with('/') => "file://",
        _ => "",
    });
    let rooted = !out.is_empty();
    for byte in name.bytes() {
        match byte {
            b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            b':' if rooted => out.push(':'),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
