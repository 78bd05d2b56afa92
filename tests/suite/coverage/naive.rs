//! The same question answered anew and naively: every need, every municipality, every offering, every
//! way and every criterion, on plain JSON.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::made::{DAY, Row};

/// From worst to best.
pub const STATES: [&str; 6] =
    ["not_applicable", "uncovered", "partly", "unknown", "assumed", "proven"];
const UNCOVERED: usize = 1;
const PARTLY: usize = 2;
const UNKNOWN: usize = 3;
const ASSUMED: usize = 4;
const PROVEN: usize = 5;

/// How one need stands in one municipality.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    pub state: usize,
    pub gaps: BTreeSet<&'static str>,
    pub assumptions: BTreeSet<&'static str>,
    pub by: Option<String>,
    pub is_to_come: bool,
    pub should_failed: bool,
    pub self_declared: bool,
}

pub struct Naive<'a> {
    pub records: &'a [Value],
    pub rows: &'a [Row],
    pub services: Option<&'a str>,
}

/// How far something lets a need be covered, why not further, and what else there is to say.
struct Limit {
    most: usize,
    gaps: BTreeSet<&'static str>,
    should_failed: bool,
    self_declared: bool,
}

impl Limit {
    fn at(most: usize, gaps: &[&'static str]) -> Self {
        let gaps = gaps.iter().copied().collect();
        Limit { most, gaps, should_failed: false, self_declared: false }
    }
}

impl<'a> Naive<'a> {
    pub fn of_type(&self, kind: &'a str) -> impl Iterator<Item = &'a Value> + use<'a> {
        self.records.iter().filter(move |it| it["type"] == kind)
    }

    /// How a need stood on the day: waiting, settled, recorded later, or not on record.
    pub fn stood(need: &Value) -> &'static str {
        let steps =
            || list(&need["history"]).iter().map(|it| (text(&it["status"]), text(&it["on"])));
        let changed = need["modified"].as_str().unwrap_or(text(&need["created"]));
        let mut status = text(&need["status"]);
        if changed > DAY || steps().any(|it| it.1 > DAY) {
            let last = steps().rfind(|it| it.1 <= DAY);
            match last {
                Some((then, _)) if then == status || steps().any(|it| it.1 > DAY) => status = then,
                None if text(&need["created"]) > DAY => return "later",
                _ => return "unknown",
            }
        }
        if status == "withdrawn" { "settled" } else { "waiting" }
    }

