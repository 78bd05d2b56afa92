//! From faults and hits to findings: severity, words, position.

use super::engine::Found;
use crate::findings::{Collector, Finding, Lang, Policy, Severity, Violation, is_meant, render};
use crate::keys::{Date, Format, KeyFault};
use crate::model::Record;
use crate::register::Entry;
use crate::rules::{self, Rule};
use crate::shape::fault::key_fault;
use crate::shape::{Checker, Fault, Param, Params, Patch, Place, token};

/// Where findings come from: a record of a text.
#[derive(Clone, Copy, Debug)]
pub struct RecordAt<'a> {
    /// Name of the text.
    pub source: Option<&'a str>,
    /// Which record.
    pub index: Option<u64>,
    /// Its id.
    pub record: Option<&'a str>,
}

impl<'a> RecordAt<'a> {
    /// The record_at of a record of a register.
    pub fn of(entry: &'a Entry) -> Self {
        let id = Some(entry.id.as_str()).filter(|id| !id.is_empty());
        RecordAt {
            source: entry.origin.source.as_deref(),
            index: Some(entry.origin.index),
            record: id,
        }
    }
}

/// Turns what was found into findings.
#[derive(Debug)]
pub struct Reporter {
    /// Language, limits, severities.
    pub policy: Policy,
    /// The day as of which things are reporterd.
    pub as_of: Option<Date>,
    /// What was found so far.
    pub collector: Collector,
}

/// One thing found, before it has words.
#[derive(Default)]
struct Raw {
    case: usize,
    path: String,
    at: Option<Place>,
    until: Option<Place>,
    params: Params,
    fix: Vec<Patch>,
    related: Vec<String>,
}

impl Reporter {
    /// A reporter who has found nothing yet.
    pub fn new(policy: Policy, as_of: Option<Date>) -> Self {
        let collector = Collector::new(policy.limit, policy.lang);
        Reporter { policy, as_of, collector }
    }

    /// A structural fault at a place, and where the name or value there ends, if that is known.
    pub fn fault(
        &mut self,
        fault: &Fault,
        record_at: RecordAt<'_>,
        at: Place,
        until: Option<Place>,
    ) {
        let Some(rule) = rules::find(fault.code) else { return };
        let own = if fault.warning { Severity::Warning } else { rule.severity };
        let case = case_of(fault.code, fault.warning, &fault.params);
        if let Some(severity) = self.counted(rule, case, own) {
            let raw = Raw {
                case,
                path: fault.path.clone(),
                at: Some(at),
                until,
                params: fault.params.clone(),
                fix: fault.fix.clone(),
                ..Raw::default()
            };
            self.say(rule, severity, record_at, raw);
        }
    }

    /// All faults of the document just checked, which begins at a place of its text; those that
    /// were not kept are counted.
    pub fn document(
        &mut self,
        checker: &Checker,
        text: &str,
        begin: Place,
        record_at: RecordAt<'_>,
    ) {
        // faults mostly come in the order of the text: each place is found from the one before
        let (mut offset, mut place) = (0, begin);
        let bytes = text.as_bytes();
        for fault in &checker.faults {
            if fault.offset < offset {
                (offset, place) = (0, begin);
            }
            let (before, after) = bytes.split_at_checked(fault.offset).unwrap_or((bytes, &[]));
            place = place.after(before.get(offset..).unwrap_or_default());
            offset = fault.offset;
            let until = (!fault.fix.is_empty()).then(|| place.after(token(after)));
            self.fault(fault, record_at, place, until);
        }
        for (code, warning, times) in &checker.others {
            self.count(code, *warning, *times);
        }
    }

    fn count(&mut self, code: &'static str, warning: bool, times: u64) {
        let Some(rule) = rules::find(code) else { return };
        let severity = if warning { Severity::Warning } else { rule.severity };
        self.collector.count(code, severity, times);
    }

    /// Something said of the whole check, or of no record.
    pub fn summary(&mut self, code: &str, case: usize, params: Params) {
        let Some(rule) = rules::find(code) else { return };
        if let Some(severity) = self.counted(rule, case, rule.severity) {
            let record_at = RecordAt { source: None, index: None, record: None };
            self.say(rule, severity, record_at, Raw { case, params, ..Raw::default() });
        }
    }

