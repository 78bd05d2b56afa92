//! `notices`: states, addressees, acknowledgements, who cannot act, the order.

use std::collections::BTreeMap;

use bedarf_tests::Random;
use serde_json::{Value, json};

use super::made::{DAY, Made, OBLIGATIONS, made};
use super::plain::{self, Three, list, text};
use super::{Seen, ask};

const STATES: [&str; 6] =
    ["holding", "not_yet_in_force", "replaced", "withdrawn", "over", "not_published"];

#[test]
fn notices_are_what_the_records_say() {
    let (mut seen, mut notices) = (Seen::default(), 0);
    for seed in 0..6_000 {
        let made = made(&mut Random::new(seed));
        let answer = ask(&made, "notices", &json!({ "as_of": DAY, "limit": 2 }));
        let told = list(&answer, "notices");
        let mut wanted = made.of("notice");
        wanted.sort_by_key(|it| rank(&made, it));
        let id = |it: &&Value| it["id"].as_str().unwrap().to_owned();
        let ids: Vec<&str> = told.iter().map(|it| it["notice"].as_str().unwrap()).collect();
        assert_eq!(ids, wanted.iter().map(id).collect::<Vec<_>>(), "{seed}");
        let overdue = wanted.iter().filter(|it| plain::overdue(&made, it).is_some()).count();
        assert_eq!(answer["overdue"], json!(overdue), "{seed}");
        notices += told.len();
        for (told, notice) in told.into_iter().zip(wanted) {
            compare(&made, notice, told, &mut seen);
        }
    }
    seen.enough(24, notices);
}

type Rank = (bool, Option<String>, bool, usize, String, usize, String);

fn rank(made: &Made, notice: &Value) -> Rank {
    let overdue = plain::overdue(made, notice).map(str::to_owned);
    let state = plain::state(made, notice);
    let obligation = OBLIGATIONS.iter().position(|it| notice["obligation"] == **it).unwrap();
    (
        overdue.is_none(),
        overdue,
        !plain::counts(state),
        obligation,
        plain::next_due(notice).unwrap_or("9").to_owned(),
        STATES.iter().position(|it| *it == state).unwrap(),
        notice["id"].as_str().unwrap().to_owned(),
    )
}

fn compare(made: &Made, notice: &Value, told: &Value, seen: &mut Seen) {
    let state = plain::state(made, notice);
    assert_eq!(told["state"], state, "{notice}");
    seen.count(state, 1);
    let last = plain::last(made, notice);
    let replaced_by = Some(&last["id"]).filter(|id| **id != notice["id"]);
    assert_eq!(told.get("replaced_by"), replaced_by, "{notice}");
    assert_eq!(text(told, "overdue_since"), plain::overdue(made, notice), "{notice}");
    seen.count("overdue", usize::from(told["overdue_since"].is_string()));
    assert_eq!(text(told, "due"), plain::next_due(notice), "{notice}");
    counts(made, notice, told, state, seen);
    questions(notice, told, seen);
}

