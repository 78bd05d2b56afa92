//! `uses` against a second implementation that is naive: it reads the records as plain JSON, gives
//! points in its own way and puts those who use something in order by pairs.
#![allow(clippy::string_slice, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use bedarf_tests::Random;
use serde_json::{Value, json};

const DAY: &str = "2026-11-24";
const DAYS: [&str; 6] =
    ["2019-12-18", "2023-09-01", "2026-11-23", "2026-11-24", "2026-11-25", "2027-03-01"];
const PROCEDURES: [&str; 4] = ["Verfahren A", "Verfahren B", "Verfahren C", "Verfahren D"];
const ARS: [&str; 9] = [
    "010020000000",
    "051110000000",
    "053150000000",
    "057740020020",
    "057740032032",
    "057740036036",
    "064110000000",
    "064120000000",
    "147130000000",
];
const SIZES: [(&str, u64); 5] = [
    ("up_to_5000", 5_000),
    ("up_to_20000", 20_000),
    ("up_to_100000", 100_000),
    ("up_to_500000", 500_000),
    ("above_500000", u64::MAX),
];

fn organisation(dice: &mut Random, number: usize) -> Value {
    let kind = dice.word(&["kommune", "kommune", "kommune", "kreis"]);
    let mut made = json!({
        "type": "organisation", "id": format!("u{number}"), "created": "2020-01-01",
        "title": { "de": format!("Ort {number}") }, "kind": kind
    });
    let ars = ARS[number];
    match kind {
        "kreis" => made["land"] = json!(&ars[..2]),
        _ if dice.chance(85) => made["ars"] = json!(ars),
        _ => {}
    }
    if dice.chance(85) {
        let count = [4_000, 4_000, 19_000, 21_000, 90_000, 110_000, 600_000][dice.below(7)];
        made["population"] = json!({ "count": count, "on": "2019-12-31" });
    }
    if dice.chance(10) {
        made["size_class"] = json!(SIZES[dice.below(5)].0);
    }
    let procedures = PROCEDURES.iter().filter(|_| dice.chance(25)).collect::<Vec<_>>();
    if !procedures.is_empty() {
        made["procedures"] = json!(procedures);
    }
    let providers = ["p1", "p2"].iter().filter_map(|id| {
        if dice.chance(60) {
            return None;
        }
        let mut valid = json!({});
        if dice.chance(30) {
            valid[dice.word(&["from", "to"])] = json!(dice.word(&DAYS));
        }
        Some(json!({ "organisation": id, "primary": dice.chance(75), "valid": valid }))
    });
    let providers: Vec<Value> = providers.collect();
    if !providers.is_empty() {
        made["it_providers"] = json!(providers);
    }
    made
}

fn reference(dice: &mut Random, organisation: &str) -> Value {
    let state = dice.word(&["productive", "productive", "pilot", "planned"]);
    let mut made =
        json!({ "organisation": organisation, "state": state, "confirmed": dice.chance(50) });
    if dice.chance(60) {
        made["since"] = json!(dice.word(&DAYS));
    }
    if dice.chance(60) {
        made["planned_on"] = json!(dice.word(&DAYS));
    }
    made
}

fn register(dice: &mut Random) -> (Vec<Value>, Value) {
    let mut records: Vec<Value> = (0..9).map(|number| organisation(dice, number)).collect();
    // a few that are not told apart by what is recorded of them
    for number in 1..9 {
        if dice.chance(20) {
            let mut twin = records[number - 1].clone();
            twin["id"] = records[number]["id"].clone();
            twin.as_object_mut().unwrap().remove("ars");
            if let Some(ars) = records[number].get("ars") {
                twin["ars"] = ars.clone();
            }
            records[number] = twin;
        }
    }
    let mut users: Vec<String> = (0..9).map(|number| format!("u{number}")).collect();
    users.push("niemand".to_owned());
    dice.shuffle(&mut users);
    let mut references: Vec<Value> = users.iter().map(|user| reference(dice, user)).collect();
    references.retain(|_| dice.chance(80));
    let offering = json!({
        "type": "offering", "id": "ANG-1", "title": { "de": "Ein Dienst für alle" }, "created": "2020-01-01",
        "reuse_model": "service", "provider": "p1", "operator": "p1", "lifecycle": "available",
        "contact": { "name": { "de": "Stelle" }, "url": "https://example.org/" },
        "services": ["99115005104000"], "scope": { "everyone": true }, "access_paths": [],
        "references": references
    });
    for id in ["p1", "p2"] {
        let title = json!({ "de": id });
        records.push(json!({
            "type": "organisation", "id": id, "title": title, "created": "2020-01-01",
            "kind": "it_provider"
        }));
    }
    records.push(offering.clone());
    (records, offering)
}

