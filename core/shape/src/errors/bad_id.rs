//! SHAPE-014: ids, references and other short names.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How an id or a name is none.
#[derive(Cases)]
pub enum BadId {
    #[de("„{value}“ ist als Kennung oder Verweis nicht möglich.")]
    #[help_de(
        "Erlaubt sind Buchstaben, Ziffern und . _ : / - (ohne Leerzeichen und Umlaute), am \
               Anfang ein Buchstabe oder eine Ziffer, höchstens 120 Zeichen."
    )]
    #[en("“{value}” cannot be an id or a reference")]
    #[help_en(
        "letters, digits and . _ : / - are allowed (no blanks, no umlauts), the first a \
               letter or digit, at most 120 characters"
    )]
    Form { value: String, reason: KeyReason },
    #[de("„{value}“ ist als Kennung oder Verweis nicht möglich.")]
    #[help_de(
        "Erlaubt sind Buchstaben, Ziffern und . _ : / - (ohne Leerzeichen und Umlaute), am \
               Anfang ein Buchstabe oder eine Ziffer, höchstens 120 Zeichen."
    )]
    #[en("“{value}” cannot be an id or a reference")]
    #[help_en(
        "letters, digits and . _ : / - are allowed (no blanks, no umlauts), the first a \
               letter or digit, at most 120 characters"
    )]
    MemberName { value: String },
    #[de("„{value}“ ist kein Code einer Regel.")]
    #[help_de("Ein Code sieht aus wie NEED-005, ein Fall wie NEED-014/no-reason.")]
    #[en("“{value}” is no code of a rule")]
    #[help_en("a code looks like NEED-005, a case like NEED-014/no-reason")]
    NoRule { value: String },
}

impl Structural for BadId {
    const ABOUT: About = About {
        code: "SHAPE-014",
        name: "bad-id",
        severity: Error,
        since: "0.1",
        why: why(
            "Über die Kennung finden Beschluss, Profil und Bedarf zueinander, auch nach Jahren \
             und in anderen Programmen. Leerzeichen und Umlaute überleben diesen Weg oft nicht.",
            "by the id decision, profile and need find each other, after years and in other \
             programs as well; blanks and umlauts often do not survive that way",
            "Modell, alle Datensätze",
        ),
    };
}
