//! The access paths to one unit on one day (model §16).

use super::access::{Place, Search};
use super::actor::{Asker, Holders};
use super::answer::{PathAnswer, Reason, ReasonCode};
use super::words;
use crate::findings::Lang;
use crate::keys::{Date, ServiceKey};
use crate::model::Offering;
use crate::register::{Register, Unit};

impl Register {
    /// Every declared access path of every offering, or of those that cover a service, judged for
    /// one unit on one day.
    pub(crate) fn paths_to(
        &self,
        unit: Option<Unit<'_>>,
        service: Option<&ServiceKey>,
        day: Date,
        lang: Lang,
    ) -> PathAnswer {
        let Some(unit) = unit else { return self.no_unit(day, lang) };
        let common = Holders::new(self, day);
        let mut search = Search::new(Asker::new(&common, unit), lang);
        let mut any = false;
        let offerings = self.offerings();
        for offering in offerings.filter(|it| service.is_none_or(|service| covers(it, service))) {
            any = true;
            search.offering(offering);
        }
        if !any {
            search.reason(ReasonCode::NoOffering, Place::default(), words::NO_OFFERING);
        }
        PathAnswer { unread: self.unread().to_vec(), ..search.finish() }
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

    fn no_unit(&self, day: Date, lang: Lang) -> PathAnswer {
        let reason = Reason {
            code: ReasonCode::DataMissing,
            offering: None,
            access_path: None,
            hop: None,
            channel: None,
            on: day,
            message: words::NO_UNIT.say(lang).to_owned(),
        };
        let unread = self.unread().to_vec();
        PathAnswer { reasons: vec![reason], unread, ..PathAnswer::default() }
    }
}

/// Whether an offering covers a service: itself, or the Leistungsobjekt or procedure above it.
fn covers(offering: &Offering, service: &ServiceKey) -> bool {
    if offering.cross_cutting == Some(true) {
        return true;
    }
    let mut wanted = Some(*service);
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
