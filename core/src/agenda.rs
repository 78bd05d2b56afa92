//! What bodies dealt with and will deal with, and by when something has to be handed in for it.

use std::collections::BTreeMap;

use bedarf_derive::Answer;

use crate::codes;
use crate::facts::{
    StatusOn, Steps, Topics, addressed_bodies, addressed_on, adopted_on, is_regular,
    is_session_known, last_day, submitted_on,
};
use crate::findings::Lang;
use crate::keys::Date;
use crate::model::{
    AgendaItem, Attribution, Body, Level, Need, RecordType, Session, SessionMode, Visibility,
};
use crate::order::{Map, sorted};
use crate::register::{Register, Unread};

/// The sessions of bodies, what waits for those to come, and how much was dealt with in each year.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct AgendaAnswer {
    /// The day.
    pub as_of: Date,
    /// The sessions, by day.
    #[required]
    pub sessions: Vec<PlannedSession>,
    /// What is ready for a body that has no session planned for which it could still be handed in.
    pub without_session: Vec<ReadyTopic>,
    /// How many needs, agenda items and decisions there were in a year on a level: of the body that
    /// was asked for, and from the day on that was asked for.
    #[required]
    pub by_year: Vec<YearCount>,
    /// Ids of needs and profiles of which it is not on record how they stood on the day, so that it
    /// is not told whether they waited for a session.
    pub status_unknown: Vec<String>,
    /// What the ids in the answer are called.
    pub names: Map<String, String>,
    /// What could not be read, so that it counts nowhere.
    #[required]
    pub unread: Vec<Unread>,
}

/// A session: held, or to come.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct PlannedSession {
    /// Id of the session.
    pub session: String,
    /// Id of the body.
    pub body: String,
    /// Its number.
    pub number: Option<u32>,
    /// Who may read its record.
    pub visibility: Visibility,
    /// How it meets.
    pub mode: Option<SessionMode>,
    /// The first day.
    pub start: Date,
    /// The last day, where it takes several.
    pub end: Option<Date>,
    /// Whether it is to come, or still going on: its last day is the day or later.
    pub to_come: bool,
    /// The last day to hand something in, where it is to come and the body has agreed on one.
    pub hand_in_by: Option<Date>,
    /// Days until then; below zero it is too late.
    pub days_left: Option<i64>,
    /// What is ready to be handed in for it: told of the next session that can still be reached.
    pub ready: Vec<ReadyTopic>,
    /// What is on the agenda.
    #[required]
    pub items: Vec<AgendaPoint>,
}

/// Something that waits for a session.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct ReadyTopic {
    /// Id of the need or profile.
    pub id: String,
    /// Which of them it is.
    pub r#type: RecordType,
    /// Id of the body for which it waits.
    pub body: String,
    /// How far it is.
    pub step: ReadyStep,
    /// Since when.
    pub since: Option<Date>,
    /// Its level.
    pub level: Option<Level>,
}

codes! {
    /// How far something is that waits for a session.
    ReadyStep {
        Raised = "raised": "eingebracht, noch auf keiner Tagesordnung", "brought in, on no agenda yet";
        Adopted = "adopted": "verabschiedet, noch nicht übermittelt", "adopted, not sent yet";
        Sent = "sent": "übermittelt, noch auf keiner Tagesordnung", "sent, on no agenda yet";
    }
}

/// An item of an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct AgendaPoint {
    /// Its id within the session.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether it is public.
    pub public: bool,
    /// Who raised it, where that may be told.
    pub raised_by: Option<String>,
    /// The ids of the records it is about.
    pub about: Vec<String>,
    /// The level of the needs that it is about.
    pub level: Option<Level>,
    /// What came of it.
    pub result: Option<String>,
}

/// How much there was in a year on a level.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct YearCount {
    /// The year.
    pub year: i32,
    /// The level; absent where it is not told.
    pub level: Option<Level>,
    /// Needs that were handed in, or recorded where the history does not tell; of a body those that
    /// were brought before it.
    pub needs: u64,
    /// Agenda items.
    pub items: u64,
    /// Decisions.
    pub decisions: u64,
}

