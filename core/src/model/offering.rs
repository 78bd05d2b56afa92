//! `offering`: an EfA service or another way to get a solution (model §4).

use super::contact::Contact;
use super::head::Source;
use super::interval::Interval;
use crate::codes::codes;
use crate::keys::{
    Amount, ConceptName, Currency, Date, End, FimId, Id, Ref, ServiceKey, Spdx, TypingCode, Uri,
};
use crate::logic::{Selector, Value};
use crate::members::{members, record};
use crate::order::Map;

record! {
    /// An offering: what it is, for whom, by what ways it can be had, and at what cost.
    Offering, "offering", "crate::model::text::long_title" {
        /// Version of the offering.
        opt version: String, [length(min = 1, max = 40)];
        /// How it can be used again.
        req reuse_model: ReuseModel;
        /// Whether it carries the EfA label ("one for all").
        opt efa: bool;
        /// Who offers it.
        req provider: Ref;
        /// Who runs it.
        req operator: Ref;
        /// Whom to speak to.
        req contact: Contact;
        /// The services it covers.
        many services: ServiceKey;
        /// Whether it cuts across services.
        opt cross_cutting: bool;
        /// FIM typing codes.
        many typing: TypingCode;
        /// FIM building blocks it is made from.
        many fim_ids: FimId;
        /// Where it stands.
        req lifecycle: Lifecycle;
        /// When it reached or will reach a phase.
        many phases: Phase;
        /// Maturity assessments.
        many maturity: Maturity;
        /// Level of trust it needs.
        opt trust_level: TrustLevel;
        /// Standards it speaks.
        many interfaces: Interface;
        /// Whom it is for.
        req scope: Selector;
        /// The ways to get it.
        req access_paths: Vec<AccessPath>;
        /// What it costs.
        opt cost: Cost;
        /// Facts about it, by concept.
        many facts: Fact;
        /// How it meets criteria.
        many compliance: Compliance;
        /// Who uses it.
        many references: UserReference;
        /// Where its source code is.
        opt source_code: SourceCode;
    }
}

codes! {
    /// How an offering can be used again.
    ReuseModel {
        EfaCentral = "efa_central": "EfA, zentral betrieben", "EfA, run centrally";
        SoftwareDecentral = "software_decentral": "Software zum eigenen Betrieb", "software, run locally";
        FimOwnDevelopment = "fim_own_development": "Eigenentwicklung nach FIM", "own development after FIM";
        BaseComponent = "base_component": "Basiskomponente", "base component";
        Standard = "standard": "Standard", "standard";
        Service = "service": "Dienstleistung", "service";
    }
}

codes! {
    /// Where an offering stands.
    Lifecycle {
        Planned = "planned": "geplant", "planned";
        Development = "development": "in Entwicklung", "in development";
        Pilot = "pilot": "im Pilotbetrieb", "pilot";
        Available = "available": "verfügbar", "available";
        PhasingOut = "phasing_out": "läuft aus", "phasing out";
        Ended = "ended": "beendet", "ended";
    }
}

members! {
    /// When an offering reached or will reach a phase.
    #[derive(Copy, Eq)]
    Phase {
        /// The phase.
        req phase: Lifecycle;
        /// Day planned.
        opt planned: Date;
        /// Day reached.
        opt actual: Date;
    }
}

codes! {
    /// Model of maturity; the scales are 0–4, 0–7 and 0–5, and nothing converts between them.
    MaturityModel {
        Ozg1_1 = "ozg_1_1": "OZG-Reifegradmodell 1.1", "OZG maturity model 1.1";
        Ozg2_0 = "ozg_2_0": "OZG-Reifegradmodell 2.0", "OZG maturity model 2.0";
        Dstack = "dstack": "Deutschland-Stack", "Deutschland-Stack",
            in_sentence "Reifegradmodell des Deutschland-Stacks", "maturity model of the Deutschland-Stack";
    }
}

impl MaturityModel {
    /// The highest level of the scale.
    #[must_use]
    pub const fn highest(self) -> u8 {
        match self {
            Self::Ozg1_1 => 4,
            Self::Ozg2_0 => 7,
            Self::Dstack => 5,
        }
    }
}

