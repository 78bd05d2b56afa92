//! Numbers of decisions of the IT-Planungsrat and its boards.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::ascii::number;
use super::key::{Key, Known, key};
use super::{Format, KeyFault, Standing};
use crate::codes;

/// All known spellings.
pub(super) const PATTERN: &str = "^(?:[Bb][Ee][Ss][Cc][Hh][Ll][Uu][Ss][Ss] \
    [0-9]{4}/[0-9]{1,3}(?:-AL)?|B-[0-9]{4}/[0-9]{1,3}-(?:IT|AL)|FIT-AB [0-9]{4}/[0-9]{2})$";

/// The number of a decision, for instance `Beschluss 2019/50`.
///
/// Forms: `Beschluss 2019/50` (IT-Planungsrat) and `Beschluss 2022/03-AL` (AL-Runde), the word in
/// any case, 1–3 digits; since 2025 `B-2025/33-IT` (and `B-2025/33-AL`, not seen yet);
/// `FIT-AB 2025/08` (Föderales IT-Architekturboard). Source: 719 published decisions.
///
/// Two spellings of one number are equal: body, year and number count. It is written in the usual
/// spelling of its style, with at least two digits.
///
/// ```
/// use bedarf_shape::keys::DecisionNumber;
/// let number: DecisionNumber = "Beschluss 2019/50".parse()?;
/// assert_eq!((number.year(), number.number()), (2019, 50));
/// # Ok::<(), bedarf_shape::keys::KeyError>(())
/// ```
#[derive(Clone, Copy)]
pub struct DecisionNumber {
    body: DecisionBody,
    style: DecisionStyle,
    year: u16,
    number: u16,
}

codes! {
    /// Who decided.
    DecisionBody {
        ItPlr = "it_plr": "IT-Planungsrat", "IT-Planungsrat";
        AlRunde = "al_runde": "Abteilungsleiterrunde", "Abteilungsleiterrunde of the IT-Planungsrat",
            in_sentence "Abteilungsleiterrunde", "Abteilungsleiterrunde";
        FitAb = "fit_ab": "Föderales IT-Architekturboard", "Föderales IT-Architekturboard";
    }
}

codes! {
    /// How a decision number is written.
    DecisionStyle {
        Beschluss = "beschluss": "Beschluss 2019/50", "`Beschluss 2019/50`, until 2025";
        Short = "short": "B-2025/33-IT", "`B-2025/33-IT`, since 2025";
        FitAb = "fit_ab": "FIT-AB 2025/08", "`FIT-AB 2025/08`";
    }
}

impl DecisionNumber {
    /// Who decided.
    #[must_use]
    pub const fn body(&self) -> DecisionBody {
        self.body
    }

    /// The year, 0–9999.
    #[must_use]
    pub const fn year(&self) -> u16 {
        self.year
    }

    /// The number within body and year, 0–999.
    #[must_use]
    pub const fn number(&self) -> u16 {
        self.number
    }

    /// How it was written.
    #[must_use]
    pub const fn style(&self) -> DecisionStyle {
        self.style
    }

    const fn identity(&self) -> (DecisionBody, u16, u16) {
        (self.body, self.year, self.number)
    }

    fn new(style: DecisionStyle, body: DecisionBody, figures: &str) -> Option<DecisionNumber> {
        let (year, serial) = figures.split_once('/')?;
        let fits = match style {
            DecisionStyle::FitAb => serial.len() == 2,
            _ => serial.len() <= 3,
        };
        if year.len() != 4 || !fits {
            return None;
        }
        let year = u16::try_from(number(year.as_bytes())?).ok()?;
        let number = u16::try_from(number(serial.as_bytes())?).ok()?;
        Some(DecisionNumber { body, style, year, number })
    }

    fn parse(text: &str) -> Option<DecisionNumber> {
        if let Some(rest) = text.strip_prefix("FIT-AB ") {
            return Self::new(DecisionStyle::FitAb, DecisionBody::FitAb, rest);
        }
        let (style, rest) = match text.strip_prefix("B-") {
            Some(rest) => (DecisionStyle::Short, rest),
            None => {
                let (word, rest) = text.split_once(' ')?;
                let known = word.eq_ignore_ascii_case("Beschluss");
                (DecisionStyle::Beschluss, known.then_some(rest)?)
            }
        };
        if let Some(figures) = rest.strip_suffix("-AL") {
            return Self::new(style, DecisionBody::AlRunde, figures);
        }
        let figures = match style {
            DecisionStyle::Short => rest.strip_suffix("-IT")?,
            _ => rest,
        };
        Self::new(style, DecisionBody::ItPlr, figures)
    }
}

impl PartialEq for DecisionNumber {
    fn eq(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }
}

impl Eq for DecisionNumber {}

impl PartialOrd for DecisionNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DecisionNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        self.identity().cmp(&other.identity())
    }
}

impl Hash for DecisionNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.identity().hash(state);
    }
}

impl fmt::Display for DecisionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = match (self.style, self.body) {
            (DecisionStyle::FitAb, _) => ("FIT-AB ", ""),
            (DecisionStyle::Short, DecisionBody::AlRunde) => ("B-", "-AL"),
            (DecisionStyle::Short, _) => ("B-", "-IT"),
            (DecisionStyle::Beschluss, DecisionBody::AlRunde) => ("Beschluss ", "-AL"),
            (DecisionStyle::Beschluss, _) => ("Beschluss ", ""),
        };
        write!(f, "{before}{:04}/{:02}{after}", self.year, self.number)
    }
}

impl serde::Serialize for DecisionNumber {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl Key for DecisionNumber {
    const FORMAT: Format = Format::DecisionNumber;

    fn read(text: &str) -> Result<Self, KeyFault> {
        Self::parse(text).ok_or(KeyFault::Form)
    }
}

impl Known for DecisionNumber {
    fn known(text: &str) -> Self {
        let none = DecisionNumber {
            body: DecisionBody::ItPlr,
            style: DecisionStyle::Beschluss,
            year: 0,
            number: 0,
        };
        Self::parse(text).unwrap_or(none)
    }
}

key!(DecisionNumber);

pub(super) fn check(text: &str) -> Result<Standing, KeyFault> {
    DecisionNumber::read(text).map(|_| Standing::Sound)
}
