//! `paths`: may this unit get this service on this day, through whom, and who is next to ask?

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::findings::Lang;
use crate::keys::{AreaKey, Date, Id, ServiceKey};
use crate::matching::PathAnswer;
use crate::messages::Words;
use crate::model::Record;
use crate::register::{Register, Resolved};

/// What `paths` takes beside the register: a unit or an organisation, and a day.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[choice(unit, organisation)]
pub struct PathsRequest {
    /// ARS or AGS of the unit.
    #[label(de = "die Kommune, als ARS oder AGS", en = "the municipality, as ARS or AGS")]
    pub unit: Option<AreaKey>,
    /// Id of the organisation.
    #[label(
        de = "die Organisation, als Id im Register",
        en = "the organisation, as id in the register"
    )]
    pub organisation: Option<Id>,
    /// Only offerings that cover this service.
    #[label(
        de = "nur diese Leistung: Leistungsschlüssel oder OZG-Id",
        en = "only this service: Leistungsschlüssel or OZG id"
    )]
    pub service: Option<ServiceKey>,
    /// The day.
    #[label(de = "Stichtag: JJJJ-MM-TT oder today", en = "day to judge as of: YYYY-MM-DD or today")]
    pub as_of: Date,
    /// Language of messages: `de` by default.
    #[label(de = "Sprache der Befunde", en = "language of findings")]
    pub lang: Option<Lang>,
}

/// The call `paths`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Paths;

impl Call for Paths {
    const ABOUT: About = About {
        name: "paths",
        does: Words::new(
            "Sagt, auf welchen Wegen eine Kommune zu Diensten kommt, warum es sonst nicht geht und \
             wen sie als Nächstes fragt.",
            "Says by which ways a municipality gets services, why others do not lead to it, and \
             whom to ask next.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = PathsRequest;
    type Answer = PathAnswer;

    fn answer(
        register: &Register,
        request: &PathsRequest,
        _: &Host,
    ) -> Result<PathAnswer, CallError> {
        Ok(register.paths(request))
    }
}

impl Register {
    /// Every declared access path of every offering, judged for one unit on one day.
    ///
    /// ```
    /// use bedarf::calls::PathsRequest;
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(b"[]"));
    /// let request = PathsRequest::unit("05774032".parse()?, "2026-11-24".parse()?);
    /// let answer = register.paths(&request);
    /// assert_eq!(answer.reasons[0].code.as_str(), "data_missing");
    /// # Ok::<(), bedarf::keys::KeyError>(())
    /// ```
    #[must_use]
    pub fn paths(&self, request: &PathsRequest) -> PathAnswer {
        let day = request.as_of;
        let asked = self.asked(request.unit.as_ref(), request.organisation.as_ref(), day);
        let lang = request.lang.unwrap_or_default();
        self.paths_to(&asked, request.service.as_ref(), day, lang)
    }

    /// The unit that a request asks for, by its key or by its record.
    pub(crate) fn asked(
        &self,
        unit: Option<&AreaKey>,
        organisation: Option<&Id>,
        day: Date,
    ) -> Resolved<'_> {
        match (unit, organisation) {
            (Some(key), _) => self.resolve(key, Some(day)),
            (None, Some(id)) => match self.record(id.as_ref(), Some(day)) {
                Some(Record::Organisation(record)) => self.resolve_organisation(record, day),
                _ => Resolved::unknown(),
            },
            (None, None) => Resolved::unknown(),
        }
    }
}
