//! Whom a profile leaves behind: the golden vector of F9, laws on random registers, the second
//! wave; and what was bundled already.

use bedarf::calls::BundleRequest;
use bedarf::facts::{ConsentState, TakenUp, diversity, source_needs};
use bedarf::{Input, Register};
use bedarf_tests::Random;
use serde_json::{Value, json};

use super::{need, register};

const DAY: &str = "2026-11-30";

fn unit(number: usize) -> Value {
    json!({
        "type": "organisation", "id": format!("u{number}"), "title": { "de": format!("Ort {number}") },
        "created": "2026-01-01", "kind": "kommune"
    })
}

fn affected(units: &[usize]) -> Value {
    json!({ "attr": "id", "in": units.iter().map(|it| format!("u{it}")).collect::<Vec<_>>() })
}

fn source(id: &str, units: &[usize], constraints: Value) -> Value {
    let mut made = need(id, &format!("Bedarf Nummer {id}"), "Ein Text.", "");
    made["affected"] = affected(units);
    if constraints.as_array().is_some_and(|it| !it.is_empty()) {
        made["constraints"] = constraints;
    }
    made
}

fn criterion(id: &str, concept: &str, data_type: &str, op: &str, value: &Value) -> Value {
    json!({
        "id": id, "title": { "de": format!("Kriterium {id}") }, "text": { "de": "Der Anbieter MUSS das leisten." },
        "class": "A", "binding": "must", "dimension": "operation", "concept": concept,
        "data_type": data_type, "expected": { "op": op, "value": value }
    })
}

fn profile(criteria: &[Value], needs: &[&str]) -> Value {
    let links: Vec<_> =
        needs.iter().map(|id| json!({ "rel": "specifies", "target": id })).collect();
    json!({
        "type": "profile", "id": "PRO-1", "title": { "de": "Ein Profil für alle" }, "created": "2026-01-01",
        "version": "1", "kind": "profile", "purpose": { "de": "Zweck" }, "addressees": ["it_plr"],
        "scope": { "everyone": true }, "criteria": criteria, "status": "draft",
        "history": [{ "status": "draft", "on": "2026-01-01", "by": "Geschäftsstelle" }], "links": links
    })
}

/// Pairs, kept, nothing recorded, left, unknown; and the needs left behind with their criteria.
type Told = ([u64; 5], Vec<(String, Vec<String>)>);

fn told(records: &[Value]) -> Told {
    let register = register(records);
    let profile = register.profiles().next().unwrap();
    let needs =
        source_needs(profile, &register, &TakenUp::of(&register, Some(DAY.parse().unwrap())));
    let found = diversity(profile, &needs, &register, DAY.parse().unwrap());
    let behind = found.behind.iter().map(|it| {
        (it.need.to_string(), it.criteria.iter().map(|it| it.criterion.to_string()).collect())
    });
    let counts = [found.pairs, found.kept, found.nothing_recorded, found.left, found.unknown];
    (counts, behind.collect())
}

