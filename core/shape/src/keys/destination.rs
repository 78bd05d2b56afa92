//! Destination id: a mailbox of FIT-Connect.

use super::ascii::Ascii;
use super::key::text_key;

/// Five groups of hexadecimal digits.
pub(super) const PATTERN: &str =
    "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$";

text_key! {
    /// Where FIT-Connect delivers, for instance `d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a`.
    ///
    /// Form: a UUID as in RFC 4122, in either case. Source: FIT-Connect Routing API.
    ///
    /// ```
    /// use bedarf_shape::keys::DestinationId;
    /// let id: DestinationId = "d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a".parse()?;
    /// assert!("d40e7b13".parse::<DestinationId>().is_err());
    /// # let _ = id;
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    #[derive(Copy)]
    DestinationId(Ascii<36>) = DestinationId
}

pub(super) fn is_destination(text: &str) -> bool {
    let is_there = |(at, byte): (usize, u8)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    text.len() == 36 && text.bytes().enumerate().all(is_there)
}
