//! How an allocation comes about: the cost of the year, who shares it, by which keys.

use super::{
    AllocateAnswer, AllocateRequest, AllocationGap, AllocationOpen, Besides, KeyShare, PartyShare,
};
use crate::cost::{
    Allocation, CostFault, Keys, Lack, NO_FIGURES, NO_KEY, Sharer, Sharers, Yearly, amount, charge,
    split,
};
use crate::findings::Lang;
use crate::keys::Amount;
use crate::messages::{Code, Words};
use crate::model::{Cost, CostKey, Offering};
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

/// What so many cost at a price; nothing where there is no price, or the number is not known.
fn charged(price: Option<Amount>, number: Option<u32>) -> Option<Amount> {
    let price = price.filter(|price| *price > Amount::ZERO)?;
    charge(price, number?.into())
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
        let parties = sharers.all.iter().zip(cents).map(|(Sharer { party, name, .. }, cents)| PartyShare {
            id: party.id.clone(),
            name: name.clone(),
            share: amount(cents),
            for_inhabitants: charged(yearly.map(|it| it.per_inhabitant), party.population),
            for_cases: charged(yearly.map(|it| it.per_case), party.usage),
            for_municipalities: charged(yearly.map(|it| it.per_unit), party.municipalities),
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
            keys: self.keys.each().map(|(key, percent)| KeyShare::of(key, percent, self.lang)).collect(),
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
    fn sharers(&mut self) -> Sharers {
        let AllocateRequest { among, parties, as_of, .. } = self.request;
        let sharers = Sharers::named(self.register, among.as_ref(), parties, *as_of, self.lang);
        for id in &sharers.twice {
            self.tell(AllocationGap::PartyTwice, Some(id.clone()), None, None, PARTY_TWICE);
        }
        sharers
    }

    /// An amount shared among them, where all that is asked for is known.
    fn share(&mut self, amount: Amount, sharers: &Sharers) -> Option<Allocation> {
        let lacks = match sharers.share(amount, &self.keys) {
            Ok(shared) => return Some(shared),
            Err(lacks) => lacks,
        };
        for lack in lacks {
            match lack {
                Lack::Parties => self.tell(AllocationGap::Parties, None, None, None, NO_PARTIES),
                Lack::Key => self.tell(AllocationGap::Key, None, None, self.provider(), NO_KEY),
                Lack::Figure(place, key) => {
                    let owed_by = sharers.owed_by(place, key, self.provider());
                    let id = sharers.all.get(place).map(|it| it.party.id.clone());
                    self.tell(AllocationGap::Figure, id, Some(key), owed_by, no_figure(key));
                }
                Lack::NoFigures(key) => {
                    let owed_by = self.provider();
                    self.tell(AllocationGap::NoFigures, None, Some(key), owed_by, NO_FIGURES);
                }
            }
        }
        None
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
