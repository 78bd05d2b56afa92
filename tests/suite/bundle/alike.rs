//! How alike texts are, against a second implementation in floating point; twins; opposite demands.

use std::collections::{HashMap, HashSet};

use bedarf::bundle::{Pairs, Pieces, Score, Verdict, words};
use bedarf_tests::Random;

use super::{need, register};

const WORDS: [&str; 14] = [
    "Wohngeld",
    "Bescheid",
    "Gewerbe",
    "Anmeldung",
    "Online-Dienst",
    "digital",
    "Fachverfahren",
    "abrufen",
    "Straße",
    "Übermittlung",
    "Kita",
    "und",
    "ISO",
    "Ä",
];

fn text(dice: &mut Random) -> String {
    let many = 1 + dice.below(30);
    (0..many).map(|_| dice.word(&WORDS)).collect::<Vec<_>>().join(" ")
}

/// The pieces of a text as they are told in words, with how often each occurs.
fn pieces(text: &str) -> HashMap<String, f64> {
    let folded = text
        .to_lowercase()
        .replace('ä', "a")
        .replace('ö', "o")
        .replace('ü', "u")
        .replace('ß', "ss");
    let mut found = HashMap::new();
    for word in folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()) {
        if word == "und" || word == "a" {
            continue;
        }
        let letters: Vec<char> = format!(" {word}").chars().collect();
        let last = letters.len().saturating_sub(3).max(1);
        for at in 0..last {
            let piece: String = letters[at..(at + 4).min(letters.len())].iter().collect();
            *found.entry(piece).or_insert(0.0) += 1.0;
        }
    }
    found
}

/// The cosine of all pairs, in floating point.
fn cosines(texts: &[String]) -> Vec<Vec<f64>> {
    let all: Vec<_> = texts.iter().map(|text| pieces(text)).collect();
    let mut with: HashMap<&str, f64> = HashMap::new();
    for piece in all.iter().flat_map(HashMap::keys) {
        *with.entry(piece).or_insert(0.0) += 1.0;
    }
    let most = (texts.len() / 4).clamp(32, 1_000) as f64;
    let count = texts.len() as f64;
    let weighted: Vec<HashMap<&str, f64>> = all
        .iter()
        .map(|pieces| {
            let counted = pieces.iter().filter(|(piece, _)| with[piece.as_str()] <= most);
            let weight = |piece: &str| 1.0 + ((count + 1.0) / (with[piece] + 1.0)).ln();
            counted.map(|(piece, times)| (piece.as_str(), times * weight(piece))).collect()
        })
        .collect();
    let dot = |a: &HashMap<&str, f64>, b: &HashMap<&str, f64>| -> f64 {
        a.iter().map(|(piece, weight)| weight * b.get(piece).unwrap_or(&0.0)).sum()
    };
    let cosine = |a, b| dot(a, b) / (dot(a, a) * dot(b, b)).sqrt().max(1e-9);
    weighted.iter().map(|a| weighted.iter().map(|b| cosine(a, b)).collect()).collect()
}

#[test]
fn scores_are_those_of_a_second_implementation() {
    let mut dice = Random::new(26);
    for _ in 0..60 {
        let many = 2 + dice.below(60);
        let texts: Vec<String> = (0..many).map(|_| text(&mut dice)).collect();
        let ours = Pieces::of(&texts.iter().map(|text| words(text)).collect::<Vec<_>>());
        for (one, theirs) in cosines(&texts).iter().enumerate() {
            let found: HashMap<usize, Score> = ours.behind(one).into_iter().collect();
            for (other, cosine) in theirs.iter().enumerate().skip(one + 1) {
                let score = f64::from(found.get(&other).copied().unwrap_or_default().0);
                assert!(
                    (score / 10_000.0 - cosine).abs() < 0.01,
                    "{one} {other}: {score} {cosine}"
                );
            }
        }
    }
}

