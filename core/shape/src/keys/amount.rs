//! Amounts of money, exact.

use std::fmt;

use super::key::{Key, Known, key};
use super::{Format, KeyFault, Standing};

/// Decimal text with two digits after the point, at most 13 before it, no minus zero.
pub(super) const PATTERN: &str = r"^(?!-0\.00$)-?(?:0|[1-9][0-9]{0,12})\.[0-9]{2}$";

/// An amount of money in cents, for instance `118000.00`; the currency stands beside it.
///
/// Form: decimal text, 1–13 digits without leading zeros, a point, 2 digits; a minus before it
/// when negative; `-0.00` is no amount. Never a binary floating point number.
///
/// ```
/// use bedarf_shape::keys::Amount;
/// let amount: Amount = "118000.00".parse()?;
/// assert_eq!(amount.cents(), 11_800_000);
/// # Ok::<(), bedarf_shape::keys::KeyError>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

impl Amount {
    /// Nothing: `0.00`.
    pub const ZERO: Amount = Amount(0);

    /// That many cents. A total of more than 13 digits before the point can be made and written,
    /// but not read again: no record holds one.
    #[must_use]
    pub const fn from_cents(cents: i64) -> Amount {
        Amount(cents)
    }

    /// The amount in cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    fn parse(text: &str) -> Option<Amount> {
        let (negative, digits) = match text.as_bytes() {
            [b'-', digits @ ..] => (true, digits),
            digits => (false, digits),
        };
        let [whole @ .., b'.', tens, ones] = digits else {
            return None;
        };
        let fits = matches!(whole, [b'0'] | [b'1'..=b'9', ..]) && whole.len() <= 13;
        if !fits {
            return None;
        }
        let mut cents = 0;
        for digit in whole.iter().chain([tens, ones]) {
            if !digit.is_ascii_digit() {
                return None;
            }
            cents = cents * 10 + i64::from(digit - b'0');
        }
        match (negative, cents) {
            (true, 0) => None,
            (true, _) => Some(Amount(-cents)),
            (false, _) => Some(Amount(cents)),
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl serde::Serialize for Amount {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl Key for Amount {
    const FORMAT: Format = Format::Amount;

    fn read(text: &str) -> Result<Self, KeyFault> {
        Amount::parse(text).ok_or(KeyFault::Form)
    }
}

impl Known for Amount {
    fn known(text: &str) -> Self {
        Amount::read(text).unwrap_or(Amount(0))
    }
}

key!(Amount);

pub(super) fn check(text: &str) -> Result<Standing, KeyFault> {
    Amount::read(text).map(|_| Standing::Sound)
}
