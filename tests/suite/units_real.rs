//! The real municipalities, associations and counties (`../shared/data`) as one table of units:
//! every body counts once, in however many roles it stands there.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeMap;

use bedarf::keys::Date;
use bedarf::register::UnitStanding;
use bedarf::{Input, Options, Register};
use bedarf_tests::shared_data::rows;

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

/// A name has room for fifty signs there.
fn cut(name: &str) -> String {
    name.chars().take(50).collect::<String>().trim_end().to_owned()
}

/// A line of the official list: sort, key with its parts, name, Textkennzeichen, population.
fn line(sort: u8, key: [&str; 3], name: &str, unit_type: &str, population: &str) -> String {
    line_of("20241231", sort, key, name, [unit_type, population])
}

/// The same of the list of a day.
fn line_of(day: &str, sort: u8, key: [&str; 3], name: &str, more: [&str; 2]) -> String {
    let [district, own, union] = key;
    let [unit_type, population] = more;
    let name = cut(name);
    let begin = format!("{sort}{day}{district:<5}{own:<3}{union:<4}{name:<50}{:<50}", "");
    format!("{begin}{unit_type:<2}    {:<11}{population:<11}", "")
}

#[test]
fn the_official_list_is_a_table_of_units() {
    let text = [
        line(10, ["01", "", ""], "Schleswig-Holstein", "", ""),
        line(40, ["01001", "", ""], "Flensburg, Stadt", "41", ""),
        line(50, ["01001", "", "0000"], "Flensburg, Stadt", "50", ""),
        line(60, ["01001", "000", "0000"], "Flensburg, Stadt", "61", "00000092550"),
        line(40, ["01053", "", ""], "Herzogtum Lauenburg", "43", ""),
        line(60, ["01053", "083", "5308"], "Mölln, \"Eulenspiegelstadt\"", "63", "00000000000"),
        "Summe 2".to_owned(),
        String::new(),
    ]
    .join("\r\n");
    let name = "daten/GV100AD_31122024.txt";
    let register = Register::read(Input::Named(&[(name, text.as_bytes())]));
    let day: Date = "2024-12-31".parse().unwrap();
    let rows: Vec<_> =
        register.units().rows().iter().map(|row| (row.ars.to_string(), row)).collect();
    let keys: Vec<&str> = rows.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["01001", "010010000", "010010000000", "01053", "010535308083"]);
    let town = rows[4].1;
    assert_eq!(town.name, "Mölln, \"Eulenspiegelstadt\"");
    assert_eq!(town.ags.map(|it| it.to_string()).as_deref(), Some("01053083"));
    assert_eq!((rows[2].1.population, town.population), (Some(92_550), Some(0)));
    let report = register.check(&Options::on(day));
    // what is no line of the list is told where it stands
    let told: Vec<(&str, Option<u32>)> =
        report.findings.iter().map(|it| (it.code, it.at.map(|at| at.line))).collect();
    assert!(told.contains(&("TABL-003", Some(7))), "{told:?}");
    assert!(told.iter().all(|(_, line)| *line == Some(7)), "{told:?}");
    assert_eq!(register.tables()[0].day, Some(day));
}

/// The real municipalities in the form of the official list, where `shared/data` is there.
#[test]
fn the_official_list_gives_the_same_units() {
    let (Some(towns), Some(table)) = (rows("gemeinden.csv"), table()) else { return };
    let mut lines = vec![line(10, ["01", "", ""], "Schleswig-Holstein", "", "")];
    lines.extend(towns.iter().map(|row| {
        let [ars, _, name, population, _, kind] = [0, 1, 2, 3, 4, 5].map(|at| row[at].as_str());
        line(60, [&ars[..5], &ars[9..], &ars[5..9]], name, kind, &format!("{population:0>11}"))
    }));
    for (file, sort) in [("verbaende.csv", 50), ("kreise.csv", 40)] {
        lines.extend(rows(file).unwrap().iter().map(|row| {
            let key = [&row[0][..5], "", row[0].get(5..).unwrap_or_default()];
            line(sort, key, &row[1], &row[2], "")
        }));
    }
    let text = lines.join("\n");
    let list = Register::read(Input::Named(&[("GV100AD_31122019.ASC", text.as_bytes())]));
    let same = Register::read(Input::Named(&[("units.csv", table.as_bytes())]));
    println!("{} lines give {} rows", lines.len(), list.units().rows().len());
    let mut wanted = same.units().rows().to_vec();
    wanted.iter_mut().for_each(|row| row.name = cut(&row.name));
    let differ = list.units().rows().iter().zip(&wanted).find(|(found, wanted)| found != wanted);
    assert_eq!((differ, list.units().rows().len()), (None, wanted.len()));
}

