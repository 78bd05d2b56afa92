//! The labelled sentences: enough of them, each with its source.

use std::collections::{BTreeMap, BTreeSet};

use bedarf_tests::sentences::{Kind, sentences, sources};

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
