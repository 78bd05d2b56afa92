//! The search over access paths: every hop of every access path judged for one unit on one day (model §16).

mod handover;
mod next;
mod open;

use std::borrow::Cow;

#[cfg(feature = "register")]
pub(crate) use open::asked_since;
use open::is_statement;

use super::actor::{Actor, Asker};
use super::answer::{Assumption, Path, PathAnswer, PathHop, Reason, ReasonCode};
use super::chains::{Holding, HopStep, How, chains};
use super::words;
use crate::cost::Payer;
use crate::facts::{
    AssumptionCode, Availability, LandQuestion, LandSays, availability, permission, rules_on,
};
use crate::findings::{Lang, Words};
use crate::keys::Role;
use crate::logic::Truth;
use crate::model::{
    AccessPath, Basis, ChannelRule, Cost, CostState, Hop as ModelHop, Offering, PassOn,
};

/// Where a reason lies.
#[derive(Clone, Copy, Default)]
pub(super) struct Place<'a> {
    offering: Option<&'a Offering>,
    access_path: Option<&'a AccessPath>,
    hop: Option<usize>,
}

/// A hop that is not permitted, and who might order there instead; the first one counts.
struct Forbidden<'a> {
    at: (usize, usize, usize),
    instead: Actor<'a>,
}

/// One search.
pub(super) struct Search<'a> {
    asker: Asker<'a>,
    lang: Lang,
    answer: PathAnswer,
    /// What the ids in the answer are called, as they come.
    names: Vec<(Cow<'a, str>, &'a str)>,
    /// Number of the offering and of the access path at hand.
    number: (usize, usize),
    /// How many reasons were told before the access path at hand, or the offering itself.
    path_begins: usize,
    /// Whether the offering at hand carries the EfA label.
    efa: bool,
    /// Whether it may be meant for the unit.
    in_scope: bool,
    forbidden: Option<Forbidden<'a>>,
    first: Option<&'a Offering>,
    /// Who would pay, where that is asked.
    pub(super) payer: Option<Payer<'a>>,
    /// Who hands over to the unit on the first path.
    nearest: Option<Actor<'a>>,
    /// What paths leave to the Land that has not settled it in writing.
    pub(super) questions: Vec<LandQuestion>,
    /// The ids of those on whose mere statements paths rest; a Land is asked.
    pub(super) statements: Vec<&'a str>,
}

impl<'a> Search<'a> {
    /// A search that has found nothing yet.
    pub(super) fn new(asker: Asker<'a>, lang: Lang) -> Self {
        Search {
            asker,
            lang,
            answer: PathAnswer::default(),
            names: Vec::new(),
            number: (0, 0),
            path_begins: 0,
            efa: false,
            in_scope: false,
            forbidden: None,
            first: None,
            payer: None,
            nearest: None,
            questions: Vec::new(),
            statements: Vec::new(),
        }
    }

    /// Judges one offering.
    pub(super) fn offering(&mut self, offering: &'a Offering) {
        self.first = self.first.or(Some(offering));
        self.efa = offering.is_efa();
        self.path_begins = self.answer.reasons.len();
        let place = Place { offering: Some(offering), ..Place::default() };
        let availability = match self.asker.common.outdated.is_superseded(offering) {
            true => Availability::NoLonger,
            false => availability(offering, self.asker.day),
        };
        let available = availability == Availability::Available;
        match availability {
            Availability::Available => {}
            Availability::NotYet => {
                self.reason(ReasonCode::NotYetAvailable, place, words::not_yet(self.lang));
            }
            Availability::NoLonger => {
                self.reason(ReasonCode::NoLongerAvailable, place, words::no_longer(self.lang));
            }
        }
        let scope = offering.scope.judge(&self.asker.unit);
        self.in_scope = scope != Truth::False;
        if !self.in_scope {
            self.reason(ReasonCode::OutOfScope, place, words::out_of_scope(self.lang));
        }
        for (number, access_path) in offering.access_paths.iter().enumerate() {
            self.number.1 = number;
            self.path_begins = self.answer.reasons.len();
            let place = Place { access_path: Some(access_path), ..place };
            let chains = self.access_path(place, offering, access_path);
            if available && self.in_scope {
                for chain in chains {
                    self.path(offering, access_path, &chain, scope);
                }
            }
        }
        self.number.0 += 1;
    }

    /// Judges one offering and gives what was found of it alone, without names and contact.
    pub(super) fn alone(&mut self, offering: &'a Offering) -> PathAnswer {
        self.offering(offering);
        self.names.clear();
        std::mem::take(&mut self.answer)
    }

