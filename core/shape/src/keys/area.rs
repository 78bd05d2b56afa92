//! Area keys: ARS and AGS, from the Land down to the municipality.

use super::ascii::{Ascii, all_digits};
use super::key::{Key, Known, as_text, key, text_key};
use super::{Format, KeyFault, Land, Standing, land};
use crate::codes;

/// 2, 3, 5, 9 or 12 digits.
pub(super) const ARS: &str = "^(?:0[1-9]|1[0-6])(?:[0-9](?:[0-9]{2}(?:[0-9]{4}(?:[0-9]{3})?)?)?)?$";
/// 2, 3, 5 or 8 digits.
pub(super) const AGS: &str = "^(?:0[1-9]|1[0-6])(?:[0-9](?:[0-9]{2}(?:[0-9]{3})?)?)?$";
/// 2, 3, 5, 8, 9 or 12 digits.
pub(super) const AREA: &str = "^(?:0[1-9]|1[0-6])(?:[0-9](?:[0-9]{2}(?:[0-9]{3,4}|[0-9]{7})?)?)?$";

text_key! {
    /// Amtlicher Regionalschlüssel of an area, for instance `057740032032` (Paderborn).
    ///
    /// Form: Land 2 + Regierungsbezirk 1 + Kreis 2 + Verband 4 + Gemeinde 3 digits, cut after
    /// any part; the Land is `01`–`16`. Keys change with reforms, so a key holds at a date.
    /// Source: Gemeindeverzeichnis of the federal statistical office, 11,004 municipalities.
    ///
    /// ```
    /// use bedarf_shape::keys::Ars;
    /// let town: Ars = "057740032032".parse()?; // Paderborn
    /// assert_eq!(town.ags().unwrap(), "05774032");
    /// assert!(town.is_within(&"05774".parse()?)); // the county
    /// assert_eq!(town.land().short(), "NW");
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    #[derive(Copy)]
    Ars(Ascii<12>) = Ars
}

text_key! {
    /// Amtlicher Gemeindeschlüssel of an area, for instance `05774032` (Paderborn).
    ///
    /// Form: Land 2 + Regierungsbezirk 1 + Kreis 2 + Gemeinde 3 digits, cut after any part; the
    /// Land is `01`–`16`. It is the [`Ars`] without the Verband.
    /// Source: Gemeindeverzeichnis of the federal statistical office, 11,004 municipalities.
    ///
    /// ```
    /// use bedarf_shape::keys::Ags;
    /// let town: Ags = "05774032".parse()?; // Paderborn
    /// assert_eq!(town.district().unwrap(), "05774");
    /// assert!("5774032".parse::<Ags>().is_err()); // a spreadsheet took the zero
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    #[derive(Copy)]
    Ags(Ascii<8>) = Ags
}

/// An [`Ars`] or [`Ags`], for questions where both are allowed.
///
/// Eight digits are an AGS, all other lengths an ARS (the two agree down to the Kreis).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaKey {
    /// Read as ARS.
    Ars(Ars),
    /// Eight digits.
    Ags(Ags),
}

codes! {
    /// What kind of area a key names, from the largest to the smallest.
    AreaLevel {
        Land = "land": "Land", "Land: 2 digits";
        Regierungsbezirk = "regierungsbezirk": "Regierungsbezirk", "Regierungsbezirk: 3 digits";
        Kreis = "kreis": "Kreis oder kreisfreie Stadt", "county or independent town: 5 digits";
        Gemeindeverband = "gemeindeverband": "Gemeindeverband", "association: 9 digits, ARS only";
        Gemeinde = "kommune": "Gemeinde", "municipality: 12 digits of an ARS, 8 of an AGS";
    }
}

impl AreaLevel {
    const fn of(digits: usize) -> AreaLevel {
        match digits {
            0..=2 => AreaLevel::Land,
            3 => AreaLevel::Regierungsbezirk,
            5 => AreaLevel::Kreis,
            9 => AreaLevel::Gemeindeverband,
            _ => AreaLevel::Gemeinde,
        }
    }
}

