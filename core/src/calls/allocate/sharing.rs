//! How an allocation comes about: the cost of the year, who shares it, by which keys.

use super::{
    AllocateAnswer, AllocateRequest, AllocationGap, AllocationOpen, Besides, KeyShare, Party,
    PartyShare,
};
use crate::calls::NamedUnit;
use crate::cost::{Allocation, CostFault, Keys, Weighed, Yearly, allocate};
use crate::facts::CountedAs;
use crate::findings::Lang;
use crate::keys::Amount;
use crate::logic::Truth;
use crate::messages::{Code, Words};
use crate::model::{Cost, CostKey, Offering};
use crate::order::{Map, sorted};
use crate::register::Register;

/// So many figures that are missing are told one by one.
const OPEN_TOLD: usize = 100;

const NO_PARTIES: Words = Words::new(
    "Es ist nicht gesagt, wer die Kosten teilt: Nennen Sie die Beteiligten oder eine Bedingung.",
    "it is not said who shares the cost: name the parties, or a condition",
);
const PARTY_TWICE: Words = Words::new(
    "Dieser Beteiligte steht zweimal da; es zählt die erste Angabe.",
    "this party stands twice; the first entry counts",
);
const NO_FIGURES: Words = Words::new(
    "Nach diesem Schlüssel hat niemand einen Anteil über null; so lässt sich nichts aufteilen.",
    "by this key nobody has a share above zero, so nothing can be shared",
);
const NO_KEY: Words = Words::new(
    "Zur Kombination fehlen die Anteile der Schlüssel, oder sie ergeben nicht 100 Prozent.",
    "the shares of the keys of the combination are missing, or do not add up to 100 per cent",
);

/// What is said of a figure that is missing.
const fn no_figure(key: CostKey) -> Words {
    match key {
        CostKey::Population => {
            Words::new("Die Einwohnerzahl ist nicht bekannt.", "its population is not known")
        }
        CostKey::Usage => Words::new(
            "Wie oft der Dienst im Jahr genutzt wurde, ist nicht bekannt.",
            "how often the service was used in the year is not known",
        ),
        CostKey::TargetGroup => Words::new(
            "Die Größe der Zielgruppe ist nicht bekannt.",
            "the size of the target group is not known",
        ),
        CostKey::Koenigstein | CostKey::Combination => Words::new(
            "Der Anteil nach dem Königsteiner Schlüssel ist nicht bekannt.",
            "the share by the Königstein key is not known",
        ),
    }
}

/// One of those who share.
struct Sharer {
    party: Party,
    /// What it is called, where the register knows.
    name: Option<String>,
    /// Who knows its inhabitants, where it is a municipality.
    administered_by: Option<String>,
}

impl Sharer {
    fn figure(&self, key: CostKey) -> Option<u64> {
        let figure = match key {
            CostKey::Population => self.party.population,
            CostKey::Usage => self.party.usage,
            CostKey::TargetGroup => self.party.target_group,
            CostKey::Koenigstein => self.party.koenigstein,
            CostKey::Combination => None,
        };
        figure.map(u64::from)
    }
}

/// What so many cost at a price; nothing where there is no price, or the number is not known.
fn charge(price: Option<Amount>, number: Option<u32>) -> Option<Amount> {
    let price = price.filter(|price| *price > Amount::ZERO)?;
    price.cents().checked_mul(i64::from(number?)).map(Amount::from_cents)
}

/// What is asked of a register, and what of it is not known.
pub(super) struct Sharing<'r> {
    register: &'r Register,
    request: &'r AllocateRequest,
    offering: Option<&'r Offering>,
    cost: Option<&'r Cost>,
    keys: Keys,
    lang: Lang,
    open: Vec<AllocationOpen>,
}

impl<'r> Sharing<'r> {
    pub(super) fn of(
        register: &'r Register,
        request: &'r AllocateRequest,
        offering: Option<&'r Offering>,
    ) -> Self {
        let cost = request.cost.as_ref().or_else(|| offering?.cost.as_ref());
        let wished = request.key.map(|key| Keys::agreed(key, request.shares));
        let keys = wished.or_else(|| cost.map(Keys::of)).unwrap_or_else(Keys::by_use);
        let lang = request.lang.unwrap_or_default();
        Sharing { register, request, offering, cost, keys, lang, open: Vec::new() }
    }

