//! `paths` against brute force: random small registers, every chain of organisations tried, the
//! conditions read off the JSON anew (model §16). The reference shares no function with the core.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use serde_json::{Value, json};

/// A small generator of numbers: SplitMix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % sides as u64).unwrap()
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.roll(of.len())]
    }

    fn chance(&mut self, of: usize) -> bool {
        self.roll(of) == 0
    }
}

const DAYS: [&str; 6] =
    ["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01"];
const ROLES: [&str; 5] =
    ["role:bund", "role:land", "role:kommune", "role:it_provider", "role:bundler"];
const UNIT: &str = "u";

fn interval(dice: &mut Dice) -> Value {
    let (a, b) = (dice.roll(8), dice.roll(8));
    let mut out = json!({});
    if a.min(b) < 3 {
        out["from"] = json!(DAYS[a.min(b)]);
    }
    if a.max(b) > a.min(b) && a.max(b) < DAYS.len() {
        out["to"] = json!(DAYS[a.max(b)]);
    }
    out
}

fn source(dice: &mut Dice) -> Value {
    json!({ "kind": dice.one(&["decision", "statement"]), "citation": "erfunden" })
}

fn register(dice: &mut Dice) -> Vec<Value> {
    let mut records = Vec::new();
    for (id, kind) in [
        (UNIT, "kommune"),
        ("land", "land"),
        ("p1", "it_provider"),
        ("p2", "it_provider"),
        ("b", "office"),
        ("x", "office"),
    ] {
        let mut record = json!({
            "type": "organisation", "id": id, "title": { "de": format!("Stelle {id}") },
            "created": "2020-01-01", "kind": kind
        });
        match id {
            UNIT => record["ars"] = json!("057740032032"),
            "land" => record["ars"] = json!("05"),
            "b" => record["roles"] = json!(["bundler"]),
            _ => {}
        }
        if id == UNIT {
            let count = dice.roll(3);
            record["it_providers"] = (0..count)
                .map(|n| {
                    let name = ["p1", "p2"][n];
                    json!({ "organisation": name, "primary": n == 0, "valid": interval(dice) })
                })
                .collect();
        }
        if dice.chance(2) {
            let with = dice.one(&["x", "b"]);
            let (valid, source) = (interval(dice), source(dice));
            record["in_house_with"] =
                json!([{ "organisation": with, "valid": valid, "source": source }]);
        }
        records.push(record);
    }
    for number in 0..3 {
        let rules: Vec<Value> = (0..=dice.roll(2)).map(|_| rule(dice)).collect();
        records.push(json!({
            "type": "channel", "id": format!("c{number}"), "title": { "de": "Kanal" },
            "created": "2020-01-01", "rules": rules
        }));
    }
    for number in 0..=dice.roll(2) {
        records.push(offering(dice, number));
    }
    records
}

fn rule(dice: &mut Dice) -> Value {
    let mut orderers: BTreeSet<&str> = (0..=dice.roll(3)).map(|_| dice.one(&ROLES)).collect();
    if dice.chance(3) {
        orderers.extend(ROLES);
    }
    let mut rule = json!({
        "valid": interval(dice), "orderers": orderers, "source": source(dice),
        "pass_on": dice.one(&["freely", "freely", "free_of_charge", "no"])
    });
    if dice.chance(3) {
        rule["in_house_with"] = json!([dice.one(&["x", "b"])]);
    }
    if dice.chance(3) {
        rule["land_topic"] = json!("pass_on_to_municipalities");
    }
    rule
}

fn offering(dice: &mut Dice, number: usize) -> Value {
    let ends = ["x", "p1", "p2", "b", "land", UNIT, ROLES[1], ROLES[2], ROLES[3], ROLES[4]];
    let mut ways = Vec::new();
    for way in 0..=dice.roll(2) {
        let mut from = dice.one(&["x", "x", "x", "p1", "role:bundler"]).to_owned();
        let mut hops = Vec::new();
        let length = 1 + dice.roll(3);
        for hop in 0..length {
            let last = hop + 1 == length;
            let to = if last && !dice.chance(4) { ROLES[2] } else { dice.one(&ends) };
            let mut made = json!({
                "from": from, "to": to, "channel": format!("c{}", dice.roll(3))
            });
            if dice.chance(3) {
                made["valid"] = interval(dice);
            }
            if dice.chance(4) {
                made["source"] = source(dice);
            }
            hops.push(made);
            from = if dice.chance(4) { dice.one(&ends).to_owned() } else { to.to_owned() };
        }
        ways.push(json!({ "id": format!("w{way}"), "hops": hops }));
    }
    let kinds = dice.one::<[&str]>(&[&["kommune"], &["kommune"], &["kommune"], &["kreis"]]);
    let mut made = json!({
        "type": "offering", "id": format!("o{number}"), "title": { "de": "Ein Angebot" },
        "created": "2020-01-01", "reuse_model": "service", "provider": "x", "operator": "p1",
        "contact": { "name": { "de": "Stelle" }, "url": "https://example.org/" },
        "cross_cutting": true, "lifecycle": "available",
        "scope": { "attr": "kind", "in": kinds }, "access_paths": ways
    });
    if dice.chance(3) {
        made["phases"] = json!([{ "phase": "available", "actual": DAYS[dice.roll(6)] }]);
    }
    if dice.chance(4) {
        made["valid"] = interval(dice);
    }
    if dice.chance(2) {
        made["cost"] = json!({ "state": dice.one(&["known", "unknown"]) });
    }
    made
}

