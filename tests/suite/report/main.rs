//! The report: its figures are those of the calls, and it tells no more than it may.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod bundle;
mod map;
mod needs;
mod paper;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Value, json};

const TODAY: &str = "2026-11-24";

/// Where the outlines of the map come from, and their licence.
const OUTLINES_BY: [&str; 2] = ["https://www.bkg.bund.de", "https://www.govdata.de/dl-de/by-2-0"];

type Texts = Vec<(String, Vec<u8>)>;

fn example(name: &str) -> Texts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples").join(name);
    let mut texts: Texts = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path))
        .filter(|(name, _)| [".json", ".jsonl", ".csv"].iter().any(|end| name.ends_with(end)))
        .map(|(name, path)| (name, std::fs::read(path).unwrap()))
        .collect();
    texts.sort();
    texts
}

fn records(texts: &Texts) -> Vec<Value> {
    let mut all = Vec::new();
    for (name, text) in texts {
        match serde_json::from_slice(text) {
            Ok(Value::Array(items)) => all.extend(items),
            Ok(item) => all.push(item),
            Err(_) if name.ends_with(".jsonl") => {
                let text = String::from_utf8_lossy(text);
                all.extend(text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()));
            }
            Err(_) => {}
        }
    }
    all
}

fn call(name: &str, request: &Value, texts: &Texts) -> Value {
    let inputs: Vec<(&str, &[u8])> =
        texts.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    let answer = bedarf::calls::call(name, request.to_string().as_bytes(), &inputs);
    serde_json::from_slice(&answer).unwrap()
}

fn page(texts: &Texts, lang: &str) -> String {
    let answer = call("report", &json!({ "as_of": TODAY, "lang": lang }), texts);
    answer["html"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}

fn one(records: Value) -> Texts {
    vec![("register.json".to_owned(), records.to_string().into_bytes())]
}

/// Every named figure of the page.
fn figures(html: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for part in html.split("data-figure=\"").skip(1) {
        let (name, rest) = part.split_once('"').unwrap();
        let value = rest.split_once("value=\"").unwrap().1.split_once('"').unwrap().0;
        let twice = found.insert(name.to_owned(), value.parse::<usize>().unwrap());
        assert!(twice.is_none_or(|before: usize| before.to_string() == value), "{name} twice");
    }
    found
}

fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let begin = format!(" {name}=\"");
    html.split(begin.as_str()).skip(1).map(|it| it.split_once('"').unwrap().0).collect()
}

#[test]
fn figures_are_those_of_the_records() {
    let texts = example("kog");
    let (records, figures) = (records(&texts), figures(&page(&texts, "de")));
    let count = |test: &dyn Fn(&Value) -> bool| records.iter().filter(|it| test(it)).count();
    let closed = ["rejected", "fulfilled", "withdrawn", "forwarded", "merged", "superseded"];
    let open =
        |it: &Value| it["type"] == "need" && !closed.contains(&it["status"].as_str().unwrap());
    assert_eq!(figures["needs.open"], count(&open));
    assert_eq!(figures["records"], records.len());
    for level in ["operational", "strategic", "both"] {
        let wanted = count(&|it| it["type"] == "need" && it["level"] == level);
        assert_eq!(figures[&format!("needs.level.{level}")], wanted, "{level}");
    }
    let check = call("check", &json!({ "as_of": TODAY }), &texts);
    assert_eq!(json!(figures["warnings"]), check["warnings"]);
    for (code, number) in check["by_code"].as_object().unwrap() {
        assert_eq!(json!(figures[&format!("findings.{code}")]), *number, "{code}");
    }
}

