//! What answers need of a record: said once, with the question that asks for it.

use super::Steps;
use crate::codes;
use crate::keys::Date;
use crate::messages::Words;
use crate::model::{
    Attribution, CostState, LandState, LandTopic, Lifecycle, Need, NeedStatus, Obligation,
    Offering, Organisation, OrganisationKind, Phase, Profile, ProfileStatus, Record,
};

codes! {
    /// What asks for something.
    AskedBy {
        Paths = "paths": "Bezugswege", "access paths";
        Affected = "affected": "wen etwas betrifft", "whom something concerns";
        Uses = "uses": "wer etwas schon nutzt", "who uses something";
        Notices = "notices": "Mitteilungen", "notices";
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
    there: fn(&Record, Option<Date>) -> Option<bool>,
}

impl Needed {
    /// Whether it is there; `None` where this record needs none as it stood on the day, or as it
    /// stands now.
    #[must_use]
    pub fn is_there(&self, record: &Record, day: Option<Date>) -> Option<bool> {
        (self.there)(record, day)
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
        |it, _| unit(it).map(|it| it.ars.is_some() || it.ags.is_some());
    "/population": "Einwohnerzahl", "population", [Affected, Uses],
        |it, _| unit(it).map(|it| it.population.is_some());
    "/own_administration": "eigene Verwaltung", "own administration", [Paths, Affected],
        |it, _| unit(it).map(|it| it.own_administration.is_some());
    "/administered_by": "verwaltet durch", "administered by", [Paths],
        |it, _| unit(it).filter(|it| it.own_administration == Some(false))
            .map(|it| it.administered_by.is_some());
    "/it_providers": "IT-Dienstleister", "IT provider", [Paths, Uses],
        |it, _| unit(it).map(|it| !it.it_providers.is_empty());
    "/procedures": "Fachverfahren", "specialised software", [Uses],
        |it, _| unit(it).map(|it| !it.procedures.is_empty());
    // whom to ask next, and of whom to hear how it went
    "/contact": "Ansprechstelle", "contact", [Paths, Uses],
        |it, _| organisation(it).map(|it| it.contact.is_some());
    "/land": "Land", "Land", [Paths],
        |it, _| organisation(it).filter(|it| it.kind == OrganisationKind::Land)
            .map(|it| it.land.is_some() || it.ars.is_some());
    // what can be had, by what way, from whom, at what cost
    "/services": "Leistungen, oder dass es viele betrifft", "services, or that it cuts across them",
        [Paths, Uses],
        |it, day| offering(it, day).map(|it| !it.services.is_empty() || it.cross_cutting == Some(true));
    "/access_paths": "Bezugswege", "access paths", [Paths],
        |it, day| offering(it, day).map(|it| !it.access_paths.is_empty());
    "/cost": "Kosten", "cost", [Paths, Report],
        |it, day| offering(it, day)
            .map(|it| it.cost.as_ref().is_some_and(|it| it.state != CostState::Unknown));
    "/contact/mail": "Postfach oder Adresse der Ansprechstelle", "mailbox or page of the contact",
        [Paths],
        |it, day| offering(it, day).map(|it| it.contact.mail.is_some() || it.contact.url.is_some());
    "/phases": "ab wann es verfügbar ist", "from when it is available", [Paths],
        |it, day| offering(it, day)
            .filter(|it| it.status_on(day).is_surely(Lifecycle::is_coming))
            .map(|it| it.phases.iter().any(is_dated));
    "/references/since": "seit wann es genutzt wird", "since when it is used", [Uses],
        |it, day| in_use((it, day), |it| it.since.is_some());
    "/references/confirmed": "Bestätigung der Nutzung", "confirmation of the use", [Uses],
        |it, day| in_use((it, day), |it| it.confirmed);
    // what is needed, by when, and how one would notice
    "/level": "Ebene", "level", [Report],
        |it, day| need(it, day)
            .filter(|(_, status)| !matches!(status, NeedStatus::Draft | NeedStatus::Submitted))
            .map(|(it, _)| it.level.is_some());
    "/outcome": "woran man merkt, dass es besser ist", "how one would notice that it is better",
        [Report],
        |it, day| need(it, day).map(|(it, _)| it.outcome.is_some());
    "/attribution": "was zum Bedarfsträger gesagt werden darf", "what may be told of the originator",
        [Report],
        |it, day| need(it, day).map(|(it, _)| it.attribution.is_some());
    "/criteria": "Kriterien", "criteria", [Report],
        |it, day| profile(it, day).map(|it| !it.criteria.is_empty() || !it.based_on.is_empty());
    "/rapporteur": "Berichterstatter", "rapporteur", [Report],
        |it, day| profile(it, day)
            .filter(|it| it.status_on(day).is_surely(|it| it == ProfileStatus::Addressed))
            .map(|it| it.rapporteur.is_some());
    "/decision": "Beschluss", "decision", [Report],
        |it, day| profile(it, day)
            .filter(|it| it.status_on(day).is_surely(ProfileStatus::is_fixed))
            .map(|it| it.decision.is_some());
    // what a Land answers, and where that is written
    "/source": "Fundstelle der Regelung", "where the rule is written", [Paths],
        |it, _| match it {
            Record::LandRule(it) if it.state == LandState::Regulated => Some(it.source.is_some()),
            _ => None,
        };
    "/allows": "ob die Weitergabe erlaubt ist", "whether passing on is allowed", [Paths],
        |it, _| match it {
            Record::LandRule(it) if it.topic == LandTopic::PassOnToMunicipalities => {
                Some(it.allows.is_some())
            }
            _ => None,
        };
    "/deadline": "bis wann es zu tun ist", "by when it has to be done", [Notices],
        |it, _| match it {
            Record::Notice(it) if it.obligation == Obligation::MustAct => Some(it.last_due().is_some()),
            _ => None,
        };
    "/refs": "worum es geht", "what it is about", [Report],
        |it, _| match it {
            Record::Decision(it) => Some(!it.refs.is_empty() || !it.items.is_empty()),
            _ => None,
        };
};

/// Who is responsible for a record, as far as that may be told: provider, sender, whoever has
/// the need, or the organisation itself.
#[must_use]
pub fn responsible(record: &Record) -> Option<&str> {
    match record {
        Record::Organisation(it) => Some(it.id.as_str()),
        Record::Offering(it) => Some(it.provider.id()),
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

/// An offering that is not over.
fn offering(record: &Record, day: Option<Date>) -> Option<&Offering> {
    match record {
        Record::Offering(it) if it.status_on(day).is_surely(|it| it != Lifecycle::Ended) => {
            Some(it)
        }
        _ => None,
    }
}

/// A need that is open, and its status.
fn need(record: &Record, day: Option<Date>) -> Option<(&Need, NeedStatus)> {
    match record {
        Record::Need(it) => {
            let status = it.status_on(day).known().filter(|status| status.is_open());
            status.map(|status| (&**it, status))
        }
        _ => None,
    }
}

fn profile(record: &Record, day: Option<Date>) -> Option<&Profile> {
    match record {
        Record::Profile(it) => it.status_on(day).known().map(|_| &**it),
        _ => None,
    }
}

fn is_dated(phase: &Phase) -> bool {
    phase.phase == Lifecycle::Available && phase.planned.or(phase.actual).is_some()
}

/// Whether all who use an offering say so; `None` where nobody does.
fn in_use(
    (record, day): (&Record, Option<Date>),
    says: impl Fn(&crate::model::UserReference) -> bool,
) -> Option<bool> {
    let begun = |since: Option<Date>| day.is_none_or(|day| since.is_none_or(|on| on <= day));
    let used = offering(record, day)?.references.iter().filter(|it| begun(it.since));
    let used = used.filter(|it| it.state.is_in_use());
    used.map(says).reduce(|one, other| one && other)
}
