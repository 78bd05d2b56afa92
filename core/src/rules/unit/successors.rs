//! UNIT-005: a successor is there, and takes the place of one that is gone

use super::Circles;
use crate::keys::{AreaKey, Ars, Date};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::register::{Register, SuccessorRow, Units};
use crate::rules::{Asks, Check, Context, Violations};

/// A successor is there, and takes the place of one that is gone
#[derive(Cases)]
pub enum Successors {
    #[de("„{value}“ kann nicht an seine eigene Stelle treten.")]
    #[help_de("Prüfen Sie beide Schlüssel.")]
    #[en("“{value}” cannot come in its own place")]
    #[help_en("check both keys")]
    Itself { value: String },
    #[de("Die Nachfolge läuft im Kreis: {members}.")]
    #[help_de("Prüfen Sie, welche Stelle welche ablöst und ab wann.")]
    #[en("the succession runs in a circle: {members}")]
    #[help_en("check which unit comes in the place of which, and from when on")]
    Cycle { members: Vec<String> },
    #[de(
        "„{value}“ gilt nach der Gebietstabelle über den {day} hinaus, hat dann aber einen Nachfolger."
    )]
    #[help_de("Begrenzen Sie die alte Zeile mit „valid_to“, oder prüfen Sie den Tag.")]
    #[en("by the unit table “{value}” holds beyond {day}, but has a successor then")]
    #[help_en("limit the old row by “valid_to”, or check the day")]
    StillValid { value: String, day: Date },
    #[de("Der Nachfolger „{value}“ steht nicht in der Gebietstabelle.")]
    #[help_de("Prüfen Sie den Schlüssel, oder nehmen Sie die neue Stelle auf.")]
    #[en("the successor “{value}” is not in the unit table")]
    #[help_en("check the key, or take the new unit in")]
    NotThere { value: String },
}

impl Check for Successors {
    type Of = Register;
    const ABOUT: About = About {
        code: "UNIT-005",
        name: "successors",
        severity: Error,
        since: "0.1",
        why: why(
            "Die Nachfolge sagt, wohin alte Schlüssel führen. Führt sie im Kreis oder ins Leere, \
             so findet niemand mehr die Stelle, die heute zuständig ist.",
            "the succession tells where old keys lead; where it runs in a circle or nowhere, \
             nobody finds the unit that is competent today",
            "Gebietsänderungen des Statistischen Bundesamts; Modell, Gebietstabelle",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let units = register.units();
        let steps = units.placed_successors().map(|(row, _)| (row.old, row.new));
        let circles = Circles::of(&steps.collect::<Vec<_>>());
        for (row, place) in units.placed_successors() {
            let mut out = out.of_row(place, row.old);
            if row.old == row.new {
                out.push("/new", Self::Itself { value: row.new.to_string() });
                continue;
            }
            if circles.has(row.old, row.new) {
                out.push("/new", Self::Cycle { members: cycle(units, row) });
                continue;
            }
            if units.is_empty() {
                continue;
            }
            let mut old = units.all(&AreaKey::Ars(row.old));
            // a part of it went elsewhere, where it is its own successor as well
            let stays = units.in_place_of(row.old).iter().any(|it| it.new == row.old);
            if !stays && old.any(|old| old.valid_to.is_none_or(|to| row.from < to)) {
                let case = Self::StillValid { value: row.old.to_string(), day: row.from };
                out.push("/old", case);
            }
            let goes_on = !units.in_place_of(row.new).is_empty();
            let mut new = units.all(&AreaKey::Ars(row.new));
            let is_unread = || register.is_unread(row.new.as_ref());
            if new.next().is_none() && !goes_on && !is_unread() {
                out.push("/new", Self::NotThere { value: row.new.to_string() });
            }
        }
    }
}

/// The circle that leads back to a row, if there is one.
fn cycle(units: &Units, row: &SuccessorRow) -> Vec<String> {
    let (mut seen, mut open): (Vec<Ars>, Vec<Ars>) = (vec![row.old], vec![row.new]);
    while let Some(key) = open.pop() {
        if key == row.old {
            return seen.iter().map(ToString::to_string).collect();
        }
        if seen.contains(&key) {
            continue;
        }
        seen.push(key);
        let next = units.in_place_of(key).iter();
        open.extend(next.filter(|it| it.old != it.new).map(|it| it.new));
    }
    Vec::new()
}
