//! Reading: texts in, a register out. What is wrong with the structure of a record is kept beside
//! it; nothing is judged here.

mod cell;
mod editions;
mod encoding;
mod errors;
mod gv100ad;
mod inside;
mod reading;
mod sheet;
mod split;
mod table;
mod texts;

use super::{NFC, Nfc, Register, Skipped};
use crate::model::Record;
use crate::shape::{Limits, to_text};

pub(crate) use errors::TABLES;
pub(crate) use reading::{Checked, Read, Reading};
pub(crate) use table::Tables;
pub(crate) use texts::takes_texts;

/// The texts to be read.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Input<'a> {
    /// One record, or a list of records when it begins with `[`.
    One(&'a [u8]),
    /// JSON Lines: one record a line.
    Lines(&'a [u8]),
    /// Records that were built, without a text of their own.
    Built(&'a [Built]),
    /// Texts with names: `.jsonl` is JSON Lines, `successors.csv` the table of successors, any
    /// other `.csv` that of units, all else JSON.
    Named(&'a [(&'a str, &'a [u8])]),
}

/// A record that was built and not read: it is held to the same structure as any text.
#[derive(Clone, Debug)]
pub struct Built(Box<str>);

impl From<&Record> for Built {
    fn from(record: &Record) -> Self {
        Built(to_text(record).into())
    }
}

impl<R: Into<Record>> From<R> for Built {
    fn from(record: R) -> Self {
        Built::from(&record.into())
    }
}

/// How much is read at most.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ReadLimits {
    /// Levels of lists and objects in a record.
    pub depth: usize,
    /// Errors kept of one record; those beyond are counted only.
    pub errors: usize,
    /// Bytes of one record.
    pub bytes: usize,
    /// Texts are counted, compared and read in normal form NFC where somebody is there who knows it.
    pub nfc: Option<Nfc>,
}

impl Default for ReadLimits {
    fn default() -> Self {
        let Limits { depth, errors, .. } = Limits::default();
        ReadLimits { depth, errors, bytes: 16 * 1024 * 1024, nfc: NFC }
    }
}

impl Register {
    /// Reads a register. A record with structural errors is still known by its id; it counts in no
    /// answer, see [`Register::unread`], and [`Register::check`] says what is wrong with it.
    #[must_use]
    pub fn read(input: Input<'_>) -> Register {
        let mut reader = RegisterReader::default();
        reader.input(input);
        reader.finish()
    }
}

/// Reads a register from texts as they come; a file of any size can be fed in pieces.
///
/// ```
/// use bedarf::RegisterReader;
/// let mut reader = RegisterReader::default();
/// reader.begin(Some("needs.jsonl"), true);
/// reader.feed(br#"{"type":"need","#);
/// reader.feed(br#""id":"BED-2026-0001"}"#);
/// let register = reader.finish();
/// assert!(register.is_empty()); // much is missing
/// assert_eq!(register.unread()[0].id.as_deref(), Some("BED-2026-0001"));
/// ```
#[derive(Debug, Default)]
pub struct RegisterReader {
    reading: Reading,
    register: Register,
}

impl RegisterReader {
    /// One that reads so much at most.
    #[must_use]
    pub fn new(limits: ReadLimits) -> Self {
        RegisterReader { reading: Reading::new(limits), register: Register::default() }
    }

    /// Something is not looked at, and [`Register::check`] says so.
    pub fn skip(&mut self, skipped: Skipped) {
        self.register.skipped.push(skipped);
    }

    /// Everything was given.
    #[must_use]
    pub fn finish(mut self) -> Register {
        self.end();
        self.register.with_tables(self.reading.tables)
    }

    fn with<T>(&mut self, read: impl FnOnce(&mut Reading, &mut dyn FnMut(Read<'_>)) -> T) -> T {
        let register = &mut self.register;
        read(&mut self.reading, &mut |part| register.take(part))
    }
}

takes_texts!(RegisterReader);
