//! DVDV key: an organisation in the directory of administrative services.

use super::ascii::{Ascii, all_digits};
use super::key::text_key;
use super::{KeyFault, Standing, land};

/// Three small letters, with or without a colon, twelve digits.
pub(super) const PATTERN: &str = "^[a-z]{3}:?[0-9]{12}$";

text_key! {
    /// Organisationsschlüssel of the DVDV, for instance `ags:057740320000` or `wgb010540880000`.
    ///
    /// Form: 3 small letters (the sort of organisation), a colon or none, 12 digits; both
    /// spellings are in use. The first two digits are a Land; others are accepted as doubtful.
    /// Source: DVDV, Diensteprovider; domain §3.1.
    ///
    /// ```
    /// use bedarf_shape::keys::DvdvKey;
    /// let key: DvdvKey = "ags:057740320000".parse()?;
    /// assert_eq!((key.prefix(), key.digits()), ("ags", "057740320000"));
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    #[derive(Copy)]
    DvdvKey(Ascii<16>) = DvdvKey
}

impl DvdvKey {
    /// The sort of organisation: three letters.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.0.part(0..3)
    }

    /// The twelve digits.
    #[must_use]
    pub fn digits(&self) -> &str {
        let text = self.as_str();
        text.get(text.len().saturating_sub(12)..).unwrap_or_default()
    }
}

pub(super) fn check(text: &str) -> Result<Standing, KeyFault> {
    let bytes = text.as_bytes();
    let (prefix, rest) = bytes.split_at_checked(3).ok_or(KeyFault::Form)?;
    let digits = rest.strip_prefix(b":").unwrap_or(rest);
    if prefix.iter().all(u8::is_ascii_lowercase) && digits.len() == 12 && all_digits(digits) {
        Ok(Standing::sound_if(land::leads(digits)))
    } else {
        Err(KeyFault::Form)
    }
}
