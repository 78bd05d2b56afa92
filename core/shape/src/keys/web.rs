//! Addresses on the web and mail addresses.

use compact_str::CompactString;

use super::ascii::all_digits;
use super::key::text_key;

// Labels have at most 63 characters, mail addresses at most 254 with 64 before the `@`.
macro_rules! label {
    () => {
        "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    };
}
macro_rules! mail_label {
    () => {
        concat!("(?!(?!xn--)[A-Za-z0-9-]{2}--)", label!())
    };
}
macro_rules! atom {
    () => {
        "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
    };
}
macro_rules! characters {
    ($more:literal) => {
        concat!("(?:[A-Za-z0-9._~!$&'()*+,;=:@", $more, "-]|%[0-9A-Fa-f]{2})*")
    };
}

/// http or https, a host of labels, then RFC 3986.
pub(super) const URI: &str = concat!(
    "^https?://",
    label!(),
    r"(?:\.",
    label!(),
    ")*(?::[0-9]{1,5})?",
    "(?:/",
    characters!("/"),
    r")?(?:\?",
    characters!("/?"),
    ")?(?:#",
    characters!("/?"),
    ")?$",
);
/// Dot-atom, `@`, a host of at least two labels whose last begins with a letter.
pub(super) const MAIL: &str = concat!(
    "^(?=.{1,254}$)(?=[^@]{1,64}@)",
    atom!(),
    r"(?:\.",
    atom!(),
    ")*@(?:",
    mail_label!(),
    r"\.)+(?=[A-Za-z])",
    mail_label!(),
    "$",
);

text_key! {
    /// The address of a page, for instance `https://www.it-planungsrat.de/beschluesse?jahr=2023`.
    ///
    /// Form: `http://` or `https://`, a host of ASCII labels (1–63 characters each; umlauts as
    /// `xn--…`), where wanted a port (1–5 digits), path, query and fragment in the characters of
    /// RFC 3986, all others as `%XX`. No user name, no IPv6 address.
    ///
    /// ```
    /// use bedarf_shape::keys::Uri;
    /// let page: Uri = "https://example.org/bedarf".parse()?;
    /// assert_eq!(page, "https://example.org/bedarf");
    /// assert!("ftp://example.org".parse::<Uri>().is_err());
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    Uri(CompactString) = Uri
}

text_key! {
    /// The address of a function mailbox, for instance `ewa@example.org`.
    ///
    /// Form: at most 254 characters; a dot-atom of at most 64, `@`, a host of at least two labels
    /// whose last begins with a letter; `--` as third and fourth character only after `xn`
    /// (RFC 5890). A part of RFC 5321: no quotes, comments, IP addresses.
    ///
    /// ```
    /// use bedarf_shape::keys::Mail;
    /// let mailbox: Mail = "it@example.org".parse()?;
    /// assert_eq!(mailbox, "it@example.org");
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    Mail(CompactString) = Mail
}

pub(super) fn is_uri(text: &str) -> bool {
    let bytes = text.as_bytes();
    let after = |scheme: &[u8]| bytes.strip_prefix(scheme);
    let Some(rest) = after(b"https://").or_else(|| after(b"http://")) else {
        return false;
    };
    let end = rest.iter().position(|b| matches!(b, b'/' | b'?' | b'#'));
    let (authority, tail) = rest.split_at_checked(end.unwrap_or(rest.len())).unwrap_or_default();
    let mut parts = authority.splitn(2, |b| *b == b':');
    let host = parts.next().unwrap_or_default();
    let port_fits = |port: &[u8]| matches!(port.len(), 1..=5) && all_digits(port);
    host.split(is_dot).all(is_label) && parts.next().is_none_or(port_fits) && is_tail(tail)
}

/// Path, query and fragment: everything is allowed everywhere but a second `#`.
fn is_tail(tail: &[u8]) -> bool {
    // no early end: this compares many bytes at once
    if tail.iter().fold(true, |fits, b| fits & is_plain(*b)) {
        return true;
    }
    let mut fragment = false;
    let mut bytes = tail.iter();
    while let Some(b) = bytes.next() {
        let fits = match b {
            b'%' => {
                let mut hex = || bytes.next().is_some_and(u8::is_ascii_hexdigit);
                hex() && hex()
            }
            b'#' => !std::mem::replace(&mut fragment, true),
            _ => is_plain(*b),
        };
        if !fits {
            return false;
        }
    }
    true
}

fn is_plain(b: u8) -> bool {
    let within = |first: u8, last: u8| (first <= b) & (b <= last);
    // `&` to `;` and `?` to `Z` lie side by side; `#` and `%` are for the caller
    within(b'&', b';')
        | within(b'?', b'Z')
        | within(b'a', b'z')
        | (b == b'!')
        | (b == b'$')
        | (b == b'=')
        | (b == b'_')
        | (b == b'~')
}

pub(super) fn is_mail(text: &str) -> bool {
    let mut parts = text.as_bytes().splitn(2, |b| *b == b'@');
    let (local, host) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let mut labels = host.rsplitn(2, is_dot);
    let (last, others) = (labels.next().unwrap_or_default(), labels.next().unwrap_or_default());
    text.len() <= 254
        && local.len() <= 64
        && local.split(is_dot).all(is_atom)
        && last.first().is_some_and(u8::is_ascii_alphabetic)
        && is_mail_label(last)
        && others.split(is_dot).all(is_mail_label)
}

fn is_dot(b: &u8) -> bool {
    *b == b'.'
}

fn is_atom(atom: &[u8]) -> bool {
    let fits = |b: &u8| {
        matches!(b, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'/'..=b'9' | b'=' | b'?'
            | b'A'..=b'Z' | b'^'..=b'~')
    };
    !atom.is_empty() && atom.iter().all(fits)
}

fn is_label(label: &[u8]) -> bool {
    let [Some(first), Some(last)] = [label.first(), label.last()] else {
        return false;
    };
    let inside = |b: &u8| b.is_ascii_alphanumeric() || *b == b'-';
    *first != b'-' && *last != b'-' && label.len() <= 63 && label.iter().all(inside)
}

fn is_mail_label(label: &[u8]) -> bool {
    let reserved = matches!(label, [a, b, b'-', b'-', ..] if [*a, *b] != *b"xn");
    is_label(label) && !reserved
}
