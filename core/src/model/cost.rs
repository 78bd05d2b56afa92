//! What an offering costs (model §4).

use bedarf_derive::Part;

use super::codes::codes;
use crate::keys::{Amount, Currency};

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
        Case = "case": "je Fall", "per case";
        InhabitantYear = "inhabitant_year": "je Einwohner und Jahr", "per inhabitant and year";
        UnitYear = "unit_year": "je Kommune und Jahr", "per municipality and year";
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

/// What an offering costs.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Kosten", en = "Cost")]
pub struct Cost {
    /// Whether it is known.
    #[label(de = "Sind die Kosten bekannt?", en = "Is the cost known?")]
    pub state: CostState,
    /// Its parts.
    #[label(de = "Bestandteile", en = "Parts")]
    pub components: Vec<CostComponent>,
    /// By what it is shared.
    #[label(de = "Verteilschlüssel", en = "Key of distribution")]
    pub key: Option<CostKey>,
    /// Per cent of each key in a combination.
    #[label(de = "Anteile der Schlüssel in Prozent", en = "Shares of the keys in percent")]
    pub shares: Option<Shares>,
    /// Whether the steering group chose the key unanimously.
    #[label(de = "Schlüssel einstimmig beschlossen", en = "Key chosen unanimously")]
    pub unanimous: Option<bool>,
    /// Per cent shared without regard to use.
    #[label(de = "Von allen gemeinsam getragen, in Prozent", en = "Shared by all, in percent")]
    #[range(min = 0, max = 100)]
    pub shared_percent: Option<u8>,
    /// Low, expected and high yearly cost.
    #[label(de = "Szenarien der jährlichen Kosten", en = "Scenarios of yearly cost")]
    pub scenarios: Option<Scenarios>,
}

/// One part of a cost.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Bestandteil der Kosten", en = "Part of the cost")]
pub struct CostComponent {
    /// What it is.
    #[label(de = "Art der Kosten", en = "Kind of cost")]
    pub kind: CostKind,
    /// How much.
    #[label(de = "Betrag", en = "Amount")]
    pub amount: Amount,
    /// In which currency.
    #[label(de = "Währung", en = "Currency")]
    pub currency: Currency,
    /// Whether VAT is included.
    #[label(de = "Umsatzsteuer enthalten", en = "VAT included")]
    pub vat_included: bool,
    /// For which year.
    #[label(de = "Jahr", en = "Year")]
    #[range(min = 2000, max = 2200)]
    pub year: u16,
    /// Yearly or once.
    #[label(de = "Wie oft", en = "How often")]
    pub per: CostPer,
}

/// Per cent of each key in a combination.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Anteile", en = "Shares")]
pub struct Shares {
    /// By population.
    #[label(de = "Nach Einwohnern", en = "By inhabitants")]
    #[range(min = 0, max = 100)]
    pub population: Option<u8>,
    /// By use.
    #[label(de = "Nach Nutzung", en = "By use")]
    #[range(min = 0, max = 100)]
    pub usage: Option<u8>,
    /// By target group.
    #[label(de = "Nach Zielgruppe", en = "By target group")]
    #[range(min = 0, max = 100)]
    pub target_group: Option<u8>,
    /// By the Königstein key.
    #[label(de = "Nach Königsteiner Schlüssel", en = "By Königstein key")]
    #[range(min = 0, max = 100)]
    pub koenigstein: Option<u8>,
}

/// Three scenarios of yearly cost (decision 2022/21).
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Szenarien", en = "Scenarios")]
pub struct Scenarios {
    /// Low.
    #[label(de = "Niedrig", en = "Low")]
    pub low: Amount,
    /// Expected.
    #[label(de = "Erwartet", en = "Expected")]
    pub expected: Amount,
    /// High.
    #[label(de = "Hoch", en = "High")]
    pub high: Amount,
}
