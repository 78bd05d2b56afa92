//! What the calls should answer, told a second time and naively from plain JSON: units are rows,
//! ways are single hops, and nothing is looked up but by reading everything.

use serde_json::Value;

use super::made::{DAY, Made, OLD, UNITS};

/// Yes, no or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Three {
    No,
    Unknown,
    Yes,
}

impl Three {
    pub fn word(self) -> &'static str {
        match self {
            Three::No => "no",
            Three::Unknown => "unknown",
            Three::Yes => "yes",
        }
    }
}

fn known(holds: bool) -> Three {
    if holds { Three::Yes } else { Three::No }
}

pub fn text<'v>(it: &'v Value, name: &str) -> Option<&'v str> {
    it[name].as_str()
}

pub fn list<'v>(it: &'v Value, name: &str) -> Vec<&'v Value> {
    it[name].as_array().into_iter().flatten().collect()
}

pub fn contains(valid: &Value, day: &str) -> bool {
    text(valid, "from").is_none_or(|from| from <= day)
        && text(valid, "to").is_none_or(|to| day < to)
}

/// The rows of the units that are there on the day.
pub fn units(made: &Made) -> Vec<&Value> {
    let there = |row: &&Value| text(row, "valid_to").is_none_or(|to| DAY < to);
    made.rows.iter().filter(there).collect()
}

pub fn judge(selector: &Value, row: &Value) -> Three {
    let Some(attribute) = text(selector, "attr") else { return Three::Yes };
    let own = match attribute {
        "land" => row["ars"].as_str().map(|ars| Value::from(&ars[..2])),
        name => Some(row[name].clone()).filter(|own| !own.is_null()),
    };
    let Some(own) = own else { return Three::Unknown };
    if let Some(least) = selector["ge"].as_u64() {
        return known(own.as_u64().unwrap() >= least);
    }
    match selector.get("in") {
        Some(among) => known(among.as_array().unwrap().contains(&own)),
        None => known(selector["eq"] == own),
    }
}

/// Whether a notice is for a unit: the first unit has what was for the one before it.
pub fn is_for(made: &Made, notice: &Value, row: &Value) -> Three {
    let own = judge(&notice["addressees"], row);
    let published = text(notice, "published").unwrap();
    let took_over = made.dissolved.filter(|from| published < *from && *from <= DAY);
    if row["ars"] != UNITS[0].0 || took_over.is_none() {
        return own;
    }
    let key_alone = serde_json::json!({ "ars": OLD });
    let old = made.rows.iter().find(|row| row["ars"] == OLD).unwrap_or(&key_alone);
    match judge(&notice["addressees"], old) {
        Three::Yes => Three::Yes,
        _ => own,
    }
}

/// The id of a unit's record, and of that of the unit that acts for it.
pub fn ids(made: &Made, row: &Value) -> Vec<String> {
    let mut keys = vec![row["ars"].as_str().unwrap()];
    keys.extend(text(row, "administered_by"));
    let records = made.records.iter().filter(|it| it["type"] == "organisation");
    records
        .filter(|it| text(it, "ars").is_some_and(|ars| keys.contains(&ars)))
        .map(|it| it["id"].as_str().unwrap().to_owned())
        .collect()
}

/// What a unit said of a notice last.
pub fn ack<'v>(made: &Made, notice: &'v Value, row: &Value) -> Option<&'v str> {
    let own = ids(made, row);
    let mut last: Option<(&str, &str)> = None;
    for ack in list(notice, "acks") {
        let (on, state) = (text(ack, "on").unwrap(), text(ack, "state").unwrap());
        let is_own = own.iter().any(|id| ack["organisation"] == **id);
        if is_own && on <= DAY && last.is_none_or(|(known, _)| known <= on) {
            last = Some((on, state));
        }
    }
    last.map(|(_, state)| state)
}

pub fn successor<'m>(made: &'m Made, notice: &Value) -> Option<&'m Value> {
    let mut found: Option<&Value> = None;
    for it in made.of("notice") {
        let published = text(it, "published").unwrap();
        let earlier = found.is_none_or(|known| published < text(known, "published").unwrap());
        if it["supersedes"] == notice["id"] && published <= DAY && earlier {
            found = Some(it);
        }
    }
    found
}

/// The last notice in the place of one; in a circle the one before it closes.
pub fn last<'m>(made: &'m Made, notice: &'m Value) -> &'m Value {
    let mut way = vec![notice];
    while let Some(next) = successor(made, way[way.len() - 1]) {
        if way.iter().any(|it| it["id"] == next["id"]) {
            break;
        }
        way.push(next);
    }
    way[way.len() - 1]
}

