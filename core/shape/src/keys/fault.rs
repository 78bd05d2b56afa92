//! What is wrong with a text that should have been a key.

use super::Format;
use crate::codes;

/// How well a text that has the right form fits what is known of real keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// As it should be.
    Sound,
    /// Accepted, but unlike the keys that are known: worth a warning.
    ///
    /// - Leistungsschlüssel: the prefix is not `99` (local keys exist).
    /// - OZG id: it does not begin with `10`.
    /// - DVDV key: the first two digits are no Land.
    /// - ARS: [`association_digit_is_usual`](super::Ars::association_digit_is_usual) says no.
    Doubtful,
}

impl Standing {
    /// `Sound` when the condition holds.
    pub(super) const fn sound_if(condition: bool) -> Standing {
        if condition { Standing::Sound } else { Standing::Doubtful }
    }
}

/// Why a text is not the key it should be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyFault {
    /// It does not have the form.
    Form,
    /// A Leistungsschlüssel with a detail (digits 12–14) but without a procedure (digits 9–11).
    DetailWithoutProcedure,
    /// An area key whose first two digits are no Land, which are 01–16.
    UnknownLand,
    /// The check digits do not fit the rest.
    CheckDigits,
    /// An area key that lost its leading zero; with the repaired key.
    LostZero(String),
    /// A sound key of another kind.
    OtherKind {
        /// Which kind it is.
        kind: Format,
        /// The same as a key of the kind asked for, where that is certain.
        hint: Option<String>,
    },
}

codes! {
    /// Why a text is no key of any kind.
    KeyReason {
        Form = "form": "Form oder Länge stimmt nicht", "its form or length is wrong";
        DetailWithoutProcedure = "detail_without_procedure":
            "es nennt ein Detail, aber keine Verrichtung",
            "it names a detail but no procedure";
        UnknownLand = "unknown_land":
            "die ersten zwei Ziffern sind kein Land (01 bis 16)",
            "its first two digits are no Land (01 to 16)";
        CheckDigits = "check_digits":
            "die Prüfziffern passen nicht zum Rest",
            "its check digits do not fit the rest";
    }
}

impl KeyFault {
    /// The key that was meant, where that is certain.
    #[must_use]
    pub fn repaired(&self) -> Option<&str> {
        match self {
            KeyFault::LostZero(key) => Some(key),
            KeyFault::OtherKind { hint, .. } => hint.as_deref(),
            _ => None,
        }
    }

    pub(super) const fn other(kind: Format) -> KeyFault {
        KeyFault::OtherKind { kind, hint: None }
    }
}

/// A text that is not the key it should be.
///
/// The text itself is not kept: it may be protected.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct KeyError {
    /// What it should have been.
    pub format: Format,
    /// What is wrong.
    pub fault: KeyFault,
}

impl KeyError {
    fn sentence(&self) -> String {
        let wanted = self.format.name();
        let tail = match &self.fault {
            KeyFault::Form => String::new(),
            KeyFault::DetailWithoutProcedure => ": it has a detail but no procedure".into(),
            KeyFault::UnknownLand => ": the first two digits must be 01 to 16".into(),
            KeyFault::CheckDigits => ": the check digits do not fit".into(),
            KeyFault::LostZero(key) => [": the leading zero is lost, use `", key, "`"].concat(),
            KeyFault::OtherKind { kind, hint: None } => [": it is of kind ", kind.name()].concat(),
            KeyFault::OtherKind { kind, hint: Some(key) } => {
                [": it is of kind ", kind.name(), ", use `", key, "`"].concat()
            }
        };
        ["not of the form ", wanted, &tail].concat()
    }
}
