//! SHAPE-011: days.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a day is none.
#[derive(Cases)]
pub enum BadDate {
    #[de("„{value}“ ist kein Tag im Kalender.")]
    #[help_de("Schreiben Sie Jahr-Monat-Tag, zum Beispiel 2026-11-24.")]
    #[en("“{value}” is not a day of the calendar")]
    #[help_en("write year-month-day, for instance 2026-11-24")]
    Form { value: String, reason: KeyReason },
    #[de("Den Tag „{value}“ gibt es im Kalender nicht.")]
    #[help_de(
        "Prüfen Sie Jahr, Monat und Tag: Monate gehen von 01 bis 12, Tage bis zum letzten des Monats."
    )]
    #[en("there is no day “{value}” in the calendar")]
    #[help_en(
        "check year, month and day: months go from 01 to 12, days to the last one of the month"
    )]
    NoSuchDay { value: String },
    #[de("„{value}“ ist ein Tag in anderer Schreibweise.")]
    #[help_de("Schreiben Sie {repaired}: erst das Jahr, dann Monat und Tag.")]
    #[en("“{value}” is a day written in another way")]
    #[help_en("write {repaired}: the year first, then month and day")]
    Spelled { value: String, repaired: String },
}

impl Structural for BadDate {
    const ABOUT: About = About {
        code: "SHAPE-011",
        name: "bad-date",
        severity: Error,
        since: "0.1",
        why: why(
            "Fristen und Zuständigkeiten gelten ab einem Tag. „03.04.2026“ wird je nach Programm \
             März oder April; die Schreibweise mit dem Jahr zuerst ist eindeutig.",
            "deadlines and permissions hold from a day on; “03.04.2026” is read as March or \
             April, with the year first it is unambiguous",
            "ISO 8601 (RFC 3339, Abschnitt 5.6: full-date)",
        ),
    };
}
