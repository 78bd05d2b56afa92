//! What a check is told.

use crate::findings::Policy;
use crate::keys::Date;
use crate::model::codes;
use crate::register::{NFC, Nfc, ReadLimits};
use crate::watch::Watch;

codes! {
    /// Which rules a check asks.
    Scope {
        Record = "record": "ein Datensatz", "one record";
        Register = "register": "ganzes Register", "a whole register";
    }
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
    /// How much is read at most, where texts are given.
    pub limits: ReadLimits,
    /// What brings texts into normal form NFC, for digests.
    pub nfc: Option<Nfc>,
    /// Who is told how far the check is, and may break it off.
    pub watch: Watch,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            as_of: None,
            scope: None,
            policy: Policy::default(),
            limits: ReadLimits::default(),
            nfc: NFC,
            watch: Watch::default(),
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
