//! Reading the typed record from the tape: nothing is parsed or judged again.
//!
//! It runs on fitting documents only, so it cannot fail; that keeps it small and quick. What a
//! table and a type disagree on would be a fault of the generator: then a value is empty or 0.

use std::borrow::Cow;

use super::nfc::composed;
use super::tape::{Span, Tape};
use crate::keys::Known;
use crate::order::Map;

/// A type that can be read from the tape.
pub trait FromTape: Sized {
    /// The value that the reader stands at.
    fn from_tape(at: TapeReader<'_>) -> Self;
}

/// One value on the tape.
#[derive(Clone, Copy, Debug)]
pub struct TapeReader<'a> {
    text: &'a str,
    tape: &'a Tape,
    word: u64,
    /// Whether the value is there; a member may be absent.
    there: bool,
}

impl<'a> TapeReader<'a> {
    /// The whole document.
    #[must_use]
    pub fn new(text: &'a str, tape: &'a Tape) -> Self {
        TapeReader { text, tape, word: tape.root, there: true }
    }

    /// Which object of the root table the whole document is, and whether it is withdrawn.
    #[must_use]
    pub const fn document(self) -> (usize, bool) {
        (self.tape.variant, self.tape.withdrawn)
    }

    /// The value, typed.
    #[must_use]
    pub fn read<T: FromTape>(self) -> T {
        T::from_tape(self)
    }

    fn at(self, word: u64) -> Self {
        TapeReader { word, there: true, ..self }
    }

    /// The text as it stands in the document, of a text or of an object that is kept.
    #[must_use]
    pub fn raw(self) -> &'a str {
        Span::of(self.word).raw(self.text)
    }

    /// A text, escapes resolved.
    #[must_use]
    pub fn text(self) -> Cow<'a, str> {
        Span::of(self.word).plain(self.text)
    }

    /// A whole number.
    #[must_use]
    #[allow(clippy::cast_possible_wrap)]
    pub const fn number(self) -> i64 {
        self.word as i64
    }

    /// Yes or no.
    #[must_use]
    pub const fn boolean(self) -> bool {
        self.word != 0
    }

    /// The place of a word in its code list.
    #[must_use]
    pub const fn code(self) -> usize {
        self.word as usize
    }

    /// The members of an object, from one of them on.
    #[must_use]
    pub fn members(self, first: usize) -> Members<'a> {
        Members { reader: self, next: first }
    }

    /// The words of a list; none when it is not there.
    fn words(self) -> &'a [u64] {
        if self.there { self.tape.items(self.word) } else { &[] }
    }

    /// Looks at each item of a list; one copy serves all types.
    fn each(self, look: &mut dyn FnMut(TapeReader<'a>)) {
        self.words().iter().for_each(|word| look(self.at(*word)));
    }

    /// Names and values of a map.
    pub fn entries(self) -> impl Iterator<Item = (Cow<'a, str>, TapeReader<'a>)> {
        self.tape.items(self.word).chunks_exact(2).filter_map(move |entry| match entry {
            [name, value] => Some((self.at(*name).text(), self.at(*value))),
            _ => None,
        })
    }

    /// Which of several it is, and the object itself.
    #[must_use]
    pub const fn variant(self) -> (usize, Self) {
        ((self.word >> 32) as usize, TapeReader { word: self.word & 0xFFFF_FFFF, ..self })
    }

    /// Which of several types a value has, and the value itself.
    #[must_use]
    pub fn kind(self) -> (u64, Self) {
        let (kind, word) = self.tape.member(self.word, 0);
        (kind, self.at(word))
    }
}

/// The members of an object in the order of the Rust struct, absent ones too.
#[derive(Clone, Copy, Debug)]
pub struct Members<'a> {
    reader: TapeReader<'a>,
    next: usize,
}

impl<'a> Members<'a> {
    /// The next member, typed.
    #[must_use]
    pub fn read<T: FromTape>(&mut self) -> T {
        T::from_tape(self.step())
    }

    fn step(&mut self) -> TapeReader<'a> {
        let (seen, word) = self.reader.tape.member(self.reader.word, self.next);
        let there = seen & (1 << self.next) != 0;
        self.next += 1;
        TapeReader { word, there, ..self.reader }
    }
}

impl<T: Known> FromTape for T {
    fn from_tape(at: TapeReader<'_>) -> Self {
        T::known(&at.text())
    }
}

impl<T: FromTape> FromTape for Option<T> {
    fn from_tape(at: TapeReader<'_>) -> Self {
        if at.there { Some(T::from_tape(at)) } else { None }
    }
}

impl<T: FromTape> FromTape for Vec<T> {
    fn from_tape(at: TapeReader<'_>) -> Self {
        let mut items = Vec::with_capacity(at.words().len());
        at.each(&mut |item| items.push(T::from_tape(item)));
        items
    }
}

impl<K: Known + Ord, V: FromTape> FromTape for Map<K, V> {
    fn from_tape(at: TapeReader<'_>) -> Self {
        let mut map = Map::default();
        at.entries().for_each(|(name, value)| map.insert(K::known(&name), V::from_tape(value)));
        map
    }
}

impl FromTape for String {
    fn from_tape(at: TapeReader<'_>) -> Self {
        composed(at.text(), at.tape.nfc).into_owned()
    }
}

impl FromTape for bool {
    fn from_tape(at: TapeReader<'_>) -> Self {
        at.boolean()
    }
}

macro_rules! whole_numbers {
    ($($type:ident)*) => {
        $(impl FromTape for $type {
            fn from_tape(at: TapeReader<'_>) -> Self {
                $type::try_from(at.number()).unwrap_or_default()
            }
        })*
    };
}
whole_numbers!(u8 u16 u32 i64);
