//! `trace`: what a record came from, what became of it, and what is missing on the way.

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::findings::Lang;
use crate::keys::{Date, Ref};
use crate::messages::Words;
use crate::register::Register;
use crate::trace::{TraceAnswer, TraceDirection, Traces};

/// What `trace` takes beside the register: a record, which way to go, and a day.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct TraceRequest {
    /// The record: a need, a profile, a session, a decision, a notice, an offering.
    #[label(
        de = "Bedarf, Profil, Sitzung, Beschluss, Mitteilung oder Angebot, als Id im Register",
        en = "need, profile, session, decision, notice or offering, as id in the register"
    )]
    pub about: Ref,
    /// Which way to go: `both` by default.
    #[label(
        de = "vorwärts, rückwärts oder beides (üblich)",
        en = "forwards, backwards or both (the default)"
    )]
    pub direction: Option<TraceDirection>,
    /// The day: what came later is counted, not told.
    #[label(
        de = "Stichtag: JJJJ-MM-TT oder today",
        en = "day to judge as of: YYYY-MM-DD or today"
    )]
    pub as_of: Date,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// The call `trace`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Trace;

impl Call for Trace {
    const ABOUT: About = About {
        name: "trace",
        does: Words::new(
            "Erzählt den Werdegang eines Bedarfs über Bündel, Profil, Tagesordnung und Beschluss bis \
             zu Antwort und Folge, auch rückwärts, und was auf dem Weg fehlt.",
            "Tells the way of a need by bundle, profile, agenda and decision to reply and effect, \
             backwards as well, and what is missing on it.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = TraceRequest;
    type Answer = TraceAnswer;

    fn answer(
        register: &Register,
        request: &TraceRequest,
        _: &Host,
    ) -> Result<TraceAnswer, CallError> {
        register.trace(request)
    }
}

impl Register {
    /// What a record came from, what became of it, and what is missing on the way.
    ///
    /// ```
    /// use bedarf::calls::TraceRequest;
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(br#"[
    ///     {"type":"decision","id":"B-1","title":{"de":"Eckpunkte"},"created":"2020-06-24",
    ///      "body":"it_plr","date":"2020-06-24","result":"noted","refs":[]},
    ///     {"type":"decision","id":"B-2","title":{"de":"Konzept"},"created":"2020-10-28",
    ///      "body":"it_plr","date":"2020-10-28","result":"adopted","refs":[],
    ///      "links":[{"rel":"continues","target":"B-1"}]}]"#));
    /// let answer = register.trace(&TraceRequest::new("B-1".parse()?, "2026-11-24".parse()?))?;
    /// let [step] = answer.steps.as_slice() else { panic!("one step") };
    /// assert_eq!((step.from.as_str(), step.to.as_str()), ("B-1", "B-2"));
    /// assert_eq!(step.name, "wird fortgeführt durch");
    /// assert_eq!(step.note.as_deref(), Some("Zusammenhang angenommen"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the register has no such record, or only an organisation, a body or a channel.
    pub fn trace(&self, request: &TraceRequest) -> Result<TraceAnswer, CallError> {
        let direction = request.direction.unwrap_or(TraceDirection::Both);
        let traces = Traces::of(self, request.as_of);
        let found =
            traces.about(request.about.as_str(), direction, request.lang.unwrap_or_default());
        found.ok_or_else(|| CallError::NoStation(request.about.to_string()))
    }
}
