//! From what was found to findings: severity, words, position.

use super::engine::Found;
use crate::findings::{Collector, Finding, Policy, Severity, Violation, is_meant};
use crate::keys::Date;
use crate::messages::render;
use crate::messages::{Params, Text};
use crate::model::Record;
use crate::register::{Checked, Entry, Fault, Origin};
use crate::rules::Rule;
use crate::shape::{PatchOp, Place, ShapeError, ShapeErrors, token};

/// Where findings come from: a record of a text.
#[derive(Clone, Copy, Debug)]
pub struct RecordAt<'a> {
    /// Name of the text.
    pub source: Option<&'a str>,
    /// Which record.
    pub index: Option<u64>,
    /// Its id.
    pub record: Option<&'a str>,
    /// Its entry, where it is one of a register: it may silence what is no error.
    pub entry: Option<&'a Entry>,
}

impl<'a> RecordAt<'a> {
    /// Where a record of a register is.
    pub fn of(entry: &'a Entry) -> Self {
        let id = Some(entry.id.as_str()).filter(|id| !id.is_empty());
        RecordAt {
            source: entry.origin.source.as_deref(),
            index: Some(entry.origin.index),
            record: id,
            entry: Some(entry),
        }
    }
}

/// Turns what was found into findings.
#[derive(Debug)]
pub struct Reporter {
    /// Language, limits, severities.
    pub policy: Policy,
    /// The day as of which things are judged.
    pub as_of: Option<Date>,
    /// What was found so far.
    pub collector: Collector,
}

/// The case of a rule that is said.
#[derive(Clone, Copy)]
struct Said {
    code: &'static str,
    name: &'static str,
    number: usize,
    text: Option<&'static Text>,
}

impl Said {
    fn of(rule: &Rule, case: usize) -> Self {
        Said { code: rule.code, name: rule.name, number: case, text: rule.texts.get(case) }
    }

    fn case(self) -> &'static str {
        self.text.map_or("", |text| text.name)
    }
}

/// Where it is said, and what goes with it.
struct Raw {
    path: String,
    at: Option<Place>,
    until: Option<Place>,
    params: Params,
    fix: Vec<PatchOp>,
    related: Vec<String>,
}

impl Reporter {
    /// A reporter who has found nothing yet.
    pub fn new(policy: Policy, as_of: Option<Date>) -> Self {
        let collector = Collector::new(policy.limit, policy.lang);
        Reporter { policy, as_of, collector }
    }

    /// Takes away what was found and begins anew.
    pub fn begin(&mut self) -> Collector {
        let next = Collector::new(self.policy.limit, self.policy.lang);
        std::mem::replace(&mut self.collector, next)
    }

    /// A structural error that belongs to no record.
    pub fn fault(&mut self, fault: &Fault) {
        let record_at = RecordAt {
            source: fault.source.as_deref(),
            index: fault.index,
            record: fault.key.as_deref(),
            entry: None,
        };
        self.error(&fault.error, record_at, Some(fault.place), None);
    }

    /// What is wrong with the structure of a record of which nothing more is wanted.
    pub fn structure(&mut self, errors: &ShapeErrors, checked: &Checked<'_>) {
        let id = checked.id();
        let record_at = RecordAt {
            source: checked.source.map(AsRef::as_ref),
            index: Some(checked.index),
            record: Some(id.as_str()).filter(|id| !id.is_empty()),
            entry: None,
        };
        self.document(errors, checked.text, checked.place, record_at);
    }

    /// What is wrong with the structure of a record.
    pub fn entry(&mut self, entry: &Entry) {
        if let Some(errors) = &entry.errors {
            let Origin { text, place, .. } = &entry.origin;
            self.document(errors, text, *place, RecordAt::of(entry));
        }
    }

    /// A structural error at a place, and where the name or value there ends, if that is known.
    fn error(
        &mut self,
        error: &ShapeError,
        record_at: RecordAt<'_>,
        at: Option<Place>,
        until: Option<Place>,
    ) {
        let (code, name) = (error.code(), error.rule.about.name);
        let said = Said { code, name, number: error.case, text: error.text() };
        let severity = match error.severity {
            // an error of structure stays one, whoever asks
            Severity::Error => self.kept(said, Severity::Error),
            _ if record_at.entry.is_some_and(|entry| is_suppressed(said, entry, self.as_of)) => {
                None
            }
            own => self.counted(said, own),
        };
        if let Some(severity) = severity {
            let raw = Raw {
                path: error.path.clone(),
                at,
                until,
                params: error.params.clone(),
                fix: error.fix.clone(),
                related: Vec::new(),
            };
            self.say(said, severity, record_at, raw);
        }
    }

