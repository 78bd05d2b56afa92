//! What a municipality waits for and is to confirm, and which offerings it needs first.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Seen;
use super::inbox::Me;
use super::made::DAY;
use super::plain::{self, list, text};

const OPEN: [&str; 9] = [
    "draft",
    "submitted",
    "triaged",
    "in_consultation",
    "bundled",
    "adopted",
    "addressed",
    "accepted",
    "partly_accepted",
];

/// The ids of the municipality and of those that it acts for.
fn own(me: &Me<'_>) -> BTreeSet<String> {
    let units = std::iter::once(me.row).chain(me.acts_for.iter().copied());
    let records = me.made.of("organisation");
    let of = |row: &Value| records.iter().find(|it| it["ars"] == row["ars"]);
    units.filter_map(of).map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

/// The open needs that are its own, the most urgent first.
fn needs<'m>(me: &Me<'m>) -> Vec<&'m Value> {
    let own = own(me);
    let acting = plain::ids(me.made, me.row);
    let is_own = |need: &&Value| {
        let named = need["attribution"] == "named";
        let counts = |id: &str| own.contains(id) || named && acting.iter().any(|it| it == id);
        list(need, "originators").iter().any(|it| {
            text(it, "organisation").is_some_and(counts)
                || text(it, "on_behalf_of").is_some_and(counts)
        })
    };
    let mut all = me.made.of("need");
    all.retain(|it| OPEN.contains(&text(it, "status").unwrap()) && is_own(it));
    all.sort_by_key(|it| text(&it["urgency"], "date").unwrap_or("9"));
    all
}

fn submitted(need: &Value) -> Option<&str> {
    let steps = list(need, "history");
    steps.into_iter().find(|it| it["status"] == "submitted").and_then(|it| text(it, "on"))
}

/// The bodies before which an originator brought something, each with the day.
fn bodies<'v>(me: &'v Me<'_>, originator: &'v Value, on: &'v str) -> Vec<(&'v str, &'v str)> {
    if let Some(session) = text(originator, "session") {
        let found = me.made.id(session).into_iter();
        let body = found.map(|it| (text(it, "body").unwrap(), text(it, "start").unwrap().max(on)));
        return body.collect();
    }
    let sits = |body: &&Value| {
        list(body, "memberships").iter().any(|it| {
            it["organisation"] == originator["organisation"]
                && it["role"] != "guest"
                && plain::contains(&it["valid"], on)
        })
    };
    let all = me.made.of("body").into_iter().filter(sits);
    all.map(|it| (text(it, "id").unwrap(), on)).collect()
}

/// In how many sessions it did not come up although it waits with an originator's bodies.
fn left_lying(me: &Me<'_>, originator: &Value, on: &str) -> Option<usize> {
    let held = |body: &str, since: &str| {
        let sessions = me.made.of("session").into_iter().filter(|it| {
            let start = text(it, "start").unwrap();
            it["body"] == body
                && since < start
                && start < DAY
                && it["mode"] != "special"
                && it["mode"] != "circular"
                && !list(it, "agenda").is_empty()
        });
        sessions.count()
    };
    let counts: Vec<usize> =
        bodies(me, originator, on).iter().map(|(body, since)| held(body, since)).collect();
    counts.first().copied().filter(|_| counts.iter().all(|it| *it >= 2))
}

fn sessions(me: &Me<'_>, need: &Value, on: &str) -> Option<usize> {
    let names = |it: &Value| list(it, "refs").iter().any(|to| **to == need["id"]);
    // what is of a later day has not been yet
    let is_past = |it: &Value, day: &str| text(it, day).is_some_and(|day| day <= DAY);
    let mut sessions = me.made.of("session").into_iter().filter(|it| is_past(it, "created"));
    let mut decisions = me.made.of("decision").into_iter().filter(|it| is_past(it, "date"));
    let came_up = sessions.any(|it| list(it, "agenda").iter().any(|item| names(item)))
        || decisions.any(names);
    if came_up || !["submitted", "triaged"].contains(&text(need, "status").unwrap()) {
        return None;
    }
    list(need, "originators").into_iter().filter_map(|it| left_lying(me, it, on)).max()
}

