//! `readiness`: how far a municipality is with what offerings need there.

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::findings::Lang;
use crate::keys::{AreaKey, Date, Id, ServiceKey};
use crate::matching::{ReadinessAnswer, ReadinessAsked};
use crate::messages::Words;
use crate::register::Register;

/// What `readiness` takes beside the register: a municipality and a day, and where wanted one
/// offering or service.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct ReadinessRequest {
    /// ARS or AGS of the municipality.
    #[label(de = "Kommune als ARS oder AGS", en = "municipality as ARS or AGS")]
    pub unit: AreaKey,
    /// Only this offering.
    #[label(
        de = "nur dieses Angebot, als Id im Register",
        en = "only this offering, as id in the register"
    )]
    pub offering: Option<Id>,
    /// Only offerings that cover this service.
    #[label(
        de = "nur diese Leistung: Leistungsschlüssel oder OZG-Id",
        en = "only this service: Leistungsschlüssel or OZG id"
    )]
    pub service: Option<ServiceKey>,
    /// The day.
    #[label(
        de = "Stichtag: JJJJ-MM-TT oder today",
        en = "day to judge as of: YYYY-MM-DD or today"
    )]
    pub as_of: Date,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// The call `readiness`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Readiness;

impl Call for Readiness {
    const ABOUT: About = About {
        name: "readiness",
        does: Words::new(
            "Sagt je Angebot, was eine Kommune dafür schon hat, was fehlt oder nicht bekannt ist: \
             Bezugsweg, Zustellpunkt, Schlüssel im DVDV, Fachverfahren; und wer als Nächstes handelt.",
            "Says for each offering what a municipality has for it already, what is missing or not \
             known: access path, destination, key in the DVDV, specialised software; and who acts \
             next.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = ReadinessRequest;
    type Answer = ReadinessAnswer;

    fn answer(
        register: &Register,
        request: &ReadinessRequest,
        _: &Host,
    ) -> Result<ReadinessAnswer, CallError> {
        Ok(register.readiness(request))
    }
}

impl Register {
    /// How far a municipality is with what offerings need there.
    ///
    /// ```
    /// use bedarf::calls::ReadinessRequest;
    /// use bedarf::matching::{ReadinessPoint, ReadinessState};
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(br#"[
    ///   {"type":"organisation","id":"stadt","title":{"de":"Stadt Paderborn"},"created":"2026-01-01",
    ///    "kind":"kommune","ars":"057740032032"},
    ///   {"type":"offering","id":"ANG-1","title":{"de":"Wohnsitz anmelden"},"created":"2026-01-01",
    ///    "reuse_model":"service","provider":"haus","operator":"haus","lifecycle":"available",
    ///    "contact":{"name":{"de":"Servicestelle"},"url":"https://example.org/"},
    ///    "interfaces":[{"standard":"FIT-Connect","direction":"out"}],
    ///    "services":["99115005104000"],"scope":{"everyone":true},"access_paths":[]}]"#));
    /// let request = ReadinessRequest::new("05774032".parse()?, "2026-11-24".parse()?);
    /// let answer = register.readiness(&request);
    /// let [way, destination] = answer.offerings[0].points.as_slice() else { panic!("two points") };
    /// assert_eq!((way.what, way.state), (ReadinessPoint::AccessPath, ReadinessState::Missing));
    /// assert_eq!(destination.state, ReadinessState::Unknown);
    /// assert_eq!(destination.next.as_deref(), Some("stadt")); // it can tell
    /// # Ok::<(), bedarf::keys::KeyError>(())
    /// ```
    #[must_use]
    pub fn readiness(&self, request: &ReadinessRequest) -> ReadinessAnswer {
        let unit = self.resolve(&request.unit, Some(request.as_of));
        self.readiness_of(&ReadinessAsked {
            unit: &unit,
            offering: request.offering.as_ref(),
            service: request.service.as_ref(),
            day: request.as_of,
            lang: request.lang.unwrap_or_default(),
        })
    }
}
