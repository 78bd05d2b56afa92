//! What a unit counts as: which units are municipalities, and whose inhabitants are counted once.

use bedarf_derive::Answer;

use crate::codes;
use crate::keys::Date;
use crate::model::{OrganisationKind, UnitType};
use crate::register::{Register, Unit};

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
        // a kind is missing in rows of a table alone, and these have a regional key
        let by_key = || match unit.ars().map(|ars| ars.as_str().len()) {
            Some(12) => CountedAs::Kommune,
            Some(9) => CountedAs::Gemeindeverband,
            Some(5) => CountedAs::Kreis,
            _ => CountedAs::Other,
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

/// So many units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct UnitCount {
    /// All of them.
    pub units: u64,
    /// Those of them that are municipalities: unincorporated areas, counties and associations are
    /// not.
    pub municipalities: u64,
    /// Inhabitants of these municipalities; of a group by kind, those of its units.
    pub population: u64,
    /// Of how many of them the number of inhabitants is not recorded, so that it is not in that sum.
    pub population_unknown: u64,
}

impl UnitCount {
    /// One unit; inhabitants are those of municipalities alone.
    #[must_use]
    pub fn of(unit: &Unit<'_>) -> Self {
        let is_municipality = CountedAs::of(unit) == CountedAs::Kommune;
        let population = unit.population().filter(|_| is_municipality);
        UnitCount {
            units: 1,
            municipalities: u64::from(is_municipality),
            population: population.map_or(0, u64::from),
            population_unknown: u64::from(is_municipality && population.is_none()),
        }
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: UnitCount) -> Self {
        UnitCount {
            units: self.units + other.units,
            municipalities: self.municipalities + other.municipalities,
            population: self.population + other.population,
            population_unknown: self.population_unknown + other.population_unknown,
        }
    }
}

/// Every unit on a day, in the order of [`Register::all_units`], and what each counts.
#[derive(Debug)]
pub struct Census<'r> {
    /// The units.
    pub units: Vec<Unit<'r>>,
    counts: Vec<UnitCount>,
}

impl<'r> Census<'r> {
    /// That of a register.
    #[must_use]
    pub fn on(register: &'r Register, day: Date) -> Self {
        let units: Vec<Unit<'r>> = register.all_units(Some(day)).collect();
        let counts = units.iter().map(UnitCount::of).collect();
        Census { units, counts }
    }

    /// Units with these numbers, counted.
    #[must_use]
    pub fn sum(&self, numbers: impl IntoIterator<Item = usize>) -> UnitCount {
        let counts = numbers.into_iter().filter_map(|number| self.counts.get(number));
        counts.fold(UnitCount::default(), |sum, count| sum.and(*count))
    }
}
