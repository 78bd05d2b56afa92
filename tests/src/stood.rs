//! What the status of a record was on a day, read off plain JSON: going back from what it is now, each
//! change after the day is undone, and one that left no step cannot be.

use serde_json::Value;

/// The steps that a record took and their days, in the order of its list.
pub fn steps(record: &Value) -> Vec<(&str, &str)> {
    let of = |list: &str, status: &str, on: &str| {
        let all = record[list].as_array().into_iter().flatten();
        let all = all.map(|it| (it[status].as_str(), it[on].as_str()));
        all.collect::<Vec<_>>()
    };
    let told = [of("history", "status", "on"), of("phases", "phase", "actual")].concat();
    told.into_iter().filter_map(|(status, on)| Some((status?, on?))).collect()
}

/// The status: nothing where it is not on record, empty where nothing of the record was there yet.
pub fn stood<'v>(record: &'v Value, day: &str) -> Option<&'v str> {
    let now = record["status"].as_str().or(record["lifecycle"].as_str()).unwrap();
    let created = record["created"].as_str().unwrap();
    let mut taken = steps(record);
    taken.sort_by_key(|(_, on)| *on);
    let undone = taken.iter().filter(|(_, on)| *on > day).count();
    let is_changed = record["modified"].as_str().is_some_and(|on| on > day);
    if undone == 0 && !is_changed && created <= day {
        return Some(now);
    }
    match taken.iter().rev().nth(undone) {
        Some((status, _)) => (undone > 0 || *status == now).then_some(status),
        None => (created > day).then_some(""),
    }
}
