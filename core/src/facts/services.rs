//! Whether two needs are about the same service, by their keys.

use crate::codes;
use crate::keys::{Leistungsschluessel, ServiceKey};

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
    match (one, other) {
        (one, other) if one == other => ServiceRelation::Same,
        (ServiceKey::Leistung(one), ServiceKey::Leistung(other)) => of_catalogue(*one, *other),
        (ServiceKey::Ozg(_), ServiceKey::Ozg(_)) => ServiceRelation::Other,
        _ => ServiceRelation::Unsaid,
    }
}

fn of_catalogue(one: Leistungsschluessel, other: Leistungsschluessel) -> ServiceRelation {
    let is_above = |one: Leistungsschluessel, other: Leistungsschluessel| {
        std::iter::successors(Some(other), Leistungsschluessel::parent).any(|it| it == one)
    };
    match is_above(one, other) || is_above(other, one) {
        true => ServiceRelation::Related,
        false => ServiceRelation::Other,
    }
}
