//! The same question answered anew and naively, on plain JSON.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::made::DAY;

/// Criterion → answer, reason, assurance, evidence that counts, evidence that does not and why.
pub type Cells = Vec<(String, String, String, Option<String>, Vec<String>, Vec<(String, String)>)>;

pub struct Naive<'a> {
    pub records: &'a [Value],
    /// Land and population of the unit that asks; `None` where nobody asks.
    pub unit: Option<(&'a str, Option<i64>)>,
}

const ASSURANCES: [&str; 5] =
    ["self_declared", "provider_document", "user_confirmed", "independently_tested", "certified"];

impl<'a> Naive<'a> {
    fn of_type(&self, kind: &'a str) -> impl Iterator<Item = &'a Value> {
        self.records.iter().filter(move |it| it["type"] == kind)
    }

    /// The criteria that hold, each with the reference it is known by; and whether all are there.
    pub fn criteria(&self) -> (Vec<(String, &'a Value)>, bool) {
        let named = |id: &str| self.records.iter().find(|it| it["id"] == id);
        let own = named("PRO").unwrap();
        let of = |profile: &'a Value| {
            let list = profile["criteria"].as_array().unwrap().iter();
            let prefix = format!("{}@1#", text(&profile["id"]));
            list.map(move |it| (format!("{prefix}{}", text(&it["id"])), it)).collect::<Vec<_>>()
        };
        let mut all = of(own);
        let basis = &own["based_on"][0];
        if text(&basis["profile"]) == "FEHLT@1" {
            return (all, false);
        }
        for (reference, inherited) in of(named("RAHMEN").unwrap()) {
            let changes = basis["changes"].as_array().unwrap();
            let is_dropped =
                changes.iter().any(|it| it["op"] == "drop" && it["criterion"] == inherited["id"]);
            let is_said_anew = all.iter().any(|(_, it)| it["id"] == inherited["id"]);
            if !is_dropped && !is_said_anew {
                all.push((reference, inherited));
            }
        }
        (all, true)
    }

    /// The offerings that are asked: of ANG-1 the version that holds from that day on.
    pub fn offerings(&self) -> Vec<&'a Value> {
        let own = self.records.iter().find(|it| it["id"] == "PRO").unwrap();
        let is_wanted = |it: &&Value| {
            it["version"] != "1" && (own["services"].is_null() || it["services"] == own["services"])
        };
        self.of_type("offering").filter(is_wanted).collect()
    }

    fn applies(&self, criterion: &Value) -> Option<bool> {
        let condition = &criterion["applies_when"];
        if condition.is_null() || condition["everyone"] == true {
            return Some(true);
        }
        let (land, population) = self.unit?;
        match text(&condition["attr"]) {
            "land" => Some(land == "05"),
            _ if !condition["known"].is_null() => Some(population.is_none()),
            _ => population.map(|it| it >= 20_000),
        }
    }

    pub fn cells(&self, offering: &Value) -> Cells {
        let (criteria, _) = self.criteria();
        let cell = |(reference, criterion): &(String, &'a Value)| {
            let (answer, reason, assurance, counting, doubted) =
                self.cell(offering, reference, criterion);
            let id = text(&criterion["id"]).to_owned();
            (id, answer.to_owned(), reason.to_owned(), assurance, counting, doubted)
        };
        criteria.iter().map(cell).collect()
    }