/// A list of the official kind, of a day: key with its parts, name, population.
fn edition(day: &str, towns: &[([&str; 3], &str, u32)]) -> String {
    let towns = towns
        .iter()
        .map(|(key, name, people)| line_of(day, 60, *key, name, ["64", &format!("{people:011}")]));
    let land = line_of(day, 10, ["07", "", ""], "Rheinland-Pfalz", ["", ""]);
    [land].into_iter().chain(towns).collect::<Vec<_>>().join("\r\n")
}

#[test]
fn two_editions_tell_what_came_and_went() {
    let old = edition(
        "20191231",
        &[
            (["07135", "009", "5002"], "Binningen", 700),
            (["07135", "010", "5002"], "Im Amt", 300),
            (["07135", "011", "5002"], "Umgezogen", 400),
            (["07135", "012", "5002"], "Übergegangen", 100),
            (["07135", "013", "5002"], "Neustadt", 10),
            (["07135", "014", "5002"], "Neustadt", 11),
        ],
    );
    let new = edition(
        "20241231",
        &[
            (["07135", "009", "5002"], "Binningen", 720),
            (["07135", "010", "5009"], "Im Amt", 310),
            (["07140", "001", "5009"], "Umgezogen", 390),
            (["07140", "002", "5009"], "Neustadt", 30),
        ],
    );
    // in whichever order they come, under whatever name
    let named =
        [("GV100AD_31122024.txt", new.as_bytes()), ("alt/gv100ad_311219.asc", old.as_bytes())];
    let register = Register::read(Input::Named(&named));
    let tables = register.unit_tables();
    assert_eq!(
        tables.units,
        "ars,ags,name,land,kind,unit_type,population,administered_by,own_administration,valid_from,valid_to\n\
         071355002009,07135009,Binningen,07,kommune,64,720,,,,\n\
         071355002010,07135010,Im Amt,07,kommune,64,300,,,,2020-01-01\n\
         071355002011,07135011,Umgezogen,07,kommune,64,400,,,,2020-01-01\n\
         071355002012,07135012,Übergegangen,07,kommune,64,100,,,,2020-01-01\n\
         071355002013,07135013,Neustadt,07,kommune,64,10,,,,2020-01-01\n\
         071355002014,07135014,Neustadt,07,kommune,64,11,,,,2020-01-01\n\
         071355009010,07135010,Im Amt,07,kommune,64,310,,,2020-01-01,\n\
         071405009001,07140001,Umgezogen,07,kommune,64,390,,,2020-01-01,\n\
         071405009002,07140002,Neustadt,07,kommune,64,30,,,2020-01-01,\n"
    );
    assert_eq!(
        tables.successors,
        "old,new,from\n071355002010,071355009010,2020-01-01\n\
         071355002011,071405009001,2020-01-01\n"
    );
    // two of one name may both have gone into the new one, or neither: that is for people to say
    let open: Vec<String> = tables.open.iter().map(ToString::to_string).collect();
    assert_eq!(open, ["071355002012", "071355002013", "071355002014"]);
    let day: Date = "2026-11-24".parse().unwrap();
    assert_eq!(register.check(&Options::on(day)).findings, []);
    // the tables as files say the same
    let files =
        [("units.csv", tables.units.as_bytes()), ("successors.csv", tables.successors.as_bytes())];
    let again = Register::read(Input::Named(&files));
    assert_eq!(again.unit_tables(), tables);
    let moved = again.resolve(&"07135011".parse().unwrap(), Some(day));
    assert_eq!(moved.standing, UnitStanding::Dissolved);
    assert_eq!(moved.successors, ["071405009001"]);
    // an older key of it, from when it was in another association
    let older = again.resolve(&"071355008011".parse().unwrap(), Some(day));
    assert_eq!((older.standing, older.successors), (UnitStanding::Dissolved, moved.successors));
}
