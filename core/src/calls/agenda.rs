//! `agenda`: what bodies dealt with and will deal with, and by when something has to be handed in.

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::agenda::AgendaAnswer;
use crate::findings::Lang;
use crate::keys::{Date, Id};
use crate::messages::Words;
use crate::model::RecordType;
use crate::register::Register;

/// What `agenda` takes beside the register: a body, otherwise all are told; from when on; and a day.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct AgendaRequest {
    /// Only sessions of this body.
    #[label(
        de = "nur dieses Gremium, als Id im Register",
        en = "only this body, as id in the register"
    )]
    pub body: Option<Id>,
    /// Only sessions from this day on.
    #[label(
        de = "nur Sitzungen ab diesem Tag: JJJJ-MM-TT oder today",
        en = "only sessions from this day on: YYYY-MM-DD or today"
    )]
    pub since: Option<Date>,
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

/// The call `agenda`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Agenda;

impl Call for Agenda {
    const ABOUT: About = About {
        name: "agenda",
        does: Words::new(
            "Sagt, was auf den Tagesordnungen der Gremien stand und steht, bis wann für die \
             nächste Sitzung etwas einzureichen ist und was dafür bereitliegt.",
            "Says what was and is on the agendas of bodies, by when something has to be handed in \
             for the next session, and what is ready for it.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = AgendaRequest;
    type Answer = AgendaAnswer;

    fn answer(
        register: &Register,
        request: &AgendaRequest,
        _: &Host,
    ) -> Result<AgendaAnswer, CallError> {
        register.agenda(request)
    }
}

impl Register {
    /// The sessions of bodies, what waits for those to come, and how much there was in each year.
    ///
    /// ```
    /// use bedarf::calls::AgendaRequest;
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(br#"[
    ///     {"type":"body","id":"rat","title":{"de":"Rat"},"created":"2026-01-01",
    ///      "authority":"deciding","mandate":{"kind":"law","citation":"Satzung"},
    ///      "seat_groups":[],"seats":[],"memberships":[],
    ///      "cadence":{"in_person_per_year":3,"video_per_month":0,"lead_time_days":14}},
    ///     {"type":"session","id":"rat-2","title":{"de":"Zweite Sitzung"},"created":"2026-01-01",
    ///      "body":"rat","start":"2026-12-15","agenda":[]}]"#));
    /// let answer = register.agenda(&AgendaRequest::new("2026-11-24".parse()?))?;
    /// let [next] = answer.sessions.as_slice() else { panic!("one session") };
    /// assert_eq!(next.hand_in_by, Some("2026-12-01".parse()?));
    /// assert_eq!(next.days_left, Some(7));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the register has no such body.
    pub fn agenda(&self, request: &AgendaRequest) -> Result<AgendaAnswer, CallError> {
        let lang = request.lang.unwrap_or_default();
        self.known_as(request.body.as_ref(), RecordType::Body)?;
        let body = request.body.as_ref().map(Id::as_str);
        Ok(self.agenda_on(body, request.since, request.as_of, lang))
    }
}
