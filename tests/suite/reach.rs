//! Reach against brute force: every unit asked by itself with `paths`, and the answers counted.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use bedarf::calls::PathsRequest;
use bedarf::findings::Lang;
use bedarf::keys::{AreaKey, Date};
use bedarf::matching::{Path, PathAnswer, Reaches, ReasonCode};
use bedarf::model::Basis;
use bedarf::register::Unit;
use bedarf::watch::Watch;
use bedarf::{Input, Register};
use bedarf_tests::Random;
use bedarf_tests::registers::{DAYS, UNIT, register};
use serde_json::{Value, json};

const AREAS: [&str; 6] =
    ["051110000000", "057740032032", "051580004004", "064330000000", "064330001001", "07135"];
const PEOPLE: [&str; 5] = ["p1", "p2", "x", "b", UNIT];

/// More units like the one that the register has, each a little different.
fn more_units(dice: &mut Random, records: &mut Vec<Value>) {
    let unit = records.iter().find(|it| it["id"] == UNIT).unwrap().clone();
    for number in 0..dice.below(12) {
        let mut made = unit.clone();
        made["id"] = json!(format!("u{number}"));
        match dice.below(4) {
            0 => drop(made.as_object_mut().unwrap().remove("ars")),
            _ => made["ars"] = json!(dice.word(&AREAS)),
        }
        if dice.chance(20) {
            made["kind"] = json!(dice.word(&["kreis", "gemeindeverband"]));
        }
        if dice.chance(20) {
            made["roles"] = json!([dice.word(&["bundler", "it_provider", "kommune", "land"])]);
        }
        if dice.chance(30) {
            let provider = if dice.chance(20) { format!("u{number}") } else { "p2".to_owned() };
            made["it_providers"] =
                json!([{ "organisation": provider, "primary": true, "valid": {} }]);
        }
        if dice.chance(30) {
            let source = json!({
                "kind": dice.word(&["decision", "statement"]), "citation": "erfunden"
            });
            let with = dice.word(&PEOPLE);
            made["in_house_with"] =
                json!([{ "organisation": with, "valid": {}, "source": source }]);
        }
        if dice.chance(10) {
            made["valid"] = json!({ "from": dice.word(&DAYS) });
        }
        // one that differs in nothing but what its in-house relation rests on
        if made["in_house_with"].is_array() && dice.chance(50) {
            let mut twin = made.clone();
            twin["id"] = json!(format!("u{number}-twin"));
            twin["in_house_with"][0]["source"]["kind"] =
                json!(dice.word(&["decision", "statement"]));
            records.push(twin);
        }
        records.push(made);
    }
}

/// Scopes of several kinds, named units, and offerings that have versions.
fn more_offerings(dice: &mut Random, records: &mut Vec<Value>) {
    let scopes = [
        json!({ "everyone": true }),
        json!({ "attr": "kind", "in": ["kommune"] }),
        json!({ "attr": "land", "eq": "05" }),
        json!({ "attr": "population", "ge": 20_000 }),
        json!({ "not": { "attr": "it_provider", "contains_any": ["p1"] } }),
    ];
    let mut versions = Vec::new();
    for offering in records.iter_mut().filter(|it| it["type"] == "offering") {
        for (number, name) in ["provider", "operator"].into_iter().enumerate() {
            if dice.chance(15) {
                offering[name] = json!(["u0", "u1"][number]);
            }
        }
        for _ in 0..dice.below(2) {
            let mut version = offering.clone();
            version["version"] = json!(dice.below(100).to_string());
            versions.push(version);
        }
    }
    records.extend(versions);
    for offering in records.iter_mut().filter(|it| it["type"] == "offering") {
        offering["scope"] = dice.pick(&scopes).clone();
        for way in offering["access_paths"].as_array_mut().unwrap() {
            let hops = way["hops"].as_array_mut().unwrap();
            if dice.chance(10) {
                hops.last_mut().unwrap()["to"] = json!(dice.word(&["u0", "u1", AREAS[0]]));
            }
        }
    }
}

fn table(dice: &mut Random) -> String {
    let mut text = "ars,name,kind,population,valid_from,valid_to\n".to_owned();
    let rows = AREAS.iter().chain(&["071350001001", "071350002002", "051580008008"]);
    for area in rows.filter(|_| dice.below(3) > 0).collect::<Vec<_>>() {
        let kind = dice.word(&["kommune", "kommune", "kreis", ""]);
        let population = dice.word(&["", "5000", "90000"]);
        let from = if dice.chance(10) { dice.word(&DAYS) } else { "" };
        text += &format!("{area},Ort,{kind},{population},{from},\n");
    }
    text
}

/// What the units were answered, counted as it is told.
#[derive(Debug, Default, PartialEq)]
struct Counted {
    in_scope: usize,
    reached: usize,
    lands: BTreeMap<String, (usize, usize)>,
    ways: BTreeMap<String, usize>,
    reasons: BTreeMap<String, usize>,
    assumptions: BTreeMap<String, usize>,
}

fn add(counts: &mut BTreeMap<String, usize>, codes: impl Iterator<Item = String>) {
    let codes: BTreeSet<String> = codes.collect();
    codes.into_iter().for_each(|code| *counts.entry(code).or_default() += 1);
}

