//! What one record tells of others: its relations, and the members that name what came before or
//! after it.

use super::relation::{First, TraceRelation, of_link};
use crate::keys::Date;
use crate::model::{
    Decision, Evaluation, Evidence, Need, Notice, Offering, Profile, Record, RecordType, Session,
};

/// One thing that a record tells of another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'r> {
    /// The other one, as a reference names it.
    pub to: &'r str,
    pub relation: TraceRelation,
    pub first: First,
    /// The day it happened.
    pub on: Option<Date>,
    /// Number of the link that says so; a member of its own has none.
    pub link: Option<usize>,
}

/// Takes what records tell.
pub(super) type Tell<'t, 'r> = &'t mut dyn FnMut(Said<'r>);

/// Whether records of a type are stations: who acts, and through what, is none.
pub(super) const fn is_station(kind: RecordType) -> bool {
    !matches!(kind, RecordType::Organisation | RecordType::Body | RecordType::Channel)
}

/// Everything that a record tells of others.
pub(super) fn told<'r>(record: &'r Record, tell: Tell<'_, 'r>) {
    let links = record.head().map_or(&[][..], |head| head.links);
    for (number, link) in links.iter().enumerate() {
        let ((relation, first), to) = (of_link(link.rel), link.target.as_str());
        tell(Said { to, relation, first, on: None, link: Some(number) });
    }
    match record {
        Record::Need(record) => need(record, tell),
        Record::Profile(record) => profile(record, tell),
        Record::Session(record) => session(record, tell),
        Record::Decision(record) => decision(record, tell),
        Record::Notice(record) => notice(record, tell),
        Record::Offering(record) => offering(record, tell),
        Record::Evidence(record) => evidence(record, tell),
        Record::Evaluation(record) => evaluation(record, tell),
        Record::Withdrawn(record) => {
            let (on, successor) = (Some(record.withdrawn.on), &record.withdrawn.successor);
            let successor = successor.iter().map(|it| it.as_str());
            successor.for_each(|to| tell(own(to, TraceRelation::Supersedes, on)));
        }
        _ => {}
    }
}

/// The record that tells comes before the other.
const fn own(to: &str, relation: TraceRelation, on: Option<Date>) -> Said<'_> {
    Said { to, relation, first: First::Own, on, link: None }
}

/// The other one comes before the record that tells.
const fn other(to: &str, relation: TraceRelation, on: Option<Date>) -> Said<'_> {
    Said { to, relation, first: First::Other, on, link: None }
}

fn need<'r>(need: &'r Need, tell: Tell<'_, 'r>) {
    for session in need.originators.iter().filter_map(|it| it.session.as_ref()) {
        tell(own(session.as_str(), TraceRelation::RaisedIn, None));
    }
    for step in &need.history {
        let decision = step.decision.iter();
        decision.for_each(|it| tell(own(it.as_str(), TraceRelation::DecidedBy, Some(step.on))));
    }
    if let Some(merge) = &need.merge {
        tell(own(merge.into.as_str(), TraceRelation::MergedInto, Some(merge.on)));
    }
    if let Some(it) = &need.fulfilment {
        tell(own(it.by.as_str(), TraceRelation::Satisfies, Some(it.as_of)));
        let profile = it.profile.iter();
        profile.for_each(|to| tell(own(to.as_str(), TraceRelation::JudgedBy, Some(it.as_of))));
    }
}

fn profile<'r>(profile: &'r Profile, tell: Tell<'_, 'r>) {
    for basis in &profile.based_on {
        tell(other(basis.profile.as_str(), TraceRelation::BasedOn, None));
    }
    for source in profile.criteria.iter().flat_map(|it| &it.derived_from) {
        tell(other(source.as_str(), TraceRelation::DerivedFrom, None));
    }
    for step in &profile.history {
        let decision = step.decision.iter();
        decision.for_each(|it| tell(own(it.as_str(), TraceRelation::DecidedBy, Some(step.on))));
    }
    let decision = profile.decision.iter();
    decision.for_each(|it| tell(own(it.as_str(), TraceRelation::AdoptedBy, None)));
}

/// What stood on the agenda came before the session.
fn session<'r>(session: &'r Session, tell: Tell<'_, 'r>) {
    for to in session.agenda.iter().flat_map(|item| &item.refs) {
        tell(other(to.as_str(), TraceRelation::OnAgenda, Some(session.start)));
    }
}

/// Session, decision, and what it names; a need that its reply has an effect on is answered by it.
fn decision<'r>(decision: &'r Decision, tell: Tell<'_, 'r>) {
    let on = Some(decision.date);
    let session = decision.session.iter();
    session.for_each(|it| tell(other(it.as_str(), TraceRelation::DecidedIn, on)));
    for to in decision.refs.iter().chain(decision.items.iter().flat_map(|item| &item.refs)) {
        tell(other(to.as_str(), TraceRelation::NamedBy, on));
    }
    if let Some(reply) = &decision.reply {
        let needs = reply.effects.iter().map(|it| it.need.as_str());
        needs.for_each(|to| tell(other(to, TraceRelation::Answers, Some(reply.on))));
    }
}

fn notice<'r>(notice: &'r Notice, tell: Tell<'_, 'r>) {
    let on = Some(notice.published);
    for subject in &notice.subjects {
        tell(other(subject.as_str(), TraceRelation::Announces, on));
    }
    let earlier = notice.supersedes.iter();
    earlier.for_each(|it| tell(other(it.as_str(), TraceRelation::Supersedes, on)));
    for to in notice.steps.iter().filter_map(|step| step.requires.as_ref()) {
        tell(other(to.as_str(), TraceRelation::NeededBy, None));
    }
}

fn offering<'r>(offering: &'r Offering, tell: Tell<'_, 'r>) {
    for measured in &offering.compliance {
        tell(other(measured.criterion.as_str(), TraceRelation::MeasuredBy, None));
    }
}

fn evidence<'r>(evidence: &'r Evidence, tell: Tell<'_, 'r>) {
    let on = Some(evidence.issued);
    tell(other(evidence.about.as_str(), TraceRelation::ValidatedBy, on));
    for criterion in &evidence.supports {
        tell(other(criterion.as_str(), TraceRelation::ValidatedBy, on));
    }
}

fn evaluation<'r>(evaluation: &'r Evaluation, tell: Tell<'_, 'r>) {
    let on = Some(evaluation.as_of);
    tell(other(evaluation.profile.as_str(), TraceRelation::Evaluates, on));
    for offer in &evaluation.offers {
        tell(other(offer.offering.as_str(), TraceRelation::Evaluates, on));
    }
}
