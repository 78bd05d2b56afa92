//! `explain`: the long text of a rule.

use bedarf_derive::{Answer, Part};

use super::catalogue::{RuleCase, RuleEntry, RuleText};
use super::{About, Call, CallError, Host};
use crate::findings::{Lang, Severity};
use crate::keys::RuleCode;
use crate::messages::Words;
use crate::rules;

/// What `explain` takes.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct ExplainRequest {
    /// The code, or one of its cases: `NEED-005`, `NEED-014/no-reason`.
    #[label(de = "Kennung der Regel, etwa NEED-005", en = "code of the rule, as NEED-005")]
    pub code: RuleCode,
    /// Language: `de` by default.
    #[label(de = "Sprache der Befunde", en = "language of findings")]
    pub lang: Option<Lang>,
}

/// A rule with why it is there.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct RuleExplained {
    /// Stable for ever, never used again.
    pub code: &'static str,
    /// Short name that people remember.
    pub name: &'static str,
    /// The highest severity that its findings have.
    pub severity: Severity,
    /// `L` one record, `N` register, `T` as-of date; empty for what the shape check finds.
    pub scope: &'static str,
    /// Version of the library in which it came.
    pub since: &'static str,
    /// Names of the parameters of its cases, each once.
    #[required]
    pub params: Vec<&'static str>,
    /// Its cases.
    #[required]
    pub cases: Vec<RuleCase>,
    /// What it says in each case, in German.
    pub de: Vec<RuleText>,
    /// The same in English.
    pub en: Vec<RuleText>,
    /// Why it is there.
    pub why: RuleWhy,
    /// Where it comes from.
    pub source: &'static str,
}

/// Why a rule is there, in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct RuleWhy {
    /// In German.
    pub de: &'static str,
    /// In English.
    pub en: &'static str,
}

/// The call `explain`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Explain;

impl Call for Explain {
    const ABOUT: About = About {
        name: "explain",
        does: Words::new(
            "Erklärt eine Regel: was sie sagt, warum es sie gibt und worauf sie sich stützt.",
            "Explains a rule: what it says, why it is there and what it rests on.",
        ),
    };
    type On<'g> = ();
    type Request = ExplainRequest;
    type Answer = RuleExplained;

    fn answer((): (), request: &ExplainRequest, _: &Host) -> Result<RuleExplained, CallError> {
        let rule = rules::find_meant(request.code.as_ref());
        let rule = rule.ok_or_else(|| CallError::UnknownRule(request.code.clone()))?;
        let RuleEntry { code, name, severity, scope, since, params, cases, de, en } =
            RuleEntry::of(rule);
        let why = RuleWhy { de: rule.why.de, en: rule.why.en };
        let source = rule.why.source;
        Ok(RuleExplained {
            code, name, severity, scope, since, params, cases, de, en, why, source,
        })
    }
}
