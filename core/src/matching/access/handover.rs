//! How the unit comes to have an offering by a path, as far as that decides what it pays.

use super::{Actor, Search};
use crate::cost::{CostsAsked, Giver, Handover, Payer, Pays};
use crate::facts::permission;
use crate::findings::Lang;
use crate::model::{AccessPath, Hop, LandState, LandTopic, Offering, PassOn, Source};
use crate::register::Register;

impl<'a> Search<'a> {
    /// Asks of every path what the unit would pay by it.
    pub(in crate::matching) fn ask_costs(&mut self, asked: CostsAsked<'a>) {
        let asker = &self.asker;
        let land = asker.unit.land();
        let financing = land.and_then(|it| asker.common.answers.get(it, LandTopic::Financing));
        let who = (asker.unit, asker.itself().id().into_owned());
        let of = (asker.day, self.lang);
        self.payer = Some(Payer::new(asker.register, who, financing, of, asked));
    }

    /// What the unit would pay by a path, where that is asked.
    pub(super) fn pays(
        &mut self,
        offering: &'a Offering,
        access_path: &'a AccessPath,
        chain: &[Actor<'a>],
    ) -> Option<Pays> {
        let payer = self.payer.as_ref()?;
        let pays = payer.pays(offering, &self.handover(access_path, chain));
        let owing: Vec<String> = pays.open.iter().filter_map(|it| it.owed_by.clone()).collect();
        for id in owing {
            if let Some(name) = self.called(&id) {
                self.names.push((id.into(), name));
            }
        }
        Some(pays)
    }

    /// What an organisation is called, or a unit by its key.
    fn called(&self, id: &str) -> Option<&'a str> {
        if let Some(who) = self.asker.named(id) {
            return Some(who.name(self.lang == Lang::En));
        }
        let register: &'a Register = self.asker.register;
        register.resolve(&id.parse().ok()?, Some(self.asker.day)).unit?.name()
    }

    /// Who hands over to the unit, and by what rule it ordered itself. Whoever offers it may hand
    /// over in another role: then it has ordered nothing, and the unit orders from it.
    fn handover(&self, access_path: &'a AccessPath, chain: &[Actor<'a>]) -> Handover<'a> {
        let Some(first) = chain.first().filter(|it| !it.is_unit()) else { return Handover::Own };
        let mut ends = chain.iter().skip(1);
        let Some(step) = ends.position(Actor::is_unit).filter(|step| *step > 0) else {
            return Handover::Direct;
        };
        let Some(giver) = chain.get(step) else { return Handover::Direct };
        let id = giver.record().map(|record| record.id.as_str()).unwrap_or_default();
        let name = giver.name(self.lang == Lang::En);
        match self.free_by(access_path, chain, step) {
            Some(source) => {
                let land_rule = access_path.hops.get(step).and_then(|hop| self.settled_by(hop));
                Handover::Free(Giver { id, name, land_rule }, source)
            }
            None if giver.is(first) => Handover::Direct,
            None => Handover::Priced(Giver { id, name, land_rule: None }),
        }
    }

    /// Where the rule is written by which whoever hands over at a hop may do so free of charge
    /// only: that of the hop by which it ordered, or of one between two roles of its own.
    fn free_by(
        &self,
        access_path: &'a AccessPath,
        chain: &[Actor<'a>],
        step: usize,
    ) -> Option<&'a Source> {
        let giver = chain.get(step)?;
        for before in (0..step).rev() {
            let hop = access_path.hops.get(before)?;
            let rule = permission(self.rules(hop), giver, self.asker.day, false).rule;
            if let Some(rule) = rule.filter(|rule| rule.pass_on == PassOn::FreeOfCharge) {
                return Some(&rule.source);
            }
            if !chain.get(before)?.is(giver) {
                return None;
            }
        }
        None
    }

    /// Id of the answer by which the Land has settled what the rule of a hop to the unit leaves to
    /// it.
    fn settled_by(&self, hop: &'a Hop) -> Option<&'a str> {
        let itself = self.asker.itself();
        let rule = permission(self.rules(hop), &itself, self.asker.day, true).rule?;
        let answer = self.asker.common.answers.get(self.asker.unit.land()?, rule.land_topic?)?;
        (answer.state == LandState::Regulated).then_some(answer.id.as_str())
    }
}
