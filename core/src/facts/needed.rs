//! What answers need of a record: said once, with the question that asks for it.

use crate::codes;
use crate::messages::Words;
use crate::model::{
    Attribution, CostState, LandState, LandTopic, Lifecycle, NeedStatus, Obligation, Offering,
    Organisation, OrganisationKind, Phase, Profile, ProfileStatus, Record, ReferenceState,
};

codes! {
    /// What asks for something.
    AskedBy {
        Paths = "paths": "Bezugswege", "access paths";
        Affected = "affected": "wen etwas betrifft", "whom something concerns";
        Uses = "uses": "wer etwas schon nutzt", "who uses something";
        Notices = "notices": "Hinweise", "notices";
        Report = "report": "Bericht", "report";
    }
}

/// A member that an answer needs.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Needed {
    /// Where it stands in the record.
    pub path: &'static str,
    /// What it is called.
    pub label: Words,
    /// What asks for it.
    pub asked_by: &'static [AskedBy],
    /// Whether it is there; `None` where this record needs none.
    there: fn(&Record) -> Option<bool>,
}

impl Needed {
    /// Whether it is there; `None` where this record needs none.
    #[must_use]
    pub fn is_there(&self, record: &Record) -> Option<bool> {
        (self.there)(record)
    }
}

macro_rules! needed {
    ($($path:literal: $de:literal, $en:literal, [$($by:ident),*], $there:expr;)*) => {
        &[$(Needed {
            path: $path,
            label: Words::new($de, $en),
            asked_by: &[$(AskedBy::$by),*],
            there: $there,
        }),*]
    };
}

/// All of them; each row asks its own type of record.
pub const NEEDED: &[Needed] = needed! {
    // by what key, number and provider a unit is found and compared
    "/ars": "Regionalschlüssel oder Gemeindeschlüssel", "regional or municipality key",
        [Paths, Affected],
        |it| unit(it).map(|it| it.ars.is_some() || it.ags.is_some());
    "/population": "Einwohnerzahl", "population", [Affected, Uses],
        |it| unit(it).map(|it| it.population.is_some());
    "/own_administration": "eigene Verwaltung", "own administration", [Paths, Affected],
        |it| unit(it).map(|it| it.own_administration.is_some());
    "/administered_by": "verwaltet durch", "administered by", [Paths],
        |it| unit(it).filter(|it| it.own_administration == Some(false))
            .map(|it| it.administered_by.is_some());
    "/it_providers": "IT-Dienstleister", "IT provider", [Paths, Uses],
        |it| unit(it).map(|it| !it.it_providers.is_empty());
    "/procedures": "Fachverfahren", "specialised software", [Uses],
        |it| unit(it).map(|it| !it.procedures.is_empty());
    // whom to ask next, and of whom to hear how it went
    "/contact": "Ansprechstelle", "contact", [Paths, Uses],
        |it| organisation(it).map(|it| it.contact.is_some());
    "/land": "Land", "Land", [Paths],
        |it| organisation(it).filter(|it| it.kind == OrganisationKind::Land)
            .map(|it| it.land.is_some() || it.ars.is_some());
    // what can be had, by what way, from whom, at what cost
    "/services": "Leistungen, oder dass es viele betrifft", "services, or that it cuts across them",
        [Paths, Uses],
        |it| offering(it).map(|it| !it.services.is_empty() || it.cross_cutting == Some(true));
    "/access_paths": "Bezugswege", "access paths", [Paths],
        |it| offering(it).map(|it| !it.access_paths.is_empty());
    "/cost": "Kosten", "cost", [Paths, Report],
        |it| offering(it)
            .map(|it| it.cost.as_ref().is_some_and(|it| it.state != CostState::Unknown));
    "/contact/mail": "Postfach oder Adresse der Ansprechstelle", "mailbox or page of the contact",
        [Paths],
        |it| offering(it).map(|it| it.contact.mail.is_some() || it.contact.url.is_some());
    "/phases": "ab wann es verfügbar ist", "from when it is available", [Paths],
        |it| offering(it).filter(|it| is_coming(it)).map(|it| it.phases.iter().any(is_dated));
    "/references/since": "seit wann es genutzt wird", "since when it is used", [Uses],
        |it| in_use(it, |it| it.since.is_some());
    "/references/confirmed": "Bestätigung der Nutzung", "confirmation of the use", [Uses],
        |it| in_use(it, |it| it.confirmed);
    // what is needed, by when, and how one would notice
    "/level": "Ebene", "level", [Report],
        |it| match it {
            Record::Need(it) if it.status.is_open() => {
                let early = matches!(it.status, NeedStatus::Draft | NeedStatus::Submitted);
                (!early).then_some(it.level.is_some())
            }
            _ => None,
        };
    "/outcome": "woran man merkt, dass es besser ist", "how one would notice that it is better",
        [Report],
        |it| match it {
            Record::Need(it) if it.status.is_open() => Some(it.outcome.is_some()),
            _ => None,
        };
    "/attribution": "was zum Bedarfsträger gesagt werden darf", "what may be told of the originator",
        [Report],
        |it| match it {
            Record::Need(it) if it.status.is_open() => Some(it.attribution.is_some()),
            _ => None,
        };
    "/criteria": "Kriterien", "criteria", [Report],
        |it| profile(it).map(|it| !it.criteria.is_empty() || !it.based_on.is_empty());
    "/rapporteur": "Berichterstatter", "rapporteur", [Report],
        |it| profile(it).filter(|it| it.status == ProfileStatus::Addressed)
            .map(|it| it.rapporteur.is_some());
    "/decision": "Beschluss", "decision", [Report],
        |it| profile(it).filter(|it| it.status.is_fixed()).map(|it| it.decision.is_some());
    // what a Land answers, and where that is written
    "/source": "Fundstelle der Regelung", "where the rule is written", [Paths],
        |it| match it {
            Record::LandRule(it) if it.state == LandState::Regulated => Some(it.source.is_some()),
            _ => None,
        };
    "/allows": "ob die Weitergabe erlaubt ist", "whether passing on is allowed", [Paths],
        |it| match it {
            Record::LandRule(it) if it.topic == LandTopic::PassOnToMunicipalities => {
                Some(it.allows.is_some())
            }
            _ => None,
        };
    "/deadline": "bis wann es zu tun ist", "by when it has to be done", [Notices],
        |it| match it {
            Record::Notice(it) if it.obligation == Obligation::MustAct => Some(it.due().is_some()),
            _ => None,
        };
    "/refs": "worum es geht", "what it is about", [Report],
        |it| match it {
            Record::Decision(it) => Some(!it.refs.is_empty() || !it.items.is_empty()),
            _ => None,
        };
};