impl Register {
    /// What the bodies, or one of them, dealt with and will deal with.
    pub(crate) fn agenda_on(
        &self,
        body: Option<&str>,
        since: Option<Date>,
        day: Date,
        lang: Lang,
    ) -> AgendaAnswer {
        let topics = Topics::of(self, day);
        let wanted = |id: &str| body.is_none_or(|body| body == id);
        let known = self.sessions().filter(|it| is_session_known(it, day));
        let sessions = known.filter(|it| wanted(it.body.id()));
        let sessions = sorted(sessions.collect(), |a: &&Session, b| {
            (a.start, a.id.as_str()).cmp(&(b.start, b.id.as_str()))
        });
        let mut waiting: Vec<ReadyTopic> = ready(&topics);
        let status_unknown = unknown(&topics, &wanted);
        waiting.retain(|it| wanted(&it.body) && it.since.is_none_or(|since| since <= day));
        let mut told = Vec::new();
        for session in &sessions {
            told.push(self.session_on(session, &topics, &mut waiting, (day, lang)));
        }
        told.retain(|it| since.is_none_or(|since| it.start >= since));
        let by_year = by_year(&topics, &sessions, &Asked { body, since });
        let named = ids(&told, &waiting).chain(status_unknown.iter().map(String::as_str));
        let names = self.names_of(named, day, lang == Lang::En);
        let unread = self.unread().to_vec();
        AgendaAnswer {
            as_of: day,
            sessions: told,
            without_session: waiting,
            by_year,
            status_unknown,
            names,
            unread,
        }
    }

    /// One session; what is ready for it is taken out of what waits.
    fn session_on(
        &self,
        session: &Session,
        topics: &Topics<'_>,
        waiting: &mut Vec<ReadyTopic>,
        (day, lang): (Date, Lang),
    ) -> PlannedSession {
        let to_come = session.end.unwrap_or(session.start) >= day;
        let is_open = session.start >= day && is_regular(session);
        let body = self.body(session.body.as_str()).filter(|_| is_open);
        let hand_in_by = body.and_then(|body| last_day(body, session));
        let in_time = body.is_some() && hand_in_by.is_none_or(|last| last >= day);
        let (ready, others) = std::mem::take(waiting)
            .into_iter()
            .partition(|it| in_time && it.body == session.body.id());
        *waiting = others;
        PlannedSession {
            session: session.id.to_string(),
            body: session.body.id().to_owned(),
            number: session.number,
            visibility: session.visibility.unwrap_or(RecordType::Session.usual_visibility()),
            mode: session.mode,
            start: session.start,
            end: session.end,
            to_come,
            hand_in_by,
            days_left: hand_in_by.map(|last| last.days_since(day)),
            ready,
            items: session
                .agenda
                .iter()
                .map(|it| point(it, session, topics, (day, lang)))
                .collect(),
        }
    }
}

/// The ids that an answer names.
fn ids<'a>(
    sessions: &'a [PlannedSession],
    waiting: &'a [ReadyTopic],
) -> impl Iterator<Item = &'a str> {
    let ready = sessions.iter().flat_map(|it| &it.ready).chain(waiting);
    let ready = ready.flat_map(|it| [it.id.as_str(), it.body.as_str()]);
    let items = sessions.iter().flat_map(|it| &it.items);
    let items = items.flat_map(|it| it.about.iter().chain(&it.raised_by).map(String::as_str));
    let own = sessions.iter().flat_map(|it| [it.session.as_str(), it.body.as_str()]);
    own.chain(ready).chain(items)
}

/// What waits for a session of a body: profiles for those they are addressed to, needs for those
/// before which they were brought; the oldest first.
fn ready(topics: &Topics<'_>) -> Vec<ReadyTopic> {
    let register = topics.register;
    let mut ready = Vec::new();
    for profile in register.profiles() {
        let bodies = addressed_bodies(profile).filter_map(|id| register.body(id));
        for body in bodies.filter(|it| topics.waits_for(profile, it.id.as_str())) {
            let sent = addressed_on(profile).filter(|on| *on <= topics.day);
            let step = if sent.is_some() { ReadyStep::Sent } else { ReadyStep::Adopted };
            ready.push(ReadyTopic {
                id: profile.id.to_string(),
                r#type: RecordType::Profile,
                body: body.id.to_string(),
                step,
                since: sent.or_else(|| adopted_on(profile, register)),
                level: topics.level([profile.id.as_str()]),
            });
        }
    }
    for (need, submitted) in register.needs().filter_map(|it| Some((it, topics.waits_since(it)?))) {
        let brought = need.originators.iter().flat_map(|it| topics.brought_before(it, submitted));
        let bodies: Map<&str, (&Body, Date)> =
            brought.map(|(body, day)| (body.id.as_str(), (body, day))).collect();
        for (_, (body, since)) in bodies {
            ready.push(ReadyTopic {
                id: need.id.to_string(),
                r#type: RecordType::Need,
                body: body.id.to_string(),
                step: ReadyStep::Raised,
                since: Some(since),
                level: need.level,
            });
        }
    }
    sorted(ready, |a, b| (a.since, &a.id, &a.body).cmp(&(b.since, &b.id, &b.body)))
}

