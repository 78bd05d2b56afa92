//! The key of a service where both catalogues are allowed.

use super::key::{Key, Known, as_text, equal_to_text, key};
use super::{Format, KeyFault, Leistungsschluessel, OzgId, Standing};

/// A Leistungsschlüssel or an OZG id.
pub(super) const PATTERN: &str =
    "^(?:[0-9]{5}|99[0-9]{6}(?:000000|(?!000)[0-9]{6})|(?!99)[0-9]{14})$";

/// What a `services` list holds: a Leistungsschlüssel (14 digits) or an OZG id (5 digits).
///
/// The number of digits tells them apart. Order: Leistungsschlüssel first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServiceKey {
    /// One service of the federal catalogue.
    Leistung(Leistungsschluessel),
    /// One bundle of services of the OZG catalogue.
    Ozg(OzgId),
}

impl ServiceKey {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            ServiceKey::Leistung(key) => key.as_str(),
            ServiceKey::Ozg(key) => key.as_str(),
        }
    }
}

impl From<Leistungsschluessel> for ServiceKey {
    fn from(key: Leistungsschluessel) -> Self {
        ServiceKey::Leistung(key)
    }
}

impl From<OzgId> for ServiceKey {
    fn from(key: OzgId) -> Self {
        ServiceKey::Ozg(key)
    }
}

impl Key for ServiceKey {
    const FORMAT: Format = Format::Service;

    fn read(text: &str) -> Result<Self, KeyFault> {
        if text.len() == 5 {
            OzgId::read(text).map(ServiceKey::Ozg)
        } else {
            Leistungsschluessel::read(text).map(ServiceKey::Leistung)
        }
    }
}

impl Known for ServiceKey {
    fn known(text: &str) -> Self {
        if text.len() == 5 {
            ServiceKey::Ozg(OzgId::known(text))
        } else {
            ServiceKey::Leistung(Leistungsschluessel::known(text))
        }
    }
}

key!(ServiceKey);
as_text!(ServiceKey);
equal_to_text!(ServiceKey);

pub(super) fn check(text: &str) -> Result<Standing, KeyFault> {
    if text.len() == 5 { super::ozg::check(text) } else { super::leistung::check(text) }
}