/// Who is responsible for a record, as far as that may be told: provider, operator, sender, whoever
/// has the need, or the organisation itself.
#[must_use]
pub fn responsible(record: &Record) -> Option<&str> {
    match record {
        Record::Organisation(it) => Some(it.id.as_str()),
        Record::Offering(it) => Some(it.provider.id()),
        Record::Channel(it) => it.operator.as_ref().map(|it| it.id()),
        Record::Notice(it) => Some(it.sender.id()),
        Record::Need(it) if it.attribution == Some(Attribution::Named) => {
            it.originators.iter().find_map(|it| it.organisation.as_ref()).map(|it| it.id())
        }
        _ => None,
    }
}

fn organisation(record: &Record) -> Option<&Organisation> {
    match record {
        Record::Organisation(it) => Some(it),
        _ => None,
    }
}

fn unit(record: &Record) -> Option<&Organisation> {
    organisation(record).filter(|it| it.is_unit())
}

fn offering(record: &Record) -> Option<&Offering> {
    match record {
        Record::Offering(it) if it.lifecycle != Lifecycle::Ended => Some(it),
        _ => None,
    }
}

fn profile(record: &Record) -> Option<&Profile> {
    match record {
        Record::Profile(it) => Some(it),
        _ => None,
    }
}

const fn is_coming(offering: &Offering) -> bool {
    matches!(offering.lifecycle, Lifecycle::Planned | Lifecycle::Development | Lifecycle::Pilot)
}

fn is_dated(phase: &Phase) -> bool {
    phase.phase == Lifecycle::Available && phase.planned.or(phase.actual).is_some()
}

/// Whether all who use an offering say so; `None` where nobody does.
fn in_use(record: &Record, says: impl Fn(&crate::model::UserReference) -> bool) -> Option<bool> {
    let used = offering(record)?.references.iter();
    let used = used.filter(|it| it.state == ReferenceState::Productive);
    used.map(says).reduce(|one, other| one && other)
}
