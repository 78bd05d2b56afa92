//! `inbox`: what is new, what must be done, what can be obtained, what is open.

use std::collections::BTreeSet;

use bedarf_tests::Random;
use serde_json::{Value, json};

use super::made::{DAY, DAYS, Made, OBLIGATIONS, UNITS, made};
use super::plain::{self, Three, list, text};
use super::{Seen, ask, own};

#[test]
fn an_inbox_holds_what_concerns_the_municipality() {
    let mut seen = Seen::default();
    let rounds = 6_000;
    for seed in 0..rounds {
        let mut dice = Random::new(seed);
        let made = made(&mut dice);
        let me = Me::new(&mut dice, &made);
        let request = json!({ "as_of": DAY, "since": me.since, "unit": me.row["ars"] });
        let answer = ask(&made, "inbox", &request);
        let acts_for: Vec<&Value> =
            list(&answer, "acts_for").into_iter().map(|it| &it["key"]).collect();
        assert_eq!(acts_for, me.acts_for.iter().map(|row| &row["ars"]).collect::<Vec<_>>());
        news(&me, &answer, &mut seen);
        must_do(&me, &answer, &mut seen);
        own::waiting(&me, &answer, &mut seen);
        own::to_confirm(&me, &answer, &mut seen);
        can_obtain(&me, &answer, &mut seen);
        like_me(&me, &answer, &mut seen);
        open(&me, &answer, &mut seen);
        limited(&me, &request, &answer, &mut seen);
    }
    seen.enough(33, usize::try_from(rounds).unwrap());
}

/// The municipality that asks.
pub struct Me<'m> {
    pub made: &'m Made,
    pub row: &'m Value,
    pub acts_for: Vec<&'m Value>,
    since: &'static str,
}

impl<'m> Me<'m> {
    fn new(dice: &mut Random, made: &'m Made) -> Self {
        let row = &made.rows[dice.below(UNITS.len())];
        let acts_for = plain::units(made).into_iter();
        let acts_for = acts_for.filter(|it| it["administered_by"] == row["ars"]).collect();
        let since = *dice.pick(&DAYS[..5]);
        Me { made, row, acts_for, since }
    }

    fn is_new(&self, day: &str) -> bool {
        self.since < day && day <= DAY
    }

    /// For it: yes or perhaps, and for how many that it acts for.
    fn is_for(&self, notice: &Value) -> (Three, u64) {
        let others = self.acts_for.iter();
        let others = others.filter(|row| plain::is_for(self.made, notice, row) == Three::Yes);
        (plain::is_for(self.made, notice, self.row), others.count() as u64)
    }

    /// The notices that are for it or for one that it acts for.
    fn notices(&self) -> Vec<&'m Value> {
        let mut all = self.made.of("notice");
        all.retain(|it| text(it, "published").unwrap() <= DAY);
        all.retain(|it| self.is_for(it) != (Three::No, 0));
        all
    }

    fn ways(&self, offering: &Value, day: &str) -> Vec<Vec<&'static str>> {
        plain::ways(self.made, offering, self.row, day)
    }

    /// The offerings to which there is a way on a day.
    fn reached(&self, day: &str) -> BTreeSet<&'m str> {
        let all = self.made.of("offering").into_iter();
        let reached = all.filter(|it| !self.ways(it, day).is_empty());
        reached.map(|it| it["id"].as_str().unwrap()).collect()
    }

    /// The ids of what a decision touches when it is about them.
    fn mine(&self) -> BTreeSet<String> {
        let own = plain::ids(self.made, self.row);
        let is_own = |id: &Value| own.iter().any(|own| id == own.as_str());
        let mut mine: BTreeSet<String> = own.iter().cloned().collect();
        for it in &self.made.records {
            let concerns = match it["type"].as_str().unwrap() {
                "need" => {
                    list(it, "originators").iter().any(|it| is_own(&it["organisation"]))
                        || plain::judge(&it["affected"], self.row) == Three::Yes
                }
                "offering" => list(it, "references").iter().any(|it| is_own(&it["organisation"])),
                _ => false,
            };
            if concerns {
                mine.insert(it["id"].as_str().unwrap().to_owned());
            }
        }
        mine.extend(self.notices().iter().map(|it| it["id"].as_str().unwrap().to_owned()));
        mine
    }
}

