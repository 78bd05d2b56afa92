//! `catalogue`: every rule.

use bedarf_derive::{Answer, Part};

use super::{About, Call, CallError, Host};
use crate::findings::{Lang, Severity};
use crate::messages::{ParamKind, Words};
use crate::rules::{self, Rule};

/// What `catalogue` takes: nothing.
#[derive(Clone, Debug, Default, PartialEq, Part)]
#[non_exhaustive]
pub struct CatalogueRequest {
    /// Language for readers; the table carries both.
    #[label(de = "Sprache der Befunde", en = "language of findings")]
    pub lang: Option<Lang>,
}

/// A rule as the catalogue has it.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct RuleEntry {
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
}

/// A case of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct RuleCase {
    /// Its name, never used again for another.
    pub name: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The parameters of its texts.
    #[required]
    pub params: Vec<RuleParam>,
}

/// A parameter of the texts of a case.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct RuleParam {
    /// Its name.
    pub name: &'static str,
    /// `text`, `number`, `day`, `code`, `texts` or `codes`.
    pub r#type: &'static str,
    /// The code list, where it is of one.
    pub list: Option<&'static str>,
}

/// What a rule says in a case.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct RuleText {
    /// What is wrong.
    pub message: &'static str,
    /// What to do; may be empty.
    pub help: &'static str,
}

impl RuleEntry {
    /// The entry of a rule.
    pub(super) fn of(rule: &Rule) -> Self {
        let param = |(name, kind): &(&'static str, ParamKind)| RuleParam {
            name,
            r#type: kind.as_str(),
            list: kind.list(),
        };
        let cases = rule.texts.iter().map(|text| RuleCase {
            name: text.name,
            severity: text.severity.unwrap_or(rule.severity),
            params: text.params.iter().map(param).collect(),
        });
        RuleEntry {
            code: rule.code,
            name: rule.name,
            severity: rule.severity,
            scope: rule.scope(),
            since: rule.since,
            params: rule.params(),
            cases: cases.collect(),
            de: said(rule, Lang::De),
            en: said(rule, Lang::En),
        }
    }
}

/// What a rule says; nothing in a build without sentences.
fn said(rule: &Rule, lang: Lang) -> Vec<RuleText> {
    let said = rule.texts.iter().filter_map(|text| text.said(lang));
    said.map(|(message, help)| RuleText { message, help }).collect()
}

/// The call `catalogue`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Catalogue;

impl Call for Catalogue {
    const ABOUT: About = About {
        name: "catalogue",
        does: Words::new(
            "Zeigt alle Regeln in der Folge ihrer Codes.",
            "Shows all rules in the order of their codes.",
        ),
    };
    type On<'g> = ();
    type Request = CatalogueRequest;
    type Answer = Vec<RuleEntry>;

    fn answer((): (), _: &CatalogueRequest, _: &Host) -> Result<Vec<RuleEntry>, CallError> {
        Ok(rules::all().map(RuleEntry::of).collect())
    }
}
