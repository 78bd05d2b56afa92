//! KEY-005: Leitweg-IDs.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a Leitweg-ID is none.
#[derive(Cases)]
pub enum BadLeitwegId {
    #[de("„{value}“ ist keine Leitweg-ID: {reason}.")]
    #[help_de(
        "Eine Leitweg-ID beginnt mit dem Land (01 bis 16, 99 für den Bund) und endet mit \
               zwei Prüfziffern, zum Beispiel 04011000-900X999-08. Übernehmen Sie sie am besten \
               unverändert aus dem Schreiben der Stelle, die Ihnen die Leitweg-ID zugeteilt hat."
    )]
    #[en("“{value}” is not a Leitweg-ID: {reason}")]
    #[help_en(
        "a Leitweg-ID begins with the Land (01 to 16, 99 for the federation) and ends with \
               two check digits, for instance 04011000-900X999-08; best copy it unchanged from \
               the letter of the office that gave it to you"
    )]
    NoKey { value: String, reason: KeyReason },
}

impl Structural for BadLeitwegId {
    const ABOUT: About = About {
        code: "KEY-005",
        name: "leitweg-id",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer auf dem EfA-Marktplatz bestellt, gibt seine Leitweg-ID an; an sie geht die \
             Rechnung. Die Prüfziffern decken fast jeden Schreibfehler auf.",
            "who orders on the EfA marketplace gives the Leitweg-ID, and the bill goes there; its \
             check digits uncover nearly every slip",
            "KoSIT, Formatspezifikation Leitweg-ID (Prüfziffer nach ISO 7064, MOD 97-10)",
        ),
    };
}
