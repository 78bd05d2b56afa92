//! `affected` against a naive count, by a logic of this file's own: 200 random conditions over the real
//! municipalities (`../shared/data`) and counties, some cells left out, and 5,000 random registers.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeMap;
use std::time::Instant;

use bedarf::calls::Host;
use bedarf::keys::Date;
use bedarf::logic::{Attribute, Operator, Selector, Test};
use bedarf::{Input, Lang, Register};
use bedarf_tests::Random;
use bedarf_tests::shared_data::rows;
use serde_json::{Value, json};

const DAY: &str = "2026-11-24";
const CONDITIONS: usize = 200;
const REGISTERS: u64 = 5_000;

/// What the table says of a unit, by attribute; what it does not say is absent.
type Row = BTreeMap<&'static str, Value>;

/// The municipalities, and the counties that are none of them.
fn units(dice: &mut Random) -> Option<Vec<Row>> {
    let (towns, counties) = (rows("gemeinden.csv")?, rows("kreise.csv")?);
    let mut units: Vec<Row> = Vec::new();
    for row in &towns {
        let mut unit = Row::from([
            ("ars", json!(row[0])),
            ("ags", json!(row[1])),
            ("name", json!(row[2].replace('"', ""))),
            ("population", json!(row[3].parse::<i64>().unwrap())),
            ("land", json!(row[4])),
            ("kind", json!("kommune")),
            ("unit_type", json!(row[5])),
        ]);
        if dice.chance(60) {
            unit.insert("own_administration", json!(dice.chance(50)));
        }
        units.push(unit);
    }
    for row in counties.iter().filter(|row| !["41", "42"].contains(&row[2].as_str())) {
        units.push(Row::from([
            ("ars", json!(row[0])),
            ("name", json!(row[1].replace('"', ""))),
            ("land", json!(row[3])),
            ("kind", json!("kreis")),
            ("unit_type", json!(row[2])),
        ]));
    }
    for unit in &mut units {
        for member in ["population", "kind", "unit_type"] {
            if dice.chance(5) {
                unit.remove(member);
            }
        }
    }
    Some(units)
}

/// A few municipalities and counties with random keys; what is not known of them varies.
fn made_up(dice: &mut Random) -> Vec<Row> {
    let mut units: BTreeMap<String, Row> = BTreeMap::new();
    for _ in 0..dice.range(1, 12) {
        let land = dice.word(&["01", "03", "05", "07", "09", "12"]);
        let county = dice.word(&["774", "162", "135"]);
        let is_county = dice.chance(15);
        let ars = if is_county {
            format!("{land}{county}")
        } else {
            format!("{land}{county}{:04}{:03}", dice.below(3), dice.range(1, 40))
        };
        let mut unit = Row::from([("ars", json!(ars)), ("land", json!(land))]);
        unit.insert("name", json!(format!("Ort {ars}")));
        // a municipality has one key of each kind, whichever association it belongs to
        let ags = if is_county { ars.clone() } else { format!("{}{}", &ars[..5], &ars[9..]) };
        if !is_county {
            unit.insert("ags", json!(ags));
        }
        if dice.chance(85) {
            unit.insert("kind", json!(if is_county { "kreis" } else { "kommune" }));
        }
        if dice.chance(70) {
            let types: &[&str] = if is_county { &["44", "43"] } else { &["61", "63", "64", "66"] };
            unit.insert("unit_type", json!(dice.word(types)));
        }
        if dice.chance(80) {
            let near = *dice.pick(&[90, 5_000, 20_000, 100_000, 500_000]);
            unit.insert("population", json!(near + dice.below(3) as i64 - 1));
        }
        if !is_county && dice.chance(50) {
            unit.insert("own_administration", json!(dice.chance(50)));
        }
        units.insert(ags, unit);
    }
    units.into_values().collect()
}

fn table(units: &[Row]) -> String {
    let columns =
        ["ars", "ags", "name", "land", "kind", "unit_type", "population", "own_administration"];
    let mut out = columns.join(",");
    for unit in units {
        let cells = columns.map(|column| match unit.get(column) {
            Some(Value::String(text)) => format!("\"{text}\""),
            Some(value) => value.to_string(),
            None => String::new(),
        });
        out += &format!("\n{}", cells.join(","));
    }
    out + "\n"
}

const CLASSES: [(&str, i64); 5] = [
    ("up_to_5000", 5_000),
    ("up_to_20000", 20_000),
    ("up_to_100000", 100_000),
    ("up_to_500000", 500_000),
    ("above_500000", i64::MAX),
];

fn class_of(unit: &Row) -> Option<&'static str> {
    let people = unit.get("population")?.as_i64().unwrap();
    CLASSES.iter().find(|(_, most)| people <= *most).map(|(word, _)| *word)
}

