//! `what_if` against brute force: the records of the answer put into the register, and every unit
//! asked by itself with `paths` before and after.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use bedarf::calls::{
    CallError, Host, PathsRequest, UnitCount, WayEffect, WayMoves, WhatIfAnswer, WhatIfChange,
    WhatIfClose, WhatIfJoin, WhatIfLandAnswer, WhatIfRemove, WhatIfRequest, to_text,
};
use bedarf::findings::Lang;
use bedarf::keys::{AreaKey, Date, Land};
use bedarf::model::{Basis, LandTopic};
use bedarf::register::Unit;
use bedarf::{Input, Register};
use bedarf_tests::Random;
use bedarf_tests::registers::{DAYS, UNIT};
use serde_json::{Value, json};

const AREAS: [&str; 8] = [
    "051110000000",
    "057740032032",
    "051580004004",
    "05774",
    "091620000000",
    "091790001001",
    "09162",
    "071350001001",
];
const OFFERINGS: [&str; 2] = ["o0", "o1"];
const CHANNELS: [&str; 4] = ["c0", "c1", "c2", "kommunalvertreter"];
const RECORDS: [&str; 6] = ["o0", "c0", "c1", "land", "p1", UNIT];

/// One register as texts, and a day.
struct Made {
    records: Vec<Value>,
    table: String,
    day: Date,
}

fn organisation(id: &str, kind: &str) -> Value {
    json!({ "type": "organisation", "id": id, "title": { "de": format!("Stelle {id}") },
        "created": "2020-01-01", "kind": kind })
}

fn source(dice: &mut Random) -> Value {
    let kind = if dice.chance(60) { "law" } else { "statement" };
    json!({ "kind": kind, "citation": "erfunden" })
}

fn channel(dice: &mut Random, number: usize) -> Value {
    let mut rule = json!({
        "valid": { "from": dice.word(&DAYS[..3]) }, "source": source(dice),
        "orderers": ["role:land", "role:kommune", "role:it_provider"],
        "pass_on": dice.word(&["freely", "freely", "freely", "free_of_charge"])
    });
    if dice.chance(15) {
        rule["orderers"] = json!([dice.word(&["role:bundler", "role:land", "role:kommune"])]);
    }
    if dice.chance(15) {
        rule["valid"]["to"] = json!(dice.word(&DAYS[3..]));
    }
    if dice.chance(5) {
        rule["orders_from"] = json!(dice.word(&DAYS[2..]));
    }
    if dice.chance(35) {
        rule["land_topic"] = json!("pass_on_to_municipalities");
    }
    json!({ "type": "channel", "id": format!("c{number}"), "title": { "de": "Kanal" },
        "created": "2020-01-01", "rules": [rule] })
}

fn offering(dice: &mut Random, number: usize) -> Value {
    let routes: [&[&str]; 5] = [
        &["x", "role:kommune"],
        &["x", "role:land", "role:kommune"],
        &["x", "role:land", "role:kommune"],
        &["x", "role:it_provider", "role:kommune"],
        &["x", "role:land", "role:it_provider", "role:kommune"],
    ];
    let ways = (0..=dice.below(2)).map(|way| {
        let route = *dice.pick(&routes);
        let hops = route.windows(2).map(|ends| {
            let mut hop = json!({ "from": ends[0], "to": ends[1],
                "channel": format!("c{}", dice.below(3)) });
            if ends[1] == "role:land" && dice.chance(70) {
                hop["to"] = json!(dice.word(&["land", "land-9"]));
            }
            if dice.chance(15) {
                hop["valid"] = json!({ "to": dice.word(&DAYS) });
            }
            hop
        });
        json!({ "id": format!("w{way}"), "hops": hops.collect::<Vec<_>>() })
    });
    let mut ways: Vec<Value> = ways.collect();
    // the same once more through other channels, which may rest on more or on less
    if dice.chance(60) {
        let mut other = ways[0].clone();
        other["id"] = json!("other");
        for hop in other["hops"].as_array_mut().unwrap() {
            hop["channel"] = json!(format!("c{}", dice.below(3)));
        }
        ways.push(other);
    }
    let scopes = [
        json!({ "everyone": true }),
        json!({ "attr": "kind", "in": ["kommune"] }),
        json!({ "attr": "population", "ge": 6_000 }),
    ];
    json!({
        "type": "offering", "id": format!("o{number}"), "title": { "de": "Ein Angebot" },
        "created": "2020-01-01", "reuse_model": "service", "provider": "x", "operator": "x",
        "contact": { "name": { "de": "Stelle" } }, "cross_cutting": true,
        "lifecycle": "available", "scope": dice.pick(&scopes), "access_paths": ways,
        "cost": { "state": dice.word(&["known", "known", "unknown"]) }
    })
}

