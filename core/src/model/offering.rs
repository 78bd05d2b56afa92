//! `offering`: an EfA service or another way to get a solution (model §4).

use bedarf_derive::{Part, record};

use super::codes::codes;
use super::life::life;
use super::{AccessPath, Compliance, Contact, Cost, Fact, Organisation, UserReference};
use crate::keys::{ConceptName, Date, FimId, Ref, ServiceKey, Spdx, TypingCode, Uri};
use crate::logic::Selector;
use crate::order::Map;

/// An offering: what it is, for whom, by what routes it can be had, and at what cost.
#[record(
    "offering",
    de = "Angebot",
    en = "offering",
    about = "Ein EfA-Dienst oder eine andere Lösung: wer ihn anbietet, auf welchem Bezugsweg Kommunen \
             ihn beziehen und was er kostet.",
    title = long,
    visibility = Public,
    review_months = 12,
    versioned,
    relations(
        Satisfies | ImplementedBy | ValidatedBy | Requires => (Need, Profile, Offering, Evidence, Evaluation),
        Constrains | AffectedBy => (LandRule, Decision, Notice),
        Supersedes | Duplicates => Offering,
    ),
)]
pub struct Offering {
    /// Version of the offering.
    #[label(de = "Fassung", en = "Version")]
    #[length(min = 1, max = 40)]
    pub version: Option<String>,
    /// How it can be used again.
    #[label(de = "Art der Nachnutzung", en = "How it can be reused")]
    pub reuse_model: ReuseModel,
    /// Whether it carries the EfA label ("one for all").
    #[label(de = "Einer für alle (EfA)", en = "One for all (EfA)")]
    pub efa: Option<bool>,
    /// Who offers it.
    #[label(de = "Anbieter", en = "Provider")]
    pub provider: Ref<Organisation>,
    /// Who runs it.
    #[label(de = "Betreiber", en = "Operator")]
    pub operator: Ref<Organisation>,
    /// Whom to speak to.
    #[label(de = "Ansprechstelle", en = "Contact")]
    pub contact: Contact,
    /// The services it covers.
    #[label(de = "Leistungen", en = "Services")]
    #[entry(de = "Leistung", en = "Service")]
    pub services: Vec<ServiceKey>,
    /// Whether it cuts across services.
    #[label(de = "Betrifft viele Leistungen (Querschnitt)", en = "Cuts across services")]
    pub cross_cutting: Option<bool>,
    /// FIM typing codes.
    #[label(de = "FIM-Typisierung", en = "FIM typing")]
    #[entry(de = "Angabe zur FIM-Typisierung", en = "FIM typing code")]
    pub typing: Vec<TypingCode>,
    /// FIM building blocks it is made from.
    #[label(de = "FIM-Bausteine", en = "FIM building blocks")]
    #[entry(de = "FIM-Baustein", en = "FIM building block")]
    pub fim_ids: Vec<FimId>,
    /// Where it stands.
    #[label(de = "Stand", en = "Status")]
    pub lifecycle: Lifecycle,
    /// When it reached or will reach a phase.
    #[label(de = "Phasen", en = "Phases")]
    pub phases: Vec<Phase>,
    /// Maturity assessments.
    #[label(de = "Reifegrad", en = "Maturity")]
    pub maturity: Vec<Maturity>,
    /// Level of trust it needs.
    #[label(de = "Vertrauensniveau", en = "Level of trust")]
    pub trust_level: Option<TrustLevel>,
    /// Standards it speaks.
    #[label(de = "Schnittstellen", en = "Interfaces")]
    pub interfaces: Vec<Interface>,
    /// Whom it is for.
    #[label(de = "Für wen ist es gedacht?", en = "Whom is it for?")]
    pub scope: Selector,
    /// The routes to get it.
    #[label(de = "Bezugswege", en = "Access paths")]
    #[required]
    pub access_paths: Vec<AccessPath>,
    /// What it costs.
    #[label(de = "Kosten", en = "Cost")]
    pub cost: Option<Cost>,
    /// Facts about it, by concept.
    #[label(de = "Angaben zum Angebot", en = "Facts about the offering")]
    pub facts: Vec<Fact>,
    /// How it meets criteria.
    #[label(de = "Erfüllung von Kriterien", en = "How criteria are met")]
    pub compliance: Vec<Compliance>,
    /// Who uses it.
    #[label(de = "Wer nutzt es?", en = "Who uses it?")]
    pub references: Vec<UserReference>,
    /// Where its source code is.
    #[label(de = "Quelltext", en = "Source code")]
    pub source_code: Option<SourceCode>,
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

impl Lifecycle {
    /// Whether it is still to come: planned, in development or on trial.
    #[must_use]
    pub const fn is_coming(self) -> bool {
        matches!(self, Self::Planned | Self::Development | Self::Pilot)
    }
}

// A phase may be left out, and whoever takes an offering over begins where it stands.
life! {
    Lifecycle {
        Planned begins, after [], "der Anbieter", "the provider";
            "der geplante Tag der Verfügbarkeit", "the day for which availability is planned";
        Development begins, after [Planned], "der Anbieter", "the provider";
            "der Tag, an dem die Entwicklung begann", "the day on which development began";
        Pilot begins, after [Planned, Development], "der Anbieter", "the provider";
            "wer es erprobt", "who tries it out";
        Available begins, after [Planned, Development, Pilot], "der Anbieter", "the provider";
            "der Tag, ein Bezugsweg und die Kosten", "the day, a route and the cost";
        PhasingOut, after [Available], "der Anbieter", "the provider";
            "das Ende und was danach genutzt werden kann", "the end, and what can be used afterwards";
        Ended, after [Planned, Development, Pilot, Available, PhasingOut], "der Anbieter", "the provider";
            "der Tag des Endes", "the day of the end";
    }
}

/// When an offering reached or will reach a phase.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Phase", en = "Phase")]
pub struct Phase {
    /// The phase.
    #[label(de = "Phase", en = "Phase")]
    pub phase: Lifecycle,
    /// Day planned.
    #[label(de = "Geplant für", en = "Planned for")]
    pub planned: Option<Date>,
    /// Day reached.
    #[label(de = "Erreicht am", en = "Reached on")]
    #[happened]
    pub actual: Option<Date>,
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

impl Offering {
    /// Whether it is an EfA service: by its label, or as one that is run centrally for all.
    #[must_use]
    pub fn is_efa(&self) -> bool {
        self.efa.unwrap_or(self.reuse_model == ReuseModel::EfaCentral)
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

/// A maturity assessment.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Einschätzung", en = "Maturity assessment")]
pub struct Maturity {
    /// By which model.
    #[label(de = "Modell", en = "Model")]
    pub model: MaturityModel,
    /// Level reached.
    #[label(de = "Erreichte Stufe", en = "Level reached")]
    #[range(min = 0, max = 100)]
    pub level: u8,
    /// Level by criterion.
    #[label(de = "Stufen je Kriterium", en = "Level by criterion")]
    #[schema(with = details)]
    pub details: Option<Map<ConceptName, u8>>,
    /// Day of the assessment.
    #[label(de = "Am", en = "On")]
    #[happened]
    pub on: Date,
    /// Who assessed.
    #[label(de = "Eingeschätzt von", en = "Assessed by")]
    #[length(min = 1, max = 200)]
    pub assessor: String,
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

/// A standard an offering speaks.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Schnittstelle", en = "Interface")]
pub struct Interface {
    /// Its name or URI.
    #[label(de = "Standard", en = "Standard")]
    #[length(min = 1, max = 200)]
    pub standard: String,
    /// Its version.
    #[label(de = "Fassung", en = "Version")]
    #[length(min = 1, max = 40)]
    pub version: Option<String>,
    /// Which way data flow.
    #[label(de = "Richtung", en = "Direction")]
    pub direction: Direction,
    /// How they are carried.
    #[label(de = "Übertragungsweg", en = "How data are carried")]
    #[length(min = 1, max = 200)]
    pub mode: Option<String>,
}

/// Where the source code is.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Quelltext", en = "Source code")]
pub struct SourceCode {
    /// The repository.
    #[label(de = "Adresse im Internet", en = "Address on the web")]
    pub url: Uri,
    /// Its licence, an SPDX expression.
    #[label(de = "Lizenz", en = "Licence")]
    pub licence: Spdx,
    /// Its publiccode.yml.
    #[label(
        de = "Adresse der Beschreibung (publiccode)",
        en = "Address of its description (publiccode)"
    )]
    pub publiccode: Option<Uri>,
}
