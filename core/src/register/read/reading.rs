//! Taking texts in, piece by piece: each record is read as soon as it is whole.

use std::borrow::Cow;
use std::sync::Arc;

use super::encoding::Encoding;
use super::gv100ad;
use super::split::{Part, Splitter};
use super::table::Tables;
use super::{Built, Input, ReadLimits};
use crate::model::RecordType;
use crate::register::{Entry, Fault, Origin};
use crate::shape::errors::{NotJson, NotUtf8, RecordTooLong, WrongContainer};
use crate::shape::{
    AnyCase, Checker, Limits, Outcome, Place, ShapeError, ShapeErrors, TapeReader, utf8,
};
use crate::tables::RECORDS;
use crate::watch::{Interrupted, Stage, Watch};

/// Bytes after which somebody is told how far the reading is.
const PIECE: usize = 1 << 20;

/// What was read of a text.
#[derive(Debug)]
pub(crate) enum Read<'r> {
    /// A record whose structure was looked at.
    Record(Checked<'r>),
    /// An error that belongs to no record.
    Fault(Fault),
}

/// Takes what was read, in the order of the texts.
pub(crate) type Sink<'s> = dyn FnMut(Read<'_>) + 's;

/// The text of a record whose structure was looked at. The record itself is made of it for those
/// who want more than that.
#[derive(Debug)]
pub(crate) struct Checked<'r> {
    /// Name of the text that it stands in.
    pub source: Option<&'r Arc<str>>,
    /// Which record of that text.
    pub index: u64,
    /// Where it begins there, unless it was built.
    pub place: Option<Place>,
    /// Its own text.
    pub text: &'r str,
    checker: &'r mut Checker,
    fits: bool,
}

impl Checked<'_> {
    /// Its id, where that could be read.
    pub fn id(&self) -> String {
        self.checker.id(self.text, &RECORDS).map(Into::into).unwrap_or_default()
    }

    /// Which record it is, where that could be read.
    pub fn record_type(&self) -> Option<RecordType> {
        self.checker.record_word(&RECORDS).and_then(RecordType::from_word)
    }

    /// What is wrong with its structure.
    pub fn errors(&mut self) -> Option<Box<ShapeErrors>> {
        self.checker.take()
    }

    /// The entry of a register.
    pub fn entry(self) -> Entry {
        self.entry_in(String::new())
    }

    /// The same, with its text in a string that was used before.
    pub fn entry_in(mut self, mut text: String) -> Entry {
        let (id, record_type) = (self.id(), self.record_type());
        let fits = record_type.is_some() && self.fits;
        let record = fits.then(|| TapeReader::new(self.text, &self.checker.tape).read());
        text.clear();
        text.push_str(self.text);
        let Checked { index, place, .. } = self;
        let origin = Origin { source: self.source.cloned(), index, place, text };
        Entry { id, record_type, record, origin, errors: self.errors() }
    }
}

/// A text that has begun.
#[derive(Debug)]
struct OneText {
    name: Option<Arc<str>>,
    encoding: Encoding,
    splitter: Splitter,
}

/// Takes texts in, piece by piece; each record is handed on as soon as it is whole.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    limits: ReadLimits,
    checker: Checker,
    text: Option<OneText>,
    index: u64,
    /// How many entries were handed on.
    entries: usize,
    /// The tables that were read.
    pub tables: Tables,
}

impl Reading {
    /// One that reads so much at most.
    pub fn new(limits: ReadLimits) -> Self {
        Reading { limits, ..Reading::default() }
    }

    /// All texts of an input.
    pub fn input(&mut self, input: Input<'_>, out: &mut Sink<'_>) {
        match input {
            Input::One(text) => self.one(text, out),
            Input::Lines(text) => self.text(None, text, true, out),
            Input::Built(records) => self.built(records, out),
            Input::Named(texts) => self.unwatched(texts, out),
        }
    }

    fn built(&mut self, records: &[Built], out: &mut Sink<'_>) {
        self.end(out);
        for (index, Built(text)) in (0..).zip(records) {
            self.checked(None, index, None, text, out);
        }
    }

    /// One record, or a list of records.
    pub fn one(&mut self, text: &[u8], out: &mut Sink<'_>) {
        self.text(None, text, false, out);
    }

    /// A whole text with a name; the name `""` is none.
    pub fn named(&mut self, name: &str, text: &[u8], out: &mut Sink<'_>) {
        self.unwatched(&[(name, text)], out);
    }

    fn unwatched(&mut self, texts: &[(&str, &[u8])], out: &mut Sink<'_>) {
        // nobody breaks it off
        let _ = self.texts(texts, false, &Watch::default(), out);
    }

    /// Texts by name, while somebody is told how far it is; `lines` is of those without one.
    pub fn texts(
        &mut self,
        texts: &[(&str, &[u8])],
        lines: bool,
        watch: &Watch,
        out: &mut Sink<'_>,
    ) -> Result<(), Interrupted> {
        let of = texts.iter().map(|(_, text)| text.len()).sum();
        let mut done = 0;
        for (name, text) in texts {
            // a build that looks at one record alone has no use for tables
            if cfg!(feature = "register") && is_table(name) {
                self.table(name, text, out);
                done += text.len();
                watch.at(Stage::Reading, done, of)?;
                continue;
            }
            let named = Some(*name).filter(|name| !name.is_empty());
            let lines = is_lines(name) || (lines && named.is_none());
            self.begin(named, lines, out);
            for piece in text.chunks(PIECE) {
                self.feed(piece, out);
                done += piece.len();
                watch.at(Stage::Reading, done, of)?;
            }
            self.end(out);
        }
        Ok(())
    }