    /// Judges every hop of an access path. Gives the chains of actors by which it leads to the unit.
    fn access_path(
        &mut self,
        place: Place<'a>,
        offering: &'a Offering,
        access_path: &'a AccessPath,
    ) -> Vec<Vec<Actor<'a>>> {
        let mut steps: Vec<HopStep<'a>> = Vec::new();
        let mut asked = None;
        let mut broken = false;
        for (index, hop) in access_path.hops.iter().enumerate() {
            let place = Place { hop: Some(index), ..place };
            let last = index + 1 == access_path.hops.len();
            let from = self.givers(offering, hop, steps.last());
            let to = self.holding(place, hop, &from, last);
            if from.is_empty() {
                self.reason(ReasonCode::NoAccessPath, place, words::not_joined(self.lang));
            }
            let holds = !from.is_empty() && to.iter().any(|end| end.how != How::NotYet);
            // a hop that is not open yet is asked again all the same
            if !broken && (holds || (!from.is_empty() && !to.is_empty())) {
                asked = Some((index, hop));
            }
            broken = broken || !holds;
            steps.push(HopStep { from, to });
        }
        let (chains, more) = if broken { (Vec::new(), 0) } else { chains(&steps) };
        if more > 0 {
            let before = self.answer.more_paths.unwrap_or_default();
            self.answer.more_paths = Some(before.saturating_add(more));
        }
        if chains.is_empty() {
            self.ask_again(place, asked, broken);
        }
        chains
    }

    /// Who hands over at a hop: at the first the provider or the operator of the offering, then
    /// those who got it.
    fn givers(
        &self,
        offering: &Offering,
        hop: &ModelHop,
        before: Option<&HopStep<'a>>,
    ) -> Vec<Actor<'a>> {
        let own = |id: &str| id == offering.provider.id() || id == offering.operator.id();
        let mut from = self.asker.at(&hop.from);
        match before {
            None => from.retain(|actor| actor.records().any(|it| own(it.id.as_str()))),
            Some(step) if !step.to.is_empty() => {
                from.retain(|giver| step.to.iter().any(|end| end.who.is(giver)));
            }
            Some(_) => {}
        }
        from
    }

    /// Those to whom a hop leads; when there are none, what stands against it is told.
    fn holding(
        &mut self,
        place: Place<'a>,
        hop: &'a ModelHop,
        from: &[Actor<'a>],
        last: bool,
    ) -> Vec<Holding<'a>> {
        let ends = self.asker.at(&hop.to);
        if ends.is_empty() {
            self.reason(ReasonCode::DataMissing, place, words::nobody(self.lang));
        }
        let mut holding = Vec::new();
        let mut objections: Vec<Against> = Vec::new();
        for who in ends {
            // what reached the unit is passed on by nobody
            match self.rule_for(hop, &who, last || who.is_unit()) {
                Ok(_) => holding.push(Holding { who, how: How::Orders }),
                // in two roles it is one body, and nobody orders from itself
                Err(_) if from.iter().any(|giver| giver.is(&who)) => {
                    holding.push(Holding { who, how: How::HasIt });
                }
                Err(against) => {
                    if against.iter().all(|it| it.code == ReasonCode::NotYetAvailable) {
                        holding.push(Holding { who, how: How::NotYet });
                    }
                    objections.extend(against);
                }
            }
        }
        if !holding.iter().any(|end| end.how != How::NotYet) {
            self.object(place, hop, objections);
        }
        holding
    }

    /// The rule by which a hop holds for the one who orders, or what stands against it.
    fn rule_for(
        &self,
        hop: &'a ModelHop,
        to: &Actor<'a>,
        last: bool,
    ) -> Result<&'a ChannelRule, Vec<Against>> {
        let (day, lang) = (self.asker.day, self.lang);
        let permitted = permission(self.rules(hop), to, day, last);
        let valid = hop.valid.unwrap_or_default();
        if let Some(rule) = permitted.rule.filter(|_| valid.contains(day)) {
            return Ok(rule);
        }
        let mut against = Vec::new();
        if !valid.contains(day) {
            let message = words::hop_not_valid(valid, day, lang);
            against.push(Against { code: ReasonCode::NoAccessPath, message });
        }
        // what the Land forbids is asked as if it did not
        let written = || permission(self.written_rules(hop), to, day, last);
        if permitted.rule.is_none() && written().rule.is_some() {
            against.push(words::land_forbids(self.asker.unit.land(), self.lang));
            return Err(against);
        }
        match permitted.first.or_else(|| written().first) {
            Some((rule, objections)) => {
                let said = |objection| words::against(objection, rule, to.in_sentence(lang), lang);
                against.extend(objections.into_iter().map(said));
            }
            None => {
                let message = self.no_rule(hop);
                against.push(Against { code: ReasonCode::NoAccessPath, message });
            }
        }
        Err(against)
    }

    /// Why the channel of a hop has no rule on the day.
    fn no_rule(&self, hop: &ModelHop) -> String {
        match self.asker.register.channel_on(hop.channel.id(), self.asker.day) {
            None => words::no_channel(self.lang),
            Some(_) => words::no_rule(self.lang),
        }
    }

    /// The rules of a hop's channel that are valid on the day, as far as the Land does not forbid what
    /// they leave to it.
    fn rules(&self, hop: &'a ModelHop) -> impl Iterator<Item = &'a ChannelRule> + use<'a> {
        let (common, land) = (self.asker.common, self.asker.unit.land());
        let forbids = move |topic| common.answers.says(land, topic) == LandSays::Forbidden;
        self.written_rules(hop).filter(move |rule| !rule.land_topic.is_some_and(forbids))
    }

    fn written_rules(&self, hop: &'a ModelHop) -> impl Iterator<Item = &'a ChannelRule> + use<'a> {
        let day = self.asker.day;
        let channel = self.asker.register.channel_on(hop.channel.id(), day);
        let efa = self.efa;
        channel.into_iter().flat_map(move |channel| rules_on(channel, day, efa))
    }

    /// A hop asked again with the unit as the one who orders: the last one that holds.
    fn ask_again(&mut self, place: Place<'a>, asked: Option<(usize, &'a ModelHop)>, broken: bool) {
        let Some((index, hop)) = asked else { return };
        let place = Place { hop: Some(index), ..place };
        match self.rule_for(hop, &self.asker.itself(), true) {
            Err(mut objections) => {
                // whoever may not order at all need not be told of a missing relation
                if objections.iter().any(|it| it.code == ReasonCode::OrdererNotPermitted) {
                    objections.retain(|it| it.code == ReasonCode::OrdererNotPermitted);
                }
                self.object(place, hop, objections);
            }
            Ok(_) if !broken => {
                let message = words::ends_before(self.lang);
                self.reason(ReasonCode::NoAccessPath, place, message);
            }
            Ok(_) => {}
        }
    }

    fn object(&mut self, place: Place<'a>, hop: &'a ModelHop, objections: Vec<Against>) {
        for Against { code, message } in objections {
            // for whom an offering is not meant, nobody need order it
            if code == ReasonCode::OrdererNotPermitted && self.in_scope {
                self.forbid(place, hop);
            }
            self.reason(code, place, message);
        }
    }

    /// Remembers who might order at a hop instead: own Land, then IT provider, then anyone.
    fn forbid(&mut self, place: Place<'a>, hop: &'a ModelHop) {
        let at = (self.number.0, self.number.1, place.hop.unwrap_or_default());
        if self.forbidden.as_ref().is_some_and(|known| known.at <= at) {
            return;
        }
        let roles: Vec<Role> =
            self.written_rules(hop).flat_map(|rule| &rule.orderers).copied().collect();
        let instead = [Role::Land, Role::ItProvider, Role::Bund, Role::Bundler]
            .into_iter()
            .filter(|role| roles.contains(role))
            .flat_map(|role| self.asker.holders(role))
            .find(|one| !one.is_unit())
            .copied();
        if let Some(instead) = instead {
            self.forbidden = Some(Forbidden { at, instead });
        }
    }

    fn path(
        &mut self,
        offering: &'a Offering,
        access_path: &'a AccessPath,
        chain: &[Actor<'a>],
        scope: Truth,
    ) {
        let mut assumptions = Vec::new();
        if scope == Truth::Unknown {
            assumptions.push(self.assume(AssumptionCode::ScopeUnknown, None, words::SCOPE_UNKNOWN));
        }
        let mut hops = Vec::new();
        for (index, (hop, pair)) in access_path.hops.iter().zip(chain.windows(2)).enumerate() {
            let [from, to] = pair else { continue };
            // the same body in two roles orders nothing from itself
            if from.is(to) {
                continue;
            }
            let last = index + 1 == access_path.hops.len() || to.is_unit();
            let permission = permission(self.rules(hop), to, self.asker.day, last);
            let Some(rule) = permission.rule else { continue };
            self.assumptions(offering, hop, rule, to, (index, last), &mut assumptions);
            self.questions.extend(self.land_question(offering, hop, rule));
            let stated = self.stated(offering, hop, rule, to);
            self.statements.extend(stated);
            for actor in [from, to] {
                self.names.push((actor.id(), actor.name(self.lang == Lang::En)));
            }
            self.name_channel(hop);
            hops.push(PathHop {
                from: from.id().into_owned(),
                to: to.id().into_owned(),
                channel: hop.channel.id().to_owned(),
                rule_valid: rule.valid,
                source: rule.source.clone(),
            });
        }
        if self.nearest.is_none() {
            self.nearest = chain.iter().rev().find(|actor| !actor.is_unit()).copied();
        }
        self.name_offering(offering);
        let pays = self.pays(offering, access_path, chain);
        self.answer.paths.push(Path {
            offering: offering.id.to_string(),
            version: offering.version.clone(),
            access_path: access_path.id.to_string(),
            hops,
            cost: offering.cost.clone().unwrap_or_else(|| Cost::new(CostState::Unknown)),
            pays,
            basis: if assumptions.is_empty() { Basis::Documented } else { Basis::Assumed },
            assumptions,
        });
    }

    /// What a hop takes for granted.
    fn assumptions(
        &self,
        offering: &Offering,
        hop: &ModelHop,
        rule: &ChannelRule,
        to: &Actor<'a>,
        (index, last): (usize, bool),
        out: &mut Vec<Assumption>,
    ) {
        let mut assume = |code, words| out.push(self.assume(code, Some(index), words));
        let known = offering.cost.as_ref().is_some_and(|cost| cost.state == CostState::Known);
        if rule.pass_on == PassOn::FreeOfCharge && !last && !known {
            assume(AssumptionCode::CostUnknown, words::COST_UNKNOWN);
        }
        match self.land_says(rule) {
            Some(LandSays::NotKnown) => {
                assume(AssumptionCode::LandRuleUnknown, words::LAND_RULE_UNKNOWN);
            }
            Some(LandSays::Open) => {
                assume(AssumptionCode::LandRuleUnknown, words::LAND_RULE_OPEN);
            }
            Some(LandSays::Said) => {
                assume(AssumptionCode::StatementOnly, words::LAND_STATEMENT);
            }
            // what is forbidden is no path
            Some(LandSays::Settled | LandSays::Forbidden) | None => {}
        }
        if self.in_house_said(rule, to).is_some() {
            assume(AssumptionCode::StatementOnly, words::IN_HOUSE_STATEMENT);
        }
        if hop.source.as_ref().is_some_and(is_statement) {
            assume(AssumptionCode::StatementOnly, words::HOP_STATEMENT);
        }
        if is_statement(&rule.source) {
            assume(AssumptionCode::StatementOnly, words::RULE_STATEMENT);
        }
    }

    /// What the Land of the unit says to a rule that leaves it the last word.
    fn land_says(&self, rule: &ChannelRule) -> Option<LandSays> {
        let land = self.asker.unit.land();
        rule.land_topic.map(|topic| self.asker.common.answers.says(land, topic))
    }

    fn assume(&self, code: AssumptionCode, hop: Option<usize>, words: Words) -> Assumption {
        Assumption { code, hop, message: words.say(self.lang).to_owned() }
    }

    /// Tells a reason.
    pub(super) fn reason(&mut self, code: ReasonCode, place: Place<'a>, message: String) {
        let hop = place
            .access_path
            .zip(place.hop)
            .and_then(|(access_path, hop)| access_path.hops.get(hop));
        // one hop, one reason of each code: the first says it; only those of this access path can be alike
        let of_path = self.answer.reasons.get(self.path_begins..).unwrap_or_default();
        if !of_path.iter().any(|known| (known.code, known.hop) == (code, place.hop)) {
            self.answer.reasons.push(Reason {
                code,
                offering: place.offering.map(|offering| offering.id.to_string()),
                access_path: place.access_path.map(|access_path| access_path.id.to_string()),
                hop: place.hop,
                channel: hop.map(|hop| hop.channel.id().to_owned()),
                on: self.asker.day,
                message,
            });
        }
        if let Some(hop) = hop {
            self.name_channel(hop);
        }
        if let Some(offering) = place.offering {
            self.name_offering(offering);
        }
    }

    fn name_channel(&mut self, hop: &ModelHop) {
        if let Some(channel) = self.asker.register.channel_on(hop.channel.id(), self.asker.day) {
            let name = channel.title.in_english(self.lang == Lang::En);
            self.names.push((channel.id.as_str().into(), name));
        }
    }

    fn name_offering(&mut self, offering: &'a Offering) {
        let name = offering.title.in_english(self.lang == Lang::En);
        self.names.push((offering.id.as_str().into(), name));
    }
}

/// What stands against an order, as a reader is told.
pub(super) struct Against {
    pub(super) code: ReasonCode,
    pub(super) message: String,
}
