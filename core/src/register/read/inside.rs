//! Where a record of a list ends, found without reading it: texts are skipped, brackets counted.

use crate::shape::text_end;

/// Where in a record the bytes at hand lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inside {
    /// Brackets that are open.
    depth: usize,
    text: Text,
}

/// Whether the bytes at hand lie within a JSON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Text {
    Outside,
    Inside,
    Escaped,
}

impl Inside {
    /// Nothing of a record was seen.
    pub const START: Inside = Inside { depth: 0, text: Text::Outside };

    /// Where the record ends that goes on at that byte; `None` where the piece ends before it.
    pub fn end(&mut self, piece: &[u8], from: usize) -> Option<usize> {
        let mut at = match self.text {
            Text::Outside => from,
            Text::Inside => self.text(piece, from)?,
            // the first byte is escaped
            Text::Escaped => self.text(piece, from + 1)?,
        };
        while let Some(byte) = piece.get(at) {
            match byte {
                b'"' => {
                    at = self.text(piece, at + 1)?;
                    continue;
                }
                b'{' | b'[' => self.depth += 1,
                // a record that is no object and no list ends before what comes next
                b']' | b',' if self.depth == 0 => return Some(at),
                b'}' | b']' if self.depth == 1 => {
                    self.depth = 0;
                    return Some(at + 1);
                }
                b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            at += 1;
        }
        None
    }

    /// The byte behind the text that goes on at that byte; `None` where the piece ends before it.
    fn text(&mut self, piece: &[u8], from: usize) -> Option<usize> {
        self.text = Text::Inside;
        let mut at = from;
        loop {
            at = text_end(piece, at);
            match piece.get(at)? {
                b'"' => {
                    self.text = Text::Outside;
                    return Some(at + 1);
                }
                b'\\' if at + 1 == piece.len() => {
                    self.text = Text::Escaped;
                    return None;
                }
                b'\\' => at += 2,
                // a control character: the check tells of it
                _ => at += 1,
            }
        }
    }
}