impl Counted {
    fn count(&mut self, id: &str, unit: &Unit<'_>, answer: &PathAnswer) {
        let paths: Vec<&Path> = answer.paths.iter().filter(|path| path.offering == id).collect();
        let reasons = || answer.reasons.iter().filter(|it| it.offering.as_deref() == Some(id));
        let out = reasons().any(|it| it.code == ReasonCode::OutOfScope);
        if out && paths.is_empty() {
            return;
        }
        self.in_scope += 1;
        self.reached += usize::from(!paths.is_empty());
        if let Some(land) = unit.land() {
            let share = self.lands.entry(land.to_string()).or_default();
            *share = (share.0 + 1, share.1 + usize::from(!paths.is_empty()));
        }
        add(&mut self.ways, paths.iter().map(|path| path.access_path.clone()));
        if paths.is_empty() {
            add(&mut self.reasons, reasons().map(|it| it.code.as_str().to_owned()));
        }
        if paths.iter().all(|path| !path.assumptions.is_empty()) {
            let taken = paths.iter().flat_map(|path| &path.assumptions);
            add(&mut self.assumptions, taken.map(|it| it.code.as_str().to_owned()));
        }
    }
}

/// How many units some offering is meant for, can get one, and can get one by a documented path.
fn any(answers: &[PathAnswer], ids: &BTreeSet<&str>) -> (usize, usize, usize) {
    let mut counted = (0, 0, 0);
    for answer in answers {
        let is_meant = |id: &&&str| {
            let mut of_it = answer.reasons.iter().filter(|it| it.offering.as_deref() == Some(**id));
            answer.paths.iter().any(|path| path.offering == ***id)
                || !of_it.any(|it| it.code == ReasonCode::OutOfScope)
        };
        counted.0 += usize::from(ids.iter().any(|id| is_meant(&id)));
        counted.1 += usize::from(!answer.paths.is_empty());
        let documented = |path: &Path| path.basis == Basis::Documented;
        counted.2 += usize::from(answer.paths.iter().any(documented));
    }
    counted
}

fn answer(register: &Register, unit: &Unit<'_>, day: Date) -> PathAnswer {
    let mut request = match (unit.row, unit.organisation) {
        (Some(row), _) => PathsRequest::unit(AreaKey::Ars(row.ars), day),
        (None, Some(record)) => PathsRequest::organisation(record.id.clone(), day),
        (None, None) => panic!("a unit is a row, a record or both"),
    };
    request.lang = Some(Lang::En);
    register.paths(&request)
}

fn random_register(seed: u64) -> (Register, Date) {
    let mut dice = Random::new(seed);
    let mut records = register(&mut dice);
    more_units(&mut dice, &mut records);
    more_offerings(&mut dice, &mut records);
    let (text, table) = (Value::from(records).to_string(), table(&mut dice));
    let day: Date = dice.word(&DAYS).parse().unwrap();
    let texts = [("register.json", text.as_bytes()), ("units.csv", table.as_bytes())];
    (Register::read(Input::Named(&texts)), day)
}

#[test]
fn reach_is_what_every_unit_is_answered() {
    let (mut asked, mut in_scope, mut reached, mut unproven) = (0, 0, 0, 0);
    let mut best = [0; 4];
    for seed in 0..3_000 {
        let (register, day) = random_register(seed);
        let units: Vec<Unit<'_>> = register.all_units(Some(day)).collect();
        let answers: Vec<PathAnswer> =
            units.iter().map(|unit| answer(&register, unit, day)).collect();
        let Reaches { offerings: all, any: best_of, .. } =
            register.reach_watched(day, &Watch::default()).expect("nobody breaks it off");
        let ids: BTreeSet<&str> = register.offerings().map(|it| it.id.as_str()).collect();
        assert_eq!(all.len(), ids.len());
        let expected = any(&answers, &ids);
        assert_eq!((best_of.in_scope, best_of.reached, best_of.proven), expected, "{seed}");
        let levels = [units.len(), expected.0, expected.1, expected.2, 0];
        best.iter_mut().zip(levels.windows(2)).for_each(|(sum, it)| *sum += it[0] - it[1]);
        assert!(register.entries().iter().all(|entry| entry.record.is_some()), "{seed}");
        for reach in all {
            let mut expected = Counted::default();
            for (unit, answer) in units.iter().zip(&answers) {
                expected.count(&reach.offering, unit, answer);
            }
            let lands = reach.lands.iter();
            let found = Counted {
                in_scope: reach.all.in_scope,
                reached: reach.all.reached,
                lands: lands.map(|(k, v)| (k.to_string(), (v.in_scope, v.reached))).collect(),
                ways: reach.access_paths,
                reasons: reach.reasons.iter().map(|(k, v)| (k.as_str().to_owned(), *v)).collect(),
                assumptions: reach
                    .assumptions
                    .iter()
                    .map(|(k, v)| (k.as_str().to_owned(), *v))
                    .collect(),
            };
            assert_eq!(found, expected, "{} of {seed}", reach.offering);
            asked += units.len();
            in_scope += expected.in_scope;
            reached += expected.reached;
            unproven += expected.assumptions.values().sum::<usize>();
        }
    }
    println!("{asked} asked, {in_scope} in scope, {reached} reached, {unproven} unproven");
    for number in [asked - in_scope, in_scope - reached, reached, unproven] {
        assert!(number * 100 > asked);
    }
    let all: usize = best.iter().sum();
    println!("of {all} units: not meant, without, assumed, documented {best:?}");
    assert!(best.iter().all(|number| number * 100 > all));
}