members! {
    /// A maturity assessment.
    Maturity {
        /// By which model.
        req model: MaturityModel;
        /// Level reached.
        req level: u8, [range(min = 0, max = 100)];
        /// Level by criterion.
        opt details: Map<ConceptName, u8>, [schema_with = "details"];
        /// Day of the assessment.
        req on: Date;
        /// Who assessed.
        req assessor: String, [length(min = 1, max = 200)];
    }
}

#[cfg(feature = "schema")]
fn details(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let name = <ConceptName as schemars::JsonSchema>::json_schema(generator);
    schemars::json_schema!({
        "type": "object",
        "propertyNames": name,
        "additionalProperties": { "type": "integer", "minimum": 0, "maximum": 100 },
        "maxProperties": 100
    })
}

codes! {
    /// Level of trust (Vertrauensniveau, domain §3.6).
    TrustLevel {
        T00 = "00": "nicht festgelegt", "not set";
        T10 = "10": "keine Anforderung", "none";
        T15 = "15": "Basisregistrierung", "basic registration";
        T20 = "20": "normal", "normal";
        T30 = "30": "substanziell", "substantial";
        T40 = "40": "hoch", "high";
    }
}

codes! {
    /// Which way data flow.
    Direction {
        In = "in": "eingehend", "in";
        Out = "out": "ausgehend", "out";
        Both = "both": "beides", "both";
    }
}

members! {
    /// A standard an offering speaks.
    Interface {
        /// Its name or URI.
        req standard: String, [length(min = 1, max = 200)];
        /// Its version.
        opt version: String, [length(min = 1, max = 40)];
        /// Which way data flow.
        req direction: Direction;
        /// How they are carried.
        opt mode: String, [length(min = 1, max = 200)];
    }
}

members! {
    /// A way to get an offering, hop by hop.
    AccessPath {
        /// Its id within the offering.
        req id: Id;
        /// The hops, from the provider to the one who orders last.
        req hops: Vec<Hop>, [length(min = 1, max = 64)];
    }
}

members! {
    /// One hop: `from` hands over, `to` orders, through the channel.
    Hop {
        /// Who hands over.
        req from: End;
        /// Who orders.
        req to: End;
        /// Through which channel.
        req channel: Ref;
        /// What the contract is called.
        opt contract: String, [length(min = 1, max = 200)];
        /// When the hop holds.
        opt valid: Interval;
        /// Where it is written.
        opt source: Source;
    }
}

codes! {
    /// Whether the cost is known.
    CostState {
        Known = "known": "bekannt", "known";
        Unknown = "unknown": "unbekannt", "unknown";
    }
}

codes! {
    /// Kinds of cost (decision 2021/24); the last three never belong to the yearly allocation.
    CostKind {
        InfrastructureOperation = "infrastructure_operation": "Betrieb der Infrastruktur", "operation of infrastructure";
        FurtherDevelopment = "further_development": "Weiterentwicklung und Änderungen", "further development and changes";
        PlatformFee = "platform_fee": "Plattformentgelt", "platform fee";
        ServiceOperation = "service_operation": "Betrieb des Dienstes mit Support", "operation of the service with support";
        CaseCost = "case_cost": "direkt zurechenbare Fallkosten", "directly attributable case cost";
        ConnectionOnce = "connection_once": "einmalige Anbindung", "connection, once";
        Rollout = "rollout": "Einführung", "rollout";
        FirstDevelopment = "first_development": "Erstentwicklung", "first development";
    }
}

impl CostKind {
    /// Whether it may enter the yearly allocation (decision 2021/24 no. 1).
    #[must_use]
    pub const fn is_allocable(self) -> bool {
        !matches!(self, Self::ConnectionOnce | Self::Rollout | Self::FirstDevelopment)
    }
}

codes! {
    /// What an amount is for.
    CostPer {
        Year = "year": "jährlich", "per year";
        Once = "once": "einmalig", "once";
    }
}

codes! {
    /// By what the yearly cost is shared (decision 2021/24 no. 2).
    CostKey {
        Population = "population": "Einwohnerzahl", "population";
        Usage = "usage": "tatsächliche Nutzung", "actual use";
        TargetGroup = "target_group": "Zielgruppe", "target group";
        Koenigstein = "koenigstein": "Königsteiner Schlüssel", "Königstein key";
        Combination = "combination": "Kombination", "combination";
    }
}

