//! One finding.

use crate::codes::codes;
use crate::shape::{Params, Patch, Place};

codes! {
    /// How grave a finding is; only errors make a check fail.
    Severity {
        Info = "info": "Hinweis", "info";
        Warning = "warning": "Warnung", "warning";
        Error = "error": "Fehler", "error";
    }
}

codes! {
    /// The language of messages.
    Lang {
        De = "de": "Deutsch", "German";
        En = "en": "Englisch", "English";
    }
}

// the list of codes is made by a macro that knows no default
#[allow(clippy::derivable_impls)]
impl Default for Lang {
    fn default() -> Self {
        Lang::De
    }
}

/// One finding: which rule, where, what was measured, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// Code of the rule, stable for ever.
    pub code: &'static str,
    /// Short name of the rule.
    pub name: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Name of the text it was found in, where several were given.
    pub source: Option<String>,
    /// Which record of that text, from 0.
    pub index: Option<u64>,
    /// Id of the record, where it could be read.
    pub record: Option<String>,
    /// JSON Pointer within the record, also of a member that is missing.
    pub path: String,
    /// Position in the text, where there is one.
    pub at: Option<Place>,
    /// Where the name or value there ends, when `fix` puts another in its place.
    pub until: Option<Place>,
    /// Measured values and limits, by name.
    pub params: Params,
    /// What is wrong, in the language asked for.
    pub message: String,
    /// What to do about it; may be empty.
    pub help: String,
    /// A repair that is certain, as JSON Patch; may be empty.
    pub fix: Vec<Patch>,
    /// Other places it has to do with: pointers of this record, or `id#pointer`.
    pub related: Vec<String>,
}

/// A sentence or a label in German and English.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    de: &'static str,
    en: &'static str,
}

impl Words {
    /// In German, in English.
    #[must_use]
    pub const fn new(de: &'static str, en: &'static str) -> Self {
        Words { de, en }
    }

    /// In a language.
    #[must_use]
    pub const fn say(self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }
}
