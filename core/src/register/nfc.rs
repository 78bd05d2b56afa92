//! Unicode normal form NFC: from the crate that has the tables, or from a host that has them anyway.
//!
//! The tables would make the module that a page loads larger by a sixth to a third; every
//! JavaScript engine brings them along.

use crate::shape::is_composed;

pub use crate::shape::Nfc;

/// What this build has of its own: with the feature `nfc`.
pub const NFC: Option<Nfc> = own();

#[cfg(feature = "nfc")]
const fn own() -> Option<Nfc> {
    Some(|text| {
        use unicode_normalization::UnicodeNormalization as _;
        text.nfc().collect()
    })
}

#[cfg(not(feature = "nfc"))]
const fn own() -> Option<Nfc> {
    None
}

/// The text in NFC; nothing where it may need that and nobody knows it.
pub(super) fn composed(text: String, nfc: Option<Nfc>) -> Option<String> {
    if is_composed(&text) { Some(text) } else { Some(nfc?(&text)) }
}
