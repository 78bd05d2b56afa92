//! How far a municipality is with what an offering needs there: a way to it, an address for what it
//! sends, and specialised software that takes it.

use bedarf_derive::Answer;

use super::access::Search;
use super::actor::{Actor, Asker, Holders};
use super::answer::{AskedUnit, PathAnswer};
use super::standings::{WayState, standing};
use crate::codes;
use crate::facts::with_those_above;
use crate::findings::{Lang, Words};
use crate::keys::{Date, Id, ServiceKey};
use crate::logic::Truth;
use crate::model::{Direction, Interface, Offering, Organisation, ReferenceState, UserReference};
use crate::order::Map;
use crate::register::{Register, Resolved, Unread};

codes! {
    /// How far something is.
    ReadinessState {
        Missing = "missing": "fehlt", "missing";
        Unknown = "unknown": "nicht bekannt", "not known";
        Ready = "ready": "bereit", "ready";
    }
}

codes! {
    /// What an offering needs in a municipality.
    ReadinessPoint {
        AccessPath = "access_path": "Bezugsweg", "access path";
        Interfaces = "interfaces": "Schnittstellen des Angebots", "interfaces of the offering";
        Destination = "destination": "Zustellpunkt (FIT-Connect)", "destination (FIT-Connect)";
        DvdvKey = "dvdv_key": "Schlüssel im DVDV", "key in the DVDV";
        Procedure = "procedure": "Fachverfahren", "specialised software";
    }
}

/// How far a municipality is with offerings.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct ReadinessAnswer {
    /// The unit, and how its key was read.
    pub unit: AskedUnit,
    /// The day.
    pub as_of: Date,
    /// What there is to say of the offerings, in words: that there are none.
    pub message: Option<String>,
    /// The offerings that may be meant for it, in the order read.
    #[required]
    pub offerings: Vec<OfferingReadiness>,
    /// What the ids in the answer are called.
    pub names: Map<String, String>,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// How far the municipality is with one offering.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct OfferingReadiness {
    /// Id of the offering.
    pub offering: String,
    /// Its version.
    pub version: Option<String>,
    /// The worst of all points.
    pub state: ReadinessState,
    /// What it needs.
    #[required]
    pub points: Vec<OnePoint>,
}

/// How far one thing is that an offering needs.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct OnePoint {
    /// What it is.
    pub what: ReadinessPoint,
    /// How far it is.
    pub state: ReadinessState,
    /// The standard of the interface that needs it.
    pub interface: Option<String>,
    /// What is recorded: the id of a destination, a key, the name of software.
    pub value: Option<String>,
    /// Why it is so, in words.
    pub message: String,
    /// Id or key of whoever acts next; absent where nothing is to be done.
    pub next: Option<String>,
}

/// What is asked.
pub(crate) struct ReadinessAsked<'a> {
    pub unit: &'a Resolved<'a>,
    pub offering: Option<&'a Id>,
    pub service: Option<&'a ServiceKey>,
    pub day: Date,
    pub lang: Lang,
}

impl Register {
    /// How far a unit is with the offerings that may be meant for it.
    pub(crate) fn readiness_of(&self, asked: &ReadinessAsked<'_>) -> ReadinessAnswer {
        let ReadinessAsked { day, lang, .. } = *asked;
        let mut answer = ReadinessAnswer {
            unit: self.asked_unit(asked.unit, day, lang),
            as_of: day,
            message: None,
            offerings: Vec::new(),
            names: Map::default(),
            unread: self.unread().to_vec(),
        };
        let Some(unit) = asked.unit.unit else { return answer };
        let common = Holders::new(self, day);
        let asker = Asker::new(&common, unit);
        let itself = asker.itself();
        let names = vec![(itself.id().into_owned(), itself.name(lang == Lang::En).to_owned())];
        let mut telling = Telling { register: self, asker, lang, names };
        let is_wanted = |it: &&Offering| {
            asked.offering.is_none_or(|id| it.id == *id) && it.scope.judge(&unit) != Truth::False
        };
        let offerings = self.current_offerings(asked.service, day).filter(is_wanted);
        answer.offerings = offerings.map(|it| telling.offering(it)).collect();
        answer.message = answer.offerings.is_empty().then(|| NO_OFFERING.say(lang).to_owned());
        answer.names = telling.names.into_iter().collect();
        answer
    }
}

