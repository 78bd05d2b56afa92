//! What a municipality waits for itself, and what it is to confirm.

use bedarf_derive::Answer;

use super::inbox::Reader;
use crate::facts::{Availability, Waiting, availability, submitted_on};
use crate::keys::Date;
use crate::model::{
    Attribution, Decision, Need, NeedStatus, Originator, ReferenceState, Source, UserReference,
};
use crate::order::sorted;

/// A need of the municipality that was handed in and has no answer yet.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct WaitingNeed {
    /// Id of the need.
    pub need: String,
    /// What it is called.
    pub title: String,
    /// How far it is.
    pub status: NeedStatus,
    /// The day on which it was handed in.
    pub since: Date,
    /// Ids of the bodies before which it was brought.
    pub bodies: Vec<String>,
    /// In so many sessions of one of them it could have come up and did not, where that is too many.
    pub sessions: Option<u64>,
}

/// A use of an offering that is on record and that the one who is said to use it has not confirmed.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct ToConfirm {
    /// Id of the offering.
    pub offering: String,
    /// What it is called.
    pub title: String,
    /// Id of who is said to use it: the municipality, one that it acts for, or whoever acts for it.
    pub organisation: String,
    /// How far that is said to be.
    pub state: ReferenceState,
    /// Since when.
    pub since: Option<Date>,
    /// Where it is written.
    pub source: Option<Source>,
}

/// The open needs of the municipality, the most urgent first: those that it or one that it acts for
/// raised, and those of whoever acts for it, as far as that may be told.
pub fn own_needs<'a>(reader: &Reader<'a>) -> Vec<&'a Need> {
    let own = reader.own_ids();
    let with_acting = [own.clone(), reader.ids()].concat();
    let is_own = |need: &&Need| {
        let ids = if need.attribution == Some(Attribution::Named) { &with_acting } else { &own };
        let by = |it: &Originator| {
            let mut raised = [&it.organisation, &it.on_behalf_of].into_iter().flatten();
            raised.any(|it| ids.contains(&it.id()))
        };
        need.status.is_open() && need.originators.iter().any(by)
    };
    let date = |need: &Need| need.urgency.as_ref().and_then(|it| it.date).unwrap_or(Date::MAX);
    let found = reader.register.needs().filter(is_own).collect();
    sorted(found, |one: &&Need, other| date(one).cmp(&date(other)))
}

/// Those that were handed in and that nobody has answered, by the day on which they were.
pub fn waiting(reader: &Reader<'_>, needs: &[&Need]) -> Vec<WaitingNeed> {
    let handed_in = |need: &&Need| {
        let on = submitted_on(need).filter(|on| *on <= reader.day);
        let is_answered = matches!(need.status, NeedStatus::Accepted | NeedStatus::PartlyAccepted);
        on.filter(|_| need.status != NeedStatus::Draft && !is_answered)
    };
    let open: Vec<(Date, &Need)> =
        needs.iter().filter_map(|need| Some((handed_in(need)?, *need))).collect();
    if open.is_empty() {
        return Vec::new();
    }
    let waiting = Waiting::of(reader.register, reader.day);
    let is_answer = |it: &Decision| it.date <= reader.day;
    let is_open = |need: &Need| !waiting.answers().to(need.id.as_str()).any(is_answer);
    let open = open.into_iter().filter(|(_, need)| is_open(need));
    let found = open.map(|(since, need)| told(reader, &waiting, need, since)).collect();
    sorted(found, |one: &WaitingNeed, other| {
        (one.since, &one.need).cmp(&(other.since, &other.need))
    })
}

fn told(reader: &Reader<'_>, waiting: &Waiting<'_>, need: &Need, since: Date) -> WaitingNeed {
    let mut bodies: Vec<String> = Vec::new();
    for originator in &need.originators {
        for (body, _) in waiting.topics().brought_before(originator, since) {
            if !bodies.iter().any(|id| body.id == **id) {
                bodies.push(body.id.to_string());
            }
        }
    }
    WaitingNeed {
        need: need.id.to_string(),
        title: reader.text(&need.title).to_owned(),
        status: need.status,
        since,
        bodies,
        sessions: waiting.need(need).iter().map(|(_, waits)| waits.sessions as u64).max(),
    }
}

/// The uses that are on record of the municipality, of those that it acts for and of whoever acts for
/// it, and that are not confirmed: by the offering, as read.
pub fn to_confirm(reader: &Reader<'_>) -> Vec<ToConfirm> {
    let (day, own) = (reader.day, [reader.own_ids(), reader.ids()].concat());
    let is_open =
        |it: &&UserReference| it.is_to_be_confirmed(day) && own.contains(&it.organisation.id());
    let offerings = reader.register.current_offerings(None, day);
    let offerings = offerings.filter(|it| availability(it, day) != Availability::NoLonger);
    offerings
        .flat_map(|offering| {
            let open = offering.references.iter().filter(is_open);
            open.map(move |user| ToConfirm {
                offering: offering.id.to_string(),
                title: reader.text(&offering.title).to_owned(),
                organisation: user.organisation.id().to_owned(),
                state: user.state,
                since: user.since,
                source: user.source.clone(),
            })
        })
        .collect()
}
