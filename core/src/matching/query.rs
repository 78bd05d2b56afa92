//! The access paths to one unit on one day (model §16).

use super::access::{Place, Search};
use super::actor::{Actor, Asker, Holders};
use super::answer::{AskedUnit, PathAnswer, Reason, ReasonCode};
#[cfg(feature = "register")]
use super::outdated::Outdated;
use super::words;
use crate::cost::CostsAsked;
use crate::facts::with_those_above;
use crate::findings::Lang;
use crate::keys::{Date, ServiceKey};
use crate::model::Offering;
use crate::register::{Register, Resolved, Unit};

impl Register {
    /// Every declared access path of every offering, or of those that cover a service, judged for
    /// one unit on one day; with what it would pay by each, where that is asked.
    pub(crate) fn paths_to(
        &self,
        asked: &Resolved<'_>,
        service: Option<&ServiceKey>,
        (day, lang): (Date, Lang),
        costs: Option<CostsAsked<'_>>,
    ) -> PathAnswer {
        let Some(unit) = asked.unit else { return self.no_unit(asked, day, lang) };
        let common = Holders::new(self, day);
        let mut search = Search::new(Asker::new(&common, unit), lang);
        costs.into_iter().for_each(|costs| search.ask_costs(costs));
        let mut any = false;
        for offering in self.covering(service) {
            any = true;
            if !common.outdated.has_version(offering) {
                search.offering(offering);
            }
        }
        if !any {
            let message = words::no_offering(lang);
            search.reason(ReasonCode::NoOffering, Place::default(), message);
        }
        let asked = Some(self.asked_unit(asked, day, lang));
        PathAnswer { unit: asked, unread: self.unread().to_vec(), ..search.finish() }
    }

    /// The unit that was asked for, as the answer tells of it.
    pub(crate) fn asked_unit(&self, asked: &Resolved<'_>, day: Date, lang: Lang) -> AskedUnit {
        let unit = asked.unit.as_ref();
        let acting = unit.and_then(|unit| self.administering(unit)).map(Actor::Unit);
        let acts = acting.map(|acting| words::acts(acting.name(lang == Lang::En), lang));
        let said = words::resolved(asked, self.units(), day, lang);
        let message: Vec<String> = said.into_iter().chain(acts).collect();
        AskedUnit {
            standing: asked.standing,
            ars: unit.and_then(Unit::ars),
            organisation: unit.and_then(|unit| unit.organisation).map(|it| it.id.to_string()),
            name: unit.and_then(Unit::name).map(str::to_owned),
            day: asked.day,
            successors: asked.successors.clone(),
            administered_by: acting.map(|acting| acting.id().into_owned()),
            message: Some(message.join(if lang == Lang::En { "; " } else { " " }))
                .filter(|message| !message.is_empty()),
        }
    }

    /// The offerings that cover a service, in the order read: those for itself, for the
    /// Leistungsobjekt or procedure above it, and those for every service (model §10).
    ///
    /// ```
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(br#"[{"type":"offering","id":"ANG-1",
    ///     "title":{"de":"Wohnsitz anmelden"},"created":"2026-01-01","reuse_model":"service",
    ///     "provider":"haus","operator":"haus","lifecycle":"available",
    ///     "contact":{"name":{"de":"Servicestelle"},"url":"https://example.org/"},
    ///     "services":["99115005104000"],"scope":{"everyone":true},"access_paths":[]}]"#));
    /// let service = "99115005104001".parse()?; // one procedure of it
    /// let of_it: Vec<&str> = register.offerings_for(&service).map(|it| it.id.as_str()).collect();
    /// assert_eq!(of_it, ["ANG-1"]);
    /// # Ok::<(), bedarf::keys::KeyError>(())
    /// ```
    pub fn offerings_for(&self, service: &ServiceKey) -> impl Iterator<Item = &Offering> {
        self.offerings().filter(|offering| covers(offering, service))
    }

    /// The offerings that cover a service, or all, in the order read.
    fn covering(&self, service: Option<&ServiceKey>) -> impl Iterator<Item = &Offering> {
        self.offerings().filter(move |it| service.is_none_or(|service| covers(it, service)))
    }

    /// The same, of several versions the one that counts on the day.
    #[cfg(feature = "register")]
    pub(crate) fn current_offerings(
        &self,
        service: Option<&ServiceKey>,
        day: Date,
    ) -> impl Iterator<Item = &Offering> {
        let outdated = Outdated::on(self, day);
        self.covering(service).filter(move |it| !outdated.has_version(it))
    }

    fn no_unit(&self, asked: &Resolved<'_>, day: Date, lang: Lang) -> PathAnswer {
        let unit = self.asked_unit(asked, day, lang);
        let reason = Reason {
            code: ReasonCode::DataMissing,
            offering: None,
            access_path: None,
            hop: None,
            channel: None,
            on: day,
            message: unit.message.clone().unwrap_or_default(),
        };
        let unread = self.unread().to_vec();
        PathAnswer { unit: Some(unit), reasons: vec![reason], unread, ..PathAnswer::default() }
    }
}

/// Whether an offering covers a service, or every one.
pub(super) fn covers(offering: &Offering, service: &ServiceKey) -> bool {
    offering.cross_cutting == Some(true) || names_service(offering, service)
}

/// Whether an offering names a service: itself, or the Leistungsobjekt or procedure above it.
pub(crate) fn names_service(offering: &Offering, service: &ServiceKey) -> bool {
    with_those_above(*service).any(|key| offering.services.contains(&key))
}
