//! `criterion`: one requirement of a profile (model §3).

use bedarf_derive::Part;

use super::codes::codes;
use super::text::Text;
use super::{Decision, Need, Profile};
use crate::keys::{ConceptName, Id, Ref};
use crate::logic::{Operator, Selector, Sort, Value};

/// One requirement: what is asked for, how binding it is, and how it is shown.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Kriterium", en = "Criterion")]
pub struct Criterion {
    /// Its id within the profile.
    #[label(de = "Kennung", en = "Id")]
    pub id: Id,
    /// What it is called.
    #[label(de = "Titel", en = "Title")]
    #[schema(with = super::text::long_title)]
    pub title: Text,
    /// What is required.
    #[label(de = "Was wird verlangt?", en = "What is required?")]
    pub text: Text,
    /// What it does to an offer.
    #[label(de = "Wirkung auf ein Angebot", en = "What it does to an offer")]
    pub class: CriterionClass,
    /// How binding it is.
    #[label(de = "Verbindlichkeit", en = "How binding it is")]
    pub binding: Binding,
    /// What it is about.
    #[label(de = "Anforderungsbereich", en = "Area")]
    pub dimension: Dimension,
    /// The group it is weighted in.
    #[label(de = "Gruppe, in der es gewichtet wird", en = "Group it is weighted in")]
    pub group: Option<Id>,
    /// What is measured or asked.
    #[label(de = "Merkmal", en = "Characteristic")]
    pub concept: Option<ConceptName>,
    /// What sort of answer that has.
    #[label(de = "Art der Antwort", en = "Kind of answer")]
    pub data_type: Option<DataType>,
    /// In what unit.
    #[label(de = "Einheit", en = "Unit")]
    #[length(min = 1, max = 40)]
    pub unit: Option<String>,
    /// Which answer is expected.
    #[label(de = "Erwartete Antwort", en = "Expected answer")]
    pub expected: Option<Expectation>,
    /// How many points an answer gets.
    #[label(de = "Punkte je Antwort", en = "Points by answer")]
    pub scale: Vec<ScaleStep>,
    /// How much it weighs.
    #[label(de = "Gewicht", en = "Weight")]
    #[range(min = 0, max = 1_000_000)]
    pub weight: Option<u32>,
    /// Fewer points than this exclude.
    #[label(de = "Mindestpunkte", en = "Minimum points")]
    #[range(min = 0, max = 1_000)]
    pub min_points: Option<u32>,
    /// How it is shown: all kinds of one list together, any one of the lists.
    #[label(de = "Wie wird es nachgewiesen?", en = "How is it shown?")]
    #[entry(de = "Zusammen vorzulegende Nachweise", en = "Evidence to be shown together")]
    pub evidence: Vec<Vec<EvidenceKind>>,
    /// Older evidence does not count.
    #[label(
        de = "Höchstalter des Nachweises in Monaten",
        en = "Maximum age of the evidence in months"
    )]
    #[range(min = 1, max = 1_200)]
    pub evidence_max_age_months: Option<u16>,
    /// For whom it holds, where not for all in the scope.
    #[label(de = "Gilt nur für", en = "Holds only for")]
    pub applies_when: Option<Selector>,
    /// Needs, criteria of frameworks and decisions it comes from.
    #[label(de = "Abgeleitet aus", en = "Derived from")]
    #[entry(de = "Herkunft", en = "Origin")]
    pub derived_from: Vec<Ref<(Need, Profile, Decision)>>,
}

impl Criterion {
    /// Whether it is one of evaluation.
    #[must_use]
    pub fn is_evaluated(&self) -> bool {
        self.class == CriterionClass::B
    }

    /// Whether it has to be met.
    #[must_use]
    pub fn is_must(&self) -> bool {
        self.binding == Binding::Must
    }
}

codes! {
    /// What a criterion does to an offer (UfAB).
    CriterionClass {
        A = "A": "Ausschlusskriterium", "exclusion";
        B = "B": "Bewertungskriterium", "evaluation";
        I = "I": "Informationskriterium", "information";
    }
}

