//! What a code says of itself, and its cases: each a text in both languages with typed parameters.

use super::param::{ParamKind, Params};
use super::words::{Lang, Words};
use crate::codes;

codes! {
    /// How grave a finding is; only errors make a check fail.
    Severity {
        Info = "info": "Hinweis", "info";
        Warning = "warning": "Warnung", "warning";
        Error = "error": "Fehler", "error";
    }
}

/// The cases of a code: an enum made with `#[derive(Cases)]`.
pub trait Cases: Sized {
    /// The texts, in the order of the cases.
    const TEXTS: &'static [Text];

    /// Which case it is.
    fn number(&self) -> usize;

    /// Puts the parameters of its texts behind those that are there, and says which case it is.
    fn tell(self, params: &mut Params) -> usize;
}

/// What one case of a code says.
#[derive(Debug)]
pub struct Text {
    /// Its name, kebab-case, never used again for another.
    pub name: &'static str,
    /// How grave it is, where that is less than the code.
    pub severity: Option<Severity>,
    /// Names and types of its parameters, in the order of a finding.
    #[cfg(feature = "reference")]
    pub params: &'static [(&'static str, ParamKind)],
    /// What is wrong: a German sentence, and English in lower case.
    #[cfg(feature = "sentences")]
    pub message: Words,
    /// What to do; may be empty.
    #[cfg(feature = "sentences")]
    pub help: Words,
}

impl Text {
    /// From all of it; a build keeps what its features ask for.
    #[must_use]
    #[allow(unused_variables)]
    pub const fn new(
        name: &'static str,
        severity: Option<Severity>,
        params: &'static [(&'static str, ParamKind)],
        message: Words,
        help: Words,
    ) -> Text {
        Text {
            name,
            severity,
            #[cfg(feature = "reference")]
            params,
            #[cfg(feature = "sentences")]
            message,
            #[cfg(feature = "sentences")]
            help,
        }
    }

    /// What is wrong and what to do, where the sentences are built in.
    #[must_use]
    #[allow(unused_variables)]
    pub const fn said(&self, lang: Lang) -> Option<(&'static str, &'static str)> {
        #[cfg(feature = "sentences")]
        return Some((self.message.say(lang), self.help.say(lang)));
        #[cfg(not(feature = "sentences"))]
        None
    }
}

/// What a code says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Stable for ever, never used again.
    pub code: &'static str,
    /// Short name that people remember.
    pub name: &'static str,
    /// The highest severity that its findings have.
    pub severity: Severity,
    /// Version of the library in which it came.
    pub since: &'static str,
    /// Why it is there and where it comes from.
    pub why: Why,
}

/// Why a rule is there; the build without `reference` does not carry it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Why {
    /// What it is good for, in German sentences.
    #[cfg(feature = "reference")]
    pub de: &'static str,
    /// What it is good for, in English, lower case.
    #[cfg(feature = "reference")]
    pub en: &'static str,
    /// Where it comes from: decision, law, standard, formula, or the page of a record type.
    #[cfg(feature = "reference")]
    pub source: &'static str,
}

/// Says why: German, English, source.
#[cfg(feature = "reference")]
#[must_use]
pub const fn why(de: &'static str, en: &'static str, source: &'static str) -> Why {
    Why { de, en, source }
}

/// Leaves the texts out.
#[cfg(not(feature = "reference"))]
#[must_use]
pub const fn why(_: &str, _: &str, _: &str) -> Why {
    Why {}
}