fn golden(first_applies_when: Option<Value>) -> Vec<Value> {
    let mut n3 = source("N3", &[5], json!([{ "concept": "epay", "op": "eq", "value": true }]));
    n3["originators"] = json!([{ "organisation": "u5" }]);
    let offering = json!({
        "type": "offering", "id": "O", "title": { "de": "Ein Angebot" }, "created": "2026-01-01",
        "reuse_model": "service", "provider": "haus", "operator": "haus", "lifecycle": "available",
        "contact": { "name": { "de": "Servicestelle" } }, "scope": { "everyone": true }, "access_paths": [],
        "facts": [
            { "concept": "epay", "value": true, "assurance": "user_confirmed", "on": "2026-01-01" },
            { "concept": "interfaces", "value": ["fit_connect"], "assurance": "user_confirmed", "on": "2026-01-01" }
        ],
        "references": [{ "organisation": "u5", "state": "productive", "since": "2025-01-01", "confirmed": true }]
    });
    let mut c1 = criterion("C1", "hosting", "code", "in", &json!(["federal_cloud"]));
    if let Some(condition) = first_applies_when {
        c1["applies_when"] = condition;
    }
    let mut records: Vec<Value> = (1..=5).map(unit).collect();
    records.extend([
        source(
            "N1",
            &[1, 2, 3],
            json!([{ "concept": "hosting", "op": "in", "value": ["own", "it_provider"] }]),
        ),
        source("N2", &[3, 4], json!([{ "concept": "weeks", "op": "le", "value": 26 }])),
        n3,
        source("N4", &[1], json!([])),
        offering,
        profile(
            &[
                c1,
                criterion("C2", "weeks", "integer", "between", &json!([8, 52])),
                criterion("C3", "interfaces", "codes", "contains_all", &json!(["xta"])),
            ],
            &["N1", "N2", "N3", "N4"],
        ),
    ]);
    records
}

#[test]
fn the_golden_vector() {
    let behind = |need: &str, criterion: &str| (need.to_owned(), vec![criterion.to_owned()]);
    let both = vec![behind("N1", "C1"), behind("N3", "C3")];
    assert_eq!(told(&golden(None)), ([7, 2, 1, 4, 0], both.clone()));
    assert_eq!(told(&golden(Some(affected(&[3])))), ([7, 4, 1, 2, 0], both));
}

#[test]
fn tightening_never_preserves_more() {
    let mut dice = Random::new(9);
    for _ in 0..400 {
        let span = |dice: &mut Random| {
            let low = dice.below(40);
            json!([low, low + dice.below(40)])
        };
        let mut records: Vec<Value> = (1..=5).map(unit).collect();
        let ids = ["N1", "N2", "N3"];
        for id in ids {
            let units: Vec<usize> = (1..=5).filter(|_| dice.chance(60)).collect();
            let units = if units.is_empty() { vec![1] } else { units };
            let value = span(&mut dice);
            records.push(source(
                id,
                &units,
                json!([{ "concept": "weeks", "op": "between", "value": value }]),
            ));
        }
        let wide = span(&mut dice);
        let (low, high) = (wide[0].as_u64().unwrap(), wide[1].as_u64().unwrap());
        let middle = low.midpoint(high);
        let narrow = json!([middle, high]);
        let left = |value: &Value, condition: Option<Value>| {
            let mut criterion = criterion("C1", "weeks", "integer", "between", value);
            if let Some(condition) = condition {
                criterion["applies_when"] = condition;
            }
            let with = [records.clone(), vec![profile(&[criterion], &ids)]].concat();
            let ([pairs, kept, nothing, left, unknown], _) = told(&with);
            assert_eq!(pairs, kept + nothing + left + unknown);
            left
        };
        let before = left(&wide, None);
        assert!(before <= left(&narrow, None), "tightened to {narrow}");
        assert!(left(&wide, Some(affected(&[1, 2]))) <= before, "for some only");
    }
}

