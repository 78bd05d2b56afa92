//! `debts`: what is not known and stands in someone's way, and who owes the answer.

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::facts::{Census, Known, TakenUp};
use crate::findings::Lang;
use crate::keys::{Date, Id};
use crate::matching::{DebtsAnswer, DebtsAsked};
use crate::messages::Words;
use crate::register::Register;
use crate::watch::Watch;

/// What `debts` takes beside the register: a day, and whose debts.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct DebtsRequest {
    /// Only what they owe: the id of an organisation or body, or the number of a Land.
    #[label(
        de = "nur wofür diese Stelle zuständig ist: ihre Id im Register, oder die Nummer eines Landes",
        en = "only what they are to answer: their id in the register, or the number of a Land"
    )]
    pub owed_by: Option<Id>,
    /// The day.
    #[label(
        de = "Stichtag: JJJJ-MM-TT oder today",
        en = "day to judge as of: YYYY-MM-DD or today"
    )]
    pub as_of: Date,
    /// So many are told: 100 by default.
    #[label(
        de = "so viele offene Antworten nennen, Vorgabe 100",
        en = "so many open answers are told, 100 by default"
    )]
    #[range(min = 0, max = 100_000)]
    pub limit: Option<u32>,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// The call `debts`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Debts;

impl Call for Debts {
    const ABOUT: About = About {
        name: "debts",
        does: Words::new(
            "Nennt die offenen Antworten: was fehlt, wer für die Antwort zuständig ist, seit wann, \
             und wie viele Kommunen und Einwohner darauf warten.",
            "Tells the open answers: what is missing, who is to answer, since when, and how many \
             municipalities and inhabitants wait for it.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = DebtsRequest;
    type Answer = DebtsAnswer;

    fn answer(
        register: &Register,
        request: &DebtsRequest,
        host: &Host,
    ) -> Result<DebtsAnswer, CallError> {
        register.debts(request, &host.watch)
    }
}

impl Register {
    /// What is not known and stands in someone's way: who owes the answer, since when, whom it
    /// holds up.
    ///
    /// ```
    /// use bedarf::calls::DebtsRequest;
    /// use bedarf::watch::Watch;
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(br#"[{"type":"offering","id":"ANG-1",
    ///     "title":{"de":"Wohnsitz anmelden"},"created":"2026-01-01","reuse_model":"service",
    ///     "provider":"haus","operator":"haus","lifecycle":"available",
    ///     "contact":{"name":{"de":"Servicestelle"},"url":"https://example.org/"},
    ///     "services":["99115005104000"],"scope":{"everyone":true},"access_paths":[]}]"#));
    /// let answer = register.debts(&DebtsRequest::new("2026-11-24".parse()?), &Watch::default())?;
    /// let [cost] = answer.debts.as_slice() else { panic!("one debt") };
    /// assert_eq!((cost.what.as_str(), cost.owed_by.name.as_str()), ("cost", "haus"));
    /// assert_eq!(cost.days, Some(327));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where nothing is on record of whoever is asked for, or where somebody who is told how far it
    /// is broke it off.
    pub fn debts(&self, request: &DebtsRequest, watch: &Watch) -> Result<DebtsAnswer, CallError> {
        let day = request.as_of;
        let census = Census::on(self, day);
        let (_, hindrances) = self.reach_and_hindrances(&census, day, watch)?;
        let taken_up = TakenUp::of(self, Some(day));
        let known = Known::new(self, &census, &taken_up, &hindrances, day);
        let asked = DebtsAsked {
            owed_by: request.owed_by.as_ref(),
            limit: request.limit.unwrap_or(100) as usize,
            lang: request.lang.unwrap_or_default(),
        };
        let found = self.debts_of(&known, &asked);
        let unknown = || request.owed_by.as_ref().map(ToString::to_string).unwrap_or_default();
        found.ok_or_else(|| CallError::NotInRegister(unknown(), None))
    }
}