pub fn state(made: &Made, notice: &Value) -> &'static str {
    if text(notice, "published").unwrap() > DAY {
        return "not_published";
    }
    if last(made, notice)["message"] == "withdrawal" {
        return "withdrawn";
    }
    if successor(made, notice).is_some() {
        return "replaced";
    }
    if text(&notice["valid"], "to").is_some_and(|to| to <= DAY) {
        return "over";
    }
    match text(notice, "effective_from") {
        Some(from) if from > DAY => "not_yet_in_force",
        _ => "holding",
    }
}

pub fn counts(state: &str) -> bool {
    state == "holding" || state == "not_yet_in_force"
}

pub fn overdue<'v>(made: &Made, notice: &'v Value) -> Option<&'v str> {
    let is_closed = notice["message"] == "withdrawal" || successor(made, notice).is_some();
    let passed = text(notice, "next_update_by").filter(|day| *day < DAY && !is_closed);
    passed.filter(|_| text(notice, "published").unwrap() <= DAY)
}

pub fn last_due(notice: &Value) -> Option<&str> {
    let steps = list(notice, "steps").into_iter().filter_map(|step| text(step, "due")).max();
    text(&notice["deadline"], "date").or(steps).or(text(notice, "effective_from"))
}

/// By when something is to be done next; the last day where none is to come.
pub fn next_due(notice: &Value) -> Option<&str> {
    let steps = list(notice, "steps").into_iter().filter_map(|step| text(step, "due"));
    let mut days: Vec<&str> = steps.chain(last_due(notice)).collect();
    days.sort_unstable();
    days.into_iter().find(|day| *day >= DAY).or(last_due(notice))
}

pub fn land(row: &Value) -> &str {
    &row["ars"].as_str().unwrap()[..2]
}

/// What a Land says on a day: settled, said, forbidden, open, or not known.
pub fn land_says(made: &Made, land: &str, day: &str) -> &'static str {
    let found = made.of("land_rule").into_iter().find(|it| it["land"] == land);
    let Some(rule) = found.filter(|it| text(it, "on").unwrap() <= day) else { return "not known" };
    let is_written = !rule["source"].is_null() && rule["source"]["kind"] != "statement";
    match (rule["state"].as_str().unwrap(), rule["allows"].as_bool()) {
        (_, Some(false)) => "forbidden",
        ("unknown", _) => "not known",
        ("in_preparation", _) | ("regulated", None) => "open",
        _ if is_written => "settled",
        _ => "said",
    }
}

/// A way to an offering on a day: documented, or by what it takes for granted.
pub fn ways(made: &Made, offering: &Value, row: &Value, day: &str) -> Vec<Vec<&'static str>> {
    let scope = judge(&offering["scope"], row);
    if scope == Three::No || !contains(&offering["valid"], day) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for path in list(offering, "access_paths") {
        let hop = &path["hops"][0];
        let channel = made.id(hop["channel"].as_str().unwrap()).unwrap();
        let rule = &channel["rules"][0];
        if !contains(&rule["valid"], day) || !contains(&hop["valid"], day) {
            continue;
        }
        let mut taken = Vec::new();
        if scope == Three::Unknown {
            taken.push("scope_unknown");
        }
        if rule["land_topic"].is_string() {
            match land_says(made, land(row), day) {
                "forbidden" => continue,
                "said" => taken.push("statement_only"),
                "settled" => {}
                _ => taken.push("land_rule_unknown"),
            }
        }
        found.push(taken);
    }
    found
}

/// Whether a unit has what a step requires.
pub fn has(made: &Made, required: &str, row: &Value) -> Three {
    let Some(record) = made.id(required) else { return Three::Unknown };
    match record["type"].as_str().unwrap() {
        "offering" => {
            let ways = ways(made, record, row, DAY);
            if ways.iter().any(Vec::is_empty) {
                return Three::Yes;
            }
            if ways.is_empty() { Three::No } else { Three::Unknown }
        }
        "land_rule" => match land_says(made, land(row), DAY) {
            "settled" => Three::Yes,
            "forbidden" => Three::No,
            _ => Three::Unknown,
        },
        "decision" => {
            let turned_down = record["result"] == "rejected" || record["result"] == "deferred";
            known(text(record, "date").unwrap() <= DAY && !turned_down)
        }
        _ => Three::Unknown,
    }
}
