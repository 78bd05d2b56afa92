//! `tables`: the tables of units and of their successors, as files that others can read.

use bedarf_derive::{Answer, Part};

use super::{About, Call, CallError, Host};
use crate::findings::Lang;
use crate::keys::{Ars, Date};
use crate::messages::Words;
use crate::register::{Register, SuccessorRow, UnitRow, Unread};

/// What `tables` takes beside the register.
#[derive(Clone, Debug, Default, PartialEq, Part)]
#[non_exhaustive]
pub struct TablesRequest {
    /// Language of messages: `de` by default.
    #[label(de = "Sprache der Befunde", en = "language of findings")]
    pub lang: Option<Lang>,
}

/// The tables of a register, each as CSV: UTF-8, commas, one line of names, rows by key.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct UnitTables {
    /// `units.csv`: every unit of the tables and of the official list that was given.
    pub units: String,
    /// `successors.csv`: what came in the place of dissolved ones, as far as that is known.
    pub successors: String,
    /// Dissolved units of which it is not known.
    #[required]
    pub open: Vec<Ars>,
    /// What could not be read, so that the tables do not tell of it.
    #[required]
    pub unread: Vec<Unread>,
}

/// The call `tables`.
#[derive(Debug)]
#[non_exhaustive]
pub struct MakeTables;

impl Call for MakeTables {
    const ABOUT: About = About {
        name: "tables",
        does: Words::new(
            "Macht aus dem Gemeindeverzeichnis (GV100AD) und den Tabellen des Registers eine \
             units.csv und eine successors.csv. Ab zwei Ausgaben des Verzeichnisses stehen auch \
             die aufgelösten Einheiten darin.",
            "Makes one units.csv and one successors.csv of the official list of municipalities \
             (GV100AD) and the tables of the register. With two editions of the list, dissolved \
             units are in them as well.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = TablesRequest;
    type Answer = UnitTables;

    fn answer(register: &Register, _: &TablesRequest, _: &Host) -> Result<UnitTables, CallError> {
        Ok(register.unit_tables())
    }
}

impl Register {
    /// The tables of units and of their successors as CSV.
    ///
    /// ```
    /// use bedarf::{Input, Register};
    /// let units = b"ars;name;kind\n05774;Kreis Paderborn;kreis\n";
    /// let register = Register::read(Input::Named(&[("units.csv", units)]));
    /// let tables = register.unit_tables();
    /// assert_eq!(tables.units.lines().nth(1), Some("05774,,Kreis Paderborn,,kreis,,,,,,"));
    /// ```
    #[must_use]
    pub fn unit_tables(&self) -> UnitTables {
        let table = self.units();
        let gone = table.rows().chunk_by(|a, b| a.ars == b.ars).filter_map(<[_]>::last);
        let gone = gone.filter(|row| row.valid_to.is_some()).map(|row| row.ars);
        UnitTables {
            units: csv(UNIT_COLUMNS, table.rows().iter().map(unit)),
            successors: csv(SUCCESSOR_COLUMNS, table.all_successors().iter().map(successor)),
            open: gone.filter(|ars| table.in_place_of(*ars).is_empty()).collect(),
            unread: self.unread().to_vec(),
        }
    }
}

const UNIT_COLUMNS: &str = "ars,ags,name,land,kind,unit_type,population,administered_by,own_administration,valid_from,valid_to";

fn unit(row: &UnitRow) -> Vec<String> {
    // a row without one of these members must not go unnoticed here
    let UnitRow {
        ars,
        ags,
        name,
        land,
        kind,
        unit_type,
        population,
        administered_by,
        own_administration,
        valid_from,
        valid_to,
    } = row;
    vec![
        ars.to_string(),
        or_empty(ags.as_ref()),
        name.clone(),
        or_empty(land.as_ref()),
        kind.map_or_else(String::new, |kind| kind.as_str().to_owned()),
        unit_type.map_or_else(String::new, |it| it.as_str().to_owned()),
        or_empty(population.as_ref()),
        or_empty(administered_by.as_ref()),
        or_empty(own_administration.as_ref()),
        or_empty(valid_from.as_ref()),
        or_empty(valid_to.as_ref()),
    ]
}

const SUCCESSOR_COLUMNS: &str = "old,new,from";

fn successor(row: &SuccessorRow) -> Vec<String> {
    let SuccessorRow { old, new, from } = row;
    vec![old.to_string(), new.to_string(), Date::to_string(from)]
}

fn or_empty(value: Option<&impl ToString>) -> String {
    value.map_or_else(String::new, ToString::to_string)
}

/// A table of these rows.
fn csv(columns: &str, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut out = format!("{columns}\n");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        out.push_str(&cells.join(","));
        out.push('\n');
    }
    out
}

/// A cell, in quotes where a comma, a quote or the end of a line stands in it.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
