//! Who uses an offering already, and whom of them a municipality asks first (model §18).

use std::cmp::Ordering;

use bedarf_derive::Answer;

use super::answer::AskedUnit;
use super::comparable::{Comparable, Likeness, last, name};
use super::words;
use crate::codes;
use crate::findings::Lang;
use crate::keys::{Date, Id, ServiceKey};
use crate::messages::Code;
use crate::model::{
    Contact, Offering, Organisation, Record, ReferenceState, Source, UserReference,
};
use crate::order::{Map, sorted};
use crate::register::{Register, Resolved, Unit, Unread};

codes! {
    /// What may not be on record of a use, or of who uses something.
    UseGap {
        Organisation = "organisation": "Organisation", "organisation";
        Since = "since": "Beginn", "first day";
        PlannedOn = "planned_on": "geplanter Tag", "day planned";
        Source = "source": "Quelle", "source";
        Contact = "contact": "Ansprechstelle", "contact";
        Kind = "kind": "Art", "kind";
        Procedure = "procedure": "Fachverfahren", "procedures";
        ItProvider = "it_provider": "IT-Dienstleister", "IT provider";
        Land = "land": "Land", "Land";
        SizeClass = "size_class": "Größenklasse", "size class";
        Population = "population": "Einwohner", "inhabitants";
    }
}

/// Who uses which offering.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct UsesAnswer {
    /// The unit that asks, and how its key was read.
    pub unit: Option<AskedUnit>,
    /// What is not on record of it, or of the unit that acts for it: that brings nobody points.
    pub unit_missing: Vec<MissingData>,
    /// The day.
    pub as_of: Date,
    /// The offerings asked for, in the order read, each with those who use it.
    #[required]
    pub offerings: Vec<OfferingUses>,
    /// What there is to say of them, in words: that there are none.
    pub message: Option<String>,
    /// What the ids in the answer are called.
    pub names: Map<String, String>,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// Those who use an offering.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct OfferingUses {
    /// Id of the offering.
    pub offering: String,
    /// Its version, where it has one: of several the one that is valid on the day.
    pub version: Option<String>,
    /// The services it covers.
    pub services: Vec<ServiceKey>,
    /// How far the unit that asks is with it itself.
    pub own: Option<ReferenceState>,
    /// How many of those listed use it productively.
    pub productive: u64,
    /// How many try it.
    pub pilot: u64,
    /// How many plan to.
    pub planned: u64,
    /// How many of these have let the day pass.
    pub overdue: u64,
    /// How many more there are that are of another kind than the unit that asks.
    pub other_kinds: u64,
    /// How many more there are that began after the day.
    pub not_yet: u64,
    /// The uses: those most like the unit that asks first; without one, productive ones first.
    #[required]
    pub uses: Vec<OneUse>,
}

/// One who uses an offering.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct OneUse {
    /// Who.
    pub organisation: UsingOrganisation,
    /// How far it is.
    pub state: ReferenceState,
    /// Since when.
    pub since: Option<Date>,
    /// Planned for.
    pub planned_on: Option<Date>,
    /// Whether it is still planned after the day for which it was.
    pub overdue: bool,
    /// Whether the organisation confirmed it.
    pub confirmed: bool,
    /// The specialised software of the organisation.
    pub procedures: Vec<String>,
    /// Id of its primary IT provider.
    pub it_provider: Option<String>,
    /// The unit or function to ask there.
    pub contact: Option<Contact>,
    /// Where the use is written.
    pub source: Option<Source>,
    /// How like the unit that asks it is: the sum of what it shares with it.
    pub points: Option<u64>,
    /// What it shares with the unit that asks.
    pub reasons: Vec<Likeness>,
    /// What is not on record of it.
    pub missing: Vec<MissingData>,
}

/// Who uses an offering.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct UsingOrganisation {
    /// Its id.
    pub id: String,
    /// What it is called, where it is on record.
    pub name: Option<String>,
}