    /// All errors of a document, which begins at a place, where it came from a text; those that
    /// were not kept are counted.
    fn document(
        &mut self,
        errors: &ShapeErrors,
        text: &str,
        begin: Option<Place>,
        record_at: RecordAt<'_>,
    ) {
        // errors mostly come in the order of the text: each place is found from the one before
        let (mut offset, mut place) = (0, begin);
        let bytes = text.as_bytes();
        for error in &errors.kept {
            if error.offset < offset {
                (offset, place) = (0, begin);
            }
            let (before, after) = bytes.split_at_checked(error.offset).unwrap_or((bytes, &[]));
            let between = before.get(offset..).unwrap_or_default();
            place = place.map(|place| place.after(between));
            offset = error.offset;
            let until = place.filter(|_| !error.fix.is_empty());
            let until = until.map(|place| place.after(token(after)));
            self.error(error, record_at, place, until);
        }
        for (rule, severity, times) in &errors.others {
            self.collector.count_only(rule.about.code, *severity, *times);
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
        let said = Said::of(rule, violation.case);
        let of_case = said.text.and_then(|text| text.severity);
        let own = of_case.unwrap_or(rule.severity).min(rule.severity);
        if own < Severity::Error && is_suppressed(said, entry, self.as_of) {
            return None;
        }
        self.counted(said, own)
    }

    /// Tells what rules found in a record and was counted.
    pub fn violations(&mut self, found: Vec<Found>, entry: &Entry) {
        if found.is_empty() {
            return;
        }
        let paths: Vec<&str> = found.iter().map(|(_, _, it)| it.path.as_str()).collect();
        let places = entry.origin.places_of(&paths);
        for ((rule, severity, violation), at) in found.into_iter().zip(places) {
            let said = Said::of(rule, violation.case);
            let Violation { path, params, fix, related, .. } = violation;
            let raw = Raw { at, until: None, path, params, fix, related };
            self.say(said, severity, RecordAt::of(entry), raw);
        }
    }

    /// Tells what a rule found in a row of a table.
    pub fn row(&mut self, rule: &Rule, violation: Violation) {
        let said = Said::of(rule, violation.case);
        let own = said.text.and_then(|text| text.severity).unwrap_or(rule.severity);
        let Some(severity) = self.counted(said, own) else { return };
        let Violation { row, path, params, fix, related, .. } = violation;
        let row = row.as_deref();
        let record_at = RecordAt {
            source: row.map(|row| &*row.place.table),
            index: row.map(|row| row.place.index),
            record: row.map(|row| row.key.as_str()),
            entry: None,
        };
        let at = row.map(|row| Place::line(row.place.line));
        self.say(said, severity, record_at, Raw { at, until: None, path, params, fix, related });
    }

    /// Counts a finding. The severity it gets, when it is to be told as well.
    fn counted(&mut self, said: Said, own: Severity) -> Option<Severity> {
        let severity = self.policy.severity(said.code, said.case(), own)?;
        self.kept(said, severity)
    }

    /// The severity of a finding that is counted, when it is to be told as well.
    fn kept(&mut self, said: Said, severity: Severity) -> Option<Severity> {
        self.collector.count(said.code, severity, 1).then_some(severity)
    }

    fn say(&mut self, said: Said, severity: Severity, record_at: RecordAt<'_>, raw: Raw) {
        let params = self.policy.params(raw.params);
        let lang = self.policy.lang;
        let words = |template: &str| render(template, &params, lang);
        let (message, help) = said.text.map_or_else(Default::default, |text| {
            let (message, help) = self.policy.said(said.code, said.number, text);
            (words(message), words(help))
        });
        self.collector.keep(Finding {
            code: said.code,
            name: said.name,
            case: said.case(),
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

/// Whether the record silences the code or its case; without a day it does until told otherwise.
fn is_suppressed(said: Said, entry: &Entry, day: Option<Date>) -> bool {
    let counts = |expires: Date| day.is_none_or(|day| day <= expires);
    let head = entry.record.as_ref().and_then(Record::head);
    head.is_some_and(|head| {
        let mut entries = head.suppress.iter();
        entries.any(|entry| is_meant(&entry.code, said.code, said.case()) && counts(entry.expires))
    })
}

/// What is wrong with a request, as findings.
pub fn of_request(errors: &ShapeErrors, text: &str, policy: Policy) -> Vec<Finding> {
    let mut reporter = Reporter::new(policy, None);
    let record_at = RecordAt { source: None, index: None, record: None, entry: None };
    reporter.document(errors, text, Some(Place::START), record_at);
    reporter.collector.finish().findings
}
