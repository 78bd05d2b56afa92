//! What is open, as plain JSON tells it to somebody who asks every unit of every record.

use std::collections::{BTreeMap, BTreeSet};

use bedarf_tests::stood::steps;
use serde_json::{Value, json};

use crate::DAY;
use crate::made::Row;

/// The rows, the records and what else waits for one answer of a Land.
type OfLand<'a> = (Vec<&'a Row>, Vec<&'a Value>, Vec<Value>);

/// The rows that lack an attribute, who asks for it, and the needs that wait.
type OfAttribute<'a> = (Vec<&'a Row>, Vec<Value>, BTreeSet<String>);

/// Yes, no, or nothing where it is not known; what is not known is noted.
fn judge(condition: &Value, row: &Row, lacks: &mut BTreeSet<&'static str>) -> Option<bool> {
    if let Some(parts) = condition["all"].as_array() {
        let mut unknown = BTreeSet::new();
        let told: Vec<_> = parts.iter().map(|it| judge(it, row, &mut unknown)).collect();
        if told.contains(&Some(false)) {
            return Some(false);
        }
        lacks.extend(unknown);
        return if told.contains(&None) { None } else { Some(true) };
    }
    let told = match condition["attr"].as_str() {
        None => Some(true),
        Some("land") => Some(condition["in"][0] == row.land),
        Some("own_administration") => row.own,
        _ => row.population.map(|count| match condition["ge"].as_u64() {
            Some(least) => count >= least,
            None => count < condition["lt"].as_u64().unwrap(),
        }),
    };
    if told.is_none() {
        let is_population = condition["attr"] == "population";
        lacks.insert(if is_population { "population" } else { "own_administration" });
    }
    told
}

/// The status on the day, nothing where it is not on record.
pub fn stood(record: &Value) -> Option<&str> {
    bedarf_tests::stood::stood(record, DAY)
}

/// The day on which an offering reached a phase.
fn reached<'v>(offering: &'v Value, phase: &str) -> Option<&'v str> {
    steps(offering).into_iter().filter(|it| it.0 == phase).map(|it| it.1).min()
}

/// Whether ways lead to an offering: it has begun and is not over.
fn can_be_had(offering: &Value) -> bool {
    let is_over = match reached(offering, "ended") {
        Some(on) => on <= DAY,
        None => offering["lifecycle"] == "ended",
    };
    let begun = match reached(offering, "available") {
        Some(on) => on <= DAY,
        None => offering["lifecycle"] == "available",
    };
    begun && !is_over && offering["lifecycle"] != "planned"
}

/// One open point: what, about what, whose, since when, units, inhabitants, needs, offerings.
pub type Point = (String, String, String, Option<String>, usize, u64, Vec<String>, Vec<String>);

pub struct Naive<'v> {
    pub records: &'v [Value],
    pub rows: &'v [Row],
    pub found: Vec<Point>,
}

impl<'v> Naive<'v> {
    fn of(&self, kind: &'v str) -> impl Iterator<Item = &'v Value> + use<'v> {
        self.records.iter().filter(move |it| it["type"] == kind)
    }

