//! `criterion`: one requirement of a profile (model §3).

use super::text::Text;
use crate::codes::codes;
use crate::keys::{ConceptName, Id, Ref};
use crate::logic::{Operator, Selector, Sort, Value};
use crate::members::members;

members! {
    /// One requirement: what is asked for, how binding it is, and how it is shown.
    Criterion {
        /// Its id within the profile.
        req id: Id;
        /// What it is called.
        req title: Text, [schema_with = "crate::model::text::long_title"];
        /// What is required.
        req text: Text;
        /// What it does to an offer.
        req class: CriterionClass;
        /// How binding it is.
        req binding: Binding;
        /// What it is about.
        req dimension: Dimension;
        /// The group it is weighted in.
        opt group: Id;
        /// What is measured or asked.
        opt concept: ConceptName;
        /// What sort of answer that has.
        opt data_type: DataType;
        /// In what unit.
        opt unit: String, [length(min = 1, max = 40)];
        /// Which answer is expected.
        opt expected: Expectation;
        /// How many points an answer gets.
        many scale: ScaleStep;
        /// How much it weighs.
        opt weight: u32, [range(min = 0, max = 1_000_000)];
        /// Fewer points than this exclude.
        opt min_points: u32, [range(min = 0, max = 1_000)];
        /// How it is shown: all kinds of one list together, any one of the lists.
        many evidence: Vec<EvidenceKind>;
        /// Older evidence does not count.
        opt evidence_max_age_months: u16, [range(min = 1, max = 1_200)];
        /// For whom it holds, where not for all in the scope.
        opt applies_when: Selector;
        /// Needs, criteria of frameworks and decisions it comes from.
        many derived_from: Ref;
    }
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

members! {
    /// The answer that is expected.
    Expectation {
        /// How it is compared.
        req op: Operator;
        /// With what.
        req value: Value;
    }
}

members! {
    /// One step of a scale: which answers get so many points.
    ScaleStep {
        /// How many points.
        req points: u32, [range(min = 0, max = 1_000)];
        /// Which answers those are.
        req text: Text;
        /// The least answer, in whole units.
        opt from: i64, [range(min = -1_000_000_000, max = 1_000_000_000)];
        /// The greatest answer, in whole units.
        opt to: i64, [range(min = -1_000_000_000, max = 1_000_000_000)];
    }
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
