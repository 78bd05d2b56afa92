//! Dividing needs at random: no voice is lost, none doubled, and nobody's consent carries over.

use std::collections::{BTreeMap, BTreeSet};

use bedarf::bundle::{CannotMerge, NeedPart, divide, put_together};
use bedarf::model::{Need, NeedStatus, Relation};
use bedarf_tests::Random;
use serde_json::json;

use super::merging::{how, random_need, step, voices};
use super::register;

const WHO: [&str; 7] = ["a", "b", "c", "d", "e", "Kreise", "Städte"];

fn random_parts(dice: &mut Random) -> Vec<NeedPart> {
    let many = dice.range(2, 4);
    let part = |number: usize| {
        let id = if dice.chance(4) { "B-1".to_owned() } else { format!("T-{number}") };
        let mut part = NeedPart::new(id.parse().unwrap(), format!("Teil {number}").as_str().into());
        for name in WHO {
            if dice.chance(12) {
                part.originators.push(name.to_owned());
            }
            if name.len() == 1 && dice.chance(12) {
                part.supporters.push(name.to_owned());
            }
        }
        part
    };
    (0..many).map(part).collect()
}

/// Who is in a part by what parts name: those it names, and those whom none names.
fn wanted(need: &Need, parts: &[NeedPart], part: &NeedPart) -> BTreeSet<String> {
    let named = |part: &NeedPart| -> BTreeSet<String> {
        let raised = part.originators.iter().map(|who| format!("raised by {who}"));
        raised.chain(part.supporters.iter().map(|who| format!("supported by {who}"))).collect()
    };
    let anywhere: BTreeSet<String> = parts.iter().flat_map(named).collect();
    let own = named(part);
    voices(need).into_keys().filter(|it| own.contains(it) || !anywhere.contains(it)).collect()
}

fn expected(need: &Need, parts: &[NeedPart]) -> &'static str {
    if need.status != NeedStatus::Draft && need.status != NeedStatus::Submitted {
        return "not open";
    }
    let known: BTreeSet<String> = voices(need)
        .into_keys()
        .map(|voice| voice.rsplit_once(" by ").unwrap().1.to_owned())
        .collect();
    for part in parts {
        if part.id == *"B-1" {
            return "taken";
        }
        if part.originators.iter().chain(&part.supporters).any(|name| !known.contains(name)) {
            return "not named";
        }
        if !wanted(need, parts, part).iter().any(|it| it.starts_with("raised")) {
            return "nobody left";
        }
    }
    "divided"
}

#[test]
fn every_voice_is_in_a_part() {
    let mut dice = Random::new(19);
    let mut outcomes: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..10_000 {
        let mut made = [random_need(&mut dice, "B-1"), random_need(&mut dice, "B-2")];
        made[0]["consents"] =
            json!([{ "group": "Kreise", "stance": "agreed", "on": "2026-02-02" }]);
        if dice.chance(10) {
            made[0]["status"] = json!("rejected");
        }
        let mut register = register(&made);
        let is_target = dice.chance(10) && made[0]["status"] != "rejected";
        if is_target {
            let [into, other] = ["B-1", "B-2"].map(|id| register.need(id).unwrap().clone());
            let mut after = put_together(&register, &into, vec![other], &how(&[])).unwrap();
            if after.len() == 1 {
                after.push(into); // the other one brought nothing
            }
            register = after.into_iter().collect();
        }
        let need = register.need("B-1").unwrap();
        let mut parts = random_parts(&mut dice);
        if dice.chance(60) {
            // most parts name only whom they may
            let known = voices(need);
            for part in &mut parts {
                part.originators.retain(|it| known.contains_key(&format!("raised by {it}")));
                part.supporters.retain(|it| known.contains_key(&format!("supported by {it}")));
            }
        }
        let found = divide(&register, need, &parts, &step());
        let outcome = if is_target { "has others" } else { expected(need, &parts) };
        *outcomes.entry(outcome).or_default() += 1;
        match found {
            Ok(found) => {
                assert_eq!(outcome, "divided");
                hold(need, &parts, &found);
            }
            Err(error) => assert_eq!(named(&error), outcome, "{error:?}"),
        }
    }
    println!("{outcomes:?}");
    assert_eq!(outcomes.len(), 6, "{outcomes:?}");
    assert!(outcomes.values().all(|number| *number >= 100), "{outcomes:?}");
}

fn named(error: &CannotMerge) -> &'static str {
    match error {
        CannotMerge::NotOpen(..) => "not open",
        CannotMerge::HasOthers(_) => "has others",
        CannotMerge::IdTaken(_) => "taken",
        CannotMerge::NotNamed(..) => "not named",
        CannotMerge::NobodyLeft(_) => "nobody left",
        other => panic!("{other:?}"),
    }
}

/// What holds of a need that was divided, and of its parts.
fn hold(need: &Need, parts: &[NeedPart], found: &[Need]) {
    assert_eq!(found.len(), parts.len() + 1);
    let mut heard = BTreeSet::new();
    for part in parts {
        let made = found.iter().find(|it| it.id == part.id).unwrap();
        let own = wanted(need, parts, part);
        assert_eq!(voices(made), own.iter().map(|voice| (voice.clone(), 1)).collect());
        heard.extend(own);
        assert!(made.consents.is_empty() && made.merge.is_none());
        assert_eq!(
            (made.title.clone(), made.statement.clone()),
            (part.title.clone(), need.statement.clone())
        );
        assert_eq!(made.status, NeedStatus::Submitted);
        let replaces = made.links.iter().filter(|it| it.rel == Relation::Supersedes);
        assert_eq!(replaces.map(|it| it.target.id()).collect::<Vec<_>>(), ["B-1"]);
    }
    assert_eq!(heard, voices(need).into_keys().collect());
    let old = found.iter().find(|it| it.id == need.id).unwrap();
    assert_eq!((old.status, old.history.len()), (NeedStatus::Superseded, need.history.len() + 1));
    assert_eq!((&old.originators, &old.consents), (&need.originators, &need.consents));
}
