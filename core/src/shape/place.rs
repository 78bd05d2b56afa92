//! Positions: from a byte to line and column, from a pointer to a byte.

/// A position in a text, each counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
        let mut place = self;
        let lines = text.split(|byte| *byte == b'\n').enumerate();
        for (index, line) in lines {
            if index > 0 {
                place = Place::line(place.line.saturating_add(1));
            }
            for byte in line {
                let continues = byte & 0xC0 == 0x80;
                place.column += u32::from(!continues);
                place.column_utf16 += u32::from(!continues) + u32::from(*byte >= 0xF0);
            }
        }
        place
    }
}
