//! A Land that joins an offering: the access path by which it and its municipalities would get it.

use super::answer::JoinObstacle;
use super::expand::{Expanded, channel_of, not_there, title};
use super::{Telling, WhatIfJoin, words};
use crate::calls::CallError;
use crate::calls::moves::Side;
use crate::keys::{Date, End, Id, KeyError, Land, Role};
use crate::matching::{PathAnswer, ReasonCode};
use crate::model::{AccessPath, Hop, Interval, Offering, Record, RecordType};
use crate::order::{Map, grouped};
use crate::register::Register;

/// The channel through which Länder pass on, where no access path shows another one.
const LAND_PASSES_ON: &str = "land_zentral";

/// The access path by which a Land joins.
pub struct Joined {
    land: Land,
    offering: Id,
    access_path: Id,
}

impl Joined {
    /// An offering with one more access path: from its provider to the Land, and on from there.
    pub fn expanded(
        register: &Register,
        join: &WhatIfJoin,
        telling: Telling,
    ) -> Result<Expanded, CallError> {
        let (land, day, lang) = (join.land, telling.day, telling.lang);
        let offering = match register.record(join.offering.as_str(), Some(day)) {
            Some(Record::Offering(offering)) => &**offering,
            _ => return Err(not_there(join.offering.as_str(), RecordType::Offering)),
        };
        let channel = channel_of(register, &join.channel, day)?;
        let orders = register.land_itself(land, day);
        let orders = orders.ok_or_else(|| not_there(land.name(), RecordType::Organisation))?;
        let none = |_: KeyError| not_there(offering.provider.id(), RecordType::Organisation);
        let from: End = offering.provider.id().parse().map_err(none)?;
        let to = hop(from, orders.id.clone().into(), channel.id.clone(), day);
        let onward = onward(register, offering, day).map_err(none)?;
        let access_path = new_id(offering, land).map_err(none)?;
        let hops = std::iter::once(to).chain(onward).collect();
        let in_words =
            words::joined(land, title(&offering.title, lang), title(&channel.title, lang), lang);
        let joined = Joined { land, offering: offering.id.clone(), access_path };
        let mut offering = offering.clone();
        offering.access_paths.push(AccessPath { id: joined.access_path.clone(), hops });
        let units = register.all_units(Some(day)).any(|unit| unit.land() == Some(land));
        let message = if units { words::AS_GOOD } else { words::NO_UNITS_THERE };
        Ok(Expanded {
            message: Some(message.say(lang).to_owned()),
            joined: Some(joined),
            ..Expanded::records(vec![offering.into()], in_words)
        })
    }

    /// Why units of the Land do not get the offering that way, by reason.
    pub fn obstacles(&self, after: &Side<'_>, telling: Telling) -> Vec<JoinObstacle> {
        let (then, day) = (after.register, telling.day);
        let Some(Record::Offering(offering)) = then.record(self.offering.as_str(), Some(day))
        else {
            return Vec::new();
        };
        let mut alone = offering.clone();
        alone.access_paths.retain(|it| it.id == self.access_path);
        let is_there = |unit: &usize| {
            after.census.units.get(*unit).is_some_and(|it| it.land() == Some(self.land))
        };
        let mut told: Vec<(ReasonCode, (String, Vec<usize>))> = Vec::new();
        then.answers_about(&alone, (day, telling.lang), &mut |answer, units| {
            let units: Vec<usize> = units.iter().copied().filter(is_there).collect();
            if answer.paths.is_empty() && !units.is_empty() {
                let reasons = first_of_each(answer).into_iter();
                told.extend(reasons.map(|(code, message)| (code, (message, units.clone()))));
            }
        });
        let obstacle = |(code, of): &(ReasonCode, Vec<(String, Vec<usize>)>)| {
            let units = || of.iter().flat_map(|(_, units)| units.iter().copied());
            JoinObstacle {
                code: *code,
                message: of.first().map(|(message, _)| message.clone()).unwrap_or_default(),
                units: after.census.sum(units()),
                named: after.named(units(), telling.limit, telling.lang),
            }
        };
        let by_code: Map<ReasonCode, Vec<(String, Vec<usize>)>> = grouped(told);
        by_code.iter().map(obstacle).collect()
    }
}

/// The reasons of an answer, each code once with what was said first.
fn first_of_each(answer: PathAnswer) -> Vec<(ReasonCode, String)> {
    let mut each: Vec<(ReasonCode, String)> = Vec::new();
    for reason in answer.reasons {
        if each.iter().all(|(code, _)| *code != reason.code) {
            each.push((reason.code, reason.message));
        }
    }
    each
}

/// How an offering goes on from a Land to its municipalities: as its other access paths do,
/// otherwise as those of other offerings.
fn onward(register: &Register, offering: &Offering, day: Date) -> Result<Vec<Hop>, KeyError> {
    let others = register.offerings().filter(|it| it.id != offering.id);
    let paths = std::iter::once(offering).chain(others).flat_map(|it| &it.access_paths);
    let found = paths.into_iter().find_map(|path| from_the_land(path, day));
    let Some(hops) = found else {
        let (from, to) = (Role::Land.into(), Role::Kommune.into());
        return Ok(vec![hop(from, to, LAND_PASSES_ON.parse()?, day)]);
    };
    let again = |it: &Hop| Ok(hop(it.from.clone(), it.to.clone(), it.channel.id().parse()?, day));
    hops.iter().map(again).collect()
}

/// The part of an access path that leads from the own Land to the municipality on the day.
fn from_the_land(path: &AccessPath, day: Date) -> Option<&[Hop]> {
    let at = path.hops.iter().position(|hop| hop.from.role() == Some(Role::Land))?;
    let hops = path.hops.get(at..)?;
    let holds = hops.iter().all(|hop| hop.valid.is_none_or(|valid| valid.contains(day)));
    let arrives = hops.last().is_some_and(|hop| hop.to.role() == Some(Role::Kommune));
    (holds && arrives).then_some(hops)
}

/// A hop that holds from the day on.
fn hop(from: End, to: End, channel: Id, day: Date) -> Hop {
    let valid = Some(Interval::new(Some(day), None));
    Hop { from, to, channel: channel.into(), contract: None, valid, source: None }
}

/// An id that no access path of the offering has.
fn new_id(offering: &Offering, land: Land) -> Result<Id, KeyError> {
    let is_taken = |id: &str| offering.access_paths.iter().any(|it| it.id == *id);
    let mut id = ["what-if-", land.as_str()].concat();
    while is_taken(&id) {
        id.push_str("-2");
    }
    id.parse()
}
