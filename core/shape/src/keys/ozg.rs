//! OZG ids: the key of a bundle of services in the OZG catalogue.

use super::ascii::{Ascii, all_digits};
use super::key::text_key;
use super::{Format, KeyFault, Standing};

/// Five digits.
pub(super) const PATTERN: &str = "^[0-9]{5}$";

text_key! {
    /// The key of one OZG-Leistung, for instance `10110` (Abfallentsorgung).
    ///
    /// Form: 5 digits. All known ids begin with `10`; others are accepted as doubtful.
    /// Source: OZG-Umsetzungskatalog, 557 of 557 ids of 2019.
    ///
    /// ```
    /// use bedarf_shape::keys::OzgId;
    /// let id: OzgId = "10110".parse()?;
    /// assert_eq!(id, "10110");
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    #[derive(Copy)]
    OzgId(Ascii<5>) = Ozg
}

pub(super) fn check(text: &str) -> Result<Standing, KeyFault> {
    if is_ozg(text) {
        return Ok(Standing::sound_if(text.starts_with("10")));
    }
    match super::leistung::check(text) {
        Ok(_) => Err(KeyFault::other(Format::Leistung)),
        Err(_) => Err(KeyFault::Form),
    }
}

pub(super) fn is_ozg(text: &str) -> bool {
    text.len() == 5 && all_digits(text.as_bytes())
}
