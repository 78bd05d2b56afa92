//! The search over access paths: every hop of every access path judged for one unit on one day (model §16).

use std::borrow::Cow;

use super::actor::{Actor, Asker};
use super::answer::{Assumption, NextContact, Path, PathAnswer, PathHop, Reason, ReasonCode};
use super::words;
use crate::facts::{AssumptionCode, Objection, is_available, permission, rules_on};
use crate::findings::{Lang, Words};
use crate::keys::Role;
use crate::logic::Truth;
use crate::model::{
    AccessPath, ChannelRule, Contact, Cost, CostState, Hop as ModelHop, Offering, PassOn, Source,
    SourceKind,
};
use crate::order::{Map, Set};

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
    forbidden: Option<Forbidden<'a>>,
    first: Option<&'a Offering>,
    /// Who hands over to the unit on the first path.
    nearest: Option<Actor<'a>>,
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
            forbidden: None,
            first: None,
            nearest: None,
        }
    }

    /// Judges one offering.
    pub(super) fn offering(&mut self, offering: &'a Offering) {
        self.first = self.first.or(Some(offering));
        self.path_begins = self.answer.reasons.len();
        let place = Place { offering: Some(offering), ..Place::default() };
        let available = is_available(offering, self.asker.day);
        if !available {
            self.reason(ReasonCode::NotYetAvailable, place, words::NOT_AVAILABLE);
        }
        let scope = offering.scope.judge(&self.asker.unit);
        if scope == Truth::False {
            self.reason(ReasonCode::OutOfScope, place, words::OUT_OF_SCOPE);
        }
        for (number, access_path) in offering.access_paths.iter().enumerate() {
            self.number.1 = number;
            self.path_begins = self.answer.reasons.len();
            let place = Place { access_path: Some(access_path), ..place };
            let chains = self.access_path(place, offering, access_path);
            if available && scope != Truth::False {
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
        let mut chains: Vec<Vec<Actor<'a>>> = vec![Vec::new()];
        let mut held = None;
        let mut broken = false;
        let mut from = self.beginnings(offering, access_path);
        for (index, hop) in access_path.hops.iter().enumerate() {
            let place = Place { hop: Some(index), ..place };
            let last = index + 1 == access_path.hops.len();
            let ends = self.asker.at(&hop.to);
            let holding = self.holding(place, hop, &ends, last);
            if from.is_empty() {
                self.reason(ReasonCode::NoAccessPath, place, words::NOT_JOINED);
            }
            broken = broken || from.is_empty() || holding.is_empty();
            if !broken {
                held = Some((index, hop));
                if index == 0 {
                    chains = extend(&chains, &from);
                }
                chains = extend(&chains, &holding);
            }
            if let Some(next) = access_path.hops.get(index + 1) {
                from = self.asker.at(&next.from);
                if !holding.is_empty() {
                    let holding = ids(&holding);
                    from.retain(|giver| holding.contains(&*giver.id()));
                }
                let from = ids(&from);
                chains.retain(|chain| chain.last().is_none_or(|end| from.contains(&*end.id())));
            }
        }
        chains.retain(|chain| chain.last().is_some_and(Actor::is_unit));
        if broken || chains.is_empty() {
            chains.clear();
            self.ask_again(place, held, broken);
        }
        chains
    }

    /// Who may hand over first: the provider or the operator of the offering.
    fn beginnings(&self, offering: &Offering, access_path: &AccessPath) -> Vec<Actor<'a>> {
        let Some(first) = access_path.hops.first() else { return Vec::new() };
        let own = |actor: &Actor<'_>| {
            let id = actor.id();
            id == offering.provider.id() || id == offering.operator.id()
        };
        self.asker.at(&first.from).into_iter().filter(own).collect()
    }

    /// Those for whom a hop holds; when there are none, what stands against it is told.
    fn holding(
        &mut self,
        place: Place<'a>,
        hop: &'a ModelHop,
        ends: &[Actor<'a>],
        last: bool,
    ) -> Vec<Actor<'a>> {
        if ends.is_empty() {
            self.reason(ReasonCode::DataMissing, place, words::NOBODY);
        }
        let mut holding = Vec::new();
        let mut objections: Vec<(ReasonCode, Words)> = Vec::new();
        for end in ends {
            match self.rule_for(hop, end, last) {
                Ok(_) => holding.push(*end),
                Err(against) => objections.extend(against),
            }
        }
        if holding.is_empty() {
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
    ) -> Result<&'a ChannelRule, Vec<(ReasonCode, Words)>> {
        let day = self.asker.day;
        let permission = permission(self.rules(hop), to, day, last);
        let holds = hop.valid.is_none_or(|valid| valid.contains(day));
        if let Some(rule) = permission.rule.filter(|_| holds) {
            return Ok(rule);
        }
        let mut against = Vec::new();
        if !holds {
            against.push((ReasonCode::NoAccessPath, words::HOP_NOT_VALID));
        }
        match permission.first {
            Some((_, objections)) => against.extend(objections.into_iter().map(said)),
            None => against.push((ReasonCode::NoAccessPath, words::NO_RULE)),
        }
        Err(against)
    }

    /// The rules of a hop's channel that are valid on the day.
    fn rules(&self, hop: &'a ModelHop) -> impl Iterator<Item = &'a ChannelRule> + use<'a> {
        let day = self.asker.day;
        let channel = self.asker.register.channel(hop.channel.id());
        channel.into_iter().flat_map(move |channel| rules_on(channel, day))
    }

    /// The last hop that holds, asked again with the unit as the one who orders.
    fn ask_again(&mut self, place: Place<'a>, held: Option<(usize, &'a ModelHop)>, broken: bool) {
        let Some((index, hop)) = held else { return };
        let place = Place { hop: Some(index), ..place };
        match self.rule_for(hop, &self.asker.itself(), true) {
            Err(mut objections) => {
                // whoever may not order at all need not be told of a missing relation
                if objections.iter().any(|(code, _)| *code == ReasonCode::OrdererNotPermitted) {
                    objections.retain(|(code, _)| *code == ReasonCode::OrdererNotPermitted);
                }
                self.object(place, hop, objections);
            }
            Ok(_) if !broken => self.reason(ReasonCode::NoAccessPath, place, words::ENDS_BEFORE),
            Ok(_) => {}
        }
    }

    fn object(
        &mut self,
        place: Place<'a>,
        hop: &'a ModelHop,
        objections: Vec<(ReasonCode, Words)>,
    ) {
        for (code, words) in objections {
            if code == ReasonCode::OrdererNotPermitted {
                self.forbid(place, hop);
            }
            self.reason(code, place, words);
        }
    }

    /// Remembers who might order at a hop instead: own Land, then IT provider, then anyone.
    fn forbid(&mut self, place: Place<'a>, hop: &'a ModelHop) {
        let at = (self.number.0, self.number.1, place.hop.unwrap_or_default());
        if self.forbidden.as_ref().is_some_and(|known| known.at <= at) {
            return;
        }
        let roles: Vec<Role> = self.rules(hop).flat_map(|rule| &rule.orderers).copied().collect();
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
        access_path: &AccessPath,
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
            let last = index + 1 == access_path.hops.len();
            let permission = permission(self.rules(hop), to, self.asker.day, last);
            let Some(rule) = permission.rule else { continue };
            self.assumptions(offering, hop, rule, to, (index, last), &mut assumptions);
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
            self.nearest = chain.iter().rev().nth(1).copied();
        }
        self.name_offering(offering);
        self.answer.paths.push(Path {
            offering: offering.id.to_string(),
            access_path: access_path.id.to_string(),
            hops,
            cost: offering.cost.clone().unwrap_or_else(|| Cost::new(CostState::Unknown)),
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
        if rule.land_topic.is_some() {
            assume(AssumptionCode::LandRuleUnknown, words::LAND_RULE_UNKNOWN);
        }
        let day = self.asker.day;
        let mut relations =
            rule.in_house_with.iter().filter_map(|with| to.in_house(with.id(), day)).peekable();
        let is_statement = |source: &Source| source.kind == SourceKind::Statement;
        if relations.peek().is_some() && relations.all(is_statement) {
            assume(AssumptionCode::StatementOnly, words::IN_HOUSE_STATEMENT);
        }
        if hop.source.as_ref().is_some_and(is_statement) {
            assume(AssumptionCode::StatementOnly, words::HOP_STATEMENT);
        }
        if is_statement(&rule.source) {
            assume(AssumptionCode::StatementOnly, words::RULE_STATEMENT);
        }
    }

    fn assume(&self, code: AssumptionCode, hop: Option<usize>, words: Words) -> Assumption {
        Assumption { code, hop, message: words.say(self.lang).to_owned() }
    }

    /// Tells a reason.
    pub(super) fn reason(&mut self, code: ReasonCode, place: Place<'a>, words: Words) {
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
                message: words.say(self.lang).to_owned(),
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
        if let Some(channel) = self.asker.register.channel(hop.channel.id()) {
            let name = channel.title.in_english(self.lang == Lang::En);
            self.names.push((channel.id.as_str().into(), name));
        }
    }

    fn name_offering(&mut self, offering: &'a Offering) {
        let name = offering.title.in_english(self.lang == Lang::En);
        self.names.push((offering.id.as_str().into(), name));
    }

    /// The answer.
    pub(super) fn finish(mut self) -> PathAnswer {
        let next = self.next();
        if let Some((actor, fallback, why)) = next {
            let contact = actor.record().and_then(|record| record.contact.clone());
            self.names.push((actor.id(), actor.name(self.lang == Lang::En)));
            self.answer.next_contact = Some(NextContact {
                organisation: actor.id().into_owned(),
                contact: contact.or(fallback),
                why: why.say(self.lang).to_owned(),
            });
        }
        // each once, before they are copied
        let names: Map<Cow<'_, str>, &str> = self.names.into_iter().collect();
        let owned = names.into_iter().map(|(id, name)| (id.into_owned(), name.to_owned()));
        self.answer.names = owned.collect();
        self.answer
    }

    /// Whom to speak to next, how to reach it otherwise, and why.
    fn next(&self) -> Option<(Actor<'a>, Option<Contact>, Words)> {
        let first = self.first?;
        if let Some(nearest) = self.nearest {
            return Some((nearest, None, words::WHY_NEAREST));
        }
        if let Some(forbidden) = &self.forbidden {
            return Some((forbidden.instead, None, words::WHY_MAY_ORDER));
        }
        let missing = |reason: &Reason| reason.code == ReasonCode::InHouseMissing;
        if self.answer.reasons.iter().any(missing) {
            if let Some(provider) = self.asker.holders(Role::ItProvider).first() {
                return Some((*provider, None, words::WHY_IT_PROVIDER));
            }
        }
        let provider = self.asker.named(first.provider.id())?;
        Some((provider, Some(first.contact.clone()), words::WHY_PROVIDER))
    }
}

/// What stands against an order, as a reader is told.
const fn said(objection: Objection) -> (ReasonCode, Words) {
    match objection {
        Objection::NotPermitted => (ReasonCode::OrdererNotPermitted, words::NOT_PERMITTED),
        Objection::NoInHouse => (ReasonCode::InHouseMissing, words::NO_IN_HOUSE),
        Objection::NoPassOn => (ReasonCode::NoAccessPath, words::NO_PASS_ON),
    }
}

/// Most chains followed on one access path: with several holders of a role at several hops they multiply.
const MOST_CHAINS: usize = 1_000;

/// Every chain followed by every end.
fn extend<'a>(chains: &[Vec<Actor<'a>>], ends: &[Actor<'a>]) -> Vec<Vec<Actor<'a>>> {
    let longer = chains.iter().flat_map(|chain| {
        ends.iter().map(move |end| chain.iter().copied().chain([*end]).collect())
    });
    longer.take(MOST_CHAINS).collect()
}

/// The ids of actors.
fn ids<'a>(actors: &[Actor<'a>]) -> Set<Cow<'a, str>> {
    actors.iter().map(Actor::id).collect()
}
