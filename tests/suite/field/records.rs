//! K4 causes, K7 legitimate records, K8 faults, K10 typed ways in.

use serde_json::{Value, json};

use crate::{Cases, call, changed, found, kog, paths, with};

/// Advice by cause: the text that stands there, and what it was meant to be.
pub fn advice(cases: &mut Cases) {
    let need = "BED-2020-0001";
    for (path, value, code, fix) in [
        ("/modified", json!(""), "SHAPE-006/empty", json!("remove")),
        ("/title/en", json!(""), "SHAPE-006/empty", json!("remove")),
        ("/created", json!("24.11.2020"), "SHAPE-011/spelled", json!("2020-11-24")),
        ("/created", json!("2020-11-10 "), "SHAPE-011/spelled", json!("2020-11-10")),
        ("/services", json!(["99 115 005 104 000"]), "KEY-001", json!("99115005104000")),
        ("/services", json!(["99115005104000\u{a0}"]), "KEY-001", json!("99115005104000")),
        ("/services", json!(["99115005104000 "]), "KEY-001", json!("99115005104000")),
        ("/services", json!([9.911_500_510_4e13]), "KEY-010", json!("99115005104000")),
        ("/kind", json!("Steuerung"), "SHAPE-004", json!("governance")),
        ("/kind", json!(" steuerung"), "SHAPE-004", json!("governance")),
        (
            "/urgency/consequence",
            json!("Sicherheitslücke bleibt"),
            "SHAPE-004",
            json!("security_gap"),
        ),
    ] {
        let files = changed(&[("needs.jsonl", need, path, value.clone())]);
        let at = if value.is_array() { format!("{path}/0") } else { path.to_owned() };
        cases.finds("K4", &files, code, &at, Some(fix));
    }
    let level = String::from_utf8(kog()["needs.jsonl"].clone()).unwrap();
    let null = with("needs.jsonl", level.replacen("\"level\":\"strategic\"", "\"level\":null", 1));
    cases.finds("K4", &null, "SHAPE-003", "/level", Some(json!("remove")));
    for (address, meant) in [
        ("https://www.köln.de/ämter", "https://www.xn--kln-sna.de/%C3%A4mter"),
        ("https://www.KÖLN.de", "https://www.xn--kln-sna.de"),
        ("https://example.org/a b|c", "https://example.org/a%20b%7Cc"),
        ("HTTPS://example.org/a", "https://example.org/a"),
    ] {
        let files = changed(&[("needs.jsonl", need, "/sources/0/url", json!(address))]);
        cases.finds("K4", &files, "SHAPE-012/spelled", "/sources/0/url", Some(json!(meant)));
    }
    for (mail, meant) in [
        ("post@köln.example", "post@xn--kln-sna.example"),
        ("post@bürgerbüro.köln.example ", "post@xn--brgerbro-65af.xn--kln-sna.example"),
    ] {
        let files = changed(&[("organisations.json", "owl-it", "/contact/mail", json!(mail))]);
        cases.finds("K4", &files, "SHAPE-019/spelled", "/contact/mail", Some(json!(meant)));
    }
    for (path, text) in [
        ("/originators/0/group", " "),
        ("/sources/0/citation", " "),
        ("/history/0/by", "\u{3164}"),
        ("/suppress/0/reason", "\u{202e}"),
        ("/title/de", "\u{3164}\u{3164}\u{3164}\u{3164}\u{3164}\u{3164}\u{3164}\u{3164}"),
        ("/title/de", "\u{7}\u{7}\u{7}\u{7}\u{7}\u{7}\u{7}\u{7}"),
        ("/title/de", "\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}"),
    ] {
        let files = changed(&[("needs.jsonl", need, path, json!(text))]);
        cases.finds("K4", &files, "CORE-004", path, None);
    }
    // two spellings of one letter are one letter
    let composed = json!({ "de": "Ämter für Bürger" });
    let apart = json!({ "de": "A\u{308}mter fu\u{308}r Bu\u{308}rger" });
    let files = changed(&[
        ("needs.jsonl", need, "/title", composed),
        ("needs.jsonl", need, "/statement", apart),
    ]);
    cases.finds("K4", &files, "NEED-001/title-again", "/statement/de", None);
    for (letters, holds) in [(120, true), (121, false), (7, false), (8, true)] {
        let title = json!({ "de": "a\u{308}".repeat(letters) });
        let all = found(&changed(&[("needs.jsonl", need, "/title", title)]));
        let fits = !all.iter().any(|it| it.1 == "/title/de");
        cases.told("K4", &format!("{letters} letters of two signs"), fits == holds, &all);
    }
    let offering = "ANG-wohngeld";
    let scope = json!({ "attr": "procedure", "eq": "Ra\u{308}tsel" });
    let apart = changed(&[
        ("organisations.json", "ars:057740032032", "/procedures", json!(["Rätsel"])),
        ("offerings.json", offering, "/scope", scope),
    ]);
    let answer = paths("05774032", "2026-11-24", &apart);
    let reached = answer["paths"].as_array().unwrap().iter().any(|it| it["offering"] == offering);
    cases.told("K4", "a procedure written in two ways", reached, &answer["paths"]);
}

