//! Numbers: what JSON calls a number, and whether it is whole.

/// A number as it stands in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// A whole number that fits, `5`, `5.0` and `5e0` alike.
    Whole(i64),
    /// A whole number beyond 64 bits; whether it is negative.
    Huge(bool),
    /// A number with decimals.
    Fraction,
}

/// Where the number that begins at `from` ends, or where it stops being one.
pub fn end(bytes: &[u8], from: usize) -> Result<usize, usize> {
    let mut at = from + usize::from(bytes.get(from) == Some(&b'-'));
    match bytes.get(at) {
        Some(b'0') => at += 1,
        Some(b'1'..=b'9') => at = digits(bytes, at),
        _ => return Err(at),
    }
    if bytes.get(at) == Some(&b'.') {
        at = some_digits(bytes, at + 1)?;
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        let sign = matches!(bytes.get(at + 1), Some(b'+' | b'-'));
        at = some_digits(bytes, at + 1 + usize::from(sign))?;
    }
    Ok(at)
}

fn digits(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    from + rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

fn some_digits(bytes: &[u8], from: usize) -> Result<usize, usize> {
    let end = digits(bytes, from);
    if end > from { Ok(end) } else { Err(from) }
}

/// What kind of number a sound number text is.
#[must_use]
pub fn read(text: &str) -> Number {
    if let Ok(value) = text.parse::<i64>() {
        return Number::Whole(value);
    }
    let (sign, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let decimals = decimals.trim_end_matches('0');
    let digits: String = [whole, decimals].concat();
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return Number::Whole(0);
    }
    let negative_exponent = exponent.starts_with('-');
    let Ok(exponent) = exponent.trim_start_matches('+').parse::<i64>() else {
        return if negative_exponent { Number::Fraction } else { Number::Huge(sign) };
    };
    scale(sign, significant, exponent.saturating_sub(decimals.len() as i64))
}

/// The value of the digits times ten to the power.
fn scale(negative: bool, digits: &str, power: i64) -> Number {
    let trimmed = digits.trim_end_matches('0');
    let power = power.saturating_add((digits.len() - trimmed.len()) as i64);
    if power < 0 {
        return Number::Fraction;
    }
    // below zero there is one number more, so that is where it is counted
    let count = |sum: i64, digit: u8| sum.checked_mul(10)?.checked_sub(i64::from(digit - b'0'));
    let below = u32::try_from(power)
        .ok()
        .and_then(|power| 10_i64.checked_pow(power))
        .and_then(|factor| trimmed.bytes().try_fold(0, count)?.checked_mul(factor));
    let value = if negative { below } else { below.and_then(i64::checked_neg) };
    value.map_or(Number::Huge(negative), Number::Whole)
}
