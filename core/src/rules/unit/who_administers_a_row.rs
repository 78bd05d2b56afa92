//! UNIT-004: whoever administers a unit is there, and somebody else

use super::Circles;
use crate::keys::{AreaKey, Ars};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::register::{Register, UnitRow, Units};
use crate::rules::{Asks, Check, Context, Violations};

/// Whoever administers a unit is there, and somebody else
#[derive(Cases)]
pub enum WhoAdministersARow {
    #[de("Die Stelle „{value}“, die hier verwaltet, steht nicht in der Gebietstabelle.")]
    #[help_de("Prüfen Sie den Schlüssel, oder nehmen Sie die Zeile dieser Stelle auf.")]
    #[en("“{value}”, which administers this unit, is not in the unit table")]
    #[help_en("check the key, or take the row of that unit in")]
    NotThere { value: String },
    #[de("Die Stelle verwaltet sich selbst, im Kreis: {members}.")]
    #[help_de("Hat sie eine eigene Verwaltung, so lassen Sie „administered_by“ leer.")]
    #[en("the unit administers itself, in a circle: {members}")]
    #[help_en("where it has an administration of its own, leave “administered_by” empty")]
    Cycle { members: Vec<String> },
    #[de("Ohne eigene Verwaltung fehlt, wer verwaltet, zum Beispiel die Verbandsgemeinde.")]
    #[help_de("Nennen Sie den Schlüssel der verwaltenden Stelle unter „administered_by“.")]
    #[en("without an administration of its own it is missing who administers it")]
    #[help_en("name the key of who administers it under “administered_by”")]
    #[warning]
    NotSaid,
}

impl Check for WhoAdministersARow {
    type Of = Register;
    const ABOUT: About = About {
        code: "UNIT-004",
        name: "who-administers-a-row",
        severity: Error,
        since: "0.1",
        why: why(
            "Für eine Gemeinde ohne eigene Verwaltung bestellt und betreibt, wer sie verwaltet. \
             Fehlt diese Stelle, so gibt es niemanden, der handelt.",
            "for a municipality without an administration of its own whoever administers it orders \
             and runs things; where that one is missing, nobody acts",
            "Gemeindeverzeichnis des Statistischen Bundesamts; Modell, Gebietstabelle",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let units = register.units();
        let steps = units.rows().iter().filter_map(|row| Some((row.ars, row.administered_by?)));
        let circles = Circles::of(&steps.collect::<Vec<_>>());
        for (row, place) in units.placed_rows() {
            let mut out = out.of_row(place, row.ars);
            let Some(by) = row.administered_by else {
                if row.own_administration == Some(false) && !has_record(register, row) {
                    out.push("/administered_by", Self::NotSaid);
                }
                continue;
            };
            let is_round = circles.has(row.ars, by);
            let members = if is_round { cycle(units, row) } else { Vec::new() };
            if !members.is_empty() {
                out.push("/administered_by", Self::Cycle { members });
            } else if register.resolve(&AreaKey::Ars(by), None).unit.is_none()
                && !register.is_unread(by.as_ref())
            {
                out.push("/administered_by", Self::NotThere { value: by.to_string() });
            }
        }
    }
}

/// Whether a record of the unit says who administers it.
fn has_record(register: &Register, row: &UnitRow) -> bool {
    let mut records = register.organisations_with(AreaKey::Ars(row.ars));
    records.any(|(_, record)| record.administered_by.is_some())
}

/// The circle that begins and ends with the row, if there is one.
fn cycle(units: &Units, row: &UnitRow) -> Vec<String> {
    let mut members: Vec<Ars> = vec![row.ars];
    let mut next = row.administered_by;
    while let Some(by) = next {
        if by == row.ars {
            return members.iter().map(ToString::to_string).collect();
        }
        if members.contains(&by) {
            return Vec::new();
        }
        members.push(by);
        next = units.find(&AreaKey::Ars(by), None).and_then(|row| row.administered_by);
    }
    Vec::new()
}
