//! What a call is given: texts, a register, or both.

#[cfg(feature = "register")]
use std::borrow::Cow;
use std::cell::OnceCell;

use super::error::CallError;
use super::host::Host;
use crate::check::{CheckReader, Options};
use crate::findings::Report;
use crate::register::{Input, Register, RegisterReader};

/// Texts, and a register that was read before.
#[derive(Debug)]
pub struct Given<'g> {
    texts: &'g [(&'g str, &'g [u8])],
    held: Option<&'g Register>,
    /// A later register to compare it with, that was read before as well.
    #[cfg(feature = "report")]
    later: Option<&'g Register>,
    /// The register that the texts are, once it was asked for.
    read: OnceCell<Register>,
}

/// An earlier register and a later one.
#[cfg(feature = "report")]
pub(super) type Two<'a> = (Cow<'a, Register>, Cow<'a, Register>);

impl<'g> Given<'g> {
    /// Texts by name; a text without one is given the name `""`.
    #[must_use]
    pub fn texts(texts: &'g [(&'g str, &'g [u8])]) -> Self {
        Given {
            texts,
            held: None,
            #[cfg(feature = "report")]
            later: None,
            read: OnceCell::new(),
        }
    }

    /// A register, and texts that are to come into it.
    #[must_use]
    pub fn register_and(register: &'g Register, texts: &'g [(&'g str, &'g [u8])]) -> Self {
        Given { held: Some(register), ..Given::texts(texts) }
    }

    /// A register and a later one.
    #[cfg(feature = "report")]
    #[must_use]
    pub fn registers(before: &'g Register, after: &'g Register) -> Self {
        Given { held: Some(before), later: Some(after), ..Given::texts(&[]) }
    }

    /// The text, where it is one alone.
    pub(super) fn only(&self) -> Result<&'g [u8], usize> {
        match self.texts {
            [(_, text)] => Ok(text),
            other => Err(other.len()),
        }
    }

    /// The register.
    pub(super) fn register(&self, host: &Host) -> Result<&Register, CallError> {
        if let Some(register) = self.held.or(self.read.get()) {
            return Ok(register);
        }
        let mut reader = RegisterReader::new(host.limits());
        reader.texts(self.texts, false, &host.watch)?;
        Ok(self.read.get_or_init(|| reader.finish()))
    }

    /// Two registers, where there are two: the one held and a later one or the one that the texts
    /// are, or those below `before/` and those below `after/`.
    #[cfg(feature = "report")]
    pub(super) fn two(&self, host: &Host) -> Result<Option<Two<'_>>, CallError> {
        let read = |texts: &[(&str, &[u8])]| {
            let mut reader = RegisterReader::new(host.limits());
            reader.texts(texts, false, &host.watch)?;
            Ok::<_, CallError>(Cow::Owned(reader.finish()))
        };
        let below = |folder: &str| -> Vec<(&'g str, &'g [u8])> {
            let own = self.texts.iter();
            own.filter_map(|(name, text)| Some((name.strip_prefix(folder)?, *text))).collect()
        };
        match (self.held, self.texts) {
            (Some(held), []) => {
                Ok(self.later.map(|later| (Cow::Borrowed(held), Cow::Borrowed(later))))
            }
            (Some(held), texts) => Ok(Some((Cow::Borrowed(held), read(texts)?))),
            (None, texts) => {
                let (before, after) = (below("before/"), below("after/"));
                let is_two = !texts.is_empty() && before.len() + after.len() == texts.len();
                if is_two { Ok(Some((read(&before)?, read(&after)?))) } else { Ok(None) }
            }
        }
    }

    /// The texts by their names.
    #[cfg(feature = "register")]
    pub(super) fn named(&self) -> impl Iterator<Item = (&'g str, Cow<'g, [u8]>)> {
        self.texts.iter().map(|(name, text)| (*name, Cow::Borrowed(*text)))
    }

    /// The register that texts are, and the report on them; where a register was read before, as
    /// records of it.
    #[cfg(feature = "register")]
    pub(super) fn judged(
        &self,
        texts: &[(&str, &[u8])],
        options: &Options,
        lines: bool,
    ) -> Result<(Register, Report), CallError> {
        let mut reader = RegisterReader::new(options.limits);
        reader.texts(texts, lines, &options.watch)?;
        let read = reader.finish();
        let report = match self.held {
            Some(held) => Given::register_and(held, texts).check(options, lines)?,
            None => read.check(options),
        };
        if report.interrupted { Err(CallError::Interrupted) } else { Ok((read, report)) }
    }

    /// The report on the texts, on the register, or on the texts as records of the register.
    pub(super) fn check(&self, options: &Options, lines: bool) -> Result<Report, CallError> {
        let report = match (self.held, self.texts) {
            (None, texts) => {
                let mut reader = CheckReader::new(options);
                reader.texts(texts, lines, &options.watch)?;
                reader.finish()
            }
            (Some(register), []) => register.check(options),
            (Some(register), [("", text)]) if lines => {
                register.check_with(Input::Lines(text), options)
            }
            (Some(register), texts) => register.check_with(Input::Named(texts), options),
        };
        if report.interrupted { Err(CallError::Interrupted) } else { Ok(report) }
    }
}
