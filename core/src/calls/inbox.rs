//! `inbox`: what one municipality is told on a day.

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::findings::Lang;
use crate::inform::{InboxAnswer, Window};
use crate::keys::{AreaKey, Date, Id};
use crate::messages::Words;
use crate::register::Register;

/// What `inbox` takes beside the register: a unit or an organisation, and the days.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[choice(unit, organisation)]
pub struct InboxRequest {
    /// ARS or AGS of the unit.
    #[label(de = "die Kommune als ARS oder AGS", en = "the municipality as ARS or AGS")]
    pub unit: Option<AreaKey>,
    /// Id of its record.
    #[label(
        de = "oder ihre Organisation, als Id im Register",
        en = "or its organisation, as id in the register"
    )]
    pub organisation: Option<Id>,
    /// What came after this day is new: three months before the day by default.
    #[label(
        de = "Neues seit dem Stand dieses Tages, Vorgabe drei Monate vor dem Stichtag",
        en = "what is new since this day, by default three months before the day to judge as of"
    )]
    pub since: Option<Date>,
    /// The day.
    #[label(de = "Stichtag: JJJJ-MM-TT oder today", en = "day to judge as of: YYYY-MM-DD or today")]
    pub as_of: Date,
    /// So many entries of each part are told: 20 by default.
    #[label(
        de = "so viele Einträge je Abschnitt, Vorgabe 20",
        en = "so many entries of each part, 20 by default"
    )]
    #[range(min = 0, max = 100_000)]
    pub limit: Option<u32>,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// The call `inbox`.
#[derive(Debug)]
#[non_exhaustive]
pub struct TellInbox;

impl Call for TellInbox {
    const ABOUT: About = About {
        name: "inbox",
        does: Words::new(
            "Sagt einer Kommune, was für sie neu ist, was sie bis wann tun muss, was sie über wen \
             beziehen kann, wer Vergleichbares es schon nutzt, was offen ist und wer dafür zuständig ist.",
            "Tells a municipality what is new for it, what it must do by when, what it can obtain \
             through whom, who like it uses that already, what is open and who owes it.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = InboxRequest;
    type Answer = InboxAnswer;

    fn answer(
        register: &Register,
        request: &InboxRequest,
        _: &Host,
    ) -> Result<InboxAnswer, CallError> {
        Ok(register.inbox(request))
    }
}

impl Register {
    /// What one municipality is told on a day.
    ///
    /// ```
    /// use bedarf::calls::InboxRequest;
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(b"[]"));
    /// let request = InboxRequest::unit("05774032".parse()?, "2026-11-24".parse()?);
    /// let answer = register.inbox(&request);
    /// assert_eq!(answer.unit.map(|unit| unit.standing.as_str()), Some("unknown"));
    /// assert_eq!(answer.since, "2026-08-24".parse()?);
    /// # Ok::<(), bedarf::keys::KeyError>(())
    /// ```
    #[must_use]
    pub fn inbox(&self, request: &InboxRequest) -> InboxAnswer {
        let asked = self.asked(request.unit.as_ref(), request.organisation.as_ref(), request.as_of);
        let lang = request.lang.unwrap_or_default();
        let window = Window::until(request.as_of, request.since, lang);
        self.inbox_of(&asked, window, request.limit.unwrap_or(20) as usize)
    }
}
