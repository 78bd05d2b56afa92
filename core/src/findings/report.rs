//! The report: findings kept up to a limit per code, totals always exact.

use std::fmt;
use std::sync::Arc;

use bedarf_derive::Answer;

use super::{Finding, Lang, Sentences, Severity};
use crate::keys::{Date, Digest};
use crate::messages::{Param, Params, Text};
use crate::order::{Map, sorted};
use crate::register::Skipped;

/// What a caller says about severities, limits and language.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Policy {
    /// The language of messages.
    pub lang: Lang,
    /// Findings kept per code.
    pub limit: u64,
    /// Codes and cases that get another severity; `None` silences one.
    pub(crate) severities: Map<String, Option<Severity>>,
    /// Whether warnings count as errors.
    pub strict: bool,
    /// Whether values are hidden.
    pub mask: bool,
    /// The sentences of the language, in place of those built in.
    pub sentences: Option<Arc<Sentences>>,
}

impl Default for Policy {
    fn default() -> Self {
        Policy {
            lang: Lang::De,
            limit: 1_000,
            severities: Map::default(),
            strict: false,
            mask: false,
            sentences: None,
        }
    }
}

impl Policy {
    /// The severity that a finding of a code and its case gets; `None` when it is silenced. What
    /// is said of a case goes before what is said of its code.
    #[must_use]
    pub fn severity(&self, code: &str, case: &str, own: Severity) -> Option<Severity> {
        let of_case = || self.severities.get([code, "/", case].concat().as_str());
        let wanted = match self.severities.is_empty() {
            true => Some(own),
            false => match of_case().or_else(|| self.severities.get(code)) {
                Some(wanted) => *wanted,
                None => Some(own),
            },
        };
        wanted.map(|wanted| match wanted {
            Severity::Warning if self.strict => Severity::Error,
            other => other,
        })
    }

    /// What is wrong and what to do in a case of a code; nothing where the build has no sentences
    /// and none were handed over.
    #[must_use]
    pub fn said<'s>(&'s self, code: &str, case: usize, text: &Text) -> (&'s str, &'s str) {
        let loaded = self.sentences.as_ref().and_then(|it| it.of(code).nth(case));
        loaded.or_else(|| text.said(self.lang)).unwrap_or_default()
    }

    /// The parameters as they may be told.
    #[must_use]
    pub fn params(&self, params: Params) -> Params {
        if !self.mask {
            return params;
        }
        let hidden = |param: Param| match param {
            Param::Text(_) => Param::from("…"),
            Param::Texts(texts) => Param::Texts(texts.iter().map(|_| "…".to_owned()).collect()),
            other => other,
        };
        params
            .into_iter()
            .map(|(name, param)| (name, if is_ours(name) { param } else { hidden(param) }))
            .collect()
    }
}

/// Whether someone who names a code (`NEED-014`) or a case (`NEED-014/no-reason`) means this one.
#[must_use]
pub fn is_meant(named: &str, code: &str, case: &str) -> bool {
    named.strip_prefix(code).is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix('/').is_some_and(|wanted| wanted == case)
    })
}

/// Parameters that come from the rules and not from the record.
fn is_ours(name: &str) -> bool {
    matches!(name, "expected" | "nearest" | "limit" | "bound" | "code")
}

/// Why rules were not asked, and how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct LeftOut {
    /// No as-of date was given.
    pub no_as_of: u64,
    /// No unit is known.
    pub no_units: u64,
    /// One record alone was checked.
    pub one_record: u64,
}

/// What a check looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct LookedAt {
    /// How many records there are of each type; those of which it could not be read are not in it.
    pub records: Map<&'static str, u64>,
    /// How many rows of each table could be read.
    #[optional]
    pub rows: Map<String, u64>,
    /// Which edition of each table that is.
    #[optional]
    pub tables: Map<String, Edition>,
    /// How many rules were asked, those on structure included.
    pub rules: u64,
}

/// Which edition of a table was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Edition {
    /// SHA-256 of its text.
    pub edition: Digest,
    /// The last day that it tells of: how recent it is.
    pub day: Option<Date>,
}

