//! Why a call cannot be carried out. What is wrong with the data is no such error: it stands in the
//! answer.

use bedarf_derive::Answer;

use super::host::lang_of;
#[cfg(feature = "report")]
use crate::bundle::CannotMerge;
use crate::findings::{Finding, Lang};
use crate::keys::{Format, RuleCode};
use crate::model::RecordType;
use crate::shape::to_text;
use crate::watch::Interrupted;

/// Why a call cannot be carried out.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.say(Lang::En))]
#[non_exhaustive]
pub enum CallError {
    /// There is no call of that name.
    UnknownCall(String),
    /// The request is not in UTF-8.
    NotUtf8,
    /// The request does not fit its schema; the findings say where.
    BadRequest(Vec<Finding>),
    /// There is no rule with that code.
    UnknownRule(RuleCode),
    /// There is no rule with that code, so its severity cannot be another.
    UnknownSeverity(RuleCode),
    /// No rule with that code goes by a list of words.
    NoWords(RuleCode),
    /// The code is about structure, so it stays an error.
    Structural(RuleCode),
    /// There is no schema of that name; these there are.
    UnknownSchema(String, Vec<&'static str>),
    /// There is no kind of key of that name.
    UnknownKey(String),
    /// So many records were given, and one is wanted.
    NotOne(usize),
    /// The record has errors in its structure.
    Unreadable(Vec<Finding>),
    /// There is no need of that id.
    UnknownNeed(String),
    /// The register has no record of that id, or none of that type.
    NotInRegister(String, Option<RecordType>),
    /// The profile of that id is not about records of that type, so none can be held against it.
    #[cfg(feature = "report")]
    OtherSubject(String, RecordType),
    /// There is no record of that reference from which a trace could begin.
    NoStation(String),
    /// The need of that id has errors, in its structure or in the condition that says whom it
    /// concerns.
    UnsoundNeed(String, Vec<Finding>),
    /// The need of that id could not be read.
    #[cfg(feature = "report")]
    UnreadNeed(String),
    /// Needs cannot be merged, taken out or divided like that.
    #[cfg(feature = "report")]
    CannotMerge(CannotMerge),
    /// The record of that id would have errors that it has not now.
    FaultyChange(String, Vec<Finding>),
    /// There are neither two registers nor two days of one.
    NothingToCompare,
    /// Two registers were given, and days as well.
    DaysOfTwo,
    /// One register was given, and the day of two.
    DayOfOne,
    /// A report was asked to be about one municipality, one profile and one bundle, or two of them.
    #[cfg(feature = "report")]
    SeveralPages,
    /// The record needs normal form NFC, and nobody lends it.
    NoNfc,
    /// The language was not loaded: no other takes its place.
    NotLoaded(Lang),
    /// Somebody broke the call off.
    Interrupted,
}

impl From<Interrupted> for CallError {
    fn from(_: Interrupted) -> Self {
        CallError::Interrupted
    }
}

impl CallError {
    /// What sort of error it is, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            CallError::UnknownCall(_) => "unknown_call",
            CallError::Interrupted => "interrupted",
            _ => "bad_request",
        }
    }

    /// What is wrong with the request or the record, where that is why.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        match self {
            CallError::BadRequest(findings)
            | CallError::Unreadable(findings)
            | CallError::FaultyChange(_, findings)
            | CallError::UnsoundNeed(_, findings) => findings,
            _ => &[],
        }
    }

    /// What is wrong, in a language; in both where it was not understood which.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CallError::BadRequest(findings) => {
                let then = if lang == Lang::En { "; " } else { " " };
                let said = |it: &Finding| {
                    ["request", &it.path, ": ", &it.message, then, &it.help].concat()
                };
                return findings.first().map(said).unwrap_or_default();
            }
            CallError::UnknownCall(name) => (
                format!("Einen Aufruf „{name}“ gibt es nicht"),
                format!("there is no call “{name}”"),
            ),
            CallError::NotUtf8 => {
                ("Die Anfrage ist nicht in UTF-8".into(), "the request is not in UTF-8".into())
            }
            // what only calls meet that a build does not have has no words there
            CallError::UnknownSchema(..) if !cfg!(feature = "reference") => {
                return String::new();
            }
            CallError::UnknownRule(_)
            | CallError::UnknownNeed(_)
            | CallError::NotInRegister(..)
            | CallError::NoStation(_)
            | CallError::FaultyChange(..)
            | CallError::UnsoundNeed(..)
                if !cfg!(any(feature = "register", feature = "reference")) =>
            {
                return String::new();
            }
            CallError::UnknownRule(code) => (
                format!("Die Regel {code} gibt es nicht"),
                format!("there is no rule {code}"),
            ),
            CallError::NoWords(code) => (
                format!("words: Zur Regel {code} gibt es keine Wortliste"),
                format!("words: the rule {code} has no list of words"),
            ),
            CallError::UnknownSeverity(code) => (
                format!("severities: Die Regel {code} gibt es nicht"),
                format!("severities: there is no rule {code}"),
            ),
            CallError::Structural(code) => (
                format!("severities: {code} betrifft den Aufbau und lässt sich nicht abschwächen"),
                format!("severities: {code} is about structure and cannot be lowered"),
            ),
            CallError::UnknownSchema(name, names) => (
                format!("Ein Schema „{name}“ gibt es nicht; es gibt: {}", names.join(", ")),
                format!("there is no schema “{name}”; there are: {}", names.join(", ")),
            ),
            CallError::UnknownKey(name) => {
                let names = Format::ALL.iter().map(|format| format.name());
                let names = names.collect::<Vec<_>>().join(", ");
                (
                    format!("Eine Art von Schlüssel „{name}“ gibt es nicht; es gibt: {names}"),
                    format!("there is no kind of key “{name}”; there are: {names}"),
                )
            }
            CallError::NotOne(count) => (
                format!("Nötig ist genau ein Datensatz, nicht {count}"),
                format!("one record is wanted, not {count}"),
            ),
            CallError::Unreadable(_) => (
                "Der Datensatz hat Fehler in seinem Aufbau".into(),
                "the record has errors in its structure".into(),
            ),
            CallError::UnknownNeed(id) => (
                format!("Einen Bedarf „{id}“ gibt es im Register nicht, oder er ist zurückgezogen"),
                format!("the register has no need “{id}”, or it is withdrawn"),
            ),
            CallError::NotInRegister(id, None) => (
                format!("„{id}“ steht nicht im Register"),
                format!("“{id}” is not in the register"),
            ),
            CallError::NotInRegister(id, Some(kind)) => (
                format!("„{id}“ ist im Register nicht als {} eingetragen oder wurde zurückgezogen", kind.label().de),
                format!("“{id}” is not in the register as {}, or was withdrawn", kind.label().en),
            ),
            #[cfg(feature = "report")]
            CallError::OtherSubject(id, RecordType::Need) => (
                format!("need: An „{id}“ werden Angebote gemessen, keine Bedarfe"),
                format!("need: offerings are held against “{id}”, not needs"),
            ),
            #[cfg(feature = "report")]
            CallError::OtherSubject(id, _) => (
                format!("offering: An „{id}“ werden Bedarfe gemessen, keine Angebote"),
                format!("offering: needs are held against “{id}”, not offerings"),
            ),
            CallError::NoStation(id) => (
                format!("„{id}“ steht nicht im Register oder ist nichts, was einen Werdegang hat: Organisationen, Gremien und Bezugskanäle haben keinen"),
                format!("“{id}” is not in the register or is nothing of which a trace can be told: organisations, bodies and channels have none"),
            ),
            CallError::UnsoundNeed(id, _) => (
                format!("Wen der Bedarf „{id}“ betrifft, lässt sich nicht sagen: Er hat Fehler, die eine Prüfung nennt"),
                format!("whom the need “{id}” concerns cannot be told: it has errors, which a check names"),
            ),
            #[cfg(feature = "report")]
            CallError::UnreadNeed(id) => (
                format!("Der Bedarf „{id}“ ist nicht lesbar; eine Prüfung nennt seine Fehler"),
                format!("the need “{id}” cannot be read; a check names its errors"),
            ),
            #[cfg(feature = "report")]
            CallError::CannotMerge(why) => (why.say(Lang::De), why.say(Lang::En)),
            CallError::FaultyChange(id, _) => (
                format!("„{id}“ hätte nach der Änderung Fehler"),
                format!("“{id}” would have errors after the change"),
            ),
            CallError::NothingToCompare => (
                "Nötig sind zwei Register, oder eines und zwei Tage".into(),
                "two registers are wanted, or one and two days".into(),
            ),
            CallError::DaysOfTwo => (
                "Zwei Register werden verglichen, wie sie sind: Lassen Sie from und to weg und nennen Sie, wenn es um Bezugswege geht, einen Tag als as_of".into(),
                "two registers are compared as they are: leave from and to out and, where ways matter, give one day as as_of".into(),
            ),
            CallError::DayOfOne => (
                "Ein Register wird an zwei Tagen verglichen: Nennen Sie from und to, ohne as_of".into(),
                "one register is compared on two days: give from and to, without as_of".into(),
            ),
            #[cfg(feature = "report")]
            CallError::SeveralPages => (
                "Eine Seite gilt entweder einer Kommune (unit), einem Anforderungsprofil (profile) oder einem Bündel (bundle)".into(),
                "a page is on one municipality (unit), on one requirement profile (profile) or on one bundle (bundle)".into(),
            ),
            CallError::NoNfc => (
                "Hier lassen sich Texte nicht in die Normalform NFC bringen; der Datensatz braucht sie".into(),
                "texts cannot be brought into normal form NFC here, and the record needs it".into(),
            ),
            CallError::NotLoaded(lang) => (
                format!("Die Sprache „{lang}“ ist nicht geladen"),
                format!("the language “{lang}” is not loaded"),
            ),
            CallError::Interrupted => {
                ("Der Aufruf wurde abgebrochen".into(), "the call was broken off".into())
            }
        };
        match self {
            CallError::UnknownCall(_) | CallError::NotUtf8 | CallError::NotLoaded(_) => {
                format!("{de} · {en}")
            }
            _ if lang == Lang::En => en,
            _ => de + ".",
        }
    }

    /// The text of the answer to give, in the language that a request asks for.
    pub(super) fn text(&self, request: &[u8]) -> Vec<u8> {
        to_text(&self.answer(lang_of(request))).into_bytes()
    }

    /// The answer to give.
    #[must_use]
    pub fn answer(&self, lang: Lang) -> ErrorAnswer {
        let (code, message) = (self.code(), self.say(lang));
        ErrorAnswer { error: ErrorBody { code, message, findings: self.findings().to_vec() } }
    }
}

/// The one answer to a call that cannot be carried out.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct ErrorAnswer {
    /// Why.
    pub error: ErrorBody,
}

/// Why a call cannot be carried out.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct ErrorBody {
    /// `bad_request`, `unknown_call` or `interrupted`.
    pub code: &'static str,
    /// In words.
    pub message: String,
    /// What is wrong with the request or the record.
    pub findings: Vec<Finding>,
}
