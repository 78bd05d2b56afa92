//! The days and periods of a record.

use crate::keys::Date;
use crate::model::{Decision, Interval, Need, Offering, Profile, Record, Spot};

pub(super) fn each_interval(record: &Record, look: &mut dyn FnMut(Spot, &Interval)) {
    if let Some(valid) = record.head().and_then(|head| head.valid) {
        look(Spot::Member("valid"), &valid);
    }
    match record {
        Record::Organisation(record) => {
            for (i, provider) in record.it_providers.iter().enumerate() {
                look(Spot::Entry("it_providers", i, "valid"), &provider.valid);
            }
            for (i, relation) in record.in_house_with.iter().enumerate() {
                look(Spot::Entry("in_house_with", i, "valid"), &relation.valid);
            }
        }
        Record::Channel(record) => {
            for (i, rule) in record.rules.iter().enumerate() {
                look(Spot::Entry("rules", i, "valid"), &rule.valid);
            }
        }
        Record::Offering(record) => {
            for (i, path) in record.access_paths.iter().enumerate() {
                for (j, hop) in path.hops.iter().enumerate() {
                    if let Some(valid) = &hop.valid {
                        look(Spot::Inner("access_paths", i, "hops", j, "valid"), valid);
                    }
                }
            }
        }
        Record::Body(record) => {
            for (i, group) in record.seat_groups.iter().enumerate() {
                if let Some(valid) = &group.valid {
                    look(Spot::Entry("seat_groups", i, "valid"), valid);
                }
            }
            for (i, membership) in record.memberships.iter().enumerate() {
                look(Spot::Entry("memberships", i, "valid"), &membership.valid);
            }
        }
        Record::Need(_)
        | Record::Profile(_)
        | Record::Session(_)
        | Record::Decision(_)
        | Record::Withdrawn(_) => {}
    }
}

/// Days on which something happened. Days of sources, of plans, of expiry and of validity are
/// none of these; they may lie ahead.
pub(super) fn each_recorded(record: &Record, look: &mut dyn FnMut(Spot, Date)) {
    if let Record::Withdrawn(record) = record {
        look(Spot::Member("created"), record.created);
        look(Spot::Member("withdrawn/on"), record.withdrawn.on);
    }
    if let Some(head) = record.head() {
        look(Spot::Member("created"), head.created);
        for (member, day) in [("modified", head.modified), ("confirmed", head.confirmed)] {
            if let Some(day) = day {
                look(Spot::Member(member), day);
            }
        }
        for (i, link) in head.links.iter().enumerate() {
            if let Some(day) = link.reviewed_on {
                look(Spot::Entry("links", i, "reviewed_on"), day);
            }
        }
    }
    match record {
        Record::Organisation(record) => {
            if let Some(population) = &record.population {
                look(Spot::Member("population/on"), population.on);
            }
        }
        Record::Need(record) => in_need(record, look),
        Record::Offering(record) => in_offering(record, look),
        Record::Profile(record) => in_profile(record, look),
        Record::Decision(record) => in_decision(record, look),
        // a session may be planned
        Record::Channel(_) | Record::Body(_) | Record::Session(_) | Record::Withdrawn(_) => {}
    }
}

fn in_profile(profile: &Profile, look: &mut dyn FnMut(Spot, Date)) {
    for (i, step) in profile.history.iter().enumerate() {
        look(Spot::Entry("history", i, "on"), step.on);
    }
    if let Some(scoring) = &profile.scoring {
        look(Spot::Member("scoring/fixed_on"), scoring.fixed_on);
    }
}

fn in_decision(decision: &Decision, look: &mut dyn FnMut(Spot, Date)) {
    look(Spot::Member("date"), decision.date);
    for (i, involved) in decision.involved.iter().enumerate() {
        look(Spot::Entry("involved", i, "on"), involved.on);
    }
    if let Some(reply) = &decision.reply {
        look(Spot::Member("reply/on"), reply.on);
    }
}

fn in_need(need: &Need, look: &mut dyn FnMut(Spot, Date)) {
    for (i, step) in need.history.iter().enumerate() {
        look(Spot::Entry("history", i, "on"), step.on);
    }
    if let Some(merge) = &need.merge {
        look(Spot::Member("merge/on"), merge.on);
    }
    for (i, consent) in need.consents.iter().enumerate() {
        look(Spot::Entry("consents", i, "on"), consent.on);
    }
    if let Some(fulfilment) = &need.fulfilment {
        look(Spot::Member("fulfilment/as_of"), fulfilment.as_of);
    }
}

fn in_offering(offering: &Offering, look: &mut dyn FnMut(Spot, Date)) {
    for (i, phase) in offering.phases.iter().enumerate() {
        if let Some(day) = phase.actual {
            look(Spot::Entry("phases", i, "actual"), day);
        }
    }
    for (i, maturity) in offering.maturity.iter().enumerate() {
        look(Spot::Entry("maturity", i, "on"), maturity.on);
    }
    for (i, fact) in offering.facts.iter().enumerate() {
        look(Spot::Entry("facts", i, "on"), fact.on);
    }
    for (i, reference) in offering.references.iter().enumerate() {
        if let Some(day) = reference.since {
            look(Spot::Entry("references", i, "since"), day);
        }
    }
}
