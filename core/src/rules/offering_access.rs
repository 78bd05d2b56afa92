//! The OFFR rules on access paths: whether hops join, who may order, whether a municipality is
//! reached.

use crate::keys::{Date, End, Role};
use crate::logic::{Attribute, Subject, Truth, Value};
use crate::model::{ChannelRule, Hop, Lifecycle, Offering, OrganisationKind, PassOn, Record};
use crate::register::{Entry, Register};
use crate::rules::Hit;

/// OFFR-005: every hop joins the one before, the first begins at the provider or operator, an
/// organisation at the end is in scope, nobody is named twice.
pub(super) fn joined(record: &Record, _: &Entry, register: &Register, out: &mut Vec<Hit>) {
    let Record::Offering(offering) = record else { return };
    for (i, way) in offering.access_paths.iter().enumerate() {
        let place = |hop: usize, end: &str| format!("/access_paths/{i}/hops/{hop}/{end}");
        let mut named: Vec<&End> = Vec::new();
        for (j, hop) in way.hops.iter().enumerate() {
            match j.checked_sub(1).and_then(|before| way.hops.get(before)) {
                None => {
                    if !begins(&hop.from, offering, register) {
                        out.push(Hit::at(place(j, "from")).case(1).end("value", &hop.from));
                    }
                    named.push(&hop.from);
                }
                Some(before) if !join(&before.to, &hop.from, register) => out.push(
                    Hit::at(place(j, "from")).end("value", &hop.from).end("expected", &before.to),
                ),
                Some(_) => {}
            }
            if named.contains(&&hop.to) {
                out.push(Hit::at(place(j, "to")).case(3).end("value", &hop.to));
            }
            named.push(&hop.to);
        }
        if let Some((j, last)) = way.hops.iter().enumerate().next_back() {
            if !ends_in_scope(last, offering, register) {
                out.push(Hit::at(place(j, "to")).case(2).end("value", &last.to));
            }
        }
    }
}

fn begins(from: &End, offering: &Offering, register: &Register) -> bool {
    [&offering.provider, &offering.operator].into_iter().any(|own| match from.role() {
        None => from.as_ref() == own.id(),
        Some(role) => register.organisation(own.id()).is_none_or(|record| record.holds(role)),
    })
}

/// Two ends join when they are equal, or one is an organisation that holds the other's role. What
/// is not in the register is left to the rule on references.
fn join(to: &End, from: &End, register: &Register) -> bool {
    let holds = |id: &End, role: Role| {
        register.organisation(id.as_ref()).is_none_or(|record| record.holds(role))
    };
    match (to.role(), from.role()) {
        (Some(role), None) => holds(from, role),
        (None, Some(role)) => holds(to, role),
        _ => to == from,
    }
}

fn ends_in_scope(last: &Hop, offering: &Offering, register: &Register) -> bool {
    if last.to.role().is_some() {
        return true;
    }
    register.organisation(last.to.as_ref()).is_none_or(|record| {
        offering.scope.judge(&register.unit_of(record, register.as_of())) != Truth::False
    })
}

/// OFFR-006: whoever orders at a hop that holds on the day is permitted there.
pub(super) fn permitted(record: &Record, register: &Register, day: Date, out: &mut Vec<Hit>) {
    let Record::Offering(offering) = record else { return };
    for (i, way) in offering.access_paths.iter().enumerate() {
        for (j, hop) in way.hops.iter().enumerate() {
            let holds = hop.valid.is_none_or(|valid| valid.contains(day));
            let channel = register.channel(hop.channel.id()).filter(|_| holds);
            let Some(channel) = channel else { continue };
            let last = j + 1 == way.hops.len();
            let rules: Vec<&ChannelRule> =
                channel.rules.iter().filter(|rule| rule.valid.contains(day)).collect();
            let place = format!("/access_paths/{i}/hops/{j}");
            let hits = match rules.split_first() {
                None => vec![Hit::at(format!("{place}/channel")).case(1)],
                Some((first, others)) => {
                    let hits = against(first, hop, register, day, last, &place);
                    let other = |rule: &&ChannelRule| {
                        against(rule, hop, register, day, last, &place).is_empty()
                    };
                    if others.iter().any(other) { Vec::new() } else { hits }
                }
            };
            let name = channel.title.de.as_str();
            out.extend(hits.into_iter().map(|hit| hit.with("channel", name).day("day", day)));
        }
    }
}

/// What stands against a hop by one rule of its channel.
fn against(
    rule: &ChannelRule,
    hop: &Hop,
    register: &Register,
    day: Date,
    last: bool,
    place: &str,
) -> Vec<Hit> {
    let mut hits = Vec::new();
    let organisation = register.organisation(hop.to.as_ref());
    let may_order = match (hop.to.role(), organisation) {
        (Some(role), _) => rule.orderers.contains(&role),
        (None, Some(record)) => rule.orderers.iter().any(|role| record.holds(*role)),
        (None, None) => true,
    };
    if !may_order {
        let expected = rule.orderers.iter().map(|role| role.as_str()).collect();
        let hit = Hit::at(format!("{place}/to")).end("value", &hop.to);
        hits.push(hit.labels("expected", expected));
    }
    let related = organisation.is_none_or(|record| {
        rule.in_house_with.is_empty()
            || record.in_house_with.iter().any(|relation| {
                let with = relation.organisation.id();
                relation.valid.contains(day) && rule.in_house_with.iter().any(|it| it.id() == with)
            })
    });
    if !related {
        let expected = rule.in_house_with.iter().map(|with| with.id().to_owned()).collect();
        let hit = Hit::at(format!("{place}/to")).case(2).end("value", &hop.to);
        hits.push(hit.list("expected", expected));
    }
    if !last && rule.pass_on == PassOn::No {
        hits.push(Hit::at(format!("{place}/channel")).case(3));
    }
    hits
}

/// OFFR-007: an offering meant for municipalities has a path that ends at one.
pub(super) fn reaches(record: &Record, _: &Entry, register: &Register, out: &mut Vec<Hit>) {
    let Record::Offering(offering) = record else { return };
    let meant =
        UNIT_KINDS.iter().any(|kind| offering.scope.judge(&SomeUnit(*kind)) != Truth::False);
    if offering.lifecycle == Lifecycle::Ended || !meant {
        return;
    }
    let at_municipality = |to: &End| match to.role() {
        Some(role) => role == Role::Kommune,
        None => register.organisation(to.as_ref()).is_none_or(|record| record.holds(Role::Kommune)),
    };
    let mut ends = offering.access_paths.iter().filter_map(|way| way.hops.last());
    if !ends.any(|hop| at_municipality(&hop.to)) {
        out.push(Hit::at("/access_paths"));
    }
}

impl Hit {
    /// Adds an end of a hop: a role by its label, an organisation by its id.
    fn end(self, name: &'static str, end: &End) -> Self {
        match end.role() {
            Some(role) => self.word(name, role.as_str()),
            None => self.with(name, end.as_ref()),
        }
    }
}

const UNIT_KINDS: &[OrganisationKind] =
    &[OrganisationKind::Kommune, OrganisationKind::Kreis, OrganisationKind::Gemeindeverband];

/// Some unit, of which nothing is known but its kind.
struct SomeUnit(OrganisationKind);

impl Subject for SomeUnit {
    fn values(&self, attribute: Attribute) -> Vec<Value> {
        match attribute {
            Attribute::Kind => vec![Value::Text(self.0.as_str().to_owned())],
            _ => Vec::new(),
        }
    }
}
