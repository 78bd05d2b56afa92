//! `agenda` against a second implementation that is naive: it reads the records as plain JSON and
//! counts days on a calendar of its own.
#![allow(clippy::string_slice, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use bedarf_tests::Random;
use bedarf_tests::stood::stood;
use serde_json::{Value, json};

const MONTHS: [usize; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// A day of 2025 or 2026 by its number.
fn date(number: usize) -> String {
    let (mut left, year) = (number % 365, 2025 + number / 365);
    let mut month = 0;
    while left >= MONTHS[month] {
        left -= MONTHS[month];
        month += 1;
    }
    format!("{year}-{:02}-{:02}", month + 1, left + 1)
}

/// A day, often one of some weeks in which much comes together.
fn some_day(dice: &mut Random) -> usize {
    if dice.chance(60) { 560 + dice.below(60) } else { dice.below(730) }
}

/// The number of a day.
fn number(date: &str) -> i64 {
    let part = |range: std::ops::Range<usize>| date[range].parse::<usize>().unwrap();
    let before: usize = MONTHS[..part(5..7) - 1].iter().sum();
    ((part(0..4) - 2025) * 365 + before + part(8..10) - 1).try_into().unwrap()
}

fn text(record: &str, id: &str) -> Value {
    json!({ "type": record, "id": id, "created": "2025-01-01", "title": { "de": format!("Datensatz {id}") } })
}

const BODIES: [&str; 3] = ["kog", "it_plr", "fitko"];
const LEVELS: [&str; 3] = ["operational", "strategic", "both"];

fn bodies(dice: &mut Random) -> Vec<Value> {
    let body = |id: &&str| {
        let mut made = text("body", id);
        made["authority"] = json!("advisory");
        made["mandate"] = json!({ "kind": "law", "citation": "Satzung" });
        for list in ["seat_groups", "seats"] {
            made[list] = json!([]);
        }
        let members = ["amt-1", "amt-2"].iter().filter(|_| dice.chance(60)).map(|id| {
            // guests bring nothing in
            let role = if made["id"] == "fitko" { "guest" } else { "member" };
            json!({ "organisation": id, "role": role, "voting": true,
                    "valid": { "from": "2025-03-01" } })
        });
        let members: Vec<Value> = members.collect();
        made["memberships"] = json!(members);
        if dice.chance(75) {
            let mut cadence = json!({ "in_person_per_year": 2, "video_per_month": 1 });
            if dice.chance(75) {
                cadence["lead_time_days"] = json!(dice.below(40));
            }
            made["cadence"] = cadence;
        }
        made
    };
    BODIES.iter().map(body).collect()
}

fn register(dice: &mut Random) -> Vec<Value> {
    let mut all = bodies(dice);
    all.extend(["amt-1", "amt-2"].map(|id| {
        let mut made = text("organisation", id);
        made["kind"] = json!("kommune");
        made
    }));
    let topics = ["N-0", "N-1", "N-2", "N-3", "P-0", "P-1"];
    for at in 0..dice.below(7) {
        let mut made = text("session", &format!("S-{at}"));
        made["body"] = json!(dice.word(&BODIES));
        made["start"] = json!(date(some_day(dice)));
        if dice.chance(30) {
            made["created"] = json!(date(dice.below(730)));
        }
        if dice.chance(30) {
            made["visibility"] = json!("public");
        }
        if dice.chance(60) {
            made["mode"] = json!(dice.word(&["in_person", "video", "special", "circular"]));
        }
        let items = (0..dice.below(3)).map(|item| {
            let about: Vec<&str> = topics.iter().copied().filter(|_| dice.chance(12)).collect();
            json!({ "id": format!("top-{item}"), "title": { "de": "Punkt" }, "refs": about,
                    "public": true, "raised_by": "amt-1" })
        });
        let items: Vec<Value> = items.collect();
        made["agenda"] = json!(items);
        all.push(made);
    }
    for at in 0..4 {
        all.push(need(dice, at));
    }
    for at in 0..2 {
        all.push(profile(dice, at));
    }
    for at in 0..dice.below(3) {
        let mut made = text("decision", &format!("B-{at}"));
        made["body"] = json!(dice.word(&BODIES));
        made["date"] = json!(date(dice.below(730)));
        made["result"] = json!(dice.word(&["adopted", "deferred", "noted"]));
        let about: Vec<&str> = topics.iter().copied().filter(|_| dice.chance(10)).collect();
        made["refs"] = json!(about);
        all.push(made);
    }
    dice.shuffle(&mut all);
    all
}

fn need(dice: &mut Random, at: usize) -> Value {
    let mut made = text("need", &format!("N-{at}"));
    made["statement"] = json!({ "de": "Wir müssen bestellen können." });
    made["kind"] = json!("organisation");
    made["affected"] = json!({ "everyone": true });
    made["created"] = json!(date(dice.below(730)));
    if dice.chance(80) {
        made["level"] = json!(dice.word(&LEVELS));
    }
    if dice.chance(60) {
        made["attribution"] = json!(dice.word(&["named", "group_only"]));
    }
    let mut originator = json!({ "organisation": dice.word(&["amt-1", "amt-2"]) });
    if dice.chance(30) {
        originator["session"] = json!(format!("S-{}", dice.below(7)));
    }
    made["originators"] = json!([originator]);
    let status = dice.word(&["submitted", "submitted", "triaged", "draft", "rejected"]);
    made["status"] = json!(status);
    let on = dice.below(700);
    let mut history = vec![json!({ "status": "submitted", "on": date(on), "by": "Amt" })];
    if status != "submitted" {
        history.push(json!({ "status": status, "on": date(on + 5), "by": "Amt" }));
    }
    made["history"] = json!(if status == "draft" { Vec::new() } else { history });
    changed(dice, &mut made);
    made
}

/// Some were changed after they were made, and not always by a step.
fn changed(dice: &mut Random, made: &mut Value) {
    if dice.chance(20) {
        made["modified"] = json!(date(dice.below(730)));
    }
}

fn profile(dice: &mut Random, at: usize) -> Value {
    let mut made = text("profile", &format!("P-{at}"));
    made["version"] = json!("1");
    made["kind"] = json!("profile");
    made["purpose"] = json!({ "de": "Kommunen können bestellen." });
    let addressees = ["it_plr", "fitko", "land"].iter().filter(|_| dice.chance(50));
    made["addressees"] = json!(addressees.collect::<Vec<_>>());
    made["scope"] = json!({ "everyone": true });
    made["criteria"] = json!([]);
    if dice.chance(40) {
        let to = format!("N-{}", dice.below(4));
        made["links"] = json!([{ "rel": "specifies", "target": to }]);
    }
    let status = dice.word(&["draft", "adopted", "addressed", "replaced"]);
    made["status"] = json!(status);
    let on = dice.below(700);
    let mut history = vec![json!({ "status": "adopted", "on": date(on), "by": "Gremium" })];
    if status == "addressed" {
        history.push(json!({ "status": "addressed", "on": date(on + 9), "by": "Gremium" }));
    }
    made["history"] = json!(if status == "draft" { Vec::new() } else { history });
    changed(dice, &mut made);
    made
}

/// What is known of the register on a day: what was not there yet is not, nor are later steps.
fn known(all: &[Value], day: &str) -> Vec<Value> {
    let is_known = |it: &&Value| match it["type"].as_str().unwrap() {
        "session" => it["start"].as_str() <= Some(day) || it["created"].as_str() <= Some(day),
        "decision" => it["date"].as_str() <= Some(day),
        _ => true,
    };
    all.iter().filter(is_known).cloned().collect()
}

/// The records of a type.
fn of<'a>(all: &'a [Value], record: &str) -> Vec<&'a Value> {
    all.iter().filter(|it| it["type"] == *record).collect()
}

