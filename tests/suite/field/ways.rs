//! K5, K6: who acts for whom, and what a day, a version or an end does to a way.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{Cases, DAY, changed, kog, paths};

type Files = BTreeMap<String, Vec<u8>>;

/// The example with more records in a file of their own.
pub fn and(mut files: Files, records: &[Value]) -> Files {
    files.insert("more.json".to_owned(), Value::from(records).to_string().into_bytes());
    files
}

/// A record of the example.
pub fn record(file: &str, id: &str) -> Value {
    let records: Vec<Value> = serde_json::from_slice(&kog()[file]).unwrap();
    records.into_iter().find(|it| it["id"] == id).unwrap()
}

/// The ways of an offering, and the reasons of others.
pub fn of(answer: &Value, offering: &str) -> (usize, Vec<String>) {
    let own = |name: &str| {
        let all = answer[name].as_array().unwrap().iter();
        all.filter(|it| it["offering"] == offering).cloned().collect::<Vec<Value>>()
    };
    let code = |it: Value| it["code"].as_str().unwrap().to_owned();
    (own("paths").len(), own("reasons").into_iter().map(code).collect())
}

/// A channel with one rule.
fn channel(id: &str, orderers: &[&str], valid: &Value) -> Value {
    json!({
        "type": "channel", "id": id, "title": { "de": "Kanal" }, "created": "2020-01-01",
        "confirmed": "2026-09-01", "rules": [{
            "orderers": orderers, "valid": valid, "pass_on": "free_of_charge",
            "source": { "kind": "decision", "citation": "Beispiel", "date": "2020-01-01" }
        }]
    })
}

/// An offering with one way.
fn offering(hops: &Value) -> Value {
    let mut offering = record("offerings.json", "ANG-urkunden");
    offering["id"] = json!("ANG-probe");
    offering["lifecycle"] = json!("available");
    offering["phases"] = json!([{ "phase": "available", "actual": "2020-02-01" }]);
    offering["access_paths"] = json!([{ "id": "weg", "hops": hops }]);
    offering
}

fn hop(from: &str, to: &str, channel: &str) -> Value {
    json!({ "from": from, "to": to, "channel": channel, "valid": { "from": "2020-01-01" } })
}

