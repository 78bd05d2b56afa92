//! UNIT-001: a unit stands in the table once at a time

use crate::keys::{AreaKey, Date};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Interval, Organisation};
use crate::order::{same, sorted};
use crate::register::{Register, RowPlace, UnitRow};
use crate::rules::{Asks, Check, Context, Violations};

/// A unit stands in the table once at a time
#[derive(Cases)]
pub enum UnitTwice {
    #[de(
        "{count?Eine Zeile steht|# Zeilen stehen} in der Gebietstabelle mehrfach; gezählt wird einmal."
    )]
    #[help_de("Nehmen Sie die doppelten Zeilen heraus, oder geben Sie die Tabelle nur einmal an.")]
    #[en("{count?one row stands|# rows stand} in the unit table more than once; counted once")]
    #[help_en("take the repeated rows out, or hand the table in once only")]
    #[info]
    Identical { count: usize },
    #[de("„{value}“ steht schon in {first}, dort aber mit anderem Inhalt in „{members}“.")]
    #[help_de("Behalten Sie die richtige Zeile; gezählt wird bis dahin die erste.")]
    #[en("“{value}” already stands in {first}, but with something else in “{members}”")]
    #[help_en("keep the right row; until then the first one counts")]
    TwoRows { value: String, first: String, members: Vec<String> },
    #[de(
        "Den Gemeindeschlüssel „{value}“ hat schon {first} unter einem anderen Regionalschlüssel."
    )]
    #[help_de(
        "Eine Gemeinde hat zu einer Zeit einen Regionalschlüssel. Begrenzen Sie die ältere Zeile \
         mit „valid_to“."
    )]
    #[en("{first} already has the municipality key “{value}” under another regional key")]
    #[help_en("a municipality has one regional key at a time; limit the older row by “valid_to”")]
    OneAgs { value: String, first: String },
    #[de("Zeile und Datensatz „{first}“ sagen Verschiedenes in „{members}“.")]
    #[help_de(
        "Prüfen Sie, was stimmt, und gleichen Sie beides an. Gezählt wird die Stelle einmal."
    )]
    #[en("row and record “{first}” differ in “{members}”")]
    #[help_en("check which is right and make both the same; the unit is counted once")]
    OtherRecord { first: String, members: Vec<String> },
    #[de("Der Datensatz „{first}“ gilt seit dem {to} nicht mehr, die Zeile gilt weiter.")]
    #[help_de(
        "Tragen Sie den Tag in „valid_to“ ein, oder nehmen Sie ihn beim Datensatz unter „valid“ heraus."
    )]
    #[en("the record “{first}” holds no longer since {to}, the row goes on")]
    #[help_en("put the day into “valid_to”, or take it out of the record (“valid”)")]
    #[warning]
    RecordEnded { first: String, to: Date },
}

