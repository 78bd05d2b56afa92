//! `trace`: the examples read back, random registers against a second walk that is naive, the rules
//! that ask the same, and how much is looked at.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod examples;
mod made;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use bedarf_tests::Random;
use serde_json::{Value, json};

use made::DAY;
use walk::Plain;

fn call(name: &str, request: &Value, text: &str) -> Value {
    let request = request.to_string();
    let answer =
        bedarf::calls::call(name, request.as_bytes(), &[("register.json", text.as_bytes())]);
    serde_json::from_slice(&answer).unwrap()
}

fn list<'v>(of: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    of[name].as_array().into_iter().flatten()
}

fn word(of: &Value, name: &str) -> String {
    of[name].as_str().unwrap_or_else(|| panic!("no {name} in {of}")).to_owned()
}

/// How often what came up.
#[derive(Default)]
struct Seen(BTreeMap<String, usize>);

impl Seen {
    fn count(&mut self, what: impl Into<String>) {
        *self.0.entry(what.into()).or_default() += 1;
    }
}

#[test]
fn what_is_told_is_what_a_naive_walk_finds() {
    let (rounds, mut seen) = (5_000, Seen::default());
    for seed in 0..rounds {
        let mut dice = Random::new(seed as u64);
        let records = made::register(&mut dice);
        let plain = Plain::new(&records);
        let stations: Vec<&String> = plain.days.keys().filter(|it| !it.contains('#')).collect();
        let about = (*dice.pick(&stations)).clone();
        let direction = dice.word(&["forwards", "backwards", "both", "both"]).to_owned();
        let request = json!({ "about": about, "direction": direction, "as_of": DAY, "lang": "en" });
        let text = Value::from(records.clone()).to_string();
        let answer = call("trace", &request, &text);
        assert_eq!(answer["unread"], json!([]), "{seed}: {answer}");
        let mut of_this = BTreeSet::new();
        compare(seed, &plain, &about, &direction, &answer, &mut of_this);
        rules_say_the_same(seed, &records, &answer, &text, &mut of_this);
        of_this.into_iter().for_each(|what| seen.count(what));
    }
    println!("{:?}", seen.0);
    assert!(seen.0.len() >= 50, "{:?}", seen.0);
    for (what, number) in &seen.0 {
        // that a need lies before two bodies at once is rare here; a vector shows it
        let least = if what == "not_on_agenda" { 1 } else { rounds / 100 };
        assert!(*number >= least, "{what}: only {number} of {rounds}");
    }
}

fn compare(
    seed: usize,
    plain: &Plain<'_>,
    about: &str,
    direction: &str,
    answer: &Value,
    seen: &mut BTreeSet<String>,
) {
    let gone = |way: &str| direction == way || direction == "both";
    let reach = |way: &str| match gone(way) {
        true => plain.reach(about, way == "forwards"),
        false => Default::default(),
    };
    let ((after, mut later), (before, earlier)) = (reach("forwards"), reach("backwards"));
    later.extend(earlier);
    let reached: BTreeSet<&String> = after.keys().chain(before.keys()).collect();
    later.retain(|it| !reached.contains(it));
    assert_eq!(answer["later"].as_u64(), Some(later.len() as u64), "{seed}");
    let mut stations: Vec<&String> = reached.iter().copied().collect();
    let key = |it: &&String| {
        let day = plain.days[*it].clone();
        (day.is_none(), day, plain.stages[*it], (*it).clone())
    };
    stations.sort_by_key(key);
    let told: Vec<String> = list(answer, "nodes").map(|it| word(it, "id")).collect();
    assert_eq!(told.iter().collect::<Vec<_>>(), stations, "{seed} from {about}, {direction}");
    for node in list(answer, "nodes") {
        let id = word(node, "id");
        assert_eq!(node["after"].as_u64(), after.get(&id).copied(), "{seed}: {node}");
        assert_eq!(node["before"].as_u64(), before.get(&id).copied(), "{seed}: {node}");
        assert_eq!(node["on"].as_str(), plain.days[&id].as_deref(), "{seed}: {node}");
        seen.insert(format!("stage {}", word(node, "stage")));
        let far = [&after, &before].iter().filter_map(|it| it.get(&id).copied()).max();
        seen.insert(format!("{} steps away", far.unwrap().min(4)));
    }
    let on_way = |step: &&walk::Step| {
        let both =
            |far: &BTreeMap<String, u64>| far.contains_key(&step.0) && far.contains_key(&step.1);
        plain.is_told(step, about) && (both(&after) || both(&before))
    };
    let wanted: Vec<&walk::Step> = plain.steps.iter().filter(on_way).collect();
    let is_back = direction == "backwards";
    let [from, to] = if is_back { ["to", "from"] } else { ["from", "to"] };
    let ends = |it: &Value| (word(it, from), word(it, to), word(it, "relation"), word(it, "basis"));
    let found: BTreeSet<_> = list(answer, "steps").map(ends).collect();
    let own: BTreeSet<_> = wanted
        .iter()
        .map(|it| (it.0.clone(), it.1.clone(), it.2.to_owned(), it.3.to_owned()))
        .collect();
    assert_eq!(found, own, "{seed} from {about}, {direction}");
    assert_eq!(list(answer, "steps").count(), own.len(), "{seed}: a step told twice");
    steps_are_in_order(seed, &told, from, to, answer);
    for step in list(answer, "steps") {
        let (from, to, relation, basis) = ends(step);
        let day = step["on"].as_str().map(str::to_owned);
        let mut same = wanted.iter().filter(|it| (&it.0, &it.1, it.2) == (&from, &to, &relation));
        assert!(same.any(|it| it.4 == day), "{seed}: {step}");
        assert_eq!(step["note"] == "connection assumed", basis == "assumed", "{seed}: {step}");
        seen.extend([relation, basis]);
        seen.extend(step.get("source").map(|_| "source".to_owned()));
    }
    circles(seed, &own, answer, seen);
    lost(seed, plain, &reached, answer, seen);
    seen.insert(direction.to_owned());
    seen.extend((!later.is_empty()).then(|| "later".to_owned()));
    seen.extend(answer.get("message").map(|_| "alone".to_owned()));
}

