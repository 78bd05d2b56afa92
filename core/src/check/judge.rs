//! From faults and hits to findings: severity, words, position.

use crate::findings::{Collector, Finding, Hit, Lang, Policy, Severity, render};
use crate::keys::{Date, Format, KeyFault};
use crate::model::Record;
use crate::register::{Entry, Register};
use crate::rules::{self, Check, Rule};
use crate::shape::fault::key_fault;
use crate::shape::{Checker, Fault, Param, Params, Patch, Place, token};

/// Where findings come from: a record of a text.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// Name of the text.
    pub source: Option<&'a str>,
    /// Which record.
    pub index: Option<u64>,
    /// Its id.
    pub record: Option<&'a str>,
}

impl<'a> Scene<'a> {
    /// The scene of a record of a register.
    pub fn of(entry: &'a Entry) -> Self {
        let id = Some(entry.id.as_str()).filter(|id| !id.is_empty());
        Scene {
            source: entry.origin.source.as_deref(),
            index: Some(entry.origin.index),
            record: id,
        }
    }
}

/// Turns what was found into findings.
#[derive(Debug)]
pub struct Judge {
    /// Language, limits, severities.
    pub policy: Policy,
    /// The day as of which things are judged.
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

impl Judge {
    /// A judge who has found nothing yet.
    pub fn new(policy: Policy, as_of: Option<Date>) -> Self {
        let collector = Collector::new(policy.limit, policy.lang);
        Judge { policy, as_of, collector }
    }

    /// A structural fault at a place, and where the name or value there ends, if that is known.
    pub fn fault(&mut self, fault: &Fault, scene: Scene<'_>, at: Place, until: Option<Place>) {
        let Some(rule) = rules::find(fault.code) else { return };
        let own = if fault.warning { Severity::Warning } else { rule.severity };
        if let Some(severity) = self.counted(rule, own) {
            let raw = Raw {
                case: case_of(fault.code, fault.warning, &fault.params),
                path: fault.path.clone(),
                at: Some(at),
                until,
                params: fault.params.clone(),
                fix: fault.fix.clone(),
                ..Raw::default()
            };
            self.say(rule, severity, scene, raw);
        }
    }

    /// All faults of the document just checked, which begins at a place of its text; those that
    /// were not kept are counted.
    pub fn document(&mut self, checker: &Checker, text: &str, begin: Place, scene: Scene<'_>) {
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
            self.fault(fault, scene, place, until);
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
        if let Some(severity) = self.counted(rule, rule.severity) {
            let scene = Scene { source: None, index: None, record: None };
            self.say(rule, severity, scene, Raw { case, params, ..Raw::default() });
        }
    }

    /// What a rule said of a record.
    fn hits(&mut self, rule: &'static Rule, hits: Vec<Hit>, entry: &Entry) {
        for hit in hits {
            let own = hit.severity.unwrap_or(rule.severity).min(rule.severity);
            if let Some(severity) = self.counted(rule, own) {
                let raw = Raw {
                    case: hit.case,
                    at: entry.origin.place_of(&hit.path),
                    until: None,
                    path: hit.path,
                    params: hit.params,
                    fix: hit.fix,
                    related: hit.related,
                };
                self.say(rule, severity, Scene::of(entry), raw);
            }
        }
    }

    /// Counts a finding. The severity it gets, when it is to be told as well.
    fn counted(&mut self, rule: &Rule, own: Severity) -> Option<Severity> {
        let severity = self.policy.severity(rule.code, own)?;
        self.collector.count(rule.code, severity, 1).then_some(severity)
    }