/// Day, kind and id; in the order told.
type Found = (Option<String>, String, String);

fn news(me: &Me<'_>, answer: &Value, seen: &mut Seen) {
    let owned = |it: &Value, name: &str| text(it, name).map(str::to_owned);
    let told: Vec<Found> = list(answer, "new")
        .into_iter()
        .map(|it| (owned(it, "on"), owned(it, "kind").unwrap(), owned(it, "about").unwrap()))
        .collect();
    let kinds = ["notice", "decision", "reply", "land_rule", "way_opened", "way_closed"];
    let mut wanted: Vec<(Found, usize)> = Vec::new();
    let mut push = |on: Option<&str>, kind: &str, id: &Value, obligation: usize| {
        let id = id.as_str().unwrap().to_owned();
        wanted.push(((on.map(str::to_owned), kind.to_owned(), id), obligation));
    };
    for notice in me.notices() {
        let last = plain::last(me.made, notice);
        let has_last = me.notices().iter().any(|it| it["id"] == last["id"]);
        let is_told = last["id"] == notice["id"] || !has_last;
        let on = text(notice, "published").filter(|on| me.is_new(on) && is_told);
        let obligation = OBLIGATIONS.iter().position(|it| notice["obligation"] == **it).unwrap();
        if on.is_some() {
            push(on, "notice", &notice["id"], obligation);
        }
    }
    let mine = me.mine();
    for decision in me.made.of("decision") {
        let touches = mine.contains(decision["refs"][0].as_str().unwrap());
        for (kind, on) in [("decision", &decision["date"]), ("reply", &decision["reply"]["on"])] {
            let on = on.as_str().filter(|on| touches && me.is_new(on));
            if on.is_some() {
                push(on, kind, &decision["id"], usize::MAX);
            }
        }
    }
    for rule in me.made.of("land_rule") {
        let on = text(rule, "on").filter(|on| me.is_new(on) && rule["state"] != "unknown");
        if on.is_some() && rule["land"] == plain::land(me.row) {
            push(on, "land_rule", &rule["id"], usize::MAX);
        }
    }
    let (before, now) = (me.reached(me.since), me.reached(DAY));
    now.difference(&before).for_each(|id| push(None, "way_opened", &json!(id), 0));
    before.difference(&now).for_each(|id| push(None, "way_closed", &json!(id), 0));
    let place = |kind: &str| kinds.iter().position(|it| *it == kind).unwrap();
    wanted.sort_by(|((on, kind, id), obligation), ((others, its, other), its_obligation)| {
        let by_day = others.cmp(on);
        let rest = (obligation, place(kind), id).cmp(&(its_obligation, place(its), other));
        by_day.then(rest)
    });
    let wanted: Vec<Found> = wanted.into_iter().map(|(found, _)| found).collect();
    assert_eq!(told, wanted, "since {}: {}", me.since, me.row);
    for (_, kind, _) in &told {
        seen.count(kind, 1);
    }
}

fn must_do(me: &Me<'_>, answer: &Value, seen: &mut Seen) {
    let mut wanted = Vec::new();
    for notice in me.notices() {
        let obligation = OBLIGATIONS.iter().position(|it| notice["obligation"] == **it).unwrap();
        let said = plain::ack(me.made, notice, me.row);
        let is_settled = said == Some("done") || said == Some("not_affected");
        if !plain::counts(plain::state(me.made, notice)) || obligation > 1 || is_settled {
            seen.count("settled", usize::from(is_settled && obligation < 2));
            continue;
        }
        let (own, others) = me.is_for(notice);
        let whole = [notice];
        let steps = list(notice, "steps");
        let steps: Vec<&Value> = if steps.is_empty() { whole.to_vec() } else { steps };
        for (number, step) in steps.into_iter().enumerate() {
            let due = text(step, "due").or(plain::last_due(notice)).map(str::to_owned);
            let has = text(step, "requires").map(|it| plain::has(me.made, it, me.row));
            let possible = has.unwrap_or(Three::Yes).word();
            let rank = due.clone().unwrap_or_else(|| "9".to_owned());
            let id = notice["id"].as_str().unwrap();
            let perhaps = own == Three::Unknown && others == 0;
            wanted.push((rank, obligation, id, number, due, possible, perhaps, others));
        }
    }
    wanted.sort();
    let told = list(answer, "must_do");
    assert_eq!(told.len(), wanted.len(), "{}", me.row);
    for (told, (_, _, id, _, due, possible, perhaps, others)) in told.into_iter().zip(wanted) {
        assert_eq!((text(told, "notice"), text(told, "due")), (Some(id), due.as_deref()));
        assert_eq!(told["possible"], possible, "{told}");
        assert_eq!(told["overdue"], json!(due.as_deref().is_some_and(|due| due < DAY)));
        assert_eq!(told["not_certain"], json!(perhaps), "{told}");
        assert_eq!(told["acted_for"].as_u64().unwrap_or(0), others, "{told}");
        seen.count(&format!("possible {possible}"), 1);
        seen.count("late", usize::from(told["overdue"] == true));
        seen.count("perhaps for me", usize::from(perhaps));
        seen.count("for others", usize::from(others > 0));
    }
}

