//! What became of notices: for whom they are, who said what of them, who cannot do what they ask
//! for, whose word is overdue.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use bedarf_derive::Answer;

use super::prerequisites::{judge_all, required, worse};
use super::words;
use crate::facts::{NoticeState, Notices};
use crate::findings::Lang;
use crate::keys::{Date, Id, Land, Ref};
use crate::logic::Truth;
use crate::matching::Verdict;
use crate::model::{
    AckState, Answer, Attribution, Certainty, MessageKind, Notice, Obligation, Question,
};
use crate::order::{Map, sorted};
use crate::register::{Register, Unit, Unread};

/// What became of notices by a day.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct NoticesAnswer {
    /// The day.
    pub as_of: Date,
    /// How many of them promised more word by a day that has passed.
    pub overdue: u64,
    /// The notices: those whose word is overdue first, then those that are to be reckoned with, by
    /// obligation and day.
    #[required]
    pub notices: Vec<NoticeTold>,
    /// What there is to say of them, in words: that there are none.
    pub message: Option<String>,
    /// What the ids in the answer are called.
    pub names: Map<String, String>,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// One notice as it stands on the day.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct NoticeTold {
    /// Its id.
    pub notice: String,
    /// What it is called.
    pub title: String,
    /// What kind of message it is.
    pub message: MessageKind,
    /// Id of the sender, who owes more word and the answers to questions.
    pub sender: String,
    /// What became of it.
    pub state: NoticeState,
    /// Id of the last notice in its place.
    pub replaced_by: Option<String>,
    /// When it was published.
    pub published: Date,
    /// First day on which it takes effect.
    pub effective_from: Option<Date>,
    /// What changes.
    pub what_changes: String,
    /// How certain it is.
    pub certainty: Certainty,
    /// By when the sender promised more word.
    pub next_word_by: Option<Date>,
    /// The same day, where it has passed without any.
    pub overdue_since: Option<Date>,
    /// What those whom it is for have to do.
    pub obligation: Obligation,
    /// By when the next step is to be done; the last of all where every day has passed.
    pub due: Option<Date>,
    /// Whom it is for, in words.
    pub addressed_to: String,
    /// How many units it is for.
    pub addressees: Addressees,
    /// What those said of it last, themselves or whoever acts for them.
    pub acks: AckCounts,
    /// The same by Land, in the order of their numbers.
    #[required]
    pub by_land: Vec<NoticeLand>,
    /// Those of them that cannot do what it asks for.
    pub cannot_act: CannotAct,
    /// How many questions are open.
    pub open_questions: u64,
    /// What was asked by the day.
    #[required]
    pub questions: Vec<QuestionTold>,
}

/// So many units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Addressees {
    /// For which it is.
    pub yes: u64,
    /// For which it is not.
    pub no: u64,
    /// Of which that is not known.
    pub unknown: u64,
}

/// What so many of those that it is for said of it last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct AckCounts {
    /// That they have read it.
    pub read: u64,
    /// That they are affected.
    pub affected: u64,
    /// That they are not affected.
    pub not_affected: u64,
    /// That they have done it.
    pub done: u64,
    /// Nothing yet.
    pub silent: u64,
}

/// The units of one Land.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct NoticeLand {
    /// Its number; absent where the Land of a unit is not on record.
    pub land: Option<Land>,
    /// What it is called.
    pub label: String,
    /// How many units it is for.
    pub yes: u64,
    /// Of how many that is not known.
    pub unknown: u64,
    /// What the first said of it last.
    pub acks: AckCounts,
    /// How many of the first cannot do what it asks for.
    pub cannot_act: u64,
    /// Of how many of the first that is not known.
    pub not_certain: u64,
}

/// Those who cannot do what a notice asks for, as something that it requires is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct CannotAct {
    /// How many cannot.
    pub units: u64,
    /// Of how many it is not known whether they can.
    pub not_certain: u64,
    /// What is missing, and for how many.
    #[required]
    pub reasons: Vec<HeldUp>,
    /// The first of them by key.
    #[required]
    pub named: Vec<HeldUpUnit>,
    /// How many are not named.
    pub left_out: u64,
}

/// Something that is required and missing.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct HeldUp {
    /// Id of what is required.
    pub prerequisite: String,
    /// Whether it is there: no, or not known.
    pub possible: Answer,
    /// Why, in words.
    pub why: Option<String>,
    /// For how many units.
    pub units: u64,
}

/// A unit for which something is missing.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct HeldUpUnit {
    /// Its regional key, otherwise its municipality key or its id.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Whether it can act: no, or not known.
    pub possible: Answer,
    /// Ids of what is missing.
    #[required]
    pub prerequisites: Vec<String>,
}

