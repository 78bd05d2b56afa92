//! UTF-16 put into UTF-8, piece by piece; every other text is left as it is.

use std::borrow::Cow;

/// How a text is encoded, as far as its first bytes have shown, and what is left of a piece.
#[derive(Debug, Default)]
pub(super) struct Encoding {
    kind: Kind,
    /// Bytes that wait for the next piece.
    rest: Vec<u8>,
    /// The first half of a sign of two.
    half: Option<u16>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Unknown,
    /// UTF-8, or nothing that is known.
    Other,
    /// UTF-16, the greater byte first or last.
    Utf16 { greater_first: bool },
}

impl Encoding {
    /// The piece as UTF-8.
    pub fn read<'p>(&mut self, piece: &'p [u8]) -> Cow<'p, [u8]> {
        if self.kind == Kind::Unknown {
            self.rest.extend_from_slice(piece);
            self.kind = match self.rest.as_slice() {
                [] | [_] | [_, _] | [_, _, _] => return Cow::Borrowed(&[]),
                // of UTF-32 nobody makes use
                [0xFF, 0xFE, 0, 0, ..] | [1..=0xFF, 0, 0, 0, ..] => Kind::Other,
                // no text in UTF-8 has a NUL
                [0xFF, 0xFE, ..] | [1..=0xFF, 0, ..] => Kind::Utf16 { greater_first: false },
                [0xFE, 0xFF, ..] | [0, 1..=0xFF, ..] => Kind::Utf16 { greater_first: true },
                _ => Kind::Other,
            };
            let begun = std::mem::take(&mut self.rest);
            return match self.kind {
                Kind::Utf16 { .. } => Cow::Owned(self.read(&begun).into_owned()),
                _ if begun.len() == piece.len() => Cow::Borrowed(piece),
                _ => Cow::Owned(begun),
            };
        }
        let Kind::Utf16 { greater_first } = self.kind else { return Cow::Borrowed(piece) };
        self.rest.extend_from_slice(piece);
        let bytes = std::mem::take(&mut self.rest);
        let (pairs, rest) = bytes.split_at(bytes.len() / 2 * 2);
        self.rest = rest.to_vec();
        let units = pairs.chunks_exact(2).map(|pair| match *pair {
            [a, b] if greater_first => u16::from_be_bytes([a, b]),
            [a, b] => u16::from_le_bytes([a, b]),
            _ => 0,
        });
        let mut units: Vec<u16> = self.half.take().into_iter().chain(units).collect();
        if units.last().is_some_and(|last| (0xD800..0xDC00).contains(last)) {
            self.half = units.pop();
        }
        let text = char::decode_utf16(units).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER));
        Cow::Owned(text.collect::<String>().into_bytes())
    }

    /// What waits at the end of the text: of UTF-16 half a sign.
    pub fn end(&mut self) -> Vec<u8> {
        let whole = self.rest.is_empty() && self.half.is_none();
        let rest = std::mem::take(&mut self.rest);
        self.half = None;
        if self.kind == Kind::Unknown && rest.len() == 2 {
            // UTF-16 that begins and ends there
            return if matches!(*rest, [0xFF, 0xFE] | [0xFE, 0xFF]) { Vec::new() } else { rest };
        }
        match self.kind {
            Kind::Utf16 { .. } if !whole => char::REPLACEMENT_CHARACTER.to_string().into_bytes(),
            Kind::Utf16 { .. } => Vec::new(),
            _ => rest,
        }
    }

    /// Whether it is UTF-16.
    pub fn is_utf16(&self) -> bool {
        matches!(self.kind, Kind::Utf16 { .. })
    }

    /// A whole text as UTF-8.
    pub fn whole(text: &[u8]) -> (Cow<'_, [u8]>, bool) {
        let mut encoding = Encoding::default();
        let mut read = encoding.read(text);
        let rest = encoding.end();
        if !rest.is_empty() {
            read.to_mut().extend(rest);
        }
        (read, encoding.is_utf16())
    }
}