fn list(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().map(|it| it.as_str().unwrap()).collect()
}

fn items(session: &Value) -> &[Value] {
    session["agenda"].as_array().unwrap()
}

/// Whether a session has something on its agenda.
fn deals(session: &Value, id: &str) -> bool {
    items(session).iter().any(|item| list(&item["refs"]).contains(&id))
}

fn lead(all: &[Value], body: &str) -> Option<i64> {
    let body = *of(all, "body").iter().find(|it| it["id"] == *body).unwrap();
    body["cadence"]["lead_time_days"].as_i64()
}

fn sources(profile: &Value) -> Vec<&str> {
    let links = profile["links"].as_array().into_iter().flatten();
    links.map(|link| link["target"].as_str().unwrap()).collect()
}

fn step<'a>(record: &'a Value, status: &str) -> Option<&'a str> {
    let mut steps = record["history"].as_array().unwrap().iter();
    steps.find(|it| it["status"] == *status)?["on"].as_str()
}

/// What waits: since when, id, body, how far it is.
type Waiting<'a> = (&'a str, &'a str, &'a str, &'static str);

fn waiting<'a>(all: &'a [Value], day: &str) -> Vec<Waiting<'a>> {
    let (sessions, decisions) = (of(all, "session"), of(all, "decision"));
    let named = |id: &str| decisions.iter().filter(|it| list(&it["refs"]).contains(&id)).count();
    let mut waiting = Vec::new();
    for profile in of(all, "profile") {
        let id = profile["id"].as_str().unwrap();
        let step = match stood(profile, day) {
            Some("adopted") => ("adopted", step(profile, "adopted").unwrap()),
            Some("addressed") => ("sent", step(profile, "addressed").unwrap()),
            _ => continue,
        };
        let answers = |it: &&&Value| {
            let body = it["body"].as_str().unwrap();
            it["result"] != "deferred"
                && list(&it["refs"]).contains(&id)
                && body != "kog"
                && list(&profile["addressees"]).contains(&body)
        };
        if decisions.iter().any(|it| answers(&it)) {
            continue;
        }
        for body in list(&profile["addressees"]).into_iter().filter(|it| *it != "land") {
            if !sessions.iter().any(|it| it["body"] == *body && deals(it, id)) {
                waiting.push((step.1, id, body, step.0));
            }
        }
    }
    for need in of(all, "need") {
        let id = need["id"].as_str().unwrap();
        let waits = matches!(stood(need, day), Some("submitted" | "triaged"));
        let takes_up = |it: &&&Value| sources(it).contains(&id) && stood(it, day) != Some("");
        let taken_up = of(all, "profile").iter().any(|it| takes_up(&it));
        if !waits || taken_up || named(id) > 0 || sessions.iter().any(|it| deals(it, id)) {
            continue;
        }
        let submitted = step(need, "submitted").unwrap();
        // what a session raised waits since then at the earliest
        let raised = need["originators"][0]["session"].as_str();
        let raised = raised.and_then(|id| sessions.iter().find(|it| it["id"] == *id));
        let since = raised.and_then(|it| it["start"].as_str()).max(Some(submitted)).unwrap();
        waiting.extend(before(all, need).into_iter().map(|body| (since, id, body, "raised")));
    }
    waiting.sort_by(|a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)));
    waiting
}

