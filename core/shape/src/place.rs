//! Positions: from a byte to line and column, from a pointer to a byte.

/// A position in a text, each counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(extend("x-members" = ["line", "column", "column_utf16"]))
)]
#[non_exhaustive]
pub struct Place {
    /// Line.
    pub line: u32,
    /// Column in Unicode scalars.
    pub column: u32,
    /// Column in UTF-16 units, as editors count.
    pub column_utf16: u32,
}

impl Place {
    /// The beginning of a text.
    pub const START: Place = Place { line: 1, column: 1, column_utf16: 1 };

    /// The beginning of a line.
    #[must_use]
    pub const fn line(line: u32) -> Place {
        Place { line, ..Place::START }
    }

    /// The place behind some more text; bytes that are no UTF-8 count one column each.
    #[must_use]
    pub fn after(self, text: &[u8]) -> Place {
        let last = memchr::memrchr(b'\n', text);
        let (place, line) = match last.map(|last| text.split_at(last + 1)) {
            None => (self, text),
            Some((lines, line)) => {
                let lines = count(lines, |byte| byte == b'\n');
                (Place::line(self.line.saturating_add(lines)), line)
            }
        };
        let scalars = count(line, |byte| byte & 0xC0 != 0x80);
        let pairs = count(line, |byte| byte >= 0xF0);
        Place {
            column: place.column.saturating_add(scalars),
            column_utf16: place.column_utf16.saturating_add(scalars).saturating_add(pairs),
            ..place
        }
    }
}

/// How many bytes are wanted, summed up in single bytes first: sixteen and more at a time.
#[inline]
fn count(text: &[u8], wanted: impl Fn(u8) -> bool) -> u32 {
    let few = |part: &[u8]| part.iter().map(|byte| u8::from(wanted(*byte))).sum::<u8>();
    text.chunks(224).fold(0, |sum: u32, part| sum.saturating_add(few(part).into()))
}
