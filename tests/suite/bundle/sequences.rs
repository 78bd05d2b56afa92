//! 10,000 random sequences of merging and taking out, also in chains, against what a need would be
//! had it been put together in one go; each outcome is counted.

use std::collections::{BTreeMap, BTreeSet};

use bedarf::Register;
use bedarf::bundle::{ByWhom, CannotMerge, HowMerged, Merged, put_together, take_out};
use bedarf::keys::{Date, Id};
use bedarf::model::{Need, NeedStatus};
use bedarf_tests::Random;
use serde_json::{Value, json};

use super::merging::{how, random_need, voices};

type Needs = BTreeMap<String, Need>;

/// Need → the need it was merged into, and whether it stays a variant.
type Tree = BTreeMap<String, (String, bool)>;

const DAY: &str = "2026-10-01";
const EARLY: &str = "2026-01-01";
/// How many of them are tried; each outcome comes up in one of a hundred at least.
const SEQUENCES: usize = 10_000;

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn random_needs(dice: &mut Random) -> Needs {
    let many = dice.range(3, 6);
    let made: Vec<Value> = (0..many)
        .map(|number| {
            let mut need = random_need(dice, &format!("B-{number}"));
            if dice.chance(60) {
                need["variants"] = json!([{
                    "id": format!("B-{}", dice.below(many)), "scope": { "everyone": true },
                    "delta": { "de": "eigene Abweichung" }, "originators": [{ "group": "Kreise" }]
                }]);
            }
            if dice.chance(8) {
                need["status"] = json!("rejected");
                let step = |status| json!({ "status": status, "on": "2026-01-02", "by": "Amt" });
                need["history"] = json!([step("submitted"), step("rejected")]);
            }
            need
        })
        .collect();
    super::register(&made).needs().map(|need| (need.id.to_string(), need.clone())).collect()
}

/// A need as JSON without what tells of how it came about; relations in order.
fn plain(need: &Need) -> Value {
    fn sort(links: Option<&mut Value>) {
        if let Some(links) = links.and_then(Value::as_array_mut) {
            links.sort_by_key(Value::to_string);
        }
    }
    let mut value = serde_json::to_value(need).unwrap();
    sort(value.get_mut("links"));
    sort(value.pointer_mut("/merge/moved/links"));
    sort(value.pointer_mut("/merge/moved/own_links"));
    value.as_object_mut().unwrap().retain(|name, _| name != "history" && name != "modified");
    if let Some(merge) = value.get_mut("merge").and_then(Value::as_object_mut) {
        merge.remove("text");
    }
    value
}

/// Those that were merged into a need, and into these.
fn below(tree: &Tree, root: &str) -> Vec<String> {
    let own = tree.iter().filter(|(_, (into, _))| into == root).map(|(id, _)| id.clone());
    own.flat_map(|id| std::iter::once(id.clone()).chain(below(tree, &id))).collect()
}

/// A need and all below it, put together in one go from what they were before.
fn built(before: &Needs, tree: &Tree, root: &str, all: &mut Needs) -> Need {
    let own: Vec<_> = tree.iter().filter(|(_, (into, _))| into == root).collect();
    if own.is_empty() {
        all.insert(root.to_owned(), before[root].clone());
        return before[root].clone();
    }
    let needs = own.iter().map(|(id, _)| built(before, tree, id, all)).collect();
    let as_variant: Vec<&str> =
        own.iter().filter(|(_, (_, variant))| *variant).map(|(id, _)| id.as_str()).collect();
    let merged = Merged::of(&before[root], []).merge(needs, &how(&as_variant)).unwrap();
    for source in merged.sources {
        all.insert(source.id.to_string(), source);
    }
    all.insert(root.to_owned(), merged.target.clone());
    merged.target
}

