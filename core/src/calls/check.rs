//! `check`: is what stands there right, and what is to be done about it?

use bedarf_derive::Part;

use super::{About, Call, CallError, Given, Host};
use crate::check::{Options, Scope, SeverityError};
use crate::findings::{Lang, Report, Severity};
use crate::keys::{Date, RuleCode};
use crate::messages::Words;
use crate::model::codes;
use crate::order::Map;

codes! {
    /// What a code is made.
    SeverityWish {
        Error = "error": "Fehler", "error";
        Warning = "warning": "Warnung", "warning";
        Info = "info": "Hinweis", "info";
        Off = "off": "aus", "off";
    }
}

impl SeverityWish {
    /// The severity wished for; `None` is silence.
    #[must_use]
    pub const fn severity(self) -> Option<Severity> {
        match self {
            SeverityWish::Error => Some(Severity::Error),
            SeverityWish::Warning => Some(Severity::Warning),
            SeverityWish::Info => Some(Severity::Info),
            SeverityWish::Off => None,
        }
    }
}

/// What `check` takes beside the texts.
#[derive(Clone, Debug, Default, PartialEq, Part)]
#[non_exhaustive]
pub struct CheckRequest {
    /// The day as of which things are judged; without it, rules that need one are left out.
    #[label(
        de = "Stichtag: JJJJ-MM-TT oder today",
        en = "day to judge as of: YYYY-MM-DD or today"
    )]
    pub as_of: Option<Date>,
    /// Language of messages: `de` by default.
    #[label(de = "Sprache der Befunde", en = "language of findings")]
    pub lang: Option<Lang>,
    /// Findings kept per code: 1,000 by default.
    #[label(
        de = "so viele Befunde je Code, Vorgabe 1000",
        en = "findings kept per code, 1,000 by default"
    )]
    #[range(min = 0, max = 1_000_000)]
    pub limit: Option<u32>,
    /// Codes and cases that get another severity; structural codes stay errors.
    #[label(
        de = "Code anders einstufen: CODE=error, CODE=warning, CODE=info oder CODE=off",
        en = "give a code another severity: CODE=error, CODE=warning, CODE=info or CODE=off"
    )]
    #[schema(with = severities)]
    pub severities: Option<Map<RuleCode, SeverityWish>>,
    /// Words that are added to the lists of rules on wording, by code.
    #[label(
        de = "Wörter zu den Wortlisten hinzufügen: Datei mit einem JSON-Objekt, je Code eine Liste",
        en = "add words to the lists of words: a file with a JSON object, a list for each code"
    )]
    #[schema(with = words)]
    pub words: Option<Map<RuleCode, Vec<String>>>,
    /// Whether warnings count as errors.
    #[label(de = "Warnungen gelten als Fehler", en = "warnings count as errors")]
    pub strict: Option<bool>,
    /// Whether values are hidden.
    #[label(de = "Werte in Befunden verbergen", en = "hide values in findings")]
    pub mask: Option<bool>,
    /// Which rules are asked: by default those of a record for one record, else all.
    #[label(
        de = "nur Regeln für einzelne Datensätze (record) oder alle (register)",
        en = "only rules on single records (record), or all (register)"
    )]
    pub scope: Option<Scope>,
    /// Whether text given directly is JSON Lines.
    #[label(de = "der Text ist JSON Lines", en = "the text is JSON Lines")]
    pub lines: Option<bool>,
}

#[cfg(feature = "schema")]
fn severities(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let code = <RuleCode as schemars::JsonSchema>::json_schema(generator);
    let wish = generator.subschema_for::<SeverityWish>();
    schemars::json_schema!({
        "type": "object", "propertyNames": code, "additionalProperties": wish,
        "maxProperties": 500
    })
}

#[cfg(feature = "schema")]
fn words(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let code = <RuleCode as schemars::JsonSchema>::json_schema(generator);
    let word = schemars::json_schema!({ "type": "string", "minLength": 1, "maxLength": 100 });
    schemars::json_schema!({
        "type": "object", "propertyNames": code,
        "additionalProperties": { "type": "array", "items": word, "maxItems": 1000 },
        "maxProperties": 20
    })
}

impl CheckRequest {
    /// The options that are meant.
    pub(super) fn options(&self, host: &Host) -> Result<Options, CallError> {
        let mut options = host.options(self.lang.unwrap_or_default())?;
        let policy = &mut options.policy;
        policy.limit = self.limit.map_or(policy.limit, u64::from);
        policy.mask = self.mask.unwrap_or(false);
        policy.strict = self.strict.unwrap_or(false);
        // severities are of rules: a build without these has nobody who could ask for one
        let severities = self.severities.as_ref().filter(|_| cfg!(feature = "rules"));
        for (code, wish) in severities.into_iter().flat_map(|it| it.iter()) {
            options.set_severity(code.as_ref(), wish.severity()).map_err(|error| match error {
                SeverityError::Structural => CallError::Structural(code.clone()),
                _ => CallError::UnknownSeverity(code.clone()),
            })?;
        }
        let words = self.words.as_ref().filter(|_| cfg!(feature = "rules"));
        for (code, words) in words.into_iter().flat_map(|it| it.iter()) {
            options
                .add_words(code.as_ref(), words)
                .map_err(|_| CallError::NoWords(code.clone()))?;
        }
        (options.as_of, options.scope) = (self.as_of, self.scope);
        Ok(options)
    }
}

/// The call `check`. On a register, texts are checked as records of it, and the report is on them
/// alone.
#[derive(Debug)]
#[non_exhaustive]
pub struct Check;

impl Call for Check {
    const ABOUT: About = About {
        name: "check",
        does: Words::new(
            "Prüft Datensätze: ihren Aufbau und jede Regel, die sich beantworten lässt.",
            "Checks records: their structure, and every rule that can be answered.",
        ),
    };
    type On<'g> = &'g Given<'g>;
    type Request = CheckRequest;
    type Answer = Report;

    fn answer(given: &Given<'_>, request: &CheckRequest, host: &Host) -> Result<Report, CallError> {
        given.check(&request.options(host)?, request.lines.unwrap_or(false))
    }
}