/// What was dealt with in each year is what the call tells, and what the Länder settled stands in
/// the answers that the library ships.
#[test]
fn years_and_lands_are_those_of_the_register() {
    let texts = example("kog");
    let figures = figures(&page(&texts, "de"));
    let told = call("agenda", &json!({ "as_of": TODAY }), &texts);
    let years = told["by_year"].as_array().unwrap();
    assert!(years.len() > 5);
    for one in years {
        let level = one["level"].as_str().unwrap_or("none");
        for what in ["needs", "items", "decisions"] {
            let name = format!("year.{}.{level}.{what}", one["year"]);
            assert_eq!(json!(figures[&name]), one[what], "{name}");
        }
    }
    let shipped = include_str!("../../../core/data/land_rules.jsonl").lines();
    let rules = shipped.map(|line| serde_json::from_str::<Value>(line).unwrap());
    let mut rules: Vec<Value> = rules.filter(|it| it["on"].as_str() <= Some(TODAY)).collect();
    rules.sort_by_key(|it| it["on"].to_string());
    let latest: BTreeMap<(String, String), bool> = rules
        .iter()
        .map(|it| ((it["topic"].to_string(), it["land"].to_string()), it["state"] != "unknown"))
        .collect();
    for topic in ["pass_on_to_municipalities", "financing", "contact", "business_model"] {
        let of_it = latest.iter().filter(|((it, _), _)| it.trim_matches('"') == topic);
        let wanted = of_it.filter(|(_, is_settled)| **is_settled).count();
        assert_eq!(figures[&format!("lands.{topic}")], wanted, "{topic}");
    }
    let reached = |name: &str| figures[&format!("reach.any.{name}")];
    assert!(reached("proven") + reached("assumed") > 0);
}

/// Each use of a record is told once, with its source; those that are planned stand apart.
#[test]
fn uses_are_those_of_the_offerings() {
    let texts = example("kog");
    let (records, html) = (records(&texts), page(&texts, "de"));
    let offerings = records.iter().filter(|it| it["type"] == "offering");
    let uses: Vec<&Value> =
        offerings.flat_map(|it| it["references"].as_array().into_iter().flatten()).collect();
    let figures = figures(&html);
    for state in ["productive", "pilot", "planned"] {
        let wanted = uses.iter().filter(|it| it["state"] == state).count();
        assert_eq!(figures[&format!("uses.{state}")], wanted, "{state}");
    }
    assert_eq!(figures["uses.overdue"], 1);
    assert_eq!(html.matches("<strong>überfällig</strong>").count(), 1);
    assert_eq!(section(&html, "uses").matches("<a href=\"http").count(), uses.len());
    let small = html.len() - page(&without_uses(&texts), "de").len();
    // those that nobody has confirmed are open answers as well
    assert!(small < 500 * uses.len() + 3_000, "{small} bytes for {} uses", uses.len());
}

/// One section of a page.
fn section<'h>(html: &'h str, id: &str) -> &'h str {
    let after = html.split(&format!("<h2 id=\"{id}-title\"")).nth(1).unwrap();
    after.split("</section>").next().unwrap()
}

/// Each need from which anything leads on is told once, drawn and as a table; what is assumed and what
/// is missing is said, and no name that is not to be told.
#[test]
fn what_became_of_each_need_is_told() {
    let texts = example("kog");
    for (lang, assumed) in [("de", "Zusammenhang angenommen"), ("en", "connection assumed")] {
        let html = page(&texts, lang);
        let told = section(&html, "traces");
        let needs = ["1", "2", "3", "4", "5", "6"].map(|it| format!("BED-2020-000{it}"));
        let shown = needs.iter().filter(|it| told.contains(&format!("id=\"trace-{it}\""))).count();
        assert_eq!((figures(&html)["traces.needs"], shown), (6, 6));
        assert_eq!((told.matches("<svg").count(), told.matches("<table").count()), (6, 6));
        assert!(told.contains(assumed) && told.contains("arc assumed"));
        for need in &needs {
            let answer =
                call("trace", &json!({ "about": need, "as_of": TODAY, "lang": lang }), &texts);
            let stations = answer["nodes"].as_array().unwrap().len();
            assert_eq!(figures(&html)[&format!("trace.{need}.stations")], stations, "{need}");
            for gap in answer["missing"].as_array().unwrap() {
                assert!(told.contains(gap["message"].as_str().unwrap()), "{gap}");
            }
        }
    }
}

/// The request and the texts of a vector.
fn vector(text: &str) -> (Value, Texts) {
    let vector: Value = serde_json::from_str(text).unwrap();
    let inputs = vector["inputs"].as_object().unwrap();
    let texts = inputs
        .iter()
        .map(|(name, text)| (name.clone(), text.as_str().unwrap().as_bytes().to_vec()))
        .collect();
    (vector["request"].clone(), texts)
}

fn without_uses(texts: &Texts) -> Texts {
    let mut all = texts.clone();
    for (_, text) in all.iter_mut().filter(|(name, _)| name.starts_with("offerings")) {
        let mut records: Value = serde_json::from_slice(text).unwrap();
        for record in records.as_array_mut().unwrap() {
            record.as_object_mut().unwrap().remove("references");
        }
        *text = records.to_string().into_bytes();
    }
    all
}