/// What is known of an organisation, as plain JSON has it.
fn land(it: &Value) -> Option<String> {
    let known = it["land"].as_str().or_else(|| Some(&it["ars"].as_str()?[..2]));
    known.map(str::to_owned)
}

fn size(it: &Value) -> Option<usize> {
    let said = SIZES.iter().position(|(name, _)| it["size_class"] == *name);
    said.or_else(|| {
        let count = it["population"]["count"].as_u64()?;
        SIZES.iter().position(|(_, most)| count <= *most)
    })
}

fn words<'v>(it: &'v Value, name: &str) -> Vec<&'v str> {
    it[name].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn primary(it: &Value) -> Vec<&str> {
    let all = it["it_providers"].as_array().into_iter().flatten();
    let on_day = all.filter(|it| {
        let (from, to) = (it["valid"]["from"].as_str(), it["valid"]["to"].as_str());
        it["primary"] == true && from.is_none_or(|day| day <= DAY) && to.is_none_or(|day| DAY < day)
    });
    on_day.map(|it| it["organisation"].as_str().unwrap()).collect()
}

fn points(own: &Value, other: &Value) -> BTreeMap<&'static str, u64> {
    let mut found = BTreeMap::new();
    let shares = |a: Vec<&str>, b: Vec<&str>| a.iter().any(|it| b.contains(it));
    if shares(words(own, "procedures"), words(other, "procedures")) {
        found.insert("procedure", 4);
    }
    if shares(primary(own), primary(other)) {
        found.insert("it_provider", 3);
    }
    if land(own).is_some() && land(own) == land(other) {
        found.insert("land", 2);
    }
    if let (Some(a), Some(b)) = (size(own), size(other)) {
        if a == b {
            found.insert("size_class", 2);
        }
        if a + 1 == b || b + 1 == a {
            found.insert("next_size_class", 1);
        }
    }
    found
}

/// Whether one comes before another.
fn before(own: &Value, one: &Value, other: &Value) -> bool {
    let count = |it: &Value| it["population"]["count"].as_i64();
    let sum = |it: &Value| points(own, it).values().sum::<u64>();
    let far = |it: &Value| match (count(own), count(it)) {
        (Some(a), Some(b)) => (a - b).abs(),
        _ => i64::MAX,
    };
    let ars = |it: &Value| it["ars"].as_str().unwrap_or("z").to_owned();
    let id = |it: &Value| it["id"].as_str().unwrap().to_owned();
    if sum(one) != sum(other) {
        return sum(one) > sum(other);
    }
    if far(one) != far(other) {
        return far(one) < far(other);
    }
    (ars(one), id(one)) < (ars(other), id(other))
}

#[derive(Default)]
struct Seen {
    uses: usize,
    told: BTreeMap<&'static str, usize>,
}

impl Seen {
    fn count(&mut self, what: &'static str, number: usize) {
        *self.told.entry(what).or_default() += number;
    }
}

#[test]
fn the_most_comparable_come_first() {
    let mut seen = Seen::default();
    for seed in 0..6_000 {
        let mut dice = Random::new(seed);
        let (records, offering) = register(&mut dice);
        let with_key: Vec<&Value> = records.iter().filter(|it| it["ars"].is_string()).collect();
        if with_key.is_empty() {
            continue;
        }
        let own = (*dice.pick(&with_key)).clone();
        let request =
            json!({ "as_of": DAY, "unit": own["ars"], "offering": "ANG-1", "lang": "en" });
        let text = Value::from(records.clone()).to_string();
        let answer = bedarf::calls::call(
            "uses",
            request.to_string().as_bytes(),
            &[("register.json", text.as_bytes())],
        );
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        assert_eq!(answer["unread"], json!([]), "{seed}");
        compare(seed, &records, &offering, &own, &answer["offerings"][0], &mut seen);
    }
    println!("{} uses: {:?}", seen.uses, seen.told);
    assert_eq!(seen.told.len(), 16, "{:?}", seen.told);
    for (what, number) in &seen.told {
        assert!(number * 100 > seen.uses, "{what}: only {number} of {}", seen.uses);
    }
}

