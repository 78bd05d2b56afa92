//! The page for one bundle: what the call tells of it, in its parts.

use serde_json::{Value, json};

use crate::{TODAY, Texts, attributes, call, example, figures, section, vector};

fn bundle(texts: &Texts, id: &str, lang: &str) -> String {
    let request = json!({ "as_of": TODAY, "bundle": id, "lang": lang });
    let answer = call("report", &request, texts);
    answer["html"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}

fn recorded() -> Texts {
    vector(include_str!("../../vectors/calls/bundle-recorded.json")).1
}

/// Who objected, who said nothing, who got a variant and until when: all in the words of the call, and
/// each where it belongs; the page of a merged need is that of its bundle.
#[test]
fn the_page_tells_what_the_call_tells() {
    let texts = recorded();
    let told = call("bundle", &json!({ "as_of": TODAY, "need": "B-1" }), &texts);
    let told = &told["bundles"][0];
    let html = bundle(&texts, "B-1", "de");
    let (common, different) = (section(&html, "common"), section(&html, "different"));
    let (stances, until) = (section(&html, "stances"), section(&html, "until"));
    assert!(common.contains("Wohngeldanträge aus dem Onlinedienst kommen als PDF"));
    assert!(common.contains("Was dabei verallgemeinert wurde"));
    let mut originators = 0;
    for need in told["needs"].as_array().unwrap() {
        assert!(until.contains(need["id"].as_str().unwrap()), "{need}");
        let day = need["objection_until"].as_str().unwrap();
        assert!(until.contains(&format!("<time datetime=\"{day}\">")), "{need}");
        for one in need["originators"].as_array().unwrap() {
            assert!(stances.contains(one["message"].as_str().unwrap()), "{one}");
            originators += 1;
        }
    }
    assert!(originators >= 2);
    for variant in told["variants"].as_array().into_iter().flatten() {
        assert!(different.contains(variant["delta"].as_str().unwrap()), "{variant}");
    }
    // one asks for at most 12 weeks, the other for at least 26
    assert!(different.contains("rollout.weeks"), "{different}");
    let figures = figures(&html);
    assert_eq!((figures["bundle.needs"], figures["bundle.pending"]), (3, 0));
    assert_eq!(figures["bundle.objected"], stances.matches("hat widersprochen").count());
    assert_eq!(figures["bundle.objected"], 1);
    assert_eq!(html, bundle(&texts, "B-2", "de"), "a merged need leads to its bundle");
    assert_ne!(html, bundle(&texts, "B-1", "en"));
}

/// While the window is open that is said, with who may still object.
#[test]
fn an_open_window_is_told() {
    let texts = recorded();
    let request = json!({ "as_of": "2026-06-01", "bundle": "B-1" });
    let html = call("report", &request, &texts)["html"].as_str().unwrap().to_owned();
    assert!(section(&html, "until").contains("<strong>läuft noch</strong>"));
    assert!(section(&html, "stances").contains("Noch widersprechen können"));
    assert!(figures(&html)["bundle.pending"] > 0);
    assert!(!section(&bundle(&texts, "B-1", "de"), "until").contains("läuft noch"));
}

/// Who raised a need is told by name only where the need may be told by name.
#[test]
fn the_page_tells_names_as_far_as_allowed() {
    let mut texts = recorded();
    assert!(bundle(&texts, "B-1", "de").contains("Stadt 3"));
    for (_, text) in &mut texts {
        let named = String::from_utf8(text.clone()).unwrap();
        let hidden = named.replace("\"attribution\":\"named\"", "\"attribution\":\"none\"");
        *text = hidden.into_bytes();
    }
    let html = bundle(&texts, "B-1", "de");
    assert!(!html.contains("Stadt 3") && html.contains("ein Bedarfsträger hat widersprochen"));
}

/// A profile unites the needs that it comes from; a need that is in no bundle says so.
#[test]
fn a_profile_and_a_need_alone_have_pages() {
    let texts = example("kog");
    let html = bundle(&texts, "PRO-2020-0001", "de");
    assert!(section(&html, "common").contains("Bezugsweg bis zur Kommune"));
    assert_eq!(figures(&html)["bundle.needs"], 2);
    let html = bundle(&texts, "BED-2020-0002", "de");
    assert!(section(&html, "stances").contains("kein Bedarf in einem anderen aufgegangen"));
    assert!(section(&html, "until").contains("Es läuft keine Frist"));
    for id in ["PRO-2020-0001", "BED-2020-0002"] {
        for lang in ["de", "en"] {
            let html = bundle(&texts, id, lang);
            let ids = attributes(&html, "id");
            let once: std::collections::BTreeSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), once.len(), "ids stand once");
            assert!(!html.contains("<script") && !html.contains("src="));
        }
    }
}

/// One page is on one thing; what is neither need nor profile has none.
#[test]
fn what_cannot_be_a_page_is_refused() {
    let texts = example("kog");
    let refused = |request: Value| {
        let answer = call("report", &request, &texts);
        answer["error"]["message"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
    };
    let both = json!({ "as_of": TODAY, "bundle": "BED-2020-0001", "profile": "PRO-2020-0001" });
    assert!(refused(both).contains("(bundle)"));
    let unit = json!({ "as_of": TODAY, "bundle": "BED-2020-0001", "unit": "05774032" });
    assert!(refused(unit).contains("(unit)"));
    for id in ["fitko", "BED-9"] {
        assert!(refused(json!({ "as_of": TODAY, "bundle": id })).contains(id));
    }
}

/// Any needs of a random wave have pages.
#[test]
fn every_need_of_a_wave_has_a_page() {
    let texts = example("kog-2026");
    let needs = texts.iter().find(|(name, _)| name == "needs.jsonl").unwrap();
    let needs = String::from_utf8(needs.1.clone()).unwrap();
    let mut proposed = 0;
    for line in needs.lines().step_by(8) {
        let need: Value = serde_json::from_str(line).unwrap();
        let html = bundle(&texts, need["id"].as_str().unwrap(), "de");
        proposed += html.matches("<article class=\"block\">").count();
    }
    assert!(proposed > 0, "what could be bundled with it is told");
}
