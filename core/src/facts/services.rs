//! Which services lie above another, and whether two needs are about the same one, by their keys.

use crate::codes;
use crate::keys::ServiceKey;

/// A service, and the Leistungsobjekt or procedure above it (model §10).
pub fn with_those_above(service: ServiceKey) -> impl Iterator<Item = ServiceKey> {
    std::iter::successors(Some(service), |key| match key {
        ServiceKey::Leistung(key) => key.parent().map(ServiceKey::Leistung),
        ServiceKey::Ozg(_) => None,
    })
}

codes! {
    /// How the services of two needs stand to each other.
    ServiceRelation {
        Same = "same": "dieselbe Leistung", "the same service";
        Related = "related": "eine Leistung und ein Teil von ihr", "a service and a part of it";
        Other = "other": "eine andere Leistung", "another service";
        Unsaid = "unsaid": "nicht vergleichbar", "not comparable";
    }
}

impl ServiceRelation {
    /// That of two lists of keys: the nearest of all pairs. A Leistungsschlüssel beside an OZG id
    /// says nothing, for one catalogue does not contradict the other.
    #[must_use]
    pub fn of(one: &[ServiceKey], other: &[ServiceKey]) -> ServiceRelation {
        let pairs = one.iter().flat_map(|a| other.iter().map(move |b| of_keys(a, b)));
        let rank = |relation: &ServiceRelation| *relation as u8;
        pairs.min_by_key(rank).unwrap_or(ServiceRelation::Unsaid)
    }

    /// Whether there is a key that both have, or one that contains the other.
    #[must_use]
    pub const fn is_near(self) -> bool {
        matches!(self, ServiceRelation::Same | ServiceRelation::Related)
    }
}

fn of_keys(one: &ServiceKey, other: &ServiceKey) -> ServiceRelation {
    let is_in =
        |one: &ServiceKey, other: &ServiceKey| with_those_above(*one).any(|it| it == *other);
    match (one, other) {
        (one, other) if one == other => ServiceRelation::Same,
        (ServiceKey::Leistung(_), ServiceKey::Ozg(_))
        | (ServiceKey::Ozg(_), ServiceKey::Leistung(_)) => ServiceRelation::Unsaid,
        _ if is_in(one, other) || is_in(other, one) => ServiceRelation::Related,
        _ => ServiceRelation::Other,
    }
}
