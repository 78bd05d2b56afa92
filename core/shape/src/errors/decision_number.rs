//! KEY-006: numbers of decisions.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How the number of a decision is none.
#[derive(Cases)]
pub enum BadDecisionNumber {
    #[de("„{value}“ ist keine Nummer eines Beschlusses: {reason}.")]
    #[help_de("Schreiben Sie zum Beispiel Beschluss 2019/50 oder B-2025/33-IT.")]
    #[en("“{value}” is not a number of a decision: {reason}")]
    #[help_en("write for instance Beschluss 2019/50 or B-2025/33-IT")]
    NoKey { value: String, reason: KeyReason },
}

impl Structural for BadDecisionNumber {
    const ABOUT: About = About {
        code: "KEY-006",
        name: "decision-number",
        severity: Error,
        since: "0.1",
        why: why(
            "An der Nummer lässt sich nachlesen, was wirklich beschlossen wurde und ob es bindet \
             oder nur empfiehlt. Aus der Adresse einer Seite folgt sie nicht.",
            "by its number one can read up what was really decided and whether it binds or only \
             recommends; it does not follow from the address of a page",
            "IT-Planungsrat, veröffentlichte Beschlüsse (an 719 gemessen)",
        ),
    };
}