fn steps_are_in_order(seed: usize, told: &[String], from: &str, to: &str, answer: &Value) {
    let place = |id: String| told.iter().position(|it| *it == id);
    let all: Vec<_> =
        list(answer, "steps").map(|it| (place(word(it, from)), place(word(it, to)))).collect();
    assert!(all.is_sorted(), "{seed}: {answer}");
}

/// Stations that lead to each other, found by going from each to each.
fn circles(
    seed: usize,
    steps: &BTreeSet<(String, String, String, String)>,
    answer: &Value,
    seen: &mut BTreeSet<String>,
) {
    let ids: BTreeSet<&String> = steps.iter().flat_map(|it| [&it.0, &it.1]).collect();
    let mut pairs: BTreeSet<(&String, &String)> = steps.iter().map(|it| (&it.0, &it.1)).collect();
    for middle in &ids {
        for from in &ids {
            for to in &ids {
                if pairs.contains(&(*from, *middle)) && pairs.contains(&(*middle, *to)) {
                    pairs.insert((from, to));
                }
            }
        }
    }
    let wanted: BTreeSet<BTreeSet<String>> = ids
        .iter()
        .filter(|it| pairs.contains(&(**it, **it)))
        .map(|it| {
            let both = |other: &&&String| {
                pairs.contains(&(*it, **other)) && pairs.contains(&(**other, *it))
            };
            ids.iter().filter(both).map(|it| (*it).clone()).collect()
        })
        .collect();
    let word = |it: &Value| it.as_str().unwrap().to_owned();
    let found: BTreeSet<BTreeSet<String>> =
        list(answer, "circles").map(|it| list(it, "members").map(word).collect()).collect();
    assert_eq!(found, wanted, "{seed}");
    seen.extend((!found.is_empty()).then(|| "circle".to_owned()));
}

fn lost(
    seed: usize,
    plain: &Plain<'_>,
    reached: &BTreeSet<&String>,
    answer: &Value,
    seen: &mut BTreeSet<String>,
) {
    let missing = list(answer, "missing").filter(|it| it["what"] == "no_such_record");
    let found: BTreeSet<(String, String)> = missing
        .map(|it| {
            let message = word(it, "message");
            (word(it, "at"), message.split(['“', '”']).nth(1).unwrap().to_owned())
        })
        .collect();
    let wanted: BTreeSet<(String, String)> = plain
        .lost
        .iter()
        .filter(|(station, _)| reached.contains(station))
        .flat_map(|(at, all)| all.iter().map(|to| (at.clone(), to.clone())))
        .collect();
    assert_eq!(found, wanted, "{seed}");
    seen.extend(list(answer, "missing").map(|it| word(it, "what")));
}

