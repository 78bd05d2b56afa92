//! What a call is given: texts, a register, or both.

use std::cell::OnceCell;

use super::error::CallError;
use super::host::Host;
use crate::check::{CheckReader, Options};
use crate::findings::Report;
use crate::register::{Input, Register, RegisterReader};
use crate::watch::{Interrupted, Stage, Watch};

/// Texts, and a register that was read before.
#[derive(Debug)]
pub struct Given<'g> {
    texts: &'g [(&'g str, &'g [u8])],
    held: Option<&'g Register>,
    /// The register that the texts are, once it was asked for.
    read: OnceCell<Register>,
}

impl<'g> Given<'g> {
    /// Texts by name; a text without one is given the name `""`.
    #[must_use]
    pub fn texts(texts: &'g [(&'g str, &'g [u8])]) -> Self {
        Given { texts, held: None, read: OnceCell::new() }
    }

    /// A register, and texts that are to come into it.
    #[must_use]
    pub fn register_and(register: &'g Register, texts: &'g [(&'g str, &'g [u8])]) -> Self {
        Given { held: Some(register), ..Given::texts(texts) }
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
        let mut reader = RegisterReader::default();
        pieces(self.texts, false, &host.watch, &mut |piece| match piece {
            Piece::Begin(name, lines) => reader.begin(name, lines),
            Piece::Bytes(bytes) => reader.feed(bytes),
            Piece::Table(name, text) => reader.table(name, text),
        })?;
        Ok(self.read.get_or_init(|| reader.finish()))
    }

    /// The report on the texts, on the register, or on the texts as records of the register.
    pub(super) fn check(&self, options: &Options, lines: bool) -> Result<Report, CallError> {
        let report = match (self.held, self.texts) {
            (None, texts) => check(texts, options, lines)?,
            (Some(register), []) => register.check(options),
            (Some(register), [("", text)]) if lines => {
                register.check_with(Input::Lines(text), options)
            }
            (Some(register), texts) => register.check_with(Input::Named(texts), options),
        };
        if report.interrupted { Err(CallError::Interrupted) } else { Ok(report) }
    }
}

fn check(texts: &[(&str, &[u8])], options: &Options, lines: bool) -> Result<Report, Interrupted> {
    let mut reader = CheckReader::new(options);
    pieces(texts, lines, &options.watch, &mut |piece| match piece {
        Piece::Begin(name, lines) => reader.begin(name, lines),
        Piece::Bytes(bytes) => reader.feed(bytes),
        Piece::Table(name, text) => reader.table(name, text),
    })?;
    Ok(reader.finish())
}

/// What a reader is told next.
enum Piece<'p> {
    /// A text begins; whether each of its lines is a record.
    Begin(Option<&'p str>, bool),
    /// So it goes on.
    Bytes(&'p [u8]),
    /// A table.
    Table(&'p str, &'p [u8]),
}

/// Bytes after which somebody is told how far the reading is.
const PIECE: usize = 1 << 20;

/// The texts piece by piece; `lines` is of a text without a name.
fn pieces(
    texts: &[(&str, &[u8])],
    lines: bool,
    watch: &Watch,
    out: &mut dyn FnMut(Piece<'_>),
) -> Result<(), Interrupted> {
    let of = texts.iter().map(|(_, text)| text.len()).sum();
    let mut done = 0;
    for (name, text) in texts {
        if ends(name, ".csv") {
            out(Piece::Table(name, text));
            done += text.len();
            watch.at(Stage::Reading, done, of)?;
            continue;
        }
        let named = Some(*name).filter(|name| !name.is_empty());
        out(Piece::Begin(named, ends(name, ".jsonl") || (lines && named.is_none())));
        for bytes in text.chunks(PIECE) {
            out(Piece::Bytes(bytes));
            done += bytes.len();
            watch.at(Stage::Reading, done, of)?;
        }
    }
    Ok(())
}

fn ends(name: &str, ending: &str) -> bool {
    let at = name.len().saturating_sub(ending.len());
    name.get(at..).is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