fn land_rule(dice: &mut Random, number: usize) -> Value {
    let mut rule = json!({
        "type": "land_rule", "id": format!("l{number}"), "title": { "de": "Regelung" },
        "created": "2020-01-01", "land": dice.word(&["05", "09"]),
        "topic": "pass_on_to_municipalities", "rule": { "de": "Eine Regelung." },
        "state": dice.word(&["regulated", "regulated", "in_preparation", "unknown"]),
        "source": source(dice), "on": dice.word(&DAYS[..3])
    });
    if dice.chance(70) {
        rule["allows"] = json!(dice.chance(70));
    }
    rule
}

fn made(dice: &mut Random) -> Made {
    let mut unit = organisation(UNIT, "kommune");
    unit["ars"] = json!("057740032032");
    let provider = json!({ "organisation": "p1", "primary": true, "valid": {} });
    unit["it_providers"] = json!([provider]);
    let mut records = vec![organisation("x", "office"), organisation("p1", "it_provider"), unit];
    for (id, key, chance) in [("land", "05", 97), ("land-9", "09", 97)] {
        if dice.chance(chance) {
            let mut land = organisation(id, "land");
            land["ars"] = json!(key);
            records.push(land);
        }
    }
    records.extend((0..3).map(|number| channel(dice, number)));
    records.extend((0..2).map(|number| offering(dice, number)));
    records.extend((0..dice.below(4)).map(|number| land_rule(dice, number)));
    let mut table = "ars,name,kind,population\n".to_owned();
    let areas: Vec<&str> = AREAS.into_iter().filter(|_| dice.chance(60)).collect();
    for area in areas {
        let kind = if area.len() == 5 { "kreis" } else { "kommune" };
        let population = dice.word(&["", "5000", "90000"]);
        table += &format!("{area},Ort,{kind},{population}\n");
    }
    Made { records, table, day: dice.word(&DAYS[2..]).parse().unwrap() }
}

impl Made {
    fn read(&self) -> Register {
        let text = json!(self.records).to_string();
        Register::read(Input::Named(&[
            ("register.json", text.as_bytes()),
            ("units.csv", self.table.as_bytes()),
        ]))
    }

    /// The same after the changes that an answer tells.
    fn after(&self, answer: &WhatIfAnswer, upto: usize) -> Made {
        let mut records = self.records.clone();
        for change in &answer.changes[..upto] {
            records.retain(|it| !change.removed.iter().any(|id| it["id"] == json!(id)));
            for it in &change.records {
                let new: Value = serde_json::from_str(&it.record.0).unwrap();
                let is_it = |it: &&mut Value| {
                    it["id"] == new["id"] && it.get("version") == new.get("version")
                };
                match records.iter_mut().find(is_it) {
                    Some(old) => *old = new,
                    None => records.push(new),
                }
            }
        }
        Made { records, table: self.table.clone(), day: self.day }
    }
}

fn land(dice: &mut Random) -> Land {
    dice.word(&["05", "05", "09", "09", "07"]).parse().unwrap()
}

fn topic(dice: &mut Random) -> LandTopic {
    if dice.chance(12) { LandTopic::Financing } else { LandTopic::PassOnToMunicipalities }
}

