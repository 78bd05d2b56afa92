//! `paths`: may this unit get this service on this day, through whom, at what cost, and who is next
//! to ask?

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::cost::{CostsAsked, Party};
use crate::findings::Lang;
use crate::keys::{AreaKey, Date, Id, ServiceKey};
use crate::logic::Selector;
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
    /// The municipalities for which this condition holds share what a cost is shared for, with the
    /// municipality itself; otherwise those whose use is on record do.
    #[label(
        de = "die Kommunen, für die diese Bedingung gilt, teilen die Kosten mit, als JSON",
        en = "the municipalities for which this condition holds share the cost, as JSON"
    )]
    pub among: Option<Selector>,
    /// Who shares the cost besides, and the figures of the keys; the municipality itself may be
    /// one.
    #[label(
        de = "wer die Kosten mit teilt, mit den Zahlen der Schlüssel, als JSON",
        en = "who shares the cost, with the figures of the keys, as JSON"
    )]
    pub parties: Vec<Party>,
    /// How many cases a year the municipality expects, of each service.
    #[label(
        de = "mit so vielen Fällen im Jahr rechnet die Kommune",
        en = "the municipality expects so many cases a year"
    )]
    #[range(min = 0, max = 1_000_000_000)]
    pub cases: Option<u32>,
    /// The year whose cost is meant, where a cost is recorded for several; otherwise that of the
    /// day.
    #[label(de = "das Jahr, dessen Kosten gemeint sind", en = "the year whose cost is meant")]
    #[range(min = 2000, max = 2200)]
    pub year: Option<u16>,
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
             wen sie als Nächstes fragt; und was sie auf jedem Weg zahlen würde.",
            "Says by which ways a municipality gets services, why others do not lead to it, whom to \
             ask next, and what it would pay by each.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = PathsRequest;
    type Answer = PathAnswer;

    fn answer(
        register: &Register,
        request: &PathsRequest,
        host: &Host,
    ) -> Result<PathAnswer, CallError> {
        // a condition that compares what cannot be compared would leave the cost to the one that
        // asks
        #[cfg(feature = "register")]
        if let Some(among) = &request.among {
            let options = host.options(request.lang.unwrap_or_default())?;
            super::condition::doubts(among, None, "/among", &options)?;
        }
        #[cfg(not(feature = "register"))]
        let _ = host;
        Ok(register.paths(request))
    }
}

impl Register {
    /// Every declared access path of every offering, judged for one unit on one day, with what it
    /// would pay by it.
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
        let PathsRequest { among, parties, cases, year, .. } = request;
        let among = among.as_ref();
        let costs = CostsAsked { among, parties, cases: *cases, year: *year };
        self.paths_to(&asked, request.service.as_ref(), (day, lang), Some(costs))
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
