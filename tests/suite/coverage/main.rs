//! `coverage` against a second implementation that is naive, the golden vector of the formulas, and
//! what is to be said of the year 2020.
#![allow(clippy::string_slice, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use bedarf_tests::Random;
use serde_json::{Value, json};

use made::{DAY, Row, register, rows, services, table};
use naive::{Cell, Naive, STATES};

mod golden;
mod made;
mod naive;
mod reached;
mod real;
mod runs;

fn ask(records: &[Value], tables: &[(&str, &str)], request: Value) -> Value {
    let text = Value::from(records.to_vec()).to_string();
    let mut inputs = vec![("register.json", text.as_bytes())];
    inputs.extend(tables.iter().map(|(name, text)| (*name, text.as_bytes())));
    let answer = bedarf::calls::call("coverage", request.to_string().as_bytes(), &inputs);
    serde_json::from_slice(&answer).unwrap()
}

/// Counts of states, and what follows from them.
fn count(states: impl Iterator<Item = (usize, u64)>) -> Value {
    let mut by = [0; 6];
    states.for_each(|(state, number)| by[state] += number);
    let [none, uncovered, partly, unknown, assumed, proven] = by;
    let total: u64 = by.iter().sum();
    json!({ "total": total, "not_applicable": none, "proven": proven, "assumed": assumed,
        "partly": partly, "unknown": unknown, "uncovered": uncovered, "applicable": total - none,
        "lower": proven, "recorded": proven + assumed, "upper": proven + assumed + unknown })
}

/// The three denominators.
fn counts(places: &[&Row], cells: &[Cell]) -> Value {
    let mut worst: BTreeMap<&str, usize> = BTreeMap::new();
    for (row, cell) in places.iter().zip(cells) {
        let by = row.administered_by.as_ref().unwrap_or(&row.ars);
        let slot = worst.entry(by).or_default();
        // whom a need does not concern says nothing of who administers it
        if cell.state > 0 && (*slot == 0 || cell.state < *slot) {
            *slot = cell.state;
        }
    }
    let inhabitants = places.iter().zip(cells);
    let inhabitants = inhabitants.map(|(row, cell)| (cell.state, row.population.unwrap_or(0)));
    json!({ "municipalities": count(cells.iter().map(|it| (it.state, 1))),
        "administering_units": count(worst.into_values().map(|it| (it, 1))),
        "inhabitants": count(inhabitants) })
}

/// How many municipalities and inhabitants each word of a set has.
fn by_word<'c>(
    places: &[&Row],
    cells: &'c [Cell],
    words: impl Fn(&'c Cell) -> BTreeSet<&'static str>,
) -> BTreeMap<String, (u64, u64)> {
    let mut all: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for (row, cell) in places.iter().zip(cells) {
        for word in words(cell) {
            let slot = all.entry(word.to_owned()).or_default();
            *slot = (slot.0 + 1, slot.1 + row.population.unwrap_or(0));
        }
    }
    all
}

fn told(list: &Value, member: &str) -> BTreeMap<String, (u64, u64)> {
    let number = |it: &Value| it.as_u64().unwrap();
    let of = |it: &Value| {
        (
            it[member].as_str().unwrap().to_owned(),
            (number(&it["municipalities"]), number(&it["population"])),
        )
    };
    list.as_array().unwrap().iter().map(of).collect()
}

/// What is told of one need.
fn need(seed: u64, answer: &Value, places: &[&Row], cells: &[Cell], naive: &Naive<'_>, of: &Value) {
    let about = format!("{seed}: {}", of["id"]);
    assert_eq!(answer["counts"], counts(places, cells), "{about}: {answer}");
    let gaps = by_word(places, cells, |it| it.gaps.clone());
    assert_eq!(told(&answer["gaps"], "code"), gaps, "{about}");
    let assumed = |it: &Cell| if it.state == 4 { it.assumptions.clone() } else { BTreeSet::new() };
    assert_eq!(told(&answer["assumptions"], "code"), by_word(places, cells, assumed), "{about}");
    let number = |is: &dyn Fn(&Cell) -> bool| json!(cells.iter().filter(|it| is(it)).count());
    assert_eq!(answer["to_come"], number(&|it| it.state == 2 && it.is_to_come), "{about}");
    assert_eq!(answer["should_failed"], number(&|it| it.state == 2 && it.should_failed), "{about}");
    assert_eq!(answer["self_declared"], number(&|it| it.self_declared), "{about}");
    let mut carried = told(&answer["offerings"], "offering");
    carried.retain(|_, (number, _)| *number > 0);
    let mut wanted: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for (row, cell) in places.iter().zip(cells).filter(|(_, it)| it.state >= 4) {
        let slot = wanted.entry(cell.by.clone().unwrap()).or_default();
        *slot = (slot.0 + 1, slot.1 + row.population.unwrap_or(0));
    }
    assert_eq!(carried, wanted, "{about}");
    let ids = |list: Vec<&Value>| list.iter().map(|it| it["id"].clone()).collect::<Vec<_>>();
    let offerings = answer["offerings"].as_array().unwrap().iter();
    let offerings: Vec<Value> = offerings.map(|it| it["offering"].clone()).collect();
    assert_eq!(offerings, ids(naive.offerings(of)), "{about}");
    let profiles: Vec<String> = naive
        .profiles(of)
        .iter()
        .map(|it| format!("{}@{}", it["id"].as_str().unwrap(), it["version"].as_str().unwrap()))
        .collect();
    assert_eq!(answer["profiles"], json!(profiles), "{about}");
}

