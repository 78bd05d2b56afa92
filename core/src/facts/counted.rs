//! What a unit counts as: which units are municipalities, and whose inhabitants are counted once.

use crate::codes;
use crate::model::{OrganisationKind, UnitType};
use crate::register::Unit;

codes! {
    /// What a unit is counted as. Inhabitants of municipalities are those of their counties and
    /// associations as well, so figures of several sorts are not to be added.
    CountedAs {
        Kommune = "kommune": "Städte und Gemeinden", "municipalities";
        Unincorporated = "unincorporated": "gemeindefreie Gebiete", "unincorporated areas";
        Kreis = "kreis": "Kreise", "counties";
        Gemeindeverband = "gemeindeverband": "Gemeindeverbände", "associations of municipalities";
        Other = "other": "andere Stellen", "others";
    }
}

impl CountedAs {
    /// What a unit is counted as: by its kind, and where that is not recorded by how many digits its
    /// key has. Unit types 65 and 66 are no municipalities (formulas, F8).
    #[must_use]
    pub fn of(unit: &Unit<'_>) -> Self {
        let by_key = || {
            let digits = unit.ars().map(|ars| ars.as_str().len());
            match digits.or_else(|| unit.ags().filter(|ags| ags.as_str().len() == 8).map(|_| 12)) {
                Some(12) => CountedAs::Kommune,
                Some(9) => CountedAs::Gemeindeverband,
                Some(5) => CountedAs::Kreis,
                _ => CountedAs::Other,
            }
        };
        let counted = match unit.kind() {
            Some(OrganisationKind::Kommune) => CountedAs::Kommune,
            Some(OrganisationKind::Kreis) => CountedAs::Kreis,
            Some(OrganisationKind::Gemeindeverband) => CountedAs::Gemeindeverband,
            Some(_) => CountedAs::Other,
            None => by_key(),
        };
        match (counted, unit.unit_type()) {
            (CountedAs::Kommune, Some(UnitType::T65 | UnitType::T66)) => CountedAs::Unincorporated,
            _ => counted,
        }
    }
}
