//! Cutting a text into records, piece by piece: a text of any size needs the memory of one record.

use super::inside::Inside;
use crate::shape::{JsonPart, Place, skip_blank};

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A part of a text.
#[derive(Debug)]
pub enum Part<'a> {
    /// One record, and where it begins.
    Record(&'a [u8], Place),
    /// A record that is longer than allowed, and where it begins.
    TooLong(Place),
    /// The list of records is broken here: what was expected.
    Broken(JsonPart, Place),
}

/// Takes the parts of a text; says whether the rest is wanted.
pub type Sink<'s> = dyn FnMut(Part<'_>) -> bool + 's;

/// Cuts one text: a list when it begins with `[`, otherwise one record; or lines, when told so.
#[derive(Debug)]
pub struct Splitter {
    layout: Layout,
    /// How much of a byte order mark came at the beginning; `None` once that is settled.
    mark: Option<usize>,
    max: usize,
    /// What is there of the record that has begun; empty once it is too long.
    held: Vec<u8>,
    /// Where that record begins.
    start: Place,
    /// Where the next byte stands.
    here: Place,
    /// Whether a record has begun.
    open: bool,
    /// Whether the record that has begun is longer than allowed.
    too_long: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    Unknown,
    One,
    Lines,
    List {
        inside: Inside,
        next: Next,
    },
    /// Nothing more is wanted.
    Left,
}

/// What may come next in a list, between records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    RecordOrEnd,
    Record,
    CommaOrEnd,
    Nothing,
}

impl Splitter {
    /// A new text; a record may have so many bytes.
    pub fn new(lines: bool, max: usize) -> Self {
        Splitter {
            layout: if lines { Layout::Lines } else { Layout::Unknown },
            mark: Some(0),
            max,
            held: Vec::new(),
            start: Place::START,
            here: Place::START,
            open: false,
            too_long: false,
        }
    }

    /// The next piece of the text.
    pub fn feed(&mut self, piece: &[u8], sink: &mut Sink<'_>) {
        let mut rest = piece;
        if let Some(before) = self.mark {
            let awaited = BOM.get(before..).unwrap_or_default();
            let seen = before + awaited.iter().zip(rest).take_while(|(a, b)| a == b).count();
            rest = rest.get(seen - before..).unwrap_or_default();
            self.mark = Some(seen);
            if rest.is_empty() && seen < BOM.len() {
                return;
            }
            self.settle(sink);
        }
        self.take(rest, sink);
    }

    /// Whether the text began with a byte order mark is settled; a part of one is no mark.
    fn settle(&mut self, sink: &mut Sink<'_>) {
        if let Some(part) = self.mark.take().filter(|seen| (1..BOM.len()).contains(seen)) {
            self.take(BOM.get(..part).unwrap_or_default(), sink);
        }
    }

    fn take(&mut self, piece: &[u8], sink: &mut Sink<'_>) {
        let mut rest = piece;
        if self.layout == Layout::Unknown {
            rest = self.begin(rest);
        }
        match self.layout {
            Layout::Unknown | Layout::Left => {}
            Layout::One => self.hold(rest),
            Layout::Lines => self.lines(rest, sink),
            Layout::List { .. } => self.list(rest, sink),
        }
    }

    /// The text has ended.
    pub fn end(&mut self, sink: &mut Sink<'_>) {
        self.settle(sink);
        match self.layout {
            Layout::Unknown | Layout::One => {
                self.open = true;
                self.close(&[], sink);
            }
            Layout::Lines => {
                if self.open {
                    self.close(&[], sink);
                }
            }
            Layout::List { next, .. } => {
                if self.open {
                    self.close(&[], sink);
                } else if next != Next::Nothing {
                    sink(Part::Broken(JsonPart::CommaOrBracket, self.here));
                }
            }
            Layout::Left => {}
        }
        self.layout = Layout::Left;
    }