    /// Counts what a rule found in a record, unless the record silences it. The severity it gets,
    /// when it is to be told as well.
    pub fn wanted(
        &mut self,
        rule: &Rule,
        violation: &Violation,
        entry: &Entry,
    ) -> Option<Severity> {
        let own = violation.severity.unwrap_or(rule.severity).min(rule.severity);
        let case = rule.texts.get(violation.case).map_or("", |text| text.name);
        if own < Severity::Error && is_suppressed(rule.code, case, entry, self.as_of) {
            return None;
        }
        self.counted(rule, violation.case, own)
    }

    /// Tells what rules found in a record and was counted.
    pub fn violations(&mut self, found: Vec<Found>, entry: &Entry) {
        if found.is_empty() {
            return;
        }
        let paths: Vec<&str> = found.iter().map(|(_, _, it)| it.path.as_str()).collect();
        let places = entry.origin.places_of(&paths);
        for ((rule, severity, violation), at) in found.into_iter().zip(places) {
            let Violation { case, path, params, fix, related, .. } = violation;
            let raw = Raw { case, at, until: None, path, params, fix, related };
            self.say(rule, severity, RecordAt::of(entry), raw);
        }
    }

    /// Counts a finding. The severity it gets, when it is to be told as well.
    fn counted(&mut self, rule: &Rule, case: usize, own: Severity) -> Option<Severity> {
        let case = rule.texts.get(case).map_or("", |text| text.name);
        let severity = self.policy.severity(rule.code, case, own)?;
        self.collector.count(rule.code, severity, 1).then_some(severity)
    }

    fn say(&mut self, rule: &'static Rule, severity: Severity, record_at: RecordAt<'_>, raw: Raw) {
        let params = self.policy.params(raw.params);
        let text = rule.texts.get(raw.case).or(rule.texts.first());
        let lang = self.policy.lang;
        let words = |template: &str| render(template, &params, lang);
        let (message, help) = text.map_or_else(Default::default, |text| {
            (words(text.message(lang)), words(text.help(lang)))
        });
        self.collector.keep(Finding {
            code: rule.code,
            name: rule.name,
            case: text.map_or("", |text| text.name),
            severity,
            source: record_at.source.map(str::to_owned),
            index: record_at.index,
            record: record_at.record.map(str::to_owned),
            path: raw.path,
            at: raw.at,
            until: raw.until,
            params,
            message,
            help,
            fix: if self.policy.mask { Vec::new() } else { raw.fix },
            related: raw.related,
        });
    }
}

/// Which text of a structural rule says it: the second one for a doubtful key, for a choice of
/// members of which none or several are there, and where it is known what was meant; OZG ids
/// have their own.
fn case_of(code: &str, warning: bool, params: &Params) -> usize {
    let is_ozg = |value: &Param| matches!(value, Param::Text(text) if text.len() == 5);
    if code == "KEY-001" && warning && params.iter().any(|(_, value)| is_ozg(value)) {
        return 3;
    }
    let has = |wanted: &str| params.iter().any(|(name, _)| *name == wanted);
    let second = match code {
        "SHAPE-001" => !has("member"),
        "SHAPE-002" | "SHAPE-004" | "SHAPE-017" => has("nearest"),
        "SHAPE-009" => has("expected"),
        "KEY-011" => has("repaired"),
        _ => warning && code.starts_with("KEY-"),
    };
    usize::from(second)
}

/// Whether the record silences the code or its case; without a day it does until told otherwise.
fn is_suppressed(code: &str, case: &str, entry: &Entry, day: Option<Date>) -> bool {
    let counts = |expires: Date| day.is_none_or(|day| day <= expires);
    let head = entry.record.as_ref().and_then(Record::head);
    head.is_some_and(|head| {
        let mut entries = head.suppress.iter();
        entries.any(|entry| is_meant(&entry.code, code, case) && counts(entry.expires))
    })
}

/// What is wrong with a request, as findings.
pub fn of_request(checker: &Checker, text: &str, lang: Lang) -> Vec<Finding> {
    let mut reporter = Reporter::new(Policy { lang, ..Policy::default() }, None);
    let record_at = RecordAt { source: None, index: None, record: None };
    reporter.document(checker, text, Place::START, record_at);
    reporter.collector.finish().findings
}

/// What is wrong with a key that stands alone, as a finding without a place.
pub fn of_key(format: Format, text: &str, fault: &KeyFault, lang: Lang) -> Option<Finding> {
    let policy = Policy { lang, ..Policy::default() };
    let mut reporter = Reporter::new(policy, None);
    let (code, params) = key_fault(format, text, fault);
    let ozg = format == Format::Ozg && code == "KEY-001";
    let case = if ozg { 2 } else { case_of(code, false, &params) };
    reporter.summary(code, case, params);
    reporter.collector.finish().findings.pop()
}
