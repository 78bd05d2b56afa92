//! K4 causes, K7 legitimate records, K8 faults, K10 typed ways in.

use serde_json::{Value, json};

use crate::{Cases, DAY, call, changed, found, kog, paths, with};

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
    for (file, id, path, value, code, fix) in [
        (
            "organisations.json",
            "ars:057740032032",
            "/leitweg_id",
            "05774032-it01-90",
            "KEY-005",
            Some("05774032-IT01-90"),
        ),
        (
            "organisations.json",
            "ars:057740032032",
            "/leitweg_id",
            " 05774032-IT01-90 ",
            "KEY-005",
            Some("05774032-IT01-90"),
        ),
        ("needs.jsonl", need, "/services", "9,91151E+13", "KEY-0", None),
        ("needs.jsonl", need, "/services", "14713000.0", "KEY-0", None),
    ] {
        let is_list = path == "/services";
        let value = if is_list { json!([value]) } else { json!(value) };
        let at = if is_list { format!("{path}/0") } else { path.to_owned() };
        cases.finds("K4", &changed(&[(file, id, path, value)]), code, &at, fix.map(Value::from));
    }
    let blank = changed(&[("needs.jsonl", need, "/services", json!(["99115005104000\u{a0}"]))]);
    let answer = call("check", &json!({ "as_of": DAY }), &blank);
    let mut findings = answer["findings"].as_array().unwrap().iter();
    let said = findings.find(|it| it["path"] == "/services/0").map(|it| it["message"].clone());
    let shown = said
        .as_ref()
        .and_then(Value::as_str)
        .is_some_and(|it| it.contains("U+00A0") && !it.contains('\u{a0}'));
    cases.told("K4", "a blank that cannot be seen", shown, &said);
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

