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
        use unicode_normalization::{UnicodeNormalization as _, is_nfc};
        // mostly it is, in whatever script, and that is told sooner
        if is_nfc(text) { text.to_owned() } else { text.nfc().collect() }
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
    // the first byte of dashes and quotation marks
    const DASH: u8 = 0xE2;
    // no early end: this compares many bytes at once
    let others = text.bytes().fold(false, |any, byte| any | ((byte >= 0xCC) & (byte != DASH)));
    let mut dashes = memchr::memchr_iter(DASH, text.as_bytes());
    !others
        && dashes.all(|at| match text.as_bytes().get(at + 1..at + 3) {
            Some([0x80, last]) => *last >= 0x90,
            Some([0x81 | 0x82, _]) => true,
            Some([0x83, last]) => *last <= 0x8F,
            _ => false,
        })
}

/// Whether every text of a document is one that NFC leaves alone: none has an escape that could
/// stand for another sign.
pub(super) fn all_composed(document: &str) -> bool {
    let mut escapes = memchr::memchr_iter(b'\\', document.as_bytes());
    is_composed(document) && !escapes.any(|at| document.as_bytes().get(at + 1) == Some(&b'u'))
}

/// The text in NFC, as far as there is somebody who knows it.
pub(super) fn composed(text: Cow<'_, str>, nfc: Option<Nfc>) -> Cow<'_, str> {
    match nfc {
        Some(nfc) if !is_composed(&text) => nfc(&text).into(),
        _ => text,
    }
}