fn level<'a>(all: &'a [Value], about: &[&str]) -> Option<&'a str> {
    let need = |id: &str| -> Option<&'a str> {
        of(all, "need").iter().find(|it| it["id"] == *id)?["level"].as_str()
    };
    let mut levels: Vec<&str> = Vec::new();
    for id in about {
        levels.extend(need(id));
        let profile = of(all, "profile").into_iter().find(|it| it["id"] == **id);
        levels.extend(profile.into_iter().flat_map(sources).filter_map(need));
    }
    levels.dedup();
    match levels.as_slice() {
        [] => None,
        [one] => Some(one),
        _ => Some("both"),
    }
}

/// What each session to come is told: last day, days left, what is ready; and what has none.
fn expected(all: &[Value], day: &str) -> (Vec<Value>, Vec<Value>) {
    let mut left = waiting(all, day);
    left.retain(|it| it.0 <= day);
    let mut sessions = of(all, "session");
    sessions.sort_by_key(|it| (it["start"].as_str(), it["id"].as_str()));
    let told = |it: &Waiting<'_>| json!([it.1, it.2, it.3, it.0]);
    let mut out = Vec::new();
    for session in sessions {
        let (start, body) = (session["start"].as_str().unwrap(), session["body"].as_str().unwrap());
        let regular = session["mode"] != "special" && session["mode"] != "circular";
        let open = start >= day && regular;
        let last = lead(all, body).filter(|_| open).map(|lead| number(start) - lead - number(day));
        let (ready, rest): (Vec<_>, Vec<_>) =
            left.into_iter().partition(|it| open && last.is_none_or(|n| n >= 0) && it.2 == body);
        left = rest;
        let points = items(session).iter().map(|item| {
            let about = list(&item["refs"]);
            let named = |id: &&str| {
                let need = of(all, "need").into_iter().find(|it| it["id"] == **id);
                need.is_none_or(|it| it["attribution"] == "named")
            };
            json!([level(all, &about), about.iter().all(named)])
        });
        let points: Vec<Value> = points.collect();
        let ready: Vec<Value> = ready.iter().map(told).collect();
        out.push(json!([session["id"], last, ready, points]));
    }
    (out, left.iter().map(told).collect())
}

