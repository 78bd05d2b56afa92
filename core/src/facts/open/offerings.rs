//! What is not known of offerings, and of the ways to them.

use super::{About, Blocks, Known, Open, OpenPoint, OwedBy};
use crate::facts::{Availability, Hindered, Steps, availability, with_those_above};
use crate::keys::{Date, ServiceKey};
use crate::model::{CostState, Lifecycle, Need, NeedStatus, Offering, Phase};
use crate::order::{Map, grouped};
use crate::register::Register;

/// What providers, users and the Länder owe.
pub(super) fn open<'r>(known: &Known<'_, 'r>, out: &mut Vec<Open<'r>>) {
    let waiting = Waiting::of(known.register, known.day);
    for offering in known.register.offerings() {
        // other versions and what is over stand in nobody's way
        let hindered = known.hindrances.offerings.get(offering.id.as_str());
        let Some(hindered) = hindered.filter(|it| it.version == offering.version) else { continue };
        let Some(lifecycle) = offering.status_on(Some(known.day)).known() else { continue };
        let is_over = lifecycle == Lifecycle::Ended
            || availability(offering, known.day) == Availability::NoLonger;
        if is_over {
            continue;
        }
        of_offering((offering, lifecycle), hindered, (&waiting, known.register), out);
        uses(offering, known, out);
    }
    lands(known, &waiting, out);
}

fn of_offering<'r>(
    (offering, lifecycle): (&'r Offering, Lifecycle),
    hindered: &Hindered,
    (waiting, register): (&Waiting<'r>, &'r Register),
    out: &mut Vec<Open<'r>>,
) {
    let provider = offering.provider.id();
    let about = About::Record(offering.id.as_str(), &offering.title);
    let mut push = |what, units, who| {
        let blocks = Blocks { units, needs: waiting.needs(offering), offerings: Vec::new() };
        let point = Open::new(what, about, OwedBy::Record(who), Some(offering.created));
        out.push(point.holding_up(blocks));
    };
    if offering.cost.as_ref().is_none_or(|cost| cost.state == CostState::Unknown) {
        push(OpenPoint::Cost, hindered.meant, provider);
    }
    if offering.contact.mail.is_none() && offering.contact.url.is_none() {
        push(OpenPoint::Contact, hindered.meant, provider);
    }
    let dated = |phase: &Phase| {
        phase.phase == Lifecycle::Available && phase.planned.or(phase.actual).is_some()
    };
    if lifecycle.is_coming() && !offering.phases.iter().any(dated) {
        push(OpenPoint::Availability, hindered.meant, provider);
    }
    for (who, units) in hindered.evidence.iter() {
        let who = register.organisation(who).map_or(provider, |it| it.id.as_str());
        push(OpenPoint::Evidence, *units, who);
    }
    if hindered.scope.units > 0 {
        push(OpenPoint::Scope, hindered.scope, provider);
    }
}

/// Uses that the organisation itself has not confirmed. They keep nobody from getting the offering.
fn uses<'r>(offering: &'r Offering, known: &Known<'_, 'r>, out: &mut Vec<Open<'r>>) {
    for user in offering.references.iter().filter(|it| it.is_to_be_confirmed(known.day)) {
        let about = About::Record(offering.id.as_str(), &offering.title);
        let since = user.since.or(Some(offering.created));
        let owed_by = OwedBy::Record(user.organisation.id());
        out.push(Open::new(OpenPoint::Use, about, owed_by, since));
    }
}

/// What a Land has not settled, or only said, once for each topic.
fn lands<'r>(known: &Known<'_, 'r>, waiting: &Waiting<'r>, out: &mut Vec<Open<'r>>) {
    for ((land, topic, is_said), hinders) in &known.hindrances.lands {
        let what = if *is_said { OpenPoint::Evidence } else { OpenPoint::LandRule };
        let records = hinders.offerings.iter().filter_map(|id| known.register.offering(id));
        let mut needs: Vec<&str> =
            records.clone().flat_map(|offering| waiting.needs(offering)).collect();
        needs.sort_unstable();
        needs.dedup();
        let mut offerings: Vec<&str> = records.map(|offering| offering.id.as_str()).collect();
        offerings.sort_unstable();
        let blocks = Blocks { units: hinders.units, needs, offerings };
        let since = Some(hinders.since);
        let point = Open::new(what, About::Topic(*topic), OwedBy::Land(*land), since);
        out.push(point.holding_up(blocks));
    }
}

/// The open needs by the services that an offering may cover them with.
struct Waiting<'r> {
    by_service: Map<ServiceKey, Vec<&'r str>>,
    /// Those that are about some service.
    all: Vec<&'r str>,
}

impl<'r> Waiting<'r> {
    fn of(register: &'r Register, day: Date) -> Self {
        let is_open = |need: &&Need| need.status_on(Some(day)).is_surely(NeedStatus::is_open);
        let open = || register.needs().filter(is_open);
        let keys = |need: &'r Need| {
            let keys = need.services.iter().flat_map(|service| with_those_above(*service));
            keys.map(|key| (key, need.id.as_str()))
        };
        let about_one = open().filter(|need| !need.services.is_empty());
        let mut all: Vec<&str> = about_one.map(|need| need.id.as_str()).collect();
        all.sort_unstable();
        Waiting { by_service: grouped(open().flat_map(keys)), all }
    }

    /// The needs that an offering is about, each once.
    fn needs(&self, offering: &Offering) -> Vec<&'r str> {
        if offering.cross_cutting == Some(true) {
            return self.all.clone();
        }
        let found = offering.services.iter().filter_map(|key| self.by_service.get(key)).flatten();
        let mut needs: Vec<&str> = found.copied().collect();
        needs.sort_unstable();
        needs.dedup();
        needs
    }
}
