//! A change as records that would be otherwise.

use super::join::Joined;
use super::{Telling, WhatIfChange, WhatIfClose, WhatIfLandAnswer, WhatIfRemove, words};
use crate::calls::CallError;
use crate::facts::LandAnswers;
use crate::findings::Lang;
use crate::keys::{Date, Id};
use crate::model::{
    Channel, Interval, LandRule, LandState, Record, RecordType, Source, SourceKind, Text,
};
use crate::register::Register;

/// What a change comes to.
pub struct Expanded {
    /// The records as they would be.
    pub records: Vec<Record>,
    /// Ids of the records that would not be there.
    pub removed: Vec<String>,
    /// The change in words.
    pub in_words: String,
    /// Why no way changes by it, where that is so.
    pub message: Option<String>,
    /// The access path by which a Land joins.
    pub joined: Option<Joined>,
}

impl Expanded {
    pub fn of(
        register: &Register,
        change: &WhatIfChange,
        telling: Telling,
    ) -> Result<Self, CallError> {
        match change {
            WhatIfChange { join: Some(join), .. } => Joined::expanded(register, join, telling),
            WhatIfChange { close: Some(close), .. } => closed(register, close, telling),
            WhatIfChange { answer: Some(answer), .. } => answered(register, answer, telling),
            WhatIfChange { remove: Some(remove), .. } => removed(register, remove, telling),
            // the schema of the request asks for one of them
            _ => Ok(Expanded::records(Vec::new(), String::new())),
        }
    }

    pub fn records(records: Vec<Record>, in_words: String) -> Self {
        Expanded { records, removed: Vec::new(), in_words, message: None, joined: None }
    }
}

/// That the register has no such record.
pub fn not_there(name: &str, kind: RecordType) -> CallError {
    CallError::NotInRegister(name.to_owned(), Some(kind))
}

/// The channel of an id on the day: the register's own, otherwise the shipped one.
pub fn channel_of<'r>(
    register: &'r Register,
    id: &Id,
    day: Date,
) -> Result<&'r Channel, CallError> {
    let channel = match register.record(id.as_str(), Some(day)) {
        Some(Record::Channel(channel)) => Some(&**channel),
        _ => register.channel(id.as_str()).filter(|_| register.all(id.as_str()).next().is_none()),
    };
    channel.ok_or_else(|| not_there(id.as_str(), RecordType::Channel))
}

/// A channel whose rules end on a day; those that would begin later are not there.
fn closed(
    register: &Register,
    close: &WhatIfClose,
    telling: Telling,
) -> Result<Expanded, CallError> {
    let from = close.from;
    let mut channel = channel_of(register, &close.channel, telling.day)?.clone();
    let is_used = register.offerings().flat_map(|it| &it.access_paths);
    let is_used =
        is_used.flat_map(|it| &it.hops).any(|hop| hop.channel.id() == channel.id.as_str());
    channel.rules.retain(|rule| {
        let begins = rule.valid.from.max(rule.orders_from);
        begins.is_none_or(|begins| begins < from)
    });
    for rule in &mut channel.rules {
        rule.valid.to = Some(rule.valid.to.map_or(from, |to| to.min(from)));
    }
    let in_words = words::closed(title(&channel.title, telling.lang), from, telling.lang);
    let message = match (telling.day < from, is_used) {
        (true, _) => Some(words::LATER),
        (_, false) => Some(words::NOT_USED),
        _ => None,
    };
    Ok(Expanded {
        message: message.map(|it| it.say(telling.lang).to_owned()),
        ..Expanded::records(vec![channel.into()], in_words)
    })
}

/// The answer that counts on the day with another content, otherwise a new one.
fn answered(
    register: &Register,
    answer: &WhatIfLandAnswer,
    telling: Telling,
) -> Result<Expanded, CallError> {
    let WhatIfLandAnswer { land, topic, allows } = *answer;
    let day = telling.day;
    let answers = LandAnswers::on(register, day);
    let known = answers.get(land, topic);
    let mut rule = match known {
        Some(known) => known.clone(),
        None => {
            let id = new_id(register, &["what-if-", land.as_str(), "-", topic.as_str()].concat());
            let [de, en] =
                [topic.label().de, topic.label().en].map(|it| [it, ": ", land.name()].concat());
            let id = id.ok_or_else(|| not_there(land.name(), RecordType::LandRule))?;
            LandRule::new(
                id,
                Text::new(de).with_en(en),
                day,
                land,
                topic,
                LandState::Regulated,
                day,
            )
        }
    };
    rule.state = LandState::Regulated;
    rule.allows = Some(allows);
    let said = words::answer(allows);
    rule.rule = Some(Text::new(said.de).with_en(said.en));
    rule.source = Some(Source {
        kind: SourceKind::Decision,
        citation: words::ASSUMED.say(telling.lang).to_owned(),
        date: Some(day),
        url: None,
    });
    (rule.on, rule.valid, rule.next_update_by) = (day, Some(Interval::new(Some(day), None)), None);
    let in_words = words::answered(land, topic, allows, telling.lang);
    let is_same = known.is_some_and(|it| it.state == rule.state && it.allows == rule.allows);
    Ok(Expanded {
        message: is_same.then(|| words::SAME_ANSWER.say(telling.lang).to_owned()),
        ..Expanded::records(vec![rule.into()], in_words)
    })
}

/// An id that no record has, with a number where the first is taken.
fn new_id(register: &Register, wanted: &str) -> Option<Id> {
    let numbered = (2..).map(|number: u32| [wanted, "-", &number.to_string()].concat());
    let mut all = std::iter::once(wanted.to_owned()).chain(numbered);
    all.find(|id| register.all(id).next().is_none())?.parse().ok()
}

fn removed(
    register: &Register,
    remove: &WhatIfRemove,
    telling: Telling,
) -> Result<Expanded, CallError> {
    register.known(Some(&remove.id))?;
    let id = remove.id.as_str();
    let name = register.name_of(id, telling.day, telling.lang == Lang::En).unwrap_or(id);
    let in_words = words::removed(name, telling.lang);
    Ok(Expanded { removed: vec![id.to_owned()], ..Expanded::records(Vec::new(), in_words) })
}

pub fn title(text: &Text, lang: Lang) -> &str {
    text.in_english(lang == Lang::En)
}
