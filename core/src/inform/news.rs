//! What is new for a municipality between two days.

use bedarf_derive::Answer;

use super::inbox::{ForMe, Reader};
use super::words;
use crate::codes;
use crate::facts::Answers;
use crate::keys::Date;
use crate::matching::PathAnswer;
use crate::messages::Code;
use crate::model::{Certainty, Decision, LandState, LandTopic, Obligation, Record};
use crate::order::Set;

codes! {
    /// What kind of news it is.
    NewsKind {
        Notice = "notice": "Mitteilung", "notice";
        Decision = "decision": "Beschluss", "decision";
        Reply = "reply": "Antwort", "reply";
        LandRule = "land_rule": "Antwort des Landes", "answer of the Land";
        WayOpened = "way_opened": "neuer Bezugsweg", "new route";
        WayClosed = "way_closed": "Bezugsweg entfallen", "route gone";
    }
}

/// Something new.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct News {
    /// The day; of a way it is only known that it lies between the two days.
    pub on: Option<Date>,
    /// What kind of news it is.
    pub kind: NewsKind,
    /// Id of the record: of a way that of the offering.
    pub about: String,
    /// What it is called.
    pub title: String,
    /// What it says, in words.
    pub what: String,
    /// Id of who says so.
    pub from: Option<String>,
    /// Of a notice: what has to be done.
    pub obligation: Option<Obligation>,
    /// Of a notice: how certain it is.
    pub certainty: Option<Certainty>,
    /// Whether it is not known that it is for this municipality.
    pub not_certain: bool,
    /// For how many of the units that it acts for it is.
    pub acted_for: Option<u64>,
}

/// What is new, by day, then obligation: the latest first, ways last.
pub fn news(reader: &Reader<'_>, before: &PathAnswer, now: &PathAnswer) -> Vec<News> {
    let mut found = notices(reader);
    decisions(reader, &mut found);
    land_rules(reader, &mut found);
    found.sort_by(|one, other| {
        let rank = |it: &News| {
            let obligation = it.obligation.map_or(usize::MAX, |it| it as usize);
            (std::cmp::Reverse(it.on), obligation, it.kind as usize, it.about.clone())
        };
        rank(one).cmp(&rank(other))
    });
    ways(reader, before, now, &mut found);
    found
}

/// Notices, as long as the municipality has no later one in their place.
fn notices(reader: &Reader<'_>) -> Vec<News> {
    let is_told = |it: &&ForMe<'_>| {
        let last = reader.facts.last(it.notice, reader.day);
        let has_last = reader.notices.iter().any(|other| std::ptr::eq(other.notice, last));
        std::ptr::eq(it.notice, last) || !has_last
    };
    let new = reader.notices.iter().filter(|it| reader.is_new(it.notice.published));
    let new = new.filter(is_told);
    let told = new.map(|it| News {
        on: Some(it.notice.published),
        kind: NewsKind::Notice,
        about: it.notice.id.to_string(),
        title: reader.text(&it.notice.title).to_owned(),
        what: reader.text(it.notice.changes.as_ref().unwrap_or(&it.notice.what_changes)).to_owned(),
        from: Some(it.notice.sender.id().to_owned()),
        obligation: Some(it.notice.obligation),
        certainty: Some(it.notice.certainty),
        not_certain: it.not_certain,
        acted_for: it.acted_for,
    });
    told.collect()
}