    fn meant(&self, condition: &Value) -> Vec<&'v Row> {
        let all = self.rows.iter();
        all.filter(|row| judge(condition, row, &mut BTreeSet::new()) != Some(false)).collect()
    }

    fn push(
        &mut self,
        what: &str,
        about: &Value,
        who: &str,
        since: &Value,
        rows: &[&Row],
        needs: &[String],
    ) {
        let people = rows.iter().filter(|row| row.kind == "kommune");
        let people = people.filter_map(|row| row.population).sum();
        let since = since.as_str().map(str::to_owned);
        // what begins later is not open yet
        if since.as_deref().is_some_and(|since| since > DAY) {
            return;
        }
        let about = about.as_str().unwrap().to_owned();
        self.found.push((
            what.to_owned(),
            about,
            who.to_owned(),
            since,
            rows.len(),
            people,
            needs.to_vec(),
            Vec::new(),
        ));
    }

    fn open_needs(&self) -> impl Iterator<Item = &'v Value> + use<'v> {
        let is_open = |it: &&Value| {
            stood(it).is_some_and(|status| !["fulfilled", "rejected"].contains(&status))
        };
        self.of("need").filter(is_open)
    }

    fn waiting_for(&self, offering: &Value) -> Vec<String> {
        let waits = |need: &&Value| match need["services"].as_array() {
            Some(own) => {
                let (own, of) =
                    (own[0].as_str().unwrap(), offering["services"][0].as_str().unwrap());
                // the offering for the whole service is for each procedure of it as well
                offering["cross_cutting"] == true || own == of || own[..13] == of[..13]
            }
            None => false,
        };
        let mut ids: Vec<String> = self.open_needs().filter(waits).map(id).collect();
        ids.sort();
        ids
    }

    pub fn needs(&mut self) {
        for need in self.open_needs().collect::<Vec<_>>() {
            let rows = self.meant(&need["affected"]);
            let steps = need["history"].as_array().unwrap();
            let may = |it: &&Value| {
                need["attribution"] == "named"
                    || it["status"] != "draft" && it["status"] != "submitted"
            };
            let mut taken: Vec<&Value> =
                steps.iter().filter(|it| it["on"].as_str() <= Some(DAY)).collect();
            taken.sort_by_key(|it| it["on"].as_str());
            let who = taken.iter().copied().rev().find(may).map(|it| it["by"].as_str().unwrap());
            let none = if taken.is_empty() { "not_settled" } else { "not_told" };
            let who = who.unwrap_or(none).to_owned();
            let own = [id(need)];
            if need["outcome"].is_null() {
                self.push("outcome", &need["id"], &who, &need["created"], &rows, &own);
            }
            if need["urgency"]["date"].as_str().is_some_and(|day| day < DAY) {
                self.push("date_passed", &need["id"], &who, &need["urgency"]["date"], &rows, &own);
            }
            let submitted = steps.iter().find(|it| it["status"] == "submitted");
            let submitted = submitted.filter(|it| it["on"].as_str() <= Some(DAY));
            let begun = &submitted.or(steps.first()).unwrap()["on"];
            let taken_up = self.of("profile").any(|it| stood(it) != Some("withdrawn"));
            if !taken_up || need["id"] != "BED-0" && need["links"].is_null() {
                self.push("profile", &need["id"], &who, begun, &rows, &own);
            }
        }
        for profile in self.of("profile").filter(|it| stood(it) == Some("addressed")) {
            let on = &profile["history"][0]["on"];
            let replied = self.of("decision").any(|it| {
                it["body"] == "it_plr"
                    && profile["addressees"][0] == "it_plr"
                    && it["result"] != "deferred"
                    && it["date"].as_str() >= on.as_str()
                    && it["date"].as_str() <= Some(DAY)
            });
            if !replied {
                let through = profile["rapporteur"].as_str().unwrap_or("-");
                let who = format!("{} {through}", profile["addressees"][0].as_str().unwrap());
                let rows = self.meant(&profile["scope"]);
                let needs = ["BED-0".to_owned()];
                self.push("reply", &profile["id"], &who, on, &rows, &needs);
            }
        }
    }

    pub fn offerings(&mut self) {
        let mut lands: BTreeMap<(&str, bool), OfLand<'_>> = BTreeMap::new();
        for offering in self.of("offering").collect::<Vec<_>>() {
            let rows = self.meant(&offering["scope"]);
            let needs = self.waiting_for(offering);
            let uses = offering["references"].as_array().into_iter().flatten();
            let status = stood(offering).filter(|status| *status != "ended");
            for it in uses.filter(|it| it["confirmed"] == false && it["state"] != "planned") {
                let since = if it["since"].is_null() { &offering["created"] } else { &it["since"] };
                if it["since"].as_str().is_none_or(|since| since <= DAY) && status.is_some() {
                    let who = it["organisation"].as_str().unwrap();
                    self.push("use", &offering["id"], who, since, &[], &[]);
                }
            }
            let (about, since) = (&offering["id"], &offering["created"]);
            if offering["cost"]["state"] != "known" && status.is_some() {
                self.push("cost", about, "haus", since, &rows, &needs);
            }
            if offering["contact"]["url"].is_null() && status.is_some() {
                self.push("contact", about, "haus", since, &rows, &needs);
            }
            if status == Some("planned") && offering["phases"].is_null() {
                self.push("availability", about, "haus", since, &rows, &needs);
            }
            if !can_be_had(offering) {
                continue;
            }
            let (mut scope, mut evidence) = (Vec::new(), Vec::new());
            for row in rows {
                let rule = self.of("land_rule").find(|it| it["land"] == row.land).unwrap();
                let (state, written) =
                    (rule["state"].as_str().unwrap(), rule["source"]["kind"] == "law");
                if rule["allows"] == false {
                    continue;
                }
                let unsure = judge(&offering["scope"], row, &mut BTreeSet::new()).is_none();
                scope.extend(unsure.then_some(row));
                let spoken = !offering["access_paths"][0]["hops"][0]["source"].is_null();
                evidence.extend(spoken.then_some(row));
                if !(state == "regulated" && written) {
                    let channel = &offering["access_paths"][0]["hops"][0]["channel"];
                    let channel = self.of("channel").find(|it| it["id"] == *channel).unwrap();
                    let of = lands.entry((row.land, state == "regulated")).or_default();
                    of.0.retain(|it| it.ars != row.ars);
                    of.0.push(row);
                    of.1.retain(|it| it["id"] != offering["id"]);
                    of.1.push(offering);
                    let from = channel["rules"][0]["valid"]["from"].as_str();
                    let begun = reached(offering, "available").or(offering["created"].as_str());
                    of.2.push(json!(from.max(begun)));
                }
            }
            if !evidence.is_empty() && status.is_some() {
                self.push("evidence", about, "haus", since, &evidence, &needs);
            }
            if !scope.is_empty() && status.is_some() {
                self.push("scope", about, "haus", since, &scope, &needs);
            }
        }
        for ((land, said), (rows, offerings, since)) in lands {
            let all: BTreeSet<String> =
                offerings.iter().flat_map(|it| self.waiting_for(it)).collect();
            let needs: Vec<String> = all.into_iter().collect();
            let first = since.iter().min_by_key(|it| it.as_str()).unwrap();
            let what = if said { "evidence" } else { "land_rule" };
            self.push(what, &json!("financing"), &format!("Land {land}"), first, &rows, &needs);
            let mut ids: Vec<String> = offerings.into_iter().map(id).collect();
            ids.sort();
            // an answer that was not asked for yet is not open
            let own = |it: &&mut Point| it.0 == what && it.2 == format!("Land {land}");
            self.found.iter_mut().filter(own).for_each(|it| it.7.clone_from(&ids));
        }
    }

    pub fn notices(&mut self) {
        for notice in self.of("notice").collect::<Vec<_>>() {
            let published = |it: &Value| it["published"].as_str().unwrap() <= DAY;
            let replaced =
                self.of("notice").any(|it| it["supersedes"] == notice["id"] && published(it));
            if !published(notice) || replaced || notice["message"] == "withdrawal" {
                continue;
            }
            let rows = self.meant(&notice["addressees"]);
            let needs = ["BED-0".to_owned()];
            if notice["next_update_by"].as_str().is_some_and(|day| day < DAY) {
                let since = &notice["next_update_by"];
                self.push("next_word", &notice["id"], "amt", since, &rows, &needs);
            }
            for it in notice["questions"].as_array().into_iter().flatten() {
                let on =
                    if it["asked_on"].is_null() { &notice["published"] } else { &it["asked_on"] };
                if it["answer"].is_null() && on.as_str().unwrap() <= DAY {
                    self.push("question", &notice["id"], "amt", on, &rows, &needs);
                }
            }
        }
    }

    pub fn units(&mut self) {
        let mut found: BTreeMap<&str, OfAttribute<'_>> = BTreeMap::new();
        let of = [
            ("need", "affected"),
            ("profile", "scope"),
            ("offering", "scope"),
            ("notice", "addressees"),
        ];
        for (kind, member) in of {
            let asking = self.of(kind).filter(|it| {
                let published = it["published"].as_str().is_none_or(|on| on <= DAY);
                published
                    && (kind != "need" || self.open_needs().any(|open| open["id"] == it["id"]))
            });
            for record in asking {
                for row in self.rows {
                    let mut lacks = BTreeSet::new();
                    judge(&record[member], row, &mut lacks);
                    for attribute in lacks {
                        let of = found.entry(attribute).or_default();
                        of.0.retain(|it| it.ars != row.ars);
                        of.0.push(row);
                        let known = steps(record).into_iter().map(|it| it.1);
                        let of_need = known.filter(|_| kind == "need" || kind == "profile");
                        let known = of_need.chain(record["created"].as_str()).min();
                        of.1.push(json!(known));
                        of.2.extend((kind == "need").then(|| id(record)));
                    }
                }
            }
        }
        for (attribute, (rows, since, needs)) in found {
            let first = since.iter().min_by_key(|it| it.as_str()).unwrap().clone();
            let needs: Vec<String> = needs.into_iter().collect();
            self.push("unit_data", &json!(attribute), "units", &first, &rows, &needs);
        }
    }

    pub fn seats(&mut self) {
        for body in self.of("body").collect::<Vec<_>>() {
            let member = &body["memberships"][0];
            let holds = member["valid"]["from"].as_str().unwrap() <= DAY;
            for seat in body["seats"].as_array().unwrap() {
                if holds && seat["id"] == "s1" {
                    continue;
                }
                let vacant = seat["occupancy"].is_null() || seat["occupancy"] == "vacant";
                let what = if vacant { "seat_vacant" } else { "seat_unpublished" };
                let who = if holds { "amt" } else { "gremium" };
                self.push(what, &body["id"], who, &body["created"], &[], &[]);
            }
        }
    }
}

fn id(record: &Value) -> String {
    record["id"].as_str().unwrap().to_owned()
}
