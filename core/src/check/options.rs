//! What a check is told.

use crate::findings::Policy;
use crate::keys::Date;
use crate::model::codes;
use crate::register::{NFC, Nfc};
use crate::shape::Limits;

codes! {
    /// Which rules a check asks.
    Scope {
        Record = "record": "ein Datensatz", "one record";
        Register = "register": "ganzes Register", "a whole register";
    }
}

/// The texts to be checked.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Input<'a> {
    /// One record, or a list of records when it begins with `[`.
    One(&'a [u8]),
    /// JSON Lines: one record a line.
    Lines(&'a [u8]),
    /// Texts with names: `.jsonl` is JSON Lines, `successors.csv` the table of successors, any
    /// other `.csv` that of units, all else JSON.
    Named(&'a [(&'a str, &'a [u8])]),
}

/// How to check.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The day as of which things are judged; rules that need one are left out without it.
    pub as_of: Option<Date>,
    /// Which rules are asked: by default those of a record for one record, otherwise all.
    pub scope: Option<Scope>,
    /// Language, limits, severities.
    pub policy: Policy,
    /// Limits of one document.
    pub limits: Limits,
    /// Most bytes of one record.
    pub max_bytes: usize,
    /// What brings texts into normal form NFC, for digests.
    pub nfc: Option<Nfc>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            as_of: None,
            scope: None,
            policy: Policy::default(),
            limits: Limits::default(),
            max_bytes: 16 * 1024 * 1024,
            nfc: NFC,
        }
    }
}

impl Options {
    /// As of that day.
    #[must_use]
    pub fn on(day: Date) -> Self {
        Options { as_of: Some(day), ..Options::default() }
    }
}
