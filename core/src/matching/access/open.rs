//! What a path leaves open: what a Land has not settled, and on whose mere statements it rests.

use super::{Actor, Search};
use crate::facts::{LandQuestion, LandSays};
use crate::keys::Date;
use crate::model::{ChannelRule, Hop, Interval, Lifecycle, Offering, Source, SourceKind};

impl<'a> Search<'a> {
    /// Who is in house by a mere statement of its own, where a rule asks for that.
    pub(super) fn in_house_said(&self, rule: &ChannelRule, to: &Actor<'a>) -> Option<&'a str> {
        let day = self.asker.day;
        let with = rule.in_house_with.iter();
        let relations: Vec<_> = with.filter_map(|with| to.in_house(with.id(), day)).collect();
        let said = relations.iter().all(|(_, source)| is_statement(source));
        relations.first().filter(|_| said).map(|(who, _)| *who)
    }

    /// Who made the statements on which a hop rests: whoever is in house by one, the provider that
    /// describes the way, the operator of the channel.
    pub(super) fn stated(
        &self,
        offering: &'a Offering,
        hop: &'a Hop,
        rule: &ChannelRule,
        to: &Actor<'a>,
    ) -> Vec<&'a str> {
        let provider = offering.provider.id();
        let channel = self.asker.register.channel_on(hop.channel.id(), self.asker.day);
        let operator = channel.and_then(|it| it.operator.as_ref()).map_or(provider, |it| it.id());
        let of_hop = hop.source.as_ref().filter(|it| is_statement(it)).map(|_| provider);
        let of_rule = is_statement(&rule.source).then_some(operator);
        [self.in_house_said(rule, to), of_hop, of_rule].into_iter().flatten().collect()
    }

    /// What a rule asks the Land of the unit, where that has not settled it in writing.
    pub(super) fn land_question(
        &self,
        offering: &Offering,
        hop: &Hop,
        rule: &ChannelRule,
    ) -> Option<LandQuestion> {
        let says = self.land_says(rule)?;
        let is_settled = matches!(says, LandSays::Settled | LandSays::Forbidden);
        let (land, topic) = (self.asker.unit.land()?, rule.land_topic?);
        let is_said = says == LandSays::Said;
        let since = asked_since(offering, hop.valid, rule.valid);
        (!is_settled).then_some(LandQuestion { land, topic, is_said, since })
    }
}

pub(super) fn is_statement(source: &Source) -> bool {
    source.kind == SourceKind::Statement
}

/// The first day on which the answer to a rule stood in the way of an offering: the rule asked, the
/// hop held, and the offering could be had; where that day is not on record, it was on record itself.
pub(crate) fn asked_since(offering: &Offering, hop: Option<Interval>, rule: Interval) -> Date {
    let reached = offering.phases.iter().filter(|it| it.phase == Lifecycle::Available);
    let available = reached.filter_map(|it| it.actual).min();
    let valid = offering.valid.and_then(|it| it.from);
    let begun = available.max(valid).unwrap_or(offering.created);
    let holds = [hop.and_then(|it| it.from), rule.from];
    holds.into_iter().flatten().fold(begun, Date::max)
}
