//! How far needs are covered and which could be bundled: what the page tells is what the calls answer.

use serde_json::{Value, json};

use crate::{TODAY, call, example, figures, one, page, section, vector};

/// How far each need is covered is what the call counts, in all three ways of counting.
#[test]
fn coverage_is_what_the_call_counts() {
    let texts = example("kog");
    let html = page(&texts, "de");
    let (figures, of_it) = (figures(&html), section(&html, "coverage"));
    let told = call("coverage", &json!({ "as_of": TODAY }), &texts);
    let same = |name: &str, count: &Value| {
        for state in ["applicable", "proven", "assumed", "unknown", "partly", "uncovered"] {
            let name = format!("coverage.{name}.{state}");
            assert_eq!(json!(figures[&name]), count[state], "{name}");
        }
    };
    for way in ["municipalities", "administering_units", "inhabitants"] {
        same(&format!("all.{way}"), &told["all"][way]);
    }
    let (needs, lands) = (told["needs"].as_array().unwrap(), told["by_land"].as_array().unwrap());
    let mut reasons = 0;
    for need in needs {
        let name = format!("need.{}", need["need"].as_str().unwrap());
        same(&name, &need["counts"]["municipalities"]);
        for it in ["gaps", "assumptions"].iter().flat_map(|of| need[of].as_array().unwrap()) {
            let name = format!("coverage.{name}.{}", it["code"].as_str().unwrap());
            assert_eq!(json!(figures[&name]), it["municipalities"], "{name}");
            assert!(of_it.contains(it["label"].as_str().unwrap()));
            reasons += 1;
        }
    }
    lands
        .iter()
        .for_each(|it| same(&format!("land.{}", it["key"].as_str().unwrap()), &it["cells"]));
    for it in told["providers"].as_array().unwrap() {
        let name = format!("coverage.provider.{}", it["provider"].as_str().unwrap());
        assert_eq!(json!(figures[&name]), it["population"], "{name}");
    }
    for note in told["notes"].as_array().unwrap() {
        assert!(of_it.contains(note["message"].as_str().unwrap()), "{note}");
    }
    let enough = [needs.len() > 3, lands.len() > 3, reasons > 5];
    assert_eq!(enough, [true; 3], "{} {} {reasons}", needs.len(), lands.len());
}

/// With many needs the first ones stand one by one, all count in the sums; where nothing can be
/// counted it is said why.
#[test]
fn coverage_is_bounded_and_says_why_there_is_none() {
    let need = |number: usize| {
        json!({
            "type": "need", "id": format!("BED-{number}"), "title": { "de": "Etwas Wichtiges" },
            "created": "2026-01-01", "statement": { "de": "Etwas fehlt." }, "kind": "functional",
            "originators": [{ "group": "Städte" }], "affected": { "everyone": true },
            "status": "draft",
            "history": [{ "status": "draft", "on": "2026-01-01", "by": "Geschäftsstelle" }]
        })
    };
    let needs: Value = (0..103).map(need).collect();
    let table = "ars,name,kind,population\n057740032032,Paderborn,kommune,154755\n";
    let mut texts = one(needs.clone());
    texts.push(("units.csv".to_owned(), table.as_bytes().to_vec()));
    let html = page(&texts, "de");
    let (figures, of_it) = (figures(&html), section(&html, "coverage"));
    assert_eq!(figures["coverage.all.inhabitants.uncovered"], 103 * 154_755);
    assert_eq!(
        (figures.get("coverage.need.BED-100.proven"), of_it.matches("3 weitere").count()),
        (None, 1)
    );
    assert!(of_it.contains("von 103 Fällen") && of_it.contains("abgedeckt sind damit 0\u{a0}%."));
    for (texts, why) in
        [(one(json!([])), "kein Bedarf, der offen"), (one(needs), "Ohne Gebietstabelle")]
    {
        let html = page(&texts, "de");
        let of_it = section(&html, "coverage");
        assert!(of_it.contains(why) && !of_it.contains("<table"), "{why}");
    }
}

/// All that a part of an answer says in words.
fn messages(answer: &Value) -> Vec<&str> {
    match answer {
        Value::Array(all) => all.iter().flat_map(messages).collect(),
        Value::Object(all) => {
            let own = all.get("message").and_then(Value::as_str);
            own.into_iter().chain(all.values().flat_map(messages)).collect()
        }
        _ => Vec::new(),
    }
}

