//! Every text in several languages that a record carries, with its place.

use super::{Contact, Need, Record, Spot, Text};

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
