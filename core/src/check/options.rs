//! What a check is told.

use crate::findings::{Policy, Severity};
use crate::keys::Date;
use crate::language::Words;
use crate::model::codes;
use crate::register::ReadLimits;
use crate::rules;
use crate::watch::Watch;

codes! {
    /// Which rules a check asks.
    Scope {
        Record = "record": "ein Datensatz", "one record";
        Register = "register": "ganzes Register", "a whole register";
    }
}

/// Why a code cannot get another severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SeverityError {
    /// There is no such rule.
    #[error("there is no such rule")]
    Unknown,
    /// It is about structure, and an error.
    #[error("the rule is about structure and stays an error")]
    Structural,
}

/// There is no list of words of that code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this rule has no list of words")]
#[non_exhaustive]
pub struct NoSuchList;

/// The rules that go by a list of words.
pub(crate) const LISTED: &[&str] =
    &["CRIT-007", "NEED-004", "WORD-001", "WORD-002", "WORD-003", "WORD-008"];

/// How to check.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The day as of which things are judged; rules that need one are left out without it.
    pub as_of: Option<Date>,
    /// Which rules are asked: by default those of a record for one record, otherwise all.
    pub scope: Option<Scope>,
    /// Language, limits, severities.
    pub policy: Policy,
    /// How much is read at most, where texts are given, and who knows normal form NFC, for digests
    /// as well.
    pub limits: ReadLimits,
    /// Words that are added to the lists of rules.
    pub(crate) words: Words,
    /// Who is told how far the check is, and may break it off.
    pub watch: Watch,
}

impl Options {
    /// As of that day.
    #[must_use]
    pub fn on(day: Date) -> Self {
        Options { as_of: Some(day), ..Options::default() }
    }

    /// Adds words to the list that a rule goes by: small letters, a hyphen at the end for the endings
    /// of German inflection (`knackig-`), a star for any rest.
    ///
    /// ```
    /// let mut options = bedarf::Options::default();
    /// options.add_words("WORD-001", ["knackig-", "auf augenhöhe"])?;
    /// assert!(options.add_words("WORD-009", ["knackig-"]).is_err());
    /// # Ok::<(), bedarf::NoSuchList>(())
    /// ```
    ///
    /// # Errors
    /// Where no rule with that code goes by a list.
    pub fn add_words(
        &mut self,
        code: &str,
        words: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Result<(), NoSuchList> {
        if !LISTED.contains(&code) {
            return Err(NoSuchList);
        }
        self.words.add(code, words);
        Ok(())
    }

    /// Gives a code (`NEED-014`) or one of its cases (`NEED-014/no-reason`) another severity, or
    /// silences it.
    ///
    /// ```
    /// use bedarf::{Options, Severity};
    /// let mut options = Options::default();
    /// options.set_severity("NEED-005", Some(Severity::Error))?;
    /// options.set_severity("TABL-004", Some(Severity::Error))?; // structural warnings as well
    /// assert!(options.set_severity("SHAPE-001", None).is_err());
    /// # Ok::<(), bedarf::SeverityError>(())
    /// ```
    ///
    /// # Errors
    /// Where there is no such rule, or it is about structure and an error that would go down.
    pub fn set_severity(
        &mut self,
        named: &str,
        severity: Option<Severity>,
    ) -> Result<(), SeverityError> {
        match rules::find_meant(named) {
            None => Err(SeverityError::Unknown),
            Some(rule)
                if rule.is_structural()
                    && severity != Some(Severity::Error)
                    && !rule.has_milder_case(named) =>
            {
                Err(SeverityError::Structural)
            }
            Some(_) => {
                self.policy.severities.insert(named.to_owned(), severity);
                Ok(())
            }
        }
    }
}
