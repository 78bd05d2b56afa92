//! How it comes about what a municipality would pay by one way (decision 2021/24; formulas, F7).

use super::pays::{
    Borne, BorneGround, LandFinancing, Pays, PaysFor, PaysGap, PaysOpen, PaysPart, PaysState,
    SharedBy,
};
use super::sharers::{Lack, Sharer, Sharers, charge, split};
use super::{CostFault, KeyShare, Keys, Party, Yearly, words};
use crate::findings::{Lang, Words};
use crate::keys::{Amount, Date};
use crate::logic::Selector;
use crate::messages::Code;
use crate::model::{Cost, CostKey, LandRule, LandState, Offering, ReferenceState, Source};
use crate::register::{Register, Unit};

/// So many points that are open are told one by one.
const OPEN_TOLD: usize = 10;

/// What a request says of costs.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct CostsAsked<'a> {
    /// The municipalities that share.
    pub among: Option<&'a Selector>,
    /// Others that share, or their figures.
    pub parties: &'a [Party],
    /// How many cases a year the municipality expects.
    pub cases: Option<u32>,
    /// The year whose cost is meant.
    pub year: Option<u16>,
}

/// Someone who passes on.
#[derive(Clone, Debug)]
pub(crate) struct Giver<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// Id of the answer of the Land to whether it passes on, where it has settled that.
    pub land_rule: Option<&'a str>,
}

/// How a municipality comes to have an offering by a way, as far as that decides what it pays.
#[derive(Clone, Debug)]
pub(crate) enum Handover<'a> {
    /// It offers it itself.
    Own,
    /// It orders from whoever offers it.
    Direct,
    /// Someone passes on what it ordered by a rule that allows that free of charge only.
    Free(Giver<'a>, &'a Source),
    /// Someone passes it on at a price of its own.
    Priced(Giver<'a>),
}

/// The municipality that would pay.
pub(crate) struct Payer<'a> {
    register: &'a Register,
    unit: Unit<'a>,
    /// Who answers for it: itself, or whoever administers it.
    acting: String,
    day: Date,
    lang: Lang,
    asked: CostsAsked<'a>,
    financing: Option<&'a LandRule>,
    /// Those who share, as the request has it.
    named: Option<(Sharers, usize)>,
}

