//! SHAPE-005: the bounds of a number.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::words::Bound;

/// What is out of range.
#[derive(Cases)]
pub enum OutOfRange {
    #[de("Der Wert {value} liegt außerhalb des Erlaubten: {bound} {limit}.")]
    #[help_de("Prüfen Sie die Zahl.")]
    #[en("the value {value} is out of range: {bound} {limit}")]
    #[help_en("check the number")]
    Number { value: String, bound: Bound, limit: i64 },
}

impl Structural for OutOfRange {
    const ABOUT: About = About {
        code: "SHAPE-005",
        name: "out-of-range",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Wert außerhalb der Skala sagt nichts aus, auch wenn er beeindruckt: Eine \
             Reifegradstufe 9 kennt kein Modell.",
            "a value outside its scale tells nothing, however impressive it looks: no model knows \
             a maturity level 9",
            "schemas/v1 (JSON Schema 2020-12: minimum, maximum)",
        ),
    };
}