    /// Looks for the first character that tells the layout; gives what comes behind.
    fn begin<'p>(&mut self, piece: &'p [u8]) -> &'p [u8] {
        let blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        let skipped = piece.iter().take_while(|byte| blank(byte)).count();
        let (before, rest) = piece.split_at(skipped);
        match rest {
            [] => {
                self.hold(piece);
                piece.get(piece.len()..).unwrap_or_default()
            }
            [b'[', items @ ..] => {
                self.held.extend_from_slice(before);
                let before = std::mem::take(&mut self.held);
                self.here = self.here.after(&before).after(b"[");
                self.open = false;
                self.layout = Layout::List { inside: Inside::START, next: Next::RecordOrEnd };
                items
            }
            _ => {
                self.layout = Layout::One;
                piece
            }
        }
    }

    /// Keeps bytes of the record that has begun.
    fn hold(&mut self, bytes: &[u8]) {
        self.open = true;
        self.keep(bytes);
    }

    /// Keeps bytes as long as they are not too many for a record.
    fn keep(&mut self, bytes: &[u8]) {
        if self.too_long || self.held.len() + bytes.len() > self.max {
            self.too_long = true;
            self.held = Vec::new();
        } else {
            self.held.extend_from_slice(bytes);
        }
    }

    /// The record that has begun ends with these bytes.
    fn close(&mut self, last: &[u8], sink: &mut Sink<'_>) -> bool {
        self.open = false;
        let wanted = if self.too_long || self.held.len() + last.len() > self.max {
            sink(Part::TooLong(self.start))
        } else if self.held.is_empty() {
            sink(Part::Record(last, self.start))
        } else {
            self.held.extend_from_slice(last);
            sink(Part::Record(&self.held, self.start))
        };
        self.too_long = false;
        self.held.clear();
        wanted
    }

    fn lines(&mut self, piece: &[u8], sink: &mut Sink<'_>) {
        let mut rest = piece;
        while let Some(end) = memchr::memchr(b'\n', rest) {
            let (line, behind) = rest.split_at(end);
            rest = behind.get(1..).unwrap_or_default();
            if self.open || !is_blank(line) {
                self.close(line, sink);
            } else {
                self.held.clear();
                self.too_long = false;
            }
            self.start = Place::line(self.start.line.saturating_add(1));
        }
        // blanks before a record are kept as well: positions count them
        if self.open || !is_blank(rest) {
            self.hold(rest);
        } else {
            self.keep(rest);
        }
    }

    fn list(&mut self, piece: &[u8], sink: &mut Sink<'_>) {
        let Layout::List { mut inside, mut next } = self.layout else { return };
        // where the part at hand began, and how far it was looked through
        let (mut from, mut at) = (0, 0);
        while at < piece.len() {
            if !self.open {
                at = skip_blank(piece, at);
                let Some(byte) = piece.get(at) else { break };
                if let Some(following) = between(*byte, next) {
                    (next, at) = (following, at + 1);
                    continue;
                }
                self.walk(piece, from, at);
                if !begins(*byte, next) {
                    self.layout = Layout::Left;
                    sink(Part::Broken(expected(next), self.here));
                    return;
                }
                (self.start, self.open, from) = (self.here, true, at);
            }
            let Some(end) = inside.end(piece, at) else { break };
            self.walk(piece, from, end);
            next = Next::CommaOrEnd;
            if !self.close(piece.get(from..end).unwrap_or_default(), sink) {
                self.layout = Layout::Left;
                return;
            }
            (from, at) = (end, end);
        }
        self.walk(piece, from, piece.len());
        if self.open {
            self.hold(piece.get(from..).unwrap_or_default());
        }
        self.layout = Layout::List { inside, next };
    }

    fn walk(&mut self, piece: &[u8], from: usize, to: usize) {
        self.here = self.here.after(piece.get(from..to).unwrap_or_default());
    }
}

/// What comes next behind a sign between records; `None` where the byte is no such sign.
fn between(byte: u8, next: Next) -> Option<Next> {
    match (byte, next) {
        (b',', Next::CommaOrEnd) => Some(Next::Record),
        (b']', Next::RecordOrEnd | Next::CommaOrEnd) => Some(Next::Nothing),
        _ => None,
    }
}

/// Whether a record may begin there with that byte.
fn begins(byte: u8, next: Next) -> bool {
    matches!(next, Next::Record | Next::RecordOrEnd) && !matches!(byte, b',' | b']')
}

fn expected(next: Next) -> JsonPart {
    match next {
        Next::RecordOrEnd | Next::Record => JsonPart::Value,
        Next::CommaOrEnd => JsonPart::CommaOrBracket,
        Next::Nothing => JsonPart::End,
    }
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(|byte| matches!(byte, b' ' | b'\r' | b'\t'))
}