/// A question to the sender; all whom the notice is for see it.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct QuestionTold {
    /// What is asked.
    pub text: String,
    /// Id of who asks, where the notice may tell names.
    pub asked_by: Option<String>,
    /// Since when.
    pub asked_on: Option<Date>,
    /// The answer; absent while it is open.
    pub answer: Option<String>,
}

impl Register {
    /// What became of the notices, or of one of them, by a day; of those who cannot act so many are
    /// named.
    pub(crate) fn notices_on(
        &self,
        wanted: Option<&Id>,
        limit: usize,
        (day, lang): (Date, Lang),
    ) -> NoticesAnswer {
        let notices = Notices::of(self);
        let found = notices.all().map(|(_, notice)| notice);
        let found: Vec<&Notice> = found.filter(|it| wanted.is_none_or(|id| it.id == *id)).collect();
        let counting = found.iter().copied().filter(|it| notices.state(it, day).counts());
        let judged = judge_all(self, counting, day, lang);
        let telling = Telling { register: self, notices, judged, limit, day, lang };
        let told: Vec<NoticeTold> =
            found.into_iter().map(|notice| telling.notice(notice)).collect();
        let told = sorted(told, by_urgency);
        let nothing = if wanted.is_some() { words::NOT_READ } else { words::NO_NOTICES };
        NoticesAnswer {
            as_of: day,
            overdue: told.iter().filter(|it| it.overdue_since.is_some()).count() as u64,
            message: told.is_empty().then(|| nothing.say(lang).to_owned()),
            names: self.names_of(told.iter().flat_map(ids), day, lang == Lang::En),
            notices: told,
            unread: self.unread().to_vec(),
        }
    }
}

/// The ids that an answer about a notice names.
fn ids(told: &NoticeTold) -> impl Iterator<Item = &str> {
    let own = [Some(told.sender.as_str()), told.replaced_by.as_deref()];
    let required = told.cannot_act.reasons.iter().map(|it| it.prerequisite.as_str());
    let asking = told.questions.iter().filter_map(|it| it.asked_by.as_deref());
    own.into_iter().flatten().chain(required).chain(asking)
}

/// Overdue words first, then what counts, by obligation and day.
fn by_urgency(one: &NoticeTold, other: &NoticeTold) -> Ordering {
    let rank = |it: &NoticeTold| {
        let since = it.overdue_since;
        let due = it.due.unwrap_or(Date::MAX);
        let state = it.state as usize;
        (since.is_none(), since, !it.state.counts(), it.obligation as usize, due, state)
    };
    rank(one).cmp(&rank(other)).then_with(|| one.notice.cmp(&other.notice))
}

/// Tells what became of notices.
struct Telling<'a> {
    register: &'a Register,
    notices: Notices<'a>,
    /// What notices require, and whether each unit has it.
    judged: Map<&'a str, Vec<Verdict>>,
    limit: usize,
    day: Date,
    lang: Lang,
}

impl<'a> Telling<'a> {
    fn notice(&self, notice: &'a Notice) -> NoticeTold {
        let (day, english) = (self.day, self.lang == Lang::En);
        let state = self.notices.state(notice, day);
        let last = self.notices.last(notice, day);
        let is_last = std::ptr::eq(last, notice);
        let tally = self.tally(notice, state);
        let questions = questions(notice, day, english);
        NoticeTold {
            notice: notice.id.to_string(),
            title: notice.title.in_english(english).to_owned(),
            message: notice.message,
            sender: notice.sender.id().to_owned(),
            state,
            replaced_by: (!is_last).then(|| last.id.to_string()),
            published: notice.published,
            effective_from: notice.effective_from,
            what_changes: notice.what_changes.in_english(english).to_owned(),
            certainty: notice.certainty,
            next_word_by: notice.next_update_by,
            overdue_since: self.notices.overdue(notice, day).filter(|_| notice.published <= day),
            obligation: notice.obligation,
            due: notice.next_due(day),
            addressed_to: notice.addressees.in_words(self.lang, &|_, _| None),
            addressees: tally.addressees,
            acks: tally.acks,
            by_land: tally.lands.into_values().collect(),
            cannot_act: tally.cannot_act,
            open_questions: questions.iter().filter(|it| it.answer.is_none()).count() as u64,
            questions,
        }
    }

