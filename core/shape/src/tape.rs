//! The tape: where everything of one fitting document stands, so that nothing is parsed twice.
//!
//! Every value is one word. Text is a span of the document, numbers, booleans and codes stand in
//! place, a list points to its items, an object to its block: the mask of members seen, then one
//! word per member of the table.

use std::borrow::Cow;

use super::json::unescape;
use super::nfc::Nfc;

/// A span of the document in one word: start, length, and whether escapes stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span(u64);

const ESCAPED: u64 = 1 << 63;

impl Span {
    /// The span from one byte up to another.
    #[must_use]
    #[inline]
    pub const fn new(start: usize, end: usize, escaped: bool) -> Span {
        let flag = if escaped { ESCAPED } else { 0 };
        Span(start as u64 | ((end - start) as u64) << 32 | flag)
    }

    /// The span as a word.
    #[must_use]
    #[inline]
    pub const fn word(self) -> u64 {
        self.0
    }

    /// The span a word means.
    #[must_use]
    #[inline]
    pub const fn of(word: u64) -> Span {
        Span(word)
    }

    /// First byte after the quote.
    #[must_use]
    #[inline]
    pub const fn start(self) -> usize {
        self.0 as u32 as usize
    }

    /// Bytes up to the closing quote.
    #[must_use]
    #[inline]
    pub const fn len(self) -> usize {
        ((self.0 & !ESCAPED) >> 32) as usize
    }

    /// Whether a backslash stands in it.
    #[must_use]
    #[inline]
    pub const fn escaped(self) -> bool {
        self.0 & ESCAPED != 0
    }

    /// The part of the document.
    #[must_use]
    #[inline]
    pub fn raw(self, text: &str) -> &str {
        let end = self.start().saturating_add(self.len());
        text.get(self.start()..end).unwrap_or_default()
    }

    /// What the text says, escapes resolved.
    #[must_use]
    pub fn plain(self, text: &str) -> Cow<'_, str> {
        let raw = self.raw(text);
        if self.escaped() { unescape(raw).into() } else { raw.into() }
    }
}

/// The tape of one document; kept and used again for the next.
#[derive(Debug, Default)]
pub struct Tape {
    words: Vec<u64>,
    /// Word of the whole document.
    pub root: u64,
    /// Which object of the root table it is.
    pub variant: usize,
    /// Whether it is a withdrawn record.
    pub withdrawn: bool,
    /// Who brings the texts read from it into normal form NFC.
    pub nfc: Option<Nfc>,
}

impl Tape {
    /// Forgets everything but the checker.
    pub fn clear(&mut self) {
        self.words.clear();
        self.root = 0;
        self.variant = usize::MAX;
        self.withdrawn = false;
    }

    /// Room for an object: its mask and one word per member. Returns its word.
    pub fn block(&mut self, members: usize) -> u64 {
        let start = self.words.len();
        self.words.resize(start + 1 + members, 0);
        start as u64
    }

    /// Writes down one member of an object.
    pub fn set(&mut self, block: u64, member: usize, word: u64) {
        if let Some(slot) = self.words.get_mut(block as usize + 1 + member) {
            *slot = word;
        }
    }

    /// Writes down which members were seen.
    pub fn close(&mut self, block: u64, seen: u64) {
        if let Some(slot) = self.words.get_mut(block as usize) {
            *slot = seen;
        }
    }

    /// Appends the items of a list. Returns its word.
    pub fn list(&mut self, items: &[u64]) -> u64 {
        let start = self.words.len() as u64;
        self.words.extend_from_slice(items);
        start | ((items.len() as u64) << 32)
    }

    /// The items of a list.
    #[must_use]
    pub fn items(&self, word: u64) -> &[u64] {
        let (start, len) = (word as u32 as usize, (word >> 32) as usize);
        self.words.get(start..start + len).unwrap_or_default()
    }

    /// The mask of members seen and the words of the members.
    #[must_use]
    pub fn members(&self, block: u64, members: usize) -> (u64, &[u64]) {
        let start = block as usize;
        let seen = self.words.get(start).copied().unwrap_or_default();
        let words = self.words.get(start + 1..start + 1 + members).unwrap_or_default();
        (seen, words)
    }

    /// The mask of members seen, and the word of one member.
    #[must_use]
    pub fn member(&self, block: u64, member: usize) -> (u64, u64) {
        let start = block as usize;
        let word = |at: usize| self.words.get(at).copied().unwrap_or_default();
        (word(start), word(start + 1 + member))
    }

    /// Back to the beginning of the same document.
    pub fn rewind(&mut self) {
        self.words.clear();
    }
}