pub fn ways(cases: &mut Cases) {
    let town = "05774032";
    let always = json!({ "from": "2020-01-01" });
    let direct = json!([hop("akdb", "role:kommune", "eigener")]);
    let with_channel = |valid: &Value| {
        and(kog(), &[offering(&direct), channel("eigener", &["role:kommune"], valid)])
    };
    let open = of(&paths(town, DAY, &with_channel(&always)), "ANG-probe");
    cases.told("K6", "a way as long as its channel", open.0 == 1, &open);
    let ended = json!({ "from": "2020-01-01", "to": "2025-01-01" });
    let closed = of(&paths(town, DAY, &with_channel(&ended)), "ANG-probe");
    cases.told("K6", "none after it", closed.0 == 0 && !closed.1.is_empty(), &closed);
    let mut withdrawn = channel("direktvertrag", &["role:kommune"], &always);
    withdrawn["valid"] = ended.clone();
    let files =
        and(kog(), &[offering(&json!([hop("akdb", "role:kommune", "direktvertrag")])), withdrawn]);
    let none = of(&paths(town, DAY, &files), "ANG-probe");
    cases.told("K6", "a shipped channel that a record ends", none.0 == 0, &none);
    let broken = json!({ "type": "channel", "id": "direktvertrag", "title": 7 });
    let files =
        and(kog(), &[offering(&json!([hop("akdb", "role:kommune", "direktvertrag")])), broken]);
    let none = of(&paths(town, DAY, &files), "ANG-probe");
    cases.told("K6", "a shipped channel whose record is broken", none.0 == 0, &none);
    // an IT provider that is there no more
    let by_provider = json!([
        hop("akdb", "role:it_provider", "marktplatz"),
        hop("role:it_provider", "role:kommune", "eigener")
    ]);
    let channels = [
        offering(&by_provider),
        channel("marktplatz", &["role:it_provider"], &always),
        channel("eigener", &["role:kommune"], &always),
    ];
    let there = of(&paths(town, DAY, &and(kog(), &channels)), "ANG-probe");
    let gone =
        changed(&[("organisations.json", "owl-it", "/valid", json!({ "to": "2020-06-01" }))]);
    let gone = of(&paths(town, DAY, &and(gone, &channels)), "ANG-probe");
    cases.told("K6", "an IT provider that ended", there.0 > 0 && gone.0 == 0, &(there, gone));
    // of two versions the one of the day
    let version = |number: &str, valid: Value, to: &str| {
        let mut one = offering(&json!([hop("akdb", to, "eigener")]));
        one["version"] = json!(number);
        one["valid"] = valid;
        one
    };
    let two = and(
        kog(),
        &[
            version("1", ended.clone(), "role:kommune"),
            version("2", json!({ "from": "2025-01-01" }), "role:land"),
            channel("eigener", &["role:kommune", "role:land"], &always),
        ],
    );
    let [before, after] = ["2024-06-01", DAY].map(|day| paths(town, day, &two));
    let version =
        before["paths"].as_array().unwrap().iter().find(|it| it["offering"] == "ANG-probe");
    let named = version.is_some_and(|it| it["version"] == "1");
    let none = of(&after, "ANG-probe").0 == 0;
    cases.told("K6", "the version of the day, named", named && none, &(version, &after["reasons"]));
    // nobody is known who is the Land
    let to_land =
        json!([hop("akdb", "role:land", "eigener"), hop("role:land", "role:kommune", "eigener")]);
    let all = [offering(&to_land), channel("eigener", &["role:kommune", "role:land"], &always)];
    let without =
        changed(&[("organisations.json", "land-05", "/valid", json!({ "to": "2020-06-01" }))]);
    let answer = paths(town, DAY, &and(without, &all));
    let (ways, reasons) = of(&answer, "ANG-probe");
    cases.told(
        "K6",
        "no Land recorded",
        ways == 0 && reasons.contains(&"data_missing".to_owned()),
        &answer["reasons"],
    );
    // forty bundlers times forty providers: no way is lost
    let mut many: Vec<Value> = Vec::new();
    for (role, kind) in [("bundler", "B"), ("it_provider", "P")] {
        many.extend((0..40).map(|number| {
            let mut one = record("organisations.json", "owl-it");
            one["id"] = json!(format!("{kind}{number}"));
            one["roles"] = json!([role]);
            one
        }));
    }
    let own = &record("organisations.json", "ars:057740032032")["it_providers"][0];
    let providers = (0..40).map(|number| {
        let mut one = own.clone();
        one["organisation"] = json!(format!("P{number}"));
        one
    });
    let providers = providers.collect();
    let files = changed(&[("organisations.json", "ars:057740032032", "/it_providers", providers)]);
    many.extend([
        offering(&json!([
            hop("akdb", "role:bundler", "eigener"),
            hop("role:bundler", "role:it_provider", "eigener"),
            hop("role:it_provider", "role:kommune", "eigener")
        ])),
        channel("eigener", &["role:bundler", "role:it_provider", "role:kommune"], &always),
    ]);
    let answer = paths(town, DAY, &and(files, &many));
    let (ways, _) = of(&answer, "ANG-probe");
    let all = ways as u64 + answer["more_paths"].as_u64().unwrap_or_default();
    // d-nrw of the example is a bundler as well
    cases.told("K6", "41 bundlers × 40 providers", all == 1640, &(ways, all, &answer["unread"]));
    // a body that would order from itself
    for (unit, from, to) in [
        ("02000000", "land-02", "role:land"),
        ("11000000", "land-11", "role:land"),
        ("147130000000", "ars:147130000000", "role:kommune"),
    ] {
        let files = and(
            kog(),
            &[
                offering(&json!([
                    hop("akdb", from, "eigener"),
                    hop(from, to, "eigener"),
                    hop(to, "role:kommune", "eigener")
                ])),
                channel("eigener", &["role:kommune", "role:land"], &always),
            ],
        );
        let answer = paths(unit, DAY, &files);
        let own =
            answer["paths"].as_array().unwrap().iter().filter(|it| it["offering"] == "ANG-probe");
        let hops: Vec<&Value> = own.flat_map(|it| it["hops"].as_array().unwrap()).collect();
        let itself = hops.iter().any(|it| it["from"] == it["to"]);
        cases.told(
            "K5",
            &format!("{unit} does not order from itself"),
            hops.len() == 1 && !itself,
            &(hops, &answer["reasons"]),
        );
    }
}