impl<'a> Payer<'a> {
    /// A municipality, the id of who answers for it, what its Land says on financing, and what is
    /// asked.
    pub fn new(
        register: &'a Register,
        (unit, acting): (Unit<'a>, String),
        financing: Option<&'a LandRule>,
        (day, lang): (Date, Lang),
        asked: CostsAsked<'a>,
    ) -> Self {
        let financing = financing.filter(|it| it.state == LandState::Regulated);
        let mut payer = Payer { register, unit, acting, day, lang, asked, financing, named: None };
        let CostsAsked { among, parties, .. } = asked;
        if among.is_some() || !parties.is_empty() {
            // under whichever of its ids its figures are told, it is one
            let (own, ids) = (unit.key(), payer.ids());
            let mut parties = parties.to_vec();
            for party in parties.iter_mut().filter(|it| ids.contains(&it.id)) {
                party.id.clone_from(&own);
            }
            let named = Sharers::named(register, among, &parties, day, lang);
            payer.named = Some(payer.with_itself(named));
        }
        payer
    }

    /// What it goes by besides its key.
    fn ids(&self) -> Vec<String> {
        let records = [self.unit.organisation, self.unit.other].into_iter().flatten();
        let ids = records.map(|record| record.id.to_string());
        ids.chain(self.unit.ags().map(|ags| ags.to_string())).collect()
    }

    /// What it would pay for an offering that comes to it like that.
    pub fn pays(&self, offering: &Offering, handover: &Handover<'_>) -> Pays {
        let mut bill = Bill::new(self, offering);
        if matches!(handover, Handover::Own) {
            return bill.finish(PaysState::Own);
        }
        bill.pays.financing = self.financing();
        let cost = offering.cost.as_ref();
        let yearly = self.yearly(cost);
        match yearly {
            Ok(of) => bill.head(of),
            Err(fault) => bill.fault(fault),
        }
        match (handover, yearly.ok().zip(cost)) {
            (Handover::Own, _) => {}
            (Handover::Direct, Some((of, cost))) => bill.direct(of, cost),
            (Handover::Direct, None) => return bill.finish(PaysState::Unknown),
            (Handover::Free(giver, source), _) => {
                bill.free(giver, source);
                return bill.finish(PaysState::Free);
            }
            (Handover::Priced(giver), _) => bill.priced(giver),
        }
        let parts = &bill.pays.parts;
        let state = match parts.iter().any(|it| it.amount.is_some()) {
            _ if parts.iter().all(|it| it.amount.is_some()) => PaysState::Known,
            true => PaysState::InPart,
            false => PaysState::Unknown,
        };
        bill.finish(state)
    }

    fn financing(&self) -> Option<LandFinancing> {
        self.financing.map(|answer| LandFinancing {
            land_rule: answer.id.to_string(),
            rule: answer.rule.as_ref().map(|it| it.in_english(self.lang == Lang::En).to_owned()),
            source: answer.source.clone(),
        })
    }

    /// The cost of the year asked for; of the only one there is, or of that of the day.
    fn yearly(&self, cost: Option<&Cost>) -> Result<Yearly, CostFault> {
        let cost = cost.ok_or(CostFault::NotKnown)?;
        match Yearly::of(cost, self.asked.year) {
            Err(CostFault::SeveralYears) => Yearly::of(cost, u16::try_from(self.day.year()).ok()),
            found => found,
        }
    }

    /// The municipality among those who share, and its place.
    fn with_itself(&self, sharers: Sharers) -> (Sharers, usize) {
        let mut own = Sharer::of(self.register, &self.unit, self.lang);
        own.party.usage = self.asked.cases;
        sharers.with(own)
    }

    /// Those who use an offering productively on the day, and the municipality; how many others
    /// there are is told by the list.
    fn users(&self, offering: &Offering) -> (Sharers, usize) {
        let used = offering.references.iter().filter(|it| {
            it.state == ReferenceState::Productive && it.since.is_none_or(|since| since <= self.day)
        });
        let users = used.filter_map(|it| {
            let id = it.organisation.id();
            let Some(record) = self.register.organisation(id) else {
                return Some(Sharer::told(Party::new(id.to_owned())));
            };
            if record.is_unit() {
                let unit = self.register.resolve_organisation(record, self.day).unit?;
                return Some(Sharer::of(self.register, &unit, self.lang));
            }
            let mut party = Party::new(id.to_owned());
            party.population = record.population.map(|it| it.count);
            record.is_valid_on(Some(self.day)).then(|| Sharer::told(party))
        });
        self.with_itself(Sharers::each_once(users))
    }
}

/// What is put together.
struct Bill<'p> {
    payer: &'p Payer<'p>,
    offering: &'p Offering,
    pays: Pays,
}

impl<'p> Bill<'p> {
    fn new(payer: &'p Payer<'p>, offering: &'p Offering) -> Self {
        Bill { payer, offering, pays: Pays::unknown() }
    }

    fn head(&mut self, of: Yearly) {
        let there = |amount: Amount| Some(amount).filter(|amount| *amount > Amount::ZERO);
        self.pays.year = Some(of.year);
        self.pays.currency = Some(of.currency);
        self.pays.vat_included = Some(of.vat_included);
        self.pays.connection = there(of.connection);
        let besides = of.once.cents() - of.connection.cents();
        self.pays.once = there(Amount::from_cents(besides));
    }

    fn fault(&mut self, fault: CostFault) {
        let said = fault.word().label.say(self.payer.lang);
        let owed_by = self.provider();
        self.open(PaysGap::Cost, owed_by, [said, if self.is_german() { "." } else { "" }].concat());
    }

    /// All that whoever offers it asks for.
    fn direct(&mut self, of: Yearly, cost: &Cost) {
        let percent = cost.shared_percent.unwrap_or_default();
        let Some((all, shared)) = split(of.shared, percent) else { return };
        if all > Amount::ZERO {
            let in_words = words::by_all(all, percent, of.currency, self.payer.lang);
            let why = BorneGround::CarriedByAll;
            self.pays.borne.push(Borne { amount: Some(all), ..Borne::new(why, in_words) });
        }
        let payer = self.payer;
        let users;
        let (shared_by, (sharers, own)) = match &payer.named {
            Some(named) => (SharedBy::Asked, named),
            None => {
                users = payer.users(self.offering);
                (SharedBy::RecordedUsers, &users)
            }
        };
        if shared > Amount::ZERO {
            self.share((of, shared), &Keys::of(cost), (sharers, *own), shared_by);
        }
        let Some(Sharer { party, .. }) = sharers.all.get(*own) else { return };
        let figures = [
            (PaysFor::Inhabitants, of.per_inhabitant, party.population),
            (PaysFor::Cases, of.per_case, party.usage),
            (PaysFor::Municipality, of.per_unit, party.municipalities),
        ];
        for (what, price, number) in figures {
            if price > Amount::ZERO {
                self.each(what, (of, price), number.map(u64::from));
            }
        }
        if of.not_shared > Amount::ZERO {
            let mut part = PaysPart::new(PaysFor::NotShared);
            part.whole = Some(of.not_shared);
            let label = part.what.word().label.say(self.payer.lang);
            let amount = words::money(of.not_shared, of.currency, self.payer.lang);
            part.in_words = [label, ": ", &amount].concat();
            self.pays.parts.push(part);
            let said = words::NOT_SHARED.say(self.payer.lang).to_owned();
            self.open(PaysGap::NotShared, self.provider(), said);
        }
    }

