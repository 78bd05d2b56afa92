//! Every text in several languages that a record carries, with its place.

use super::{Body, Contact, Decision, Need, Profile, Record, Session, Spot, Text};

impl Record {
    /// Looks at every text of the record.
    pub fn each_text<'a>(&'a self, look: &mut dyn FnMut(Spot, &'a Text)) {
        match self {
            Record::Organisation(record) => {
                look(Spot::Member("title"), &record.title);
                contact(record.contact.as_ref(), look);
            }
            Record::Channel(record) => look(Spot::Member("title"), &record.title),
            Record::Need(record) => need(record, look),
            Record::Offering(record) => {
                look(Spot::Member("title"), &record.title);
                contact(Some(&record.contact), look);
            }
            Record::Profile(record) => profile(record, look),
            Record::Body(record) => body(record, look),
            Record::Session(record) => session(record, look),
            Record::Decision(record) => decision(record, look),
            Record::Withdrawn(record) => {
                look(Spot::Member("title"), &record.title);
                look(Spot::Member("withdrawn/reason"), &record.withdrawn.reason);
            }
        }
    }
}

fn contact<'a>(contact: Option<&'a Contact>, look: &mut dyn FnMut(Spot, &'a Text)) {
    if let Some(contact) = contact {
        look(Spot::Member("contact/name"), &contact.name);
    }
}

fn need<'a>(need: &'a Need, look: &mut dyn FnMut(Spot, &'a Text)) {
    look(Spot::Member("title"), &need.title);
    look(Spot::Member("statement"), &need.statement);
    let optional = [("outcome", &need.outcome), ("solution_idea", &need.solution_idea)];
    for (member, text) in optional {
        if let Some(text) = text {
            look(Spot::Member(member), text);
        }
    }
    for (i, supporter) in need.supporters.iter().enumerate() {
        look(Spot::Entry("supporters", i, "reason"), &supporter.reason);
    }
    for (i, step) in need.history.iter().enumerate() {
        if let Some(reason) = &step.reason {
            look(Spot::Entry("history", i, "reason"), reason);
        }
    }
    if let Some(text) = need.merge.as_ref().and_then(|merge| merge.generalisation.as_ref()) {
        look(Spot::Member("merge/generalisation"), text);
    }
    for (i, variant) in need.variants.iter().enumerate() {
        look(Spot::Entry("variants", i, "delta"), &variant.delta);
    }
}

fn profile<'a>(profile: &'a Profile, look: &mut dyn FnMut(Spot, &'a Text)) {
    look(Spot::Member("title"), &profile.title);
    look(Spot::Member("purpose"), &profile.purpose);
    for (i, base) in profile.based_on.iter().enumerate() {
        for (j, change) in base.changes.iter().enumerate() {
            look(Spot::Inner("based_on", i, "changes", j, "reason"), &change.reason);
        }
    }
    for (i, criterion) in profile.criteria.iter().enumerate() {
        look(Spot::Entry("criteria", i, "title"), &criterion.title);
        look(Spot::Entry("criteria", i, "text"), &criterion.text);
        for (j, step) in criterion.scale.iter().enumerate() {
            look(Spot::Inner("criteria", i, "scale", j, "text"), &step.text);
        }
    }
    let groups = profile.scoring.iter().flat_map(|scoring| &scoring.groups);
    for (i, group) in groups.enumerate() {
        look(Spot::Entry("scoring/groups", i, "title"), &group.title);
    }
    for (i, step) in profile.history.iter().enumerate() {
        if let Some(reason) = &step.reason {
            look(Spot::Entry("history", i, "reason"), reason);
        }
    }
    for (i, position) in profile.positions.iter().enumerate() {
        look(Spot::Entry("positions", i, "text"), &position.text);
    }
}

fn body<'a>(body: &'a Body, look: &mut dyn FnMut(Spot, &'a Text)) {
    look(Spot::Member("title"), &body.title);
    for (i, group) in body.seat_groups.iter().enumerate() {
        look(Spot::Entry("seat_groups", i, "title"), &group.title);
    }
}

fn session<'a>(session: &'a Session, look: &mut dyn FnMut(Spot, &'a Text)) {
    look(Spot::Member("title"), &session.title);
    for (i, item) in session.agenda.iter().enumerate() {
        look(Spot::Entry("agenda", i, "title"), &item.title);
    }
}

fn decision<'a>(decision: &'a Decision, look: &mut dyn FnMut(Spot, &'a Text)) {
    look(Spot::Member("title"), &decision.title);
    if let Some(reply) = &decision.reply {
        look(Spot::Member("reply/text"), &reply.text);
    }
}
