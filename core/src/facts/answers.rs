//! When something was handed to its addressee, and which decision answered it.

use super::sources;
use crate::keys::Date;
use crate::model::{
    Addressee, Decision, DecisionResult, Link, Need, NeedStatus, Profile, ProfileStatus, Relation,
};
use crate::order::{Map, grouped};
use crate::register::Register;

/// The day on which a need was first handed in.
#[must_use]
pub fn submitted_on(need: &Need) -> Option<Date> {
    need.history.iter().find(|step| step.status == NeedStatus::Submitted).map(|step| step.on)
}

/// The day on which a profile was first handed to its addressee.
#[must_use]
pub fn addressed_on(profile: &Profile) -> Option<Date> {
    let mut steps = profile.history.iter();
    steps.find(|step| step.status == ProfileStatus::Addressed).map(|step| step.on)
}

/// The bodies to which a profile is addressed, by their well-known ids (model §6).
pub fn addressed_bodies(profile: &Profile) -> impl Iterator<Item = &'static str> + '_ {
    let bodies = [Addressee::ItPlr, Addressee::AlRunde, Addressee::Fitko];
    let addressees = profile.addressees.iter().filter(move |it| bodies.contains(it));
    addressees.map(|addressee| addressee.as_str())
}

/// The decisions of a register by the records that they name.
#[derive(Debug)]
pub struct Answers<'r> {
    by_record: Map<&'r str, Vec<&'r Decision>>,
}

impl<'r> Answers<'r> {
    /// Looks at all decisions once, as far as they were made by a day; without one at all of them.
    #[must_use]
    pub fn of(register: &'r Register, day: Option<Date>) -> Self {
        let made = register.decisions().filter(|it| day.is_none_or(|day| it.date <= day));
        let named = made.flat_map(|it| named(it).map(move |id| (id, it)));
        Answers { by_record: grouped(named.collect::<Vec<_>>()) }
    }

    /// The decisions that name a record, in the order of the register.
    #[must_use]
    pub fn naming(&self, record: &str) -> &[&'r Decision] {
        self.by_record.get(record).map_or(&[], Vec::as_slice)
    }

    /// The decisions that answer a record: a reply comes with them, or they say that they answer it.
    pub fn to(&self, record: &str) -> impl Iterator<Item = &'r Decision> + use<'_, 'r> {
        let decisions = self.naming(record).iter().copied();
        decisions.filter(|it| it.reply.is_some() || it.links.iter().any(is_answer))
    }

    /// Those that answer a profile: itself or a need that it comes from; what a body to which it is
    /// addressed decided on it is an answer as well.
    pub fn to_profile<'s>(
        &'s self,
        profile: &'s Profile,
    ) -> impl Iterator<Item = &'r Decision> + use<'s, 'r> {
        let own = profile.id.as_str();
        let replies = [own].into_iter().chain(sources(profile)).flat_map(|id| self.to(id));
        let decided = self.naming(own).iter().copied().filter(move |it| {
            let is_decided = it.result != DecisionResult::Deferred;
            is_decided && addressed_bodies(profile).any(|body| body == it.body.id())
        });
        replies.chain(decided)
    }
}

fn is_answer(link: &Link) -> bool {
    link.rel == Relation::Answers
}

/// The ids of all records that a decision is about.
fn named(decision: &Decision) -> impl Iterator<Item = &str> {
    let items = decision.items.iter().flat_map(|item| &item.refs);
    let refs = decision.refs.iter().chain(items).map(|to| to.id());
    let effects = decision.reply.iter().flat_map(|reply| &reply.effects);
    let answers = decision.links.iter().filter(|link| is_answer(link));
    refs.chain(effects.map(|it| it.need.id())).chain(answers.map(|it| it.target.id()))
}
