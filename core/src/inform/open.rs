//! What is open for a municipality, and who owes it.

use bedarf_derive::Answer;

use super::inbox::Reader;
use super::notices::questions;
use super::offers::Obtainable;
use crate::codes;
use crate::facts::{AssumptionCode, LandSays};
use crate::findings::Lang;
use crate::keys::{Date, Land};
use crate::matching::{Path, PathAnswer, PathHop, asked_since};
use crate::model::{
    Certainty, CostState, Hop, LandTopic, MessageKind, Offering, OrganisationKind, Record,
};
use crate::order::Map;

codes! {
    /// What is open.
    OpenKind {
        WordOverdue = "word_overdue": "zugesagte Nachricht überfällig", "promised word overdue";
        Question = "question": "Frage ohne Antwort", "question without an answer";
        LandRule = "land_rule": "Regelung des Landes steht aus", "rule of the Land outstanding";
        NotDecided = "not_decided": "noch nicht beschlossen", "not decided yet";
        Cost = "cost": "Kosten nicht bekannt", "cost not known";
    }
}

/// Something that somebody owes.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct OpenDebt {
    /// What is open.
    pub what: OpenKind,
    /// Id of the record that it is about.
    pub about: Option<String>,
    /// That in words: what the record is called, what was asked, what a Land is to settle.
    pub text: String,
    /// Id of who owes it.
    pub owed_by: Option<String>,
    /// What that is called.
    pub owed_by_name: String,
    /// Since when it is open.
    pub since: Option<Date>,
    /// By when there will be more.
    pub next_word_by: Option<Date>,
}

/// What is open, by the day since when, then by what it is.
pub fn debts(reader: &Reader<'_>, now: &PathAnswer, offers: &[Obtainable]) -> Vec<OpenDebt> {
    let mut found = Vec::new();
    of_notices(reader, &mut found);
    of_land(reader, now, &mut found);
    of_offers(reader, offers, &mut found);
    found.sort_by(|one, other| {
        let rank = |it: &OpenDebt| {
            (it.since.unwrap_or(Date::MAX), it.what as usize, it.about.clone(), it.text.clone())
        };
        rank(one).cmp(&rank(other))
    });
    found
}

/// What senders owe: word that they promised, decisions, answers.
fn of_notices(reader: &Reader<'_>, out: &mut Vec<OpenDebt>) {
    for it in reader.notices.iter().filter(|it| it.state.counts()) {
        let notice = it.notice;
        let sender = notice.sender.id();
        let overdue = reader.facts.overdue(notice, reader.day);
        let mut push = |what, text: String, since, next_word_by| {
            out.push(OpenDebt {
                what,
                about: Some(notice.id.to_string()),
                text,
                owed_by: Some(sender.to_owned()),
                owed_by_name: reader.title(sender).to_owned(),
                since,
                next_word_by,
            });
        };
        let title = || reader.text(&notice.title).to_owned();
        if overdue.is_some() {
            push(OpenKind::WordOverdue, title(), overdue, None);
        } else if notice.certainty != Certainty::Decided
            && notice.message != MessageKind::Withdrawal
        {
            let since = Some(notice.published);
            push(OpenKind::NotDecided, title(), since, notice.next_update_by);
        }
        for asked in questions(notice, reader.day, reader.lang == Lang::En) {
            if asked.answer.is_none() {
                let next = notice.next_update_by.filter(|_| overdue.is_none());
                push(OpenKind::Question, asked.text, asked.asked_on, next);
            }
        }
    }
}

/// What the own Land has not settled although ways to the municipality depend on it, since that stood
/// in the way of one of them.
fn of_land(reader: &Reader<'_>, now: &PathAnswer, out: &mut Vec<OpenDebt>) {
    let Some(land) = reader.unit.land() else { return };
    let takes_for_granted = |code| move |it: &crate::matching::Assumption| it.code == code;
    let is_open = takes_for_granted(AssumptionCode::LandRuleUnknown);
    let mut topics: Map<LandTopic, Date> = Map::default();
    for path in now.paths.iter().filter(|path| path.assumptions.iter().any(&is_open)) {
        for hop in &path.hops {
            let channel = reader.register.channel_on(&hop.channel, reader.day);
            let rules = channel.into_iter().flat_map(|channel| &channel.rules);
            for rule in rules.filter(|rule| rule.valid == hop.rule_valid) {
                let Some(topic) = rule.land_topic else { continue };
                let asked = reader.asked_since(path, hop);
                let first = topics.get(&topic).copied().into_iter().chain(asked).min();
                first.into_iter().for_each(|first| topics.insert(topic, first));
            }
        }
    }
    for (topic, since) in topics.iter() {
        if matches!(reader.answers.says(Some(land), *topic), LandSays::NotKnown | LandSays::Open) {
            out.push(of_topic(reader, land, *topic, Some(*since)));
        }
    }
}

impl Reader<'_> {
    /// Since when the answer of the Land stands in the way at a hop of a path.
    fn asked_since(&self, path: &Path, hop: &PathHop) -> Option<Date> {
        let versions = self.register.all(&path.offering).filter_map(|it| it.record.as_ref());
        let mut versions = versions.filter_map(|it| match it {
            Record::Offering(it) if it.version == path.version => Some(it),
            _ => None,
        });
        let offering = versions.next()?;
        let way = offering.access_paths.iter().find(|it| it.id.as_str() == path.access_path)?;
        let holds = |it: &&Hop| it.valid.is_none_or(|valid| valid.contains(self.day));
        let mut hops = way.hops.iter().filter(|it| it.channel.id() == hop.channel);
        let valid = hops.find(holds).and_then(|it| it.valid);
        Some(asked_since(offering, valid, hop.rule_valid))
    }
}

fn of_topic(reader: &Reader<'_>, land: Land, topic: LandTopic, since: Option<Date>) -> OpenDebt {
    let rule = reader.answers.get(land, topic);
    let mut all = reader.register.organisations();
    let owed_by = all.find(|it| it.kind == OrganisationKind::Land && it.land == Some(land));
    OpenDebt {
        what: OpenKind::LandRule,
        about: rule.map(|rule| rule.id.to_string()),
        text: reader.label(topic).to_owned(),
        owed_by: owed_by.map(|it| it.id.to_string()),
        owed_by_name: owed_by.map_or(land.name(), |it| reader.text(&it.title)).to_owned(),
        since,
        next_word_by: rule.and_then(|rule| rule.next_update_by),
    }
}

/// What providers owe of what can be obtained.
fn of_offers(reader: &Reader<'_>, offers: &[Obtainable], out: &mut Vec<OpenDebt>) {
    for it in offers.iter().filter(|it| it.cost == CostState::Unknown) {
        let Some(offering) = reader.register.one::<Offering>(&it.offering) else { continue };
        let provider = offering.provider.id();
        out.push(OpenDebt {
            what: OpenKind::Cost,
            about: Some(it.offering.clone()),
            text: it.title.clone(),
            owed_by: Some(provider.to_owned()),
            owed_by_name: reader.title(provider).to_owned(),
            since: Some(offering.created).filter(|since| *since <= reader.day),
            next_word_by: None,
        });
    }
}
