//! Tokens: the few loops that look at every byte. Two bodies, one meaning: 16 bytes at a time
//! with SIMD instructions (feature `simd`), otherwise 8 bytes at a time.

/// The first quote, backslash or control character from `from` on; the length when there is none.
#[must_use]
#[inline]
pub fn text_end(bytes: &[u8], from: usize) -> usize {
    let mut rest = bytes.get(from..).unwrap_or_default();
    while let Some((chunk, tail)) = rest.split_first_chunk() {
        let found = body::special(chunk);
        if found < body::STEP {
            return bytes.len() - rest.len() + found;
        }
        rest = tail;
    }
    let found = rest.iter().position(|byte| is_special(*byte));
    bytes.len() - rest.len() + found.unwrap_or(rest.len())
}

fn is_special(byte: u8) -> bool {
    byte == b'"' || byte == b'\\' || byte < 0x20
}

/// The first byte from `from` on that is no blank, tab or line end.
#[must_use]
#[inline]
pub fn skip_blank(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(at) {
        at += 1;
    }
    at
}

/// The text, when it is UTF-8; otherwise how many bytes are.
pub fn utf8(bytes: &[u8]) -> Result<&str, usize> {
    body::utf8(bytes)
}

/// The byte behind the first `"type"`.
#[must_use]
pub fn find_type(bytes: &[u8]) -> Option<usize> {
    const NAME: &[u8] = b"\"type\"";
    let found = if bytes.get(1..)?.starts_with(NAME) { 1 } else { body::find(bytes, NAME)? };
    Some(found + NAME.len())
}

#[cfg(feature = "simd")]
mod body {
    use wide::u8x16;

    pub const STEP: usize = 16;

    #[inline]
    pub fn special(chunk: &[u8; 16]) -> usize {
        let text = u8x16::new(*chunk);
        let quote = text.cmp_eq(u8x16::splat(b'"'));
        let backslash = text.cmp_eq(u8x16::splat(b'\\'));
        let control = text.min(u8x16::splat(0x1F)).cmp_eq(text);
        (quote | backslash | control).move_mask().trailing_zeros() as usize
    }

    pub fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
        memchr::memmem::find(bytes, wanted)
    }

    pub fn utf8(bytes: &[u8]) -> Result<&str, usize> {
        simdutf8::basic::from_utf8(bytes).map_err(|_| {
            std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len)
        })
    }
}

#[cfg(not(feature = "simd"))]
mod body {
    pub const STEP: usize = 8;

    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;

    /// Marks the lowest byte that is zero, exactly; what it says of higher bytes may be wrong.
    const fn zeros(word: u64) -> u64 {
        word.wrapping_sub(ONES) & !word & HIGHS
    }

    #[inline]
    pub fn special(chunk: &[u8; 8]) -> usize {
        let word = u64::from_le_bytes(*chunk);
        let quote = zeros(word ^ (ONES * b'"' as u64));
        let backslash = zeros(word ^ (ONES * b'\\' as u64));
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGHS;
        ((quote | backslash | control).trailing_zeros() / 8) as usize
    }

    pub fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
        bytes.windows(wanted.len()).position(|window| window == wanted)
    }

    pub fn utf8(bytes: &[u8]) -> Result<&str, usize> {
        std::str::from_utf8(bytes).map_err(|error| error.valid_up_to())
    }
}