fn change(dice: &mut Random) -> WhatIfChange {
    match dice.below(8) {
        0..3 => {
            let (offering, channel) = (dice.word(&OFFERINGS), dice.word(&CHANNELS));
            let (offering, channel) = (offering.parse().unwrap(), channel.parse().unwrap());
            WhatIfChange::join(WhatIfJoin::new(land(dice), offering, channel))
        }
        3..5 => {
            let (channel, from) = (dice.word(&CHANNELS), dice.word(&DAYS[..4]));
            WhatIfChange::close(WhatIfClose::new(channel.parse().unwrap(), from.parse().unwrap()))
        }
        5..7 => {
            let (land, topic) = (land(dice), topic(dice));
            WhatIfChange::answer(WhatIfLandAnswer::new(land, topic, dice.chance(50)))
        }
        _ => WhatIfChange::remove(WhatIfRemove::new(dice.word(&RECORDS).parse().unwrap())),
    }
}

fn key(unit: &Unit<'_>) -> String {
    let ars = unit.ars().map(|it| it.to_string());
    ars.unwrap_or_else(|| unit.organisation.unwrap().id.to_string())
}

/// How the way to each offering stands for each unit: 1 where something is taken for granted, 2
/// where nothing is.
fn standings(register: &Register, day: Date) -> BTreeMap<String, BTreeMap<String, u8>> {
    let mut all = BTreeMap::new();
    for unit in register.all_units(Some(day)) {
        let request = match (unit.row, unit.organisation) {
            (Some(row), _) => PathsRequest::unit(AreaKey::Ars(row.ars), day),
            (None, Some(record)) => PathsRequest::organisation(record.id.clone(), day),
            (None, None) => panic!("a unit is a row, a record or both"),
        };
        let mut to: BTreeMap<String, u8> = BTreeMap::new();
        for path in register.paths(&request).paths {
            let standing = if path.basis == Basis::Documented { 2 } else { 1 };
            let known = to.entry(path.offering).or_default();
            *known = standing.max(*known);
        }
        all.insert(key(&unit), to);
    }
    all
}

/// Offering → unit → from which standing to which.
type Moves = BTreeMap<String, BTreeMap<String, (u8, u8)>>;

fn moves(before: &Register, after: &Register, day: Date) -> Moves {
    let (own, later) = (standings(before, day), standings(after, day));
    let mut moves = Moves::new();
    for (unit, now) in &later {
        let Some(then) = own.get(unit) else { continue };
        let offerings: BTreeSet<&String> = now.keys().chain(then.keys()).collect();
        for id in offerings {
            let step = [then, now].map(|it| it.get(id).copied().unwrap_or_default());
            if step[0] != step[1] {
                moves.entry(id.clone()).or_default().insert(unit.clone(), (step[0], step[1]));
            }
        }
    }
    moves
}

/// The same counted; a unit counts once in each sum.
fn counted<'m>(
    moves: impl Iterator<Item = (&'m String, &'m (u8, u8))> + Clone,
    counts: &BTreeMap<String, UnitCount>,
) -> WayMoves {
    let sum = |is: &dyn Fn((u8, u8)) -> bool| {
        let units: BTreeSet<&String> =
            moves.clone().filter(|(_, step)| is(**step)).map(|(unit, _)| unit).collect();
        units.into_iter().fold(UnitCount::default(), |sum, unit| sum.and(counts[unit]))
    };
    let mut all = WayMoves::default();
    all.gained = sum(&|(before, _)| before == 0);
    all.lost = sum(&|(_, after)| after == 0);
    all.none_to_assumed = sum(&|step| step == (0, 1));
    all.none_to_proven = sum(&|step| step == (0, 2));
    all.assumed_to_proven = sum(&|step| step == (1, 2));
    all.proven_to_assumed = sum(&|step| step == (2, 1));
    all.assumed_to_none = sum(&|step| step == (1, 0));
    all.proven_to_none = sum(&|step| step == (2, 0));
    all
}