/// What a check gave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Report {
    /// The language of messages.
    #[unsaid]
    pub lang: Lang,
    /// Whether somebody broke the check off: then not everything was looked at, and it is not ok.
    #[unsaid]
    pub interrupted: bool,
    /// Whether there is no error, and something was looked at.
    pub ok: bool,
    /// Records looked at.
    pub records: u64,
    /// How many errors, those not kept included.
    pub errors: u64,
    /// How many warnings.
    pub warnings: u64,
    /// How many infos.
    pub infos: u64,
    /// How many findings of each code.
    pub by_code: Map<&'static str, u64>,
    /// Whether some findings were counted only.
    pub truncated: bool,
    /// How many rules were not asked, and why.
    pub left_out: LeftOut,
    /// What was looked at.
    pub looked_at: Box<LookedAt>,
    /// What was handed in and not looked at, and why.
    #[optional]
    pub skipped: Vec<Skipped>,
    /// The findings, by source, record, position, code and path.
    #[required]
    pub findings: Vec<Finding>,
}

impl Report {
    /// The report where there is no error, otherwise the report as an error.
    ///
    /// ```
    /// use bedarf::{Input, Options, check};
    /// let report = check(Input::One(b"{}"), &Options::default());
    /// let error = report.into_result().unwrap_err();
    /// assert_eq!(error.errors, 1);
    /// ```
    ///
    /// # Errors
    /// The report itself, where it has an error.
    pub fn into_result(self) -> Result<Report, Report> {
        if self.ok { Ok(self) } else { Err(self) }
    }

    /// Every finding that was kept.
    pub fn iter(&self) -> std::slice::Iter<'_, Finding> {
        self.findings.iter()
    }
}

impl<'r> IntoIterator for &'r Report {
    type Item = &'r Finding;
    type IntoIter = std::slice::Iter<'r, Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A line for each finding that was kept, then how many there are.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in self {
            writeln!(f, "{finding}")?;
        }
        let Report { errors, warnings, infos, .. } = self;
        match self.lang {
            Lang::En => write!(f, "{errors} errors, {warnings} warnings, {infos} infos"),
            _ => write!(f, "{errors} Fehler, {warnings} Warnungen, {infos} Hinweise"),
        }
    }
}

impl std::error::Error for Report {}

/// Takes findings as they come and makes the report.
#[derive(Debug)]
pub struct Collector {
    limit: u64,
    report: Report,
}

impl Collector {
    /// An empty report that keeps so many findings per code.
    #[must_use]
    pub fn new(limit: u64, lang: Lang) -> Self {
        Collector { limit, report: Report { ok: true, lang, ..Report::default() } }
    }

    /// Counts a finding. Whether it is to be kept as well: then [`Collector::keep`] it.
    pub fn count(&mut self, code: &'static str, severity: Severity, times: u64) -> bool {
        let report = &mut self.report;
        match severity {
            Severity::Error => report.errors += times,
            Severity::Warning => report.warnings += times,
            _ => report.infos += times,
        }
        report.ok = report.errors == 0;
        let before = match report.by_code.get_mut(code) {
            Some(count) => std::mem::replace(count, *count + times),
            None => {
                report.by_code.insert(code, times);
                0
            }
        };
        report.truncated |= before + times > self.limit;
        before < self.limit
    }

    /// Counts findings of which nothing is kept.
    pub fn count_only(&mut self, code: &'static str, severity: Severity, times: u64) {
        self.count(code, severity, times);
        self.report.truncated = true;
    }

    /// Whether nothing was counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.report.by_code.is_empty()
    }

    /// Keeps a finding that was counted.
    pub fn keep(&mut self, finding: Finding) {
        self.report.findings.push(finding);
    }

    /// Says how many rules were not asked.
    pub fn left_out(&mut self, left_out: LeftOut) {
        self.report.left_out = left_out;
    }

    /// Says that somebody broke the check off.
    pub fn interrupt(&mut self) {
        (self.report.interrupted, self.report.ok) = (true, false);
    }

    /// Says how many records there were, and what was looked at.
    pub fn looked_at(&mut self, records: u64, looked_at: LookedAt) {
        self.report.records = records;
        *self.report.looked_at = looked_at;
    }

    /// The report, findings in their order.
    #[must_use]
    pub fn finish(mut self) -> Report {
        // nothing that was not looked at is called fine
        let LookedAt { rows, .. } = &*self.report.looked_at;
        self.report.ok &= self.report.records > 0 || rows.iter().any(|(_, count)| *count > 0);
        let findings = std::mem::take(&mut self.report.findings);
        self.report.findings = sorted(findings, |a, b| {
            let by_source = a.source.cmp(&b.source).then(a.index.cmp(&b.index));
            by_source.then(a.at.cmp(&b.at)).then(a.code.cmp(b.code)).then(a.path.cmp(&b.path))
        });
        self.report
    }
}