    #[allow(clippy::type_complexity, reason = "it is taken apart at once")]
    fn cell(
        &self,
        offering: &Value,
        reference: &str,
        criterion: &Value,
    ) -> (&'static str, &'static str, Option<String>, Vec<String>, Vec<(String, String)>) {
        let mut said: Vec<(String, usize)> = Vec::new();
        for it in list(&offering["compliance"]) {
            if it["criterion"] == reference {
                said.push((text(&it["result"]).to_owned(), 0));
            }
        }
        for fact in list(&offering["facts"]) {
            let is_of_it =
                !criterion["concept"].is_null() && fact["concept"] == criterion["concept"];
            if !is_of_it || text(&fact["on"]) > DAY {
                continue;
            }
            let rank = ASSURANCES.iter().position(|it| fact["assurance"] == *it).unwrap();
            match meets(criterion, &fact["value"]) {
                Some(true) => said.push(("met".into(), rank)),
                Some(false) => said.push(("not_met".into(), rank)),
                None => {}
            }
        }
        let (mut counting, mut doubted, mut shown) = (Vec::new(), Vec::new(), Vec::new());
        for it in self.of_type("evidence") {
            let about = text(&it["about"]);
            let (id, version) = about.split_once('@').unwrap_or((about, ""));
            let is_of_it = list(&it["supports"]).iter().any(|to| to == reference);
            if offering["id"] != id || !is_of_it {
                continue;
            }
            let own = offering["version"].as_str().unwrap_or("");
            // ANG-1 alone has two versions
            let why = if version != own { Some("other_version") } else { doubt(it, criterion) };
            let id = text(&it["id"]).to_owned();
            match why {
                Some(why) => doubted.push((id, why.to_owned())),
                None => {
                    let kind = text(&it["kind"]);
                    let rank = match kind {
                        "self_declaration" => 0,
                        "provider_document" | "demonstration" => 1,
                        "user_confirmation" => 2,
                        "test_report" => 3,
                        _ => 4,
                    };
                    said.push((text(&it["result"]).to_owned(), rank));
                    counting.push(id);
                    if it["result"] == "met" {
                        shown.push(kind);
                    }
                }
            }
        }
        let applies = self.applies(criterion);
        let (answer, reason) = outcome(&said, criterion, &shown, applies);
        let says: &[&str] = match reason {
            "met" | "evidence_missing" => &["met"],
            "not_met" | "partly_met" => &["not_met", "partly"],
            "not_applicable" => &["not_applicable"],
            "contradictory" => &["met", "not_met", "partly"],
            _ => &[],
        };
        let highest =
            said.iter().filter(|(it, _)| says.contains(&it.as_str())).map(|it| it.1).max();
        (answer, reason, highest.map(|it| ASSURANCES[it].to_owned()), counting, doubted)
    }

    /// Whether an offering fits.
    pub fn verdict(&self, cells: &Cells) -> &'static str {
        let (criteria, is_whole) = self.criteria();
        let classes: BTreeMap<&str, &str> =
            criteria.iter().map(|(_, it)| (text(&it["id"]), text(&it["class"]))).collect();
        let of_a = cells.iter().filter(|it| classes[it.0.as_str()] == "A");
        let answers: Vec<&str> = of_a.map(|it| it.1.as_str()).collect();
        match () {
            () if answers.contains(&"no") => "no",
            () if answers.contains(&"unknown") || !is_whole => "unknown",
            () => "yes",
        }
    }
}

/// Why evidence does not count on the day.
fn doubt(evidence: &Value, criterion: &Value) -> Option<&'static str> {
    if text(&evidence["issued"]) > DAY {
        return Some("not_yet_issued");
    }
    if evidence["valid"]["to"].as_str().is_some_and(|end| end <= DAY) {
        return Some("not_valid");
    }
    // the first day on which it is too old, by months of the calendar
    let end = |months: u64| {
        let issued = text(&evidence["issued"]);
        let month = issued[..4].parse::<u64>().unwrap() * 12 + issued[5..7].parse::<u64>().unwrap()
            - 1
            + months;
        format!("{:04}-{:02}-{}", month / 12, month % 12 + 1, &issued[8..])
    };
    let months = criterion["evidence_max_age_months"].as_u64();
    months.filter(|months| end(*months).as_str() <= DAY).map(|_| "too_old")
}