    pub(super) fn answer(mut self) -> AllocateAnswer {
        let yearly = self.yearly();
        let whole = self.request.amount.or(yearly.map(|yearly| yearly.shared));
        let of_all = self.cost.and_then(|cost| cost.shared_percent).unwrap_or_default();
        let parts = whole.and_then(|whole| split(whole, of_all));
        let sharers = self.sharers();
        let shared = parts.and_then(|(_, amount)| self.share(amount, &sharers));
        let Allocation { cents, by_remainder } = shared.unwrap_or_default();
        let parties = sharers.iter().zip(cents).map(|(Sharer { party, name, .. }, cents)| PartyShare {
            id: party.id.clone(),
            name: name.clone(),
            share: amount(cents),
            for_inhabitants: charge(yearly.map(|it| it.per_inhabitant), party.population),
            for_cases: charge(yearly.map(|it| it.per_case), party.usage),
            for_municipalities: charge(yearly.map(|it| it.per_unit), party.municipalities),
        });
        let parties = parties.collect();
        let more_open = self.open.len().saturating_sub(OPEN_TOLD) as u64;
        self.open.truncate(OPEN_TOLD);
        AllocateAnswer {
            offering: self.offering.map(|it| it.id.to_string()),
            title: self.offering.map(|it| it.title.in_english(self.lang == Lang::En).to_owned()),
            year: yearly.map(|it| it.year),
            currency: yearly.map(|it| it.currency),
            vat_included: yearly.map(|it| it.vat_included),
            amount: parts.map(|(_, amount)| amount),
            carried_by_all: parts.map(|(all, _)| all).filter(|_| of_all > 0),
            keys: self.keys.each().map(|(key, percent)| self.key_share(key, percent)).collect(),
            ground: self.keys.ground,
            ground_label: self.keys.ground.word().label.say(self.lang).to_owned(),
            parties,
            by_remainder,
            besides: yearly.map(Besides::of).unwrap_or_default(),
            open: self.open,
            more_open: Some(more_open).filter(|more| *more > 0),
            unread: self.register.unread().to_vec(),
        }
    }

    fn key_share(&self, key: CostKey, percent: u8) -> KeyShare {
        KeyShare { key, label: key.word().label.say(self.lang).to_owned(), percent }
    }

    /// The cost of the year, where one is asked for and known.
    fn yearly(&mut self) -> Option<Yearly> {
        if self.request.amount.is_some() {
            return None;
        }
        let known = self.cost.ok_or(CostFault::NotKnown);
        match known.and_then(|cost| Yearly::of(cost, self.request.year)) {
            Ok(yearly) => Some(yearly),
            Err(fault) => {
                self.tell(AllocationGap::Cost, None, None, self.provider(), fault.word().label);
                None
            }
        }
    }

    /// Those who share, each once, in the order of their ids.
    fn sharers(&mut self) -> Vec<Sharer> {
        let mut all: Map<String, Sharer> = self.municipalities().collect();
        let mut others = Vec::new();
        let mut last = None;
        for party in sorted(self.request.parties.iter().collect(), |a: &&Party, b| a.id.cmp(&b.id)) {
            if last.replace(&party.id) == Some(&party.id) {
                let id = Some(party.id.clone());
                self.tell(AllocationGap::PartyTwice, id, None, None, PARTY_TWICE);
            } else if let Some(known) = all.get_mut(party.id.as_str()) {
                known.party = Party {
                    population: party.population.or(known.party.population),
                    municipalities: party.municipalities.or(known.party.municipalities),
                    ..party.clone()
                };
            } else {
                others.push(Sharer { party: party.clone(), name: None, administered_by: None });
            }
        }
        let all = all.into_iter().map(|(_, sharer)| sharer).chain(others).collect();
        sorted(all, |a: &Sharer, b| a.party.id.cmp(&b.party.id))
    }

