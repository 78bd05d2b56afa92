//! Leitweg-ID: the address of a public body for electronic invoices and for the EfA marketplace.

use compact_str::CompactString;

use super::ascii::all_digits;
use super::key::text_key;
use super::{KeyFault, Land, Standing, land};

/// Coarse address, fine address, check digits. Whether these fit is no matter of a pattern.
pub(super) const PATTERN: &str = "^(?:0[1-9]|1[0-6]|99)\
    (?:[0-9](?:[0-9]{2}(?:[0-9]{3,4}|[0-9]{7})?)?)?(?:-[A-Z0-9]{1,30})?-[0-9]{2}$";

text_key! {
    /// A Leitweg-ID, for instance `04011000-900X999-08`.
    ///
    /// Form: coarse address (2, 3, 5, 8, 9 or 12 digits: a Land, or `99` for the federation, and
    /// what lies below it), fine address (1–30 capital letters and digits, may be absent) and two
    /// check digits, joined by hyphens. Without hyphens, with letters as 10 to 35, the number
    /// leaves 1 when divided by 97. Source: Leitweg-ID Formatspezifikation; domain §3.1.
    ///
    /// ```
    /// use bedarf_shape::keys::LeitwegId;
    /// let id: LeitwegId = "04011000-900X999-08".parse()?;
    /// assert_eq!((id.coarse(), id.fine(), id.check_digits()), ("04011000", "900X999", "08"));
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    LeitwegId(CompactString) = LeitwegId
}

impl LeitwegId {
    /// Whom it addresses: digits as in a regional key, or `99`.
    #[must_use]
    pub fn coarse(&self) -> &str {
        self.parts().0
    }

    /// The part that the addressee gives out; empty when there is none.
    #[must_use]
    pub fn fine(&self) -> &str {
        self.parts().1
    }

    /// The two check digits.
    #[must_use]
    pub fn check_digits(&self) -> &str {
        self.parts().2
    }

    /// The Land; `None` for the federation.
    #[must_use]
    pub fn land(&self) -> Option<Land> {
        self.coarse().get(..2)?.parse().ok()
    }

    fn parts(&self) -> (&str, &str, &str) {
        split(self.as_str()).unwrap_or_default()
    }
}

fn split(text: &str) -> Option<(&str, &str, &str)> {
    let (address, check) = text.rsplit_once('-')?;
    let (coarse, fine) = address.split_once('-').unwrap_or((address, ""));
    Some((coarse, fine, check))
}

pub(super) fn check(text: &str) -> Result<Standing, KeyFault> {
    let (coarse, fine, check) = split(text).ok_or(KeyFault::Form)?;
    let is_fine = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    let fits = matches!(coarse.len(), 2 | 3 | 5 | 8 | 9 | 12)
        && all_digits(coarse.as_bytes())
        && fine.len() <= 30
        && fine.bytes().all(is_fine)
        && (fine.is_empty() == (text.len() == coarse.len() + 1 + check.len()))
        && check.len() == 2
        && all_digits(check.as_bytes());
    if !fits {
        return Err(KeyFault::Form);
    }
    if !land::leads(coarse.as_bytes()) && !coarse.starts_with("99") {
        return Err(KeyFault::UnknownLand);
    }
    if remainder(text) == 1 { Ok(Standing::Sound) } else { Err(KeyFault::CheckDigits) }
}

/// What the number leaves when divided by 97; letters count as 10 to 35.
fn remainder(text: &str) -> u32 {
    let values = text.chars().filter_map(|letter| letter.to_digit(36));
    values.fold(0, |rest, value| {
        let shift = if value < 10 { 10 } else { 100 };
        (rest * shift + value) % 97
    })
}
