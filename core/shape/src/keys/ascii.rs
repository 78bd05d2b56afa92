//! Short ASCII text kept inline: what digit keys are made of.

/// Up to `N` ASCII characters, the rest NUL: as small as the key, ordered like its text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ascii<const N: usize>([u8; N]);

/// As its text, so that a map can be asked by that.
impl<const N: usize> std::hash::Hash for Ascii<N> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl<const N: usize> Ascii<N> {
    /// The text kept inline; `None` when it is too long, not ASCII or holds a NUL.
    pub(super) fn new(text: &str) -> Option<Self> {
        if !text.bytes().all(|b| b.is_ascii() && b != 0) {
            return None;
        }
        let mut kept = [0; N];
        kept.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Ascii(kept))
    }

    /// As much of an ASCII text as there is room for.
    pub(super) fn cut(text: &str) -> Self {
        let mut kept = [0; N];
        kept.iter_mut().zip(text.bytes()).for_each(|(place, byte)| *place = byte);
        Ascii(kept)
    }

    /// Exactly `N` bytes that are known to be ASCII.
    pub(super) const fn from_bytes(bytes: [u8; N]) -> Self {
        Ascii(bytes)
    }

    /// The text.
    pub(super) fn as_str(&self) -> &str {
        let len = self.0.iter().position(|&b| b == 0).unwrap_or(N);
        let text = self.0.get(..len).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }

    /// Part of the text, empty when it is shorter than that.
    pub(super) fn part(&self, range: std::ops::Range<usize>) -> &str {
        self.as_str().get(range).unwrap_or_default()
    }
}

/// Whether all bytes are `0`–`9`.
pub(super) fn all_digits(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_digit)
}

/// Writes a number with leading zeros into all of `place`; higher digits are cut.
pub(super) fn put_number(place: &mut [u8], mut number: u32) {
    for digit in place.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
    }
}

/// The value of a run of digits; `None` for anything else. At most nine digits.
pub(super) fn number(bytes: &[u8]) -> Option<u32> {
    if bytes.is_empty() || bytes.len() > 9 || !all_digits(bytes) {
        return None;
    }
    Some(bytes.iter().fold(0, |sum, b| sum * 10 + u32::from(b - b'0')))
}