/// Reach is counted anew by asking `paths` for every unit of the example.
#[test]
fn reach_is_what_paths_answers_for_every_unit() {
    let texts = example("kog");
    let figures = figures(&page(&texts, "de"));
    let table = texts.iter().find(|(name, _)| name == "units.csv").unwrap();
    let table = String::from_utf8(table.1.clone()).unwrap();
    let in_table: BTreeSet<String> =
        table.lines().skip(1).map(|row| row.split(',').next().unwrap().to_owned()).collect();
    let kinds = ["kommune", "kreis", "gemeindeverband"];
    let recorded = records(&texts);
    let recorded = recorded.iter().filter(|it| kinds.iter().any(|kind| it["kind"] == *kind));
    let recorded: BTreeSet<String> =
        recorded.filter_map(|it| Some(it["ars"].as_str()?.to_owned())).collect();
    let units: BTreeSet<&String> = in_table.union(&recorded).collect();
    assert_eq!(figures["units"], units.len());
    let mut reached: BTreeMap<String, usize> = BTreeMap::new();
    let mut ways: BTreeMap<String, usize> = BTreeMap::new();
    let mut unproven: BTreeMap<String, usize> = BTreeMap::new();
    for unit in units {
        let answer = call("paths", &json!({ "unit": unit, "as_of": TODAY }), &texts);
        let paths = answer["paths"].as_array().unwrap();
        let text = |path: &Value, member: &str| path[member].as_str().unwrap().to_owned();
        let offerings: BTreeSet<String> = paths.iter().map(|it| text(it, "offering")).collect();
        for offering in &offerings {
            let own = || paths.iter().filter(|it| text(it, "offering") == *offering);
            let taken = |it: &Value| it["assumptions"].as_array().cloned().unwrap_or_default();
            if own().all(|it| !taken(it).is_empty()) {
                let codes: BTreeSet<String> =
                    own().flat_map(taken).map(|it| text(&it, "code")).collect();
                for code in codes {
                    *unproven.entry(format!("{offering}.{code}")).or_default() += 1;
                }
            }
        }
        offerings.into_iter().for_each(|it| *reached.entry(it).or_default() += 1);
        let found: BTreeSet<String> = paths
            .iter()
            .map(|it| format!("{}.way.{}", text(it, "offering"), text(it, "access_path")))
            .collect();
        found.into_iter().for_each(|it| *ways.entry(it).or_default() += 1);
    }
    let (mut told, mut doubts) = (0, 0);
    for (name, figure) in figures.iter().filter(|(name, _)| name.starts_with("reach.")) {
        let name = name.strip_prefix("reach.").unwrap();
        if let Some(offering) = name.strip_suffix(".reached") {
            assert_eq!(*figure, reached.get(offering).copied().unwrap_or_default(), "{name}");
            told += 1;
        } else if name.contains(".way.") {
            assert_eq!(*figure, ways.get(name).copied().unwrap_or_default(), "{name}");
        } else if let Some(count) = unproven.remove(name) {
            assert_eq!(*figure, count, "{name}");
            doubts += 1;
        }
    }
    assert!(unproven.is_empty() && doubts >= 5, "{doubts} doubts told, not {unproven:?}");
    assert!(told >= 5 && reached.len() >= 3, "{told} offerings, {} reached", reached.len());
}

#[test]
fn the_page_stands_alone_and_is_the_same_every_time() {
    let texts = example("kog");
    for lang in ["de", "en"] {
        let html = page(&texts, lang);
        assert_eq!(html, page(&texts, lang));
        assert!(html.starts_with(&format!("<!DOCTYPE html><html lang=\"{lang}\">")));
        for needle in ["<script", "src=", "url(", "@import", "<link", "<img", " style=\""] {
            // a pattern of the map is a part of the page
            assert!(!html.replace("url(#map-", "").contains(needle), "{needle}");
        }
        let ids = attributes(&html, "id");
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "ids stand once");
        let texts: String =
            texts.iter().map(|(_, text)| String::from_utf8_lossy(text).into_owned()).collect();
        let shipped = include_str!("../../../core/data/land_rules.jsonl");
        for target in attributes(&html, "href") {
            match target.strip_prefix('#') {
                Some(id) => assert!(ids.contains(&id), "{target}"),
                // nothing is fetched: the source of a use or an answer, for whoever wants to read it
                None => {
                    let target = target.replace("&amp;", "&");
                    let is_outlines = OUTLINES_BY.contains(&target.as_str());
                    let is_there = texts.contains(&target) || shipped.contains(&target);
                    assert!(is_there || is_outlines, "{target}");
                }
            }
        }
        assert_eq!(html.matches("<table>").count(), html.matches("<caption>").count());
    }
}

