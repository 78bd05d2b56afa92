//! The sum of its own: what decision 2021/24 and formulas F7 say, on JSON, in whole numbers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::pays::{DAY, Made, UNIT};
use crate::reference::{items, text};

type Word = Option<String>;

/// What for, the amount, what is shared; how many for each of which something is paid, how many share.
type Part = (String, Word, Word, (Option<u64>, Option<u64>));

/// All that is compared of what a municipality would pay.
#[derive(Debug, PartialEq, Eq)]
pub struct Owed {
    pub state: String,
    pub yearly: Word,
    pub at_least: Word,
    pub connection: Word,
    pub once: Word,
    pub parts: Vec<Part>,
    pub borne: Vec<(String, Word, Word, Word)>,
    pub open: BTreeSet<(String, Word, Option<u64>, Word)>,
    pub financing: Word,
}

/// Figures by key, and who administers a unit.
type Figures = (BTreeMap<&'static str, u64>, Word);

pub struct Reference<'a> {
    pub made: &'a Made,
}

fn euros(cents: u128) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn cents(amount: &Value) -> u128 {
    amount.as_str().unwrap().replace('.', "").parse().unwrap()
}

/// The share of each, naively: whole cents first, then the largest remainders, then the lower id.
fn shared(amount: u128, keys: &[(u128, Vec<u128>)]) -> Vec<u128> {
    let parts: u128 = keys.iter().map(|(part, _)| part).sum();
    let sums: Vec<u128> = keys.iter().map(|(_, figures)| figures.iter().sum()).collect();
    let whole: u128 = parts * sums.iter().product::<u128>();
    let parties = keys[0].1.len();
    let mut out = Vec::new();
    for party in 0..parties {
        let mut weight = 0;
        for (number, (part, figures)) in keys.iter().enumerate() {
            let others = sums.iter().enumerate().filter(|(other, _)| *other != number);
            weight += part * figures[party] * others.map(|(_, sum)| sum).product::<u128>();
        }
        out.push((amount * weight / whole, amount * weight % whole, party));
    }
    let left = amount - out.iter().map(|(cents, ..)| cents).sum::<u128>();
    out.sort_by(|a, b| b.1.cmp(&a.1).then(a.2.cmp(&b.2)));
    for lucky in out.iter_mut().take(usize::try_from(left).unwrap()) {
        lucky.0 += 1;
    }
    out.sort_by_key(|it| it.2);
    out.into_iter().map(|(cents, ..)| cents).collect()
}