/// Tells what is ready.
struct Telling<'a> {
    register: &'a Register,
    asker: Asker<'a>,
    lang: Lang,
    /// What the ids in the answer are called, as they come.
    names: Vec<(String, String)>,
}

impl<'a> Telling<'a> {
    fn offering(&mut self, offering: &'a Offering) -> OfferingReadiness {
        self.name(offering.id.as_str(), offering.title.in_english(self.lang == Lang::En));
        let mut points = vec![self.access_path(offering)];
        if offering.interfaces.is_empty() {
            let next = self.provider(offering);
            points.push(self.point(ReadinessPoint::Interfaces, NO_INTERFACES).by(next));
        }
        for interface in &offering.interfaces {
            points.extend(self.interface(offering, interface));
        }
        OfferingReadiness {
            offering: offering.id.to_string(),
            version: offering.version.clone(),
            state: points.iter().map(|it| it.state).min().unwrap_or(ReadinessState::Unknown),
            points,
        }
    }

    /// Whether there is a way to the offering, and whom to speak to next.
    fn access_path(&mut self, offering: &'a Offering) -> OnePoint {
        let mut search = Search::new(self.asker.clone(), self.lang);
        search.offering(offering);
        let answer = search.finish();
        let state = match standing(self.register, offering, self.asker.day, &answer).state {
            WayState::Proven => ReadinessState::Ready,
            WayState::Assumed | WayState::Unknown => ReadinessState::Unknown,
            WayState::ToCome | WayState::Without | WayState::OutOfScope => ReadinessState::Missing,
        };
        let PathAnswer { paths, reasons, next_contact, names, .. } = answer;
        self.names.extend(names);
        let point = self.point(ReadinessPoint::AccessPath, NO_WAY);
        if state == ReadinessState::Ready {
            return self.ready(point, None, WAY);
        }
        let next = next_contact.map(|it| it.organisation);
        let assumed = paths.into_iter().flat_map(|it| it.assumptions).map(|it| it.message).next();
        let message = assumed.or_else(|| reasons.into_iter().next().map(|it| it.message));
        let message = message.unwrap_or(point.message);
        OnePoint { state, message, next, ..point }
    }

    /// What an interface needs in the municipality: an address by which what is sent arrives, and
    /// software that takes it.
    fn interface(&mut self, offering: &'a Offering, interface: &'a Interface) -> Vec<OnePoint> {
        let names = [Some(&interface.standard), interface.mode.as_ref()];
        let carriers = names.into_iter().flatten().filter_map(|it| Carrier::of(it));
        let mut points: Vec<OnePoint> = carriers
            .map(|carrier| match carrier {
                Carrier::FitConnect => self.destination(offering, interface),
                Carrier::Osci => self.dvdv_key(),
            })
            .collect();
        // what is not only a way to carry says what is carried
        if Carrier::of(&interface.standard).is_none() {
            points.push(self.procedure(offering, interface));
        }
        let standard = &interface.standard;
        points.into_iter().map(|it| OnePoint { interface: Some(standard.clone()), ..it }).collect()
    }

