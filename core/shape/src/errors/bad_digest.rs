//! SHAPE-016: digests.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a digest is none.
#[derive(Cases)]
pub enum BadDigest {
    #[de("„{value}“ ist keine Prüfsumme.")]
    #[help_de("Eine Prüfsumme beginnt mit sha256: und hat danach 64 Zeichen (0 bis 9, a bis f).")]
    #[en("“{value}” is not a digest")]
    #[help_en("a digest begins with sha256: and has 64 characters after that (0 to 9, a to f)")]
    Form { value: String, reason: KeyReason },
}

impl Structural for BadDigest {
    const ABOUT: About = About {
        code: "SHAPE-016",
        name: "bad-digest",
        severity: Error,
        since: "0.1",
        why: why(
            "Die Prüfsumme zeigt, ob ein Text nach der Zustimmung noch geändert wurde. Mit einem \
             Schreibfehler zeigt sie nichts mehr.",
            "the digest shows whether a text was changed after it was agreed to; with a slip of \
             the pen it shows nothing",
            "FIPS 180-4 (SHA-256)",
        ),
    };
}
