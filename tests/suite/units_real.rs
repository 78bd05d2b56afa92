//! The real municipalities, associations and counties (`../shared/data`) as one table of units:
//! every body counts once, in however many roles it stands there.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::Path;

use bedarf::keys::Date;
use bedarf::register::UnitStanding;
use bedarf::{Input, Options, Register};

/// The rows of a file in `shared/data`; `None`, said aloud, when the file is absent.
fn rows(file: &str) -> Option<Vec<Vec<String>>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let Ok(text) = std::fs::read_to_string(folder.join(file)) else {
        println!("SKIPPED: shared/data/{file} is absent");
        eprintln!("SKIPPED: shared/data/{file} is absent");
        return None;
    };
    Some(text.lines().skip(1).map(cells).collect())
}

/// The cells of a line; no cell has a line break.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for sign in line.chars() {
        match sign {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().unwrap().push(other),
        }
    }
    cells
}

/// `units.csv` of all three files; the Textkennzeichen tells the kind.
fn table() -> Option<String> {
    let (towns, unions, counties) =
        (rows("gemeinden.csv")?, rows("verbaende.csv")?, rows("kreise.csv")?);
    assert_eq!((towns.len(), unions.len(), counties.len()), (11_004, 4_606, 401));
    let mut out = String::from("ars,ags,name,land,kind,unit_type,population\n");
    for row in &towns {
        let [ars, ags, name, population, land, kind] = [0, 1, 2, 3, 4, 5].map(|at| &row[at]);
        out += &format!("{ars},{ags},\"{name}\",{land},kommune,{kind},{population}\n");
    }
    for (rows, kind) in [(&unions, "gemeindeverband"), (&counties, "kreis")] {
        for row in rows {
            let [ars, name, unit_type, land] = [0, 1, 2, 3].map(|at| &row[at]);
            out += &format!("{ars},,\"{name}\",{land},{kind},{unit_type},\n");
        }
    }
    Some(out)
}

/// How many units there are of each kind.
fn counted(register: &Register, day: Date) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for unit in register.all_units(Some(day)) {
        *counts.entry(unit.kind().unwrap().as_str()).or_insert(0) += 1;
    }
    counts
}

#[test]
fn every_body_counts_once() {
    let Some(table) = table() else { return };
    let day: Date = "2026-11-24".parse().unwrap();
    let once = Register::read(Input::Named(&[("units.csv", table.as_bytes())]));
    let counts = counted(&once, day);
    println!(
        "16,011 rows: 3,396 associations (kind 50) and 107 counties (41, 42) are municipalities as \
         well, so {} bodies: {counts:?}",
        counts.values().sum::<usize>()
    );
    let wanted = [("gemeindeverband", 4_606 - 3_396), ("kommune", 11_004), ("kreis", 401 - 107)];
    assert_eq!(counts, wanted.into_iter().collect());

    let report = once.check(&Options::on(day));
    assert_eq!((report.errors, report.records), (0, 0), "{report}");
    assert_eq!(report.looked_at.rows.get("units.csv"), Some(&16_011));

    // handed in twice: the same, and said once
    let inputs = [("units.csv", table.as_bytes()), ("again.csv", table.as_bytes())];
    let twice = Register::read(Input::Named(&inputs));
    assert_eq!(counted(&twice, day), counts);
    let report = twice.check(&Options::on(day));
    let codes: Vec<_> = report.by_code.iter().map(|(code, count)| (*code, *count)).collect();
    assert_eq!(codes, [("UNIT-001", 1)]);
    assert_eq!(report.findings[0].message.split(' ').next(), Some("16011"));
}

#[test]
fn keys_as_people_write_them_lead_to_the_unit() {
    let Some(table) = table() else { return };
    let day = Some("2026-11-24".parse().unwrap());
    let register = Register::read(Input::Named(&[("units.csv", table.as_bytes())]));
    for (key, standing, ars) in [
        ("05774032", UnitStanding::AsWritten, "057740032032"),
        ("05774000", UnitStanding::FilledUp, "05774"),
        ("057740000000", UnitStanding::FilledUp, "05774"),
        ("05315", UnitStanding::FilledUp, "053150000000"),
        ("053150000", UnitStanding::FilledUp, "053150000000"),
        ("071355002000", UnitStanding::FilledUp, "071355002"),
        ("11", UnitStanding::FilledUp, "110000000000"),
        ("11000000", UnitStanding::AsWritten, "110000000000"),
        // another association, the municipality of today
        ("057741032032", UnitStanding::OtherKey, "057740032032"),
    ] {
        let found = register.resolve(&key.parse().unwrap(), day);
        let told = found.unit.and_then(|unit| unit.ars()).map(|ars| ars.to_string());
        assert_eq!((found.standing, told.as_deref()), (standing, Some(ars)), "{key}");
    }
    let nobody = register.resolve(&"057740999999".parse().unwrap(), day);
    assert_eq!(nobody.standing, UnitStanding::Unknown);
}
