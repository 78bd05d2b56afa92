//! The unit of all ratios: a plain typed parse by serde_json into owned structs, unknown members
//! refused, code lists as enums, no further checks.
#![allow(missing_docs, dead_code)]

use std::collections::BTreeMap;

use serde::Deserialize;

type Text = BTreeMap<String, String>;

macro_rules! plain {
    ($($name:ident { $($member:ident: $type:ty,)* })*) => {
        $(
            #[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $name { $(pub $member: $type,)* }
        )*
    };
}

macro_rules! words {
    ($($name:ident { $($word:ident)* })*) => {
        $(
            #[derive(Deserialize)]
            #[allow(non_camel_case_types)]
            pub enum $name { $($word),* }
        )*
    };
}

words! {
    NeedKind { functional interoperability legal organisation funding information operation
        security privacy accessibility governance }
    Level { operational strategic both }
    Status { draft submitted triaged in_consultation bundled adopted addressed accepted
        partly_accepted rejected fulfilled withdrawn forwarded merged superseded }
    Stance { agreed objected }
    Consequence { legal_deadline security_gap cost quality none }
    Visibility { body member_organisations municipal_family administration public }
    Attribution { named group_only none }
    Lifecycle { planned development pilot available phasing_out ended }
    Assurance { self_declared provider_document user_confirmed independently_tested certified }
}

#[derive(Deserialize)]
#[serde(untagged)]
pub enum Value {
    Boolean(bool),
    Integer(i64),
    Text(String),
    List(Vec<Value>),
}

plain! {
    Interval { from: Option<String>, to: Option<String>, }
    Source { kind: String, citation: String, date: Option<String>, url: Option<String>, }
    Link { rel: String, target: String, digest: Option<String>, reviewed_on: Option<String>,
        reviewed_by: Option<String>, }
    Suppression { code: String, reason: String, by: String, expires: String, }
    Originator { organisation: Option<String>, group: Option<String>, role: Option<String>,
        session: Option<String>, on_behalf_of: Option<String>, }
    Supporter { organisation: String, reason: Text, intensity: u8, }
    Within { event: Text, months: u32, }
    Urgency { date: Option<String>, within: Option<Within>, source: Option<Source>,
        consequence: Consequence, }
    Constraint { concept: String, op: String, value: Value, }
    Step { status: Status, on: String, by: String, decision: Option<String>,
        reason: Option<Text>, }
    Merge { into: String, on: String, objection_until: String, generalisation: Option<Text>, }
    Variant { id: String, scope: Selector, delta: Text, constraints: Option<Vec<Constraint>>,
        originators: Vec<Originator>, }
    Consent { organisation: Option<String>, group: Option<String>, stance: Stance, on: String, }
    Fulfilment { by: String, profile: Option<String>, as_of: String, confirmed_by: Vec<String>, }
    Need { r#type: String, schema_version: Option<String>, id: String, title: Text,
        created: String, modified: Option<String>, confirmed: Option<String>,
        valid: Option<Interval>, visibility: Option<Visibility>, attribution: Option<Attribution>,
        statement: Text, outcome: Option<Text>, solution_idea: Option<Text>, kind: NeedKind,
        level: Option<Level>, originators: Vec<Originator>, affected: Selector,
        supporters: Option<Vec<Supporter>>, services: Option<Vec<String>>,
        cross_cutting: Option<bool>, urgency: Option<Urgency>,
        constraints: Option<Vec<Constraint>>, status: Status, history: Vec<Step>,
        merge: Option<Merge>, variants: Option<Vec<Variant>>, consents: Option<Vec<Consent>>,
        fulfilment: Option<Fulfilment>, forwarded_to: Option<Text>, links: Option<Vec<Link>>,
        sources: Option<Vec<Source>>, suppress: Option<Vec<Suppression>>,
        ext: Option<serde_json::Value>, }
    Contact { name: Text, mail: Option<String>, url: Option<String>, }
    Phase { phase: Lifecycle, planned: Option<String>, actual: Option<String>, }
    Maturity { model: String, level: u8, details: Option<BTreeMap<String, u8>>, on: String,
        assessor: String, }
    Interface { standard: String, version: Option<String>, direction: String,
        mode: Option<String>, }
    AccessPath { id: String, hops: Vec<Hop>, }
    Hop { from: String, to: String, channel: String, contract: Option<String>,
        valid: Option<Interval>, source: Option<Source>, }
    Shares { population: Option<u8>, usage: Option<u8>, target_group: Option<u8>,
        koenigstein: Option<u8>, }
    Scenarios { low: String, expected: String, high: String, }
    Component { kind: String, amount: String, currency: String, vat_included: bool, year: u16,
        per: String, }
    Cost { state: String, components: Option<Vec<Component>>, key: Option<String>,
        shares: Option<Shares>, unanimous: Option<bool>, shared_percent: Option<u8>,
        scenarios: Option<Scenarios>, }
    Fact { concept: String, value: Value, assurance: Assurance, on: String,
        evidence: Option<String>, }
    Compliance { criterion: String, result: String, deviation_accepted: Option<bool>,
        evidence: Option<String>, }
    Usage { organisation: String, state: String, since: Option<String>,
        planned_on: Option<String>, confirmed: bool, }
    SourceCode { url: String, licence: String, publiccode: Option<String>, }
    Offering { r#type: String, schema_version: Option<String>, id: String, title: Text,
        created: String, modified: Option<String>, confirmed: Option<String>,
        valid: Option<Interval>, visibility: Option<Visibility>, attribution: Option<Attribution>,
        version: Option<String>, reuse_model: String, efa: Option<bool>, provider: String,
        operator: String, contact: Contact, services: Option<Vec<String>>,
        cross_cutting: Option<bool>, typing: Option<Vec<String>>,
        fim_ids: Option<Vec<String>>, lifecycle: Lifecycle,
        phases: Option<Vec<Phase>>, maturity: Option<Vec<Maturity>>, trust_level: Option<String>,
        interfaces: Option<Vec<Interface>>, scope: Selector, access_paths: Vec<AccessPath>,
        cost: Option<Cost>, facts: Option<Vec<Fact>>, compliance: Option<Vec<Compliance>>,
        references: Option<Vec<Usage>>, source_code: Option<SourceCode>,
        links: Option<Vec<Link>>, sources: Option<Vec<Source>>,
        suppress: Option<Vec<Suppression>>, ext: Option<serde_json::Value>, }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Selector {
    all: Option<Vec<Selector>>,
    any: Option<Vec<Selector>>,
    not: Option<Box<Selector>>,
    everyone: Option<bool>,
    attr: Option<String>,
    eq: Option<Value>,
    ne: Option<Value>,
    lt: Option<Value>,
    le: Option<Value>,
    gt: Option<Value>,
    ge: Option<Value>,
    r#in: Option<Vec<Value>>,
    not_in: Option<Vec<Value>>,
    within: Option<String>,
    contains_all: Option<Vec<Value>>,
    contains_any: Option<Vec<Value>>,
    between: Option<Vec<Value>>,
    known: Option<bool>,
}