#[test]
fn what_users_write_is_text() {
    let title = "<script>alert('x')</script> & \"mehr\"";
    let need = json!([{
        "type": "need", "id": "BED-1", "title": { "de": title }, "created": "2026-01-01",
        "visibility": "public", "attribution": "named", "statement": { "de": "Etwas fehlt." },
        "kind": "functional", "originators": [{ "group": title }],
        "affected": { "everyone": true }, "status": "draft",
        "history": [{ "status": "draft", "on": "2026-01-01", "by": title }]
    }]);
    let html = page(&one(need), "de");
    assert!(!html.contains("<script"));
    assert!(html.contains("&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot;mehr&quot;"));
}

/// An originator that is not to be told is not told, whatever else names it.
#[test]
fn originators_are_told_as_far_as_allowed() {
    let register = |attribution: Value| {
        let mut need = json!({
            "type": "need", "id": "BED-1", "title": { "de": "Etwas Wichtiges" },
            "created": "2026-01-01", "visibility": "body",
            "statement": { "de": "Es fehlt etwas." }, "kind": "functional",
            "originators": [{ "organisation": "geheim" }, { "group": "Städtekreis" }],
            "affected": { "everyone": true }, "status": "draft",
            "history": [{ "status": "draft", "on": "2026-01-01", "by": "Amt in Verschwiegen" }]
        });
        if !attribution.is_null() {
            need["attribution"] = attribution;
        }
        let organisation = json!({
            "type": "organisation", "id": "geheim", "title": { "de": "Stadt Verschwiegen" },
            "created": "2026-01-01", "kind": "office"
        });
        one(json!([need, organisation]))
    };
    let told = |attribution: Value| {
        let html = page(&register(attribution), "de");
        (html.contains("Stadt Verschwiegen"), html.contains("Städtekreis"))
    };
    // nor by a finding, here that an organisation is missing, nor by the office that drafted it
    let anywhere = |attribution: Value| {
        let mut named = register(attribution);
        let text = String::from_utf8(named[0].1.clone()).unwrap();
        named[0].1 = text.replace("\"id\":\"geheim\"", "\"id\":\"anders\"").into_bytes();
        let html = page(&named, "de");
        (html.contains("LINK-001"), html.contains("geheim"), html.contains("Amt in"))
    };
    assert_eq!(anywhere(json!("named")), (true, true, true));
    assert_eq!(anywhere(json!("none")), (true, false, false));
    assert_eq!(told(json!("named")), (true, true));
    assert_eq!(told(json!("group_only")), (false, true));
    assert_eq!(told(json!("none")), (false, false));
    assert_eq!(told(Value::Null), (false, false));
}

#[test]
fn a_request_without_a_day_is_refused() {
    let answer = call("report", &json!({}), &one(json!([])));
    assert_eq!(answer["error"]["code"], "bad_request", "{answer}");
}

/// A register with nothing in it gives a page that says so.
#[test]
fn nothing_is_said_openly() {
    let html = page(&one(json!([])), "en");
    assert!(html.contains("The register has nothing on this."));
    assert_eq!(figures(&html)["records"], 0);
}