impl Check for UnitTwice {
    type Of = Register;
    const ABOUT: About = About {
        code: "UNIT-001",
        name: "unit-twice",
        severity: Error,
        since: "0.1",
        why: why(
            "Steht eine Gemeinde zweimal in der Tabelle, so zählt sie in jeder Auswertung doppelt. \
             Deshalb wird sie nur einmal gezählt, und es wird gesagt.",
            "a municipality that stands in the table twice counts double in every figure; so it is \
             counted once, and that is said",
            "Gemeindeverzeichnis des Statistischen Bundesamts; Modell, Gebietstabelle",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let rows: Vec<(&UnitRow, &RowPlace)> = register.units().placed_rows().collect();
        let mut identical: Vec<&(&UnitRow, &RowPlace)> = Vec::new();
        for same in rows.chunk_by(|(a, _), (b, _)| a.ars == b.ars) {
            let alike = sorted(same.iter().enumerate().collect(), |(_, one), (_, other)| {
                one.0.cmp(other.0)
            });
            let mut firsts: Vec<usize> = Vec::new();
            for alike in alike.chunk_by(|(_, one), (_, other)| one.0 == other.0) {
                firsts.extend(alike.first().map(|(number, _)| *number));
                identical.extend(alike.iter().skip(1).map(|(_, one)| *one));
            }
            // by the day they begin, then in the order read; before each the one that holds longest
            let firsts = sorted(firsts, Ord::cmp);
            let firsts = firsts.into_iter().filter_map(|number| same.get(number));
            let end = |row: &UnitRow| (row.valid_to.is_none(), row.valid_to);
            let mut longest: Option<&(&UnitRow, &RowPlace)> = None;
            for one in firsts {
                if let Some((row, place)) =
                    longest.filter(|it| it.0.valid().overlaps(&one.0.valid()))
                {
                    let (value, members) = (one.0.ars.to_string(), differing(row, one.0));
                    let case = Self::TwoRows { value, first: place.to_string(), members };
                    out.of_row(one.1, one.0.ars).push("/ars", case);
                }
                longest = longest.filter(|it| end(it.0) >= end(one.0)).or(Some(one));
            }
        }
        if let Some((row, place)) = identical.first() {
            let case = Self::Identical { count: identical.len() };
            out.of_row(place, row.ars).push("/ars", case);
        }
        one_ags(register, &rows, out);
        for (row, place) in &rows {
            for (_, record) in register.organisations_with(AreaKey::Ars(row.ars)) {
                let members = other_record(row, record);
                if let Some(to) = ended_before(register, row, record, at.day) {
                    let case = Self::RecordEnded { first: record.id.to_string(), to };
                    out.of_row(place, row.ars).push("/valid_to", case);
                }
                if !members.is_empty() {
                    let first = record.id.to_string();
                    let path = members.first().map(|it| format!("/{it}")).unwrap_or_default();
                    out.of_row(place, row.ars).push(path, Self::OtherRecord { first, members });
                }
            }
        }
    }
}

/// One municipality key under two regional keys at a time.
fn one_ags(
    register: &Register,
    rows: &[(&UnitRow, &RowPlace)],
    out: &mut Violations<'_, UnitTwice>,
) {
    for (row, place) in rows {
        let Some(ags) = row.own_ags().filter(|it| it.as_str().len() == 8) else {
            continue;
        };
        let of_ags = register.units().all(&AreaKey::Ags(ags));
        let mut earlier = of_ags
            .take_while(|other| other.ars < row.ars)
            .filter(|other| other.valid().overlaps(&row.valid()));
        let Some(other) = earlier.next() else { continue };
        let mut others = same(rows, |(it, _)| it.ars.cmp(&other.ars)).iter();
        let first = others
            .find(|(it, _)| *it == other)
            .map_or_else(String::new, |(_, place)| place.to_string());
        let case = UnitTwice::OneAgs { value: ags.to_string(), first };
        out.of_row(place, row.ars).push("/ags", case);
    }
}

/// The columns in which two rows differ.
fn differing(one: &UnitRow, other: &UnitRow) -> Vec<String> {
    let same = [
        ("ags", one.ags == other.ags),
        ("name", one.name == other.name),
        ("land", one.land == other.land),
        ("kind", one.kind == other.kind),
        ("unit_type", one.unit_type == other.unit_type),
        ("population", one.population == other.population),
        ("administered_by", one.administered_by == other.administered_by),
        ("own_administration", one.own_administration == other.own_administration),
        ("valid_from", one.valid_from == other.valid_from),
        ("valid_to", one.valid_to == other.valid_to),
    ];
    named(&same)
}

/// The columns in which a row and the record of the same unit contradict each other.
fn other_record(row: &UnitRow, record: &Organisation) -> Vec<String> {
    if !record.is_unit() {
        return Vec::new();
    }
    fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    named(&[
        ("ags", agree(row.ags, record.ags)),
        ("kind", agree(row.kind, Some(record.kind))),
        ("unit_type", agree(row.unit_type, record.unit_type)),
        ("own_administration", agree(row.own_administration, record.own_administration)),
    ])
}

/// Since when a record has ended whose row goes on, where no other record takes its place.
fn ended_before(
    register: &Register,
    row: &UnitRow,
    record: &Organisation,
    day: Option<Date>,
) -> Option<Date> {
    let to = record.valid.and_then(|valid| valid.to).filter(|_| record.is_unit())?;
    let rest = Interval::new(Some(to), row.valid_to);
    let is_past = day.is_some_and(|day| to <= day);
    let goes_on = is_past && row.valid().contains(to);
    let mut records = register.organisations_with(AreaKey::Ars(row.ars));
    let mut is_followed = || records.any(|(_, it)| it.valid.unwrap_or_default().overlaps(&rest));
    (goes_on && !is_followed()).then_some(to)
}

fn named(same: &[(&str, bool)]) -> Vec<String> {
    same.iter().filter(|(_, same)| !same).map(|(name, _)| (*name).to_owned()).collect()
}
