//! What the calls take: requests, read by the same engine as records, with tables of their own.

use bedarf_derive::Part;

use crate::check::Scope;
use crate::codes;
use crate::findings::{Lang, Severity};
use crate::keys::{AreaKey, Date, Id, RuleCode, ServiceKey};
use crate::order::Map;

codes! {
    /// What a code is made: less grave, or silent.
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
    pub as_of: Option<Date>,
    /// Language of messages: `de` by default.
    pub lang: Option<Lang>,
    /// Findings kept per code: 1,000 by default.
    #[range(min = 0, max = 1_000_000)]
    pub limit: Option<u32>,
    /// Codes made less grave; structural codes cannot be.
    #[schema(with = severities)]
    pub severities: Option<Map<RuleCode, SeverityWish>>,
    /// Whether values are hidden.
    pub mask: Option<bool>,
    /// Which rules are asked: by default those of a record for one record, else all.
    pub scope: Option<Scope>,
    /// Whether text given directly is JSON Lines.
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

/// What `paths` takes beside the register: a unit or an organisation, and a day.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[choice(unit, organisation)]
pub struct PathsRequest {
    /// ARS or AGS of the unit.
    pub unit: Option<AreaKey>,
    /// Id of the organisation.
    pub organisation: Option<Id>,
    /// Only offerings that cover this service.
    pub service: Option<ServiceKey>,
    /// The day.
    pub as_of: Date,
    /// Language of messages: `de` by default.
    pub lang: Option<Lang>,
}

/// What `report` takes beside the register.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct ReportRequest {
    /// The day.
    pub as_of: Date,
    /// Language of the page: `de` by default.
    pub lang: Option<Lang>,
}

/// What `digest` takes beside the record.
#[derive(Clone, Debug, Default, PartialEq, Part)]
#[non_exhaustive]
pub struct DigestRequest {
    /// Language of messages: `de` by default.
    pub lang: Option<Lang>,
}

/// What `schema` takes.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct SchemaRequest {
    /// Which schema: a record type, `record`, `unit`, `successor`, or a request.
    #[length(min = 1, max = 100)]
    pub noun: String,
}

/// What `catalogue` takes: nothing.
#[derive(Clone, Debug, Default, PartialEq, Part)]
#[non_exhaustive]
pub struct CatalogueRequest {
    /// Language for readers; the table carries both.
    pub lang: Option<Lang>,
}

/// What `explain` takes.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct ExplainRequest {
    /// The code.
    pub code: RuleCode,
    /// Language: `de` by default.
    pub lang: Option<Lang>,
}