/// What is not on record.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct MissingData {
    /// What it is.
    pub code: UseGap,
    /// What that is called.
    pub label: String,
}

impl Register {
    /// Who uses the offerings, or one of them, or those that cover a service.
    pub(crate) fn uses_on(
        &self,
        asked: Option<&Resolved<'_>>,
        service: Option<&ServiceKey>,
        offering: Option<&Id>,
        (day, lang): (Date, Lang),
    ) -> UsesAnswer {
        let unit = asked.and_then(|asked| asked.unit);
        // whoever acts for it is who has procedures and a provider
        let acting = unit.map(|unit| self.administering(&unit).unwrap_or(unit));
        let mut telling = Telling {
            register: self,
            day,
            lang,
            units: [unit, acting],
            asking: acting.map(|unit| Comparable::new(&unit, day)),
            names: Vec::new(),
        };
        let is_wanted = |it: &&Offering| offering.is_none_or(|id| it.id == *id);
        let offerings = self.current_offerings(service, day).filter(is_wanted);
        let offerings: Vec<OfferingUses> = offerings.map(|it| telling.offering(it)).collect();
        let missing = telling.asking.as_ref().map(|asking| gaps(asking, lang));
        UsesAnswer {
            unit: asked.map(|asked| self.asked_unit(asked, day, lang)),
            unit_missing: missing.unwrap_or_default(),
            as_of: day,
            message: offerings.is_empty().then(|| words::no_offering(lang)),
            offerings,
            names: telling.names.into_iter().collect(),
            unread: self.unread().to_vec(),
        }
    }
}

/// Tells who uses what.
struct Telling<'a> {
    register: &'a Register,
    day: Date,
    lang: Lang,
    /// The unit that asks, and the one that acts for it.
    units: [Option<Unit<'a>>; 2],
    asking: Option<Comparable<'a>>,
    /// What the ids in the answer are called, as they come.
    names: Vec<(String, String)>,
}

impl<'a> Telling<'a> {
    fn offering(&mut self, offering: &'a Offering) -> OfferingUses {
        let title = offering.title.in_english(self.lang == Lang::En);
        self.names.push((offering.id.to_string(), title.to_owned()));
        let mut told = OfferingUses {
            offering: offering.id.to_string(),
            version: offering.version.clone(),
            services: offering.services.clone(),
            own: None,
            productive: 0,
            pilot: 0,
            planned: 0,
            overdue: 0,
            other_kinds: 0,
            not_yet: 0,
            uses: Vec::new(),
        };
        let mut found: Vec<(Comparable<'a>, OneUse)> = Vec::new();
        for user in &offering.references {
            let record = self.organisation(user);
            let unit = record.map(|record| self.register.unit_of(record, Some(self.day)));
            let as_compared = unit.as_ref().map(|unit| Comparable::new(unit, self.day));
            let compared = as_compared.unwrap_or_else(Comparable::unknown);
            let is_asking = unit.as_ref().is_some_and(|unit| self.is_asking(unit));
            if user.since.is_some_and(|since| self.day < since) {
                told.not_yet += 1;
            } else if is_asking {
                told.own = Some(user.state);
            } else if self.asking.as_ref().is_some_and(|it| !it.is_of_kind(&compared)) {
                told.other_kinds += 1;
            } else {
                let one = self.one(user, record, &compared);
                told.count(&one);
                found.push((compared, one));
            }
        }
        let found = sorted(found, |one, other| self.compare(one, other));
        told.uses = found.into_iter().map(|(_, one)| one).collect();
        told
    }

    fn organisation(&self, user: &UserReference) -> Option<&'a Organisation> {
        match self.register.record(user.organisation.id(), Some(self.day)) {
            Some(Record::Organisation(record)) => Some(record),
            _ => None,
        }
    }

