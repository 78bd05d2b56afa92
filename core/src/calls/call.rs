//! What a call is: a name, a request, an answer, and the function between them.

use serde::Serialize;

use super::error::CallError;
use super::given::Given;
use super::host::{Host, table_of};
use crate::messages::Words;
use crate::register::Register;
#[cfg(feature = "objects")]
use crate::shape::Sink;
use crate::shape::{FromTape, to_text};

/// What a call says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Its name.
    pub name: &'static str,
    /// What it does: a German sentence, and an English one.
    pub does: Words,
}

/// A call. It has no value of its own.
pub trait Call {
    /// What it says of itself.
    const ABOUT: About;

    /// What it works on: nothing, the texts that are given, or a [`Register`].
    type On<'g>: Subject<'g>;

    /// What is asked.
    type Request: FromTape;

    /// What is answered.
    type Answer: Serialize + Send + 'static;

    /// Carries it out.
    ///
    /// # Errors
    /// Where it cannot be carried out; what is wrong with the data stands in the answer.
    fn answer(
        on: Self::On<'_>,
        request: &Self::Request,
        host: &Host,
    ) -> Result<Self::Answer, CallError>;
}

/// What calls work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Works {
    /// On nothing.
    Alone,
    /// On texts, or on a register and the texts that are to come into it.
    OnTexts,
    /// On a register.
    OnRegister,
}

/// What a call may work on.
pub trait Subject<'g>: Sized {
    /// Which of them it is.
    const WORKS: Works;

    /// That of what is given.
    ///
    /// # Errors
    /// Where somebody broke the reading off.
    fn pick(given: &'g Given<'g>, host: &Host) -> Result<Self, CallError>;
}

impl<'g> Subject<'g> for () {
    const WORKS: Works = Works::Alone;

    fn pick(_: &'g Given<'g>, _: &Host) -> Result<Self, CallError> {
        Ok(())
    }
}

impl<'g> Subject<'g> for &'g Given<'g> {
    const WORKS: Works = Works::OnTexts;

    fn pick(given: &'g Given<'g>, _: &Host) -> Result<Self, CallError> {
        Ok(given)
    }
}

impl<'g> Subject<'g> for &'g Register {
    const WORKS: Works = Works::OnRegister;

    fn pick(given: &'g Given<'g>, host: &Host) -> Result<Self, CallError> {
        given.register(host)
    }
}

/// One call of the list.
#[derive(Debug)]
#[non_exhaustive]
pub struct Entry {
    /// What it says of itself.
    pub about: About,
    /// What it works on.
    pub works: Works,
    pub(super) run: fn(&Host, &[u8], &Given<'_>) -> Result<Answered, CallError>,
}

/// An answer of whatever call.
pub type Answered = Box<dyn Answer + Send>;

/// What every answer can do.
pub trait Answer {
    /// Its JSON text.
    fn text(&self) -> String;

    /// Hands it over piece by piece, to a host that makes objects of its own.
    #[cfg(feature = "objects")]
    fn tell(&self, sink: &mut dyn Sink);
}

impl<T: Serialize> Answer for T {
    fn text(&self) -> String {
        to_text(self)
    }

    #[cfg(feature = "objects")]
    fn tell(&self, sink: &mut dyn Sink) {
        // what answers are made of can all be told
        let _ = crate::shape::take_apart(self, sink);
    }
}

impl Entry {
    /// The entry of a call.
    #[must_use]
    pub const fn of<C: Call>() -> Entry {
        Entry { about: C::ABOUT, works: <C::On<'static> as Subject>::WORKS, run: run::<C> }
    }
}

fn run<C: Call>(host: &Host, request: &[u8], given: &Given<'_>) -> Result<Answered, CallError> {
    let table = const { &table_of(C::ABOUT.name) };
    let request: C::Request = host.read(table, request)?;
    let answer = C::answer(C::On::pick(given, host)?, &request, host)?;
    Ok(Box::new(answer))
}