    /// The municipalities.
    pub fn places(&self) -> Vec<&'a Row> {
        self.rows.iter().filter(|row| row.unit_type != "66").collect()
    }

    /// The record of whoever acts for a municipality.
    fn acting(&self, row: &Row) -> Option<&'a Value> {
        let ars = row.administered_by.as_ref().unwrap_or(&row.ars);
        self.of_type("organisation").find(|it| it["ars"] == **ars)
    }

    pub fn offerings(&self, need: &Value) -> Vec<&'a Value> {
        let is_about = |offering: &&Value| {
            let wanted = need["services"][0].as_str();
            let of_service = wanted.is_some_and(|key| {
                let above = format!("{}0", &key[..13]);
                let own = offering["services"][0].as_str().unwrap();
                own == key || own == above || offering["cross_cutting"] == true
            });
            let links = |from: &Value, rel: &str, to: &Value| {
                list(&from["links"]).iter().any(|it| it["rel"] == rel && it["target"] == *to)
            };
            of_service
                || links(offering, "satisfies", &need["id"])
                || links(need, "implemented_by", &offering["id"])
        };
        self.of_type("offering").filter(is_about).collect()
    }

    fn is_elsewhere(&self, need: &Value) -> bool {
        let is_other = |code: &str| ["1", "4a"].contains(&code);
        let Some(service) = need["services"][0].as_str() else { return false };
        let above = format!("{}0", &service[..13]);
        let row = self.services.and_then(|it| it.lines().find(|line| line.starts_with(&above)));
        if let Some(code) = row.and_then(|it| it.rsplit(',').next()).filter(|it| !it.is_empty()) {
            return is_other(code);
        }
        let offerings = self.offerings(need);
        let typed = |it: &&Value| it["typing"][0].as_str().is_some_and(is_other);
        !offerings.is_empty() && offerings.iter().all(typed)
    }

    /// The profiles that count, of several versions the one adopted last.
    pub fn profiles(&self, need: &Value) -> Vec<&'a Value> {
        let adopted = |it: &Value| {
            let steps = list(&it["history"]).iter().filter(|it| text(&it["on"]) <= DAY);
            steps
                .filter(|it| it["status"] == "adopted")
                .map(|it| text(&it["on"]).to_owned())
                .next_back()
        };
        let counts = |it: &&Value| {
            let mut steps = list(&it["history"]).iter().filter(|it| text(&it["on"]) <= DAY);
            let is_adopted = steps.next_back().is_some_and(|it| it["status"] == "adopted");
            is_adopted && it["valid"]["from"].as_str().is_none_or(|from| from <= DAY)
        };
        let of = |id: &str| {
            let all = self.of_type("profile").filter(counts).filter(|it| it["id"] == id);
            all.max_by_key(|it| adopted(it))
        };
        let comes = |it: &&Value| {
            list(&it["criteria"]).iter().any(|it| it["derived_from"][0] == need["id"])
        };
        ["PRO-1", "PRO-2"].into_iter().filter_map(of).filter(comes).collect()
    }

    pub fn cell(&self, need: &Value, row: &Row) -> Cell {
        if self.is_elsewhere(need) || holds(&need["affected"], row) == Some(false) {
            return Cell::default();
        }
        if holds(&need["affected"], row).is_none() {
            return Cell { state: UNKNOWN, gaps: ["data_missing"].into(), ..Cell::default() };
        }
        let profiles = self.profiles(need);
        let mut best: Vec<Cell> = Vec::new();
        for offering in self.offerings(need) {
            let cell = self.by(offering, &profiles, row);
            let known = best.first().map_or(0, |it| it.state);
            if cell.state > known {
                best.clear();
            }
            if cell.state >= known {
                best.push(cell);
            }
        }
        let Some(first) = best.first().cloned() else {
            return Cell { state: UNCOVERED, gaps: ["no_offering"].into(), ..Cell::default() };
        };
        let mut gaps: BTreeSet<_> = best.iter().flat_map(|it| it.gaps.iter().copied()).collect();
        if gaps.len() > 1 {
            gaps.remove("out_of_scope");
        }
        Cell {
            gaps,
            assumptions: best.iter().flat_map(|it| it.assumptions.iter().copied()).collect(),
            by: best.iter().find_map(|it| it.by.clone()),
            is_to_come: best.iter().any(|it| it.is_to_come),
            should_failed: best.iter().any(|it| it.should_failed),
            ..first
        }
    }

    fn by(&self, offering: &Value, profiles: &[&Value], row: &Row) -> Cell {
        if holds(&offering["scope"], row) == Some(false) {
            return Cell { state: UNCOVERED, gaps: ["out_of_scope"].into(), ..Cell::default() };
        }
        let (way, assumptions) = self.way(offering, row);
        let is_to_come = way.most == PARTLY;
        let mut all = way;
        for profile in profiles {
            let limit = self.profile(offering, profile, row);
            all.most = all.most.min(limit.most);
            all.gaps.extend(limit.gaps);
            all.should_failed |= limit.should_failed;
            all.self_declared |= limit.self_declared;
        }
        Cell {
            state: all.most,
            gaps: all.gaps,
            assumptions,
            by: Some(text(&offering["id"]).to_owned()),
            is_to_come,
            should_failed: all.should_failed,
            self_declared: all.self_declared && all.most >= ASSUMED,
        }
    }

    /// How the ways to an offering stand that may be meant for the municipality.
    fn way(&self, offering: &Value, row: &Row) -> (Limit, BTreeSet<&'static str>) {
        let paths = list(&offering["access_paths"]);
        let told: Vec<(Vec<&str>, Option<&str>)> =
            paths.iter().map(|path| self.path(path, row)).collect();
        let is_open = |it: &&(Vec<&str>, Option<&str>)| it.0.is_empty();
        let lifecycle = text(&offering["lifecycle"]);
        if lifecycle == "available" {
            let open: Vec<_> = told.iter().filter(is_open).collect();
            let none = BTreeSet::new;
            if !open.is_empty() && holds(&offering["scope"], row).is_none() {
                return (Limit::at(UNKNOWN, &["data_missing"]), none());
            }
            if open.iter().any(|it| it.1.is_none()) {
                return (Limit::at(PROVEN, &[]), none());
            }
            if !open.is_empty() {
                let all: BTreeSet<&str> = open.iter().filter_map(|it| it.1).collect();
                let asks = all.contains("land_rule_unknown");
                let gaps: &[_] = if asks { &["land_rule_unknown"] } else { &[] };
                let known = ["land_rule_unknown", "statement_only"];
                let all = known.into_iter().filter(|it| all.contains(it)).collect();
                return (Limit::at(ASSUMED, gaps), all);
            }
        }
        let mut gaps: BTreeSet<&'static str> = BTreeSet::new();
        match lifecycle {
            "planned" => drop(gaps.insert("not_yet_available")),
            "ended" => drop(gaps.insert("no_longer_available")),
            _ => {}
        }
        if paths.is_empty() {
            gaps.insert("no_access_path");
        }
        let mut most = UNCOVERED;
        for (reasons, _) in &told {
            gaps.extend(reasons.iter().map(|it| word(it)));
            let others = |it: &&&str| !["data_missing", "(follows)"].contains(*it);
            let is_ended = lifecycle == "ended";
            let stands: Vec<_> = reasons.iter().filter(others).collect();
            let is_planned = lifecycle == "planned";
            most = most.max(match () {
                () if is_ended => UNCOVERED,
                () if stands.iter().any(|it| **it != "not_yet_available") => UNCOVERED,
                () if is_planned || !stands.is_empty() => PARTLY,
                () => UNKNOWN,
            });
        }
        let limit = match most {
            PARTLY => Limit::at(PARTLY, &["not_yet_available"]),
            UNKNOWN => Limit::at(UNKNOWN, &["data_missing"]),
            _ => Limit { gaps, ..Limit::at(UNCOVERED, &[]) },
        };
        (limit, BTreeSet::new())
    }

    /// Why one way does not lead to the municipality, or what it takes for granted.
    fn path(&self, path: &Value, row: &Row) -> (Vec<&'static str>, Option<&'static str>) {
        let acting = self.acting(row);
        let hops = list(&path["hops"]);
        if hops.len() == 2 {
            let has_provider = acting.is_some_and(|it| !it["it_providers"].is_null());
            let reasons = if has_provider { vec![] } else { vec!["data_missing", "(follows)"] };
            return (reasons, None);
        }
        match (text(&hops[0]["channel"]), row.land) {
            ("land", _) | ("frage", "09") => (vec!["orderer_not_permitted"], None),
            ("frage", "01") => (vec![], Some("land_rule_unknown")),
            ("gesagt", _) => (vec![], Some("statement_only")),
            ("spaeter", _) => (vec!["not_yet_available"], None),
            ("vorbei", _) => (vec!["no_access_path"], None),
            ("inhouse", _) if acting.is_none_or(|it| it["in_house_with"].is_null()) => {
                (vec!["in_house_missing"], None)
            }
            _ => (vec![], None),
        }
    }

    /// What a profile comes to.
    fn profile(&self, offering: &Value, profile: &Value, row: &Row) -> Limit {
        let scope = holds(&profile["scope"], row);
        let mut all = Limit::at(PROVEN, &[]);
        if scope == Some(false) {
            return all;
        }
        if !profile["based_on"].is_null() {
            all = Limit::at(UNKNOWN, &["data_missing"]);
        }
        for criterion in list(&profile["criteria"]) {
            let (answer, why, self_declared) = self.criterion(offering, profile, criterion, row);
            if criterion["class"] == "B" {
                if answer == "no" {
                    all.most = all.most.min(PARTLY);
                    all.should_failed = true;
                }
                continue;
            }
            match answer {
                "no" => {
                    all.most = UNCOVERED;
                    all.gaps.insert("exclusion_criterion_failed");
                }
                "unknown" => {
                    all.most = all.most.min(UNKNOWN);
                    all.gaps.insert(why);
                }
                _ => all.self_declared |= self_declared,
            }
        }
        // where it is not known whether the profile holds, only what is met does not matter
        if scope.is_none() && all.most < PROVEN {
            return Limit::at(UNKNOWN, &["data_missing"]);
        }
        all
    }

    /// The answer, the gap where it is not known, and whether only the provider says so.
    fn criterion(
        &self,
        offering: &Value,
        profile: &Value,
        criterion: &Value,
        row: &Row,
    ) -> (&'static str, &'static str, bool) {
        let target = format!(
            "{}@{}#{}",
            text(&profile["id"]),
            text(&profile["version"]),
            text(&criterion["id"])
        );
        let declared = list(&offering["compliance"]).iter().find(|it| it["criterion"] == *target);
        let declared = declared.map(|it| text(&it["result"]));
        let shown = self.of_type("evidence").filter(|it| {
            it["about"] == offering["id"]
                && it["supports"][0] == *target
                && text(&it["issued"]) <= DAY
        });
        let shown: Vec<&str> = shown.map(|it| text(&it["result"])).collect();
        let says = |word: &str| declared == Some(word) || shown.contains(&word);
        let applies = match criterion.get("applies_when") {
            Some(condition) => holds(condition, row),
            None => Some(true),
        };
        let kinds = ["met", "not_met"].iter().filter(|it| says(it)).count();
        if applies == Some(false) || says("not_applicable") {
            return ("left_out", "", false);
        }
        if applies.is_none() {
            return ("unknown", "data_missing", false);
        }
        match kinds {
            0 => ("unknown", "data_missing", false),
            1 if says("not_met") => ("no", "", false),
            1 if !criterion["evidence"].is_null() && !shown.contains(&"met") => {
                ("unknown", "evidence_missing", false)
            }
            1 => ("yes", "", !shown.contains(&"met")),
            _ => ("unknown", "evidence_missing", false),
        }
    }
}

fn word(code: &str) -> &'static str {
    match code {
        "data_missing" => "data_missing",
        "orderer_not_permitted" => "orderer_not_permitted",
        "in_house_missing" => "in_house_missing",
        "not_yet_available" => "not_yet_available",
        _ => "no_access_path",
    }
}

/// Whether a condition holds for a municipality.
fn holds(condition: &Value, row: &Row) -> Option<bool> {
    if condition["everyone"] == true {
        return Some(true);
    }
    let has = |list: &Value| list.as_array().unwrap().iter().any(|it| it == row.land);
    match text(&condition["attr"]) {
        "land" if condition["in"].is_null() => Some(!has(&condition["not_in"])),
        "land" => Some(has(&condition["in"])),
        _ => row.population.map(|it| it >= 20_000),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
