//! All needs together by what municipalities have in common, and by who carries them.

use std::collections::BTreeMap;

use super::answer::{CoverageCount, GroupCoverage, NeedCoverage, ProviderShare};
use super::cell::Cell;
use super::places::Places;
use super::words;
use crate::findings::Lang;
use crate::keys::Land;
use crate::messages::{Code, Words};
use crate::model::{SizeClass, UnitType};
use crate::order::sorted;
use crate::register::{Register, Unit};

/// The municipalities by one thing that they have in common; the last group is of those of which it
/// is not recorded.
struct Grouping {
    /// What each group is known by and called.
    names: Vec<(String, Words)>,
    /// The group of each municipality.
    of: Vec<usize>,
    sizes: Vec<u64>,
    cells: Vec<CoverageCount>,
}

/// By Land, size class and kind.
pub(super) struct Groups([Grouping; 3]);

impl Groups {
    pub fn of(places: &Places<'_>) -> Self {
        let lands =
            Land::all().map(|land| (land.to_string(), Words::new(land.name(), land.name())));
        let land = |unit: &Unit<'_>| Some(usize::from(unit.land()?.number()).saturating_sub(1));
        let size_class = |unit: &Unit<'_>| Some(unit.size_class()? as usize);
        let kind = |unit: &Unit<'_>| Some(unit.unit_type()? as usize);
        Groups([
            Grouping::by(places, lands.collect(), &land),
            Grouping::by(places, names::<SizeClass>(), &size_class),
            Grouping::by(places, names::<UnitType>(), &kind),
        ])
    }

    /// Counts a need in every municipality.
    pub fn count(&mut self, cells: &[Cell]) {
        for grouping in &mut self.0 {
            for (cell, group) in cells.iter().zip(&grouping.of) {
                if let Some(count) = grouping.cells.get_mut(*group) {
                    count.add(cell.state, 1);
                }
            }
        }
    }

    /// What is told of them; `all` is the mean.
    pub fn told(&self, all: &CoverageCount, lang: Lang) -> [Vec<GroupCoverage>; 3] {
        self.0.each_ref().map(|grouping| grouping.told(all, lang))
    }
}

/// The codes of a list with their labels.
fn names<T: Code>() -> Vec<(String, Words)> {
    T::WORDS.iter().map(|word| (word.code.to_owned(), word.label)).collect()
}

impl Grouping {
    fn by(
        places: &Places<'_>,
        names: Vec<(String, Words)>,
        place: &dyn Fn(&Unit<'_>) -> Option<usize>,
    ) -> Self {
        let of: Vec<usize> =
            places.units.iter().map(|unit| place(unit).unwrap_or(names.len())).collect();
        let mut sizes = vec![0; names.len() + 1];
        for group in &of {
            sizes.get_mut(*group).into_iter().for_each(|size| *size += 1);
        }
        let cells = vec![CoverageCount::default(); names.len() + 1];
        Grouping { names, of, sizes, cells }
    }

    fn told(&self, all: &CoverageCount, lang: Lang) -> Vec<GroupCoverage> {
        let groups = self.sizes.iter().zip(&self.cells).enumerate();
        let there = groups.filter(|(_, (size, _))| **size > 0);
        let told = there.map(|(number, (size, cells))| {
            let name = self.names.get(number);
            let label = name.map_or(words::NOT_RECORDED, |(_, label)| *label);
            GroupCoverage {
                key: name.map(|(key, _)| key.clone()),
                label: label.say(lang).to_owned(),
                municipalities: *size,
                cells: *cells,
                below_half: is_below_half(cells, all),
            }
        });
        told.collect()
    }
}

/// Whether the share of a group is below half of that of all (COVR-006).
fn is_below_half(group: &CoverageCount, all: &CoverageCount) -> bool {
    let wide = |one: u64, other: u64| u128::from(one) * u128::from(other);
    group.applicable > 0
        && 2 * wide(group.recorded, all.applicable) < wide(all.recorded, group.applicable)
}

/// Inhabitants whose needs are covered, by the provider of the offering that counts.
#[derive(Default)]
pub(super) struct Carried(BTreeMap<String, u64>);

impl Carried {
    pub fn count(&mut self, need: &NeedCoverage) {
        for it in need.offerings.iter().filter(|it| it.population > 0) {
            *self.0.entry(it.provider.clone()).or_default() += it.population;
        }
    }

    pub fn told(self, register: &Register, lang: Lang) -> Vec<ProviderShare> {
        let covered = self.0.values().sum();
        let told = self.0.into_iter().map(|(provider, population)| {
            let record = register.organisation(&provider);
            let name = record.map(|it| it.title.in_english(lang == Lang::En).to_owned());
            ProviderShare {
                name: name.unwrap_or_else(|| provider.clone()),
                provider,
                population,
                covered,
            }
        });
        sorted(told.collect(), |a: &ProviderShare, b| b.population.cmp(&a.population))
    }
}
