//! KEY-009: destination ids of FIT-Connect.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a destination id is none.
#[derive(Cases)]
pub enum BadDestinationId {
    #[de("„{value}“ ist keine Zustellpunkt-ID (destinationId) von FIT-Connect: {reason}.")]
    #[help_de(
        "Eine destinationId ist eine UUID, zum Beispiel \
               d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a. Kopieren Sie sie aus dem \
               Self-Service-Portal."
    )]
    #[en("“{value}” is not a destination id of FIT-Connect: {reason}")]
    #[help_en(
        "a destination id is a UUID, for instance d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a; \
               copy it from the self-service portal"
    )]
    NoKey { value: String, reason: KeyReason },
}

impl Structural for BadDestinationId {
    const ABOUT: About = About {
        code: "KEY-009",
        name: "destination-id",
        severity: Error,
        since: "0.1",
        why: why(
            "An den Zustellpunkt gehen die Anträge der Bürgerinnen und Bürger. Mit einer falschen \
             Kennung landen sie nirgends.",
            "this is where the applications of citizens go; with a wrong id they go nowhere",
            "FITKO, Dokumentation FIT-Connect; RFC 9562 (UUID)",
        ),
    };
}
