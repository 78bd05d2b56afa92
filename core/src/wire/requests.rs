//! What the calls take: requests, read by the same engine as records, with tables of their own.

use crate::check::Scope;
use crate::codes::codes;
use crate::findings::{Lang, Severity};
use crate::keys::{AreaKey, Date, Id, RuleCode, ServiceKey};
use crate::members::members;
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

members! {
    /// What `check` takes beside the texts.
    CheckRequest {
        /// The day as of which things are judged; without it, rules that need one are left out.
        opt as_of: Date;
        /// Language of messages: `de` by default.
        opt lang: Lang;
        /// Findings kept per code: 1,000 by default.
        opt limit: u32, [range(min = 0, max = 1_000_000)];
        /// Codes made less grave; structural codes cannot be.
        opt severities: Map<RuleCode, SeverityWish>, [schema_with = "severities"];
        /// Whether values are hidden.
        opt mask: bool;
        /// Which rules are asked: by default those of a record for one record, else all.
        opt scope: Scope;
        /// Whether text given directly is JSON Lines.
        opt lines: bool;
    }
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

members! {
    /// What `paths` takes beside the register: a unit or an organisation, and a day.
    #[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
        { "required": ["unit"] }, { "required": ["organisation"] }
    ])))]
    PathsRequest {
        /// ARS or AGS of the unit.
        opt unit: AreaKey;
        /// Id of the organisation.
        opt organisation: Id;
        /// Only offerings that cover this service.
        opt service: ServiceKey;
        /// The day.
        req as_of: Date;
        /// Language of messages: `de` by default.
        opt lang: Lang;
    }
}

members! {
    /// What `report` takes beside the register.
    ReportRequest {
        /// The day.
        req as_of: Date;
        /// Language of the page: `de` by default.
        opt lang: Lang;
    }
}

members! {
    /// What `digest` takes beside the record.
    DigestRequest {
        /// Language of messages: `de` by default.
        opt lang: Lang;
    }
}

members! {
    /// What `schema` takes.
    SchemaRequest {
        /// Which schema: a record type, `record`, `unit`, `successor`, or a request.
        req noun: String, [length(min = 1, max = 100)];
    }
}

members! {
    /// What `catalogue` takes: nothing.
    CatalogueRequest {
        /// Language for readers; the table carries both.
        opt lang: Lang;
    }
}

members! {
    /// What `explain` takes.
    ExplainRequest {
        /// The code.
        req code: RuleCode;
        /// Language: `de` by default.
        opt lang: Lang;
    }
}
