//! The municipalities of a day, and who administers them.

use std::collections::BTreeMap;

use crate::facts::{Census, CountedAs};
use crate::keys::{Ars, Date};
use crate::register::{Register, Unit};

/// The municipalities of a register on a day; each is known by its number among them.
#[derive(Debug)]
pub(super) struct Places<'r> {
    pub units: Vec<Unit<'r>>,
    pub population: Vec<Option<u32>>,
    /// Of each unit of the census its number here.
    pub numbers: Vec<Option<u32>>,
    /// Of each municipality the number of whoever administers it: itself or another.
    pub administered_by: Vec<usize>,
    /// How many of these there are.
    pub administering: usize,
    pub unincorporated: u64,
}

/// What a unit is known by.
type Known<'r> = (Option<Ars>, Option<&'r str>);

impl<'r> Places<'r> {
    pub fn on(register: &'r Register, day: Date) -> Self {
        let census = Census::on(register, day);
        let mut places = Places {
            units: Vec::new(),
            population: Vec::new(),
            numbers: Vec::new(),
            administered_by: Vec::new(),
            administering: 0,
            unincorporated: 0,
        };
        let mut administering: BTreeMap<Known<'r>, usize> = BTreeMap::new();
        for unit in census.units {
            let counted = CountedAs::of(&unit);
            let is_one = counted == CountedAs::Kommune;
            places.unincorporated += u64::from(counted == CountedAs::Unincorporated);
            let number = u32::try_from(places.units.len()).ok().filter(|_| is_one);
            places.numbers.push(number);
            if !is_one {
                continue;
            }
            let acting = register.administering(&unit).unwrap_or(unit);
            let next = administering.len();
            let number = *administering.entry(known(&acting)).or_insert(next);
            places.administered_by.push(number);
            places.population.push(unit.population());
            places.units.push(unit);
        }
        places.administering = administering.len();
        places
    }

    /// How many inhabitants a municipality has; where that is not recorded, none are counted.
    pub fn inhabitants(&self, number: usize) -> u64 {
        self.population.get(number).copied().flatten().map_or(0, u64::from)
    }

    /// The number of a unit.
    pub fn find(&self, unit: &Unit<'_>) -> Option<usize> {
        let wanted = known(unit);
        self.units.iter().position(|it| known(it) == wanted)
    }
}

/// By its key, otherwise by the id of its record.
fn known<'r>(unit: &Unit<'r>) -> Known<'r> {
    match unit.ars() {
        Some(ars) => (Some(ars), None),
        None => (None, unit.organisation.map(|record| record.id.as_str())),
    }
}