/// Records that may be as they are.
pub fn legitimate(cases: &mut Cases) {
    let need = "BED-2020-0001";
    let profiles: Vec<Value> = serde_json::from_slice(&kog()["profiles.json"]).unwrap();
    let own = profiles.iter().find(|it| it["id"] == "PRO-2020-0001").unwrap();
    let must =
        own["criteria"].as_array().unwrap().iter().find(|it| it["binding"] == "must").unwrap();
    let all = found(&changed(&[("profiles.json", "PRO-2020-0001", "/criteria", json!([must]))]));
    let share = all.iter().any(|it| it.0.contains("share") || it.0.starts_with("PROF-007"));
    cases.told("K7", "one MUST criterion is no share", !share, &all);
    // a wrong data type is put right in a new version
    let mut second = own.clone();
    second["version"] = json!("2");
    second["criteria"][0]["data_type"] = json!("code");
    second["criteria"][0]["expected"] = json!({ "op": "eq", "value": "ja" });
    let both: Vec<&Value> = profiles.iter().chain([&second]).collect();
    let all = found(&with("profiles.json", json!(both).to_string()));
    let blamed = all.iter().any(|it| it.0.starts_with("CRIT-002"));
    cases.told("K7", "another data type in a new version", !blamed, &all);
    let mut same = own.clone();
    same["criteria"][1]["concept"] = same["criteria"][0]["concept"].clone();
    same["criteria"][1]["data_type"] = json!("code");
    same["criteria"][1]["expected"] = json!({ "op": "eq", "value": "ja" });
    let one: Vec<&Value> =
        profiles.iter().filter(|it| it["id"] != own["id"]).chain([&same]).collect();
    let all = found(&with("profiles.json", json!(one).to_string()));
    cases.told(
        "K7",
        "two data types in one version are told",
        all.iter().any(|it| it.0.starts_with("CRIT-002")),
        &all,
    );
    // a finding that is no error can be silenced, whatever its rule may be
    let hint = json!({ "as_of": DAY, "severities": { "NEED-005": "info" } });
    let answer = call("check", &hint, &kog());
    cases.told("K7", "a warning can be made a hint", answer["findings"].is_array(), &answer);
    let body = json!({ "status": "rejected", "on": "2021-01-08", "by": "Kommunalgremium" });
    let mut history: Value = serde_json::from_str(
        std::str::from_utf8(&kog()["needs.jsonl"]).unwrap().lines().next().unwrap(),
    )
    .unwrap();
    let mut steps = history["history"].take();
    steps.as_array_mut().unwrap().push(body);
    let rejected = changed(&[
        ("needs.jsonl", need, "/status", json!("rejected")),
        ("needs.jsonl", need, "/history", steps),
        (
            "needs.jsonl",
            need,
            "/disposition",
            json!({ "by": "kog", "on": "2021-01-08", "reason": { "de": "Liegt nicht in der Zuständigkeit der Kommunen." } }),
        ),
    ]);
    let all = found(&rejected);
    cases.told(
        "K7",
        "rejected by the body itself",
        !all.iter().any(|it| it.0.starts_with("NEED-014")),
        &all,
    );
    let person = changed(&[(
        "organisations.json",
        "owl-it",
        "/contact/mail",
        json!("max-mustermann@owl-it.example.org"),
    )]);
    cases.finds("K7", &person, "PRIV-00", "/contact/mail", None);
    let mut broken = kog();
    broken.insert("broken.json".to_owned(), br#"{"type":"need","id":"BED-X"}"#.to_vec());
    let page = call("report", &json!({ "as_of": DAY }), &broken);
    let holds = page["html"].is_string() && page["unread"][0]["id"] == "BED-X";
    cases.told("K7", "a faulty record does not stop the report", holds, &page["unread"]);
}

/// Spellings that have a cause of their own.
pub fn spellings(cases: &mut Cases) {
    let (need, offering) = ("BED-2020-0001", "ANG-wohngeld");
    let (town, decision) = ("ars:057740032032", "itplr-2024-13");
    for (file, id, path, value, code, fix) in [
        ("needs.jsonl", need, "/created", "2020/11/10", "SHAPE-011/spelled", Some("2020-11-10")),
        ("needs.jsonl", need, "/created", "2020‑11‑10", "SHAPE-011/spelled", Some("2020-11-10")),
        (
            "needs.jsonl",
            need,
            "/created",
            "2020-11-10T00:00:00Z",
            "SHAPE-011/spelled",
            Some("2020-11-10"),
        ),
        ("needs.jsonl", need, "/created", "11/10/2020", "SHAPE-011/form", None),
        (
            "organisations.json",
            town,
            "/leitweg_id",
            "05774032‑IT01‑90",
            "KEY-005",
            Some("05774032-IT01-90"),
        ),
        (
            "decisions.json",
            decision,
            "/number",
            "Beschluss\u{a0}2024/13",
            "KEY-006",
            Some("Beschluss 2024/13"),
        ),
        (
            "offerings.json",
            offering,
            "/cost/components/0/amount",
            "310.000,00",
            "SHAPE-015/spelled",
            Some("310000.00"),
        ),
        (
            "offerings.json",
            offering,
            "/cost/components/0/amount",
            "310.000",
            "SHAPE-015/form",
            None,
        ),
        (
            "offerings.json",
            offering,
            "/cost/components/0/currency",
            "€",
            "SHAPE-015/spelled",
            Some("EUR"),
        ),
    ] {
        let files = changed(&[(file, id, path, json!(value))]);
        cases.finds("K4", &files, code, path, fix.map(Value::from));
    }
    let rounded = changed(&[("needs.jsonl", need, "/services", json!(["9,91151E+13"]))]);
    cases.finds("K4", &rounded, "KEY-010/rounded", "/services/0", None);
    let per_case =
        changed(&[("offerings.json", offering, "/cost/components/0/per", json!("case"))]);
    let all = found(&per_case);
    cases.told("K7", "a cost per case", all.is_empty(), &all);
}

/// Faults that went unseen.
pub fn faults(cases: &mut Cases) {
    let need = "BED-2020-0001";
    for (file, id, path, value, code, at) in [
        (
            "bodies.json",
            "kog",
            "/seats/5/occupancy",
            json!("occupied"),
            "BODY-010",
            "/seats/5/occupancy",
        ),
        (
            "bodies.json",
            "kog",
            "/memberships/1/represented_by",
            json!("kgst"),
            "BODY-0",
            "/memberships/1/represented_by",
        ),
        ("needs.jsonl", need, "/status", json!("rejected"), "NEED-003/other-status", "/status"),
        (
            "needs.jsonl",
            need,
            "/merge",
            json!({ "into": "BED-2020-0002", "on": "2026-01-01", "objection_until": "2026-02-01" }),
            "NEED-016",
            "/merge",
        ),
        (
            "bodies.json",
            "kog",
            "/memberships/1/seat",
            Value::Null,
            "BODY-010/no-seat",
            "/memberships/9/seat",
        ),
        (
            "offerings.json",
            "ANG-wohngeld",
            "/phases",
            json!([{ "phase": "available", "planned": "2028-01-01" }]),
            "OFFR-015/behind",
            "/phases/0/planned",
        ),
        (
            "decisions.json",
            "itplr-2024-13",
            "/number",
            json!("Beschluss 2019/13"),
            "BODY-006",
            "/number",
        ),
        (
            "profiles.json",
            "PRO-2020-0001",
            "/status",
            json!("withdrawn"),
            "PROF-011/other-status",
            "/status",
        ),
        (
            "offerings.json",
            "ANG-wohnsitz",
            "/access_paths/0/hops/0/channel",
            json!("direktvertrag"),
            "OFFR-016",
            "/access_paths/0/hops/0/channel",
        ),
    ] {
        cases.finds("K8", &changed(&[(file, id, path, value)]), code, at, None);
    }
    let mail =
        json!({ "de": "Kommunen bestellen selbst. Fragen an max.mustermann@stadt.example." });
    let public = changed(&[
        ("needs.jsonl", need, "/visibility", json!("public")),
        ("needs.jsonl", need, "/outcome", mail),
    ]);
    cases.finds("K8", &public, "PRIV-009/", "/outcome/de", None);
}

pub fn typed(cases: &mut Cases) {
    let line = String::from_utf8(kog()["needs.jsonl"].clone()).unwrap();
    let own: Value = serde_json::from_str(line.lines().next().unwrap()).unwrap();
    for (member, value) in
        [("type", json!("offering")), ("mehr", json!(1)), ("kind", json!("Steuerung"))]
    {
        let mut need = own.clone();
        need[member] = value;
        let refused = serde_json::from_value::<bedarf::Need>(need).is_err();
        cases.told("K10", member, refused, &member);
    }
    // however a record comes in, it is the same record with the same digest
    let need: bedarf::Need = serde_json::from_value(own).unwrap();
    let built = bedarf::Register::read(bedarf::Input::Built(&[need.into()]));
    let read = bedarf::Register::read(bedarf::Input::One(line.lines().next().unwrap().as_bytes()));
    let digest = |register: &bedarf::Register| register.entries()[0].digest(bedarf::register::NFC);
    let digests = (digest(&built), digest(&read));
    cases.told("K10", "one digest", digests.0.is_some() && digests.0 == digests.1, &digests);
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