/// What an attempt should come to.
fn expected_merge(
    now: &Needs,
    tree: &Tree,
    into: &str,
    from: &[String],
    how: &HowMerged,
) -> &'static str {
    let is_open = |id: &str| now[id].status.is_open() && !tree.contains_key(id);
    if how.objection_until < how.step.on {
        return "window over";
    }
    if !is_open(into) {
        return "not open";
    }
    if how.as_variant.iter().any(|it| !from.iter().any(|id| it.as_str() == id)) {
        return "not among them";
    }
    let mut seen = BTreeSet::new();
    for id in from {
        let is_in = tree.get(id).is_some_and(|(other, _)| other == into);
        if is_in || !seen.insert(id) {
            return "twice";
        }
        if id == into {
            return "itself";
        }
        if !is_open(id) {
            return "not open";
        }
        let has = |it: &Id| it.as_str() == id && now[into].variants.iter().any(|own| own.id == *it);
        if how.as_variant.iter().any(has) {
            return "variant there";
        }
        if how.step.on < last_day(&now[id]) {
            return "too early";
        }
    }
    match from.len() {
        1 => "merged",
        _ => "several merged",
    }
}

fn last_day(need: &Need) -> Date {
    need.history.last().map_or(need.created, |it| it.on)
}

fn named(error: &CannotMerge) -> &'static str {
    match error {
        CannotMerge::Itself(_) => "itself",
        CannotMerge::NotOpen(..) => "not open",
        CannotMerge::Twice(_) => "twice",
        CannotMerge::NotAmongThem(_) => "not among them",
        CannotMerge::VariantThere(_) => "variant there",
        CannotMerge::WindowOver(_) => "window over",
        CannotMerge::TooEarly(..) => "too early",
        CannotMerge::NotMerged(_) => "not merged",
        other => panic!("{other:?}"),
    }
}

/// One sequence on a register, beside the tree that it should come to.
struct Sequence {
    before: Needs,
    now: Needs,
    tree: Tree,
    outcomes: BTreeMap<&'static str, usize>,
}

impl Sequence {
    fn register(&self) -> Register {
        let register: Register = self.now.values().cloned().collect();
        assert!(register.unread().is_empty());
        register
    }

    fn random_id(&self, dice: &mut Random) -> String {
        let ids: Vec<&String> = self.now.keys().collect();
        (*dice.pick(&ids)).clone()
    }

    /// Most often one that was merged, and of these one in a chain where there is any.
    fn random_merged(&self, dice: &mut Random) -> String {
        let merged: Vec<&String> = self.tree.keys().collect();
        let in_chain = |it: &&&String| self.tree.contains_key(&self.tree[**it].0);
        let chained: Vec<&String> = merged.iter().filter(in_chain).copied().collect();
        match dice.below(10) {
            0..=5 if !chained.is_empty() => (*dice.pick(&chained)).clone(),
            0..=7 if !merged.is_empty() => (*dice.pick(&merged)).clone(),
            _ => self.random_id(dice),
        }
    }

    fn attempt(&mut self, dice: &mut Random) {
        let (outcome, changed) = match dice.chance(60) {
            true => self.merge(dice),
            false => {
                let id = self.random_merged(dice);
                self.take_out(&id, if dice.chance(15) { EARLY } else { DAY })
            }
        };
        *self.outcomes.entry(outcome).or_default() += 1;
        for need in changed {
            let id = need.id.to_string();
            assert_ne!(self.now.get(&id), Some(&need), "{id} has not changed");
            assert_eq!(need.modified.map(|it| it.to_string()).as_deref(), Some(DAY));
            assert_eq!(need.history.last().map(|it| it.status), Some(need.status));
            self.now.insert(id, need);
        }
        self.compare();
    }

