//! SHAPE-001: members that must be there.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What is missing.
#[derive(Cases)]
pub enum MissingMember {
    #[de("Die Angabe „{member}“ fehlt.")]
    #[help_de("Ergänzen Sie „{member}“.")]
    #[en("the member “{member}” is missing")]
    #[help_en("add “{member}”")]
    Member { member: &'static str },
    #[de("Hier fehlt eine Angabe; nötig ist genau eine von: {expected}.")]
    #[help_de("Ergänzen Sie eine davon.")]
    #[en("something is missing here; exactly one is needed of: {expected}")]
    #[help_en("add one of them")]
    OneOf { expected: Vec<String> },
}

impl Structural for MissingMember {
    const ABOUT: About = About {
        code: "SHAPE-001",
        name: "missing-member",
        severity: Error,
        since: "0.1",
        why: why(
            "Ohne diese Angabe lässt sich der Datensatz nicht zuordnen, vergleichen oder \
             beantworten. Wenige Angaben sind Pflicht; alle anderen dürfen fehlen, bis sie \
             bekannt sind.",
            "without it the record cannot be placed, compared or answered; few members must be \
             there, all others may be missing until they are known",
            "schemas/v1 (JSON Schema 2020-12: required, oneOf)",
        ),
    };
}