    /// Its share of what is shared by keys.
    fn share(
        &mut self,
        (of, shared): (Yearly, Amount),
        keys: &Keys,
        (sharers, own): (&Sharers, usize),
        shared_by: SharedBy,
    ) {
        let lang = self.payer.lang;
        let mut part = PaysPart::new(PaysFor::Share);
        part.whole = Some(shared);
        part.keys = keys.each().map(|(key, percent)| KeyShare::of(key, percent, lang)).collect();
        part.ground = Some(keys.ground);
        // nobody but the municipality is no answer to who shares
        let is_known = shared_by == SharedBy::Asked || sharers.all.len() > 1;
        if is_known {
            part.shared_by = Some(shared_by);
            part.sharers = Some(sharers.all.len() as u64);
        } else {
            let said = words::NO_USERS.say(lang).to_owned();
            self.open(PaysGap::Parties, self.provider(), said);
        }
        match sharers.share(shared, keys) {
            Ok(found) if is_known => {
                let cents = found.cents.get(own).copied().unwrap_or_default();
                part.amount = Some(super::sharers::amount(cents));
            }
            Ok(_) => {}
            Err(lacks) => self.lacks(&lacks, sharers, own),
        }
        let how = words::share(&part, of.currency, lang);
        part.in_words = words::part(&part, how, of.currency, lang);
        self.pays.parts.push(part);
    }

    /// Why there is no share, and who is to answer: figures of one key and one debtor together.
    fn lacks(&mut self, lacks: &[Lack], sharers: &Sharers, own: usize) {
        let mut missing: Vec<(CostKey, Option<String>, u64)> = Vec::new();
        for lack in lacks {
            match *lack {
                Lack::Parties => {}
                Lack::Key => self.say(PaysGap::Key, self.provider(), words::NO_KEY),
                Lack::NoFigures(key) => {
                    self.say(PaysGap::NoFigures, self.provider(), words::NO_FIGURES);
                    self.pays.open.last_mut().into_iter().for_each(|it| it.key = Some(key));
                }
                Lack::Figure(place, CostKey::Usage) if place == own => self.no_cases(),
                Lack::Figure(place, CostKey::Population) if place == own => self.no_population(),
                Lack::Figure(place, key) => {
                    let owed_by = sharers.owed_by(place, key, self.provider());
                    match missing.iter_mut().find(|it| it.0 == key && it.1 == owed_by) {
                        Some((.., count)) => *count += 1,
                        None => missing.push((key, owed_by, 1)),
                    }
                }
            }
        }
        let all = sharers.all.len() as u64;
        for (key, owed_by, parties) in missing {
            let label = key.word().label.say(self.payer.lang);
            let message = words::no_figures(label, parties, all, self.payer.lang);
            let (key, parties) = (Some(key), Some(parties));
            self.pays.open.push(PaysOpen { what: PaysGap::Figure, key, parties, owed_by, message });
        }
    }

    /// A price for each of so many.
    fn each(&mut self, what: PaysFor, (of, price): (Yearly, Amount), number: Option<u64>) {
        let mut part = PaysPart::new(what);
        (part.price, part.number) = (Some(price), number);
        part.amount = number.and_then(|number| charge(price, number));
        let one = match what {
            PaysFor::Cases => Words::new("je Fall", "per case"),
            PaysFor::Municipality => Words::new("je Kommune und Jahr", "per municipality and year"),
            _ => Words::new("je Einwohner und Jahr", "per inhabitant and year"),
        };
        let how = words::each(&part, one, of.currency, self.payer.lang);
        part.in_words = words::part(&part, how, of.currency, self.payer.lang);
        match (what, number, part.amount) {
            (_, _, Some(_)) => {}
            (_, Some(_), None) => self.fault(CostFault::OutOfRange),
            (PaysFor::Cases, None, _) => self.no_cases(),
            (_, None, _) => self.no_population(),
        }
        self.pays.parts.push(part);
    }