/// The bodies before which a need was brought: that of the session, otherwise where the office sat.
fn before<'a>(all: &'a [Value], need: &Value) -> Vec<&'a str> {
    let who = &need["originators"][0];
    let on = step(need, "submitted").or(need["created"].as_str()).unwrap();
    if let Some(session) = who["session"].as_str() {
        let found = of(all, "session").into_iter().find(|it| it["id"] == *session);
        return found.and_then(|it| it["body"].as_str()).into_iter().collect();
    }
    let sits = |it: &Value| {
        let from = it["valid"]["from"].as_str().unwrap();
        it["organisation"] == who["organisation"] && it["role"] != "guest" && on >= from
    };
    let bodies = of(all, "body").into_iter();
    let bodies = bodies.filter(|body| body["memberships"].as_array().unwrap().iter().any(sits));
    bodies.map(|body| body["id"].as_str().unwrap()).collect()
}

/// Needs and profiles of which it is not on record how they stood, by id, as far as they concern the
/// body.
fn unknown(all: &[Value], body: Option<&str>, day: &str) -> Vec<String> {
    let needs = of(all, "need").into_iter().filter(|it| {
        let bodies = before(all, it);
        stood(it, day).is_none() && bodies.iter().any(|it| body.is_none_or(|body| body == *it))
    });
    let profiles = of(all, "profile").into_iter().filter(|it| {
        let bodies = list(&it["addressees"]);
        let mut bodies = bodies.iter().filter(|it| **it != "land");
        stood(it, day).is_none() && bodies.any(|it| body.is_none_or(|body| body == *it))
    });
    let mut ids: Vec<String> =
        needs.chain(profiles).map(|it| it["id"].as_str().unwrap().to_owned()).collect();
    ids.sort();
    ids
}

fn years(
    [all, known]: [&[Value]; 2],
    (body, since): (Option<&str>, Option<&str>),
    day: &str,
) -> Years {
    let mut years = Years::new();
    let is_its = |it: &Value| body.is_none_or(|body| it["body"] == *body);
    let mut count = |on: &str, level: Option<&str>, at: usize| {
        if on <= day && since.is_none_or(|since| since <= on) {
            let key = (on[..4].to_owned(), level.unwrap_or("").to_owned());
            years.entry(key).or_default()[at] += 1;
        }
    };
    for need in of(all, "need") {
        if body.is_some_and(|body| !before(all, need).contains(&body)) {
            continue;
        }
        let on = step(need, "submitted").or(need["created"].as_str()).unwrap();
        count(on, need["level"].as_str(), 0);
    }
    for session in of(known, "session").into_iter().filter(|it| is_its(it)) {
        for item in items(session) {
            count(session["start"].as_str().unwrap(), level(all, &list(&item["refs"])), 1);
        }
    }
    for decision in of(all, "decision").into_iter().filter(|it| is_its(it)) {
        count(decision["date"].as_str().unwrap(), level(all, &list(&decision["refs"])), 2);
    }
    years
}

