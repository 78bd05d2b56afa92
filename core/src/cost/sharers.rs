//! Those who share a cost, and what each of them pays by the keys that hold.

use super::{Allocation, Keys, Party, Weighed, allocate};
use crate::facts::CountedAs;
use crate::findings::Lang;
use crate::keys::{Amount, Date};
use crate::logic::{Selector, Truth};
use crate::model::CostKey;
use crate::order::{Map, sorted};
use crate::register::{Register, Unit};

/// One of those who share.
#[derive(Clone, Debug)]
pub(crate) struct Sharer {
    /// With its figures.
    pub party: Party,
    /// What it is called, where the register knows.
    #[cfg_attr(not(feature = "report"), allow(dead_code, reason = "told by `allocate` alone"))]
    pub name: Option<String>,
    /// Who knows its inhabitants, where it is a unit.
    pub administered_by: Option<String>,
}

/// Those who share, each once, in the order of their ids.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sharers {
    /// All of them.
    pub all: Vec<Sharer>,
    /// The ids that stood twice; of each the first entry counts.
    #[cfg_attr(not(feature = "report"), allow(dead_code, reason = "told by `allocate` alone"))]
    pub twice: Vec<String>,
}

/// Why an amount cannot be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lack {
    /// There is nobody to share it.
    Parties,
    /// The shares of the keys do not add up.
    Key,
    /// A sharer, by its place, has no figure of a key.
    Figure(usize, CostKey),
    /// Of a key all figures are zero.
    NoFigures(CostKey),
}

impl Sharer {
    /// A unit of the register, for itself.
    pub fn of(register: &Register, unit: &Unit<'_>, lang: Lang) -> Self {
        let key = unit.key();
        let mut party = Party::new(key.clone());
        party.population = unit.population();
        party.municipalities = Some(1);
        let acting = register.administering(unit).map(|it| it.key());
        let name = Some(unit.title(lang == Lang::En)).filter(|name| !name.is_empty());
        let administered_by = acting.unwrap_or(key);
        Sharer { party, name: name.map(str::to_owned), administered_by: Some(administered_by) }
    }

    /// Someone of whom nothing is known but what is told.
    pub const fn told(party: Party) -> Self {
        Sharer { party, name: None, administered_by: None }
    }

    /// What is told of it goes before what the register knows.
    fn take(&mut self, told: &Party) {
        let own = &mut self.party;
        own.population = told.population.or(own.population);
        own.usage = told.usage.or(own.usage);
        own.target_group = told.target_group.or(own.target_group);
        own.koenigstein = told.koenigstein.or(own.koenigstein);
        own.municipalities = told.municipalities.or(own.municipalities);
    }
}

impl Sharers {
    /// The municipalities for which a condition holds, by their keys, and the parties that are
    /// named: their figures go before those of the register.
    pub fn named(
        register: &Register,
        among: Option<&Selector>,
        parties: &[Party],
        day: Date,
        lang: Lang,
    ) -> Self {
        let units = among.into_iter().flat_map(|condition| {
            let units = register.all_units(Some(day));
            units.filter(|unit| {
                CountedAs::of(unit) == CountedAs::Kommune && condition.judge(unit) == Truth::True
            })
        });
        let units = units.map(|unit| Sharer::of(register, &unit, lang));
        let mut all: Map<String, Sharer> = units.map(|it| (it.party.id.clone(), it)).collect();
        let (mut others, mut twice) = (Vec::new(), Vec::new());
        let mut last = None;
        for party in sorted(parties.iter().collect(), |a: &&Party, b| a.id.cmp(&b.id)) {
            if last.replace(&party.id) == Some(&party.id) {
                twice.push(party.id.clone());
            } else if let Some(known) = all.get_mut(party.id.as_str()) {
                known.take(party);
            } else {
                others.push(Sharer::told(party.clone()));
            }
        }
        let all = all.into_iter().map(|(_, sharer)| sharer).chain(others).collect();
        Sharers { all: in_order(all), twice }
    }

    /// Those of a list, each once: of one that stands twice the first entry counts.
    pub fn each_once(all: impl Iterator<Item = Sharer>) -> Self {
        let mut all = in_order(all.collect());
        all.dedup_by(|later, first| later.party.id == first.party.id);
        Sharers { all, twice: Vec::new() }
    }

    /// The same with one more, and its place; where it is there already, what was told of it
    /// counts.
    pub fn with(mut self, mut one: Sharer) -> (Self, usize) {
        let place = self.all.partition_point(|it| it.party.id < one.party.id);
        match self.all.get_mut(place).filter(|it| it.party.id == one.party.id) {
            Some(known) => {
                one.take(&known.party);
                *known = one;
            }
            None => self.all.insert(place, one),
        }
        (self, place)
    }

    /// Who is to answer for a figure that a sharer, by its place, does not have: whoever knows its
    /// inhabitants, for all else `provider`.
    pub fn owed_by(&self, place: usize, key: CostKey, provider: Option<String>) -> Option<String> {
        let administered_by = self.all.get(place).and_then(|it| it.administered_by.clone());
        administered_by.filter(|_| key == CostKey::Population).or(provider)
    }

    /// An amount shared among them.
    ///
    /// # Errors
    /// Everything that is not known and has to be.
    pub fn share(&self, amount: Amount, keys: &Keys) -> Result<Allocation, Vec<Lack>> {
        if self.all.is_empty() {
            return Err(vec![Lack::Parties]);
        }
        let keys: Vec<_> = keys.each().collect();
        if keys.iter().map(|(_, percent)| u32::from(*percent)).sum::<u32>() != 100 {
            return Err(vec![Lack::Key]);
        }
        let (mut weighed, mut lacks) = (Vec::new(), Vec::new());
        for (key, percent) in keys {
            let figures = || self.all.iter().map(|it| it.party.figure(key));
            let missing = figures().enumerate().filter(|(_, figure)| figure.is_none());
            lacks.extend(missing.map(|(place, _)| Lack::Figure(place, key)));
            let figures: Vec<u64> = figures().flatten().collect();
            if figures.len() == self.all.len() && figures.iter().all(|figure| *figure == 0) {
                lacks.push(Lack::NoFigures(key));
            }
            weighed.push(Weighed { part: percent.into(), figures });
        }
        let cents = u64::try_from(amount.cents()).ok().filter(|_| lacks.is_empty());
        cents.and_then(|cents| allocate(cents, &weighed)).ok_or(lacks)
    }
}

/// What all carry together of an amount, and what is left to be shared by keys; nothing of an
/// amount below zero.
pub(crate) fn split(whole: Amount, percent_of_all: u8) -> Option<(Amount, Amount)> {
    let cents = u64::try_from(whole.cents()).ok()?;
    let figures = vec![u64::from(percent_of_all), 100 - u64::from(percent_of_all.min(100))];
    let parts = allocate(cents, &[Weighed { part: 1, figures }])?;
    match parts.cents.as_slice() {
        [all, shared] => Some((amount(*all), amount(*shared))),
        _ => None,
    }
}

/// What so many cost at a price; nothing where that is too much to be told.
pub(crate) fn charge(price: Amount, number: u64) -> Option<Amount> {
    price.cents().checked_mul(i64::try_from(number).ok()?).map(Amount::from_cents)
}

/// Cents as an amount.
pub(crate) fn amount(cents: u64) -> Amount {
    Amount::from_cents(i64::try_from(cents).unwrap_or(i64::MAX))
}

fn in_order(all: Vec<Sharer>) -> Vec<Sharer> {
    sorted(all, |a: &Sharer, b| a.party.id.cmp(&b.party.id))
}