    fn free(&mut self, giver: &Giver<'_>, source: &Source) {
        let in_words = words::free(giver.name, self.payer.lang);
        self.pays.borne.push(Borne {
            by: Some(giver.id.to_owned()),
            source: Some(source.clone()),
            land_rule: giver.land_rule.map(str::to_owned),
            ..Borne::new(BorneGround::PassedOnFree, in_words)
        });
        self.once(giver);
    }

    fn priced(&mut self, giver: &Giver<'_>) {
        let mut part = PaysPart::new(PaysFor::PassedOn);
        part.in_words = words::passed_on(giver.name, self.payer.lang);
        self.pays.parts.push(part);
        let said = words::no_price(giver.name, self.payer.lang);
        let owed_by = Some(giver.id.to_owned());
        self.open(PaysGap::Price, owed_by, said);
        self.once(giver);
    }

    /// Whether whoever passes on bears what is paid once is another question.
    fn once(&mut self, giver: &Giver<'_>) {
        if self.pays.connection.or(self.pays.once).is_some() {
            let said = words::once_open(giver.name, self.payer.lang);
            self.open(PaysGap::Once, Some(giver.id.to_owned()), said);
        }
    }

    fn no_cases(&mut self) {
        let owed_by = Some(self.payer.acting.clone());
        self.say(PaysGap::Cases, owed_by, words::NO_CASES);
    }

    fn no_population(&mut self) {
        let owed_by = Some(self.payer.acting.clone());
        self.say(PaysGap::Population, owed_by, words::NO_POPULATION);
    }

    fn say(&mut self, what: PaysGap, owed_by: Option<String>, said: Words) {
        self.open(what, owed_by, said.say(self.payer.lang).to_owned());
    }

    fn open(&mut self, what: PaysGap, owed_by: Option<String>, message: String) {
        let open = PaysOpen { what, key: None, parties: None, owed_by, message };
        // two parts may want the same figure
        if !self.pays.open.contains(&open) {
            self.pays.open.push(open);
        }
    }

    fn provider(&self) -> Option<String> {
        Some(self.offering.provider.id().to_owned())
    }

    fn is_german(&self) -> bool {
        self.payer.lang == Lang::De
    }

    /// With what all parts come to.
    fn finish(mut self, state: PaysState) -> Pays {
        let pays = &mut self.pays;
        let mut amounts = pays.parts.iter().filter_map(|it| it.amount);
        let sum = amounts.try_fold(0_i64, |sum, it| sum.checked_add(it.cents()));
        let sum = sum.map(Amount::from_cents);
        match state {
            PaysState::Known | PaysState::Free => pays.yearly = sum,
            PaysState::InPart => pays.at_least = sum,
            PaysState::Unknown | PaysState::Own => {}
        }
        pays.state = state;
        let more = pays.open.len().saturating_sub(OPEN_TOLD) as u64;
        pays.open.truncate(OPEN_TOLD);
        pays.more_open = Some(more).filter(|more| *more > 0);
        pays.in_words = words::in_words(pays, self.payer.lang);
        self.pays
    }
}

impl Pays {
    /// Of which nothing is known.
    const fn unknown() -> Self {
        Pays {
            state: PaysState::Unknown,
            year: None,
            currency: None,
            vat_included: None,
            yearly: None,
            at_least: None,
            parts: Vec::new(),
            connection: None,
            once: None,
            borne: Vec::new(),
            financing: None,
            open: Vec::new(),
            more_open: None,
            in_words: String::new(),
        }
    }
}

impl PaysPart {
    const fn new(what: PaysFor) -> Self {
        PaysPart {
            what,
            amount: None,
            price: None,
            number: None,
            whole: None,
            keys: Vec::new(),
            ground: None,
            shared_by: None,
            sharers: None,
            in_words: String::new(),
        }
    }
}

impl Borne {
    const fn new(why: BorneGround, in_words: String) -> Self {
        Borne { why, by: None, amount: None, source: None, land_rule: None, in_words }
    }
}