pub fn records(cases: &mut Cases) {
    let need = "BED-2020-0001";
    // looking back is possible: nothing but hints
    let past = call("check", &json!({ "as_of": "2021-06-01" }), &kog());
    let only_hints = past["findings"].as_array().unwrap().iter();
    let wrong: Vec<&Value> =
        only_hints.filter(|it| it["code"] == "CORE-003" && it["severity"] != "info").collect();
    cases.told("K7", "looking back", wrong.is_empty(), &wrong);
    let standard = changed(&[
        ("offerings.json", "ANG-gewerbe", "/reuse_model", json!("standard")),
        ("offerings.json", "ANG-gewerbe", "/access_paths", json!([])),
    ]);
    let all = found(&standard);
    let blamed = all.iter().any(|it| it.0.starts_with("OFFR-004") || it.0.starts_with("OFFR-007"));
    cases.told("K7", "a standard without access path", !blamed, &all);
    cases.finds(
        "K8",
        &changed(&[("bodies.json", "kog", "/memberships/1/seat", Value::Null)]),
        "BODY-010/no-seat",
        "/memberships/9/seat",
        None,
    );
    cases.finds(
        "K8",
        &changed(&[("bodies.json", "it_plr", "/memberships/17/voting", json!(true))]),
        "BODY-010/guest-votes",
        "/memberships/17/voting",
        None,
    );
    cases.finds(
        "K8",
        &changed(&[("bodies.json", "kog", "/seats/0/occupancy", json!("vacant"))]),
        "BODY-010/not-vacant",
        "/seats/0/occupancy",
        None,
    );
    cases.finds(
        "K8",
        &changed(&[("needs.jsonl", need, "/forwarded_to", json!({ "de": "An das Land" }))]),
        "NEED-016",
        "/forwarded_to",
        None,
    );
    let phone = json!({ "de": "Kommunen bestellen selbst. Rückfragen: 05251 881234." });
    let public = changed(&[
        ("needs.jsonl", need, "/visibility", json!("public")),
        ("needs.jsonl", need, "/outcome", phone),
    ]);
    cases.finds("K8", &public, "PRIV-009/telephone", "/outcome/de", None);
    let agreed = |status: &str, on: &str| json!({ "status": status, "on": on, "by": "Gremium" });
    let history = json!([
        agreed("draft", "2020-12-08"),
        agreed("agreed", "2021-01-08"),
        agreed("adopted", "2021-02-08")
    ]);
    let profile =
        |path: &'static str, value: Value| ("profiles.json", "PRO-2020-0001", path, value);
    let adopted = [profile("/status", json!("adopted")), profile("/history", history)];
    cases.finds("K8", &changed(&adopted), "PROF-011/no-decision", "/decision", None);
    let mut rejected = adopted.to_vec();
    rejected.push(profile("/decision", json!("itplr-2024-13")));
    rejected.push(("decisions.json", "itplr-2024-13", "/result", json!("rejected")));
    cases.finds("K8", &changed(&rejected), "PROF-011/not-adopted", "/decision", None);
    let town = changed(&[profile("/rapporteur", json!("ars:057740032032"))]);
    cases.finds("K8", &town, "PROF-011/not-a-rapporteur", "/rapporteur", None);
    let number = json!("Beschluss 2023/99");
    let other_year = changed(&[("decisions.json", "itplr-2024-13", "/number", number)]);
    cases.finds("K8", &other_year, "BODY-006/other-year", "/number", None);
    let chairs = changed(&[("bodies.json", "kog", "/memberships/1/role", json!("chair"))]);
    cases.finds("K8", &chairs, "BODY-010/two-chairs", "/memberships", None);
    let ended = json!({ "from": "2010-04-01", "to": "2022-01-01" });
    let gone = changed(&[("bodies.json", "it_plr", "/valid", ended)]);
    cases.finds("K8", &gone, "BODY-010/body-not-there", "/body", None);
    let merged = changed(&[("needs.jsonl", need, "/status", json!("merged"))]);
    cases.finds("K8", &merged, "NEED-016/missing", "/merge", None);
    let early = changed(&[("needs.jsonl", need, "/history/0/on", json!("2020-11-01"))]);
    cases.finds("K8", &early, "CORE-003/before-made", "/history/0/on", None);
    let group = changed(&[("needs.jsonl", need, "/services", json!(["99998123456789"]))]);
    cases.finds("K8", &group, "CORE-010", "/services/0", None);
    // records that may be as they are
    let itself = json!({ "into": need, "on": "2026-01-01", "objection_until": "2026-02-01" });
    let merged = changed(&[
        ("needs.jsonl", need, "/status", json!("merged")),
        ("needs.jsonl", need, "/history/3/status", json!("merged")),
        ("needs.jsonl", need, "/merge", itself),
    ]);
    let all = found(&merged);
    let at_merge: Vec<_> = all.iter().filter(|it| it.1 == "/merge/into").collect();
    let once = at_merge.len() == 1 && at_merge[0].0 == "LINK-002/runs";
    cases.told("K7", "merged into itself, said once", once, &all);
    for (case, files) in [
        (
            "absent version of the format is the same",
            changed(&[profile("/schema_version", json!("1.0"))]),
        ),
        (
            "a service with another key than usage",
            changed(&[("offerings.json", "ANG-gewerbe", "/reuse_model", json!("service"))]),
        ),
        (
            "open.data@ is a mailbox of a function",
            changed(&[(
                "organisations.json",
                "owl-it",
                "/contact/mail",
                json!("open.data@owl-it.example.org"),
            )]),
        ),
    ] {
        let all = found(&files);
        cases.told("K7", case, all.is_empty(), &all);
    }
}

pub fn typed(cases: &mut Cases) {
    let mut options = bedarf::Options::default();
    let refused = options.set_severity("SHAPE-001", None).is_err()
        && options.set_severity("NEED-999", None).is_err();
    cases.told("K10", "severities", refused, &refused);
    let text = String::from_utf8(kog()["needs.jsonl"].clone()).unwrap();
    let sound: Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    for condition in [
        json!({ "everyone": false }),
        json!({ "attr": "land", "eq": "05", "ne": "09" }),
        json!({ "attr": "land", "eq": "05", "mehr": 1 }),
    ] {
        let mut need = sound.clone();
        need["affected"] = condition.clone();
        let refused = serde_json::from_value::<bedarf::Need>(need).is_err();
        cases.told("K10", &condition.to_string(), refused, &condition);
    }
}