/// What is told is what was found unit by unit.
fn compare(told: &WayEffect, found: &Moves, after: &Register, day: Date, what: &str) {
    let units: Vec<Unit<'_>> = after.all_units(Some(day)).collect();
    let counts = units.iter().map(|unit| (key(unit), UnitCount::of(unit))).collect();
    let lands: BTreeMap<String, Option<Land>> =
        units.iter().map(|unit| (key(unit), unit.land())).collect();
    let all = found.values().flatten();
    assert_eq!(told.units, counted(all.clone(), &counts), "{what}");
    let ids: Vec<&String> = told.offerings.iter().map(|it| &it.offering).collect();
    assert_eq!(ids, found.keys().collect::<Vec<_>>(), "{what}");
    for it in &told.offerings {
        let own = &found[&it.offering];
        assert_eq!(it.units, counted(own.iter(), &counts), "{what}");
        let named = |is: fn((u8, u8)) -> bool| -> Vec<String> {
            own.iter().filter(|(_, step)| is(**step)).map(|(unit, _)| unit.clone()).collect()
        };
        let told = [&it.gained, &it.lost, &it.proven, &it.assumed];
        let told = told.map(|it| it.units.iter().map(|it| it.key.clone()).collect::<Vec<_>>());
        let wanted = [
            named(|(before, _)| before == 0),
            named(|(_, after)| after == 0),
            named(|step| step == (1, 2)),
            named(|step| step == (2, 1)),
        ];
        assert_eq!(told, wanted, "{what}");
    }
    let of_land: BTreeSet<Option<Land>> = all.clone().map(|(unit, _)| lands[unit]).collect();
    assert_eq!(told.lands.iter().map(|it| it.land).collect::<BTreeSet<_>>(), of_land, "{what}");
    for it in &told.lands {
        let own = all.clone().filter(|(unit, _)| lands[*unit] == it.land);
        assert_eq!(it.units, counted(own, &counts), "{what}");
    }
}

/// What a change can do, and what it cannot.
fn sensible(change: &WhatIfChange, found: &Moves, after: &Register, day: Date, what: &str) {
    let steps: Vec<(u8, u8)> = found.values().flatten().map(|(_, step)| *step).collect();
    let only = |up: bool| assert!(steps.iter().all(|(a, b)| (a < b) == up), "{what}");
    if let Some(join) = &change.join {
        only(true);
        let units = after.all_units(Some(day));
        let lands: BTreeMap<String, Option<Land>> = units.map(|it| (key(&it), it.land())).collect();
        assert!(found.keys().all(|id| *id == join.offering.as_str()), "{what}");
        assert!(found.values().flatten().all(|(unit, _)| lands[unit] == Some(join.land)), "{what}");
    }
    if change.close.is_some() {
        only(false);
    }
    if let Some(answer) = &change.answer {
        only(answer.allows);
    }
}

fn asked(made: &Made, changes: Vec<WhatIfChange>) -> Result<WhatIfAnswer, CallError> {
    made.read().what_if(&WhatIfRequest::new(made.day, changes))
}

