//! Tightened means: every answer that passes after passed before; asked of every answer of a small
//! domain.

use bedarf_tests::Random;
use serde_json::{Value, json};

use super::{Seen, ask};

const TYPES: [&str; 7] = ["boolean", "code", "integer", "decimal", "date", "codes", "ordinal"];
const ORDER: [&str; 9] = ["eq", "ne", "lt", "le", "gt", "ge", "in", "not_in", "between"];

/// Every answer that there is, each as a number or as words; operands stand between others.
fn domain(kind: &str) -> Vec<Value> {
    match kind {
        "boolean" => vec![json!(false), json!(true)],
        "code" => ["a", "b", "c", "d"].map(|it| json!(it)).to_vec(),
        "codes" => (1..16_u8)
            .map(|set| {
                let words = ["a", "b", "c", "d"].iter().enumerate();
                json!(
                    words.filter(|(bit, _)| set >> bit & 1 == 1).map(|it| it.1).collect::<Vec<_>>()
                )
            })
            .collect(),
        // in eighths, operands in quarters
        "decimal" => (-8..32).map(|it| json!(it)).collect(),
        _ => (-1..9).map(|it| json!(it)).collect(),
    }
}

/// A value of the domain that somebody compares with, and how it is written.
fn operand(kind: &str, dice: &mut Random) -> (Value, Value) {
    let number = dice.below(4) as i64 + 1;
    match kind {
        "boolean" => {
            let said = json!(dice.chance(50));
            (said.clone(), said)
        }
        "code" | "codes" => {
            let said = json!(dice.word(&["a", "b", "c"]));
            (said.clone(), said)
        }
        "decimal" => {
            let text = ["0.25", "0.5", "0.75", "1.00"][dice.below(4)];
            let eighths = (text.parse::<f64>().unwrap() * 8.0) as i64;
            (json!(eighths), json!(text))
        }
        // days of one month
        "date" => (json!(number), json!(format!("2026-01-0{number}"))),
        _ => (json!(number), json!(number)),
    }
}

/// An expectation: as it is written, the operator, and what it compares with.
type Expected = (Value, &'static str, Vec<Value>);

fn expected(kind: &str, dice: &mut Random) -> Option<Expected> {
    if dice.chance(10) {
        return None;
    }
    let ops: &[&'static str] = match kind {
        "boolean" => &["eq", "ne"],
        "code" => &["eq", "ne", "in", "not_in"],
        "codes" => &["contains_all", "contains_any"],
        _ => &ORDER,
    };
    let op = ops[dice.below(ops.len())];
    let count = match op {
        "in" | "not_in" | "contains_all" | "contains_any" => dice.range(1, 2),
        "between" => 2,
        _ => 1,
    };
    let mut all: Vec<(Value, Value)> = (0..count).map(|_| operand(kind, dice)).collect();
    if op == "between" {
        all.sort_by_key(|(size, _)| size.as_i64());
    }
    let written: Vec<Value> = all.iter().map(|it| it.1.clone()).collect();
    let is_list = count > 1 || matches!(op, "in" | "not_in" | "contains_all" | "contains_any");
    let value = if is_list { json!(written) } else { written[0].clone() };
    Some((json!({ "op": op, "value": value }), op, all.into_iter().map(|it| it.0).collect()))
}

fn passes(expected: Option<&Expected>, answer: &Value) -> bool {
    let Some((_, op, with)) = expected else { return true };
    let size = |it: &Value| it.as_i64().unwrap_or_default();
    match *op {
        "eq" => *answer == with[0],
        "ne" => *answer != with[0],
        "lt" => size(answer) < size(&with[0]),
        "le" => size(answer) <= size(&with[0]),
        "gt" => size(answer) > size(&with[0]),
        "ge" => size(answer) >= size(&with[0]),
        "in" => with.contains(answer),
        "not_in" => !with.contains(answer),
        "between" => size(answer) >= size(&with[0]) && size(answer) <= size(&with[1]),
        "contains_all" => with.iter().all(|it| answer.as_array().unwrap().contains(it)),
        _ => with.iter().any(|it| answer.as_array().unwrap().contains(it)),
    }
}

fn criterion(kind: &str, expected: Option<&Expected>, dice: &mut Random) -> Value {
    let mut made = json!({
        "id": "K-1", "title": { "de": "Ein Kriterium" }, "text": { "de": "Das wird verlangt." },
        "class": "A", "binding": "must", "dimension": "legal", "concept": "x.y", "data_type": kind
    });
    if let Some((written, ..)) = expected {
        made["expected"] = written.clone();
    }
    if dice.chance(30) {
        made["class"] = json!(dice.word(&["A", "B", "I"]));
    }
    if dice.chance(30) {
        made["binding"] = json!(dice.word(&["must", "should", "may"]));
    }
    if dice.chance(30) {
        made["min_points"] = json!(dice.below(3));
    }
    if dice.chance(20) {
        made["weight"] = json!(dice.below(2));
    }
    if dice.chance(50) {
        let kinds = ["certificate", "test_report"];
        let lists = (0..dice.range(1, 2)).map(|_| {
            let mut list: Vec<&str> = Vec::new();
            for kind in kinds {
                if dice.chance(60) {
                    list.push(kind);
                }
            }
            if list.is_empty() { vec!["demonstration"] } else { list }
        });
        made["evidence"] = json!(lists.collect::<Vec<_>>());
    }
    if dice.chance(30) {
        made["evidence_max_age_months"] = json!(dice.range(1, 3));
    }
    if dice.chance(20) {
        let land = dice.word(&["05", "09"]);
        made["applies_when"] = json!({ "attr": "land", "in": [land] });
    }
    made
}

fn profile(version: &str, criteria: &[Value]) -> Value {
    json!({
        "type": "profile", "id": "PRO-1", "version": version, "created": "2026-01-01",
        "title": { "de": "Ein Profil" }, "kind": "profile", "purpose": { "de": "Zweck" },
        "addressees": ["it_plr"], "scope": { "everyone": true }, "criteria": criteria,
        "status": "draft", "history": [{ "status": "draft", "on": "2026-01-01", "by": "Vorsitz" }]
    })
}

/// What the sets of those that pass say.
fn by_sets(after_in_before: bool, before_in_after: bool) -> Option<&'static str> {
    match (after_in_before, before_in_after) {
        (true, true) => None,
        (true, false) => Some("tightened"),
        (false, true) => Some("relaxed"),
        (false, false) => Some("other"),
    }
}