/// COVR-002 and COVR-003: the states of a need make up all, and what is not covered has a reason.
fn sound(seed: u64, answer: &Value) {
    for it in answer["needs"].as_array().unwrap() {
        for (name, count) in it["counts"].as_object().unwrap() {
            let states = STATES.iter().map(|state| count[*state].as_u64().unwrap());
            assert_eq!(states.sum::<u64>(), count["total"].as_u64().unwrap(), "{seed}: {name}");
        }
        let count = &it["counts"]["municipalities"];
        let number = |it: &Value| it.as_u64().unwrap();
        let open = number(&count["uncovered"]) + number(&count["unknown"]) + number(&it["to_come"]);
        let gaps: u64 = told(&it["gaps"], "code").values().map(|it| it.0).sum();
        assert!(gaps >= open, "{seed}: {open} without a reason: {it}");
    }
}

#[test]
fn every_need_in_every_municipality() {
    let (mut seen, mut all) = (BTreeMap::<String, usize>::new(), 0);
    let mut lives = BTreeMap::<&str, usize>::new();
    for seed in 0..5_000 {
        let mut dice = Random::new(seed);
        let rows = rows(&mut dice);
        let records = register(&mut dice, &rows);
        let services = services(&mut dice);
        let naive = Naive { records: &records, rows: &rows, services: services.as_deref() };
        let (units, places) = (table(&rows), naive.places());
        let mut tables = vec![("units.csv", units.as_str())];
        tables.extend(services.as_deref().map(|it| ("services.csv", it)));
        let asking = dice.below(places.len());
        let request = json!({ "as_of": DAY, "unit": places[asking].ars });
        let answer = ask(&records, &tables, request);
        assert_eq!(answer["unread"], json!([]), "{seed}: {answer}");
        sound(seed, &answer);
        let stood = |how: &str| -> Vec<&Value> {
            naive.of_type("need").filter(|it| Naive::stood(it) == how).collect()
        };
        let ids = |of: Vec<&Value>| of.iter().map(|it| it["id"].clone()).collect::<Vec<_>>();
        assert_eq!(answer["settled"], stood("settled").len(), "{seed}");
        assert_eq!(answer["later"], stood("later").len(), "{seed}");
        let unknown = answer["status_unknown"].as_array().cloned().unwrap_or_default();
        assert_eq!(unknown, ids(stood("unknown")), "{seed}");
        for how in naive.of_type("need").map(Naive::stood) {
            *lives.entry(how).or_default() += 1;
        }
        let needs = stood("waiting");
        assert_eq!(answer["needs"].as_array().unwrap().len(), needs.len(), "{seed}");
        let mut table: Vec<Vec<Cell>> = Vec::new();
        for (number, of) in needs.iter().enumerate() {
            let cells: Vec<Cell> = places.iter().map(|row| naive.cell(of, row)).collect();
            need(seed, &answer["needs"][number], &places, &cells, &naive, of);
            unit(seed, &answer["unit"]["needs"][number], &cells[asking]);
            for cell in &cells {
                all += 1;
                let gaps = cell.gaps.iter().map(|it| format!("gap {it}"));
                let flags = [
                    ("to come", cell.is_to_come),
                    ("should failed", cell.should_failed),
                    ("self-declared", cell.self_declared),
                ];
                let flags = flags.into_iter().filter(|it| it.1).map(|it| it.0.to_owned());
                let state = STATES[cell.state].to_owned();
                for outcome in gaps.chain(flags).chain([state]) {
                    *seen.entry(outcome).or_default() += 1;
                }
            }
            table.push(cells);
        }
        together(seed, &answer, &places, &table, &records);
    }
    println!("{all} cells: {seen:?}, needs: {lives:?}");
    assert_eq!(seen.len(), 6 + 11 + 3, "{seen:?}");
    let needs = lives.values().sum::<usize>();
    assert!(lives.len() == 4 && lives.values().all(|it| it * 100 >= needs), "{lives:?}");
    for (what, number) in &seen {
        assert!(number * 100 >= all, "{what}: only {number} of {all}");
    }
}

