//! Days of the calendar.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate, TimeDelta};

use super::ascii::{number, put_number};
use super::key::{Key, Known, key};
use super::{Format, KeyFault, Standing};

/// A day, for instance `2020-08-26`.
///
/// Form: `YYYY-MM-DD`, a day that exists, years 0000–9999. Source: RFC 3339 full-date, JSON Schema
/// format `date`.
///
/// ```
/// use bedarf_shape::keys::Date;
/// let day: Date = "2026-11-24".parse()?;
/// assert_eq!(day.plus_months(3), "2027-02-24".parse()?);
/// assert!("2026-02-29".parse::<Date>().is_err()); // no leap year
/// # Ok::<(), bedarf_shape::keys::KeyError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// The first day that can be written: `0000-01-01`.
    pub const MIN: Date = Date(match NaiveDate::from_ymd_opt(0, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MIN,
    });

    /// The last day that can be written: `9999-12-31`.
    pub const MAX: Date = Date(match NaiveDate::from_ymd_opt(9999, 12, 31) {
        Some(day) => day,
        None => NaiveDate::MAX,
    });

    /// The day with that year (0–9999), month (1–12) and day of the month, if there is one.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Date> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(Date::from_naive)
    }

    /// The same day; `None` outside the years 0–9999.
    #[must_use]
    pub fn from_naive(day: NaiveDate) -> Option<Date> {
        (Date::MIN.0..=Date::MAX.0).contains(&day).then_some(Date(day))
    }

    /// The same day for chrono.
    #[must_use]
    pub const fn naive(self) -> NaiveDate {
        self.0
    }

    /// The year, 0–9999.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The day so many months later (or earlier), at the end of a shorter month: one month after
    /// `2024-01-31` is `2024-02-29`. Stops at [`Date::MIN`] and [`Date::MAX`].
    #[must_use]
    pub fn plus_months(self, months: i32) -> Date {
        let span = Months::new(months.unsigned_abs());
        let day = match months < 0 {
            true => self.0.checked_sub_months(span),
            false => self.0.checked_add_months(span),
        };
        Date::clamped(day, months < 0)
    }

    /// The day so many days later (or earlier). Stops at [`Date::MIN`] and [`Date::MAX`].
    #[must_use]
    pub fn plus_days(self, days: i32) -> Date {
        Date::clamped(self.0.checked_add_signed(TimeDelta::days(days.into())), days < 0)
    }

    /// How many days lie between: positive when `earlier` is earlier.
    #[must_use]
    pub fn days_since(self, earlier: Date) -> i64 {
        i64::from(self.0.num_days_from_ce()) - i64::from(earlier.0.num_days_from_ce())
    }

    fn clamped(day: Option<NaiveDate>, backwards: bool) -> Date {
        let end = if backwards { Date::MIN } else { Date::MAX };
        Date(day.unwrap_or(end.0).clamp(Date::MIN.0, Date::MAX.0))
    }

    fn parse(text: &str) -> Option<Date> {
        let [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = text.as_bytes() else {
            return None;
        };
        let year = number(&[*y0, *y1, *y2, *y3])?;
        let (month, day) = (number(&[*m0, *m1])?, number(&[*d0, *d1])?);
        // four digits are no year beyond the limits
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(Date)
    }

    /// The text in a place of its own.
    fn written(self) -> [u8; 10] {
        let (mut year, mut month, mut day) = ([0; 4], [0; 2], [0; 2]);
        put_number(&mut year, self.0.year().unsigned_abs());
        put_number(&mut month, self.0.month());
        put_number(&mut day, self.0.day());
        let ([a, b, c, d], [m, n], [x, y]) = (year, month, day);
        [a, b, c, d, b'-', m, n, b'-', x, y]
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(std::str::from_utf8(&self.written()).unwrap_or_default())
    }
}

impl serde::Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(std::str::from_utf8(&self.written()).unwrap_or_default())
    }
}

impl Key for Date {
    const FORMAT: Format = Format::Date;

    fn read(text: &str) -> Result<Self, KeyFault> {
        Date::parse(text).ok_or(KeyFault::Form)
    }
}

impl Known for Date {
    fn known(text: &str) -> Self {
        Date::parse(text).unwrap_or(Date::MIN)
    }
}

key!(Date);

/// Whether it is a day.
pub(super) fn check(text: &str) -> Result<Standing, KeyFault> {
    Date::read(text).map(|_| Standing::Sound)
}