members! {
    /// What an offering costs.
    Cost {
        /// Whether it is known.
        req state: CostState;
        /// Its parts.
        many components: CostComponent;
        /// By what it is shared.
        opt key: CostKey;
        /// Per cent of each key in a combination.
        opt shares: Shares;
        /// Whether the steering group chose the key unanimously.
        opt unanimous: bool;
        /// Per cent shared without regard to use.
        opt shared_percent: u8, [range(min = 0, max = 100)];
        /// Low, expected and high yearly cost.
        opt scenarios: Scenarios;
    }
}

members! {
    /// One part of a cost.
    CostComponent {
        /// What it is.
        req kind: CostKind;
        /// How much.
        req amount: Amount;
        /// In which currency.
        req currency: Currency;
        /// Whether VAT is included.
        req vat_included: bool;
        /// For which year.
        req year: u16, [range(min = 2000, max = 2200)];
        /// Yearly or once.
        req per: CostPer;
    }
}

members! {
    /// Per cent of each key in a combination.
    #[derive(Copy, Eq)]
    Shares {
        /// By population.
        opt population: u8, [range(min = 0, max = 100)];
        /// By use.
        opt usage: u8, [range(min = 0, max = 100)];
        /// By target group.
        opt target_group: u8, [range(min = 0, max = 100)];
        /// By the Königstein key.
        opt koenigstein: u8, [range(min = 0, max = 100)];
    }
}

members! {
    /// Three scenarios of yearly cost (decision 2022/21).
    Scenarios {
        /// Low.
        req low: Amount;
        /// Expected.
        req expected: Amount;
        /// High.
        req high: Amount;
    }
}

codes! {
    /// How sure a fact is, weakest first.
    Assurance {
        SelfDeclared = "self_declared": "Eigenangabe", "self-declared";
        ProviderDocument = "provider_document": "Dokument des Anbieters", "provider document";
        UserConfirmed = "user_confirmed": "von Nutzern bestätigt", "confirmed by users";
        IndependentlyTested = "independently_tested": "unabhängig geprüft", "independently tested";
        Certified = "certified": "zertifiziert", "certified";
    }
}

members! {
    /// A fact about an offering.
    Fact {
        /// What it is about.
        req concept: ConceptName;
        /// The value.
        req value: Value;
        /// How sure it is.
        req assurance: Assurance;
        /// As of which day.
        req on: Date;
        /// Its evidence.
        opt evidence: Ref;
    }
}

codes! {
    /// How an offering meets a criterion.
    ComplianceResult {
        Met = "met": "erfüllt", "met";
        NotMet = "not_met": "nicht erfüllt", "not met";
        Partly = "partly": "teilweise erfüllt", "partly met";
        Unknown = "unknown": "unbekannt", "unknown";
        NotApplicable = "not_applicable": "nicht anwendbar", "not applicable";
    }
}

members! {
    /// How an offering meets one criterion.
    Compliance {
        /// The criterion.
        req criterion: Ref;
        /// How it is met.
        req result: ComplianceResult;
        /// Whether a deviation was accepted.
        opt deviation_accepted: bool;
        /// Its evidence.
        opt evidence: Ref;
    }
}

codes! {
    /// How far someone is with using an offering.
    ReferenceState {
        Productive = "productive": "im Echtbetrieb", "productive";
        Pilot = "pilot": "im Pilotbetrieb", "pilot";
        Planned = "planned": "geplant", "planned";
    }
}

members! {
    /// An organisation that uses an offering.
    UserReference {
        /// The organisation.
        req organisation: Ref;
        /// How far it is.
        req state: ReferenceState;
        /// Since when.
        opt since: Date;
        /// Planned for.
        opt planned_on: Date;
        /// Whether the organisation confirmed it.
        req confirmed: bool;
    }
}

members! {
    /// Where the source code is.
    SourceCode {
        /// The repository.
        req url: Uri;
        /// Its licence, an SPDX expression.
        req licence: Spdx;
        /// Its publiccode.yml.
        opt publiccode: Uri;
    }
}
