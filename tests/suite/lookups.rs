//! What a register is asked for by id and by key, against going through all that is there: the
//! texts are read again here, so that nothing of the library takes part.
#![allow(clippy::unwrap_used, clippy::string_slice, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use bedarf::keys::{AreaKey, Ars, Date};
use bedarf::register::UnitStanding;
use bedarf::{Input, Register};
use bedarf_tests::Random;
use serde_json::{Value, json};

const IDS: [&str; 4] = ["a", "b", "c", "d"];
const VERSIONS: [&str; 3] = ["1", "2", "3"];
const ARS: [&str; 4] = ["057740032032", "057740032", "05774", "064330001001"];
const AGS: [&str; 4] = ["05774032", "05774", "06433001", "05911000"];
const DAYS: [&str; 4] = ["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01"];

/// How often each question had an answer, and how often none.
#[derive(Default)]
struct Counts(BTreeMap<&'static str, [usize; 2]>);

impl Counts {
    fn told(&mut self, question: &'static str, found: bool) {
        self.0.entry(question).or_default()[usize::from(found)] += 1;
    }

    /// Each happens often enough that a fault in it would be seen.
    fn check(&self) {
        for (question, [without, with]) in &self.0 {
            println!("{question}: {with} with an answer, {without} without");
            assert!(with.min(without) * 100 > with + without, "{question} is seldom decided");
        }
    }
}

fn record(dice: &mut Random) -> Value {
    let mut record = json!({
        "id": dice.word(&IDS), "title": { "de": "Ein Titel" }, "created": "2020-01-01"
    });
    let members = match dice.below(6) {
        0 => {
            json!({ "type": "channel", "rules": [] })
        }
        1 => {
            return json!({
                "type": "need", "id": dice.word(&IDS), "title": { "de": "Ein Titel" },
                "created": "2020-01-01", "withdrawn": { "on": "2021-01-01", "reason": { "de": "Ein Grund" } }
            });
        }
        2 => organisation(dice),
        _ => json!({
            "type": "profile", "version": dice.word(&VERSIONS), "kind": "profile",
            "purpose": { "de": "Ein Zweck" }, "addressees": [], "scope": { "everyone": true },
            "criteria": (0..dice.below(4)).map(|at| criterion(dice, at)).collect::<Vec<_>>(),
            "status": "draft", "history": []
        }),
    };
    record.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    if dice.chance(8) {
        record["created"] = json!("never");
    }
    record
}

fn organisation(dice: &mut Random) -> Value {
    let kind = dice.word(&["kommune", "kommune", "kreis", "office"]);
    let mut made = json!({ "type": "organisation", "kind": kind });
    if dice.chance(80) {
        made["ars"] = json!(dice.word(&ARS));
    }
    if dice.chance(30) {
        made["ags"] = json!(dice.word(&AGS));
    }
    if dice.chance(30) {
        made["valid"] = json!({ "from": dice.word(&DAYS) });
    }
    made
}

fn criterion(dice: &mut Random, at: usize) -> Value {
    json!({
        "id": dice.word(&["K1", "K2", "K3"]), "title": { "de": format!("Kriterium {at}") },
        "text": { "de": "Etwas." }, "class": "A", "binding": "must", "dimension": "design",
        "evidence": []
    })
}

/// The entries that a reference means, in the order read.
fn meant(records: &[(Value, bool)], id: &str, version: Option<&str>) -> Vec<usize> {
    let own = |(record, sound): &(Value, bool)| {
        if *sound { record["version"].as_str().map(str::to_owned) } else { None }
    };
    let fits = |it: &(Value, bool)| {
        it.0["id"] == id && version.is_none_or(|version| own(it).is_none_or(|own| own == version))
    };
    (0..records.len()).filter(|at| fits(&records[*at])).collect()
}

fn ids(register: &Register, records: &[(Value, bool)], counts: &mut Counts) {
    let number = |entry: &bedarf::register::Entry| usize::try_from(entry.origin.index).unwrap();
    for id in IDS.iter().chain(&["e"]) {
        for version in [None].into_iter().chain(VERSIONS.map(Some)) {
            let reference = version.map_or_else(|| (*id).to_owned(), |it| format!("{id}@{it}"));
            let all = meant(records, id, version);
            let found = register.find(&reference).map(|(at, _)| at);
            assert_eq!(found, all.first().copied(), "{reference}");
            counts.told("find", found.is_some());
            assert_eq!(register.find_last(&reference).map(number), all.last().copied());
            let active =
                all.iter().any(|at| !records[*at].1 || records[*at].0["withdrawn"].is_null());
            assert_eq!(register.is_active(&reference), active, "{reference}");
            counts.told("is_active", active);
            for criterion in ["K1", "K2", "K3"] {
                let Some(at) = found else { continue };
                let (record, sound) = &records[at];
                let mut of = record["criteria"].as_array().into_iter().flatten();
                let wanted = of.find(|it| *sound && it["id"] == criterion);
                let told = register.criterion(at, criterion).map(|it| it.title.de.as_str());
                assert_eq!(told, wanted.and_then(|it| it["title"]["de"].as_str()));
                counts.told("criterion", told.is_some());
            }
        }
        let first = |kind: &str| {
            let is = |(it, sound): &&(Value, bool)| *sound && it["id"] == *id && it["type"] == kind;
            records.iter().find(is).map(|(it, _)| it.to_string())
        };
        let organisation = register.organisation(id).map(|it| json!(it).to_string());
        counts.told("organisation", organisation.is_some());
        let read = |text: String| serde_json::from_str::<Value>(&text).unwrap();
        let (told, wanted) = (organisation.map(read), first("organisation").map(read));
        assert_eq!(told.is_some(), wanted.is_some(), "{id}");
        for member in ["ars", "ags", "kind", "valid"] {
            let of = |it: &Option<Value>| it.as_ref().map(|it| it[member].clone());
            assert_eq!(of(&told), of(&wanted), "{id}");
        }
        let channel = register.channel(id).is_some();
        assert_eq!(channel, first("channel").is_some());
        counts.told("channel", channel);
    }
}

/// A table and its rows.
fn table(dice: &mut Random) -> (String, Vec<Vec<&'static str>>) {
    let (mut text, mut rows) = ("ars,ags,name,valid_from,valid_to\n".to_owned(), Vec::new());
    let names = ["A", "B", "C", "D", "E", "F"];
    for name in names.into_iter().take(dice.below(7)) {
        let ags = if dice.chance(50) { dice.word(&AGS) } else { "" };
        let (from, to) = (dice.below(5), dice.below(5));
        let from = DAYS.get(from).copied().unwrap_or_default();
        let to = DAYS.get(to).copied().filter(|to| *to > from).unwrap_or_default();
        let row = vec![dice.word(&ARS), ags, name, from, to];
        text += &(row.join(",") + "\n");
        rows.push(row);
    }
    // in the order in which the library keeps them
    rows.sort_by_key(|row| (row[0], row[3]));
    (text, rows)
}

fn ags_of(ars: &str) -> Option<String> {
    match ars.len() {
        12 => Some(format!("{}{}", &ars[..5], &ars[9..])),
        9 => None,
        _ => Some(ars.to_owned()),
    }
}

/// The regional key that follows from a municipality key: where no association stands between.
fn ars_of(record: &Value) -> Option<String> {
    let ags = record["ags"].as_str()?;
    match record["kind"].as_str()? {
        "office" => None,
        _ if ags.len() <= 5 => Some(ags.to_owned()),
        "land" => Some(ags[..2].to_owned()),
        "kommune" if ags.ends_with("000") => Some(format!("{}0000000", &ags[..5])),
        _ => None,
    }
}

fn holds(row: &[&str], day: &str) -> bool {
    (row[3].is_empty() || row[3] <= day) && (row[4].is_empty() || day < row[4])
}

/// Whether a table says that another unit has come in the place of this one.
fn is_replaced(record: &Value, rows: &[Vec<&str>], changed: &[[&str; 3]], day: &str) -> bool {
    let mut changed: Vec<_> = changed.iter().collect();
    changed.sort();
    let of_ags = || {
        let ags = record["ags"].as_str()?;
        let own = |row: &Vec<&str>| match row[1] {
            "" => ags_of(row[0]).as_deref() == Some(ags),
            own => own == ags,
        };
        let row = rows.iter().rfind(|row| own(row)).map(|row| row[0].to_owned());
        let old = changed.iter().map(|it| it[0]).find(|it| ags_of(it).as_deref() == Some(ags));
        row.or(old.map(str::to_owned)).or_else(|| ars_of(record))
    };
    let Some(old) = record["ars"].as_str().map(str::to_owned).or_else(of_ags) else {
        return false;
    };
    let is_there = rows.iter().any(|row| row[0] == old && holds(row, day));
    !is_there && changed.iter().any(|[from, _, on]| *from == old && *on <= day)
}

fn units(
    register: &Register,
    records: &[(Value, bool)],
    (rows, changed): (&[Vec<&str>], &[[&str; 3]]),
    counts: &mut Counts,
) {
    for day in DAYS {
        let on: Date = day.parse().unwrap();
        for (key, is_ars) in ARS.map(|it| (it, true)).into_iter().chain(AGS.map(|it| (it, false))) {
            let same = |row: &&Vec<&str>| match (is_ars, row[1]) {
                (true, _) => row[0] == key,
                (false, "") => ags_of(row[0]).as_deref() == Some(key),
                (false, ags) => ags == key,
            };
            // of several that contradict each other the first one counts, by key and first day
            let mut alike: Vec<_> =
                rows.iter().filter(same).filter(|row| holds(row, day)).collect();
            alike.sort_by(|a, b| (a[0], a[3]).cmp(&(b[0], b[3])));
            let row = alike.into_iter().next();
            let area = match is_ars {
                true => AreaKey::Ars(key.parse().unwrap()),
                false => AreaKey::Ags(key.parse().unwrap()),
            };
            let told = register.units().find(&area, Some(on)).map(|row| row.name.as_str());
            assert_eq!(told, row.map(|row| row[2]), "{key} on {day}");
            counts.told(if is_ars { "row by ARS" } else { "row by AGS" }, told.is_some());
            // the record of a unit has the key of its row, or the one that was asked for
            let by = |key: &str, is_ars: bool| {
                let mut organisations = records.iter().filter(|(it, sound)| {
                    let ars = it["ars"].as_str();
                    let is_unit = it["kind"] != "office";
                    let same = match is_ars {
                        true => {
                            ars.map(str::to_owned).or_else(|| ars_of(it)).as_deref() == Some(key)
                        }
                        false => {
                            let own =
                                it["ags"] == key || ars.and_then(ags_of).as_deref() == Some(key);
                            is_unit && own
                        }
                    };
                    let from = it["valid"]["from"].as_str().unwrap_or_default();
                    let is_gone = row.is_none() && is_unit && is_replaced(it, rows, changed, day);
                    *sound && it["type"] == "organisation" && same && from <= day && !is_gone
                });
                organisations.next().map(|(it, _)| it["id"].as_str().unwrap().to_owned())
            };
            let organisation = match row {
                Some(row) => {
                    let ags = if row[1].is_empty() { ags_of(row[0]) } else { Some(row[1].into()) };
                    // a municipality that is its own association is one body with it
                    let own = row[0].get(..9).filter(|_| row[0].as_bytes().get(5) == Some(&b'0'));
                    by(row[0], true).or_else(|| by(&ags?, false)).or_else(|| by(own?, true))
                }
                None => by(key, is_ars),
            };
            let resolved = register.resolve(&area, Some(on));
            let told = resolved.unit.and_then(|unit| unit.organisation).map(|it| it.id.to_string());
            // otherwise another key of the same body led to it, or another of its rows, or none
            let ars = resolved.unit.and_then(|unit| unit.ars()).map(|ars| ars.to_string());
            let is_this = row.is_none_or(|row| ars.as_deref() == Some(row[0]));
            if resolved.standing == UnitStanding::AsWritten && is_this {
                assert_eq!(told, organisation, "{key} on {day}");
            }
            counts.told(if is_ars { "unit by ARS" } else { "unit by AGS" }, told.is_some());
        }
    }
}

/// A table of successors, and its rows.
fn changes(dice: &mut Random) -> (String, Vec<[&'static str; 3]>) {
    let rows: Vec<_> =
        (0..dice.below(7)).map(|_| [dice.word(&ARS), dice.word(&ARS), dice.word(&DAYS)]).collect();
    let lines: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
    (format!("old,new,from\n{}\n", lines.join("\n")), rows)
}

/// By going through all rows until nothing new comes.
fn successors(register: &Register, rows: &[Vec<&str>], changes: &[[&str; 3]], counts: &mut Counts) {
    for day in DAYS {
        for old in ARS {
            let is_there = |ars: &str| rows.iter().any(|row| row[0] == ars && holds(row, day));
            let (mut passed, mut found) = (BTreeSet::from([old]), BTreeSet::new());
            for _ in 0..=ARS.len() {
                for [from, to, on] in changes {
                    if !passed.contains(from) || *on > day || *to == old {
                        continue;
                    }
                    if is_there(to) {
                        found.insert(*to)
                    } else {
                        passed.insert(*to)
                    };
                }
            }
            let ars: Ars = old.parse().unwrap();
            let told = register.units().successors(ars, day.parse().unwrap());
            let told: Vec<String> = told.iter().map(ToString::to_string).collect();
            assert_eq!(told, found.into_iter().collect::<Vec<_>>(), "{old} on {day}");
            counts.told("successors", !told.is_empty());
        }
    }
}

#[test]
fn lookups_find_what_is_there() {
    let mut counts = Counts::default();
    for seed in 0..4_000 {
        let mut dice = Random::new(seed);
        let records: Vec<Value> = (0..dice.below(9)).map(|_| record(&mut dice)).collect();
        let ((units_csv, rows), (successors_csv, changed)) = (table(&mut dice), changes(&mut dice));
        let text = Value::from(records.clone()).to_string();
        let texts = [
            ("r.json", text.as_bytes()),
            ("units.csv", units_csv.as_bytes()),
            ("successors.csv", successors_csv.as_bytes()),
        ];
        let register = Register::read(Input::Named(&texts));
        let sound = |it: &Value| it["created"] != "never";
        let records: Vec<(Value, bool)> =
            records.into_iter().map(|it| (it.clone(), sound(&it))).collect();
        assert!(
            register.entries().iter().zip(&records).all(|(a, b)| a.record.is_some() == b.1),
            "{seed}: {text}"
        );
        assert_eq!(
            (register.entries().len(), register.units().rows().len()),
            (records.len(), rows.len())
        );
        ids(&register, &records, &mut counts);
        units(&register, &records, (&rows, &changed), &mut counts);
        successors(&register, &rows, &changed, &mut counts);
    }
    counts.check();
}
