//! Unicode normal form NFC: from the crate that has the tables, or from a host that has them anyway.
//!
//! The tables would make the module that a page loads larger by a sixth to a third; every
//! JavaScript engine brings them along.

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

/// The text in NFC. What lies below U+0300, as most German texts do, is in it already.
pub(super) fn composed(text: String, nfc: Option<Nfc>) -> Option<String> {
    if text.chars().all(|sign| sign < '\u{300}') { Some(text) } else { Some(nfc?(&text)) }
}
