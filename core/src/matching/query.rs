//! `paths`: may this unit get this service on this day, through whom, and who is next to ask?
//! (model §16)

use super::access::{Place, Search};
use super::actor::{Asker, Holders};
use super::answer::{PathAnswer, Reason, ReasonCode};
use super::words;
use crate::findings::Lang;
use crate::keys::{AreaKey, Date, Id, ServiceKey};
use crate::model::Offering;
use crate::register::Register;

/// Who asks for what, and when.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PathQuery {
    /// The unit.
    pub who: Who,
    /// Only offerings that cover this service.
    pub service: Option<ServiceKey>,
    /// The day.
    pub as_of: Date,
    /// The language of messages.
    pub lang: Lang,
}

/// The unit that asks: by its key or by the id of its record.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Who {
    /// ARS or AGS.
    Unit(AreaKey),
    /// Id of an organisation.
    Organisation(Id),
}

impl PathQuery {
    /// All offerings, for that unit on that day, in German.
    #[must_use]
    pub fn new(who: Who, as_of: Date) -> Self {
        PathQuery { who, service: None, as_of, lang: Lang::De }
    }
}

impl Register {
    /// Every declared access path of every offering, judged for one unit on one day.
    #[must_use]
    pub fn paths(&self, query: &PathQuery) -> PathAnswer {
        let day = query.as_of;
        let unit = match &query.who {
            Who::Unit(key) => self.unit(key, Some(day)),
            Who::Organisation(id) => {
                self.organisation(id.as_ref()).map(|record| self.unit_of(record, Some(day)))
            }
        };
        let Some(unit) = unit else { return unknown_unit(query) };
        let common = Holders::new(self, day);
        let mut search = Search::new(Asker::new(&common, unit), query.lang);
        let mut any = false;
        for offering in self.offerings().filter(|offering| covers(offering, query.service)) {
            any = true;
            search.offering(offering);
        }
        if !any {
            search.reason(ReasonCode::NoOffering, Place::default(), words::NO_OFFERING);
        }
        search.finish()
    }
}

fn unknown_unit(query: &PathQuery) -> PathAnswer {
    let mut answer = PathAnswer::default();
    answer.reasons.push(Reason {
        code: ReasonCode::DataMissing,
        offering: None,
        access_path: None,
        hop: None,
        channel: None,
        on: query.as_of,
        message: words::NO_UNIT.say(query.lang).to_owned(),
    });
    answer
}

/// Whether an offering covers a service: itself, or the Leistungsobjekt or procedure above it.
fn covers(offering: &Offering, service: Option<ServiceKey>) -> bool {
    let Some(service) = service else { return true };
    if offering.cross_cutting == Some(true) {
        return true;
    }
    let mut wanted = Some(service);
    while let Some(key) = wanted {
        if offering.services.contains(&key) {
            return true;
        }
        wanted = match key {
            ServiceKey::Leistung(key) => key.parent().map(ServiceKey::Leistung),
            ServiceKey::Ozg(_) => None,
        };
    }
    false
}