fn can_obtain(me: &Me<'_>, answer: &Value, seen: &mut Seen) {
    let before = me.reached(me.since);
    let uses = ask(me.made, "uses", &json!({ "as_of": DAY, "unit": me.row["ars"] }));
    let mut wanted = Vec::new();
    for offering in me.made.of("offering") {
        let ways = me.ways(offering, DAY);
        let Some(first) = ways.iter().find(|it| it.is_empty()).or(ways.first()) else { continue };
        let id = offering["id"].as_str().unwrap();
        let own = plain::ids(me.made, me.row);
        let begun = |it: &Value| text(it, "since").is_none_or(|since| since <= DAY);
        let references = list(offering, "references").into_iter().filter(|it| begun(it));
        let own = references.into_iter().find(|it| own.iter().any(|id| it["organisation"] == **id));
        let found = (before.contains(id), !first.is_empty(), id, ways.len(), first.clone(), own);
        wanted.push((own::Wanted::of(me, answer, &uses, offering), found));
    }
    wanted.sort_by_key(|(wanted, it)| (wanted.rank(), it.0, it.1, it.2));
    let told = list(answer, "can_obtain");
    assert_eq!(told.len(), wanted.len(), "{}", me.row);
    for (told, (wanted, found)) in told.into_iter().zip(wanted) {
        let (is_old, is_assumed, id, ways, taken, own) = found;
        assert_eq!(told["offering"], id, "{}", me.row);
        wanted.told(told, seen);
        assert_eq!(told["new"], json!(!is_old), "{told}");
        assert_eq!(told["ways"], json!(ways), "{told}");
        assert_eq!(told["basis"], ["documented", "assumed"][usize::from(is_assumed)], "{told}");
        assert_eq!(told["assumptions"], json!(taken), "{told}");
        assert_eq!(told["through"], "p1");
        if let Some(own) = own {
            assert!(told["own"].is_string(), "{own}");
        } else {
            assert_eq!(told.get("own"), None, "{told}");
        }
        seen.count(["new way", "old way"][usize::from(is_old)], 1);
        seen.count(["documented", "assumed"][usize::from(is_assumed)], 1);
        seen.count("own use", usize::from(own.is_some()));
    }
}

/// Those who use what can be obtained and are like the municipality, as `uses` tells them.
fn like_me(me: &Me<'_>, answer: &Value, seen: &mut Seen) {
    let request = json!({ "as_of": DAY, "unit": me.row["ars"] });
    let uses = ask(me.made, "uses", &request);
    let reached = me.reached(DAY);
    let mut wanted = BTreeSet::new();
    for of in list(&uses, "offerings") {
        for one in list(of, "uses") {
            let alike = one["points"].as_u64().unwrap() > 0 && one["state"] != "planned";
            let id = of["offering"].as_str().unwrap();
            if alike && reached.contains(id) {
                let who = one["organisation"]["id"].as_str().unwrap();
                wanted.insert((id.to_owned(), who.to_owned()));
            }
        }
    }
    let told = list(answer, "like_me");
    let pair = |it: &&Value| {
        let who = it["organisation"]["id"].as_str().unwrap();
        (it["offering"].as_str().unwrap().to_owned(), who.to_owned())
    };
    assert_eq!(told.iter().map(pair).collect::<BTreeSet<_>>(), wanted, "{}", me.row);
    // before anybody's second use of an offering comes the first one of each
    let firsts: BTreeSet<&str> = told.iter().map(|it| it["offering"].as_str().unwrap()).collect();
    let head: BTreeSet<&str> =
        told.iter().take(firsts.len()).map(|it| it["offering"].as_str().unwrap()).collect();
    assert_eq!(head, firsts);
    seen.count("like me", told.len());
}