    fn text(&mut self, name: Option<&str>, text: &[u8], lines: bool, out: &mut Sink<'_>) {
        self.begin(name, lines, out);
        self.feed(text, out);
        self.end(out);
    }

    /// A text begins.
    pub fn begin(&mut self, name: Option<&str>, lines: bool, out: &mut Sink<'_>) {
        self.end(out);
        self.index = 0;
        let splitter = Splitter::new(lines, self.limits.bytes);
        let name = name.map(Arc::from);
        self.text = Some(OneText { name, encoding: Encoding::default(), splitter });
    }

    /// A text begins that is known to have a record a line, whatever these look like.
    pub fn begin_lines(&mut self, out: &mut Sink<'_>) {
        self.begin(None, true, out);
        if let Some(text) = &mut self.text {
            text.splitter.is_known();
        }
    }

    /// The next piece of it.
    pub fn feed(&mut self, piece: &[u8], out: &mut Sink<'_>) {
        if let Some(mut text) = self.text.take() {
            let OneText { name, encoding, splitter } = &mut text;
            let (name, was) = (name.as_ref(), encoding.is_utf16());
            // a build that looks at one record alone is handed no files
            let piece = match cfg!(feature = "register") {
                true => encoding.read(piece),
                false => Cow::Borrowed(piece),
            };
            if encoding.is_utf16() && !was {
                out(self.unread(WrongContainer::OtherEncoding, name, None, Place::START));
            }
            splitter.feed(&piece, &mut |part| self.part(name, part, out));
            self.text = Some(text);
        }
    }

    /// It is whole.
    pub fn end(&mut self, out: &mut Sink<'_>) {
        if let Some(OneText { name, mut encoding, mut splitter }) = self.text.take() {
            let mut sink = |part: Part<'_>| self.part(name.as_ref(), part, out);
            if cfg!(feature = "register") {
                splitter.feed(&encoding.end(), &mut sink);
            }
            splitter.end(&mut sink);
        }
    }

    /// A whole table.
    pub fn table(&mut self, name: &str, text: &[u8], out: &mut Sink<'_>) {
        self.end(out);
        let after = self.entries;
        let with = (&mut self.checker, self.limits.nfc);
        self.tables.read(name, text, with, &mut |mut fault| {
            fault.after = after;
            out(Read::Fault(fault));
        });
    }

    /// One part of the text; whether the rest is wanted.
    fn part(&mut self, name: Option<&Arc<str>>, part: Part<'_>, out: &mut Sink<'_>) -> bool {
        let index = self.index;
        match part {
            Part::Record(bytes, place) => {
                self.index += 1;
                self.record(name, index, bytes, place, out)
            }
            Part::TooLong(place) => {
                self.index += 1;
                let case = RecordTooLong::Bytes { limit: self.limits.bytes };
                out(self.unread(case, name, Some(index), place));
                true
            }
            Part::Container(is, place) => {
                out(self.unread(is, name, None, place));
                true
            }
            Part::Broken(expected, place) => {
                out(self.unread(NotJson::Unexpected { expected }, name, None, place));
                false
            }
        }
    }

    /// Something could not be read.
    fn unread(
        &self,
        case: impl Into<AnyCase>,
        name: Option<&Arc<str>>,
        index: Option<u64>,
        place: Place,
    ) -> Read<'static> {
        let (source, error) = (name.cloned(), ShapeError::new(case));
        let after = self.entries;
        Read::Fault(Fault { source, index, key: None, place, error, is_table: false, after })
    }

    fn record(
        &mut self,
        name: Option<&Arc<str>>,
        index: u64,
        bytes: &[u8],
        place: Place,
        out: &mut Sink<'_>,
    ) -> bool {
        // of files put one after another each may begin with a mark
        let (bytes, place) = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
            Some(rest) if index > 0 => (rest, place.after(b"\xEF\xBB\xBF")),
            _ => (bytes, place),
        };
        let text = match utf8(bytes) {
            Ok(text) => text,
            Err(sound) => {
                let at = place.after(bytes.get(..sound).unwrap_or_default());
                out(self.unread(NotUtf8::OtherEncoding, name, Some(index), at));
                return false;
            }
        };
        self.checked(name, index, Some(place), text, out)
    }

    /// Looks at the structure of a record and hands it on. Whether it could be read to its end.
    fn checked(
        &mut self,
        source: Option<&Arc<str>>,
        index: u64,
        place: Option<Place>,
        text: &str,
        out: &mut Sink<'_>,
    ) -> bool {
        let ReadLimits { depth, errors, nfc, .. } = self.limits;
        let (checker, limits) = (&mut self.checker, Limits { depth, errors, nfc });
        let Outcome { fits, broken, .. } = checker.check(text, &RECORDS, limits);
        self.entries += 1;
        out(Read::Record(Checked { source, index, place, text, checker, fits }));
        !broken
    }
}

/// Whether a file of that name is a table.
fn is_table(name: &str) -> bool {
    has_ending(name, ".csv") || gv100ad::is_named(name)
}

/// Whether a file of that name has a record a line.
fn is_lines(name: &str) -> bool {
    has_ending(name, ".jsonl") || has_ending(name, ".ndjson")
}

fn has_ending(name: &str, ending: &str) -> bool {
    let at = name.len().saturating_sub(ending.len());
    name.get(at..).is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