/// The page for one municipality tells as much as its inbox holds, and the rest is counted.
#[test]
fn the_page_for_one_unit_is_its_inbox() {
    let texts = example("kog");
    for (unit, acts) in [
        ("05774032", None),
        ("110000000000", None),
        ("071355002009", Some("für sie handelt Verbandsgemeinde Kaisersesch")),
    ] {
        let since = "2026-07-01";
        let request = json!({ "as_of": TODAY, "since": since, "unit": unit, "limit": 1000 });
        let inbox = call("inbox", &request, &texts);
        let request = json!({ "as_of": TODAY, "since": since, "unit": unit });
        let html = call("report", &request, &texts)["html"].as_str().unwrap().to_owned();
        let figures = figures(&html);
        for part in ["new", "must_do", "can_obtain", "like_me", "open"] {
            let all = inbox[part].as_array().unwrap();
            assert!(!all.is_empty(), "{unit} has nothing in {part}");
            assert_eq!(figures[&format!("inbox.{part}")], all.len(), "{part} of {unit}");
            let list = html.split_once(&format!("class=\"entries {part}\"")).unwrap().1;
            let told = list.split_once("</ul>").unwrap().0.matches("<li>").count();
            let left_out = figures.get(&format!("inbox.{part}.left_out")).copied();
            assert_eq!(told + left_out.unwrap_or_default(), all.len(), "{part} of {unit}");
        }
        for duty in inbox["must_do"].as_array().unwrap() {
            assert!(html.contains(duty["text"].as_str().unwrap()), "{duty}");
        }
        assert_eq!(acts.is_some(), html.contains("für sie handelt"), "{unit}");
        assert!(acts.is_none_or(|acts| html.contains(acts)), "{unit}");
        assert!(!html.contains("<script") && !html.contains("src="), "{unit}");
    }
}

/// What the municipality waits for and is to confirm stands there where there is some, in its numbers.
#[test]
fn the_page_for_one_unit_tells_what_it_waits_for() {
    let (request, texts) = vector(include_str!("../../vectors/calls/inbox-own.json"));
    let inbox = call("inbox", &request, &texts);
    let html = call("report", &request, &texts)["html"].as_str().unwrap().to_owned();
    let figures = figures(&html);
    for part in ["waiting", "to_confirm"] {
        let all = inbox[part].as_array().unwrap();
        assert_eq!(figures[&format!("inbox.{part}")], all.len(), "{part}");
        let list = html.split_once(&format!("class=\"entries {part}\"")).unwrap().1;
        let told = list.split_once("</ul>").unwrap().0;
        for one in all {
            assert!(told.contains(one["title"].as_str().unwrap()), "{one}");
        }
    }
    assert!(html.contains("2</data> eigene Bedarfe warten"));
    assert!(html.contains("3 Sitzungen hätten Gelegenheit geboten"));
    assert!(html.contains("Nötig für:"), "why the offering comes first");
    assert!(!html.contains("Schon angenommen") && !html.contains("Noch nicht eingereicht"));
}

/// Where nothing is on record, each part says so in a line; where the key is nobody's, that is said.
#[test]
fn an_empty_page_for_one_unit_says_so() {
    let table = "ars,name,kind\n057740032032,Paderborn,kommune\n";
    let texts = vec![("units.csv".to_owned(), table.as_bytes().to_vec())];
    let page = |unit: &str| {
        let request = json!({ "as_of": TODAY, "unit": unit, "lang": "en" });
        call("report", &request, &texts)["html"].as_str().unwrap().to_owned()
    };
    let html = page("05774032");
    for said in [
        "There is nothing new",
        "Nothing has to be done.",
        "No need of its own waits",
        "Nothing is to be confirmed.",
        "No route leads",
        "Nothing is open.",
    ] {
        assert!(html.contains(said), "{said}");
    }
    assert_eq!(figures(&html)["inbox.new"], 0);
    let html = page("09162000");
    assert!(html.contains("no municipality is known by this key") && figures(&html).is_empty());
}

/// The section on notices counts what the records say.
#[test]
fn notices_are_those_of_the_records() {
    let texts = example("kog");
    let (records, html) = (records(&texts), page(&texts, "de"));
    let figures = figures(&html);
    let notices: Vec<&Value> = records.iter().filter(|it| it["type"] == "notice").collect();
    let is_replaced = |it: &Value| notices.iter().any(|other| other["supersedes"] == it["id"]);
    let holding = notices.iter().filter(|it| !is_replaced(it) && it["message"] != "withdrawal");
    let holding: Vec<&&Value> = holding.collect();
    assert_eq!(figures["notices.holding"], holding.len());
    assert_eq!(figures["notices.overdue"], 0);
    let mut acknowledged = 0;
    for (name, figure) in &figures {
        let what = name.rsplit('.').next().unwrap();
        let is_by_land = name.starts_with("notices.") && name.matches('.').count() == 3;
        if is_by_land && ["read", "affected", "not_affected", "done"].contains(&what) {
            acknowledged += figure;
        }
    }
    // Kaisersesch speaks for the three municipalities that it administers as well
    assert_eq!(acknowledged, 4 + 3);
}