/// The reference: what model §16 says, on JSON.
struct Reference<'a> {
    records: &'a [Value],
    day: &'a str,
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}

fn items<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value[name].as_array().into_iter().flatten()
}

impl<'a> Reference<'a> {
    fn inside(&self, interval: &Value) -> bool {
        let from = interval["from"].as_str().is_none_or(|from| from <= self.day);
        from && interval["to"].as_str().is_none_or(|to| self.day < to)
    }

    fn record(&self, id: &str) -> Option<&'a Value> {
        self.records.iter().find(|record| text(record, "id") == id)
    }

    fn ids(&self) -> Vec<&'a str> {
        let organisations =
            self.records.iter().filter(|record| text(record, "type") == "organisation");
        organisations.map(|record| text(record, "id")).collect()
    }

    fn holds_role(&self, id: &str, role: &str) -> bool {
        let Some(record) = self.record(id) else { return false };
        let own = match text(record, "kind") {
            "kommune" => "role:kommune",
            "land" => "role:land",
            "it_provider" => "role:it_provider",
            _ => "",
        };
        let mut recorded = items(record, "roles").peekable();
        if recorded.peek().is_none() {
            return own == role;
        }
        recorded.any(|held| format!("role:{}", held.as_str().unwrap_or_default()) == role)
    }

    /// Whether an organisation may stand at an end.
    fn stands(&self, id: &str, end: &str) -> bool {
        match end {
            "role:kommune" => id == UNIT,
            "role:land" => id == "land",
            "role:it_provider" => items(self.record(UNIT).unwrap(), "it_providers")
                .any(|entry| text(entry, "organisation") == id && self.inside(&entry["valid"])),
            role if role.starts_with("role:") => self.holds_role(id, role),
            named => named == id,
        }
    }

    fn rules(&self, hop: &Value) -> Vec<&'a Value> {
        let channel = self.record(text(hop, "channel")).unwrap();
        items(channel, "rules").filter(|rule| self.inside(&rule["valid"])).collect()
    }

    /// Which conditions a rule does not meet for the one who orders.
    fn against(&self, rule: &Value, to: &str, last: bool) -> Vec<&'static str> {
        let mut out = Vec::new();
        if !items(rule, "orderers").any(|role| self.holds_role(to, role.as_str().unwrap())) {
            out.push("orderer_not_permitted");
        }
        let wanted: Vec<&str> = items(rule, "in_house_with").filter_map(Value::as_str).collect();
        let related = items(self.record(to).unwrap(), "in_house_with").any(|entry| {
            wanted.contains(&text(entry, "organisation")) && self.inside(&entry["valid"])
        });
        if !wanted.is_empty() && !related {
            out.push("in_house_missing");
        }
        if !last && text(rule, "pass_on") == "no" {
            out.push("no_access_path");
        }
        out
    }

    /// What stands against a hop for the one who orders; nothing when it holds.
    fn hop(&self, hop: &Value, to: &str, last: bool) -> Vec<&'static str> {
        let dated = hop["valid"].is_null() || self.inside(&hop["valid"]);
        let rules = self.rules(hop);
        let mut each = rules.iter().map(|rule| self.against(rule, to, last));
        let first = each.next();
        let met = first.as_ref().is_some_and(Vec::is_empty) || each.any(|other| other.is_empty());
        if dated && met {
            return Vec::new();
        }
        let mut out = if dated { Vec::new() } else { vec!["no_access_path"] };
        match first {
            None => out.push("no_access_path"),
            Some(against) => out.extend(against),
        }
        out
    }

    /// Every chain of organisations that makes a way a path, tried one by one.
    fn chains(&self, offering: &Value, way: &Value) -> BTreeSet<Vec<String>> {
        let hops: Vec<&Value> = items(way, "hops").collect();
        let mut chains: BTreeSet<Vec<String>> = BTreeSet::new();
        let mut open: Vec<Vec<&str>> = vec![Vec::new()];
        while let Some(chain) = open.pop() {
            let at = chain.len();
            if at == hops.len() + 1 {
                if chain.last() == Some(&UNIT) {
                    chains.insert(chain.into_iter().map(str::to_owned).collect());
                }
                continue;
            }
            for id in self.ids() {
                let first = at > 0
                    || [text(offering, "provider"), text(offering, "operator")].contains(&id);
                let gives = at == hops.len() || self.stands(id, text(hops[at], "from"));
                let takes = at == 0
                    || (self.stands(id, text(hops[at - 1], "to"))
                        && self.hop(hops[at - 1], id, at == hops.len()).is_empty());
                if first && gives && takes {
                    open.push([chain.as_slice(), &[id]].concat());
                }
            }
        }
        chains
    }

    fn available(&self, offering: &Value) -> bool {
        let phase = items(offering, "phases").next();
        (offering["valid"].is_null() || self.inside(&offering["valid"]))
            && phase.is_none_or(|phase| text(phase, "actual") <= self.day)
    }

    fn in_scope(offering: &Value) -> bool {
        items(&offering["scope"], "in").any(|kind| kind == "kommune")
    }

    fn reasons(&self, offering: &Value, way: &Value) -> BTreeSet<(String, Option<u64>)> {
        let hops: Vec<&Value> = items(way, "hops").collect();
        let mut out = BTreeSet::new();
        let mut told = |code: &str, hop: usize| {
            out.insert((code.to_owned(), Some(hop as u64)));
        };
        let mut held: Option<usize> = None;
        let mut broken = false;
        let mut givers: Vec<&str> = Vec::new();
        for (number, hop) in hops.iter().enumerate() {
            let last = number + 1 == hops.len();
            let from = |id: &&str| self.stands(id, text(hop, "from"));
            let joined: Vec<&str> = if number == 0 {
                let own = [text(offering, "provider"), text(offering, "operator")];
                self.ids().into_iter().filter(from).filter(|id| own.contains(id)).collect()
            } else if givers.is_empty() {
                self.ids().into_iter().filter(from).collect()
            } else {
                givers.iter().copied().filter(from).collect()
            };
            let ends: Vec<&str> =
                self.ids().into_iter().filter(|id| self.stands(id, text(hop, "to"))).collect();
            let holding: Vec<&str> =
                ends.iter().copied().filter(|id| self.hop(hop, id, last).is_empty()).collect();
            if ends.is_empty() {
                told("data_missing", number);
            }
            if holding.is_empty() {
                ends.iter()
                    .flat_map(|id| self.hop(hop, id, last))
                    .for_each(|code| told(code, number));
            }
            if joined.is_empty() {
                told("no_access_path", number);
            }
            broken = broken || joined.is_empty() || holding.is_empty();
            if !broken {
                held = Some(number);
            }
            givers = holding;
        }
        let reached = !broken && !self.chains(offering, way).is_empty();
        if let (false, Some(number)) = (reached, held) {
            let again = self.hop(hops[number], UNIT, true);
            if again.contains(&"orderer_not_permitted") {
                told("orderer_not_permitted", number);
            } else if again.is_empty() && !broken {
                told("no_access_path", number);
            } else {
                again.iter().for_each(|code| told(code, number));
            }
        }
        out
    }
}