/// The needs brought before one of these bodies and the profiles addressed to one, of which it is not
/// on record how they stood on the day.
fn unknown(topics: &Topics<'_>, wanted: &dyn Fn(&str) -> bool) -> Vec<String> {
    let day = Some(topics.day);
    let profiles = topics
        .register
        .profiles()
        .filter(|it| it.status_on(day) == StatusOn::Unknown && addressed_bodies(it).any(wanted));
    let needs = topics
        .register
        .needs()
        .filter(|it| it.status_on(day) == StatusOn::Unknown && brought(it, topics, wanted));
    let mut ids: Vec<String> = profiles.map(|it| it.id.to_string()).collect();
    ids.extend(needs.map(|it| it.id.to_string()));
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Whether a need was brought before a body that is wanted.
fn brought(need: &Need, topics: &Topics<'_>, wanted: &dyn Fn(&str) -> bool) -> bool {
    let on = filed(need);
    let mut bodies = need.originators.iter().flat_map(|it| topics.brought_before(it, on));
    bodies.any(|(body, _)| wanted(body.id.as_str()))
}

/// The day on which a need was handed in, or recorded where the history does not tell.
fn filed(need: &Need) -> Date {
    submitted_on(need).unwrap_or(need.created)
}

/// An item as it is told: who raised it only where it is public and what it is about lets that be
/// told; what came of it once the session has begun.
fn point(
    item: &AgendaItem,
    session: &Session,
    topics: &Topics<'_>,
    (day, lang): (Date, Lang),
) -> AgendaPoint {
    let english = lang == Lang::En;
    let about = || item.refs.iter().map(|to| to.id());
    let needs = about().filter_map(|id| topics.register.need(id));
    let may_tell = item.public
        && needs.into_iter().all(|need: &Need| need.attribution == Some(Attribution::Named));
    AgendaPoint {
        id: item.id.to_string(),
        title: item.title.in_english(english).to_owned(),
        public: item.public,
        raised_by: item.raised_by.as_ref().filter(|_| may_tell).map(|it| it.id().to_owned()),
        about: about().map(str::to_owned).collect(),
        level: topics.level(about()),
        result: item.result.clone().filter(|_| session.start <= day),
    }
}

/// What was asked for: a body, otherwise all, and from which day on.
struct Asked<'q> {
    body: Option<&'q str>,
    since: Option<Date>,
}

/// Needs, agenda items and decisions by year and level, up to the day, as far as they were asked for.
fn by_year(topics: &Topics<'_>, sessions: &[&Session], asked: &Asked<'_>) -> Vec<YearCount> {
    let mut counted: BTreeMap<(i32, Option<Level>), YearCount> = BTreeMap::new();
    let mut count = |on: Date, level: Option<Level>, add: fn(&mut YearCount)| {
        if on <= topics.day && asked.since.is_none_or(|since| since <= on) {
            let empty = || YearCount { year: on.year(), level, ..YearCount::default() };
            add(counted.entry((on.year(), level)).or_insert_with(empty));
        }
    };
    let is_own =
        |need: &&Need| asked.body.is_none_or(|body| brought(need, topics, &|other| other == body));
    for need in topics.register.needs().filter(is_own) {
        count(filed(need), need.level, |it| it.needs += 1);
    }
    for session in sessions {
        for item in &session.agenda {
            let level = topics.level(item.refs.iter().map(|to| to.id()));
            count(session.start, level, |it| it.items += 1);
        }
    }
    let is_its = |body: &str| asked.body.is_none_or(|own| own == body);
    for decision in topics.register.decisions().filter(|it| is_its(it.body.id())) {
        let items = decision.items.iter().flat_map(|item| &item.refs);
        let level = topics.level(decision.refs.iter().chain(items).map(|to| to.id()));
        count(decision.date, level, |it| it.decisions += 1);
    }
    counted.into_values().collect()
}