#[test]
fn what_if_is_what_every_unit_is_answered() {
    let (mut steps, mut kinds, mut refused) = (0, BTreeMap::<&str, usize>::new(), [0; 2]);
    for seed in 0..2_000 {
        let mut dice = Random::new(seed);
        let made = made(&mut dice);
        let changes: Vec<WhatIfChange> = (0..=dice.below(2)).map(|_| change(&mut dice)).collect();
        let answer = match asked(&made, changes.clone()) {
            Ok(answer) => answer,
            Err(CallError::NotInRegister(..)) => {
                refused[0] += 1;
                continue;
            }
            Err(CallError::FaultyChange(_, findings)) => {
                assert!(findings.iter().all(|it| it.code == "ORGA-007"), "{seed}: {findings:?}");
                refused[1] += 1;
                continue;
            }
            Err(other) => panic!("{seed}: {other}"),
        };
        assert_eq!(answer.changes.len(), changes.len());
        let register = made.read();
        let mut before = made.read();
        for (number, change) in changes.iter().enumerate() {
            let what = format!("{seed}, change {number}: {change:?}");
            let after = made.after(&answer, number + 1).read();
            let found = moves(&before, &after, made.day);
            compare(&answer.changes[number].effect, &found, &after, made.day, &what);
            sensible(change, &found, &after, made.day, &what);
            steps += 1;
            let seen: BTreeSet<(u8, u8)> = found.values().flatten().map(|it| *it.1).collect();
            for (a, b) in seen {
                let name = match (a, b) {
                    (0, 1) => "none to assumed",
                    (0, 2) => "none to proven",
                    (1, 2) => "assumed to proven",
                    (2, 1) => "proven to assumed",
                    (1, 0) => "assumed to none",
                    _ => "proven to none",
                };
                *kinds.entry(name).or_default() += 1;
            }
            if found.is_empty() {
                *kinds.entry("nothing").or_default() += 1;
            }
            before = after;
        }
        let found = moves(&register, &before, made.day);
        compare(&answer.all, &found, &before, made.day, &format!("{seed}, all"));
        // the two registers compared, in both directions, tell the same
        let told = |one: &Register, other: &Register| {
            let diff = other.differs_as_of(one, made.day, Lang::De, &Host::default());
            diff.ways.map(|it| (it.gained, it.lost)).unwrap()
        };
        let units = &answer.all.units;
        let (up, down) = (units.gained.units, units.lost.units);
        assert_eq!((told(&register, &before), told(&before, &register)), ((up, down), (down, up)));
    }
    println!("{steps} changes: {kinds:?}, refused {refused:?}");
    assert_eq!(kinds.len(), 7);
    // most changes of so small a register move nothing; of the others each kind is common
    let moved = steps - kinds["nothing"];
    assert!(kinds.values().all(|number| number * 100 > moved), "{kinds:?} of {steps}");
    assert!(refused.iter().all(|number| number * 100 > steps), "{refused:?} of {steps}");
}

/// The same change a second time gives nothing, nor does one with its inverse.
#[test]
fn a_change_and_its_inverse_give_nothing() {
    let (mut again, mut back) = (0, 0);
    for seed in 0..1_000 {
        let mut dice = Random::new(seed);
        let made = made(&mut dice);
        let one = change(&mut dice);
        if one.remove.is_none() {
            let Ok(twice) = asked(&made, vec![one.clone(), one.clone()]) else { continue };
            let [first, second] = &twice.changes[..] else { panic!("two changes") };
            assert_eq!(second.effect, WayEffect::default(), "{seed}");
            assert_eq!(twice.all, first.effect, "{seed}");
            again += usize::from(first.effect != WayEffect::default());
        }
        let Some(answer) = &one.answer else { continue };
        let mut inverse = answer.clone();
        inverse.allows = !answer.allows;
        let inverse = WhatIfChange::answer(inverse);
        let Ok(settled) = asked(&made, vec![inverse.clone()]) else { continue };
        let settled = made.after(&settled, 1);
        let both = asked(&settled, vec![one, inverse]).unwrap();
        assert_eq!(both.all, WayEffect::default(), "{seed}");
        let [there, here] = &both.changes[..] else { panic!("two changes") };
        assert_eq!(there.effect.units.gained, here.effect.units.lost, "{seed}");
        assert_eq!(there.effect.units.lost, here.effect.units.gained, "{seed}");
        assert_eq!(there.effect.units.assumed_to_proven, here.effect.units.proven_to_assumed);
        back += usize::from(there.effect != WayEffect::default());
        assert_eq!(settled.read().len(), settled.after(&both, 2).read().len(), "{seed}");
        assert!(to_text(&both).starts_with("{\"as_of\""));
    }
    println!("{again} changes again, {back} changes back");
    assert!(again > 10 && back > 10, "of 1,000: {again} {back}");
}
