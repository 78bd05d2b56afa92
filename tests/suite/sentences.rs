//! The labelled sentences: enough of them, each with its source, and what the rules make of them.
//! The requirements of the BSI are a second measure that has nothing to do with them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use bedarf::findings::Severity;
use bedarf::language::{keywords, parts, sentences as split, tokens, vague};
use bedarf::{Input, Options, check, rules};
use bedarf_tests::sentences::{Kind, Sentence, sentences, sources};
use bedarf_tests::shared_data::rows;
use serde_json::{Value, json};

/// The rules that the sentences are labelled for.
const RULES: [&str; 11] = [
    "CRIT-007", "NEED-004", "WORD-001", "WORD-002", "WORD-003", "WORD-004", "WORD-005", "WORD-006",
    "WORD-007", "WORD-008", "WORD-010",
];

/// What is asked of a criterion alone.
const OF_CRITERIA: [&str; 4] = ["CRIT-007", "WORD-005", "WORD-006", "WORD-010"];

#[test]
fn every_sentence_has_its_source_and_known_labels() {
    let (sentences, sources) = (sentences(), sources());
    let ids: BTreeSet<_> = sentences.iter().map(|it| &it.id).collect();
    assert_eq!(ids.len(), sentences.len(), "an id stands twice");
    for sentence in &sentences {
        let id = &sentence.id;
        assert!(sources.contains_key(&sentence.source), "{id}: unknown source");
        assert!(!sentence.place.is_empty(), "{id}: no section");
        assert_eq!(sentence.binding.is_some(), sentence.kind == Kind::Criterion, "{id}: binding");
        for code in &sentence.alarms {
            assert!(RULES.contains(&code.as_str()), "{id}: {code}");
            let fits = match sentence.kind {
                Kind::Criterion => code != "NEED-004",
                Kind::Need => !OF_CRITERIA.contains(&code.as_str()),
            };
            assert!(fits, "{id}: {code} is not asked of this kind");
        }
    }
    let used: BTreeSet<_> = sentences.iter().map(|it| it.source.clone()).collect();
    assert_eq!(used, sources.into_keys().collect(), "sources and sentences");
}

#[test]
fn at_least_two_hundred_are_published_and_a_third_is_held_out() {
    let sentences = sentences();
    let published: BTreeSet<_> =
        sentences.iter().filter(|it| !it.is_own()).map(|it| it.text.as_str()).collect();
    let held_out = sentences.iter().filter(|it| it.is_held_out()).count();
    println!("{} sentences, {} published, {held_out} held out", sentences.len(), published.len());
    assert!(published.len() >= 200);
    assert!((sentences.len() / 4..sentences.len() / 2).contains(&held_out));

    let mut labels: BTreeMap<&str, usize> = BTreeMap::new();
    for code in sentences.iter().flat_map(|it| &it.alarms) {
        *labels.entry(code).or_default() += 1;
    }
    println!("{labels:?}");
    assert!(
        RULES.iter().all(|code| labels.get(code).is_some_and(|count| *count >= 8)),
        "{labels:?}"
    );
}

/// A record that has the sentence where it belongs, and nothing else to say about wording.
fn record(sentence: &Sentence) -> Value {
    let day = "2026-01-01";
    match sentence.kind {
        Kind::Need => json!({
            "type": "need", "id": "B", "title": {"de": "Ein Titel"}, "created": day, "kind": "functional",
            "level": "both", "originators": [{"group": "Kreis"}], "affected": {"everyone": true},
            "history": [{"status": "draft", "on": day, "by": "Geschäftsstelle"}], "status": "draft", "statement": {"de": sentence.text}
        }),
        Kind::Criterion => json!({
            "type": "profile", "id": "P", "version": "1", "title": {"de": "Ein Titel"}, "created": day,
            "kind": "profile", "purpose": {"de": "Ein Zweck"}, "scope": {"everyone": true},
            "addressees": ["land"], "history": [{"status": "draft", "on": day, "by": "Geschäftsstelle"}], "status": "draft", "criteria": [{
                "id": "K", "title": {"de": "Ein Titel"}, "text": {"de": sentence.text}, "class": "A",
                "binding": sentence.binding, "dimension": "design"
            }]
        }),
    }
}

/// The codes that alarm on a sentence.
fn alarms(sentence: &Sentence) -> BTreeSet<&'static str> {
    let report = check(Input::One(record(sentence).to_string().as_bytes()), &Options::default());
    let broken = report.findings.iter().find(|it| it.code.starts_with("SHAPE"));
    assert!(broken.is_none(), "{}: {broken:?}", sentence.id);
    report
        .findings
        .iter()
        .filter_map(|it| RULES.into_iter().find(|code| it.code == *code))
        .collect()
}

/// How often a rule alarms rightly, wrongly, and not though it should.
#[derive(Clone, Copy, Default)]
struct Count {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Count {
    fn precision(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.wrong).max(1))
    }

    fn recall(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.missed).max(1))
    }
}