/// Yes, no, or not known.
fn judge(condition: &Value, unit: &Row) -> Option<bool> {
    let object = condition.as_object().unwrap();
    if let Some(parts) = object.get("all") {
        let parts: Vec<_> = parts.as_array().unwrap().iter().map(|it| judge(it, unit)).collect();
        return if parts.contains(&Some(false)) {
            Some(false)
        } else if parts.contains(&None) {
            None
        } else {
            Some(true)
        };
    }
    if let Some(parts) = object.get("any") {
        let parts: Vec<_> = parts.as_array().unwrap().iter().map(|it| judge(it, unit)).collect();
        return if parts.contains(&Some(true)) {
            Some(true)
        } else if parts.contains(&None) {
            None
        } else {
            Some(false)
        };
    }
    if let Some(part) = object.get("not") {
        return judge(part, unit).map(|it| !it);
    }
    if object.contains_key("everyone") {
        return Some(true);
    }
    let attr = object["attr"].as_str().unwrap();
    let own = match attr {
        "size_class" => class_of(unit).map(|word| json!(word)),
        "ags" => match unit.get("ags") {
            Some(ags) => Some(ags.clone()),
            None => Some(unit["ars"].clone()),
        },
        _ => unit.get(attr).cloned(),
    };
    let (op, with) = object.iter().find(|(name, _)| *name != "attr").unwrap();
    if op == "known" {
        return Some(own.is_some() == with.as_bool().unwrap());
    }
    let own = own?;
    let listed = || with.as_array().unwrap().contains(&own);
    let number = |value: &Value| value.as_i64().unwrap();
    Some(match op.as_str() {
        "eq" => own == *with,
        "ne" => own != *with,
        "lt" => number(&own) < number(with),
        "le" => number(&own) <= number(with),
        "gt" => number(&own) > number(with),
        "ge" => number(&own) >= number(with),
        "in" => listed(),
        "not_in" => !listed(),
        "within" => own.as_str().unwrap().starts_with(with.as_str().unwrap()),
        "between" => (number(&with[0])..=number(&with[1])).contains(&number(&own)),
        other => panic!("{other}"),
    })
}

fn comparison(dice: &mut Random) -> Value {
    let lands = ["01", "03", "05", "07", "09", "10", "12", "16"];
    let areas = ["05774", "01", "0577", "09162", "07135", "057740032032", "03"];
    let number =
        |dice: &mut Random| *dice.pick(&[0, 100, 1_000, 5_000, 20_000, 100_000, 1_000_000]);
    match dice.below(9) {
        0 => json!({ "attr": "land", "eq": dice.word(&lands) }),
        1 => json!({ "attr": "land", "in": [dice.word(&lands), dice.word(&lands)] }),
        2 | 3 => {
            let op = dice.word(&["lt", "le", "gt", "ge"]);
            json!({ "attr": "population", op: number(dice) })
        }
        4 => {
            let (one, other) = (number(dice), number(dice));
            json!({ "attr": "population", "between": [one.min(other), one.max(other)] })
        }
        5 => match dice.below(3) {
            0 => json!({ "attr": "ars", "within": dice.word(&areas[..2]) }),
            1 => json!({ "attr": "ags", "within": dice.word(&["05774", "09"]) }),
            _ => json!({ "attr": "ars", "eq": dice.word(&["057740032032", "110000000000"]) }),
        },
        6 => match dice.below(3) {
            0 => json!({ "attr": "kind", "eq": dice.word(&["kommune", "kreis"]) }),
            1 => json!({ "attr": "unit_type", "in": [dice.word(&["63", "66"]), "64"] }),
            _ => json!({ "attr": "unit_type", "not_in": [dice.word(&["65", "66"]), "61"] }),
        },
        7 => {
            let (one, other) = (dice.pick(&CLASSES).0, dice.pick(&CLASSES).0);
            let op = dice.word(&["in", "not_in"]);
            json!({ "attr": "size_class", op: [one, other] })
        }
        _ => match dice.below(4) {
            0 => {
                let attr = dice.word(&["population", "kind", "procedure", "own_administration"]);
                json!({ "attr": attr, "known": dice.chance(50) })
            }
            _ => json!({ "attr": "own_administration", "eq": dice.chance(50) }),
        },
    }
}

fn condition(dice: &mut Random, depth: usize) -> Value {
    if depth == 0 || dice.chance(30) {
        return if dice.chance(3) { json!({ "everyone": true }) } else { comparison(dice) };
    }
    let count = 1 + dice.below(3);
    match dice.below(5) {
        0 => json!({ "not": condition(dice, depth - 1) }),
        1 | 2 => {
            json!({ "any": (0..count).map(|_| condition(dice, depth - 1)).collect::<Vec<_>>() })
        }
        _ => json!({ "all": (0..count).map(|_| condition(dice, depth - 1)).collect::<Vec<_>>() }),
    }
}

