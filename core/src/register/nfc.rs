//! Unicode normal form NFC: from the crate that has the tables, or from a host that has them anyway.
//!
//! The tables would make the module that a page loads larger by a sixth to a third; every
//! JavaScript engine brings them along.

use std::sync::OnceLock;

/// Brings a text into normal form NFC.
pub type Nfc = fn(&str) -> String;

static HOST: OnceLock<Nfc> = OnceLock::new();

/// Leaves normal form NFC to the host. The first one stays; with the feature `nfc` none is needed,
/// and none is asked.
pub fn set_nfc(host: Nfc) {
    HOST.get_or_init(|| host);
}

/// The text in NFC. What lies below U+0300, as most German texts do, is in it already.
pub(super) fn nfc(text: String) -> String {
    if text.chars().all(|sign| sign < '\u{300}') { text } else { composed(text) }
}

#[cfg(feature = "nfc")]
fn composed(text: String) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    text.nfc().collect()
}

#[cfg(not(feature = "nfc"))]
fn composed(text: String) -> String {
    HOST.get().map_or_else(|| text.clone(), |host| host(&text))
}