    /// The municipalities for which the condition holds, by their keys.
    fn municipalities(&self) -> impl Iterator<Item = (String, Sharer)> {
        self.request.among.iter().flat_map(|condition| {
            let units = self.register.all_units(Some(self.request.as_of));
            let meant = units.filter(|unit| {
                CountedAs::of(unit) == CountedAs::Kommune && condition.judge(unit) == Truth::True
            });
            meant.map(|unit| {
                let NamedUnit { key, name, .. } = NamedUnit::of(&unit, self.lang);
                let mut party = Party::new(key.clone());
                party.population = unit.population();
                party.municipalities = Some(1);
                let acting = self.register.administering(&unit);
                let administered_by = acting.map(|it| NamedUnit::of(&it, self.lang).key);
                let administered_by = administered_by.or_else(|| Some(key.clone()));
                let name = Some(name).filter(|name| !name.is_empty());
                (key, Sharer { party, name, administered_by })
            })
        })
    }

    /// An amount shared among them, where all that is asked for is known.
    fn share(&mut self, amount: Amount, sharers: &[Sharer]) -> Option<Allocation> {
        if sharers.is_empty() {
            self.tell(AllocationGap::Parties, None, None, None, NO_PARTIES);
            return None;
        }
        let keys: Vec<_> = self.keys.each().collect();
        if keys.iter().map(|(_, percent)| u32::from(*percent)).sum::<u32>() != 100 {
            self.tell(AllocationGap::Key, None, None, self.provider(), NO_KEY);
            return None;
        }
        let mut weighed = Vec::new();
        for (key, percent) in keys {
            let mut figures = Vec::with_capacity(sharers.len());
            for sharer in sharers {
                figures.extend(sharer.figure(key));
                if sharer.figure(key).is_none() {
                    let owed_by = sharer.administered_by.clone();
                    let owed_by = owed_by.filter(|_| key == CostKey::Population);
                    let owed_by = owed_by.or_else(|| self.provider());
                    let id = Some(sharer.party.id.clone());
                    self.tell(AllocationGap::Figure, id, Some(key), owed_by, no_figure(key));
                }
            }
            if figures.len() == sharers.len() && figures.iter().all(|figure| *figure == 0) {
                self.tell(AllocationGap::NoFigures, None, Some(key), self.provider(), NO_FIGURES);
            }
            weighed.push(Weighed { part: percent.into(), figures });
        }
        let is_known = weighed.iter().all(|key| key.figures.len() == sharers.len());
        let cents = u64::try_from(amount.cents()).ok().filter(|_| is_known)?;
        allocate(cents, &weighed)
    }

    fn provider(&self) -> Option<String> {
        self.offering.map(|offering| offering.provider.id().to_owned())
    }

    fn tell(
        &mut self,
        what: AllocationGap,
        party: Option<String>,
        key: Option<CostKey>,
        owed_by: Option<String>,
        message: Words,
    ) {
        let message = message.say(self.lang).to_owned();
        self.open.push(AllocationOpen { what, party, key, owed_by, message });
    }
}

/// What all carry together of an amount, and what is left to be shared by keys.
fn split(whole: Amount, of_all: u8) -> Option<(Amount, Amount)> {
    let cents = u64::try_from(whole.cents()).ok()?;
    let figures = vec![u64::from(of_all), 100 - u64::from(of_all.min(100))];
    let parts = allocate(cents, &[Weighed { part: 1, figures }])?;
    match parts.cents.as_slice() {
        [all, shared] => Some((amount(*all), amount(*shared))),
        _ => None,
    }
}

fn amount(cents: u64) -> Amount {
    Amount::from_cents(i64::try_from(cents).unwrap_or(i64::MAX))
}

impl Besides {
    fn of(yearly: Yearly) -> Self {
        let there = |amount: Amount| Some(amount).filter(|amount| *amount > Amount::ZERO);
        Besides {
            once: there(yearly.once),
            yearly: there(yearly.not_shared),
            per_case: there(yearly.per_case),
            per_inhabitant: there(yearly.per_inhabitant),
            per_unit: there(yearly.per_unit),
        }
    }
}