#[test]
fn agenda_is_what_counting_on_paper_gives() {
    let mut outcomes: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut topics, mut unknowns) = (0, 0);
    for seed in 0..5_000 {
        let mut dice = Random::new(seed);
        let all = register(&mut dice);
        let day = date(some_day(&mut dice));
        let text = Value::from(all.clone()).to_string();
        let request = json!({ "as_of": day }).to_string();
        let inputs = [("register.json", text.as_bytes())];
        let answer = bedarf::calls::call("agenda", request.as_bytes(), &inputs);
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        let known = known(&all, &day);
        let (sessions, left) = expected(&known, &day);
        let topic = |it: &Value| json!([it["id"], it["body"], it["step"], it["since"]]);
        let told = |it: &Value| {
            let ready = it["ready"].as_array().into_iter().flatten().map(topic);
            let points = it["items"].as_array().unwrap().iter();
            let points = points.map(|it| json!([it["level"], it["raised_by"] == "amt-1"]));
            json!([
                it["session"],
                it["days_left"],
                ready.collect::<Vec<_>>(),
                points.collect::<Vec<_>>()
            ])
        };
        let found: Vec<Value> = answer["sessions"].as_array().unwrap().iter().map(told).collect();
        assert_eq!(found, sessions, "{seed} on {day}: {text}");
        let without = answer["without_session"].as_array().into_iter().flatten();
        assert_eq!(without.map(topic).collect::<Vec<_>>(), left, "{seed} on {day}: {text}");
        assert_eq!(counted(&answer), years([&all, &known], (None, None), &day), "{seed}");
        for it in answer["sessions"].as_array().unwrap() {
            let own = of(&all, "session").into_iter().find(|own| own["id"] == it["session"]);
            let may_read = own.unwrap()["visibility"].as_str().unwrap_or("body");
            assert_eq!(it["visibility"], may_read, "{seed}");
        }
        let wanted = unknown(&all, None, &day);
        unknowns += wanted.len();
        assert_eq!(ids(&answer), wanted, "{seed} on {day}: {text}");
        asked(seed, &mut dice, [&all, &known], &text, &day);
        for session in &sessions {
            let last = session[1].as_i64();
            let kind = last.map_or("no last day", |n| if n < 0 { "too late" } else { "in time" });
            *outcomes.entry(kind).or_default() += 1;
            for ready in session[2].as_array().unwrap() {
                *outcomes.entry(step_name(&ready[2])).or_default() += 1;
                topics += 1;
            }
        }
        *outcomes.entry("without a session").or_default() += left.len();
    }
    println!("{topics} topics ready for a session; {outcomes:?}");
    assert!(unknowns > 500, "{unknowns}");
    let all: usize = outcomes.values().sum();
    assert_eq!(outcomes.len(), 7);
    assert!(outcomes.values().all(|number| number * 100 > all), "{outcomes:?}");
}

/// Needs, items and decisions by year and level.
type Years = BTreeMap<(String, String), [u64; 3]>;

fn counted(answer: &Value) -> Years {
    let counted = answer["by_year"].as_array().unwrap().iter().map(|it| {
        let key = (it["year"].to_string(), it["level"].as_str().unwrap_or_default().to_owned());
        (key, ["needs", "items", "decisions"].map(|name| it[name].as_u64().unwrap()))
    });
    counted.collect()
}

fn ids(answer: &Value) -> Vec<String> {
    let ids = answer["status_unknown"].as_array().into_iter().flatten();
    ids.map(|it| it.as_str().unwrap().to_owned()).collect()
}

/// What is counted by year is what was asked for: a body, and from a day on.
fn asked(seed: u64, dice: &mut Random, all: [&[Value]; 2], text: &str, day: &str) {
    let (body, since) = (dice.word(&BODIES), date(dice.below(730)));
    let request = json!({ "as_of": day, "body": body, "since": since }).to_string();
    let inputs = [("register.json", text.as_bytes())];
    let answer = bedarf::calls::call("agenda", request.as_bytes(), &inputs);
    let answer: Value = serde_json::from_slice(&answer).unwrap();
    let wanted = years(all, (Some(body), Some(&since)), day);
    assert_eq!(counted(&answer), wanted, "{seed} on {day}: {body}, {since}");
    assert_eq!(ids(&answer), unknown(all[0], Some(body), day), "{seed} on {day}: {body}");
}

/// Who asks for a body that is not there is told so.
#[test]
fn a_body_that_is_not_there_is_an_error() {
    let request = json!({ "as_of": "2026-11-24", "body": "kgo" }).to_string();
    let answer = bedarf::calls::call("agenda", request.as_bytes(), &[("r.json", b"[]")]);
    let answer: Value = serde_json::from_slice(&answer).unwrap();
    assert_eq!(answer["error"]["code"], "bad_request", "{answer}");
}

fn step_name(step: &Value) -> &'static str {
    match step.as_str().unwrap() {
        "raised" => "ready: raised",
        "adopted" => "ready: adopted",
        _ => "ready: sent",
    }
}