codes! {
    /// How binding a criterion is.
    Binding {
        Must = "must": "MUSS", "must";
        Should = "should": "SOLL", "should";
        May = "may": "KANN", "may";
    }
}

codes! {
    /// What a criterion is about: the eight groups of the EfA minimum requirements, and six more.
    Dimension {
        Design = "design": "Oberflächengestaltung und Design", "design";
        BusinessLogic = "business_logic": "Fachlogik", "business logic";
        UserAccount = "user_account": "Nutzerkonto", "user account";
        Payment = "payment": "Bezahlen", "payment";
        DataExchange = "data_exchange": "Datenaustausch", "data exchange";
        RoutingTransport = "routing_transport": "Routing und Transport", "routing and transport";
        Legal = "legal": "rechtliche Nachnutzung", "legal reuse";
        Organisation = "organisation": "Organisation", "organisation";
        Funding = "funding": "Finanzierung", "funding";
        Security = "security": "Sicherheit", "security";
        Privacy = "privacy": "Datenschutz", "privacy";
        Accessibility = "accessibility": "Barrierefreiheit", "accessibility";
        Operation = "operation": "Betrieb", "operation";
        Sovereignty = "sovereignty": "digitale Souveränität", "sovereignty";
    }
}

codes! {
    /// What sort of answer a criterion has.
    DataType {
        Boolean = "boolean": "ja oder nein", "yes or no";
        Code = "code": "ein Wert einer Liste", "one word of a list";
        Ordinal = "ordinal": "eine Stufe", "a level";
        Integer = "integer": "ganze Zahl", "whole number";
        Decimal = "decimal": "Dezimalzahl", "decimal number";
        Date = "date": "Tag", "day";
        Duration = "duration": "Dauer", "duration";
        Codes = "codes": "mehrere Werte einer Liste", "several words of a list";
        Text = "text": "Text", "text";
    }
}

impl DataType {
    /// What sort of value such an answer is.
    #[must_use]
    pub const fn sort(self) -> Sort {
        match self {
            DataType::Boolean => Sort::Boolean,
            DataType::Code => Sort::Code,
            DataType::Ordinal => Sort::Ordinal,
            DataType::Integer => Sort::Integer,
            DataType::Decimal => Sort::Decimal,
            DataType::Date => Sort::Date,
            DataType::Duration => Sort::Duration,
            DataType::Codes => Sort::Codes,
            DataType::Text => Sort::Text,
        }
    }
}

/// The answer that is expected.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Erwartete Antwort", en = "Expected answer")]
pub struct Expectation {
    /// How it is compared.
    #[label(de = "Vergleich", en = "Comparison")]
    pub op: Operator,
    /// With what.
    #[label(de = "Wert", en = "Value")]
    pub value: Value,
}

/// One step of a scale: which answers get so many points.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Stufe", en = "Step")]
pub struct ScaleStep {
    /// How many points.
    #[label(de = "Punkte", en = "Points")]
    #[range(min = 0, max = 1_000)]
    pub points: u32,
    /// Which answers those are.
    #[label(de = "Welche Antworten das sind", en = "Which answers those are")]
    pub text: Text,
    /// The least answer, in whole units.
    #[label(de = "Kleinste Antwort", en = "Minimum answer")]
    #[range(min = -1_000_000_000, max = 1_000_000_000)]
    pub from: Option<i64>,
    /// The greatest answer, in whole units.
    #[label(de = "Größte Antwort", en = "Maximum answer")]
    #[range(min = -1_000_000_000, max = 1_000_000_000)]
    pub to: Option<i64>,
}

codes! {
    /// How something is shown; the kind gives the assurance.
    EvidenceKind {
        SelfDeclaration = "self_declaration": "Eigenerklärung", "self-declaration";
        ProviderDocument = "provider_document": "Unterlage des Anbieters", "document of the provider";
        Demonstration = "demonstration": "Vorführung", "demonstration";
        TestReport = "test_report": "Prüfbericht", "test report";
        Certificate = "certificate": "Zertifikat", "certificate";
        UserConfirmation = "user_confirmation": "Bestätigung eines Nutzers", "confirmation by a user";
    }
}