fn open(me: &Me<'_>, answer: &Value, seen: &mut Seen) {
    let mut wanted: Vec<(String, &str, String)> = Vec::new();
    let late = |day: Option<&str>| day.unwrap_or("9").to_owned();
    for notice in me.notices() {
        if !plain::counts(plain::state(me.made, notice)) {
            continue;
        }
        let id = notice["id"].as_str().unwrap().to_owned();
        let overdue = plain::overdue(me.made, notice);
        if overdue.is_some() {
            wanted.push((late(overdue), "word_overdue", id.clone()));
        } else if notice["certainty"] != "decided" {
            wanted.push((late(text(notice, "published")), "not_decided", id.clone()));
        }
        for asked in list(notice, "questions") {
            let by_day = text(asked, "asked_on").is_none_or(|on| on <= DAY);
            if by_day && asked["answer"].is_null() {
                wanted.push((late(text(asked, "asked_on")), "question", id.clone()));
            }
        }
    }
    let land = plain::land(me.row);
    let all = me.made.of("offering").into_iter().filter(|it| !me.ways(it, DAY).is_empty());
    let offerings: Vec<&Value> = all.collect();
    let asks = |it: &&&Value| me.ways(it, DAY).iter().any(|it| it.contains(&"land_rule_unknown"));
    if offerings.iter().any(|it| asks(&it)) {
        let valid = &me.made.id("weitergabe").unwrap()["rules"][0]["valid"];
        let rule = me.made.of("land_rule").into_iter().find(|it| it["land"] == land);
        let rule = rule.filter(|it| text(it, "on").unwrap() <= DAY);
        let id = rule.map_or(String::new(), |it| it["id"].as_str().unwrap().to_owned());
        // not before the rule asked, the way was there and the offering could be had
        let since = offerings.iter().filter(asks).flat_map(|it| {
            let hops = list(it, "access_paths").into_iter().map(|path| &path["hops"][0]);
            let asking = hops.filter(|hop| hop["channel"] == "weitergabe");
            let holding = asking.filter(|hop| plain::contains(&hop["valid"], DAY));
            let begun = text(&it["valid"], "from").or(text(it, "created"));
            holding.map(move |hop| begun.max(text(valid, "from")).max(text(&hop["valid"], "from")))
        });
        wanted.push((late(since.min().flatten()), "land_rule", id));
    }
    for offering in offerings.into_iter().filter(|it| it["cost"].is_null()) {
        let id = offering["id"].as_str().unwrap().to_owned();
        wanted.push(("2026-01-01".to_owned(), "cost", id));
    }
    let kinds = ["word_overdue", "question", "land_rule", "not_decided", "cost"];
    let place = |kind: &str| kinds.iter().position(|it| *it == kind).unwrap();
    wanted.sort_by_key(|(since, what, id)| (since.clone(), place(what), id.clone()));
    let told = list(answer, "open");
    let of = |it: &Value| {
        let about = text(it, "about").unwrap_or_default().to_owned();
        (late(text(it, "since")), it["what"].as_str().unwrap().to_owned(), about)
    };
    let told: Vec<(String, String, String)> = told.into_iter().map(of).collect();
    let wanted: Vec<_> = wanted.into_iter().map(|it| (it.0, it.1.to_owned(), it.2)).collect();
    assert_eq!(told, wanted, "{}", me.row);
    for (_, what, _) in &told {
        seen.count(&format!("open {what}"), 1);
    }
}

/// With a limit each part has its first entries, and the others are counted.
fn limited(me: &Me<'_>, request: &Value, answer: &Value, seen: &mut Seen) {
    let mut request = request.clone();
    request["limit"] = json!(2);
    let short = ask(me.made, "inbox", &request);
    for part in
        ["acts_for", "new", "must_do", "waiting", "to_confirm", "can_obtain", "like_me", "open"]
    {
        let (all, few) = (list(answer, part), list(&short, part));
        assert_eq!(few, all[..all.len().min(2)], "{part}");
        assert_eq!(short["left_out"][part], json!(all.len() - few.len()), "{part}");
        seen.count("cut", usize::from(all.len() > 2));
    }
}