impl Ars {
    /// The Land: digits 1–2.
    #[must_use]
    pub fn land(&self) -> Land {
        Land::of(self.as_str())
    }

    /// The Kreis or kreisfreie Stadt: the first 5 digits.
    #[must_use]
    pub fn district(&self) -> Option<Ars> {
        self.first(5)
    }

    /// The Gemeindeverband: the first 9 digits. Every municipality has one; where the 6th digit
    /// is `0` or `9` it stands for the single municipality itself.
    #[must_use]
    pub fn association(&self) -> Option<Ars> {
        self.first(9)
    }

    /// What kind of area it names.
    #[must_use]
    pub fn level(&self) -> AreaLevel {
        AreaLevel::of(self.as_str().len())
    }

    /// The same area as AGS, by leaving out the Verband; `None` for a Verband itself.
    #[must_use]
    pub fn ags(&self) -> Option<Ags> {
        let text = self.as_str();
        match text.as_bytes() {
            [l, a, r, k, s, _, _, _, _, g, e, m] => {
                Some(Ags(Ascii::from_bytes([*l, *a, *r, *k, *s, *g, *e, *m])))
            }
            _ => Ascii::new(text).filter(|_| text.len() <= 5).map(Ags),
        }
    }

    /// Whether the other key is this one or lies below it: it begins with this one.
    ///
    /// Trailing zeros are not left out: `020000000000` (the city) does not cover `02` (the Land).
    #[must_use]
    pub fn covers(&self, other: &Ars) -> bool {
        other.as_str().starts_with(self.as_str())
    }

    /// Whether this key is the other one or lies below it; the reverse of [`Ars::covers`].
    #[must_use]
    pub fn is_within(&self, other: &Ars) -> bool {
        other.covers(self)
    }

    /// Whether the Verband part is as in all known keys.
    ///
    /// Its first digit is `0` (verbandsfrei), `5` (Gemeindeverband) or `9` (gemeindefrei), and
    /// with `0` or `9` its other three digits equal the Gemeinde. True when there is no Verband
    /// part. Source: counted on 11,004 municipalities.
    #[must_use]
    pub fn association_digit_is_usual(&self) -> bool {
        usual_association(self.as_str().as_bytes())
    }

    fn first(&self, digits: usize) -> Option<Ars> {
        Ascii::new(self.as_str().get(..digits)?).map(Ars)
    }
}

impl Ags {
    /// The Land: digits 1–2.
    #[must_use]
    pub fn land(&self) -> Land {
        Land::of(self.as_str())
    }

    /// The Kreis or kreisfreie Stadt: the first 5 digits.
    #[must_use]
    pub fn district(&self) -> Option<Ags> {
        Ascii::new(self.as_str().get(..5)?).map(Ags)
    }

    /// What kind of area it names.
    #[must_use]
    pub fn level(&self) -> AreaLevel {
        AreaLevel::of(self.as_str().len())
    }

    /// Whether the other key is this one or lies below it: it begins with this one.
    #[must_use]
    pub fn covers(&self, other: &Ags) -> bool {
        other.as_str().starts_with(self.as_str())
    }

    /// Whether this key is the other one or lies below it; the reverse of [`Ags::covers`].
    #[must_use]
    pub fn is_within(&self, other: &Ags) -> bool {
        other.covers(self)
    }
}

impl AreaKey {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            AreaKey::Ars(key) => key.as_str(),
            AreaKey::Ags(key) => key.as_str(),
        }
    }

    /// The Land: digits 1–2.
    #[must_use]
    pub fn land(&self) -> Land {
        Land::of(self.as_str())
    }
}

impl From<Ars> for AreaKey {
    fn from(key: Ars) -> Self {
        AreaKey::Ars(key)
    }
}

impl From<Ags> for AreaKey {
    fn from(key: Ags) -> Self {
        AreaKey::Ags(key)
    }
}