impl Reference<'_> {
    fn record(&self, id: &str) -> Option<&Value> {
        self.made.records.iter().find(|it| text(it, "id") == id)
    }

    fn offering(&self) -> &Value {
        self.record("o").unwrap()
    }

    fn provider(&self) -> Word {
        Some(text(self.offering(), "provider").to_owned())
    }

    /// Whoever speaks for the municipality: its association, its record, its key.
    fn acting(&self) -> Word {
        let by = self.made.rows[0].2.clone();
        by.or_else(|| self.record("u").map(|_| "u".to_owned())).or(Some(UNIT.to_owned()))
    }

    fn settled(&self, topic: &str) -> Word {
        let id = format!("regel-{topic}");
        self.record(&id).filter(|it| text(it, "state") == "regulated").map(|_| id)
    }

    pub fn owed(&self, chain: &[(String, &'static str)]) -> Owed {
        let mut owed = Owed {
            state: "own".to_owned(),
            yearly: None,
            at_least: None,
            connection: None,
            once: None,
            parts: Vec::new(),
            borne: Vec::new(),
            open: BTreeSet::new(),
            financing: None,
        };
        if chain[0].0 == "u" {
            return owed;
        }
        owed.financing = self.settled("financing");
        let components = self.components();
        if let Some(components) = &components {
            let once = |is_connection: bool| {
                let of = components.iter().filter(|it| it["per"] == "once");
                let of = of.filter(|it| (it["kind"] == "connection_once") == is_connection);
                of.map(|it| cents(&it["amount"])).sum::<u128>()
            };
            owed.connection = Some(once(true)).filter(|it| *it > 0).map(euros);
            owed.once = Some(once(false)).filter(|it| *it > 0).map(euros);
        } else {
            owed.open.insert(("cost".to_owned(), None, None, self.provider()));
        }
        let giver = &chain[chain.len() - 2].0;
        // the last hops to the one who hands over, back to the one by which it came to it
        let mut free = false;
        for number in (1..chain.len() - 1).rev() {
            free |= chain[number].1 == "free_of_charge";
            if free || chain[number - 1].0 != *giver {
                break;
            }
        }
        let is_first = chain[0].0 == *giver;
        let passes_on = |owed: &mut Owed| {
            if owed.connection.is_some() || owed.once.is_some() {
                owed.open.insert(("once".to_owned(), None, None, Some(giver.clone())));
            }
        };
        if free {
            let last = self.last_channel(chain);
            let rule = self.settled("pass_on_to_municipalities").filter(|_| last == "last_by_land");
            owed.borne.push(("passed_on_free".to_owned(), Some(giver.clone()), None, rule));
            passes_on(&mut owed);
            (owed.state, owed.yearly) = ("free".to_owned(), Some("0.00".to_owned()));
            return owed;
        }
        if !is_first {
            owed.parts.push(("passed_on".to_owned(), None, None, (None, None)));
            owed.open.insert(("price".to_owned(), None, None, Some(giver.clone())));
            passes_on(&mut owed);
            "unknown".clone_into(&mut owed.state);
            return owed;
        }
        let Some(components) = components else {
            "unknown".clone_into(&mut owed.state);
            return owed;
        };
        self.direct(&mut owed, &components);
        let known: Vec<u128> =
            owed.parts.iter().filter_map(|it| it.1.as_ref()).map(|it| cents(&json!(it))).collect();
        let sum = euros(known.iter().sum());
        if known.len() == owed.parts.len() {
            (owed.state, owed.yearly) = ("known".to_owned(), Some(sum));
        } else if known.is_empty() {
            "unknown".clone_into(&mut owed.state);
        } else {
            (owed.state, owed.at_least) = ("in_part".to_owned(), Some(sum));
        }
        owed
    }

    /// The channel of the last hop of a way that was made like this.
    fn last_channel(&self, chain: &[(String, &'static str)]) -> &str {
        let number = self
            .made
            .ways
            .iter()
            .position(|it| it.as_ref().is_some_and(|it| std::ptr::eq(it.as_slice(), chain)));
        let path = items(self.offering(), "access_paths").nth(number.unwrap()).unwrap();
        text(items(path, "hops").last().unwrap(), "channel")
    }

    /// The parts of the cost of the year that is meant; nothing where they do not go together.
    fn components(&self) -> Option<Vec<&Value>> {
        let cost = self.offering().get("cost").filter(|it| it["state"] == "known")?;
        let all: Vec<&Value> = items(cost, "components").collect();
        let years: BTreeSet<u64> = all.iter().map(|it| it["year"].as_u64().unwrap()).collect();
        let only = years.first().copied().filter(|_| years.len() == 1);
        let year = self.made.request["year"].as_u64().or(only).unwrap_or(2026);
        let of_year: Vec<&Value> = all.into_iter().filter(|it| it["year"] == year).collect();
        let alike = |name: &str| of_year.iter().all(|it| it[name] == of_year[0][name]);
        (!of_year.is_empty() && alike("currency") && alike("vat_included")).then_some(of_year)
    }

    fn direct(&self, owed: &mut Owed, components: &[&Value]) {
        let cost = &self.offering()["cost"];
        let sum = |per: &str, of: &dyn Fn(&Value) -> bool| -> u128 {
            let of = components.iter().filter(|it| it["per"] == per && of(it));
            of.map(|it| cents(&it["amount"])).sum()
        };
        let never = |it: &Value| it["kind"] == "rollout";
        let whole = sum("year", &|it| !never(it));
        let percent = u128::from(cost["shared_percent"].as_u64().unwrap_or(0));
        let by_all = shared(whole, &[(1, vec![percent, 100 - percent])])[0];
        if by_all > 0 {
            owed.borne.push(("carried_by_all".to_owned(), None, Some(euros(by_all)), None));
        }
        let (sharers, is_asked) = self.sharers();
        let own = sharers.keys().position(|id| id == UNIT).unwrap();
        if whole > by_all {
            self.share(owed, (cost, whole - by_all), (&sharers, own), is_asked);
        }
        let figures = &sharers[UNIT].0;
        for (what, per, figure, open) in [
            ("inhabitants", "inhabitant_year", "population", "population"),
            ("cases", "case", "usage", "cases"),
            ("municipality", "unit_year", "municipalities", ""),
        ] {
            let price = sum(per, &|_| true);
            if price == 0 {
                continue;
            }
            let number = figures.get(figure).copied();
            let paid = number.map(|it| euros(price * u128::from(it)));
            if paid.is_none() {
                owed.open.insert((open.to_owned(), None, None, self.acting()));
            }
            owed.parts.push((what.to_owned(), paid, None, (number, None)));
        }
        let besides = sum("year", &never);
        if besides > 0 {
            let part = ("not_shared".to_owned(), None, Some(euros(besides)), (None, None));
            owed.parts.push(part);
            owed.open.insert(("not_shared".to_owned(), None, None, self.provider()));
        }
    }

    fn share(
        &self,
        owed: &mut Owed,
        (cost, amount): (&Value, u128),
        (sharers, own): (&BTreeMap<String, Figures>, usize),
        is_asked: bool,
    ) {
        let agreed = cost["key"].as_str().filter(|_| cost["unanimous"] != false);
        let keys: Vec<(&str, u128)> = match agreed {
            Some("combination") => ["population", "usage", "target_group", "koenigstein"]
                .into_iter()
                .map(|key| (key, u128::from(cost["shares"][key].as_u64().unwrap_or(0))))
                .filter(|(_, part)| *part > 0)
                .collect(),
            Some(key) => vec![(key, 100)],
            None => vec![("usage", 100)],
        };
        let mut fine = true;
        if !is_asked && sharers.len() == 1 {
            owed.open.insert(("parties".to_owned(), None, None, self.provider()));
            fine = false;
        }
        // a combination of nothing says as little as one of 90 per cent
        let adds_up = keys.iter().map(|(_, part)| part).sum::<u128>() == 100;
        if !adds_up {
            owed.open.insert(("key".to_owned(), None, None, self.provider()));
            fine = false;
        }
        for (key, _) in keys.iter().filter(|_| adds_up) {
            let mut missing = BTreeMap::<Word, u64>::new();
            for (number, (figures, administered_by)) in sharers.values().enumerate() {
                if figures.contains_key(key) {
                    continue;
                }
                fine = false;
                match (number == own, *key) {
                    (true, "usage") => {
                        owed.open.insert(("cases".to_owned(), None, None, self.acting()));
                    }
                    (true, "population") => {
                        owed.open.insert(("population".to_owned(), None, None, self.acting()));
                    }
                    (_, "population") if administered_by.is_some() => {
                        *missing.entry(administered_by.clone()).or_default() += 1;
                    }
                    _ => *missing.entry(self.provider()).or_default() += 1,
                }
            }
            for (owes, count) in missing {
                let key = Some((*key).to_owned());
                owed.open.insert(("figure".to_owned(), key, Some(count), owes));
            }
            let figures: Vec<_> = sharers.values().map(|(figures, _)| figures.get(key)).collect();
            if figures.iter().all(|it| it.is_some_and(|it| *it == 0)) {
                let key = Some((*key).to_owned());
                owed.open.insert(("no_figures".to_owned(), key, None, self.provider()));
                fine = false;
            }
        }
        let paid = fine.then(|| {
            let keys: Vec<(u128, Vec<u128>)> = keys
                .iter()
                .map(|(key, part)| {
                    let figures = sharers.values().map(|(figures, _)| u128::from(figures[key]));
                    (*part, figures.collect())
                })
                .collect();
            euros(shared(amount, &keys)[own])
        });
        let told = Some(sharers.len() as u64).filter(|count| is_asked || *count > 1);
        owed.parts.push(("share".to_owned(), paid, Some(euros(amount)), (None, told)));
    }

    /// A municipality of the table.
    fn row(&self, key: &str) -> Option<Figures> {
        let (key, population, by) = self.made.rows.iter().find(|it| it.0 == key)?;
        let mut figures = BTreeMap::from([("municipalities", 1)]);
        figures.extend(population.map(|it| ("population", it)));
        Some((figures, by.clone().or_else(|| Some(key.clone()))))
    }

    /// Those who share by their ids, the municipality among them; whether they were asked for.
    fn sharers(&self) -> (BTreeMap<String, Figures>, bool) {
        let request = &self.made.request;
        let parties: Vec<&Value> = items(request, "parties").collect();
        let is_asked = !request["among"].is_null() || !parties.is_empty();
        let mut all = BTreeMap::<String, Figures>::new();
        let is_itself =
            |id: &str| id == UNIT || id == "05774032" || (id == "u" && self.record("u").is_some());
        let mut itself = self.row(UNIT).unwrap();
        itself.0.extend(request["cases"].as_u64().map(|it| ("usage", it)));
        if is_asked {
            let least = request["among"]["ge"].as_u64();
            let is_meant = |population: &Option<u64>| match (&request["among"], least) {
                (Value::Null, _) => false,
                (_, Some(least)) => population.is_some_and(|it| it >= least),
                (_, None) => true,
            };
            let units = self.made.rows.iter().filter(|it| is_meant(&it.1));
            all.extend(units.map(|(key, ..)| (key.clone(), self.row(key).unwrap())));
            let mut is_told = false;
            for party in parties {
                let id = text(party, "id");
                let known: BTreeMap<&'static str, u64> =
                    ["population", "usage", "target_group", "koenigstein", "municipalities"]
                        .into_iter()
                        .filter_map(|name| Some((name, party[name].as_u64()?)))
                        .collect();
                // under several ids of its own the first entry counts
                if is_itself(id) {
                    if !is_told {
                        is_told = true;
                        itself.0.extend(known);
                    }
                    continue;
                }
                all.entry(id.to_owned()).or_default().0.extend(known);
            }
        } else {
            for used in items(self.offering(), "references") {
                let begun = used["since"].as_str().is_none_or(|since| since <= DAY);
                let id = text(used, "organisation");
                if used["state"] != "productive" || !begun || is_itself(id) {
                    continue;
                }
                let known = match self.record(id) {
                    Some(record) if record["ars"].is_string() => {
                        let key = text(record, "ars").to_owned();
                        let figures = self.row(&key).unwrap();
                        (key, figures)
                    }
                    Some(record) => {
                        let population = record["population"]["count"].as_u64();
                        let figures = population.map(|it| ("population", it)).into_iter().collect();
                        (id.to_owned(), (figures, None))
                    }
                    None => (id.to_owned(), Figures::default()),
                };
                all.insert(known.0, known.1);
            }
        }
        all.insert(UNIT.to_owned(), itself);
        (all, is_asked)
    }
}
