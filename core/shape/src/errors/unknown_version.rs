//! SHAPE-018: the version of the record format.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// Which version is not known.
#[derive(Cases)]
pub enum UnknownVersion {
    #[de("Die Fassung „{value}“ des Datenformats ist nicht bekannt.")]
    #[help_de("Diese Bibliothek liest die Fassung 1.0; lassen Sie die Angabe im Zweifel weg.")]
    #[en("version “{value}” of the record format is not known")]
    #[help_en("this library reads version 1.0; leave the member out if in doubt")]
    Version { value: String, reason: KeyReason },
}

impl Structural for UnknownVersion {
    const ABOUT: About = About {
        code: "SHAPE-018",
        name: "unknown-version",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Datensatz aus einer neueren Fassung kann Angaben enthalten, die hier niemand \
             versteht. Halb verstanden ist schlechter als offen gesagt.",
            "a record of a newer format may hold members that nobody here understands; half \
             understood is worse than said openly",
            "Modell, alle Datensätze",
        ),
    };
}