    fn say(&mut self, rule: &'static Rule, severity: Severity, scene: Scene<'_>, raw: Raw) {
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
            severity,
            source: scene.source.map(str::to_owned),
            index: scene.index,
            record: scene.record.map(str::to_owned),
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

    /// Asks every rule that one record alone can answer.
    pub fn alone(&mut self, entry: &Entry) {
        let Some(record) = &entry.record else { return };
        for rule in rules::all() {
            let mut hits = ask(&rule.check, record, self.as_of);
            if let Check::Entry(look) = rule.check {
                look(entry, &mut hits);
            }
            self.keep(rule, hits, entry);
        }
    }

    /// Asks every rule that needs the other records.
    pub fn together(&mut self, register: &Register) {
        for rule in rules::all().filter(|rule| rule.check.needs_register()) {
            let look = match rule.check {
                Check::Register(look) => Some(look),
                Check::ProfileAndRegister(both) => Some(both.1),
                _ => None,
            };
            if let Some(look) = look {
                let mut hits = Vec::new();
                look(register, &mut hits);
                for (number, hit) in hits {
                    if let Some(entry) = register.entries().get(number) {
                        self.keep(rule, vec![hit], entry);
                    }
                }
                continue;
            }
            for entry in register.entries() {
                let Some(record) = &entry.record else { continue };
                let mut hits = Vec::new();
                match (&rule.check, self.as_of) {
                    (Check::Within(look), _) => look(record, entry, register, &mut hits),
                    (Check::WithinOn(look), Some(day)) => look(record, register, day, &mut hits),
                    _ => {}
                }
                self.keep(rule, hits, entry);
            }
        }
    }

    /// Keeps what a rule said of a record, unless the record silences it.
    fn keep(&mut self, rule: &'static Rule, mut hits: Vec<Hit>, entry: &Entry) {
        if hits.is_empty() {
            return;
        }
        if entry.record.as_ref().is_some_and(|it| is_suppressed(rule.code, it, self.as_of)) {
            hits.retain(|hit| hit.severity.unwrap_or(rule.severity) == Severity::Error);
        }
        self.hits(rule, hits, entry);
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

/// Whether the record silences the code; without a day it does until told otherwise.
fn is_suppressed(code: &str, record: &Record, day: Option<Date>) -> bool {
    record.head().is_some_and(|head| {
        let counts = |expires: Date| day.is_none_or(|day| day <= expires);
        head.suppress.iter().any(|entry| entry.code == code && counts(entry.expires))
    })
}

fn ask(check: &Check, record: &Record, day: Option<Date>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let out = &mut hits;
    match (check, record, day) {
        (Check::Record(look), _, _) => look(record, day, out),
        (Check::RecordOn(look), _, Some(day)) => look(record, day, out),
        (Check::Need(look), Record::Need(need), _) => look(need, day, out),
        (Check::NeedOn(look), Record::Need(need), Some(day)) => look(need, day, out),
        (Check::Offering(look), Record::Offering(offering), _) => look(offering, day, out),
        (Check::OfferingOn(look), Record::Offering(offering), Some(day)) => {
            look(offering, day, out);
        }
        (Check::Organisation(look), Record::Organisation(it), _) => look(it, day, out),
        (Check::OrganisationOn(look), Record::Organisation(it), Some(day)) => look(it, day, out),
        (Check::Channel(look), Record::Channel(channel), _) => look(channel, day, out),
        (Check::Profile(look), Record::Profile(profile), _) => look(profile, day, out),
        (Check::ProfileAndRegister(both), Record::Profile(profile), _) => {
            (both.0)(profile, day, out);
        }
        (Check::Head(look), _, _) => {
            if let Some(head) = record.head() {
                look(&head, day, out);
            }
        }
        (Check::HeadOn(look), _, Some(day)) => {
            if let Some(head) = record.head() {
                look(&head, day, out);
            }
        }
        _ => {}
    }
    hits
}

/// What is wrong with a request, as findings.
pub fn of_request(checker: &Checker, text: &str, lang: Lang) -> Vec<Finding> {
    let mut judge = Judge::new(Policy { lang, ..Policy::default() }, None);
    let scene = Scene { source: None, index: None, record: None };
    judge.document(checker, text, Place::START, scene);
    judge.collector.finish().findings
}

/// What is wrong with a key that stands alone, as a finding without a place.
pub fn of_key(format: Format, text: &str, fault: &KeyFault, lang: Lang) -> Option<Finding> {
    let policy = Policy { lang, ..Policy::default() };
    let mut judge = Judge::new(policy, None);
    let (code, params) = key_fault(format, text, fault);
    let ozg = format == Format::Ozg && code == "KEY-001";
    let case = if ozg { 2 } else { case_of(code, false, &params) };
    judge.summary(code, case, params);
    judge.collector.finish().findings.pop()
}
