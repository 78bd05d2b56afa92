//! A report as SARIF 2.1.0, which code hosts, review tools and editors read.
//!
//! Columns count UTF-16 units. A source is a URI relative to where the check ran, unless its name
//! begins at a root. The totals of the report stand under `properties` of the run.

use super::answers;
use super::writer::Writer;
use crate::findings::{Finding, Lang, Report, Severity, outline};
use crate::rules::{self, Rule};
use crate::shape::Place;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The report as a SARIF log with one run.
pub fn sarif(report: &Report, lang: Lang) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.object(|out| {
        out.name("$schema").text(SCHEMA);
        out.name("version").text("2.1.0");
        out.name("runs").list([report], |out, report| run(out, report, lang));
    });
    writer.finish()
}

fn run(out: &mut Writer, report: &Report, lang: Lang) {
    let rules: Vec<&Rule> =
        rules::all().filter(|rule| report.by_code.contains_key(rule.code)).collect();
    out.object(|out| {
        out.name("tool").object(|out| {
            out.name("driver").object(|out| {
                out.name("name").text("bedarf");
                out.name("version").text(env!("CARGO_PKG_VERSION"));
                out.name("semanticVersion").text(env!("CARGO_PKG_VERSION"));
                out.name("language").text(lang.as_str());
                out.name("rules").list(&rules, |out, rule| descriptor(out, rule, lang));
            });
        });
        out.name("language").text(lang.as_str());
        out.name("columnKind").text("utf16CodeUnits");
        out.name("results").list(&report.findings, |out, finding| result(out, finding, &rules));
        out.name("properties").object(|out| answers::totals(out, report));
    });
}

/// A rule that something was found of: each of its texts on a line of its own.
fn descriptor(out: &mut Writer, rule: &Rule, lang: Lang) {
    let mut messages: Vec<String> = Vec::new();
    let mut helps: Vec<String> = Vec::new();
    for text in rule.texts {
        messages.push(outline(text.message(lang)));
        let help = outline(text.help(lang));
        if !help.is_empty() && !helps.contains(&help) {
            helps.push(help);
        }
    }
    out.object(|out| {
        out.name("id").text(rule.code);
        out.name("name").text(rule.name);
        if let Some(first) = messages.first() {
            message(out.name("shortDescription"), first);
            message(out.name("fullDescription"), &messages.join("\n"));
        }
        if !helps.is_empty() {
            message(out.name("help"), &helps.join("\n"));
        }
        out.name("defaultConfiguration").object(|out| {
            out.name("level").text(level(rule.severity));
        });
    });
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn result(out: &mut Writer, finding: &Finding, rules: &[&Rule]) {
    let said = [finding.message.as_str(), finding.help.as_str()];
    let said = if finding.help.is_empty() { finding.message.clone() } else { said.join("\n") };
    let index = rules.iter().position(|rule| rule.code == finding.code);
    out.object(|out| {
        out.name("ruleId").text(finding.code);
        out.number_member("ruleIndex", index.map(|index| index as i64));
        out.name("level").text(level(finding.severity));
        message(out.name("message"), &said);
        if finding.source.is_some() || !finding.path.is_empty() || finding.record.is_some() {
            out.name("locations").list([finding], location);
        }
        out.name("partialFingerprints").object(|out| {
            out.name("recordAndPath/v1").text(&fingerprint(finding));
        });
        if finding.record.is_some() || finding.index.is_some() {
            out.name("properties").object(|out| {
                out.text_member("record", finding.record.as_deref());
                out.number_member("index", finding.index.map(answers::signed));
            });
        }
    });
}

/// Where in the text, and where in the record.
fn location(out: &mut Writer, finding: &Finding) {
    out.object(|out| {
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
            out.name("logicalLocations").list([name], |out, name| {
                out.object(|out| logical(out, name, &finding.path));
            });
        }
    });
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