    fn tally(&self, notice: &'a Notice, state: NoticeState) -> Tally {
        let mut tally = Tally::default();
        let required = if state.counts() { required(notice) } else { Vec::new() };
        let judged: Vec<(&Ref, &Vec<Verdict>)> = required
            .into_iter()
            .filter_map(|it| Some((it, self.judged.get(it.as_str())?)))
            .collect();
        for (number, unit) in self.register.all_units(Some(self.day)).enumerate() {
            let holds = self.notices.is_for(notice, &unit, self.day);
            tally.addressees.count(holds);
            if holds == Truth::False {
                continue;
            }
            let land = tally.land(unit.land(), self.lang);
            if holds == Truth::Unknown {
                land.unknown += 1;
                continue;
            }
            land.yes += 1;
            let ack = self.notices.ack(notice, &unit, self.day).map(|ack| ack.state);
            land.acks.count(ack);
            tally.acks.count(ack);
            if matches!(ack, Some(AckState::Done | AckState::NotAffected)) {
                continue;
            }
            let its = judged.iter().filter_map(|(it, all)| Some((*it, all.get(number)?)));
            self.held_up(its.filter(|(_, it)| it.0 != Answer::Yes).collect(), unit, &mut tally);
        }
        tally
    }

    /// Counts a unit that lacks something.
    fn held_up(&self, missing: Vec<(&Ref, &Verdict)>, unit: Unit<'a>, tally: &mut Tally) {
        if missing.is_empty() {
            return;
        }
        let possible = missing.iter().map(|(_, it)| it.0).fold(Answer::Yes, worse);
        let is_no = possible == Answer::No;
        let land = tally.land(unit.land(), self.lang);
        *(if is_no { &mut land.cannot_act } else { &mut land.not_certain }) += 1;
        let all = &mut tally.cannot_act;
        *(if is_no { &mut all.units } else { &mut all.not_certain }) += 1;
        if all.named.len() < self.limit {
            all.named.push(HeldUpUnit {
                key: unit.key(),
                name: unit.title(self.lang == Lang::En).to_owned(),
                possible,
                prerequisites: missing.iter().map(|(required, _)| required.to_string()).collect(),
            });
        } else {
            all.left_out += 1;
        }
        for (required, (possible, why)) in missing {
            all.count(required.as_str(), *possible, why.as_ref());
        }
    }
}

/// What is counted of a notice.
#[derive(Default)]
struct Tally {
    addressees: Addressees,
    acks: AckCounts,
    /// By Land; units of which it is not on record come last.
    lands: BTreeMap<(bool, Option<Land>), NoticeLand>,
    cannot_act: CannotAct,
}

impl Tally {
    fn land(&mut self, land: Option<Land>, lang: Lang) -> &mut NoticeLand {
        self.lands.entry((land.is_none(), land)).or_insert_with(|| NoticeLand {
            land,
            label: land.map_or(words::NO_LAND.say(lang), |land| land.name()).to_owned(),
            yes: 0,
            unknown: 0,
            acks: AckCounts::default(),
            cannot_act: 0,
            not_certain: 0,
        })
    }
}

impl Addressees {
    fn count(&mut self, holds: Truth) {
        let counted = match holds {
            Truth::True => &mut self.yes,
            Truth::False => &mut self.no,
            Truth::Unknown => &mut self.unknown,
        };
        *counted += 1;
    }
}

impl AckCounts {
    fn count(&mut self, said: Option<AckState>) {
        let counted = match said {
            Some(AckState::Read) => &mut self.read,
            Some(AckState::Affected) => &mut self.affected,
            Some(AckState::NotAffected) => &mut self.not_affected,
            Some(AckState::Done) => &mut self.done,
            None => &mut self.silent,
        };
        *counted += 1;
    }
}

impl CannotAct {
    fn count(&mut self, required: &str, possible: Answer, why: Option<&String>) {
        let known = self.reasons.iter_mut().find(|it| {
            it.prerequisite == required && it.possible == possible && it.why.as_ref() == why
        });
        match known {
            Some(known) => known.units += 1,
            None => self.reasons.push(HeldUp {
                prerequisite: required.to_owned(),
                possible,
                why: why.cloned(),
                units: 1,
            }),
        }
    }
}

/// What was asked by the day; who asks is told where the notice may tell names.
pub(super) fn questions(notice: &Notice, day: Date, english: bool) -> Vec<QuestionTold> {
    let is_named = notice.attribution == Some(Attribution::Named);
    let asked = |it: &&Question| it.asked_on.is_none_or(|on| on <= day);
    let told = notice.questions.iter().filter(asked).map(|it| QuestionTold {
        text: it.text.in_english(english).to_owned(),
        asked_by: it.asked_by.as_ref().filter(|_| is_named).map(|by| by.id().to_owned()),
        asked_on: it.asked_on,
        answer: it.answer.as_ref().map(|text| text.in_english(english).to_owned()),
    });
    told.collect()
}
