//! Merging and taking out again, case by case; and the random needs of the other tests.

use std::collections::BTreeMap;

use bedarf::bundle::{ByWhom, CannotMerge, HowMerged, Merged};
use bedarf::facts::{ConsentState, consent_state};
use bedarf::keys::Id;
use bedarf::model::{Need, NeedStatus};
use bedarf_tests::Random;
use serde_json::{Value, json};

use super::{need, register};

const WHO: [&str; 5] = ["a", "b", "c", "d", "e"];

pub fn random_need(dice: &mut Random, id: &str) -> Value {
    let mut made = need(id, &format!("Bedarf Nummer {id}"), &format!("Text von {id}."), "");
    let some = |dice: &mut Random| WHO.into_iter().filter(|_| dice.chance(40)).collect::<Vec<_>>();
    let mut originators: Vec<Value> =
        some(dice).iter().map(|who| json!({ "organisation": who, "role": id })).collect();
    if originators.is_empty() || dice.chance(20) {
        originators.push(json!({ "group": dice.word(&["Kreise", "Städte"]) }));
    }
    made["originators"] = json!(originators);
    made["affected"] = match dice.below(4) {
        0 => json!({ "everyone": true }),
        1 => json!({ "attr": "land", "in": ["05"] }),
        2 => json!({ "any": [{ "attr": "land", "in": ["05"] }, { "attr": "land", "in": ["13"] }] }),
        _ => json!({ "attr": "land", "in": ["13"] }),
    };
    let supporters: Vec<Value> = some(dice)
        .iter()
        .map(|who| json!({ "organisation": who, "reason": { "de": id }, "intensity": 1 + dice.below(3) }))
        .collect();
    let services: Vec<&str> =
        ["10092", "10093", "99107023017000"].into_iter().filter(|_| dice.chance(40)).collect();
    let targets: Vec<&str> = ["X", "Y", "Z"].into_iter().filter(|_| dice.chance(40)).collect();
    let links: Vec<Value> = targets
        .into_iter()
        .map(|to| json!({ "rel": dice.word(&["elaborates", "duplicates"]), "target": to }))
        .collect();
    for (name, list) in
        [("supporters", json!(supporters)), ("services", json!(services)), ("links", json!(links))]
    {
        if list.as_array().is_some_and(|it| !it.is_empty()) {
            made[name] = list;
        }
    }
    if dice.chance(70) {
        made["visibility"] = json!(dice.word(&["body", "municipal_family", "public"]));
    }
    if dice.chance(70) {
        made["attribution"] = json!(dice.word(&["named", "group_only", "none"]));
    }
    let status = if dice.chance(70) { "submitted" } else { "draft" };
    made["status"] = json!(status);
    made["history"] = json!([{ "status": status, "on": "2026-01-02", "by": "Amt" }]);
    made
}

/// How needs are merged, some of them as variants.
pub fn how(as_variant: &[&str]) -> HowMerged {
    HowMerged {
        step: step(),
        objection_until: "2026-11-01".parse().unwrap(),
        generalisation: None,
        as_variant: as_variant.iter().map(|id| id.parse().unwrap()).collect(),
    }
}

pub fn step() -> ByWhom {
    ByWhom { on: "2026-10-01".parse().unwrap(), by: "Gremium".to_owned() }
}

/// The voices of a need: originators and supporters, each as often as it is named.
pub fn voices(need: &Need) -> BTreeMap<String, usize> {
    let mut voices = BTreeMap::new();
    for it in &need.originators {
        let who = it.organisation.as_ref().map(|it| it.id().to_owned());
        let who = who.or_else(|| it.group.clone()).unwrap();
        *voices.entry(format!("raised by {who}")).or_default() += 1;
    }
    for it in &need.supporters {
        *voices.entry(format!("supported by {}", it.organisation.id())).or_default() += 1;
    }
    voices
}

#[test]
fn what_cannot_be_merged() {
    let mut made = [need("A", "Ein Bedarf", "Text.", ""), need("B", "Zwei Bedarfe", "Text.", "")];
    made[0]["variants"] = json!([{
        "id": "B", "scope": { "everyone": true }, "delta": { "de": "anders" },
        "originators": [{ "group": "Kreise" }]
    }]);
    let register = register(&made);
    let (a, b) = (register.need("A").unwrap(), register.need("B").unwrap());
    let alone = Merged::of(a, []);
    let merge = |merged: &Merged, need: &Need| merged.merge(vec![need.clone()], &how(&[]));
    let (own, other): (Id, Id) = (a.id.clone(), b.id.clone());
    assert_eq!(merge(&alone, a), Err(CannotMerge::Itself(own)));
    assert_eq!(alone.split("B", &step()), Err(CannotMerge::NotMerged("B".to_owned())));
    let as_variant = alone.merge(vec![b.clone()], &how(&["B"]));
    assert_eq!(as_variant, Err(CannotMerge::VariantThere(other.clone())));
    let merged = merge(&alone, b).unwrap();
    assert_eq!(merge(&merged, b), Err(CannotMerge::Twice(other.clone())));
    let again = Merged::of(b, []).merge(vec![merged.sources[0].clone()], &how(&[]));
    assert_eq!(again, Err(CannotMerge::Itself(other.clone())));
    let closed = merge(&Merged::of(&merged.sources[0], []), a);
    assert_eq!(closed, Err(CannotMerge::NotOpen(other, NeedStatus::Merged)));
}

#[test]
fn who_agreed_did_so_to_the_wording_at_the_merge() {
    let mut made = ["A", "B", "C"].map(|id| need(id, "Ein Bedarf", &format!("Text {id}."), ""));
    made[1]["consents"] = json!([{ "group": "Städte", "stance": "agreed", "on": "2026-10-02" }]);
    let register = register(&made);
    let [a, b, c] = ["A", "B", "C"].map(|id| register.need(id).unwrap().clone());
    let state = |merged: &Merged, day: &str| {
        let need = merged.sources.iter().find(|it| it.id == b.id).unwrap();
        let merge = need.merge.as_ref().unwrap();
        let day = day.parse().unwrap();
        consent_state(&need.originators[0], need, merge, &merged.target, day).0
    };
    let mut merged = Merged::of(&a, []).merge(vec![b.clone()], &how(&[])).unwrap();
    assert_eq!(state(&merged, "2026-12-01"), ConsentState::Agreed);
    // another need that only adds its voice changes no wording, one that stays a variant does
    let more = merged.merge(vec![c.clone()], &how(&[])).unwrap();
    assert_eq!(state(&more, "2026-12-01"), ConsentState::Agreed);
    let more = merged.merge(vec![c], &how(&["C"])).unwrap();
    assert_eq!(state(&more, "2026-12-01"), ConsentState::Reworded);
    let (again, _) = more.split("C", &step()).unwrap();
    assert_eq!(state(&again, "2026-12-01"), ConsentState::Agreed);
    // blanks are no wording; a word is
    merged.target.statement.de = "Text  A.".to_owned();
    assert_eq!(state(&merged, "2026-12-01"), ConsentState::Agreed);
    merged.target.statement.de = "Ein anderer Text.".to_owned();
    assert_eq!(state(&merged, "2026-10-20"), ConsentState::Pending);
    assert_eq!(state(&merged, "2026-12-01"), ConsentState::Reworded);
}