/// What is bundled, proposed, doubted, not to be merged and left behind is what the call tells, in its
/// words; each bundle is a block of its own.
#[test]
fn bundles_are_what_the_call_tells() {
    let mut all = 0;
    for text in [
        include_str!("../../vectors/calls/bundle-groups.json"),
        include_str!("../../vectors/calls/bundle-recorded.json"),
    ] {
        let (request, texts) = vector(text);
        let told = call("bundle", &request, &texts);
        let html = page(&texts, "de");
        let (figures, of_it) = (figures(&html), section(&html, "bundles"));
        let count = |list: &str| told[list].as_array().unwrap().len();
        for (name, list) in [("recorded", "bundles"), ("proposed", "groups"), ("twins", "twins")] {
            assert_eq!(figures[&format!("bundles.{name}")], count(list), "{list}");
        }
        let lists = ["bundles", "groups", "twins", "profiles"];
        let blocks: usize = lists.into_iter().map(count).sum();
        assert_eq!(of_it.matches("<article class=\"block\">").count(), blocks);
        for message in messages(&told) {
            assert!(of_it.contains(message), "{message}");
            all += 1;
        }
        for profile in told["profiles"].as_array().unwrap() {
            let name = profile["profile"].as_str().unwrap();
            for what in ["pairs", "left", "unknown"] {
                let name = format!("bundles.profile.{name}.{what}");
                assert_eq!(json!(figures[&name]), profile[what], "{name}");
            }
        }
    }
    assert!(all > 12, "{all} messages");
}

/// Who objected is told by name only where the need may be told by name.
#[test]
fn bundles_tell_names_as_far_as_allowed() {
    let (_, texts) = vector(include_str!("../../vectors/calls/bundle-recorded.json"));
    let told = |attribution: &str| {
        let mut texts = texts.clone();
        for (_, text) in &mut texts {
            let named = String::from_utf8(text.clone()).unwrap();
            *text = named.replace("\"attribution\":\"named\"", attribution).into_bytes();
        }
        let html = page(&texts, "de");
        let of_it = section(&html, "bundles");
        ["<strong>Stadt 3 hat widersprochen", "Stadt 2", "ein Bedarfsträger hat widersprochen"]
            .map(|it| of_it.contains(it))
    };
    assert_eq!(told("\"attribution\":\"named\""), [true, true, false]);
    assert_eq!(told("\"attribution\":\"none\""), [false, false, true]);
}

/// A page about an earlier day tells how needs and profiles stood on it: what came later is only
/// counted, and a status that the record does not tell is not known.
#[test]
fn an_earlier_day_shows_what_was_on_record_then() {
    let need = |id: &str, created: &str, steps: Value| {
        let last = steps.as_array().unwrap().last().unwrap().clone();
        json!({
            "type": "need", "id": id, "title": { "de": format!("Bedarf {id}") },
            "created": created, "statement": { "de": "Etwas fehlt." }, "kind": "functional",
            "originators": [{ "group": "Städte" }], "affected": { "everyone": true },
            "status": last["status"], "history": steps
        })
    };
    let step = |status: &str, on: &str| json!({ "status": status, "on": on, "by": "Büro" });
    let [draft, submitted] = [step("draft", "2024-01-10"), step("submitted", "2025-06-01")];
    let texts = one(json!([
        need("BED-A", "2024-01-10", json!([draft, submitted])),
        need("BED-B", "2025-02-01", json!([step("draft", "2025-02-01")])),
        need("BED-C", "2024-01-10", json!([step("submitted", "2025-06-01")])),
    ]));
    let on = |day: &str| {
        let answer = call("report", &json!({ "as_of": day, "lang": "de" }), &texts);
        let html = answer["html"].as_str().unwrap().to_owned();
        (figures(&html), section(&html, "needs").to_owned())
    };
    let (then, of_it) = on("2024-12-31");
    let counted = ["draft", "submitted", "unknown"]
        .map(|it| then.get(&format!("needs.status.{it}")).copied());
    assert_eq!(counted, [Some(1), None, Some(1)], "{of_it}");
    assert!(of_it.contains("1 Datensatz wurde erst nach diesem Tag erfasst."), "{of_it}");
    assert!(!of_it.contains("BED-B") && of_it.contains("an diesem Tag nicht bekannt"), "{of_it}");
    let (now, of_it) = on(TODAY);
    assert_eq!([now["needs.status.draft"], now["needs.status.submitted"]], [1, 2]);
    assert!(of_it.contains("BED-B") && !of_it.contains("erst nach diesem Tag"), "{of_it}");
}
