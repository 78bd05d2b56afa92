//! KEY-007: FIM ids.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a FIM id is none.
#[derive(Cases)]
pub enum BadFimId {
    #[de("„{value}“ ist keine FIM-ID: {reason}.")]
    #[help_de(
        "Eine FIM-ID besteht aus S, D, F oder G und 8 oder 11 Ziffern, ohne Fassung, zum \
               Beispiel S07000009."
    )]
    #[en("“{value}” is not a FIM id: {reason}")]
    #[help_en(
        "a FIM id is S, D, F or G and 8 or 11 digits, without a version, for instance \
               S07000009"
    )]
    NoKey { value: String, reason: KeyReason },
}

impl Structural for BadFimId {
    const ABOUT: About = About {
        code: "KEY-007",
        name: "fim-id",
        severity: Error,
        since: "0.1",
        why: why(
            "Über die FIM-ID finden Kommunen die Datenfelder, auf die ein Dienst baut, und können \
             so sehen, ob er zu ihrem Fachverfahren passt.",
            "by the FIM id municipalities find the data fields a service is built on, and so can \
             see whether it fits their specialised program",
            "FIM-Portal, Baustein Datenfelder",
        ),
    };
}