/// The rules that tell of the same and the call never disagree.
fn rules_say_the_same(
    seed: usize,
    records: &[Value],
    answer: &Value,
    text: &str,
    seen: &mut BTreeSet<String>,
) {
    let cases = [
        ("not-on-the-agenda", "not_on_agenda"),
        ("no-reply", "no_reply"),
        ("statement-without-reply", "statement_without_reply"),
        ("heard-afterwards", "heard_late"),
        ("not-involved", "not_involved"),
        ("minority-lost", "minority_lost"),
        ("advice-after-decision", "consulted_late"),
    ];
    let report = call("check", &json!({ "as_of": DAY, "limit": 10_000 }), text);
    let stations: BTreeSet<String> = list(answer, "nodes").map(|it| word(it, "id")).collect();
    let matters: BTreeSet<String> = list(answer, "nodes")
        .filter(|it| it["type"] == "need" || it["type"] == "profile")
        .map(|it| word(it, "record"))
        .collect();
    let mut wanted = BTreeSet::new();
    for finding in list(&report, "findings") {
        let Some((_, what)) = cases.iter().find(|(case, _)| finding["case"] == *case) else {
            continue;
        };
        let record = &records[usize::try_from(finding["index"].as_u64().unwrap()).unwrap()];
        let item = finding["path"].as_str().unwrap().strip_prefix("/agenda/");
        let item = item.map(|it| &record["agenda"][it.parse::<usize>().unwrap()]);
        let of_way = item.is_none_or(|item| {
            list(item, "refs")
                .any(|it| matters.contains(it.as_str().unwrap().split('@').next().unwrap()))
        });
        let at = walk::id(record);
        if ["BODY-008", "BODY-009"].iter().any(|it| finding["code"] == *it)
            && stations.contains(&at)
            && of_way
        {
            wanted.insert((at, (*what).to_owned()));
        }
    }
    let own = |it: &&Value| cases.iter().any(|(_, what)| it["what"] == *what);
    let found: BTreeSet<(String, String)> =
        list(answer, "missing").filter(own).map(|it| (word(it, "at"), word(it, "what"))).collect();
    assert_eq!(found, wanted, "{seed}: {}", report["findings"]);
    seen.extend(list(answer, "nodes").filter(|it| it.get("raised_by").is_some()).map(|it| {
        let by = it["raised_by"][0].as_str().unwrap();
        format!("told: {by}")
    }));
}

/// So many records of ten links each.
fn linked(size: usize) -> String {
    let mut dice = Random::new(size as u64);
    let decision = |number: usize, dice: &mut Random| {
        let links: Vec<Value> = (0..10)
            .map(|_| json!({ "rel": "continues", "target": format!("D{}", dice.below(size)) }))
            .collect();
        json!({
            "type": "decision", "id": format!("D{number}"), "title": { "de": "Ein Beschluss" },
            "created": "2020-01-01", "body": "it_plr", "date": "2020-01-01", "result": "adopted",
            "refs": [], "links": links
        })
        .to_string()
    };
    let all: Vec<String> = (0..size).map(|number| decision(number, &mut dice)).collect();
    format!("[{}]", all.join(","))
}

/// Each record is visited for what it tells, and each station once in each direction; each link
/// likewise. So the visits grow as the register does.
#[test]
fn visits_grow_as_the_register_does() {
    let request = json!({ "about": "D0", "as_of": DAY });
    let mut told = Vec::new();
    for size in [1_000_usize, 10_000, 100_000] {
        let answer = call("trace", &request, &linked(size));
        let (nodes, steps) = (list(&answer, "nodes").count(), list(&answer, "steps").count());
        let [records, links] = ["records", "steps"].map(|it| answer["looked_at"][it].as_u64());
        let (records, links) = (records.unwrap() as f64, links.unwrap() as f64);
        println!("{size}: {nodes} nodes, {steps} steps, {records} and {links} visits");
        assert!(nodes * 10 > size * 9, "{size}: only {nodes}");
        assert!(records <= 3.0 * size as f64 && links <= 30.0 * size as f64, "{size}");
        told.push(((size as f64).log10(), records.log10(), links.log10()));
    }
    for pair in told.windows(2) {
        let wide = pair[1].0 - pair[0].0;
        let slopes = [(pair[1].1 - pair[0].1) / wide, (pair[1].2 - pair[0].2) / wide];
        assert!(slopes.iter().all(|it| *it <= 1.01), "{slopes:?}");
    }
}
