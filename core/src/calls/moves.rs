//! How the ways to offerings stand for units on two sides, and who moved.

use super::{NamedUnit, NamedUnits};
use crate::facts::Census;
use crate::findings::Lang;
use crate::keys::Date;
use crate::matching::Standing;
use crate::order::{Map, Set, sorted};
use crate::register::Register;
use crate::watch::{Interrupted, Watch};

/// A register on a day, with its units and how the ways to its offerings stand for them.
pub struct Side<'r> {
    pub register: &'r Register,
    pub census: Census<'r>,
    pub ways: Map<String, Vec<Standing>>,
}

/// How the way to one offering stands for one unit on both sides, where it stands otherwise.
#[derive(Clone, Copy)]
pub struct Move {
    /// Number of the unit on the later side.
    pub unit: usize,
    before: Standing,
    after: Standing,
}

/// Who moved in respect of one offering.
pub struct Moved {
    pub offering: String,
    pub moves: Vec<Move>,
}

impl Move {
    /// Whether it leads from one standing to another.
    pub fn is(&self, before: Standing, after: Standing) -> bool {
        self.before == before && self.after == after
    }

    /// Whether the unit has a way that had none.
    pub fn is_gain(&self) -> bool {
        self.before == Standing::Without
    }

    /// Whether it has none that had one.
    pub fn is_loss(&self) -> bool {
        self.after == Standing::Without
    }
}

impl<'r> Side<'r> {
    pub fn of(register: &'r Register, day: Date, watch: &Watch) -> Result<Self, Interrupted> {
        let ways = register.reached(day, watch)?;
        let ways = ways.into_iter().map(|it| (it.offering, it.units)).collect();
        Ok(Side { register, census: Census::on(register, day), ways })
    }

    /// Who moved since an earlier side, offering by offering in the order of their ids, of those
    /// that are there on both.
    pub fn moved_since(&self, earlier: &Side<'_>) -> Vec<Moved> {
        let numbers = earlier.census.units.iter().enumerate();
        let own: Map<String, usize> = numbers.map(|(number, unit)| (unit.key(), number)).collect();
        let pairs = self.census.units.iter().map(|unit| own.get(&unit.key()).copied());
        let pairs: Vec<Option<usize>> = pairs.collect();
        let ids: Set<&String> =
            earlier.ways.iter().chain(self.ways.iter()).map(|(id, _)| id).collect();
        let moved = ids.iter().map(|id| {
            let sides =
                [earlier, self].map(|side| side.ways.get(*id).map_or(&[][..], Vec::as_slice));
            Moved { offering: (*id).clone(), moves: moves(&pairs, sides) }
        });
        moved.filter(|it| !it.moves.is_empty()).collect()
    }

    /// What an offering is called, here or on the earlier side.
    pub fn title(&self, earlier: &Side<'_>, offering: &str, lang: Lang) -> String {
        let found =
            [self.register, earlier.register].into_iter().find_map(|it| it.offering(offering));
        found.map_or(offering, |it| it.title.in_english(lang == Lang::En)).to_owned()
    }

    /// The first units of these numbers by key.
    pub fn named(
        &self,
        numbers: impl Iterator<Item = usize>,
        limit: usize,
        lang: Lang,
    ) -> NamedUnits {
        let units = numbers.filter_map(|number| self.census.units.get(number));
        let units = units.map(|unit| NamedUnit::of(unit, lang)).collect();
        let mut units: Vec<NamedUnit> = sorted(units, |a: &NamedUnit, b| a.key.cmp(&b.key));
        let left_out = units.len().saturating_sub(limit) as u64;
        units.truncate(limit);
        NamedUnits { units, left_out }
    }
}

/// The units of the later side that moved; each pair is the number on the earlier one.
fn moves(pairs: &[Option<usize>], [earlier, later]: [&[Standing]; 2]) -> Vec<Move> {
    // for whom an offering is not meant has no way to it
    let standing = |side: &[Standing], unit: usize| {
        side.get(unit).copied().unwrap_or(Standing::Without).max(Standing::Without)
    };
    let both = pairs.iter().enumerate().filter_map(|(unit, own)| {
        let (before, after) = (standing(earlier, (*own)?), standing(later, unit));
        (before != after).then_some(Move { unit, before, after })
    });
    both.collect()
}
