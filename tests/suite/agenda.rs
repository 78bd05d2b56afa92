//! `agenda` against a second implementation that is naive: it reads the records as plain JSON and
//! counts days on a calendar of its own.
#![allow(clippy::string_slice, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use bedarf_tests::Random;
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
    made
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
    made
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

fn waiting(all: &[Value]) -> Vec<Waiting<'_>> {
    let (sessions, decisions) = (of(all, "session"), of(all, "decision"));
    let named = |id: &str| decisions.iter().filter(|it| list(&it["refs"]).contains(&id)).count();
    let mut waiting = Vec::new();
    for profile in of(all, "profile") {
        let id = profile["id"].as_str().unwrap();
        let step = match profile["status"].as_str().unwrap() {
            "adopted" => ("adopted", step(profile, "adopted").unwrap()),
            "addressed" => ("sent", step(profile, "addressed").unwrap()),
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
        let waits = need["status"] == "submitted" || need["status"] == "triaged";
        let taken_up = of(all, "profile").iter().any(|it| sources(it).contains(&id));
        if !waits || taken_up || named(id) > 0 || sessions.iter().any(|it| deals(it, id)) {
            continue;
        }
        let submitted = step(need, "submitted").unwrap();
        let who = &need["originators"][0];
        if let Some(session) = who["session"].as_str() {
            if let Some(it) = sessions.iter().find(|it| it["id"] == *session) {
                let since = submitted.max(it["start"].as_str().unwrap());
                waiting.push((since, id, it["body"].as_str().unwrap(), "raised"));
            }
            continue;
        }
        for body in of(all, "body") {
            let members = body["memberships"].as_array().unwrap();
            let sits = |it: &Value| {
                it["organisation"] == who["organisation"]
                    && it["role"] != "guest"
                    && submitted >= it["valid"]["from"].as_str().unwrap()
            };
            if members.iter().any(sits) {
                waiting.push((submitted, id, body["id"].as_str().unwrap(), "raised"));
            }
        }
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
    let mut left = waiting(all);
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

fn years(all: &[Value], day: &str) -> BTreeMap<(String, String), [u64; 3]> {
    let mut years: BTreeMap<(String, String), [u64; 3]> = BTreeMap::new();
    let mut count = |on: &str, level: Option<&str>, at: usize| {
        if on <= day {
            let key = (on[..4].to_owned(), level.unwrap_or("").to_owned());
            years.entry(key).or_default()[at] += 1;
        }
    };
    for need in of(all, "need") {
        let on = step(need, "submitted").or(need["created"].as_str()).unwrap();
        count(on, need["level"].as_str(), 0);
    }
    for session in of(all, "session") {
        for item in items(session) {
            count(session["start"].as_str().unwrap(), level(all, &list(&item["refs"])), 1);
        }
    }
    for decision in of(all, "decision") {
        count(decision["date"].as_str().unwrap(), level(all, &list(&decision["refs"])), 2);
    }
    years
}

#[test]
fn agenda_is_what_counting_on_paper_gives() {
    let mut outcomes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut topics = 0;
    for seed in 0..5_000 {
        let mut dice = Random::new(seed);
        let all = register(&mut dice);
        let day = date(some_day(&mut dice));
        let text = Value::from(all.clone()).to_string();
        let request = json!({ "as_of": day }).to_string();
        let inputs = [("register.json", text.as_bytes())];
        let answer = bedarf::calls::call("agenda", request.as_bytes(), &inputs);
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        let (sessions, left) = expected(&all, &day);
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
        let counted = answer["by_year"].as_array().unwrap().iter().map(|it| {
            let key = (it["year"].to_string(), it["level"].as_str().unwrap_or_default().to_owned());
            (key, ["needs", "items", "decisions"].map(|name| it[name].as_u64().unwrap()))
        });
        assert_eq!(counted.collect::<BTreeMap<_, _>>(), years(&all, &day), "{seed}");
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
    let all: usize = outcomes.values().sum();
    assert_eq!(outcomes.len(), 7);
    assert!(outcomes.values().all(|number| number * 100 > all), "{outcomes:?}");
}

fn step_name(step: &Value) -> &'static str {
    match step.as_str().unwrap() {
        "raised" => "ready: raised",
        "adopted" => "ready: adopted",
        _ => "ready: sent",
    }
}