/// Decisions that name the municipality, whoever acts for it, a need that it raised, supports or is
/// concerned by, an offering that it uses, or a notice that is for it; and replies to these.
fn decisions(reader: &Reader<'_>, out: &mut Vec<News>) {
    let (day, since) = (reader.day, reader.since);
    let in_time = |it: &&Decision| {
        let reply = it.reply.as_ref().map(|reply| reply.on);
        let mut days = [Some(it.date), reply].into_iter().flatten();
        days.any(|on| since < on && on <= day)
    };
    let recent: Vec<&Decision> = reader.register.decisions().filter(in_time).collect();
    if recent.is_empty() {
        return;
    }
    let mine = mine(reader);
    let answers = Answers::of(reader.register, None);
    let touching: Vec<&str> = mine
        .iter()
        .flat_map(|id| answers.naming(id))
        .map(|decision| decision.id.as_str())
        .collect();
    for decision in recent.into_iter().filter(|it| touching.contains(&it.id.as_str())) {
        let news = |on, kind, what: String, from: &str| News {
            on: Some(on),
            kind,
            about: decision.id.to_string(),
            title: reader.text(&decision.title).to_owned(),
            what,
            from: Some(from.to_owned()),
            obligation: None,
            certainty: None,
            not_certain: false,
            acted_for: None,
        };
        if reader.is_new(decision.date) {
            let result = decision.result.word().label.say(reader.lang).to_owned();
            out.push(news(decision.date, NewsKind::Decision, result, decision.body.id()));
        }
        if let Some(reply) = decision.reply.as_ref().filter(|it| reader.is_new(it.on)) {
            let what = reader.text(&reply.text).to_owned();
            out.push(news(reply.on, NewsKind::Reply, what, reply.by.id()));
        }
    }
}

/// The ids of what concerns the municipality.
fn mine<'a>(reader: &Reader<'a>) -> Set<&'a str> {
    let own = reader.ids();
    let is_own = |id: &str| own.contains(&id);
    let mut found: Vec<&str> = own.clone();
    for record in reader.register.iter() {
        let concerns = match record {
            Record::Need(need) => {
                let raised = need.originators.iter().filter_map(|it| it.organisation.as_ref());
                let supported = need.supporters.iter().map(|it| &it.organisation);
                raised.chain(supported).any(|it| is_own(it.id()))
                    || need.affected.judge(&reader.unit).is_true()
            }
            Record::Offering(it) => it.references.iter().any(|it| is_own(it.organisation.id())),
            _ => false,
        };
        if let Some(head) = record.head().filter(|_| concerns) {
            found.push(head.id.as_str());
        }
    }
    found.extend(reader.notices.iter().map(|it| it.notice.id.as_str()));
    found.into_iter().collect()
}

/// What the Land of the municipality has answered.
fn land_rules(reader: &Reader<'_>, out: &mut Vec<News>) {
    let Some(land) = reader.unit.land() else { return };
    for topic in LandTopic::ALL {
        let rule = reader.answers.get(land, *topic);
        let Some(rule) = rule.filter(|it| it.state != LandState::Unknown) else { continue };
        if reader.is_new(rule.on) {
            let state = rule.state.word().label.say(reader.lang);
            out.push(News {
                on: Some(rule.on),
                kind: NewsKind::LandRule,
                about: rule.id.to_string(),
                title: reader.text(&rule.title).to_owned(),
                what: rule.rule.as_ref().map_or(state, |text| reader.text(text)).to_owned(),
                from: None,
                obligation: None,
                certainty: None,
                not_certain: false,
                acted_for: None,
            });
        }
    }
}

/// The offerings to which a way opened or closed between the two days, by title.
fn ways(reader: &Reader<'_>, before: &PathAnswer, now: &PathAnswer, out: &mut Vec<News>) {
    let reached = |answer: &PathAnswer| -> Set<String> {
        answer.paths.iter().map(|path| path.offering.clone()).collect()
    };
    let (before, now) = (reached(before), reached(now));
    let opened = now.iter().filter(|id| !before.contains(*id)).map(|id| (id, true));
    let closed = before.iter().filter(|id| !now.contains(*id)).map(|id| (id, false));
    let mut found: Vec<News> = Vec::new();
    for (id, is_open) in opened.chain(closed) {
        let (kind, words) = match is_open {
            true => (NewsKind::WayOpened, words::WAY_OPENED),
            false => (NewsKind::WayClosed, words::WAY_CLOSED),
        };
        found.push(News {
            on: None,
            kind,
            about: id.clone(),
            title: reader.title(id).to_owned(),
            what: words.say(reader.lang).to_owned(),
            from: None,
            obligation: None,
            certainty: None,
            not_certain: false,
            acted_for: None,
        });
    }
    found.sort_by(|one, other| {
        (one.kind as usize, &one.title, &one.about).cmp(&(
            other.kind as usize,
            &other.title,
            &other.about,
        ))
    });
    out.extend(found);
}