/// What the municipality that asks is told.
fn unit(seed: u64, answer: &Value, cell: &Cell) {
    assert_eq!(answer["state"], STATES[cell.state], "{seed}: {answer}");
    let set = |it: &Value| -> BTreeSet<String> {
        it.as_array().into_iter().flatten().map(|it| it.as_str().unwrap().to_owned()).collect()
    };
    let words = |it: &BTreeSet<&str>| it.iter().map(|it| (*it).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(set(&answer["gaps"]), words(&cell.gaps), "{seed}");
    assert_eq!(set(&answer["assumptions"]), words(&cell.assumptions), "{seed}");
    assert_eq!(answer["offering"].as_str(), cell.by.as_deref(), "{seed}");
}

/// All needs together: sums, groups, providers, and what is to be said of them.
fn together(seed: u64, answer: &Value, places: &[&Row], table: &[Vec<Cell>], records: &[Value]) {
    let all = table.iter().flatten().map(|it| (it.state, 1));
    let all = count(all);
    assert_eq!(answer["all"]["municipalities"], all, "{seed}");
    let mut notes: BTreeSet<String> = BTreeSet::new();
    let number = |it: &Value| it.as_u64().unwrap();
    let group = |is: &dyn Fn(&Row) -> bool| {
        let wanted = table.iter().flat_map(|cells| places.iter().zip(cells));
        count(wanted.filter(|(row, _)| is(row)).map(|(_, cell)| (cell.state, 1)))
    };
    let size = |row: &Row| match row.population? {
        0..=5_000 => Some("up_to_5000"),
        5_001..=20_000 => Some("up_to_20000"),
        _ => Some("up_to_100000"),
    };
    for (list, of) in [
        ("by_land", &(|row: &Row| Some(row.land)) as &dyn Fn(&Row) -> Option<&'static str>),
        ("by_size_class", &size),
        ("by_kind", &|row: &Row| Some(row.unit_type)),
    ] {
        let told = answer[list].as_array().unwrap();
        let keys: BTreeSet<Option<&str>> = places.iter().map(|row| of(row)).collect();
        assert_eq!(told.len(), keys.len(), "{seed}: {list}");
        for it in told {
            let cells = group(&|row| of(row) == it["key"].as_str());
            assert_eq!(it["cells"], cells, "{seed}: {list} {it}");
            let share = |one: &Value, other: &Value| {
                number(&one["recorded"]) * number(&other["applicable"])
            };
            let is_below =
                number(&cells["applicable"]) > 0 && 2 * share(&cells, &all) < share(&all, &cells);
            assert_eq!(it["below_half"], is_below, "{seed}: {list} {it}");
            if is_below {
                notes.insert(format!("COVR-006 {}", it["key"].as_str().unwrap_or("-")));
            }
        }
    }
    let provider = |id: &str| records.iter().find(|it| it["id"] == id).unwrap()["provider"].clone();
    let mut carried: BTreeMap<String, u64> = BTreeMap::new();
    for (row, cell) in table.iter().flat_map(|cells| places.iter().zip(cells)) {
        let by = cell.by.as_deref().filter(|_| cell.state >= 4);
        if let (Some(by), Some(population)) = (by, row.population) {
            *carried.entry(provider(by).as_str().unwrap().to_owned()).or_default() += population;
        }
    }
    let sum: u64 = carried.values().sum();
    let found = answer["providers"].as_array().unwrap();
    let found: BTreeMap<String, u64> = found
        .iter()
        .map(|it| (it["provider"].as_str().unwrap().to_owned(), number(&it["population"])))
        .collect();
    assert_eq!(found, carried, "{seed}");
    let most = carried.iter().filter(|(_, population)| **population * 2 > sum);
    notes.extend(most.map(|(id, _)| format!("COVR-006 {id}")));
    if number(&all["unknown"]) * 10 > number(&all["applicable"]) {
        notes.insert("COVR-004 -".to_owned());
    }
    let declared = table.iter().flatten().filter(|it| it.self_declared).count() as u64;
    let is_declared = declared * 2 > number(&all["recorded"]);
    let told = answer["notes"].as_array().unwrap().iter();
    let told: Vec<String> = told
        .map(|it| {
            format!("{} {}", it["code"].as_str().unwrap(), it["about"].as_str().unwrap_or("-"))
        })
        .collect();
    let twice = told.iter().filter(|it| *it == "COVR-004 -").count();
    let wanted = usize::from(notes.contains("COVR-004 -")) + usize::from(is_declared);
    assert_eq!(twice, wanted, "{seed}: {told:?}");
    let told: BTreeSet<String> = told.into_iter().filter(|it| it != "COVR-004 -").collect();
    notes.remove("COVR-004 -");
    assert_eq!(told, notes, "{seed}");
}
