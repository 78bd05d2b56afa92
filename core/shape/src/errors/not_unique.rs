//! SHAPE-010: entries that stand twice.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What stands twice in a list.
#[derive(Cases)]
pub enum NotUnique {
    #[de("Dieser Eintrag steht schon in der Liste.")]
    #[help_de("Entfernen Sie den doppelten Eintrag.")]
    #[en("this entry stands in the list already")]
    #[help_en("remove the second one")]
    Entry,
}

impl Structural for NotUnique {
    const ABOUT: About = About {
        code: "SHAPE-010",
        name: "not-unique",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer zweimal dasteht, wird leicht zweimal gezählt, zum Beispiel als Leistung oder als \
             Empfänger.",
            "what stands there twice is easily counted twice, for instance as a service or as an \
             addressee",
            "schemas/v1 (JSON Schema 2020-12: uniqueItems)",
        ),
    };
}
