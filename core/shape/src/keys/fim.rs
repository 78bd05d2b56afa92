//! FIM ids: building blocks of forms in the federal repository.

use super::ascii::{Ascii, all_digits};
use super::key::text_key;
use crate::codes;

/// A letter and 8 or 11 digits.
pub(super) const PATTERN: &str = "^[SDFG][0-9]{8}(?:[0-9]{3})?$";

text_key! {
    /// A building block of FIM, for instance the data schema `S07000009`.
    ///
    /// Form: `S` (schema), `D` (description of a document), `F` (field) or `G` (group of fields),
    /// and 8 or 11 digits, the first of them the number range of who made it. Without a version.
    /// Source: FIM portal; domain §3.1.
    ///
    /// ```
    /// use bedarf_shape::keys::FimId;
    /// let id: FimId = "S07000009".parse()?;
    /// assert_eq!(id.kind(), bedarf_shape::keys::FimKind::Schema);
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    #[derive(Copy)]
    FimId(Ascii<12>) = FimId
}

codes! {
    /// What sort of building block a FIM id names.
    FimKind {
        Schema = "schema": "Datenschema", "data schema";
        Document = "document": "Dokumentsteckbrief", "description of a document";
        Field = "field": "Datenfeld", "data field";
        Group = "group": "Datenfeldgruppe", "group of data fields";
    }
}

impl FimId {
    /// What sort of building block it names.
    #[must_use]
    pub fn kind(&self) -> FimKind {
        match self.0.part(0..1) {
            "D" => FimKind::Document,
            "F" => FimKind::Field,
            "G" => FimKind::Group,
            _ => FimKind::Schema,
        }
    }
}

pub(super) fn is_fim(text: &str) -> bool {
    match text.as_bytes() {
        [b'S' | b'D' | b'F' | b'G', digits @ ..] => {
            matches!(digits.len(), 8 | 11) && all_digits(digits)
        }
        _ => false,
    }
}
