//! How answers are written down.

use super::writer::Writer;
use crate::findings::{Finding, Report};
use crate::keys::Digest;
use crate::matching::{Assumption, Hop, NextContact, Path, PathAnswer, Reason};
use crate::messages::Param;
use crate::model::{Contact, Cost, Interval, Source};
use crate::shape::{PatchOp, Place};

/// A report as wire text.
pub fn report(report: &Report) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.object(|out| {
        totals(out, report);
        out.name("findings").list(&report.findings, finding);
    });
    writer.finish()
}

/// The members of a report that count.
pub(super) fn totals(out: &mut Writer, report: &Report) {
    out.name("ok").boolean(report.ok);
    out.name("records").number(signed(report.records));
    out.name("errors").number(signed(report.errors));
    out.name("warnings").number(signed(report.warnings));
    out.name("infos").number(signed(report.infos));
    out.name("by_code").object(|out| {
        for (code, count) in report.by_code.iter() {
            out.name(code).number(signed(*count));
        }
    });
    out.name("truncated").boolean(report.truncated);
    out.name("left_out").object(|out| {
        out.name("no_as_of").number(signed(report.left_out.no_as_of));
        out.name("no_units").number(signed(report.left_out.no_units));
        out.name("one_record").number(signed(report.left_out.one_record));
    });
}

pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn finding(out: &mut Writer, finding: &Finding) {
    out.object(|out| {
        out.name("code").text(finding.code);
        out.name("name").text(finding.name);
        if !finding.case.is_empty() {
            out.name("case").text(finding.case);
        }
        out.name("severity").text(finding.severity.as_str());
        out.text_member("source", finding.source.as_deref());
        out.number_member("index", finding.index.map(signed));
        out.text_member("record", finding.record.as_deref());
        out.name("path").text(&finding.path);
        if let Some(at) = finding.at {
            place(out.name("at"), at);
        }
        if !finding.params.is_empty() {
            out.name("params").object(|out| {
                for (name, value) in &finding.params {
                    param(out.name(name), value);
                }
            });
        }
        out.name("message").text(&finding.message);
        if !finding.help.is_empty() {
            out.name("help").text(&finding.help);
        }
        if !finding.fix.is_empty() {
            out.name("fix").list(&finding.fix, patch);
        }
        if !finding.related.is_empty() {
            out.name("related").list(&finding.related, |out, place| out.text(place));
        }
    });
}

fn place(out: &mut Writer, at: Place) {
    out.object(|out| {
        out.name("line").number(at.line.into());
        out.name("column").number(at.column.into());
        out.name("column_utf16").number(at.column_utf16.into());
    });
}

fn param(out: &mut Writer, value: &Param) {
    match value {
        Param::Text(text) => out.text(text),
        Param::Name(name) => out.text(name),
        Param::Word(word) => out.text(word.code),
        Param::Number(number) => out.number(*number),
        Param::Day(day) => out.text(&day.to_string()),
        Param::Texts(texts) => out.list(texts, |out, text| out.text(text)),
        Param::Words(words) => out.list(words, |out, word| out.text(word.code)),
    }
}

fn patch(out: &mut Writer, step: &PatchOp) {
    let (op, path) = match step {
        PatchOp::Replace { path, .. } => ("replace", path),
        PatchOp::Add { path, .. } => ("add", path),
        PatchOp::Move { path, .. } => ("move", path),
        PatchOp::Remove { path } => ("remove", path),
    };
    out.object(|out| {
        out.name("op").text(op);
        if let PatchOp::Move { from, .. } = step {
            out.name("from").text(from);
        }
        out.name("path").text(path);
        if let PatchOp::Replace { value, .. } | PatchOp::Add { value, .. } = step {
            out.name("value").raw(value);
        }
    });
}

/// An answer of `paths` as wire text.
pub fn paths(answer: &PathAnswer) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.object(|out| {
        out.name("paths").list(&answer.paths, path);
        out.name("reasons").list(&answer.reasons, reason);
        if let Some(next) = &answer.next_contact {
            next_contact(out.name("next_contact"), next);
        }
        out.name("names").object(|out| {
            for (id, name) in answer.names.iter() {
                out.name(id).text(name);
            }
        });
    });
    writer.finish()
}

