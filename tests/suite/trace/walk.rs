//! The same walk, naively: what leads where is read off plain JSON, and what is reached is found by
//! going on until nothing new comes up.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::made::DAY;

/// From, to, relation, basis, the day.
pub type Step = (String, String, &'static str, &'static str, Option<String>);

/// A register read as plain JSON.
pub struct Plain<'r> {
    records: &'r [Value],
    pub steps: BTreeSet<Step>,
    pub days: BTreeMap<String, Option<String>>,
    pub stages: BTreeMap<String, usize>,
    /// By station, what it names that is not there.
    pub lost: BTreeMap<String, BTreeSet<String>>,
}

fn text<'v>(of: &'v Value, name: &str) -> Option<&'v str> {
    of[name].as_str()
}

fn each<'v>(of: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    of[name].as_array().into_iter().flatten()
}

/// Whether a step was taken after the day.
fn is_late(step: &Step) -> bool {
    step.4.as_deref().is_some_and(|on| DAY < on)
}

/// The id of a station.
pub fn id(record: &Value) -> String {
    let own = text(record, "id").unwrap();
    text(record, "version").map_or_else(|| own.to_owned(), |version| format!("{own}@{version}"))
}

const ORDER: [&str; 12] = [
    "need",
    "bundle",
    "profile",
    "session",
    "decision",
    "reply",
    "effect",
    "notice",
    "land_rule",
    "offering",
    "evidence",
    "evaluation",
];

fn rank(record: &Value) -> usize {
    ORDER.iter().position(|it| record["type"] == *it).unwrap()
}

/// The day on which it came into the matter.
fn day(record: &Value, records: &[Value]) -> Option<String> {
    let found = match text(record, "type").unwrap() {
        "need" => each(record, "history")
            .find(|step| step["status"] == "submitted")
            .filter(|step| text(step, "on") <= Some(DAY))
            .or_else(|| each(record, "history").next())
            .map_or(text(record, "created"), |step| text(step, "on")),
        "profile" => {
            let adopted = each(record, "history").filter(|step| step["status"] == "adopted").last();
            let by = text(record, "decision").or_else(|| text(adopted?, "decision"));
            let by = by.and_then(|by| records.iter().find(|it| it["id"] == by));
            let first = each(record, "history").next().and_then(|step| text(step, "on"));
            let adopted = adopted.and_then(|step| text(step, "on"));
            let adopted = adopted.or(by.and_then(|it| text(it, "date")));
            adopted.filter(|on| *on <= DAY).or(first).or(text(record, "created"))
        }
        "session" => text(record, "start"),
        "decision" => text(record, "date"),
        "notice" => text(record, "published"),
        "evidence" => text(record, "issued"),
        "evaluation" => text(record, "as_of"),
        _ => None,
    };
    found.map(str::to_owned)
}

const STATIONS: [&str; 8] =
    ["need", "profile", "session", "decision", "notice", "offering", "evidence", "evaluation"];

impl<'r> Plain<'r> {
    pub fn new(records: &'r [Value]) -> Self {
        let mut plain = Plain {
            records,
            steps: BTreeSet::new(),
            days: BTreeMap::new(),
            stages: BTreeMap::new(),
            lost: BTreeMap::new(),
        };
        let stations = records.iter().filter(|it| STATIONS.iter().any(|kind| it["type"] == *kind));
        for record in stations {
            plain.days.insert(id(record), day(record, records));
            plain.stages.insert(id(record), rank(record));
            plain.links(record);
            plain.members(record);
            if record["type"] == "decision" {
                plain.reply(record);
            }
        }
        let merged = plain.steps.iter().filter(|it| it.2 == "merged_into" && !is_late(it));
        let merged: Vec<String> = merged.map(|it| it.1.clone()).collect();
        plain.stages.extend(merged.into_iter().map(|it| (it, 1)));
        plain.documented_once();
        plain
    }

    /// Of the same step told twice the documented one, then the one told first.
    fn documented_once(&mut self) {
        let all = std::mem::take(&mut self.steps);
        let is_better = |it: &Step| {
            let same = |other: &&Step| (&other.0, &other.1, other.2) == (&it.0, &it.1, it.2);
            let mut others = all.iter().filter(same).filter(|other| !is_late(other));
            !others.any(|other| other.3 == "documented" && it.3 == "assumed")
        };
        self.steps = all.iter().filter(|it| is_better(it)).cloned().collect();
    }