    /// Whether it is the unit that asks, or the one that acts for it.
    fn is_asking(&self, unit: &Unit<'_>) -> bool {
        self.units.iter().flatten().any(|asking| {
            let key = asking.ars().filter(|ars| unit.ars() == Some(*ars));
            let record = asking.organisation.zip(unit.organisation);
            key.is_some() || record.is_some_and(|(own, other)| own.id == other.id)
        })
    }

    fn one(
        &mut self,
        user: &UserReference,
        record: Option<&'a Organisation>,
        compared: &Comparable<'a>,
    ) -> OneUse {
        let (register, lang) = (self.register, self.lang);
        let asking = self.asking.as_ref();
        let reasons = asking.map(|asking| asking.shared(compared, register, lang));
        let provider = compared.providers.first().copied();
        if let Some(id) = provider {
            self.names.push((id.to_owned(), name(register, id, lang).to_owned()));
        }
        let contact = record.and_then(|record| record.contact.clone());
        let lacks = [
            (UseGap::Organisation, record.is_none()),
            (UseGap::Since, user.since.is_none() && user.state != ReferenceState::Planned),
            (UseGap::PlannedOn, user.planned_on.is_none() && user.state == ReferenceState::Planned),
            (UseGap::Source, user.source.is_none()),
            (UseGap::Contact, contact.is_none()),
        ];
        let own = lacks.iter().filter(|(_, lacks)| *lacks).map(|(code, _)| missing(*code, lang));
        OneUse {
            organisation: UsingOrganisation {
                id: user.organisation.id().to_owned(),
                name: record.map(|it| it.title.in_english(lang == Lang::En).to_owned()),
            },
            state: user.state,
            since: user.since,
            planned_on: user.planned_on,
            overdue: user.is_overdue(self.day),
            confirmed: user.confirmed,
            procedures: compared.procedures.to_vec(),
            it_provider: provider.map(str::to_owned),
            contact,
            source: user.source.clone(),
            points: reasons.as_ref().map(|all| all.iter().map(|it| it.points).sum()),
            reasons: reasons.unwrap_or_default(),
            missing: own.chain(gaps(compared, lang)).collect(),
        }
    }

    /// The more comparable one first; where nobody asks, the one that is further, then by key.
    fn compare(
        &self,
        (one, its): &(Comparable<'a>, OneUse),
        (other, others): &(Comparable<'a>, OneUse),
    ) -> Ordering {
        let order = match &self.asking {
            Some(asking) => others.points.cmp(&its.points).then_with(|| asking.nearer(one, other)),
            None => {
                let by_state = (its.state as usize).cmp(&(others.state as usize));
                by_state.then_with(|| last(one.ars, other.ars))
            }
        };
        order.then_with(|| its.organisation.id.cmp(&others.organisation.id))
    }
}

impl OfferingUses {
    fn count(&mut self, one: &OneUse) {
        let counted = match one.state {
            ReferenceState::Productive => &mut self.productive,
            ReferenceState::Pilot => &mut self.pilot,
            ReferenceState::Planned => &mut self.planned,
        };
        *counted += 1;
        self.overdue += u64::from(one.overdue);
    }
}

/// What is not known of someone, so that it is not compared.
fn gaps(of: &Comparable<'_>, lang: Lang) -> Vec<MissingData> {
    let lacks = [
        (UseGap::Kind, of.kind.is_none()),
        (UseGap::Procedure, of.procedures.is_empty()),
        (UseGap::ItProvider, of.providers.is_empty()),
        (UseGap::Land, of.land.is_none()),
        (UseGap::SizeClass, of.size_class.is_none()),
        (UseGap::Population, of.population.is_none()),
    ];
    lacks.iter().filter(|(_, lacks)| *lacks).map(|(code, _)| missing(*code, lang)).collect()
}

fn missing(code: UseGap, lang: Lang) -> MissingData {
    MissingData { code, label: code.word().label.say(lang).to_owned() }
}