    /// A destination that takes one of the services; what only comes from the municipality needs
    /// none.
    fn destination(&self, offering: &Offering, interface: &Interface) -> OnePoint {
        let point = self.point(ReadinessPoint::Destination, NO_DESTINATION);
        if interface.direction == Direction::In {
            return self.ready(point, None, NOT_SENT);
        }
        let above: Vec<ServiceKey> =
            offering.services.iter().flat_map(|it| with_those_above(*it)).collect();
        let mut destinations = self.records().flat_map(|it| &it.destinations).peekable();
        let is_recorded = destinations.peek().is_some();
        let takes = |key: &ServiceKey| offering.cross_cutting == Some(true) || above.contains(key);
        let taking = destinations
            .find(|it| it.services.iter().any(|service| takes(&ServiceKey::Leistung(*service))));
        match taking {
            Some(destination) => self.ready(point, Some(destination.id.to_string()), DESTINATION),
            None if is_recorded => OnePoint {
                state: ReadinessState::Missing,
                message: OTHER_DESTINATION.say(self.lang).to_owned(),
                ..point.by(self.own())
            },
            None => point.by(self.own()),
        }
    }

    fn dvdv_key(&self) -> OnePoint {
        let point = self.point(ReadinessPoint::DvdvKey, NO_DVDV_KEY);
        match self.records().find_map(|it| it.dvdv_key.as_ref()) {
            Some(key) => self.ready(point, Some(key.to_string()), DVDV_KEY),
            None => point.by(self.own()),
        }
    }

    /// Whether the software of the municipality is known to take what comes: it is called as the
    /// interface, or someone uses the offering productively with the same.
    fn procedure(&mut self, offering: &'a Offering, interface: &Interface) -> OnePoint {
        let point = self.point(ReadinessPoint::Procedure, NO_PROCEDURE);
        let mut own = self.records().flat_map(|it| &it.procedures).peekable();
        if own.peek().is_none() {
            return point.by(self.own());
        }
        let named = |name: &str| plain(name) == plain(&interface.standard);
        let used = |name: &String| self.users(offering).any(|it| it.procedures.contains(name));
        let found = own.find_map(|name| match (named(name), used(name)) {
            (true, _) => Some((name.clone(), PROCEDURE_SPEAKS)),
            (false, true) => Some((name.clone(), PROCEDURE_USED)),
            (false, false) => None,
        });
        match found {
            Some((name, why)) => self.ready(point, Some(name), why),
            None => OnePoint {
                message: OTHER_PROCEDURE.say(self.lang).to_owned(),
                ..point.by(self.provider(offering))
            },
        }
    }

