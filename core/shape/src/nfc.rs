//! Unicode normal form NFC, by whoever has its tables.

use std::borrow::Cow;

/// Brings a text into normal form NFC.
pub type Nfc = fn(&str) -> String;

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
