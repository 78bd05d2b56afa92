//! What a municipality would pay by each way, against a sum of its own: random small registers with
//! ways, costs, users and figures; who hands over follows from how the way was made, and amounts
//! are shared in integers by the naive method. The reference shares no function with the core.

use std::collections::{BTreeMap, BTreeSet};

use bedarf_tests::Random;
use serde_json::{Value, json};

use crate::priced::{Owed, Reference};
use crate::reference::{items, text};

const REGISTERS: u64 = 6_000;
pub const DAY: &str = "2026-11-24";
pub const UNIT: &str = "057740032032";

/// A register, what is asked of it, and how each way was made.
pub struct Made {
    pub records: Vec<Value>,
    /// Key, name, population, who administers it.
    pub rows: Vec<(String, Option<u64>, Option<String>)>,
    pub request: Value,
    /// The bodies in the order of the ways, and by which kind of rule each of them ordered.
    pub ways: Vec<Option<Vec<(String, &'static str)>>>,
}

fn one<'o, T: ?Sized>(dice: &mut Random, all: &[&'o T]) -> &'o T {
    all[dice.below(all.len())]
}

fn amount(dice: &mut Random) -> String {
    let cents = [dice.below(100), dice.below(100_000), dice.below(100_000_000)][dice.below(3)];
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn cost(dice: &mut Random) -> Option<Value> {
    match dice.below(16) {
        0 => return None,
        1 => return Some(json!({ "state": "unknown" })),
        _ => {}
    }
    let kinds = [
        ("service_operation", "year"),
        ("infrastructure_operation", "year"),
        ("rollout", "year"),
        ("service_operation", "inhabitant_year"),
        ("platform_fee", "unit_year"),
        ("case_cost", "case"),
        ("connection_once", "once"),
        ("rollout", "once"),
    ];
    let count = 2 + dice.below(4);
    let odd = dice.below(24);
    let parts: Vec<Value> = (0..count)
        .map(|number| {
            let (kind, per) = if number == 0 { kinds[0] } else { kinds[dice.below(8)] };
            let (mut kind, mut per) = (kind, per);
            if number == 0 && dice.below(4) == 0 {
                (kind, per) = kinds[3 + dice.below(5)];
            }
            let is_odd = number > 0;
            json!({
                "kind": kind, "per": per, "amount": amount(dice),
                "currency": if is_odd && odd == 0 { "CHF" } else { "EUR" },
                "vat_included": !(is_odd && odd == 1),
                "year": if is_odd && odd < 5 { 2027 } else { 2026 }
            })
        })
        .collect();
    let mut made = json!({ "state": "known", "components": parts });
    let keys = [
        "population",
        "population",
        "usage",
        "target_group",
        "koenigstein",
        "combination",
        "combination",
    ];
    if dice.below(8) != 0 {
        made["key"] = json!(one(dice, &keys));
    }
    match dice.below(4) {
        0 => made["unanimous"] = json!(false),
        1 => {}
        _ => made["unanimous"] = json!(true),
    }
    if dice.below(4) != 0 {
        let part = dice.below(101);
        let other = if dice.below(5) == 0 { dice.below(101) } else { 100 - part };
        made["shares"] = json!({ "population": part, one(dice, &["usage", "koenigstein"]): other });
    }
    if dice.below(3) == 0 {
        made["shared_percent"] = json!(one(dice, &[&0, &25, &50, &33, &100]));
    }
    Some(made)
}

/// A way from whoever offers it over some bodies to the municipality; nothing where somebody is
/// missing for a role.
fn way(
    dice: &mut Random,
    provider: &str,
    has_dienst: bool,
    number: usize,
) -> (Value, Option<Vec<(String, &'static str)>>) {
    let mut at = (provider.to_owned(), provider.to_owned());
    let mut chain = vec![(provider.to_owned(), "")];
    let (mut hops, mut leads) = (Vec::new(), true);
    for _ in 0..dice.below(5).saturating_sub(2) {
        let end = one(dice, &["role:land", "role:it_provider", "role:bundler", "land-05"]);
        let who = match end {
            "role:it_provider" => "dienst",
            "role:bundler" => "bund",
            _ => "land-05",
        };
        leads &= who != "dienst" || has_dienst;
        let itself = who == at.1;
        let rule = match dice.below(5) {
            0 | 1 => "free_of_charge",
            // whoever has it already need not order it
            2 if itself => "nobody",
            _ => "freely",
        };
        hops.push(json!({ "from": at.0, "to": end, "channel": rule }));
        chain.push((who.to_owned(), rule));
        at = (end.to_owned(), who.to_owned());
    }
    let channel = one(dice, &["last", "last_by_land"]);
    hops.push(json!({ "from": at.0, "to": "role:kommune", "channel": channel }));
    chain.push(("unit".to_owned(), "last"));
    (json!({ "id": format!("w{number}"), "hops": hops }), leads.then_some(chain))
}

fn party(dice: &mut Random, id: &str) -> Value {
    let mut made = json!({ "id": id });
    for figure in ["population", "usage", "target_group", "koenigstein"] {
        if dice.below(8) != 0 {
            made[figure] = json!(if dice.below(3) == 0 { dice.below(3) } else { dice.below(900) });
        }
    }
    if dice.below(4) == 0 {
        made["municipalities"] = json!(dice.below(4));
    }
    made
}

fn made(seed: u64) -> Made {
    let mut dice = Random::new(seed);
    let dice = &mut dice;
    let head = |kind: &str, id: &str| {
        json!({ "type": kind, "id": id, "title": { "de": format!("Titel von {id}") },
            "created": "2026-01-01" })
    };
    let with = |mut made: Value, more: Value| {
        made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        made
    };
    let organisation = |id: &str, more: Value| with(head("organisation", id), more);
    let mut records = vec![
        organisation("haus", json!({ "kind": "office" })),
        organisation("dienst", json!({ "kind": "it_provider" })),
        organisation("bund", json!({ "kind": "office", "roles": ["bundler"] })),
        organisation(
            "land-05",
            json!({ "kind": "land", "land": "05",
                "population": { "count": 17_000_000, "on": "2026-01-01" } }),
        ),
    ];
    let has_record = dice.below(3) != 0;
    let has_dienst = has_record && dice.below(4) != 0;
    let is_administered = dice.below(5) == 0;
    let population = |dice: &mut Random| (dice.below(6) != 0).then(|| dice.below(2_000) as u64);
    let verband = "057745001".to_owned();
    let mut rows =
        vec![(UNIT.to_owned(), population(dice), is_administered.then(|| verband.clone()))];
    if has_record {
        let mut record = organisation("u", json!({ "kind": "kommune", "ars": UNIT }));
        if has_dienst {
            record["it_providers"] =
                json!([{ "organisation": "dienst", "primary": true, "valid": {} }]);
        }
        records.push(record);
    }
    for number in 1..=3 {
        let key = format!("0577400{number:02}0{number:02}");
        let administered = (dice.below(4) == 0).then(|| verband.clone());
        rows.push((key.clone(), population(dice), administered));
        records.push(organisation(&format!("u{number}"), json!({ "kind": "kommune", "ars": key })));
    }
    for (id, orderers, pass_on) in [
        (
            "free_of_charge",
            json!(["role:bund", "role:land", "role:kommune", "role:it_provider", "role:bundler"]),
            "free_of_charge",
        ),
        (
            "freely",
            json!(["role:bund", "role:land", "role:kommune", "role:it_provider", "role:bundler"]),
            "freely",
        ),
        ("nobody", json!(["role:bund"]), "freely"),
        ("last", json!(["role:kommune"]), "no"),
        ("last_by_land", json!(["role:kommune"]), "no"),
    ] {
        let mut rule = json!({ "valid": {}, "orderers": orderers, "pass_on": pass_on,
            "source": { "kind": "law", "citation": format!("Regel {id}") } });
        if id == "last_by_land" {
            rule["land_topic"] = json!("pass_on_to_municipalities");
        }
        records.push(with(head("channel", id), json!({ "rules": [rule] })));
    }
    for topic in ["pass_on_to_municipalities", "financing"] {
        let state = one(dice, &["regulated", "regulated", "in_preparation", "unknown"]);
        records.push(with(
            head("land_rule", &format!("regel-{topic}")),
            json!({ "land": "05", "topic": topic, "state": state, "on": "2026-01-01",
                "rule": { "de": format!("Regelung zu {topic}") } }),
        ));
    }
    let provider = match dice.below(8) {
        0 if has_record && !is_administered => "u",
        1 | 2 => "land-05",
        _ => "haus",
    };
    let (mut ways, mut access_paths) = (Vec::new(), Vec::new());
    for number in 0..dice.below(4).min(2) {
        let (path, chain) = way(dice, provider, has_dienst, number);
        access_paths.push(path);
        ways.push(chain);
    }
    let references: Vec<Value> = ["u", "u1", "u2", "u3", "land-05", "nirgends"]
        .into_iter()
        .filter(|id| dice.below(if id.starts_with('u') { 2 } else { 12 }) == 0)
        .collect::<Vec<_>>()
        .into_iter()
        .map(|id| {
            let state = one(dice, &["productive", "productive", "productive", "pilot"]);
            let mut made = json!({ "organisation": id, "state": state, "confirmed": true });
            if dice.below(3) == 0 {
                made["since"] = json!(one(dice, &["2026-01-01", DAY, "2026-12-01"]));
            }
            made
        })
        .collect();
    let mut offering = with(
        head("offering", "o"),
        json!({ "reuse_model": "service", "provider": provider, "operator": provider,
            "contact": { "name": { "de": "Stelle" }, "url": "https://example.org/" },
            "cross_cutting": true, "lifecycle": "available", "scope": { "everyone": true },
            "access_paths": access_paths, "references": references }),
    );
    if let Some(cost) = cost(dice) {
        offering["cost"] = cost;
    }
    records.push(offering);
    let mut request = json!({ "as_of": DAY, "unit": UNIT });
    if dice.below(2) == 0 {
        request["cases"] = json!(dice.below(500));
    }
    if dice.below(3) == 0 {
        request["among"] =
            one(dice, &[&json!({ "everyone": true }), &json!({ "attr": "population", "ge": 800 })])
                .clone();
    }
    if dice.below(3) == 0 {
        let ids = ["a", "b", "c", "057740001001", UNIT, "05774032", "u"];
        let known: Vec<&str> = ids.into_iter().filter(|_| dice.below(3) == 0).collect();
        request["parties"] = known.into_iter().map(|id| party(dice, id)).collect();
    }
    if dice.below(12) == 0 {
        request["year"] = json!(one(dice, &[&2026, &2027, &2028]));
    }
    Made { records, rows, request, ways }
}

fn table(made: &Made) -> String {
    let mut out = String::from(
        "ars,name,land,kind,unit_type,population,own_administration,administered_by\n",
    );
    for (key, population, administered) in &made.rows {
        let population = population.map(|it| it.to_string()).unwrap_or_default();
        let own = if administered.is_some() { "false" } else { "" };
        let by = administered.clone().unwrap_or_default();
        out += &format!("{key},Ort,05,kommune,64,{population},{own},{by}\n");
    }
    out + "057745001,Verband,05,gemeindeverband,51,,true,\n"
}

fn told(pays: &Value) -> Owed {
    let word = |it: &Value, name: &str| it[name].as_str().map(str::to_owned);
    let parts = items(pays, "parts").map(|it| {
        let figures = (it["number"].as_u64(), it["sharers"].as_u64());
        (text(it, "what").to_owned(), word(it, "amount"), word(it, "whole"), figures)
    });
    let borne = items(pays, "borne").map(|it| {
        (text(it, "why").to_owned(), word(it, "by"), word(it, "amount"), word(it, "land_rule"))
    });
    let open = items(pays, "open").map(|it| {
        (text(it, "what").to_owned(), word(it, "key"), it["parties"].as_u64(), word(it, "owed_by"))
    });
    Owed {
        state: text(pays, "state").to_owned(),
        yearly: word(pays, "yearly"),
        at_least: word(pays, "at_least"),
        connection: word(pays, "connection"),
        once: word(pays, "once"),
        parts: parts.collect(),
        borne: borne.collect(),
        open: open.collect::<BTreeSet<_>>(),
        financing: word(&pays["financing"], "land_rule"),
    }
}

/// What an answer is an example of.
fn outcomes(owed: &Owed) -> Vec<String> {
    let mut out = vec![format!("state: {}", owed.state)];
    for (what, amount, ..) in &owed.parts {
        out.push(format!("{what}, {}", if amount.is_some() { "known" } else { "not known" }));
    }
    out.extend(owed.borne.iter().map(|(why, ..)| why.clone()));
    out.extend(owed.open.iter().map(|(what, ..)| format!("open: {what}")));
    out.extend(owed.connection.iter().map(|_| "connection apart".to_owned()));
    out.extend(owed.once.iter().map(|_| "once apart".to_owned()));
    out.extend(owed.financing.iter().map(|_| "financing settled".to_owned()));
    out
}

#[test]
fn what_is_paid_is_what_a_sum_of_its_own_gives() {
    let mut seen = BTreeMap::<String, u64>::new();
    for seed in 0..REGISTERS {
        let made = made(seed);
        let texts = serde_json::to_vec(&made.records).unwrap();
        let table = table(&made);
        let inputs = [("r.json", texts.as_slice()), ("units.csv", table.as_bytes())];
        let answer = bedarf::calls::call("paths", made.request.to_string().as_bytes(), &inputs);
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        assert!(answer["error"].is_null(), "seed {seed}: {answer}");
        let reference = Reference { made: &made };
        let mut of_register = BTreeSet::new();
        let mut paths = items(&answer, "paths");
        for chain in made.ways.iter().flatten() {
            let path = paths.next().unwrap_or_else(|| panic!("seed {seed}: a way is missing"));
            let told = told(&path["pays"]);
            let wanted = reference.owed(chain);
            assert_eq!(told, wanted, "seed {seed}, {chain:?}: {answer}\n{}", json!(made.records));
            of_register.extend(outcomes(&told));
        }
        assert!(paths.next().is_none(), "seed {seed}: a way too many: {answer}");
        if made.ways.iter().flatten().next().is_none() {
            of_register.insert("no way".to_owned());
        }
        for outcome in of_register {
            *seen.entry(outcome).or_default() += 1;
        }
    }
    println!("of {REGISTERS} registers: {seen:#?}");
    let wanted = [
        "no way",
        "state: known",
        "state: free",
        "state: in_part",
        "state: unknown",
        "state: own",
        "share, known",
        "share, not known",
        "inhabitants, known",
        "inhabitants, not known",
        "cases, known",
        "cases, not known",
        "municipality, known",
        "not_shared, not known",
        "passed_on, not known",
        "carried_by_all",
        "passed_on_free",
        "open: cost",
        "open: key",
        "open: parties",
        "open: figure",
        "open: population",
        "open: cases",
        "open: not_shared",
        "open: price",
        "open: once",
        "connection apart",
        "once apart",
        "financing settled",
    ];
    for outcome in wanted {
        let count = seen.get(outcome).copied().unwrap_or_default();
        assert!(count * 100 >= REGISTERS, "too rare: {outcome}, {count} of {REGISTERS}");
    }
}