/// What may be shown passes where one of the lists is complete.
fn shown(criterion: &Value, shown: &[&str]) -> bool {
    criterion["evidence"].as_array().is_none_or(|lists| {
        lists.iter().any(|list| {
            list.as_array().unwrap().iter().all(|kind| shown.contains(&kind.as_str().unwrap()))
        })
    })
}

fn wanted(
    before: &Value,
    after: &Value,
    kind: &str,
    expected: [Option<&Expected>; 2],
) -> Vec<(String, &'static str)> {
    let mut wanted = Vec::new();
    let mut push = |member: &str, change: Option<&'static str>| {
        wanted.extend(change.map(|change| (member.to_owned(), change)));
    };
    let rank = |it: &Value, words: [&str; 3]| words.iter().position(|word| it == word).unwrap();
    for (member, words) in [("class", ["I", "B", "A"]), ("binding", ["may", "should", "must"])] {
        let (one, other) = (rank(&before[member], words), rank(&after[member], words));
        push(member, by_sets(other >= one, one >= other));
    }
    let all = domain(kind);
    let is_in = |one, other| all.iter().all(|it| !passes(one, it) || passes(other, it));
    let [earlier, later] = expected;
    push("expected", by_sets(is_in(later, earlier), is_in(earlier, later)));
    push("weight", (before["weight"] != after["weight"]).then_some("other"));
    let least = |it: &Value| it["min_points"].as_u64().unwrap_or(0);
    push("min_points", by_sets(least(after) >= least(before), least(before) >= least(after)));
    let kinds = ["certificate", "test_report", "demonstration"];
    let sets: Vec<Vec<&str>> = (0..8_u8)
        .map(|set| (0..3).filter(|bit| set >> bit & 1 == 1).map(|bit| kinds[bit]).collect())
        .collect();
    let is_in = |one, other| sets.iter().all(|set| !shown(one, set) || shown(other, set));
    push("evidence", by_sets(is_in(after, before), is_in(before, after)));
    let age = |it: &Value| it["evidence_max_age_months"].as_u64().unwrap_or(99);
    push("evidence_max_age_months", by_sets(age(after) <= age(before), age(before) <= age(after)));
    let (one, other) = (&before["applies_when"], &after["applies_when"]);
    push(
        "applies_when",
        match (one.is_null(), other.is_null()) {
            (true, true) => None,
            (true, false) => Some("relaxed"),
            (false, true) => Some("tightened"),
            (false, false) => (one != other).then_some("other"),
        },
    );
    wanted
}