type Told = (
    BTreeSet<(String, String, Vec<String>)>,
    BTreeSet<(String, String, Option<String>, Option<u64>)>,
);

fn expected(records: &[Value], day: &str) -> Told {
    let reference = Reference { records, day };
    let (mut paths, mut reasons) = (BTreeSet::new(), BTreeSet::new());
    for offering in records.iter().filter(|record| text(record, "type") == "offering") {
        let id = text(offering, "id").to_owned();
        let (available, in_scope) = (reference.available(offering), Reference::in_scope(offering));
        if !available {
            reasons.insert(("not_yet_available".to_owned(), id.clone(), None, None));
        }
        if !in_scope {
            reasons.insert(("out_of_scope".to_owned(), id.clone(), None, None));
        }
        for way in items(offering, "access_paths") {
            let name = text(way, "id").to_owned();
            if available && in_scope {
                for chain in reference.chains(offering, way) {
                    paths.insert((id.clone(), name.clone(), chain));
                }
            }
            for (code, hop) in reference.reasons(offering, way) {
                reasons.insert((code, id.clone(), Some(name.clone()), hop));
            }
        }
    }
    (paths, reasons)
}

fn answer(records: &[Value], day: &str) -> Value {
    let text = serde_json::to_vec(records).unwrap();
    let request = json!({ "unit": "05774032", "as_of": day }).to_string();
    let answer = bedarf::wire::call("paths", request.as_bytes(), &[("r.json", &text)]);
    serde_json::from_slice(&answer).unwrap()
}