#[test]
fn the_order_of_needs_does_not_matter() {
    let mut dice = Random::new(7);
    for _ in 0..40 {
        let mut needs: Vec<_> = (0..20)
            .map(|number| {
                let key = ["", "10092", "99107023017000", "99107021017000"][dice.below(4)];
                need(
                    &format!("B{number:02}"),
                    &format!("{} und mehr", text(&mut dice)),
                    &text(&mut dice),
                    key,
                )
            })
            .filter(|need| need["title"]["de"].as_str().unwrap().len() < 110)
            .collect();
        let told = |needs: &[serde_json::Value]| {
            let register = register(needs);
            let pairs = Pairs::of(register.needs());
            (pairs.groups(), pairs.twins(), pairs.pairs)
        };
        let before = told(&needs);
        needs.reverse();
        assert_eq!(told(&needs), before);
        // every need is in one group at most, and none with one about another service or a twin
        let mut seen = HashSet::new();
        assert!(before.0.iter().flatten().all(|need| seen.insert(*need)));
        for pair in before.2.iter().filter(|pair| pair.verdict != Verdict::Alike) {
            assert!(!before.0.iter().any(|group| pair.needs.iter().all(|it| group.contains(it))));
        }
    }
}

#[test]
fn one_sentence_about_two_things_is_a_twin() {
    let verdict = |one: [&str; 3], other: [&str; 3]| {
        let needs = [need("a", one[0], one[1], one[2]), need("b", other[0], other[1], other[2])];
        let register = register(&needs);
        Pairs::of(register.needs()).pairs.first().map(|pair| pair.verdict)
    };
    let waste = [
        "Sperrmüll online anmelden",
        "Die Abholung von Sperrmüll soll online angemeldet werden können.",
        "",
    ];
    let green = [
        "Grünschnitt online anmelden",
        "Die Abholung von Grünschnitt soll online angemeldet werden können.",
        "",
    ];
    assert_eq!(verdict(waste, green), Some(Verdict::Twins));
    let key = "99107023017000";
    assert_eq!(verdict([waste[0], waste[1], key], [green[0], green[1], key]), Some(Verdict::Alike));
    let help = "Anrufende fragen nach der Abholung von Sperrmüll und warten zehn Minuten; die Zentrale \
                braucht dafür zwei Stellen und eine Schulung.";
    let other = ["Personal für Auskünfte zum Sperrmüll", help, "99107021017000"];
    assert_eq!(verdict([waste[0], waste[1], key], other), Some(Verdict::OtherService));
}

#[test]
fn a_short_text_is_not_like_every_long_one_that_contains_it() {
    let long = "Das Formular zum Wohngeld soll sich drucken lassen, und wer Auskunft zur Straßenreinigung, \
                zum Abfall, zur Hundesteuer, zum Standesamt oder zur Gewerbeanmeldung sucht, soll alle \
                Ansprechpartner mit Sprechzeiten finden.";
    let texts = [words("Formular drucken lassen"), words(long)];
    let score = Pieces::of(&texts).behind(0)[0].1;
    // by containment they would be equal (F13)
    assert!(score.per_mille() < 500, "{score:?}");
}

#[test]
fn who_wants_to_keep_something_is_told_beside_who_wants_it_gone() {
    let needs = [
        need(
            "a",
            "Sprechzeiten ohne Termin beibehalten",
            "Offene Sprechzeiten im Bürgerbüro sind beizubehalten.",
            "",
        ),
        need(
            "b",
            "Sprechzeiten nur noch online buchen",
            "Sprechzeiten im Bürgerbüro werden online gebucht.",
            "",
        ),
        need(
            "c",
            "Sprechzeiten online buchen lassen",
            "Sprechzeiten im Bürgerbüro soll man online buchen.",
            "",
        ),
    ];
    let register = register(&needs);
    let pairs = Pairs::of(register.needs());
    assert_eq!(pairs.opposite(0, 1), Some(["beibehalten", "online"]));
    assert_eq!(pairs.opposite(1, 2), None);
}