#[test]
fn tightened_means_that_fewer_pass() {
    let mut seen = Seen::default();
    let mut compared = 0;
    for seed in 0..8_000 {
        let mut dice = Random::new(seed);
        let kind = dice.word(&TYPES);
        let expected = [expected(kind, &mut dice), expected(kind, &mut dice)];
        let [one, other] = [0, 1].map(|it| expected[it].as_ref());
        let before = criterion(kind, one, &mut dice);
        let after = criterion(kind, other, &mut dice);
        let (old, new) = (
            profile("1", std::slice::from_ref(&before)),
            profile("1", std::slice::from_ref(&after)),
        );
        let told =
            criteria(&ask(std::slice::from_ref(&old), std::slice::from_ref(&new)), "changed");
        let back =
            criteria(&ask(std::slice::from_ref(&new), std::slice::from_ref(&old)), "changed");
        let wanted = wanted(&before, &after, kind, [one, other]);
        assert_eq!(members(&told), wanted, "{seed}: {before} {after}");
        for (member, change) in &wanted {
            if member == "expected" {
                seen.count(format!("{kind} {change}"));
                compared += 1;
            }
        }
        let mirror = |change: &str| match change {
            "tightened" => "relaxed".to_owned(),
            "relaxed" => "tightened".to_owned(),
            other => other.to_owned(),
        };
        let turned: Vec<(String, String)> =
            wanted.iter().map(|(member, change)| (member.clone(), mirror(change))).collect();
        let back: Vec<(String, String)> = members(&back)
            .into_iter()
            .map(|(member, change)| (member, change.to_owned()))
            .collect();
        assert_eq!(back, turned, "{seed}");
        overall(seed, &told, &wanted);
        // a later version is compared with the one that was there
        let later = profile("2", &[after]);
        let added = ask(std::slice::from_ref(&old), &[old.clone(), later]);
        assert_eq!(added["added"][0]["compared_with"], "1", "{seed}");
        assert_eq!(members(&criteria(&added, "added")), wanted, "{seed}");
    }
    seen.suffices(compared, 21);
}

fn criteria(answer: &Value, list: &str) -> Value {
    answer[list].get(0).map(|it| it["criteria"].clone()).unwrap_or_default()
}

fn members(criteria: &Value) -> Vec<(String, &'static str)> {
    let members = criteria.get(0).and_then(|it| it["members"].as_array());
    let word =
        |it: &Value| *["tightened", "relaxed", "other"].iter().find(|word| it == **word).unwrap();
    let told = |it: &Value| (it["member"].as_str().unwrap().to_owned(), word(&it["change"]));
    members.into_iter().flatten().map(told).collect()
}

/// What all members say is what the criterion says; where they do not agree, neither.
fn overall(seed: u64, told: &Value, wanted: &[(String, &str)]) {
    let Some((_, first)) = wanted.first() else {
        assert_eq!(told.get(0), None, "{seed}");
        return;
    };
    let agree = wanted.iter().all(|(_, change)| change == first);
    assert_eq!(told[0]["change"], if agree { first } else { "other" }, "{seed}");
}

/// Criteria that come and go.
#[test]
fn criteria_that_come_and_go() {
    let mut dice = Random::new(7);
    for (class, binding, turns_away) in
        [("A", "may", true), ("B", "must", true), ("B", "should", false), ("I", "may", false)]
    {
        let mut made = criterion("boolean", None, &mut dice);
        made.as_object_mut().unwrap().remove("min_points");
        made["class"] = json!(class);
        made["binding"] = json!(binding);
        let (old, new) = (profile("1", &[]), profile("1", &[made]));
        let told =
            &criteria(&ask(std::slice::from_ref(&old), std::slice::from_ref(&new)), "changed")[0];
        let wanted = if turns_away { "tightened" } else { "other" };
        assert_eq!((&told["change"], &told["added"]), (&json!(wanted), &json!(true)));
        let told = &criteria(&ask(&[new], &[old]), "changed")[0];
        let wanted = if turns_away { "relaxed" } else { "other" };
        assert_eq!((&told["change"], &told["dropped"]), (&json!(wanted), &json!(true)));
    }
}
