//! Every reference a record makes to another, with its place.

use super::{
    AccessPath, Body, Channel, Decision, Need, NeedStep, Offering, Organisation, Originator,
    Profile, Record, RecordType, Relation, Session, Tombstone,
};
use crate::keys::parts;

/// What a reference must lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// A record of this type.
    Type(RecordType),
    /// A record that the relation allows (model §1).
    Relation(Relation),
    /// A record of one of these types.
    OneOf(&'static [RecordType]),
    /// A criterion of a profile.
    Criterion,
    /// A record of any type.
    Any,
    /// A record of a type that this version does not carry: it cannot be looked up.
    Later,
}

/// One reference: where it stands, what it names, what it must lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference<'a> {
    /// JSON Pointer within the record.
    pub path: String,
    /// What it names: `id`, `id@version` or `id@version#criterion`.
    pub to: &'a str,
    /// What it must lead to.
    pub target: Target,
}

impl<'a> Reference<'a> {
    /// The id it names, without version and criterion.
    #[must_use]
    pub fn id(&self) -> &'a str {
        parts(self.to).0
    }

    /// The version it names.
    #[must_use]
    pub fn version(&self) -> Option<&'a str> {
        parts(self.to).1
    }

    /// The criterion it names.
    #[must_use]
    pub fn criterion(&self) -> Option<&'a str> {
        parts(self.to).2
    }
}

const DECISION: Target = Target::Type(RecordType::Decision);
const BODY: Target = Target::Type(RecordType::Body);

/// What a criterion may come from.
const SOURCES: Target =
    Target::OneOf(&[RecordType::Need, RecordType::Profile, RecordType::Decision]);

struct Collector<'a>(Vec<Reference<'a>>);

impl<'a> Collector<'a> {
    fn add(&mut self, to: &'a impl AsRef<str>, target: Target, path: impl Into<String>) {
        self.0.push(Reference { path: path.into(), to: to.as_ref(), target });
    }

    fn organisation(&mut self, to: &'a impl AsRef<str>, path: impl Into<String>) {
        self.add(to, Target::Type(RecordType::Organisation), path);
    }
}

impl Record {
    /// Every reference the record makes, in the order of its members.
    #[must_use]
    pub fn references(&self) -> Vec<Reference<'_>> {
        let mut out = Collector(Vec::new());
        match self {
            Record::Organisation(record) => organisation(record, &mut out),
            Record::Channel(record) => channel(record, &mut out),
            Record::Need(record) => need(record, &mut out),
            Record::Offering(record) => offering(record, &mut out),
            Record::Profile(record) => profile(record, &mut out),
            Record::Body(record) => body(record, &mut out),
            Record::Session(record) => session(record, &mut out),
            Record::Decision(record) => decision(record, &mut out),
            Record::Withdrawn(record) => tombstone(record, &mut out),
        }
        if let Some(head) = self.head() {
            for (i, link) in head.links.iter().enumerate() {
                out.add(&link.target, Target::Relation(link.rel), format!("/links/{i}/target"));
            }
        }
        out.0
    }
}

fn organisation<'a>(record: &'a Organisation, out: &mut Collector<'a>) {
    if let Some(to) = &record.administered_by {
        out.organisation(to, "/administered_by");
    }
    for (i, provider) in record.it_providers.iter().enumerate() {
        out.organisation(&provider.organisation, format!("/it_providers/{i}/organisation"));
    }
    for (i, relation) in record.in_house_with.iter().enumerate() {
        out.organisation(&relation.organisation, format!("/in_house_with/{i}/organisation"));
    }
    for (i, to) in record.member_of.iter().enumerate() {
        out.organisation(to, format!("/member_of/{i}"));
    }
    for (i, to) in record.successor_of.iter().enumerate() {
        out.organisation(to, format!("/successor_of/{i}"));
    }
}

fn channel<'a>(record: &'a Channel, out: &mut Collector<'a>) {
    if let Some(to) = &record.operator {
        out.organisation(to, "/operator");
    }
    for (i, rule) in record.rules.iter().enumerate() {
        for (j, to) in rule.in_house_with.iter().enumerate() {
            out.organisation(to, format!("/rules/{i}/in_house_with/{j}"));
        }
    }
}

fn need<'a>(record: &'a Need, out: &mut Collector<'a>) {
    originators(&record.originators, "", out);
    for (i, supporter) in record.supporters.iter().enumerate() {
        out.organisation(&supporter.organisation, format!("/supporters/{i}/organisation"));
    }
    history(&record.history, out);
    if let Some(merge) = &record.merge {
        out.add(&merge.into, Target::Type(RecordType::Need), "/merge/into");
    }
    for (i, variant) in record.variants.iter().enumerate() {
        originators(&variant.originators, &format!("/variants/{i}"), out);
    }
    for (i, consent) in record.consents.iter().enumerate() {
        if let Some(to) = &consent.organisation {
            out.organisation(to, format!("/consents/{i}/organisation"));
        }
    }
    if let Some(fulfilment) = &record.fulfilment {
        out.add(&fulfilment.by, Target::Type(RecordType::Offering), "/fulfilment/by");
        if let Some(profile) = &fulfilment.profile {
            out.add(profile, Target::Type(RecordType::Profile), "/fulfilment/profile");
        }
        for (i, to) in fulfilment.confirmed_by.iter().enumerate() {
            out.organisation(to, format!("/fulfilment/confirmed_by/{i}"));
        }
    }
}