    /// Whoever uses an offering productively and has said so.
    fn users(&self, offering: &'a Offering) -> impl Iterator<Item = &'a Organisation> {
        let day = self.asker.day;
        let counts = move |it: &&UserReference| {
            it.confirmed
                && it.state == ReferenceState::Productive
                && it.since.is_none_or(|since| since <= day)
        };
        let users = offering.references.iter().filter(counts);
        let register = self.register;
        users.filter_map(move |it| register.organisation(it.organisation.id()))
    }

    /// The records of the unit and of whoever acts for it.
    fn records(&self) -> impl Iterator<Item = &'a Organisation> + use<'a> {
        let unit = Some(Actor::Unit(self.asker.unit));
        let acting = self.asker.administered_by.map(Actor::Unit);
        unit.into_iter().chain(acting).flat_map(|it| it.records())
    }

    /// Whoever acts for the unit, or it itself.
    fn own(&self) -> Option<String> {
        Some(self.asker.itself().id().into_owned()).filter(|id| !id.is_empty())
    }

    fn provider(&mut self, offering: &Offering) -> Option<String> {
        let id = offering.provider.id();
        if let Some(record) = self.register.organisation(id) {
            self.name(id, record.title.in_english(self.lang == Lang::En));
        }
        Some(id.to_owned())
    }

    fn name(&mut self, id: &str, name: &str) {
        self.names.push((id.to_owned(), name.to_owned()));
    }

    /// A point of which it is not known how far it is.
    fn point(&self, what: ReadinessPoint, why: Words) -> OnePoint {
        OnePoint {
            what,
            state: ReadinessState::Unknown,
            interface: None,
            value: None,
            message: why.say(self.lang).to_owned(),
            next: None,
        }
    }

    fn ready(&self, point: OnePoint, value: Option<String>, why: Words) -> OnePoint {
        let message = why.say(self.lang).to_owned();
        OnePoint { state: ReadinessState::Ready, value, message, next: None, ..point }
    }
}

impl OnePoint {
    /// The same with whoever acts next.
    fn by(self, next: Option<String>) -> Self {
        OnePoint { next, ..self }
    }
}

/// By what something is carried to a municipality.
#[derive(Clone, Copy)]
enum Carrier {
    FitConnect,
    /// OSCI and XTA find the address in the DVDV.
    Osci,
}

impl Carrier {
    /// What a standard or a way of carrying is called.
    fn of(name: &str) -> Option<Self> {
        match plain(name).as_str() {
            "fitconnect" => Some(Carrier::FitConnect),
            "osci" | "xta" | "xta2" | "oscixta" => Some(Carrier::Osci),
            _ => None,
        }
    }
}

/// A name as it is compared: letters and digits alone, all of them small.
fn plain(name: &str) -> String {
    let signs = name.chars().filter(|sign| sign.is_alphanumeric());
    signs.flat_map(char::to_lowercase).collect()
}

const NO_OFFERING: Words = Words::new(
    "Im Register steht kein Angebot, nach dem gefragt ist und das sich an diese Kommune richtet.",
    "the register has no offering of the kind asked for that is meant for this municipality",
);
const WAY: Words = Words::new(
    "Ein Bezugsweg führt bis zur Kommune und ist belegt.",
    "an access path leads to the municipality and is documented",
);
const NO_WAY: Words = Words::new(
    "Es ist kein Bezugsweg eingetragen, der bis zur Kommune führt.",
    "no access path is on record that leads to the municipality",
);
const NO_INTERFACES: Words = Words::new(
    "Der Anbieter hat nicht angegeben, über welche Schnittstellen Daten ankommen.",
    "the provider has not said by which interfaces data arrive",
);
const DESTINATION: Words =
    Words::new("Ein Zustellpunkt nimmt die Leistung an.", "a destination takes the service");
const OTHER_DESTINATION: Words = Words::new(
    "Die eingetragenen Zustellpunkte nehmen diese Leistung nicht an.",
    "the destinations on record do not take this service",
);
const NO_DESTINATION: Words = Words::new(
    "Es ist nicht eingetragen, ob die Kommune einen Zustellpunkt hat.",
    "it is not on record whether the municipality has a destination",
);
const NOT_SENT: Words = Words::new(
    "Über diese Schnittstelle wird der Kommune nichts zugestellt.",
    "nothing is sent to the municipality by this interface",
);
const DVDV_KEY: Words =
    Words::new("Der Schlüssel im DVDV ist eingetragen.", "the key in the DVDV is on record");
const NO_DVDV_KEY: Words = Words::new(
    "Es ist nicht eingetragen, ob die Kommune im DVDV steht.",
    "it is not on record whether the municipality is in the DVDV",
);
const PROCEDURE_SPEAKS: Words = Words::new(
    "Das Fachverfahren heißt wie die Schnittstelle.",
    "the specialised software is called as the interface is",
);
const PROCEDURE_USED: Words = Words::new(
    "Mit demselben Fachverfahren nutzen andere das Angebot im Echtbetrieb.",
    "others use the offering productively with the same specialised software",
);
const OTHER_PROCEDURE: Words = Words::new(
    "Ob das eingesetzte Fachverfahren annehmen kann, was ankommt, ist nicht bekannt.",
    "whether the specialised software in use can take what arrives is not known",
);
const NO_PROCEDURE: Words = Words::new(
    "Es ist nicht eingetragen, welches Fachverfahren die Kommune einsetzt.",
    "it is not on record which specialised software the municipality uses",
);
