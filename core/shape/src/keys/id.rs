//! Ids of records, and the ends of a hop.

use compact_str::CompactString;

use super::key::{Key, as_text, equal_to_text, parsed, text_key};
use super::{Format, KeyFault};
use crate::messages::{Code, Word};

/// 1–120 characters, not beginning with `role:`.
pub(super) const ID: &str = "^(?!role:)[A-Za-z0-9][A-Za-z0-9._:/-]{0,119}$";
/// An id or a role.
pub(super) const END: &str = "^(?:role:(?:bund|land|kommune|it_provider|bundler)\
    |(?!role:)[A-Za-z0-9][A-Za-z0-9._:/-]{0,119})$";

text_key! {
    /// The id of a record (or of a part of one): opaque, never changed, never used again.
    ///
    /// Form: 1–120 characters of `A–Z a–z 0–9 . _ : / -`, the first a letter or digit; it does
    /// not begin with `role:`. Source: model, conventions.
    ///
    /// ```
    /// use bedarf_shape::keys::Id;
    /// let id: Id = "BED-2026-0042".parse()?;
    /// assert_eq!(id, "BED-2026-0042");
    /// assert!("role:land".parse::<Id>().is_err()); // that is a role
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    Id(CompactString) = Id
}

text_key! {
    /// An end of a hop in an access path: an organisation or a role.
    ///
    /// Form: an [`Id`], or a [`Role`] such as `role:land`. Source: model, offering.
    ///
    /// ```
    /// use bedarf_shape::keys::{End, Role};
    /// let end: End = "role:land".parse()?;
    /// assert_eq!((end.role(), end.id()), (Some(Role::Land), None));
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    End(CompactString) = End
}

impl Id {
    /// Its text alone, for a reference to it.
    pub(super) fn into_text(self) -> CompactString {
        self.0
    }
}

impl End {
    /// The role, if it is one.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        Role::read(self.as_str()).ok()
    }

    /// The id of the organisation, if it is no role.
    #[must_use]
    pub fn id(&self) -> Option<Id> {
        self.role().is_none().then(|| Id(self.0.clone()))
    }
}

impl From<Id> for End {
    fn from(id: Id) -> Self {
        End(id.0)
    }
}

impl From<Role> for End {
    fn from(role: Role) -> Self {
        End(CompactString::const_new(role.as_str()))
    }
}

/// A role that an organisation can have in an access path, judged for each unit.
///
/// Form: `role:` and one of `bund`, `land`, `kommune`, `it_provider`, `bundler`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// The federation.
    Bund,
    /// The unit's own Land.
    Land,
    /// The unit itself.
    Kommune,
    /// Each IT provider of the unit.
    ItProvider,
    /// One who collects orders of others.
    Bundler,
}

impl Role {
    /// All roles.
    pub const ALL: &'static [Role] =
        &[Role::Bund, Role::Land, Role::Kommune, Role::ItProvider, Role::Bundler];

    /// The text, `role:bund` and so on.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Role::Bund => "role:bund",
            Role::Land => "role:land",
            Role::Kommune => "role:kommune",
            Role::ItProvider => "role:it_provider",
            Role::Bundler => "role:bundler",
        }
    }
}

impl Code for Role {
    const LIST: &'static str = "Role";
    const WORDS: &'static [Word] = &[
        Word::of("role:bund", "Bund", "federation"),
        Word::of("role:land", "Land", "Land"),
        Word::of("role:kommune", "Kommune", "municipality"),
        Word::of("role:it_provider", "IT-Dienstleister", "IT provider"),
        Word::of("role:bundler", "bündelnde Organisation", "bundling organisation"),
    ];

    fn word(self) -> &'static Word {
        Self::WORDS.get(self as usize).unwrap_or(Word::NONE)
    }
}

impl Key for Role {
    const FORMAT: Format = Format::End;

    fn read(text: &str) -> Result<Self, KeyFault> {
        let known = Role::ALL.iter().find(|role| role.as_str() == text);
        known.copied().ok_or(KeyFault::Form)
    }
}

impl crate::FromTape for Role {
    fn from_tape(at: crate::TapeReader<'_>) -> Self {
        Role::ALL.get(at.code()).copied().unwrap_or(Role::Bund)
    }
}

as_text!(Role);
equal_to_text!(Role);
parsed!(Role);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Role {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Role".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let words: Vec<_> = Role::ALL.iter().map(Role::as_str).collect();
        schemars::json_schema!({ "type": "string", "enum": words })
    }
}

pub(super) fn is_id(text: &str) -> bool {
    text.len() <= 120
        && text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
        && in_alphabet(text)
        && !text.starts_with("role:")
}

pub(super) fn is_end(text: &str) -> bool {
    is_id(text) || Role::read(text).is_ok()
}

/// Whether all bytes are of the alphabet: eight at a time, as every id of every record is asked.
pub(super) fn in_alphabet(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut rest = bytes;
    while let Some((eight, tail)) = rest.split_first_chunk() {
        if !eight_in_alphabet(*eight) {
            return false;
        }
        rest = tail;
    }
    match bytes.last_chunk() {
        // the last eight, some of them for the second time
        Some(eight) => rest.is_empty() || eight_in_alphabet(*eight),
        None => {
            let mut eight = [b'0'; 8];
            eight.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
            eight_in_alphabet(eight)
        }
    }
}

fn eight_in_alphabet(bytes: [u8; 8]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    // sets the high bit of each byte between two letters; the bytes are ASCII
    let between = |word: u64, low: u8, high: u8| {
        let from_low = word + ONES * u64::from(0x80 - low);
        let above_high = word + ONES * u64::from(0x7F - high);
        from_low & !above_high
    };
    let word = u64::from_le_bytes(bytes);
    if word & HIGHS != 0 {
        return false;
    }
    let letters = between(word | (ONES * 0x20), b'a', b'z');
    // `-` `.` `/` `0`–`9` `:` lie side by side
    let others = between(word, b'-', b':') | between(word, b'_', b'_');
    (letters | others) & HIGHS == HIGHS
}