/// Precision and recall of every rule in both parts. `SHOW=WORD-005` names the sentences of the part
/// in view that the rule judges otherwise; of those held out none is ever shown.
#[test]
fn precision_and_recall() {
    let mut counts: BTreeMap<(&str, bool), Count> = BTreeMap::new();
    let shown = std::env::var("SHOW").unwrap_or_default();
    for sentence in sentences() {
        let (found, held_out) = (alarms(&sentence), sentence.is_held_out());
        for code in RULES {
            let count = counts.entry((code, held_out)).or_default();
            let wanted = sentence.alarms.iter().any(|it| it == code);
            match (wanted, found.contains(code)) {
                (true, true) => count.right += 1,
                (false, true) => count.wrong += 1,
                (true, false) => count.missed += 1,
                (false, false) => {}
            }
            if shown == code && !held_out && wanted != found.contains(code) {
                println!(
                    "{}: {} ({})",
                    sentence.id,
                    sentence.text,
                    if wanted { "missed" } else { "wrong" }
                );
            }
        }
    }
    println!("| rule | severity | precision, in view | recall | precision, held out | recall |");
    println!("|---|---|---:|---:|---:|---:|");
    let mut faults = Vec::new();
    for code in RULES {
        let (seen, held) = (counts[&(code, false)], counts[&(code, true)]);
        let severity = rules::find(code).unwrap().severity;
        println!(
            "| {code} | {} | {:.2} | {:.2} | {:.2} ({} of {}) | {:.2} |",
            severity.as_str(),
            seen.precision(),
            seen.recall(),
            held.precision(),
            held.right,
            held.right + held.wrong,
            held.recall()
        );
        if severity != Severity::Info && held.precision() < 0.9 {
            faults.push(format!("{code}: {:.2}", held.precision()));
        }
        assert!(held.right > 0, "{code} finds nothing of what was held out");
    }
    assert!(faults.is_empty(), "more than information at a precision below 0.9: {faults:?}");
}

/// The requirements of the BSI with their published parts. Of 901 results 23 have a parameter filled in
/// that the text only refers to, so 878 can be found in it.
#[test]
fn parts_of_the_requirements_of_the_bsi() {
    let Some(rows) = rows("bsi_kernel.csv") else { return };
    let (mut keyword, mut verb, mut result) = (0, 0, 0);
    for row in &rows {
        let [text, modal_verb, action_word, wanted] = [3, 4, 5, 6].map(|at| row[at].as_str());
        let all = tokens(text);
        let sentence = split(&all).next().unwrap();
        let first = keywords(sentence).next();
        keyword += u32::from(first.is_some_and(|it| sentence[it.at].text == modal_verb));
        let Ok(parts) = parts(text, sentence) else { continue };
        verb += u32::from(parts.verb == action_word);
        result += u32::from(parts.what.contains(wanted));
    }
    println!("of {}: modal_verb {keyword}, action_word {verb}, result {result}", rows.len());
    assert_eq!((rows.len(), keyword, verb, result), (901, 901, 901, 878));
}

#[test]
fn how_often_a_vague_word_alarms_on_real_requirements() {
    for (file, column) in [("bsi_kernel.csv", 3), ("bsi_grundschutz_2022.csv", 2)] {
        let Some(rows) = rows(file) else { continue };
        let is_vague = |text: &str| split(&tokens(text)).any(|it| vague(it, &[]).is_some());
        let alarms = rows.iter().filter(|row| is_vague(&row[column])).count();
        println!("{file}: WORD-001 alarms on {alarms} of {}", rows.len());
        assert!(alarms > 0 && alarms * 4 < rows.len(), "{file}: {alarms} of {}", rows.len());
    }
}

#[test]
fn what_is_ended_counted_or_only_told_compares_nothing() {
    let alarm = |text: &str, code: &str| {
        let sentence = Sentence {
            id: text.to_owned(),
            kind: Kind::Need,
            binding: None,
            source: "own".to_owned(),
            place: "Bedarf".to_owned(),
            text: text.to_owned(),
            alarms: Vec::new(),
        };
        alarms(&sentence).contains(code)
    };
    for (text, code, alarms) in [
        ("Für das Postfach ist niemand mehr zuständig.", "WORD-007", false),
        ("Unsere Rechner bekommen keine Aktualisierungen mehr.", "WORD-007", false),
        ("Ab April kann online kaum jemand mehr zahlen.", "WORD-007", false),
        ("Wir haben keine Zeit, das Amt braucht mehr Personal.", "WORD-007", true),
        ("Das Amt braucht mehr Personal.", "WORD-007", true),
        ("Bis dahin müssen alle 31 Onlinedienste angebunden sein.", "WORD-008", false),
        ("Bis dahin müssen alle Onlinedienste angebunden sein.", "WORD-008", true),
        ("Gemeldet wird inzwischen fast immer elektronisch.", "WORD-008", false),
        ("Gemeldet wird immer elektronisch.", "WORD-008", true),
        ("Das hören wir jede Woche.", "WORD-008", false),
        ("Das hören wir in jeder Stadt.", "WORD-008", true),
    ] {
        assert_eq!(alarm(text, code), alarms, "{code}: {text}");
    }
}

#[test]
fn a_caller_adds_words() {
    let mut sentence = sentences().into_iter().find(|it| it.kind == Kind::Criterion).unwrap();
    sentence.text = "Die Oberfläche MUSS knackige Farben zeigen.".to_owned();
    let text = record(&sentence).to_string();
    let found = |options: &Options| {
        let report = check(Input::One(text.as_bytes()), options);
        report.findings.iter().any(|it| it.code == "WORD-001")
    };
    let mut options = Options::default();
    assert!(!found(&options));
    options.add_words("WORD-001", ["Knackig-"]).unwrap();
    assert!(found(&options));
    assert!(options.add_words("WORD-006", ["Knackig-"]).is_err());
}

#[test]
fn lists_are_sorted_and_in_small_letters() {
    use bedarf::language::List;
    for list in List::ALL.map(List::phrases) {
        assert!(
            list.is_sorted() && list.iter().all(|it| it.len() > 1 && **it == it.to_lowercase())
        );
    }
}
