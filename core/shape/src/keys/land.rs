//! The sixteen Länder.

use super::ascii::{Ascii, number};
use super::key::text_key;
use super::{Format, KeyFault, Standing, area};

/// 01–16.
pub(super) const PATTERN: &str = "^(?:0[1-9]|1[0-6])$";

text_key! {
    /// One of the sixteen Länder by its official number, for instance `05` (Nordrhein-Westfalen).
    ///
    /// Form: 2 digits, `01`–`16`. Source: Gemeindeverzeichnis of the federal statistical office.
    /// (`17` and `99`, which some systems use for the Bund, are no Länder.)
    ///
    /// ```
    /// use bedarf_shape::keys::Land;
    /// let land: Land = "05".parse()?;
    /// assert_eq!((land.short(), land.name()), ("NW", "Nordrhein-Westfalen"));
    /// assert_eq!(Land::all().count(), 16);
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    #[derive(Copy)]
    Land(Ascii<2>) = Land
}

/// Abbreviation and name, in the order of the numbers.
const LAENDER: [(&str, &str); 16] = [
    ("SH", "Schleswig-Holstein"),
    ("HH", "Hamburg"),
    ("NI", "Niedersachsen"),
    ("HB", "Bremen"),
    ("NW", "Nordrhein-Westfalen"),
    ("HE", "Hessen"),
    ("RP", "Rheinland-Pfalz"),
    ("BW", "Baden-Württemberg"),
    ("BY", "Bayern"),
    ("SL", "Saarland"),
    ("BE", "Berlin"),
    ("BB", "Brandenburg"),
    ("MV", "Mecklenburg-Vorpommern"),
    ("SN", "Sachsen"),
    ("ST", "Sachsen-Anhalt"),
    ("TH", "Thüringen"),
];

impl Land {
    /// All sixteen, in the order of their numbers.
    pub fn all() -> impl Iterator<Item = Land> {
        (1..=16).filter_map(Land::from_number)
    }

    /// The Land with that number, 1–16.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Land> {
        let digits = [b'0' + number / 10 % 10, b'0' + number % 10];
        (1..=16).contains(&number).then_some(Land(Ascii::from_bytes(digits)))
    }

    /// The official number, 1–16.
    #[must_use]
    pub fn number(&self) -> u8 {
        let value = number(self.as_str().as_bytes()).unwrap_or_default();
        u8::try_from(value).unwrap_or_default()
    }

    /// The usual abbreviation: `SH`, `HH`, … `TH`.
    #[must_use]
    pub fn short(&self) -> &'static str {
        self.entry().0
    }

    /// The German name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.entry().1
    }

    fn entry(&self) -> (&'static str, &'static str) {
        let index = usize::from(self.number()).wrapping_sub(1);
        LAENDER.get(index).copied().unwrap_or_default()
    }

    /// The Land that an area key begins with.
    pub(super) fn of(area_key: &str) -> Land {
        let land = area_key.as_bytes().first_chunk().copied().unwrap_or_default();
        Land(Ascii::from_bytes(land))
    }
}

/// Whether the bytes begin with a Land.
pub(super) fn leads(bytes: &[u8]) -> bool {
    matches!(bytes, [b'0', b'1'..=b'9', ..] | [b'1', b'0'..=b'6', ..])
}

pub(super) fn check(text: &str) -> Result<Standing, KeyFault> {
    let bytes = text.as_bytes();
    if bytes.len() == 2 && leads(bytes) {
        return Ok(Standing::Sound);
    }
    Err(area::fault(Format::Land, text))
}
