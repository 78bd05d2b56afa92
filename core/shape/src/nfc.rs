//! Unicode normal form NFC: from the crate that has the tables, or from a host that has them anyway.
//!
//! The tables would make the module that a page loads larger by a sixth to a third; every
//! JavaScript engine brings them along.

use std::borrow::Cow;

/// Brings a text into normal form NFC.
pub type Nfc = fn(&str) -> String;

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

/// Whether every sign of the text is one that NFC leaves alone, as in most German texts: those
/// below U+0300, and dashes, quotation marks and currency signs.
#[must_use]
pub fn is_composed(text: &str) -> bool {
    // no early end: this compares many bytes at once
    let greatest = text.bytes().fold(0, u8::max);
    greatest < 0xCC
        || text.chars().all(|sign| sign < '\u{300}' || ('\u{2010}'..='\u{20CF}').contains(&sign))
}

/// The text in NFC, as far as there is somebody who knows it.
pub(super) fn composed(text: Cow<'_, str>, nfc: Option<Nfc>) -> Cow<'_, str> {
    match nfc {
        Some(nfc) if !is_composed(&text) => nfc(&text).into(),
        _ => text,
    }
}