fn originators<'a>(list: &'a [Originator], under: &str, out: &mut Collector<'a>) {
    for (i, originator) in list.iter().enumerate() {
        if let Some(to) = &originator.organisation {
            out.organisation(to, format!("{under}/originators/{i}/organisation"));
        }
        if let Some(to) = &originator.session {
            let place = format!("{under}/originators/{i}/session");
            out.add(to, Target::Type(RecordType::Session), place);
        }
        if let Some(to) = &originator.on_behalf_of {
            out.organisation(to, format!("{under}/originators/{i}/on_behalf_of"));
        }
    }
}

fn history<'a>(steps: &'a [NeedStep], out: &mut Collector<'a>) {
    for (i, step) in steps.iter().enumerate() {
        if let Some(to) = &step.decision {
            out.add(to, DECISION, format!("/history/{i}/decision"));
        }
    }
}

fn offering<'a>(record: &'a Offering, out: &mut Collector<'a>) {
    out.organisation(&record.provider, "/provider");
    out.organisation(&record.operator, "/operator");
    access_paths(&record.access_paths, out);
    for (i, fact) in record.facts.iter().enumerate() {
        if let Some(to) = &fact.evidence {
            out.add(to, Target::Later, format!("/facts/{i}/evidence"));
        }
    }
    for (i, compliance) in record.compliance.iter().enumerate() {
        out.add(&compliance.criterion, Target::Criterion, format!("/compliance/{i}/criterion"));
        if let Some(to) = &compliance.evidence {
            out.add(to, Target::Later, format!("/compliance/{i}/evidence"));
        }
    }
    for (i, reference) in record.references.iter().enumerate() {
        out.organisation(&reference.organisation, format!("/references/{i}/organisation"));
    }
}

fn access_paths<'a>(paths: &'a [AccessPath], out: &mut Collector<'a>) {
    for (i, path) in paths.iter().enumerate() {
        for (j, hop) in path.hops.iter().enumerate() {
            let place = format!("/access_paths/{i}/hops/{j}");
            for (end, name) in [(&hop.from, "from"), (&hop.to, "to")] {
                if end.role().is_none() {
                    out.organisation(end, format!("{place}/{name}"));
                }
            }
            out.add(&hop.channel, Target::Type(RecordType::Channel), format!("{place}/channel"));
        }
    }
}

fn profile<'a>(record: &'a Profile, out: &mut Collector<'a>) {
    for (i, base) in record.based_on.iter().enumerate() {
        out.add(&base.profile, Target::Type(RecordType::Profile), format!("/based_on/{i}/profile"));
    }
    for (i, criterion) in record.criteria.iter().enumerate() {
        for (j, to) in criterion.derived_from.iter().enumerate() {
            out.add(to, SOURCES, format!("/criteria/{i}/derived_from/{j}"));
        }
    }
    for (i, step) in record.history.iter().enumerate() {
        if let Some(to) = &step.decision {
            out.add(to, DECISION, format!("/history/{i}/decision"));
        }
    }
    if let Some(to) = &record.decision {
        out.add(to, DECISION, "/decision");
    }
    if let Some(to) = &record.rapporteur {
        out.organisation(to, "/rapporteur");
    }
    for (i, position) in record.positions.iter().enumerate() {
        if let Some(to) = &position.organisation {
            out.organisation(to, format!("/positions/{i}/organisation"));
        }
    }
}

fn body<'a>(record: &'a Body, out: &mut Collector<'a>) {
    out.organisation(&record.chair, "/chair");
    for (i, membership) in record.memberships.iter().enumerate() {
        let mut add = |to: &'a _, member| {
            out.organisation(to, format!("/memberships/{i}/{member}"));
        };
        add(&membership.organisation, "organisation");
        membership.represented_by.iter().for_each(|to| add(to, "represented_by"));
        membership.on_behalf_of.iter().for_each(|to| add(to, "on_behalf_of"));
    }
}

fn session<'a>(record: &'a Session, out: &mut Collector<'a>) {
    out.add(&record.body, BODY, "/body");
    for (i, item) in record.agenda.iter().enumerate() {
        for (j, to) in item.refs.iter().enumerate() {
            out.add(to, Target::Any, format!("/agenda/{i}/refs/{j}"));
        }
        if let Some(to) = &item.raised_by {
            out.organisation(to, format!("/agenda/{i}/raised_by"));
        }
    }
}

fn decision<'a>(record: &'a Decision, out: &mut Collector<'a>) {
    out.add(&record.body, BODY, "/body");
    for (i, to) in record.refs.iter().enumerate() {
        out.add(to, Target::Any, format!("/refs/{i}"));
    }
    for (i, involved) in record.involved.iter().enumerate() {
        out.add(&involved.body, BODY, format!("/involved/{i}/body"));
    }
    let Some(reply) = &record.reply else { return };
    let answering = Target::OneOf(&[RecordType::Body, RecordType::Organisation]);
    out.add(&reply.by, answering, "/reply/by");
    for (i, effect) in reply.effects.iter().enumerate() {
        let need = Target::Type(RecordType::Need);
        out.add(&effect.need, need, format!("/reply/effects/{i}/need"));
    }
}

fn tombstone<'a>(record: &'a Tombstone, out: &mut Collector<'a>) {
    if let Some(to) = &record.withdrawn.successor {
        out.add(to, Target::Type(record.r#type), "/withdrawn/successor");
    }
}
