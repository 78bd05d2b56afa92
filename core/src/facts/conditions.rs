//! The conditions that records make on units: whom each means, and what it asks that is not known.

use super::{Census, Steps, UnitCount, known_from};
use crate::keys::Date;
use crate::logic::{Attribute, Selector, Truth};
use crate::model::{NeedStatus, Record};
use crate::order::{Map, grouped};
use crate::register::Register;

/// The conditions of a register, each judged once, however many records make it.
#[derive(Debug)]
pub struct Conditions<'r> {
    meant: Map<&'r Selector, UnitCount>,
    /// What is asked and not known of some unit.
    pub lacking: Vec<Lacking<'r>>,
}

/// An attribute that conditions ask for and that is not known of some units.
#[derive(Debug)]
#[non_exhaustive]
pub struct Lacking<'r> {
    /// The attribute.
    pub attribute: Attribute,
    /// The numbers of the units, each once, in their order.
    pub units: Vec<usize>,
    /// The first day of a record that asks.
    pub since: Option<Date>,
    /// The ids of the needs that ask, each once.
    pub needs: Vec<&'r str>,
}

/// A record that makes a condition.
type Asking<'r> = (Date, Option<&'r str>);

impl<'r> Conditions<'r> {
    /// Those of needs that are open on a day, of profiles, their criteria, offerings and notices.
    #[must_use]
    pub fn of(register: &'r Register, census: &Census<'r>, day: Date) -> Self {
        let known = register.records().filter(|(_, record)| known_from(record) <= day);
        let asked = known.flat_map(|(_, record)| {
            let need = match record {
                Record::Need(need) => Some(need.id.as_str()),
                _ => None,
            };
            let since = known_from(record);
            made_by(record, day).into_iter().map(move |it| (it, (since, need)))
        });
        let mut lacks: Vec<Lack<'r>> = Attribute::ALL.iter().map(|_| Lack::default()).collect();
        let judge = |(condition, by): (&'r Selector, Vec<Asking<'r>>)| {
            (condition, judged(condition, &by, census, &mut lacks))
        };
        let meant = grouped(asked).into_iter().map(judge).collect();
        let lacking = Attribute::ALL.iter().zip(lacks).filter_map(|(attr, it)| it.told(*attr));
        Conditions { meant, lacking: lacking.collect() }
    }

    /// The units that a condition of the register means; those of which that is not known count.
    #[must_use]
    pub fn meant(&self, condition: &Selector) -> UnitCount {
        self.meant.get(condition).copied().unwrap_or_default()
    }
}

/// What is not known of one attribute, so far.
#[derive(Default)]
struct Lack<'r> {
    /// Of each unit by its number whether it lacks it.
    units: Vec<bool>,
    since: Option<Date>,
    needs: Vec<&'r str>,
}

impl<'r> Lack<'r> {
    fn told(mut self, attribute: Attribute) -> Option<Lacking<'r>> {
        let units = self.units.iter().enumerate().filter(|(_, lacks)| **lacks);
        let units: Vec<usize> = units.map(|(unit, _)| unit).collect();
        self.needs.sort_unstable();
        self.needs.dedup();
        let Lack { since, needs, .. } = self;
        (!units.is_empty()).then_some(Lacking { attribute, units, since, needs })
    }
}

/// How many units a condition means; what it asks of them and is not known is noted.
fn judged<'r>(
    condition: &Selector,
    by: &[Asking<'r>],
    census: &Census<'_>,
    lacks: &mut [Lack<'r>],
) -> UnitCount {
    let mut meant = Vec::new();
    let mut asked: Vec<Attribute> = Vec::new();
    for (number, unit) in census.units.iter().enumerate() {
        let holds = condition.judge(unit);
        if holds == Truth::False {
            continue;
        }
        meant.push(number);
        if holds == Truth::True {
            continue;
        }
        let mut missing = Vec::new();
        condition.missing(unit, &mut missing);
        for attribute in missing {
            let Some(lack) = lacks.get_mut(attribute as usize) else { continue };
            if lack.units.is_empty() {
                lack.units = vec![false; census.units.len()];
            }
            lack.units.get_mut(number).into_iter().for_each(|lacks| *lacks = true);
            if !asked.contains(&attribute) {
                asked.push(attribute);
            }
        }
    }
    for attribute in asked {
        let Some(lack) = lacks.get_mut(attribute as usize) else { continue };
        let first = by.iter().map(|(since, _)| *since).min();
        lack.since = lack.since.into_iter().chain(first).min();
        lack.needs.extend(by.iter().filter_map(|(_, need)| *need));
    }
    census.sum(meant)
}

/// The conditions that a record makes on units, as far as somebody waits on the day for what they say.
fn made_by(record: &Record, day: Date) -> Vec<&Selector> {
    match record {
        Record::Need(need) if need.status_on(Some(day)).is_surely(NeedStatus::is_open) => {
            vec![&need.affected]
        }
        Record::Profile(profile) => {
            let criteria = profile.criteria.iter().filter_map(|it| it.applies_when.as_ref());
            criteria.chain([&profile.scope]).collect()
        }
        Record::Offering(offering) => vec![&offering.scope],
        Record::Notice(notice) if notice.published <= day => vec![&notice.addressees],
        _ => Vec::new(),
    }
}