impl Key for AreaKey {
    const FORMAT: Format = Format::Area;

    fn read(text: &str) -> Result<Self, KeyFault> {
        check_area(text)?;
        if text.len() == 8 {
            Ags::read(text).map(AreaKey::Ags)
        } else {
            Ars::read(text).map(AreaKey::Ars)
        }
    }
}

impl Known for AreaKey {
    fn known(text: &str) -> Self {
        if text.len() == 8 {
            AreaKey::Ags(Ags::known(text))
        } else {
            AreaKey::Ars(Ars::known(text))
        }
    }
}

key!(AreaKey);
as_text!(AreaKey);

pub(super) fn check_ars(text: &str) -> Result<Standing, KeyFault> {
    if !is_key(Format::Ars, text) {
        return Err(fault(Format::Ars, text));
    }
    Ok(Standing::sound_if(usual_association(text.as_bytes())))
}

pub(super) fn check_ags(text: &str) -> Result<Standing, KeyFault> {
    if !is_key(Format::Ags, text) {
        return Err(fault(Format::Ags, text));
    }
    Ok(Standing::Sound)
}

pub(super) fn check_area(text: &str) -> Result<Standing, KeyFault> {
    if !is_key(Format::Area, text) {
        return Err(fault(Format::Area, text));
    }
    Ok(Standing::sound_if(text.len() == 8 || usual_association(text.as_bytes())))
}

fn usual_association(ars: &[u8]) -> bool {
    match ars {
        [_, _, _, _, _, b'0' | b'9', a, b, c, gemeinde @ ..] => {
            gemeinde.is_empty() || gemeinde == [*a, *b, *c]
        }
        [_, _, _, _, _, first, ..] => *first == b'5',
        _ => true,
    }
}

fn has_length(format: Format, digits: usize) -> bool {
    match format {
        Format::Land => digits == 2,
        Format::Ars => matches!(digits, 2 | 3 | 5 | 9 | 12),
        Format::Ags => matches!(digits, 2 | 3 | 5 | 8),
        Format::Area => matches!(digits, 2 | 3 | 5 | 8 | 9 | 12),
        _ => false,
    }
}

/// Whether the text is an area key of that format.
fn is_key(format: Format, text: &str) -> bool {
    let bytes = text.as_bytes();
    has_length(format, bytes.len()) && all_digits(bytes) && land::leads(bytes)
}

/// The text with a zero before it, when that makes it an area key of that format.
pub(super) fn with_zero(format: Format, text: &str) -> Option<String> {
    let longer = ["0", text].concat();
    is_key(format, &longer).then_some(longer)
}

/// What is wrong with a text that is no area key of that format.
#[cold]
pub(super) fn fault(wanted: Format, text: &str) -> KeyFault {
    if let Some(kind) = other_kind(wanted, text) {
        return KeyFault::OtherKind { kind, hint: converted(wanted, text) };
    }
    // two digits are a Land that does not exist, not a Regierungsbezirk that lost its zero
    if text.len() != 2 {
        if let Some(key) = with_zero(wanted, text) {
            return KeyFault::LostZero(key);
        }
    }
    let digits = has_length(wanted, text.len()) && all_digits(text.as_bytes());
    if digits { KeyFault::UnknownLand } else { KeyFault::Form }
}

fn other_kind(wanted: Format, text: &str) -> Option<Format> {
    let candidates: &[Format] = match wanted {
        Format::Land => &[Format::Ars, Format::Ags],
        Format::Ars => &[Format::Ags],
        Format::Ags => &[Format::Ars],
        _ => &[],
    };
    candidates.iter().copied().find(|kind| is_key(*kind, text))
}

fn converted(wanted: Format, text: &str) -> Option<String> {
    match wanted {
        Format::Land => text.get(..2).map(Into::into),
        Format::Ags => Ars(Ascii::new(text)?).ags().map(|ags| ags.as_str().into()),
        _ => None,
    }
}