    /// What a reference means on the day: of several versions, that named, otherwise the newest.
    fn find(&self, to: &str) -> Option<&'r Value> {
        let bare = to.split('#').next().unwrap();
        let (own, version) = bare.split_once('@').unzip();
        let own = own.unwrap_or(bare);
        let mut with_id = self.records.iter().filter(|it| it["id"] == own);
        match version {
            Some(version) => {
                with_id.rfind(|it| it["version"].is_null() || it["version"] == version)
            }
            None => {
                let all: Vec<&Value> = with_id.collect();
                let is_replaced = |it: &Value| {
                    let target = format!("{own}@{}", it["version"].as_str().unwrap_or("?"));
                    let says = |other: &&&Value| other["version"] != it["version"];
                    let mut links = all.iter().filter(says).flat_map(|other| each(other, "links"));
                    links.any(|link| link["rel"] == "supersedes" && link["target"] == *target)
                };
                let key = |it: &&Value| {
                    let made = it["created"].as_str().unwrap().to_owned();
                    (!is_replaced(it), made, it["version"].as_str().unwrap_or("").to_owned())
                };
                all.iter().copied().max_by_key(key)
            }
        }
    }

    fn lead(
        &mut self,
        record: &Value,
        to: &str,
        what: (&'static str, i8),
        on: Option<&str>,
        basis: &'static str,
    ) {
        let Some(other) = self.find(to) else {
            self.lost.entry(id(record)).or_default().insert(to.to_owned());
            return;
        };
        let is_station = STATIONS.iter().any(|kind| other["type"] == *kind);
        let own_session = record["type"] == "session"
            && other["type"] == "decision"
            && text(other, "session") == text(record, "id");
        if !is_station || own_session || id(other) == id(record) {
            return;
        }
        let (relation, first) = what;
        let own_first = match first {
            1 => true,
            -1 => false,
            2 => rank(record) <= rank(other),
            _ => rank(record) < rank(other),
        };
        let (from, to) = if own_first { (record, other) } else { (other, record) };
        self.steps.insert((id(from), id(to), relation, basis, on.map(str::to_owned)));
    }

    fn links(&mut self, record: &'r Value) {
        for link in each(record, "links") {
            // 1: the one that tells comes first, -1: the other one, ±2: the earlier stage
            let what = match text(link, "rel").unwrap() {
                "elaborates" => ("elaborates", -1),
                "decomposes" => ("decomposes", -1),
                "specifies" => ("specifies", -1),
                "satisfies" => ("satisfies", -2),
                "implemented_by" => ("implemented_by", 2),
                "validated_by" => ("validated_by", 2),
                "requires" => ("requires", 2),
                "constrains" => ("constrains", 1),
                "affected_by" => ("affected_by", -1),
                "addressed_by" => ("addressed_by", 1),
                "answers" => ("answers", -1),
                "continues" => ("continues", -1),
                "supersedes" => ("supersedes", -1),
                "duplicates" => ("duplicates", 1),
                other => panic!("{other}"),
            };
            let to = text(link, "target").unwrap();
            let basis = match text(link, "basis") {
                Some("documented") => "documented",
                Some(_) => "assumed",
                None if self.is_written(record, to) => "documented",
                None => "assumed",
            };
            self.lead(record, to, what, None, basis);
        }
    }

    /// Whether a source of one end names both.
    fn is_written(&self, record: &Value, to: &str) -> bool {
        let Some(other) = self.find(to) else { return false };
        let named = |of: &Value, citation: &str| {
            let mut names = vec![text(of, "id").unwrap(), text(&of["title"], "de").unwrap()];
            names.extend(text(of, "number").map(|it| it.trim_start_matches("Beschluss ")));
            names.iter().any(|name| {
                let (len, signs) = (name.chars().count(), citation.chars().collect::<Vec<_>>());
                let of_name = |it: char| it.is_ascii_alphanumeric() || "-/_".contains(it);
                let sign = |at: Option<usize>| at.and_then(|at| signs.get(at).copied());
                (0..signs.len()).any(|at| {
                    let is_here = signs.iter().skip(at).take(len).copied().eq(name.chars());
                    let begins = !sign(at.checked_sub(1)).is_some_and(of_name);
                    let next = sign(Some(at + len));
                    let ends = match next {
                        Some('-') => !sign(Some(at + len + 1)).is_some_and(of_name),
                        _ => !next.is_some_and(of_name),
                    };
                    is_here && begins && ends
                })
            })
        };
        let sources = each(record, "sources").chain(each(other, "sources"));
        let mut citations = sources.filter_map(|it| text(it, "citation"));
        citations.any(|it| named(record, it) && named(other, it))
    }

    fn members(&mut self, record: &'r Value) {
        let mut told: Vec<(&str, (&'static str, i8), Option<&str>)> = Vec::new();
        for one in each(record, "originators") {
            told.extend(text(one, "session").map(|to| (to, ("raised_in", 1), None)));
        }
        for step in each(record, "history") {
            told.extend(text(step, "decision").map(|to| (to, ("decided_by", 1), text(step, "on"))));
        }
        let (merge, done) = (&record["merge"], &record["fulfilment"]);
        told.extend(text(merge, "into").map(|to| (to, ("merged_into", 1), text(merge, "on"))));
        told.extend(text(done, "by").map(|to| (to, ("satisfies", 1), text(done, "as_of"))));
        told.extend(text(done, "profile").map(|to| (to, ("judged_by", 1), text(done, "as_of"))));
        for basis in each(record, "based_on") {
            told.extend(text(basis, "profile").map(|to| (to, ("based_on", -1), None)));
        }
        for one in each(record, "criteria").flat_map(|it| each(it, "derived_from")) {
            told.extend(one.as_str().map(|to| (to, ("derived_from", -1), None)));
        }
        if record["type"] == "profile" {
            told.extend(text(record, "decision").map(|to| (to, ("adopted_by", 1), None)));
        }
        for one in each(record, "agenda").flat_map(|it| each(it, "refs")) {
            told.extend(one.as_str().map(|to| (to, ("on_agenda", -1), text(record, "start"))));
        }
        if record["type"] == "decision" {
            let on = text(record, "date");
            told.extend(text(record, "session").map(|to| (to, ("decided_in", -1), on)));
            let items = each(record, "items").flat_map(|it| each(it, "refs"));
            for one in each(record, "refs").chain(items) {
                told.extend(one.as_str().map(|to| (to, ("named_by", -1), on)));
            }
            for one in each(&record["reply"], "effects") {
                let on = text(&record["reply"], "on");
                told.extend(text(one, "need").map(|to| (to, ("answers", -1), on)));
            }
        }
        if record["type"] == "notice" {
            let on = text(record, "published");
            let subjects = each(record, "subjects").filter_map(Value::as_str);
            told.extend(subjects.map(|to| (to, ("announces", -1), on)));
            told.extend(text(record, "supersedes").map(|to| (to, ("supersedes", -1), on)));
            let needed = each(record, "steps").filter_map(|it| text(it, "requires"));
            told.extend(needed.map(|to| (to, ("needed_by", -1), None)));
        }
        for one in each(record, "compliance") {
            told.extend(text(one, "criterion").map(|to| (to, ("measured_by", -1), None)));
        }
        if record["type"] == "evidence" {
            let on = text(record, "issued");
            let criteria = each(record, "supports").filter_map(Value::as_str);
            let all = criteria.chain(text(record, "about"));
            told.extend(all.map(|to| (to, ("validated_by", -1), on)));
        }
        if record["type"] == "evaluation" {
            let offers = each(record, "offers").filter_map(|it| text(it, "offering"));
            let all = offers.chain(text(record, "profile"));
            told.extend(all.map(|to| (to, ("evaluates", -1), text(record, "as_of"))));
        }
        for (to, what, on) in told {
            self.lead(record, to, what, on, "documented");
        }
    }

    fn reply(&mut self, record: &Value) {
        let reply = &record["reply"];
        let Some(on) = text(reply, "on").map(str::to_owned) else { return };
        let at = format!("{}#/reply", id(record));
        let step = |from: &str, to: &str, relation| {
            (from.to_owned(), to.to_owned(), relation, "documented", Some(on.clone()))
        };
        self.steps.insert(step(&id(record), &at, "replies"));
        self.days.insert(at.clone(), Some(on.clone()));
        self.stages.insert(at.clone(), 5);
        for (number, _) in each(reply, "effects").enumerate() {
            let effect = format!("{at}/effects/{number}");
            self.steps.insert(step(&at, &effect, "effects"));
            self.days.insert(effect.clone(), Some(on.clone()));
            self.stages.insert(effect, 6);
        }
    }

    /// Whether a step is told on the day; those of what is asked for are, even where it is to come.
    pub fn is_told(&self, step: &Step, about: &str) -> bool {
        let is_own = (step.0 == about || step.1 == about) && self.is_later(about);
        is_own || !is_late(step)
    }

    fn is_later(&self, station: &str) -> bool {
        self.days[station].as_deref().is_some_and(|day| DAY < day)
    }

    /// How far everything is that is reached from a station, and what is reached but of a later day.
    pub fn reach(&self, about: &str, forwards: bool) -> (BTreeMap<String, u64>, BTreeSet<String>) {
        let mut far = BTreeMap::from([(about.to_owned(), 0)]);
        let mut later = BTreeSet::new();
        for round in 1.. {
            let before = far.len();
            for step in &self.steps {
                let (from, to) = if forwards { (&step.0, &step.1) } else { (&step.1, &step.0) };
                if far.get(from) == Some(&(round - 1)) && !far.contains_key(to) {
                    if !self.is_told(step, about) || self.is_later(to) {
                        later.insert(to.clone());
                    } else {
                        far.insert(to.clone(), round);
                    }
                }
            }
            if far.len() == before {
                break;
            }
        }
        (far, later)
    }
}
