//! What is known of an offering: facts, how it meets criteria, who uses it (model §4).

use bedarf_derive::Part;

use super::codes::codes;
use super::{Criterion, Evidence, EvidenceKind, Organisation, Source};
use crate::keys::{ConceptName, Date, Ref};
use crate::logic::Value;

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

impl EvidenceKind {
    /// How sure what it shows is (model §9).
    #[must_use]
    pub const fn assurance(self) -> Assurance {
        match self {
            Self::SelfDeclaration => Assurance::SelfDeclared,
            Self::ProviderDocument | Self::Demonstration => Assurance::ProviderDocument,
            Self::UserConfirmation => Assurance::UserConfirmed,
            Self::TestReport => Assurance::IndependentlyTested,
            Self::Certificate => Assurance::Certified,
        }
    }
}

/// A fact about an offering.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Angabe", en = "Fact")]
pub struct Fact {
    /// What it is about.
    #[label(de = "Merkmal", en = "Characteristic")]
    pub concept: ConceptName,
    /// The value.
    #[label(de = "Wert", en = "Value")]
    pub value: Value,
    /// How sure it is.
    #[label(de = "Wie gesichert ist das?", en = "How sure is it?")]
    pub assurance: Assurance,
    /// As of which day.
    #[label(de = "Am", en = "On")]
    #[happened]
    pub on: Date,
    /// Its evidence.
    #[label(de = "Nachweis", en = "Evidence")]
    pub evidence: Option<Ref<Evidence>>,
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

/// How an offering meets one criterion.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Erfülltes Kriterium", en = "How a criterion is met")]
pub struct Compliance {
    /// The criterion.
    #[label(de = "Kriterium", en = "Criterion")]
    pub criterion: Ref<Criterion>,
    /// How it is met.
    #[label(de = "Ergebnis", en = "Result")]
    pub result: ComplianceResult,
    /// Whether a deviation was accepted.
    #[label(de = "Abweichung wurde angenommen", en = "The deviation was accepted")]
    pub deviation_accepted: Option<bool>,
    /// Its evidence.
    #[label(de = "Nachweis", en = "Evidence")]
    pub evidence: Option<Ref<Evidence>>,
}

codes! {
    /// How far someone is with using an offering.
    ReferenceState {
        Productive = "productive": "im Echtbetrieb", "productive";
        Pilot = "pilot": "im Pilotbetrieb", "pilot";
        Planned = "planned": "geplant", "planned";
    }
}

impl ReferenceState {
    /// Whether it is used already, if only on trial.
    #[must_use]
    pub const fn is_in_use(self) -> bool {
        !matches!(self, Self::Planned)
    }
}

/// An organisation that uses an offering.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Nutzende Organisation", en = "Organisation that uses it")]
pub struct UserReference {
    /// The organisation.
    #[label(de = "Organisation", en = "Organisation")]
    pub organisation: Ref<Organisation>,
    /// How far it is.
    #[label(de = "Stand", en = "Status")]
    pub state: ReferenceState,
    /// Since when.
    #[label(de = "Seit", en = "Since")]
    #[happened]
    pub since: Option<Date>,
    /// Planned for.
    #[label(de = "Geplant ab", en = "Planned from")]
    pub planned_on: Option<Date>,
    /// Whether the organisation confirmed it.
    #[label(de = "Von der Organisation bestätigt", en = "Confirmed by the organisation")]
    pub confirmed: bool,
    /// Where it is written.
    #[label(de = "Quelle", en = "Source")]
    pub source: Option<Source>,
}

impl UserReference {
    /// Whether it is still planned after the day for which it was.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        let passed = self.planned_on.is_some_and(|day| day < today);
        self.state == ReferenceState::Planned && passed
    }

    /// Whether it has begun and the organisation itself has not confirmed it.
    #[must_use]
    pub fn is_to_be_confirmed(&self, today: Date) -> bool {
        let has_begun = self.since.is_none_or(|since| since <= today);
        !self.confirmed && has_begun && self.state != ReferenceState::Planned
    }
}