    fn merge(&mut self, dice: &mut Random) -> (&'static str, Vec<Need>) {
        let into = self.random_id(dice);
        let many = if dice.chance(70) { 1 } else { 2 };
        let mut from: Vec<String> = (0..many).map(|_| self.random_id(dice)).collect();
        if dice.chance(70) {
            // most of them are needs that can be merged
            from.retain(|id| *id != into && !self.tree.contains_key(id));
            from.dedup();
        }
        if from.is_empty() {
            from.push(self.random_id(dice));
        }
        if dice.chance(15) {
            // of the variants that the target has itself some are called like a need
            let own = self.now[&into].variants.first().map(|it| it.id.to_string());
            from = vec![own.unwrap_or_else(|| from[0].clone())];
        }
        let variant = if dice.chance(90) { from[0].clone() } else { self.random_id(dice) };
        let mut how = how(if dice.chance(35) { vec![variant.as_str()] } else { vec![] }.as_slice());
        if dice.chance(6) {
            how.step.on = EARLY.parse().unwrap();
        } else if dice.chance(4) {
            how.objection_until = EARLY.parse().unwrap();
        }
        let register = self.register();
        let needs = from.iter().map(|id| self.now[id].clone()).collect();
        let found = put_together(&register, &self.now[&into], needs, &how);
        let expected = expected_merge(&self.now, &self.tree, &into, &from, &how);
        assert_eq!(found.as_ref().map_or_else(named, |_| expected), expected);
        let Ok(changed) = found else { return (expected, Vec::new()) };
        for one in &from {
            let is_variant = how.as_variant.contains(&id(one));
            self.tree.insert(one.clone(), (into.clone(), is_variant));
        }
        (if how.as_variant.is_empty() { expected } else { "merged as a variant" }, changed)
    }

    fn take_out(&mut self, id: &str, day: &str) -> (&'static str, Vec<Need>) {
        let register = self.register();
        let is_early = day.parse::<Date>().unwrap() < last_day(&self.now[id]);
        let in_chain = |into: &str| self.tree.contains_key(into);
        let expected = match self.tree.get(id) {
            None => "not merged",
            Some(_) if is_early => "too early",
            Some((into, _)) if in_chain(into) => "taken out of a chain",
            Some(_) => "taken out",
        };
        let step = ByWhom { on: day.parse().unwrap(), by: "Gremium".to_owned() };
        let found = take_out(&register, &self.now[id], &step);
        assert_eq!(found.as_ref().map_or_else(named, |_| expected), expected);
        let Ok(changed) = found else { return (expected, Vec::new()) };
        self.tree.remove(id);
        let taken = changed.iter().find(|it| it.id.as_str() == id).unwrap();
        let steps: Vec<NeedStatus> = taken.history.iter().map(|it| it.status).collect();
        assert_eq!(steps[steps.len() - 2..], [NeedStatus::Merged, self.before[id].status]);
        (expected, changed)
    }

    /// Every need is what the tree says, no voice is lost, none doubled.
    fn compare(&self) {
        let mut wanted = Needs::new();
        for root in self.before.keys().filter(|id| !self.tree.contains_key(*id)) {
            built(&self.before, &self.tree, root, &mut wanted);
        }
        for (id, need) in &self.now {
            assert_eq!(plain(need), plain(&wanted[id]), "{:?}", self.tree);
            let all = below(&self.tree, id).into_iter().chain([id.clone()]);
            let own: BTreeSet<String> =
                all.flat_map(|it| voices(&self.before[&it]).into_keys()).collect();
            assert_eq!(voices(need), own.into_iter().map(|voice| (voice, 1)).collect());
        }
    }
}

#[test]
fn whatever_was_merged_comes_out_as_it_was() {
    let mut dice = Random::new(18);
    let mut outcomes = BTreeMap::new();
    for _ in 0..SEQUENCES {
        let before = random_needs(&mut dice);
        let (now, tree) = (before.clone(), Tree::new());
        let mut sequence = Sequence { before, now, tree, outcomes };
        for _ in 0..dice.range(3, 8) {
            sequence.attempt(&mut dice);
        }
        // at last all of them come out again, in whatever order
        let mut merged: Vec<String> = sequence.tree.keys().cloned().collect();
        dice.shuffle(&mut merged);
        for id in merged {
            let (_, changed) = sequence.take_out(&id, DAY);
            sequence.now.extend(changed.into_iter().map(|need| (need.id.to_string(), need)));
        }
        sequence.compare();
        for (id, need) in &sequence.now {
            assert_eq!(plain(need), plain(&sequence.before[id]));
        }
        outcomes = sequence.outcomes;
    }
    println!("{outcomes:?}");
    assert_eq!(outcomes.len(), 13, "{outcomes:?}");
    assert!(outcomes.values().all(|number| number * 100 >= SEQUENCES), "{outcomes:?}");
}