pub fn waiting(me: &Me<'_>, answer: &Value, seen: &mut Seen) {
    let mut wanted = Vec::new();
    for need in needs(me) {
        let Some(on) = submitted(need).filter(|on| *on <= DAY) else { continue };
        let answers = |it: &&Value| {
            it["refs"][0] == need["id"]
                && it["reply"].is_object()
                && text(it, "date").unwrap() <= DAY
        };
        let is_answered = me.made.of("decision").iter().any(answers);
        let status = text(need, "status").unwrap();
        if ["draft", "accepted", "partly_accepted"].contains(&status) || is_answered {
            continue;
        }
        let mut before: Vec<&str> = Vec::new();
        for (body, _) in list(need, "originators").iter().flat_map(|it| bodies(me, it, on)) {
            if !before.contains(&body) {
                before.push(body);
            }
        }
        let mut told = json!({
            "need": need["id"], "title": need["title"]["de"], "status": status, "since": on
        });
        if !before.is_empty() {
            told["bodies"] = json!(before);
        }
        if let Some(sessions) = sessions(me, need, on) {
            told["sessions"] = json!(sessions);
        }
        seen.count("waits", 1);
        seen.count("waits with a body", usize::from(!before.is_empty()));
        seen.count("left lying", usize::from(told.get("sessions").is_some()));
        wanted.push(told);
    }
    wanted.sort_by_key(|it| (it["since"].to_string(), it["need"].to_string()));
    assert_eq!(answer["waiting"], json!(wanted), "{}", me.row);
}

pub fn to_confirm(me: &Me<'_>, answer: &Value, seen: &mut Seen) {
    let mut own = own(me);
    own.extend(plain::ids(me.made, me.row));
    let mut wanted = Vec::new();
    for offering in me.made.of("offering") {
        let is_over = text(&offering["valid"], "to").is_some_and(|to| to <= DAY);
        for user in list(offering, "references").into_iter().filter(|_| !is_over) {
            let who = text(user, "organisation").unwrap();
            let begun = text(user, "since").is_none_or(|since| since <= DAY);
            let open = user["confirmed"] == false && user["state"] != "planned";
            if open && begun && own.contains(who) {
                wanted.push((text(offering, "id").unwrap(), who, &user["state"], &user["since"]));
            }
        }
    }
    let told = list(answer, "to_confirm");
    let of = |it: &Value| (it["offering"].clone(), it["organisation"].clone());
    let found: Vec<_> = wanted.iter().map(|it| (json!(it.0), json!(it.1))).collect();
    assert_eq!(told.iter().map(|it| of(it)).collect::<Vec<_>>(), found, "{}", me.row);
    for (told, (_, who, state, since)) in told.into_iter().zip(wanted) {
        assert_eq!((&told["state"], &told["since"]), (state, since));
        seen.count("to confirm", 1);
        let is_other = !plain::ids(me.made, me.row).iter().any(|it| it == who);
        seen.count("to confirm for others", usize::from(is_other));
    }
}

/// What brings an offering forward: a duty, a need of its own, how many like the unit use it.
pub struct Wanted {
    duty: Option<(usize, String)>,
    need: Option<(usize, String)>,
    like_me: usize,
}

impl Wanted {
    pub fn of(me: &Me<'_>, answer: &Value, uses: &Value, offering: &Value) -> Wanted {
        let id = text(offering, "id").unwrap();
        let duty = list(answer, "must_do").into_iter().enumerate().find_map(|(number, duty)| {
            let notice = text(duty, "notice").unwrap();
            let subjects = list(me.made.id(notice).unwrap(), "subjects");
            let asks = duty["prerequisite"] == id || subjects.iter().any(|it| **it == id);
            asks.then(|| (number, notice.to_owned()))
        });
        let service = offering["services"][0].as_str().unwrap();
        let need = needs(me).into_iter().enumerate().find_map(|(number, need)| {
            let is_about =
                list(need, "services").iter().any(|it| is_of(it.as_str().unwrap(), service));
            is_about.then(|| (number, text(need, "id").unwrap().to_owned()))
        });
        let of = list(uses, "offerings").into_iter().find(|it| it["offering"] == id).unwrap();
        let alike = |it: &&Value| it["points"].as_u64() > Some(0) && it["state"] != "planned";
        let like_me = list(of, "uses").into_iter().filter(|it| alike(it)).count();
        Wanted { duty, need, like_me }
    }

    pub fn rank(&self) -> (usize, usize, Reverse<usize>) {
        let place = |it: &Option<(usize, String)>| it.as_ref().map_or(usize::MAX, |it| it.0);
        (place(&self.duty), place(&self.need), Reverse(self.like_me))
    }

    pub fn told(&self, told: &Value, seen: &mut Seen) {
        let id = |it: &Option<(usize, String)>| it.as_ref().map_or(Value::Null, |it| json!(it.1));
        assert_eq!((&told["duty"], &told["need"]), (&id(&self.duty), &id(&self.need)), "{told}");
        assert_eq!(told["like_me"], json!(self.like_me), "{told}");
        seen.count("for a duty", usize::from(self.duty.is_some()));
        seen.count("for a need", usize::from(self.need.is_some()));
        seen.count("used by others", usize::from(self.like_me > 0));
    }
}

/// Whether a service is another one, or belongs to it.
fn is_of(service: &str, other: &str) -> bool {
    let above = [&service[..11], "000"].concat();
    let object = [&service[..8], "000000"].concat();
    [service, &above, &object].contains(&other)
}