fn path(out: &mut Writer, path: &Path) {
    out.object(|out| {
        out.name("offering").text(&path.offering);
        out.name("access_path").text(&path.access_path);
        out.name("hops").list(&path.hops, hop);
        out.name("cost").object(|out| cost(out, path.cost.as_ref()));
        out.name("assumptions").list(&path.assumptions, assumption);
    });
}

fn hop(out: &mut Writer, hop: &Hop) {
    out.object(|out| {
        out.name("from").text(&hop.from);
        out.name("to").text(&hop.to);
        out.name("channel").text(&hop.channel);
        interval(out.name("rule_valid"), &hop.rule_valid);
        source(out.name("source"), &hop.source);
    });
}

fn interval(out: &mut Writer, interval: &Interval) {
    out.object(|out| {
        out.text_member("from", interval.from.map(|day| day.to_string()).as_deref());
        out.text_member("to", interval.to.map(|day| day.to_string()).as_deref());
    });
}

fn source(out: &mut Writer, source: &Source) {
    out.object(|out| {
        out.name("kind").text(source.kind.as_str());
        out.name("citation").text(&source.citation);
        out.text_member("date", source.date.map(|day| day.to_string()).as_deref());
        out.text_member("url", source.url.as_ref().map(AsRef::as_ref));
    });
}

/// The cost as recorded; a cost that is not recorded is unknown.
fn cost(out: &mut Writer, cost: Option<&Cost>) {
    let Some(cost) = cost else {
        out.name("state").text("unknown");
        return;
    };
    out.name("state").text(cost.state.as_str());
    if !cost.components.is_empty() {
        out.name("components").list(&cost.components, |out, part| {
            out.object(|out| {
                out.name("kind").text(part.kind.as_str());
                out.name("amount").text(&part.amount.to_string());
                out.name("currency").text(part.currency.as_ref());
                out.name("vat_included").boolean(part.vat_included);
                out.name("year").number(part.year.into());
                out.name("per").text(part.per.as_str());
            });
        });
    }
    out.text_member("key", cost.key.map(|key| key.as_str()));
}

fn assumption(out: &mut Writer, assumption: &Assumption) {
    out.object(|out| {
        out.name("code").text(assumption.code.as_str());
        out.number_member("hop", assumption.hop.map(|hop| hop as i64));
        out.name("message").text(&assumption.message);
    });
}

fn reason(out: &mut Writer, reason: &Reason) {
    out.object(|out| {
        out.name("code").text(reason.code.as_str());
        out.text_member("offering", reason.offering.as_deref());
        out.text_member("access_path", reason.access_path.as_deref());
        out.number_member("hop", reason.hop.map(|hop| hop as i64));
        out.text_member("channel", reason.channel.as_deref());
        out.name("on").text(&reason.on.to_string());
        out.name("message").text(&reason.message);
    });
}

fn next_contact(out: &mut Writer, next: &NextContact) {
    out.object(|out| {
        out.name("organisation").text(&next.organisation);
        if let Some(Contact { name, mail, url, .. }) = &next.contact {
            out.name("contact").object(|out| {
                out.name("name").object(|out| {
                    for (tag, text) in name.entries() {
                        out.name(tag).text(text);
                    }
                });
                out.text_member("mail", mail.as_ref().map(AsRef::as_ref));
                out.text_member("url", url.as_ref().map(AsRef::as_ref));
            });
        }
        out.name("why").text(&next.why);
    });
}

/// The digest of a record.
pub fn digest(digest: &Digest) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.object(|out| out.name("digest").text(&digest.to_string()));
    writer.finish()
}

/// The one answer to a call that cannot be carried out.
pub fn error(code: &str, message: &str, findings: &[Finding]) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.object(|out| {
        out.name("error").object(|out| {
            out.name("code").text(code);
            out.name("message").text(message);
            if !findings.is_empty() {
                out.name("findings").list(findings, finding);
            }
        });
    });
    writer.finish()
}