/// Units, municipalities, inhabitants, and of how many these are not known.
type Count = [u64; 4];

/// What a unit counts as.
fn sort_of(unit: &Row) -> &'static str {
    let is_county = match unit.get("kind") {
        Some(kind) => kind == "kreis",
        None => unit["ars"].as_str().unwrap().len() == 5,
    };
    let unincorporated = unit.get("unit_type").is_some_and(|it| it == "65" || it == "66");
    match (is_county, unincorporated) {
        (true, _) => "kreis",
        (false, true) => "unincorporated",
        (false, false) => "kommune",
    }
}

/// Group and outcome → count; `""` is all of them.
fn naive(condition: &Value, units: &[Row]) -> BTreeMap<(String, &'static str), Count> {
    let mut counts: BTreeMap<(String, &'static str), Count> = BTreeMap::new();
    for unit in units {
        let outcome = match judge(condition, unit) {
            Some(true) => "yes",
            Some(false) => "no",
            None => "unknown",
        };
        let sort = sort_of(unit);
        let groups = [
            String::new(),
            format!("by_land/{}", unit["land"].as_str().unwrap()),
            format!("by_size_class/{}", class_of(unit).unwrap_or("-")),
            format!("by_kind/{sort}"),
        ];
        for group in groups {
            let with_people = sort == "kommune" || group.starts_with("by_kind");
            let people = unit.get("population").map(|it| it.as_u64().unwrap());
            let count = counts.entry((group, outcome)).or_default();
            count[0] += 1;
            count[1] += u64::from(sort == "kommune");
            count[2] += people.filter(|_| with_people).unwrap_or(0);
            count[3] += u64::from(with_people && people.is_none());
        }
    }
    counts
}

/// The same out of an answer.
fn told(answer: &Value) -> BTreeMap<(String, &'static str), Count> {
    let mut counts = BTreeMap::new();
    let mut add = |group: &str, of: &Value| {
        for outcome in ["yes", "no", "unknown"] {
            let count = ["units", "municipalities", "population", "population_unknown"]
                .map(|member| of[outcome][member].as_u64().unwrap());
            if count[0] > 0 {
                counts.insert((group.to_owned(), outcome), count);
            }
        }
    };
    add("", answer);
    for part in ["by_land", "by_size_class", "by_kind"] {
        for group in answer[part].as_array().unwrap() {
            add(&format!("{part}/{}", group["key"].as_str().unwrap_or("-")), group);
        }
    }
    counts
}

#[test]
fn random_conditions_are_counted_as_by_hand() {
    let mut dice = Random::new(11_004);
    let Some(units) = units(&mut dice) else { return };
    let csv = table(&units);
    let register = Register::read(Input::Named(&[("units.csv", csv.as_bytes())]));
    assert_eq!(register.unread(), []);
    let host = Host::default();
    let (mut frequencies, mut words) = (BTreeMap::new(), Vec::new());
    let (mut spent, mut cells) = (0.0, 0);
    for number in 0..CONDITIONS {
        let asked = condition(&mut dice, 3);
        let request = json!({ "condition": asked, "as_of": DAY, "limit": 5 }).to_string();
        let begin = Instant::now();
        let answer = host.call_on(&register, "affected", request.as_bytes(), &[]);
        spent += begin.elapsed().as_secs_f64();
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        assert!(answer.get("error").is_none(), "{asked}: {answer}");
        let (found, wanted) = (told(&answer), naive(&asked, &units));
        assert_eq!(found, wanted, "{number}: {asked}");
        assert_eq!(answer["units"], units.len());
        cells += wanted.len();
        for outcome in ["yes", "unknown"] {
            let count = wanted.get(&(String::new(), outcome)).map_or(0, |count| count[0]);
            let named = &answer["named"][outcome];
            let there = named["units"].as_array().unwrap().len() as u64;
            assert_eq!(there, count.min(5), "{asked}");
            assert_eq!(there + named["left_out"].as_u64().unwrap(), count, "{asked}");
        }
        let has = |outcome| wanted.contains_key(&(String::new(), outcome));
        let missing = answer["missing"].as_array().unwrap();
        assert_eq!(has("unknown"), !missing.is_empty(), "{asked}: {missing:?}");
        let outcomes = ["yes", "no", "unknown"].into_iter().filter(|it| has(it));
        *frequencies.entry(outcomes.collect::<Vec<_>>().join(" + ")).or_insert(0) += 1;
        words.push(answer["in_words"].as_str().unwrap().to_owned());
    }
    println!(
        "{CONDITIONS} conditions on {} units, {cells} figures compared, {:.1} ms a call",
        units.len(),
        spent * 1000.0 / CONDITIONS as f64
    );
    println!("outcomes: {frequencies:?}");
    words.sort_by_key(String::len);
    println!("in words: {:#?}", words.iter().step_by(25).collect::<Vec<_>>());
    // a draw that never meets one of these compares nothing
    for wanted in ["yes + no", "yes + no + unknown", "no + unknown"] {
        assert!(frequencies.get(wanted).is_some_and(|count| *count > 5), "{frequencies:?}");
    }
}

#[test]
fn random_registers_are_counted_as_by_hand() {
    let (host, mut frequencies) = (Host::default(), BTreeMap::new());
    for seed in 0..REGISTERS {
        let mut dice = Random::new(seed);
        let (units, asked) = (made_up(&mut dice), condition(&mut dice, 2));
        let csv = table(&units);
        let request = json!({ "condition": asked, "as_of": DAY, "limit": 5 }).to_string();
        let inputs = [("units.csv", csv.as_bytes())];
        let answer = host.call("affected", request.as_bytes(), &inputs);
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        assert!(answer.get("error").is_none(), "{seed}: {asked}: {answer}\n{csv}");
        let wanted = naive(&asked, &units);
        assert_eq!(told(&answer), wanted, "{seed}: {asked}\n{csv}");
        for outcome in ["yes", "no", "unknown"] {
            let has = wanted.contains_key(&(String::new(), outcome));
            *frequencies.entry((outcome, has)).or_insert(0) += 1;
        }
    }
    println!("{REGISTERS} registers: {frequencies:?}");
    assert!(frequencies.len() == 6, "{frequencies:?}");
    assert!(frequencies.values().all(|it| it * 100 >= REGISTERS), "{frequencies:?}");
}

/// A condition as the library has it.
fn selector(condition: &Value) -> Selector {
    let parts = |name: &str| condition[name].as_array().unwrap().iter().map(selector).collect();
    if condition.get("all").is_some() {
        return Selector::All(parts("all"));
    }
    if condition.get("any").is_some() {
        return Selector::Any(parts("any"));
    }
    if let Some(part) = condition.get("not") {
        return Selector::Not(Box::new(selector(part)));
    }
    if condition.get("everyone").is_some() {
        return Selector::Everyone;
    }
    let object = condition.as_object().unwrap();
    let (op, value) = object.iter().find(|(name, _)| *name != "attr").unwrap();
    Selector::Test(Test {
        attr: Attribute::from_word(object["attr"].as_str().unwrap()).unwrap(),
        op: Operator::from_word(op).unwrap(),
        value: value_of(value),
    })
}

fn value_of(value: &Value) -> bedarf::logic::Value {
    match value {
        Value::Bool(truth) => bedarf::logic::Value::Boolean(*truth),
        Value::Number(number) => bedarf::logic::Value::Integer(number.as_i64().unwrap()),
        Value::String(text) => bedarf::logic::Value::Text(text.clone()),
        Value::Array(items) => bedarf::logic::Value::List(items.iter().map(value_of).collect()),
        other => panic!("{other}"),
    }
}

#[test]
fn what_means_the_same_is_told_in_the_same_words() {
    let mut dice = Random::new(7);
    let not = |of: Selector| Selector::Not(Box::new(of));
    for _ in 0..2_000 {
        let [one, other] = [selector(&condition(&mut dice, 3)), selector(&condition(&mut dice, 2))];
        for lang in [Lang::De, Lang::En] {
            let words = |of: &Selector| of.in_words(lang, &|_, _| None);
            let said = words(&one);
            assert!(!said.is_empty() && !said.contains("  "), "{said}");
            assert_eq!(said.matches('(').count(), said.matches(')').count(), "{said}");
            assert_eq!(words(&not(not(one.clone()))), said);
            assert_eq!(words(&Selector::All(vec![one.clone(), Selector::Everyone])), said);
            let both = vec![one.clone(), other.clone()];
            let neither = vec![not(one.clone()), not(other.clone())];
            assert_eq!(
                words(&not(Selector::All(both.clone()))),
                words(&Selector::Any(neither.clone()))
            );
            assert_eq!(words(&not(Selector::Any(both))), words(&Selector::All(neither)));
        }
    }
}

#[test]
fn one_by_one_and_counted_are_the_same() {
    let csv = "ars,name,kind,population\n\
        057740032032,Paderborn,kommune,154755\n057740004004,Altenbeken,kommune,\n";
    let register = Register::read(Input::Named(&[("units.csv", csv.as_bytes())]));
    let day: Date = DAY.parse().unwrap();
    let large = selector(&json!({ "attr": "population", "ge": 20_000 }));
    let request = bedarf::calls::AffectedRequest::condition(large.clone(), day);
    let counted = register.count_affected(&request).unwrap();
    let one_by_one = register.affected(&large, day).count() as u64;
    assert_eq!(counted.yes.units + counted.unknown.units, one_by_one);
    assert_eq!(counted.asked, large);
}
