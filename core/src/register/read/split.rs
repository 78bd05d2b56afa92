//! Cutting a text into records, piece by piece: a text of any size needs the memory of one record.

use super::inside::Inside;
use crate::shape::errors::WrongContainer;
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
    /// It is another sort of file than it was said to be.
    Container(WrongContainer, Place),
}

/// Takes the parts of a text; says whether the rest is wanted.
pub type Sink<'s> = dyn FnMut(Part<'_>) -> bool + 's;

/// Cuts one text: a list when it begins with `[`, otherwise one record; or lines, when told so. What
/// turns out to be another of these is read as such, and said.
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
    /// Whether the first line has shown that it is lines.
    is_lines: bool,
    /// Whether that line is an open bracket alone: the next sign shows which it is.
    is_bracket: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    Unknown,
    /// One record, as long as it has not ended.
    One(Inside),
    /// It has ended.
    OneEnded,
    /// One record, whatever follows.
    Whole,
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
    /// Records one after another, with nothing between them, to the end of the text.
    Loose,
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
            is_lines: !cfg!(feature = "register"),
            is_bracket: false,
        }
    }

    /// That it is lines is settled.
    pub fn is_known(&mut self) {
        self.is_lines = true;
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
            Layout::One(inside) => self.one(inside, rest, sink),
            Layout::OneEnded if cfg!(feature = "register") => self.after_one(rest, sink),
            Layout::OneEnded | Layout::Whole => self.hold(rest),
            Layout::Lines => self.lines(rest, sink),
            Layout::List { .. } => self.list(rest, sink),
        }
    }

    /// The text has ended.
    pub fn end(&mut self, sink: &mut Sink<'_>) {
        self.settle(sink);
        match self.layout {
            Layout::Unknown | Layout::One(_) | Layout::OneEnded | Layout::Whole => {
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
                } else if !matches!(next, Next::Nothing | Next::Loose) {
                    sink(Part::Broken(JsonPart::CommaOrBracket, self.here));
                }
            }
            Layout::Left => {}
        }
        self.layout = Layout::Left;
    }

    /// Looks for the first character that tells the layout; gives what comes behind.
    fn begin<'p>(&mut self, piece: &'p [u8]) -> &'p [u8] {
        let (before, rest) = piece.split_at(skip_blank(piece, 0));
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
                self.layout = Layout::One(Inside::START);
                piece
            }
        }
    }

    /// One record goes on.
    fn one(&mut self, mut inside: Inside, piece: &[u8], sink: &mut Sink<'_>) {
        let Some(end) = inside.end(piece, 0) else {
            self.walk(piece, 0, piece.len());
            self.hold(piece);
            self.layout = Layout::One(inside);
            return;
        };
        self.walk(piece, 0, end);
        let (own, rest) = piece.split_at(end);
        self.hold(own);
        // a build that looks at one record alone takes the rest for a part of it
        if cfg!(feature = "register") {
            self.layout = Layout::OneEnded;
            self.after_one(rest, sink);
        } else {
            self.layout = Layout::Whole;
            self.hold(rest);
        }
    }

    /// Behind one record: where another begins, there are several.
    fn after_one(&mut self, piece: &[u8], sink: &mut Sink<'_>) {
        let next = skip_blank(piece, 0);
        self.walk(piece, 0, next);
        let (blank, rest) = piece.split_at(next);
        match rest.first() {
            None => self.hold(blank),
            Some(b'{') => {
                sink(Part::Container(WrongContainer::Records, self.here));
                if self.close(&[], sink) {
                    self.layout = Layout::List { inside: Inside::START, next: Next::Loose };
                    self.list(rest, sink);
                } else {
                    self.layout = Layout::Left;
                }
            }
            Some(_) => {
                self.layout = Layout::Whole;
                self.hold(piece);
            }
        }
    }

    /// Whether the first sign that is held is that one.
    fn held_begins(&self, sign: u8) -> bool {
        self.held.iter().find(|byte| !is_blank_byte(**byte)) == Some(&sign)
    }

    /// The first line, an open bracket alone, is a broken record.
    fn begin_lines(&mut self, sink: &mut Sink<'_>) {
        (self.is_bracket, self.is_lines) = (false, true);
        let more = self.held.iter().filter(|byte| **byte == b'\n').count();
        let more = u32::try_from(more).unwrap_or(u32::MAX);
        self.close(&[], sink);
        self.start = Place::line(self.start.line.saturating_add(more));
    }

    /// The first line has shown that these are no lines: all from its beginning is read anew.
    fn no_lines(&mut self, is: WrongContainer, piece: &[u8], sink: &mut Sink<'_>) {
        let mut text = std::mem::take(&mut self.held);
        text.extend_from_slice(piece);
        (self.open, self.here) = (false, self.start);
        sink(Part::Container(is, self.start));
        self.layout = Layout::List { inside: Inside::START, next: Next::Loose };
        if text.iter().find(|byte| !is_blank_byte(**byte)) == Some(&b'[') {
            self.layout = Layout::Unknown;
        }
        self.take(&text, sink);
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
        if self.is_bracket {
            match piece.iter().find(|byte| !is_blank_byte(**byte)) {
                None => return self.keep(piece),
                Some(b'{') if self.held_begins(b'[') => {
                    return self.no_lines(WrongContainer::List, piece, sink);
                }
                Some(sign) if *sign != b'{' && self.held_begins(b'{') => {
                    return self.no_lines(WrongContainer::ManyLines, piece, sink);
                }
                // the next line begins anew: the first one is broken
                Some(_) => self.begin_lines(sink),
            }
        }
        if !self.is_lines && !self.too_long {
            let mut signs = self.held.iter().chain(rest).filter(|byte| !is_blank_byte(**byte));
            if (signs.next(), signs.next()) == (Some(&b'['), Some(&b'{')) {
                return self.no_lines(WrongContainer::List, piece, sink);
            }
        }
        while let Some(end) = memchr::memchr(b'\n', rest) {
            let (line, behind) = rest.split_at(end);
            if !self.is_lines && (self.open || !is_blank(line)) {
                // an open bracket alone: a record of many lines begins
                let mut signs = self.held.iter().chain(line).filter(|it| !is_blank_byte(**it));
                let is_open = matches!(signs.next(), Some(b'{' | b'[')) && signs.next().is_none();
                if !self.too_long && is_open {
                    self.is_bracket = true;
                    self.hold(rest.get(..=end).unwrap_or_default());
                    return self.lines(behind.get(1..).unwrap_or_default(), sink);
                }
                self.is_lines = true;
            }
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
            next = if next == Next::Loose { next } else { Next::CommaOrEnd };
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
        (b',', Next::Loose) => Some(Next::Loose),
        _ => None,
    }
}

/// Whether a record may begin there with that byte.
fn begins(byte: u8, next: Next) -> bool {
    let here = matches!(next, Next::Record | Next::RecordOrEnd | Next::Loose);
    here && !matches!(byte, b',' | b']')
}

fn expected(next: Next) -> JsonPart {
    match next {
        Next::RecordOrEnd | Next::Record | Next::Loose => JsonPart::Value,
        Next::CommaOrEnd => JsonPart::CommaOrBracket,
        Next::Nothing => JsonPart::End,
    }
}

const fn is_blank_byte(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(|byte| matches!(byte, b' ' | b'\r' | b'\t'))
}
