//! `coverage`: how far needs are covered, in how many municipalities, and what stands in the way.

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::coverage::{CoverageAnswer, CoverageAsked};
use crate::findings::Lang;
use crate::keys::{AreaKey, Date, Id};
use crate::messages::Words;
use crate::model::Record;
use crate::register::Register;

/// What `coverage` takes beside the register: a day, and where wanted one need and one municipality.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct CoverageRequest {
    /// Only this need; otherwise all that are open or fulfilled.
    #[label(
        de = "nur dieser Bedarf, als Id im Register",
        en = "only this need, as id in the register"
    )]
    pub need: Option<Id>,
    /// ARS or AGS of a municipality: how each need stands there is told as well.
    #[label(
        de = "Kommune als ARS oder AGS: sagt auch, wie jeder Bedarf dort steht",
        en = "municipality as ARS or AGS: tells as well how each need stands there"
    )]
    pub unit: Option<AreaKey>,
    /// The day.
    #[label(
        de = "Stichtag: JJJJ-MM-TT oder today",
        en = "day to judge as of: YYYY-MM-DD or today"
    )]
    pub as_of: Date,
    /// So many needs are told one by one: 1,000 by default.
    #[label(
        de = "so viele Bedarfe einzeln nennen, Vorgabe 1000",
        en = "so many needs are told one by one, 1,000 by default"
    )]
    #[range(min = 0, max = 100_000)]
    pub limit: Option<u32>,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// The call `coverage`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Coverage;

impl Call for Coverage {
    const ABOUT: About = About {
        name: "coverage",
        does: Words::new(
            "Zählt, für wie viele Kommunen, Verwaltungen und Einwohner ein Bedarf abgedeckt ist, \
             mindestens und höchstens, und was der Abdeckung im Weg steht.",
            "Counts for how many municipalities, administrations and inhabitants a need is covered, \
             at least and at most, and what stands in the way.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = CoverageRequest;
    type Answer = CoverageAnswer;

    fn answer(
        register: &Register,
        request: &CoverageRequest,
        host: &Host,
    ) -> Result<CoverageAnswer, CallError> {
        register.coverage_with(request, host)
    }
}

impl Register {
    /// How far needs are covered, in how many municipalities, and what stands in the way.
    ///
    /// ```
    /// use bedarf::calls::CoverageRequest;
    /// use bedarf::coverage::GapCode;
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::Named(&[
    ///     ("units.csv", b"ars,name,kind,population\n057740032032,Paderborn,kommune,154755\n"),
    ///     ("need.json", br#"{"type":"need","id":"BED-1","title":{"de":"Wohnsitz"},
    ///         "created":"2026-01-01","statement":{"de":"Es fehlt die Anmeldung."},
    ///         "kind":"functional","originators":[{"group":"Kreis"}],"affected":{"everyone":true},
    ///         "services":["99115005104000"],"status":"draft","history":[]}"#)]));
    /// let answer = register.coverage(&CoverageRequest::new("2026-11-24".parse()?))?;
    /// let need = &answer.needs[0];
    /// assert_eq!((need.counts.inhabitants.applicable, need.counts.inhabitants.upper), (154_755, 0));
    /// assert_eq!(need.gaps[0].code, GapCode::NoOffering);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the register has no such need.
    pub fn coverage(&self, request: &CoverageRequest) -> Result<CoverageAnswer, CallError> {
        self.coverage_with(request, &Host::default())
    }

    /// The same with what a host lends.
    fn coverage_with(
        &self,
        request: &CoverageRequest,
        host: &Host,
    ) -> Result<CoverageAnswer, CallError> {
        let day = request.as_of;
        let need = match &request.need {
            None => None,
            Some(id) => match self.record(id.as_str(), Some(day)) {
                Some(Record::Need(need)) => Some(&**need),
                _ => return Err(CallError::UnknownNeed(id.to_string())),
            },
        };
        let unit = request.unit.as_ref().map(|key| self.resolve(key, Some(day)));
        let asked = CoverageAsked {
            needs: need.as_ref().map(std::slice::from_ref),
            unit: unit.as_ref(),
            day,
            limit: request.limit.unwrap_or(1_000) as usize,
            lang: request.lang.unwrap_or_default(),
            nfc: host.nfc,
        };
        Ok(self.covered(&asked, &host.watch)?)
    }
}