/// What is counted: of all, and by Land.
fn counts(made: &Made, notice: &Value, told: &Value, state: &str, seen: &mut Seen) {
    let mut all: BTreeMap<&str, u64> = BTreeMap::new();
    let mut lands: BTreeMap<&str, BTreeMap<&str, u64>> = BTreeMap::new();
    let mut held_up: Vec<(String, &str)> = Vec::new();
    let mut reasons: BTreeMap<(String, &str), u64> = BTreeMap::new();
    for row in plain::units(made) {
        let holds = plain::is_for(made, notice, row);
        *all.entry(holds.word()).or_default() += 1;
        if holds == Three::No {
            continue;
        }
        let by_land = lands.entry(plain::land(row)).or_default();
        *by_land.entry(holds.word()).or_default() += 1;
        seen.count("inherited", usize::from(holds > plain::judge(&notice["addressees"], row)));
        if holds == Three::Unknown {
            continue;
        }
        let said = plain::ack(made, notice, row).unwrap_or("silent");
        *by_land.entry(said).or_default() += 1;
        *all.entry(said).or_default() += 1;
        let mut required: Vec<&str> = list(notice, "steps")
            .into_iter()
            .filter_map(|step| text(step, "requires"))
            .filter(|_| plain::counts(state) && said != "done" && said != "not_affected")
            .collect();
        required.sort_unstable();
        required.dedup();
        let judged: Vec<_> = required.iter().map(|it| (*it, plain::has(made, it, row))).collect();
        let worst = judged.iter().map(|(_, has)| *has).min().unwrap_or(Three::Yes);
        if worst != Three::Yes {
            let what = if worst == Three::No { "cannot_act" } else { "not_certain" };
            *by_land.entry(what).or_default() += 1;
            *all.entry(what).or_default() += 1;
            held_up.push((row["ars"].as_str().unwrap().to_owned(), worst.word()));
            for (required, has) in judged.into_iter().filter(|(_, has)| *has != Three::Yes) {
                *reasons.entry((required.to_owned(), has.word())).or_default() += 1;
            }
        }
    }
    let count = |of: &BTreeMap<&str, u64>, what: &str| json!(of.get(what).copied().unwrap_or(0));
    for what in ["yes", "no", "unknown"] {
        assert_eq!(told["addressees"][what], count(&all, what), "{what} of {notice}");
        seen.count(what, usize::from(all.contains_key(what)));
    }
    for what in ["read", "affected", "not_affected", "done", "silent"] {
        assert_eq!(told["acks"][what], count(&all, what), "{what} of {notice}");
        seen.count(what, usize::from(all.contains_key(what)));
    }
    let cannot = &told["cannot_act"];
    assert_eq!(cannot["units"], count(&all, "cannot_act"), "{notice}");
    assert_eq!(cannot["not_certain"], count(&all, "not_certain"), "{notice}");
    let told_lands = list(told, "by_land");
    assert_eq!(told_lands.len(), lands.len(), "{notice}");
    for (told, (land, by_land)) in told_lands.into_iter().zip(&lands) {
        assert_eq!(told["land"], *land);
        for what in ["yes", "unknown", "cannot_act", "not_certain"] {
            assert_eq!(told[what], count(by_land, what), "{what} in {land} of {notice}");
        }
        for what in ["read", "affected", "not_affected", "done", "silent"] {
            assert_eq!(told["acks"][what], count(by_land, what), "{what} in {land} of {notice}");
        }
    }
    named(cannot, &held_up, reasons, seen);
}

/// The first two that cannot act, by key; and what is missing for how many.
fn named(
    cannot: &Value,
    held_up: &[(String, &str)],
    reasons: BTreeMap<(String, &str), u64>,
    seen: &mut Seen,
) {
    let mut held_up = held_up.to_vec();
    held_up.sort();
    let of = |it: &Value| {
        (it["key"].as_str().unwrap().to_owned(), it["possible"].as_str().unwrap().to_owned())
    };
    let told: Vec<(String, String)> = list(cannot, "named").into_iter().map(of).collect();
    let wanted = held_up.iter().take(2).map(|(key, has)| (key.clone(), (*has).to_owned()));
    assert_eq!(told, wanted.collect::<Vec<_>>());
    assert_eq!(cannot["left_out"], json!(held_up.len().saturating_sub(2)));
    let mut told: BTreeMap<(String, &str), u64> = BTreeMap::new();
    for it in list(cannot, "reasons") {
        let prerequisite = it["prerequisite"].as_str().unwrap().to_owned();
        *told.entry((prerequisite, it["possible"].as_str().unwrap())).or_default() +=
            it["units"].as_u64().unwrap();
        assert!(it["why"].is_string(), "{it}");
    }
    assert_eq!(told, reasons);
    for (required, has) in told.keys() {
        let kind = required.split('-').next().unwrap();
        let what = if kind == "niemand" { "BED" } else { kind };
        seen.count(&format!("{what} {has}"), 1);
    }
}

fn questions(notice: &Value, told: &Value, seen: &mut Seen) {
    let by_day = |it: &&Value| text(it, "asked_on").is_none_or(|on| on <= DAY);
    let asked: Vec<&Value> = list(notice, "questions").into_iter().filter(by_day).collect();
    let open = asked.iter().filter(|it| it["answer"].is_null()).count();
    assert_eq!(told["open_questions"], json!(open), "{notice}");
    seen.count("open question", open);
    let told = list(told, "questions");
    assert_eq!(told.len(), asked.len(), "{notice}");
    for (told, asked) in told.into_iter().zip(asked) {
        let by = asked.get("asked_by").filter(|_| notice["attribution"] == "named");
        assert_eq!(told.get("asked_by"), by, "{notice}");
        seen.count("asker told", usize::from(by.is_some()));
    }
}