fn told(answer: &Value) -> Told {
    let paths = items(answer, "paths").map(|path| {
        let hops: Vec<&Value> = items(path, "hops").collect();
        let first = hops.first().map(|hop| text(hop, "from").to_owned());
        let others = hops.iter().map(|hop| text(hop, "to").to_owned());
        let chain = first.into_iter().chain(others).collect();
        (text(path, "offering").to_owned(), text(path, "access_path").to_owned(), chain)
    });
    let reasons = items(answer, "reasons").map(|reason| {
        let way = reason["access_path"].as_str().map(str::to_owned);
        let offering = text(reason, "offering").to_owned();
        (text(reason, "code").to_owned(), offering, way, reason["hop"].as_u64())
    });
    (paths.collect(), reasons.collect())
}

#[test]
fn every_way_is_judged_as_brute_force_judges_it() {
    let mut found = [0_usize; 2];
    for seed in 0..8_000 {
        let mut dice = Dice(seed);
        let records = register(&mut dice);
        let day = DAYS[dice.roll(DAYS.len())];
        let answer = answer(&records, day);
        assert!(answer["error"].is_null(), "{answer}");
        let (told, expected) = (told(&answer), expected(&records, day));
        assert_eq!(told, expected, "seed {seed} on {day}: {}", json!(records));
        found[usize::from(!told.0.is_empty())] += 1;
    }
    println!("registers without a path: {}, with one: {}", found[0], found[1]);
    assert!(found.iter().all(|count| *count > 800), "both answers must be common: {found:?}");
}

#[test]
fn what_is_not_proven_is_said() {
    let mut said = BTreeSet::new();
    for seed in 0..2_000 {
        let mut dice = Dice(seed);
        let records = register(&mut dice);
        let reference = Reference { records: &records, day: "2022-01-01" };
        let answer = answer(&records, reference.day);
        for path in items(&answer, "paths") {
            let offering = reference.record(text(path, "offering")).unwrap();
            let way = items(offering, "access_paths").find(|way| way["id"] == path["access_path"]);
            let hops: Vec<&Value> = items(way.unwrap(), "hops").collect();
            let mut wanted = BTreeSet::new();
            for (number, (hop, made)) in hops.iter().zip(items(path, "hops")).enumerate() {
                let last = number + 1 == hops.len();
                let to = text(made, "to");
                let rules = reference.rules(hop);
                let rule = rules.iter().find(|rule| reference.against(rule, to, last).is_empty());
                let rule = rule.unwrap();
                if text(rule, "pass_on") == "free_of_charge"
                    && !last
                    && offering["cost"]["state"] != "known"
                {
                    wanted.insert(("cost_unknown", number));
                }
                if rule["land_topic"].is_string() {
                    wanted.insert(("land_rule_unknown", number));
                }
                let related = items(reference.record(to).unwrap(), "in_house_with").find(|entry| {
                    items(rule, "in_house_with").any(|with| *with == entry["organisation"])
                        && reference.inside(&entry["valid"])
                });
                let sources =
                    [Some(&hop["source"]), Some(&rule["source"]), related.map(|it| &it["source"])];
                if sources.into_iter().flatten().any(|source| source["kind"] == "statement") {
                    wanted.insert(("statement_only", number));
                }
            }
            let told: BTreeSet<(&str, usize)> = items(path, "assumptions")
                .map(|it| (text(it, "code"), usize::try_from(it["hop"].as_u64().unwrap()).unwrap()))
                .collect();
            assert_eq!(told, wanted, "seed {seed}");
            said.extend(wanted.into_iter().map(|(code, _)| code));
        }
    }
    assert_eq!(said.len(), 3, "every kind of assumption must occur: {said:?}");
}

/// One day of one channel decides: the register with the day moved gives the other answer.
#[test]
fn one_channel_date_flips_the_answer() {
    let mut flipped = 0;
    for seed in 0..600 {
        let mut dice = Dice(seed);
        let records = register(&mut dice);
        let day = "2022-01-01";
        let before = told(&answer(&records, day)).0.is_empty();
        let flips = (0..records.len()).try_for_each(|number| {
            for (at, rule) in items(&records[number], "rules").enumerate() {
                let mut moved = records.clone();
                let valid = if rule["valid"]["from"].as_str().is_some_and(|from| from > day) {
                    json!({ "from": "2021-06-01" })
                } else {
                    json!({ "from": "2022-06-01" })
                };
                moved[number]["rules"][at]["valid"] = valid;
                let (after, wanted) = (told(&answer(&moved, day)), expected(&moved, day));
                assert_eq!(after, wanted, "seed {seed}, channel {number}, rule {at}");
                if after.0.is_empty() != before {
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        });
        flipped += usize::from(flips.is_break());
    }
    assert!(flipped > 60, "a channel date must often decide: {flipped} of 600");
}
