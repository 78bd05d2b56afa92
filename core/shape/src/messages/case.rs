//! What a code says of itself, and its cases: each a text in both languages with typed parameters.

use super::param::{ParamKind, Params};
use super::words::Lang;
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
    pub params: &'static [(&'static str, ParamKind)],
    /// What is wrong, a German sentence.
    pub de: &'static str,
    /// What is wrong, in English, lower case.
    pub en: &'static str,
    /// What to do, in German; may be empty.
    pub help_de: &'static str,
    /// What to do, in English; may be empty.
    pub help_en: &'static str,
}

impl Text {
    /// What is wrong, in a language.
    #[must_use]
    pub const fn message(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }

    /// What to do, in a language.
    #[must_use]
    pub const fn help(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.help_de,
            Lang::En => self.help_en,
        }
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
