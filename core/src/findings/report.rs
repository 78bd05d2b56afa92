//! The report: findings kept up to a limit per code, totals always exact.

use super::{Finding, Lang, Severity};
use crate::order::{Map, sorted};
use crate::shape::{Param, Params};

/// What a caller says about severities, limits and language.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Policy {
    /// The language of messages.
    pub lang: Lang,
    /// Findings kept per code.
    pub limit: u64,
    /// Codes made less grave; `None` silences one.
    pub severities: Map<String, Option<Severity>>,
    /// Whether values are hidden.
    pub mask: bool,
}

impl Default for Policy {
    fn default() -> Self {
        Policy { lang: Lang::De, limit: 1_000, severities: Map::default(), mask: false }
    }
}

impl Policy {
    /// The severity a finding gets; `None` when the code is silenced. It is never raised.
    #[must_use]
    pub fn severity(&self, code: &str, own: Severity) -> Option<Severity> {
        match self.severities.get(code) {
            Some(wanted) => wanted.map(|wanted| wanted.min(own)),
            None => Some(own),
        }
    }

    /// The parameters as they may be told.
    #[must_use]
    pub fn params(&self, params: Params) -> Params {
        if !self.mask {
            return params;
        }
        let hidden = |param: Param| match param {
            Param::Text(_) => Param::from("…"),
            Param::Words(words) => Param::Words(words.iter().map(|_| "…".to_owned()).collect()),
            other => other,
        };
        params
            .into_iter()
            .map(|(name, param)| (name, if is_ours(name) { param } else { hidden(param) }))
            .collect()
    }
}

/// Parameters that come from the rules and not from the record.
fn is_ours(name: &str) -> bool {
    matches!(name, "expected" | "nearest" | "limit" | "bound" | "code")
}

/// What a check gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The language of messages.
    pub lang: Lang,
    /// Whether there is no error.
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
    /// The findings, by source, record, position, code and path.
    pub findings: Vec<Finding>,
}

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
            Severity::Info => report.infos += times,
        }
        report.ok = report.errors == 0;
        let before = report.by_code.get(code).copied().unwrap_or_default();
        report.by_code.insert(code, before + times);
        report.truncated |= before + times > self.limit;
        before < self.limit
    }

    /// Keeps a finding that was counted.
    pub fn keep(&mut self, finding: Finding) {
        self.report.findings.push(finding);
    }

    /// Counts a record.
    pub fn record(&mut self) {
        self.report.records += 1;
    }

    /// The report, findings in their order.
    #[must_use]
    pub fn finish(mut self) -> Report {
        let findings = std::mem::take(&mut self.report.findings);
        self.report.findings = sorted(findings, |a, b| {
            let by_source = a.source.cmp(&b.source).then(a.index.cmp(&b.index));
            by_source.then(a.at.cmp(&b.at)).then(a.code.cmp(b.code)).then(a.path.cmp(&b.path))
        });
        self.report
    }
}
