//! Merging and taking out again: 10,000 random sequences.

use std::collections::{BTreeMap, BTreeSet};

use bedarf::bundle::{CannotMerge, HowMerged, Merged};
use bedarf::model::Need;
use bedarf_tests::Random;
use serde_json::{Value, json};

use super::{need, register};

const WHO: [&str; 5] = ["a", "b", "c", "d", "e"];

fn random_need(dice: &mut Random, id: &str) -> Value {
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
    if dice.chance(70) {
        made["status"] = json!("submitted");
        made["history"] = json!([{ "status": "submitted", "on": "2026-01-02", "by": "Amt" }]);
    }
    made
}

/// A need as JSON, its links in order: where they stand says nothing.
fn plain(need: &Need) -> Value {
    let mut value = serde_json::to_value(need).unwrap();
    if let Some(links) = value.get_mut("links").and_then(Value::as_array_mut) {
        links.sort_by_key(Value::to_string);
    }
    value
}

fn how(as_variant: bool) -> HowMerged {
    HowMerged {
        on: "2026-10-01".parse().unwrap(),
        by: "Gremium".to_owned(),
        objection_until: "2026-11-01".parse().unwrap(),
        generalisation: None,
        as_variant,
    }
}

fn everything(merged: &Merged) -> Vec<Value> {
    std::iter::once(&merged.target).chain(&merged.sources).map(plain).collect()
}

/// The voices of a need: originators and supporters, each as often as it is named.
fn voices(need: &Need) -> BTreeMap<String, usize> {
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
fn what_was_merged_comes_out_again_as_it_was() {
    let mut dice = Random::new(2_026);
    for round in 0..10_000 {
        let many = 2 + dice.below(4);
        let ids: Vec<String> = (0..many).map(|number| format!("B-{number}")).collect();
        let made: Vec<Value> = ids.iter().map(|id| random_need(&mut dice, id)).collect();
        let register = register(&made);
        let needs: Vec<Need> = ids.iter().map(|id| register.need(id).unwrap().clone()).collect();
        let variants: Vec<bool> = needs.iter().map(|_| dice.chance(20)).collect();
        let alone = Merged::of(&needs[0], []);
        let merge = |merged: &Merged, order: &[usize]| {
            order.iter().fold(merged.clone(), |merged, at| {
                merged.merge(needs[*at].clone(), &how(variants[*at])).unwrap()
            })
        };
        let mut order: Vec<usize> = (1..many).collect();
        dice.shuffle(&mut order);
        let all = merge(&alone, &order);
        // the order does not matter
        dice.shuffle(&mut order);
        assert_eq!(everything(&merge(&alone, &order)), everything(&all), "round {round}");
        // no voice is lost, none doubled
        let wanted: BTreeSet<String> = needs.iter().flat_map(|it| voices(it).into_keys()).collect();
        assert_eq!(voices(&all.target), wanted.into_iter().map(|voice| (voice, 1)).collect());
        for source in &all.sources {
            let at = ids.iter().position(|id| source.id == *id.as_str()).unwrap();
            assert_eq!(voices(source), voices(&needs[at]));
        }
        // some come out again, in whatever order, and what remains is as if they had never been in
        let out = dice.below(many);
        let mut rest = all.clone();
        for at in &order[..out.min(order.len())] {
            let (left, taken) = rest.split(&ids[*at]).unwrap();
            assert_eq!(plain(&taken), plain(&needs[*at]), "round {round}");
            rest = left;
        }
        let remaining = merge(&alone, &order[out.min(order.len())..]);
        assert_eq!(everything(&rest), everything(&remaining), "round {round}");
        assert_eq!(plain(&all.own()), plain(&needs[0]), "round {round}");
        // what is told of a register is the same as what was carried along
        let told = Merged::of(&all.target, &all.sources);
        assert_eq!(told, all);
    }
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
    assert_eq!(alone.merge(a.clone(), &how(false)), Err(CannotMerge::Itself));
    assert_eq!(alone.split("B"), Err(CannotMerge::NotMerged));
    assert_eq!(alone.merge(b.clone(), &how(true)), Err(CannotMerge::VariantThere));
    let merged = alone.merge(b.clone(), &how(false)).unwrap();
    assert_eq!(merged.merge(merged.sources[0].clone(), &how(false)), Err(CannotMerge::NotOpen));
    assert_eq!(merged.merge(b.clone(), &how(false)), Err(CannotMerge::NotOpen));
}