fn outcome(
    said: &[(String, usize)],
    criterion: &Value,
    shown: &[&str],
    applies: Option<bool>,
) -> (&'static str, &'static str) {
    let has = |words: &[&str]| said.iter().any(|(it, _)| words.contains(&it.as_str()));
    let (met, denied) = (has(&["met"]), has(&["not_met", "partly"]));
    let is_left_out = has(&["not_applicable"]);
    if applies == Some(false) {
        return ("left_out", "not_concerned");
    }
    if is_left_out {
        return ("left_out", "not_applicable");
    }
    if applies.is_none() {
        return ("unknown", "condition_unknown");
    }
    if met && denied {
        return ("unknown", "contradictory");
    }
    if denied {
        return ("no", if has(&["not_met"]) { "not_met" } else { "partly_met" });
    }
    if !met {
        return ("unknown", "data_missing");
    }
    let lists = list(&criterion["evidence"]);
    let is_complete =
        |it: &Value| list(it).iter().all(|kind| shown.contains(&kind.as_str().unwrap()));
    match lists.is_empty() || lists.iter().any(is_complete) {
        true => ("yes", "met"),
        false => ("unknown", "evidence_missing"),
    }
}

/// Whether a value is what is expected.
fn meets(criterion: &Value, value: &Value) -> Option<bool> {
    let expected = criterion.get("expected")?;
    let (op, with) = (text(&expected["op"]), &expected["value"]);
    if op == "known" {
        return with.as_bool();
    }
    let one = std::slice::from_ref(value);
    let items = value.as_array().map_or(one, Vec::as_slice);
    if let Some(sort) = criterion["data_type"].as_str() {
        let is_fit = match sort {
            "boolean" => op != "ge" && items.iter().all(Value::is_boolean),
            "integer" => items.iter().all(Value::is_i64),
            "decimal" => items.iter().all(|it| millionths(it).is_some()),
            "date" => items.iter().all(|it| it.as_str().is_some_and(|it| it.starts_with("20"))),
            _ => items.iter().all(Value::is_string),
        };
        if !is_fit {
            return None;
        }
    }
    let is_decimal = criterion["data_type"] == "decimal";
    let order = |one: &Value, other: &Value| match (one, other) {
        _ if is_decimal => Some(millionths(one)?.cmp(&millionths(other)?)),
        (Value::Bool(one), Value::Bool(other)) => Some(one.cmp(other)),
        (Value::Number(one), Value::Number(other)) => Some(one.as_i64().cmp(&other.as_i64())),
        (Value::String(one), Value::String(other)) => Some(one.cmp(other)),
        _ => None,
    };
    if op.starts_with("contains") {
        let mut wanted = list(with).iter();
        let has = |it: &Value| items.contains(it);
        return Some(if op == "contains_all" { wanted.all(has) } else { wanted.any(has) });
    }
    let [single] = items else { return None };
    match op {
        "in" | "not_in" => {
            let found: Vec<_> = list(with).iter().filter_map(|it| order(single, it)).collect();
            let is_in = found.iter().any(|it| it.is_eq());
            (!found.is_empty()).then_some(is_in == (op == "in"))
        }
        "between" => {
            let (low, high) = (order(single, &with[0])?, order(single, &with[1])?);
            Some(low.is_ge() && high.is_le())
        }
        _ => {
            let order = order(single, with)?;
            Some(match op {
                "eq" => order.is_eq(),
                "ne" => order.is_ne(),
                "lt" => order.is_lt(),
                "le" => order.is_le(),
                "gt" => order.is_gt(),
                _ => order.is_ge(),
            })
        }
    }
}

fn millionths(value: &Value) -> Option<i64> {
    if let Some(number) = value.as_i64() {
        return Some(number * 1_000_000);
    }
    let (whole, part) = value.as_str()?.split_once('.')?;
    let part = format!("{part}000000");
    Some(whole.parse::<i64>().ok()? * 1_000_000 + part[..6].parse::<i64>().ok()?)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
