//! The reference that shares no function with the core.

use std::collections::BTreeSet;

use bedarf_tests::registers::UNIT;
use serde_json::Value;

/// The reference: what model §16 says, on JSON.
pub struct Reference<'a> {
    pub records: &'a [Value],
    pub day: &'a str,
}

pub fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}

pub fn items<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value[name].as_array().into_iter().flatten()
}

impl<'a> Reference<'a> {
    pub fn inside(&self, interval: &Value) -> bool {
        let from = interval["from"].as_str().is_none_or(|from| from <= self.day);
        from && interval["to"].as_str().is_none_or(|to| self.day < to)
    }

    pub fn record(&self, id: &str) -> Option<&'a Value> {
        self.records.iter().find(|record| text(record, "id") == id)
    }

    /// The offerings, of several versions that of the day.
    pub fn offerings(&self) -> impl Iterator<Item = &'a Value> {
        let offerings = || self.records.iter().filter(|record| text(record, "type") == "offering");
        offerings().filter(move |it| {
            let mut versions = offerings().filter(|other| other["id"] == it["id"]);
            versions.all(|other| self.rank(other) <= self.rank(it))
        })
    }

    /// Whether another offering takes the place of one, and can be had.
    pub fn is_superseded(&self, offering: &Value) -> bool {
        let offerings = self.records.iter().filter(|record| text(record, "type") == "offering");
        offerings.filter(|other| other["id"] != offering["id"]).any(|other| {
            let mut links = items(other, "links").map(|link| text(link, "target"));
            links.any(|target| offering["id"] == target) && self.unavailable(other).is_none()
        })
    }

    /// By what one version comes before the other: it can be had, its time is now, no other that
    /// holds says that it takes its place, it begins later, its number is higher.
    fn rank(&self, offering: &'a Value) -> (bool, bool, bool, &'a str, u32) {
        let holds = |it: &Value| it["valid"].is_null() || self.inside(&it["valid"]);
        let version = text(offering, "version");
        let replaced = format!("{}@{version}", text(offering, "id"));
        let is_replaced = self
            .records
            .iter()
            .filter(|it| holds(it))
            .any(|it| items(it, "links").any(|link| text(link, "target") == replaced));
        (
            self.unavailable(offering).is_none(),
            holds(offering),
            !is_replaced,
            text(&offering["valid"], "from"),
            version.parse().unwrap_or_default(),
        )
    }

    fn ids(&self) -> Vec<&'a str> {
        let organisations =
            self.records.iter().filter(|record| text(record, "type") == "organisation");
        organisations.map(|record| text(record, "id")).collect()
    }

    fn holds_role(&self, id: &str, role: &str) -> bool {
        let Some(record) = self.record(id) else { return false };
        let own = match text(record, "kind") {
            "kommune" => "role:kommune",
            "land" => "role:land",
            "it_provider" => "role:it_provider",
            _ => "",
        };
        let mut recorded = items(record, "roles").peekable();
        if recorded.peek().is_none() {
            return own == role;
        }
        recorded.any(|held| format!("role:{}", held.as_str().unwrap_or_default()) == role)
    }

    /// Whether an organisation may stand at an end.
    pub fn stands(&self, id: &str, end: &str) -> bool {
        match end {
            "role:kommune" => id == UNIT,
            "role:land" => id == "land" && self.is_there(id),
            "role:it_provider" => {
                items(self.record(UNIT).unwrap(), "it_providers")
                    .any(|entry| text(entry, "organisation") == id && self.inside(&entry["valid"]))
                    && self.is_there(id)
            }
            role if role.starts_with("role:") => self.holds_role(id, role) && self.is_there(id),
            named => named == id && self.is_there(id),
        }
    }

    /// Whether an organisation has not ended, and has begun.
    pub fn is_there(&self, id: &str) -> bool {
        let valid = &self.record(id).unwrap()["valid"];
        valid.is_null() || self.inside(valid)
    }

    pub fn rules(&self, hop: &Value) -> Vec<&'a Value> {
        let channel = self.record(text(hop, "channel")).unwrap();
        if !channel["valid"].is_null() && !self.inside(&channel["valid"]) {
            return Vec::new();
        }
        items(channel, "rules").filter(|rule| self.inside(&rule["valid"])).collect()
    }

    /// What the Land of the unit, 05, answers to a rule that leaves it the last word: of its answers
    /// by the day the one whose period it is, otherwise the latest; of equal ones the first.
    pub fn land_says(&self, rule: &Value) -> &'static str {
        if rule["land_topic"].is_null() {
            return "";
        }
        let mut best: Option<&Value> = None;
        for answer in self.records.iter().filter(|it| text(it, "type") == "land_rule") {
            let of_it = answer["land"] == "05" && answer["topic"] == rule["land_topic"];
            let dated = answer["valid"].is_null() || self.inside(&answer["valid"]);
            if !of_it || !dated || text(answer, "on") > self.day {
                continue;
            }
            let rank = |it: &Value| (!it["valid"].is_null(), text(it, "on").to_owned());
            if best.is_none_or(|best| rank(best) < rank(answer)) {
                best = Some(answer);
            }
        }
        let Some(best) = best else { return "not known" };
        match (text(best, "state"), best["allows"].as_bool()) {
            (_, Some(false)) => "forbidden",
            ("unknown", _) => "not known",
            ("regulated", None) if rule["land_topic"] != "financing" => "open",
            ("regulated", _) if best["source"]["kind"] == "decision" => "settled",
            ("regulated", _) => "said",
            _ => "open",
        }
    }

    /// Which conditions a rule does not meet for the one who orders.
    pub fn against(&self, rule: &Value, to: &str, last: bool) -> Vec<&'static str> {
        let mut out = Vec::new();
        if !items(rule, "orderers").any(|role| self.holds_role(to, role.as_str().unwrap())) {
            out.push("orderer_not_permitted");
        }
        let wanted: Vec<&str> = items(rule, "in_house_with").filter_map(Value::as_str).collect();
        let related = items(self.record(to).unwrap(), "in_house_with").any(|entry| {
            wanted.contains(&text(entry, "organisation")) && self.inside(&entry["valid"])
        });
        if !wanted.is_empty() && !related {
            out.push("in_house_missing");
        }
        if !last && text(rule, "pass_on") == "no" {
            out.push("no_access_path");
        }
        if rule["orders_from"].as_str().is_some_and(|from| self.day < from) {
            out.push("not_yet_available");
        }
        out
    }

    /// What stands against a hop for the one who orders; nothing when it holds.
    fn hop(&self, hop: &Value, to: &str, last: bool) -> Vec<&'static str> {
        let dated = hop["valid"].is_null() || self.inside(&hop["valid"]);
        let against = |rule: &&Value| self.against(rule, to, last);
        let written = self.rules(hop);
        let allowed = || written.iter().filter(|rule| self.land_says(rule) != "forbidden");
        let met = allowed().any(|rule| against(rule).is_empty());
        if dated && met {
            return Vec::new();
        }
        let mut out = if dated { Vec::new() } else { vec!["no_access_path"] };
        if !met && written.iter().any(|rule| against(rule).is_empty()) {
            out.push("orderer_not_permitted");
            return out;
        }
        match allowed().next().or_else(|| written.first()).map(against) {
            None => out.push("no_access_path"),
            Some(against) => out.extend(against),
        }
        out
    }

    /// Every chain of organisations that makes a way a path, tried one by one.
    pub fn chains(&self, offering: &Value, way: &Value) -> BTreeSet<Vec<String>> {
        let hops: Vec<&Value> = items(way, "hops").collect();
        let mut chains: BTreeSet<Vec<String>> = BTreeSet::new();
        let mut open: Vec<Vec<&str>> = vec![Vec::new()];
        while let Some(chain) = open.pop() {
            let at = chain.len();
            if at == hops.len() + 1 {
                if chain.last() == Some(&UNIT) {
                    let mut chain: Vec<String> = chain.into_iter().map(str::to_owned).collect();
                    chain.dedup();
                    chains.insert(chain);
                }
                continue;
            }
            for id in self.ids() {
                let first = at > 0
                    || [text(offering, "provider"), text(offering, "operator")].contains(&id);
                let gives = at == hops.len() || self.stands(id, text(hops[at], "from"));
                // nobody orders from itself; what the unit has, nobody passes on to it
                let takes = at == 0
                    || (self.stands(id, text(hops[at - 1], "to"))
                        && (chain[at - 1] == id
                            || self
                                .hop(hops[at - 1], id, at == hops.len() || id == UNIT)
                                .is_empty()));
                if first && gives && takes {
                    open.push([chain.as_slice(), &[id]].concat());
                }
            }
        }
        chains
    }

    /// Nothing where it can be had, otherwise why not.
    pub fn unavailable(&self, offering: &Value) -> Option<&'static str> {
        let phase = items(offering, "phases").next();
        if offering["valid"]["to"].as_str().is_some_and(|to| to <= self.day) {
            return Some("no_longer_available");
        }
        let begun = (offering["valid"].is_null() || self.inside(&offering["valid"]))
            && phase.is_none_or(|phase| text(phase, "actual") <= self.day);
        (!begun).then_some("not_yet_available")
    }

    pub fn in_scope(offering: &Value) -> bool {
        items(&offering["scope"], "in").any(|kind| kind == "kommune")
    }

    pub fn reasons(&self, offering: &Value, way: &Value) -> BTreeSet<(String, Option<u64>)> {
        let hops: Vec<&Value> = items(way, "hops").collect();
        let mut out = BTreeSet::new();
        let mut told = |code: &str, hop: usize| {
            out.insert((code.to_owned(), Some(hop as u64)));
        };
        let mut held: Option<usize> = None;
        let mut broken = false;
        let mut givers: Vec<&str> = Vec::new();
        for (number, hop) in hops.iter().enumerate() {
            let last = number + 1 == hops.len();
            let from = |id: &&str| self.stands(id, text(hop, "from"));
            let joined: Vec<&str> = if number == 0 {
                let own = [text(offering, "provider"), text(offering, "operator")];
                self.ids().into_iter().filter(from).filter(|id| own.contains(id)).collect()
            } else if givers.is_empty() {
                self.ids().into_iter().filter(from).collect()
            } else {
                givers.iter().copied().filter(from).collect()
            };
            let ends: Vec<&str> =
                self.ids().into_iter().filter(|id| self.stands(id, text(hop, "to"))).collect();
            let against = |id: &&str| self.hop(hop, id, last || *id == UNIT);
            let has_it = |id: &&str| joined.contains(id);
            let holds = |id: &&str| has_it(id) || against(id).is_empty();
            let holding: Vec<&str> = ends.iter().copied().filter(|id| holds(id)).collect();
            // who may order, but not yet, is asked all the same
            let waiting =
                ends.iter().any(|id| against(id).iter().all(|it| *it == "not_yet_available"));
            if ends.is_empty() {
                told("data_missing", number);
            }
            if holding.is_empty() {
                ends.iter().flat_map(against).for_each(|code| told(code, number));
            }
            if joined.is_empty() {
                told("no_access_path", number);
            }
            if !broken && !joined.is_empty() && (!holding.is_empty() || waiting) {
                held = Some(number);
            }
            broken = broken || joined.is_empty() || holding.is_empty();
            givers = if holding.is_empty() && waiting {
                let waits = |id: &&str| against(id).iter().all(|it| *it == "not_yet_available");
                ends.iter().copied().filter(waits).collect()
            } else {
                holding
            };
        }
        let reached = !broken && !self.chains(offering, way).is_empty();
        if let (false, Some(number)) = (reached, held) {
            let again = self.hop(hops[number], UNIT, true);
            if again.contains(&"orderer_not_permitted") {
                told("orderer_not_permitted", number);
            } else if again.is_empty() && !broken {
                told("no_access_path", number);
            } else {
                again.iter().for_each(|code| told(code, number));
            }
        }
        out
    }
}