fn compare(
    seed: u64,
    records: &[Value],
    offering: &Value,
    own: &Value,
    told: &Value,
    seen: &mut Seen,
) {
    let nobody = json!({ "id": "niemand" });
    let record = |id: &Value| records.iter().find(|it| it["id"] == *id).unwrap_or(&nobody);
    let mut wanted: Vec<(&Value, &Value)> = Vec::new();
    let (mut other_kinds, mut not_yet, mut itself) = (0, 0, None);
    for reference in offering["references"].as_array().unwrap() {
        let user = record(&reference["organisation"]);
        if reference["since"].as_str().is_some_and(|since| DAY < since) {
            not_yet += 1;
        } else if user["id"] == own["id"] {
            itself = Some(&reference["state"]);
        } else if user["kind"].is_string() && user["kind"] != own["kind"] {
            other_kinds += 1;
        } else {
            // behind all that come before it
            let ahead = wanted.iter().filter(|(it, _)| before(own, it, user)).count();
            wanted.insert(ahead, (user, reference));
        }
    }
    assert_eq!((&told["other_kinds"], &told["not_yet"]), (&json!(other_kinds), &json!(not_yet)));
    assert_eq!(told.get("own"), itself, "{seed}");
    let uses = told["uses"].as_array().unwrap();
    let ids = |it: &Value| it["organisation"]["id"].clone();
    let found: Vec<Value> = uses.iter().map(ids).collect();
    let expected: Vec<Value> = wanted.iter().map(|(user, _)| user["id"].clone()).collect();
    assert_eq!(found, expected, "{seed}: {own}");
    seen.uses += uses.len();
    seen.count("other kind", other_kinds);
    seen.count("not yet", not_yet);
    seen.count("itself", usize::from(itself.is_some()));
    let mut overdue = 0;
    for (one, (user, reference)) in uses.iter().zip(&wanted) {
        let points = points(own, user);
        let reasons = one["reasons"].as_array().into_iter().flatten();
        let reasons: BTreeMap<&str, u64> = reasons
            .map(|it| (it["code"].as_str().unwrap(), it["points"].as_u64().unwrap()))
            .collect();
        assert_eq!(one["points"], json!(points.values().sum::<u64>()), "{seed}");
        assert_eq!(reasons, points.clone().into_iter().collect(), "{seed}");
        points.keys().for_each(|what| seen.count(what, 1));
        seen.count("nothing shared", usize::from(points.is_empty()));
        let late = reference["planned_on"].as_str().is_some_and(|day| day < DAY);
        let late = late && reference["state"] == "planned";
        assert_eq!(one["overdue"], json!(late), "{seed}");
        overdue += usize::from(late);
        let missing = one["missing"].as_array().into_iter().flatten();
        let missing: Vec<&str> = missing.map(|it| it["code"].as_str().unwrap()).collect();
        let lacks = [
            ("organisation", user.get("kind").is_none()),
            ("procedure", words(user, "procedures").is_empty()),
            ("it_provider", primary(user).is_empty()),
            ("population", user["population"].is_null()),
            ("size_class", size(user).is_none()),
        ];
        for (what, lacks) in lacks {
            assert_eq!(missing.contains(&what), lacks, "{what} of {seed}");
        }
        seen.count("no population", usize::from(lacks[3].1));
        seen.count("nobody known", usize::from(lacks[0].1));
        seen.count("no provider", usize::from(lacks[2].1));
        seen.count(["planned", "begun"][usize::from(reference["state"] != "planned")], 1);
    }
    seen.count("overdue", overdue);
    assert_eq!(told["overdue"], json!(overdue), "{seed}");
    // two that are told apart by their distance or their key alone
    let sum = |it: &Value| it["points"].clone();
    let ties = uses.windows(2).filter(|pair| sum(&pair[0]) == sum(&pair[1])).count();
    seen.count("tie", ties);
}