#[test]
fn the_second_wave_leaves_behind_whom_it_should() {
    let root = format!("{}/../examples/kog-2026/", env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| std::fs::read(format!("{root}{file}")).unwrap();
    let files = [
        "needs.jsonl",
        "offerings.json",
        "organisations.json",
        "profiles.json",
        "services.csv",
        "units.csv",
    ];
    let texts: Vec<(&str, Vec<u8>)> = files.iter().map(|file| (*file, read(file))).collect();
    let inputs: Vec<(&str, &[u8])> =
        texts.iter().map(|(name, text)| (*name, text.as_slice())).collect();
    let register = Register::read(Input::Named(&inputs));
    let mut request = BundleRequest::new(DAY.parse().unwrap());
    request.limit = Some(1_000);
    let answer = register.propose_bundles(&request).unwrap();
    let expected: Value = serde_json::from_slice(
        &std::fs::read(format!("{root}../../tests/groups/kog-2026.json")).unwrap(),
    )
    .unwrap();
    let list = expected["left_behind"].as_array().unwrap();
    let wanted: Vec<(String, String, u64)> = list
        .iter()
        .map(|it| {
            let text = |name: &str| it[name].as_str().unwrap().to_owned();
            (text("profile"), text("need"), it["units"].as_u64().unwrap())
        })
        .collect();
    let found: Vec<(String, String, u64)> = answer
        .profiles
        .iter()
        .flat_map(|profile| {
            profile.behind.iter().map(|it| (profile.profile.clone(), it.need.clone(), it.units))
        })
        .collect();
    for profile in &answer.profiles {
        println!(
            "{} {}: {} pairs, {} kept, {} nothing recorded, {} left, {} unknown",
            profile.profile,
            profile.criteria,
            profile.pairs,
            profile.kept,
            profile.nothing_recorded,
            profile.left,
            profile.unknown
        );
    }
    println!("{found:?}");
    let mut wanted = wanted;
    let mut found = found;
    wanted.sort();
    found.sort();
    assert_eq!(found, wanted);
}

#[test]
fn who_agreed_and_who_objected() {
    let merged = |id: &str, consents: Value, until: &str| {
        let mut made = need(id, &format!("Bedarf Nummer {id}"), "Ein Text.", "");
        made["originators"] = json!([{ "group": "Kreise" }]);
        made["attribution"] = json!("group_only");
        made["status"] = json!("merged");
        made["merge"] = json!({ "into": "Z", "on": "2026-10-01", "objection_until": until });
        if consents.as_array().is_some_and(|it| !it.is_empty()) {
            made["consents"] = consents;
        }
        made
    };
    let said = |stance: &str, on: &str| json!([{ "group": "Kreise", "stance": stance, "on": on }]);
    let cases = [
        (json!([]), "2026-11-01", ConsentState::Silent),
        (json!([]), "2026-12-24", ConsentState::Pending),
        (said("agreed", "2026-10-02"), "2026-12-24", ConsentState::Agreed),
        (said("agreed", "2026-09-02"), "2026-12-24", ConsentState::Pending),
        (said("objected", "2026-10-02"), "2026-11-01", ConsentState::Objected),
        (said("objected", "2026-11-02"), "2026-11-01", ConsentState::ObjectedLate),
    ];
    for (number, (consents, until, state)) in cases.into_iter().enumerate() {
        let mut target = need("Z", "Der gemeinsame Bedarf", "Ein Text.", "");
        let chain = json!({ "into": "A", "on": "2026-10-01", "objection_until": until });
        let mut far = merged("B", consents.clone(), until);
        far["merge"] = chain;
        let records = [target.clone(), merged("A", consents.clone(), until), far];
        let told = |records: &[Value]| {
            let answer =
                register(records).propose_bundles(&BundleRequest::new(DAY.parse().unwrap()));
            answer.unwrap().bundles
        };
        let bundles = told(&records);
        assert_eq!((bundles.len(), bundles[0].id.as_str()), (1, "Z"));
        assert_eq!(bundles[0].needs.len(), 2);
        assert_eq!(bundles[0].needs[1].by_way_of.as_deref(), Some("A"));
        assert_eq!(bundles[0].needs[0].originators[0].state, state, "case {number}");
        let is_well = matches!(state, ConsentState::Silent | ConsentState::Agreed);
        assert_eq!(bundles[0].agreed, is_well);
        if matches!(state, ConsentState::Objected | ConsentState::ObjectedLate) {
            target["variants"] = json!([{
                "id": "v1", "scope": { "everyone": true }, "delta": { "de": "anders" },
                "originators": [{ "group": "Kreise" }]
            }]);
            let bundles = told(&[target, records[1].clone()]);
            assert_eq!(bundles[0].needs[0].originators[0].state, ConsentState::Variant);
            assert!(bundles[0].agreed);
        }
    }
}
