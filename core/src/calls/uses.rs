//! `uses`: who uses an offering already, and whom of them a municipality asks first.

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::findings::Lang;
use crate::keys::{AreaKey, Date, Id, ServiceKey};
use crate::matching::UsesAnswer;
use crate::messages::Words;
use crate::model::RecordType;
use crate::register::Register;

/// What `uses` takes beside the register: a service or an offering, otherwise all are told; a unit
/// that wants to know whom to ask; and a day.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct UsesRequest {
    /// Only offerings that cover this service.
    #[label(
        de = "nur diese Leistung: Leistungsschlüssel oder OZG-Id",
        en = "only this service: Leistungsschlüssel or OZG id"
    )]
    pub service: Option<ServiceKey>,
    /// Only this offering.
    #[label(
        de = "nur dieses Angebot, als Id im Register",
        en = "only this offering, as id in the register"
    )]
    pub offering: Option<Id>,
    /// ARS or AGS of the unit that asks: those most like it come first.
    #[label(
        de = "die Kommune, die fragt, als ARS oder AGS: die ihr ähnlichsten zuerst",
        en = "the municipality that asks, as ARS or AGS: those most like it first"
    )]
    pub unit: Option<AreaKey>,
    /// The day.
    #[label(de = "Stichtag: JJJJ-MM-TT oder today", en = "day to judge as of: YYYY-MM-DD or today")]
    pub as_of: Date,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// The call `uses`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Uses;

impl Call for Uses {
    const ABOUT: About = About {
        name: "uses",
        does: Words::new(
            "Sagt, wer ein Angebot schon nutzt oder das plant, seit wann, mit welchen \
             Fachverfahren, und wen davon eine Kommune am besten fragt.",
            "Says who uses an offering already or plans to, since when, with which procedures, and \
             whom of them a municipality best asks.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = UsesRequest;
    type Answer = UsesAnswer;

    fn answer(
        register: &Register,
        request: &UsesRequest,
        _: &Host,
    ) -> Result<UsesAnswer, CallError> {
        register.uses(request)
    }
}

impl Register {
    /// Who uses the offerings, or one of them, and how far they are.
    ///
    /// ```
    /// use bedarf::calls::UsesRequest;
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(br#"[{"type":"offering","id":"ANG-1",
    ///     "title":{"de":"Wohnsitz anmelden"},"created":"2026-01-01","reuse_model":"service",
    ///     "provider":"haus","operator":"haus","lifecycle":"available",
    ///     "contact":{"name":{"de":"Servicestelle"},"url":"https://example.org/"},
    ///     "services":["99115005104000"],"scope":{"everyone":true},"access_paths":[],
    ///     "references":[{"organisation":"ars:010020000000","state":"planned",
    ///                    "planned_on":"2026-07-01","confirmed":true}]}]"#));
    /// let answer = register.uses(&UsesRequest::new("2026-11-24".parse()?))?;
    /// let [of_it] = answer.offerings.as_slice() else { panic!("one offering") };
    /// assert_eq!((of_it.planned, of_it.overdue), (1, 1));
    /// assert!(of_it.uses[0].overdue);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the register has no such offering.
    pub fn uses(&self, request: &UsesRequest) -> Result<UsesAnswer, CallError> {
        let (day, lang) = (request.as_of, request.lang.unwrap_or_default());
        let asked = request.unit.as_ref().map(|key| self.resolve(key, Some(day)));
        self.known_as(request.offering.as_ref(), RecordType::Offering)?;
        let (service, offering) = (request.service.as_ref(), request.offering.as_ref());
        Ok(self.uses_on(asked.as_ref(), service, offering, (day, lang)))
    }
}
